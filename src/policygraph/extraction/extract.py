"""A Document into a Record: the stages of extraction, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import cast

from msgspec.structs import replace

from policygraph import __version__
from policygraph.extraction.abbreviations import bound
from policygraph.extraction.contact import contact_places, kept_text, outside
from policygraph.extraction.grammar import Fact, LanguageModule, Masthead
from policygraph.extraction.meeting import Told, meeting_of
from policygraph.extraction.passages import Passage, passages_of
from policygraph.extraction.quotes import quote_of
from policygraph.extraction.roll import roll_of
from policygraph.extraction.statements import Setting, read_statements
from policygraph.extraction.topics import TopicReader
from policygraph.extraction.trace import Trace
from policygraph.identifiers import is_unreviewed
from policygraph.record.model import Evidence, Meeting, Name, Reading, Record, Release, Remark, Statement
from policygraph.record.serialization import text_digest
from policygraph.text.document import Document, Span
from policygraph.vocabulary.lexicon import Lexicon, load_lexicon

HEADLINES = 4
"""Among so many first sentences a headline is looked for."""
MAX_HEADLINE = 60
"""So long a headline may be, in letters."""
_LANGUAGES = {"ja": "policygraph.extraction.ja", "en": "policygraph.extraction.en"}


def extract_record(document: Document, lexicon: Lexicon | None = None) -> Record:
    """Everything that ``document`` says, as a draft record; a text in neither Japanese nor English gives an empty one."""
    return trace_document(document, lexicon).record


def trace_document(document: Document, lexicon: Lexicon | None = None) -> Trace:
    """The record with, for each sentence, why it was read as it was."""
    known = lexicon or load_lexicon()
    document = _with_publisher(document, known)
    module = language_module(document.language)
    if module is None:
        return Trace(record=_bare(document), sentences=())
    passages = bound(passages_of(document, known, module.heading_role))
    grammar = module.grammar(document, passages, known)
    masthead = grammar.masthead()
    places = contact_places(document, passages)
    text = kept_text(document, places, masthead.contact_unit)
    speakers = tuple(grammar.parties())
    told = meeting_of(grammar.events(), passages, known, speakers)
    present = told.meeting is not None or bool(speakers)
    parties = told.parties
    hosts = told.meeting.hosts if told.meeting else ()
    listings = grammar.listings(parties) if present else ()
    persons = grammar.persons(parties) if present else ()
    roll = roll_of(
        [listing for listing in listings if all(outside(n.span, places) for n in listing.names)],
        [person for person in persons if outside(person.span, places)],
        hosts=hosts,
        parties=parties,
        text=text,
        lexicon=known,
        language=document.language,
    )
    names = [*_names(told.meeting, document.language, known), *_headlines(document, passages)]
    topics = TopicReader(passages, known, document.language, module, names)
    setting = Setting(
        text, document.language, masthead.published, told.meeting, parties, tuple(grammar.events()), known, topics
    )
    read = read_statements(passages, grammar, setting)
    record = Record(
        release=_release(document, masthead, text),
        meeting=told.meeting,
        participants=roll.participants,
        delegates=roll.delegates,
        documents=tuple(grammar.documents(parties)) if present else (),
        statements=read.statements,
        names=_with_series((*roll.names, *read.names), told, text),
        open_lists=roll.open_lists,
        passed_over=read.passed_over,
        evidence=tuple(_evidence(document, masthead, told.facts, text, places)),
        reading=_reading(_remark(told.meeting, read.statements)),
        text=text,
    )
    return Trace(record=record, sentences=read.sentences)


def language_module(language: str) -> LanguageModule | None:
    """The rules of ``language`` (BCP 47; regions do not matter), ``None`` for a language that is not read."""
    name = _LANGUAGES.get(language.split("-", maxsplit=1)[0])
    return cast("LanguageModule", import_module(name)) if name else None


def _bare(document: Document) -> Record:
    text = kept_text(document, contact_places(document))
    masthead = Masthead(published=document.metadata.published)
    return Record(release=_release(document, masthead, text), reading=_reading("language-not-read"), text=text)


def _reading(remark: Remark | None) -> Reading:
    return Reading(software=f"policygraph {__version__}", remark=remark)


def _remark(meeting: Meeting | None, statements: Sequence[Statement]) -> Remark | None:
    """What a person might wonder at: statements without a meeting, or neither."""
    if meeting is not None:
        return None
    return "no-meeting" if statements else "not-this-genre"


def _with_series(names: tuple[Name, ...], told: Told, text: str) -> tuple[Name, ...]:
    """``names`` and that of the meeting's series where the vocabulary has none, so that a person can review it."""
    series = told.meeting.series if told.meeting else None
    unknown = series is not None and is_unreviewed(series)
    spans = [fact.span for fact in told.facts if fact.field == "series" and unknown]
    found = [Name(quote=quote_of(text, span), id=str(series), kind="series") for span in spans[:1]]
    return tuple(sorted(dict.fromkeys([*names, *found]), key=lambda name: (name.quote.start, name.quote.end)))


def _names(meeting: Meeting | None, language: str, lexicon: Lexicon) -> list[str]:
    """What the meeting is called: as written, then as the vocabulary calls its series."""
    if meeting is None:
        return []
    entry = lexicon.find(meeting.series) if meeting.series else None
    label = entry.label("ja" if language == "ja" else "en") if entry else ""
    return [name for name in (meeting.name, label) if name]


def _headlines(document: Document, passages: Sequence[Passage]) -> list[str]:
    """The title, and the short lines among the first: one of them may be the real title below a site's name."""
    title = document.metadata.title or next((p.text for p in passages if p.role == "title"), "")
    first = [p.text for p in passages if p.role != "navigation" and p.text][:HEADLINES]
    return [title, *(text for text in first if len(text) <= MAX_HEADLINE and not text.endswith(("。", ".")))]


def _with_publisher(document: Document, lexicon: Lexicon) -> Document:
    """``document`` with the publisher that the host of its address tells, where its metadata names none."""
    source = document.metadata.source
    if document.metadata.publisher is not None or source is None:
        return document
    return replace(document, metadata=replace(document.metadata, publisher=lexicon.publisher_at(source)))


def _release(document: Document, masthead: Masthead, text: str) -> Release:
    metadata = document.metadata
    title = metadata.title or (masthead.title.of(text) if masthead.title else None)
    return Release(
        key=document.key,
        file=document.file,
        language=document.language,
        sha256=text_digest(text),
        media_type=document.media_type,
        genre=masthead.genre,
        title=title,
        published=masthead.published,
        publisher=metadata.publisher or masthead.publisher,
        source=metadata.source,
        licence=metadata.licence,
        contact_unit=masthead.contact_unit,
    )


def _evidence(
    document: Document, masthead: Masthead, facts: tuple[Fact, ...], text: str, places: tuple[Span, ...]
) -> list[Evidence]:
    """The words of each fact; those of a contact block prove nothing, for they are not kept."""
    placed = [
        ("release.title", masthead.title if not document.metadata.title else None),
        ("release.published", masthead.published_at),
        ("release.publisher", masthead.publisher_at if not document.metadata.publisher else None),
        *((f"meeting.{fact.field}", fact.span) for fact in facts),
    ]
    return [
        Evidence(field=field, quote=quote_of(text, span))
        for field, span in placed
        if span is not None and outside(span, places)
    ]
