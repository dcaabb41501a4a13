"""Bodies, events and instruments that only the form of their names tells."""

from __future__ import annotations

import pytest

from tests.extraction.en.reading import read

NAMED = {
    "We welcome the new Baltic Tide Partnership.": ["baltic-tide-partnership"],
    "We will launch a Task Force on Clean Ports.": ["task-force-on-clean-ports"],
    "We commend the Global Coalition to Defeat Piracy.": ["global-coalition-to-defeat-piracy"],
    "We support the Harbour and Reef Initiative and the Tide Council.": ["harbour-and-reef-initiative", "tide-council"],
    "We look forward to the U.S.-Norway Tidal Dialogue in March.": ["us-norway-tidal-dialogue"],
    "We note Executive Order 14999 of May 3, 2031.": ["executive-order-14999"],
    "We call for full respect of UNSCR 9701.": ["unscr-9701"],
    "We welcomed Combined Task Force 907.": ["combined-task-force-907"],
    "We welcome the new partnership and the dialogue of the ports.": [],
    "We will set up a Joint Working Group.": [],
    "We welcome the advice of Tide Council Members.": [],
    "We affirmed the strength of the U.S.-Norway Alliance.": [],
    "We welcome the Baltic Business Forum.": [],
}


@pytest.mark.parametrize(("sentence", "slugs"), NAMED.items())
def test_a_name_is_a_forum_by_the_word_that_heads_it(sentence: str, slugs: list[str]) -> None:
    (statement,) = read(f"We met.\n\n{sentence}").statements
    assert list(statement.fora) == [f"unreviewed:-/{slug}" for slug in slugs]


def test_an_abbreviation_stands_for_the_name_it_was_bound_to() -> None:
    found = read("We met.\n\nWe launched the Reef Task Force (RTF). We will fund the RTF.").statements
    assert [s.fora for s in found] == [("unreviewed:-/reef-task-force",)] * 2


def test_a_conference_told_by_its_number_is_that_edition() -> None:
    found = read("We met.\n\nWe look forward to the United Nations Climate Change Conference (COP 36).").statements
    assert [s.fora for s in found] == [("cop36",)]


def test_a_name_to_review_stands_in_the_record_with_its_words() -> None:
    record = read("We met.\n\nWe welcome the Baltic Tide Partnership. We will join the Baltic Tide Partnership.")
    (name,) = [n for n in record.names if n.kind == "forum"]
    assert (name.id, name.quote.exact) == ("unreviewed:-/baltic-tide-partnership", "Baltic Tide Partnership")
    assert (record.text or "")[name.quote.start : name.quote.end] == name.quote.exact


def test_a_group_that_is_a_party_is_no_forum_of_its_own_words() -> None:
    title = "Joint Statement Following the Summit of the Leaders of the United States and the Gulf Cooperation Council (GCC) Countries"
    (statement,) = read(
        "The leaders commended the work of the United States and the GCC on reefs.", title=title
    ).statements
    assert statement.actors == ("GCC", "US")
    assert statement.fora == ()
