"""Reading English texts in tests: from words to clauses, traces and records."""

from __future__ import annotations

from policygraph.extraction.extract import extract_record, trace_document
from policygraph.extraction.trace import ClauseTrace
from policygraph.record.model import Record
from policygraph.text.document import Document, Metadata
from policygraph.text.reading import document_from_text
from policygraph.vocabulary.lexicon import load_lexicon

TITLE = "United States-Japan Joint Statement"
PUBLISHED = "2031-05-20"


def document(text: str, *, title: str | None = TITLE, file: str = "text.txt", publisher: str | None = None) -> Document:
    """``text`` as an English document that was published on a fixed day."""
    metadata = Metadata(title=title, published=PUBLISHED, publisher=publisher)
    return document_from_text(text, file=file, language="en", metadata=metadata)


def read(text: str, *, title: str | None = TITLE, file: str = "text.txt", publisher: str | None = None) -> Record:
    """The record of an English text."""
    return extract_record(document(text, title=title, file=file, publisher=publisher), load_lexicon())


def clauses(text: str, *, title: str | None = TITLE) -> list[tuple[str | None, str]]:
    """The winning rule and the words of each clause of ``text``."""
    spoken = document(text, title=title)
    return [(_rule(c), c.span.of(spoken.text)) for c in traced(text, title=title)]


def traced(text: str, *, title: str | None = TITLE) -> list[ClauseTrace]:
    """Every clause of ``text``, statement or not."""
    trace = trace_document(document(text, title=title), load_lexicon())
    return [clause for sentence in trace.sentences for clause in sentence.clauses]


def acts(text: str, *, title: str | None = TITLE, file: str = "text.txt") -> list[tuple[str, str]]:
    """Act and words of each statement of ``text``."""
    return [(s.act, s.quote.exact) for s in read(text, title=title, file=file).statements]


def _rule(clause: ClauseTrace) -> str | None:
    return clause.choices[0].rule if clause.choices else None
