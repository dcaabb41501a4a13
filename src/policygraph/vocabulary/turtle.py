"""Turtle files to entries, with pyoxigraph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias, cast

from policygraph.bilingual import Bilingual, Language, both
from policygraph.errors import UnreadableInputError
from policygraph.identifiers import BASE
from policygraph.vocabulary.entry import KINDS, ROLES, Entry, Kind, Label, Misnomer, Role

PG = "https://w3id.org/policygraph/ontology#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"

_LABELS: dict[str, Role] = {
    f"{SKOS}prefLabel": "preferred",
    f"{SKOS}altLabel": "alternative",
    f"{SKOS}hiddenLabel": "hidden",
    f"{PG}jointLabel": "joint",
    f"{PG}weakLabel": "weak",
    f"{PG}faintLabel": "faint",
    f"{PG}headingLabel": "heading",
    f"{PG}exceptLabel": "exception",
}
_ORDER = {role: place for place, role in enumerate(ROLES)}


class _Value(NamedTuple):
    """A literal's text with its language tag, or an IRI."""

    text: str
    language: Language | None


_Facts: TypeAlias = dict[str, list[_Value]]


def read_entries(paths: Iterable[Path]) -> list[Entry]:
    """The entries that the files describe together; facts about one IRI may stand in several files.

    Raises
    ------
    UnreadableInputError
        When a file is absent or no Turtle, with its name and line; when a misnomer lacks its side or its reason.
    """
    every: dict[str, _Facts] = {}
    for path in paths:
        _read_file(path, every)
    return [_entry(subject, facts, every) for subject, facts in every.items() if _is_entry(subject)]


def _read_file(path: Path, every: dict[str, _Facts]) -> None:
    from pyoxigraph import Literal, RdfFormat, parse

    try:
        for subject, predicate, value, _ in parse(path.read_bytes(), format=RdfFormat.TURTLE):
            # Subjects are IRIs here: vocabulary files hold no blank nodes, which a test checks.
            facts = every.setdefault(subject.value, {})
            tag = cast("Language | None", value.language) if isinstance(value, Literal) else None
            facts.setdefault(predicate.value, []).append(_Value(value.value, tag))
    except SyntaxError as error:
        raise UnreadableInputError(
            both("not Turtle: {msg}", "Turtle ではありません：{msg}", msg=error.msg),
            where=f"{path.name}:{error.lineno}",
            advice=both("mend the Turtle there", "その箇所の Turtle を直してください"),
        ) from error
    except OSError as error:
        raise UnreadableInputError(
            both("no such vocabulary file", "その語彙ファイルはありません"), where=path.name
        ) from error


def _is_entry(iri: str) -> bool:
    kind, _, key = iri.removeprefix(BASE).partition("/")
    return iri.startswith(BASE) and kind in KINDS and bool(key) and "#" not in key


def _entry(iri: str, facts: _Facts, every: Mapping[str, _Facts]) -> Entry:
    kind, key = _kind_and_id(iri)
    labels = [
        Label(value.text, value.language or "en", role)
        for predicate, role in _LABELS.items()
        if predicate in facts
        for value in facts[predicate]
    ]
    labels += _noted_labels(facts, every)
    labels.sort(key=lambda label: _ORDER[label.role])  # stable: within a role the file's order holds
    return Entry(
        id=key,
        kind=kind,
        iri=iri,
        labels=tuple(labels),
        definition=_bilingual(facts, f"{SKOS}definition"),
        examples=tuple(
            Label(value.text, value.language or "en", "hidden") for value in facts.get(f"{SKOS}example", ())
        ),
        broader=_ids(facts, f"{SKOS}broader"),
        web_hosts=tuple(value.text for value in facts.get(f"{PG}webHost", ())),
        party=_id(facts, f"{PG}ofParty"),
        parent=_id(facts, f"{PG}parentBody"),
        parties=_ids(facts, f"{PG}party"),
        hosts=_ids(facts, f"{PG}hostBody"),
        body=_id(facts, f"{PG}ofBody"),
        series=_id(facts, f"{PG}series"),
        country=_id(facts, f"{PG}country"),
        private=f"{PG}ofSector" in facts,
        edition_key=_text(facts, f"{PG}editionKey"),
        names_also=tuple(_kind_and_id(value.text) for value in facts.get(f"{PG}namesAlso", ())),
        yields_to=_ids(facts, f"{PG}yieldsTo"),
        covers=_ids(facts, f"{PG}covers"),
        replaced_by=_ids(facts, f"{PG}replacedBy"),
        misnomers=tuple(_misnomers(facts, every)),
        level=_integer(facts, f"{PG}level"),
        commissive={"true": True, "false": False}.get(_text(facts, f"{PG}commissive") or ""),
        rank=_integer(facts, f"{PG}rank"),
    )


