"""Lead-ins with the items below them, read together: whose act an item carries, its own verb's or the lead-in's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from itertools import takewhile

from msgspec.structs import replace

from policygraph.extraction.en.constructions import COMMITMENT_ITEM, DUTY, GERUND_COOPERATION
from policygraph.extraction.en.context import Context, Sentence
from policygraph.extraction.en.coordination import PERFORMATIVE
from policygraph.extraction.en.leadins import LeadIn
from policygraph.extraction.en.reading import PARTIES, Reading, body_start, opening_form, promised, spoken
from policygraph.extraction.en.subjects import Subject
from policygraph.extraction.en.tokens import Tokens, lemma_of
from policygraph.extraction.en.words import words

SHORT_LIST = 5
SHORT_LIST_LETTERS = 800
"""A list of bare nouns up to so many items and letters is one statement with its lead-in; of a longer one, the lead-in."""
_LABEL = 10
"""A gerund with so few words and no stop behind it names something; it tells no deed."""
_DONE = words("conclude past-action")
_DEEDS = words(
    "initiative initiatives outcome outcomes accomplishment accomplishments achievement achievements deliverable "
    "deliverables step steps action actions measure measures result results milestone milestones announcement announcements"
)
_GOING_ON = words(
    "promote enhance strengthen deepen advance identify facilitate foster draw support encourage cooperate collaborate coordinate "
    "partner work improve increase leverage broaden intensify accelerate bolster explore share exchange engage build continue maintain"
)
"""Verbs of efforts that go on rather than of something new."""
_POINTING = words("following these below follows include including namely areas ways steps actions measures")
"""Words of a lead-in that only announce what its items say."""
_RECEIVING = words("welcome note recognize")
_MOST = 0.8
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
        self._together: dict[int, tuple[int, ...]] = {}

    def nested(self, index: int) -> LeadIn | None:
        """The list that an item opens itself."""
        return next((lead for lead in self._lead_ins.values() if lead.source == index), None)

    def lead(self, lead: LeadIn, readings: list[Reading]) -> list[Reading]:
        """A lead-in's own clauses: the last one is spent on its items, unless those are bare noun phrases."""
        tokens = self._context.sentences[lead.source].tokens
        if not readings or _which_will(tokens) or tokens.words[-3:-1] == ["such", "as"]:
            return readings
        if self._each[lead.source]:
            if self._says_its_own(lead, readings[-1]):
                return readings
            return [*readings[:-1], readings[-1].because("description")]
        taken = self._taken_in(lead) if readings[-1].rows else ()
        return [*readings[:-1], replace(readings[-1], through=taken[-1])] if taken else readings

    def _says_its_own(self, lead: LeadIn, reading: Reading) -> bool:
        """Whether a lead-in is a statement beside its items: a whole sentence over sentences of the parties."""
        tokens = self._context.sentences[lead.source].tokens
        points = not _POINTING.isdisjoint(tokens.words[reading.start : reading.end]) or tokens.tags[-2:-1] in {
            "o",
            "T",
            "M",
            "p",
        }
        if not reading.rows or points or reading.subject.kind == "none":
            return False
        items = self._sentences_of(lead)
        return all(any(_speaks(r) for r in self._plain(s)[:1]) for s in items)

    def item(self, sentence: Sentence, lead: LeadIn) -> list[Reading]:
        """An item's clauses, by its own verb or by what its lead-in does to it."""
        tokens = sentence.tokens
        start = body_start(tokens)
        form, at = opening_form(tokens, start)
        governing = self._governing(lead)
        if form == "gerund" and governing is not None and _tells_deeds(governing, "past-action"):
            return [governing.over(start, content_end(tokens))]
        if _performs(tokens, form, at):
            return [spoken(tokens, start, at, form, PARTIES if form == "gerund" else _speaker(governing))]
        return self._governed_item(sentence, lead, governing)

    def _governed_item(self, sentence: Sentence, lead: LeadIn, governing: Reading | None) -> list[Reading]:
        tokens = sentence.tokens
        start = body_start(tokens)
        form, at = opening_form(tokens, start)
        own = self._plain(sentence)
        if form == "gerund" and own and _is_noun_form(tokens, own[0], at):
            own = []
        if form == "gerund" and lead.headed and not (own and _stands_alone(own[0], at)):
            return [self.gerund(sentence, governing)]
        if governing is not None and self._names_deeds(lead) and not (own and _speaks(own[0])):
            return self._deed(sentence, start, governing)
        taken = sentence.passage.index in self._taken_in(lead)
        if taken or (own and _stands_alone(own[0], at)):
            return [] if taken else own
        if governing is None or not governing.rows:
            by_own_verb = form in {"past", "present"}
            return [spoken(tokens, start, at, form, _speaker(governing))] if by_own_verb else own
        return [_governed(tokens, start, (form, at), governing)] if self._each[lead.source] else []

    def gerund(self, sentence: Sentence, governing: Reading | None = None) -> Reading:
        """An item that opens with a gerund and that no sentence above it goes on with: its own verb counts.

        What goes on ("Strengthening cooperation on ...") affirms cooperation; what is new ("Launching a ...") is read
        by its verb, else as the lead-in's act, if there is one.
        """
        tokens = sentence.tokens
        start = body_start(tokens)
        form, at = opening_form(tokens, start)
        alone = spoken(tokens, start, at, form, _speaker(governing))
        if lemma_of(tokens.words[at]) in _GOING_ON:
            return replace(alone, rows=(GERUND_COOPERATION, *alone.rows), reason=None)
        weak = not alone.rows or alone.rows[0].act in _OWN_ACTS
        return governing.over(start, content_end(tokens)) if weak and governing is not None else alone

    def _deed(self, sentence: Sentence, start: int, governing: Reading) -> list[Reading]:
        """An item that names a deed, with all its sentences; they are one statement."""
        passage = sentence.passage
        block = [s.passage.index for s in self._context.sentences.values() if s.passage.block == passage.block]
        if passage.index != block[0]:
            return []
        reading = governing.over(start, content_end(sentence.tokens))
        if sentence.tokens.words[start : start + 2] in (["commitment", "to"], ["commitments", "to"]):
            reading = replace(reading, rows=(COMMITMENT_ITEM,))
        return [replace(reading, through=block[-1] if len(block) > 1 else None)]

    def _sentences_of(self, lead: LeadIn) -> list[Sentence]:
        return [self._context.sentences[i] for i in lead.items if i in self._context.sentences]

    def _taken_in(self, lead: LeadIn) -> tuple[int, ...]:
        """The items that are one statement with their lead-in: a few bare nouns below an act."""
        if lead.source not in self._together:
            governing = self._governing(lead)
            items = list(takewhile(self._says_nothing, self._sentences_of(lead)))
            letters = sum(len(s.passage.text) for s in items)
            few = len(items) <= SHORT_LIST and letters <= SHORT_LIST_LETTERS
            one = few and not self._each[lead.source] and governing is not None and governing.rows
            self._together[lead.source] = tuple(s.passage.index for s in items) if one else ()
        return self._together[lead.source]

    def _says_nothing(self, sentence: Sentence) -> bool:
        """Whether an item is no sentence of the parties."""
        return not any(_speaks(r) for r in self._plain(sentence))

    def _tell_of_others(self, lead: LeadIn) -> bool:
        """Whether the items tell what others do; below "welcomed the following:" what companies of any name do."""
        governing = self._governing(lead)
        received = governing is not None and bool(governing.rows) and governing.rows[0].act in _RECEIVING
        told = [r for s in self._sentences_of(lead) for r in self._plain(s)[:1]]
        others = [r for r in told if r.subject.kind == "others" or (received and _of_a_thing(r))]
        everything = len(told) == len(self._sentences_of(lead))
        return bool(told) and everything and len(others) >= (_MOST if received else 1) * len(told)

    @cached_property
    def _each(self) -> dict[int, bool]:
        """Of each lead-in, whether every item is a statement: items that are clauses, or deeds by their names."""
        found: dict[int, bool] = {}
        for lead in self._lead_ins.values():
            if lead.source not in found:
                others = self._tell_of_others(lead)
                clausal = self._clausal[lead.source] and not others
                found[lead.source] = clausal or _tells_deeds(self._governing_of(lead.source))
        return found

    def _names_deeds(self, lead: LeadIn) -> bool:
        return self._each[lead.source] and not self._clausal[lead.source]

    @cached_property
    def _clausal(self) -> dict[int, bool]:
        """Of each lead-in, whether most of its items are clauses."""
        found: dict[int, bool] = {}
        for lead in self._lead_ins.values():
            if lead.source not in found:
                items = self._sentences_of(lead)
                found[lead.source] = sum(map(self._is_clause, items)) * 2 >= len(items)
        return found

    def _is_clause(self, sentence: Sentence) -> bool:
        """Whether an item is a clause: it opens with a verb, or has one with a subject."""
        tokens = sentence.tokens
        opened = opening_form(tokens, body_start(tokens))[0]
        if opened == "gerund" and len(tokens) <= _LABEL and tokens.tags[-1] not in ".;,C":
            return False  # "Building sustainable roads", a title
        return bool(opened) or any(_has_subject(r) for r in self._plain(sentence))

    def _governing(self, lead: LeadIn) -> Reading | None:
        return self._governing_of(lead.source)

    def _governing_of(self, source: int) -> Reading | None:
        """The lead-in's last clause as it would be read by itself."""
        sentence = self._context.sentences.get(source)
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


