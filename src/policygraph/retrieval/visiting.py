"""A visit to an address as a polite guest: robots.txt first, one request at a time, redirects with every hop checked."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from policygraph.bilingual import both
from policygraph.errors import RefusedNetworkError, RetrievalError
from policygraph.retrieval import robots
from policygraph.retrieval.addresses import Address, follow, parse_address, without_credentials
from policygraph.retrieval.exchange import Answer, Limits, ask
from policygraph.retrieval.pace import Pace

LONGEST_PAUSE = 60.0
"""Seconds between two requests that a host may ask for; who asks for more is not fetched from, unless ``delay`` is as long."""

_LATER = both("try again later", "後でもう一度試してください")
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LEAVE_ALONE = frozenset({429, 503})


class Visit(Struct, frozen=True, kw_only=True):
    """Where a visit ended, and what was said there."""

    final: Address
    answer: Answer


class Visitor:
    """Visits addresses for one run and remembers each host's rules.

    ``user_agent`` is sent as it is; its first word is the name that a robots.txt is asked about.
    """

    def __init__(
        self, *, user_agent: str, pace: Pace, longest_pause: float = LONGEST_PAUSE, limits: Limits, allow_private: bool
    ) -> None:
        self._user_agent = user_agent
        self._pace = pace
        self._longest_pause = longest_pause
        self._limits = limits
        self._allow_private = allow_private
        self._rules: dict[str, robots.Rules] = {}
        self._left_alone: dict[str, str] = {}

    def visit(self, address: Address, *, known: Mapping[str, Mapping[str, str]] | None = None) -> Visit:
        """Fetch ``address``, through its redirects.

        ``known`` holds headers for a conditional request by the address they are meant for: a validator is shown only to
        the address that gave it. Raises :class:`RetrievalError`; an answer with an error status is none.
        """
        seen = [address]
        while True:
            here = seen[-1]
            try:
                answer = self._step(here, (known or {}).get(str(here), {}))
            except RetrievalError as error:
                raise (error if here is address else _on_the_way(error, str(here))) from None
            location = _location(answer)
            if answer.status not in _REDIRECTS or location is None:
                return Visit(final=here, answer=answer)
            there = _next(here, location)
            if there in seen:
                raise RetrievalError(
                    both("its redirects lead in a circle", "転送が循環しています"),
                    advice=both("open the address in a browser", "アドレスをブラウザーで開いてみてください"),
                )
            if len(seen) > self._limits.redirects:
                raise RetrievalError(
                    both(
                        "more than {redirects} redirects",
                        "転送が {redirects} 回を超えました",
                        redirects=self._limits.redirects,
                    ),
                    advice=both("give the final address", "最終的なアドレスを指定してください"),
                )
            seen.append(there)

    def _step(self, address: Address, headers: Mapping[str, str]) -> Answer:
        """One request for a page, when the host's rules let it be made."""
        self._require_welcome(address)
        rules = self._rules_of(address)
        rules.require(str(address))
        if rules.pause > self._longest_pause:
            raise RetrievalError(
                both(
                    "the host's robots.txt asks for {pause:g} seconds between requests",
                    "ホストの robots.txt が要求の間隔を {pause:g} 秒と定めています",
                    pause=rules.pause,
                ),
                advice=both("fetch it by hand", "手作業で取得してください"),
            )
        self._pace.heed(address.host, rules.pause)
        answer = self._ask(address, headers, self._limits)
        if answer.status in _LEAVE_ALONE:
            self._left_alone[address.host] = answer.reason
        return answer

    def _require_welcome(self, address: Address) -> None:
        if address.host in self._left_alone:
            raise RetrievalError(
                both(
                    "the host answered {value} before, so it is left alone",
                    "ホストの先の応答が {value} だったため、もう要求しません",
                    value=self._left_alone[address.host],
                ),
                advice=_LATER,
            )

    def _rules_of(self, address: Address) -> robots.Rules:
        if address.origin not in self._rules:
            self._rules[address.origin] = self._ask_rules(address)
        return self._rules[address.origin]

    def _ask_rules(self, address: Address) -> robots.Rules:
        """The rules of the address's origin; more redirects than RFC 9309 asks to follow count as no rules."""
        robot = robots.product_token(self._user_agent)
        limits = Limits(step=self._limits.step, whole=self._limits.whole, size=robots.SIZE)
        here = parse_address(address.origin + robots.PATH)
        for hop in range(robots.REDIRECTS + 1):
            try:
                answer = self._ask(here, {}, limits, cut=True)
                location = _location(answer)
                if answer.status not in _REDIRECTS or location is None:
                    return robots.rules_from(answer.status, answer.body, robot=robot)
                here = follow(here, location)
            except RetrievalError as error:
                if hop == 0 and isinstance(error, RefusedNetworkError):
                    raise  # the page itself lies there too: say so, rather than talk of robots.txt
                return robots.Rules(obstacle=error.problem, advice=error.advice or _LATER, robot=robot)
        return robots.Rules(robot=robot)

    def _ask(self, address: Address, headers: Mapping[str, str], limits: Limits, *, cut: bool = False) -> Answer:
        with self._pace.turn(address.host):
            headers = {"User-Agent": self._user_agent, **headers}
            return ask(address, headers, limits, allow_private=self._allow_private, cut=cut)


def _location(answer: Answer) -> str | None:
    """The header ``Location``; letters outside ASCII, which some servers send, are taken as UTF-8."""
    value = answer.headers.get("Location")
    if value is None:
        return None
    return str(value).encode("latin-1", errors="replace").decode("utf-8", errors="replace")


def _next(here: Address, location: str) -> Address:
    try:
        return follow(here, location)
    except RetrievalError as error:
        raise _on_the_way(error, without_credentials(location)) from None


def _on_the_way(error: RetrievalError, hop: str) -> RetrievalError:
    return type(error)(
        both("redirected to {hop}: {problem}", "{hop} に転送されました：{problem}", hop=hop, problem=error.problem),
        advice=error.advice,
    )
