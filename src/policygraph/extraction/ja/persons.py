"""Delegates in Japanese lists and sentences: body, name and post in any customary order, portfolio in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from policygraph.extraction.bodies import ministry_named, ministry_opening
from policygraph.extraction.grammar import FoundName, FoundPerson
from policygraph.extraction.ja import posts
from policygraph.extraction.ja.actors import SHORT_NAMES, Around, actor_of
from policygraph.extraction.ja.lists import LABEL, UNKNOWN_BODY, section_side, sides, whole_name
from policygraph.extraction.ja.words import Token
from policygraph.extraction.passages import Passage
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import Mention

_FILL = " ・-:：\u3000"
_WORDS = re.compile(r"[^()、,。をがはら]+")
_FROM = re.compile(
    r"(?:\([A-Za-z][A-Za-z&/ \-]{1,13}\))?の|\((?=[^()]*[官長使臣])|(?:から|より)(?:は)?[、 ]?|の|を代表して[、 ]?"
)
"""Between a body and its person: 総務省から前川総務審議官, 総務省の三浦国際戦略局長."""
_OCCASION = re.compile(
    r"(?:本|同|今回の)?(?:会合|会議|対話|協議|会談|開会式|セッション)(?:には|では|は|に)|(?:訪[一-龠]{1,2}|来日|来訪|訪問|滞在|出張)中の|(?:訪日|来日)した|相手方\s*[::]"
)
_PART_OF_POST = re.compile(r"[長員]|次長|総裁")
"""事務局長: the letter behind makes a body a post."""
_NO_ROLE = re.compile(r"[「」『』]|において|(?:会合|会議|対話)$")
"""群馬県高崎市において「…大臣会合」: a place and a meeting, no person and post."""
_COMMISSIONER = "欧州委員"
_PRESENT = re.compile(
    r"参加|出席|会談|会合を(?:行|開)|との間で|代表|ヘッド|団長|共同議長|議長を務|議長の下|議長として|挨拶|署名|表敬|共催|開催し|実施し|手交|相手方"
)


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
        default = section_side(passage, parties, lexicon)
    elif passage.role in ("title", "lead", "body", "outcome") and (_PRESENT.search(text) or LABEL.search(text)):
        default = None
    else:
        return
    if not posts.ROLE.search(text):
        return
    room = _Room(passage, tokens, lexicon, parties)
    bodies = _bodies_in(passage)
    for stretch in sides(text, default, lexicon):
        last: FoundPerson | None = None
        for start, end in _chunks(text, stretch.start, stretch.end):
            person = _Member(room, bodies, stretch.side).person(start, end)
            if person is None:
                continue
            if person.body is None and last is not None and _goes_on(last, person):
                person = replace(
                    person, body=last.body, side=last.side
                )  # 総務省 A総務審議官、B局長: the body holds for both
            last = person
            yield person


def _goes_on(last: FoundPerson, person: FoundPerson) -> bool:
    """Whether a person without a body is of the side named before; a foreign name alone tells of another."""
    return person.side == last.side or (person.side is None and not posts.ALONE.match(person.name))


def gathered(persons: Sequence[FoundPerson]) -> tuple[FoundPerson, ...]:
    """Each person once: the fullest name stands for 渡辺副大臣 after 渡辺孝一総務副大臣; who leads once, leads."""
    found: list[FoundPerson] = []
    for person in persons:
        known = next((i for i, other in enumerate(found) if _same(other, person)), None)
        if known is None:
            found.append(person)
            continue
        first, second = found[known], person
        best = second if len(second.name) > len(first.name) else first
        found[known] = replace(
            best,
            side=best.side or first.side or second.side,
            body=best.body or first.body or second.body,
            head=first.head or second.head,
        )
    return tuple(found)


def called(name: str) -> list[str]:
    """What a person of this full name is called later on: the last part of a foreign name, else the surname."""
    if "・" in name or "=" in name:
        return [part for part in re.split("[・=＝]", name)[-1:] if len(part) > 1]
    if " " in name:
        return [name.split(" ", maxsplit=1)[0]]
    return [name] if len(name) <= posts.SURNAME else [name[:_SURNAME]]


_SURNAME = 2


def _same(one: FoundPerson, other: FoundPerson) -> bool:
    """Whether a full name and a bare one may be of one person: 渡辺孝一 and 渡辺, ジョセフィン・テオ and テオ."""
    if one.side is not None and other.side is not None and one.side != other.side:
        return False
    long, short = (one, other) if len(one.name) >= len(other.name) else (other, one)
    if long.name == short.name:
        return True
    roles = (long.role or "").endswith((short.role or "")[-2:])
    parts = re.split("[・=＝ ]", long.name)
    if len(parts) > 1 and short.name in (parts[-1], parts[0]):
        return roles
    return roles and len(short.name) > 1 and not posts.ALONE.match(short.name) and long.name.startswith(short.name)


def _bodies_in(passage: Passage) -> tuple[FoundName, ...]:
    text = passage.text
    found: dict[tuple[int, int], list[Mention]] = {}
    for mention in passage.mentions:
        if mention.kind == "agency":
            found.setdefault(passage.local(mention.span), []).append(mention)
    bodies = []
    for (start, end), mentions in sorted(found.items()):
        span = passage.published(start, end)
        bodies.append(FoundName(span=span, written=text[start:end], kind="agency", mentions=tuple(mentions)))
    return tuple(bodies)


def _chunks(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """The members of a list between ``low`` and ``high``; commas inside brackets do not cut."""
    depth = 0
    start = low
    i = low
    while i < high:
        letter = text[i]
        depth += (letter in "(「『") - (letter in ")」』")
        cut = posts.CHUNK.match(text, i) if depth <= 0 else None
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
        low = self._skipped(low, high)
        low = occasion.end() if (occasion := _OCCASION.match(self._text, low, high)) else low
        side, low = self._country(low, high)
        body, begin = self._body(low, high)
        begin = self._behind_body(body, begin, high)
        words = _WORDS.match(self._text, begin, high)
        if words is None or not posts.ROLE.search(words.group()):
            return None
        post_end = begin + posts.role_end(words.group())
        late = self._side is not None and posts.SPACED_LATE.match(self._text, post_end, high)
        name, after, unit = ("", begin, "") if late else self._name_after_unit(begin, post_end)
        own, after = self._country_behind(after, post_end) if name else (None, after)
        side = side or own
        if name and body is None:
            body, after = self._body(after, post_end)
        role = re.sub(r"\s+", "", self._text[after:post_end].strip(_FILL))
        if role == "長" and name[-1:] in posts.BEFORE_CHIEF:
            name, role = name[:-1], name[-1] + role  # the analyser sees 健次 + 長 in 健次長
        role = posts.joined(unit, role) if name else role
        portfolio = posts.BRACKETED.match(self._text, post_end, high)
        tail_at = portfolio.end() if portfolio else post_end
        if not name and self._side is not None:
            name, tail_at = self._late_name(tail_at, high)
        if not name or not role or _NO_ROLE.search(role):
            return None
        side = side or self._side or ("EU" if role.startswith(_COMMISSIONER) else self._side_of(low, post_end))
        if body is None:
            body, role = self._ministry(role, post_end - len(role), post_end, side)
        if body is None and portfolio is not None:
            body = self._body(portfolio.start(1), portfolio.end(1))[0]
        charge = portfolio.group(1) if portfolio and posts.CHARGE.search(portfolio.group(1)) else None
        return FoundPerson(
            span=self._passage.published(low, tail_at),
            name=name,
            side=side,
            body=body,
            role=role,
            portfolio=charge,
            head=self._leads(post_end, tail_at),
        )

    def _leads(self, post_end: int, tail_at: int) -> bool:
        """Whether what follows the post tells that its holder led the side: (共同議長), が団長を務め."""
        text = self._text
        return any(
            (posts.HEAD.match(text, post_end), posts.HEAD.match(text, tail_at), posts.ALL_LEAD.match(text, tail_at))
        )

    def _skipped(self, low: int, high: int) -> int:
        while low < high and self._text[low] in _FILL:
            low += 1
        return low

    def _behind_body(self, body: FoundName | None, begin: int, high: int) -> int:
        """Where the words of the person begin: behind the particle that ties them to their body."""
        tie = _FROM.match(self._text, begin, high) if body is not None else None
        return tie.end() if tie else begin

    def _country(self, low: int, high: int, *, behind: bool = False) -> tuple[str | None, int]:
        """The country that opens a member (カナダの…大臣) or stands behind a name, and where the rest begins."""
        for mention in self._passage.mentions:
            start, end = self._passage.local(mention.span)
            if start == low and mention.kind == "country" and end < high and (behind or self._text[end] == "の"):
                if self._text[end - 1 : end + 1] == "国務":
                    end -= 1  # 米国務長官
                return mention.entry, end + (self._text[end] == "の")
        return None, low

    def _late_name(self, low: int, high: int) -> tuple[str, int]:
        """The name that follows the post at ``low`` and where it ends."""
        late = posts.LATE_NAME.match(self._text, low, high)
        named = late is not None and self._is_name(late.start(1), late.end(1))
        return (late.group(1).strip(), late.end()) if late is not None and named else ("", low)

    def _known_in(self, low: int, high: int) -> bool:
        """Whether a country or body of the vocabulary is named there."""
        spans = (self._passage.local(m.span) for m in self._passage.mentions if m.kind in ("country", "agency"))
        return any(start < high and low < end for start, end in spans)

    def _country_behind(self, low: int, high: int) -> tuple[str | None, int]:
        """The country behind a name, in full or as one letter (ブリンケン米国務長官), and where the post begins."""
        own, after = self._country(self._skipped(low, high), high, behind=True)
        short = posts.SHORT_COUNTRY.match(self._text, low, high) if own is None else None
        return (SHORT_NAMES[short.group(1)], short.end(1)) if short else (own, after)

    def _body(self, low: int, high: int) -> tuple[FoundName | None, int]:
        """The body whose name stands at ``low``, with where it ends."""
        low = self._skipped(low, high)
        for body in self._bodies:
            start, end = self._passage.local(body.span)
            if start == low and end <= high:
                whole = whole_name(self._text[start:high], self._side, self._lexicon)
                if whole is None or len(whole[0]) <= end - start:
                    return body, end
                end = start + len(whole[0])
                return self._body_of((whole[1], whole[0]), start, end), end
        unknown = UNKNOWN_BODY.match(self._text, low, high) if self._side not in (None, "JP") else None
        if unknown is None or self._known_in(low, unknown.end()) or _PART_OF_POST.match(self._text, unknown.end()):
            return None, low
        span = self._passage.published(low, unknown.end())
        return FoundName(span=span, written=unknown.group(), kind="agency"), unknown.end()

    def _name_after_unit(self, low: int, high: int) -> tuple[str, int, str]:
        """The name at ``low``, else behind a unit (国際戦略局 西村次長); where it ends; the unit."""
        name, after = self._name(low, high)
        unit = None if name else posts.UNIT_FIRST.match(self._text, self._skipped(low, high), high)
        return (
            (*self._name(unit.end(), high), re.sub(r"[ \u3000]+", "", unit.group()).strip("の"))
            if unit
            else (name, after, "")
        )

    def _name(self, low: int, high: int) -> tuple[str, int]:
        """The person's name that stands at ``low`` and where it ends; empty where none does."""
        low = self._skipped(low, high)
        if kana := posts.KANA_NAME.match(self._text, low, high):
            return self._without_post(kana.group(), low)
        if spaced := posts.SPACED.match(self._text, low, high):
            return spaced.group(1), spaced.end(1)
        end = low
        for token in self._tokens:
            if token.end <= low:
                continue
            if token.start > end or not self._of_name(token, low, end):
                break
            end = token.end
        if end == low:
            return self._unseen_name(low, high)
        if end >= high:
            return "", low
        if end - low <= posts.SURNAME and (given := posts.GIVEN.match(self._text, end, high)):
            end = given.end()
        return self._text[low:end].strip(), end

    def _without_post(self, name: str, low: int) -> tuple[str, int]:
        """A foreign name without what belongs to the post behind it: ミシェル・ドネラン・デジタル・文化…大臣, テオ・シンガポール…."""
        end = low + len(name)
        parts = name.split("・")
        for cut in range(1, len(parts)):
            begin = low + len("・".join(parts[:cut])) + 1
            place = any(m.kind == "country" and self._passage.local(m.span)[0] == begin for m in self._passage.mentions)
            if place or not posts.single_foreign(parts[cut]):
                return "・".join(parts[:cut]), begin
        return name, end

    def _of_name(self, token: Token, low: int, end: int) -> bool:
        """Whether a word goes into the name that reaches from ``low`` to ``end``; 松本 is a place as well."""
        if token.pos == "name":
            return end == low or not posts.UNIT_WORD.match(token.surface)
        if (
            end == low
            and token.start == low
            and token.detail == "地名"
            and not self._inside_mention(token.start, token.end)
        ):
            return True
        return end > low and token.surface in (" ", "・")

    def _unseen_name(self, low: int, high: int) -> tuple[str, int]:
        """A name that the analyser does not see as one: letters before a unit, or foreign letters before a post."""
        if alone := posts.ALONE.match(self._text, low, high):
            followed = any(
                self._passage.local(m.span)[0] == alone.end() and m.kind in ("country", "agency")
                for m in self._passage.mentions
            )
            foreign = posts.single_foreign(alone.group()) and not self._inside_mention(low, alone.end())
            return (alone.group(), alone.end()) if followed or (foreign and alone.end() < high) else ("", low)
        whole = posts.WHOLE.match(self._text, low, high)
        if whole is None or low == 0 or self._inside_mention(low, whole.end()):
            return "", low
        return whole.group(), whole.end()

    def _inside_mention(self, low: int, high: int) -> bool:
        spans = (self._passage.local(m.span) for m in self._passage.mentions if m.kind != "place")
        return any(start < high and low < end for start, end in spans)

    def _side_of(self, low: int, high: int) -> str | None:
        """The side of a person outside any list: the country named beside the post, else that of the post."""
        codes = actor_of(low, high, self._passage, Around(self._lexicon, self._parties)).speaker.codes
        return codes[0] if len(codes) == 1 else None

    def _ministry(self, role: str, low: int, high: int, side: str | None) -> tuple[FoundName | None, str]:
        """The body that a title names (総務副大臣 is of 総務省, 外務省…担当大使 of 外務省), and the title without its name."""
        if role.startswith(_COMMISSIONER):
            return self._body_of(("eu-ec", "欧州委員会"), low, high), role
        minister = posts.MINISTER.match(role)
        own = side or "JP"
        entry = ministry_named(minister.group(1), self._lexicon, own) if minister else None
        if entry is None and own == "JP":
            entry = ministry_opening(role, self._lexicon)
        if entry is None:
            return None, role
        return self._body_of(entry, low, high), role.removeprefix(entry[1]) or role

    def _body_of(self, entry: tuple[str, str], low: int, high: int) -> FoundName:
        """A body that a title names by its id and label."""
        span = self._passage.published(low, high)
        mention = Mention(span=span, kind="agency", entry=entry[0], form=entry[1])
        return FoundName(span=span, written=entry[1], kind="agency", mentions=(mention,))

    def _is_name(self, low: int, high: int) -> bool:
        """Whether the analyser sees a person's name there, or it is foreign letters with a middle dot."""
        return (
            "・" in self._text[low:high]
            or " " in self._text[low:high].strip()
            or any(t.pos == "name" and low <= t.start < high for t in self._tokens)
        )
