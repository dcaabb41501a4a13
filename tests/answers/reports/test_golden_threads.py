"""The pages of threads on a dialogue written for tests, letter by letter, as a person has read and approved them.

After a change that is meant, write them anew and read the difference before it is committed:

    POLICYGRAPH_UPDATE_GOLDEN=1 .venv/bin/pytest tests/answers/reports/test_golden_threads.py && git diff tests/answers
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from policygraph.answers.reports import Format, Kind, render, report
from policygraph.bilingual import LANGUAGES, Language
from policygraph.store import Store
from policygraph.threads.deriving import derive
from tests.threads.story import SERIES, store_of, whole_story

GOLDEN = Path(__file__).parent / "golden" / "threads"
KEYS: dict[Kind, str] = {
    "threads": SERIES,
    "thread": "dialogue-21.en/s01",
    "changes": f"{SERIES}/22",
    "drift": "5g",
}
ENDINGS: dict[Format, str] = {"text": "txt", "markdown": "md", "html": "html", "csv": "csv"}


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of(*whole_story()) as made:
        made.replace([derive(made, ())])
        yield made


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "format"),
    [*((kind, "text") for kind in KEYS), ("threads", "html"), ("threads", "markdown"), ("changes", "csv")],
)
def test_a_page_of_the_story_reads_as_approved(store: Store, kind: Kind, format: Format, language: Language) -> None:
    file = GOLDEN / f"{kind}.{language}.{ENDINGS[format]}"
    page = render(report(kind, KEYS[kind], language=language, store=store), format)
    if os.environ.get("POLICYGRAPH_UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(page, encoding="utf-8", newline="")
    assert page == file.read_bytes().decode()
