"""Making the weave: profiles, sayings, followings, meetings met, absences, threads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from policygraph.bilingual import Bilingual
from policygraph.threads.absence import absences_of
from policygraph.threads.following import Following, Stage, follow
from policygraph.threads.fulfilment import meetings_met
from policygraph.threads.kinds import CARRYING
from policygraph.threads.link import Absence, Link, Thread, thread_iri
from policygraph.threads.profile import Profiler
from policygraph.threads.relations import Relations
from policygraph.threads.said import Edition, Said
from policygraph.threads.sayings import Releases, sayings_of
from policygraph.threads.setting import document_of
from policygraph.threads.settlement import Settlement
from policygraph.threads.sheet import Sheet
from policygraph.threads.weave import Weave

if TYPE_CHECKING:
    from policygraph.vocabulary.lexicon import Lexicon


def weave(
    statements: Sequence[Said],
    editions: Sequence[Edition],
    *,
    texts: Mapping[str, str] | None = None,
    relations: Relations | None = None,
    settled: Settlement | None = None,
    lexicon: Lexicon | None = None,
    warnings: Sequence[Bilingual] = (),
) -> Weave:
    """Link the statements of every series, and string them into threads.

    ``texts`` are the published texts by release; without them, statements have no setting, and nothing is said to be
    dropped. The same things, in whatever order, give the same weave.
    """
    weaver = _Weaver(
        statements,
        editions,
        texts=texts or {},
        relations=relations or Relations(()),
        settled=settled or Settlement(),
        lexicon=lexicon,
    )
    return weaver.weave(warnings)


class _Weaver:
    def __init__(
        self,
        statements: Sequence[Said],
        editions: Sequence[Edition],
        *,
        texts: Mapping[str, str],
        relations: Relations,
        settled: Settlement,
        lexicon: Lexicon | None,
    ) -> None:
        self._statements = sorted(statements, key=lambda said: said.place)
        self._editions = sorted(editions, key=lambda edition: (edition.series, edition.place))
        self._texts = texts
        self._relations = relations
        self._settled = settled
        self._profiler = Profiler(relations, lexicon)
        self._sentences: dict[str, Sheet] = {}

    def weave(self, warnings: Sequence[Bilingual]) -> Weave:
        sheets = self._sheets()
        series = sorted({edition.series for edition in self._editions})
        stages = {one: self._stages(one, sheets) for one in series}
        links: dict[str, Link] = {}
        absences: list[Absence] = []
        for one in series:
            following = follow(stages[one], self._relations, self._settled)
            met = meetings_met(
                (p.said for stage in stages[one] for sheet in stage.releases.values() for p in sheet.profiles),
                [edition for edition in self._editions if edition.series == one],
                self._settled,
            )
            made = [*(link for stage in stages[one] for link in stage.sayings.links), *following.links, *met]
            for absence, link in self._absences(one, stages, following):
                absences.append(absence)
                made += [link] if link is not None else []
            links |= {link.iri: link for link in reversed(made)}
        links |= {link.iri: link for link in self._settled.accepted}
        never = {link.iri for link in self._settled.rejected}
        kept = [link for name, link in sorted(links.items()) if name not in never]
        return Weave(
            statements=self._statements,
            editions=self._editions,
            links=kept,
            threads=threads_of(self._statements, kept),
            absences=sorted(absences, key=lambda absence: absence.iri),
            relations=self._relations,
            rejected=sorted(self._settled.rejected, key=lambda link: link.iri),
            warnings=(*warnings, *self._settled.warnings),
        )

    def _sheets(self) -> dict[str, Sheet]:
        by_release: dict[str, list[Said]] = defaultdict(list)
        for said in self._statements:
            if said.series is not None:
                by_release[said.release].append(said)
        return {
            release: Sheet(self._profiler.statements(by_release[release], self._texts.get(release)))
            for release in sorted(by_release)
        }

    def _stages(self, series: str, sheets: Mapping[str, Sheet]) -> list[Stage]:
        """The editions of a series of which a text was read, with their sayings."""
        made = []
        for edition in self._editions:
            if edition.series != series:
                continue
            releases: Releases = {
                release: sheet
                for release, sheet in sheets.items()
                if sheet.profiles[0].said.meeting in edition.meetings
            }
            if releases:
                made.append(Stage(edition, releases, sayings_of(releases, self._relations, self._settled)))
        return made

    def _absences(
        self, series: str, stages: Mapping[str, list[Stage]], following: Following
    ) -> Iterator[tuple[Absence, Link | None]]:
        def elsewhere(earlier: Stage, later: Stage) -> Releases:
            return _said_elsewhere([stage for one in stages if one != series for stage in stages[one]], earlier, later)

        return absences_of(
            stages[series],
            following,
            sentences=self._sentences_of(stages[series]),
            elsewhere=elsewhere,
            relations=self._relations,
            settled=self._settled,
        )

    def _sentences_of(self, stages: Sequence[Stage]) -> Callable[[str], Sheet]:
        first = {release: sheet.profiles[0].said for stage in stages for release, sheet in stage.releases.items()}

        def sentences(release: str) -> Sheet:
            if release not in self._sentences:
                said, text = first[release], self._texts.get(release)
                document = None if text is None else document_of(text, said.language, said.media_type)
                self._sentences[release] = Sheet(() if document is None else self._profiler.sentences(document, said))
            return self._sentences[release]

        return sentences


def _said_elsewhere(stages: Iterable[Stage], earlier: Stage, later: Stage) -> Releases:
    """What other series of the same parties said after one edition and not after another."""
    parties = _speakers(earlier.releases.values())
    return {
        release: sheet
        for stage in stages
        if (earlier.edition.start or "") < (stage.edition.start or "") <= (later.edition.start or "")
        for release, sheet in stage.releases.items()
        if parties & _speakers([sheet])
    }


def _speakers(sheets: Iterable[Sheet]) -> set[str]:
    return {speaker for sheet in sheets for p in sheet.profiles for speaker in p.said.speakers}


def threads_of(statements: Sequence[Said], links: Iterable[Link]) -> tuple[Thread, ...]:
    """The threads that the links make of the statements of series, in the order of their first statements.

    A statement that nothing links is a thread of its own.
    """
    said = {one.iri: one for one in statements if one.series is not None}
    group = {iri: [iri] for iri in said}
    for link in links:
        here, there = group.get(link.source), group.get(link.target)
        if link.kind in CARRYING and here is not None and there is not None and here is not there:
            here += there
            for member in there:
                group[member] = here
    threads = []
    for members in {id(one): one for one in group.values()}.values():
        ordered = sorted(members, key=lambda iri: said[iri].place)
        threads.append(Thread(iri=thread_iri(ordered[0]), members=tuple(ordered), series=said[ordered[0]].series))
    return tuple(sorted(threads, key=lambda thread: said[thread.members[0]].place))
