"""The page of one meeting: facts, who was there, what was committed to and said, what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from policygraph.answers.facts.glossary import Term
from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.meetings import (
    DelegateFact,
    MeetingFact,
    OpenListFact,
    ParticipationFact,
    SessionFact,
    delegates,
    evidence,
    open_lists,
    participations,
    sessions,
)
from policygraph.answers.facts.names import NameFact, PassedOverFact, names, passed_over
from policygraph.answers.facts.rows import Tagged, values
from policygraph.answers.facts.sources import SourceFact
from policygraph.answers.facts.statements import StatementFact, by_firmness, statements
from policygraph.answers.reports.choices import MeetingChoice
from policygraph.answers.reports.document import Cell, Line, Report, Section, Sheet, joined, line
from policygraph.answers.reports.facts_section import (
    Proofs,
    delegates_section,
    facts_section,
    participants_section,
    sessions_section,
)
from policygraph.answers.reports.open_questions import (
    conflicts_section,
    corrected_section,
    coverage_section,
    unreviewed_section,
)
from policygraph.answers.reports.page import Page
from policygraph.answers.reports.sheets import STATEMENT_COLUMNS, ids, statement_row
from policygraph.answers.reports.statement_sections import commitments_section, others_section
from policygraph.answers.reports.words import LEAD, SECTION, term
from policygraph.bilingual import Language, both
from policygraph.errors import UsageError


class Told(Struct, frozen=True, kw_only=True):
    """Everything that the store holds on one meeting; ``releases`` are those that report it.

    ``asides`` are the sources that the page names: all that tell of it where there is no release, else those that
    differ.
    """

    meeting: MeetingFact
    releases: tuple[str, ...]
    asides: tuple[SourceFact, ...]
    proofs: Proofs
    present: Sequence[ParticipationFact]
    persons: Sequence[DelegateFact]
    held: Sequence[SessionFact]
    left_open: Sequence[OpenListFact]
    said: Sequence[StatementFact]
    written: Sequence[NameFact]
    passed: Sequence[PassedOverFact]


def meeting_report(holdings: Holdings, choice: MeetingChoice, language: Language) -> Report:
    """The page of the meeting chosen, or of the only one that a release tells of.

    Raises :class:`~policygraph.errors.UsageError` where there is none, or where there are several and none is chosen.
    """
    told = read_meeting(holdings, holdings.find_meeting(choice.meeting or _only_meeting(holdings)))
    page = Page(language, holdings, told.releases, told.asides)
    return Report(
        kind="meeting",
        language=language,
        title=page.meeting(told.meeting.iri),
        lead=_lead(page, told),
        sections=tuple(_sections(page, told)),
        sources=page.sources(),
        sources_title=SECTION["sources"].get(language),
        sheet=_sheet(holdings, told),
    )


def _only_meeting(holdings: Holdings) -> str:
    keys = [meeting.key for meeting in holdings.meetings.values()]
    if len(keys) == 1:
        return keys[0]
    if not keys:
        raise UsageError(
            both("the store holds no meeting", "ストアに会合がありません"),
            advice=both("build a release that reports one first", "先に会合を伝える発表資料を build してください"),
        )
    raise UsageError(
        both("the store holds {count} meetings", "ストアには会合が {count} あります", count=len(keys)),
        advice=both("give the key of one: {names}", "一つのキーを指定してください：{names}", names=", ".join(keys)),
    )


def read_meeting(holdings: Holdings, iri: str) -> Told:
    """Everything on the meeting ``iri``."""
    store, glossary = holdings.store, holdings.glossary
    reporting = tuple(release.iri for release in holdings.releases.values() if release.meeting == iri)
    of_meeting = f"?thing pg:meeting <{iri}> ."
    of_releases = f"VALUES ?release {{ {values(reporting)} }} ?thing pg:release ?release ."
    meeting = holdings.meetings.get(iri) or holdings.only_told[iri]
    of_sources = not meeting.released
    return Told(
        meeting=meeting,
        releases=reporting,
        asides=_asides(holdings, meeting),
        proofs=evidence(store, of_releases),
        present=participations(store, glossary, of_meeting, of_sources=of_sources),
        persons=delegates(store, glossary, of_meeting, of_sources=of_sources),
        held=sessions(store, glossary, iri, of_sources=of_sources),
        left_open=open_lists(store, glossary, of_meeting),
        said=statements(store, glossary, of_meeting),
        written=names(store, glossary, of_releases),
        passed=passed_over(store, glossary, of_releases),
    )


def _asides(holdings: Holdings, meeting: MeetingFact) -> tuple[SourceFact, ...]:
    if not meeting.released:
        return tuple(source for source in holdings.sources.values() if source.graph in meeting.graphs)
    differing = {graph for field in meeting.conflicts() for graph in meeting.tellings(field)}
    return tuple(source for source in holdings.sources.values() if source.graph in differing)


def _lead(page: Page, told: Told) -> tuple[Line, ...]:
    meeting = told.meeting
    # Of what only sources tell, none goes before another: the lead has what they agree on.
    unclear = () if meeting.released else meeting.conflicts()
    spot, level, form = (
        None if field in unclear else meeting.one(field) for field in ("pg:place", "pg:meetingLevel", "pg:format")
    )
    known = [
        () if "pg:startDate" in unclear else line(page.meeting_dates(meeting.iri)),
        (page.spot(spot),) if spot else (),
        line(term("level", level, page.language)) if level else (),
        line(term("format", form, page.language)) if form else (),
    ]
    counts = LEAD["meeting"].get(
        page.language,
        releases=page.count("releases", len(told.releases)),
        statements=page.count("statements", len(told.said)),
        commitments=page.count("items", sum(one.commitment for one in told.said)),
    )
    if not meeting.released:
        counts = LEAD["told"].get(page.language, sources=page.count("tellers", len(told.asides)))
    return tuple(lead for lead in (joined([part for part in known if part], page.comma), line(counts)) if lead)


def _sections(page: Page, told: Told) -> Iterable[Section]:
    by_body: dict[tuple[str, str | None], list[NameFact]] = {}
    for name in told.written:
        by_body.setdefault((name.refers_to.iri, name.side.iri if name.side else None), []).append(name)
    yield facts_section(page, told.meeting, told.proofs)
    yield participants_section(page, told.present, by_body, told.left_open)
    yield delegates_section(page, told.persons)
    held = sessions_section(page, told.held)
    if held is not None:
        yield held
    if not told.releases:
        if told.meeting.conflicts():
            yield conflicts_section(page, told.meeting)
        return
    yield commitments_section(page, told.said)
    yield others_section(page, told.said)
    parts = [
        unreviewed_section(page, told.written),
        corrected_section(page, told.written),
        *([conflicts_section(page, told.meeting)] if len(told.releases) > 1 or told.asides else []),
        coverage_section(page, told.said, told.passed),
    ]
    yield Section(name="open", title=line(SECTION["open"].get(page.language)), sections=tuple(parts))


_SHEET_COLUMNS = ("part", "item", "side", "value", *STATEMENT_COLUMNS)


def _sheet(holdings: Holdings, told: Told) -> Sheet:
    """One row a fact, body, person, session and statement; ``part`` says which, statements the firmest first."""
    blank: tuple[Cell, ...] = (None,) * len(STATEMENT_COLUMNS)
    rows: list[tuple[Cell, ...]] = [
        ("fact", field.removeprefix("pg:"), None, " ".join(_id(value) for value in told.meeting.values(field)), *blank)
        for field in told.meeting.claims
    ]
    rows += [("participant", one.body.id, one.side.id, None, *blank) for one in told.present]
    rows += [
        ("delegate", one.name.text, one.side.id, None if one.agency is None else one.agency.id, *blank)
        for one in told.persons
    ]
    rows += [
        ("session", one.kind, None, None if one.held_with is None else ids([one.held_with]), *blank)
        for one in told.held
    ]
    rows += [
        ("commitment" if one.commitment else "statement", one.name, None, None, *statement_row(one, holdings))
        for one in sorted(told.said, key=lambda said: (not said.commitment, *by_firmness(said)))
    ]
    return Sheet(_SHEET_COLUMNS, tuple(rows))


def _id(value: str | Tagged) -> str:
    return value.text if isinstance(value, Tagged) else Term(value).id
