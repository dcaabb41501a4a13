"""A sentence as clauses: predicates with their constructions, or why there is none; lead-ins, preambles and bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from policygraph.extraction.en.constructions import Construction, constructions_of
from policygraph.extraction.en.coordination import PERFORMATIVE
from policygraph.extraction.en.frames import Frame, frame_of
from policygraph.extraction.en.groups import Aspect, Group, Time, find_groups
from policygraph.extraction.en.phrases import Name
from policygraph.extraction.en.predicates import Predicate, split_predicates
from policygraph.extraction.en.subjects import Subject, SubjectKind, subject_of
from policygraph.extraction.en.tokens import Tokens, lemma_of
from policygraph.extraction.en.words import words
from policygraph.extraction.grammar import Reason


class Reading(Struct, frozen=True, kw_only=True):
    """One clause: tokens ``start``..``end``, who is its subject, the rows that fit (winner first)."""

    start: int
    end: int
    subject: Subject
    rows: tuple[Construction, ...]
    frame: Frame | None = None
    reason: Reason | None = None
    through: int | None = None
    """The passage of the last item that the clause takes in, where it is a lead-in over mere nouns."""

    def because(self, reason: Reason) -> Reading:
        """The same clause as no statement, for ``reason``."""
        return replace(self, reason=reason)

    def spoken_by(self, subject: Subject) -> Reading:
        """The same clause with the speaker of an earlier one ("they")."""
        return replace(self, subject=replace(subject, start=0, end=0))

    def spoken_as(self, subject: Subject) -> Reading:
        """The same clause with another speaker than its subject."""
        return replace(self, subject=subject)

    def over(self, start: int, end: int) -> Reading:
        """The act of this clause over other words: an item below its lead-in."""
        frame = replace(self.frame, at=-1) if self.frame else None
        return replace(self.spoken_by(self.subject), start=start, end=end, reason=None, frame=frame)


PARTIES = Subject(kind="parties", start=0, end=0)
"""The parties, where no words name them."""
_PARTY_KINDS: dict[SubjectKind, str] = {
    "we": "party",
    "they": "party",
    "it": "party",
    "parties": "party",
    "named": "party",
    "others": "party",
    "none": "none",
}
_BODY_VERBS = PERFORMATIVE | words("discuss review agree decide commit exchange take")
_ORGAN_VERBS = words("intend plan aim seek agree decide commit")
"""What a body that the parties set up says it will do is their word."""
_INTENDING = words("intend plan")
_MADE = words("network mechanism partnership coalition council platform alliance forum dialogue taskforce")
"""What the parties made together; where it intends something, they do."""
_FEW = 8
_EXPLETIVE = words("be take seem require remain appear matter become cost help depend follow")
"""Verbs with which "it" stands for no one."""
_MEETING_VERBS = words("meet convene gather speak assemble travel dial")
_JOINING = words("join chair co-chair lead co-lead accompany")
_MEMBERS = words("representatives officials members experts participants delegates")
_TEXTS = words("commitment declaration statement pledge agreement coalition partnership initiative pact charter")
_ISSUING = words("issue release publish make")
_THIS = words("this following")
_DUTY = words("should must")
_STATES = words("democracies countries nations states governments parties allies partners members authorities regime")
_EVERYBODY = words("all allies partners states other")
_FAR = 12
"""So many words the subject of what is announced may have."""
_GIVING = words("express convey extend offer send")
_SYMPATHY = words("condolences condolence sympathy sympathies greetings wishes")
_STATEMENTS = words("statement communique communiqué declaration announcement release")
_HOLDING = words("host visit attend participate brief talk hold conduct co-host")
_GUESTS = words(
    "president prime minister king chancellor secretary advisor premier taoiseach counterpart delegation leaders ministers emir"
)
_MEETING_NOUNS = words(
    "meeting meetings dialogue consultations summit call conversation session round talks visit teleconference ministerial conference event roundtable forum workshop discussion discussions"
)
_LABEL = re.compile(r"^[\"“(]?[A-Z0-9](?:[^.;:!?]|(?<=[A-Z])\.){2,140}?\s?:\s+(?=[\"“A-Z(])")
_NUMBER = re.compile(r"^(?:\(?[0-9ivxIVX]{1,4}[.)]|\([a-z]\)|[a-z]\))\s+")
_THAT_IS_WHY = re.compile(r"^(?:(?:That|This) is why|It is (?:in|with|against|for) .{3,120}? that)\s+", re.IGNORECASE)
_SPEECH = re.compile(r"^[\"“]|[,:] [\"“][A-Z]")
_SAYING = words("say state tell add remark")
_SECOND_PERSON = re.compile(r"\byou(?:r)?\b", re.IGNORECASE)


def read_sentence(tokens: Tokens, names: Sequence[Name], *, first: bool = False) -> list[Reading]:
    """The clauses of a whole sentence; ``first``: it opens the text, where the meeting itself is told."""
    start = body_start(tokens)
    readings: list[Reading] = []
    last: Subject | None = None
    for predicate in split_predicates(tokens, start):
        if predicate.link == "shared" and last is not None:
            subject = last
        else:
            subject = subject_of(tokens, *_subject_range(predicate), names)
        last = subject
        readings.append(_read(tokens, predicate, subject, names, first=first))
    return [_trimmed(tokens, r) for r in readings if r.start < r.end]


def body_start(tokens: Tokens) -> int:
    """The token behind a number or a label in front of the sentence ("Secure supply chains: We will ...")."""
    at = 0
    for pattern in (_NUMBER, _LABEL, _THAT_IS_WHY):
        found = pattern.match(tokens.text[tokens.starts[at] :] if at else tokens.text)
        if found and (pattern is not _LABEL or _is_label(tokens, at, found.end())):
            place = tokens.starts[at] + found.end()
            while at < len(tokens) and tokens.starts[at] < place:
                at += 1
    return at if at < len(tokens) else 0


def _is_label(tokens: Tokens, at: int, length: int) -> bool:
    """Whether the words before a colon are a heading run in, not a clause: no pronoun, no auxiliary, no verb form."""
    end = at
    stop = tokens.starts[at] + length
    while end < len(tokens) and tokens.starts[end] < stop:
        end += 1
    return not any(tag in "wMbBhHTW" for tag in tokens.tags[at:end]) and not any(
        p.group.start < end and p.subject[0] < p.subject[1] and not _is_bare_noun(tokens, p.group)
        for p in split_predicates(tokens, at, end)
    )


def _is_bare_noun(tokens: Tokens, group: Group) -> bool:
    """Whether a verb of a heading may as well be a noun: "Secure supply chains"."""
    return tokens.tags[group.start : group.end] in {"v", "z"}


def _subject_range(predicate: Predicate) -> tuple[int, int]:
    return predicate.subject if predicate.link == "new" else (predicate.start, predicate.group.start)


def _read(tokens: Tokens, predicate: Predicate, subject: Subject, names: Sequence[Name], *, first: bool) -> Reading:
    group = predicate.group
    if subject.kind == "it" and (group.passive or group.lemma in _EXPLETIVE):
        subject = replace(subject, kind="thing")
    if subject.kind == "it":
        subject = _party_in_front(tokens, predicate, subject, names)
    kind = _PARTY_KINDS.get(subject.kind, subject.kind)
    if subject.kind == "organ" and not group.passive and _works(group):
        kind = "party"
    if (
        subject.kind in {"thing", "text"}
        and group.lemma in _INTENDING
        and not group.passive
        and _is_a_body(tokens, subject)
    ):
        kind = "party"
    if group.modal in _DUTY and not group.passive and _are_others(tokens, subject):
        kind = "other-party"
    if subject.kind == "none" and predicate.link == "main" and group.start == body_start(tokens):
        kind = "imperative" if group.time == "present" and _SECOND_PERSON.search(tokens.text) else "none"
    frame = frame_of(tokens, predicate, kind)
    rows = () if frame.negated and group.time != "future" and frame.lemma != "recognize" else constructions_of(frame)
    reason = _reason(tokens, predicate, subject, frame, rows, first=first)
    if rows and rows[0].rule == "en.announce.will":
        subject = _bound(tokens, predicate, subject, frame, names)
    return Reading(start=predicate.start, end=predicate.end, subject=subject, rows=rows, frame=frame, reason=reason)


def _bound(tokens: Tokens, predicate: Predicate, subject: Subject, frame: Frame, names: Sequence[Name]) -> Subject:
    """Whose promise it is that somebody announces: "announced that Norway will host" is Norway's."""
    start = frame.at + 1
    while start < predicate.end and tokens.tags[start] in "rT":
        start += 1
    verb = next((g.start for g in find_groups(tokens) if g.start > start and g.time == "future"), None)
    if verb is None or verb >= predicate.end or verb - start > _FAR:
        return subject
    told = subject_of(tokens, start, verb, names)
    return told if told.kind == "named" else subject


