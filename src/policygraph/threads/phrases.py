"""Where an agreed phrase is used: first, last, and most firmly, across languages through the vocabulary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from policygraph.bilingual import Language
from policygraph.text.view import View, make_view
from policygraph.threads.said import Said
from policygraph.threads.selection import firmest
from policygraph.threads.weave import Weave
from policygraph.vocabulary.lexicon import load_lexicon
from policygraph.vocabulary.matcher import find_mentions

if TYPE_CHECKING:
    from policygraph.vocabulary.lexicon import Lexicon


class Use(Struct, frozen=True, kw_only=True):
    """A statement that uses the phrase; ``form`` is how, ``verbatim`` whether in the very words that were asked for."""

    said: Said
    form: str
    verbatim: bool


class Phrase(Struct, frozen=True, kw_only=True):
    """The uses of a phrase, in the order of time, and what of the vocabulary it names (``kind/id``)."""

    words: str
    entries: tuple[str, ...]
    uses: tuple[Use, ...]

    @property
    def first(self) -> Use | None:
        """The first use."""
        return self.uses[0] if self.uses else None

    @property
    def last(self) -> Use | None:
        """The last use."""
        return self.uses[-1] if self.uses else None

    @property
    def firmest(self) -> Use | None:
        """The use in the firmest statement, the earliest of several."""
        if not self.uses:
            return None
        top = firmest(*(use.said for use in self.uses))
        return next(use for use in self.uses if use.said == top)


def phrase(weave: Weave, words: str, *, series: str | None = None, lexicon: Lexicon | None = None) -> Phrase:
    """Where ``words``, or in another language what the vocabulary calls by them, are used; in one series or in all.

    In their own language the words themselves count, whatever stands between them in case and punctuation ("open,
    interoperable, reliable, and secure"). Elsewhere the forms of an entry count of which a label holds the words.
    """
    vocabulary = lexicon or load_lexicon()
    pattern, language = _pattern(words), _language(words)
    entries = {
        f"{entry.kind}/{entry.id}"
        for entry in vocabulary
        if any(label.role != "exception" and pattern.search(label.text) for label in entry.labels)
    }
    uses = []
    for said in weave.statements:
        if series is None or said.series == series:
            use = _use(said, pattern, language, entries, vocabulary)
            uses += [use] if use is not None else []
    return Phrase(words=words, entries=tuple(sorted(entries)), uses=tuple(uses))


def _use(said: Said, pattern: re.Pattern[str], language: Language, entries: set[str], lexicon: Lexicon) -> Use | None:
    spoken: Language = "ja" if said.language.startswith("ja") else "en"
    view = _view(said)
    found = pattern.search(view.text)
    if found is not None:
        return Use(said=said, form=found[0], verbatim=True)
    if spoken == language:
        return None
    for mention in find_mentions(view, lexicon, spoken):
        if f"{mention.kind}/{mention.entry}" in entries:
            return Use(said=said, form=mention.form, verbatim=False)
    return None


def _view(said: Said) -> View:
    markdown, japanese = said.media_type == "text/markdown", said.language.startswith("ja")
    return make_view(said.words, 0, len(said.words), markdown=markdown, japanese=japanese)


def _language(words: str) -> Language:
    return "ja" if re.search(r"[\u3040-\u30ff\u3400-\u9fff]", words) else "en"


def _pattern(words: str) -> re.Pattern[str]:
    """The words in their order; between English ones commas, blanks and "and" may stand or not."""
    view = make_view(words, 0, len(words), japanese=_language(words) == "ja")
    if _language(words) == "ja":
        return re.compile(re.escape(view.text))
    parts = [re.escape(part) for part in re.findall(r"\w+(?:[-'’]\w+)*", view.text) if part.lower() != "and"]
    return re.compile(r"\b" + r"(?:,?\s+and\s+|,?\s+)".join(parts) + r"\b", re.IGNORECASE)
