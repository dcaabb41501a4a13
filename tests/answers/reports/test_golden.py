"""The pages of the shipped release, letter by letter, as a person has read and approved them.

After a change that is meant, write them anew and read the difference before it is committed:

    POLICYGRAPH_UPDATE_GOLDEN=1 .venv/bin/pytest tests/answers/reports/test_golden.py && git diff tests/answers
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from policygraph.answers.reports import Format, render, report
from policygraph.bilingual import LANGUAGES, Language
from policygraph.store import Store

GOLDEN = Path(__file__).parent / "golden"
ENDINGS: dict[Format, str] = {"text": "txt", "html": "html"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", ENDINGS)
def test_the_meeting_page_of_the_seed_reads_as_approved(seed_store: Store, format: Format, language: Language) -> None:
    file = GOLDEN / f"meeting.{language}.{ENDINGS[format]}"
    page = render(report("meeting", language=language, store=seed_store), format)
    if os.environ.get("POLICYGRAPH_UPDATE_GOLDEN"):
        file.write_text(page, encoding="utf-8")
    assert page == file.read_text(encoding="utf-8")