def _is_a_body(tokens: Tokens, subject: Subject) -> bool:
    """Whether something that the parties made can intend: "the Network plans to"; one of theirs with an article."""
    words_of = tokens.words[subject.start : subject.end]
    return words_of[0] in {"the", "this", "our"} and words_of[-1] in _MADE and len(words_of) < _FEW


def _party_in_front(tokens: Tokens, predicate: Predicate, subject: Subject, names: Sequence[Name]) -> Subject:
    """What "it" means behind an adverbial clause about one party: "As Norway takes the chair, it will ..."."""
    told = [n for n in names if predicate.start < n.start <= predicate.start + 2 and n.party]
    if len(told) != 1 or tokens.tags[predicate.start] != "S" or told[0].end >= subject.start:
        return subject
    return replace(subject, kind="named", codes=(str(told[0].party),))


def _are_others(tokens: Tokens, subject: Subject) -> bool:
    """Whether states are the subject that hardly are the speakers: "all states", "allies"; a country by name may be."""
    words_of = tokens.words[subject.start : subject.end]
    if words_of[-2:] == ["international", "community"]:
        return True
    if subject.kind == "named":
        return not subject.person
    states = subject.kind in {"others", "parties", "they"} and not _STATES.isdisjoint(words_of)
    return states and (subject.kind == "others" or words_of[0] in _EVERYBODY)


