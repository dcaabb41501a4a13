"""What is known of a Japanese text before its clauses are read: parses, dates, lead-ins, events, papers; each made when first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from policygraph.extraction.grammar import Event, Masthead
from policygraph.extraction.ja.declarers import declarers_of
from policygraph.extraction.ja.events import dateline_of, events_of, placed
from policygraph.extraction.ja.judgement import Judge
from policygraph.extraction.ja.leadins import LeadIn, agreed_lists, lead_ins_of
from policygraph.extraction.ja.masthead import masthead_of
from policygraph.extraction.ja.papers import Paper, papers_of
from policygraph.extraction.ja.sentence import Parse, parse
from policygraph.extraction.ja.series import with_formed_series
from policygraph.extraction.ja.talks import beginning, named_by_title, talkers_of
from policygraph.extraction.ja.times import Moment, moments_in
from policygraph.extraction.passages import Passage
from policygraph.text.document import Document
from policygraph.text.isodates import first_day
from policygraph.vocabulary.lexicon import Lexicon

_DATED_KINDS = frozenset({"paragraph", "item", "title", "note"})
YEAR_ONLY = 4
"""The letters of a date that tells a year alone."""
_PARSED = frozenset({"lead", "outcome", "plan", "body"})


class Context:
    """One document with its passages, and what the rules of the modules beside this one find in them."""

    def __init__(self, document: Document, passages: Sequence[Passage], lexicon: Lexicon) -> None:
        self.document = document
        self.passages = passages
        self.lexicon = lexicon
        self._papers: dict[tuple[str, ...], tuple[Paper, ...]] = {}

    @cached_property
    def masthead(self) -> Masthead:
        """Title, publisher and day of publication."""
        return masthead_of(self.document, self.passages, self.lexicon)

    @cached_property
    def declarers(self) -> tuple[str, ...]:
        """Who speaks, where the title or the opening says so."""
        return declarers_of(self.passages, self.lexicon) or talkers_of(self.passages, self.lexicon)

    @cached_property
    def parses(self) -> tuple[Parse | None, ...]:
        """Each passage that is read, parsed; others are ``None``."""
        return tuple(
            parse(p.text) if p.text and (p.role in _PARSED or p.role == "attendance") else None for p in self.passages
        )

    @cached_property
    def base(self) -> str | None:
        """The day from which 来年 and 今後 count: that of publication, else of the first date the text tells."""
        if self.masthead.published is not None:
            return self.masthead.published
        dated = (
            m
            for p in self.passages
            if p.text and p.kind in _DATED_KINDS and p.role not in ("navigation", "contact", "background")
            for m in moments_in(p.text, None)
        )
        first = next((m.last for m in dated if len(m.last) > YEAR_ONLY), None)
        return first_day(first) if first else None

    @cached_property
    def moments(self) -> tuple[tuple[Moment, ...], ...]:
        """Dates of each passage; 同年 and 同月 look back to the last date told."""
        found: list[tuple[Moment, ...]] = []
        antecedent: str | None = None
        for passage in self.passages:
            here = moments_in(passage.text, self.base, antecedent) if passage.text else ()
            if here and passage.kind not in ("note", "navigation", "contact"):
                antecedent = here[-1].last
            found.append(here)
        return tuple(found)

    @cached_property
    def lead_ins(self) -> dict[int, LeadIn]:
        """What stands over items, by passage."""
        return lead_ins_of(self.passages, self.parses)

    @cached_property
    def agreed(self) -> frozenset[int]:
        """The passages that list what was agreed."""
        return agreed_lists(self.passages)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The meetings told, series by form included."""
        opening = {p.index for p in beginning(self.passages)}
        return with_formed_series(self.passages, named_by_title(self.passages, self._told(opening)), self.lexicon)

    def _told(self, opening: set[int]) -> tuple[Event, ...]:
        dateline = dateline_of(self.passages, self.masthead.published_at) if self.declarers else None
        named = () if dateline is None else (placed(dateline, self.lexicon, self.parses[dateline.index]),)
        return named + tuple(
            event
            for p in self.passages
            if p.role not in ("navigation", "contact", "background") and p.text
            for event in events_of(
                p, self.parses[p.index], self.lexicon, self.moments[p.index], opens=p.index in opening
            )
        )

    @cached_property
    def judge(self) -> Judge:
        """Tells why a clause is no statement."""
        return Judge(self.passages, self.events)

    def papers(self, parties: Sequence[str]) -> tuple[Paper, ...]:
        """The documents that the text speaks of, by whom and to whom."""
        key = tuple(parties)
        if key not in self._papers:
            self._papers[key] = papers_of(self.passages, self.lexicon, parties)
        return self._papers[key]
