"""Addresses have one form, and what is none is refused without repeating a secret."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.errors import RetrievalError
from policygraph.retrieval.addresses import follow, parse_address

_HOSTS = st.from_regex(r"[a-z]([a-z0-9-]{0,8}[a-z0-9])?(\.[a-z]([a-z0-9]{0,5}))?", fullmatch=True)
_PARTS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Z"), exclude_characters="#@"), max_size=30)
ADDRESSES = st.builds(
    lambda scheme, host, port, path, query: f"{scheme}://{host}{port}/{path}{query}",
    st.sampled_from(["http", "https", "HTTPS"]),
    _HOSTS,
    st.sampled_from(["", ":80", ":443", ":8080"]),
    _PARTS,
    st.one_of(st.just(""), _PARTS.map("?".__add__)),
)
"""Addresses as people write them: any letters in path and query."""


@given(ADDRESSES)
def test_an_address_read_again_is_the_same(text: str) -> None:
    address = parse_address(text)
    assert parse_address(str(address)) == address


@given(ADDRESSES)
def test_an_address_is_printable_ascii_without_dot_segments(text: str) -> None:
    address = parse_address(text)
    assert str(address).isascii()
    assert str(address).isprintable()
    assert " " not in str(address)
    assert not {".", ".."} & set(address.path.split("/"))


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("HTTPS://WWW.Example.ORG", "https://www.example.org/"),
        ("https://example.org:443/a", "https://example.org/a"),
        ("http://example.org:443/a", "http://example.org:443/a"),
        ("https://example.org./a#part", "https://example.org/a"),
        ("https://example.org/a/../b/%2e%2E/c/.", "https://example.org/c/"),
        ("https://example.org/../../etc/passwd", "https://example.org/etc/passwd"),
        ("https://例え.jp/報道?年=2018", "https://xn--r8jz45g.jp/%E5%A0%B1%E9%81%93?%E5%B9%B4=2018"),
        ("https://example.org/%E5%A0%B1", "https://example.org/%E5%A0%B1"),
        ("http://[::0001]:8080/a", "http://[::1]:8080/a"),
        ("  https://example.org/a \n", "https://example.org/a"),
    ],
)
def test_addresses_that_mean_the_same_are_the_same(text: str, same: str) -> None:
    assert str(parse_address(text)) == same


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("ftp://example.org/a", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("data/releases", "only http and https"),
        ("//example.org/a", "only http and https"),
        ("http://", "no host"),
        ("https:///a", "no host"),
        ("https://a..b/", "no host"),
        ("https://exa mple.org/", "blanks"),
        ("https://example.org/a\tb", "blanks"),
        ("https://example.org/" + "a" * 3000, "too many characters"),
        ("http://[fe80::1%25eth0]/", "no host"),
        ("http://[zz]/", "no web address"),
        ("http://example.org:99999/", "no web address"),
        ("http://example.org:0/", "port 0"),
        ("http://me@example.org/", "user name or password"),
    ],
)
def test_what_is_no_address_to_fetch_is_refused(text: str, problem: str) -> None:
    with pytest.raises(RetrievalError, match=problem):
        parse_address(text)


@pytest.mark.parametrize("form", ["https://ann:{}@example.org/a", "http://{}@example.org\\@b/", "ann:{}@example.org/a"])
def test_an_error_never_repeats_a_password(form: str) -> None:
    with pytest.raises(RetrievalError) as caught:
        parse_address(form.format("s3cret"))
    assert "s3cret" not in str(caught.value)


def test_an_error_shows_no_control_characters() -> None:
    with pytest.raises(RetrievalError) as caught:
        parse_address("https://example.org/\x1b[31mred")
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/b", "https://example.org/b"),
        ("b", "https://example.org/x/b"),
        ("?page=2", "https://example.org/x/a?page=2"),
        ("//other.example/b", "https://other.example/b"),
        ("http://other.example/b", "http://other.example/b"),
        ("../../b", "https://example.org/b"),
    ],
)
def test_a_location_is_read_from_where_it_was_given(location: str, target: str) -> None:
    assert str(follow(parse_address("https://example.org/x/a"), location)) == target
