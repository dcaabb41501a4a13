"""Lead-ins over items: 以下の点で一致した。・…・… (the act of the lead-in is the act of each item that is a clause)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from policygraph.extraction.ja.sentence import Parse
from policygraph.extraction.passages import Passage
from policygraph.text.document import Span

POINTS = re.compile(
    r"(?:以下|次|下記|下掲)の(?:[^。、]{0,20}?)?(?:点|とおり|通り|事項|分野|項目|内容|取組|こと|議題|論点|[0-9一二三四五六七八九十]+(?:点|項目|分野|つ|事項))"
    r"|以下(?:について|を|に|で)"
)
"""Words that point at the items below."""
_OBJECT_LED = re.compile(
    r"(?:を|に)[^、。]{0,8}(?:強化|推進|促進|実施|継続|支援|構築|活用|拡大|検討|開催|加速|連携|協力|共有|設置|策定|改善|確保)$"
)
COUNTED = re.compile(r"(?:[一二三四五六七八九十]{1,2}|[①-⑳]|[ア-コ]|\([ア-コa-z]\))[ 、.．\u3000]+")
"""The number of an item that stands as a paragraph."""
_PLACE = re.compile(
    r"(?:点|とおり|通り|事項|分野|項目|内容|取組|こと|議題|論点|つ|以下)(?:における[^。、]{0,12}?(?:協力|連携))?((?:を|で|に|について|につき|に関し)[^。]*$)"
)
_VERBAL = re.compile(r"(?:[うくぐすつぬぶむる]|である)$")
_AGREED = re.compile(
    r"(?:声明|合意|協力|取組|計画|一致)[^。]{0,16}(?:内容|事項|点|概要|分野|ポイント)?は、?(?:以下|次|下記)の(?:とおり|通り)"
)
_AGREED_HEADING = re.compile(
    r"(?:声明|宣言|コミュニケ|成果文書|行動計画|共同記者発表)(?:等)?の?(?:主な)?(?:ポイント|概要|骨子|要旨|要点|内容|主な内容)|"
    r"合意事項|協力事項|一致した事項|行動計画|優先協力分野|今後の取組"
)
_LONG = 240
"""From so many letters on, a lead-in over bare nouns is quoted alone."""


class LeadIn(NamedTuple):
    """What governs a passage: clause ``segment`` of the passage ``source``.

    ``span`` is the stretch to take where it is not the item itself; a ``silent`` clause or item gives no statement of
    its own, because the items or the lead-in speak for it.
    """

    source: int
    segment: int
    span: Span | None = None
    silent: bool = False


def lead_ins_of(passages: Sequence[Passage], parses: Sequence[Parse | None]) -> dict[int, LeadIn]:
    """For each passage that a lead-in governs (and for the lead-in's own) what to read there."""
    found: dict[int, LeadIn] = {}
    for passage in passages:
        segment = _pointing(passage, parses[passage.index])
        items = _items_after(passages, passage) if segment is not None else []
        if segment is None or not items:
            continue
        clauses = [i for i in items if _is_clause(passages[i], parses[i])]
        if len(clauses) * 2 >= len(items):
            found.update({i: LeadIn(passage.index, segment) for i in items if not _has_own_act(parses[i])})
            found[passage.index] = LeadIn(passage.index, segment, silent=True)
        else:
            whole = Span(passage.span.start, passages[items[-1]].span.end)
            found[passage.index] = LeadIn(passage.index, segment, whole if len(whole) <= _LONG else None)
            found.update({i: LeadIn(passage.index, segment, silent=True) for i in items})
    return found


def agreed_lists(passages: Sequence[Passage]) -> frozenset[int]:
    """The passages in which bare nouns (研究開発の連携を強化。) tell what was agreed: behind 声明の主な内容は次のとおり."""
    found: set[int] = set()
    opened: Passage | None = None
    above: dict[int, str] = {}
    for passage in passages:
        if passage.kind == "heading":
            above = {level: words for level, words in above.items() if level < passage.level} | {
                passage.level: passage.text
            }
        if passage.kind in ("paragraph", "item") and _AGREED.search(passage.text):
            opened = passage
        elif opened is not None and passage.role != opened.role and passage.kind != "heading":
            opened = None
        if (opened is not None and passage is not opened) or any(
            _AGREED_HEADING.search(words) for words in above.values()
        ):
            found.add(passage.index)
    return frozenset(found)


def _pointing(passage: Passage, parsed: Parse | None) -> int | None:
    """The clause with an act that points at what follows."""
    if parsed is None or not POINTS.search(passage.text):
        return None
    for number, segment in enumerate(parsed.segments):
        start, end = parsed.tokens[segment.first].start, parsed.tokens[segment.last - 1].end
        if segment.rows and POINTS.search(passage.text, start, end):
            return number
    return None


def _items_after(passages: Sequence[Passage], lead: Passage) -> list[int]:
    """The items right below a lead-in, headings between them left out; below an item only those of a deeper level."""
    items: list[int] = []
    for passage in passages[lead.index + 1 :]:
        if passage.kind == "heading" and lead.kind != "item":
            continue
        counted = passage.kind == "paragraph" and lead.kind != "item" and COUNTED.match(passage.text)
        deeper = passage.kind == "item" and (lead.kind != "item" or passage.level > lead.level)
        if passage.role != lead.role or not (counted or deeper):
            break
        items.append(passage.index)
    return items


def item_start(text: str) -> int:
    """Where the words of an item begin, behind a number that the structure has not taken: 一 情報を共有すること."""
    label = COUNTED.match(text)
    return label.end() if label else 0


def completed(item: str, lead: str) -> str | None:
    """The item in the lead-in's own frame (協力を進めること + を確認した), ``None`` where the lead-in has no such place."""
    place = list(_PLACE.finditer(lead))[-1:]
    words = item.rstrip("。.． ;")
    if not place or not words:
        return None
    bare = words if words.endswith(("こと", "旨", "点")) or not _VERBAL.search(words) else words + "こと"
    return bare + lead[place[0].start(1) :]


def _is_clause(passage: Passage, parsed: Parse | None) -> bool:
    """Whether an item tells something of its own: a predicate, 〜すること, or an action noun with its object."""
    if parsed is None:
        return False
    words = passage.text.rstrip("。.． ;")
    return (
        bool(parsed.segments) or words.endswith(("こと", "旨", "必要", "予定")) or _OBJECT_LED.search(words) is not None
    )


def _has_own_act(parsed: Parse | None) -> bool:
    """An item with an act verb of its own (〜を確認した) speaks for itself."""
    if parsed is None or not parsed.segments:
        return False
    segment = parsed.segments[-1]
    return bool(segment.rows) and not segment.rows[0].id.startswith("ja.will.") and "past" in segment.frame.marks
