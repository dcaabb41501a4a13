"""Two releases, two meetings or two languages side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from policygraph.bilingual import both
from policygraph.errors import UsageError
from policygraph.threads.assignment import assign
from policygraph.threads.kinds import CARRYING
from policygraph.threads.link import Link, Reason
from policygraph.threads.profile import Profiler
from policygraph.threads.said import Said
from policygraph.threads.scoring import Cell, cells
from policygraph.threads.sheet import Sheet
from policygraph.threads.weave import Weave
from policygraph.threads.weights import GAIN, footing_of


class Pair(Struct, frozen=True, kw_only=True):
    """A statement of the left side, one of the right, or both where they carry one promise.

    ``links`` are those of the weave; where the two sides are of no common series there are none, and ``score`` and
    ``reasons`` say why they stand beside each other.
    """

    left: Said | None = None
    right: Said | None = None
    links: tuple[Link, ...] = ()
    score: float | None = None
    reasons: tuple[Reason, ...] = ()


class Alignment(Struct, frozen=True, kw_only=True):
    """Two sides, and their pairs in the order of the left one; what only the right one says stands where it says it."""

    left: tuple[Said, ...]
    right: tuple[Said, ...]
    pairs: tuple[Pair, ...]


def side_of(weave: Weave, key: str) -> tuple[Said, ...]:
    """The statements of a release (key or IRI), or of all releases of a meeting (key or IRI).

    Raises :class:`~policygraph.errors.UsageError` where nothing was said under that name.
    """
    found = tuple(said for said in weave.statements if key in (said.key, said.release))
    if not found:
        named = {said.meeting for said in weave.statements if said.meeting and said.meeting.endswith(f"/{key}")}
        edition = weave.edition(key) or weave.edition(min(named, default=None))
        meetings = {key, *named, *(edition.meetings if edition is not None else ())}
        found = tuple(said for said in weave.statements if said.meeting in meetings)
    if not found:
        raise UsageError(
            both("no statement of {key!r}", "「{key}」の表明はありません", key=key),
            advice=both("give the key of a release or of a meeting", "発表資料又は会合のキーを指定してください"),
        )
    return found


def align(weave: Weave, left: str, right: str, texts: Mapping[str, str] | None = None) -> Alignment:
    """The statements of two releases or meetings beside each other, one to one (between meetings of several releases,
    one to one by release). What the weave links stands together; the rest is matched anew, decisions and series aside.

    ``texts`` are the published texts by release, for what stands around a statement.
    """
    return align_sides(weave, side_of(weave, left), side_of(weave, right), texts)


def align_sides(
    weave: Weave, here: Sequence[Said], there: Sequence[Said], texts: Mapping[str, str] | None = None
) -> Alignment:
    """Any two sets of statements of the weave beside each other, as :func:`align`; either may be empty."""
    pairs = _linked(weave, here, there)
    taken = {said.iri for pair in pairs for said in (pair.left, pair.right) if said is not None}
    pairs += _matched(weave, here, there, taken, texts or {})
    return Alignment(left=tuple(here), right=tuple(there), pairs=_in_order(here, there, pairs))


def _linked(weave: Weave, here: Sequence[Said], there: Sequence[Said]) -> list[Pair]:
    right = {said.iri: said for said in there}
    pairs = []
    for said in here:
        links = [link for link in weave.links_of(said.iri) if {link.source, link.target} - {said.iri} <= set(right)]
        others = {(link.target if link.source == said.iri else link.source) for link in links if link.kind in CARRYING}
        for other in sorted(others, key=lambda iri: right[iri].place):
            both = tuple(link for link in links if other in (link.source, link.target))
            best = max(both, key=lambda link: (link.score, link.iri))
            pairs.append(Pair(left=said, right=right[other], links=both, score=best.score, reasons=best.reasons))
    return pairs


def _matched(
    weave: Weave, here: Sequence[Said], there: Sequence[Said], taken: set[str], texts: Mapping[str, str]
) -> list[Pair]:
    profiler = Profiler(weave.relations)
    said = {one.iri: one for one in (*here, *there)}
    never = {frozenset((link.source, link.target)) for link in weave.rejected}
    found: dict[tuple[str, str], Cell] = {}
    for one in sorted({s.release for s in here}):
        for other in sorted({s.release for s in there} - {one}):
            own, others = ([s for s in side if s.release == release] for side, release in ((here, one), (there, other)))
            left, right = (Sheet(profiler.statements(side, texts.get(side[0].release))) for side in (own, others))
            footing = footing_of(
                one_meeting=own[0].meeting is not None and own[0].meeting == others[0].meeting,
                one_language=left.language == right.language,
            )
            free = {s.iri for s in own} - taken, {s.iri for s in others} - taken
            for cell in cells(left, right, footing, weave.relations, among=free):
                if frozenset((cell.left, cell.right)) not in never:
                    found[cell.left, cell.right] = cell
    chosen = assign({pair: cell.strength**GAIN for pair, cell in found.items()})
    return [
        Pair(left=said[one], right=said[other], score=found[one, other].score, reasons=found[one, other].reasons)
        for one, other in chosen
    ]


def _in_order(here: Sequence[Said], there: Sequence[Said], pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Pairs by the left statement; an unmatched right one follows the pair of the right one before it."""
    met = {said.iri for pair in pairs for said in (pair.left, pair.right) if said is not None}
    after: dict[str | None, list[Pair]] = {}
    last: str | None = None
    for said in there:
        if said.iri in met:
            last = said.iri
        else:
            after.setdefault(last, []).append(Pair(right=said))
    lefts = {said.iri: [pair for pair in pairs if pair.left == said] or [Pair(left=said)] for said in here}
    ordered = after.pop(None, [])
    for said in here:
        for pair in lefts[said.iri]:
            ordered.append(pair)
            if pair.right is not None:
                ordered += after.pop(pair.right.iri, [])
    return tuple(ordered)
