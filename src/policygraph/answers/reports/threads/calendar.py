"""The page of what was planned: events and due windows, met, met late, open, overdue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.sources import SourceFact
from policygraph.answers.reports.choices import CalendarChoice
from policygraph.answers.reports.dates import date_words, range_words, window_words
from policygraph.answers.reports.document import (
    Column,
    Item,
    Line,
    Listing,
    Note,
    Report,
    Section,
    Table,
    Words,
    joined,
    line,
    plain,
)
from policygraph.answers.reports.threads.calendar_sheet import PlannedEvent, calendar_sheet, event_of
from policygraph.answers.reports.threads.filling import filled
from policygraph.answers.reports.threads.plans import Plans, read_plans
from policygraph.answers.reports.threads.words_calendar import COUNT, ICS, KIND, LEAD, SAY, SECTION, STATUS, TITLE
from policygraph.answers.reports.threads.woven import WovenPage
from policygraph.answers.reports.words import SECTION as SECTIONS
from policygraph.bilingual import Language
from policygraph.threads.calendar import PLAN_KINDS, Planned, Status
from policygraph.threads.deriving import weave_store
from policygraph.threads.said import Said
from policygraph.threads.weave import Weave

ORDER: Final[tuple[Status, ...]] = ("overdue", "open", "met-late", "met")
"""What asks for action stands first."""


class CalendarReport(Report, frozen=True, kw_only=True, omit_defaults=True):
    """The page, with what goes into a calendar file; ``about`` says in words what that file holds.

    ``as_of`` is ``None`` where the store knows of no day at all.
    """

    as_of: str | None
    about: str
    events: tuple[PlannedEvent, ...] = ()


def calendar_report(holdings: Holdings, choice: CalendarChoice, language: Language) -> CalendarReport:
    """The calendar of one series, or of everything, as of a day.

    Raises :class:`~policygraph.errors.UsageError` for an unknown series and for a day that is none.
    """
    weave = weave_store(holdings.store)
    plans = read_plans(holdings, weave, choice)
    page = _page(language, holdings, weave, plans)
    events = tuple(
        event
        for one in plans.planned
        for event in event_of(page, one, what(page, one), remarks(page, one, page.title_of))
    )
    undated = sum(one.said is None for one in plans.planned)
    return CalendarReport(
        kind="calendar",
        language=language,
        title=_title(page, plans),
        lead=tuple(_lead(page, plans)),
        sections=tuple(_sections(page, plans)),
        sources=page.sources(),
        sources_title=SECTIONS["sources"].get(language),
        sheet=calendar_sheet(page, plans.planned),
        as_of=plans.as_of.isoformat() if plans.as_of > date.min else None,
        about=_about(page, plans, undated),
        events=events,
    )


def _page(language: Language, holdings: Holdings, weave: Weave, plans: Plans) -> WovenPage:
    quoted = [said for one in plans.planned for said in (*one.statements, *one.reported)]
    named = [said for _, _, statements in plans.pointed_at for said in statements]
    tellers = {one.announced.teller for one in plans.planned if one.announced is not None}
    asides: list[SourceFact] = [source for iri, source in holdings.sources.items() if iri in tellers]
    return WovenPage(language, holdings, weave, (said.release for said in (*quoted, *named)), asides)


def _title(page: WovenPage, plans: Plans) -> Line:
    if plans.series is None:
        return line(TITLE["all"].get(page.language))
    return filled(TITLE["series"], page.language, series=page.thing(plans.series))


def _lead(page: WovenPage, plans: Plans) -> Iterator[Line]:
    if plans.as_of > date.min:
        day = date_words(plans.as_of.isoformat(), page.language)
        yield filled(LEAD["as_of" if plans.given else "as_of_last"], page.language, day=day)
    if not plans.planned:
        yield line(LEAD["none"].get(page.language))
        return
    counts = Counter(one.status for one in plans.planned)
    yield filled(
        LEAD["counts"],
        page.language,
        plans=COUNT["plans"].get(page.language, len(plans.planned)),
        overdue=counts["overdue"],
        open=counts["open"],
        undated=sum(_undated(one) for one in plans.planned),
        late=counts["met-late"],
        met=counts["met"],
    )


def _sections(page: WovenPage, plans: Plans) -> Iterator[Section]:
    if plans.planned:
        yield Section(
            name="summary", title=line(SECTIONS["summary"].get(page.language)), blocks=(_summary(page, plans.planned),)
        )
    for status in ORDER:
        of_status = [one for one in plans.planned if one.status == status and not _undated(one)]
        if of_status:
            yield _listed(page, status, of_status)
    undated = [one for one in plans.planned if _undated(one)]
    if undated:
        yield _listed(page, "undated", undated)
    if plans.pointed_at:
        yield _named(page, plans)
    if plans.planned:
        notes = tuple(Note(line(SAY[name].get(page.language))) for name in ("margin", "next_only", "known"))
        yield Section(name="reading", title=line(SECTION["reading"].get(page.language)), blocks=notes)


def _undated(planned: Planned) -> bool:
    """Open, and without any day by which it could be over."""
    return planned.status == "open" and planned.said is None


def _listed(page: WovenPage, name: str, planned: Sequence[Planned]) -> Section:
    count = COUNT["plans"].get(page.language, len(planned))
    message = SECTION["undated"] if name == "undated" else SECTION["status"]
    named = "" if name == "undated" else STATUS[name].get(page.language)
    return Section(
        name=name,
        title=filled(message, page.language, status=named, plans=count),
        blocks=(Note(line(SAY[name].get(page.language))), Listing(tuple(_item(page, one) for one in planned))),
    )


def _summary(page: WovenPage, planned: Sequence[Planned]) -> Table:
    counts = Counter((one.kind, one.status) for one in planned)
    kinds = [kind for kind in PLAN_KINDS if any(counts[kind, status] for status in ORDER)]
    heads = [Column(SAY["kind"].get(page.language))]
    heads += [Column(STATUS[status].get(page.language), numeric=True) for status in ORDER]
    rows = [
        (line(KIND[kind].get(page.language)), *(line(f"{counts[kind, status]:,}") for status in ORDER))
        for kind in kinds
    ]
    if len(kinds) > 1:
        sums = (line(f"{sum(counts[kind, status] for kind in kinds):,}") for status in ORDER)
        rows.append((line(SAY["all"].get(page.language)), *sums))
    return Table(caption=SAY["table"].get(page.language), columns=tuple(heads), rows=tuple(rows))


def what(page: WovenPage, planned: Planned) -> Line:
    """What is planned, in brief."""
    if planned.next_meeting and planned.edition is not None:
        return filled(SAY["next_meeting"], page.language, series=page.thing(planned.edition.series))
    said = planned.statements[0]
    speakers = page.names(page.glossary.term(speaker) for speaker in said.speakers)
    return filled(SAY["by"], page.language, act=page.act(said), speakers=speakers)


def _item(page: WovenPage, planned: Planned) -> Item:
    said = tuple(page.quote(one) for one in (*planned.statements, *planned.reported))
    when, about = _when(page, planned), what(page, planned)
    message = SAY["item"] if when else SAY["item_undated"]
    head = filled(message, page.language, when=when, what=about)
    return Item(page.titled(head), tuple(remarks(page, planned, page.source_name)), said)


def _when(page: WovenPage, planned: Planned) -> str:
    """The days in words: "in 2019", "1–15 May 2019"; from the day on which it was said, only the last: "by 1 May 2019"."""
    if planned.said is None:
        return ""
    first, last = planned.said.first.isoformat(), planned.said.last.isoformat()
    made = {day for said in planned.statements for day in (said.date, page.releases[said.release].issued)}
    if first in made and first < last:
        return SAY["until"].get(page.language, day=date_words(last, page.language))
    return window_words(first, last, page.language)


def remarks(page: WovenPage, planned: Planned, named: Callable[[str], str]) -> Iterator[Line]:
    """Where it was said, how its window is counted, and what became of it; ``named`` calls a release or source by name."""
    yield _said_at(page, planned, named)
    hedges = page.comma.join(dict.fromkeys(said.hedge for said in planned.statements if said.hedge is not None))
    if hedges and planned.window is not None and planned.window != planned.said:
        counted = range_words(planned.window.first.isoformat(), planned.window.last.isoformat(), page.language)
        yield filled(SAY["hedged"], page.language, window=counted, hedge=hedges)
    elif hedges:
        yield filled(SAY["hedged_undated"], page.language, hedge=hedges)
    if planned.met_by is not None:
        name = "met_late_by" if planned.status == "met-late" else "met_by" if planned.edition else "met_by_series"
        met = page.edition(planned.met_by)
        yield filled(SAY[name], page.language, edition=met, series=page.thing(planned.met_by.series))
    if planned.status == "met-late" and not _follows(planned):
        yield line(SAY["perhaps_not_next"].get(page.language))
    if planned.by_margin:
        yield line(SAY["by_margin"].get(page.language))
    places = dict.fromkeys(_place(page, said, named) for said in planned.reported)
    if places:
        yield filled(SAY["reported"], page.language, place=page.comma.join(places))


def _follows(planned: Planned) -> bool:
    """Whether the numbers show that what was held is the very next edition."""
    before, met = planned.edition, planned.met_by
    if before is None or met is None or before.ordinal is None:
        return False
    return met.ordinal == before.ordinal + 1


def _place(page: WovenPage, said: Said, named: Callable[[str], str]) -> str:
    edition = page.weave.edition_of(said)
    return named(said.release) if edition is None else page.edition(edition)


def _said_at(page: WovenPage, planned: Planned, named: Callable[[str], str]) -> Line:
    if planned.edition is None:
        release = page.releases[planned.statements[0].release]
        told = Words(named(release.iri), None, release.iri)
        if release.issued is None:
            return filled(SAY["planned_in_undated"], page.language, release=told)
        return filled(SAY["planned_in"], page.language, release=told, day=date_words(release.issued, page.language))
    edition = page.edition(planned.edition)
    if planned.announced is not None:
        teller = planned.announced.teller
        return filled(SAY["announced"], page.language, source=Words(named(teller), None, teller), edition=edition)
    if planned.next_meeting:
        return filled(SAY["planned_at"], page.language, edition=edition)
    return filled(SAY["planned_at_series"], page.language, edition=edition, series=page.thing(planned.edition.series))


def _named(page: WovenPage, plans: Plans) -> Section:
    items = tuple(
        Item(
            filled(
                SAY["named"],
                page.language,
                year=year,
                event=page.thing(forum),
                statements=_places(page, statements),
            )
        )
        for year, forum, statements in plans.pointed_at
    )
    note = Note(line(SAY["named_note"].get(page.language)))
    return Section(name="named", title=line(SECTION["named"].get(page.language)), blocks=(note, Listing(items)))


def _places(page: WovenPage, statements: Iterable[Said]) -> Line:
    """Statements by their short names, release by release where the page rests on several."""
    releases: dict[str, list[Said]] = {}
    for said in statements:
        releases.setdefault(said.release, []).append(said)
    lines = []
    for release, of_release in releases.items():
        names = joined((line(Words(said.name, None, said.iri)) for said in of_release), ", ")
        many = len(page.numbers) > 1
        source = Words(page.source_name(release), None, release)
        lines.append(filled(SAY["statements_of"], page.language, names=names, release=source) if many else names)
    return joined(lines, page.comma)


def _about(page: WovenPage, plans: Plans, undated: int) -> str:
    if plans.as_of == date.min:
        return LEAD["none"].get(page.language)
    day = date_words(plans.as_of.isoformat(), page.language)
    return plain(filled(ICS["about"], page.language, day=day, left_out=undated))
