"""Whose act a clause is: the subject of each, the people named in the text, and whose meeting each passage tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from policygraph.extraction.bodies import GATHERINGS
from policygraph.extraction.grammar import FoundName, FoundPerson
from policygraph.extraction.ja.actors import Around, actor_of
from policygraph.extraction.ja.circles import circles_of
from policygraph.extraction.ja.clauses import Segment
from policygraph.extraction.ja.context import Context
from policygraph.extraction.ja.persons import called, gathered, persons_of
from policygraph.extraction.ja.speakers import Subject, Subjects
from policygraph.extraction.passages import Passage
from policygraph.vocabulary.mention import Mention

_OF_THE_STATE = re.compile(r"国家|大統領|首相|副首相|内閣|.*大臣|大使")
"""Posts that are of no ministry in particular."""
_DOING = ("ja.will.", "ja.say.", "ja.plan.", "ja.settle.intention", "ja.did.", "ja.request.")
_OCCASION = re.compile(
    r"(?:会合|会議|対話|協議|会談|サミット|部会|フォーラム|総会|ワークショップ)[」』)]*(?:\([^()]*\))?(?:では|で、|において|の場で)"
)
_REMARK = re.compile(r"^\W{0,2}?[(【]([^()【】、。]{1,20}?(?:[官長臣使]|側|総理|首相))[)】](?=[^、。::])")
"""The one quoted, in brackets before what was said."""


class Voices:
    """Answers for one document, by the parties of its meeting; each is found once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._circles: dict[tuple[str, ...], dict[int, tuple[str, ...]]] = {}
        self._persons_of: dict[tuple[str, ...], tuple[FoundPerson, ...]] = {}
        self._people_of: dict[tuple[str, ...], dict[str, str]] = {}
        self._subjects_of: dict[tuple[int | str, ...], list[Subject]] = {}

    def persons(self, parties: Sequence[str]) -> Sequence[FoundPerson]:
        """The persons told to be there, each once."""
        key = tuple(parties)
        if key not in self._persons_of:
            self._persons_of[key] = self._find_persons(parties)
        return self._persons_of[key]

    def _people(self, parties: Sequence[str]) -> dict[str, str]:
        """The sides of the persons named in the text, by the names that they are called by later on."""
        key = tuple(parties)
        if key not in self._people_of:
            sides: dict[str, set[str]] = {}
            for person in self.persons(parties):
                for name in called(person.name) if person.side else ():
                    sides.setdefault(name, set()).add(person.side or "")
            self._people_of[key] = {name: min(told) for name, told in sides.items() if len(told) == 1}
        return self._people_of[key]

    def _find_persons(self, parties: Sequence[str]) -> tuple[FoundPerson, ...]:
        found: list[FoundPerson] = []
        for passage in self._context.passages:
            parsed = self._context.parses[passage.index]
            if parsed is not None and not self.of_others(passage, parties):
                around = self.circle(passage, parties) or parties
                found.extend(persons_of(passage, parsed.tokens, self._context.lexicon, around))
        return tuple(self._with_host(person) for person in gathered(found))

    def _with_host(self, person: FoundPerson) -> FoundPerson:
        """The person with the body that alone hosts the meeting on that side, where the words name none."""
        if person.body is not None or person.side is None or _OF_THE_STATE.match(person.role or ""):
            return person
        found = {
            (host, fact.span)
            for event in self._context.events
            for host, fact in zip(event.hosts, (f for f in event.facts if f.field == "hosts"), strict=False)
            if event.standing != "planned" and self._context.lexicon.entry("agency", host).party == person.side
        }
        if len({host for host, _ in found}) != 1:
            return person
        host, span = min(found, key=lambda item: item[1].start)
        written = span.of(self._context.document.text)
        mention = Mention(span=span, kind="agency", entry=host, form=written)
        return msgspec.structs.replace(
            person, body=FoundName(span=span, written=written, kind="agency", mentions=(mention,))
        )

    def of_others(self, passage: Passage, parties: Sequence[str]) -> bool:
        """Whether a passage tells of the meeting of others than ``parties``."""
        here = set(self.circle(passage, parties) or ()) if parties else set()
        return bool(here) and not here <= set(parties) and not here & GATHERINGS

    def subjects(self, passage: Passage, parties: Sequence[str]) -> list[Subject]:
        """The subject of each clause; a ministry that was the topic goes on with what it does in the next sentence."""
        known = self._subjects_of.get((passage.index, *parties))
        if known is None:
            known = self._subjects_of[passage.index, *parties] = self._find_subjects(passage, parties)
        return known

    def circle(self, passage: Passage, parties: Sequence[str]) -> tuple[str, ...] | None:
        """Who is meant by both countries in this passage, where it tells of others than the text as a whole."""
        key = tuple(parties)
        if key not in self._circles:
            series = self._reported_series(key)
            self._circles[key] = circles_of(self._context.passages, self._context.lexicon, parties, series)
        return self._circles[key].get(passage.index)

    def _reported_series(self, parties: tuple[str, ...]) -> str | None:
        """The series that the text reports on first, of those whose parties are the text's."""
        own = (e for e in self._context.events if e.standing != "planned" and sorted(e.parties) == sorted(parties))
        return next((event.series for event in own if event.series), None)

    def _find_subjects(self, passage: Passage, parties: Sequence[str]) -> list[Subject]:
        parsed = self._context.parses[passage.index]
        if parsed is None:
            return []
        circle = self.circle(passage, parties)
        subjects = Subjects(parsed.tokens, passage, self._context.lexicon, circle or parties, self._people(parties)).of(
            parsed.segments
        )
        if circle is not None:
            subjects = [among(subject, circle) for subject in subjects]
        said_by = self._remark(passage, parties)
        if said_by is not None:
            return [subject if subject.stated else said_by for subject in subjects]
        before = self._topic_before(passage, parties) if any(map(_unsaid_doing, parsed.segments, subjects)) else None
        if before is None:
            return subjects
        return [before if _unsaid_doing(*pair) else pair[1] for pair in zip(parsed.segments, subjects, strict=True)]

    def _remark(self, passage: Passage, parties: Sequence[str]) -> Subject | None:
        """(佐藤大臣)…: who is quoted in this paragraph."""
        first = next(p for p in self._context.passages if p.block == passage.block)
        found = _REMARK.match(first.text)
        if found is None:
            return None
        around = Around(self._context.lexicon, parties, self._people(parties))
        actor = actor_of(found.start(1), found.end(1), first, around)
        return Subject(actor.speaker, stated=True) if actor.speaker.kind == "named" else None

    def _topic_before(self, passage: Passage, parties: Sequence[str]) -> Subject | None:
        """The one party that is the topic of the sentence before, in the same paragraph."""
        before = self._context.passages[passage.index - 1] if passage.index else passage
        if before.index == passage.index or before.block != passage.block or _OCCASION.search(passage.text):
            return None
        last = next(reversed(self.subjects(before, parties)), None)
        return last if last and last.topical and len(last.speaker.codes) == 1 else None


def _unsaid_doing(segment: Segment, subject: Subject) -> bool:
    """Whether a clause tells a doing or a plan in the active voice, and of nobody."""
    active = "passive" not in segment.frame.marks
    return not subject.stated and active and bool(segment.rows) and segment.rows[0].id.startswith(_DOING)


def among(subject: Subject, circle: tuple[str, ...]) -> Subject:
    """The subject with the parties of its own passage for those of the text."""
    if subject.speaker.kind == "named":
        return subject._replace(speaker=msgspec.structs.replace(subject.speaker, among=circle))
    if subject.speaker.kind != "parties":
        return subject
    return subject._replace(speaker=msgspec.structs.replace(subject.speaker, codes=circle))
