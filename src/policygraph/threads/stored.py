"""The derived graph read back from a store, so that the work need not be done again while it is still good."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from policygraph import __version__
from policygraph.bilingual import Bilingual
from policygraph.namespaces import PG, THREADS_GRAPH
from policygraph.resources import package_dir
from policygraph.threads.kinds import KIND, LinkKind
from policygraph.threads.link import Absence, Link, Outcome, Reason
from policygraph.threads.rows import Values, described, one, rows
from policygraph.threads.weights import REASONS
from policygraph.vocabulary.lexicon import vocabulary_files

if TYPE_CHECKING:
    from policygraph.store.interface import Store
    from policygraph.threads.decisions import Filed
    from policygraph.threads.relations import Relations
    from policygraph.threads.said import Edition, Said


class Digests(NamedTuple):
    """What a derived graph was made of, in hexadecimal digits."""

    inputs: str
    """Of the releases, the vocabulary and the code."""
    decisions: str


class Inputs(NamedTuple):
    """Everything that a weave is made of."""

    statements: Sequence[Said]
    editions: Sequence[Edition]
    texts: Mapping[str, str]
    relations: Relations
    decisions: Sequence[Filed]
    warnings: Sequence[Bilingual] = ()
    """What was odd about the meetings read."""

    def digests(self) -> Digests:
        """Digests over all of it, the vocabulary and this room's own code; equal digests promise equal weaves."""
        told = [__version__, self.statements, self.editions, self.relations.links()]
        decided = [[filed.where, filed.decision] for filed in self.decisions]
        return Digests(
            inputs=_digest((msgspec.json.encode(told), *_texts(self.texts), *_files())),
            decisions=_digest([msgspec.json.encode(decided)]),
        )


def _digest(parts: Iterable[bytes]) -> str:
    state = hashlib.sha256()
    for part in parts:
        state.update(len(part).to_bytes(8, "big"))
        state.update(part)
    return state.hexdigest()


def _texts(texts: Mapping[str, str]) -> Iterator[bytes]:
    for release, text in sorted(texts.items()):
        yield release.encode()
        yield text.encode("utf-8", "surrogatepass")


@cache
def _files() -> tuple[bytes, ...]:
    """What else the links depend on: the forms of the vocabulary, and how they are made."""
    return tuple(
        hashlib.sha256(path.read_bytes()).digest()
        for path in (*vocabulary_files(), *sorted((package_dir() / "threads").glob("*.py")))
    )


class Stored(NamedTuple):
    """What a derived graph holds."""

    links: tuple[Link, ...]
    rejected: tuple[Link, ...]
    absences: tuple[Absence, ...]


_DIGESTS = f"""SELECT ?inputs ?decisions WHERE {{ GRAPH <{THREADS_GRAPH}> {{
  ?derivation pg:inputDigest ?inputs ; pg:decisionDigest ?decisions
}} }}"""
_THINGS = f"""SELECT ?thing ?property ?value WHERE {{ GRAPH <{THREADS_GRAPH}> {{
  VALUES ?kind {{ pg:Link pg:RejectedLink pg:Absence }}
  ?thing a ?kind ; ?property ?value
}} }}"""


def stored_digests(store: Store) -> Digests | None:
    """The digests of what the store's derived graph was made of; ``None`` where there is no such graph."""
    return next((Digests(*found) for found in rows(store, _DIGESTS)), None)


def read_stored(store: Store) -> Stored:
    """The links and absences of the store's derived graph, by IRI; one query."""
    links: list[Link] = []
    rejected: list[Link] = []
    absences: list[Absence] = []
    for values in described(store, _THINGS).values():
        kinds = values.get("rdf:type", ())
        if f"{PG}Absence" in kinds:
            absences.append(_absence(values))
        else:
            (rejected if f"{PG}RejectedLink" in kinds else links).append(_link(values))
    return Stored(
        links=tuple(sorted(links, key=lambda link: link.iri)),
        rejected=tuple(sorted(rejected, key=lambda link: link.iri)),
        absences=tuple(sorted(absences, key=lambda absence: absence.iri)),
    )


def _link(values: Values) -> Link:
    reasons = [
        Reason(name, float(weight), float(value))
        for name, weight, value in map(str.split, values.get("pg:because", ()))
    ]
    order = {name: number for number, name in enumerate(REASONS)}
    return Link(
        kind=_kind(one(values, "pg:linkKind") or ""),
        source=one(values, "pg:linkFrom") or "",
        target=one(values, "pg:linkTo") or "",
        score=float(one(values, "pg:score") or 0),
        reasons=tuple(sorted(reasons, key=lambda reason: order.get(reason.name, len(order)))),
        decided=one(values, "pg:decidedBy"),
        explanation=one(values, "pg:decisionReason"),
    )


def _kind(iri: str) -> LinkKind:
    name = iri.removeprefix(PG)
    return next(kind for kind in KIND if kind == name)


def _absence(values: Values) -> Absence:
    told = one(values, "pg:outcome")
    outcome: Outcome = "merged" if told == "merged" else "moved" if told == "moved" else "dropped"
    return Absence(
        statement=one(values, "pg:absentStatement") or "",
        edition=one(values, "pg:absentFrom") or "",
        outcome=outcome,
        score=float(one(values, "pg:score") or 0),
        into=one(values, "pg:takenUpBy"),
    )