def _works(group: Group) -> bool:
    """Whether a body that the parties set up does something of theirs: what it promises, has done or is doing."""
    spoke = group.time == "past" and group.lemma in _BODY_VERBS
    return spoke or group.time == "future" or group.lemma in _ORGAN_VERBS or group.aspect in {"perfect", "progressive"}


def _reason(
    tokens: Tokens, predicate: Predicate, subject: Subject, frame: Frame, rows: Sequence[Construction], *, first: bool
) -> Reason | None:
    """Why the clause is no statement; ``None`` where it may be one."""
    if frame.lemma in _SAYING and _SPEECH.search(tokens.slice(predicate.start, predicate.end)):
        return "reported-speech"
    if frame.subject == "party" and _tells_meeting(frame, first=first):
        return "meeting-account"
    if frame.lemma in _GIVING and not frame.nouns.isdisjoint(_SYMPATHY):
        return "description"
    if rows:
        return None
    if subject.kind == "meeting":
        return "meeting-account"
    telling = subject.kind not in _PARTY_KINDS or frame.lemma in {"be", "have"} or frame.time == "other"
    return "description" if telling else "no-act"


def _tells_meeting(frame: Frame, *, first: bool) -> bool:
    """Who met where: not an outcome. Holding an event is one, but for the meeting that the text opens with."""
    lemma = frame.lemma
    meeting = not _MEETING_NOUNS.isdisjoint(frame.nouns)
    tells = (
        lemma in _MEETING_VERBS
        or (lemma == "call" and frame.follows.isdisjoint({"on", "upon", "for"}))
        or (lemma in {"participate", "attend"} and not frame.nouns)
        or (lemma in {"include", "comprise"} and not frame.nouns.isdisjoint(_MEMBERS))
        or (lemma in _JOINING and (frame.passive or first or meeting) and _TEXTS.isdisjoint(frame.nouns))
    )
    issues = lemma in _ISSUING and not frame.near.isdisjoint(_THIS) and not frame.near.isdisjoint(_STATEMENTS)
    opens = first and (
        lemma in _ISSUING
        or (lemma in {"welcome", "host", "receive"} and not _GUESTS.isdisjoint(frame.nouns))
        or (lemma in _HOLDING and meeting)
    )
    return (frame.time == "past" or (frame.time == "present" and lemma in _MEETING_VERBS)) and (
        tells or opens or issues
    )


