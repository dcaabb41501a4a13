"""Where two statements differ, and how often those of two sides do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, get_args

from msgspec import Struct

from policygraph.answers.facts.glossary import Term
from policygraph.answers.facts.statements import StatementFact

Aspect = Literal["act", "level", "speakers", "topics", "fora", "due", "hedge"]
ASPECTS: Final[tuple[Aspect, ...]] = get_args(Aspect)
"""What is compared, in the order in which a page tells it."""


class Difference(Struct, frozen=True, kw_only=True):
    """An aspect in which two statements differ; of speakers, topics and fora, what both and what only one has."""

    aspect: Aspect
    both: tuple[Term, ...] = ()
    left: tuple[Term, ...] = ()
    right: tuple[Term, ...] = ()


def differences(left: StatementFact, right: StatementFact) -> tuple[Difference, ...]:
    """Every aspect in which they differ, none where they do not; the other way round, the same with sides changed.

    Words are not compared: two releases of one meeting, two languages all the more, say the same in other words. Of a
    hedge only counts whether there is one.
    """
    return tuple(found for aspect in ASPECTS if (found := _difference(aspect, left, right)) is not None)


def _difference(aspect: Aspect, left: StatementFact, right: StatementFact) -> Difference | None:
    if aspect in ("speakers", "topics", "fora"):
        return _of_things(aspect, getattr(left, aspect), getattr(right, aspect))
    one, other = (_value(aspect, statement) for statement in (left, right))
    return None if one == other else Difference(aspect=aspect)


def _value(aspect: Aspect, statement: StatementFact) -> object:
    match aspect:
        case "act":
            return statement.act.iri
        case "due":
            return statement.due_from, statement.due_to
        case "hedge":
            return statement.hedge is not None
        case _:
            return statement.level


def _of_things(aspect: Aspect, left: Iterable[Term], right: Iterable[Term]) -> Difference | None:
    here, there = {term.iri: term for term in left}, {term.iri: term for term in right}
    if here.keys() == there.keys():
        return None
    return Difference(
        aspect=aspect,
        both=tuple(term for iri, term in here.items() if iri in there),
        left=tuple(term for iri, term in here.items() if iri not in there),
        right=tuple(term for iri, term in there.items() if iri not in here),
    )
