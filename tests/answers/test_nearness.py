"""What is said to a name that nothing bears."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.answers.nearness import advice_for, near_ids

IDS = ("5g", "6g", "ai", "cloud", "privacy")
NAMES = {"プライバシー": "privacy", "Artificial intelligence": "ai", "5G": "5g"}


@given(st.text(max_size=12), st.sets(st.text("abcdefg", min_size=1, max_size=6), max_size=6))
def test_only_ids_are_given_and_each_once(text: str, ids: set[str]) -> None:
    found = near_ids(text, ids, {f"name of {one}": one for one in ids})
    assert set(found) <= ids
    assert len(found) == len(set(found)) <= 3


@given(st.sampled_from(IDS))
def test_an_id_in_other_letters_is_the_nearest_to_itself(one: str) -> None:
    assert near_ids(one.upper(), IDS, NAMES)[0] == one


@pytest.mark.parametrize(
    ("text", "noun", "told"),
    [
        ("privcy", "topic", 'did you mean privacy? "policygraph vocabulary list topic" shows all'),
        ("プライバシ", "topic", 'did you mean privacy? "policygraph vocabulary list topic" shows all'),
        ("nix", "topic", '"policygraph vocabulary list topic" shows all'),
        ("nix", "release", '"policygraph query releases" shows all'),
        ("nix", "projection", "known: 5g, 6g, ai, cloud, privacy"),
        ("", "meeting", "known: 5g, 6g, ai, cloud, privacy"),
    ],
)
def test_the_advice_names_what_is_near_and_where_all_are_listed(text: str, noun: str, told: str) -> None:
    advice = advice_for(text, IDS, noun, NAMES)
    assert advice.en == told
    assert advice.ja != advice.en


def test_a_long_list_is_cut_and_an_empty_store_is_said_to_be_empty() -> None:
    assert advice_for("?", [f"{n}" for n in range(9)], "meeting").en.endswith("7, ...")
    assert advice_for("?", [], "topic").en == "the store is empty"