def _tells_deeds(reading: Reading | None, *acts: str) -> bool:
    """Whether a lead-in announces or reports what was done, item by item: "announced key initiatives including:"."""
    if reading is None or reading.frame is None or not reading.rows:
        return False
    return reading.rows[0].act in (acts or _DONE) and not _DEEDS.isdisjoint(reading.frame.nouns)


def _performs(tokens: Tokens, form: str, at: int) -> bool:
    """Whether an item has a speech act of its own, whatever stands above it: "recognizing that", "REAFFIRM our"."""
    if form not in {"gerund", "base"} or lemma_of(tokens.words[at]) not in PERFORMATIVE:
        return False
    return form == "gerund" or tokens.slice(at, at + 1).isupper()


def _governed(tokens: Tokens, start: int, opened: tuple[str, int], governing: Reading) -> Reading:
    """An item with its lead-in's act, unless it is a participle whose verb tells an act more plainly."""
    form, at = opened
    if form == "gerund":
        alone = spoken(tokens, start, at, form, governing.subject)
        if alone.rows and alone.rows[0].act not in _OWN_ACTS:
            return alone
    return governing.over(start, content_end(tokens))


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
    finite = at >= 0 and tokens.tags[at] in "VvZz" and tokens.tags[at - 1 : at] != "o"
    return at if finite else None


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


