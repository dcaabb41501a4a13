"""Statements on a page: commitments by level, the others by topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from policygraph.answers.facts.statements import StatementFact, by_firmness
from policygraph.answers.reports.document import Block, Note, Paragraph, Section, Words, joined, line
from policygraph.answers.reports.page import Page
from policygraph.answers.reports.words import SECTION


def commitments_section(
    page: Page, statements: Iterable[StatementFact], *, with_meeting: bool = False, name: str = "commitments"
) -> Section:
    """The commitments among ``statements``, the firmest level first, numbered through, with what a level means."""
    ranked = sorted((statement for statement in statements if statement.commitment), key=by_firmness)
    levels: dict[int, list[Block]] = {}
    for number, statement in enumerate(ranked, 1):
        levels.setdefault(statement.level, []).append(page.card(statement, number, with_meeting=with_meeting))
    parts = tuple(
        Section(
            name=f"level-{level}",
            title=line(
                SECTION["level"].get(page.language, level=level, commitments=page.count("commitments", len(cards)))
            ),
            blocks=tuple(cards),
        )
        for level, cards in levels.items()
    )
    note: Block = Note(line(page.say("levels"))) if parts else Paragraph(line(page.say("none")))
    return Section(name=name, title=line(SECTION["commitments"].get(page.language)), blocks=(note,), sections=parts)


def others_section(page: Page, statements: Iterable[StatementFact]) -> Section:
    """The statements that bind nobody, by topmost topic: each in full once.

    A statement stands under the topmost topic that most of its topics belong to; the others refer to it.
    """
    others = [statement for statement in statements if not statement.commitment]
    homes: dict[str, list[StatementFact]] = {}
    visits: dict[str, list[StatementFact]] = {}
    for statement in others:
        roots = Counter(page.glossary.root(topic.iri) for topic in statement.topics).most_common() or [("", 0)]
        homes.setdefault(roots[0][0], []).append(statement)
        for root, _ in roots[1:]:
            visits.setdefault(root, []).append(statement)
    order = sorted({*homes, *visits}, key=lambda root: (root == "", -len(homes.get(root, ())), root))
    parts = tuple(_topic(page, root, homes.get(root, ()), visits.get(root, ())) for root in order)
    blocks: tuple[Block, ...] = () if parts else (Paragraph(line(page.say("none"))),)
    return Section(name="others", title=line(SECTION["others"].get(page.language)), blocks=blocks, sections=parts)


def _topic(page: Page, root: str, home: Sequence[StatementFact], visiting: Sequence[StatementFact]) -> Section:
    topic = page.glossary.term(root)
    title = page.titled(line(page.name(topic))) if root else line(SECTION["no_topic"].get(page.language))
    blocks: list[Block] = [page.card(statement) for statement in home]
    if visiting:
        before, after = page.say("see_also", names="\0").split("\0")
        named = joined(((Words(page.short(statement), None, statement.iri),) for statement in visiting), page.comma)
        blocks.append(Note(line(before, named, after)))
    return Section(name=f"topic-{topic.id}" if root else "topic-none", title=title, blocks=tuple(blocks))
