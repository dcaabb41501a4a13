"""How firmly each edition of a series speaks of a topic, with its exact words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.rows import values
from policygraph.answers.facts.statements import statements
from policygraph.answers.reports.choices import TopicOfSeries
from policygraph.answers.reports.document import (
    Block,
    Cell,
    Column,
    Note,
    Paragraph,
    Report,
    Section,
    Sheet,
    Table,
    line,
)
from policygraph.answers.reports.threads.finding import find_series
from policygraph.answers.reports.threads.words_changes import DRIFT
from policygraph.answers.reports.threads.woven import NOBODY, SAID_COLUMNS, WovenPage
from policygraph.answers.reports.words import SECTION
from policygraph.bilingual import Language, both
from policygraph.errors import UsageError
from policygraph.threads.deriving import weave_store
from policygraph.threads.drift import DriftPoint, drift


def drift_report(holdings: Holdings, choice: TopicOfSeries, language: Language) -> Report:
    """A point an edition of which a text is here.

    Raises :class:`~policygraph.errors.UsageError` without a topic, for a name that nothing bears, and where releases
    speak of several series and none is chosen.
    """
    if choice.topic is None:
        raise UsageError(
            both("no topic chosen", "主題が指定されていません"),
            advice=both(
                'give one; "policygraph vocabulary list topic" shows all',
                "一覧：policygraph vocabulary list topic",
            ),
        )
    weave = weave_store(holdings.store)
    topic = holdings.glossary.find(choice.topic, "topic")
    series = find_series(holdings, weave, choice.series)
    points = drift(weave, series, topic.iri)
    page = WovenPage(language, holdings, weave, _releases(points))
    before, after = DRIFT["title"].get(language, series="\0", topic=page.name(topic).text).split("\0")
    return Report(
        kind="drift",
        language=language,
        title=line(before, page.series(series), after),
        lead=(line(_lead(page, points)),),
        sections=(_summary(page, points), *_editions(page, points)),
        sources=page.sources(),
        sources_title=SECTION["sources"].get(language),
        sheet=Sheet(_COLUMNS, tuple(_rows(page, points))),
    )


def _releases(points: Sequence[DriftPoint]) -> Iterator[str]:
    for point in points:
        yield from point.edition.releases


def _lead(page: WovenPage, points: Sequence[DriftPoint]) -> str:
    said = [one for point in points for one in point.statements]
    return DRIFT["lead"].get(
        page.language,
        statements=page.count("statements", len(said)),
        commitments=page.count("commitments", sum(one.commissive for one in said)),
        editions=page.counted("editions", len(points)),
    )


def _summary(page: WovenPage, points: Sequence[DriftPoint]) -> Section:
    def head(name: str) -> str:
        return DRIFT[name].get(page.language)

    rows = []
    for before, point in zip((None, *points), points, strict=False):
        top = point.statements[0] if point.statements else None
        rows.append(
            (
                line(page.edition(point.edition)),
                line("" if point.level is None else str(point.level)),
                line(head("silent")) if top is None else page.act_name(top),
                line(_against(page, before, point)),
                line(f"{len(point.statements):,}"),
                line(f"{point.commitments:,}"),
            )
        )
    table = Table(
        caption=head("table"),
        columns=(
            Column(head("edition")),
            Column(head("level"), numeric=True),
            Column(head("act")),
            Column(head("since")),
            Column(page.field("statements"), numeric=True),
            Column(page.field("commitments"), numeric=True),
        ),
        rows=tuple(rows),
    )
    return Section(name="summary", title=line(head("summary")), blocks=(table, Note(line(page.say("levels")))))


def compared(before: DriftPoint | None, now: DriftPoint) -> str:
    """``firmer``, ``weaker`` or ``alike`` against the edition before, or nothing where one of them is silent."""
    if before is None or before.level is None or now.level is None:
        return ""
    return "firmer" if now.level > before.level else "weaker" if now.level < before.level else "alike"


def _against(page: WovenPage, before: DriftPoint | None, now: DriftPoint) -> str:
    change = compared(before, now)
    return DRIFT[change].get(page.language) if change else ""


def _editions(page: WovenPage, points: Sequence[DriftPoint]) -> Iterator[Section]:
    wanted = sorted(said.iri for point in points for said in point.statements)
    found = statements(page.holdings.store, page.glossary, f"VALUES ?thing {{ {values(wanted)} }}") if wanted else []
    facts = {fact.iri: fact for fact in found}
    for point in points:
        named = page.edition(point.edition)
        blocks: list[Block] = [page.card(facts[said.iri]) for said in point.statements]
        wording = "group" if blocks else "group_silent"
        title = DRIFT[wording].get(page.language, edition=named, level=point.level)
        yield Section(
            name=f"edition-{page.edition_id(point.edition).replace('/', '-')}",
            title=line(title),
            blocks=tuple(blocks) or (Paragraph(line(DRIFT["nothing"].get(page.language))),),
        )


_COLUMNS = ("edition", "ordinal", "date", "highest_level", "against_before", *SAID_COLUMNS)


def _rows(page: WovenPage, points: Sequence[DriftPoint]) -> Iterator[tuple[Cell, ...]]:
    """A row a statement, the firmest first within an edition; one row for an edition that says nothing of the topic."""
    for before, point in zip((None, *points), points, strict=False):
        edition = point.edition
        here = (page.edition_id(edition), edition.ordinal, edition.start, point.level, compared(before, point) or None)
        if not point.statements:
            yield (*here, *NOBODY)
        for said in point.statements:
            yield (*here, *page.said_row(said))
