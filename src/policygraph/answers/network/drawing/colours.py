"""One party, one colour, in every picture: a colour depends on the party's code and on nothing else."""

from __future__ import annotations

import colorsys
from types import MappingProxyType
from typing import Final

from policygraph.answers.network.drawing.canvas import BROWN, GREY

PRIVATE_SECTOR: Final = "private-sector"
COLOURS: Final = MappingProxyType(
    {
        "JP": "#0b5394",
        "US": "#c1440e",
        "EU": "#7b4fa6",
        "GB": "#1b7f5c",
        "AU": "#a97900",
        "IN": "#0f7c8a",
        "KR": "#a63d6f",
        "CA": "#5d7a1e",
        PRIVATE_SECTOR: BROWN,
    }
)
"""The parties that these releases speak of most, in colours that are told apart side by side and on paper."""
_CIRCLE: Final = 1000
_TURN: Final = 619
"""Steps of the circle of hues, and its golden section: codes that follow one another lie far apart on it."""


def colour_of(party: str) -> str:
    """The colour of a party or side by its code, or by the name of its node (``country/JP``), as ``#rrggbb``.

    Parties outside :data:`COLOURS` have a hue reckoned from their code; no party at all is grey.

    >>> colour_of("country/JP") == colour_of("JP")
    True
    """
    code = party.rpartition("/")[2]
    if not code:
        return GREY
    if code in COLOURS:
        return COLOURS[code]
    number = int.from_bytes(code.encode(), "big")
    hue = number * _TURN % _CIRCLE / _CIRCLE
    return "#" + "".join(f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, 0.36, 0.45))
