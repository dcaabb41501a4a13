"""The types of a Record. All are immutable; lists are tuples; what the text does not say is ``None`` or empty.

Dates are ISO 8601 strings of the precision that the text gives: ``2018-07-23``, ``2018-07`` or ``2018``.
Countries and groups are ISO 3166-1 alpha-2 codes, or ``EU``, ``ASEAN``, ``G7``, ``G20``, ``QUAD``.
Agencies, series, fora, topics and acts are the local ids of the vocabulary (``jp-mic``, ``cbpr``);
a name outside the vocabulary has an id that begins with ``unreviewed:`` (see :mod:`policygraph.identifiers`).
Every ``start`` and ``end`` counts Unicode code points of the release's published text, ``end`` exclusive.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

ReadingStatus = Literal["draft", "reviewed"]
Remark = Literal["no-meeting", "not-this-genre", "language-not-read"]
"""What a reading says of itself as a whole; the ids of the scheme ``id/remark/``.

``no-meeting``: statements, but no meeting (a declaration; no fault); ``not-this-genre``: neither; ``language-not-read``:
neither Japanese nor English, so nothing was read.
"""
NameKind = Literal["country", "agency", "organization", "forum", "series", "person", "place"]

PRIVATE_SECTOR = "private-sector"
"""The key of ``participants`` under which bodies stand that speak for no government."""


class Quote(Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """Words of the release, verbatim, with their place: ``text[start:end] == exact``."""

    exact: str
    start: int
    end: int


class Release(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """The published text itself: who issued it, when, in which language, and where it was found."""

    key: str
    """Natural key of the release, the last part of its IRI: the file's name without its endings."""
    file: str
    """The file's name, without any folder."""
    language: str
    """BCP 47 tag of the text's main language."""
    sha256: str | None = None
    """SHA-256 of ``Record.text`` in UTF-8, hexadecimal."""
    media_type: str | None = None
    genre: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    source: str | None = None
    """Address the text was taken from."""
    licence: str | None = None
    contact_unit: str | None = None


class Session(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A part of a meeting, or an event tied to it (``relation``: ``parallel``, ``margins``)."""

    kind: str
    title: str | None = None
    with_: str | None = field(name="with", default=None)
    """Series the session was held together with."""
    relation: str | None = None
    start: str | None = None
    end: str | None = None


class Meeting(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """The meeting that the release reports, as the release tells it."""

    series: str | None = None
    ordinal: int | None = None
    level: str | None = None
    name: str | None = None
    """The meeting's name as written."""
    start: str | None = None
    end: str | None = None
    place: str | None = None
    place_country: str | None = None
    format: str | None = None
    hosts: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    sessions: tuple[Session, ...] = ()


class Delegate(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A public office-holder named as present: name, post and side as published, nothing more."""

    name: str
    side: str
    agency: str | None = None
    role: str | None = None
    portfolio: str | None = None
    head: bool = False
    """Whether the text names the person at the head of the side."""


class Document(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Another document that the release speaks of: a joint statement, a report, a letter."""

    id: str
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    title: str | None = None
    date: str | None = None


class Due(Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The window in which a statement says something will be done, both days inclusive (ISO dates)."""

    from_: str = field(name="from")
    to: str


class Statement(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One act of speech of the parties, or of the party named, with the words that prove it."""

    quote: Quote
    act: str
    actors: tuple[str, ...]
    topics: tuple[str, ...] = ()
    fora: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    """Whom the statement calls on, thanks or speaks to, where it names them."""
    third_countries: tuple[str, ...] = ()
    """Countries named that are no party; ``unspecified`` where the text says "third countries"."""
    documents: tuple[str, ...] = ()
    """Ids of :class:`Document` entries that the statement is about."""
    due: Due | None = None
    hedge: str | None = None
    """The hedging words as written."""
    carry_over: bool = False
    """Whether the words say that an earlier promise or work goes on."""
    about: str | None = None
    language: str | None = None
    """Language of the quote where it is not the release's."""
    rule: str | None = None
    """Id of the construction that read it; ``None`` in a reading by hand."""


class Correction(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A name that the source writes wrongly: the body's proper name, and why it is taken to mean that body."""

    standard: str
    reason_en: str
    reason_ja: str


class Name(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A name as the release writes it, at its place, and what it was taken to mean."""

    quote: Quote
    id: str
    kind: NameKind
    side: str | None = None
    """The side whose list the name stands in."""
    correction: Correction | None = None


class OpenList(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A list that the text itself leaves open (等, "among others"): absence from it proves nothing."""

    side: str
    marker: Quote


class PassedOver(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A sentence that was looked at and not taken as a statement, with the reason's id."""

    quote: Quote
    reason: str
    rule: str | None = None


class Evidence(Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The words from which a fact outside the statements was read; ``field`` is its path (``meeting.ordinal``)."""

    field: str
    quote: Quote


class Reading(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """How the record came about: drafted by which software, reviewed by whom; ``remark`` where it is empty in part."""

    status: ReadingStatus = "draft"
    software: str | None = None
    reviewer: str | None = None
    remark: Remark | None = None


class Record(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Everything one release says. ``meeting`` is ``None`` where the text reports none."""

    release: Release
    meeting: Meeting | None = None
    participants: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Bodies present, by side (``JP``, ``US``, :data:`PRIVATE_SECTOR`), in the order of the text."""
    delegates: tuple[Delegate, ...] = ()
    documents: tuple[Document, ...] = ()
    statements: tuple[Statement, ...] = ()
    names: tuple[Name, ...] = ()
    open_lists: tuple[OpenList, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    reading: Reading = field(default_factory=Reading)
    text: str | None = None
    """The text that all offsets count in, kept in the record so that it stands alone.

    As published, with the persons and numbers of the contact block masked by U+2588: length and offsets are the same.
    """
