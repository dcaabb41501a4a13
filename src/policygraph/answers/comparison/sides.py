"""The two sides of a comparison: a release, a meeting with all its releases, or the releases of one language."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from policygraph.answers.facts.glossary import Term, unknown
from policygraph.answers.facts.holdings import Holdings
from policygraph.bilingual import LANGUAGES, both
from policygraph.errors import UsageError
from policygraph.threads.said import Said
from policygraph.threads.weave import Weave


class Side(Struct, frozen=True, kw_only=True):
    """What is compared on one side.

    ``meetings`` are the IRIs under which its releases and sources know the meeting, the edition's own first. ``sources``
    says whether what other sources tell of the meeting belongs to it: of a meeting it does, of a release it does not.
    """

    key: str
    kind: Literal["release", "meeting", "language"]
    releases: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()
    sources: bool = False

    def said(self, weave: Weave) -> tuple[Said, ...]:
        """Its statements, by release and order."""
        return tuple(said for said in weave.statements if said.release in self.releases)

    def graphs(self, holdings: Holdings) -> frozenset[str]:
        """The graphs that tell of its meeting on this side."""
        own = {release.graph for iri, release in holdings.releases.items() if iri in self.releases}
        if self.sources:
            own |= {source.graph for source in holdings.sources.values()}
        return frozenset(own)


def two_sides(holdings: Holdings, weave: Weave, left: str, right: str, meeting: str | None = None) -> tuple[Side, Side]:
    """What ``left`` and ``right`` name: two languages of ``meeting`` (``en``, ``ja``), else each a release or a meeting.

    Raises :class:`UsageError` for a name that nothing bears, and where both sides are the same texts.
    """
    if {left, right} <= set(LANGUAGES):
        sides = _two_languages(holdings, weave, left, right, meeting)
    elif meeting is not None:
        raise UsageError(
            both("a meeting goes with two languages only", "会合の指定は、二つの言語を比べる場合に限ります"),
            advice=both("compare en ja --meeting KEY", "compare en ja --meeting KEY のように指定してください"),
        )
    else:
        sides = _side(holdings, weave, left), _side(holdings, weave, right)
    one, other = sides
    if one == other or set(one.releases) & set(other.releases):
        raise UsageError(
            both(
                "{left!r} and {right!r} are the same texts, in whole or in part",
                "「{left}」と「{right}」は、全部又は一部が同じ資料です",
                left=left,
                right=right,
            ),
            advice=both("give two that differ", "異なる二つを指定してください"),
        )
    return sides


def _side(holdings: Holdings, weave: Weave, key: str) -> Side:
    for release in holdings.releases.values():
        if key in (release.key, release.iri):
            found = () if release.meeting is None else (release.meeting,)
            return Side(key=release.key, kind="release", releases=(release.iri,), meetings=found)
    known = {meeting.key: meeting.iri for meeting in (*holdings.meetings.values(), *holdings.only_told.values())}
    known |= {Term(edition.iri).id: edition.iri for edition in weave.editions}
    for name, iri in known.items():
        if key in (name, iri):
            return _meeting_side(holdings, weave, name, iri)
    ids = [*(release.key for release in holdings.releases.values()), *known]
    raise unknown(key, "release or meeting", ids)


def _meeting_side(holdings: Holdings, weave: Weave, key: str, iri: str) -> Side:
    releases = _reporting(holdings, weave, iri)
    known_as = {holdings.releases[release].meeting for release in releases}
    meetings = tuple(dict.fromkeys((*_meetings(weave, iri), *sorted(one for one in known_as if one is not None))))
    return Side(key=key, kind="meeting", releases=releases, meetings=meetings, sources=True)


def _two_languages(holdings: Holdings, weave: Weave, left: str, right: str, meeting: str | None) -> tuple[Side, Side]:
    iri = _told_in_both(holdings, weave) if meeting is None else holdings.find_meeting(meeting)
    iris = _meetings(weave, iri)
    reporting = _reporting(holdings, weave, iri)

    def side(language: str) -> Side:
        spoken = tuple(iri for iri in reporting if holdings.releases[iri].language == language)
        if not spoken:
            raise UsageError(
                both(
                    "no release of that meeting is in {tongue!r}",
                    "その会合に言語「{tongue}」の発表資料はありません",
                    tongue=language,
                ),
                advice=both("compare two releases or two meetings", "二つの発表資料又は会合を指定してください"),
            )
        return Side(key=language, kind="language", releases=spoken, meetings=iris)

    return side(left), side(right)


def _told_in_both(holdings: Holdings, weave: Weave) -> str:
    """The one meeting that releases tell of in both languages."""
    found: dict[str, str] = {}
    for meeting in holdings.meetings.values():
        iris = _meetings(weave, meeting.iri)
        if {holdings.releases[iri].language for iri in _reporting(holdings, weave, meeting.iri)} >= set(LANGUAGES):
            found.setdefault(iris[0], meeting.key)
    if len(found) == 1:
        return next(iter(found))
    if not found:
        raise UsageError(
            both("no meeting has releases in both languages", "両方の言語の発表資料がある会合はありません"),
            advice=both(
                "compare two releases or two meetings by their keys", "二つの発表資料又は会合をキーで指定してください"
            ),
        )
    raise UsageError(
        both(
            "{n} meetings have releases in both languages",
            "両方の言語の発表資料がある会合が{n}件あります",
            n=len(found),
        ),
        advice=both(
            "choose one with --meeting: {keys}", "--meeting で選んでください：{keys}", keys=", ".join(found.values())
        ),
    )


def _meetings(weave: Weave, meeting: str) -> tuple[str, ...]:
    """Every IRI of the edition that a meeting is."""
    edition = weave.edition(meeting)
    return (meeting,) if edition is None else edition.meetings


def _reporting(holdings: Holdings, weave: Weave, meeting: str) -> tuple[str, ...]:
    """The releases of a meeting, the oldest first: of an edition, those that the weave counts to it.

    A release that numbers its meeting otherwise than the rest reports another edition under the same IRI.
    """
    edition = weave.edition(meeting)
    return tuple(
        iri
        for iri, release in holdings.releases.items()
        if (release.meeting == meeting if edition is None else iri in edition.releases)
    )
