"""The page of a comparison: what is counted, the meetings, who was there, and the statements side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from policygraph.answers.comparison.differences import ASPECTS, Difference, differences
from policygraph.answers.comparison.meetings import facts_rows, facts_section, present_rows, present_section
from policygraph.answers.comparison.pairs import facing
from policygraph.answers.comparison.sides import Side, two_sides
from policygraph.answers.comparison.words import ASPECT, HEAD, LANGUAGE, SAY
from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.sources import SourceFact
from policygraph.answers.facts.statements import StatementFact, statements
from policygraph.answers.reports.document import (
    Block,
    Cell,
    Column,
    Line,
    Note,
    Paragraph,
    Report,
    Section,
    Sheet,
    Table,
    line,
)
from policygraph.answers.reports.page import Page
from policygraph.answers.reports.sheets import STATEMENT_COLUMNS, statement_row
from policygraph.answers.reports.words import SECTION
from policygraph.bilingual import Language
from policygraph.threads.alignment import Pair, align_sides
from policygraph.threads.deriving import weave_store
from policygraph.threads.weave import Weave


class Compared(Struct, frozen=True, kw_only=True):
    """Two sides, their statements, and what stands beside what."""

    left: Side
    right: Side
    pairs: tuple[Pair, ...]
    facts: Mapping[str, StatementFact]
    """Every statement of both sides as pages tell it, by IRI."""
    differences: Mapping[tuple[str, str], tuple[Difference, ...]]
    """By the IRIs of a pair that has both."""

    def both(self) -> list[tuple[Pair, StatementFact, StatementFact]]:
        """The pairs that have both statements."""
        return [
            (pair, self.facts[pair.left.iri], self.facts[pair.right.iri])
            for pair in self.pairs
            if pair.left is not None and pair.right is not None
        ]

    def only(self, side: str) -> list[StatementFact]:
        """The statements that this side (``left``, ``right``) alone has."""
        other = "right" if side == "left" else "left"
        return [self.facts[getattr(pair, side).iri] for pair in self.pairs if getattr(pair, other) is None]

    def of(self, side: Side) -> list[StatementFact]:
        """All statements of a side."""
        return [fact for fact in self.facts.values() if fact.release in side.releases]


def compared(holdings: Holdings, weave: Weave, left: str, right: str, meeting: str | None = None) -> Compared:
    """What :func:`comparison_report` tells, as values; raises as that does."""
    one, other = two_sides(holdings, weave, left, right, meeting)
    texts = {iri: holdings.releases[iri].text for iri in (*one.releases, *other.releases)}
    alignment = align_sides(weave, one.said(weave), other.said(weave), texts)
    wanted = {said.iri for said in (*alignment.left, *alignment.right)}
    facts = {fact.iri: fact for fact in statements(holdings.store, holdings.glossary) if fact.iri in wanted}
    pairs = [(pair.left.iri, pair.right.iri) for pair in alignment.pairs if pair.left and pair.right]
    return Compared(
        left=one,
        right=other,
        pairs=alignment.pairs,
        facts=facts,
        differences={(here, there): differences(facts[here], facts[there]) for here, there in pairs},
    )


def comparison_report(holdings: Holdings, left: str, right: str, meeting: str | None, language: Language) -> Report:
    """The page; raises :class:`~policygraph.errors.UsageError` as :func:`.sides.two_sides` does."""
    told = compared(holdings, weave_store(holdings.store), left, right, meeting)
    page = Page(language, holdings, (*told.left.releases, *told.right.releases), _asides(holdings, told))
    names = [side_name(page, side) for side in (told.left, told.right)]
    before, between, after = SAY["title"].get(language, left="\0", right="\0").split("\0")
    return Report(
        kind="comparison",
        language=language,
        title=line(before, names[0], between, names[1], after),
        lead=tuple(_lead(page, told, names)),
        sections=tuple(_sections(page, told)),
        sources=page.sources(),
        sources_title=SECTION["sources"].get(language),
        sheet=_sheet(holdings, told),
    )


def _asides(holdings: Holdings, told: Compared) -> list[SourceFact]:
    """The sources that tell of a meeting that is compared as a meeting."""
    meetings = {iri for side in (told.left, told.right) if side.sources for iri in side.meetings}
    return [source for source in holdings.sources.values() if meetings & set(source.meetings)]


def side_name(page: Page, side: Side) -> Line:
    """A meeting with its days, a release by its title, the releases of one language by meeting and language."""
    if side.kind == "release":
        release = page.releases[side.releases[0]]
        return (page.told(release.title, release.iri),) if release.title else line(release.key)
    meeting = page.dated_meeting(side.meetings[0])
    if side.kind == "meeting":
        return meeting
    before, after = (
        SAY["in_language"].get(page.language, name="\0", tongue=LANGUAGE[side.key].get(page.language)).split("\0")
    )
    return line(before, page.meeting(side.meetings[0]), after)


def _lead(page: Page, told: Compared, names: Sequence[Line]) -> Iterable[Line]:
    for head, side, name in zip(("left", "right"), (told.left, told.right), names, strict=True):
        said = told.of(side)
        sources = [page.source_name(iri) for iri in side.releases] or [SAY["told_only"].get(page.language)]
        before, after = (
            SAY["side"]
            .get(
                page.language,
                head=HEAD[head].get(page.language),
                name="\0",
                statements=page.count("statements", len(said)),
                commitments=page.count("commitments", sum(one.commitment for one in said)),
            )
            .split("\0")
        )
        yield line(before, name, page.bracketed(page.comma.join(sources)), after)


def _sections(page: Page, told: Compared) -> Iterable[Section]:
    yield _numbers(page, told)
    yield facts_section(page, told.left, told.right)
    yield present_section(page, told.left, told.right)
    blocks: list[Block] = [
        facing(page, number, pair, (left, right), told.differences[left.iri, right.iri])
        for number, (pair, left, right) in enumerate(told.both(), 1)
    ]
    blocks = [Note(line(_say(page, "aligned_note"))), *blocks] if blocks else [Paragraph(line(_say(page, "nothing")))]
    yield Section(name="aligned", title=line(_say(page, "aligned")), blocks=tuple(blocks))
    for side in ("left", "right"):
        cards: list[Block] = [page.card(one) for one in told.only(side)]
        yield Section(
            name=f"only-{side}",
            title=line(_say(page, f"only_{side}")),
            blocks=tuple(cards) or (Paragraph(line(_say(page, "nothing"))),),
        )


def _numbers(page: Page, told: Compared) -> Section:
    differing = Counter(one.aspect for found in told.differences.values() for one in found)
    alike = sum(not found for found in told.differences.values())
    rows = [
        (_say(page, "pairs"), len(told.differences)),
        *(
            (
                "\u00a0\u00a0" + SAY["differ"].get(page.language, aspect=_low(ASPECT[aspect].get(page.language))),
                differing[aspect],
            )
            for aspect in ASPECTS
            if differing[aspect]
        ),
        *([("\u00a0\u00a0" + _say(page, "alike"), alike)] if told.differences else []),
        (_say(page, "only_left"), len(told.only("left"))),
        (_say(page, "only_right"), len(told.only("right"))),
    ]
    table = Table(
        _say(page, "counted"),
        (Column(page.field("what_was_counted")), Column(page.field("number"), numeric=True)),
        tuple((line(what), line(f"{number:,}")) for what, number in rows),
    )
    return Section(name="numbers", title=line(_say(page, "numbers")), blocks=(table,))


def _low(words: str) -> str:
    return words[:1].lower() + words[1:]


def _say(page: Page, name: str) -> str:
    return SAY[name].get(page.language)


_OF_SIDES = ("statement", "act", "level", "commitment", "speakers", "topics", "fora", "due_from", "due_to", "hedge",
    "meeting", "date", "quote", "language", "start", "end", "line", "release", "address",
)  # fmt: skip
_SHEET_COLUMNS = (
    "part", "item", "left", "right", "same", "links", "score", "differs",
    *(f"{side}_{name}" for side in ("left", "right") for name in _OF_SIDES),
)  # fmt: skip


def _sheet(holdings: Holdings, told: Compared) -> Sheet:
    """One row a fact, a body present, a pair, a statement of one side; ``part`` says which."""
    blank: tuple[Cell, ...] = (None,) * len(_OF_SIDES)

    def cells(fact: StatementFact) -> tuple[Cell, ...]:
        told_of = dict(zip(STATEMENT_COLUMNS, statement_row(fact, holdings), strict=True))
        return tuple(told_of[name] for name in _OF_SIDES)

    rows: list[tuple[Cell, ...]] = [
        (part, item, one, other, same, None, None, None, *blank, *blank)
        for part, found in (
            ("fact", facts_rows(holdings, told.left, told.right)),
            ("participant", present_rows(holdings, told.left, told.right)),
        )
        for item, one, other, same in found
    ]
    for pair, left, right in told.both():
        differing = told.differences[left.iri, right.iri]
        rows.append(
            (
                "pair", None, left.name, right.name, not differing,
                " ".join(dict.fromkeys(link.kind for link in pair.links)) or None,
                None if pair.score is None else f"{pair.score:.3f}",
                " ".join(one.aspect for one in differing) or None,
                *cells(left), *cells(right),
            )
        )  # fmt: skip
    for side in ("left", "right"):
        rows += [
            (f"only-{side}", None, *((one.name, None) if side == "left" else (None, one.name)), False, None, None, None,
             *(cells(one) if side == "left" else blank), *(cells(one) if side == "right" else blank))
            for one in told.only(side)
        ]  # fmt: skip
    return Sheet(_SHEET_COLUMNS, tuple(rows))
