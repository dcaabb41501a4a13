"""The assignment problem: which pairs, one to one, are best taken together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

import numpy as np
from scipy import sparse
from scipy.optimize import linear_sum_assignment
from scipy.sparse.csgraph import connected_components

Left = TypeVar("Left", bound=str)


def assign(gains: Mapping[tuple[str, str], float]) -> list[tuple[str, str]]:
    """The pairs of ``gains`` of the greatest sum in which nothing stands twice, sorted; all gains are above 0.

    Solved by SciPy (shortest augmenting paths, Crouse 2016) in each connected component of the pairs by itself:
    what shares no candidate cannot compete. The order of ``gains`` does not matter.
    """
    if not gains:
        return []
    pairs = sorted(gains)
    lefts = {name: number for number, name in enumerate(sorted({left for left, _ in pairs}))}
    rights = {name: number for number, name in enumerate(sorted({right for _, right in pairs}))}
    rows = np.array([lefts[left] for left, _ in pairs])
    columns = np.array([rights[right] for _, right in pairs])
    matrix = sparse.csr_array(
        (np.array([gains[pair] for pair in pairs]), (rows, columns)), shape=(len(lefts), len(rights))
    )
    return sorted((left, right) for left, right in _solved(matrix, list(lefts), list(rights)) if (left, right) in gains)


def _solved(matrix: sparse.csr_array, lefts: list[str], rights: list[str]) -> Iterable[tuple[str, str]]:
    whole = sparse.block_array([[None, matrix], [matrix.T, None]], format="csr")
    count, labels = connected_components(whole, directed=False)
    here, there = labels[: len(lefts)], labels[len(lefts) :]
    by_left, by_right = np.argsort(here, kind="stable"), np.argsort(there, kind="stable")
    bounds_left = np.searchsorted(here[by_left], np.arange(count + 1))
    bounds_right = np.searchsorted(there[by_right], np.arange(count + 1))
    for part in range(count):
        rows = by_left[bounds_left[part] : bounds_left[part + 1]]
        columns = by_right[bounds_right[part] : bounds_right[part + 1]]
        block = matrix[rows][:, columns].toarray()
        for row, column in zip(*linear_sum_assignment(block, maximize=True), strict=True):
            yield lefts[rows[row]], rights[columns[column]]
