"""The ledger of a series: one row a promise, one column an edition."""

from __future__ import annotations

from msgspec import Struct

from policygraph.threads.kinds import FIRMNESS, SCOPE, WITHIN, LinkKind
from policygraph.threads.link import Absence, Link, Thread
from policygraph.threads.said import Edition, Said
from policygraph.threads.selection import about, edition_of, editions_of, firmest
from policygraph.threads.weave import Weave


class Entry(Struct, frozen=True, kw_only=True):
    """What one edition says of a promise, or that it says nothing of it any more.

    ``statements`` are of all its releases, by release and order; none where there is an ``absence``. ``links`` lead to
    the edition before, the carrying one first; ``same`` join the statements to each other.
    """

    edition: Edition
    statements: tuple[Said, ...] = ()
    links: tuple[Link, ...] = ()
    same: tuple[Link, ...] = ()
    absence: Absence | None = None

    @property
    def firmest(self) -> Said | None:
        """The firmest statement."""
        return firmest(*self.statements) if self.statements else None

    @property
    def kinds(self) -> tuple[LinkKind, ...]:
        """What the edition does to the promise: how firmly, then how widely; empty where it is the first to speak."""
        return tuple(dict.fromkeys(link.kind for link in self.links))


class Row(Struct, frozen=True, kw_only=True):
    """A promise over time: an entry an edition that says something of it, or has stopped to; by day."""

    thread: Thread
    entries: tuple[Entry, ...]
    topics: tuple[str, ...]
    """Topics of its statements, those that most of them have first."""
    met: tuple[Link, ...] = ()
    """Meetings whose being held fulfils what the promise announced."""

    def at(self, edition: Edition) -> Entry | None:
        """The entry of an edition."""
        return next((entry for entry in self.entries if entry.edition == edition), None)


class Ledger(Struct, frozen=True, kw_only=True):
    """Rows by their first statements; ``editions`` are all of the series, also those without a text."""

    series: str
    editions: tuple[Edition, ...]
    rows: tuple[Row, ...]


def ledger(weave: Weave, series: str, topic: str | None = None, *, promises_only: bool = True) -> Ledger:
    """The threads of a series (its IRI), on a topic (its IRI) and those under it where one is given.

    ``promises_only`` leaves out threads in which nobody ever commits to anything.
    Raises :class:`~policygraph.errors.UsageError` for a series without a meeting.
    """
    editions = editions_of(weave, series)
    rows = []
    for thread in weave.threads:
        statements = [weave.said(member) for member in thread.members]
        on_topic = any(about(said, topic, weave.relations) for said in statements)
        promised = not promises_only or any(said.commissive for said in statements)
        if thread.series == series and on_topic and promised:
            rows.append(row_of(weave, thread))
    return Ledger(series=series, editions=editions, rows=tuple(rows))


def row_of(weave: Weave, thread: Thread) -> Row:
    """The life of one thread."""
    statements = [weave.said(member) for member in thread.members]
    by_edition: dict[str, list[Said]] = {}
    for said in statements:
        by_edition.setdefault(edition_of(weave, said.meeting or "").iri, []).append(said)
    members = frozenset(thread.members)
    entries = [_entry(weave, edition_of(weave, meeting), tuple(said), members) for meeting, said in by_edition.items()]
    absences = {a.edition: a for a in weave.absences if a.statement in members and a.edition not in by_edition}
    entries += [Entry(edition=edition_of(weave, meeting), absence=absence) for meeting, absence in absences.items()]
    topics = [topic for said in statements for topic in said.topics]
    return Row(
        thread=thread,
        entries=tuple(sorted(entries, key=lambda entry: entry.edition.place)),
        topics=tuple(sorted(set(topics), key=lambda topic: (-topics.count(topic), topic))),
        met=tuple(
            link
            for member in thread.members
            for link in weave.links_of(member)
            if link.kind == "fulfils" and not weave.knows(link.source)
        ),
    )


def _entry(weave: Weave, edition: Edition, statements: tuple[Said, ...], members: frozenset[str]) -> Entry:
    kinds = (*FIRMNESS, "fulfils", *SCOPE)
    back = {
        link.iri: link
        for said in statements
        for link in weave.back(said.iri, *kinds, "movedTo")
        if {link.source, link.target} <= members
    }
    same = {link.iri: link for said in statements for link in weave.links_of(said.iri) if link.kind in WITHIN}
    return Entry(
        edition=edition,
        statements=statements,
        links=tuple(
            sorted(
                back.values(),
                key=lambda link: (kinds.index(link.kind) if link.kind in kinds else 9, -link.score, link.iri),
            )
        ),
        same=tuple(same.values()),
    )
