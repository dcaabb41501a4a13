"""A meeting that was announced is fulfilled by the next edition's own existence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from policygraph.threads.days import first_day, last_day
from policygraph.threads.link import Link, Reason
from policygraph.threads.said import Edition, Said
from policygraph.threads.schedule import Window, announces_next, window_of
from policygraph.threads.settlement import Settlement

NO_WINDOW: Final = 0.8
"""The score where no window was given, and the meeting met is simply the next one."""


def meetings_met(statements: Iterable[Said], editions: Sequence[Edition], settled: Settlement) -> Iterator[Link]:
    """A ``fulfils`` link from each edition to the statements that announced it; ``editions`` are those of one series."""
    by_meeting = {meeting: edition for edition in editions for meeting in edition.meetings}
    for said in statements:
        own = by_meeting.get(said.meeting or "")
        if own is None or not announces_next(said):
            continue
        window = window_of(said)
        met = edition_in(window, own, editions)
        if met is not None and settled.allows("fulfils", met.iri, said.iri):
            score = 1.0 if window is not None else NO_WINDOW
            yield Link(
                kind="fulfils", source=met.iri, target=said.iri, score=score, reasons=(Reason("due", 1.0, score),)
            )


def edition_in(window: Window | None, own: Edition, editions: Sequence[Edition]) -> Edition | None:
    """The first later edition in the window; without a window the next edition, whenever it was."""
    later = [edition for edition in editions if edition.start is not None and edition.place > own.place]
    if window is None:
        return next(iter(later), None)
    return next((e for e in later if window.holds(first_day(e.start), last_day(e.end or e.start))), None)
