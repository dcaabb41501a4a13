"""Anchors: where a Japanese sentence names a meeting or a session (第9回 + series + 局長級会合 is one name)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from policygraph.extraction.ja.numbers import ordinals_in
from policygraph.extraction.ja.sentence import Parse
from policygraph.extraction.passages import Passage
from policygraph.vocabulary.mention import Mention

SESSIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "public-private",
        re.compile(r"官民のセッション|官民(?:会合|会議|セッション|対話|ラウンドテーブル)|官民を?交えた会合"),
    ),
    ("government", re.compile(r"政府間(?:会合|協議|会議|対話|セッション)|政府(?:会合|セッション)")),
    (
        "private-sector",
        re.compile(
            r"(?<!官)民間(?:会合|セッション|会議)|産業界(?:会合|セッション|対話)|(?:民間企業|産業界)との(?:意見交換会|会合|対話)"
        ),
    ),
    ("joint-session", re.compile(r"(?:ジョイント・?|合同)(?:セッション|会合)|共同セッション")),
    ("expert-level", re.compile(r"専門家(?:レベル|級)?(?:会合|会議|対話|セッション)")),
)
"""Kinds of sessions, with the words that name them."""

_RANK = r"(?:(?:局長|次官|課長|審議官|大臣|閣僚|首脳|実務者)(?:級|レベル)?)"
_GATHERING = r"(?:会合|会議|対話|協議|会談|部会|委員会|サミット|フォーラム|ワークショップ)"
_NAME = r"[一-龠々ァ-ヶーA-Za-z0-9・/]"
_BODY = r"(?:グループ|パートナーシップ|タスクフォース|評議会|ラウンドテーブル|2\+2)"
_NOUN_AFTER = re.compile(
    rf"[」』\s]*{_NAME}{{0,24}}?{_RANK}?の?(?:(?:政策)?{_GATHERING}|{_BODY}(?:の?{_RANK}?(?:会合|会議))?)\)?"
)
_BARE_NOUN = re.compile(r"会合|会議")
_NAME_BEFORE = re.compile(
    rf"{_NAME}{{2,40}}(?:{_GATHERING}|グループ|パートナーシップ|タスクフォース)[」』]?(?:の|\(|（)?$"
)
_QUOTED_BEFORE = re.compile(rf"[「『]({_NAME}{{2,40}})[」』](?:\([^()]*\))?の?$")
"""「日英デジタル・グループ」の第2回会合."""
_JOINT = re.compile(rf"[「」『』()\s・]*(?:{_RANK}(?:会合|会議)?)?[「」『』()\s・の]*")
_MAYBE = re.compile("第|初|官民|政府|民間|産業界|ジョイント|合同|共同セッション|専門家")
"""Letters of which every anchor that is no series has some: most sentences have none and need no closer look."""
_TO_COME = re.compile(r"[」』]?(?:\([^()]*\))?を(?:立ち?上げ|設置|創設|設けること|開始)")
"""専門家対話を立ち上げる: no session of this meeting."""
_GOES_ON = re.compile(r"[」』)）(（]*(?:[^、。]{0,12}級会合[)）])?(?:は|が|を|については|に関しては|も)")


class Anchor(NamedTuple):
    """``text[start:end]`` names a meeting: by its series, its number, or as a session of some kind."""

    start: int
    end: int
    series: Mention | None
    ordinal: int | None
    session: str | None


class Reach(NamedTuple):
    """An anchor with the words that tell of it: ``begin`` to ``end``, in a clause that ends at ``close``."""

    anchor: Anchor
    begin: int
    end: int
    close: int


def reaches_of(passage: Passage, parse: Parse | None) -> list[Reach]:
    """The anchors of a passage, each with the words between the anchor before it and what its clause says of it."""
    text = passage.text
    if not _MAYBE.search(text) and all(mention.kind != "series" for mention in passage.mentions):
        return []
    found: list[Reach] = []
    parts = sorted(_parts(passage))
    for low, high in _clauses(parse, len(text)):
        anchors = _joined(text, [part for part in parts if low <= part.start < high])
        begin = low
        for anchor, following in zip_longest(anchors, anchors[1:]):
            reaching = following.start if following else high
            end = reaching if following is None or _GOES_ON.match(text, anchor.end) else anchor.end
            found.append(Reach(anchor, begin, end, high))
            begin = anchor.end
    return found


def _clauses(parse: Parse | None, size: int) -> Sequence[tuple[int, int]]:
    """The clauses of the main line as stretches of the text; the whole text where there is none."""
    if parse is None or not parse.segments:
        return [(0, size)]
    bounds = [0, *(parse.tokens[s.first].start for s in parse.segments[1:]), size]
    return list(pairwise(bounds))


def _parts(passage: Passage) -> list[Anchor]:
    """The series, numbers and sessions that the passage names, in no settled order."""
    text = passage.text
    parts = [
        Anchor(*passage.local(mention.span), mention, None, None)
        for mention in passage.mentions
        if mention.kind == "series"
    ]
    parts.extend(Anchor(start, end, None, value, None) for start, end, value in ordinals_in(text))
    parts.extend(
        Anchor(m.start(), m.end(), None, None, kind)
        for kind, words in SESSIONS
        for m in words.finditer(text)
        if not _TO_COME.match(text, m.end())
    )
    return parts


def _joined(text: str, parts: Sequence[Anchor]) -> list[Anchor]:
    """The anchors that ``parts`` of one clause make: those that name one meeting together, with its noun."""
    joined: list[Anchor] = []
    for part in parts:
        if joined and _together(text, joined[-1], part):
            joined[-1] = _join(joined[-1], part)
        else:
            joined.append(part)
    return [_with_noun(text, anchor) for anchor in joined]


def _together(text: str, left: Anchor, right: Anchor) -> bool:
    """Whether two parts name one meeting: they overlap, or nothing but brackets and a rank stands between."""
    if right.start < left.end:
        return True
    doubled = (left.ordinal is not None and right.ordinal is not None) or (left.series and right.series)
    if left.session or right.session or doubled:
        return False
    return _JOINT.fullmatch(text, left.end, right.start) is not None


def _join(left: Anchor, right: Anchor) -> Anchor:
    return Anchor(
        left.start,
        max(left.end, right.end),
        left.series or right.series,
        left.ordinal if left.ordinal is not None else right.ordinal,
        left.session or right.session,
    )


def _with_noun(text: str, anchor: Anchor) -> Anchor:
    """The anchor with the noun that goes with its number: 第9回 + 局長級会合, 日英サイバー協議 + (第8回)."""
    noun = _NOUN_AFTER.match(text, anchor.end)
    quoted = _QUOTED_BEFORE.search(text, 0, anchor.start) if anchor.series is None and anchor.session is None else None
    if noun:
        anchor = anchor._replace(end=noun.end())
    if quoted:
        anchor = anchor._replace(start=quoted.start(1))
    elif (
        (not noun or _BARE_NOUN.fullmatch(noun.group()))
        and anchor.series is None
        and anchor.session is None
        and (name := _NAME_BEFORE.search(text, 0, anchor.start))
    ):
        anchor = anchor._replace(start=name.start())
    words = text[anchor.start : anchor.end]
    if words.count("(") > words.count(")") and text[anchor.end : anchor.end + 1] == ")":
        return anchor._replace(end=anchor.end + 1)
    unopened = words.rfind(")")
    if unopened > words.rfind("(") and words.count(")") > words.count("("):
        rest = words[unopened + 1 :].removeprefix("の") or words
        return anchor._replace(start=anchor.end - len(rest))
    return anchor
