"""What a language module finds in the passages of one document: the seam between languages and stages.

The stages (:mod:`policygraph.extraction.meeting`, ``roll``, ``statements`` ...) know no word of any language. A
language module is a package with two functions, :func:`heading_role` and :func:`grammar` (see :class:`LanguageModule`);
the grammar parses each passage once and answers the questions of :class:`Grammar` in the types below.
Every span counts code points of the published text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from msgspec import Struct

from policygraph.extraction.passages import Passage, SectionRole
from policygraph.extraction.topics import Pointing
from policygraph.record.model import Document as SpokenDocument
from policygraph.record.model import Due, NameKind, Session
from policygraph.text.document import Document, Span
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import Mention

Reason = Literal[
    "background",  # its section holds no outcomes
    "meeting-account",  # who met where, how the meeting went
    "reported-speech",  # what business groups or others asked for, submitted, said
    "habitual",  # what the parties do regularly
    "description",  # what a programme, body or text is or does
    "other-body",  # an act of somebody who is no party
    "expectation-of-narrator",  # hoped for by nobody in particular
    "list-of-names",  # it lists who took part
    "no-act",  # no construction of an act found
    "no-speaker",  # an act, but nobody of the parties can be said to perform it
    "lead-in",  # it introduces items, which are read instead
    "boilerplate",
]
"""Why a sentence is not a statement; the ids of the scheme ``id/reason/``."""


class Choice(Struct, frozen=True, gc=False, kw_only=True):
    """A construction that fits a clause: its stable ``rule`` id (``ja.confirm.commitment``), the act it means."""

    rule: str
    act: str


class Speaker(Struct, frozen=True, gc=False, kw_only=True):
    """Who performs the act of a clause, as far as its words tell.

    ``parties``: all parties of the meeting ("both countries", an empty subject, a passive), or the ``codes`` of the
    meeting that the passage tells of, where the text tells of several; ``named``: the parties
    ``codes`` (countries, groups; an agency stands for its country); ``others``: somebody who is no party. ``among``
    are the parties of the passage's own meeting, which a named speaker may be of as well.
    """

    kind: Literal["parties", "named", "others"]
    codes: tuple[str, ...] = ()
    words: Span | None = None
    among: tuple[str, ...] = ()


class FoundForum(Struct, frozen=True, kw_only=True):
    """A body, event or instrument that the vocabulary has no mention of, by the form of its name, with its id."""

    span: Span
    id: str
    written: str


class Clause(Struct, frozen=True, gc=False, kw_only=True):
    """A stretch of a sentence with one predicate, from its first word to the end of the inflected predicate.

    ``choices`` are the constructions that fit, the winner first, then its competitors; none: no act. ``reason`` says
    why the clause is no statement although it may have an act. ``documents`` are ids of :meth:`Grammar.documents`.
    """

    span: Span
    passage: int
    choices: tuple[Choice, ...]
    speaker: Speaker
    reason: Reason | None = None
    hedge: Span | None = None
    carry_over: bool = False
    due: Due | None = None
    about: str | None = None
    addressees: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    fora: tuple[FoundForum, ...] = ()


class Fact(Struct, frozen=True, gc=False, kw_only=True):
    """The words that a fact of an event was read from; ``field`` is a field of the record's Meeting."""

    field: str
    span: Span


class Event(Struct, frozen=True, kw_only=True):
    """A meeting as one clause, title or labelled line tells it; fields it does not tell are ``None`` or empty.

    Several events of one document are put together by number, series and time (:mod:`policygraph.extraction.meeting`).
    """

    span: Span
    passage: int
    standing: Literal["held", "planned", "named"]
    reported: bool = False
    """Whether its words show that the text reports this meeting, even one without series and number."""
    series: str | None = None
    name: str | None = None
    ordinal: int | None = None
    level: str | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None
    place_country: str | None = None
    format: str | None = None
    hosts: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    sessions: tuple[Session, ...] = ()
    facts: tuple[Fact, ...] = ()


class FoundName(Struct, frozen=True, gc=False, kw_only=True):
    """A body's name in a list, as written; ``mentions`` are what it may mean, none for a name found by its form only."""

    span: Span
    written: str
    kind: NameKind
    mentions: tuple[Mention, ...] = ()


class Listing(Struct, frozen=True, kw_only=True):
    """Bodies told to be present, in text order; ``side`` is a party's code, ``private-sector`` or ``None``.

    ``opens`` are the words that leave the list open (等, "among others").
    """

    side: str | None
    names: tuple[FoundName, ...]
    opens: tuple[Span, ...] = ()


class FoundPerson(Struct, frozen=True, kw_only=True):
    """A delegate: name and post as written, the body they act for, and the side whose list they stand in."""

    span: Span
    name: str
    side: str | None
    body: FoundName | None = None
    role: str | None = None
    portfolio: str | None = None
    head: bool = False


class Masthead(Struct, frozen=True, kw_only=True):
    """What the page says of itself: publisher (an agency id), day of publication, contact unit, genre."""

    title: Span | None = None
    published: str | None = None
    published_at: Span | None = None
    publisher: str | None = None
    publisher_at: Span | None = None
    contact_unit: str | None = None
    genre: str | None = None


class Grammar(Protocol):
    """The rules of one language at work on one document. All answers are in text order and have no side effect."""

    def masthead(self) -> Masthead:
        """What the page says of itself."""
        ...

    def events(self) -> Sequence[Event]:
        """Every meeting told, the reported one among them."""
        ...

    def parties(self) -> Sequence[str]:
        """Who speaks in the text, where its title or first words say so ("We, the leaders of A, B and C"); else none."""
        ...

    def listings(self, parties: Sequence[str]) -> Sequence[Listing]:
        """Bodies told to take part; ``parties`` are those of the reported meeting."""
        ...

    def persons(self, parties: Sequence[str]) -> Sequence[FoundPerson]:
        """Delegates named with their posts."""
        ...

    def documents(self, parties: Sequence[str]) -> Sequence[SpokenDocument]:
        """Documents the release speaks of, each once."""
        ...

    def clauses(self, passage: Passage, parties: Sequence[str]) -> Sequence[Clause]:
        """The clauses of one passage, not overlapping; sentences without any predicate give none."""
        ...


class LanguageModule(Protocol):
    """A package ``policygraph.extraction.<language>``."""

    def heading_role(self, text: str) -> SectionRole | None:
        """What the section under a heading of this normalised text holds; ``None`` if the words do not tell."""
        ...

    def pointing(self, words: str) -> Pointing:
        """What a clause that names no topic points at."""
        ...

    def backdrop(self, words: str) -> Sequence[tuple[int, int]]:
        """The places of phrases in ``words`` that only tell what something rests on."""
        ...

    def grammar(self, document: Document, passages: Sequence[Passage], lexicon: Lexicon) -> Grammar:
        """The language's rules for this document; parses each passage at most once."""
        ...
