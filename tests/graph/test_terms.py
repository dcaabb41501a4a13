"""Terms are checked before they are made; names are shortened and spelled out again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal
from rdflib.namespace import XSD

from policygraph.errors import UnreadableInputError
from policygraph.graph.terms import address, boolean, day, integer, node, plain, words
from policygraph.namespaces import ID_PREFIXES, PREFIXES, compact, expand


@given(st.sampled_from(sorted(PREFIXES)), st.from_regex(r"[A-Za-z0-9_-]{1,8}", fullmatch=True))
def test_a_name_is_shortened_and_spelled_out_again(prefix: str, local: str) -> None:
    assert expand(compact(PREFIXES[prefix] + local)) == PREFIXES[prefix] + local


def test_the_longest_prefix_shortens_and_a_strange_name_stays() -> None:
    assert compact("https://w3id.org/policygraph/id/agency/jp-mic") == "agency:jp-mic"
    assert compact("https://w3id.org/policygraph/ontology#Act") == "pg:Act"
    assert compact("https://example.org/x") == "https://example.org/x"
    assert ID_PREFIXES["act"].startswith("https://w3id.org/policygraph/id/")


@pytest.mark.parametrize("text", ["a", "no colon", "https://a b", "https://a/<b>", "https://a/\n", ""])
def test_what_is_no_iri_is_refused(text: str) -> None:
    with pytest.raises(UnreadableInputError, match="not an IRI"):
        node(text)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_an_address_is_one_that_strict_parsers_read_whatever_follows_its_host(rest: str) -> None:
    made = address(f"https://example.org/{rest}")
    assert node(str(made)) == made


def test_literals_are_canonical() -> None:
    assert plain("x") == Literal("x")
    assert plain("x").datatype is None
    assert words("x", "zh-Hant").language == "zh-hant"
    assert str(integer(7)) == "7"
    assert [str(boolean(value)) for value in (True, False)] == ["true", "false"]


@given(st.dates())
def test_every_day_of_the_calendar_is_a_date_and_its_parts_are_months_and_years(date: object) -> None:
    text = str(date)
    assert [day("here")(part).datatype for part in (text, text[:7], text[:4])] == [XSD.date, XSD.gYearMonth, XSD.gYear]


@pytest.mark.parametrize("tag", ["", "j", "日本語", "en us"])
def test_what_is_no_language_tag_is_refused(tag: str) -> None:
    with pytest.raises(UnreadableInputError, match="not a language tag"):
        words("x", tag)
