"""Finding the vocabulary's forms in a View: leftmost longest, with the boundaries each script needs.

Latin forms stand between word boundaries, acronyms of up to five capitals keep their case, a name keeps its capital.
A katakana form never starts or ends inside a run of katakana. Kanji has no boundaries: there the longest form wins,
and a country's name is not taken out of a longer name of a body that the vocabulary does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from policygraph.bilingual import Language
from policygraph.text.view import View
from policygraph.vocabulary.entry import Entry, Label
from policygraph.vocabulary.forms import fold, is_acronym, is_kanji, is_katakana, is_latin, normalise, variants
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import EntryKind, Mention

if TYPE_CHECKING:
    import ahocorasick

_MATCHED = ("country", "agency", "organization", "forum", "series", "topic", "place")
_BODY_ENDING = re.compile(
    r"(?:[一-鿿々ァ-ヶー]*?)(?:協会|連合会|商工会議所|会議所|研究所|研究院|銀行|大学|学会|財団|機構|公社|公団|株式会社)"
)  # fmt: skip
_IN_COUNTRY = "在"


class _Name(NamedTuple):
    """One reading of a key: which entry it names, by which label, and what its boundaries are."""

    label: Label
    written: str
    kind: EntryKind
    entry: str


class _Found(NamedTuple):
    start: int
    end: int
    names: tuple[_Name, ...]


def find_mentions(view: View, lexicon: Lexicon, language: str) -> tuple[Mention, ...]:
    """Every form of the vocabulary in ``view``, in the order of the text; spans count in the published text.

    Mentions never overlap, but several may share one span: a form of several entries, or an entry that names another
    one as well. ``language`` is that of the text: Japanese texts use English forms too, English ones no Japanese forms.
    A contextual form counts where a topic it asks for is named in the same view, so give the view of one statement.
    """
    tongue: Language = "ja" if language.startswith("ja") else "en"
    candidates = _candidates(view.text, _automaton(lexicon, tongue))
    plain = _leftmost_longest(_with_roles(candidates, contextual=False))
    named = {name.entry for found in plain for name in found.names if name.kind == "topic"}
    waiting = [found for found in candidates if any(name.label.role == "contextual" for name in found.names)]
    if waiting and named:
        reached = named.union(*(lexicon.broader(topic) for topic in sorted(named)))
        plain = _leftmost_longest([_settled(found, reached) for found in candidates])
    one_each = {(mention.span, mention.kind, mention.entry): mention for mention in _mentions(view, plain, lexicon)}
    return tuple(sorted(one_each.values()))


def _mentions(view: View, found: Iterable[_Found], lexicon: Lexicon) -> Iterable[Mention]:
    """One mention a name and a name it implies; the last wins where several labels of an entry read alike."""
    for start, end, names in found:
        span = view.published(start, end)
        for name in reversed(names):
            yield Mention(span=span, kind=name.kind, entry=name.entry, form=name.label.text)
            for kind, also in lexicon.entry(name.kind, name.entry).names_also:
                yield Mention(span=span, kind=cast("EntryKind", kind), entry=also, form=name.label.text)


def _with_roles(candidates: Iterable[_Found], *, contextual: bool) -> list[_Found]:
    """The candidates without their contextual names (or with only those)."""
    kept = []
    for start, end, names in candidates:
        fitting = tuple(name for name in names if (name.label.role == "contextual") is contextual)
        if fitting:
            kept.append(_Found(start, end, fitting))
    return kept


def _settled(found: _Found, reached: set[str]) -> _Found:
    """A candidate with its context known: a contextual name that fits stands instead of the plain topics."""
    fits = [n for n in found.names if n.label.role == "contextual" and reached.intersection(n.label.context)]
    plain = [n for n in found.names if n.label.role != "contextual" and not (fits and n.kind == "topic")]
    return found._replace(names=tuple(fits + plain))


def _leftmost_longest(candidates: Sequence[_Found]) -> list[_Found]:
    chosen: list[_Found] = []
    for found in sorted(candidates, key=lambda f: (f.start, -f.end)):
        if found.names and (not chosen or found.start >= chosen[-1].end):
            chosen.append(found)
    return chosen


def _candidates(text: str, automaton: ahocorasick.Automaton) -> list[_Found]:
    """Every form whose boundaries hold, overlaps included."""
    found = []
    for last, names in automaton.iter(fold(text)):
        end = last + 1
        start = end - len(names[0].written)
        if _bounded(text, start, end):
            fitting = tuple(name for name in names if _fits(name, text, start, end))
            if fitting:
                found.append(_Found(start, end, fitting))
    return found


def _bounded(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    for inside in (is_latin, is_katakana):
        if (inside(text[start]) and inside(before)) or (inside(text[end - 1]) and inside(after)):
            return False
    return True


def _fits(name: _Name, text: str, start: int, end: int) -> bool:
    """Whether the case is right, and the name is not a part of a longer one that the vocabulary does not know."""
    words = text[start:end]
    if is_acronym(name.written):
        return words.upper() == words
    if name.kind != "topic" and name.written[0].isupper() and words[0].islower():
        return False
    if name.kind == "country" and is_kanji(words[0]) and is_kanji(words[-1]):
        return not _inside_body(text, start, end)
    return True


def _inside_body(text: str, start: int, end: int) -> bool:
    """在日… and 日本…協会, 米国…研究所: the country's name is a part of the body's name."""
    return text[start - 1 : start] == _IN_COUNTRY or _BODY_ENDING.match(text, end) is not None


@lru_cache(maxsize=16)
def _automaton(lexicon: Lexicon, language: Language) -> ahocorasick.Automaton:
    import ahocorasick

    table: dict[str, list[_Name]] = {}
    for entry in lexicon:
        if entry.kind in _MATCHED:
            _enter(table, entry, language)
    automaton = ahocorasick.Automaton()
    for key in sorted(table):
        automaton.add_word(key, tuple(dict.fromkeys(table[key])))
    if table:
        automaton.make_automaton()
    return automaton


def _enter(table: dict[str, list[_Name]], entry: Entry, language: Language) -> None:
    kind = cast("EntryKind", entry.kind)
    for label in entry.labels:
        if language == "en" and label.language == "ja":
            continue
        for written in variants(label.text, label.language, name=kind != "topic"):
            table.setdefault(fold(written), []).append(_Name(label, normalise(written), kind, entry.id))
