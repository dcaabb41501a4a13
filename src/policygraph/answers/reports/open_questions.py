"""What a person should look at: names outside the vocabulary, corrections, releases that differ, coverage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from policygraph.answers.facts.glossary import Term
from policygraph.answers.facts.meetings import MeetingFact
from policygraph.answers.facts.names import NameFact, PassedOverFact
from policygraph.answers.facts.releases import ReleaseFact
from policygraph.answers.facts.statements import StatementFact
from policygraph.answers.reports.document import (
    Block,
    Column,
    Entries,
    Entry,
    Item,
    Line,
    Listing,
    Note,
    Paragraph,
    Section,
    Table,
    line,
)
from policygraph.answers.reports.facts_section import fact_words
from policygraph.answers.reports.page import Page
from policygraph.answers.reports.words import SECTION


def unreviewed_bodies(names: Iterable[NameFact]) -> list[tuple[Term, list[NameFact]]]:
    """The things outside the vocabulary with every place that names them, the most frequent first, then by IRI."""
    found: dict[str, list[NameFact]] = {}
    for name in names:
        if not name.refers_to.reviewed:
            found.setdefault(name.refers_to.iri, []).append(name)
    ranked = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return [(told[0].refers_to, told) for _, told in ranked]


def unreviewed_section(page: Page, names: Iterable[NameFact]) -> Section:
    """The names outside the vocabulary, each with how often and in which sentences it stands, and what to do."""
    items = tuple(
        Item(
            line(page.name(thing), page.bracketed(page.comma.join(_about(page, thing, told)))),
            quotes=tuple(page.sentence(one) for one in told),
        )
        for thing, told in unreviewed_bodies(names)
    )
    blocks: tuple[Block, ...] = (
        (Listing(items, ordered=True), Note(line(page.say("add_name")))) if items else (_none(page),)
    )
    return Section(name="unreviewed", title=line(SECTION["unreviewed"].get(page.language)), blocks=blocks)


def _about(page: Page, thing: Term, told: Sequence[NameFact]) -> Iterator[str]:
    yield page.count("times", len(told))
    side = next((one.side for one in told if one.side is not None), None)
    if side is not None:
        yield page.on_side(side)
    yield thing.id


def corrected_section(page: Page, names: Iterable[NameFact]) -> Section:
    """The names read as another: what the text has, what it was taken to mean, and why."""
    corrected = [name for name in names if name.standard is not None]
    blocks: list[Block] = [Entries(tuple(_correction(page, name))) for name in corrected]
    blocks = [*blocks, Note(line(page.say("check_correction")))] if blocks else [_none(page)]
    return Section(name="corrected", title=line(SECTION["corrected"].get(page.language)), blocks=tuple(blocks))


def _correction(page: Page, name: NameFact) -> Iterator[Entry]:
    side = () if name.side is None else line(page.bracketed(page.on_side(name.side)))
    yield Entry(page.field("as_written"), (line(page.told(name.written), side),), (page.sentence(name),))
    taken = page.name(name.refers_to)
    standard = name.standard
    proper = () if standard is None or standard.text == taken.text else line(*page.within(page.told(standard)))
    yield Entry(page.field("taken_as"), (line(taken, proper),))
    reason = next((reason for reason in name.reasons if reason.language == page.language), None)
    if reason is not None:
        yield Entry(page.field("reason"), (line(reason.text),))


def conflicts_section(page: Page, meeting: MeetingFact) -> Section:
    """The facts that are told differently, each telling with the release or source that tells it."""
    entries = tuple(
        Entry(page.field(_field_name(field)), tuple(_tellings(page, meeting, field))) for field in meeting.conflicts()
    )
    blocks: tuple[Block, ...] = (Entries(entries),) if entries else (_none(page),)
    title = SECTION["conflicts_told" if page.asides else "conflicts"]
    return Section(name="conflicts", title=line(title.get(page.language)), blocks=blocks)


_FIELD_NAMES = {
    "pg:startDate": "start", "pg:endDate": "end", "pg:placeCountry": "place_country", "pg:host": "hosts", "pg:meetingLevel": "level",
    "pg:party": "parties",
}  # fmt: skip


def _field_name(field: str) -> str:
    return _FIELD_NAMES.get(field, field.removeprefix("pg:"))


def _tellings(page: Page, meeting: MeetingFact, field: str) -> Iterator[Line]:
    for graph, values in meeting.tellings(field).items():
        yield line(fact_words(page, _field_name(field), (values,)), page.told_by([graph]))


def coverage_section(page: Page, statements: Sequence[StatementFact], passed: Sequence[PassedOverFact]) -> Section:
    """What was looked at and what became of it, counted for each release."""
    tables = tuple(
        _coverage(
            page,
            release,
            [statement for statement in statements if statement.release == release.iri],
            [one for one in passed if one.release == release.iri],
        )
        for release in page.releases.values()
    )
    return Section(name="coverage", title=line(SECTION["coverage"].get(page.language)), blocks=tables)


def _coverage(
    page: Page, release: ReleaseFact, statements: Sequence[StatementFact], passed: Sequence[PassedOverFact]
) -> Table:
    rows: list[tuple[Line, Line]] = [
        (line(page.say("taken")), line(f"{len(statements):,}")),
        (line(page.say("taken_commitments")), line(f"{sum(one.commitment for one in statements):,}")),
        (line(page.say("passed_all")), line(f"{len(passed):,}")),
    ]
    before, after = page.say("passed", reason="\0").split("\0")
    for reason, number in by_reason(passed):
        rows.append((line(before, page.name(reason), after), line(f"{number:,}")))
    total = f"{len(release.text):,}"
    rows.append((line(page.say("quoted", total=total)), line(f"{quoted_length(statements):,}")))
    return Table(
        caption=page.say("coverage", release=page.source_name(release.iri)),
        columns=(Column(page.field("what_was_counted")), Column(page.field("number"), numeric=True)),
        rows=tuple(rows),
    )


def by_reason(passed: Iterable[PassedOverFact]) -> list[tuple[Term, int]]:
    """How many sentences were not taken for each reason, the most first, then by IRI."""
    passed = list(passed)
    counts = Counter(one.reason.iri for one in passed)
    reasons = {one.reason.iri: one.reason for one in passed}
    return [(reasons[iri], number) for iri, number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]


def quoted_length(statements: Iterable[StatementFact]) -> int:
    """Code points that stand in the quote of at least one of the statements (of one release)."""
    covered, reached = 0, 0
    for start, end in sorted((one.quoted.start, one.quoted.end) for one in statements):
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return covered


def _none(page: Page) -> Paragraph:
    return Paragraph(line(page.say("none")))
