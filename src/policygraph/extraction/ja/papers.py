"""Documents that a Japanese release speaks of: 共同声明, 共同記者発表, 共通認識, 書簡 ... and who wrote them to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from policygraph.extraction.bodies import is_private, party_of
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
_AUTHORED = re.compile(
    r"[」』)]*(?:を|が|に)[^。]{0,24}?(?:提出|取りまとめ|とりまとめ|公表|発表|発出|採択|署名|手交|締結|まとめ|提示|策定|交換)"
)
_TITLE = re.compile(r"[「『]([^「」『』]{4,120})[」』]")
_FOOTNOTE = re.compile(r"\s+[0-9]{1,3}\s*$|(?<=(?:19|20)[0-9]{2})[0-9]{1,2}$")
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
    namings = [n for p in passages for n in _namings(p, lexicon, parties)]
    groups: list[list[_Naming]] = []
    for naming in namings:
        group = next((g for g in groups if _same(g, naming)), None)
        if group is None:
            groups.append([naming])
        else:
            group.append(naming)
    made = [g for g in groups if any(n.made for n in g)]
    counts: dict[str, int] = {}
    for group in made:
        counts[_base_id(group)] = counts.get(_base_id(group), 0) + 1
    seen: dict[str, int] = {}
    papers: list[Paper] = []
    for group in made:
        base = _base_id(group)
        seen[base] = seen.get(base, 0) + 1
        numbered = counts[base] > 1 or base == "common-understanding"
        papers.append(_paper(f"{base}-{seen[base]}" if numbered and counts[base] > 1 else base, group, parties))
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


def _namings(passage: Passage, lexicon: Lexicon, parties: Sequence[str]) -> list[_Naming]:
    if passage.kind in ("title", "heading", "navigation", "contact", "note") or passage.role in (
        "contact",
        "navigation",
        "background",
    ):
        return []
    text = passage.text
    found: list[_Naming] = []
    quoted = [(m.start(1), m.end(1), m.group(1)) for m in _TITLE.finditer(text)]
    taken: list[tuple[int, int]] = []
    for start, end, words in quoted:
        form = _last_form(words)
        if form is not None:
            taken.append((start - 1, end + 1))
            title = _FOOTNOTE.sub("", words).strip()
            found.append(_naming(passage, lexicon, parties, form, start, end, title))
    for form, pattern in _FORMS:
        for m in pattern.finditer(text):
            if not any(a <= m.start() < b for a, b in taken) and not _nested(text, m.end()):
                taken.append((m.start(), m.end()))
                found.append(_naming(passage, lexicon, parties, form, m.start(), m.end(), None))
    return sorted(found, key=lambda n: n.start)


def _last_form(title: str) -> str | None:
    forms = [(m.end(), form) for form, pattern in _FORMS for m in pattern.finditer(title)]
    return max(forms)[1] if forms else None


def _nested(text: str, end: int) -> bool:
    return text[end : end + 1] in ("」", "』") and False


def _naming(
    passage: Passage, lexicon: Lexicon, parties: Sequence[str], form: str, start: int, end: int, title: str | None
) -> _Naming:
    text = passage.text
    authors: list[str] = []
    for mention in passage.mentions:
        if is_private(mention, lexicon) and mention.entry not in authors:
            authors.append(mention.entry)
    private = bool(authors) or _PRIVATE.search(title or "") is not None
    near = text[max(0, start - 60) : start]
    if (
        not authors
        and _PRIVATE.search(near)
        and re.search(r"(?:産業界|経済界|民間[^。、]{0,8})(?:から|より|が|による)", near)
    ):
        private = True
    to: tuple[str, ...] = ()
    if private and (_ADDRESSED.search(text) or re.search(r"政府への", title or "")):
        to = _addressees(passage, parties)
    made = _AUTHORED.match(text, end) is not None or re.search(r"(?:から|より)[^。]{0,60}提出", text) is not None
    span = passage.published(start, end)
    return _Naming(form, span.start, span.end, tuple(authors), private, to, title, made or (private and bool(authors)))


def _addressees(passage: Passage, parties: Sequence[str]) -> tuple[str, ...]:
    found = _ADDRESSED.search(passage.text)
    if found is not None:
        inside = passage.published(found.start(), found.end())
        codes = {
            party_of_any
            for m in passage.mentions
            if m.span.start >= inside.start and m.span.end <= inside.end
            if (party_of_any := m.entry if m.kind == "country" else None)
        }
        if len(codes) > 1:
            return tuple(sorted(codes))
    return tuple(parties)


def parties_named(passage: Passage, lexicon: Lexicon) -> set[str]:
    """Codes of all parties that the passage names."""
    return {code for m in passage.mentions if (code := party_of(m, lexicon)) is not None}
