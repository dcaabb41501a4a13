"""The reasons of :mod:`policygraph.threads.weights`, asked for many pairs of statements at once.

How rare a word or topic is, is counted in the two releases alone, so that what links them depends on no third one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from policygraph.namespaces import ID_PREFIXES
from policygraph.threads.candidates import Indexes
from policygraph.threads.days import first_day, last_day
from policygraph.threads.firmness import likeness
from policygraph.threads.said import Said
from policygraph.threads.sheet import Aligned, Aspect, Sides, scaled

Values = NDArray[np.float64]
"""One value a pair, 0 to 1; NaN where the reason cannot be asked."""

MUCH: Final = 4
"""Words that stand nowhere else in both releases: so many shared are as much as can be (``amount`` is 1)."""
NAMESAKES: Final = 2
"""How many statements of both releases may bear a name that tells them from all others."""
KIN: Final = 0.5
"""What a topic counts that is broader or narrower than one of the other statement."""


def values_of(reason: str, sides: Sides, pairs: Indexes) -> Values:
    """The value of a reason of the table for each pair."""
    return _ASKED[reason](sides, pairs)


def covered(sides: Sides, pairs: Indexes) -> Values:
    """The share of the left statement's words, each weighing how rare it is, that the right one holds."""
    both = sides.align("words")
    left = scaled(both.left, both.rare())
    own = np.asarray(left.sum(axis=1)).ravel()
    share: Values = _products(left, both.right, pairs) / np.maximum(own[pairs[0]], 1e-9)
    return share


def _cosine(aspect: Aspect, power: float) -> Callable[[Sides, Indexes], Values]:
    """The cosine of one aspect, each thing weighing how rare it is, to the power."""

    def cosines(sides: Sides, pairs: Indexes) -> Values:
        both = sides.align(aspect)
        weights = both.rare() ** power
        left, right = scaled(both.left, weights), scaled(both.right, weights)
        lengths = [np.sqrt(np.asarray(side.power(2).sum(axis=1)).ravel()) for side in (left, right)]
        product = np.maximum(lengths[0][pairs[0]] * lengths[1][pairs[1]], 1e-9)
        found: Values = np.minimum(1.0, _products(left, right, pairs) / product)
        return found

    return cosines


def _amount(sides: Sides, pairs: Indexes) -> Values:
    both = sides.align("words")
    most = MUCH * np.log(len(sides.left) + len(sides.right) + 1)
    amount: Values = np.minimum(1.0, _products(scaled(both.left, both.rare()), both.right, pairs) / most)
    return amount


def _heading(sides: Sides, pairs: Indexes) -> Values:
    both = sides.align("heading")
    return np.where(_held(both, pairs) == 2, _cosine("heading", 1.0)(sides, pairs), np.nan)


def _names(sides: Sides, pairs: Indexes) -> Values:
    """Names but for those of the parties themselves, which every statement may bear."""
    speakers = {speaker for profile in sides.profiles() for speaker in profile.said.speakers}
    parties = {f"country/{speaker.removeprefix(ID_PREFIXES['country'])}" for speaker in speakers}
    both = sides.align("names")
    others = np.array([name not in parties for name in both.names] or [True], dtype=float)
    return _shares(Aligned(_without(both.left, others), _without(both.right, others), both.names, both.borne), pairs)


def _titles(sides: Sides, pairs: Indexes) -> Values:
    """1 where both bear a name, written as one, that hardly any other statement bears; else it cannot be asked.

    Many statements have no such name, or share only that of a minister; that says nothing against them.
    """
    both = sides.align("titles")
    few = ((both.borne > 1) & (both.borne <= NAMESAKES)).astype(float)
    shared = _products(scaled(both.left, few), both.right, pairs)
    return np.where(shared > 0, 1.0, np.nan)


def _without(matrix: sparse.csr_array, kept: NDArray[np.float64]) -> sparse.csr_array:
    some = scaled(matrix, kept)
    some.eliminate_zeros()
    return some


def _fora(sides: Sides, pairs: Indexes) -> Values:
    return _shares(sides.align("fora"), pairs)


def _topics(sides: Sides, pairs: Indexes) -> Values:
    return _topics_of("topics", sides, pairs)


def _matter(sides: Sides, pairs: Indexes) -> Values:
    return _topics_of("matter", sides, pairs)


