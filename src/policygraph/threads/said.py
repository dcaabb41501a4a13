"""Statements seen from outside their release, and the editions of a series in which they were made."""

from __future__ import annotations

from msgspec import Struct


class Said(Struct, frozen=True, kw_only=True):
    """One statement with all that linking asks of it. Things are IRIs; dates are ISO 8601 of the text's precision."""

    iri: str
    release: str
    key: str
    """Key of the release, the last part of its IRI."""
    language: str
    words: str
    start: int
    end: int
    order: int
    """The statement's place in its release, from 1."""
    act: str
    """Id of the act (``commit``)."""
    level: int
    commissive: bool
    issuer: str | None = None
    media_type: str | None = None
    series: str | None = None
    meeting: str | None = None
    ordinal: int | None = None
    date: str = ""
    """First day of the meeting, else the day the release was published, else empty."""
    speakers: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    fora: tuple[str, ...] = ()
    due_from: str | None = None
    due_to: str | None = None
    hedge: str | None = None
    about: str | None = None
    carry_over: bool = False

    @property
    def name(self) -> str:
        """``s07``: its short name within its release."""
        return self.iri.rpartition("#")[2]

    @property
    def place(self) -> tuple[str, str, int, str]:
        """The key that statements are ordered by: date, release, order in it."""
        return self.date, self.key, self.order, self.iri


class Edition(Struct, frozen=True, kw_only=True):
    """One meeting of a series, whichever IRIs its releases give it; ``releases`` may be none.

    Two releases that know no number of a meeting give it two IRIs; they are one edition when their days overlap.
    """

    series: str
    meetings: tuple[str, ...]
    ordinal: int | None = None
    start: str | None = None
    end: str | None = None
    releases: tuple[str, ...] = ()

    @property
    def iri(self) -> str:
        """The IRI that stands for the edition: the first of its meetings', a numbered one before others."""
        return self.meetings[0]

    @property
    def place(self) -> tuple[str, int, str]:
        """The key that editions of a series are ordered by: first day, number, IRI."""
        return self.start or "9999", self.ordinal or 0, self.iri
