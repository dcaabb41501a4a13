"""What a host allows robots to fetch: its robots.txt, read as RFC 9309 says, with Protego."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from policygraph.bilingual import Bilingual, both
from policygraph.errors import RetrievalError

if TYPE_CHECKING:
    from protego import Protego

PATH = "/robots.txt"
SIZE = 512_000
"""Bytes of a robots.txt that are read; RFC 9309 asks for 500 KiB at least."""
REDIRECTS = 5
"""Redirects of a robots.txt that are followed (RFC 9309, 2.3.1.2)."""

_TOKEN = re.compile(r"[A-Za-z_-]+")


class Rules(Struct, frozen=True, kw_only=True):
    """The rules of one origin for one robot; ``obstacle`` tells why they are not known, and then all is forbidden."""

    parsed: Protego | None = None
    obstacle: Bilingual | None = None
    advice: Bilingual = Bilingual("try again later", "後でもう一度試してください")
    robot: str = "*"

    def require(self, address: str) -> None:
        """Raise :class:`RetrievalError` when ``address`` may not be fetched."""
        if self.obstacle is not None:
            raise RetrievalError(
                both(
                    "the host's robots.txt cannot be read ({obstacle}), so nothing is fetched from it",
                    "ホストの robots.txt が読めない（{obstacle}）ため、そこからは取得しません",
                    obstacle=self.obstacle,
                ),
                advice=self.advice,
            )
        if self.parsed is not None and not self.parsed.can_fetch(address, self.robot):
            raise RetrievalError(
                both("the host's robots.txt forbids it", "ホストの robots.txt が禁じています"),
                advice=both("save the page by hand if you may", "許されるなら、ページを手作業で保存してください"),
            )

    @property
    def pause(self) -> float:
        """Seconds between two requests that the host asks for (Crawl-delay, Request-rate); 0 when it does not."""
        if self.parsed is None:
            return 0.0
        rate = self.parsed.request_rate(self.robot)
        return max(self.parsed.crawl_delay(self.robot) or 0.0, rate.seconds / rate.requests if rate else 0.0)


def rules_from(status: int, body: bytes, *, robot: str) -> Rules:
    """The rules that an answer for robots.txt sets: 2xx is read, 5xx forbids all, every other status allows all."""
    if status >= 500:
        return Rules(obstacle=both("answered {status}", "応答は {status} でした", status=status), robot=robot)
    if not 200 <= status < 300:
        return Rules(robot=robot)
    from protego import Protego

    return Rules(parsed=Protego.parse(body.decode("utf-8-sig", errors="replace")), robot=robot)


def product_token(user_agent: str) -> str:
    """The name a robots.txt calls a robot by: the letters that its User-Agent begins with, or ``*``."""
    found = _TOKEN.match(user_agent)
    return found[0] if found else "*"
