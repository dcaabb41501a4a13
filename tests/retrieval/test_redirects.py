"""Redirects are followed to their end, every hop checked like the first address."""

from __future__ import annotations

from pathlib import Path

import pytest

from policygraph.errors import RefusedNetworkError
from policygraph.retrieval import networks
from tests.retrieval.conftest import LIMITS, Fetch, errors, left, manifest
from tests.retrieval.site import Asked, Page, Site


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_to_the_end(status: int, site: Site, fetch: Fetch, kept: Path) -> None:
    site.redirect("/1", "/2", status)
    site.redirect("/2", "3?x=報".encode().decode("latin-1"), status)  # the bytes of UTF-8, as some servers send them
    site.put("/3?x=%E5%A0%B1", "words")
    (found,) = fetch(site.address("/1"))
    assert found.file is not None
    assert manifest(kept)[found.file.name]["fetched"]["address"] == site.address("/3?x=%E5%A0%B1")


def test_redirects_in_a_circle_and_without_end_are_left(site: Site, fetch: Fetch, kept: Path) -> None:
    site.redirect("/a", "/b")
    site.redirect("/b", "/a")
    for number in range(10):
        site.redirect(f"/{number}", f"/{number + 1}")
    assert "in a circle" in errors(fetch(site.address("/a")))[0]
    assert site.paths == ["/a", "/b"]
    site.asked.clear()
    assert "more than 4 redirects" in errors(fetch(site.address("/0")))[0]
    assert site.paths == ["/0", "/1", "/2", "/3", "/4"]
    assert left(kept) == []


def test_as_many_redirects_as_allowed_are_followed(site: Site, fetch: Fetch) -> None:
    for number in range(LIMITS.redirects):
        site.redirect(f"/{number}", f"/{number + 1}")
    site.put(f"/{LIMITS.redirects}", "words")
    assert errors(fetch(site.address("/0"))) == ["new"]


@pytest.mark.parametrize(
    ("location", "problem"),
    [
        ("ftp://example.org/a", "redirected to ftp://example.org/a: only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http://me:pw@example.org/", "redirected to http://...@example.org/: the address holds a user name"),
        ("http://exa mple/", "blanks"),
    ],
)
def test_a_redirect_to_what_is_no_address_is_refused(location: str, problem: str, site: Site, fetch: Fetch) -> None:
    site.redirect("/a", location)
    (error,) = errors(fetch(site.address("/a")))
    assert error.startswith(site.address("/a"))
    assert problem in error


def test_every_hop_is_checked_for_its_network(
    site: Site, fetch: Fetch, names: dict[str, str], monkeypatch: pytest.MonkeyPatch, kept: Path
) -> None:
    """This machine plays the public internet here; the second hop leads into a private network."""
    real = networks.refusal
    monkeypatch.setattr(networks, "refusal", lambda ip: None if ip == "127.0.0.1" else real(ip))
    names["inside.test"] = "10.0.0.1"
    site.redirect("/a", "http://inside.test/secret")
    site.redirect("/b", "http://169.254.169.254/latest/meta-data/")
    first, second = fetch(site.address("/a"), site.address("/b"), allow_private=False)
    assert isinstance(first.error, RefusedNetworkError)
    assert "redirected to http://inside.test/secret: the host leads to 10.0.0.1, an address of a private" in str(
        first.error
    )
    assert "169.254.169.254, a link-local address" in str(second.error)
    assert left(kept) == []


def test_a_redirect_to_another_host_asks_that_hosts_rules(site: Site, fetch: Fetch, names: dict[str, str]) -> None:
    assert names == {}
    site.redirect("/a", site.address("/b", "other.test"))

    def rules(asked: Asked) -> Page:
        return Page(body=b"User-agent: *\nDisallow: /b" if asked.host.startswith("other") else b"")

    site.pages["/robots.txt"] = rules
    site.put("/b", "words")
    (error,) = errors(fetch(site.address("/a")))
    assert f"redirected to {site.address('/b', 'other.test')}: the host's robots.txt forbids it" in error
    assert site.paths == ["/a"]
