"""What an English page says of itself: the day it was published, and who published it."""

from __future__ import annotations

import pytest

from policygraph.extraction.extract import extract_record
from policygraph.record.model import Record
from policygraph.text.document import Metadata
from policygraph.text.reading import document_from_text

TITLE = "Joint Statement on Ports"
SAID = "The United States and Japan commit to opening ports by the end of the year."


def read(text: str, metadata: Metadata | None = None) -> Record:
    return extract_record(document_from_text(text, metadata=metadata))


DATELINES = [
    f"{TITLE}\n\nWashington, March 3, 2032\n\n{SAID}",
    f"{TITLE}\nWashington, D.C., March 3, 2032\n\n{SAID}",
    f"{TITLE}\n\nMarch 3, 2032, Tokyo\n\n{SAID}",
    f"{TITLE}\n\nTokyo, 3 March 2032\n\n{SAID}",
    f"{TITLE}\n\nFor Immediate Release\nMarch 3, 2032\n\n{SAID}",
    f"{TITLE} (March 3, 2032)\n\n{SAID}",
    f"March 3, 2032\n\n{TITLE}\n\n{SAID}",
    f"{TITLE}\n\n{SAID}\n\nTokyo, March 3, 2032",
    f"{TITLE}\n\nWASHINGTON, March 3, 2032 – {SAID}",
    f"{TITLE}\n\nTOKYO, Japan – March 3, 2032 – {SAID}",
    f"{TITLE}\n\n(Tokyo, March 3, 2032) {SAID}",
]


@pytest.mark.parametrize("text", DATELINES)
def test_a_dateline_is_the_day_of_publication_and_bounds_deadlines(text: str) -> None:
    record = read(text)
    assert record.release.published == "2032-03-03"
    due = record.statements[0].due
    assert due is not None
    assert (due.from_, due.to) == ("2032-03-03", "2032-12-31")


INSIDE = [
    f"{TITLE}\n\n{SAID} On March 3, 2031, they met.",
    f"{TITLE}\n\n{SAID} They met on March 3, 2031.",
    "Results of the Third Port Dialogue\n\n1. Date\n\nMarch 3, 2032\n\n2. Outcomes\n\n" + SAID,
]


@pytest.mark.parametrize("text", INSIDE)
def test_a_day_inside_a_sentence_or_of_the_meeting_is_not_that_of_publication(text: str) -> None:
    assert read(text).release.published is None


ADDRESSES = {
    "https://www.soumu.go.jp/main_sosiki/joho_tsusin/eng/x.html": "jp-mic",
    "https://www.whitehouse.gov/briefings/x": "us-wh",
    "https://bidenwhitehouse.archives.gov/x": "us-wh",
    "https://2017-2021.state.gov/x": "us-dos",
    "https://ec.europa.eu/x": "eu-ec",
    "https://example.org/www.soumu.go.jp": None,
}


@pytest.mark.parametrize(("address", "publisher"), ADDRESSES.items())
def test_the_host_of_the_address_tells_the_publisher(address: str, publisher: str | None) -> None:
    assert read(f"{TITLE}\n\n{SAID}", Metadata(source=address)).release.publisher == publisher


def test_what_the_metadata_says_goes_before_the_host() -> None:
    metadata = Metadata(source="https://www.whitehouse.gov/x", publisher="us-nsc")
    assert read(f"{TITLE}\n\n{SAID}", metadata).release.publisher == "us-nsc"


def test_a_body_that_a_sentence_opens_with_is_no_publisher() -> None:
    assert read(f"{TITLE}\n\nThe Department of Commerce opened a port. {SAID}").release.publisher is None
    assert read(f"Department of Commerce\nMarch 3, 2032\n\n{TITLE}\n\n{SAID}").release.publisher == "us-doc"
