"""Word lists written as text."""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """The words of ``text``, divided by blanks."""
    return frozenset(text.split())
