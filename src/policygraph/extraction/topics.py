"""What a statement is about: the topics it names, and where it names none those that its place in the text tells.

A statement rarely repeats what was said a line above. こうした取組を継続する, "to expand our partnership in these areas" and a clause
below the heading "Clean energy" are about what stands before them; a careful reader takes that topic over. Three things
stand around a statement: what was **said before** it in its block, the **heading** it stands under, and the **subject** of
the whole (the name of the meeting, or the title). Which of them the words point at, the language says
(:data:`Pointing`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, Protocol

from policygraph.extraction.passages import Passage
from policygraph.text.document import Span
from policygraph.text.view import View, make_view
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.matcher import find_mentions, find_subjects
from policygraph.vocabulary.mention import Mention

Pointing = Literal["back", "on", "whole", "occasion", "nothing"]
"""What the words of a clause point at: something named before (こうした活動, "these areas"); nothing by a word, but the
language lets what was said before go on (``on``); the cooperation as a whole (今後2年間の作業計画, "the Agreement"); an occasion, which
has no topic (定期的に対話を実施する); ``nothing``."""

MANNERS = frozenset(
    {
        "capacity-building", "digital-skills", "international-coordination", "public-private-partnership",
        "research-and-development", "third-country-cooperation",
    }
)  # fmt: skip
"""Topics that tell how or where something is done: a statement that names no other one is about something besides."""
VALUES = frozenset({"human-rights", "rule-of-law"})
"""Topics that often are what a partnership rests on, and not what a statement is about."""
_WIDE = frozenset({"digital-economy", "ict-policy"})
"""Subjects so wide that they add nothing to a statement with a topic of its own."""
_DATING = "schedule"
"""The act that only says when people meet again."""
_ELSEWHERE = frozenset({"international-coordination", "third-country-cooperation"})
MAX_CARRIED = 3
"""A clause without a pointing word goes on with so many topics at most; after a longer list it is about the whole."""
MAX_SUBJECTS = 2
"""A title that names more topics is a list of contents, and no subject."""
MAX_HEAD = 60
"""So long, in letters, may the words before a colon be that head an item ("Clean energy: ...")."""
MAX_PUNCTUATION = 2
"""So many letters may stand outside the clause of a sentence that is one clause."""


class Place(NamedTuple):
    """What the topics of a clause are read from."""

    span: Span
    passage: Passage
    mentions: Sequence[Mention]
    about: str | None
    """What the statement is about beside topics, as the record has it (``next-meeting``)."""
    act: str = ""


class Pointer(Protocol):
    """A language's word for what a clause points at."""

    def __call__(self, words: str) -> Pointing:
        """``words`` are the normalised words of the clause."""
        ...


class Backdrop(Protocol):
    """A language's word for what in a sentence only tells what something rests on."""

    def __call__(self, words: str) -> Sequence[tuple[int, int]]:
        """The places of such phrases in ``words``, a normalised sentence."""
        ...


class Words(Protocol):
    """The words of a language that this stage asks for: its module, or a part of it."""

    @property
    def pointing(self) -> Pointer:
        """What a clause points at."""
        ...

    @property
    def backdrop(self) -> Backdrop:
        """What a sentence only rests on."""
        ...


class _Said(NamedTuple):
    """A stretch of a block that was read: a statement, or words outside of any; ``sentence`` is its passage."""

    sentence: int
    topics: tuple[str, ...]
    stated: bool


