"""The rows behind the pages: ids instead of labels, one row a thing, several ids in one cell parted by blanks."""

from __future__ import annotations

from collections.abc import Iterable

from policygraph.answers.facts.glossary import Term
from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.statements import StatementFact
from policygraph.answers.reports.document import Cell, Sheet

STATEMENT_COLUMNS = (
    "statement", "act", "level", "commitment", "speakers", "addressees", "topics", "fora", "third_countries",
    "documents", "due_from", "due_to", "hedge", "carries_over", "about", "rule", "meeting", "date", "quote",
    "language", "start", "end", "line", "release", "address",
)  # fmt: skip


def ids(things: Iterable[Term]) -> str:
    """The ids of things, parted by blanks."""
    return " ".join(thing.id for thing in things)


def statement_row(statement: StatementFact, holdings: Holdings) -> tuple[Cell, ...]:
    """A statement under :data:`STATEMENT_COLUMNS`."""
    release, quoted = holdings.releases[statement.release], statement.quoted
    return (
        statement.iri,
        statement.act.id,
        statement.level,
        statement.commitment,
        ids(statement.speakers),
        ids(statement.addressees),
        ids(statement.topics),
        ids(statement.fora),
        ids(statement.third_countries),
        ids(statement.documents),
        statement.due_from,
        statement.due_to,
        None if statement.hedge is None else statement.hedge.text,
        statement.carries_over,
        statement.about,
        statement.rule,
        None if statement.meeting is None else Term(statement.meeting).id,
        holdings.day(statement) or None,
        quoted.exact,
        quoted.language,
        quoted.start,
        quoted.end,
        release.line(quoted.start),
        release.key,
        release.address,
    )


def statement_sheet(statements: Iterable[StatementFact], holdings: Holdings) -> Sheet:
    """Statements, one row each, in the order given."""
    return Sheet(STATEMENT_COLUMNS, tuple(statement_row(statement, holdings) for statement in statements))
