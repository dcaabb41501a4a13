"""Fetching releases from the web into a folder: what no other room of policygraph does."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path

from msgspec import Struct

from policygraph import __version__
from policygraph.bilingual import both
from policygraph.errors import RetrievalError, UsageError
from policygraph.retrieval.addresses import parse_address, without_credentials
from policygraph.retrieval.exchange import Answer, Limits
from policygraph.retrieval.folder import Change, Folder
from policygraph.retrieval.naming import expected_ending
from policygraph.retrieval.pace import Pace
from policygraph.retrieval.visiting import LONGEST_PAUSE, Visitor

USER_AGENT = f"policygraph/{__version__} (keeps single government releases; +https://w3id.org/policygraph)"
DELAY = 2.0
"""Seconds between two requests to one host."""


class Fetched(Struct, frozen=True, kw_only=True):
    """What became of one address: the file it is kept in, or the error that tells why there is none."""

    address: str
    file: Path | None = None
    change: Change | None = None
    error: RetrievalError | None = None


class Planned(Struct, frozen=True, kw_only=True):
    """What a fetch would do with one address; ``is_known`` when the folder has it, so that only a change is fetched."""

    address: str
    file: Path | None = None
    is_known: bool = False
    error: RetrievalError | None = None


def fetch(
    addresses: Iterable[str],
    into: str | Path,
    *,
    allow_private: bool = False,
    delay: float = DELAY,
    user_agent: str = USER_AGENT,
    limits: Limits | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], object] = time.sleep,
) -> Iterator[Fetched]:
    """Fetch each of ``addresses``, once and in their order, into the folder ``into``; what fails does not stop the others.

    Parameters
    ----------
    addresses, into
        http or https addresses; the folder is made when it is not there. Its ``manifest.yaml`` gets their metadata.
    allow_private
        Whether addresses on private, loopback, link-local, multicast and reserved networks may be asked.
    delay
        Seconds between two requests to one host; a host's robots.txt may ask for more.
    user_agent
        What the requests call themselves; its first word is what robots.txt is asked about.
    limits
        Bounds of time and size.
    now, clock, sleep
        The moment that is noted as the retrieval date, the seconds that pauses are measured in, and how to pause.

    Raises
    ------
    UsageError
        ``delay`` or ``user_agent`` is none, or the folder cannot be read or written.
    UnreadableInputError
        The folder's manifest does not parse.
    """
    if not (math.isfinite(delay) and delay >= 0):
        raise UsageError(
            both("the delay is no number of seconds", "間隔が秒数ではありません"),
            advice=both("give 0 or more", "0 以上を指定してください"),
        )
    if not (user_agent.strip() and user_agent.isascii() and user_agent.isprintable()):
        raise UsageError(
            both("the user agent is not one line of ASCII", "ユーザーエージェントが ASCII の一行ではありません"),
            advice=both("give a name and a way to reach you", "名称と連絡方法を書いてください"),
        )
    folder = _folder(into)
    visitor = Visitor(
        user_agent=user_agent.strip(),
        pace=Pace(delay, clock=clock, sleep=sleep),
        longest_pause=max(delay, LONGEST_PAUSE),
        limits=limits or Limits(),
        allow_private=allow_private,
    )
    return (_fetch_one(text, folder, visitor, now) for text in _once(addresses))


def plan(addresses: Iterable[str], into: str | Path) -> Iterator[Planned]:
    """What :func:`fetch` would do, without any connection.

    The ending of a new file is a guess from the address, since only the answer tells the media type. Raises as
    :func:`fetch` does.
    """
    return _plan_each(addresses, _folder(into))


def _fetch_one(text: str, folder: Folder, visitor: Visitor, now: Callable[[], datetime]) -> Fetched:
    try:
        address = parse_address(text)
        conditions = folder.conditions(address)
        visit = visitor.visit(address, known=conditions)
        _require_content(visit.answer, asked_if_changed=bool(conditions.get(str(visit.final))))
        moment = now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        kept = folder.keep(address, visit, retrieved=moment)
    except RetrievalError as error:
        error.where = error.where or without_credentials(text)
        return Fetched(address=without_credentials(text), error=error)
    return Fetched(address=str(address), file=folder.path / kept.name, change=kept.change)


def _require_content(answer: Answer, *, asked_if_changed: bool) -> None:
    if answer.status == HTTPStatus.OK or (answer.status == HTTPStatus.NOT_MODIFIED and asked_if_changed):
        return
    later = answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR or answer.status == HTTPStatus.TOO_MANY_REQUESTS
    raise RetrievalError(
        both("answered {reason}", "応答は {reason} でした", reason=answer.reason),
        advice=both("try again later", "後でもう一度試してください")
        if later
        else both("check the address", "アドレスを確認してください"),
    )


def _plan_each(addresses: Iterable[str], folder: Folder) -> Iterator[Planned]:
    given: list[str] = []
    for text in _once(addresses):
        try:
            address = parse_address(text)
        except RetrievalError as error:
            yield Planned(address=without_credentials(text), error=error)
            continue
        known = folder.name_of(address)
        name = known or folder.free_name(address, expected_ending(address), besides=given)
        given.append(name)
        yield Planned(address=str(address), file=folder.path / name, is_known=known is not None)


def _folder(into: str | Path) -> Folder:
    """The folder, with its manifest read once, so that a broken one is told before any request."""
    path = Path(into)
    if path.exists() and not path.is_dir():
        raise UsageError(
            both("this is no folder", "フォルダーではありません"),
            where=str(into),
            advice=both("name a folder", "フォルダーを指定してください"),
        )
    folder = Folder(path)
    folder.entries()
    return folder


def _once(addresses: Iterable[str]) -> Iterator[str]:
    """Each address the first time it comes, whatever way it is written."""
    seen: set[str] = set()
    for text in addresses:
        try:
            same = str(parse_address(text))
        except RetrievalError:
            same = text
        if same not in seen:
            seen.add(same)
            yield text
