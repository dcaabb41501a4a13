"""The English grammar at work on one document (see :class:`policygraph.extraction.grammar.Grammar`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec.structs import replace

from policygraph.extraction.en import marks
from policygraph.extraction.en.addressees import addressees_of
from policygraph.extraction.en.circles import circles_of
from policygraph.extraction.en.constructions import told_before
from policygraph.extraction.en.context import Context, Sentence, expanded
from policygraph.extraction.en.coordination import PERFORMATIVE
from policygraph.extraction.en.events import events_of
from policygraph.extraction.en.forums import forums_of
from policygraph.extraction.en.items import ItemReader, content_end
from policygraph.extraction.en.leadins import LeadIn, lead_ins_of
from policygraph.extraction.en.listings import bodies_between, listings_of
from policygraph.extraction.en.masthead import masthead_of
from policygraph.extraction.en.papers import Paper, papers_of
from policygraph.extraction.en.persons import persons_of
from policygraph.extraction.en.pronouns import Antecedents
from policygraph.extraction.en.reading import PARTIES, Reading, body_start, opening_form, read_sentence, spoken
from policygraph.extraction.en.tokens import Tokens, lemma_of
from policygraph.extraction.en.words import words as words_of
from policygraph.extraction.grammar import Choice, Clause, Event, FoundForum, FoundPerson, Listing, Masthead, Speaker
from policygraph.extraction.passages import Passage
from policygraph.record.model import Document as SpokenDocument
from policygraph.record.model import Due
from policygraph.text.document import Document, Span
from policygraph.vocabulary.lexicon import Lexicon

_READ = frozenset({"lead", "outcome", "plan", "body"})
_KINDS = frozenset({"paragraph", "item"})
_OF_ONE = words_of("commit resolve schedule")
_FIRST = 3
"""The meeting itself is told in so many sentences at the beginning."""


class EnglishGrammar:
    """Parses each passage once; the answers follow the rules of the modules beside this one."""

    def __init__(self, document: Document, passages: Sequence[Passage], lexicon: Lexicon) -> None:
        self._document = document
        self._passages = passages
        self._lexicon = lexicon
        self._plainly: dict[int, list[Reading]] = {}
        self._circles: dict[tuple[str, ...], Mapping[int, tuple[str, ...]]] = {}
        self._found_papers: dict[tuple[str, ...], tuple[Paper, ...]] = {}

    @cached_property
    def _context(self) -> Context:
        return Context(self._document, self._passages, self._lexicon)

    @cached_property
    def _lead_ins(self) -> Mapping[int, LeadIn]:
        return lead_ins_of(self._document, self._passages)

    @cached_property
    def _items(self) -> ItemReader:
        return ItemReader(self._context, self._lead_ins, self._plain)

    @cached_property
    def _readings(self) -> dict[int, list[Reading]]:
        """The clauses of each passage that may hold statements, read in order so that "they" and "it" can look back."""
        found: dict[int, list[Reading]] = {}
        antecedents = Antecedents()
        number = 0
        for passage in self._passages:
            sentence = self._context.sentences.get(passage.index)
            if sentence is None or passage.kind not in _KINDS or passage.role not in _READ:
                continue
            readings = self._read(passage, sentence, first=number < _FIRST)
            number += 1
            found[passage.index] = [antecedents.resolved(r, sentence.tokens) for r in readings]
        return found

    def _read(self, passage: Passage, sentence: Sentence, *, first: bool) -> list[Reading]:
        lead = self._lead_ins.get(passage.index)
        if lead is not None and lead.source != passage.index:
            readings = self._items.item(sentence, lead)
            nested = self._items.nested(passage.index) if passage.text.endswith(":") else None
            return self._items.lead(nested, readings) if nested else readings
        tokens = sentence.tokens
        readings = read_sentence(tokens, sentence.names, first=True) if first else self._plain(sentence)
        if lead is not None:
            return self._items.lead(lead, readings)
        if passage.kind == "paragraph" and passage.text.endswith(":") and self._announces(passage):
            return [
                r if r.reason or r.rows[:1] == () or r.rows[0].act == "conclude" else r.because("description")
                for r in readings
            ]
        if _is_preamble(passage, sentence, readings):
            start = body_start(tokens)
            form, at = opening_form(tokens, start)
            reading = spoken(tokens, start, at, form, PARTIES)
            if not reading.rows or reading.rows[0].rule == "en.doing":
                reading = _joined_participle(tokens, start, at) or reading
            mood = not reading.rows or reading.rows[0].rule == "en.doing"  # "Moving forward in the spirit of ..."
            return [reading.because("description") if mood else reading]
        if passage.kind == "item" and not any(r.rows or r.subject.kind != "none" for r in readings):
            return self._loose_item(sentence, readings)
        return readings

    def _announces(self, passage: Passage) -> bool:
        """Whether a sentence before a colon only announces what the parties say in the next paragraph."""
        behind = self._context.sentences.get(passage.index + 1)
        if behind is None or behind.passage.kind != "paragraph" or not _FOLLOWING.search(passage.text):
            return False
        return any(r.rows and r.subject.kind in {"named", "parties", "we", "they"} for r in self._plain(behind)[:1])

    def _loose_item(self, sentence: Sentence, readings: list[Reading]) -> list[Reading]:
        """An item below no lead-in that opens with a gerund: "Launching a joint fund for ...", a sentence by itself."""
        tokens = sentence.tokens
        ended = sentence.passage.text.rstrip()[-1:] in {".", ";"} and tokens.tags.count(":") == 0
        form, at = opening_form(tokens, body_start(tokens))
        if ended and form == "past" and lemma_of(tokens.words[at]) in PERFORMATIVE:  # "Recognized the need for ..."
            return [spoken(tokens, body_start(tokens), at, form, PARTIES)]
        if not ended or form != "gerund":
            return readings
        reading = self._items.gerund(sentence)
        act = reading.rows[0].act if reading.rows else ""
        return [reading] if act and act not in {"past-action", "resolve"} else readings

    def _plain(self, sentence: Sentence) -> list[Reading]:
        """A sentence read by itself, once."""
        index = sentence.passage.index
        if index not in self._plainly:
            self._plainly[index] = read_sentence(sentence.tokens, sentence.names)
        return self._plainly[index]

    def parties(self) -> tuple[str, ...]:
        """Who speaks in the text, told by its title and first words."""
        return self._context.parties

    @cached_property
    def _masthead(self) -> Masthead:
        return masthead_of(self._context)

    @cached_property
    def _events(self) -> tuple[Event, ...]:
        return events_of(self._context, self._masthead.published)

    def masthead(self) -> Masthead:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return self._masthead

    def events(self) -> Sequence[Event]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return self._events

    def listings(self, parties: Sequence[str]) -> Sequence[Listing]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        if self._events:
            return tuple(listings_of(self._context, parties))
        return tuple(self._speaking_bodies(parties)) if len(parties) > 1 else ()

    def _speaking_bodies(self, parties: Sequence[str]) -> Iterator[Listing]:
        """Where nobody met, the bodies that open the text in the place of a party: "X and the Y Commission announce"."""
        for index, readings in list(self._readings.items())[:_FIRST]:
            sentence = self._context.sentences[index]
            for reading in readings:
                if reading.rows and reading.reason is None and reading.subject.kind == "named":
                    names = bodies_between(sentence, reading.subject.start, reading.subject.end, parties)
                    yield from (Listing(side=None, names=(name,)) for name in names)

    def persons(self, parties: Sequence[str]) -> Sequence[FoundPerson]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return tuple(persons_of(self._context, self._events, parties))

    def documents(self, parties: Sequence[str]) -> Sequence[SpokenDocument]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        return tuple(paper.document for paper in self._papers(parties))

    def _papers(self, parties: Sequence[str]) -> tuple[Paper, ...]:
        key = tuple(parties)
        if key not in self._found_papers:
            self._found_papers[key] = papers_of(self._context, key, self._masthead.published)
        return self._found_papers[key]

    def _documents_in(self, span: Span, parties: Sequence[str]) -> tuple[str, ...]:
        papers = self._papers(parties)
        return tuple(
            p.document.id for p in papers if any(span.start <= at.start and at.end <= span.end for at in p.places)
        )

    @cached_property
    def _forums(self) -> Mapping[int, tuple[FoundForum, ...]]:
        return forums_of(self._context)

    def _fora_in(self, span: Span, first: int, last: int) -> tuple[FoundForum, ...]:
        """The fora found by form in a clause of the passages ``first`` to ``last``."""
        found = (forum for i in range(first, last + 1) for forum in self._forums.get(i, ()))
        return tuple(forum for forum in found if span.start <= forum.span.start and forum.span.end <= span.end)

    def clauses(self, passage: Passage, parties: Sequence[str]) -> Sequence[Clause]:
        """See :class:`~policygraph.extraction.grammar.Grammar`."""
        sentence = self._context.sentences.get(passage.index)
        readings = self._readings.get(passage.index, [])
        if sentence is None:
            return ()
        return tuple(self._clause(passage, sentence, r, parties) for r in readings)

    def _clause(self, passage: Passage, sentence: Sentence, reading: Reading, parties: Sequence[str]) -> Clause:
        tokens = sentence.tokens
        start, end = tokens.starts[reading.start], tokens.ends[reading.end - 1]
        words = passage.text[start:end]
        reading = self._dated(passage, reading, words)
        act = reading.rows[0].act if reading.rows else ""
        if reading.rows and reading.rows[0].rule == "en.should":
            reading = self._asked(reading)
        reason = reading.reason or ("description" if act and self._alone and act not in _OF_ONE else None)
        verb = tokens.starts[reading.frame.at] - start if reading.frame and reading.frame.at > reading.start else 0
        window = marks.due_in(words, act, self._masthead.published, verb)
        hedge = self._hedge(passage, reading, words, start)
        span = passage.published(start, end)
        if reading.through is not None:
            span = Span(span.start, self._end_of(reading.through))
        return Clause(
            span=span,
            passage=passage.index,
            choices=tuple(Choice(rule=r.rule, act=r.act) for r in reading.rows),
            speaker=self._speaker(passage, sentence, reading, parties),
            reason=reason,
            hedge=hedge,
            carry_over=_carries_on(tokens, reading, act),
            due=Due(from_=window[0], to=window[1]) if window else None,
            about=marks.about_next(words) if act == "schedule" else None,
            addressees=addressees_of(sentence, reading) if act == "request" else (),
            documents=self._documents_in(span, parties) if reading.rows and parties else (),
            fora=self._fora_in(span, passage.index, reading.through or passage.index) if reading.rows else (),
        )

    def _asked(self, reading: Reading) -> Reading:
        """What others should do is a request of the parties, where the text is theirs; what they should do is none."""
        parties = self._context.parties
        others = set(expanded(reading.subject.codes)).isdisjoint(parties)
        asked = others and len(parties) > 1 and self._masthead.genre not in {"fact-sheet", "readout"}
        return reading.spoken_as(PARTIES) if asked else reading.because("description")

    def _end_of(self, index: int) -> int:
        """Where the words of a passage end, without its stop."""
        tokens = self._context.sentences[index].tokens
        return self._passages[index].published(0, tokens.ends[content_end(tokens) - 1]).end

    def _dated(self, passage: Passage, reading: Reading, words: str) -> Reading:
        """An announcement that the words put on an earlier day is a fact by now; so is one in an account of a period."""
        before = told_before(reading.rows[0].rule) if reading.rows else None
        if before is None or before in reading.rows[:1]:
            return reading
        frame = reading.frame
        gone = (
            frame is not None and (frame.time, frame.aspect) == ("past", "simple") and passage.index in self._in_account
        )
        if not gone and not marks.told_of_earlier(words, self._masthead.published):
            return reading
        return replace(reading, rows=(before, *(row for row in reading.rows if row != before)))

    @cached_property
    def _in_account(self) -> frozenset[int]:
        """The passages behind one of their block that tells of a period gone by: "In our first year, we trained ..."."""
        found: set[int] = set()
        telling: int | None = None
        for index, readings in self._readings.items():
            passage = self._passages[index]
            if telling == passage.block and not marks.told_today(passage.text):
                found.add(index)
            elif (
                readings
                and readings[0].rows
                and readings[0].rows[0].rule == "en.done"
                and marks.tells_period(passage.text)
            ):
                telling = passage.block
        return frozenset(found)

    @cached_property
    def _alone(self) -> bool:
        """Whether the text is one government's account of itself: only what it says it will do is a statement."""
        return self._masthead.genre == "fact-sheet" and len(self._context.parties) <= 1

    def _hedge(self, passage: Passage, reading: Reading, words: str, start: int) -> Span | None:
        if not reading.rows:
            return None
        found = marks.hedging_verb_in(words) if reading.rows[0].hedged else marks.hedge_in(words)
        return passage.published(start + found[0], start + found[1]) if found else None

    def _speaker(self, passage: Passage, sentence: Sentence, reading: Reading, parties: Sequence[str]) -> Speaker:
        subject = reading.subject
        here = subject.start < subject.end <= len(sentence.tokens) and subject is not PARTIES
        place = (
            passage.published(sentence.tokens.starts[subject.start], sentence.tokens.ends[subject.end - 1])
            if here and reading.start <= subject.start
            else None
        )
        if subject.kind == "others":
            rest = tuple(code for code in self._context.parties if code != self._context.publisher)
            region = (
                place is not None and len(rest) > 1 and _REGIONAL.match(" ".join(place.of(self._document.text).split()))
            )
            return Speaker(kind="named", codes=rest, words=place) if region else Speaker(kind="others", words=place)
        if subject.kind == "named":
            codes = expanded(subject.codes)
            return Speaker(kind="named", codes=codes, words=place)
        if not parties and self._context.parties:
            return Speaker(kind="named", codes=self._context.parties, words=place)
        return Speaker(kind="parties", codes=self._circle(passage, parties), words=place)

    def _circle(self, passage: Passage, parties: Sequence[str]) -> tuple[str, ...]:
        """The parties of the meeting that the passage tells of, where it is another one than the text's own."""
        key = tuple(parties)
        if key not in self._circles:
            self._circles[key] = circles_of(self._context, key)
        return self._circles[key].get(passage.index, ())


