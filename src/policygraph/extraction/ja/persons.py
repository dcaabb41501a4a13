"""Delegates in Japanese lists: body, name and post in either order, portfolio in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from policygraph.extraction.bodies import ministry_named, ministry_opening
from policygraph.extraction.grammar import FoundName, FoundPerson
from policygraph.extraction.ja.actors import actor_of
from policygraph.extraction.ja.lists import LABEL, section_side, sides
from policygraph.extraction.ja.words import Token
from policygraph.extraction.passages import Passage
from policygraph.text.document import Span
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import Mention

_FILL = " ・-:：\u3000"
_TITLE = (
    r"(?:副大臣|大臣政務官|大臣補佐官|大臣|政務官|事務次官|次官補代理|国務次官補|次官補|次官級?|次官|副局長|総局長|局長|局次長|次長|官房長|統括官|総括審議官|審議官|参事官|企画官|"
    r"課長補佐|課長|室長|長官|副長官|部長|臨時代理大使|大使|公使|委員長|委員|理事長|理事|会長|議長|首席代表|代表部代表|代表|補佐官|特使|特別代表|特別顧問|顧問|事務総長|事務局長|所長|総裁|総監|調整官|"
    r"副社長|社長|委員会委員|主席交渉官|交渉官|担当官|コーディネーター|代理)"
)
_SURNAME = 3
"""A surname has at most so many letters; what follows it and precedes a unit is the given name."""
_ROLE = re.compile(_TITLE + r"(?:代行|心得)?")
_WORDS = re.compile(r"[^()、,。をがはら]+")
_CHUNK = re.compile(r"[、,]|(?:及び|並びに|と)(?=[^、,()]*" + _TITLE + ")")
_HEAD = re.compile(
    r"\s*(?:氏|ら)?(?:をはじめ|をヘッド|を団長|を首席|を代表|をトップ|はじめ|ほか|他|ら|が(?:それぞれ)?(?:代表|団長|首席|議長|共同議長))"
)
_ALL_LEAD = re.compile(
    r"(?:[、,][^、,()]*" + _TITLE + r"(?:\([^()]*\))?)*\s*(?:を?はじめ|ほか|が(?:それぞれ)?(?:代表|団長|共同議長))"
)
_KANA_NAME = re.compile(r"[ァ-ヶー]+(?:[・=＝][ァ-ヶーA-Z.]+)+")
_SPACED = re.compile(r"([一-龠々]{1,3} [一-龠々ぁ-んァ-ヶ]{1,4})(?= )")
_UNIT_WORDS = (
    "国際|情報|通信|総合|政策|外務|経済|産業|通商|商務|サイバー|首席|総括|事務|上級|大臣|副大臣|国務|総務|内閣|官房|局|審議|参事|デジタル|電気|電波|放送"
    "|研究|地域|北米|欧州|アジア|軍縮|特命|在|駐|財務|文部|国土|防衛|法務|農林|環境|厚生"
)
_GIVEN = re.compile(rf"(?!{_UNIT_WORDS})[一-龠々]{{1,2}}(?={_UNIT_WORDS})")
_WHOLE = re.compile(rf"(?!{_UNIT_WORDS})[一-龠々ヶ]{{3,5}}?(?={_UNIT_WORDS})")
_ALONE = re.compile(r"[ァ-ヶー]{2,}")
_MINISTER = re.compile(r"^(.+?)(?:副大臣|大臣政務官|大臣)$")
_BRACKETED = re.compile(r"\s*\(([^()]*)\)")
_CHARGE = re.compile(r"担当|所管|付$|局|兼")
_LATE_NAME = re.compile(
    r"[ :の]*([一-龠々]{1,3} ?[一-龠々ぁ-んァ-ヶ]{1,4}|[ァ-ヶー]+(?:・[ァ-ヶー]+)+)(?:氏)?\s*(?=[)、,]|$|が|を|は|ら|ほか)"
)
_UNIT_FIRST = re.compile(r"([一-龠々ァ-ヶー・]{2,24}?(?:局|課|室|部|本部|センター))[ \u3000]")
_BEFORE_CHIEF = frozenset("次局課室部")
_PRESENT = re.compile(r"参加|出席|会談|会合を(?:行|開)|との間で|代表|ヘッド|団長|共同議長|議長を務")


class _Room(NamedTuple):
    """What a member's reading needs beside its words."""

    passage: Passage
    tokens: Sequence[Token]
    lexicon: Lexicon
    parties: Sequence[str]


