"""How much each reason weighs when two statements are compared, and how high a pair must score: one table.

A score is the weighted mean of the reasons that can be asked; each reason is between 0 and 1 and more of it never
lowers the score. Tuned on the editions of ``tests/threads/links/ttc.yaml``, then left; ``docs/threads.md`` has the
figures on the half that was not tuned on.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, get_args

Footing = Literal["together", "translated", "later", "later-translated"]
"""On what two releases are compared: of one meeting in one language, or in two; of two meetings in one, or in two."""
FOOTINGS: Final[tuple[Footing, ...]] = get_args(Footing)

_TABLE: Final[tuple[tuple[str, float, float, float, float], ...]] = (
    # reason   together translated later later-translated
    ("words",    0.21, 0.00, 0.22, 0.00),  # cosine of the content words, each weighing how rare it is in both texts
    ("setting",  0.20, 0.00, 0.25, 0.00),  # the same with words around and those of the heading, which count less
    ("phrases",  0.24, 0.00, 0.18, 0.00),  # content words that stand next to each other in both
    ("amount",   0.04, 0.00, 0.09, 0.00),  # how much is shared: as much as four words that stand nowhere else is 1
    ("heading",  0.07, 0.00, 0.08, 0.00),  # cosine of the headings' words
    ("matter",   0.05, 0.00, 0.08, 0.00),  # topics, those of the heading too: as the next
    ("topics",   0.00, 0.34, 0.00, 0.36),  # share of the topics in common, rare ones first; a broader one counts half
    ("names",    0.06, 0.22, 0.04, 0.22),  # countries, places, bodies, fora, abbreviations and numbers in the words
    ("titles",   0.09, 0.00, 0.09, 0.00),  # a name written as one ("Cancer Dialogue") that hardly any other statement has
    ("fora",     0.03, 0.14, 0.01, 0.14),  # the statement's own fora
    ("act",      0.03, 0.10, 0.02, 0.12),  # likeness of the acts
    ("speakers", 0.01, 0.04, 0.01, 0.06),  # share of the speakers in common
    ("due",      0.01, 0.06, 0.01, 0.08),  # whether the windows meet, where both have one
    ("order",    0.05, 0.10, 0.01, 0.02),  # whether both stand equally far down their texts
)  # fmt: skip

REASONS: Final[tuple[str, ...]] = tuple(row[0] for row in _TABLE)
"""The reasons' names, in the order of the table."""
_TOTALS: Final = [sum(column) for column in zip(*(row[1:] for row in _TABLE), strict=True)]
WEIGHTS: Final[Mapping[Footing, Mapping[str, float]]] = MappingProxyType(
    {
        footing: MappingProxyType({reason: weights[column] / _TOTALS[column] for reason, *weights in _TABLE})
        for column, footing in enumerate(FOOTINGS)
    }
)
"""Weights by footing and reason: the table's, each column brought to the sum of 1."""

THRESHOLD: Final[Mapping[Footing, float]] = MappingProxyType(
    {"together": 0.34, "translated": 0.45, "later": 0.36, "later-translated": 0.55}
)
"""The least score at which two statements are linked."""
ABSENT: Final = 0.6
"""The share of the threshold under which the nearest statement, or sentence, still leaves a promise unmentioned."""
ENOUGH: Final = 4
"""Content words that a statement must have, beside a topic, forum or name, for its absence to be certain."""
MOVED: Final = 1.2
"""How many times the threshold a statement of another series must score to have taken a promise over."""
TAKEN_IN: Final = 0.9
"""The share of the threshold that a pair must score for the wider statement to have taken the other one in, and..."""
MERGED: Final = 0.5
"""...the share of the other one's words, each weighing how rare it is, that the wider one must hold."""
GAIN: Final = 3
"""The power of the score that an assignment maximises: one strong pair goes before two weak ones."""
HELD: Final = 0.5
"""The share of the narrower statement's words that the wider one must have, and..."""
LONGER: Final = 1.4
"""...how many times as many words it must have, for one to narrow or widen the other, beside what their topics say."""
REACH: Final = 4
"""How many editions back a promise may have been absent and still be found again."""


def footing_of(*, one_meeting: bool, one_language: bool) -> Footing:
    """The column of the table for two releases."""
    if one_meeting:
        return "together" if one_language else "translated"
    return "later" if one_language else "later-translated"
