"""What the pages of threads need to say things, beside what every page does: editions, and statements as quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.sources import SourceFact
from policygraph.answers.facts.things import Quoted
from policygraph.answers.reports.dates import range_words
from policygraph.answers.reports.document import Cell, GridColumn, Line, Quotation, Saying, Words, line
from policygraph.answers.reports.page import Page
from policygraph.answers.reports.threads.naming import ThreadNames
from policygraph.answers.reports.threads.words import COUNT_OF, EDITION, SAID
from policygraph.answers.reports.words import ordinal, term
from policygraph.bilingual import Language
from policygraph.identifiers import iri
from policygraph.threads.kinds import KIND, SCOPE, LinkKind
from policygraph.threads.said import Edition, Said
from policygraph.threads.weave import Weave

_TOPICS = 3
"""Topics that tell what a promise is about; it may have more."""


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
        self.thread_names = ThreadNames(weave)

    def quote(self, said: Said) -> Quotation:
        """The words of a statement with their place."""
        return self.quotation(said.release, Quoted(said.words, said.language, said.start, said.end))

    def title_of(self, teller: str) -> str:
        """A release or source by its title, for where no list of sources stands by."""
        release, aside = self.releases.get(teller), self.asides.get(teller)
        if release is not None:
            return release.title.text if release.title is not None else release.key
        return teller if aside is None else aside.label(self.language).text

    def act(self, said: Said) -> Line:
        """The act with its level: ``commit (level 5)``."""
        return line(self.act_name(said), self.bracketed(self.level(said.level)))

    def act_name(self, said: Said) -> Line:
        """The act by name."""
        return self.thing(iri("act", said.act))

    def saying(self, said: Said) -> Saying:
        """A statement as a cell holds it."""
        found = self.releases[said.release]
        values = {"line": found.line(said.start), "release": self.source_name(said.release)}
        return Saying(
            name=said.name,
            iri=said.iri,
            act=self.act(said),
            level=said.level,
            commitment=said.commissive,
            quote=self.quote(said),
            where=EDITION["line_of" if len(self.releases) > 1 else "line"].get(self.language, **values),
        )

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

    def the_edition(self, edition: Edition) -> str:
        """An edition as a part of a sentence: ``the 4th (31 May 2023)``, ``the edition of 5 December 2022``."""
        days, number = range_words(edition.start, edition.end, self.language), self.number(edition)
        wording = "the" if number and days else "the_number" if number else "the_days"
        return EDITION[wording].get(self.language, number=number, days=days or self.edition_id(edition))

    def column(self, edition: Edition) -> GridColumn:
        """An edition as the head of a column."""
        days, number = range_words(edition.start, edition.end, self.language), self.number(edition)
        return GridColumn(number, days) if number else GridColumn(self.edition(edition))

    def edition_id(self, edition: Edition) -> str:
        """The key of the edition's meeting, as ``report meeting`` takes it."""
        return self.glossary.term(edition.iri).id

    def thing(self, thing: str) -> Line:
        """A thing, by its IRI, by name."""
        return line(self.name(self.glossary.term(thing)))

    def about(self, statements: Sequence[Said]) -> Line:
        """What a promise is about: the topics that most of its statements have; without any, what they themselves say."""
        topics = Counter(topic for said in statements for topic in said.topics)
        if topics:
            return self.titled(self.names(self.glossary.term(topic) for topic, _ in topics.most_common(_TOPICS)))
        told = next((said.about for said in statements if said.about is not None), None)
        return self.titled(line(self.say_of("no_topic") if told is None else term("about", told, self.language)))

    def say_of(self, name: str, **values: object) -> str:
        """A sentence or phrase of :data:`SAID`, its fields filled with plain words."""
        return SAID[name].get(self.language, **values)

    def perhaps(self, kind: str) -> str:
        """What is a hint only."""
        return self.say_of("perhaps", kind=kind)

    def kind(self, kind: LinkKind) -> str:
        """What a link does, in a word; how wide it speaks is told from topics alone, and no more than a hint."""
        label = KIND[kind].label.get(self.language)
        return self.perhaps(label) if kind in (*SCOPE, "mergedInto") else label

    def counted(self, noun: str, n: int) -> str:
        """``n`` of something of :data:`COUNT_OF`, in words."""
        return COUNT_OF[noun].get(self.language, n)

    def series(self, series: str) -> Words:
        """A series by name."""
        return self.name(self.glossary.term(series))

    def said_row(self, said: Said) -> tuple[Cell, ...]:
        """A statement under :data:`SAID_COLUMNS`."""
        found = self.releases[said.release]
        return (
            said.iri,
            said.act,
            said.level,
            said.commissive,
            " ".join(self.glossary.term(speaker).id for speaker in said.speakers),
            " ".join(self.glossary.term(topic).id for topic in said.topics),
            said.words,
            said.language,
            said.start,
            said.end,
            found.line(said.start),
            said.key,
            found.address,
        )


SAID_COLUMNS = (
    "statement", "act", "level", "commitment", "speakers", "topics", "quote", "language", "start", "end", "line",
    "release", "address",
)  # fmt: skip
NOBODY: tuple[Cell, ...] = (None,) * len(SAID_COLUMNS)
"""A row of a sheet where nothing was said."""
