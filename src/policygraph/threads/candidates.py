"""Which pairs of statements are worth comparing: those that share something that not everybody has."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from policygraph.threads.sheet import Sides

RARE: Final = 6
"""A word or phrase makes a candidate if at most so many statements of both releases together have it."""
_COMMON: Final = 0.5
"""A topic, forum or name that more than this share of the statements bears makes no candidate..."""
_FEW: Final = 20
"""...unless there are so few statements."""

Indexes = tuple[NDArray[np.int64], NDArray[np.int64]]


def candidates(sides: Sides) -> Indexes:
    """Rows of pairs that share a topic, a forum, a name, a rare word or a rare phrase; never all pairs.

    Sorted by the left row, then by the right one.
    """
    size = len(sides.left), len(sides.right)
    common = max(_FEW, _COMMON * sum(size))
    shared = sparse.csr_array(size)
    for aspect, most in (("matter", common), ("fora", common), ("names", common), ("words", RARE), ("phrases", RARE)):
        both = sides.align(aspect)  # type: ignore[arg-type]  # the names of aspects
        kept = np.flatnonzero((both.borne > 1) & (both.borne <= most))
        shared = shared + both.left[:, kept] @ both.right[:, kept].T
    shared = sparse.csr_array(shared)
    shared.sort_indices()
    rows = np.repeat(np.arange(size[0], dtype=np.int64), np.diff(shared.indptr))
    return rows, shared.indices.astype(np.int64)
