"""The page of bodies: who was present where, what was spoken about there, and who spoke."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from policygraph.answers.facts.glossary import PRIVATE_SECTOR, Term
from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.meetings import DelegateFact, ParticipationFact, delegates, participations
from policygraph.answers.facts.statements import StatementFact
from policygraph.answers.reports.document import (
    Cell,
    Column,
    Item,
    Line,
    Listing,
    Report,
    Section,
    Sheet,
    Table,
    line,
)
from policygraph.answers.reports.facts_section import delegate_words
from policygraph.answers.reports.page import Page
from policygraph.answers.reports.selection import Chosen, Selection, resolve, select
from policygraph.answers.reports.words import LEAD, SECTION, TITLE
from policygraph.bilingual import Language


class BodyCount(Struct, frozen=True, kw_only=True):
    """A body on a side: where it was, who stood for it, what its side said there and what it said alone."""

    body: Term
    side: Term
    attended: tuple[str, ...]
    hosted: tuple[str, ...]
    persons: tuple[DelegateFact, ...]
    side_said: tuple[StatementFact, ...]
    own_said: tuple[StatementFact, ...]
    releases: tuple[str, ...]
    rank: int
    """Its foremost place in a list of its side."""

    def topics(self) -> list[tuple[Term, int]]:
        """The topics of its side's statements, the most frequent first, then by IRI."""
        counts = Counter(topic for statement in self.side_said for topic in statement.topics)
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].iri))


def count_bodies(holdings: Holdings, chosen: Chosen) -> list[BodyCount]:
    """Every body on each side that the chosen meetings list it on, the most present first within its side."""
    store, glossary = holdings.store, holdings.glossary
    said = select(
        holdings, Chosen({k: v for k, v in chosen.terms.items() if k == "meeting"}, None, chosen.since, chosen.until)
    )
    persons = delegates(store, glossary)
    listed: dict[tuple[str, str], list[ParticipationFact]] = {}
    for presence in participations(store, glossary):
        if _fits(holdings, chosen, presence):
            listed.setdefault((presence.side.iri, presence.body.iri), []).append(presence)
    counts = [_count(holdings, presences, persons, said) for presences in listed.values()]
    return sorted(
        counts,
        key=lambda count: (
            count.side.iri == PRIVATE_SECTOR,
            count.side.iri,
            -len(count.attended),
            count.rank,
            count.body.iri,
        ),
    )


def _fits(holdings: Holdings, chosen: Chosen, presence: ParticipationFact) -> bool:
    terms = chosen.terms
    meeting = holdings.meetings.get(presence.meeting or "")
    day = (meeting.one("pg:startDate") if meeting else None) or holdings.releases[presence.release].issued or ""
    return (
        ("meeting" not in terms or presence.meeting == terms["meeting"].iri)
        and ("agency" not in terms or presence.body.iri == terms["agency"].iri)
        and ("country" not in terms or presence.side.iri == terms["country"].iri)
        and (chosen.since is None or day >= chosen.since)
        and (chosen.until is None or "" < day[: len(chosen.until)] <= chosen.until)
    )


def _count(
    holdings: Holdings,
    presences: Sequence[ParticipationFact],
    persons: Iterable[DelegateFact],
    said: Iterable[StatementFact],
) -> BodyCount:
    body, side = presences[0].body, presences[0].side
    met = {presence.meeting for presence in presences if presence.meeting is not None}
    attended = tuple(iri for iri in holdings.meetings if iri in met)
    at_meetings = [statement for statement in said if statement.meeting in met]
    return BodyCount(
        body=body,
        side=side,
        attended=attended,
        hosted=tuple(iri for iri in attended if body.iri in holdings.meetings[iri].values("pg:host")),
        persons=tuple(one for one in persons if one.agency == body and one.side == side and (one.meeting in met)),
        side_said=tuple(one for one in at_meetings if side in one.speakers),
        own_said=tuple(one for one in at_meetings if body in one.speakers),
        releases=tuple(dict.fromkeys(presence.release for presence in presences)),
        rank=min(presence.order for presence in presences),
    )


