"""Heading, list item, note or paragraph: told by the form of a unit and by the units next to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policygraph.text.document import BlockKind
from policygraph.text.numerals import to_int
from policygraph.text.page import Frame, is_date
from policygraph.text.trait import LONG, Trait

_BRACKET = re.compile(
    r"【[^】]{1,40}】[^、。]{0,80}|[＜<〈《［〔][^＞>〉》］〕]{1,40}[＞>〉》］〕]|[(（](?:参考|別添|別紙|資料|参考資料|添付)[0-9０-９一二三]*[)）].{0,80}|(?:別添|別紙|参考|参考資料)[0-9０-９]*(?:[ \u3000].{0,60})?"
)
_CAPTION = re.compile(r"(?:図表|図|表|写真|Figure|Fig\.|Table|Photo|Chart)\s*[0-9０-９Ⅰ-Ⅻ].{0,150}")
_LABEL_JA = re.compile(r"[^ぁ-ん。、]{1,24}[:：]")
_LABEL_PARTICLES = re.compile(r"の|及び|および|と|から|ほか|側")
_LABEL_EN = re.compile(
    r"(?:[A-Z0-9][\w.’'&-]*|(?:of|the|and|for|from|on|in|side|with|to|parts?))(?:[ /,]+(?:[A-Z0-9][\w.’'&-]*|of|the|and|for|from|on|in|sides?|with|to|participants?|parts?)){0,5}[ ]?:"
)
# "Both Participants:" over bullets is the subject of what they say, not a label.
_LEAD_IN = re.compile(r"(?:the|both|all|we|they|our|these|those)\b", re.IGNORECASE)
_PREDICATE = re.compile(r"(?:た|る|す|い|う|ない|です|ます|ある|れる|せる)$")
_SMALL = re.compile(r"a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|with|vs|via|be|is|are|its|our")
_DATE_OR_PAIR = re.compile(r"[^:：]{1,24}[:：]\s*\S")
_ADDRESS = re.compile(r"https?://[!-~]+")
_FINITE = re.compile(
    r"\b(?:will|shall|is|are|was|were|have|has|had|can|may|must|do|does|did|we|they|it|he|she)\b", re.IGNORECASE
)
_LIMITS = {"ja": 60, "en": 130}


def mark_headings(traits: Sequence[Trait], frame: Frame) -> list[BlockKind]:
    """The kind of every unit: what ``frame`` says, else its own, judged with the kinds of the units above it."""
    kinds: list[BlockKind] = []
    for index in range(len(traits)):
        kinds.append(frame[index] if index in frame else _kind(traits, index, frame, kinds))
    _settle_runs(traits, kinds, frame)
    return kinds


def _kind(traits: Sequence[Trait], index: int, frame: Frame, above: Sequence[BlockKind]) -> BlockKind:
    trait = traits[index]
    if trait.unit.hint == "heading":
        return "heading"
    if _is_note(traits, index, above):
        return "note"
    if trait.unit.hint == "item":
        return "heading" if _could_head(trait) and trait.bold and trait.unit.label not in {"-", "*", "+"} else "item"
    if trait.marker is not None:
        return _marked(traits, index, frame)
    return "heading" if _is_heading(traits, index, frame, above) else "paragraph"


def _is_note(traits: Sequence[Trait], index: int, above: Sequence[BlockKind]) -> bool:
    """A remark (※), the caption of a figure, or a footnote: a bare number with an address, and those that count on from it."""
    trait = traits[index]
    if trait.marker is not None and trait.marker.kind == "note":
        return True
    if trait.words and not trait.closed and (_CAPTION.fullmatch(trait.words) or is_date(trait.words)):
        return True
    if trait.link and trait.marker is None and trait.unit.hint == "text" and _is_address(trait.words):
        return True
    if trait.marker is None or trait.marker.kind != "number" or trait.unit.hint != "text":
        return False
    number = to_int(trait.marker.label)
    if number is None:
        return False
    before = traits[index - 1].marker if index and above[index - 1] == "note" else None
    return (trait.link and not trait.closed) or (before is not None and to_int(before.label) == number - 1)


def _marked(traits: Sequence[Trait], index: int, frame: Frame) -> BlockKind:
    """A unit with a mark is a heading when it is short, ends openly and has something under it."""
    trait = traits[index]
    marker = trait.marker
    if marker is None or marker.kind in {"dot", "dash"} or not _short(trait):
        return "item"
    if marker.kind in {"chapter", "section", "article"} or trait.bold:
        return "heading"
    following = traits[index + 1] if index + 1 < len(traits) and index + 1 not in frame else None
    if following is None or (following.marker is not None and following.marker.kind == marker.kind):
        return "item"
    return "heading"


def _settle_runs(traits: Sequence[Trait], kinds: list[BlockKind], frame: Frame) -> None:
    """Mend what one look cannot tell, now that all kinds are known.

    The last of a run of short marked lines looks like a heading but is the last item; an empty section among numbered
    sections looks like an item but is a heading.
    """
    headed: set[str] = set()
    for index, trait in enumerate(traits):
        marker = trait.marker
        if marker is None or index in frame or trait.unit.hint != "text":
            continue
        before = traits[index - 1].marker if index and kinds[index - 1] == "item" else None
        beside = before is not None and before.kind == marker.kind
        if kinds[index] == "heading" and beside and not trait.bold:
            kinds[index] = "item"
        elif kinds[index] == "item" and marker.kind in headed and not beside and _is_empty(traits, index):
            kinds[index] = "heading"
        if kinds[index] == "heading":
            headed.add(marker.kind)


def _is_sentence(trait: Trait) -> bool:
    """Whether bold words are a whole sentence rather than a heading that ends in a stop."""
    return trait.closed and (len(trait.words) > 40 or _is_japanese(trait.words))


def _is_address(words: str) -> bool:
    """Whether a line is little more than an address of the web."""
    return bool(words) and len(_ADDRESS.sub("", words)) < 30


def _is_empty(traits: Sequence[Trait], index: int) -> bool:
    """Whether a unit could head a section and no other of its class follows at once."""
    following = traits[index + 1].marker if index + 1 < len(traits) else None
    marker = traits[index].marker
    return _could_head(traits[index]) and (following is None or marker is None or following.kind != marker.kind)


def _short(trait: Trait) -> bool:
    return bool(trait.words) and not trait.closed and len(trait.words) <= _limit(trait.words)


def _could_head(trait: Trait) -> bool:
    return _short(trait) and (trait.numbered or trait.bold)


def _is_heading(traits: Sequence[Trait], index: int, frame: Frame, above: Sequence[BlockKind]) -> bool:
    """Whether an unmarked unit is a heading: bold alone, bracketed, a label with a colon, or short above a text."""
    trait = traits[index]
    words = trait.words
    if not words or len(words) > _limit(words):
        return False
    if (trait.bold and not _is_sentence(trait)) or _BRACKET.fullmatch(words) or _is_label(words):
        return True
    if trait.closed or words[-1] in ":：" or _DATE_OR_PAIR.match(words):
        return False
    following = traits[index + 1] if index + 1 < len(traits) and index + 1 not in frame else None
    return following is not None and _stands_above(trait, following, alone=_stands_alone(traits, index, above))


def _stands_alone(traits: Sequence[Trait], index: int, above: Sequence[BlockKind]) -> bool:
    """Whether nothing runs on from the unit before into this one."""
    if traits[index].unit.gap or index == 0:
        return True
    return traits[index - 1].closed or above[index - 1] not in {"paragraph", "item"}


def _stands_above(trait: Trait, following: Trait, *, alone: bool) -> bool:
    """Whether a short line stands over a text longer than itself and reads like a name rather than a clause."""
    words = trait.words
    if not alone or not (following.closed or following.marker is not None or not following.words):
        return False
    if following.words and len(following.words) < len(words):
        return False
    if _is_japanese(words):
        return len(words) <= 45 and not _PREDICATE.search(words) and "。" not in words
    if not (trait.unit.gap and following.unit.gap):
        return False
    return _is_title_case(words) or (
        following.closed and len(following.words or "x" * LONG) > 60 and _is_caption(words)
    )


def _is_label(words: str) -> bool:
    """``日本側:``, ``Japan:``, ``U.S. Participants:``: who or what the lines below are about."""
    if words[-1] not in ":：":
        return False
    if _is_japanese(words):
        return bool(_LABEL_JA.fullmatch(_LABEL_PARTICLES.sub("", words))) and len(words) <= 24
    return bool(_LABEL_EN.fullmatch(words)) and words[0].isupper() and not _LEAD_IN.match(words)


def _is_caption(words: str) -> bool:
    """``Promoting regional stability`` above a long paragraph: a few words without a verb that says something of somebody."""
    return words[0].isupper() and len(words.split()) <= 10 and not _FINITE.search(words)


def _is_title_case(words: str) -> bool:
    parts = [part for part in re.findall(r"[^\W\d_][\w’'.-]*", words) if not _SMALL.fullmatch(part.lower())]
    return 0 < len(parts) <= 14 and sum(part[0].isupper() for part in parts) >= 0.8 * len(parts)


def _is_japanese(words: str) -> bool:
    return _JAPANESE.search(words) is not None


_JAPANESE = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")


def _limit(words: str) -> int:
    return _LIMITS["ja" if _is_japanese(words) else "en"]
