"""What a Japanese page says of itself: title, day, publisher, contact unit, genre."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policygraph.extraction.grammar import Masthead
from policygraph.extraction.ja.times import moments_in
from policygraph.extraction.passages import Passage
from policygraph.text.document import Document, Span
from policygraph.vocabulary.lexicon import Lexicon

_UNIT = re.compile(r"(?:局|課|室|(?<=.{3})部|係|班|官房|センター|総括官|担当|本部|庁)$")
_PART = re.compile(r".{2,}(?:局|課|室|係|班|官房|センター)")
"""A unit beside a person in one line; what ends in 部 may be a family name there."""
_PERSONAL = re.compile(
    r"担当\s*[::]|電話|TEL|FAX|ファックス|メール|E-?mail|[0-9]{2,4}-[0-9]{2,4}|[::@]|〒|住所|問い?合わ?せ|連絡先",
    re.IGNORECASE,
)
_GENRES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("press-release", re.compile(r"報道資料|報道発表|ニュースリリース|プレスリリース|news\s*release|press\s*release", re.IGNORECASE)),
    ("joint-statement", re.compile(r"共同(?:声明|宣言|記者発表|プレスリリース|コミュニケ)")),
)  # fmt: skip


_BOOK_MARKER = re.compile(r"第[0-9０-９一二三四五六七八九十]+[章節部]|[(（]?(?:[ア-ン]|[0-9０-９]+)[)）]?[.．]?")
_BOOK_YEARS = re.compile(r"[12１２][0-9０-９]{3}年[(（](?:平成|令和|昭和)|図表[0-9０-９ⅠⅡⅢⅣⅤ]+[-－‐]")
_BOOK_MATTER = re.compile(r"ICT|情報通信|電気通信|インターネット")


def masthead_of(document: Document, passages: Sequence[Passage], lexicon: Lexicon) -> Masthead:
    """The masthead; what the metadata beside the text says goes before what the page says."""
    title = _title(passages)
    published, published_at = _published(passages)
    publisher, publisher_at = _publisher(passages, lexicon)
    return Masthead(
        title=title.span if title else None,
        published=document.metadata.published or published,
        published_at=published_at if not document.metadata.published else None,
        publisher=publisher,
        publisher_at=publisher_at,
        contact_unit=_contact_unit(passages),
        genre=_genre(passages, title) or _of_white_paper(document, passages, published),
    )


def _title(passages: Sequence[Passage]) -> Passage | None:
    titled = next((p for p in passages if p.kind == "title"), None)
    return titled or next((p for p in passages[:3] if p.kind == "heading"), None)


def _published(passages: Sequence[Passage]) -> tuple[str | None, Span | None]:
    """A line near the top that is nothing but a full date."""
    for passage in passages[:12]:
        if passage.kind not in ("note", "paragraph", "heading", "navigation", "title"):
            continue
        for moment in moments_in(passage.text, None):
            rest = passage.text[: moment.start] + passage.text[moment.end :]
            if len(moment.first) == 10 and moment.first == moment.last and _bare(rest):
                return moment.first, passage.published(moment.start, moment.end)
    return None, None


def _bare(rest: str) -> bool:
    if re.fullmatch(r"[、, ]*(?:於)?[ :]*[一-龠ァ-ヶーA-Za-z.・]{2,16}(?:及び[一-龠ァ-ヶー・]{2,10})?", rest):
        return True  # 2031年5月1日、仙台
    return (
        re.fullmatch(r"[\s()〔〕\[\]月火水木金土日曜:・]*(?:公表|発表|公開|掲載|最終更新|更新|付)?(?:日)?[\s::]*", rest)
        is not None
    )


def _publisher(passages: Sequence[Passage], lexicon: Lexicon) -> tuple[str | None, Span | None]:
    """The agency that the breadcrumb or a line of the head names first."""
    for passage in passages[:12]:
        if passage.kind not in ("navigation", "note", "contact"):
            continue
        for mention in passage.mentions:
            if mention.kind == "agency":
                return mention.entry, mention.span
        found = _first_agency(passage, lexicon)
        if found is not None:
            return found
    return None, None


def _first_agency(passage: Passage, lexicon: Lexicon) -> tuple[str, Span] | None:
    from policygraph.vocabulary.matcher import find_mentions

    if passage.kind != "navigation" or not passage.text:
        return None
    for mention in find_mentions(passage.view, lexicon, "ja"):
        if mention.kind == "agency":
            return mention.entry, mention.span
    return None


def _contact_unit(passages: Sequence[Passage]) -> str | None:
    """The unit to ask, without the persons and numbers that follow it."""
    asked = [p for p in passages if p.role == "contact" and p.kind != "heading"]
    for passage in asked:
        words = re.sub(r"^(?:連絡先|問い?合わ?せ先?|担当(?:課|部局)?)\s*[::]?\s*", "", passage.text).strip()
        if words and not _PERSONAL.search(words) and _UNIT.search(words):
            return words
    parts = (part for passage in asked for part in re.split(r"[\s、,，/・:：()（）]+", passage.text))
    return next((part for part in parts if _PART.fullmatch(part)), None)


def _genre(passages: Sequence[Passage], title: Passage | None) -> str | None:
    head = [p for p in passages[:8] if p.kind in ("navigation", "note", "title")]
    for genre, words in _GENRES:
        scope = head if genre == "press-release" else [title] if title else []
        if any(words.search(p.text) for p in scope):
            return genre
    return None


def _of_white_paper(document: Document, passages: Sequence[Passage], published: str | None) -> str | None:
    """``ict-white-paper`` for a part of the White Paper on Information and Communications, by its structure.

    It begins with a numbered heading of a book (第8節, ア, (1)), has neither day nor breadcrumb nor contact, and tells of
    communications policy with both years beside each other (2010年(平成22年)) or figures counted by chapter.
    """
    if published is not None or any(p.kind in ("navigation", "contact") for p in passages):
        return None
    first = next((p for p in passages if p.text), None)
    marker = document.blocks[first.block].marker if first is not None and first.kind in ("heading", "title") else None
    if marker is None or _BOOK_MARKER.fullmatch(marker.strip()) is None:
        return None
    text = document.text
    return "ict-white-paper" if _BOOK_YEARS.search(text) and _BOOK_MATTER.search(text) else None
