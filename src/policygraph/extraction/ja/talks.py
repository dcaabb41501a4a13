"""Meetings that have neither series nor number: 総務大臣は、…大臣と会談を行いました, 「…ワークショップ」を開催しました."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from policygraph.extraction.bodies import GATHERINGS, MEMBERS, party_of
from policygraph.extraction.grammar import Event
from policygraph.extraction.ja import posts
from policygraph.extraction.ja.declarers import QUAD
from policygraph.extraction.passages import Passage
from policygraph.text.document import Span
from policygraph.vocabulary.lexicon import Lexicon

_OWN = "JP"
_OPENING = 3
"""Who talks with whom is told in the title or in so many sentences of the beginning."""
_TEXTUAL = frozenset({"paragraph", "item", "title"})
_OUTSIDE = frozenset({"navigation", "contact", "background", "attendance", "heading", "plan"})
_TALKING = re.compile(
    r"と(?!し|い|な|す)(?:の間で|の|で|共に|ともに|共同で|、)?[^。]{0,80}?(?:会談|面会|懇談|電話会談|会合|協議|対話|意見交換|ワークショップ|署名|締結|交換|共同声明|セミナー|フォーラム)"
    r"|訪問し|表敬を受け|(?:両|各国の?)(?:大臣|首脳|閣僚|外相|長官)"
)
_GROUP = re.compile(r"(?:日米豪印|クアッド|QUAD)[一-龠ァ-ヶー・A-Za-z]{0,24}(?:会合|会議|対話|協議|会談|グループ)")
_MEETING = re.compile(r"会合|会議|対話|協議|会談|フォーラム|ワークショップ|声明|ステートメント|宣言")
_LINE = 80
"""A title has no more letters."""
_JAPANESE = re.compile(r"日本|我が国|総理|首相官邸")
_PLACE = re.compile(
    r"(?:[・][^、。()]{1,10})?(?:\([^()]*\))?(?:において|にて|で)(?:開|行|、|[^、。]{0,20}(?:開催|開か))"
)
"""ルーマニア(ブカレスト)において開催された: where, not who."""
_OFFICER = re.compile(r"(?:大臣|副大臣|政務官|審議官|次官|局長|庁長官|総理)(?!会|級)")
_TALK = re.compile(
    r"(?:電話|テレビ|ビデオ|オンライン|昼食|夕食|二国間|首脳|外相|閣僚|大臣)?(?:会談|(?<!対)面会|懇談|表敬)"
)
_MET = re.compile(r"会合(?=した|しました|し、)")
_NAME = r"[一-龠々ァ-ヶーA-Za-z0-9・/&\-]"
_GATHERING = r"(?:会合|会議|対話|協議|会談|部会|委員会|サミット|フォーラム|ワークショップ|シンポジウム|セミナー|評議会|ラウンドテーブル|意見交換会)"
_HELD = r"(?:[」』]?(?:\([^()]{1,40}\))?[」』]?)(?:を|が|に(?=[^。]{0,20}出席)|は、)[^。]{0,60}?(?:開催|開[かき]|行[いわっ]|実施|共催|主催|出席|参加)"
_QUOTED = re.compile(
    rf"[「『]([^「」『』]{{3,60}}?{_GATHERING}(?:[一-龠ァ-ヶーA-Za-z]{{0,8}} ?[0-9]{{4}})?)[」』](?=(?:\([^()]*\))?(?:を|が|は)[^。]{{0,60}}?(?:開催|開[かき]|行[いわ]|共催))"
)
_PLAIN = re.compile(rf"((?:{_NAME}| (?={_NAME})){{2,40}}?{_GATHERING}(?:の対面会合|の会合|閣僚級会合)?)(?={_HELD})")
_GROUPS = re.compile(
    rf"({_NAME}{{2,40}}?(?:グループ|作業部会|パートナーシップ|タスクフォース|委員会|枠組み)の(?:対面|オンライン|初|第[0-9]+回)?(?:会合|会議))(?={_HELD})"
)
_GENERIC = re.compile(
    rf"^(?:本|同|当|今回の|この|次回|その|両国|専門家|記者|共同|官民|民間|政府間|各国|対面|オンライン|政策|二国間|定期|年次|関係者)?{_GATHERING}等?$|記者会見|^(?:国際|関係)会議$"
)


def talkers_of(passages: Sequence[Passage], lexicon: Lexicon) -> tuple[str, ...]:
    """The codes of those who talk, sorted: Japan and those whom the title or the first sentences name as its partners."""
    if group := _group_meeting(passages, lexicon):
        return group
    for passage in beginning(passages):
        quad = any(m.entry == "QUAD" for m in passage.mentions)
        if quad and _GROUP.search(passage.text):
            return tuple(sorted(QUAD))
        joint = _joint(passage)
        if "JP" in joint and len(passage.text) <= _LINE and _MEETING.search(passage.text):
            return tuple(sorted(joint))
        if not _TALKING.search(passage.text):
            continue
        codes = codes_in(passage, 0, len(passage.text), lexicon)
        if (codes and "JP" not in codes) and (_JAPANESE.search(passage.text) or _japanese_officer(passage)):
            codes |= {"JP"}
        if len(codes) > 1 and "JP" in codes:
            return tuple(sorted(codes))
    return ()


def _group_meeting(passages: Sequence[Passage], lexicon: Lexicon) -> tuple[str, ...]:
    """The G7 or G20 whose meeting the title tells of and no country beside it.

    Where a sentence tells which of its members came, those and the EU are the parties.
    """
    for passage in (p for p in passages if p.kind == "title"):
        group = next((g for g in _GROUPS_BY_NAME if _names_group(passage, g, lexicon)), None)
        if group is None or not _MEETING.search(passage.text):
            continue
        if codes_in(passage, 0, len(passage.text), lexicon) <= {_OWN}:
            return _members_present(passages, group, lexicon) or (group,)
    return ()


def _names_group(passage: Passage, group: str, lexicon: Lexicon) -> bool:
    """Whether the passage names the group, or a series of its meetings."""
    return any(
        m.entry == group
        or (m.kind == "series" and lexicon.entry("series", m.entry).body == group.lower())
        or (m.kind == "forum" and m.entry == group.lower())
        for m in passage.mentions
    )


def _members_present(passages: Sequence[Passage], group: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The members of the group, and the EU, that one sentence tells to have been there; guests are left out."""
    members = MEMBERS.get(group, frozenset()) | {"EU"}
    for passage in passages:
        if members - {"EU"} and _CAME.search(passage.text):
            guests = _GUESTS.search(passage.text)
            named = codes_in(passage, 0, guests.start() if guests else len(passage.text), lexicon) & members
            if len(named) >= len(members) - _MISSING:
                return tuple(sorted(named))
    return ()


