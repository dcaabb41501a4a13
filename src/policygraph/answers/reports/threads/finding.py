"""What a person names on the pages of threads: a series, an edition, found in what the store holds."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from policygraph.answers.facts.glossary import unknown
from policygraph.answers.facts.holdings import Holdings
from policygraph.errors import UsageError
from policygraph.threads.days import last_day
from policygraph.threads.said import Edition
from policygraph.threads.weave import Weave

_DATE: Final = re.compile(r"[12]\d{3}(-\d\d(-\d\d)?)?", re.ASCII)


def find_series(holdings: Holdings, weave: Weave, text: str | None) -> str:
    """The IRI of the series ``text``, an id or a name; where there is none, of the only one that releases speak of.

    Raises :class:`UsageError` for a name that no series bears, and where there is a choice that only a person can make.
    """
    if text is not None:
        return holdings.glossary.find(text, "series").iri
    spoken = {said.series for said in weave.statements if said.series is not None}
    if len(spoken) == 1:
        return min(spoken)
    if not spoken:
        raise UsageError("the store holds no statement of a series", advice="build releases of one first")
    ids = sorted(holdings.glossary.term(iri).id for iri in spoken)
    raise UsageError(
        f"the store holds statements of {len(ids)} series", advice=f"choose one with --series: {', '.join(ids)}"
    )


def day_of(text: str, where: str) -> date:
    """The day that ``text`` names; of a month or a year (2019-07, 2019) the last.

    Raises :class:`UsageError` for what is no day, naming ``where`` it was given.
    """
    try:
        day = last_day(text) if _DATE.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise UsageError(f"not a date: {text!r}", where=where, advice="write 2018, 2018-07 or 2018-07-23")
    return day


def find_edition(holdings: Holdings, weave: Weave, text: str) -> Edition:
    """The edition of a series that ``text`` names: the key of its meeting, or of a release that reports it.

    Raises :class:`UsageError` for an unknown key, with what comes near, and for a meeting of no series.
    """
    releases = {release.key: iri for iri, release in holdings.releases.items()}
    if text in releases:
        reporting = [edition for edition in weave.editions if releases[text] in edition.releases]
        if reporting:
            return reporting[0]
    known = {holdings.glossary.term(meeting).id: edition for edition in weave.editions for meeting in edition.meetings}
    if text in known:
        return known[text]
    if text in releases or any(meeting.key == text for meeting in holdings.meetings.values()):
        raise UsageError(f"{text!r} is no meeting of a series", advice="only editions of a series follow one another")
    raise unknown(text, "meeting", known)
