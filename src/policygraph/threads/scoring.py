"""Pairs of statements with their scores and reasons."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Final, NamedTuple

import numpy as np

from policygraph.threads.candidates import Indexes, candidates
from policygraph.threads.features import Values, covered, values_of
from policygraph.threads.link import Reason
from policygraph.threads.relations import Relations
from policygraph.threads.sheet import Sheet, Sides
from policygraph.threads.weights import REASONS, THRESHOLD, WEIGHTS, Footing

DIGITS: Final = 3
"""Decimals of a score; what is beyond is noise of the tuning."""


class Cell(NamedTuple):
    """A pair that scores enough: IRIs, score, how many times its threshold that is, and why.

    ``covered`` is the share of the left statement's words that the right one holds, rare words first; 0 across languages.
    """

    left: str
    right: str
    score: float
    strength: float
    covered: float
    reasons: tuple[Reason, ...]


def cells(
    left: Sheet,
    right: Sheet,
    footing: Footing,
    relations: Relations,
    *,
    least: float = 1.0,
    among: tuple[Container[str], Container[str]] | None = None,
) -> list[Cell]:
    """The pairs whose score is at least ``least`` times the threshold of ``footing``, by the IRIs of both.

    ``among`` keeps to some statements of each side; the others still count where it is asked how rare a word is.
    """
    sides = Sides(left, right, relations)
    pairs = candidates(sides)
    if among is not None:
        wanted = [
            np.fromiter((iri in some for iri in side.iris), dtype=bool, count=len(side))
            for side, some in zip((left, right), among, strict=True)
        ]
        kept = wanted[0][pairs[0]] & wanted[1][pairs[1]]
        pairs = pairs[0][kept], pairs[1][kept]
    if not len(pairs[0]):
        return []
    weights = {reason: weight for reason, weight in WEIGHTS[footing].items() if weight}
    pairs, asked = _asked(sides, pairs, weights, least * THRESHOLD[footing])
    scores = np.round(score(asked, weights), DIGITS)
    held = covered(sides, pairs) if "words" in weights else np.zeros(len(scores))
    found = []
    for index in np.flatnonzero(scores >= least * THRESHOLD[footing]):
        value = float(scores[index])
        found.append(
            Cell(
                left=left.iris[pairs[0][index]],
                right=right.iris[pairs[1][index]],
                score=value,
                strength=value / THRESHOLD[footing],
                covered=float(held[index]),
                reasons=reasons({reason: float(values[index]) for reason, values in asked.items()}, weights),
            )
        )
    return found


def _asked(
    sides: Sides, pairs: Indexes, weights: Mapping[str, float], floor: float
) -> tuple[Indexes, dict[str, Values]]:
    """The reasons' values for the pairs that may still reach ``floor``; the weightiest reasons are asked first.

    Were all that is left to ask 1, a pair could score what is weighed so far plus the rest; below the floor it is out.
    """
    asked: dict[str, Values] = {}
    left_to_ask = sum(weights.values())
    for reason in sorted(weights, key=lambda name: (-weights[name], name)):
        asked[reason] = values_of(reason, sides, pairs)
        left_to_ask -= weights[reason]
        total, weighed = _sums(asked, weights)
        hopeful = total + left_to_ask >= (floor - 10.0**-DIGITS) * (weighed + left_to_ask)
        if not hopeful.all():
            pairs = pairs[0][hopeful], pairs[1][hopeful]
            asked = {name: values[hopeful] for name, values in asked.items()}
    return pairs, asked


def score(asked: Mapping[str, Values], weights: Mapping[str, float]) -> Values:
    """The weighted mean of the reasons that can be asked, for each pair."""
    total, weighed = _sums(asked, weights)
    mean: Values = total / np.maximum(weighed, 1e-9)
    return mean


def _sums(asked: Mapping[str, Values], weights: Mapping[str, float]) -> tuple[Values, Values]:
    """Weights times values, and weights, of the reasons that can be asked; added up in the order of the table."""
    named = [reason for reason in REASONS if reason in asked]
    total = np.zeros(len(asked[named[0]]))
    weighed = np.zeros_like(total)
    for reason in named:
        known = ~np.isnan(asked[reason])
        total += np.where(known, asked[reason], 0.0) * weights[reason]
        weighed += known * weights[reason]
    return total, weighed


def reasons(asked: Mapping[str, float], weights: Mapping[str, float]) -> tuple[Reason, ...]:
    """Why a pair scores what it does: the reasons that could be asked, in the order of the table, weights summing to 1."""
    known = {reason: value for reason, value in asked.items() if not np.isnan(value)}
    whole = sum(weights[reason] for reason in known)
    return tuple(
        Reason(reason, weights[reason] / whole, round(known[reason], DIGITS)) for reason in REASONS if reason in known
    )
