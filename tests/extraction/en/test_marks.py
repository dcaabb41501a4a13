"""Hedges: words that leave a promise open stand beside the act, whatever its level."""

from __future__ import annotations

import pytest

from policygraph.extraction.en.marks import hedge_in


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
