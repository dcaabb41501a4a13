"""File names tell the address, are safe anywhere, and no two addresses share one."""

from __future__ import annotations

import re
from email.message import Message
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.errors import RetrievalError
from policygraph.retrieval.addresses import parse_address
from policygraph.retrieval.exchange import Answer
from policygraph.retrieval.naming import ENDINGS, expected_ending, file_name, media_type_of
from tests.retrieval.test_addresses import ADDRESSES


@given(ADDRESSES, st.sampled_from(sorted(ENDINGS.values())))
def test_a_name_is_one_safe_part_of_a_path(text: str, ending: str) -> None:
    name = file_name(parse_address(text), ending)
    assert re.fullmatch(r"[^\W_][\w-]*\.(html|txt|md|pdf)", name)
    assert len(name.encode()) <= 200
    assert name == name.lower()
    assert Path(name).name == name


@given(ADDRESSES)
def test_the_same_address_has_the_same_name_and_another_when_it_is_taken(text: str) -> None:
    address = parse_address(text)
    name = file_name(address, ".html")
    assert file_name(parse_address(str(address)), ".html") == name
    other = file_name(address, ".html", is_taken=name.__eq__)
    tells_all = not address.query and len(name.encode()) <= 150
    assert (other != name) == tells_all


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.example.go.jp/menu_news/s-news/01tsushin_0200.html", "www-example-go-jp-menu_news-s-news-01tsushin_0200.html"),
        ("https://www.example.gov/statements/2021/09/29/inaugural/", "www-example-gov-statements-2021-09-29-inaugural.html"),
        ("https://www.example.gov/", "www-example-gov.html"),
        ("http://example.org:8080/a.HTM", "example-org-8080-a.html"),
        ("https://example.jp/報道資料/第9回.html", "example-jp-報道資料-第9回.html"),
        ("https://example.org/../..//etc/passwd", "example-org-etc-passwd.html"),
        ("https://example.org/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "example-org-etc-passwd.html"),
        ("https://example.org/a%00b%5Cc", "example-org-a-b-c.html"),
        ("https://example.org/v1.2", "example-org-v1-2.html"),
    ],
)  # fmt: skip
def test_a_name_tells_host_and_path(address: str, name: str) -> None:
    assert file_name(parse_address(address), ".html") == name


def test_pages_that_differ_in_their_query_differ_in_their_names() -> None:
    names = {file_name(parse_address(f"https://example.org/page?id={number}"), ".html") for number in range(50)}
    assert len(names) == 50
    assert all(re.fullmatch(r"example-org-page-[0-9a-f]{10}\.html", name) for name in names)


def test_long_addresses_that_differ_at_their_end_differ_in_their_names() -> None:
    long = "https://example.org/" + "報" * 200
    first, second = (file_name(parse_address(long + end), ".html") for end in "ab")
    assert first != second
    assert len(first.encode()) <= 200


def _answer(content_type: str | None, body: bytes = b"") -> Answer:
    headers = Message()
    if content_type is not None:
        headers["Content-Type"] = content_type
    return Answer(status=200, headers=headers, body=body)


@pytest.mark.parametrize(
    ("path", "declared", "body", "media_type"),
    [
        ("/a", "text/html", b"", "text/html"),
        ("/a", "TEXT/HTML;charset=Shift_JIS", b"", "text/html"),
        ("/a", "application/xhtml+xml", b"", "text/html"),
        ("/a.pdf", "text/html", b"", "text/html"),
        ("/a", "application/pdf", b"", "application/pdf"),
        ("/a.md", "text/plain; charset=utf-8", b"", "text/markdown"),
        ("/a.html", "text/plain", b"", "text/plain"),
        ("/a.pdf", "application/octet-stream", b"", "application/pdf"),
        ("/a.htm", None, b"", "text/html"),
        ("/a", None, b"%PDF-1.4", "application/pdf"),
        ("/a", None, b"<!DOCTYPE html><title>x</title>", "text/html"),
        ("/a", None, b"Some words.", "text/plain"),
    ],
)
def test_the_media_type_is_the_declared_one_where_there_is_one(
    path: str, declared: str | None, body: bytes, media_type: str
) -> None:
    address = parse_address(f"https://example.org{path}")
    assert media_type_of(address, _answer(declared, body)) == media_type


@pytest.mark.parametrize(
    "declared", ["image/png", "application/json", "application/zip", "text/xml", "application/x-yaml"]
)
def test_what_policygraph_cannot_read_is_not_kept(declared: str) -> None:
    with pytest.raises(RetrievalError, match=f"this is {declared}"):
        media_type_of(parse_address("https://example.org/a"), _answer(declared))


@pytest.mark.parametrize(("path", "ending"), [("/a", ".html"), ("/a.txt", ".txt"), ("/a.md", ".md"), ("/a.pdf", ".pdf"), ("/a.php", ".html")])  # fmt: skip
def test_the_ending_is_guessed_from_the_path_before_anything_is_served(path: str, ending: str) -> None:
    assert expected_ending(parse_address(f"https://example.org{path}")) == ending
