"""Sources into records: a release is read by the machine, a record is taken as the person wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from policygraph.bilingual import both
from policygraph.errors import PolicyGraphError, UnreadableInputError
from policygraph.pipeline.own_vocabulary import OwnVocabulary
from policygraph.pipeline.sources import RECORD_ENDINGS, SourceFile, find_sources
from policygraph.record.model import Record
from policygraph.record.serialization import load_record, text_digest
from policygraph.text.document import Metadata
from policygraph.text.reading import read_document
from policygraph.text.source import Source, read_source

if TYPE_CHECKING:
    from policygraph.vocabulary.lexicon import Lexicon


_RECORD_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\s*\"release\"|release:)")


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of one source: a record, or the error that tells why there is none."""

    source: SourceFile
    result: Record | PolicyGraphError


def extract(
    source: str | Path,
    *,
    metadata: Metadata | None = None,
    lexicon: Lexicon | None = None,
    vocabulary: Sequence[str | Path] = (),
) -> Record:
    """The record of one release; ``source`` is a file or ``-``.

    ``metadata`` is what is known from beside the text; by default the manifest in the file's folder tells.
    ``vocabulary`` are folders of Turtle to read with besides the shipped one, where no ``lexicon`` is given.
    Raises :class:`UnreadableInputError`.
    """
    if Path(source).suffix.lower() in RECORD_ENDINGS:
        raise UnreadableInputError(
            both("this is no release but a record or other data", "発表資料ではなく、記録又はその他のデータです"),
            where=str(source),
            advice=both("build it", "build に渡してください"),
        )
    if lexicon is None and vocabulary:
        lexicon = OwnVocabulary(vocabulary).lexicon
    if metadata is None:
        (found,) = find_sources([source]) if not Path(source).is_dir() else (None,)
        metadata = found.metadata if found else None
    return read_release(read_source(source), metadata, lexicon)


def read_release(content: Source, metadata: Metadata | None = None, lexicon: Lexicon | None = None) -> Record:
    """The record that the machine drafts from the bytes of a release. Raises :class:`UnreadableInputError`."""
    from policygraph.extraction.extract import extract_record

    document = read_document(content, metadata)
    if not document.text.strip():
        raise UnreadableInputError(
            both("there is no text in it", "中に文章がありません"),
            where=content.name,
            advice=both("leave it out", "除いてください"),
        )
    return extract_record(document, lexicon)


def read_record(content: Source, *, where: str) -> Record:
    """The record in a file that a person may have edited; its text must be the one its digest names.

    Raises :class:`UnreadableInputError`: broken, not a record, without text, or with a text that was changed.
    """
    record = load_record(content.content, where=where)
    if record.text is None:
        raise UnreadableInputError(
            both("the record has no text", "記録に本文がありません"),
            where=where,
            advice=both(
                "start from the output of: policygraph extract RELEASE",
                "policygraph extract 発表資料 の出力から始めてください",
            ),
        )
    digest = text_digest(record.text)
    if record.release.sha256 not in (None, digest):
        raise UnreadableInputError(
            both(
                "the text is not the one that release.sha256 names, so no offset can be trusted",
                "本文が release.sha256 の示すものと異なるため、位置が信頼できません",
            ),
            where=where,
            advice=both(
                "restore the published text, or remove release.sha256 if the text is right",
                "公表された本文に戻すか、本文が正しければ release.sha256 を消してください",
            ),
        )
    return replace(record, release=replace(record.release, sha256=digest))


def holds_record(source: SourceFile, content: Source) -> bool:
    """Whether a record is to be read: a file's ending says so; of standard input its first letters."""
    return source.kind == "record" or (source.path == "-" and _RECORD_START.match(content.content) is not None)


def read_content(source: SourceFile, content: Source, lexicon: Lexicon | None = None) -> Outcome:
    """What becomes of ``source`` with these bytes; an error is kept, so that other sources go on."""
    try:
        if holds_record(source, content):
            return Outcome(source=source, result=read_record(content, where=source.name))
        return Outcome(source=source, result=read_release(content, source.metadata, lexicon))
    except PolicyGraphError as error:
        return Outcome(source=source, result=located(error, source))


def read_one(source: SourceFile, lexicon: Lexicon | None = None) -> Outcome:
    """What becomes of ``source``, its file included."""
    try:
        content = read_source(source.path)
    except PolicyGraphError as error:
        return Outcome(source=source, result=error)
    return read_content(source, content, lexicon)


def read_sources(paths: Iterable[str | Path]) -> Iterator[Outcome]:
    """The outcome of every source that ``paths`` name, one at a time, in a settled order."""
    for source in find_sources(paths):
        yield read_one(source)


def located(error: PolicyGraphError, source: SourceFile, known_as: str | None = None) -> PolicyGraphError:
    """``error`` with the path as the person gave it, where a stage knew the file's name only.

    ``known_as`` is the name by which that stage called it: a record is mapped under the name of its release, though
    the file to mend is the record's.
    """
    place = error.where or ""
    if source.name in place and not (known_as and place.startswith(known_as)):
        return error
    own = next((name for name in (known_as, Path(source.path).name) if name and place.startswith(name)), "")
    inner = place.removeprefix(own).lstrip(": ")
    between = ":" if inner[:1].isdigit() else ": "
    where = f"{source.name}{between}{inner}" if inner else source.name
    return type(error)(error.problem, where=where, advice=error.advice)
