"""The page of conflicts: where tellers of one meeting differ, with both claims, their words and their sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.meetings import evidence
from policygraph.answers.facts.releases import ReleaseFact
from policygraph.answers.reports.choices import ConflictsChoice
from policygraph.answers.reports.dates import window_words
from policygraph.answers.reports.document import (
    Block,
    Card,
    Column,
    Entries,
    Entry,
    Facing,
    Item,
    Line,
    Listing,
    Note,
    Quotation,
    Report,
    Section,
    Table,
    Words,
    joined,
    line,
)
from policygraph.answers.reports.facts_section import Proofs, fact_words
from policygraph.answers.reports.threads.conflicts_sheet import conflicts_sheet
from policygraph.answers.reports.threads.disagreements import (
    BodyTold,
    Disagreement,
    FactTold,
    LeftOut,
    SameTold,
    disagreements,
)
from policygraph.answers.reports.threads.filling import filled
from policygraph.answers.reports.threads.finding import find_edition, find_series
from policygraph.answers.reports.threads.words_conflicts import ASPECT, COUNT, FACT, LEAD, SAY, SECTION, TITLE
from policygraph.answers.reports.threads.woven import WovenPage
from policygraph.answers.reports.words import SECTION as SECTIONS
from policygraph.bilingual import Language, both
from policygraph.errors import UsageError
from policygraph.threads.conflicts import conflicts
from policygraph.threads.deriving import weave_store
from policygraph.threads.facts import read_facts
from policygraph.threads.said import Edition, Said

_NAMES = {
    "pg:ordinal": "ordinal", "pg:startDate": "start", "pg:endDate": "end", "pg:place": "place",
    "pg:placeCountry": "place_country", "pg:format": "format", "pg:meetingLevel": "level", "pg:host": "hosts",
    "pg:party": "parties",
}  # fmt: skip
_PROVED_BY = {"start": ("start", "dates"), "end": ("end", "dates"), "place_country": ("place_country", "place")}


def conflicts_report(holdings: Holdings, choice: ConflictsChoice, language: Language) -> Report:
    """Where tellers of one meeting differ, of those of a series, or of any.

    Raises :class:`~policygraph.errors.UsageError` for an unknown meeting or series, and for both at once.
    """
    if choice.meeting is not None and choice.series is not None:
        raise UsageError(
            both("two choices: a meeting and a series", "会合と対話・会議の両方が指定されています"),
            advice=both("give one", "いずれか一方を指定してください"),
        )
    weave, facts = weave_store(holdings.store), read_facts(holdings.store)
    series = None if choice.series is None else find_series(holdings, weave, choice.series)
    editions = weave.editions if series is None else weave.of_series(series)
    if choice.meeting is not None:
        editions = (find_edition(holdings, weave, choice.meeting),)
    found = conflicts(weave, facts, series=series)
    told = tuple(disagreements(weave, facts, found, editions))
    differing = tuple(one for one in told if one.differs)
    tellers = {teller for one in differing for teller in one.involved}
    asides = [source for iri, source in holdings.sources.items() if iri in tellers]
    page = WovenPage(language, holdings, weave, tellers & {*holdings.releases}, asides)
    proofs = evidence(holdings.store)
    return Report(
        kind="conflicts",
        language=language,
        title=_title(page, series, editions[0] if choice.meeting is not None else None, differing),
        lead=tuple(_lead(page, told, differing, one_meeting=choice.meeting is not None)),
        sections=tuple(_sections(page, differing, proofs, one_meeting=choice.meeting is not None)),
        sources=page.sources(),
        sources_title=SECTIONS["sources"].get(language),
        sheet=conflicts_sheet(page, differing),
    )


def _title(page: WovenPage, series: str | None, edition: Edition | None, differing: Sequence[Disagreement]) -> Line:
    if edition is not None:
        named = page.meeting(edition.iri) if any(one.undated for one in differing) else page.dated_meeting(edition.iri)
        return filled(TITLE["meeting"], page.language, meeting=named)
    if series is not None:
        return filled(TITLE["series"], page.language, series=page.thing(series))
    return line(TITLE["all"].get(page.language))


def _named(page: WovenPage, one: Disagreement) -> Line:
    """The meeting by name, with its days unless these are told differently."""
    return page.titled(page.meeting(one.edition.iri) if one.undated else page.dated_meeting(one.edition.iri))


def _lead(
    page: WovenPage, told: Sequence[Disagreement], differing: Sequence[Disagreement], *, one_meeting: bool
) -> Iterator[Line]:
    if not told:
        yield line(LEAD["alone" if one_meeting else "nothing"].get(page.language))
        return
    compared = COUNT["meetings"].get(page.language, len(told))
    if not differing:
        yield filled(LEAD["none"], page.language, compared=compared)
        return
    if not one_meeting:
        yield filled(LEAD["counts"], page.language, compared=compared, differing=len(differing))
    yield line(LEAD["rule"].get(page.language))


def _sections(
    page: WovenPage, differing: Sequence[Disagreement], proofs: Proofs, *, one_meeting: bool
) -> Iterator[Section]:
    if one_meeting:
        for one in differing:
            yield from _of_meeting(page, one, proofs)
        return
    if len(differing) > 1:
        yield Section(
            name="summary", title=line(SECTIONS["summary"].get(page.language)), blocks=(_summary(page, differing),)
        )
    for one in differing:
        prefix = page.edition_id(one.edition).replace("/", "-")
        yield Section(
            name=f"meeting-{prefix}",
            title=_named(page, one),
            sections=tuple(_of_meeting(page, one, proofs, f"{prefix}-")),
        )


def _summary(page: WovenPage, differing: Sequence[Disagreement]) -> Table:
    rows = tuple(
        (
            _named(page, one),
            line(_count("facts", page, len(one.facts))),
            line(_count("bodies", page, len(one.bodies))),
            line(_count("statements", page, len(one.same))),
            line(_count("statements", page, sum(len(left.statements) for left in one.left_out))),
        )
        for one in differing
    )
    heads = (page.field("meetings"), *(SECTION[name].get(page.language) for name in ("facts", "bodies", "same")))
    return Table(
        caption=SAY["table"].get(page.language),
        columns=tuple(Column(head) for head in (*heads, SAY["left_out_head"].get(page.language))),
        rows=rows,
    )


def _count(noun: str, page: WovenPage, n: int) -> str:
    return COUNT[noun].get(page.language, n) if n else "–"


def _of_meeting(page: WovenPage, one: Disagreement, proofs: Proofs, prefix: str = "") -> Iterator[Section]:
    def titled(name: str, *blocks: Block) -> Section:
        return Section(name=f"{prefix}{name}", title=line(SECTION[name].get(page.language)), blocks=blocks)

    if one.facts:
        yield titled("facts", Entries(tuple(_fact(page, one.edition, fact, proofs) for fact in one.facts)))
    if one.bodies:
        note = Note(line(SAY["bodies_note"].get(page.language)))
        yield titled("bodies", Listing(tuple(_body(page, body) for body in one.bodies)), note)
    if one.same:
        faces = (_same(page, number, same) for number, same in enumerate(one.same, 1))
        yield titled("same", Note(line(SAY["same_note"].get(page.language))), *faces)
    for number, left in enumerate(one.left_out, 1):
        yield _left_out(page, left, f"{prefix}left-out-{number}")


def _fact(page: WovenPage, edition: Edition, fact: FactTold, proofs: Proofs) -> Entry:
    name = _NAMES[fact.field]
    values = tuple(
        filled(
            SAY["claim"],
            page.language,
            value=fact_words(page, name, (values,)),
            tellers=joined((_teller(page, edition, fact.field, teller) for teller in tellers), page.comma),
        )
        for values, tellers in fact.tellings
    )
    tellers = {teller for _, told in fact.tellings for teller in told}
    return Entry(FACT[fact.field].get(page.language), values, tuple(_proofs(page, edition, name, tellers, proofs)))


def _teller(page: WovenPage, edition: Edition, field: str, teller: str) -> Line:
    """Who tells it; of a day also by whose local time, where that is told."""
    named = Words(page.source_name(teller), None, teller)
    meeting = page.holdings.meeting(edition.iri)
    if field not in {"pg:startDate", "pg:endDate"} or meeting is None:
        return line(named)
    by_graph = meeting.tellings("pg:localTimeOf")
    teller_fact = page.holdings.releases.get(teller) or page.holdings.sources.get(teller)
    parties = () if teller_fact is None else by_graph.get(teller_fact.graph, ())
    if not parties:
        return line(named)
    return filled(
        SAY["local"], page.language, teller=named, party=page.names(page.glossary.term(str(iri)) for iri in parties)
    )


def _proofs(page: WovenPage, edition: Edition, name: str, tellers: set[str], proofs: Proofs) -> Iterator[Quotation]:
    seen: set[tuple[str, int, int]] = set()
    for meeting in (*edition.meetings, *(page.holdings.releases[r].meeting or "" for r in edition.releases)):
        for field in _PROVED_BY.get(name, (name,)):
            for release, quoted in proofs.get((meeting, field), ()):
                if release in tellers and (release, quoted.start, quoted.end) not in seen:
                    seen.add((release, quoted.start, quoted.end))
                    yield page.quotation(release, quoted)


def _sources(page: WovenPage, tellers: Iterable[str]) -> Line:
    return joined((line(Words(page.source_name(teller), None, teller)) for teller in tellers), page.comma)


def _body(page: WovenPage, told: BodyTold) -> Item:
    head = filled(
        SAY["body"],
        page.language,
        side=page.thing(told.side),
        body=page.thing(told.body),
        named=_sources(page, told.named),
        unnamed=_sources(page, told.unnamed),
    )
    remarks = (
        (page.titled(filled(SAY["open"], page.language, tellers=_sources(page, [teller]))),) for teller in told.open
    )
    return Item(page.titled(head), tuple(remark for (remark,) in remarks))


def _same(page: WovenPage, number: int, same: SameTold) -> Facing:
    left, right = same.left, same.right
    ends = (_sources(page, [said.release]) for said in (left, right))
    names = dict(zip(("left", "right"), ends, strict=True))
    sure = SAY["score"].get(page.language, score=f"{same.score:.2f}")
    if same.decided is not None:
        sure = SAY["decided"].get(page.language, who=same.decided)
    fields = tuple(
        Entry(ASPECT[aspect].get(page.language), tuple(_aspect(page, aspect, said) for said in (left, right)))
        for aspect in same.aspects
    )
    return Facing(
        number=number,
        head=page.titled(line(filled(SAY["apart"], page.language, **names), page.bracketed(sure))),
        left=_card(page, left),
        right=_card(page, right),
        fields=fields,
    )


def _card(page: WovenPage, said: Said) -> Card:
    return Card(
        name=said.name,
        iri=said.iri,
        head=_head(page, said),
        act=said.act,
        level=said.level,
        commitment=said.commissive,
        quote=page.quote(said),
    )


def _head(page: WovenPage, said: Said) -> Line:
    speakers = page.names(page.glossary.term(iri) for iri in said.speakers)
    return filled(SAY["item"], page.language, speakers=speakers, act=page.act(said)) if speakers else page.act(said)


def _aspect(page: WovenPage, aspect: str, said: Said) -> Line:
    told = page.act(said)
    if aspect == "due":
        told = line(window_words(said.due_from, said.due_to, page.language))
    elif aspect == "speakers":
        told = page.names(page.glossary.term(iri) for iri in said.speakers) or line(SAY["silent"].get(page.language))
    return filled(SAY["act_of"], page.language, teller=_sources(page, [said.release]), act=told)


def _left_out(page: WovenPage, left: LeftOut, name: str) -> Section:
    notes = [line(SAY["left_note" if left.certain else "uncertain"].get(page.language))]
    issuer = _one_issuer(page.releases[left.one], page.releases[left.other])
    if issuer is not None:
        notes.append(filled(SAY["one_issuer"], page.language, issuer=page.thing(issuer)))
    groups = (
        ("commitments", [said for said in left.statements if said.commissive]),
        ("others", [said for said in left.statements if not said.commissive]),
    )
    sections = tuple(
        Section(
            name=f"{name}-{group}",
            title=line(SECTION[group].get(page.language)),
            blocks=(Listing(tuple(Item(_head(page, said), (), (page.quote(said),)) for said in statements)),),
        )
        for group, statements in groups
        if statements
    )
    title = filled(
        SECTION["left_out"],
        page.language,
        one=_sources(page, [left.one]),
        other=_sources(page, [left.other]),
        statements=COUNT["statements"].get(page.language, len(left.statements)),
    )
    return Section(name=name, title=title, blocks=tuple(Note(note) for note in notes), sections=sections)


def _one_issuer(one: ReleaseFact, other: ReleaseFact) -> str | None:
    """Who published both texts, if it is the same body."""
    if one.publisher is None or other.publisher is None or one.publisher.iri != other.publisher.iri:
        return None
    return one.publisher.iri
