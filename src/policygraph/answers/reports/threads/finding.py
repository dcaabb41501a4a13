"""What a person names on the pages of threads: a series, an edition, found in what the store holds."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from policygraph.answers.facts.glossary import unknown
from policygraph.answers.facts.holdings import Holdings
from policygraph.bilingual import both
from policygraph.errors import UsageError
from policygraph.threads.days import last_day
from policygraph.threads.said import Edition
from policygraph.threads.weave import Weave

NO_SERIES: Final = both("the store holds no statement of a series", "ストアに定期的な会合の表明がありません")
BUILD_FIRST: Final = both("build releases of one first", "先に発表資料を読み込んでください（policygraph build）")
_DATE: Final = re.compile(r"[12]\d{3}(-\d\d(-\d\d)?)?", re.ASCII)


def find_series(holdings: Holdings, weave: Weave, text: str | None) -> str:
    """The IRI of the series ``text``, an id or a name; where there is none, of the only one that releases speak of.

    Raises :class:`UsageError` for a name that no series bears, and where there is a choice that only a person can make.
    """
    if text is not None:
        held = {holdings.glossary.term(edition.series).id: edition.series for edition in weave.editions}
        return held.get(text) or holdings.glossary.find(text, "series").iri
    spoken = {said.series for said in weave.statements if said.series is not None}
    if len(spoken) == 1:
        return min(spoken)
    if not spoken:
        raise UsageError(NO_SERIES, advice=BUILD_FIRST)
    ids = sorted(holdings.glossary.term(iri).id for iri in spoken)
    raise UsageError(
        both("the store holds statements of {n} series", "ストアに{n}種の対話・会議の表明があります", n=len(ids)),
        advice=both(
            "choose one with --series: {ids}", "--series でいずれかを指定してください：{ids}", ids=", ".join(ids)
        ),
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
        raise UsageError(
            both("not a date: {text!r}", "日付ではありません：{text}", text=text),
            where=where,
            advice=both("write 2018, 2018-07 or 2018-07-23", "2018、2018-07、2018-07-23 の形で指定してください"),
        )
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
        raise UsageError(
            both("{text!r} is no meeting of a series", "「{text}」は定期的な会合ではありません", text=text),
            advice=both("only editions of a series follow one another", "比較できるのは同じ対話・会議の各回のみです"),
        )
    raise unknown(text, "meeting", known)
