"""One pair of statements on the page: what joins them, their words, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from policygraph.answers.comparison.differences import Difference
from policygraph.answers.comparison.words import ASPECT, SAY, SIDE
from policygraph.answers.facts.glossary import Term
from policygraph.answers.facts.statements import StatementFact
from policygraph.answers.reports.dates import window_words
from policygraph.answers.reports.document import Entry, Facing, Line, joined, line
from policygraph.answers.reports.page import Page
from policygraph.threads.alignment import Pair
from policygraph.threads.kinds import KIND, KINDS
from policygraph.threads.link import Link


def facing(
    page: Page, number: int, pair: Pair, both: tuple[StatementFact, StatementFact], found: Iterable[Difference]
) -> Facing:
    """The pair as a block of the page."""
    left, right = (replace(page.card(one), fields=()) for one in both)
    fields = tuple(Entry(ASPECT[one.aspect].get(page.language), (_words(page, one, both),)) for one in found)
    same = Entry(SAY["differences"].get(page.language), (line(SAY["none"].get(page.language)),))
    return Facing(number=number, head=_head(page, pair), left=left, right=right, fields=fields or (same,))


def _head(page: Page, pair: Pair) -> Line:
    """The links between them, else that their content matched; with the score, or who decided it."""
    links = sorted(pair.links, key=lambda link: (KINDS.index(link.kind), link.iri))
    kinds = page.comma.join(dict.fromkeys(_link(page, pair, link) for link in links))
    decided = next((link.decided for link in pair.links if link.decided is not None), None)
    kinds = kinds or SAY["matched"].get(page.language)
    if decided is not None:
        return line(SAY["decided"].get(page.language, kinds=kinds, who=decided))
    return line(SAY["linked"].get(page.language, kinds=kinds, score=f"{pair.score or 0:.2f}"))


def _link(page: Page, pair: Pair, link: Link) -> str:
    """The kind of a link, and on which side of the page what happens: at the later statement."""
    kind = KIND[link.kind]
    label = kind.label.get(page.language)
    if kind.direction == "both" or pair.left is None:
        return label
    later = link.source if kind.direction == "back" else link.target
    side = SIDE["left" if later == pair.left.iri else "right"].get(page.language)
    return SAY["later"].get(page.language, kind=label, side=side)


def _words(page: Page, found: Difference, both: tuple[StatementFact, StatementFact]) -> Line:
    left, right = both
    match found.aspect:
        case "act":
            return _against(page, (page.name(left.act),), (page.name(right.act),))
        case "level":
            side = SIDE["left" if left.level > right.level else "right"].get(page.language)
            return line(SAY["firmer"].get(page.language, left=left.level, right=right.level, side=side))
        case "due":
            return _against(page, *(line(_due(page, one)) for one in both))
        case "hedge":
            return _against(page, *(_hedge(page, one) for one in both))
        case _:
            return _shares(page, found)


def _against(page: Page, left: Line, right: Line) -> Line:
    before, between, after = SAY["against"].get(page.language, left="\0", right="\0").split("\0")
    return line(before, left, between, right, after)


def _due(page: Page, statement: StatementFact) -> str:
    said = window_words(statement.due_from, statement.due_to, page.language)
    return said or SAY["no_due"].get(page.language)


def _hedge(page: Page, statement: StatementFact) -> Line:
    return line(SAY["no_due"].get(page.language)) if statement.hedge is None else (page.told(statement.hedge),)


def _shares(page: Page, found: Difference) -> Line:
    """What both have and what only one has."""

    def share(name: str, things: tuple[Term, ...]) -> Line:
        before, after = SAY[name].get(page.language, names="\0").split("\0")
        return line(before, page.names(things), after)

    parts = (("of_both", found.both), ("of_left", found.left), ("of_right", found.right))
    return joined((share(name, things) for name, things in parts if things), "; " if page.language == "en" else "／")
