"""Whose meeting a passage tells of, where a text tells of several: インドとは、…; 第14回日仏ICT政策協議では、…; １ 英国."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policygraph.extraction.bodies import MEMBERS
from policygraph.extraction.ja.talks import codes_in
from policygraph.extraction.passages import Passage
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import Mention

_OWN = "JP"
_TEXTUAL = frozenset({"paragraph", "item", "table"})
_OPENS = re.compile(
    r"^(?:\W*(?:また|さらに|更に|このほか|一方|加えて|なお|なお|同様に)、?)?(?P<who>[^、。]{1,40}?)"
    r"(?:とは|との間では|との関係では|との間でも|については|に関しては|に対しては|との間で)(?=、|(?:[0-9]{4}|平成|令和|昨年|本年))"
)
"""インドとは、2015年2月に…: the partner stands first."""
_OCCASION = re.compile(
    r"[」』)]*(?:\([^()]*\))?[」』]*(?:の?第[0-9一二三四五六七八九十]+回)?(?:[一-龠ァ-ヶー]{0,8}(?:会合|会議|対話|協議))?(?:\([^()]*\))?[」』]*"
    r"(?:では|において(?![^、。]{0,24}(?:た|る)[一-龠「『])|を[^。]{0,40}?(?:開催|実施|行[いっ])|が[^。]{0,40}?(?:開催|実施|行わ|開か))"
)
"""What follows the name of a meeting at which something was done."""
_HEADED = re.compile(r"(?:連合)?(?:\([^()]*\))?(?:$|政府|との(?!の)|・)")
_JOINT = re.compile(r"(?:会合|会議|対話|協議|会談|部会|サミット|パートナーシップ|ワークショップ)")


def circles_of(
    passages: Sequence[Passage], lexicon: Lexicon, parties: Sequence[str], series: str | None
) -> dict[int, tuple[str, ...]]:
    """For the passages that tell of others than ``parties`` (those of the meeting of ``series``): who is meant there."""
    if _speaks_as_group(passages, lexicon, parties):
        parties = ("G7",)
    found: dict[int, tuple[str, ...]] = {}
    sections: dict[int, tuple[str, ...] | None] = {}
    block, here = -1, None
    heading: tuple[str, ...] | None = None
    told = tuple(sorted(parties)) if parties != ("G7",) else ()
    whole = tuple(sorted(parties))
    for passage in passages:
        if passage.kind in ("heading", "title"):
            heading = _of_heading(passage, sections, lexicon, whole)
            block = -1
            continue
        if passage.kind not in _TEXTUAL or not passage.text:
            continue
        if passage.block != block:
            block, here = passage.block, heading
        here = _of_sentence(passage, lexicon, series, whole) or here
        here = here or (whole if not told else None)
        if here is not None and here != told:
            found[passage.index] = here
    return found


def _speaks_as_group(passages: Sequence[Passage], lexicon: Lexicon, parties: Sequence[str]) -> bool:
    """Whether the text calls the meeting of all its seven countries one of the G7."""
    return set(parties) >= MEMBERS["G7"] and any(
        m.entry == "G7" or (m.kind == "series" and lexicon.entry("series", m.entry).body == "g7")
        for p in passages
        for m in p.mentions
    )


def _of_heading(
    passage: Passage, sections: dict[int, tuple[str, ...] | None], lexicon: Lexicon, parties: tuple[str, ...]
) -> tuple[str, ...] | None:
    """The circle of a heading or, where it names none, of the one that it stands under."""
    if passage.kind == "title":
        return None
    for level in [level for level in sections if level >= passage.level]:
        del sections[level]
    own = _named(passage, lexicon)
    if own is not None and (set(own) == set(parties) or not _tells_apart(own, parties)):
        own = None
    sections[passage.level] = own or next((c for _, c in sorted(sections.items(), reverse=True) if c), None)
    return sections[passage.level]


def _tells_apart(codes: tuple[str, ...], parties: tuple[str, ...]) -> bool:
    """Whether a heading's countries say more than which of two parties a section is about."""
    return len(parties) != 2 or not set(codes) <= set(parties)


def _named(passage: Passage, lexicon: Lexicon) -> tuple[str, ...] | None:
    """英国(ロンドン), 日独政策対話, 米国との協力: the country, or the countries whose meeting it is."""
    text = passage.text
    for mention in passage.mentions:
        if mention.kind == "series" and len(own := lexicon.entry("series", mention.entry).parties) > 1:
            return tuple(sorted(own))
    codes = codes_in(passage, 0, len(text), lexicon)
    if len(codes) > 1:
        return tuple(sorted(codes)) if _OWN in codes and _JOINT.search(text) else None
    closes = any(
        m.kind == "country" and m.entry in codes and _HEADED.match(text, passage.local(m.span)[1])
        for m in passage.mentions
    )
    return tuple(sorted({*codes, _OWN})) if codes and codes != {_OWN} and closes else None


def _of_sentence(
    passage: Passage, lexicon: Lexicon, series: str | None, parties: tuple[str, ...]
) -> tuple[str, ...] | None:
    """The circle that a sentence opens: by the meeting it tells of, or by the partner it begins with."""
    text = passage.text
    group = _GROUP.search(text) if len(parties) != _TWO else None
    if group is not None:
        return (group.group(1) or group.group(2),)
    of_meeting = next(
        (
            circle
            for m in passage.mentions
            if m.kind in ("series", "country") and (circle := _of_meeting(m, passage, lexicon, series, parties))
        ),
        None,
    )
    return of_meeting or _of_partner(passage, lexicon, parties)


def _of_meeting(
    mention: Mention, passage: Passage, lexicon: Lexicon, series: str | None, parties: tuple[str, ...]
) -> tuple[str, ...] | None:
    """The parties of a meeting, known or named by its countries, at which something was done."""
    text = passage.text
    if mention.kind == "country" and not _JOINT.search(text):
        return None
    low, end = passage.local(mention.span)
    if mention.kind == "series" and _OCCASION.match(text, end):
        own = tuple(sorted(lexicon.entry("series", mention.entry).parties))
        return parties if mention.entry == series else own if len(own) > 1 else None
    name = _MEETING_NAME.match(text, end) if mention.kind == "country" else None
    if name is None or not _OCCASION.match(text, name.end()):
        return None
    joint = codes_in(passage, low, end, lexicon)
    return tuple(sorted(joint)) if len(joint) > 1 and _OWN in joint else None


def _of_partner(passage: Passage, lexicon: Lexicon, parties: tuple[str, ...]) -> tuple[str, ...] | None:
    """インドとは、…: the partner that opens the sentence."""
    opening = _OPENS.match(passage.text)
    if opening is None:
        return None
    codes = codes_in(passage, 0, opening.end("who"), lexicon) - {_OWN}
    if len(codes) != 1 or (set(codes) <= set(parties) and len(parties) == 2):
        return parties if codes and set(codes) < set(parties) else None
    return tuple(sorted({*codes, _OWN}))


_TWO = 2
_GROUP = re.compile(
    r"(G7|G20)[^、。]{0,30}?(?:会合|サミット|会議)[」』]?(?:\([^()]*\))?(?:では|が[^。]{0,40}?(?:開催|開か))|(G7|G20)の枠組みで"
)
_MEETING_NAME = re.compile(
    r"[一-龠々ァ-ヶーA-Za-z0-9・/]{0,30}?(?:会合|会議|対話|協議|会談|部会|サミット|ワークショップ|評議会)"
)
