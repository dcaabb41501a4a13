"""What the vocabulary knows about one thing: its labels, its place among others, the rules of its names."""

from __future__ import annotations

from typing import Literal, get_args

from msgspec import Struct

from policygraph.bilingual import Bilingual, Language

Kind = Literal[
    "act", "agency", "country", "forum", "organization", "place", "reason", "remark", "series", "topic",
]  # fmt: skip
KINDS: tuple[Kind, ...] = (
    "act", "topic", "country", "agency", "organization", "forum", "series", "place", "reason", "remark",
)  # fmt: skip
"""Every kind, in the order in which people read them."""

Role = Literal[
    "preferred", "alternative", "dated", "hidden", "joint", "weak", "faint", "contextual", "heading", "misnomer", "exception",
]  # fmt: skip
"""What a label is to its entry.

``preferred``, ``alternative`` and ``hidden`` are SKOS's own; ``dated`` is a name of a stretch of time; ``joint`` names
several entries at once (日米); ``weak`` counts only where nothing below the topic is named, ``faint`` only where no
other topic is, ``contextual`` only beside a certain topic, ``heading`` only in a heading, a title or the name of a
meeting; ``misnomer`` is wrong but used; ``exception`` holds a label
inside but names something else (national security *advisor*).
"""
ROLES: tuple[Role, ...] = get_args(Role)


class Label(Struct, frozen=True, gc=False, order=True):
    """A name as people write it, with its language and its role."""

    text: str
    language: Language
    role: Role
    since: str | None = None
    """First day of a dated name (ISO 8601), ``None`` when open or unknown."""
    until: str | None = None
    """Last day of a dated name."""
    side: str | None = None
    """The side on which a misnomer means the entry."""
    context: tuple[str, ...] = ()
    """Topics of which one, or one below it, has to be named beside a contextual label."""


class Misnomer(Struct, frozen=True, gc=False, order=True):
    """A wrong name that on ``side`` means the entry, with the reason to tell people."""

    label: str
    side: str
    reason: Bilingual


class Entry(Struct, frozen=True, gc=False, kw_only=True):
    """One thing of the vocabulary. ``id`` is the last part of its IRI; references are ids of the kind that fits."""

    id: str
    kind: Kind
    iri: str
    labels: tuple[Label, ...]
    """By role, the preferred first; within a role as the files have them."""
    definition: Bilingual | None = None
    examples: tuple[Label, ...] = ()
    """An act's cues, role ``hidden``: shown to people, never matched."""
    broader: tuple[str, ...] = ()
    web_hosts: tuple[str, ...] = ()
    """Hosts of the pages that a body publishes on, without "www"."""
    party: str | None = None
    """The country or group that a body belongs to: the side it sits on."""
    parent: str | None = None
    """The body it is a part of."""
    parties: tuple[str, ...] = ()
    """A series' parties."""
    hosts: tuple[str, ...] = ()
    """The bodies that hold a series."""
    body: str | None = None
    """The organization, forum or series that holds a series or forum."""
    series: str | None = None
    """The series that a named edition belongs to."""
    country: str | None = None
    """The country of a place."""
    private: bool = False
    """Whether an organization speaks for business, science or civil society, not for states."""
    edition_key: str | None = None
    """Pattern of an edition's id, with ``{year}`` or ``{ordinal}``."""
    names_also: tuple[tuple[Kind, str], ...] = ()
    """Entries that are named whenever this one is (kind and id)."""
    yields_to: tuple[str, ...] = ()
    """Topics beside which a topic's weak labels do not count; what is below it is always among them."""
    covers: tuple[str, ...] = ()
    """Topics that whoever names this one has named with it, so that they add nothing."""
    replaced_by: tuple[str, ...] = ()
    misnomers: tuple[Misnomer, ...] = ()
    level: int | None = None
    commissive: bool | None = None
    rank: int | None = None
    """An act's place in the ranking, 1 the firmest."""

    def label(self, language: Language) -> str:
        """The preferred label in ``language``, or in the other one where that lacks, or the id."""
        preferred = [label for label in self.labels if label.role == "preferred"]
        chosen = [label for label in preferred if label.language == language] or preferred
        return chosen[0].text if chosen else self.id

    def name_on(self, day: str, language: Language) -> str:
        """The name that the thing bore on ``day`` (ISO 8601, any precision): a dated one, else the preferred label."""
        for label in self.labels:
            if label.role == "dated" and label.language == language and _covers(label, day):
                return label.text
        return self.label(language)


def _covers(label: Label, day: str) -> bool:
    """Whether a dated label was in use on ``day``; a coarse day (2015, 2015-01) counts from its first moment."""
    return (label.since is None or label.since[: len(day)] <= day) and (label.until is None or day <= label.until)