def _trimmed(tokens: Tokens, reading: Reading) -> Reading:
    """Without the link words and marks at either end."""
    start, end = reading.start, reading.end
    while end > start and (tokens.tags[end - 1] in ".,;:-" or (tokens.tags[end - 1] == "C" and end - 1 > start)):
        end -= 1
    while start < end and tokens.tags[start] in ",;-.C":
        start += 1
    return replace(reading, start=start, end=end)


# --- clauses without a finite verb: preamble participles, items under a lead-in


def opening_form(tokens: Tokens, start: int) -> tuple[str, int]:
    """How a clause without subject opens: ``base`` (Support ...), ``gerund`` (Recalling ...), ``past`` (Welcomed ...),
    or ``""``; with the token of that verb.
    """
    at = start
    while at < len(tokens) and tokens.tags[at] in "rC":
        at += 1
    if at >= len(tokens):
        return "", at
    tag = tokens.tags[at]
    word = tokens.words[at]
    if tag == "o" and at + 1 < len(tokens) and tokens.tags[at + 1] in "VvqrR":
        return "base", at + 1
    if tag in "Vvq" and _opens_with_verb(tokens, at):
        return "base", at
    if tag == "G" or (tag == "m" and word.endswith("ing") and word.isalpha()):
        return ("gerund", at) if tokens.tags[at + 1 : at + 2] not in {"b", "B", ""} else ("", at)
    if tag in "EPZz" and _opens_with_verb(tokens, at):
        return "past" if tag in "EP" else "present", at
    return "", at


def _opens_with_verb(tokens: Tokens, at: int) -> bool:
    """Whether a first word that may be a noun is a verb: "Support the ..." against "Support for ..."."""
    following = tokens.tags[at + 1 : at + 2]
    word = tokens.words[at + 1] if following else ""
    lemma = lemma_of(tokens.words[at])
    if word in {"of", "for", "from"}:
        return lemma in {"call", "look"} and word == "for"
    if following in {"p", "o"}:
        return lemma in {"collaborate", "cooperate", "work", "engage", "commit", "agree", "invest", "partner", "participate", "call", "focus", "look", "consult", "coordinate", "build", "contribute", "continue", "act", "seek", "plan", "intend", "decide", "strive", "aim", "pledge", "resolve", "comply", "adhere", "refrain", "respond", "lead", "advocate"}  # fmt: skip
    return (following not in {"b", "B", "M", "h", ",", ".", ";", ":", ")", ""} and following != "E") or (
        following == "E" and tokens.tags[at] in "Vv"
    )


def spoken_form(tokens: Tokens, at: int, end: int, form: str) -> Frame:
    """The frame of a verb without subject as if the parties spoke it: "Recalling X" as "recall X"."""
    time: Time = "past" if form == "past" else "present"
    aspect: Aspect = "progressive" if form == "gerund" else "simple"
    group = Group(at, at + 1, at, lemma_of(tokens.words[at]), time, aspect, passive=False, negated=False, plural=True)
    predicate = Predicate(at, end, group, (at, at), "main")
    return frame_of(tokens, predicate, "party")


def spoken(tokens: Tokens, start: int, at: int, form: str, subject: Subject) -> Reading:
    """A clause without subject, read by its own verb with the parties as its speakers."""
    frame = spoken_form(tokens, at, len(tokens), form)
    rows = constructions_of(frame)
    reading = Reading(
        start=start, end=len(tokens), subject=subject, rows=rows, frame=frame, reason=None if rows else "no-act"
    )
    return _trimmed(tokens, reading)


def promised(tokens: Tokens, subject: Subject) -> Reading:
    """What "will:" makes of the items below it."""
    at = len(tokens) - 2
    group = Group(at, at + 1, at, "do", "future", "simple", passive=False, negated=False, plural=None, modal="will")
    frame = frame_of(tokens, Predicate(at, len(tokens), group, (at, at), "main"), "party")
    return Reading(start=at, end=len(tokens), subject=subject, rows=constructions_of(frame), frame=frame)
