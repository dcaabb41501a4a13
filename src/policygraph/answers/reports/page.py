"""What every page needs to say things: names in its language, quotes with their place, cards, sources."""

from __future__ import annotations

from collections.abc import Iterable

from policygraph.answers.facts.glossary import Term
from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.names import NameFact
from policygraph.answers.facts.releases import ReleaseFact
from policygraph.answers.facts.rows import Tagged
from policygraph.answers.facts.sources import SourceFact
from policygraph.answers.facts.statements import StatementFact
from policygraph.answers.facts.things import Quoted
from policygraph.answers.reports.dates import date_words, range_words, window_words
from policygraph.answers.reports.document import Card, Entry, Line, Quotation, Source, Words, joined, line
from policygraph.answers.reports.words import COUNT, FIELD, SAY, TITLE, document_words, ordinal, term
from policygraph.bilingual import Language


class Page:
    """The language of a page and the releases it rests on; where these are several, each place names its own.

    ``asides`` are the sources, publications of which no text is kept, that the page names too.
    """

    def __init__(
        self, language: Language, holdings: Holdings, rests_on: Iterable[str], asides: Iterable[SourceFact] = ()
    ) -> None:
        wanted = frozenset(rests_on)
        self.language = language
        self.holdings = holdings
        self.glossary = holdings.glossary
        self.asides = {source.iri: source for source in asides}
        self.releases = {iri: release for iri, release in holdings.releases.items() if iri in wanted}
        self.numbers = {iri: number for number, iri in enumerate((*self.releases, *self.asides), 1)}
        self.comma = "、" if language == "ja" else "; "
        self.colon = "：" if language == "ja" else ": "  # the Japanese colon

    def titled(self, title: Line) -> Line:
        """A heading: in English it begins with a capital letter."""
        first, *rest = title
        if self.language != "en" or first.language is not None:
            return title
        return (Words(first.text[:1].upper() + first.text[1:], None, first.iri), *rest)

    def field(self, name: str) -> str:
        """The label of a field."""
        return FIELD[name].get(self.language)

    def say(self, name: str, **values: object) -> str:
        """A sentence or phrase of :data:`SAY`, its fields filled with plain words."""
        return SAY[name].get(self.language, **values)

    def count(self, noun: str, n: int) -> str:
        """``n`` of something, in words."""
        return COUNT[noun].get(self.language, n)

    def told(self, words: Tagged, iri: str | None = None) -> Words:
        """Words of a known language, tagged where it is not the page's."""
        return Words(words.text, None if words.language == self.language else words.language, iri)

    def original(self, words: Tagged) -> Line:
        """Words as published, headed by their language in brackets, as quotes are, where it is not the page's."""
        said = self.told(words)
        if said.language is None:
            return (said,)
        before, after = self.say("original", tag=said.language, words="\0").split("\0")
        return line(before, said, after)

    def name(self, thing: Term) -> Words:
        """A thing by its name; a document without a title by what its id customarily means."""
        if thing.kind == "document" and not thing.labels:
            customary = document_words(thing.id.rpartition("/")[2], self.language)
            return Words(customary or thing.id.rpartition("/")[2], None if customary else "zxx", thing.iri)
        return self.told(thing.label(self.language), thing.iri)

    def names(self, things: Iterable[Term]) -> Line:
        """Things by their names, in a row; names that hold a comma themselves are parted by semicolons."""
        lines = [(self.name(thing),) for thing in things]
        plain = self.language == "en" and not any("," in name.text for (name,) in lines)
        return joined(lines, ", " if plain else self.comma)

    def documents(self, things: Iterable[Term]) -> Line:
        """Documents by title, with whose they are."""
        return joined((self._document(thing) for thing in things), self.comma)

    def _document(self, thing: Term) -> Line:
        authors = self.glossary.authors(thing.iri)
        if not authors:
            return (self.name(thing),)
        before, after = self.say("by", by="\0").split("\0")
        opening, closing = self.bracketed("\0").split("\0")
        return line(self.name(thing), opening, before, self.names(authors), after, closing)

    def bracketed(self, inner: str) -> str:
        """``inner`` in the brackets of the language, with the blank that English wants."""
        return f"（{inner}）" if self.language == "ja" else f" ({inner})"  # Japanese brackets

    def source_name(self, release: str) -> str:
        """A release by its number among the sources, or as "the release" where it is the only one."""
        return (
            self.say("the_source", number=self.numbers[release]) if len(self.numbers) > 1 else self.say("the_release")
        )

    def within(self, inner: Words) -> Line:
        """Words in brackets, as :meth:`bracketed`."""
        opening, closing = self.bracketed("\0").split("\0")
        return line(opening, inner, closing)

    def told_by(self, graphs: Iterable[str]) -> Line:
        """The releases and sources whose graphs these are, in brackets."""
        wanted = frozenset(graphs)
        tellers: list[ReleaseFact | SourceFact] = [*self.releases.values(), *self.asides.values()]
        named = ((Words(self.source_name(one.iri), None, one.iri),) for one in tellers if one.graph in wanted)
        opening, closing = self.bracketed("\0").split("\0")
        return line(opening, joined(named, self.comma), closing)

    def on_side(self, side: Term) -> str:
        """Which side something stands on."""
        return self.say("on_side", side=side.label(self.language).text)

    def place(self, release: str, quoted: Quoted) -> str:
        """Where the words stand, in words; the release is named where the page rests on several."""
        found = self.releases[release]
        values = {"line": found.line(quoted.start), "start": quoted.start, "end": quoted.end}
        if len(self.releases) > 1:
            return self.say("place_in", release=self.source_name(release), **values)
        return self.say("place", **values)

    def places(self, quotes: Iterable[tuple[str, Quoted]]) -> str:
        """Several places in a row."""
        return self.comma.join(self.place(release, quoted) for release, quoted in quotes)

    def spot(self, place: str) -> Words:
        """A city or other spot, by its name in the page's language where the vocabulary has it."""
        known = self.glossary.named(place, "place")
        return Words(place) if known is None else self.name(known)

    def quotation(self, release: str, quoted: Quoted) -> Quotation:
        """The words with their place."""
        found = self.releases[release]
        shown = found.shown(quoted)
        return Quotation(
            exact=quoted.exact,
            language=quoted.language,
            place=self.place(release, quoted),
            start=quoted.start,
            end=quoted.end,
            line=found.line(quoted.start),
            release=release,
            address=found.address,
            shown=None if shown == quoted.exact else shown,
        )

    def meeting(self, iri: str) -> Line:
        """A meeting by its edition and series, else by its own name, else by its key."""
        told = self.holdings.meeting(iri)
        series = None if told is None else told.one("pg:series")
        edition = None if told is None else told.one("pg:ordinal")
        if told is None or series is None:
            own = () if told is None else told.values("pg:meetingName")
            named = [self.told(name, iri) for name in own if isinstance(name, Tagged)]
            return tuple(named[:1]) or line(Words(Term(iri).id, "zxx", iri))
        name = self.name(self.glossary.term(series))
        if edition is None:
            return (Words(name.text, name.language, iri),)
        number = edition if self.language == "ja" else ordinal(int(edition))
        before, after = TITLE["edition"].get(self.language, ordinal=number, series="\0").split("\0")
        return line(Words(before, None, iri), name, Words(after))

    def meeting_dates(self, iri: str) -> str:
        """The days of a meeting."""
        told = self.holdings.meeting(iri)
        return "" if told is None else range_words(told.one("pg:startDate"), told.one("pg:endDate"), self.language)

    def dated_meeting(self, iri: str, *remarks: str) -> Line:
        """A meeting with its days and what else is to be said of it."""
        said = [part for part in (self.meeting_dates(iri), *remarks) if part]
        return line(self.meeting(iri), self.bracketed(self.comma.join(said)) if said else "")

    def level(self, level: int) -> str:
        """``level 5``."""
        return self.say("level", level=level)

    def short(self, statement: StatementFact) -> str:
        """A statement by its short name, with its release where the page rests on several."""
        if len(self.releases) == 1:
            return statement.name
        return statement.name + self.bracketed(self.source_name(statement.release))

    def card(self, statement: StatementFact, number: int | None = None, *, with_meeting: bool = False) -> Card:
        """A statement as a card."""
        return Card(
            name=statement.name,
            iri=statement.iri,
            head=line(
                self.names(statement.speakers),
                self.colon,
                self.name(statement.act),
                self.bracketed(self.level(statement.level)),
            ),
            act=statement.act.id,
            level=statement.level,
            commitment=statement.commitment,
            quote=self.quotation(statement.release, statement.quoted),
            fields=tuple(self._fields(statement, with_meeting=with_meeting)),
            number=number,
        )

    def _fields(self, statement: StatementFact, *, with_meeting: bool) -> Iterable[Entry]:
        if with_meeting and statement.meeting is not None:
            yield Entry(self.field("meeting"), (self.dated_meeting(statement.meeting),))
        for name, things in (
            ("topics", statement.topics),
            ("fora", statement.fora),
            ("addressees", statement.addressees),
            ("third_countries", statement.third_countries),
        ):
            if things:
                yield Entry(self.field(name), (self.names(things),))
        if statement.documents:
            yield Entry(self.field("documents"), (self.documents(statement.documents),))
        if statement.about is not None:
            yield Entry(self.field("about"), (line(term("about", statement.about, self.language)),))
        due = window_words(statement.due_from, statement.due_to, self.language)
        if due:
            yield Entry(self.field("due"), (line(due),))
        if statement.hedge is not None:
            yield Entry(self.field("hedge"), ((self.told(statement.hedge),),))
        if statement.carries_over:
            yield Entry(self.field("carry_over"), (line(self.say("carries_over")),))

    def sentence(self, name: NameFact) -> Quotation:
        """The sentence that a name stands in, with its place."""
        return self.quotation(name.release, self.releases[name.release].sentence(name.quoted))

    def source(self, release: ReleaseFact) -> Source:
        """A release as a source: title, issuer, date, and who read it."""
        title = self.told(release.title, release.iri) if release.title else Words(release.key, "zxx", release.iri)
        by = joined(
            [
                *([(self.name(release.publisher),)] if release.publisher else []),
                *([line(date_words(release.issued, self.language))] if release.issued else []),
                line(self.say("reviewed" if release.reading == "reviewed" else "draft")),
                *([(self.name(release.remark),)] if release.remark else []),
            ],
            self.comma,
        )
        opening, closing = self.bracketed("\0").split("\0")
        return Source(key=release.key, iri=release.iri, line=line(title, opening, by, closing), address=release.address)

    def sources(self) -> tuple[Source, ...]:
        """Every release that the page rests on, and every source that it names."""
        return (
            *(self.source(release) for release in self.releases.values()),
            *(self._aside(source) for source in self.asides.values()),
        )

    def _aside(self, source: SourceFact) -> Source:
        """A source by what it is and when it was published; its text is not kept."""
        said = [date_words(source.issued, self.language)] if source.issued else []
        remark = self.bracketed(self.comma.join([*said, self.say("no_text")]))
        words = line(self.told(source.label(self.language), source.iri), remark)
        return Source(key=source.key, iri=source.iri, line=words, address=next(iter(source.addresses), None))
