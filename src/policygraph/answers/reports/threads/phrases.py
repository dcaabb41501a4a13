"""The page of an agreed phrase: its first, last and firmest use, and every other, across languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import get_args

from msgspec import Struct

from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.things import Quoted
from policygraph.answers.reports.choices import PhraseChoice
from policygraph.answers.reports.dates import date_words
from policygraph.answers.reports.document import (
    Block,
    Cell,
    Entries,
    Entry,
    Item,
    Line,
    Listing,
    Note,
    Quotation,
    Report,
    Section,
    Sheet,
    Words,
    joined,
    line,
    plain,
)
from policygraph.answers.reports.threads.filling import filled
from policygraph.answers.reports.threads.finding import find_series
from policygraph.answers.reports.threads.words_phrases import COUNT, HOW, LEAD, SAY, SECTION, TITLE
from policygraph.answers.reports.threads.woven import WovenPage
from policygraph.answers.reports.words import SECTION as SECTIONS
from policygraph.bilingual import LANGUAGES, Language, both
from policygraph.errors import UsageError
from policygraph.identifiers import BASE
from policygraph.threads.deriving import weave_store
from policygraph.threads.phrases import How, Phrase, Use, phrase
from policygraph.threads.said import Said


class Search(Struct, frozen=True, kw_only=True):
    """What was found, and in what: the releases (IRIs) and statements that were looked through."""

    found: Phrase
    series: str | None
    releases: tuple[str, ...]
    statements: tuple[Said, ...]


def phrases_report(holdings: Holdings, choice: PhraseChoice, language: Language) -> Report:
    """Where a phrase is used, in one series or in all.

    Raises :class:`~policygraph.errors.UsageError` where no words are given, and for an unknown series.
    """
    if choice.words is None:
        raise UsageError(
            both("no words to look for", "探す文言がありません"),
            advice=both(
                'give a phrase: policygraph report phrases "open and secure"',
                "文言を指定してください：policygraph report phrases 「開かれたインターネット」",
            ),
        )
    weave = weave_store(holdings.store)
    series = None if choice.series is None else find_series(holdings, weave, choice.series)
    of_series = {release for edition in weave.of_series(series or "") for release in edition.releases}
    releases = tuple(iri for iri in holdings.releases if series is None or iri in of_series)
    texts = {iri: holdings.releases[iri].text for iri in releases}
    found = phrase(weave, choice.words, series=series, texts=texts)
    statements = tuple(said for said in weave.statements if series is None or said.series == series)
    search = Search(found=found, series=series, releases=releases, statements=statements)
    quoted = {use.said.release for use in found.uses} | {aside.release for aside in found.asides}
    page = WovenPage(language, holdings, weave, quoted)
    return Report(
        kind="phrases",
        language=language,
        title=filled(TITLE, language, words=_asked(page, found)),
        lead=tuple(_lead(page, search)),
        sections=tuple(_sections(page, found)),
        sources=page.sources(),
        sources_title=SECTIONS["sources"].get(language),
        sheet=_sheet(page, found),
    )


def _asked(page: WovenPage, found: Phrase) -> Words:
    return Words(found.words, None if found.language == page.language else found.language)


def _lead(page: WovenPage, search: Search) -> Iterator[Line]:
    found, language = search.found, page.language
    if search.series is not None:
        yield filled(LEAD["series"], language, series=page.thing(search.series))
    asides = COUNT["asides"].get(language, len(found.asides))
    if found.uses:
        ways = Counter(use.how for use in found.uses)
        how = joined(
            (
                filled(LEAD["how"], language, n=ways[way], how=HOW[way].get(language))
                for way in get_args(How)
                if ways[way]
            ),
            page.comma,
        )
        uses = COUNT["uses"].get(language, len(found.uses))
        releases = page.count("releases", len({use.said.release for use in found.uses}))
        yield filled(LEAD["counts"], language, uses=uses, releases=releases, how=how, asides=asides)
    else:
        yield filled(LEAD["none_said"] if found.asides else LEAD["none"], language, asides=asides)
    yield _searched(page, search)
    if found.entries:
        names = page.names(page.glossary.term(BASE + entry) for entry in found.entries)
        yield filled(LEAD["entries"], language, entries=names)
    else:
        yield line(LEAD["no_entries"].get(language))


def _searched(page: WovenPage, search: Search) -> Line:
    """In what was looked: statements, releases by language, and from when to when."""
    releases = page.holdings.releases
    spoken = Counter("ja" if releases[iri].language.startswith("ja") else "en" for iri in search.releases)
    languages = [
        filled(SAY["languages"], page.language, n=spoken[tag], language=SAY[tag].get(page.language))
        for tag in LANGUAGES
        if spoken[tag]
    ]
    days = sorted({said.date for said in search.statements if said.date})
    span = SAY["undated"].get(page.language)
    if days:
        first, last = (date_words(day, page.language) for day in (days[0], days[-1]))
        span = SAY["span_one" if first == last else "span"].get(page.language, first=first, last=last)
    return filled(
        LEAD["searched"],
        page.language,
        statements=page.count("statements", len(search.statements)),
        releases=page.count("releases", len(search.releases)),
        languages=joined(languages, page.comma),
        span=span,
    )


def _sections(page: WovenPage, found: Phrase) -> Iterator[Section]:
    if found.first is not None and found.last is not None and found.firmest is not None:
        together: dict[Use, list[str]] = {}
        for name, use in (("first", found.first), ("last", found.last), ("firmest", found.firmest)):
            together.setdefault(use, []).append(SAY[name].get(page.language))
        entries = Entries(tuple(_end(page, names, use) for use, names in together.items()))
        yield Section(
            name="ends",
            title=line(SECTION["ends"].get(page.language)),
            blocks=(entries, Note(line(SAY["firmest_note"].get(page.language)))),
        )
        blocks: tuple[Block, ...] = (Listing(tuple(_item(page, use) for use in found.uses), ordered=True),)
        if any(use.how == "counterpart" for use in found.uses):
            blocks = (Note(line(SAY["counterpart_note"].get(page.language))), *blocks)
        yield Section(name="uses", title=line(SECTION["uses"].get(page.language)), blocks=blocks)
    if found.asides:
        yield _asides(page, found)


def _end(page: WovenPage, names: Iterable[str], use: Use) -> Entry:
    separator = "、" if page.language == "ja" else ", "
    label = page.titled(line(separator.join(names).lower()))
    return Entry(plain(label), (_head(page, use.said), _form(page, use)), (page.quote(use.said),))


def _item(page: WovenPage, use: Use) -> Item:
    return Item(page.titled(_head(page, use.said)), (_form(page, use),), (page.quote(use.said),))


def _head(page: WovenPage, said: Said) -> Line:
    """Where it was said, what the statement does, and whose it is."""
    if not said.speakers:
        return filled(SAY["use_nobody"], page.language, where=_where(page, said), act=page.act(said))
    speakers = page.names(page.glossary.term(iri) for iri in said.speakers)
    return filled(SAY["use"], page.language, where=_where(page, said), act=page.act(said), speakers=speakers)


def _where(page: WovenPage, said: Said) -> Line:
    edition = page.weave.edition_of(said)
    if edition is not None:
        return filled(SAY["at"], page.language, edition=page.edition(edition), series=page.thing(edition.series))
    issued = page.releases[said.release].issued
    remark = page.bracketed(date_words(issued, page.language)) if issued else ""
    return line(Words(page.source_name(said.release), None, said.release), remark)


def _form(page: WovenPage, use: Use) -> Line:
    said = use.said
    form = Words(use.form, None if said.language == page.language else said.language)
    place = page.place(said.release, Quoted(use.form, said.language, use.start, use.end))
    return filled(SAY["form"], page.language, form=form, how=HOW[use.how].get(page.language), place=place)


def _asides(page: WovenPage, found: Phrase) -> Section:
    """The sentences outside of statements that hold the very words."""
    quotes: dict[tuple[str, int], Quotation] = {}
    for aside in found.asides:
        release = page.releases[aside.release]
        sentence = release.sentence(Quoted(aside.form, release.language, aside.start, aside.end))
        quotes.setdefault((aside.release, sentence.start), page.quotation(aside.release, sentence))
    items = tuple(Item(line(_titled(page, release)), (), (quote,)) for (release, _), quote in quotes.items())
    return Section(name="asides", title=line(SECTION["asides"].get(page.language)), blocks=(Listing(items),))


def _titled(page: WovenPage, release: str) -> Line:
    issued = page.releases[release].issued
    remark = page.bracketed(date_words(issued, page.language)) if issued else ""
    return page.titled(line(Words(page.source_name(release), None, release), remark))


_COLUMNS = (
    "use", "how", "form", "form_start", "form_end", "statement", "act", "level", "commitment", "speakers", "series",
    "meeting", "date", "quote", "language", "start", "end", "line", "release", "address",
)  # fmt: skip


def _sheet(page: WovenPage, found: Phrase) -> Sheet:
    """One row a use, in the order of time, then one a place outside of statements; ``use`` says which ends it is."""
    rows = [_row(page, found, use) for use in found.uses]
    for aside in found.asides:
        release = page.releases[aside.release]
        place: tuple[Cell, ...] = (aside.form, aside.start, aside.end)
        origin: tuple[Cell, ...] = (
            release.language,
            *place[1:],
            release.line(aside.start),
            release.key,
            release.address,
        )
        rows.append(("aside", "verbatim", *place, *[None] * 7, release.issued, aside.form, *origin))
    return Sheet(_COLUMNS, tuple(rows))


def _row(page: WovenPage, found: Phrase, use: Use) -> tuple[Cell, ...]:
    said, release = use.said, page.releases[use.said.release]
    ends = (("first", found.first), ("last", found.last), ("firmest", found.firmest))
    return (
        " ".join(name for name, end in ends if end == use) or "use",
        use.how,
        use.form,
        use.start,
        use.end,
        said.iri,
        said.act,
        said.level,
        said.commissive,
        _ids(page, said.speakers),
        _ids(page, [said.series] if said.series else []),
        _ids(page, [said.meeting] if said.meeting else []) or None,
        said.date or None,
        said.words,
        said.language,
        said.start,
        said.end,
        release.line(said.start),
        release.key,
        release.address,
    )


def _ids(page: WovenPage, things: Iterable[str]) -> str:
    return " ".join(page.glossary.term(thing).id for thing in things)
