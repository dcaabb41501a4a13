"""Where an agreed phrase is used: first, last, and most firmly, across languages through the vocabulary."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from policygraph.bilingual import Language, both
from policygraph.errors import UsageError
from policygraph.text.view import View, make_view
from policygraph.threads.counterparts import answers_to
from policygraph.threads.said import Said
from policygraph.threads.selection import firmest
from policygraph.threads.weave import Weave
from policygraph.vocabulary.lexicon import load_lexicon
from policygraph.vocabulary.matcher import find_mentions

if TYPE_CHECKING:
    from policygraph.vocabulary.lexicon import Lexicon

How = Literal["verbatim", "reordered", "counterpart"]


class Use(Struct, frozen=True, kw_only=True):
    """A statement that uses the phrase.

    ``how``: in the very words that were asked for (``verbatim``), with all of them in another order or with more between
    them (``reordered``), or in another language, by what the vocabulary calls so (``counterpart``). ``start`` and ``end``
    are the form's place in the published text.
    """

    said: Said
    form: str
    how: How
    start: int
    end: int

    @property
    def verbatim(self) -> bool:
        """Whether it is in the very words that were asked for."""
        return self.how == "verbatim"


class Aside(Struct, frozen=True, kw_only=True):
    """A place outside every statement where a text has the very words; code points of the published text."""

    release: str
    form: str
    start: int
    end: int


class Phrase(Struct, frozen=True, kw_only=True):
    """The uses of a phrase, in the order of time, and what of the vocabulary it names (``kind/id``)."""

    words: str
    language: Language
    entries: tuple[str, ...]
    uses: tuple[Use, ...]
    asides: tuple[Aside, ...] = ()
    """By release and place."""

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


def phrase(
    weave: Weave,
    words: str,
    *,
    series: str | None = None,
    texts: Mapping[str, str] | None = None,
    lexicon: Lexicon | None = None,
) -> Phrase:
    """Where ``words``, or in another language what the vocabulary calls by them, are used; in one series or in all.

    In their own language the words themselves count, whatever stands between them in case and punctuation ("open,
    interoperable, reliable, and secure"), and forms of the vocabulary that hold all of them in another order. In the other
    language the forms of an entry count that is called so (else of those whose names hold the words) if they answer to
    most of the phrase's adjectives. ``texts`` are the published texts by release: with them, places outside of
    every statement are told as well. Raises :class:`~policygraph.errors.UsageError` where there is no word to look for.
    """
    asked = _Asked(words, lexicon or load_lexicon())
    wanted = [said for said in weave.statements if series is None or said.series == series]
    uses = [use for said in wanted for use in asked.uses(said)]
    releases = {release for edition in weave.of_series(series or "") for release in edition.releases}
    asides = [
        aside
        for release, text in sorted((texts or {}).items())
        if series is None or release in releases
        for aside in asked.asides(release, text, wanted)
    ]
    return Phrase(words=words, language=asked.language, entries=asked.entries, uses=tuple(uses), asides=tuple(asides))


class _Asked:
    """A phrase made ready to be looked for."""

    def __init__(self, words: str, lexicon: Lexicon) -> None:
        self.words = words
        self.language = _language(words)
        self.lexicon = lexicon
        self.pattern = _pattern(words, self.language)
        self.parts = {part.lower() for part in _parts(words)}
        if not self.parts:
            raise UsageError(
                both("no words to look for: {words!r}", "探す文言がありません：{words!r}", words=words),
                advice=both('give a phrase, as "open and secure"', "「自由で開かれた」のような文言を指定してください"),
            )
        self.entries = self._entries()

    def _entries(self) -> tuple[str, ...]:
        """The entries that are called so; where there is none, those of which a name holds the words."""
        called: set[str] = set()
        holding: set[str] = set()
        for entry in self.lexicon:
            for label in entry.labels:
                if label.role in ("exception", "joint"):
                    continue
                if self.pattern.fullmatch(label.text):
                    called.add(f"{entry.kind}/{entry.id}")
                elif self.pattern.search(label.text):
                    holding.add(f"{entry.kind}/{entry.id}")
        return tuple(sorted(called or holding))

    def uses(self, said: Said) -> Iterator[Use]:
        """How a statement uses the phrase, once at most."""
        spoken: Language = "ja" if said.language.startswith("ja") else "en"
        markdown = said.media_type == "text/markdown"
        view = make_view(said.words, 0, len(said.words), markdown=markdown, japanese=spoken == "ja")
        found = self.pattern.search(view.text)
        if found is not None:
            span = view.published(found.start(), found.end())
            yield _use(said, found[0], "verbatim", span.start, span.end)
        else:
            yield from self._otherwise(said, view, spoken)

    def _otherwise(self, said: Said, view: View, spoken: Language) -> Iterator[Use]:
        how: How = "reordered" if spoken == self.language else "counterpart"
        for mention in find_mentions(view, self.lexicon, spoken) if self.entries else ():
            start, end = mention.span.start, mention.span.end
            form = make_view(said.words, start, end, japanese=spoken == "ja").text
            if f"{mention.kind}/{mention.entry}" in self.entries and self._fits(form, spoken):
                yield _use(said, form, how, start, end)
                return

    def _fits(self, form: str, spoken: Language) -> bool:
        if spoken != self.language:
            return answers_to(self.words, form, spoken)
        if self.language == "ja":
            return False  # without blanks there are no words to count
        return self.parts <= {part.lower() for part in _parts(form)}

    def asides(self, release: str, text: str, statements: Iterable[Said]) -> Iterator[Aside]:
        """Where the text has the very words outside of its statements."""
        own = sorted((said.start, said.end) for said in statements if said.release == release)
        view = make_view(text, 0, len(text), japanese=self.language == "ja")
        for found in self.pattern.finditer(view.text):
            span = view.published(found.start(), found.end())
            if not _within(own, span.start):
                yield Aside(release=release, form=found[0], start=span.start, end=span.end)


def _use(said: Said, form: str, how: How, start: int, end: int) -> Use:
    return Use(said=said, form=form, how=how, start=said.start + start, end=said.start + end)


def _within(spans: Sequence[tuple[int, int]], place: int) -> bool:
    return any(start <= place < end for start, end in spans[: bisect_right(spans, (place, float("inf")))])


def _language(words: str) -> Language:
    return "ja" if re.search(r"[\u3040-\u30ff\u3400-\u9fff]", words) else "en"


def _parts(words: str) -> list[str]:
    """The English words without "and"."""
    return [part for part in re.findall(r"\w+(?:[-'’]\w+)*", words) if part.lower() != "and"]


def _pattern(words: str, language: Language) -> re.Pattern[str]:
    """The words in their order; between English ones commas, blanks and "and" may stand or not."""
    view = make_view(words, 0, len(words), japanese=language == "ja")
    if language == "ja":
        return re.compile(re.escape(view.text))
    parts = [re.escape(part) for part in _parts(view.text)]
    return re.compile(r"\b" + r"(?:,?\s*and\s+|,?\s+|,)".join(parts) + r"\b", re.IGNORECASE)
