"""Hosts are asked as they wish: robots.txt first, one request at a time, with pauses."""

from __future__ import annotations

import pytest

from policygraph.retrieval import networks
from policygraph.retrieval.fetching import USER_AGENT
from tests.retrieval.conftest import Clock, Fetch, errors
from tests.retrieval.site import Asked, Page, Site


def test_robots_txt_is_asked_once_a_host_and_obeyed(site: Site, fetch: Fetch, names: dict[str, str]) -> None:
    assert names == {}
    site.put("/robots.txt", "User-agent: policygraph\nDisallow: /private/\n", content_type="text/plain")
    for path in ("/a", "/b", "/private/c"):
        site.put(path, path)
    found = fetch(site.address("/private/c"), site.address("/a"), site.address("/b"), site.address("/a", "other.test"))
    assert [one.change for one in found] == [None, "new", "new", "new"]
    assert "the host's robots.txt forbids it" in str(found[0].error)
    assert [(asked.host.partition(":")[0], asked.path) for asked in site.asked] == [
        ("127.0.0.1", "/robots.txt"), ("127.0.0.1", "/a"), ("127.0.0.1", "/b"),
        ("other.test", "/robots.txt"), ("other.test", "/a"),
    ]  # fmt: skip


def test_rules_for_the_name_in_the_user_agent_count(site: Site, fetch: Fetch) -> None:
    site.put("/robots.txt", "User-agent: deskbot\nDisallow: /\n")
    site.put("/a", "words")
    assert errors(fetch(site.address("/a"))) == ["new"]
    assert "forbids it" in errors(fetch(site.address("/a"), user_agent="DeskBot/2 (desk@example.org)"))[0]
    assert [asked.headers["user-agent"] for asked in site.asked] == [USER_AGENT] * 2 + ["DeskBot/2 (desk@example.org)"]
    assert USER_AGENT.startswith("policygraph/")


@pytest.mark.parametrize(("status", "is_allowed"), [(404, True), (403, True), (500, False), (503, False)])
def test_a_robots_txt_that_cannot_be_had_is_judged_by_its_status(
    status: int, site: Site, fetch: Fetch, *, is_allowed: bool
) -> None:
    site.fail("/robots.txt", status)
    site.put("/a", "words")
    assert (fetch(site.address("/a"))[0].error is None) == is_allowed
    assert site.paths == (["/a"] if is_allowed else [])


def test_a_robots_txt_that_breaks_off_forbids_all(site: Site, fetch: Fetch) -> None:
    site.raw("/robots.txt", lambda connection: connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nUser"))
    site.put("/a", "words")
    first, second = errors(fetch(site.address("/a"), site.address("/b")))
    assert "robots.txt cannot be read (cut off after 4 of 50 bytes)" in first
    assert "robots.txt cannot be read" in second
    assert len(site.asked) == 1


def test_the_redirects_of_a_robots_txt_are_followed_five_times(site: Site, fetch: Fetch) -> None:
    site.redirect("/robots.txt", "/1")
    for number in range(1, 5):
        site.redirect(f"/{number}", f"/{number + 1}")
    site.put("/5", "User-agent: *\nDisallow: /")
    assert "forbids it" in errors(fetch(site.address("/a")))[0]
    site.redirect("/5", "/6")
    site.put("/6", "User-agent: *\nDisallow: /")
    site.put("/a", "words")
    assert errors(fetch(site.address("/a"))) == ["new"]


def test_a_robots_txt_behind_a_refused_network_forbids_all(
    site: Site, fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = networks.refusal
    monkeypatch.setattr(networks, "refusal", lambda ip: None if ip == "127.0.0.1" else real(ip))
    site.redirect("/robots.txt", "http://10.0.0.1/robots.txt")
    site.put("/a", "words")
    assert (
        "robots.txt cannot be read (the host leads to 10.0.0.1"
        in errors(fetch(site.address("/a"), allow_private=False))[0]
    )


def test_a_huge_robots_txt_is_read_as_far_as_the_standard_asks(site: Site, fetch: Fetch) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /a\n" + "# filler\n" * 100_000 + "Disallow: /b\n")
    site.put("/b", "words")
    assert "forbids it" in errors(fetch(site.address("/a")))[0]
    assert errors(fetch(site.address("/b"))) == ["new"]


def test_requests_to_one_host_come_one_at_a_time_with_a_pause(site: Site, fetch: Fetch, clock: Clock) -> None:
    for number in range(4):
        site.put(f"/{number}", "words")
    fetch(*(site.address(f"/{number}") for number in range(4)), delay=3.0)
    assert clock.pauses == [3.0] * 4  # between robots.txt and the first page too
    assert site.at_once == 1


def test_another_host_need_not_wait_for_the_first(
    site: Site, fetch: Fetch, clock: Clock, names: dict[str, str]
) -> None:
    assert names == {}
    site.put("/robots.txt", "")
    site.put("/a", "words")
    fetch(site.address("/a"), site.address("/a", "other.test"), site.address("/a?again"), delay=3.0)
    assert clock.pauses == [3.0, 3.0]  # the third address waits no longer, since its host has rested meanwhile
    assert site.at_once == 1


def test_time_that_passed_by_itself_counts_for_the_pause(site: Site, fetch: Fetch, clock: Clock) -> None:
    def slow(_: Asked) -> Page:
        clock.seconds += 100  # the request itself takes long: the pause begins at its end
        return Page(body=b"words")

    site.pages["/a"] = slow
    site.put("/b", "words")
    fetch(site.address("/a"), site.address("/b"), delay=3.0)
    assert clock.pauses == [3.0, 3.0]


@pytest.mark.parametrize(
    ("rule", "delay", "pause"),
    [("Crawl-delay: 7", 2.0, [7.0]), ("Crawl-delay: 1", 2.0, [2.0]), ("Request-rate: 1/9", 0.0, [9.0])],
)
def test_a_host_may_ask_for_a_longer_pause(
    *, rule: str, delay: float, pause: list[float], site: Site, fetch: Fetch, clock: Clock
) -> None:
    site.put("/robots.txt", f"User-agent: *\n{rule}\n")
    site.put("/a", "words")
    fetch(site.address("/a"), delay=delay)
    assert clock.pauses == pause


def test_a_host_that_asks_for_minutes_is_left_unless_the_delay_is_as_long(
    site: Site, fetch: Fetch, clock: Clock
) -> None:
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 600\n")
    site.put("/a", "words")
    assert "asks for 600 seconds between requests" in errors(fetch(site.address("/a")))[0]
    assert clock.pauses == []
    assert errors(fetch(site.address("/a"), delay=600.0)) == ["new"]


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_is_busy_is_left_alone_for_the_run(
    status: int, site: Site, fetch: Fetch, names: dict[str, str]
) -> None:
    assert names == {}
    site.fail("/a", status)
    site.put("/b", "words")
    first, second, third = errors(fetch(site.address("/a"), site.address("/b"), site.address("/b", "other.test")))
    assert f"answered {status}" in first
    assert "left alone" in second
    assert third == "new"
    assert site.paths == ["/a", "/b"]


def test_an_address_given_twice_is_asked_once(site: Site, fetch: Fetch) -> None:
    site.put("/a", "words")
    assert len(fetch(site.address("/a"), site.address("/a#part"), site.address("/x/../a"))) == 1
    assert site.paths == ["/a"]
