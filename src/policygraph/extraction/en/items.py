"""Lead-ins with the items below them, read together: whose act an item carries, its own verb's or the lead-in's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from msgspec.structs import replace

from policygraph.extraction.en.constructions import DUTY
from policygraph.extraction.en.context import Context, Sentence
from policygraph.extraction.en.coordination import PERFORMATIVE
from policygraph.extraction.en.leadins import LeadIn
from policygraph.extraction.en.reading import PARTIES, Reading, body_start, opening_form, promised, spoken
from policygraph.extraction.en.subjects import Subject
from policygraph.extraction.en.tokens import Tokens, lemma_of
from policygraph.extraction.en.words import words

_OWN_ACTS = words("past-action affirm-cooperation resolve")
"""Acts that a gerund's own verb tells too weakly to go before the lead-in's ("launching: supporting X")."""


class ItemReader:
    """Reads what a document's lead-ins govern; ``plain`` reads a sentence by itself."""

    def __init__(
        self, context: Context, lead_ins: Mapping[int, LeadIn], plain: Callable[[Sentence], list[Reading]]
    ) -> None:
        self._context = context
        self._lead_ins = lead_ins
        self._plain = plain

    def lead(self, lead: LeadIn, readings: list[Reading]) -> list[Reading]:
        """A lead-in's own clauses: the last one is spent on its items, unless those are bare noun phrases."""
        if not readings or not self._clausal[lead.source] or _which_will(self._context.sentences[lead.source].tokens):
            return readings
        return [*readings[:-1], readings[-1].because("description")]

    def item(self, sentence: Sentence, lead: LeadIn) -> list[Reading]:
        """An item's clauses, by its own verb or by what its lead-in does to it."""
        tokens = sentence.tokens
        start = body_start(tokens)
        form, at = opening_form(tokens, start)
        if form == "gerund" and lemma_of(tokens.words[at]) in PERFORMATIVE:
            return [spoken(tokens, start, at, form, PARTIES)]
        own = self._plain(sentence)
        governing = self._governing(lead)
        if own and _stands_alone(own[0], at):
            return own
        if governing is None or not governing.rows:
            by_own_verb = form in {"past", "present"}
            return [spoken(tokens, start, at, form, _speaker(governing))] if by_own_verb else own
        if not self._clausal[lead.source]:
            return []
        if form == "gerund":
            alone = spoken(tokens, start, at, form, governing.subject)
            if alone.rows and alone.rows[0].act not in _OWN_ACTS:
                return [alone]
        return [governing.over(start, _content_end(tokens))]

    @cached_property
    def _clausal(self) -> dict[int, bool]:
        """Of each lead-in, whether most of its items are clauses."""
        found: dict[int, bool] = {}
        for lead in self._lead_ins.values():
            if lead.source not in found:
                items = [self._context.sentences[i] for i in lead.items if i in self._context.sentences]
                found[lead.source] = sum(map(self._is_clause, items)) * 2 >= len(items)
        return found

    def _is_clause(self, sentence: Sentence) -> bool:
        """Whether an item is a clause: it opens with a verb, or has one with a subject."""
        tokens = sentence.tokens
        opened = opening_form(tokens, body_start(tokens))[0]
        return bool(opened) or any(r.subject.kind != "none" for r in self._plain(sentence))

    def _governing(self, lead: LeadIn) -> Reading | None:
        """The lead-in's last clause as it would be read by itself."""
        sentence = self._context.sentences.get(lead.source)
        if sentence is None:
            return None
        tokens = sentence.tokens
        readings = self._plain(sentence)
        speaker = readings[-1].subject if readings and readings[-1].subject.kind != "none" else PARTIES
        if _which_will(tokens):
            return promised(tokens, speaker)
        bound = _verb_before_to(tokens)
        if bound is not None:
            reading = spoken(tokens, body_start(tokens), bound, "base", speaker)
            if reading.rows:
                return reading
        if readings and (readings[-1].rows or readings[-1].subject.kind != "none"):
            return _duty(readings[-1])
        form, at = opening_form(tokens, body_start(tokens))
        return spoken(tokens, body_start(tokens), at, form, PARTIES) if form in {"base", "gerund", "past"} else None


def _which_will(tokens: Tokens) -> bool:
    """Whether a relative clause governs the items, not the sentence: "a working group, which will:"."""
    return tokens.tags.endswith(("WM:", "TM:")) and tokens.words[-2] in {"will", "shall"}


def _verb_before_to(tokens: Tokens) -> int | None:
    """The verb of "... that they plan to:", which governs the items whatever stands before it."""
    at = len(tokens) - 1
    if tokens.tags[at] != ":" or tokens.tags[at - 1 : at] != "o":
        return None
    at -= 2
    while at > 0 and tokens.tags[at] == "r":
        at -= 1
    return at if at >= 0 and tokens.tags[at] in "VvZz" else None


def _duty(reading: Reading) -> Reading:
    """What those say who "must do the following:" binds them, item by item."""
    frame = reading.frame
    if reading.rows or frame is None or frame.subject != "party" or frame.near.isdisjoint({"must", "need"}):
        return reading
    return replace(reading, rows=(DUTY,))


def _stands_alone(reading: Reading, opening: int) -> bool:
    """Whether an item is a sentence with a subject; a thing's verb has to come behind the item's first verb."""
    if reading.subject.kind in {"thing", "organ", "meeting", "text"}:
        return reading.frame is not None and reading.frame.at > opening
    return reading.subject.kind != "none"


def _speaker(governing: Reading | None) -> Subject:
    return governing.subject if governing is not None else PARTIES


def _content_end(tokens: Tokens) -> int:
    """Behind the item's words: without "; and" and the stop."""
    end = len(tokens)
    while end > 1 and tokens.tags[end - 1] in ".,;:C":
        end -= 1
    return end
