"""Documents that a Japanese release speaks of: 共同声明, 共同記者発表, 共通認識, 書簡 ... and who wrote them to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from policygraph.extraction.bodies import is_private
from policygraph.extraction.passages import Passage
from policygraph.record.model import Document as SpokenDocument
from policygraph.vocabulary.lexicon import Lexicon

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("joint-press-statement", re.compile(r"共同(?:記者発表|プレスリリース|報道発表|プレス声明|プレス・リリース)")),
    ("joint-statement", re.compile(r"共同(?:声明|宣言|コミュニケ|ステートメント)")),
    ("joint-letter", re.compile(r"共同書簡")),
    ("joint-proposal", re.compile(r"共同提言")),
    ("common-understanding", re.compile(r"共通認識(?=を取りまとめ|をとりまとめ|をまとめ|を公表|が取りまとめ)")),
    ("memorandum", re.compile(r"(?:協力)?覚書|メモランダム|MOC|MOU")),
    ("outcome-document", re.compile(r"成果文書(?!として)")),
)  # fmt: skip
_MAYBE = re.compile("共同|共通認識|覚書|メモ|MO|成果文書")
"""Letters of which every document's name has some."""
_AUTHORED = re.compile(
    r"[」』)]*(?:を|が|に)[^。]{0,24}?(?:提出|取りまとめ|とりまとめ|公表|発表|発出|採択|署名|手交|締結|まとめ|提示|策定|交換)"
)
_TITLE = re.compile(r"[「『]([^「」『』]{4,120})[」』]")
_FOOTNOTE = re.compile(r"\s+[0-9]{1,3}\s*$|(?<=(?:19|20)[0-9]{2})[0-9]{1,2}$")
_FROM_BUSINESS = re.compile(r"(?:産業界|経済界|民間[^。、]{0,8})(?:から|より|が|による)")
_HANDED = re.compile(r"(?:から|より)[^。]{0,60}提出")
_NEAR = 60
_TEXTUAL = frozenset({"paragraph", "item", "table"})
_SILENT = frozenset({"contact", "navigation", "background"})
_PRIVATE = re.compile(r"民間|産業界|経済界|企業")
_ADDRESSED = re.compile(
    r"(?:日米|日EU|両国?)(?:両国)?(?:の)?政府(?:に|宛|へ)|両国?政府(?:に|宛|へ)|政府に(?:対し|あて|宛)"
)


class Paper(NamedTuple):
    """A document and the places (in published offsets) where the text names it."""

    document: SpokenDocument
    places: tuple[tuple[int, int], ...]


class _Naming(NamedTuple):
    form: str
    start: int
    end: int
    by: tuple[str, ...]
    private: bool
    to: tuple[str, ...]
    title: str | None
    made: bool
    """Whether the sentence tells its making or handing over, so that it is a document of the release."""


def papers_of(passages: Sequence[Passage], lexicon: Lexicon, parties: Sequence[str]) -> tuple[Paper, ...]:
    """The documents of a text in the order of their first naming, each once."""
    groups: list[list[_Naming]] = []
    for passage in passages:
        if passage.kind in _TEXTUAL and passage.role not in _SILENT:
            for naming in _Namer(passage, lexicon, parties).namings():
                group = next((g for g in groups if _same(g, naming)), None)
                if group is None:
                    groups.append([naming])
                else:
                    group.append(naming)
    made = [group for group in groups if any(naming.made for naming in group)]
    bases = [_base_id(group) for group in made]
    papers: list[Paper] = []
    for number, (base, group) in enumerate(zip(bases, made, strict=True)):
        nth = bases[: number + 1].count(base)
        papers.append(_paper(f"{base}-{nth}" if bases.count(base) > 1 else base, group, parties))
    return tuple(papers)


def _paper(id: str, group: list[_Naming], parties: Sequence[str]) -> Paper:
    private = any(n.private for n in group)
    by = next((n.by for n in group if n.by), ())
    to = next((n.to for n in group if n.to), ())
    title = next((n.title for n in group if n.title), None)
    document = SpokenDocument(id=id, by=by or (() if private else tuple(parties)), to=to, title=title)
    return Paper(document, tuple((n.start, n.end) for n in group))


def _base_id(group: list[_Naming]) -> str:
    form = group[0].form
    return f"private-sector-{form}" if any(n.private for n in group) else form


def _same(group: list[_Naming], naming: _Naming) -> bool:
    if group[0].form != naming.form or group[0].form == "common-understanding":
        return False
    if any(n.private for n in group) != naming.private:
        return False
    titles = {n.title for n in group if n.title}
    return not titles or naming.title is None or naming.title in titles


class _Namer:
    """Finds the documents that one passage names."""

    def __init__(self, passage: Passage, lexicon: Lexicon, parties: Sequence[str]) -> None:
        self._passage = passage
        self._text = passage.text
        self._parties = tuple(parties)
        self._authors = tuple(dict.fromkeys(m.entry for m in passage.mentions if is_private(m, lexicon)))

    def namings(self) -> list[_Naming]:
        """Titles in quotation marks, and documents named by their kind alone, in text order."""
        if not _MAYBE.search(self._text):
            return []
        found: list[_Naming] = []
        taken: list[tuple[int, int]] = []
        for quoted in _TITLE.finditer(self._text):
            if form := _last_form(quoted.group(1)):
                taken.append(quoted.span())
                title = _FOOTNOTE.sub("", quoted.group(1)).strip()
                found.append(self._naming(form, quoted.start(1), quoted.end(1), title))
        for form, words in _FORMS:
            for named in words.finditer(self._text):
                if not any(start <= named.start() < end for start, end in taken):
                    taken.append(named.span())
                    found.append(self._naming(form, named.start(), named.end(), None))
        return sorted(found, key=lambda naming: naming.start)

    def _naming(self, form: str, start: int, end: int, title: str | None) -> _Naming:
        from_business = _FROM_BUSINESS.search(self._text, max(0, start - _NEAR), start) is not None
        private = bool(self._authors) or from_business or _PRIVATE.search(title or "") is not None
        addressed = _ADDRESSED.search(self._text) is not None or "政府への" in (title or "")
        handed = _AUTHORED.match(self._text, end) or _HANDED.search(self._text)
        span = self._passage.published(start, end)
        return _Naming(
            form=form,
            start=span.start,
            end=span.end,
            by=self._authors,
            private=private,
            to=self._addressees() if private and addressed else (),
            title=title,
            made=handed is not None or bool(self._authors),
        )

    def _addressees(self) -> tuple[str, ...]:
        """The governments a private paper is handed to: those named, else the parties."""
        found = _ADDRESSED.search(self._text)
        if found is None:
            return self._parties
        inside = self._passage.published(found.start(), found.end())
        codes = {
            m.entry
            for m in self._passage.mentions
            if m.kind == "country" and inside.start <= m.span.start and m.span.end <= inside.end
        }
        return tuple(sorted(codes)) if len(codes) > 1 else self._parties


def _last_form(title: str) -> str | None:
    """The kind of document that a title's last such word tells."""
    forms = [(found.end(), form) for form, words in _FORMS for found in words.finditer(title)]
    return max(forms)[1] if forms else None
