"""Threads by short ids that a person can type: the beginning of the release's key, and the first statement's name.

A short id stays good while a store grows: it may be taken up by more releases, and is then refused with all that it may
mean; and any statement of a thread names it, so that an id outlives an older release that begins the thread earlier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from policygraph.answers.facts.glossary import unknown
from policygraph.bilingual import both
from policygraph.errors import UsageError
from policygraph.namespaces import ID_PREFIXES
from policygraph.threads.link import Thread
from policygraph.threads.weave import Weave

_ID = re.compile(r"(?:thread:|release:)?(?P<key>.+?)[/#](?P<name>s\d+)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class ThreadNames:
    """The short ids of a weave's threads."""

    def __init__(self, weave: Weave) -> None:
        self._weave = weave
        keys = sorted({said.key for said in weave.statements})
        self._short = {key: _shortest(key, keys) for key in keys}

    def short(self, thread: Thread) -> str:
        """``thread:2021-09-29-u-s/s03``."""
        first = self._weave.said(thread.members[0])
        return f"thread:{self._short[first.key]}/{first.name}"

    def find(self, text: str) -> Thread:
        """The thread that ``text`` names: a short id, a full one, an IRI, or any statement of the thread.

        Raises :class:`UsageError` where nothing is so called, with what comes near, where several are, and for a
        statement of no series, which has no thread.
        """
        found = _ID.fullmatch(_plain(text))
        known = [] if found is None else [s for s in self._weave.statements if s.name == found["name"]]
        named = [s for s in known if found is not None and s.key == found["key"]]
        named = named or [s for s in known if found is not None and s.key.startswith(found["key"])]
        if not named:
            raise unknown(text, "thread", [self.short(thread) for thread in self._weave.threads])
        if len(named) > 1:
            meant = ", ".join(sorted(f"thread:{self._short[said.key]}/{said.name}" for said in named))
            raise UsageError(
                both("{text!r} may mean several threads", "「{text}」に当たる系譜が複数あります", text=text),
                advice=both("give one: {meant}", "次のいずれかを指定してください：{meant}", meant=meant),
            )
        thread = self._weave.thread_of(named[0].iri)
        if thread is None:
            raise UsageError(
                both(
                    "{text!r} was said at no meeting of a series",
                    "「{text}」は定期的な会合における表明ではありません",
                    text=text,
                ),
                advice=both("only series have threads", "系譜があるのは定期的な会合の表明のみです"),
            )
        return thread


def _plain(text: str) -> str:
    """``text`` without what an IRI has around the key."""
    told = text.strip()
    for kind in ("thread", "release"):
        if told.startswith(ID_PREFIXES[kind]):
            return unquote(told.removeprefix(ID_PREFIXES[kind]))
    return told


def _shortest(key: str, keys: Sequence[str]) -> str:
    """The shortest beginning of ``key``, cut before a hyphen and never within its day, that no other key has."""
    for cut in _cuts(key):
        if not any(other.startswith(cut) for other in keys if other != key):
            return cut
    return key


def _cuts(key: str) -> Iterator[str]:
    day = _DAY.search(key)
    least = 1 if day is None else day.end()
    for found in re.finditer("-", key):
        if found.start() >= least:
            yield key[: found.start()]
