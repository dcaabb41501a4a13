"""Series that the vocabulary does not know, by the form of their names: 日豪閣僚級経済対話, 「日英デジタル・グループ」.

The id is unreviewed and made of the name without its number, so that two editions are of one series; leaders of the
same parties meet in a series without a name (:mod:`policygraph.vocabulary.unnamed`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from policygraph.extraction.grammar import Event, Fact
from policygraph.extraction.passages import Passage
from policygraph.identifiers import unreviewed_id
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.unnamed import unnamed_series

_FORM = (
    r"(?:対話|協議|作業部会|部会|フォーラム|委員会|グループ|評議会|パートナーシップ|ラウンドテーブル|円卓会議|タスクフォース|協議会"
    r"|イニシアティブ|2\+2|会合|会議|サミット)"
)
_NAME = re.compile(rf"(?:[一-龠々ァ-ヶーA-Za-z0-9・/+&\-]| (?=[A-Za-z])){{2,40}}?{_FORM}(?![一-龠ァ-ヶー])")
_NUMBER = re.compile(r"\(?(?:第[0-9一二三四五六七八九十]+回|初回)(?:[一-龠]{0,4}(?:会合|会議))?\)?の?")
_MARKS = re.compile(r"[「」『』]|の?(?:開催)?結果.*$")
_RANKED = re.compile(r"の?(?:局長|次官|審議官|課長|実務者|高級実務者|高級事務|閣僚|大臣)(?:級|レベル)(?:会合|会議)?$")
_DECLARED = re.compile(
    r"([^。]{4,50}?)(?:の|に関する|における)?共同(?:閣僚)?(?:声明|宣言|プレス|記者発表|発表|コミュニケ)"
)
_LEADERS = re.compile(r"首脳(?:会談|会合|会議)$")
_ONCE = re.compile(r"会談$|面会|表敬|懇談|意見交換|ワークショップ|セミナー|シンポジウム|署名|記念|特別")
"""Words of meetings that are of no series."""
_GENERIC = re.compile(
    rf"^(?:本|同|当|今回|次回|両国|政府間|官民|民間|専門家|実務者|閣僚級?|大臣級?|局長級|政策|定期|年次|二国間|対面|オンライン)*{_FORM}$"
)


def with_formed_series(passages: Sequence[Passage], events: Sequence[Event], lexicon: Lexicon) -> tuple[Event, ...]:
    """The events, that of the text's own meeting with a series by form where the vocabulary has none for it."""
    main = _own(passages, events)
    name = _name_of(main, passages) if main is not None else ""
    if main is None or not name or _ONCE.search(name):
        return tuple(events)
    parties = next((e.parties for e in events if len(e.parties) > 1), ())
    if _LEADERS.search(name):
        series = unnamed_series(parties, "leaders", lexicon) if parties else None
    elif _NAME.fullmatch(name) and not _GENERIC.match(name) and (main.ordinal or len(main.parties) > 1):
        series = unreviewed_id(name)
    else:
        series = None
    return tuple(_of(event, series, main) for event in events) if series is not None else tuple(events)


def _own(passages: Sequence[Passage], events: Sequence[Event]) -> Event | None:
    """The event of the title, else the first numbered one; none where the text tells of a known series."""
    held = [e for e in events if e.standing != "planned" and not e.sessions]
    titled = next((e for e in held if passages[e.passage].kind == "title" and e.name), None)
    if titled is not None:
        return titled if titled.series is None else None
    if any(e.series for e in held):
        return None
    return next((e for e in held if e.name and (e.ordinal or e.reported)), None)


def _base(name: str) -> str:
    """The name without number, quotation marks, and rank of the people who met."""
    return _RANKED.sub("", _NUMBER.sub("", _MARKS.sub("", name)).strip(" ・の"))


def _name_of(event: Event, passages: Sequence[Passage]) -> str:
    """The event's own name, else that of the title's meeting: 日加灯台対話共同声明 over 第2回閣僚級会合."""
    own = _base(event.name or "")
    if own and not _GENERIC.match(own):
        return own
    title = next((p.text for p in passages if p.kind == "title"), "")
    declared = _DECLARED.match(title)
    return _base(declared.group(1)) if declared and event.ordinal else own


def _of(event: Event, series: str, main: Event) -> Event:
    same = _base(event.name or "") == _base(main.name or "") or (main.ordinal and event.ordinal == main.ordinal)
    if event.series is not None or event.sessions or event.name is None or not same:
        return event
    return replace(event, series=series, facts=(*event.facts, Fact(field="series", span=event.span)))
