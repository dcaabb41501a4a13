"""What readings remark of themselves is shown in reports: beside the source, and first on the page of the reviewer."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from policygraph.answers.reports import render, report
from policygraph.bilingual import Language
from policygraph.record.model import Reading
from tests.answers.conftest import store_of
from tests.answers.releases import declaration, english


@pytest.mark.parametrize(
    ("language", "title", "remark"),
    [
        ("en", "Remarks on the readings", "reports no meeting"),
        ("ja", "読み取りについての注記", "会合の報告ではない"),
    ],
)
def test_the_reviewer_sees_which_texts_report_no_meeting(language: Language, title: str, remark: str) -> None:
    store = store_of([english(), replace(declaration(), reading=Reading(remark="no-meeting"))])
    page = report("review", store=store, language=language)
    assert page.sections[0].name == "remarks"
    shown = " ".join(render(page, "markdown").split())
    assert title in shown
    assert remark in shown
    told = [source for source in page.sources if remark in "".join(words.text for words in source.line)]
    assert [source.key for source in told] == [declaration().release.key]


def test_without_remarks_the_page_has_no_such_part() -> None:
    page = report("review", store=store_of([english()]))
    assert "remarks" not in {section.name for section in page.sections}