def _topics_of(aspect: Aspect, sides: Sides, pairs: Indexes) -> Values:
    """The mean, over both directions, of the share of one statement's topics that the other has or comes near."""
    both = sides.align(aspect)
    number = {topic: index for index, topic in enumerate(both.names)}
    kin = np.eye(both.left.shape[1])
    for topic, index in number.items():
        for above in sides.relations.above(topic):
            if above in number:
                kin[index, number[above]] = kin[number[above], index] = KIN
    borne = [side.toarray() > 0 for side in (both.left, both.right)]
    # near[j, t]: how near statement j comes to topic t
    near = [np.array([kin[row].max(axis=0) if row.any() else row * 0.0 for row in side]) for side in borne]
    own = [side * both.rare() for side in borne]
    totals = [np.maximum(side.sum(axis=1), 1e-9) for side in own]
    shares = (
        np.einsum("pt,pt->p", own[0][pairs[0]], near[1][pairs[1]]) / totals[0][pairs[0]]
        + np.einsum("pt,pt->p", own[1][pairs[1]], near[0][pairs[0]]) / totals[1][pairs[1]]
    ) / 2
    return np.where(_held(both, pairs) > 0, shares, np.nan)


def _act(sides: Sides, pairs: Indexes) -> Values:
    acts = {(p.said.act, p.said.level): p.said for p in sides.profiles()}
    number = {act: index for index, act in enumerate(acts)}
    table = np.array([[_or_nan(likeness(one, other)) for other in acts.values()] for one in acts.values()])
    here, there = ([number[p.said.act, p.said.level] for p in side.profiles] for side in (sides.left, sides.right))
    found: Values = table[np.array(here, dtype=int)[pairs[0]], np.array(there, dtype=int)[pairs[1]]]
    return found


def _speakers(sides: Sides, pairs: Indexes) -> Values:
    both = sides.align("speakers")
    alike = both._replace(borne=np.ones_like(both.borne))
    return np.where(_held(both, pairs) == 2, _shares(alike, pairs), np.nan)


def _opens(said: Said) -> date | None:
    return first_day(said.due_from)


def _closes(said: Said) -> date | None:
    return last_day(said.due_to)


def _due(sides: Sides, pairs: Indexes) -> Values:
    first, last = (
        [
            np.array([np.nan if (day := ends(p.said)) is None else day.toordinal() for p in side.profiles])
            for side in (sides.left, sides.right)
        ]
        for ends in (_opens, _closes)
    )
    meets = (first[0][pairs[0]] <= last[1][pairs[1]]) & (first[1][pairs[1]] <= last[0][pairs[0]])
    unknown = np.isnan(first[0] + last[0])[pairs[0]] | np.isnan(first[1] + last[1])[pairs[1]]
    return np.where(unknown, np.nan, meets.astype(float))


def _order(sides: Sides, pairs: Indexes) -> Values:
    here, there = (np.array([p.place for p in side.profiles]) for side in (sides.left, sides.right))
    apart: Values = 1.0 - np.abs(here[pairs[0]] - there[pairs[1]])
    return apart


_ASKED: Final[Mapping[str, Callable[[Sides, Indexes], Values]]] = {
    "words": _cosine("words", 1.0),
    "setting": _cosine("setting", 1.0),
    "phrases": _cosine("phrases", 0.5),
    "amount": _amount,
    "heading": _heading,
    "topics": _topics,
    "matter": _matter,
    "names": _names,
    "titles": _titles,
    "fora": _fora,
    "act": _act,
    "speakers": _speakers,
    "due": _due,
    "order": _order,
}


def _or_nan(value: float | None) -> float:
    return np.nan if value is None else value


def _products(left: sparse.csr_array, right: sparse.csr_array, pairs: Indexes) -> Values:
    """The product of the rows of each pair."""
    if not len(pairs[0]):
        return np.zeros(0)
    whole = sparse.csr_array(left @ right.T)
    found: Values = np.asarray(whole[pairs[0], pairs[1]]).ravel()
    return found


def _shares(both: Aligned, pairs: Indexes) -> Values:
    """What both have of what either has, each thing weighing how rare it is; NaN where neither has any."""
    weights = both.rare()
    left, right = scaled(both.left, weights), scaled(both.right, weights)
    totals = [np.asarray(side.sum(axis=1)).ravel() for side in (left, right)]
    shared = _products(left, both.right, pairs)
    either = totals[0][pairs[0]] + totals[1][pairs[1]] - shared
    return np.where(_held(both, pairs) > 0, shared / np.maximum(either, 1e-9), np.nan)


def _held(both: Aligned, pairs: Indexes) -> NDArray[np.int64]:
    """How many of the two statements of each pair have any."""
    left, right = ((np.diff(side.indptr) > 0).astype(np.int64) for side in (both.left, both.right))
    held: NDArray[np.int64] = left[pairs[0]] + right[pairs[1]]
    return held
