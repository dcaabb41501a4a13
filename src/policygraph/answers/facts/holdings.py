"""A store at a glance: its names, its meetings and its releases, read once for a page."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from policygraph.answers.facts.glossary import Glossary, load_glossary, unknown
from policygraph.answers.facts.meetings import MeetingFact, meetings
from policygraph.answers.facts.releases import ReleaseFact, releases
from policygraph.answers.facts.sources import SourceFact, sources
from policygraph.answers.facts.statements import StatementFact
from policygraph.store.interface import Store


class Holdings(Struct, frozen=True):
    """``store`` and what is asked of it again and again; meetings and releases by IRI, the oldest first.

    ``meetings`` have a release; of ``only_told`` sources alone tell.
    """

    store: Store
    glossary: Glossary
    meetings: Mapping[str, MeetingFact]
    releases: Mapping[str, ReleaseFact]
    only_told: Mapping[str, MeetingFact] = {}
    sources: Mapping[str, SourceFact] = {}

    def meeting(self, iri: str) -> MeetingFact | None:
        """The meeting ``iri``, whoever tells of it."""
        return self.meetings.get(iri) or self.only_told.get(iri)

    def find_meeting(self, key: str) -> str:
        """The IRI of the meeting ``key`` (``us-japan-internet-economy/9``), or of the one a release ``key`` reports.

        Raises :class:`~policygraph.errors.UsageError` with what comes near where there is none.
        """
        known = (*self.meetings.values(), *self.only_told.values())
        for meeting in known:
            if meeting.key == key:
                return meeting.iri
        for release in self.releases.values():
            if release.key == key and release.meeting is not None:
                return release.meeting
        raise unknown(key, "meeting", [meeting.key for meeting in known])

    def day(self, statement: StatementFact) -> str:
        """The first day of the statement's meeting, else the day of its release, else nothing (ISO)."""
        meeting = self.meetings.get(statement.meeting or "")
        told = None if meeting is None else meeting.one("pg:startDate")
        return told or self.releases[statement.release].issued or ""


def load_holdings(store: Store) -> Holdings:
    """Everything of ``store`` that pages share."""
    glossary = load_glossary(store)
    known = meetings(store)
    met = {meeting.iri: meeting for meeting in known if meeting.released}
    told = {meeting.iri: meeting for meeting in known if not meeting.released}
    return Holdings(store, glossary, met, releases(store, glossary), told, sources(store, glossary))
