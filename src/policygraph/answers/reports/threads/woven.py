"""What the pages of threads need to say things, beside what every page does: editions, and statements as quotes."""

from __future__ import annotations

from collections.abc import Iterable

from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.sources import SourceFact
from policygraph.answers.facts.things import Quoted
from policygraph.answers.reports.dates import range_words
from policygraph.answers.reports.document import Line, Quotation, line
from policygraph.answers.reports.page import Page
from policygraph.answers.reports.threads.words import EDITION
from policygraph.answers.reports.words import ordinal
from policygraph.bilingual import Language
from policygraph.identifiers import iri
from policygraph.threads.said import Edition, Said
from policygraph.threads.weave import Weave


class WovenPage(Page):
    """A page on a weave; ``rests_on`` are the releases (IRIs) whose words it quotes, and ``asides`` as a page has them."""

    def __init__(
        self,
        language: Language,
        holdings: Holdings,
        weave: Weave,
        rests_on: Iterable[str],
        asides: Iterable[SourceFact] = (),
    ) -> None:
        super().__init__(language, holdings, rests_on, asides)
        self.weave = weave

    def quote(self, said: Said) -> Quotation:
        """The words of a statement with their place."""
        return self.quotation(said.release, Quoted(said.words, said.language, said.start, said.end))

    def act(self, said: Said) -> Line:
        """The act with its level: ``commit (level 5)``."""
        act = self.glossary.term(iri("act", said.act))
        return line(self.name(act), self.bracketed(self.level(said.level)))

    def number(self, edition: Edition) -> str:
        """``9th``, or nothing where the edition has no number."""
        if edition.ordinal is None:
            return ""
        number = str(edition.ordinal) if self.language == "ja" else ordinal(edition.ordinal)
        return EDITION["number"].get(self.language, number=number)

    def edition(self, edition: Edition) -> str:
        """An edition within its series, briefly: its number and its days, as far as both are known."""
        days = range_words(edition.start, edition.end, self.language)
        number = self.number(edition)
        if number and days:
            return EDITION["dated"].get(self.language, number=number, days=days)
        return number or days or self.glossary.term(edition.iri).id

    def edition_id(self, edition: Edition) -> str:
        """The key of the edition's meeting, as ``report meeting`` takes it."""
        return self.glossary.term(edition.iri).id

    def thing(self, thing: str) -> Line:
        """A thing, by its IRI, by name."""
        return line(self.name(self.glossary.term(thing)))