def persons_of(
    passage: Passage, tokens: Sequence[Token], lexicon: Lexicon, parties: Sequence[str]
) -> Iterator[FoundPerson]:
    """The persons named with their posts in one passage."""
    text = passage.text
    if passage.role == "attendance":
        default = section_side(passage, parties)
    elif passage.role in ("lead", "body", "outcome") and (_PRESENT.search(text) or LABEL.search(text)):
        default = None
    else:
        return
    room = _Room(passage, tokens, lexicon, parties)
    bodies = _bodies_in(passage)
    for stretch in sides(text, default):
        last: FoundPerson | None = None
        for start, end in _chunks(text, stretch.start, stretch.end):
            person = _Member(room, bodies, stretch.side).person(start, end)
            if person is None:
                continue
            if person.body is None and last is not None and last.side == person.side:
                person = replace(person, body=last.body)  # 総務省 A総務審議官、B局長: the body holds for both
            last = person
            yield person


def _bodies_in(passage: Passage) -> tuple[FoundName, ...]:
    """The agencies named in a passage, one entry a place."""
    found: dict[Span, list[Mention]] = {}
    for mention in passage.mentions:
        if mention.kind == "agency":
            found.setdefault(mention.span, []).append(mention)
    bodies: list[FoundName] = []
    for span, mentions in sorted(found.items()):
        start, end = passage.local(span)
        bodies.append(FoundName(span=span, written=passage.text[start:end], kind="agency", mentions=tuple(mentions)))
    return tuple(bodies)


