"""The pages on plans, bodies, phrases and conflicts of releases written for these tests, letter by letter.

After a change that is meant, write them anew and read the difference before it is committed:

    POLICYGRAPH_UPDATE_GOLDEN=1 .venv/bin/pytest tests/answers/reports/test_golden_dialogue.py && git diff tests/answers
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from policygraph.answers.reports import Format, Kind, render, report
from policygraph.bilingual import LANGUAGES, Language
from policygraph.store import Store
from tests.answers.reports.dialogue import dialogue_store

GOLDEN = Path(__file__).parent / "golden"
KEYS: dict[Kind, str | None] = {
    "calendar": None,
    "attendance": None,
    "phrases": "digital identity",
    "conflicts": None,
}


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with dialogue_store() as made:
        yield made


def _as_approved(store: Store, kind: Kind, format: Format, language: Language, ending: str) -> None:
    file = GOLDEN / f"{kind}.{language}.{ending}"
    page = render(report(kind, KEYS[kind], language=language, store=store), format)
    if os.environ.get("POLICYGRAPH_UPDATE_GOLDEN"):
        file.write_bytes(page.encode())
    assert page.encode() == file.read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KEYS)
def test_the_page_reads_as_approved(store: Store, kind: Kind, language: Language) -> None:
    _as_approved(store, kind, "text", language, "txt")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calendar_file_reads_as_approved(store: Store, language: Language) -> None:
    _as_approved(store, "calendar", "ics", language, "ics")
