"""Heading, list item, note or paragraph: told by the form of a unit and by the units next to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policygraph.text.document import BlockKind
from policygraph.text.page import Frame
from policygraph.text.trait import Trait

_BRACKET = re.compile(
    r"【[^】]{1,40}】.{0,80}|[＜<〈《［〔][^＞>〉》］〕]{1,40}[＞>〉》］〕]|[(（](?:参考|別添|別紙|資料|参考資料|添付)[0-9０-９一二三]*[)）].{0,80}|(?:別添|別紙|参考|参考資料)[0-9０-９]*(?:[ \u3000].{0,60})?"
)
_CAPTION = re.compile(r"(?:図表|図|表|Figure|Fig\.|Table)\s*[0-9０-９Ⅰ-Ⅻ].{0,150}")
_LABEL_JA = re.compile(r"[^ぁ-ん。、]{1,24}[:：]")
_LABEL_PARTICLES = re.compile(r"の|及び|および|と|から|ほか|側")
_LABEL_EN = re.compile(
    r"(?:[A-Z0-9][\w.’'&-]*|(?:of|the|and|for|from|on|in|side|with|to|parts?))(?:[ /,]+(?:[A-Z0-9][\w.’'&-]*|of|the|and|for|from|on|in|sides?|with|to|participants?|parts?)){0,5}[ ]?:"
)
_PREDICATE = re.compile(r"(?:た|る|す|い|う|ない|です|ます|ある|れる|せる)$")
_SMALL = re.compile(r"a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|with|vs|via|be|is|are|its|our")
_DATE_OR_PAIR = re.compile(r"[^:：]{1,24}[:：]\s*\S")
_LIMITS = {"ja": 60, "en": 130}


def mark_headings(traits: Sequence[Trait], frame: Frame) -> list[BlockKind]:
    """The kind of every unit: what ``frame`` says, else its own."""
    kinds: list[BlockKind] = []
    for index in range(len(traits)):
        kinds.append(frame[index] if index in frame else _kind(traits, index, frame))  # noqa: PERF401 - reads as the rule does
    _settle_runs(traits, kinds, frame)
    return kinds


def _kind(traits: Sequence[Trait], index: int, frame: Frame) -> BlockKind:
    trait = traits[index]
    if trait.unit.hint == "heading":
        return "heading"
    if trait.marker is not None and trait.marker.kind == "note":
        return "note"
    if trait.words and _CAPTION.fullmatch(trait.words) and not trait.closed:
        return "note"
    if trait.unit.hint == "item":
        return "heading" if _is_bold_heading(trait) and trait.unit.label not in {"-", "*", "+"} else "item"
    if trait.marker is not None:
        return _marked(traits, index)
    return "heading" if _is_heading(traits, index, frame) else "paragraph"


def _marked(traits: Sequence[Trait], index: int) -> BlockKind:
    """A unit with a mark is a heading when it is short, ends openly and has something under it."""
    trait = traits[index]
    marker = trait.marker
    if marker is None or marker.kind in {"dot", "dash"} or trait.closed or not trait.words:
        return "item"
    if len(trait.words) > _limit(trait.words):
        return "item"
    if marker.kind in {"chapter", "section", "article"} or trait.bold:
        return "heading"
    following = traits[index + 1] if index + 1 < len(traits) else None
    if following is None or (following.marker is not None and following.marker.kind == marker.kind):
        return "item"
    return "heading"


def _settle_runs(traits: Sequence[Trait], kinds: list[BlockKind], frame: Frame) -> None:
    """The last of a run of short marked lines looks like a heading but is the last item; and an empty section at the
    end of numbered sections looks like an item but is a heading.
    """
    headed: set[str] = set()
    for index, trait in enumerate(traits):
        marker = trait.marker
        if marker is None or index in frame or trait.unit.hint != "text":
            continue
        before = traits[index - 1].marker if index else None
        beside = before is not None and before.kind == marker.kind and index - 1 not in frame
        if kinds[index] == "heading" and beside and kinds[index - 1] == "item" and not trait.bold:
            kinds[index] = "item"
        elif kinds[index] == "item" and marker.kind in headed and not beside and _could_head(trait):
            kinds[index] = "heading"
        if kinds[index] == "heading":
            headed.add(marker.kind)


def _could_head(trait: Trait) -> bool:
    return bool(trait.words) and not trait.closed and len(trait.words) <= _limit(trait.words) and trait.numbered


def _is_bold_heading(trait: Trait) -> bool:
    return trait.bold and bool(trait.words) and not trait.closed and len(trait.words) <= _limit(trait.words)


def _is_heading(traits: Sequence[Trait], index: int, frame: Frame) -> bool:
    """Whether an unmarked unit is a heading: bold alone, bracketed, a label with a colon, or short above a text."""
    trait = traits[index]
    words = trait.words
    if not words or len(words) > _limit(words):
        return False
    if trait.bold or _BRACKET.fullmatch(words) or _is_label(words):
        return True
    return not (trait.closed or _DATE_OR_PAIR.match(words) or words[-1] in ":：") and _stands_above(
        traits, index, frame
    )


def _stands_above(traits: Sequence[Trait], index: int, frame: Frame) -> bool:
    """Whether a short line stands alone, above a text longer than itself, and reads like a name rather than a clause."""
    trait = traits[index]
    words = trait.words
    following = traits[index + 1] if index + 1 < len(traits) and index + 1 not in frame else None
    if following is None or not (following.closed or following.marker is not None or not following.words):
        return False
    before = traits[index - 1] if index else None
    alone = trait.unit.gap or before is None or before.closed or index - 1 in frame
    if not alone or (following.words and len(following.words) < len(words)):
        return False
    if _is_japanese(words):
        return len(words) <= 45 and not _PREDICATE.search(words) and "。" not in words
    return trait.unit.gap and following.unit.gap and _is_title_case(words)


def _is_label(words: str) -> bool:
    """``日本側:``, ``Japan:``, ``U.S. Participants:``: who or what the lines below are about."""
    if words[-1] not in ":：":
        return False
    if _is_japanese(words):
        return bool(_LABEL_JA.fullmatch(_LABEL_PARTICLES.sub("", words))) and len(words) <= 24
    return bool(_LABEL_EN.fullmatch(words)) and words[0].isupper()


def _is_title_case(words: str) -> bool:
    parts = [part for part in re.findall(r"[^\W\d_][\w’'.-]*", words) if not _SMALL.fullmatch(part.lower())]
    return 0 < len(parts) <= 14 and sum(part[0].isupper() for part in parts) >= 0.8 * len(parts)


def _is_japanese(words: str) -> bool:
    return any("\u3041" <= c <= "\u30ff" or "\u4e00" <= c <= "\u9fff" for c in words)


def _limit(words: str) -> int:
    return _LIMITS["ja" if _is_japanese(words) else "en"]
