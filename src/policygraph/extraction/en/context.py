"""What the whole document tells about its speakers: the parties, the sides of the persons it names, its publisher."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from policygraph.extraction.bodies import GATHERINGS
from policygraph.extraction.en.names import name_keys, named_bodies, people_in
from policygraph.extraction.en.phrases import Name
from policygraph.extraction.en.predicates import split_predicates
from policygraph.extraction.en.sides import Office, Sides
from policygraph.extraction.en.tokens import Tokens
from policygraph.extraction.en.words import words
from policygraph.extraction.passages import Passage
from policygraph.text.document import Document, Span
from policygraph.text.view import make_view
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.matcher import find_mentions

MEMBERS: Mapping[str, tuple[str, ...]] = {"QUAD": ("AU", "IN", "JP", "US")}
"""Groups whose statements are those of their members; other groups speak as one."""
_ABOUT = re.compile(
    r"\b(?:on|regarding|endorsing|concerning|about|against|calling for|for|to (?:promote|counter|mark)|in commemoration of|following)\b"
    r"(?! (?:(?:the|their|its) )?(?:(?:[\w.-]+ ){0,6}(?:call|meeting|dialogue|round|consultations|summit|trilateral)))",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:from|by) (?=[A-Z]|the )")
_JOINT = re.compile(
    r"\b(?:joint|leaders|declaration|communiqu|readout|statement|summit|dialogue|meeting|vision|results? of|outcome|council)\b",
    re.IGNORECASE,
)
_FACT_SHEET = re.compile(r"^\s*fact sheet\b", re.IGNORECASE)
_PRIVATE = words("business businesses industry companies executives sector ceo students private media")
_MEETING_VERBS = words("meet speak host welcome call receive")
_ABOUT_WHAT = words("regarding about concerning following after")
_OFTEN = 4
"""A fact sheet in which two parties act together so often is theirs, not the publisher's alone."""
_SIGNING = 4
_INTRODUCING = 3
_PURPOSE = re.compile("or*[Vvq]")
_STYLES = words("majesty highness excellency")
_TWO = re.compile(r"\b(?:the two|both) (?:leaders|presidents|sides|countries|governments|nations)\b", re.IGNORECASE)
"""A text is signed ("We, ...") in so many sentences at the beginning."""
_MINOR = words("G7 G20 APEC")
_ORGAN = re.compile(
    r"\b(?:Task Force|Taskforce|Working Group|Committee|Subcommittee|Experts? Group) \([“\"]?([A-Z][A-Za-z]{1,9})[”\"]?\)"
)
"""A body of the parties with its abbreviation."""


class Sentence:
    """A passage with its tokens and the names in it."""

    __slots__ = ("bodies", "lexicon", "names", "offices", "passage", "tokens")

    def __init__(self, passage: Passage, lexicon: Lexicon) -> None:
        self.passage = passage
        self.lexicon = lexicon
        self.tokens = Tokens(passage.text)
        self.bodies: list[Name] = named_bodies(passage, self.tokens, lexicon)
        self.offices: list[Office] = []
        self.names: list[Name] = self.bodies

    def name_organs(self, short: Iterable[str]) -> None:
        """Add each abbreviation in ``short`` that no body of the vocabulary stands behind to the names."""
        wanted = {word.lower(): word for word in short if word in self.passage.text}
        taken = {i for n in self.bodies for i in range(n.start, n.end)}
        for i, word in enumerate(self.tokens.words if wanted else ()):
            if word in wanted and i not in taken and self.tokens.slice(i, i + 1) == wanted[word]:
                self.bodies.append(Name(start=i, end=i + 1, kind="organ", party=None))

    def name_people(self, sides: Sides) -> None:
        """Bind the office-holders to their sides and add them to the names; bodies inside a post are none of their own."""
        if "m" not in self.tokens.tags:
            return
        self.offices = sides.offices(self.tokens, self.bodies)
        posts = [(o.person.start, o.person.name_start) for o in self.offices]
        kept = [n for n in self.bodies if not any(a <= n.start < b for a, b in posts)]
        added = [Name(start=o.person.start, end=o.person.end, kind="person", party=o.side) for o in self.offices]
        taken = frozenset(i for n in (*kept, *added) for i in range(n.start, n.end))
        added += sides.surnames(self.tokens, taken)
        self.names = sorted([*kept, *added], key=lambda n: (n.start, n.end))