class TopicReader:
    """Reads the topics of statements in text order, keeping in mind what was said before."""

    def __init__(
        self, passages: Sequence[Passage], lexicon: Lexicon, language: str, words: Words, names: Iterable[str]
    ) -> None:
        """``names`` tell the subject of the text, the best one first: the meeting's name, the title."""
        self._lexicon = lexicon
        self._language = language
        self._pointing = words.pointing
        self._backdrop = words.backdrop
        self._subject = self._subject_of(names)
        self._headings = tuple(self._heading_topics(passages))
        self._block = -1
        self._said: list[_Said] = []
        self._head: tuple[str, ...] = ()
        self._read_to = 0
        self._passages = passages

    def read(self, place: Place) -> tuple[str, ...]:
        """The topics of a clause that is a statement, by id."""
        self._catch_up(place)
        topics = self._uncovered(self._topics(place))
        self._said.append(_Said(place.passage.index, topics, stated=True))
        self._read_to = max(self._read_to, place.span.end)
        return topics

    def _topics(self, place: Place) -> Collection[str]:
        bound = self._implied(place.mentions)
        own = _named(self._in_front(place, self._settled(place))) | bound
        if place.about or (own and own.isdisjoint(MANNERS)):
            return own
        views = self._views(place)
        if around := self._around(place):
            lexicon, language = self._lexicon, self._language
            found = [m for view in views for m in find_mentions(view, lexicon, language, around=around)]
            own = _named(self._in_front(place, found)) | bound
        if own - MANNERS:
            return own
        pointing = self._pointing(views[0].text)
        if not own:
            return self._carried(place, pointing)
        return own.union(self._manner_of(own, place, pointing))

    def _uncovered(self, topics: Collection[str]) -> tuple[str, ...]:
        covered = {below for topic in topics for below in self._lexicon.entry("topic", topic).covers}
        return tuple(sorted(set(topics) - covered))

    def _settled(self, place: Place) -> Sequence[Mention]:
        """The mentions with the forms that depend on their surroundings settled by the clause alone.

        A sentence that is one clause has them settled already; so has a span of several passages.
        """
        begin, end = place.passage.local(place.span)
        rest = len(place.passage.text) - (end - begin)
        if rest <= MAX_PUNCTUATION or place.span.end > place.passage.span.end:
            return place.mentions
        return find_mentions(_part(place.passage.view, begin, end), self._lexicon, self._language)

    def _carried(self, place: Place, pointing: Pointing) -> Sequence[str]:
        """The topics of a clause that names none."""
        before, same = self._before(place.passage.index)
        heading = _but_manners(self._heading(place))
        if pointing == "occasion" or (place.act == _DATING and pointing in ("on", "whole")):
            return ()
        if pointing == "back":
            return before or heading or self._subject
        if pointing == "whole":
            near = before if same and len(before) <= MAX_SUBJECTS else ()
            return heading or near or self._subject
        if pointing == "on":
            return (before if len(before) <= MAX_CARRIED else ()) or heading or self._subject
        # Of a heading that no word joins it to, a clause may be about anything: only its own lead-in, head or sole subject count.
        near = self._lead(place.passage) or _but_manners(self._head)
        return near or (self._subject if len(self._subject) == 1 else ())

    def _manner_of(self, own: set[str], place: Place, pointing: Pointing) -> Iterator[str]:
        """What a clause that tells only how or where something is done is about."""
        before, same = self._before(place.passage.index)
        heading = self._heading(place)
        goes_on = pointing != "nothing" and (same or _ELSEWHERE.issuperset(own))
        beside = before if pointing == "back" or goes_on else ()
        subject = () if pointing == "nothing" or own.intersection(heading) else self._subject
        chosen = [topic for topic in beside or heading or subject if topic not in MANNERS | _WIDE]
        if len(chosen) <= MAX_SUBJECTS:
            yield from chosen

    def _around(self, place: Place) -> set[str]:
        before, _ = self._before(place.passage.index)
        return {*before, *self._heading(place), *self._subject}

    def _before(self, index: int) -> tuple[tuple[str, ...], bool]:
        """The nearest topics said before in the block but manners, and whether in the same sentence."""
        for said in reversed(self._said):
            topics = _but_manners(said.topics)
            if topics or (said.stated and not said.topics):
                return topics, said.sentence == index
        return (), False

    def _in_front(self, place: Place, mentions: Sequence[Mention]) -> Sequence[Mention]:
        """The mentions without the values that the words only found something on ("based on shared democratic values")."""
        if not any(m.entry in VALUES for m in mentions):
            return mentions
        passage = place.passage
        behind = [passage.published(*found) for found in self._backdrop(passage.text) if found[0] < found[1]]
        return [
            m for m in mentions if m.entry not in VALUES or not any(b.start <= m.span.start < b.end for b in behind)
        ]

    def _implied(self, mentions: Iterable[Mention]) -> set[str]:
        """What the fora and series named are about, also those named by an abbreviation that the text has made."""
        entries = (self._lexicon.entry(m.kind, m.entry) for m in mentions if m.kind in ("forum", "series"))
        return {id for entry in entries for kind, id in entry.names_also if kind == "topic"}

    def _views(self, place: Place) -> list[View]:
        """What the passages that the clause reaches into have of it."""
        views = []
        for passage in self._passages[place.passage.index :]:
            if passage.span.start >= place.span.end:
                break
            views.append(_part(passage.view, *passage.local(place.span)))
        return views

    def _lead(self, passage: Passage) -> tuple[str, ...]:
        """The topics of the sentence that opens the items among which the passage is ("will uphold standards that are:")."""
        index = passage.index
        while index and self._passages[index].kind == "item":
            index -= 1
        lead = self._passages[index]
        if lead.kind in ("item", "heading") or index == passage.index or not lead.text.endswith((":", "：")):
            return ()
        named = tuple(sorted(_named(lead.mentions)))
        return named if len(named) <= MAX_SUBJECTS else ()

    def _heading(self, place: Place) -> tuple[str, ...]:
        return self._head or self._headings[place.passage.index]

    def _head_of(self, passage: Passage) -> tuple[str, ...]:
        """The topics of the words that head an item, up to a colon."""
        head, colon, _ = passage.text[:MAX_HEAD].partition(":")
        view = _part(passage.view, 0, len(head))
        return find_subjects(view, self._lexicon, self._language) if colon and passage.kind == "item" else ()

    def _catch_up(self, place: Place) -> None:
        """Note what stands before the clause: other sentences of its block, and the words left of it in its own."""
        if place.passage.block != self._block:
            self._block, self._said = place.passage.block, []
            self._read_to = 0
        first = place.passage.index
        while first and self._passages[first - 1].block == self._block:
            first -= 1
        if not self._said:
            self._head = self._head_of(self._passages[first])
        for passage in self._passages[first : place.passage.index + 1]:
            reach = min(passage.span.end, place.span.start)
            between = [m for m in passage.mentions if self._read_to <= m.span.start and m.span.end <= reach]
            if reach > self._read_to and (topics := tuple(sorted(_named(between)))):
                self._said.append(_Said(passage.index, topics, stated=False))
            self._read_to = max(self._read_to, reach)

    def _subject_of(self, names: Iterable[str]) -> tuple[str, ...]:
        for name in names:
            view = make_view(name, 0, len(name), japanese=self._language == "ja")
            subjects = _but_manners(find_subjects(view, self._lexicon, self._language))
            if 0 < len(subjects) <= MAX_SUBJECTS:
                return subjects
        return ()

    def _heading_topics(self, passages: Sequence[Passage]) -> Iterator[tuple[str, ...]]:
        """For each passage the topics of the nearest heading above that names some.

        A paragraph behind the items that a heading opens stands under it no longer.
        """
        open_headings: list[tuple[int, tuple[str, ...]]] = []
        first_kind: str | None = None
        for passage in passages:
            if passage.kind == "heading":
                while open_headings and open_headings[-1][0] >= passage.level:
                    open_headings.pop()
                told = find_subjects(passage.view, self._lexicon, self._language)
                open_headings.append((passage.level, told))
                first_kind = None
                yield ()
                continue
            first_kind = first_kind or passage.kind
            left = first_kind == "item" and passage.kind != "item"
            yield () if left else next((topics for _, topics in reversed(open_headings) if topics), ())


def _named(mentions: Iterable[Mention]) -> set[str]:
    """Topics named. What a longer form hides or names also, the vocabulary says."""
    return {m.entry for m in mentions if m.kind == "topic"}


def _but_manners(topics: Iterable[str]) -> tuple[str, ...]:
    return tuple(topic for topic in topics if topic not in MANNERS)


def _part(view: View, begin: int, end: int) -> View:
    return View(view.text[begin:end], view.starts[begin:end], view.ends[begin:end])