_FOLLOWING = re.compile(r"(?<!including )\bthe following\b")
_REGIONAL = re.compile(
    r"(?:The |the )?(?:Pacific|Central Asian|African|Caribbean|Gulf|Arab|Asian|European|Nordic|Baltic|Latin American|Western Hemisphere)(?: Islands?)? "
    r"(?:leaders|countries|nations|states|partners|governments)$"
)
"""Leaders of a region: in a text of many parties, those beside the publisher."""
_GOING_ON = words_of(
    "commit agree resolve renew-commitment concur assert-commitment affirm-cooperation endorse affirm-importance schedule express-concern request expect"
)


_AGAIN = words_of("renewal extension continuation resumption prolongation")
_ONCE = words_of("affirm confirm")
"""Verbs of the rows for "reaffirm" that say nothing of an earlier time."""


def _carries_on(tokens: Tokens, reading: Reading, act: str) -> bool:
    """By the construction, or by "continue", "renewed" ... right beside the verb."""
    if reading.rows and act == "conclude" and reading.frame and not _AGAIN.isdisjoint(reading.frame.nouns):
        return True
    if not reading.rows or act not in _GOING_ON:
        return False
    at = reading.frame.at if reading.frame and reading.start <= reading.frame.at < reading.end else reading.start
    again = reading.rows[0].carry_over and not (reading.frame and reading.frame.lemma in _ONCE)
    return again or marks.carries_on(tokens.slice(at, min(at + 7, reading.end)))


def _joined_participle(tokens: Tokens, start: int, at: int) -> Reading | None:
    """The act of a second participle where the first tells none: "Reflecting on their talks and believing that ..."."""
    for i in range(at + 1, len(tokens) - 1):
        if tokens.tags[i : i + 2] == "CG":
            reading = spoken(tokens, start, i + 1, "gerund", PARTIES)
            if reading.rows and reading.rows[0].rule != "en.doing":
                return reading
    return None


def _is_preamble(passage: Passage, sentence: Sentence, readings: Sequence[Reading]) -> bool:
    """A participle that opens a paragraph or numbered clause: "RECALLING X;", or one that is no full sentence."""
    tokens = sentence.tokens
    form, at = opening_form(tokens, body_start(tokens))
    if form != "gerund":
        return False
    if tokens.slice(at, at + 1).isupper():
        return True
    unfinished = passage.text.removesuffix(" and").rstrip()[-1:] in {";", ","}
    return unfinished and passage.kind == "paragraph" and not any(r.rows for r in readings)