class Context:
    """The sentences of a document with what all of them together tell."""

    def __init__(self, document: Document, passages: Sequence[Passage], lexicon: Lexicon) -> None:
        self.document = document
        self.passages = passages
        self.lexicon = lexicon
        self.publisher = _publisher_party(document, lexicon)
        self.title = _title_passage(document, passages, lexicon)
        self.sentences: dict[int, Sentence] = {
            p.index: Sentence(p, lexicon)
            for p in passages
            if p.text and p.kind in {"paragraph", "item", "note", "title", "heading"} and p.role != "navigation"
        }
        self.title_sentence = Sentence(self.title, lexicon) if self.title else None
        everything = [s for s in (self.title_sentence, *self.sentences.values()) if s is not None]
        sides = Sides(self.publisher)
        for sentence in everything:
            if "m" in sentence.tokens.tags:
                sides.learn(sentence.tokens, sentence.bodies)
        self._name_organs()
        self._learn_signatories(sides)
        for sentence in everything:
            sentence.name_people(sides)
        self.parties = self._parties()
        self._name_counterpart()

    @property
    def counterpart(self) -> str | None:
        """The one party beside the publisher's, where there are two."""
        others = [code for code in self.parties if code != self.publisher]
        return others[0] if len(others) == 1 and len(self.parties) == 2 else None

    def _name_counterpart(self) -> None:
        """Of two parties, a leader whom the first sentences name and no word ascribes to a country is the other one's."""
        counterpart = self.counterpart
        if counterpart is None:
            return
        for sentence in self.sentences.values():
            sentence.names = sorted(
                [*sentence.names, *_majesties(sentence, counterpart)], key=lambda n: (n.start, n.end)
            )
        first = [s for s in self.sentences.values() if s.passage.kind in {"paragraph", "item"}][:_INTRODUCING]
        met = {key for s in first for o in s.offices if o.side is None for key in name_keys(o.person.name)}
        for sentence in self.sentences.values() if met else ():
            known = {o.person.start for o in sentence.offices if o.side is None and met & set(name_keys(o.person.name))}
            if known:
                sentence.names = [
                    replace(n, party=counterpart) if n.kind == "person" and n.start in known else n
                    for n in sentence.names
                ]

    def _name_organs(self) -> None:
        """Bind the abbreviations that the text gives to bodies of the parties."""
        texts = (s.passage.text for s in self.sentences.values())
        short = {found[1] for text in texts if ")" in text for found in _ORGAN.finditer(text)}
        for sentence in self.sentences.values() if short else ():
            sentence.name_organs(short)

    def _learn_signatories(self, sides: Sides) -> None:
        if self.title_sentence is None:
            return
        codes = list(dict.fromkeys(n.party for n in self.title_sentence.bodies if n.party and n.kind == "country"))
        for sentence in list(self.sentences.values())[:_SIGNING]:
            if sentence.tokens.words[:1] == ["we"]:
                verb = next((p.group.start for p in split_predicates(sentence.tokens)), 0)
                people = [p for p, _ in people_in(sentence.tokens, sentence.bodies) if p.end <= verb]
                sides.learn_in_order(people, codes)

    def _parties(self) -> tuple[str, ...]:
        """Who speaks in the text: told by its title, else by its first sentences, else by who acts together in it."""
        title = self._titled()
        if len(title) > 1 or (title and title[0] in GATHERINGS):
            return title
        if self.title_sentence is not None and _FACT_SHEET.match(self.title_sentence.passage.text):
            together, times = self._acting_together()
            if times >= _OFTEN:
                return together
            return title if len(title) > 1 else (self.publisher,) if self.publisher else ()
        beside = tuple(sorted({*title, self.publisher})) if title and self.publisher else title
        alone = (self.publisher,) if self.publisher and not self._signed_by_others() else ()
        both = beside if len(beside) > 1 else self._two()
        return self._opening() or self._acting_together()[0] or both or beside or alone

    def _two(self) -> tuple[str, ...]:
        """The two countries that a text joins by "and", where it speaks of two leaders or sides."""
        texts = [s for s in self.sentences.values() if s.passage.kind in {"paragraph", "item"}]
        if not any(_TWO.search(s.passage.text) for s in texts):
            return ()
        for sentence in texts:
            countries = [n for n in sentence.bodies if n.kind == "country" and n.party]
            for left, right in pairwise(countries):
                between = sentence.tokens.words[left.end : right.start]
                codes = {left.party, right.party}
                if between in (["and"], ["and", "the"]) and self.publisher in codes and len(codes) == 2:
                    return tuple(sorted(code for code in codes if code))
        return ()

    def _signed_by_others(self) -> bool:
        """Whether a group signs that is no party: "We, the Economic Leaders of ..."."""
        first = [s for s in self.sentences.values() if s.passage.kind in {"paragraph", "item"}][:_SIGNING]
        return any(s.tokens.words[:3] == ["we", ",", "the"] and not acting(s) for s in first)

    def _titled(self) -> tuple[str, ...]:
        """The parties in the title: those of the series it names, else the countries before what the text is about."""
        sentence = self.title_sentence
        if sentence is None:
            return ()
        series = [n for n in sentence.names if n.kind == "series" and n.party]
        if series:
            return _expanded(n.party for n in series if n.party)
        if not _JOINT.search(sentence.passage.text) and not any(n.party in MEMBERS for n in sentence.names):
            return ()
        signed = self._signed_in_title(sentence)
        if signed:
            return signed
        cut = _ABOUT.search(sentence.passage.text)
        limit = cut.start() if cut else len(sentence.passage.text)
        speaking = [n for n in sentence.names if not _private(sentence.tokens, n)]
        return _expanded(_codes(n for n in speaking if sentence.tokens.starts[n.start] < limit))

    def _signed_in_title(self, sentence: Sentence) -> tuple[str, ...]:
        """Those by whom a title says that the text is, behind what it is about: "... on Clean Ports by President A and ..."."""
        text = sentence.passage.text
        about = _ABOUT.search(text)
        by = _BY.search(text, about.end()) if about else None
        if by is None:
            return ()
        codes = _codes(n for n in sentence.names if sentence.tokens.starts[n.start] >= by.end())
        return _expanded(codes) if len(codes) > 1 else ()

    def _opening(self) -> tuple[str, ...]:
        """The names in a first sentence, up to its verb: "We, the leaders of A, B and C, ..."."""
        first = [s for s in self.sentences.values() if s.passage.kind in {"paragraph", "title", "item"}][:4]
        for sentence in sorted(first, key=lambda s: "w" not in s.tokens.tags[:6]):
            codes = acting(sentence)
            signed = sentence.tokens.words[:3] == ["we", ",", "the"] and codes[:1] and codes[0] in GATHERINGS
            if len(codes) > 1 or signed:
                return _expanded(codes)
        return ()

    def _acting_together(self) -> tuple[tuple[str, ...], int]:
        """The parties that most often act together in a sentence of the text, and how often."""
        counted = Counter(
            codes
            for s in self.sentences.values()
            if s.passage.kind in {"paragraph", "item"} and len(codes := tuple(sorted(acting(s)))) > 1
        )
        if not counted:
            return (), 0
        most = max(sorted(counted), key=lambda c: counted[c])
        return _expanded(most), counted[most]


