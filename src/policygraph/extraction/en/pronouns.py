"""Whom "they", "he" and "it" mean: told by the clauses before."""

from __future__ import annotations

from policygraph.extraction.en.reading import PARTIES, Reading
from policygraph.extraction.en.subjects import Subject
from policygraph.extraction.en.tokens import Tokens
from policygraph.extraction.en.words import words

_PERSON = words("he she")
_SPEAKING = words("we parties named")


_POINTING = words("this the")
_GREETING = words("welcome note")
_BODY = words("force group committee team task")


def _greets_body(reading: Reading, tokens: Tokens) -> bool:
    """Whether a clause welcomes or notes a body that others have set up: "Welcoming a task force of the industry"."""
    greets = bool(reading.rows) and reading.rows[0].act in _GREETING
    return greets and not _BODY.isdisjoint(tokens.words[reading.start : reading.end])


def _is_one_country(subject: Subject, tokens: Tokens) -> bool:
    """Whether a subject is one country by its name: nobody that "they" could mean."""
    named = tokens.tags[subject.start : subject.end].strip("D")
    return len(subject.codes) == 1 and bool(named) and set(named) == {"m"}


class Antecedents:
    """The subjects of a text so far. "They" are those who spoke last, or all who met; "he" is the last one named."""

    def __init__(self) -> None:
        self._speakers: Subject = PARTIES
        self._person: Subject | None = None
        self._last: Subject = PARTIES
        self._of_others = False
        """Whether the last body named is one that the parties only welcomed or noted."""

    def resolved(self, reading: Reading, tokens: Tokens) -> Reading:
        """The clause with its pronoun's meaning as subject; to be asked for each clause in the order of the text."""
        subject = reading.subject
        if subject.kind == "they":
            he = subject.start < subject.end and tokens.words[subject.start] in _PERSON
            reading = reading.spoken_by(self._person if he and self._person else self._speakers)
        elif subject.kind == "it":
            reading = self._of_it(reading)
        elif subject.kind == "organ" and self._of_others and tokens.words[subject.start] in _POINTING:
            reading = reading.because("description")
        if subject.kind != "organ":
            self._of_others = _greets_body(reading, tokens)
        self._remember(reading, tokens)
        return reading

    def _of_it(self, reading: Reading) -> Reading:
        """With the subject of the clause before, if it is one party, or a body that promises."""
        last = self._last
        one = last.kind == "named" and len(last.codes) == 1
        promises = last.kind == "organ" and bool(reading.rows) and reading.rows[0].times == frozenset({"future"})
        return reading.spoken_by(last) if one or promises else reading.because("description")

    def _remember(self, reading: Reading, tokens: Tokens) -> None:
        self._last = reading.subject
        if reading.subject.kind == "named" and len(reading.subject.codes) == 1:
            self._person = reading.subject
        if reading.reason == "meeting-account":
            self._speakers = PARTIES
        elif reading.subject.kind in _SPEAKING and not reading.subject.person:
            self._speakers = PARTIES if _is_one_country(reading.subject, tokens) else reading.subject
