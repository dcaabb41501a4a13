"""Links between statements, the threads they make, and promises that are no longer mentioned."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, get_args

from msgspec import Struct

from policygraph.identifiers import BASE
from policygraph.threads.kinds import LinkKind

Outcome = Literal["dropped", "merged", "moved"]
OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)


class Reason(NamedTuple):
    """Why a pair scores what it scores: ``weight`` times ``value`` is what the reason adds to the score.

    The weights of a pair's reasons sum to 1, for a reason that cannot be asked (neither statement names a forum) is
    left out and the others take its place.
    """

    name: str
    weight: float
    value: float


class Link(Struct, frozen=True, kw_only=True):
    """That ``source`` stands in the relation ``kind`` to ``target``; read it as a sentence in this order.

    ``source`` may be a meeting, which fulfils what was scheduled. ``decided`` says by whom, where a person made the link.
    """

    kind: LinkKind
    source: str
    target: str
    score: float
    reasons: tuple[Reason, ...] = ()
    decided: str | None = None
    explanation: str | None = None
    """The person's own reason for the decision."""

    @property
    def iri(self) -> str:
        """The link's IRI, made of its kind and the natural keys of both ends."""
        return f"{BASE}link/{self.kind}/{_path(self.source)}/{_path(self.target)}"


class Thread(Struct, frozen=True, kw_only=True):
    """Statements that carry one promise on, in the order of time; ``series`` is that of the first."""

    iri: str
    members: tuple[str, ...]
    series: str | None = None

    @property
    def key(self) -> str:
        """``<key of the release>/s03``: the thread is named after its first statement."""
        return self.iri.removeprefix(f"{BASE}thread/")


class Absence(Struct, frozen=True, kw_only=True):
    """That an edition no longer mentions what was said at the edition before it.

    ``dropped``: nothing in any text of the edition comes near it. ``merged``: a statement of the edition says it within
    a wider phrase (``into``). ``moved``: another forum took it up (``into``). ``score`` is that of the nearest
    statement or sentence of the edition, 0 to 1.
    """

    statement: str
    edition: str
    """IRI of the later edition."""
    outcome: Outcome
    score: float
    into: str | None = None

    @property
    def iri(self) -> str:
        """The IRI, made of the natural keys of the statement and the edition."""
        return f"{BASE}absence/{_path(self.statement)}/{_path(self.edition)}"


def thread_iri(first: str) -> str:
    """The IRI of the thread that begins with the statement ``first``."""
    return f"{BASE}thread/{_path(first)}"


def _path(thing: str) -> str:
    """The natural key of a statement (``<release key>/s07``) or of a meeting, as it stands in the thing's IRI."""
    return thing.removeprefix(f"{BASE}release/").removeprefix(BASE).replace("#", "/")
