"""The ledger of a series: one row a promise, one column an edition; in the cell act, level and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.reports.choices import LedgerChoice
from policygraph.answers.reports.document import Cell, Grid, GridCell, GridRow, Note, Report, Section, Sheet, line
from policygraph.answers.reports.threads.finding import find_series
from policygraph.answers.reports.threads.words import LEDGER
from policygraph.answers.reports.threads.woven import NOBODY, SAID_COLUMNS, WovenPage
from policygraph.answers.reports.words import SECTION
from policygraph.answers.reports.wrapping import LEFT_OUT
from policygraph.bilingual import Bilingual, Language
from policygraph.threads.deriving import weave_store
from policygraph.threads.ledger import Entry, Ledger, Row, ledger
from policygraph.threads.said import Edition, Said
from policygraph.threads.weave import Weave


def threads_report(holdings: Holdings, choice: LedgerChoice, language: Language) -> Report:
    """Every promise of a series, or those on one topic, from edition to edition.

    Raises :class:`~policygraph.errors.UsageError` for a name that nothing bears, for a series without a meeting, and
    where releases speak of several series and none is chosen.
    """
    weave = weave_store(holdings.store)
    series = find_series(holdings, weave, choice.series)
    topic = None if choice.topic is None else holdings.glossary.find(choice.topic, "topic")
    found = ledger(weave, series, None if topic is None else topic.iri)
    page = WovenPage(language, holdings, weave, _releases(weave, found.rows))
    names = {"series": "\0", "topic": "" if topic is None else page.name(topic).text}
    before, after = LEDGER["title" if topic is None else "title_on"].get(language, **names).split("\0")
    return Report(
        kind="threads",
        language=language,
        title=page.titled(line(before, page.series(series), after)),
        lead=(line(_lead(page, found)),),
        sections=tuple(_sections(page, found)),
        sources=page.sources(),
        sources_title=SECTION["sources"].get(language),
        sheet=Sheet(_COLUMNS, tuple(_rows(page, found))),
    )


def _releases(weave: Weave, rows: Iterable[Row]) -> Iterator[str]:
    """The releases whose words stand in these rows."""
    for row in rows:
        for entry in row.entries:
            yield from (said.release for said in entry.statements)
            if entry.absence is not None and entry.absence.into is not None:
                yield weave.said(entry.absence.into).release


def _lead(page: WovenPage, found: Ledger) -> str:
    if not found.rows:
        return LEDGER["none"].get(page.language)
    return LEDGER["lead"].get(
        page.language,
        promises=page.counted("promises", len(found.rows)),
        editions=page.counted("with_text", sum(bool(edition.releases) for edition in found.editions)),
        all=page.counted("editions", len(found.editions)),
    )


def said_in(row: Row) -> tuple[Said, ...]:
    """The statements of a promise, by edition."""
    return tuple(said for entry in row.entries for said in entry.statements)


def _spoken(row: Row) -> int:
    """At how many editions it was said."""
    return sum(bool(entry.statements) for entry in row.entries)


def _firmest(row: Row) -> int:
    return max(said.level for said in said_in(row))


def ordered(found: Ledger) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Promises carried on, the longest and then the firmest first, and those of one edition, in the order of time."""
    carried = sorted((row for row in found.rows if _spoken(row) > 1), key=lambda row: (-_spoken(row), -_firmest(row)))
    return tuple(carried), tuple(row for row in found.rows if _spoken(row) <= 1)


def _sections(page: WovenPage, found: Ledger) -> Iterator[Section]:
    number = 0
    for name, rows in zip(("carried", "once"), ordered(found), strict=True):
        if not rows:
            continue
        notes = [] if number else _notes(page, found.series)
        grid = Grid(
            caption=LEDGER[f"{name}_table"].get(page.language),
            columns=tuple(page.column(edition) for edition in found.editions),
            rows=tuple(grid_row(page, found.editions, row, number + n) for n, row in enumerate(rows, 1)),
            brief=page.say_of("brief", mark=LEFT_OUT),
        )
        title = LEDGER[name].get(page.language, n=page.counted("changes", len(rows)))
        yield Section(name=name, title=line(title), blocks=(*(Note(line(note)) for note in notes), grid))
        number += len(rows)


