"""IRIs of things, derived from natural keys: same key, same IRI, on any machine.

``<base><kind>/<key>``, for example ``https://w3id.org/policygraph/id/agency/jp-mic``,
``.../meeting/us-japan-internet-economy/9``, ``.../release/<key>#s07``.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal
from urllib.parse import quote

BASE = "https://w3id.org/policygraph/id/"
UNREVIEWED = "unreviewed:"

Kind = Literal[
    "absence", "act", "agency", "country", "document", "forum", "graph", "link", "meeting", "organization", "person",
    "place", "reason", "release", "remark", "series", "software", "source", "thread", "topic",
]  # fmt: skip

_SAFE = "-._~()!*'@:,;+&="


def slug(name: str) -> str:
    """A readable key for ``name``: NFKC, lower case, letters and digits of any script, runs of others as ``-``."""
    folded = unicodedata.normalize("NFKC", name).lower()
    return re.sub(r"[^\w]+", "-", folded).strip("-_") or "unnamed"


def unreviewed_id(name: str, side: str | None = None) -> str:
    """The record's id for a name outside the vocabulary: ``unreviewed:<side>/<slug>``, side ``-`` when unknown."""
    return f"{UNREVIEWED}{(side or '-').lower()}/{slug(name)}"


def is_unreviewed(identifier: str) -> bool:
    """Whether ``identifier`` was made by :func:`unreviewed_id`."""
    return identifier.startswith(UNREVIEWED)


def iri(kind: Kind, *keys: str | int, base: str = BASE) -> str:
    """The IRI of the thing of ``kind`` with these natural keys; letters of other scripts stay readable.

    >>> iri("meeting", "us-japan-internet-economy", 9)
    'https://w3id.org/policygraph/id/meeting/us-japan-internet-economy/9'
    >>> iri("agency", unreviewed_id("Ministry of Sound", "US"))
    'https://w3id.org/policygraph/id/agency/unreviewed/us/ministry-of-sound'
    """
    parts: list[str] = []
    for key in keys:
        text = str(key)
        if is_unreviewed(text):
            parts.append("unreviewed")
            parts.extend(text.removeprefix(UNREVIEWED).split("/"))
        else:
            parts.append(text)
    return base + "/".join([kind, *(_segment(part) for part in parts)])


def fragment(parent: str, name: str) -> str:
    """The IRI of a part of ``parent``: ``fragment(release, "s07")``."""
    return f"{parent}#{name}"


def _segment(key: str) -> str:
    """``key`` as one path segment of an IRI: ASCII outside the safe set percent-encoded, other scripts kept."""
    normal = unicodedata.normalize("NFC", key)
    return "".join(c if ord(c) > 0x9F and c.isalnum() else quote(c, safe=_SAFE) for c in normal)
