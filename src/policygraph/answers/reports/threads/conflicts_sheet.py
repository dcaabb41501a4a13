"""The rows behind the page of conflicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policygraph.answers.reports.document import Cell, Sheet
from policygraph.answers.reports.threads.disagreements import Disagreement, SameTold
from policygraph.answers.reports.threads.woven import WovenPage
from policygraph.threads.said import Said

_SAID = ("statement", "act", "level", "commitment", "quote", "language", "start", "end")
_COLUMNS = (
    "meeting", "kind", "about", "side", "value", "teller", "other_value", "other_teller", "certain", "score",
    *_SAID, *(f"other_{name}" for name in _SAID),
)  # fmt: skip
_NOBODY: tuple[Cell, ...] = (None,) * len(_SAID)


def conflicts_sheet(page: WovenPage, differing: Iterable[Disagreement]) -> Sheet:
    """One row a telling of a fact, a body, a pair of statements and aspect, and a statement left out.

    ``kind`` is ``fact``, ``body``, ``act``, ``due``, ``speakers`` or ``left-out``; several ids in a cell are parted by blanks.
    """
    return Sheet(_COLUMNS, tuple(row for one in differing for row in _rows(page, one)))


def _rows(page: WovenPage, one: Disagreement) -> Iterator[tuple[Cell, ...]]:
    meeting, blank = page.edition_id(one.edition), (*_NOBODY, *_NOBODY)
    for fact in one.facts:
        field = fact.field.removeprefix("pg:")
        for values, tellers in fact.tellings:
            yield (meeting, "fact", field, None, _ids(page, values), _ids(page, tellers), *[None] * 4, *blank)
    for body in one.bodies:
        side, named, unnamed = _ids(page, [body.side]), _ids(page, body.named), _ids(page, body.unnamed)
        certain = len(body.open) < len(body.unnamed)
        yield (
            meeting,
            "body",
            _ids(page, [body.body]),
            side,
            "named",
            named,
            "not named",
            unnamed,
            certain,
            None,
            *blank,
        )
    for same in one.same:
        yield from _same(page, meeting, same)
    for left in one.left_out:
        one_, other = _ids(page, [left.one]), _ids(page, [left.other])
        for said in left.statements:
            words = (*_said(said), *_NOBODY)
            yield (meeting, "left-out", None, None, None, one_, None, other, left.certain, None, *words)


def _same(page: WovenPage, meeting: str, same: SameTold) -> Iterator[tuple[Cell, ...]]:
    for aspect in same.aspects:
        told: list[Cell] = []
        for said in (same.left, same.right):
            told += [_value(page, aspect, said), said.key]
        both = (*_said(same.left), *_said(same.right))
        yield (meeting, aspect, None, None, *told, same.decided is not None or None, f"{same.score:.2f}", *both)


def _value(page: WovenPage, aspect: str, said: Said) -> str:
    if aspect == "due":
        return " ".join(day for day in (said.due_from, said.due_to) if day)
    return said.act if aspect == "act" else _ids(page, said.speakers)


def _said(said: Said) -> tuple[Cell, ...]:
    return (said.iri, said.act, said.level, said.commissive, said.words, said.language, said.start, said.end)


def _ids(page: WovenPage, things: Iterable[str]) -> str:
    return " ".join(page.glossary.term(thing).id for thing in things)
