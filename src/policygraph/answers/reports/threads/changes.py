"""What changed between two editions: every promise with the exact words of both sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import structs

from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.reports.choices import ChangesChoice
from policygraph.answers.reports.document import (
    Cell,
    Column,
    Grid,
    GridCell,
    GridRow,
    Line,
    Note,
    Report,
    Section,
    Sheet,
    Table,
    line,
)
from policygraph.answers.reports.threads.finding import BUILD_FIRST, NO_SERIES, find_edition
from policygraph.answers.reports.threads.reasons import score_line
from policygraph.answers.reports.threads.words_changes import CHANGE, CHANGES, MEANING
from policygraph.answers.reports.threads.woven import NOBODY, SAID_COLUMNS, WovenPage
from policygraph.answers.reports.words import SECTION
from policygraph.bilingual import Language, both
from policygraph.errors import UsageError
from policygraph.threads.changes import Change, ChangeKind, Changes, changes
from policygraph.threads.deriving import weave_store
from policygraph.threads.said import Edition, Said
from policygraph.threads.weave import Weave

ORDER: Final[tuple[ChangeKind, ...]] = (
    "strengthened", "weakened", "fulfilled", "dropped", "merged", "moved", "unclear", "renewed", "new",
)  # fmt: skip
"""What became of earlier promises first; what is new, mostly the longest group, last."""
_MUCH_SHORTER = 2
"""How many times longer the earlier texts are than the later ones before the page warns of it."""


def changes_report(holdings: Holdings, choice: ChangesChoice, language: Language) -> Report:
    """What changed up to a meeting since an earlier one, by default the edition before of which a text is here.

    Without a meeting it is the latest edition with a text, where releases speak of only one series. Raises
    :class:`~policygraph.errors.UsageError` for an unknown meeting, one of no series, and two that do not follow.
    """
    weave = weave_store(holdings.store)
    after = _latest(weave, holdings) if choice.meeting is None else find_edition(holdings, weave, choice.meeting)
    before = None if choice.since is None else find_edition(holdings, weave, choice.since)
    found = _told(changes(weave, after.iri, None if before is None else before.iri))
    page = WovenPage(language, holdings, weave, _releases(found))
    groups = _groups(found)
    return Report(
        kind="changes",
        language=language,
        title=_title(page, found),
        lead=tuple(_lead(page, found)),
        sections=(_summary(page, groups), *_sections(page, found, groups)) if found.changes else (),
        sources=page.sources(),
        sources_title=SECTION["sources"].get(language),
        sheet=Sheet(_COLUMNS, tuple(_rows(page, groups))),
    )


def _latest(weave: Weave, holdings: Holdings) -> Edition:
    """The latest edition with a text of the only series that releases speak of."""
    latest = {edition.series: edition for edition in weave.editions if weave.said_at(edition)}
    if not latest:
        raise UsageError(NO_SERIES, advice=BUILD_FIRST)
    if len(latest) > 1:
        keys = sorted(holdings.glossary.term(edition.iri).id for edition in latest.values())
        raise UsageError(
            both("no meeting chosen", "会合が指定されていません"),
            advice=both(
                "give one; the latest of each series: {keys}",
                "各対話・会議の最新の回：{keys}",
                keys=", ".join(keys),
            ),
        )
    return next(iter(latest.values()))


def _told(found: Changes) -> Changes:
    """The changes that texts can tell: of an edition without any, only that it was held."""
    if found.after.releases:
        return found
    return structs.replace(found, changes=found.of("fulfilled"))


def _releases(found: Changes) -> list[str]:
    said = [one for change in found.changes for one in (*change.before, *change.after)]
    return [*found.before.releases, *found.after.releases, *(one.release for one in said)]


def _groups(found: Changes) -> Mapping[ChangeKind, Sequence[Change]]:
    """The changes by kind, those that commit and the firmest first, then in the order of the texts."""
    groups: dict[ChangeKind, list[Change]] = defaultdict(list)
    for change in found.changes:
        groups[change.kind].append(change)
    return {kind: sorted(groups[kind], key=_rank) for kind in ORDER if kind in groups}


def _rank(change: Change) -> tuple[bool, int]:
    return not _commits(change), -max(said.level for said in (*change.before, *change.after))


def _commits(change: Change) -> bool:
    return any(said.commissive for said in (*change.before, *change.after))


def _title(page: WovenPage, found: Changes) -> Line:
    words = CHANGES["title"].get(page.language, series="\0", after=page.edition(found.after))
    before, after = words.split("\0")
    return line(before, page.series(found.after.series), after)


def _lead(page: WovenPage, found: Changes) -> Iterator[Line]:
    before, after = page.the_edition(found.before), page.the_edition(found.after)
    count = page.counted("all_changes", len(found.changes))
    wording = "lead" if found.changes else "none"
    yield line(CHANGES[wording].get(page.language, changes=count, before=before))
    if not found.after.releases:
        yield line(CHANGES["no_text"].get(page.language, after=after))
        return
    lengths = [sum(len(page.holdings.releases[iri].text) for iri in e.releases) for e in (found.before, found.after)]
    told = CHANGES["texts"].get(
        page.language,
        before=before,
        before_releases=page.count("releases", len(found.before.releases)),
        before_length=page.counted("characters", lengths[0]),
        after=after,
        after_releases=page.count("releases", len(found.after.releases)),
        after_length=page.counted("characters", lengths[1]),
    )
    shorter = CHANGES["shorter"].get(page.language) if lengths[0] > _MUCH_SHORTER * lengths[1] else ""
    yield line(told + (" " if shorter and page.language == "en" else "") + shorter)


def _summary(page: WovenPage, groups: Mapping[ChangeKind, Sequence[Change]]) -> Section:
    def head(name: str) -> str:
        return CHANGES[name].get(page.language)

    table = Table(
        caption=head("table"),
        columns=(
            Column(head("kind")),
            Column(head("number"), numeric=True),
            Column(head("commitments"), numeric=True),
            Column(head("means")),
        ),
        rows=tuple(
            (
                line(CHANGE[kind].get(page.language)),
                line(f"{len(changed):,}"),
                line(f"{sum(map(_commits, changed)):,}"),
                line(MEANING[kind].get(page.language)),
            )
            for kind, changed in groups.items()
        ),
    )
    notes = (page.say("levels"), page.say_of("machine"))
    return Section(name="summary", title=line(head("summary")), blocks=(table, *(Note(line(note)) for note in notes)))


def _sections(page: WovenPage, found: Changes, groups: Mapping[ChangeKind, Sequence[Change]]) -> Iterator[Section]:
    number = 0
    for kind, changed in groups.items():
        grid = Grid(
            caption=MEANING[kind].get(page.language),
            columns=(page.column(found.before), page.column(found.after)),
            rows=tuple(_row(page, found, change, number + n) for n, change in enumerate(changed, 1)),
        )
        count = page.counted("changes", len(changed))
        title = CHANGES["group"].get(page.language, kind=CHANGE[kind].get(page.language), n=count)
        yield Section(name=kind, title=line(title), blocks=(grid,))
        number += len(changed)


def _row(page: WovenPage, found: Changes, change: Change, number: int) -> GridRow:
    said = (*change.before, *change.after)
    return GridRow(
        number=number,
        name=page.thread_names.short(change.thread),
        iri=change.thread.iri,
        head=page.about(said),
        cells=(_before(page, found, change), _after(page, found, change)),
    )


def _before(page: WovenPage, found: Changes, change: Change) -> GridCell | None:
    if not change.before:
        return None
    return GridCell(
        head=_elsewhere(page, change.before, found.before), sayings=tuple(page.saying(said) for said in change.before)
    )


def _after(page: WovenPage, found: Changes, change: Change) -> GridCell:
    language = page.language
    strongest = sorted(change.links, key=lambda link: (link.decided is None, -link.score))[:1]
    remarks = [score_line(page, link) for link in strongest]
    head = _elsewhere(page, change.after, found.after)
    if change.met_by is not None:
        wording = "held_here" if change.met_by == found.after else "held"
        head = line(CHANGES[wording].get(language, edition=page.edition(change.met_by)))
    elif change.kind == "unclear":
        head = line(CHANGES["nothing"].get(language))
    elif change.absence is not None and not change.after:
        head = line(CHANGES["nearest"].get(language, score=f"{change.absence.score:.2f}"))
    elif change.before and change.after and not change.links and change.absence is None:
        remarks = [line(CHANGES["between"].get(language))]
    hints = [page.kind(link.kind) for link in change.links if link.kind in {"narrows", "widens"}]
    return GridCell(
        head=head,
        sayings=tuple(page.saying(said) for said in change.after),
        remarks=(*remarks, *(line(hint) for hint in dict.fromkeys(hints))),
    )


def _elsewhere(page: WovenPage, said: Sequence[Said], edition: Edition) -> Line:
    """Where these were said, if it was not at the edition of the column."""
    other = next((one for one in said if one.meeting not in edition.meetings), None)
    if other is None:
        return ()
    held = page.weave.edition_of(other)
    if held is not None and held.series == edition.series:
        return line(CHANGES["at"].get(page.language, edition=page.the_edition(held)))
    return () if other.meeting is None else page.dated_meeting(other.meeting)


_COLUMNS = ("number", "change", "thread", "side", "edition", "date", "links", "score", "met_by", *SAID_COLUMNS)


def _rows(page: WovenPage, groups: Mapping[ChangeKind, Sequence[Change]]) -> Iterator[tuple[Cell, ...]]:
    """A row a statement of either side; where the later side has none, a row that says what became of it."""
    for number, change in enumerate((change for changed in groups.values() for change in changed), 1):
        here = (number, change.kind, page.thread_names.short(change.thread))
        kinds = " ".join(dict.fromkeys(link.kind for link in change.links)) or None
        scores = [link.score for link in change.links] or ([change.absence.score] if change.absence else [])
        score = f"{max(scores):.4f}" if scores else None
        met = None if change.met_by is None else page.edition_id(change.met_by)
        for side, statements in (("before", change.before), ("after", change.after)):
            for said in statements:
                edition = page.weave.edition_of(said)
                key = None if edition is None else page.edition_id(edition)
                told = (kinds, score, None) if side == "after" else (None, None, None)
                yield (*here, side, key, said.date or None, *told, *page.said_row(said))
        if not change.after:
            yield (*here, "after", met, None, kinds, score, met, *NOBODY)