def _of_a_thing(reading: Reading) -> bool:
    """Whether a clause has a subject of its own that is nobody of the parties."""
    return reading.subject.kind in {"thing", "text", "organ", "it"}


def _is_noun_form(tokens: Tokens, reading: Reading, opening: int) -> bool:
    """Whether what looks like the verb of an item is a noun behind its gerund: "Opening new school exchanges by ..."."""
    frame = reading.frame
    if frame is None or reading.rows or reading.subject.kind != "thing":
        return False
    return reading.subject.start <= opening < frame.at and tokens.tags[frame.at - 1 : frame.at + 1] in _NOUN_PAIRS


_NOUN_PAIRS = frozenset(a + b for a in "xmvz" for b in "vz")


def _has_subject(reading: Reading) -> bool:
    """Whether a clause has a subject; a thing with a bare past form is a noun with a participle ("fuel valued at")."""
    frame = reading.frame
    bare = frame is not None and (frame.time, frame.aspect, frame.passive) == ("past", "simple", False)
    return reading.subject.kind != "none" and not (reading.subject.kind == "thing" and bare)


def _speaks(reading: Reading) -> bool:
    """Whether an item among bare nouns is a sentence all the same: the parties are its subject."""
    return bool(reading.rows) and reading.subject.kind in {"we", "they", "parties", "named"}


def _speaker(governing: Reading | None) -> Subject:
    return governing.subject if governing is not None else PARTIES


def content_end(tokens: Tokens) -> int:
    """Behind the item's words: without "; and" and the stop."""
    end = len(tokens)
    while end > 1 and tokens.tags[end - 1] in ".,;:C":
        end -= 1
    return end
