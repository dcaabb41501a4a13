"""The frame of a page: navigation, the lines above the title, the title, the contact block, the end mark."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from policygraph.text.document import BlockKind
from policygraph.text.trait import Trait

Frame = dict[int, BlockKind]

_TRAIL = re.compile(
    r"[^>＞›»|｜]{1,120}(?:\s*[>＞›»]\s*[^>＞›»]{1,160}){2,}|[^|｜]{1,60}(?:\s*[|｜]\s*[^|｜]{1,60}){2,}"
)
_TRAIL_MARKS = re.compile(r"\s*[>＞›»]\s*")
_LINKS = re.compile(
    r"(?:(?:この)?ページ(?:の)?(?:トップ|先頭|上部)(?:へ|に)?(?:戻る|移動)?|(?:本文|コンテンツ|メニュー|フッター)(?:へ|に)(?:移動|スキップ|ジャンプ)|"
    r"トップ(?:ページ)?(?:へ|に)?(?:戻る)?|前の?ページ(?:へ|に)戻る|一覧(?:へ|に)戻る|戻る|印刷(?:用ページ)?|日本語(?:サイト|版|ページ)?|"
    r"ホーム|サイトマップ|文字サイズ.{0,12}|シェア|ツイート|"
    r"skip to (?:main )?content|back to .{1,40}|(?:top|return to top|top of page|page top)|home|sitemap|site map|english(?: site)?|"
    r"print(?:er[- ]friendly)?(?: page| banner)?|printable banner|share(?: this.{0,20})?|next (?:post|article)|previous (?:post|article)|"
    r"an official website of .{1,60}|here[’'`]s how you know|open a new window|tweet|facebook|close)[ 　↑▲△]*",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"[\[【<＜(（■●◆○〔]*\s*(?:"
    r"連\s*絡\s*先|(?:お)?問い?合わ?せ(?:先|窓口)?|本件(?:に関する|についての|の)?(?:お)?(?:問い?合わ?せ|連絡)先?|照会先|"
    r"担当(?:部署|部局|課室?|者)?|(?:報道|取材)(?:機関)?(?:関係者?)?(?:の方)?(?:からの|に関する)?(?:お)?問い?合わ?せ先?|"
    r"(?:media |press )?contacts?(?: information| details| us| person)?|inquir(?:y|ies)|enquiries|points? of contact|"
    r"for (?:further|more|additional) information,?(?: please)? contact|media inquiries"
    r")\s*[\]】>＞)）〕]*(?P<rest>\s*[:：].{0,160}|)$",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(
    r"(?:電話|TEL|ＴＥＬ|Phone|Tel\.?|FAX|ＦＡＸ|E-?mail|メール|内線|直通|代表)\s*[:：(（]", re.IGNORECASE
)
_DAY_JA = r"(?:明治|大正|昭和|平成|令和)?\s*(?:[0-9０-９]{1,4}|元)\s*年\s*(?:[(（][^)）]{1,10}[)）]\s*)?[0-9０-９]{1,2}\s*月(?:\s*[0-9０-９]{1,2}\s*日)?.{0,8}"
_DAY_EN = r"(?:[A-Z][a-z]+day,?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2},?|\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s+[A-Z][a-z]{2,8}\.?,?)\s+\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
_TIME = r"(?:,?\s*(?:\([^)]{1,8}\)|\d{1,2}:\d\d\s*(?:[APap]\.?[Mm]\.?)?(?:\s*[A-Z]{2,4})?))?"
_DATE = re.compile(rf"(?:{_DAY_JA}|(?:{_DAY_EN}){_TIME})")
_PLACE = r"[A-Z][\w.’'-]+"
_DATELINE = re.compile(
    rf"(?:{_PLACE},? ){{1,6}}(?:[-–—|:] ?)?{_DATE.pattern}|(?:{_DAY_EN}),? {_PLACE}(?:, {_PLACE}){{1,2}}"
)
_LABEL = re.compile(
    r"報道(?:資料|発表(?:資料)?)|プレスリリース|お知らせ|ニュースリリース|記者発表(?:資料)?|大臣会見|新着情報|広報・報道|"
    r"(?:joint )?(?:press|news|media) (?:releases?|notes?|statements?|room)|for immediate release|"
    r"office of the (?:spokes(?:man|person)|press secretary)|the white house|statements?(?: and releases)?|"
    r"u\.?s\.? department of state|(?:begin|start of) text:?|washington,? d\.?c\.?|joint press release with .{1,80}|"
    r"(?:media note|fact sheet|readout|briefing room|remarks|news|topics)",
    re.IGNORECASE,
)
_END = re.compile(
    r"[#＃*\\ _»«.·-]{1,9}|\\?#{2,}|(?:end (?:of )?text|\(?end\)?|以上|（以上）|\(以上\))\.?|- ?30 ?-", re.IGNORECASE
)
_SENTENCE = re.compile(r"。|[a-z0-9)][.!?][\"”’)]?$|[:：]$")
_PREAMBLE = 12
"""Units above the body that may be its frame; longer runs are a list, not a frame."""


def mark_frame(traits: Sequence[Trait], *, title: str | None = None) -> Frame:
    """The kinds of those units that belong to the page rather than to what it says."""
    frame: Frame = {}
    for index, trait in enumerate(traits):
        if trait.unit.hint in {"front-matter", "navigation", "title", "table"}:
            frame[index] = trait.unit.hint
        elif trait.words and (_TRAIL.fullmatch(trait.words) or _LINKS.fullmatch(trait.words)):
            frame[index] = "navigation"
        elif trait.words and _END.fullmatch(trait.words):
            frame[index] = "note"
    _mark_contact(traits, frame)
    _mark_preamble(traits, frame, title)
    return frame


def _mark_contact(traits: Sequence[Trait], frame: Frame) -> None:
    inside = False
    for index, trait in enumerate(traits):
        if frame.get(index) == "navigation":
            inside = False
        elif opening := (_CONTACT.match(trait.words) if trait.words else None):
            # 担当: ... may also stand in a text; as the opening of a block it has a telephone or a rest close by
            if _near_telephone(traits, index) or not opening["rest"]:
                inside = True
        elif inside and (trait.unit.hint == "heading" or _leaves_contact(trait)):
            inside = False
        if inside and index not in frame:
            frame[index] = "contact"


def _near_telephone(traits: Sequence[Trait], index: int) -> bool:
    return any(_TELEPHONE.search(trait.words) for trait in traits[index : index + 8])


def _leaves_contact(trait: Trait) -> bool:
    """Whether a unit is too much of a text to be a line of a contact block."""
    return (
        not trait.words
        or trait.words.startswith(("【", "（参考", "(参考"))
        or ("。" in trait.words and len(trait.words) > 40)
        or (trait.numbered and trait.marker is not None and trait.marker.kind in {"section", "number"})
    )


def _mark_preamble(traits: Sequence[Trait], frame: Frame, title: str | None) -> None:
    """Labels and dates above the body are notes; one line among the rest is the title."""
    known = {_plain(title)} if title else set()
    above = _above_body(traits, frame)
    known |= {_plain(_TRAIL_MARKS.split(traits[i].words)[-1]) for i in frame if frame[i] == "navigation"}
    notes = [i for i in above if _is_label(traits[i])]
    rest = [i for i in above if i not in notes]
    frame.update((i, "note") for i in notes)
    chosen = next((i for i in rest if _plain(traits[i].words) in known), None)
    if chosen is None and rest and (title is None or notes):
        chosen = rest[0]
    if chosen is not None and "title" not in frame.values():
        frame[chosen] = "title"
        frame.update((i, "note") for i in rest if i < chosen)


def _above_body(traits: Sequence[Trait], frame: Frame) -> list[int]:
    """The units before the first that is prose, a numbered heading or an item; none when there is no such unit."""
    above: list[int] = []
    for index, trait in enumerate(traits):
        if index in frame:
            continue
        if not trait.words or trait.numbered or trait.unit.hint == "item" or (_is_body(trait) and not _is_label(trait)):
            return above
        above.append(index)
        if len(above) > _PREAMBLE:
            break
    return []


def _is_body(trait: Trait) -> bool:
    """Whether a unit is prose: it ends as a sentence or a lead-in does."""
    return bool(_SENTENCE.search(trait.words))


def is_date(words: str) -> bool:
    """Whether a line is a day and nothing else, or a place and a day."""
    return bool(_DATE.fullmatch(words) or _DATELINE.fullmatch(words))


def _is_label(trait: Trait) -> bool:
    """Whether a unit tells only of the page: the kind of release, an office, a day, a place and a day."""
    return is_date(trait.words) or bool(_LABEL.fullmatch(trait.words))


def _plain(words: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", words)).casefold()
