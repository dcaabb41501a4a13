"""The first parts of a meeting's page: its facts with their proof, who was there, and its sessions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from policygraph.answers.facts.glossary import PRIVATE_SECTOR, Term
from policygraph.answers.facts.meetings import (
    VIRTUAL,
    DelegateFact,
    MeetingFact,
    OpenListFact,
    ParticipationFact,
    SessionFact,
)
from policygraph.answers.facts.names import NameFact
from policygraph.answers.facts.rows import Tagged
from policygraph.answers.facts.things import Quoted
from policygraph.answers.reports.dates import range_words
from policygraph.answers.reports.document import (
    Block,
    Entries,
    Entry,
    Item,
    Line,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Section,
    Words,
    joined,
    line,
)
from policygraph.answers.reports.page import Page
from policygraph.answers.reports.words import SECTION, TERM, ordinal, term

Proofs = Mapping[tuple[str, str], Sequence[tuple[str, Quoted]]]
"""For a thing and the name of a field, the words behind it: release and quote."""

SHOWN = (
    ("series", ("pg:series",)),
    ("ordinal", ("pg:ordinal",)),
    ("name", ("pg:meetingName",)),
    ("level", ("pg:meetingLevel",)),
    ("dates", ("pg:startDate", "pg:endDate")),
    ("place", ("pg:place", "pg:placeCountry")),
    ("format", ("pg:format",)),
    ("hosts", ("pg:host",)),
    ("parties", ("pg:party",)),
    ("local_time", ("pg:localTimeOf",)),
    ("host_party", ("pg:hostParty",)),
    ("open_sides", ("pg:openSide",)),
    ("agenda", ("pg:agendaTopic",)),
    ("related", ("pg:relatedTo",)),
    ("next_meeting", ("pg:nextMeeting",)),
    ("remark", ("pg:remark",)),
)  # fmt: skip
"""The facts of a meeting as a page tells them, each with the properties that hold it."""
_PROOF = {
    "dates": ("start", "end", "dates"),
    "place": ("place", "place_country"),
}


def facts_section(page: Page, meeting: MeetingFact, proofs: Proofs) -> Section:
    """What the releases say of the meeting itself; where several say it differently, each way once."""
    entries = []
    for name, fields in SHOWN:
        values = tuple(_values(page, meeting, name, fields))
        if values:
            quotes = _proofs(page, meeting, name, proofs)
            entries.append(Entry(page.field(name), values, tuple(quotes)))
    return Section(name="facts", title=line(SECTION["facts"].get(page.language)), blocks=(Entries(tuple(entries)),))


def _proofs(page: Page, meeting: MeetingFact, name: str, proofs: Proofs) -> Iterator[Quotation]:
    seen: set[tuple[str, int, int]] = set()
    for field in _PROOF.get(name, (name,)):
        for release, quoted in proofs.get((meeting.iri, field), ()):
            if (release, quoted.start, quoted.end) not in seen and release in page.releases:
                seen.add((release, quoted.start, quoted.end))
                yield page.quotation(release, quoted)


def _values(page: Page, meeting: MeetingFact, name: str, fields: tuple[str, ...]) -> Iterator[Line]:
    """Each way in which the releases (or the sources, where there is no release) tell a fact, once, with who tells it so where the ways are several."""
    told: dict[tuple[tuple[str | Tagged, ...], ...], list[str]] = {}
    for graph in meeting.graphs:
        said = tuple(meeting.claims.get(field, {}).get(graph, ()) for field in fields)
        if any(said):
            told.setdefault(said, []).append(graph)
    for said, graphs in told.items():
        words = fact_words(page, name, said)
        yield words if len(told) == 1 else line(words, page.told_by(graphs))


def fact_words(page: Page, name: str, said: tuple[tuple[str | Tagged, ...], ...]) -> Line:
    """One telling of the fact ``name`` in words."""
    first = said[0]
    if name in {"remark", "related"}:
        parts = _remarks(page, first) if name == "remark" else (_related(page, str(iri)) for iri in first)
        return joined(parts, page.comma)
    if name in {"series", "hosts", "parties", "place_country", "local_time", "host_party", "open_sides", "agenda"}:
        return page.names(page.glossary.term(str(iri)) for iri in first)
    if name in {"dates", "start", "end", "next_meeting"}:
        start, end = (
            (str(values[0]) if values else None for values in said) if name == "dates" else (str(first[0]), None)
        )
        return line(range_words(start, end, page.language))
    if name == "place":
        return _place(page, said)
    if name == "ordinal" or name in TERM:
        return line(page.comma.join(_counted_or_termed(page, name, str(value)) for value in first))
    return joined(
        (page.original(value) if isinstance(value, Tagged) else (Words(value, "zxx"),) for value in first), page.comma
    )


def _counted_or_termed(page: Page, name: str, value: str) -> str:
    if name != "ordinal":
        return term(name, value, page.language)
    return f"第{value}回" if page.language == "ja" else ordinal(int(value))


def _place(page: Page, said: tuple[tuple[str | Tagged, ...], ...]) -> Line:
    """The places, with their countries where these are told."""
    country = [(page.name(page.glossary.term(str(iri))),) for iri in said[1]] if len(said) > 1 else []
    places = [
        line(term("format", VIRTUAL, page.language)) if place == VIRTUAL else (page.spot(str(place)),)
        for place in said[0]
    ]
    opening, closing = page.bracketed("\0").split("\0")
    return line(joined(places, page.comma), *((opening, joined(country, page.comma), closing) if country else ()))


def _remarks(page: Page, told: Iterable[str | Tagged]) -> Iterator[Line]:
    return (line(word.text) for word in told if isinstance(word, Tagged) and word.language == page.language)


def _related(page: Page, iri: str) -> Line:
    """Another meeting by its edition, a document with its authors, anything else by its name."""
    if page.holdings.meeting(iri) is not None:
        return page.dated_meeting(iri)
    thing = page.glossary.term(iri)
    return page.documents([thing]) if thing.kind == "document" else (page.name(thing),)


def participants_section(
    page: Page,
    present: Iterable[ParticipationFact],
    written: Mapping[tuple[str, str | None], Sequence[NameFact]],
    left_open: Iterable[OpenListFact],
) -> Section:
    """The bodies named as present, by side, each as its release writes it; lists that the text leaves open say so.

    ``written`` holds the names by what they refer to and the side they stand on.
    """
    sides: dict[str, dict[str, ParticipationFact]] = {}
    for presence in present:
        sides.setdefault(presence.side.iri, {}).setdefault(presence.body.iri, presence)
    title = line(SECTION["participants"].get(page.language))
    if not sides:
        return Section(name="participants", title=title, blocks=(Paragraph(line(page.say("no_participants"))),))
    opened = list(left_open)
    parts = tuple(
        _side(page, bodies, written, [mark for mark in opened if mark.side.iri == side])
        for side, bodies in sorted(sides.items(), key=lambda pair: (pair[0] == PRIVATE_SECTOR, pair[0]))
    )
    return Section(name="participants", title=title, sections=parts)


def _side(
    page: Page,
    bodies: Mapping[str, ParticipationFact],
    written: Mapping[tuple[str, str | None], Sequence[NameFact]],
    left_open: Sequence[OpenListFact],
) -> Section:
    side = next(iter(bodies.values())).side
    kind = "private" if side.iri == PRIVATE_SECTOR else "side"
    kinds = {presence.body.kind for presence in bodies.values()}
    noun = {"agency": "agencies", "organization": "organizations"}[kinds.pop()] if len(kinds) == 1 else "bodies"
    number = page.count(noun, len(bodies))
    before, after = SECTION[kind].get(page.language, side="\0", bodies=number).split("\0")
    told = {body: written.get((body, side.iri), ()) for body in bodies}
    listed = _list_lines(page, told)
    items = tuple(
        Item(_body(page, presence.body, _as_listed(page, told[body], listed))) for body, presence in bodies.items()
    )
    marks: dict[str, list[OpenListFact]] = {}
    for mark in left_open:
        marks.setdefault(mark.quoted.exact, []).append(mark)
    notes = [Note(_open_words(page, ones)) for ones in marks.values()]
    blocks: tuple[Block, ...] = (Listing(items), *notes)
    return Section(
        name=f"side-{side.id.lower()}", title=page.titled(line(before, page.name(side), after)), blocks=blocks
    )


def _open_words(page: Page, marks: Sequence[OpenListFact]) -> Line:
    """That the text leaves a list open, by the mark that says so."""
    quoted = marks[0].quoted
    place = page.places((mark.release, mark.quoted) for mark in marks)
    before, after = page.say("open_list", mark="\0", place=place).split("\0")
    return line(before, page.told(Tagged(quoted.exact, quoted.language)), after)


def _list_lines(page: Page, told: Mapping[str, Sequence[NameFact]]) -> list[tuple[str, int]]:
    """The lines of the text (with their release) that name bodies of a side, the one that names most of them first."""
    bodies: dict[tuple[str, int], set[str]] = {}
    for body, written in told.items():
        for name in written:
            bodies.setdefault(_line_of(page, name), set()).add(body)
    return sorted(bodies, key=lambda line: (-len(bodies[line]), line))


def _line_of(page: Page, name: NameFact) -> tuple[str, int]:
    return name.release, page.releases[name.release].line(name.quoted.start)


def _as_listed(page: Page, written: Sequence[NameFact], lines: Sequence[tuple[str, int]]) -> Sequence[NameFact]:
    """The places that name a body, the one in the fullest list first."""
    return sorted(written, key=lambda name: lines.index(_line_of(page, name)))


def _body(page: Page, body: Term, written: Sequence[NameFact]) -> Line:
    """A body by its name, how the text writes it (at the first of these places), and whether it needs a look."""
    said: list[Line] = []
    if written:
        name = written[0]
        if name.written.text != body.label(page.language).text:
            said.append(line(page.say("written"), page.told(name.written)))
        said.append(line(page.place(name.release, name.quoted)))
        if any(one.standard is not None for one in written):
            said.append(line(page.say("corrected")))
    if not body.reviewed:
        said.append(line(page.say("unreviewed")))
    opening, closing = page.bracketed("\0").split("\0")
    return line(page.name(body), *((opening, joined(said, page.comma), closing) if said else ()))


def delegates_section(page: Page, persons: Iterable[DelegateFact]) -> Section:
    """The persons named, with post, body and side as published."""
    items = tuple(Item(delegate_words(page, person)) for person in persons)
    blocks: tuple[Block, ...] = (Listing(items),) if items else (Paragraph(line(page.say("no_delegates"))),)
    return Section(name="delegates", title=line(SECTION["delegates"].get(page.language)), blocks=blocks)


def delegate_words(page: Page, person: DelegateFact) -> Line:
    """A person with post, body and side."""
    opening, closing = page.bracketed("\0").split("\0")
    role = line(page.original(person.role)) if person.role else ()
    if person.portfolio is not None:
        role = line(role, opening, page.told(person.portfolio), closing)
    agency = line(page.name(person.agency)) if person.agency else ()
    head = page.say("head") if person.head else ""
    if page.language == "ja":
        post = joined((part for part in (agency, role, page.original(person.name)) if part), " ")
        inner = joined((part for part in (line(page.name(person.side), "側"), line(head)) if part), page.comma)
        return line(post, opening, inner, closing)
    post = joined((part for part in (role, agency, line(page.name(person.side)), line(head)) if part), ", ")
    return line(page.original(person.name), ": ", post)


def sessions_section(page: Page, held: Iterable[SessionFact]) -> Section | None:
    """The parts of the meeting and the events tied to it, or nothing where the text names none."""
    items = tuple(Item(_session(page, session)) for session in held)
    if not items:
        return None
    return Section(name="sessions", title=line(SECTION["sessions"].get(page.language)), blocks=(Listing(items),))


def _session(page: Page, session: SessionFact) -> Line:
    kind = term("session", session.kind, page.language)
    parts: list[Line] = []
    if session.title is not None:
        parts.append((page.told(session.title),))
    if session.held_with is not None:
        other = page.name(session.held_with)
        parts.append(line(other, "との") if page.language == "ja" else line("with the ", other))
    dates = range_words(session.start, session.end, page.language)
    remarks = [
        *([term("relation", session.relation, page.language)] if session.relation else []),
        *([dates] if dates else []),
    ]
    tail = page.bracketed(page.comma.join(remarks)) if remarks else ""
    if page.language == "ja":
        return line(joined(parts, " "), kind, tail)
    return line(joined([line(kind), *parts], " "), tail)
