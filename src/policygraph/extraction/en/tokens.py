"""An English sentence as tokens: words and marks with their places, and one letter of grammar for each.

The letters of all tokens make one string, so that groups of words are found by regular expressions over it
(:mod:`~policygraph.extraction.en.groups`). A word is looked up in closed classes, then among the verbs, then judged
by its shape; what is ambiguous (a plan, we plan) keeps a letter of its own and is settled by its neighbours.
"""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType

from policygraph.extraction.en.verbs import verb_forms
from policygraph.extraction.en.words import words

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}(?:[-–/][A-Za-z][\w.'’]*)*"
    r"|(?:Mr|Mrs|Ms|Dr|Jr|Sr|St|Gen|Lt|No|vs|Inc|Ltd|Co)\.(?=\W)"
    r"|\$?\d[\d.,:]*\d%?|\$?\d%?"
    r"|\w+(?:(?:[-'’&/]|–(?=\w))(?:(?:[A-Za-z]\.){2,}|\w+(?:\.(?=[A-Z][.\-]))?))*['’]?"
    r"|[^\w\s]"
)

_CLOSED = {
    "M": "will would shall should can could may might must cannot 'll",
    "b": "am is are 're 's",
    "B": "was were",
    "c": "be",
    "d": "been",
    "e": "being",
    "h": "have has",
    "H": "had",
    "k": "do does did",
    "n": "not never n't",
    "o": "to",
    "r": "also further again jointly today now together respectively therefore thus hereby however moreover furthermore "
    "likewise still already always often soon yesterday tomorrow once then even just only indeed herein "
    "very too instead alone forward meanwhile respectively here there ahead yet",
    "w": "we they he she i us them you",
    "i": "it",
    "D": "the a an this these those our their its his her your my every any some no such another other "
    "either neither many several few more most much less various numerous certain own",
    "f": "both all each",
    "p": "of in on at by for with from into onto upon about over under between among amongst within without through "
    "throughout during against toward towards across along beyond including regarding concerning via per despite "
    "alongside amid amidst around near off out up down above below behind besides concerning like unlike versus "
    "following according due building-on based-on",
    "T": "that",
    "W": "which who whom whose where when what how whether why whereby wherein whereas",
    "S": "as while because if although though since until till unless lest than before after so",
    "C": "and or but nor &",
    ",": ",",
    ";": ";",
    ":": ":",
    ".": ". ! ?",
    "(": "( [",
    ")": ") ]",
    "-": "- – — − ―",
    '"': '" “ ” « » „',
    "'": "' ‘ ’",
}
_ADJECTIVES = words(
    "firm ready aware proud pleased concerned confident hopeful grateful thankful delighted honored honoured convinced united "
    "determined resolute steadfast mindful cognizant keen eager optimistic able willing prepared glad poised conscious "
    "unwavering encouraged alarmed disturbed appalled dismayed outraged saddened heartened interested excited dedicated"
)
"""Adjectives and participles that carry an act behind "be"."""

_LY_NOUNS = words(
    "supply family ally assembly anomaly reply monopoly italy july only friendly timely costly likely early daily "
    "orderly deadly elderly apply comply rely multiply imply"
)
_NOUN_FORMS = words("last free founding partners co-chairs hosts leads partner parts terms sides needs-based")
"""Forms of verbs that releases use as nouns or adjectives, hardly ever otherwise."""
_NO_TAG = "x"


@cache
def _tags() -> MappingProxyType[str, str]:
    table: dict[str, str] = {form: reading.tag for form, reading in verb_forms().items()}
    table.update(dict.fromkeys(_ADJECTIVES - table.keys(), "A"))
    for tag, members in _CLOSED.items():
        table.update(dict.fromkeys(members.split(), tag))
    table["only"] = "r"
    table.update(dict.fromkeys(_NOUN_FORMS, "x"))
    return MappingProxyType(table)


class Tokens:
    """The tokens of ``text``: ``words`` in small letters, ``starts``/``ends`` in the text, ``tags`` a letter each.

    Letters: ``M`` modal, ``b B c d e`` forms of be, ``h H`` have, ``k`` do, ``n`` not, ``o`` to, ``r`` adverb, ``w i``
    pronouns, ``D`` determiner, ``f`` both/all/each, ``p`` preposition, ``T`` that, ``W`` who/which/how, ``S`` as/while/if, ``C`` and/or,
    verbs as in :data:`~policygraph.extraction.en.verbs.Tag`, ``A`` adjective of mind, ``m`` capitalised word,
    ``#`` number, ``x`` any other word; marks stand for themselves (``-`` any dash).
    """

    __slots__ = ("ends", "memo", "starts", "tags", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.memo: dict[object, object] = {}  # what later steps found in these tokens, by what they looked for
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        tags: list[str] = []
        before = '"'
        for found in _TOKEN.finditer(text):
            word = found[0]
            small, first, inside = _MEMO.get(word) or _judged(word)
            start, end = found.span()
            words.append(small)
            starts.append(start)
            ends.append(end)
            if first is inside or before in _OPENING:
                before = first
            elif inside in _SHOUTED:  # "FURTHER RECALLING" against "new STEM schools"
                before = inside[1] if text[starts[-2] : ends[-2]].isupper() else "m"
            else:
                before = inside
            tags.append(before)
        shifting = () if _SHIFTING.isdisjoint(words) else enumerate(words)
        for i, word in shifting:
            if word in _SHIFTING and 0 < i < len(words) - 1:
                tags[i] = _settled(word, tags[i - 1], tags[i], tags[i + 1])
        if words[:2] == ["thanks", "to"]:
            tags[0] = "p"
        self.words = words
        self.starts = starts
        self.ends = ends
        self.tags = "".join(tags)

    def __len__(self) -> int:
        return len(self.words)

    def slice(self, start: int, end: int) -> str:
        """The words of the tokens ``start``..``end`` as written."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""


_FLOATING_ADVERBS = words("first long best better ever since")
_GATHERINGS = words("meeting briefing gathering hearing training funding understanding planning")
_SHIFTING = _FLOATING_ADVERBS | _GATHERINGS | words("so")
"""Words that their neighbours settle: "was first announced" against "the first ferry", "the leaders meeting" against "meeting the needs"."""


def _settled(word: str, left: str, tag: str, right: str) -> str:
    """The letter of a word of :data:`_SHIFTING` between the letters of its neighbours."""
    if word == "so":
        return "r" if left == "k" else tag
    if word in _FLOATING_ADVERBS:
        return "r" if left in "bBhHMcd" and right in "VvEXPqGcd" else tag
    return "x" if tag == "G" and left in "Dxm#v" and right not in "Df" else tag


_MEMO: dict[str, tuple[str, str, str]] = {}
"""Words as written with their small letters and their letter of grammar, at the beginning and inside a sentence."""
_MEMO_SIZE = 60_000
_SHOUTED = frozenset({"!G", "!V"})
"""What :func:`_judged` gives for a verb in capitals inside a sentence: a verb only behind another word in capitals."""
_OPENING = frozenset('."-:')
"""Marks behind which a capital is that of a sentence, not of a name."""


def _judged(word: str) -> tuple[str, str, str]:
    small = word.lower()
    tag = _tags().get(small)
    first = tag or _shape(word, small)
    inside = _capital(word, tag) if word[0].isupper() and len(word) > 1 else first
    if len(_MEMO) >= _MEMO_SIZE:
        _MEMO.clear()
    _MEMO[word] = (small, first, inside)
    return _MEMO[word]


def _capital(word: str, tag: str | None) -> str:
    """A capitalised word inside a sentence is a name, but for verbs in capitals and "The" of a name."""
    if tag is not None and tag not in "VvZzEPXGqxSDAM":
        return tag
    if tag in {"D", "S"}:
        return tag
    if tag in {"G", "V"} and word.isupper():
        return f"!{tag}"
    return "m"


def _shape(word: str, small: str) -> str:
    """The letter of a word that no list has, by its first letter and its ending."""
    first = word[0]
    if first.isdigit() or first == "$":
        return "#"
    if not first.isalpha():
        return "x"
    plain = "-" not in small
    if small.endswith("ly") and small not in _LY_NOUNS:
        return "r"
    if small.endswith("ing") and len(small) > 5 and plain:
        return "G"
    if first.isupper() and len(word) > 1:
        return "m"
    return "E" if small.endswith("ed") and len(small) > 4 and not small.endswith("eed") and plain else "x"


def lemma_of(word: str) -> str:
    """The verb that ``word`` (small letters) is a form of; a regular guess for unknown verbs."""
    reading = verb_forms().get(word)
    return reading.lemma if reading else word
