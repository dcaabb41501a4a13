"""Documents named by their titles, and whom a request is made to."""

from __future__ import annotations

import pytest

from tests.extraction.en.reading import read

TITLES = {
    "We welcome the Baltic Action Plan on Quiet Engines.": ["Baltic Action Plan on Quiet Engines"],
    "We reaffirm our support for the Harbour Partnership: Joint Principles.": ["Harbour Partnership: Joint Principles"],
    "Recalling the Oslo Declaration of the Ports, we support pilots.": ["Oslo Declaration of the Ports"],
    "We welcome the Memorandum of Cooperation on Tides and the Lisbon Charter.": [
        "Memorandum of Cooperation on Tides",
        "Lisbon Charter",
    ],
    "We welcome the plan and support this Joint Statement.": [],
    "We thank Charter Communications.": [],
    "We support the Declaration.": [],
}


@pytest.mark.parametrize(("sentence", "titles"), TITLES.items())
def test_a_title_is_the_run_of_capitals_around_the_kind_of_paper(sentence: str, titles: list[str]) -> None:
    assert [d.title for d in read(sentence).documents] == titles


def test_a_document_is_named_once_and_meant_again_by_its_kind() -> None:
    record = read("We welcome the Joint Reef Action Plan. With this Action Plan, we support divers.")
    (document,) = record.documents
    assert (document.id, document.by) == ("joint-reef-action-plan", ("JP", "US"))
    assert [s.documents for s in record.statements] == [(document.id,), (document.id,)]


def test_its_date_stands_right_behind_the_title() -> None:
    text = "We recall the Oslo Declaration of 5 May 2029. We support the Lisbon Charter and will ban nets by 2030."
    assert [d.date for d in read(text).documents] == ["2029-05-05", None]


def test_documents_of_statements_are_among_those_of_the_record() -> None:
    record = read("We support the Lisbon Charter. They noted the Oslo Declaration and the Reef Roadmap.")
    named = {d for s in record.statements for d in s.documents}
    assert named == {d.id for d in record.documents}


REQUESTS = {
    "We urge Norway to open the strait.": ("NO",),
    "We call on the Government of Norway to open the strait.": ("NO",),
    "We call on Norway and Peru to open the strait.": ("NO", "PE"),
    "We call on all states to protect the ports of Norway.": (),
    "We call for peace in Norway.": (),
    "We urge Norway’s fishers to rest.": (),
}


@pytest.mark.parametrize(("sentence", "asked"), REQUESTS.items())
def test_a_request_goes_to_the_countries_behind_the_verb(sentence: str, asked: tuple[str, ...]) -> None:
    (statement,) = read(sentence).statements
    assert (statement.act, statement.addressees) == ("request", asked)
