"""Why each sentence of a release was read as it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from policygraph.bilingual import Bilingual, Language, both
from policygraph.errors import UsageError
from policygraph.extraction.extract import trace_document
from policygraph.extraction.grammar import Speaker
from policygraph.extraction.trace import ClauseTrace, SentenceTrace
from policygraph.pipeline.own_vocabulary import OwnVocabulary
from policygraph.pipeline.sources import find_sources
from policygraph.text.document import Span
from policygraph.text.reading import read_document
from policygraph.text.source import read_source
from policygraph.vocabulary.lexicon import Lexicon

_ROLES: Mapping[str, Bilingual] = {
    "title": Bilingual("title", "表題"),
    "lead": Bilingual("opening of the text", "冒頭"),
    "outcome": Bilingual("outcome", "成果"),
    "plan": Bilingual("plan", "予定"),
    "attendance": Bilingual("list of those present", "出席者"),
    "background": Bilingual("background", "参考"),
    "heading": Bilingual("heading", "見出し"),
    "contact": Bilingual("contact", "連絡先"),
    "navigation": Bilingual("frame of the page", "ページの枠"),
    "body": Bilingual("running text", "本文"),
}
_SPEAKERS: Mapping[str, Bilingual] = {
    "parties": Bilingual("the parties", "当事者"),
    "others": Bilingual("nobody of the parties", "当事者以外"),
}
_SAID = Bilingual("{who} ({words})", "{who}（{words}）")


class Form(Struct, frozen=True, kw_only=True):
    """A form of the vocabulary found in the sentence: the words, what they name, the label that matched."""

    words: str
    kind: str
    entry: str
    label: str


class Rule(Struct, frozen=True, kw_only=True):
    """A construction that fits: its id, the act it means, the act's level and label."""

    rule: str
    act: str
    level: int
    label: str


class ClauseReading(Struct, frozen=True, kw_only=True):
    """One clause: what won, what competed, who speaks, and what became of it (a statement's number from 1, or a reason)."""

    words: str
    start: int
    end: int
    won: Rule | None
    competing: tuple[Rule, ...]
    speaker: str
    statement: int | None = None
    reason: str | None = None
    reason_label: str | None = None


class SentenceReading(Struct, frozen=True, kw_only=True):
    """One sentence that was looked at; ``role`` is what its place in the text may hold, ``role_label`` the same for people."""

    number: int
    words: str
    start: int
    end: int
    role: str
    role_label: str
    forms: tuple[Form, ...]
    clauses: tuple[ClauseReading, ...]


def explain(
    source: str | Path,
    *,
    sentence: int | None = None,
    language: Language = "en",
    vocabulary: Sequence[str | Path] = (),
) -> tuple[SentenceReading, ...]:
    """How every sentence of ``source`` (a file or ``-``) was read, or the one of this number, counted from 1.

    ``vocabulary`` are folders of Turtle to read with besides the shipped one.
    Raises :class:`UnreadableInputError`, and :class:`UsageError` for a number that no sentence has.
    """
    metadata = None if str(source) == "-" else find_sources([source])[0].metadata
    document = read_document(read_source(source), metadata)
    lexicon = OwnVocabulary(vocabulary).lexicon
    sentences = trace_document(document, lexicon).sentences
    teller = _Teller(document.text, lexicon, language)
    if sentence is None:
        return tuple(teller.sentence(number, s) for number, s in enumerate(sentences, 1))
    if not 1 <= sentence <= len(sentences):
        raise UsageError(
            both("no sentence {sentence}", "{sentence} 番目の文はありません", sentence=sentence),
            where=str(source),
            advice=both(
                "{count} sentences were looked at, from 1 on",
                "調べた文は 1 から {count} までです",
                count=len(sentences),
            ),
        )
    return (teller.sentence(sentence, sentences[sentence - 1]),)


class _Teller:
    """Turns traces into words of one language."""

    def __init__(self, text: str, lexicon: Lexicon, language: Language) -> None:
        self._text = text
        self._lexicon = lexicon
        self._language: Language = language

    def sentence(self, number: int, trace: SentenceTrace) -> SentenceReading:
        return SentenceReading(
            number=number,
            words=self._words(trace.span),
            start=trace.span.start,
            end=trace.span.end,
            role=trace.role,
            role_label=_ROLES[trace.role].get(self._language),
            forms=tuple(
                Form(words=self._words(m.span), kind=m.kind, entry=m.entry, label=m.form) for m in trace.mentions
            ),
            clauses=tuple(self._clause(c) for c in trace.clauses),
        )

    def _clause(self, trace: ClauseTrace) -> ClauseReading:
        rules = [self._rule(choice.rule, choice.act) for choice in trace.choices]
        return ClauseReading(
            words=self._words(trace.span),
            start=trace.span.start,
            end=trace.span.end,
            won=rules[0] if rules else None,
            competing=tuple(rules[1:]),
            speaker=self._speaker(trace.speaker),
            statement=None if trace.statement is None else trace.statement + 1,
            reason=trace.reason,
            reason_label=self._lexicon.label("reason", trace.reason, self._language) if trace.reason else None,
        )

    def _speaker(self, speaker: Speaker) -> str:
        """Who speaks, in the language asked for: the parties, or those named, with the words that tell it."""
        named = Bilingual(", ", "、").get(self._language).join(self._party(code) for code in speaker.codes)
        who = named or _SPEAKERS.get(speaker.kind, _SPEAKERS["others"]).get(self._language)
        return _SAID.get(self._language, who=who, words=self._words(speaker.words)) if speaker.words else who

    def _party(self, code: str) -> str:
        entry = self._lexicon.find(code)
        return entry.label(self._language) if entry else code

    def _rule(self, rule: str, act: str) -> Rule:
        level = self._lexicon.entry("act", act).level or 0
        return Rule(rule=rule, act=act, level=level, label=self._lexicon.label("act", act, self._language))

    def _words(self, span: Span) -> str:
        return " ".join(span.of(self._text).split())
