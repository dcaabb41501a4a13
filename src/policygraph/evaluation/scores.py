"""Counts that add up over files, and the ratios made from them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from msgspec import Struct


class Ratio(Struct, frozen=True):
    """``hits`` of ``total``; ``None`` as value where there was nothing to count."""

    hits: int = 0
    total: int = 0

    def __add__(self, other: Ratio) -> Ratio:
        return Ratio(self.hits + other.hits, self.total + other.total)

    @property
    def value(self) -> float | None:
        """Share of hits, 0 to 1."""
        return self.hits / self.total if self.total else None


class F1(Struct, frozen=True):
    """Items found in both (``hits``), in the gold (``expected``) and in the reading (``found``)."""

    hits: int = 0
    expected: int = 0
    found: int = 0

    def __add__(self, other: F1) -> F1:
        return F1(self.hits + other.hits, self.expected + other.expected, self.found + other.found)

    @property
    def precision(self) -> float | None:
        """Share of what was found that is right."""
        return self.hits / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Share of what should be found that was."""
        return self.hits / self.expected if self.expected else None

    @property
    def value(self) -> float | None:
        """Harmonic mean of precision and recall, ``2 hits / (expected + found)``; ``None`` if both are empty."""
        total = self.expected + self.found
        return 2 * self.hits / total if total else None


def set_f1(expected: AbstractSet[object], found: AbstractSet[object]) -> F1:
    """F1 of two sets compared by equality."""
    return F1(len(expected & found), len(expected), len(found))
