"""Documents that a release names by their titles: statements, declarations, agreements, roadmaps, principles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from policygraph.extraction.en.context import Context, Sentence
from policygraph.extraction.en.tokens import Tokens
from policygraph.extraction.en.words import words
from policygraph.identifiers import slug
from policygraph.record.model import Document
from policygraph.text.dates import find_dates
from policygraph.text.document import Span

_KINDS = words(
    "statement declaration communiqué communique roadmap plan principles guidelines charter agreement agreements memorandum "
    "letter blueprint report accord accords code release outlook pact treaty convention"
)
"""Words that head a title. Of a plan only "Action Plan" and "Plan of Action", of a release only "Press Release"."""
_PAIRED = {
    "plan": words("action of work"),
    "release": words("press"),
    "code": words("of"),
    "report": words("joint progress"),
}
_INSIDE = words("of on and for the to in with between")
_BEFORE = _INSIDE - words("to with") | words(":")
_POINTING = words("this the that our")
_OWN = words("this present following")
_JOINT = words("joint leaders")
_DATED = 90
_DATES = re.compile(
    r"^[”\"’']?,? ?(?:\(|(?:dated|signed|adopted|issued|released|announced)?(?: ?(?:of|on|in))?|at the [^,;.]{3,70} (?:on|in)) ?$"
)
"""What may stand between a title and its date."""
_MONTHS = words("january february march april may june july august september october november december")
_LEADING = words("the a an this these our their")
_NOT_TITLES = words("the a an joint our their its new")


class Paper(Struct, frozen=True, kw_only=True):
    """A document with the places where it is named."""

    document: Document
    places: tuple[Span, ...] = ()


def papers_of(context: Context, parties: Sequence[str], published: str | None) -> tuple[Paper, ...]:
    """Each document once, in the order of the text; joint ones are by the parties."""
    found: dict[str, Paper] = {}
    for sentence in context.sentences.values():
        if sentence.passage.kind in {"paragraph", "item"} and not _KINDS.isdisjoint(sentence.tokens.words):
            for paper in _papers_in(sentence, found, parties, published):
                known = found.get(paper.document.id, replace(paper, places=()))
                found[paper.document.id] = replace(known, places=(*known.places, *paper.places))
    return tuple(found.values())


def _papers_in(
    sentence: Sentence, known: Mapping[str, Paper], parties: Sequence[str], published: str | None
) -> Iterator[Paper]:
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        if tokens.words[at] not in _KINDS or not _capital(tokens, at):
            at += 1
            continue
        start, end = _title(tokens, at)
        span = sentence.passage.published(tokens.starts[start], tokens.ends[end - 1])
        title = tokens.slice(start, end)
        if _names_one(tokens, start, end, at):
            yield Paper(document=_document(sentence, title, end, parties, published), places=(span,))
        elif start > 0 and tokens.words[start - 1] in _POINTING:
            meant = [p for p in known.values() if (p.document.title or "").lower().endswith(title.lower())]
            if meant:
                yield Paper(document=meant[-1].document, places=(span,))
        at = max(end, at + 1)


def _document(sentence: Sentence, title: str, end: int, parties: Sequence[str], published: str | None) -> Document:
    behind = sentence.passage.text[sentence.tokens.ends[end - 1] :][:_DATED]
    dates = find_dates(behind, "en", base=published) if any(c.isdigit() for c in behind) else ()
    date = next((d for d in dates[:1] if d.from_ == d.to and _DATES.match(behind[: d.start])), None)
    joint = not _JOINT.isdisjoint(title.lower().replace("’", " ").split())
    return Document(
        id=slug(title.replace("’", "").replace("U.S.", "US")),
        title=title,
        by=tuple(parties) if joint else (),
        date=date.from_ if date is not None else None,
    )


def _names_one(tokens: Tokens, start: int, end: int, kind: int) -> bool:
    """Whether the words are a title: something besides the kind of paper, and not this very text."""
    telling = {w for i, w in enumerate(tokens.words[start:end], start) if i != kind} - _NOT_TITLES - _INSIDE - _KINDS
    paired = _PAIRED.get(tokens.words[kind])
    if paired is not None:
        around = {*tokens.words[max(start, kind - 1) : kind], *tokens.words[kind + 1 : min(end, kind + 2)]}
        if paired.isdisjoint(around):
            return False
        telling -= paired
    if tokens.words[kind] == "principles" and tokens.words[kind - 1] == "of":
        return False
    goes_on = kind + 1 < end and tokens.words[kind + 1] not in _INSIDE and tokens.tags[kind + 1] == "m"
    if goes_on and tokens.words[kind + 1].strip("ivx"):
        return False
    return bool(telling) and (start == 0 or tokens.words[start - 1] not in _OWN)


def _title(tokens: Tokens, kind: int) -> tuple[int, int]:
    """The run of capitalised words around the kind, with the small words inside it, and years behind it."""
    start = kind
    while start > 0:
        if _capital(tokens, start - 1):
            start -= 1
        elif start > 1 and tokens.words[start - 1] in _BEFORE and _capital(tokens, start - 2):
            start -= 2
        else:
            break
    articles = [
        i for i in range(start, kind) if tokens.words[i] == "the" and (i == start or tokens.tags[i - 1] in "GEV")
    ]
    start = articles[-1] if articles else start
    while start < kind and (tokens.words[start] in _LEADING or tokens.tags[start] in "pSrwC"):
        start += 1
    end = kind + 1
    while end < len(tokens):
        reach = end
        while reach < len(tokens) and tokens.words[reach] in _INSIDE:
            reach += 1
        another = tokens.words[end:reach] == ["and", "the"]
        if (
            another
            or reach - end > 2
            or reach >= len(tokens)
            or not _capital(tokens, reach)
            or tokens.words[reach] in _MONTHS
        ):
            break
        end = reach + 1
    years = tokens.words[end : end + 3]
    if years[:1] == ["("] and years[2:] == [")"] and years[1][:1].isdigit():
        end += 3
    return start, end


def _capital(tokens: Tokens, at: int) -> bool:
    return tokens.text[tokens.starts[at]].isupper()
