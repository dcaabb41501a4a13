"""Releases as the store holds them, and on which line of their text a place stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from msgspec import Struct

from policygraph.answers.facts.glossary import Glossary, Term
from policygraph.answers.facts.marks import without_marks
from policygraph.answers.facts.rows import Tagged, values
from policygraph.answers.facts.things import Quoted, Thing, things
from policygraph.store.interface import Store

_SENTENCE_END = re.compile(r"[。！？]|[.!?](?=\s)|(?:\r?\n[^\S\n]*){2}")
_JAPANESE_END = re.compile(r"[。！？\r\n]")
_WINDOW = 600
"""Code points on either side of a quote in which its sentence is looked for; longer ones are cut."""


class ReleaseFact(Struct, frozen=True, kw_only=True):
    """One published text; ``breaks`` are the offsets right after its line ends."""

    iri: str
    key: str
    graph: str
    language: str
    text: str
    breaks: tuple[int, ...]
    title: Tagged | None = None
    issued: str | None = None
    publisher: Term | None = None
    address: str | None = None
    media_type: str | None = None
    genre: str | None = None
    contact_unit: Tagged | None = None
    reading: str | None = None
    """``draft`` or ``reviewed``."""
    remark: Term | None = None
    """What the reading remarks of itself (the scheme of remarks)."""
    meeting: str | None = None

    def line(self, offset: int) -> int:
        """The line, from 1, that holds the code point at ``offset``."""
        return bisect_right(self.breaks, offset) + 1

    def shown(self, quoted: Quoted) -> str:
        """The quote's words without the marks of Markdown, as the published page shows them; else as they are."""
        if self.media_type != "text/markdown":
            return quoted.exact
        return without_marks(self.text, quoted.start, quoted.end, japanese=self.language.startswith("ja"))

    def sentence(self, quoted: Quoted) -> Quoted:
        """The sentence around the quote, found by its closing marks; what is cut at the window's edge stays cut."""
        low, high = max(0, quoted.start - _WINDOW), min(len(self.text), quoted.end + _WINDOW)
        ends = _JAPANESE_END if self.language.startswith("ja") else _SENTENCE_END
        before = [found.end() for found in ends.finditer(self.text, low, quoted.start)]
        after = ends.search(self.text, quoted.end, high)
        start = before[-1] if before else low
        end = high if after is None else after.end()
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        return Quoted(words.strip(), quoted.language, start, start + len(words.strip()))


def releases(store: Store, glossary: Glossary, wanted: Iterable[str] | None = None) -> dict[str, ReleaseFact]:
    """The releases by IRI, all of them or those ``wanted``, the oldest first."""
    where = "" if wanted is None else f"VALUES ?thing {{ {values(wanted)} }}"
    readings = {thing.graph: thing for thing in things(store, "pg:Reading")}
    made = [_release(thing, glossary, readings.get(thing.graph)) for thing in things(store, "pg:Release", where)]
    return {release.iri: release for release in sorted(made, key=lambda release: (release.issued or "", release.key))}


def _release(thing: Thing, glossary: Glossary, reading: Thing | None) -> ReleaseFact:
    text = thing.one("pg:text") or ""
    publisher = thing.one("dcterms:publisher")
    remark = reading.one("pg:readingRemark") if reading is not None else None
    return ReleaseFact(
        iri=thing.iri,
        key=Term(thing.iri).id,
        graph=thing.graph,
        language=thing.one("dcterms:language") or "und",
        text=text,
        breaks=tuple(found.end() for found in re.finditer(r"\r\n?|\n", text)),
        title=thing.word("dcterms:title"),
        issued=thing.one("dcterms:issued"),
        publisher=None if publisher is None else glossary.term(publisher),
        address=thing.one("dcterms:source"),
        media_type=thing.one("pg:mediaType"),
        genre=thing.one("pg:genre"),
        contact_unit=thing.word("pg:contactUnit"),
        reading=reading.one("pg:readingStatus") if reading is not None else None,
        remark=None if remark is None else glossary.term(remark),
        meeting=thing.one("pg:reports"),
    )
