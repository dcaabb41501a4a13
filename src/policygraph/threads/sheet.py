"""The statements of one release as matrices: a row a statement, a column a word, phrase, name or other thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from policygraph.threads.profile import Profile
from policygraph.threads.relations import Relations

Aspect = Literal["words", "phrases", "setting", "heading", "names", "titles", "fora", "topics", "matter", "speakers"]
"""What of a profile a matrix holds."""


class Columns(NamedTuple):
    """A matrix with the names of its columns, sorted."""

    names: tuple[str, ...]
    matrix: sparse.csr_array


class Sheet:
    """Profiles of one release, by IRI, and their matrices; made once and compared with many others."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self.profiles: tuple[Profile, ...] = tuple(sorted(profiles, key=lambda profile: profile.said.iri))
        self._columns: dict[Aspect, Columns] = {}

    def __len__(self) -> int:
        return len(self.profiles)

    @cached_property
    def iris(self) -> tuple[str, ...]:
        """The statements' IRIs, a row each."""
        return tuple(profile.said.iri for profile in self.profiles)

    @property
    def language(self) -> str:
        """The language of the release, without region or script."""
        return self.profiles[0].said.language.partition("-")[0] if self.profiles else "und"

    def columns(self, aspect: Aspect) -> Columns:
        """The matrix of one aspect: what each thing counts in each statement."""
        if aspect not in self._columns:
            self._columns[aspect] = _columns([_counted(profile, aspect) for profile in self.profiles])
        return self._columns[aspect]


def _counted(profile: Profile, aspect: Aspect) -> Mapping[str, float]:
    if aspect == "setting":
        return profile.setting
    things: Iterable[str] = profile.said.speakers if aspect == "speakers" else getattr(profile, aspect)
    return dict.fromkeys(things, 1.0)


def _columns(counted: Sequence[Mapping[str, float]]) -> Columns:
    names = tuple(sorted({name for things in counted for name in things}))
    number = {name: index for index, name in enumerate(names)}
    indexes, data, starts = [], [], [0]
    for things in counted:
        row = sorted((number[name], count) for name, count in things.items())
        indexes += [index for index, _ in row]
        data += [count for _, count in row]
        starts.append(len(indexes))
    return Columns(names, _csr(np.array(data, dtype=float), indexes, starts, (len(counted), len(names))))


class Aligned(NamedTuple):
    """One aspect of two sheets over the same columns, and how many statements of both have each."""

    left: sparse.csr_array
    right: sparse.csr_array
    names: tuple[str, ...]
    borne: NDArray[np.int64]

    def rare(self) -> NDArray[np.float64]:
        """How rare each thing is in both: ``log((n + 1) / d)`` where ``d`` of ``n`` statements have it."""
        whole = self.left.shape[0] + self.right.shape[0]
        weights: NDArray[np.float64] = np.log((whole + 1) / np.maximum(self.borne, 1))
        return weights


class Sides:
    """Two releases to compare, and how topics hang together."""

    def __init__(self, left: Sheet, right: Sheet, relations: Relations) -> None:
        self.left = left
        self.right = right
        self.relations = relations
        self._aligned: dict[Aspect, Aligned] = {}

    def profiles(self) -> Iterator[Profile]:
        """The profiles of both."""
        yield from self.left.profiles
        yield from self.right.profiles

    def align(self, aspect: Aspect) -> Aligned:
        """Both matrices over the sorted union of their columns, so that no third release has a say in any order."""
        if aspect not in self._aligned:
            self._aligned[aspect] = _align(self.left, self.right, aspect)
        return self._aligned[aspect]


def _align(left: Sheet, right: Sheet, aspect: Aspect) -> Aligned:
    here, there = left.columns(aspect), right.columns(aspect)
    names = tuple(sorted({*here.names, *there.names}))
    number = {name: index for index, name in enumerate(names)}
    both = []
    for columns in (here, there):
        place = np.fromiter((number[name] for name in columns.names), dtype=np.int64, count=len(columns.names))
        matrix = columns.matrix
        shape = (matrix.shape[0], max(1, len(names)))
        both.append(_csr(matrix.data, place[matrix.indices], matrix.indptr, shape))
    borne = sum(np.bincount(matrix.indices, minlength=max(1, len(names))) for matrix in both)
    return Aligned(both[0], both[1], names, np.asarray(borne, dtype=np.int64))


def scaled(matrix: sparse.csr_array, weights: NDArray[np.float64]) -> sparse.csr_array:
    """The matrix with each column multiplied."""
    return _csr(matrix.data * weights[matrix.indices], matrix.indices, matrix.indptr, matrix.shape)


def _csr(data: NDArray[np.float64], indexes: object, starts: object, shape: tuple[int, ...]) -> sparse.csr_array:
    indptr = np.asarray(starts, dtype=np.int32)
    return sparse.csr_array((data, np.asarray(indexes, dtype=np.int32), indptr), shape=shape)
