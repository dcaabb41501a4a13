"""What changed between two meetings of a series."""

from __future__ import annotations

from typing import Final, Literal, get_args

from msgspec import Struct

from policygraph.bilingual import both
from policygraph.errors import UsageError
from policygraph.threads.absence import expected_again
from policygraph.threads.firmness import firmness
from policygraph.threads.kinds import FIRMNESS, LinkKind
from policygraph.threads.link import Absence, Link, Thread
from policygraph.threads.said import Edition, Said
from policygraph.threads.selection import edition_of, firmest
from policygraph.threads.weave import Weave

ChangeKind = Literal["new", "renewed", "strengthened", "weakened", "fulfilled", "dropped", "merged", "moved", "unclear"]
CHANGES: Final[tuple[ChangeKind, ...]] = get_args(ChangeKind)
"""Every kind, in the order in which people read them; ``dropped``, ``merged`` and ``moved`` are no longer mentioned.

``unclear``: expected again and not taken up, yet something in the later texts comes near; a person should look.
"""
_BY_LINK: Final[dict[LinkKind, ChangeKind]] = {
    "renews": "renewed", "strengthens": "strengthened", "weakens": "weakened", "fulfils": "fulfilled",
}  # fmt: skip
_BY_OUTCOME: Final[dict[str, ChangeKind]] = {"dropped": "dropped", "merged": "merged", "moved": "moved"}


class Change(Struct, frozen=True, kw_only=True):
    """What became of one promise: what was said before and after, in all releases, and how sure that is."""

    kind: ChangeKind
    thread: Thread
    before: tuple[Said, ...] = ()
    after: tuple[Said, ...] = ()
    """What the later meeting says of it; for a merged or moved one, the statement that took it in or up."""
    links: tuple[Link, ...] = ()
    absence: Absence | None = None
    met_by: Edition | None = None
    """The edition that was announced and held."""


class Changes(Struct, frozen=True, kw_only=True):
    """Changes by kind, then in the order of the texts."""

    before: Edition
    after: Edition
    changes: tuple[Change, ...]

    def of(self, *kinds: ChangeKind) -> tuple[Change, ...]:
        """The changes of these kinds."""
        return tuple(change for change in self.changes if change.kind in kinds)


def changes(weave: Weave, meeting: str, since: str | None = None) -> Changes:
    """What changed up to ``meeting`` since another meeting (IRIs), by default the edition before of which a text was read.

    Raises :class:`~policygraph.errors.UsageError` where one is no edition, both are of two series, ``since`` is not
    before, or there is no edition before.
    """
    after = edition_of(weave, meeting)
    before = _before(weave, after) if since is None else edition_of(weave, since)
    if before.series != after.series or before.place >= after.place:
        raise UsageError(
            both(
                "the two meetings do not follow one another in one series",
                "二つの会合は同じシリーズの前後の回ではありません",
            ),
            advice=both("give the earlier one second", "先に開かれた方を二番目に指定してください"),
        )
    found = []
    for thread in weave.threads:
        statements = [weave.said(member) for member in thread.members]
        change = _change(weave, thread, statements, before, after)
        if change is not None:
            found.append(change)
    found.sort(key=lambda change: (CHANGES.index(change.kind), (change.after or change.before)[0].place))
    return Changes(before=before, after=after, changes=tuple(found))


def _before(weave: Weave, after: Edition) -> Edition:
    earlier = [one for one in weave.of_series(after.series) if one.place < after.place and weave.said_at(one)]
    if not earlier:
        raise UsageError(
            both(
                "no earlier meeting of the series has a text here",
                "シリーズのそれより前の会合で本文のあるものがありません",
            ),
            advice=both("name one with --since", "--since で指定してください"),
        )
    return earlier[-1]


def _change(weave: Weave, thread: Thread, statements: list[Said], before: Edition, after: Edition) -> Change | None:
    here = tuple(said for said in statements if said.meeting in before.meetings)
    there = tuple(said for said in statements if said.meeting in after.meetings)
    earlier = tuple(said for said in statements if _at(weave, said).place <= before.place)
    if there:
        if not earlier:
            return None if statements[0] not in there else Change(kind="new", thread=thread, after=there)
        return _carried(weave, thread, here or _latest(weave, earlier), there)
    if not here:
        return None
    met = [weave.edition(link.source) for said in here for link in weave.links_of(said.iri) if link.kind == "fulfils"]
    held = next((edition for edition in met if edition is not None and edition.place <= after.place), None)
    if held is not None:
        return Change(kind="fulfilled", thread=thread, before=here, met_by=held)
    return _gone(weave, thread, here, before=before, after=after)


def _carried(weave: Weave, thread: Thread, before: tuple[Said, ...], after: tuple[Said, ...]) -> Change:
    ends = {said.iri for said in before}, {said.iri for said in after}
    links = tuple(
        link
        for said in after
        for link in weave.links_of(said.iri)
        if {link.source, link.target} & ends[0] and {link.source, link.target} & ends[1]
    )
    carrying = [link for link in links if link.kind in (*FIRMNESS, "fulfils")]
    if carrying:
        kind = max(carrying, key=lambda link: (link.decided is not None, link.score)).kind
    else:  # not next to each other: what lies between joined them
        kind = firmness(firmest(*before), firmest(*after))
    moved = next(
        (a for said in before for a in weave.absences if a.statement == said.iri and a.outcome == "moved"), None
    )
    if moved is not None and moved.into in ends[1]:
        return Change(kind="moved", thread=thread, before=before, after=after, links=links, absence=moved)
    return Change(kind=_BY_LINK[kind], thread=thread, before=before, after=after, links=links)


def _gone(weave: Weave, thread: Thread, here: tuple[Said, ...], *, before: Edition, after: Edition) -> Change | None:
    """What is no longer mentioned at ``after``, with the outcome that the latest edition up to it shows.

    Nothing where there is no text of ``after``: silence is only heard in a text.
    """
    if not after.releases or not any(expected_again(said) for said in here):
        return None
    between = {e.iri for e in weave.of_series(after.series) if before.place < e.place <= after.place}
    own = {said.iri for said in here}
    found = [a for a in weave.absences if a.statement in own and a.edition in between]
    if not found:
        return Change(kind="unclear", thread=thread, before=here)
    absence = max(found, key=lambda a: (edition_of(weave, a.edition).place, a.iri))
    into = () if absence.into is None else (weave.said(absence.into),)
    links = tuple(
        link for said in here for link in weave.links_of(said.iri) if absence.into in (link.source, link.target)
    )
    return Change(
        kind=_BY_OUTCOME[absence.outcome], thread=thread, before=here, after=into, links=links, absence=absence
    )


def _at(weave: Weave, said: Said) -> Edition:
    return edition_of(weave, said.meeting or "")


def _latest(weave: Weave, statements: tuple[Said, ...]) -> tuple[Said, ...]:
    """Those of the latest edition among them."""
    last = max(_at(weave, said).place for said in statements)
    return tuple(said for said in statements if _at(weave, said).place == last)
