"""The page of topics: what is said and committed to on each, narrower topics included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from policygraph.answers.facts.glossary import Term
from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.statements import StatementFact, by_firmness
from policygraph.answers.reports.document import Cell, Column, Line, Report, Section, Sheet, Table, line
from policygraph.answers.reports.page import Page
from policygraph.answers.reports.selection import Selection, resolve, select
from policygraph.answers.reports.sheets import statement_sheet
from policygraph.answers.reports.statement_sections import commitments_section, others_section
from policygraph.answers.reports.words import LEAD, SECTION, TITLE
from policygraph.answers.reports.wrapping import NO_BREAK
from policygraph.bilingual import Language

_INDENT = NO_BREAK * 3
"""Before a topic, once for each topic above it; no-break spaces survive every format."""


class TopicCount(Struct, frozen=True, kw_only=True):
    """A topic with the statements on it (``own``) and on it or any topic below it (``all``, each once)."""

    topic: Term
    depth: int
    own: tuple[StatementFact, ...]
    all: tuple[StatementFact, ...]

    @property
    def meetings(self) -> int:
        """How many meetings these statements come from."""
        return len({statement.meeting for statement in self.all if statement.meeting is not None})


def count_topics(holdings: Holdings, said: Iterable[StatementFact]) -> list[TopicCount]:
    """Every topic that is spoken about, or has such a one below it, broader before narrower, the most frequent first."""
    glossary = holdings.glossary
    own: dict[str, list[StatementFact]] = {}
    for statement in said:
        for topic in statement.topics:
            own.setdefault(topic.iri, []).append(statement)
    below: dict[str, dict[str, StatementFact]] = {}
    for iri, statements in own.items():
        for above in _lineage(holdings, iri):
            below.setdefault(above, {}).update((statement.iri, statement) for statement in statements)

    def visit(topics: Iterable[str], depth: int) -> Iterator[TopicCount]:
        for iri in sorted((iri for iri in topics if iri in below), key=lambda iri: (-len(below[iri]), iri)):
            yield TopicCount(
                topic=glossary.term(iri), depth=depth, own=tuple(own.get(iri, ())), all=tuple(below[iri].values())
            )
            yield from visit(glossary.narrower(iri), depth + 1)

    return list(visit({glossary.root(iri) for iri in own}, 0))


def _lineage(holdings: Holdings, topic: str) -> list[str]:
    """The topic and every one above it."""
    found = [topic]
    above = holdings.glossary.broader(topic)
    while above is not None and above not in found:
        found.append(above)
        above = holdings.glossary.broader(above)
    return found


def topics_report(holdings: Holdings, selection: Selection, language: Language) -> Report:
    """Every topic with its figures; with a topic chosen, that one, those below it, and the statements themselves.

    Raises :class:`~policygraph.errors.UsageError` as :func:`resolve` does.
    """
    chosen = resolve(selection, holdings)
    said = select(holdings, chosen)
    page = Page(language, holdings, (statement.release for statement in said))
    wanted = chosen.terms.get("topic")
    counts = count_topics(holdings, said)
    if wanted is not None:
        counts = _branch(holdings, counts, wanted)
    sections = [_tree(page, counts)] if counts else []
    if wanted is not None and said:
        sections += [commitments_section(page, said, with_meeting=True), others_section(page, said)]
    lead = LEAD["topics"].get(
        language,
        statements=page.count("statements", len(said)),
        commitments=page.count("commitments", sum(statement.commitment for statement in said)),
        releases=page.count("releases", len(page.releases)),
    )
    return Report(
        kind="topics",
        language=language,
        title=_title(page, wanted),
        lead=tuple(part for part in (chosen.says(page), line(lead if said else page.say("nothing"))) if part),
        sections=tuple(sections),
        sources=page.sources(),
        sources_title=SECTION["sources"].get(language),
        sheet=_sheet(counts) if wanted is None else statement_sheet(sorted(said, key=by_firmness), holdings),
    )


def _branch(holdings: Holdings, counts: Sequence[TopicCount], topic: Term) -> list[TopicCount]:
    """The topic and those below it, the topic itself at the left edge."""
    family = holdings.glossary.family(topic.iri)
    found = [count for count in counts if count.topic.iri in family]
    return [
        TopicCount(topic=count.topic, depth=count.depth - found[0].depth, own=count.own, all=count.all)
        for count in found
    ]


def _title(page: Page, topic: Term | None) -> Line:
    if topic is None:
        return line(TITLE["topics"].get(page.language))
    before, after = TITLE["topic"].get(page.language, topic="\0").split("\0")
    return line(before, page.name(topic), after)


def _tree(page: Page, counts: Sequence[TopicCount]) -> Section:
    names = ("statements", "statements_in_all", "commitments", "commitments_in_all", "meetings", "firmest")
    table = Table(
        caption=page.say("topic_table"),
        columns=(
            Column(page.field("topic")),
            *(Column(page.field(name), numeric=name != "firmest") for name in names),
        ),
        rows=tuple(_row(page, count) for count in counts),
    )
    return Section(name="tree", title=line(SECTION["tree"].get(page.language)), blocks=(table,))


def _row(page: Page, count: TopicCount) -> tuple[Line, ...]:
    firmest = min(count.all, key=by_firmness)
    return (
        line(_INDENT * count.depth, page.name(count.topic)),
        line(f"{len(count.own):,}"),
        line(f"{len(count.all):,}"),
        line(f"{_commitments(count.own):,}"),
        line(f"{_commitments(count.all):,}"),
        line(f"{count.meetings:,}"),
        line(str(firmest.level), page.colon, page.name(firmest.act)),
    )


def _commitments(said: Iterable[StatementFact]) -> int:
    return sum(statement.commitment for statement in said)


_COLUMNS = (
    "topic", "depth", "statements", "statements_with_narrower", "commitments", "commitments_with_narrower",
    "meetings", "firmest_act", "firmest_level",
)  # fmt: skip


def _sheet(counts: Iterable[TopicCount]) -> Sheet:
    rows: list[tuple[Cell, ...]] = []
    for count in counts:
        firmest = min(count.all, key=by_firmness)
        rows.append(
            (
                count.topic.id, count.depth, len(count.own), len(count.all), _commitments(count.own),
                _commitments(count.all), count.meetings, firmest.act.id, firmest.level,
            )
        )  # fmt: skip
    return Sheet(_COLUMNS, tuple(rows))
