"""The page of attendance: which bodies came, joined, left or were renamed, edition by edition and side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from policygraph.answers.facts.glossary import PRIVATE_SECTOR
from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.reports.choices import SeriesChoice
from policygraph.answers.reports.document import (
    Block,
    Cell,
    Column,
    Item,
    Line,
    Listing,
    Note,
    Paragraph,
    Report,
    Section,
    Sheet,
    Table,
    Words,
    joined,
    line,
    plain,
)
from policygraph.answers.reports.threads.filling import filled
from policygraph.answers.reports.threads.finding import find_series
from policygraph.answers.reports.threads.words_attendance import COUNT, LEAD, SAY, SECTION, TITLE
from policygraph.answers.reports.threads.woven import WovenPage
from policygraph.answers.reports.words import SECTION as SECTIONS
from policygraph.bilingual import Language
from policygraph.threads.attendance import Attendance, attendance
from policygraph.threads.deriving import weave_store
from policygraph.threads.facts import Facts, read_facts
from policygraph.threads.said import Edition

NAMED, ABSENT, UNKNOWN = "●", "–", "?"


class Lists(Struct, frozen=True, kw_only=True):
    """What the page is made of: the editions of a series, and every list of bodies in the order of time."""

    series: str
    editions: tuple[Edition, ...]
    told: tuple[Attendance, ...]
    facts: Facts

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides by IRI, the private sector last."""
        return tuple(sorted({one.side for one in self.told}, key=lambda side: (side == PRIVATE_SECTOR, side)))

    def of_side(self, side: str) -> tuple[Attendance, ...]:
        """The lists of one side."""
        return tuple(one for one in self.told if one.side == side)

    def at(self, edition: Edition) -> tuple[Attendance, ...]:
        """The lists of one edition, in the order of :attr:`sides`."""
        return tuple(one for side in self.sides for one in self.told if one.edition == edition and one.side == side)


def attendance_report(holdings: Holdings, choice: SeriesChoice, language: Language) -> Report:
    """The bodies of a series (needed where releases speak of several), side by side.

    Raises :class:`~policygraph.errors.UsageError` for an unknown series, and for one without a meeting.
    """
    weave = weave_store(holdings.store)
    facts = read_facts(holdings.store)
    series = find_series(holdings, weave, choice.series)
    lists = Lists(series=series, editions=weave.of_series(series), told=attendance(weave, facts, series), facts=facts)
    tellers = {teller for one in lists.told for teller in one.tellers}
    asides = [source for iri, source in holdings.sources.items() if iri in tellers]
    page = WovenPage(language, holdings, weave, tellers & {*holdings.releases}, asides)
    return Report(
        kind="attendance",
        language=language,
        title=filled(TITLE, language, series=page.thing(series)),
        lead=tuple(_lead(page, lists)),
        sections=tuple(_sections(page, lists)),
        sources=page.sources(),
        sources_title=SECTIONS["sources"].get(language),
        sheet=_sheet(page, lists),
    )


def _lead(page: WovenPage, lists: Lists) -> Iterator[Line]:
    if not lists.told:
        yield filled(LEAD["none"], page.language, editions=COUNT["editions"].get(page.language, len(lists.editions)))
        return
    tellers = [page.count("releases", len(page.releases)), page.count("tellers", len(page.asides))]
    told_by = line(next(words for words, some in zip(tellers, (page.releases, page.asides), strict=True) if some))
    if page.releases and page.asides:
        told_by = filled(LEAD["tellers"], page.language, releases=tellers[0], sources=tellers[1])
    yield filled(
        LEAD["counts"],
        page.language,
        bodies=page.count("bodies", len({body for one in lists.told for body in one.present})),
        listed=len({one.edition for one in lists.told}),
        editions=COUNT["editions"].get(page.language, len(lists.editions)),
        tellers=told_by,
    )
    before: str | None = None
    for edition in lists.editions:
        name = _name_on(page, lists.facts, lists.series, edition.start)
        if name is not None and name != before:
            number = page.number(edition) or page.edition(edition)
            yield filled(LEAD["renamed"], page.language, edition=number, name=name)
        before = name