def _noted_labels(facts: _Facts, every: Mapping[str, _Facts]) -> list[Label]:
    """Labels that need more said about them, so they stand on nodes of their own: dated, contextual, wrong ones."""
    labels: list[Label] = []
    for node in facts.get(f"{PG}datedName", ()):
        of = every[node.text]
        since, until = _text(of, f"{PG}validFrom"), _text(of, f"{PG}validUntil")
        labels += [
            Label(text, language or "en", "dated", since=since, until=until)
            for text, language in of.get(f"{PG}datedLabel", ())
        ]
    for node in facts.get(f"{PG}contextualName", ()):
        of = every[node.text]
        context = _ids(of, f"{PG}context")
        labels += [
            Label(text, language or "en", "contextual", context=context)
            for text, language in of.get(f"{PG}contextualLabel", ())
        ]
    for node in facts.get(f"{PG}misnomer", ()):
        of = every[node.text]
        side = _id(of, f"{PG}onSide")
        labels += [
            Label(text, language or "en", "misnomer", side=side) for text, language in of.get(f"{PG}misnomerLabel", ())
        ]
    return labels


def _misnomers(facts: _Facts, every: Mapping[str, _Facts]) -> list[Misnomer]:
    rules: list[Misnomer] = []
    for node in facts.get(f"{PG}misnomer", ()):
        of = every[node.text]
        side, reason = _id(of, f"{PG}onSide"), _bilingual(of, f"{RDFS}comment")
        if side is None or reason is None:
            raise UnreadableInputError(
                both(
                    "a misnomer lacks its side or its reason in a language",
                    "誤称に、どちら側のものか又は理由（英語・日本語）が欠けています",
                ),
                where=node.text.removeprefix(BASE),
                advice=both(
                    "say pg:onSide and rdfs:comment @en and @ja",
                    "pg:onSide と、@en 及び @ja の rdfs:comment を書いてください",
                ),
            )
        rules += [Misnomer(value.text, side, reason) for value in of.get(f"{PG}misnomerLabel", ())]
    return rules


def _bilingual(facts: _Facts, predicate: str) -> Bilingual | None:
    texts = {value.language: value.text for value in facts.get(predicate, ())}
    return Bilingual(texts["en"], texts["ja"]) if "en" in texts and "ja" in texts else None


def _text(facts: _Facts, predicate: str) -> str | None:
    values = facts.get(predicate)
    return values[-1].text if values else None


def _integer(facts: _Facts, predicate: str) -> int | None:
    text = _text(facts, predicate)
    return int(text) if text is not None else None


def _ids(facts: _Facts, predicate: str) -> tuple[str, ...]:
    values = facts.get(predicate)
    return tuple(_kind_and_id(value.text)[1] for value in values) if values else ()


def _id(facts: _Facts, predicate: str) -> str | None:
    text = _text(facts, predicate)
    return _kind_and_id(text)[1] if text is not None else None


def _kind_and_id(iri: str) -> tuple[Kind, str]:
    kind, _, key = iri.removeprefix(BASE).partition("/")
    return cast("Kind", kind), key
