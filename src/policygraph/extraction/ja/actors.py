"""What a Japanese noun phrase means as the one who acts: 両国, 米国及び日本, 総務省, 産業界, この対話."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from policygraph.extraction.bodies import MEMBERS, party_of
from policygraph.extraction.grammar import Reason, Speaker
from policygraph.extraction.ja import posts
from policygraph.extraction.ja.declarers import QUAD
from policygraph.extraction.passages import Passage
from policygraph.text.document import Span
from policygraph.vocabulary.lexicon import Lexicon

_OWN = "JP"
"""The party that a Japanese text means by 我が国, 総理, 当省."""

_ALL = re.compile(
    r"(?:両|各|参加|全|関係)(?:共同)?(?:国|者|首脳|大臣|閣僚|外相|長官|政府|側|当局|議長|局長|次官|代表|省|機関|首相|締約国|長|名)"
    r"(?:政府|・地域|の?(?:代表|首脳|大臣|閣僚|関係者|政府|双方|[一-龠]{1,6}(?:当局|省庁|官庁|機関|局|省|庁)))*(?:ら|側|とも|間|等)*$"
    r"|(?:双方|両者|我々|われわれ|私たち|私達|三国|[二三四五六七八九十0-9]+(?:[かカヵヶケ箇]国|閣僚|大臣|首脳|外相)|当事国|出席者|参加者|一行|一同|参加者一同)(?:とも|側|の?(?:首脳|大臣|閣僚|外相|政府|当局|代表|[一-龠]{1,6}(?:当局|省庁|官庁|機関|局|省|庁)))*$"
)
_ALL_ALONE = re.compile(
    r"^両(?:国の?)?[一-龠]{1,5}(?:当局|省|庁|局|機関)(?:間|とも)?$|^政府側$|^(?:首脳|閣僚|大臣|外相|長官|代表|共同議長|議長)(?:ら|たち)?$|(?:首脳|閣僚|大臣|外相)(?:ら|たち)$"
)
_MEETING = re.compile(
    r"(?:会合|会議|対話|協議|サミット|会談|セッション|部会|総会|コミュニケ|作業部会|委員会|評議会|ワークショップ|フォーラム)(?:\([^()]*\))?$|^(?:この|本|同)(?:会合|対話|会議|声明|協議)|^次[回期]|^第[0-9一二三四五六七八九十]+回$"
)
_OTHERS = re.compile(
    r"(?:金融機関|証券会社|研究機関|大学|スタートアップ|産業界|経済界|業界|民間(?:部門|企業|団体|側)?|企業|事業者|団体|有識者|専門家|学界|学術界|市民社会|財界|連合会|商工会議所|会議所|協会|事務局|NGO"
    r"|投資家|メディア|国会|議会|裁判所|経営者)(?:等|ら|側|各社|の?代表者?|の?関係者|の?参加者|の?メンバー|の?方々)*$"
)
_OURS = re.compile(r"(?:両国|双方|両政府)の(?:専門家|実務者|担当者|事務方|関係者)$")
_FOUR = re.compile(r"(?:4|四)[かカヵヶケ箇]国")
_OWN_WORDS = re.compile(
    r"^(?:私|私ども)(?:から)?$|我が国|わが国|我方|日本側|日本政府|日本国政府|当省|当方|総理|首相官邸"
)
_PARTS = re.compile(r"、|及び|並びに|と(?=[^、]*[官長臣使])")
NOBODY: Mapping[str, str] = {}
SHORT_NAMES = {
    "米": "US", "英": "GB", "独": "DE", "仏": "FR", "印": "IN", "韓": "KR", "中": "CN", "豪": "AU", "越": "VN", "加": "CA", "伊": "IT", "泰": "TH", "比": "PH",
    "欧": "EU", "星": "SG", "尼": "ID", "蘭": "NL", "西": "ES", "露": "RU", "馬": "MY",
}  # fmt: skip
"""Countries by the one letter that stands for them beside 側."""
_SHORT_SIDE = re.compile(f"({'|'.join(SHORT_NAMES)})(?:国)?側$")
_OTHER_SIDE = re.compile(r"先方|相手側|相手国|大統領|同国")
_FOREIGN_NAME = re.compile(r"(?!デジタル|サイバー)[ァ-ヶー・=]{2,}")
_POST = re.compile(posts.ROLE.pattern + r"(?:\([^()]*\))?$")
_MINISTER = re.compile(r"(?:大臣|副大臣|政務官)$")
"""Officers that are Japan's where nothing tells of whom."""
_OFFICER = re.compile(r"(?:大臣|次官|局長|長官|審議官|政務官|統括官|官房長|大使|首相|外相)$")