def _name_on(page: WovenPage, facts: Facts, thing: str, day: str | None) -> str | None:
    """What a thing was called for a time that holds ``day``, in the page's language where there is such a name."""
    names = {name.language: name.label for name in facts.names_on(thing, day)}
    return names.get(page.language) or next(iter(names.values()), None)


def _sections(page: WovenPage, lists: Lists) -> Iterator[Section]:
    for side in lists.sides:
        named = page.glossary.term(side)
        yield Section(
            name=f"side-{named.id.lower()}",
            title=page.titled(line(page.name(named))),
            blocks=(_matrix(page, lists, side),),
        )
    if lists.told:
        yield _changes(page, lists)
        yield _basis(page, lists)


def _matrix(page: WovenPage, lists: Lists, side: str) -> Table:
    of_side = lists.of_side(side)
    bodies = dict.fromkeys(body for one in of_side for body in one.present)
    rows = []
    for body in bodies:
        term = page.glossary.term(body)
        remark = "" if term.reviewed else page.bracketed(page.say("unreviewed"))
        marks = (line(_mark(body, one)) for one in of_side)
        rows.append((line(page.name(term), remark), *marks))
    heads = (Column(_head(one.edition), numeric=True) for one in of_side)
    return Table(
        caption=SAY["matrix"].get(page.language, named=NAMED, absent=ABSENT, unknown=UNKNOWN),
        columns=(Column(page.field("body")), *heads),
        rows=tuple(rows),
    )


def _mark(body: str, one: Attendance) -> str:
    if body in one.present:
        return NAMED
    return UNKNOWN if one.open else ABSENT


def _head(edition: Edition) -> str:
    """The edition's number, else its month."""
    return str(edition.ordinal) if edition.ordinal is not None else (edition.start or "?")[:7]


def _changes(page: WovenPage, lists: Lists) -> Section:
    items = []
    for edition in lists.editions:
        remarks = tuple(remark for one in lists.at(edition) for remark in _change(page, lists, one))
        if remarks:
            items.append(Item(filled(SAY["change"], page.language, edition=page.edition(edition)), remarks))
    found: Block = Listing(tuple(items)) if items else Paragraph(line(SAY["no_change"].get(page.language)))
    notes = (Note(line(SAY[name].get(page.language))) for name in ("open", "closed"))
    blocks = (*notes, found)
    return Section(name="changes", title=line(SECTION["changes"].get(page.language)), blocks=blocks)


def _change(page: WovenPage, lists: Lists, one: Attendance) -> Iterator[Line]:
    side = page.titled(page.thing(one.side))
    told: tuple[tuple[str, Sequence[Line]], ...] = (
        ("joined", [_again(page, lists, one, body) for body in one.joined]),
        ("first_named", [page.thing(body) for body in one.first_named]),
        ("left", [_left(page, lists, one, body) for body in one.left]),
        ("renamed", [_renamed(page, page.thing(old), page.thing(new)) for old, new in one.renamed]),
        ("new_names", [_called(page, lists, one, body) for body in one.new_names]),
    )
    for name, bodies in told:
        if bodies:
            yield filled(SAY[name], page.language, side=side, bodies=joined(bodies, page.comma))
    if one.not_named:
        name = "not_named_one" if len(one.not_named) == 1 else "not_named"
        count = page.count("bodies", len(one.not_named))
        yield filled(SAY[name], page.language, side=side, bodies=count)


def _before(lists: Lists, one: Attendance, body: str) -> Edition | None:
    """The edition at which the body was last named on this side."""
    places = [was.edition for was in lists.of_side(one.side) if body in was.present]
    return next((edition for edition in reversed(places) if edition.place < one.edition.place), None)


def _again(page: WovenPage, lists: Lists, one: Attendance, body: str) -> Line:
    """A body that joined, and where it was last named if it had been there before."""
    return _last_named(page, "again", body, _before(lists, one, body))


