"""Which statements a page is about: the filters of ``report``, resolved against what the store holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import asdict

from policygraph.answers.facts.glossary import Term
from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.meetings import participations
from policygraph.answers.facts.rows import values
from policygraph.answers.facts.statements import StatementFact, statements
from policygraph.answers.reports.dates import date_words
from policygraph.answers.reports.document import Line, Words, joined, line
from policygraph.answers.reports.page import Page
from policygraph.answers.reports.words import FILTER, LEAD
from policygraph.bilingual import both
from policygraph.errors import UsageError
from policygraph.identifiers import Kind

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_KINDS: Mapping[str, tuple[Kind, ...]] = {
    "topic": ("topic",),
    "country": ("country",),
    "agency": ("agency", "organization"),
    "forum": ("forum", "series", "organization", "agency", "country"),
}


class Selection(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Filters as a person gives them: ids or names in either language; dates as 2018, 2018-07 or 2018-07-23."""

    meeting: str | None = None
    topic: str | None = None
    country: str | None = None
    agency: str | None = None
    forum: str | None = None
    min_level: int | None = None
    since: str | None = None
    until: str | None = None

    def given(self) -> dict[str, str | int]:
        """The filters that are set, by name."""
        return {name: value for name, value in asdict(self).items() if value is not None}


class Chosen(Struct, frozen=True):
    """A selection whose names have been found: ``terms`` by filter; the level and the dates as given."""

    terms: Mapping[str, Term]
    min_level: int | None = None
    since: str | None = None
    until: str | None = None

    def says(self, page: Page, renamed: Mapping[str, str | None] | None = None) -> Line:
        """The filters in words, or nothing where there are none.

        ``renamed`` tells under which words of :data:`FILTER` a filter goes on this page; ``None`` passes it over.
        """
        said: list[Line] = []
        for name, thing in self.terms.items():
            wording = name if renamed is None else renamed.get(name, name)
            words = page.meeting(thing.iri) if name == "meeting" else (page.name(thing),)
            said += [] if wording is None else [_filter(page, wording, words)]
        said += [_filter(page, "min_level", line(str(self.min_level)))] if self.min_level is not None else []
        for name, date in (("since", self.since), ("until", self.until)):
            said += [_filter(page, name, line(date_words(date, page.language)))] if date is not None else []
        if not said:
            return ()
        before, after = LEAD["filters"].get(page.language, filters="\0").split("\0")
        return line(before, joined(said, page.comma), after)


def _filter(page: Page, name: str, words: Line) -> Line:
    before, after = FILTER[name].get(page.language, value="\0").split("\0")
    return line(Words(before), words, Words(after))


def resolve(selection: Selection, holdings: Holdings) -> Chosen:
    """The selection with its names found.

    Raises :class:`UsageError` for a name that nothing bears, with what comes near, and for a date that is none.
    """
    found: dict[str, Term] = {}
    if selection.meeting is not None:
        found["meeting"] = Term(holdings.find_meeting(selection.meeting))
    for name, kinds in _KINDS.items():
        text = getattr(selection, name)
        if text is not None:
            found[name] = holdings.glossary.find(text, *kinds)
    for name in ("since", "until"):
        date = getattr(selection, name)
        if date is not None and not _DATE.fullmatch(date):
            raise UsageError(
                both("not a date: {date!r}", "日付ではありません：「{date}」", date=date),
                where=name,
                advice=both(
                    "write 2018, 2018-07 or 2018-07-23", "2018、2018-07 又は 2018-07-23 のように書いてください"
                ),
            )
    return Chosen(found, selection.min_level, selection.since, selection.until)


def select(holdings: Holdings, chosen: Chosen) -> list[StatementFact]:
    """The statements that fit every filter, by release and order."""
    patterns: list[str] = []
    terms = chosen.terms
    if "meeting" in terms:
        patterns.append(f"?thing pg:meeting <{terms['meeting'].iri}> .")
    if "topic" in terms:
        family = holdings.glossary.family(terms["topic"].iri)
        patterns.append(f"VALUES ?topic {{ {values(family)} }} ?thing pg:topic ?topic .")
    if "forum" in terms:
        patterns.append(f"?thing pg:forum <{terms['forum'].iri}> .")
    tests = [*_speaker_tests(holdings, chosen), *_number_tests(holdings, chosen)]
    found = statements(holdings.store, holdings.glossary, " ".join(patterns))
    return [statement for statement in found if all(test(statement) for test in tests)]


Test = Callable[[StatementFact], bool]


def _speaker_tests(holdings: Holdings, chosen: Chosen) -> Iterator[Test]:
    country, agency = chosen.terms.get("country"), chosen.terms.get("agency")
    party = holdings.glossary.party
    if country is not None:
        yield lambda said: any(country.iri in {speaker.iri, party(speaker.iri)} for speaker in said.speakers)
    if agency is not None:
        present = participations(holdings.store, holdings.glossary, f"?thing pg:body <{agency.iri}> .")
        attended = {(presence.meeting, presence.side.iri) for presence in present if presence.meeting is not None}
        yield lambda said: any(
            speaker.iri == agency.iri or (said.meeting, speaker.iri) in attended for speaker in said.speakers
        )


def _number_tests(holdings: Holdings, chosen: Chosen) -> Iterator[Test]:
    least, since, until = chosen.min_level, chosen.since, chosen.until
    if least is not None:
        yield lambda said: said.level >= least
    if since is not None:
        yield lambda said: holdings.day(said) >= since
    if until is not None:
        yield lambda said: "" < holdings.day(said)[: len(until)] <= until