class Actor(NamedTuple):
    """The speaker a phrase means; ``reason`` is set where it is no party."""

    speaker: Speaker
    reason: Reason | None = None


class Around(NamedTuple):
    """What the words of an actor are read by: the parties, and the sides of the persons named in the text."""

    lexicon: Lexicon
    parties: Sequence[str]
    people: Mapping[str, str] = NOBODY


def actor_of(start: int, end: int, passage: Passage, around: Around) -> Actor:
    """What ``passage.text[start:end]`` means as one who acts."""
    lexicon, parties, people = around
    words = passage.text[start:end]
    span = passage.published(start, end)
    codes, other_bodies = _bodies(span, passage, lexicon, parties)
    of_meeting = _MEETING.search(words) is not None or _OURS.match(words) is not None
    if (_OTHERS.search(words) and not of_meeting) or (other_bodies and not codes and not of_meeting):
        return Actor(
            Speaker(kind="others", words=span), "reported-speech" if not other_bodies else _kind_of_other(words)
        )
    if "QUAD" in codes and (set(parties) >= QUAD or _FOUR.search(words)):
        return Actor(Speaker(kind="parties", words=span)) if set(parties) >= QUAD else _named(sorted(QUAD), span)
    if _ALL.search(words):
        return _named(codes, span) if len(codes) > 1 else Actor(Speaker(kind="parties", words=span))
    if of_meeting or _ALL_ALONE.search(words):
        return Actor(Speaker(kind="parties", words=span))
    known = _sides_of(words, people)
    if codes or known:
        return _named(sorted({*codes, *known}) if known else codes, span)
    return _by_word(words, span, parties)


def _sides_of(words: str, people: Mapping[str, str]) -> set[str]:
    """The sides of the persons whom the words name with their posts: 露木長官とグエン次官."""
    return {
        side
        for name, side in people.items()
        if any(posts.ROLE.search(part[part.index(name) + len(name) :]) for part in _PARTS.split(words) if name in part)
    }


def _by_word(words: str, span: Span, parties: Sequence[str]) -> Actor:
    """Actors that are named by a common noun alone."""
    others = tuple(p for p in parties if p != _OWN)
    if _OWN_WORDS.search(words):
        return _named([_OWN], span)
    foreign = _OTHER_SIDE.search(words) or (_POST.search(words) and _FOREIGN_NAME.match(words))
    if foreign and len(others) == 1:
        return _named(others, span)
    if (short := _SHORT_SIDE.match(words)) and SHORT_NAMES[short.group(1)] in parties:
        return _named([SHORT_NAMES[short.group(1)]], span)
    ours = (not parties and _MINISTER.search(words) is not None) or any(
        p == _OWN or _OWN in MEMBERS.get(p, ()) for p in parties
    )
    if _OFFICER.search(words) and ours and not _FOREIGN_NAME.match(words):
        return _named([_OWN], span)
    return Actor(Speaker(kind="others", words=span), "description")


def _named(codes: Sequence[str], span: Span) -> Actor:
    return Actor(Speaker(kind="named", codes=tuple(codes), words=span))


def _kind_of_other(words: str) -> Reason:
    return "reported-speech" if _OTHERS.search(words) else "other-body"


def _bodies(span: Span, passage: Passage, lexicon: Lexicon, parties: Sequence[str]) -> tuple[list[str], bool]:
    """Codes of the parties named inside ``span``, and whether a body is named there that speaks for no party.

    One name of agencies of several countries (商務省) means that of a party, if there is one.
    """
    codes: dict[str, None] = {}
    agencies: dict[Span, list[str]] = {}
    others = False
    for mention in passage.mentions:
        if span.start <= mention.span.start and mention.span.end <= span.end:
            code = party_of(mention, lexicon)
            if code is not None and mention.kind == "agency":
                agencies.setdefault(mention.span, []).append(code)
            elif code is not None:
                codes[code] = None
            others = others or (code is None and mention.kind in ("organization", "forum"))
    for alternatives in agencies.values():
        near = [code for code in alternatives if code in parties] or alternatives
        codes.update(dict.fromkeys(near[:1] if len(near) == 1 or near is not alternatives else ()))
    return list(codes), others
