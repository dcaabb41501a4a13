"""A release's graph read back for people: what a node is called, and which words of the source it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from rdflib import Literal, URIRef
from rdflib.namespace import SKOS

from policygraph.bilingual import Bilingual
from policygraph.graph.terms import DCTERMS, OA, PG, ReleaseGraph, Triple, label, type_
from policygraph.namespaces import compact

_KINDS = {
    PG.Statement: Bilingual("statement {number}", "表明{number}"),
    PG.PassedOver: Bilingual("sentence not taken {number}", "採らなかった文{number}"),
    PG.NameMention: Bilingual("name {number}", "名称の記載{number}"),
    PG.OpenList: Bilingual("open list {number}", "閉じていない列挙{number}"),
    PG.Evidence: Bilingual("evidence {number}", "根拠{number}"),
    PG.Session: Bilingual("session {number}", "セッション{number}"),
    PG.Participation: Bilingual("participation of {name}", "{name}の参加"),
    PG.Delegate: Bilingual("delegate {name}", "出席者{name}"),
    PG.Meeting: Bilingual("meeting {name}", "会合 {name}"),
    PG.Release: Bilingual("release {name}", "発表資料 {name}"),
    PG.Reading: Bilingual("the reading", "読み取り"),
}
_QUOTE_OF = Bilingual("quote of {name}", "{name}の引用")
_NAMES = (PG.personName, PG.meetingName, DCTERMS.title, PG.fileName)


class Place(Struct, frozen=True, order=True):
    """Words of a release and where they stand: code points from 0, ``end`` exclusive; ``line`` from 1."""

    start: int
    end: int
    line: int
    words: str


class ReleaseView:
    """The graph of one release with what it links to, indexed by subject and by object."""

    def __init__(self, graph: ReleaseGraph, linked: Iterable[Triple]) -> None:
        self._of: defaultdict[URIRef, defaultdict[URIRef, list[URIRef | Literal]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._to: defaultdict[URIRef, list[URIRef]] = defaultdict(list)
        for s, p, o, _ in graph.quads:
            self._of[s][p].append(o)
            if isinstance(o, URIRef):
                self._to[o].append(s)
        for s, p, o in linked:
            self._of[s][p].append(o)
        self.file = next((str(name) for s, p, name, _ in graph.quads if p == PG.fileName), str(graph.name))

    def thing(self, it: URIRef) -> Bilingual:
        """What ``it`` is called: its label, its kind and number, or its short IRI."""
        labels = {getattr(name, "language", None): str(name) for name in self._labels(it)}
        if labels:
            some = labels.get("en") or labels.get("ja") or next(iter(labels.values()))
            return Bilingual(labels.get("en", some), labels.get("ja", some))
        if PG.Quote in self._of[it][type_]:
            claims = [self.thing(claim) for claim in self._to[it] if PG.quote in self._of[claim]]
            if claims:
                return Bilingual(*(_QUOTE_OF.get(language, name=claims[0].get(language)) for language in ("en", "ja")))
        for kind, form in _KINDS.items():
            if kind in self._of[it][type_]:
                name = self._name(it)
                number = next(iter(self._of[it][PG.order]), "")
                return Bilingual(
                    form.get("en", number=number, name=name.en), form.get("ja", number=number, name=name.ja)
                )
        short = compact(str(it))
        return Bilingual(short, short)

    def place(self, it: URIRef, fields: Sequence[str] = ()) -> Place | None:
        """The words that ``it`` rests on: its own quote, or that of the first claim that links to it.

        With ``fields``, only the evidence of one of them counts.
        """
        return min(self._places(it, fields), default=None)

    def _places(self, it: URIRef, fields: Sequence[str]) -> Iterator[Place]:
        own = [*self._of[it][PG.quote], *([it] if OA.hasSelector in self._of[it] else [])]
        if own:
            yield from (place for quote in own if isinstance(quote, URIRef) for place in self._selected(quote))
            return
        bodies = self._of[it][PG.body]  # a participation rests on the name of its body
        for node in (it, *(body for body in bodies if isinstance(body, URIRef))):
            for claim in self._to[node]:
                if fields and not any(str(field) in fields for field in self._of[claim][PG.field]):
                    continue
                quotes = [quote for quote in self._of[claim][PG.quote] if isinstance(quote, URIRef)]
                yield from (place for quote in quotes for place in self._selected(quote))

    def _selected(self, quote: URIRef) -> Iterator[Place]:
        selectors = [selector for selector in self._of[quote][OA.hasSelector] if isinstance(selector, URIRef)]
        said = [str(words) for selector in selectors for words in self._of[selector][OA.exact]]
        starts = [_number(start) for selector in selectors for start in self._of[selector][OA.start]]
        ends = [_number(end) for selector in selectors for end in self._of[selector][OA.end]]
        if said and starts and ends:
            yield Place(starts[0], ends[0], self._line(quote, starts[0]), said[0])

    def _line(self, quote: URIRef, start: int) -> int:
        texts = [
            text
            for source in self._of[quote][OA.hasSource]
            if isinstance(source, URIRef)
            for text in self._of[source][PG.text]
        ]
        return str(texts[0]).count("\n", 0, max(start, 0)) + 1 if texts else 1

    def _labels(self, it: URIRef) -> list[URIRef | Literal]:
        return self._of[it][SKOS.prefLabel] or self._of[it][label]

    def _name(self, it: URIRef) -> Bilingual:
        for body in self._of[it][PG.body]:
            if isinstance(body, URIRef):
                return self.thing(body)
        for link in _NAMES:
            for name in self._of[it][link]:
                return Bilingual(str(name), str(name))
        short = compact(str(it))
        return Bilingual(short, short)


def _number(value: URIRef | Literal) -> int:
    try:
        return int(str(value))
    except ValueError:  # the shapes report what is no number
        return 0
