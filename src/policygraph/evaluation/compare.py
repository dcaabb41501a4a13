"""Comparing a reading with a reading by hand of the same text."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec import Struct

from policygraph.evaluation.scores import F1, Ratio, set_f1
from policygraph.identifiers import is_unreviewed
from policygraph.record.model import Delegate, Meeting, Quote, Record, Statement

MIN_OVERLAP = 0.5
"""Spans match from this intersection over union on; the customary bound for spans of clause length."""

MEETING_FACTS = (
    "series", "ordinal", "level", "start", "end", "place", "place_country", "format", "hosts", "parties",
)  # fmt: skip


class Difference(Struct, frozen=True, kw_only=True):
    """One thing on which the two readings differ: ``what`` is a path, the sides hold the two values."""

    what: str
    expected: object
    found: object
    words: str | None = None


class Comparison(Struct, frozen=True, kw_only=True):
    """The agreement of one reading with its gold. Measures of pairs are over statements whose spans match."""

    file: str
    spans: F1
    spans_and_acts: F1
    acts: Ratio
    commissive: Ratio
    actors: Ratio
    topics: F1
    fora: F1
    due: F1
    carry_over: Ratio
    meeting: Ratio
    sessions: F1
    participants: F1
    delegates: F1
    confusions: tuple[tuple[str, str], ...]
    """Acts of matched statements, (gold, reading)."""
    missed: tuple[Statement, ...]
    surplus: tuple[Statement, ...]
    differences: tuple[Difference, ...]


def overlap(left: Quote, right: Quote) -> float:
    """Intersection over union of two spans, 0 to 1."""
    shared = min(left.end, right.end) - max(left.start, right.start)
    union = max(left.end, right.end) - min(left.start, right.start)
    return shared / union if shared > 0 else 0.0


def match_statements(
    expected: Collection[Statement], found: Collection[Statement]
) -> tuple[tuple[Statement, Statement], ...]:
    """Pairs of statements, one to one, whose spans overlap by at least :data:`MIN_OVERLAP`; best overlap first.

    Taking the best pair first is optimal here: spans of one reading do not overlap, so above one half
    a span has at most one partner.
    """
    candidates = sorted(
        (-overlap(e.quote, f.quote), i, j)
        for i, e in enumerate(expected)
        for j, f in enumerate(found)
        if overlap(e.quote, f.quote) >= MIN_OVERLAP
    )
    left, right = list(expected), list(found)
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for _, i, j in candidates:
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            pairs.append((i, j))
    return tuple((left[i], right[j]) for i, j in sorted(pairs))


def compare(gold: Record, reading: Record, commissive_acts: Collection[str]) -> Comparison:
    """How ``reading`` agrees with ``gold``; both are records of the same text."""
    pairs = match_statements(gold.statements, reading.statements)
    same_act = sum(e.act == f.act for e, f in pairs)
    spans = F1(len(pairs), len(gold.statements), len(reading.statements))
    facts, fact_differences = _compare_facts(gold.meeting, reading.meeting)
    return Comparison(
        file=gold.release.file,
        spans=spans,
        spans_and_acts=F1(same_act, spans.expected, spans.found),
        acts=Ratio(same_act, len(pairs)),
        commissive=Ratio(sum((e.act in commissive_acts) == (f.act in commissive_acts) for e, f in pairs), len(pairs)),
        actors=Ratio(sum(set(e.actors) == set(f.actors) for e, f in pairs), len(pairs)),
        topics=_sum(set_f1(set(e.topics), set(f.topics)) for e, f in pairs),
        fora=_sum(set_f1(set(map(_unmarked, e.fora)), set(map(_unmarked, f.fora))) for e, f in pairs),
        due=_sum(set_f1({e.due} - {None}, {f.due} - {None}) for e, f in pairs),
        carry_over=Ratio(sum(e.carry_over == f.carry_over for e, f in pairs), len(pairs)),
        meeting=facts,
        sessions=_session_f1(gold.meeting, reading.meeting),
        participants=set_f1(_participants(gold), _participants(reading)),
        delegates=set_f1({_person(d) for d in gold.delegates}, {_person(d) for d in reading.delegates}),
        confusions=tuple((e.act, f.act) for e, f in pairs),
        missed=_without(gold.statements, [e for e, _ in pairs]),
        surplus=_without(reading.statements, [f for _, f in pairs]),
        differences=fact_differences + _differences(gold, reading, pairs),
    )


def _sum(parts: Iterable[F1]) -> F1:
    return sum(parts, start=F1())


def _without(statements: Collection[Statement], taken: Collection[Statement]) -> tuple[Statement, ...]:
    gone = {id(s) for s in taken}
    return tuple(s for s in statements if id(s) not in gone)


def _fact(meeting: Meeting | None, name: str) -> object:
    value = getattr(meeting, name) if meeting else None
    if name == "series" and isinstance(value, str):
        return _unmarked(value)
    return (frozenset(value) or None) if isinstance(value, tuple) else value


def _compare_facts(gold: Meeting | None, reading: Meeting | None) -> tuple[Ratio, tuple[Difference, ...]]:
    """Facts that the gold has; a fact that only the reading has is listed and counted as wrong, but for hosts."""
    named = [f for f in MEETING_FACTS if _fact(gold, f) is not None or (f != "hosts" and _fact(reading, f) is not None)]
    wrong = tuple(
        Difference(what=f"meeting.{f}", expected=_plain(_fact(gold, f)), found=_plain(_fact(reading, f)))
        for f in named
        if _fact(gold, f) != _fact(reading, f)
    )
    return Ratio(len(named) - len(wrong), len(named)), wrong


def _session_f1(gold: Meeting | None, reading: Meeting | None) -> F1:
    def sessions(meeting: Meeting | None) -> set[object]:
        return {(s.kind, s.with_, s.relation) for s in (meeting.sessions if meeting else ())}

    return set_f1(sessions(gold), sessions(reading))


def _participants(record: Record) -> set[tuple[str, ...]]:
    return {(side, body) for side, bodies in record.participants.items() for body in bodies}


def _person(delegate: Delegate) -> tuple[str, ...]:
    return (delegate.name, delegate.side, delegate.agency or "", delegate.role or "", delegate.portfolio or "")


def _plain(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset | set) else value


def _listed(items: Iterable[tuple[str, ...]]) -> list[str]:
    """Participants (side, body) and delegates (name, side, agency, role, portfolio), each in a line."""
    return sorted(", ".join(part for part in item if part) for item in items)


def _unmarked(key: str) -> str:
    """The id of a forum or series without the mark of a name outside the vocabulary, which no reading by hand bears."""
    return key.rpartition("/")[2] if is_unreviewed(key) else key


def _differences(
    gold: Record, reading: Record, pairs: Collection[tuple[Statement, Statement]]
) -> tuple[Difference, ...]:
    found: list[Difference] = []
    for expected, actual in pairs:
        words = expected.quote.exact
        for name in ("act", "actors", "topics", "fora", "due", "carry_over"):
            left, right = getattr(expected, name), getattr(actual, name)
            if isinstance(left, tuple):
                left, right = sorted(left), sorted(right)
            same = sorted(map(_unmarked, left)) == sorted(map(_unmarked, right)) if name == "fora" else left == right
            if not same:
                found.append(Difference(what=name, expected=left, found=right, words=words))
    for what, left, right in (
        ("participants", _participants(gold), _participants(reading)),
        ("delegates", {_person(d) for d in gold.delegates}, {_person(d) for d in reading.delegates}),
    ):
        if left != right:
            found.append(Difference(what=what, expected=_listed(left - right), found=_listed(right - left)))
    return tuple(found)
