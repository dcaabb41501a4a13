"""Faults of a vocabulary: clashing labels, gaps in a language, references to nothing, labels that do no work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Literal

from msgspec import Struct

from policygraph.bilingual import LANGUAGES, Bilingual, Language
from policygraph.vocabulary.automaton import PLURAL
from policygraph.vocabulary.entry import Entry, Kind, Label
from policygraph.vocabulary.forms import fold, normalise, variants
from policygraph.vocabulary.lexicon import Lexicon

Problem = Literal["clash", "gap", "orphan", "circle", "double", "idle"]

EXPLANATIONS: dict[Problem, Bilingual] = {
    "clash": Bilingual(
        "two entries of a kind share a label and nothing decides between them",
        "同じ種類の二つの項目が同じラベルを持ち、どちらを指すかを決める規則がない",
    ),
    "gap": Bilingual(
        "a language lacks the preferred label, or the definition that acts, reasons, remarks and topics have",
        "一方の言語に標準ラベル、又は行為、理由、注記及び主題に必要な定義がない",
    ),
    "orphan": Bilingual("a reference leads to an entry that is not there", "存在しない項目を参照している"),
    "circle": Bilingual("a topic is its own broader topic", "主題が自分自身の上位主題になっている"),
    "double": Bilingual("two kinds use one id", "二つの種類が同じ id を使っている"),
    "idle": Bilingual(
        "a label finds nothing that another one does not find", "他のラベルで足りるため働きのないラベルである"
    ),
}
"""What each problem means, for people."""

_FOUND_BY_SELF = ("joint", "dated", "contextual", "misnomer", "exception")
_UNSOUGHT: tuple[Kind, ...] = (
    "act",
    "reason",
    "remark",
)  # their labels are for people; the reader looks for none of them
_DEFINED: tuple[Kind, ...] = ("act", "reason", "remark", "topic")


class Fault(Struct, frozen=True, order=True, kw_only=True):
    """One fault of one entry; ``detail`` holds the label, language or id in question."""

    problem: Problem
    kind: Kind
    id: str
    detail: str


def check(lexicon: Lexicon) -> tuple[Fault, ...]:
    """Every fault of the vocabulary, sorted; an empty tuple for a sound one."""
    faults = [*_clashes(lexicon), *_doubles(lexicon)]
    for entry in lexicon:
        faults += [*_gaps(entry), *_orphans(entry, lexicon), *_circles(entry, lexicon), *_idle(entry)]
    return tuple(sorted(set(faults)))


def _clashes(lexicon: Lexicon) -> Iterator[Fault]:
    """Labels that read alike, of two entries of a kind that no side, joint use, context or succession keeps apart."""
    readings: defaultdict[tuple[Kind, Language, str], dict[str, Label]] = defaultdict(dict)
    for entry in lexicon:
        if entry.kind in _UNSOUGHT:
            continue
        for label in entry.labels:
            if label.role not in ("exception", "contextual", "joint", "misnomer"):
                for written in variants(label.text, label.language, plural=entry.kind in PLURAL):
                    readings[entry.kind, label.language, fold(written)].setdefault(entry.id, label)
    for (kind, _, _), by_entry in readings.items():
        for (one, label), (other, _) in combinations(sorted(by_entry.items()), 2):
            if not _kept_apart(lexicon.entry(kind, one), lexicon.entry(kind, other)):
                yield Fault(problem="clash", kind=kind, id=one, detail=f"{label.text} = {other}")


def _kept_apart(one: Entry, other: Entry) -> bool:
    """Whether a rule decides: bodies of two sides, or a body and its successor."""
    sides = one.party is not None and other.party is not None and one.party != other.party
    return sides or one.id in other.replaced_by or other.id in one.replaced_by


def _doubles(lexicon: Lexicon) -> Iterator[Fault]:
    kinds: defaultdict[str, list[Kind]] = defaultdict(list)
    for entry in lexicon:
        if entry.kind not in {"reason", "remark"}:  # they stand in no record beside others
            kinds[entry.id].append(entry.kind)
    for id, found in kinds.items():
        for other in found[1:]:
            yield Fault(problem="double", kind=found[0], id=id, detail=other)


def _gaps(entry: Entry) -> Iterator[Fault]:
    preferred = {label.language for label in entry.labels if label.role == "preferred"}
    for language in LANGUAGES:
        if language not in preferred:
            yield Fault(problem="gap", kind=entry.kind, id=entry.id, detail=f"prefLabel@{language}")
    if entry.kind in _DEFINED and entry.definition is None:
        yield Fault(problem="gap", kind=entry.kind, id=entry.id, detail="definition")


def _orphans(entry: Entry, lexicon: Lexicon) -> Iterator[Fault]:
    context = [topic for label in entry.labels for topic in label.context]
    topics = (*entry.broader, *entry.yields_to, *context)
    countries = (entry.party, entry.country, *entry.parties, *(label.side for label in entry.labels))
    wanted: list[tuple[Kind, str | None]] = [("topic", topic) for topic in topics]
    wanted += [("country", country) for country in countries]
    wanted += [("agency", body) for body in (*entry.hosts, *entry.replaced_by)]
    wanted += [("series", entry.series), *entry.names_also]
    for kind, id in wanted:
        if id is not None and (kind, id) not in lexicon:
            yield Fault(problem="orphan", kind=entry.kind, id=entry.id, detail=f"{kind}/{id}")
    for body in (entry.parent, entry.body):
        if body is not None and lexicon.find(body) is None:
            yield Fault(problem="orphan", kind=entry.kind, id=entry.id, detail=body)


def _circles(entry: Entry, lexicon: Lexicon) -> Iterator[Fault]:
    if entry.kind == "topic" and entry.id in lexicon.broader(entry.id):
        yield Fault(problem="circle", kind=entry.kind, id=entry.id, detail=", ".join(entry.broader))


def _idle(entry: Entry) -> Iterator[Fault]:
    """Labels whose every writing is a writing of an earlier label of the same entry and language."""
    if entry.kind in _UNSOUGHT:
        return
    covered: dict[tuple[Language, str], str] = {}
    for label in entry.labels:
        if label.role in _FOUND_BY_SELF:
            continue
        if label.role == "weak" and _is_preferred(entry, label):
            continue  # a preferred label may be weak as well
        known = covered.get((label.language, fold(normalise(label.text))))
        if known is not None:
            yield Fault(problem="idle", kind=entry.kind, id=entry.id, detail=f"{label.text} = {known}")
        for written in variants(label.text, label.language, plural=entry.kind in PLURAL):
            covered.setdefault((label.language, fold(written)), label.text)


def _is_preferred(entry: Entry, label: Label) -> bool:
    return any(
        other.role == "preferred" and other.text == label.text and other.language == label.language
        for other in entry.labels
    )
