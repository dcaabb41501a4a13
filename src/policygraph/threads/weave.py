"""All that threads know: statements, editions, links, threads, and what is no longer mentioned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from policygraph.bilingual import Bilingual, both
from policygraph.errors import UsageError
from policygraph.threads.kinds import KIND, LinkKind
from policygraph.threads.link import Absence, Link, Thread
from policygraph.threads.relations import Relations
from policygraph.threads.said import Edition, Said


class Weave:
    """What was made of one store; nothing in it changes. The questions of this room are functions over it."""

    def __init__(
        self,
        *,
        statements: Iterable[Said],
        editions: Iterable[Edition],
        links: Iterable[Link],
        threads: Iterable[Thread],
        absences: Iterable[Absence],
        relations: Relations,
        rejected: Iterable[Link] = (),
        warnings: Iterable[Bilingual] = (),
    ) -> None:
        self.statements: tuple[Said, ...] = tuple(statements)
        """In the order of time."""
        self.editions: tuple[Edition, ...] = tuple(editions)
        """By series and day."""
        self.links: tuple[Link, ...] = tuple(links)
        """By IRI."""
        self.threads: tuple[Thread, ...] = tuple(threads)
        """In the order of their first statements; every statement of a series is in one."""
        self.absences: tuple[Absence, ...] = tuple(absences)
        self.relations: Relations = relations
        self.rejected: tuple[Link, ...] = tuple(rejected)
        """Links that a person rejected; they are not among ``links``."""
        self.warnings: tuple[Bilingual, ...] = tuple(warnings)
        """Decisions that found nothing to decide on, and meetings of one number that are two; a line each."""

    @cached_property
    def _said(self) -> Mapping[str, Said]:
        return {said.iri: said for said in self.statements}

    @cached_property
    def _editions(self) -> Mapping[str, Edition]:
        return {meeting: edition for edition in self.editions for meeting in edition.meetings}

    @cached_property
    def _threads(self) -> Mapping[str, Thread]:
        return {member: thread for thread in self.threads for member in thread.members}

    @cached_property
    def _links(self) -> Mapping[str, tuple[Link, ...]]:
        found: dict[str, list[Link]] = defaultdict(list)
        for link in self.links:
            found[link.source].append(link)
            found[link.target].append(link)
        return {end: tuple(links) for end, links in found.items()}

    def said(self, iri: str) -> Said:
        """The statement with this IRI; raises :class:`UsageError` where there is none."""
        try:
            return self._said[iri]
        except KeyError:
            raise UsageError(
                both("no statement {iri}", "表明 {iri} はありません", iri=iri),
                advice=both("build the store again", "ストアを build し直してください"),
            ) from None

    def knows(self, iri: str) -> bool:
        """Whether there is such a statement (a link may also begin at a meeting)."""
        return iri in self._said

    def edition(self, meeting: str | None) -> Edition | None:
        """The edition that a meeting is; ``None`` for a meeting of no series."""
        return self._editions.get(meeting or "")

    def edition_of(self, said: Said) -> Edition | None:
        """The edition at which it was said."""
        return self.edition(said.meeting)

    def of_series(self, series: str) -> tuple[Edition, ...]:
        """The editions of a series, by day."""
        return tuple(edition for edition in self.editions if edition.series == series)

    def said_at(self, edition: Edition) -> tuple[Said, ...]:
        """What was said there, by release and order."""
        return tuple(said for said in self.statements if said.meeting in edition.meetings)

    def thread_of(self, statement: str) -> Thread | None:
        """The thread that a statement belongs to."""
        return self._threads.get(statement)

    def thread(self, key: str) -> Thread:
        """The thread with this key or IRI; raises :class:`UsageError` where there is none."""
        for thread in self.threads:
            if key in (thread.key, thread.iri):
                return thread
        raise UsageError(
            both("no thread {key!r}", "系譜「{key}」はありません", key=key),
            advice=both(
                "a thread is named <release key>/s03 after its first statement",
                "系譜の名前は最初の表明による <発表資料のキー>/s03 の形です",
            ),
        )

    def links_of(self, statement: str) -> tuple[Link, ...]:
        """The links that begin or end at a statement."""
        return self._links.get(statement, ())

    def back(self, statement: str, *kinds: LinkKind) -> tuple[Link, ...]:
        """The links of these kinds that lead from a statement to earlier ones (of a kind that goes on: that reach it)."""
        return tuple(
            link
            for link in self.links_of(statement)
            if link.kind in kinds
            and (link.source == statement) == (KIND[link.kind].direction != "on")
            and KIND[link.kind].direction != "both"
        )
