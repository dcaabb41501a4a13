"""Delegates in Japanese lists: body, name and post in either order, portfolio in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policygraph.extraction.grammar import FoundName, FoundPerson
from policygraph.extraction.ja.lists import _section_side, _sides
from policygraph.extraction.ja.words import Token
from policygraph.extraction.passages import Passage

_TITLE = (
    r"(?:副大臣|大臣政務官|大臣補佐官|大臣|政務官|事務次官|次官補代理|国務次官補|次官補|次官級?|次官|副局長|総局長|局長|局次長|次長|官房長|統括官|総括審議官|審議官|参事官|企画官|"
    r"課長補佐|課長|室長|長官|副長官|部長|臨時代理大使|大使|公使|委員長|委員|理事長|理事|会長|議長|首席代表|代表部代表|代表|補佐官|特使|特別代表|特別顧問|顧問|事務総長|事務局長|所長|総裁|総監|調整官|"
    r"副社長|社長|委員会委員|主席交渉官|交渉官|担当官|コーディネーター|代理)"
)
_ROLE_END = re.compile(_TITLE + r"(?:\(当時\))?$")
_CHUNK = re.compile(r"[、,]|(?:及び|並びに|と)(?=[^、,()]*" + _TITLE + ")")
_HEAD = re.compile(r"(?:をはじめ|をヘッド|を団長|を代表|をトップ|はじめ|ら|ほか|他)")
_UNIT = re.compile(
    r"(?:[一-龠ァ-ヶー・A-Z]*?(?:局|部|課|室|庁|官房|本部|総局|研究所|委員会|省|府|部門|センター))|(?:国際|情報|通信|総合|政策|外務|経済|産業|通商|商務|サイバー|首席|筆頭|総括|事務|上級|臨時|次席|副|大臣|国務|政務|上席|主席|総務|総理|内閣|官房|欧州)"
)
_KANA_NAME = re.compile(r"[ァ-ヶー]+(?:[・=＝ ][ァ-ヶーA-Z.]+)+")
_PRESENT = re.compile(r"参加|出席|代表|ヘッド|団長|共同議長|議長|開催|会談")


def persons_of(
    passage: Passage, tokens: Sequence[Token], parties: Sequence[str], bodies: Sequence[FoundName]
) -> Iterator[FoundPerson]:
    """The persons named with their posts in one passage; ``bodies`` are the bodies named in it."""
    text = passage.text
    if passage.role == "attendance":
        default = _section_side(passage, parties)
    elif passage.role in ("lead", "body", "outcome") and _PRESENT.search(text):
        default = None
    else:
        return
    for stretch in _sides(text, default):
        start = stretch.start
        for chunk_start, chunk_end in _chunks(text, stretch.start, stretch.end):
            person = _person(passage, tokens, chunk_start, chunk_end, stretch.side, bodies)
            if person is not None:
                yield person
        start = stretch.end
        del start


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


def _person(
    passage: Passage,
    tokens: Sequence[Token],
    low: int,
    high: int,
    side: str | None,
    bodies: Sequence[FoundName],
) -> FoundPerson | None:
    text = passage.text
    while low < high and text[low] in " ・-":
        low += 1
    body, body_end = _body(passage, low, high, bodies)
    rest = text[body_end:high]
    found = re.match(r"(?P<name_role>[^()、]*?" + _TITLE + r")(?:\((?P<portfolio>[^()]*)\))?(?P<after>.*)$", rest)
    if found is None:
        return None
    longest = re.match(r"[^()、をがはら]*" + _TITLE, rest)
    words = longest.group() if longest else found.group("name_role")
    after = rest[len(words) :]
    portfolio = re.match(r"\s*\(([^()]*)\)", after)
    tail = after[portfolio.end() :] if portfolio else after
    late_name = (
        re.match(
            r"[ :]*(?:の)?([一-龠々]{1,3}[ ]?[一-龠々ぁ-んァ-ヶ]{1,4}|[ァ-ヶー]+(?:・[ァ-ヶー]+)+)(?:氏)?\s*(?:[)）、,]|$|が|を|は|ら)",
            tail,
        )
        if side
        else None
    )
    name, role = _split(words, body_end, tokens)
    if not name and late_name and _is_name(late_name.group(1), tokens, body_end + len(words)):
        name, role = late_name.group(1).strip(), words.strip()
    if not name or not role:
        return None
    if portfolio and not re.search(r"担当|所管|付$|局|兼", portfolio.group(1)):
        portfolio = None
    following = text[low + 0 : high + 4]
    return FoundPerson(
        span=passage.published(low, body_end + len(words)),
        name=name,
        side=side,
        body=body,
        role=role,
        portfolio=portfolio.group(1) if portfolio else None,
        head=_HEAD.search(tail) is not None or _leads(text, high) or "ヘッド" in following,
    )


def _leads(text: str, end: int) -> bool:
    """Whether the list of persons that goes on at ``end`` ends in はじめ: all of them lead."""
    until = re.match(r"(?:[、,](?:[^、,]*" + _TITLE + r"(?:\([^()]*\))?))*?(?:を?はじめ)", text[end:])
    return until is not None


def _body(passage: Passage, low: int, high: int, bodies: Sequence[FoundName]) -> tuple[FoundName | None, int]:
    """The body whose name opens the member, with where it ends."""
    for body in bodies:
        start, end = passage.local(body.span)
        if low <= start <= low + 1 and end <= high:
            return body, end
    return None, low


def _split(words: str, offset: int, tokens: Sequence[Token]) -> tuple[str, str]:
    """A person's name and post in ``words`` (which stand at ``offset``): 吉田眞人国際戦略局長 -> 吉田眞人, 国際戦略局長."""
    stripped = words.lstrip(" の")
    offset += len(words) - len(stripped)
    words = stripped
    kana = _KANA_NAME.match(words)
    if kana is not None:
        return kana.group(), words[kana.end() :].strip()
    end = offset
    for token in tokens:
        if token.end <= offset:
            continue
        if token.start != end and not (token.start < end):
            break
        if token.pos == "name" or (end > offset and token.surface in (" ", "・")):
            end = token.end
            continue
        break
    length = end - offset
    if 1 < length < len(words):
        rest = words[length:].strip()
        if rest and _ROLE_END.search(rest):
            given = re.match(r"[一-龠々]{1,2}(?=" + _UNIT.pattern + ")", rest)
            if length <= 2 and given and not _UNIT.match(rest):
                return words[: length + given.end()], rest[given.end() :]
            return words[:length].strip(), rest
    spaced = re.match(r"([一-龠々]{1,3}[ ][一-龠々ぁ-んァ-ヶ]{1,4})[ ]+(.+)$", words)
    if spaced:
        return spaced.group(1), spaced.group(2)
    return "", words


def _is_name(words: str, tokens: Sequence[Token], offset: int) -> bool:
    """Whether the analyser sees a person's name in ``words``, or they are foreign letters with a middle dot."""
    if "・" in words:
        return True
    return any(t.pos == "name" and t.start >= offset and t.surface in words for t in tokens)
