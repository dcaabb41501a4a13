"""A store at a glance: its names, its meetings and its releases, read once for a page."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from policygraph.answers.facts.glossary import Glossary, load_glossary, unknown
from policygraph.answers.facts.meetings import MeetingFact, meetings
from policygraph.answers.facts.releases import ReleaseFact, releases
from policygraph.answers.facts.statements import StatementFact
from policygraph.store.interface import Store


class Holdings(Struct, frozen=True):
    """``store`` and what is asked of it again and again; meetings and releases by IRI, the oldest first."""

    store: Store
    glossary: Glossary
    meetings: Mapping[str, MeetingFact]
    releases: Mapping[str, ReleaseFact]

    def find_meeting(self, key: str) -> str:
        """The IRI of the meeting ``key`` (``us-japan-internet-economy/9``), or of the one a release ``key`` reports.

        Raises :class:`~policygraph.errors.UsageError` with what comes near where there is none.
        """
        for meeting in self.meetings.values():
            if meeting.key == key:
                return meeting.iri
        for release in self.releases.values():
            if release.key == key and release.meeting is not None:
                return release.meeting
        raise unknown(key, "meeting", [meeting.key for meeting in self.meetings.values()])

    def day(self, statement: StatementFact) -> str:
        """The first day of the statement's meeting, else the day of its release, else nothing (ISO)."""
        meeting = self.meetings.get(statement.meeting or "")
        told = None if meeting is None else meeting.one("pg:startDate")
        return told or self.releases[statement.release].issued or ""


def load_holdings(store: Store) -> Holdings:
    """Everything of ``store`` that pages share."""
    glossary = load_glossary(store)
    met = {meeting.iri: meeting for meeting in meetings(store)}
    return Holdings(store, glossary, met, releases(store, glossary))
