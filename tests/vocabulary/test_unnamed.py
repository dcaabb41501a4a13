"""Series without a name of their own: ids made of parties, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.vocabulary.lexicon import load_lexicon
from policygraph.vocabulary.unnamed import RANKS, parties_by_slug, read_unnamed, unnamed_series

PARTIES = parties_by_slug(load_lexicon())
CODES = sorted(party.code for party in PARTIES.values())


@given(st.lists(st.sampled_from(CODES), min_size=2, max_size=4, unique=True), st.sampled_from(sorted(RANKS)))
def test_the_id_tells_its_parties_and_does_not_depend_on_their_order(codes: list[str], rank: str) -> None:
    made = unnamed_series(codes, rank, load_lexicon())
    assert made is not None
    assert made == unnamed_series(codes[::-1], rank, load_lexicon())
    read = read_unnamed(made, PARTIES)
    assert read is not None
    assert set(read.parties) == set(codes)
    assert all(
        name in read.label.en for name in (PARTIES[word].name.en for word in PARTIES if PARTIES[word].code in codes)
    )
    assert all(
        name in read.label.ja for name in (PARTIES[word].name.ja for word in PARTIES if PARTIES[word].code in codes)
    )


def test_no_two_parties_share_a_word() -> None:
    assert len(CODES) == len(load_lexicon().of_kind("country"))


@pytest.mark.parametrize(
    ("codes", "rank", "made"),
    [
        (("JP", "US"), "leaders", "us-japan-leaders"),
        (("KR", "JP", "US"), "national-security-advisors", "us-japan-korea-national-security-advisors"),
        (("NZ", "US"), "leaders", "us-new-zealand-leaders"),
        (("US",), "leaders", None),
        (("US", "US"), "leaders", None),
        (("US", "Atlantis"), "leaders", None),
    ],
)
def test_the_united_states_and_japan_stand_first(codes: tuple[str, ...], rank: str, made: str | None) -> None:
    assert unnamed_series(codes, rank, load_lexicon()) == made


@pytest.mark.parametrize("id", ["us-leaders", "leaders", "us-japan-internet-economy", "us-atlantis-leaders", "itu-pp"])
def test_any_other_id_is_none_of_them(id: str) -> None:
    assert read_unnamed(id, PARTIES) is None
