"""What was planned as of a day, as a person asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from msgspec import Struct

from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.reports.choices import CalendarChoice
from policygraph.answers.reports.threads.finding import day_of, find_series
from policygraph.threads.calendar import Planned, calendar
from policygraph.threads.days import last_day
from policygraph.threads.facts import read_facts
from policygraph.threads.said import Said
from policygraph.threads.weave import Weave

_YEAR: Final = re.compile(r"-((?:19|20)\d\d)$")


class Plans(Struct, frozen=True, kw_only=True):
    """What the page is made of; ``as_of`` is the day that the answer holds for."""

    as_of: date
    given: bool
    series: str | None
    planned: tuple[Planned, ...]
    pointed_at: tuple[tuple[str, str, tuple[Said, ...]], ...]
    """Year, event and the statements that point to it."""


def read_plans(holdings: Holdings, weave: Weave, choice: CalendarChoice) -> Plans:
    """Everything planned as of the day chosen, else as of the last day that the store knows."""
    series = None if choice.series is None else find_series(holdings, weave, choice.series)
    day = last_known(holdings, weave) if choice.as_of is None else day_of(choice.as_of, "as_of")
    planned = calendar(weave, series, as_of=day, facts=read_facts(holdings.store))
    return Plans(
        as_of=day,
        given=choice.as_of is not None,
        series=series,
        planned=planned,
        pointed_at=tuple(_pointed_at(weave, series, day)),
    )


def last_known(holdings: Holdings, weave: Weave) -> date:
    """The last day of the latest meeting that anybody tells of, or the day of the latest release; ``date.min`` for none."""
    days = [last_day(edition.end or edition.start) for edition in weave.editions]
    days += [last_day(release.issued) for release in holdings.releases.values()]
    days += [last_day(said.date) for said in weave.statements]
    return max((day for day in days if day is not None), default=date.min)


def _pointed_at(weave: Weave, series: str | None, day: date) -> Iterator[tuple[str, str, tuple[Said, ...]]]:
    """Editions of fora that statements name, with the year in their ids."""
    found: dict[tuple[str, str], list[Said]] = {}
    for said in weave.statements:
        told = last_day(said.date)
        if (series is None or said.series == series) and (told is None or told <= day):
            for forum in said.fora:
                year = _YEAR.search(forum)
                if year is not None and weave.relations.standing(forum) != forum:
                    found.setdefault((year[1], forum), []).append(said)
    for (year_, forum), statements in sorted(found.items()):
        yield year_, forum, tuple(statements)
