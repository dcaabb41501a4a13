"""Turtle files to entries, with pyoxigraph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, cast

from policygraph.bilingual import Bilingual, Language
from policygraph.errors import UnreadableInputError
from policygraph.identifiers import BASE
from policygraph.vocabulary.entry import KINDS, Entry, Kind, Label, Misnomer, Role

if TYPE_CHECKING:
    from pyoxigraph import Literal as RdfLiteral
    from pyoxigraph import NamedNode

    Facts: TypeAlias = Mapping[str, Sequence[NamedNode | RdfLiteral]]

PG = "https://w3id.org/policygraph/ontology#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"

_ROLES: tuple[tuple[str, Role], ...] = (
    (f"{SKOS}prefLabel", "preferred"),
    (f"{SKOS}altLabel", "alternative"),
    (f"{SKOS}hiddenLabel", "hidden"),
    (f"{PG}jointLabel", "joint"),
)
_ROLE_ORDER: tuple[Role, ...] = (
    "preferred", "alternative", "dated", "hidden", "joint", "contextual", "misnomer",
)  # fmt: skip


def read_entries(paths: Iterable[Path]) -> list[Entry]:
    """The entries that the files describe together; facts about one IRI may stand in several files.

    Raises
    ------
    UnreadableInputError
        When a file is absent or no Turtle, with its name and line.
    """
    facts: defaultdict[str, defaultdict[str, list[NamedNode | RdfLiteral]]] = defaultdict(lambda: defaultdict(list))
    for path in paths:
        _read_file(path, facts)
    return [_entry(subject, of, facts) for subject, of in facts.items() if _is_entry(subject)]


def _read_file(path: Path, facts: defaultdict[str, defaultdict[str, list[NamedNode | RdfLiteral]]]) -> None:
    from pyoxigraph import RdfFormat, parse

    try:
        for triple in parse(path.read_bytes(), format=RdfFormat.TURTLE):
            # Vocabulary files hold no blank nodes and no quoted triples, which a test checks.
            facts[cast("NamedNode", triple.subject).value][triple.predicate.value].append(
                cast("NamedNode | RdfLiteral", triple.object)
            )
    except SyntaxError as error:
        raise UnreadableInputError(
            str(error.msg), where=f"{path.name}:{error.lineno}", advice="mend the Turtle there"
        ) from error
    except OSError as error:
        raise UnreadableInputError("no such vocabulary file", where=path.name) from error


def _is_entry(iri: str) -> bool:
    kind, _, key = iri.removeprefix(BASE).partition("/")
    return iri.startswith(BASE) and kind in KINDS and bool(key) and "#" not in key


def _entry(iri: str, facts: Facts, every: Mapping[str, Facts]) -> Entry:
    kind, _, key = iri.removeprefix(BASE).partition("/")
    labels = [label for predicate, role in _ROLES for label in _labels(facts, predicate, role)]
    labels += _noted_labels(facts, every)
    labels.sort(key=lambda label: (_ROLE_ORDER.index(label.role), label))
    return Entry(
        id=key,
        kind=cast("Kind", kind),
        iri=iri,
        labels=tuple(labels),
        definition=_bilingual(facts, f"{SKOS}definition"),
        examples=tuple(_labels(facts, f"{SKOS}example", "hidden")),
        broader=_ids(facts, f"{SKOS}broader"),
        party=_id(facts, f"{PG}ofParty"),
        parent=_id(facts, f"{PG}parentBody"),
        parties=_ids(facts, f"{PG}party"),
        hosts=_ids(facts, f"{PG}hostBody"),
        body=_id(facts, f"{PG}ofBody"),
        country=_id(facts, f"{PG}country"),
        edition_key=_text(facts, f"{PG}editionKey"),
        names_also=tuple(_kind_and_id(node.value) for node in facts.get(f"{PG}namesAlso", ())),
        replaced_by=_ids(facts, f"{PG}replacedBy"),
        misnomers=tuple(_misnomers(facts, every)),
        level=_integer(facts, f"{PG}level"),
        commissive={"true": True, "false": False}.get(_text(facts, f"{PG}commissive") or ""),
        rank=_integer(facts, f"{PG}rank"),
    )


def _labels(facts: Facts, predicate: str, role: Role) -> list[Label]:
    return [Label(node.value, _language(node), role) for node in facts.get(predicate, ())]


def _noted_labels(facts: Facts, every: Mapping[str, Facts]) -> list[Label]:
    """Labels that need more said about them, so they stand on nodes of their own: dated, contextual, wrong ones."""
    labels: list[Label] = []
    for node in facts.get(f"{PG}datedName", ()):
        of = every[node.value]
        since, until = _text(of, f"{PG}validFrom"), _text(of, f"{PG}validUntil")
        labels += [
            Label(text.value, _language(text), "dated", since=since, until=until)
            for text in of.get(f"{PG}datedLabel", ())
        ]
    for node in facts.get(f"{PG}contextualName", ()):
        of = every[node.value]
        context = _ids(of, f"{PG}context")
        labels += [
            Label(text.value, _language(text), "contextual", context=context)
            for text in of.get(f"{PG}contextualLabel", ())
        ]
    for node in facts.get(f"{PG}misnomer", ()):
        of = every[node.value]
        side = _id(of, f"{PG}onSide")
        labels += [
            Label(text.value, _language(text), "misnomer", side=side) for text in of.get(f"{PG}misnomerLabel", ())
        ]
    return labels


def _misnomers(facts: Facts, every: Mapping[str, Facts]) -> list[Misnomer]:
    rules: list[Misnomer] = []
    for node in facts.get(f"{PG}misnomer", ()):
        of = every[node.value]
        side, reason = _id(of, f"{PG}onSide"), _bilingual(of, f"{RDFS}comment")
        if side is None or reason is None:
            raise UnreadableInputError(
                "a misnomer lacks its side or its reason in a language",
                where=node.value.removeprefix(BASE),
                advice="say pg:onSide and rdfs:comment @en and @ja",
            )
        rules += [Misnomer(text.value, side, reason) for text in of.get(f"{PG}misnomerLabel", ())]
    return rules


def _language(node: NamedNode | RdfLiteral) -> Language:
    return "ja" if getattr(node, "language", None) == "ja" else "en"


def _bilingual(facts: Facts, predicate: str) -> Bilingual | None:
    texts = {_language(node): node.value for node in facts.get(predicate, ())}
    return Bilingual(texts["en"], texts["ja"]) if len(texts) == 2 else None


def _text(facts: Facts, predicate: str) -> str | None:
    values = facts.get(predicate, ())
    return values[-1].value if values else None


def _integer(facts: Facts, predicate: str) -> int | None:
    text = _text(facts, predicate)
    return int(text) if text is not None else None


def _ids(facts: Facts, predicate: str) -> tuple[str, ...]:
    return tuple(_kind_and_id(node.value)[1] for node in facts.get(predicate, ()))


def _id(facts: Facts, predicate: str) -> str | None:
    ids = _ids(facts, predicate)
    return ids[-1] if ids else None


def _kind_and_id(iri: str) -> tuple[Kind, str]:
    kind, _, key = iri.removeprefix(BASE).partition("/")
    return cast("Kind", kind), key