def agencies_report(holdings: Holdings, selection: Selection, language: Language) -> Report:
    """Every body by side; with one chosen, that one in full.

    Raises :class:`~policygraph.errors.UsageError` as :func:`resolve` does.
    """
    chosen = resolve(selection, holdings)
    counts = count_bodies(holdings, chosen)
    page = Page(language, holdings, (release for count in counts for release in count.releases))
    wanted = chosen.terms.get("agency")
    meetings = {iri for count in counts for iri in count.attended}
    lead = LEAD["agencies"].get(
        language,
        bodies=page.count("bodies", len({count.body for count in counts})),
        meetings=page.count("meetings", len(meetings)),
        releases=page.count("releases", len(page.releases)),
    )
    sections = [part for count in counts for part in _body(page, count)] if wanted else list(_sides(page, counts))
    return Report(
        kind="agencies",
        language=language,
        title=line(TITLE["agencies"].get(language)) if wanted is None else page.titled((page.name(wanted),)),
        lead=tuple(
            part
            for part in (
                chosen.says(page, {"agency": None, "country": "side"}),
                line(lead if counts else page.say("nobody")),
            )
            if part
        ),
        sections=tuple(sections),
        sources=page.sources(),
        sources_title=SECTION["sources"].get(language),
        sheet=_sheet(counts),
    )


def _sides(page: Page, counts: Sequence[BodyCount]) -> Iterable[Section]:
    for side in dict.fromkeys(count.side for count in counts):
        rows = tuple(_row(page, count) for count in counts if count.side == side)
        table = Table(
            caption=page.say("agency_table"),
            columns=(
                Column(page.field("body")),
                *(
                    Column(page.field(name), numeric=True)
                    for name in (
                        "attended",
                        "hosted",
                        "delegates",
                        "side_statements",
                        "side_commitments",
                        "own_statements",
                    )
                ),
            ),
            rows=rows,
        )
        yield Section(name=f"side-{side.id.lower()}", title=page.titled((page.name(side),)), blocks=(table,))


def _row(page: Page, count: BodyCount) -> tuple[Line, ...]:
    numbers = (
        len(count.attended),
        len(count.hosted),
        len(count.persons),
        len(count.side_said),
        sum(statement.commitment for statement in count.side_said),
        len(count.own_said),
    )
    remark = "" if count.body.reviewed else page.bracketed(page.say("unreviewed"))
    return (line(page.name(count.body), remark), *(line(f"{number:,}") for number in numbers))


def _body(page: Page, count: BodyCount) -> Iterable[Section]:
    """One body on one side: its meetings, its people, the topics of what its side said, what it said alone."""

    def title(name: str) -> Line:
        return line(SECTION[name].get(page.language))

    prefix = f"side-{count.side.id.lower()}"
    items = tuple(
        Item(page.dated_meeting(iri, *([page.say("host")] if iri in count.hosted else []))) for iri in count.attended
    )
    yield Section(name=f"{prefix}-meetings", title=title("meetings_attended"), blocks=(Listing(items),))
    if count.persons:
        people = tuple(Item(delegate_words(page, person)) for person in count.persons)
        yield Section(name=f"{prefix}-delegates", title=title("delegates"), blocks=(Listing(people),))
    topics = count.topics()
    if topics:
        table = Table(
            caption=page.say("meeting_topics"),
            columns=(Column(page.field("topic")), Column(page.field("statements"), numeric=True)),
            rows=tuple((line(page.name(topic)), line(f"{number:,}")) for topic, number in topics),
        )
        yield Section(name=f"{prefix}-topics", title=title("topics_of_meetings"), blocks=(table,))
    if count.own_said:
        cards = tuple(page.card(statement, with_meeting=True) for statement in count.own_said)
        yield Section(name=f"{prefix}-own", title=title("own_statements"), blocks=cards)


_COLUMNS = (
    "body", "side", "reviewed", "meetings", "attended", "hosted", "delegates", "side_statements", "side_commitments",
    "own_statements", "topics",
)  # fmt: skip


def _sheet(counts: Iterable[BodyCount]) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        (
            count.body.id,
            count.side.id,
            count.body.reviewed,
            " ".join(Term(iri).id for iri in count.attended),
            len(count.attended),
            len(count.hosted),
            len(count.persons),
            len(count.side_said),
            sum(statement.commitment for statement in count.side_said),
            len(count.own_said),
            " ".join(f"{topic.id}:{number}" for topic, number in count.topics()),
        )
        for count in counts
    ]
    return Sheet(_COLUMNS, tuple(rows))
