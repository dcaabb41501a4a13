"""Hedges: words that leave a promise open stand beside the act, whatever its level."""

from __future__ import annotations

import pytest

from policygraph.extraction.en.marks import due_in, hedge_in


@pytest.mark.parametrize(
    ("words", "hedge"),
    [
        ("the Ministry will consider joining the pact", "consider"),
        ("both sides agreed to consider a joint fund", "consider"),
        ("we will look into the roaming rules", "look into"),
        ("we will share findings where appropriate", "where appropriate"),
        ("they consider the matter closed", None),
        ("we will join the pact", None),
    ],
)
def test_words_that_leave_a_promise_open_are_its_hedge(words: str, hedge: str | None) -> None:
    found = hedge_in(words)
    assert (words[slice(*found)] if found else None) == hedge


DUE = {
    "We will open the pier by the end of 2031": ("2031-05-20", "2031-12-31"),
    "Over the coming year, we will open two piers and host a race in 2033": ("2031-05-20", "2032-05-20"),
    "To honor the crews, in September 2031, we will host a race": ("2031-09-01", "2031-09-30"),
    "As we mark ten years of the pact in 2031, we will host a race in November 2031": ("2031-11-01", "2031-11-30"),
    "As Norway takes the chair during the first half of 2032, it will keep us informed": ("2032-01-01", "2032-06-30"),
    "Norway, host of the race in 2032, will open a pier": None,
    "Following talks this year, the two sides will share docks": None,
    "We will meet the ports and the Tide Council within the next six months": ("2031-05-20", "2031-11-20"),
    "We will share charts": None,
}


@pytest.mark.parametrize(("words", "window"), DUE.items())
def test_the_time_of_the_doing_gives_the_due_window(words: str, window: tuple[str, str] | None) -> None:
    assert due_in(words, "commit", "2031-05-20", words.index("will")) == window