_GROUPS_BY_NAME = ("G7", "G20")
_MISSING = 3
"""A list of those present may leave so many of a group unnamed."""
_CAME = re.compile(r"参加|出席")
_GUESTS = re.compile(r"招待国|招待を|招へい|アウトリーチ|ゲスト|オブザーバー")


def beginning(passages: Sequence[Passage]) -> list[Passage]:
    """The titles and the first sentences of the text."""
    textual = [p for p in passages if p.kind in _TEXTUAL and p.role not in _OUTSIDE and p.text]
    titles = [p for p in textual if p.kind == "title"]
    return titles + [p for p in textual if p.kind != "title"][:_OPENING]


def _joint(passage: Passage) -> set[str]:
    """The countries that one joint name of the passage joins: 日米豪."""
    places: dict[Span, set[str]] = {}
    for mention in passage.mentions:
        if mention.kind == "country":
            places.setdefault(mention.span, set()).add(mention.entry)
    return next((codes for codes in places.values() if len(codes) > 1), set())


def codes_in(passage: Passage, start: int, end: int, lexicon: Lexicon) -> set[str]:
    """The parties that ``passage.text[start:end]`` names; one name of agencies of several countries names none."""
    places: dict[Span, set[str]] = {}
    joint: dict[Span, bool] = {}
    for mention in passage.mentions:
        low, high = passage.local(mention.span)
        code = party_of(mention, lexicon)
        if code is None or code in GATHERINGS or not (start <= low and high <= end):
            continue
        if mention.kind != "country" or not _PLACE.match(passage.text, high):
            places.setdefault(mention.span, set()).add(code)
            joint[mention.span] = joint.get(mention.span, True) and mention.kind == "country"
    found: set[str] = set()
    for span, codes in places.items():
        found |= codes if len(codes) == 1 or joint[span] else codes & {"JP"}
    return found


def _japanese_officer(passage: Passage) -> bool:
    """Whether a minister or official without a country before the post is named: in a Japanese text that is ours."""
    for found in _OFFICER.finditer(passage.text):
        before = passage.text[max(0, found.start() - 24) : found.start()]
        own = re.split(r"[、。はがをとの]", before)[-1]
        foreign = re.search(r"[ァ-ヶー]{3,}(?!.*(?:省|庁|府))", own.replace("デジタル", "").replace("サイバー", ""))
        named = any(
            m.kind == "country"
            and passage.local(m.span)[1] > found.start() - len(own)
            and passage.local(m.span)[0] < found.start()
            for m in passage.mentions
        )
        if own and not foreign and not named and posts.ROLE.match(passage.text, found.start()):
            return True
    return False


def talk_in(passage: Passage) -> tuple[int, int] | None:
    """Where a passage of the beginning names a meeting that was held: a name of its own, else 会談."""
    for pattern in (_QUOTED, _GROUPS, _PLAIN):
        for named in pattern.finditer(passage.text):
            if not _GENERIC.search(named.group(1)):
                return named.span(1)
    if passage.kind == "title" and (titled := _TITLED.search(passage.text)):
        return titled.span(1)
    found = _TALK.search(passage.text) or _MET.search(passage.text)
    return found.span() if found else None


_TITLED = re.compile(
    rf"^(.{{4,70}}?(?:{_GATHERING}(?:[一-龠ァ-ヶーA-Za-z]{{0,8}} ?[0-9]{{4}})?|面会|表敬))(?:について|の?(?:開催)?結果|の?開催|を(?:開催|実施|行い)|の?概要|の実施|$|\s|\()"
)


def named_by_title(passages: Sequence[Passage], events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with the title's words for a meeting that the lead only calls 会談.

    Where a meeting with a series or a number was held, that one is reported.
    """
    titled = next((e for e in events if passages[e.passage].kind == "title" and not (e.series or e.ordinal)), None)
    labelled = any(e.name is None and e.start for e in events)
    if titled is not None and labelled and not any(e.reported or e.series or e.ordinal for e in events):
        events = [replace(e, reported=True) if e is titled else e for e in events]
    if any(e.standing == "held" and (e.series or e.ordinal) and not e.sessions for e in events):
        events = [replace(e, reported=False) for e in events if not e.reported or e.series]
    title = next((p for p in passages if p.kind == "title"), None)
    found = _TITLED.search(title.text) if title is not None else None
    if found is None:
        return tuple(events)
    return tuple(
        replace(event, name=found.group(1)) if event.reported and _TALK.fullmatch(event.name or "") else event
        for event in events
    )
