"""A host's robots.txt decides, read as RFC 9309 says."""

from __future__ import annotations

import pytest

from policygraph.errors import RetrievalError
from policygraph.retrieval.robots import product_token, rules_from


def _allows(text: str, path: str, robot: str = "policygraph") -> bool:
    try:
        rules_from(200, text.encode(), robot=robot).require(f"https://example.org{path}")
    except RetrievalError:
        return False
    return True


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /private/", "/private/a", False),
        ("User-agent: *\nDisallow: /private/", "/public/a", True),
        # The longest match counts, whatever the order: the standard library's parser takes the first.
        ("User-agent: *\nDisallow: /\nAllow: /news/", "/news/a", True),
        ("User-agent: *\nDisallow: /\nAllow: /news/", "/a", False),
        ("User-agent: *\nDisallow: /*?print=", "/a?print=1", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf.html", True),
        ("User-agent: policygraph\nDisallow: /\n\nUser-agent: *\nDisallow:", "/a", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: PolicyGraph\nAllow: /", "/a", True),
        ("User-agent: otherbot\nDisallow: /", "/a", True),
        ("\ufeffUser-agent: *\nDisallow: /", "/a", False),
        ("<html>Not found, says a page with status 200</html>", "/a", True),
    ],
)
def test_rules_are_matched_as_the_standard_says(text: str, path: str, *, allowed: bool) -> None:
    assert _allows(text, path) == allowed


@pytest.mark.parametrize("status", [301, 400, 401, 403, 404, 410, 429])
def test_a_robots_file_that_is_not_there_allows_all(status: int) -> None:
    rules_from(status, b"User-agent: *\nDisallow: /", robot="policygraph").require("https://example.org/a")


@pytest.mark.parametrize("status", [500, 502, 503, 599])
def test_a_server_in_trouble_forbids_all(status: int) -> None:
    with pytest.raises(RetrievalError, match=f"robots.txt cannot be read \\(answered {status}\\)"):
        rules_from(status, b"", robot="policygraph").require("https://example.org/a")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("User-agent: *\nDisallow:", 0),
        ("User-agent: *\nCrawl-delay: 5", 5),
        ("User-agent: *\nCrawl-delay: soon", 0),
        ("User-agent: *\nRequest-rate: 1/10", 10),
        ("User-agent: *\nCrawl-delay: 2\nRequest-rate: 2/30", 15),
        ("User-agent: other\nCrawl-delay: 5", 0),
    ],
)
def test_the_pause_is_the_longest_that_the_host_asks_for(text: str, seconds: float) -> None:
    assert rules_from(200, text.encode(), robot="policygraph").pause == seconds


@pytest.mark.parametrize(
    ("user_agent", "token"),
    [("policygraph/0.1 (+https://example.org)", "policygraph"), ("My-Bot", "My-Bot"), ("007/1", "*")],
)
def test_the_robot_is_called_by_the_first_word_of_its_user_agent(user_agent: str, token: str) -> None:
    assert product_token(user_agent) == token