def _left(page: WovenPage, lists: Lists, one: Attendance, body: str) -> Line:
    """A body that left, and where it was last named if that is not the list before."""
    last = _before(lists, one, body)
    return _last_named(page, "left_one", body, None if last == one.since else last)


def _last_named(page: WovenPage, name: str, body: str, last: Edition | None) -> Line:
    if last is None:
        return page.thing(body)
    return filled(SAY[name], page.language, body=page.thing(body), edition=page.number(last) or page.edition(last))


def _renamed(page: WovenPage, old: Line, new: Line) -> Line:
    return filled(SAY["renamed_one"], page.language, old=old, new=new)


def _called(page: WovenPage, lists: Lists, one: Attendance, body: str) -> Line:
    """A body that goes by another name, with the name before."""
    last = _before(lists, one, body)
    days = (None if last is None else last.start, one.edition.start)
    old, new = (_name_on(page, lists.facts, body, day) for day in days)
    usual = page.thing(body)
    return _renamed(page, line(old) if old else usual, line(new) if new else usual)


def _basis(page: WovenPage, lists: Lists) -> Section:
    rows = []
    for edition in lists.editions:
        here = {one.side: one for one in lists.at(edition)}
        if here:
            tellers = sorted({teller for one in here.values() for teller in one.tellers}, key=page.numbers.__getitem__)
            sources = joined((line(Words(page.source_name(iri), None, iri)) for iri in tellers), page.comma)
            counts = (line(_count(page, here.get(side))) for side in lists.sides)
            rows.append((line(page.edition(edition)), *counts, sources))
    heads = [Column(SAY["edition"].get(page.language))]
    heads += [Column(plain(page.titled(page.thing(side)))) for side in lists.sides]
    table = Table(
        caption=SAY["basis"].get(page.language),
        columns=(*heads, Column(SAY["told_by"].get(page.language))),
        rows=tuple(rows),
    )
    blocks: tuple[Block, ...] = (table,)
    listed = {one.edition for one in lists.told}
    unknown = [line(page.edition(edition)) for edition in lists.editions if edition not in listed]
    if unknown:
        blocks += (Note(filled(SAY["no_list"], page.language, editions=joined(unknown, page.comma))),)
    return Section(name="basis", title=line(SECTION["basis"].get(page.language)), blocks=blocks)


def _count(page: WovenPage, one: Attendance | None) -> str:
    if one is None:
        return ""
    number = str(len(one.present))
    return SAY["or_more"].get(page.language, n=number) if one.open else number


_COLUMNS = ("edition", "ordinal", "date", "side", "body", "reviewed", "presence", "before", "list_open", "tellers")


def _sheet(page: WovenPage, lists: Lists) -> Sheet:
    """One row a body that an edition's list names or was to name, by day and side."""
    rows: list[tuple[Cell, ...]] = []
    for one in lists.told:
        tellers = " ".join(page.glossary.term(teller).id for teller in one.tellers)
        for body, presence, before in _presences(one):
            term = page.glossary.term(body)
            rows.append(
                (
                    page.edition_id(one.edition),
                    one.edition.ordinal,
                    one.edition.start,
                    page.glossary.term(one.side).id,
                    term.id,
                    term.reviewed,
                    presence,
                    None if before is None else page.glossary.term(before).id,
                    one.open,
                    tellers,
                )
            )
    return Sheet(_COLUMNS, tuple(rows))


def _presences(one: Attendance) -> Iterable[tuple[str, str, str | None]]:
    """Every body of a list with what became of it, and the body before where another took its place."""
    kinds: Mapping[str, Sequence[str]] = {
        "joined": one.joined, "first-named": one.first_named, "new-name": one.new_names,
    }  # fmt: skip
    said = {body: kind for kind, bodies in kinds.items() for body in bodies}
    replaced = {new: old for old, new in one.renamed}
    for body in one.present:
        yield body, "renamed" if body in replaced else said.get(body, "named"), replaced.get(body)
    yield from ((body, "left", None) for body in one.left)
    yield from ((body, "not-named", None) for body in one.not_named)
