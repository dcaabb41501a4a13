"""Lead-ins over items: 以下の点で一致した。・…・… (the act of the lead-in is the act of each item that is a clause)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from policygraph.extraction.ja.sentence import Parse
from policygraph.extraction.passages import Passage
from policygraph.text.document import Span

_POINTS = re.compile(
    r"(?:以下|次|下記|下掲)の(?:[^。、]{0,20}?)?(?:点|とおり|通り|事項|分野|項目|内容|取組|こと|[0-9一二三四五六七八九十]+(?:点|項目|分野|つ|事項))|以下(?:について|を|に|で)"
)
_LONG = 240


class LeadIn(NamedTuple):
    """``source``: the passage of the lead-in; ``span``: the stretch to take where it is not the item itself.

    ``silent`` passages are covered by the lead-in's own statement and give none.
    """

    source: int
    span: Span | None = None
    silent: bool = False


def lead_ins_of(passages: Sequence[Passage], parses: Sequence[Parse | None]) -> dict[int, LeadIn]:
    """For each passage that a lead-in governs (and for the lead-in itself) what to read there."""
    found: dict[int, LeadIn] = {}
    for passage in passages:
        parsed = parses[passage.index]
        if parsed is None or not parsed.segments or passage.kind == "item" or not _POINTS.search(passage.text):
            continue
        if not parsed.segments[-1].rows:
            continue
        items = _items_after(passages, passage.index)
        if not items:
            continue
        clauses = [i for i in items if _is_clause(passages[i], parses[i])]
        if len(clauses) * 2 >= len(items):
            own = [i for i in items if _has_own_act(parses[i])]
            found.update({i: LeadIn(passage.index) for i in items if i not in own})
            found[passage.index] = LeadIn(passage.index, silent=True)
        else:
            last = passages[items[-1]].span.end
            whole = Span(passage.span.start, last)
            if len(whole) <= _LONG:
                found[passage.index] = LeadIn(passage.index, whole)
            found.update({i: LeadIn(passage.index, silent=True) for i in items})
    return found


def _items_after(passages: Sequence[Passage], index: int) -> list[int]:
    items: list[int] = []
    for passage in passages[index + 1 :]:
        if passage.kind != "item":
            break
        items.append(passage.index)
    return items


def _is_clause(passage: Passage, parsed: Parse | None) -> bool:
    """Whether an item tells something of its own: a predicate, 〜すること, or an action noun with its object."""
    if parsed is None:
        return False
    if parsed.segments:
        return True
    words = passage.text.rstrip("。．. ")
    return (
        words.endswith(("こと", "旨", "必要", "予定"))
        or re.search(
            r"(?:を|に)[^、。]{0,8}(?:強化|推進|促進|実施|継続|支援|構築|活用|拡大|検討|開催|加速|連携|協力|共有)$",
            words,
        )
        is not None
    )


def _has_own_act(parsed: Parse | None) -> bool:
    """An item with an act verb of its own (〜を確認した) speaks for itself."""
    if parsed is None or not parsed.segments:
        return False
    rows = parsed.segments[-1].rows
    return bool(rows) and not rows[0].id.startswith("ja.will.") and "past" in parsed.segments[-1].frame.marks
