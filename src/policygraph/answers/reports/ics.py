"""The calendar as iCalendar (RFC 5545), for any calendar program; written by the icalendar library.

Each plan that has days is one event of whole days: the days as said, the exact words as its description, in their own
language. Nothing in the file depends on the day it is made: DTSTAMP is the day of the release, UID the statement's IRI.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from policygraph import __version__
from policygraph.answers.reports.document import Report, plain
from policygraph.answers.reports.threads.calendar import CalendarReport
from policygraph.bilingual import both
from policygraph.errors import UsageError
from policygraph.threads.days import first_day

if TYPE_CHECKING:
    from icalendar import Event

    from policygraph.answers.reports.threads.calendar_sheet import PlannedEvent

_NO_DAY = date(1970, 1, 1)
"""DTSTAMP of what was published on a day nobody told; the standard asks for some day."""


def render_ics(report: Report) -> str:
    """The calendar file; its lines end in CR LF and are folded at 75 octets.

    Raises :class:`UsageError` for a page that is no calendar.
    """
    from icalendar import Calendar, vText

    if not isinstance(report, CalendarReport):
        raise UsageError(
            both("the {kind} report is no calendar", "{kind} のレポートは予定の一覧ではありません", kind=report.kind),
            advice=both("use: policygraph report calendar", "policygraph report calendar を使ってください"),
        )
    calendar = Calendar()
    calendar.add("prodid", f"-//policygraph//policygraph {__version__}//{report.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):  # RFC 7986, and what older programs read
        calendar.add(name, vText(plain(report.title)), parameters={"LANGUAGE": report.language})
    calendar.add("description", vText(report.about), parameters={"LANGUAGE": report.language})
    for event in report.events:
        calendar.add_component(_event(event, report.language))
    written: bytes = calendar.to_ical()
    return written.decode("utf-8")


def _event(event: PlannedEvent, language: str) -> Event:
    from icalendar import Event

    made = Event()
    made.add("uid", event.iri)
    made.add("dtstamp", datetime.combine(first_day(event.told) or _NO_DAY, time(), UTC))
    made.add("dtstart", date.fromisoformat(event.first))
    made.add("dtend", date.fromisoformat(event.last) + timedelta(days=1))  # the first day after
    made.add("summary", event.summary, parameters={"LANGUAGE": language})
    made.add("status", "TENTATIVE" if event.status in ("open", "overdue") else "CONFIRMED")
    made.add("transp", "TRANSPARENT")  # a window keeps nobody busy
    made.add("categories", [event.status.upper()])
    made.add("description", *_said(event, language))
    for other in event.quotes[1:]:
        made.add("comment", other.words, parameters={"LANGUAGE": other.language})
    for remark in event.remarks if event.quotes else ():
        made.add("comment", remark, parameters={"LANGUAGE": language})
    if event.address is not None and urlsplit(event.address).scheme in {"http", "https"}:
        made.add("url", event.address)
    return made


def _said(event: PlannedEvent, language: str) -> tuple[str, dict[str, str]]:
    """The words in their language; where none are kept, what is known of the plan."""
    for quote in event.quotes:
        return quote.words, {"LANGUAGE": quote.language}
    return "\n".join(event.remarks), {"LANGUAGE": language}
