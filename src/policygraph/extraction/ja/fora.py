"""Bodies, events and partnerships by the form of their Japanese names: 「港湾安全フォーラム」, 日仏灯台パートナーシップ.

Only what the vocabulary does not know is found here; a person reviews it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policygraph.extraction.grammar import Event, FoundForum
from policygraph.extraction.passages import Passage
from policygraph.identifiers import unreviewed_id
from policygraph.text.document import Span

_HEAD = (
    r"(?:対話|作業部会|フォーラム|パートナーシップ|イニシアティブ|イニシアチブ|タスクフォース|サミット|アライアンス|評議会|ワーキンググループ|コンソーシアム|連合体"
    r"|戦略会議|協議会|アカデミー)"
)
_LETTERS = r"[一-龠々ァ-ヶーA-Za-z0-9・/]"
_QUOTED = re.compile(rf"[「『]([^「」『』、。]{{2,40}}?{_HEAD})[」』]")
_SHORT = re.compile(rf"({_LETTERS}{{3,40}}?{_HEAD})(?=\((?=[A-Za-z]*[A-Z][A-Za-z]*\))[A-Za-z]{{2,12}}\))")
_JOINT = re.compile(rf"{_LETTERS}{{1,30}}?{_HEAD}")
_MAYBE = re.compile(_HEAD)
_GENERIC = re.compile(
    r"^(?:官民|政策|民間|専門家|関係者|次回|第[0-9]+回|同|本|両国)*" + _HEAD + "$|産業界|民間|企業|ビジネス"
)
_KNOWN = frozenset({"agency", "organization", "forum", "series"})


def fora_in(passage: Passage, span: Span, events: Sequence[Event]) -> tuple[FoundForum, ...]:
    """The unknown fora named in a stretch of the passage, in text order; not the meetings that the text tells of."""
    start, end = passage.local(span)
    if not _MAYBE.search(passage.text, start, end):
        return ()
    taken = [passage.local(m.span) for m in passage.mentions if m.kind in _KNOWN]
    taken += [passage.local(event.span) for event in events if event.passage == passage.index]
    found: list[FoundForum] = []
    for low, high in sorted(_places(passage, start, end)):
        if any(low < b and a < high for a, b in taken) or _GENERIC.search(passage.text[low:high]):
            continue
        taken.append((low, high))
        written = passage.text[low:high]
        found.append(FoundForum(span=passage.published(low, high), id=unreviewed_id(written), written=written))
    return tuple(found)


def _places(passage: Passage, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where names stand: in quotation marks, before their abbreviation, or after the countries they join."""
    text = passage.text
    for pattern in (_QUOTED, _SHORT):
        for found in pattern.finditer(text, start, end):
            yield found.span(1)
    joint: dict[Span, int] = {}
    for mention in passage.mentions:
        if mention.kind == "country":
            joint[mention.span] = joint.get(mention.span, 0) + 1
    for span, countries in joint.items():
        low, high = passage.local(span)
        if countries > 1 and start <= low and (name := _JOINT.match(text, high, end)):
            yield low, name.end()
