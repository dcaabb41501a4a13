"""The page of commitments, from any number of releases, the firmest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.statements import StatementFact, by_firmness
from policygraph.answers.reports.document import Column, Report, Section, Table, joined, line
from policygraph.answers.reports.page import Page
from policygraph.answers.reports.selection import Selection, resolve, select
from policygraph.answers.reports.sheets import statement_sheet
from policygraph.answers.reports.statement_sections import commitments_section
from policygraph.answers.reports.words import LEAD, SECTION, TITLE
from policygraph.bilingual import Language


def commitments_report(holdings: Holdings, selection: Selection, language: Language) -> Report:
    """The commitments that fit ``selection``; raises :class:`~policygraph.errors.UsageError` as :func:`resolve` does."""
    chosen = resolve(selection, holdings)
    said = [statement for statement in select(holdings, chosen) if statement.commitment]
    page = Page(language, holdings, (statement.release for statement in said))
    lead = LEAD["commitments"].get(
        language,
        commitments=page.count("commitments", len(said)),
        releases=page.count("releases", len(page.releases)),
        meetings=page.count("meetings", len({statement.meeting for statement in said if statement.meeting})),
    )
    sections = (_summary(page, said), commitments_section(page, said, with_meeting=True)) if said else ()
    return Report(
        kind="commitments",
        language=language,
        title=line(TITLE["commitments"].get(language)),
        lead=tuple(part for part in (chosen.says(page), line(lead if said else page.say("nothing"))) if part),
        sections=sections,
        sources=page.sources(),
        sources_title=SECTION["sources"].get(language),
        sheet=statement_sheet(sorted(said, key=by_firmness), holdings),
    )


def _summary(page: Page, said: Sequence[StatementFact]) -> Section:
    """How many commitments stand on each level, by which acts."""
    levels = Counter(statement.level for statement in said)
    acts = {(statement.level, statement.act.iri): statement.act for statement in said}
    counts = Counter((statement.level, statement.act.iri) for statement in said)
    rows = tuple(
        (
            line(str(level)),
            joined(
                (
                    line(page.name(acts[key]), page.bracketed(str(counts[key])))
                    for key in sorted(counts, key=lambda key: (-counts[key], key))
                    if key[0] == level
                ),
                page.comma,
            ),
            line(f"{levels[level]:,}"),
        )
        for level in sorted(levels, reverse=True)
    )
    table = Table(
        caption=page.say("by_level"),
        columns=(
            Column(page.field("level_of_act")),
            Column(page.field("acts")),
            Column(page.field("commitments"), numeric=True),
        ),
        rows=rows,
    )
    return Section(name="summary", title=line(SECTION["summary"].get(page.language)), blocks=(table,))