def _chunks(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """The members of a list between ``low`` and ``high``; commas inside brackets do not cut."""
    depth = 0
    start = low
    i = low
    while i < high:
        letter = text[i]
        depth += (letter in "(「『") - (letter in ")」』")
        cut = _CHUNK.match(text, i) if depth <= 0 else None
        if cut:
            yield start, i
            start = i = cut.end()
        else:
            i += 1
    yield start, high


class _Member:
    """One member of a list: body, person's name and post in any of the customary orders."""

    def __init__(self, room: _Room, bodies: Sequence[FoundName], side: str | None) -> None:
        passage, tokens = room.passage, room.tokens
        self._lexicon = room.lexicon
        self._parties = room.parties
        self._passage = passage
        self._text = passage.text
        self._tokens = tokens
        self._bodies = bodies
        self._side = side

    def person(self, low: int, high: int) -> FoundPerson | None:
        """The person between ``low`` and ``high``, ``None`` where the member is a body alone."""
        while low < high and self._text[low] in _FILL:
            low += 1
        side, low = self._country(low, high)
        body, begin = self._body(low, high)
        words = _WORDS.match(self._text, begin, high)
        if words is None or not _ROLE.search(words.group()):
            return None
        post_end = begin + _role_end(words.group())
        name, after, unit = self._name_after_unit(begin, post_end)
        if name and body is None:
            body, after = self._body(after, post_end)
        role = self._text[after:post_end].strip(_FILL)
        if role == "長" and name[-1:] in _BEFORE_CHIEF:
            name, role = name[:-1], name[-1] + role  # the analyser sees 健次 + 長 in 健次長
        role = unit + role if name else role
        portfolio = _BRACKETED.match(self._text, post_end, high)
        tail_at = portfolio.end() if portfolio else post_end
        if not name and self._side is not None and (late := _LATE_NAME.match(self._text, tail_at, high)):
            if not self._is_name(late.start(1), late.end(1)):
                return None
            name, tail_at = late.group(1).strip(), late.end()
        if not name or not role:
            return None
        side = side or self._side or self._side_of(low, post_end)
        if body is None and side in (None, "JP"):
            body, role = self._ministry(role, post_end - len(role), post_end)
        charge = portfolio.group(1) if portfolio and _CHARGE.search(portfolio.group(1)) else None
        return FoundPerson(
            span=self._passage.published(low, tail_at),
            name=name,
            side=side,
            body=body,
            role=role,
            portfolio=charge,
            head=_HEAD.match(self._text, tail_at) is not None or _leads(self._text, tail_at),
        )

    def _country(self, low: int, high: int) -> tuple[str | None, int]:
        """The country that opens a member (カナダの…大臣), and where the rest begins."""
        for mention in self._passage.mentions:
            start, end = self._passage.local(mention.span)
            if start == low and mention.kind == "country" and end < high and self._text[end] == "の":
                return mention.entry, end + 1
        return None, low

    def _body(self, low: int, high: int) -> tuple[FoundName | None, int]:
        """The body whose name stands at ``low``, with where it ends."""
        while low < high and self._text[low] in _FILL:
            low += 1
        for body in self._bodies:
            start, end = self._passage.local(body.span)
            if start == low and end <= high:
                return body, end
        return None, low

    def _name_after_unit(self, low: int, high: int) -> tuple[str, int, str]:
        """The name at ``low``, else behind a unit (国際戦略局 西村次長); where it ends; the unit."""
        name, after = self._name(low, high)
        unit = None if name else _UNIT_FIRST.match(self._text, low, high)
        return (*self._name(unit.end(), high), unit.group(1)) if unit else (name, after, "")

    def _name(self, low: int, high: int) -> tuple[str, int]:
        """The person's name that stands at ``low`` and where it ends; empty where none does."""
        while low < high and self._text[low] in _FILL:
            low += 1
        if kana := _KANA_NAME.match(self._text, low, high):
            return kana.group(), kana.end()
        if spaced := _SPACED.match(self._text, low, high):
            return spaced.group(1), spaced.end(1)
        end = low
        for token in self._tokens:
            if token.end <= low:
                continue
            if token.start > end or not (token.pos == "name" or (end > low and token.surface in (" ", "・"))):
                break
            end = token.end
        if end == low:
            return self._unseen_name(low, high)
        if end >= high:
            return "", low
        if end - low <= _SURNAME and (given := _GIVEN.match(self._text, end, high)):
            end = given.end()
        return self._text[low:end].strip(), end

    def _unseen_name(self, low: int, high: int) -> tuple[str, int]:
        """A name that the analyser does not see as one: letters before a unit, or foreign letters before a body."""
        if alone := _ALONE.match(self._text, low, high):
            follows = any(
                self._passage.local(m.span)[0] == alone.end() and m.kind in ("country", "agency")
                for m in self._passage.mentions
            )
            return (alone.group(), alone.end()) if follows else ("", low)
        whole = _WHOLE.match(self._text, low, high)
        if whole is None or low == 0 or self._inside_mention(low, whole.end()):
            return "", low
        return whole.group(), whole.end()

    def _inside_mention(self, low: int, high: int) -> bool:
        spans = (self._passage.local(m.span) for m in self._passage.mentions)
        return any(start < high and low < end for start, end in spans)

    def _side_of(self, low: int, high: int) -> str | None:
        """The side of a person outside any list: the country named beside the post, else that of the post."""
        codes = actor_of(low, high, self._passage, self._lexicon, self._parties).speaker.codes
        return codes[0] if len(codes) == 1 else None

    def _ministry(self, role: str, low: int, high: int) -> tuple[FoundName | None, str]:
        """The body that a title names (総務副大臣 is of 総務省, 外務省…担当大使 of 外務省), and the title without its name."""
        minister = _MINISTER.match(role)
        entry = ministry_named(minister.group(1), self._lexicon) if minister else ministry_opening(role, self._lexicon)
        if entry is None:
            return None, role
        span = self._passage.published(low, high)
        mention = Mention(span=span, kind="agency", entry=entry[0], form=entry[1])
        body = FoundName(span=span, written=entry[1], kind="agency", mentions=(mention,))
        return body, role.removeprefix(entry[1]) or role

    def _is_name(self, low: int, high: int) -> bool:
        """Whether the analyser sees a person's name there, or it is foreign letters with a middle dot."""
        return "・" in self._text[low:high] or any(t.pos == "name" and low <= t.start < high for t in self._tokens)


def _leads(text: str, end: int) -> bool:
    """Whether the list of persons that goes on at ``end`` ends in はじめ: all of them lead."""
    return _ALL_LEAD.match(text, end) is not None


def _role_end(words: str) -> int:
    """Where the last title in ``words`` ends."""
    return max((found.end() for found in _ROLE.finditer(words)), default=0)
