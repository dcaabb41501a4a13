"""Statements made comparable: their content words, phrases, topics, names and fora, and those of their setting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from policygraph.bilingual import Language
from policygraph.namespaces import ID_PREFIXES
from policygraph.text.document import Document
from policygraph.text.view import View, make_view
from policygraph.threads.relations import Relations
from policygraph.threads.said import Said
from policygraph.threads.setting import Setting, document_of, settings_of
from policygraph.threads.titles import titles_of
from policygraph.threads.tokens import signs_of, tokens_of
from policygraph.vocabulary.lexicon import Lexicon, load_lexicon
from policygraph.vocabulary.matcher import find_mentions

HEADING: Final = 0.6
"""What a word of the heading counts beside one of the statement's own, 1."""
AROUND: Final = 0.35
"""What a word of the sentence around or before counts."""
_TOPIC: Final = ID_PREFIXES["topic"]


class Profile(Struct, frozen=True, kw_only=True):
    """What two statements are compared by. Topics, fora and speakers are IRIs; names ``kind/id`` or signs (``5G``)."""

    said: Said
    words: frozenset[str]
    phrases: frozenset[str]
    """Content words next to each other."""
    setting: Mapping[str, float]
    """Own words and those around, each with what it counts."""
    heading: frozenset[str]
    topics: frozenset[str]
    """Own topics and those that its words name."""
    matter: frozenset[str]
    """Its topics and those that its heading names."""
    names: frozenset[str]
    titles: frozenset[str]
    """Names by the way they are written: see :mod:`policygraph.threads.titles`."""
    fora: frozenset[str]
    place: float
    """Where in its release it stands, 0 to 1."""


class Profiler:
    """Makes profiles; the vocabulary's forms are the pivot from one language to another."""

    def __init__(self, relations: Relations, lexicon: Lexicon | None = None) -> None:
        self._relations = relations
        self._lexicon = lexicon or load_lexicon()

    def statements(self, statements: Sequence[Said], text: str | None) -> tuple[Profile, ...]:
        """The profiles of the statements of one release, in their order; ``text`` is the release's, where it is known."""
        if not statements:
            return ()
        first = statements[0]
        settings = [Setting()] * len(statements)
        if text is not None:
            settings = settings_of(document_of(text, first.language, first.media_type), statements)
        markdown = first.media_type == "text/markdown"
        return tuple(
            self._profile(said, setting, place=(index + 0.5) / len(statements), markdown=markdown)
            for index, (said, setting) in enumerate(zip(statements, settings, strict=True))
        )

    def sentences(self, document: Document, like: Said) -> tuple[Profile, ...]:
        """The sentences of a text as if each were a statement, with neither act nor speakers; ``like`` names the release."""
        made = [
            _sentence(like, number, span.of(document.text), span.start)
            for number, span in enumerate((sentence.span for sentence in document.sentences), 1)
        ]
        settings = settings_of(document, made)
        markdown = document.media_type == "text/markdown"
        return tuple(
            self._profile(said, setting, place=(index + 0.5) / len(made), markdown=markdown)
            for index, (said, setting) in enumerate(zip(made, settings, strict=True))
        )

    def _profile(self, said: Said, setting: Setting, *, place: float, markdown: bool) -> Profile:
        language = said.language
        own = _view(said.words, language, markdown=markdown)
        tokens = tokens_of(own, language)
        heading_view = _view(setting.heading, language, markdown=markdown)
        heading = tokens_of(heading_view, language)
        around = tokens_of(_view(setting.around, language, markdown=markdown), language)
        named = self._named(own, language)
        above = self._named(heading_view, language)
        weights = dict.fromkeys(around, AROUND) | dict.fromkeys(heading, HEADING) | dict.fromkeys(tokens, 1.0)
        return Profile(
            said=said,
            words=frozenset(tokens),
            phrases=frozenset(f"{one} {other}" for one, other in pairwise(tokens)),
            setting=weights,
            heading=frozenset(heading),
            topics=frozenset({*said.topics} | _topics(named)),
            matter=frozenset({*said.topics} | _topics(named) | _topics(above)),
            names=frozenset({name for name in named if not name.startswith("topic/")} | signs_of(own)),
            titles=titles_of(own, language),
            fora=frozenset(self._relations.standing(forum) for forum in said.fora),
            place=place,
        )

    def _named(self, view: View, language: str) -> set[str]:
        tongue: Language = "ja" if language.startswith("ja") else "en"
        return {f"{mention.kind}/{mention.entry}" for mention in find_mentions(view, self._lexicon, tongue)}


def _view(words: str, language: str, *, markdown: bool) -> View:
    return make_view(words, 0, len(words), markdown=markdown, japanese=language.startswith("ja"))


def _topics(named: Iterable[str]) -> set[str]:
    return {_TOPIC + name.removeprefix("topic/") for name in named if name.startswith("topic/")}


def _sentence(like: Said, number: int, words: str, start: int) -> Said:
    return Said(
        iri=f"{like.release}#sentence-{number}",
        release=like.release,
        key=like.key,
        language=like.language,
        media_type=like.media_type,
        words=words,
        start=start,
        end=start + len(words),
        order=number,
        act="",
        level=0,
        commissive=False,
    )