def _notes(page: WovenPage, series: str) -> list[str]:
    warnings = [warning.get(page.language) for warning in page.weave.warnings if _concerns(page, series, warning)]
    return [page.say("levels"), LEDGER["signs"].get(page.language), page.say_of("machine"), *warnings]


def _concerns(page: WovenPage, series: str, warning: Bilingual) -> bool:
    """Whether a warning is about this series or about none: what names meetings of other series only is not."""
    others = {edition.series for edition in page.weave.editions} - {series}
    named = {each for each in (series, *others) if f"{page.glossary.term(each).id}/" in warning.en}
    return not named or series in named


def grid_row(page: WovenPage, editions: Sequence[Edition], row: Row, number: int) -> GridRow:
    """A promise with a cell an edition."""
    first = row.entries[0].edition.place
    held = held_at(page, row)
    return GridRow(
        number=number,
        name=page.thread_names.short(row.thread),
        iri=row.thread.iri,
        head=page.about(said_in(row)),
        cells=tuple(
            None if edition.place < first else _cell(page, edition, row.at(edition), held) for edition in editions
        ),
    )


def held_at(page: WovenPage, row: Row) -> Edition | None:
    """The edition that is itself what the promise announced."""
    return next((page.weave.edition(link.source) for link in row.met), None)


def _cell(page: WovenPage, edition: Edition, entry: Entry | None, held: Edition | None) -> GridCell:
    """What one edition does to the promise."""
    said = () if entry is None else entry.statements
    return GridCell(
        head=line(page.comma.join(_heads(page, edition, entry, held))),
        sayings=tuple(page.saying(one) for one in (*said, *_into(page, entry))),
    )


def _into(page: WovenPage, entry: Entry | None) -> tuple[Said, ...]:
    """The statement that took in what is no longer said by itself."""
    into = None if entry is None or entry.absence is None else entry.absence.into
    return () if into is None else (page.weave.said(into),)


def _heads(page: WovenPage, edition: Edition, entry: Entry | None, held: Edition | None) -> Iterator[str]:
    if edition == held:
        yield LEDGER["held"].get(page.language)
    if entry is None:
        if edition != held:
            yield LEDGER[_silent(edition, held)].get(page.language)
    elif entry.absence is not None:
        outcome = LEDGER[entry.absence.outcome].get(page.language)
        yield page.perhaps(outcome) if entry.absence.outcome == "merged" else outcome
    else:
        yield from (page.kind(kind) for kind in entry.kinds)


def _silent(edition: Edition, held: Edition | None) -> str:
    """Why an edition has nothing: it has no text, what was announced was held before, or nothing was linked."""
    if not edition.releases:
        return "no_text"
    return "done" if held is not None and edition.place > held.place else "silent"


_COLUMNS = ("number", "thread", "edition", "ordinal", "date", "state", "change", "score", *SAID_COLUMNS)


def _rows(page: WovenPage, found: Ledger) -> Iterator[tuple[Cell, ...]]:
    """A row a statement; a row where an edition with a text has none, from the first edition that spoke of it on."""
    for number, row in enumerate((row for rows in ordered(found) for row in rows), 1):
        first, held = row.entries[0].edition.place, held_at(page, row)
        for edition in found.editions:
            entry = row.at(edition)
            if edition.place < first or (entry is None and not edition.releases and edition != held):
                continue
            here = (
                number,
                page.thread_names.short(row.thread),
                page.edition_id(edition),
                edition.ordinal,
                edition.start,
            )
            if entry is None:
                yield (*here, "held" if edition == held else _silent(edition, held), None, None, *NOBODY)
            elif entry.absence is not None:
                into = _into(page, entry)
                told = page.said_row(into[0]) if into else NOBODY
                yield (*here, entry.absence.outcome, None, f"{entry.absence.score:.4f}", *told)
            else:
                score = f"{entry.links[0].score:.4f}" if entry.links else None
                for said in entry.statements:
                    yield (*here, "said", " ".join(entry.kinds) or None, score, *page.said_row(said))
