"""The meetings of two sides beside each other: their facts, and who was there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policygraph.answers.comparison.sides import Side
from policygraph.answers.comparison.words import HEAD, SAY
from policygraph.answers.facts.glossary import Term
from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.meetings import participations
from policygraph.answers.facts.rows import Tagged
from policygraph.answers.reports.document import Block, Column, Line, Paragraph, Section, Table, joined, line
from policygraph.answers.reports.facts_section import SHOWN, fact_words
from policygraph.answers.reports.page import Page

Telling = tuple[tuple[str | Tagged, ...], ...]
"""The values of a fact's properties as one release or source tells them."""
Row = tuple[str, str | None, str | None, bool | None]
"""A fact or body, what the left has of it, what the right, and whether that is the same; ids, not labels."""


def facts_section(page: Page, left: Side, right: Side) -> Section:
    """The facts of both meetings in a table; what is told on both sides alike is the same."""
    rows = []
    for name, fields in SHOWN:
        told = [tellings(page.holdings, side, fields) for side in (left, right)]
        if any(told):
            rows.append(
                (line(page.field(name)), *(_cell(page, name, one) for one in told), line(_compared(page, told)))
            )
    title = line(SAY["facts"].get(page.language))
    if not rows:
        return Section(name="facts", title=title, blocks=(Paragraph(line(SAY["no_meeting"].get(page.language))),))
    table = Table(SAY["facts_counted"].get(page.language), _columns(page, "fact", "compared"), tuple(rows))
    return Section(name="facts", title=title, blocks=(table,))


def tellings(holdings: Holdings, side: Side, fields: Iterable[str]) -> dict[Telling, tuple[str, ...]]:
    """Each way in which a side tells these properties of its meeting, with the graphs that tell it so."""
    graphs = side.graphs(holdings)
    found: dict[Telling, list[str]] = {}
    for iri in side.meetings:
        meeting = holdings.meeting(iri)
        if meeting is None:
            continue
        told = [{**meeting.claims.get(field, {}), **meeting.aside.get(field, {})} for field in fields]
        for graph in sorted({graph for claims in told for graph in claims} & graphs):
            said = tuple(claims.get(graph, ()) for claims in told)
            if any(said):
                found.setdefault(said, []).append(graph)
    return {said: tuple(tellers) for said, tellers in found.items()}


def _cell(page: Page, name: str, told: dict[Telling, tuple[str, ...]]) -> Line:
    if not told:
        return line(SAY["not_told"].get(page.language))
    ways = (
        words if len(told) == 1 else line(words, page.told_by(graphs))
        for words, graphs in ((fact_words(page, name, said), graphs) for said, graphs in told.items())
    )
    return joined(ways, page.comma)


def _compared(page: Page, told: list[dict[Telling, tuple[str, ...]]]) -> str:
    left, right = told
    if not left or not right:
        return ""
    return SAY["same" if left.keys() == right.keys() else "differs"].get(page.language)


def _columns(page: Page, first: str, *more: str) -> tuple[Column, ...]:
    heads = [SAY[first].get(page.language) if first in SAY else page.field(first)]
    heads += [HEAD[side].get(page.language) for side in ("left", "right")]
    return tuple(Column(head) for head in (*heads, *(SAY[name].get(page.language) for name in more)))


def facts_rows(holdings: Holdings, left: Side, right: Side) -> Iterator[Row]:
    """The facts of both meetings for a sheet."""
    for name, fields in SHOWN:
        told = [tellings(holdings, side, fields) for side in (left, right)]
        if any(told):
            one, other = (" | ".join(_ids(said) for said in way) or None for way in told)
            yield name, one, other, (told[0].keys() == told[1].keys()) if all(told) else None


def _ids(said: Telling) -> str:
    return " ".join(value.text if isinstance(value, Tagged) else Term(value).id for values in said for value in values)


def present(holdings: Holdings, side: Side) -> dict[tuple[str, str], tuple[Term, Term]]:
    """The bodies that a side lists as present: side at the table and body, by their IRIs."""
    found: dict[tuple[str, str], tuple[Term, Term]] = {}
    for of_sources in (False, True) if side.sources else (False,):
        for one in participations(holdings.store, holdings.glossary, of_sources=of_sources):
            own = one.meeting in side.meetings if of_sources else one.release in side.releases
            if own:
                found.setdefault((one.side.iri, one.body.iri), (one.side, one.body))
    return found


def present_section(page: Page, left: Side, right: Side) -> Section:
    """Who was there, body by body: on both sides of the page, or on one."""
    here, there = (present(page.holdings, side) for side in (left, right))
    rows = [
        (
            (page.name(body),),
            *(line(SAY["listed" if key in listed else "not_listed"].get(page.language)) for listed in (here, there)),
            (page.name(at),),
        )
        for key, (at, body) in sorted({**there, **here}.items())
    ]
    columns = (*_columns(page, "body"), Column(page.field("side")))
    table: Block = Table(SAY["present_counted"].get(page.language), columns, tuple(rows))
    block: Block = table if rows else Paragraph(line(page.say("no_participants")))
    return Section(name="participants", title=line(SAY["present"].get(page.language)), blocks=(block,))


def present_rows(holdings: Holdings, left: Side, right: Side) -> Iterator[Row]:
    """Who was there, for a sheet: the body, and the side of the table at which each side of the page lists it."""
    here, there = (present(holdings, side) for side in (left, right))
    for key, (at, body) in sorted({**there, **here}.items()):
        yield body.id, at.id if key in here else None, at.id if key in there else None, key in here and key in there