def _majesties(sentence: Sentence, party: str) -> Iterator[Name]:
    """Who is spoken of by style alone ("His Majesty thanked ..."): the head of ``party``."""
    words_of = sentence.tokens.words
    for i in range(len(words_of) - 2):
        if words_of[i] in {"his", "her"} and words_of[i + 1] in _STYLES and sentence.tokens.tags[i + 2] != "m":
            yield Name(start=i, end=i + 2, kind="person", party=party)


def acting(sentence: Sentence) -> tuple[str, ...]:
    """The parties named before the first verb of a sentence, or with whom it tells that somebody met."""
    predicates = split_predicates(sentence.tokens) if len(sentence.names) > 1 else []
    if not predicates:
        return ()
    group = predicates[0].group
    found = _PURPOSE.search(sentence.tokens.tags, group.end)
    purpose = found.start() if found else 0
    whole = min([purpose if purpose > 0 else len(sentence.tokens), *_matters(sentence, group.end)])
    limit = whole if group.lemma in _MEETING_VERBS else group.start
    return _codes(n for n in sentence.names if n.start < limit and n.kind in {"country", "person", "agency"})


def _matters(sentence: Sentence, start: int) -> Iterator[int]:
    """Where a sentence says what was spoken of: "spoke regarding the conflict between A and B"."""
    tokens = sentence.tokens
    return (i for i in range(start, len(tokens)) if tokens.words[i] in _ABOUT_WHAT)


def _private(tokens: Tokens, name: Name) -> bool:
    return any(word in _PRIVATE for word in tokens.words[name.end : name.end + 2])


def _codes(names: Iterable[Name]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n.party for n in names if n.party))


def _expanded(codes: Iterable[str]) -> tuple[str, ...]:
    """Groups by their members where they speak as such; a gathering beside its members is left out."""
    found: dict[str, None] = {}
    given = list(codes)
    if len(given) > 1:
        given = [c for c in given if c not in _MINOR] or given
    for code in given:
        found.update(dict.fromkeys(MEMBERS.get(code, (code,))))
    return tuple(sorted(found))


def expanded(codes: Iterable[str]) -> tuple[str, ...]:
    """The parties that ``codes`` stand for, sorted."""
    return _expanded(codes)


def _publisher_party(document: Document, lexicon: Lexicon) -> str | None:
    publisher = document.metadata.publisher
    entry = lexicon.find(publisher) if publisher else None
    if entry is not None:
        return entry.party
    source = document.metadata.source or ""
    return "US" if re.search(r"//[\w.-]+\.(?:gov|mil)(?:[/:]|$)", source) else "JP" if ".go.jp" in source else None


def _title_passage(document: Document, passages: Sequence[Passage], lexicon: Lexicon) -> Passage | None:
    """The title as a passage: the one on the page, else that of the metadata (its places count in the title itself)."""
    for passage in passages:
        if passage.kind == "title" and passage.text:
            return passage
    title = document.metadata.title
    if not title:
        return None
    view = make_view(title, 0, len(title))
    mentions = find_mentions(view, lexicon, "en")
    return Passage(
        index=-1, span=Span(0, len(title)), block=0, kind="title", role="title", view=view, mentions=mentions
    )
