"""From a Source to a Document: decode, find the units of the format, name the blocks, find the sentences."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePath

from policygraph.text.charset import decode
from policygraph.text.document import Document, Metadata
from policygraph.text.formats import markdown
from policygraph.text.formats.plain import plain_units
from policygraph.text.frontmatter import parse_front_matter
from policygraph.text.language import main_language
from policygraph.text.sentences import sentences_of
from policygraph.text.source import MEDIA_TYPES, STANDARD_INPUT_NAME, Source
from policygraph.text.structure import blocks_of
from policygraph.text.unit import Unit

_LANGUAGE_ENDING = re.compile(r"\.([a-z]{2})$")


def read_document(source: Source, metadata: Metadata | None = None) -> Document:
    """The release in ``source`` as a :class:`Document`; ``metadata`` (of a manifest) goes before what the text says.

    Raises
    ------
    UnreadableInputError
        The bytes are no text, or a PDF that is broken, locked or without text.
    """
    given = metadata or Metadata()
    told, charset = _media_type(given.media_type)
    media_type = source.media_type if source.media_type != "text/plain" else told or source.media_type
    if media_type == "application/pdf":
        return _read_pdf(source, given)
    text = decode(source.content, name=source.name, declared=charset)
    return _document(text, source.name, media_type, given, key=release_key(source))


def _media_type(declared: str | None) -> tuple[str | None, str | None]:
    """Type and charset of a media type as a server writes it: ``text/html; charset=Shift_JIS``."""
    if declared is None:
        return None, None
    from email.message import Message

    header = Message()
    header["Content-Type"] = declared
    return header.get_content_type(), header.get_content_charset()


def document_from_text(
    text: str, *, file: str = "text.txt", language: str | None = None, metadata: Metadata | None = None
) -> Document:
    """``text`` as a :class:`Document`, plain unless the ending of ``file`` says otherwise; for tests and notebooks."""
    media_type = MEDIA_TYPES.get(PurePath(file).suffix.lower(), "text/plain")
    return _document(text, file, media_type, metadata or Metadata(), language=language)


def _document(
    text: str, file: str, media_type: str, given: Metadata, *, key: str | None = None, language: str | None = None
) -> Document:
    stem, tagged = _key(file)
    if media_type == "text/html":
        text, units, spoken, told = _read_html(text, language, given.language or tagged)
    elif media_type == "text/markdown":
        units = markdown.markdown_units(text)
        told = parse_front_matter(markdown.front_matter(text, units))
        spoken = language or main_language(_prose(text, units), hint=given.language or told.language or tagged)
    else:
        told = Metadata()
        spoken = language or main_language(text, hint=given.language or tagged)
        units = plain_units(text, language=spoken)
    return _structured(
        text, units, file=file, media_type=media_type, metadata=_merge(given, told), key=key or stem, language=spoken
    )


def _read_pdf(source: Source, given: Metadata) -> Document:
    """The document in a PDF. What its information says of its title is left: most often it is a word processor's."""
    from policygraph.text.formats.pdf import render_pdf

    text, units = render_pdf(source)
    spoken = main_language(text, hint=given.language or _key(source.name)[1])
    return _structured(
        text,
        units,
        file=source.name,
        media_type="application/pdf",
        metadata=given,
        key=release_key(source),
        language=spoken,
    )


def _structured(
    text: str, units: list[Unit], *, file: str, media_type: str, metadata: Metadata, key: str, language: str
) -> Document:
    blocks = blocks_of(text, units, title=metadata.title)
    return Document(
        key=key,
        file=file,
        text=text,
        language=language,
        media_type=media_type,
        metadata=metadata,
        blocks=blocks,
        sentences=sentences_of(text, blocks, language=language),
    )


def _read_html(markup: str, language: str | None, hint: str | None) -> tuple[str, list[Unit], str, Metadata]:
    """The rendered text of a page, its units, its language, and what its head says."""
    from policygraph.text.formats.html import html_units, render_html

    page = render_html(markup)
    spoken = language or main_language(page.text, hint=hint or page.metadata.language)
    return page.text, html_units(page, language=spoken), spoken, page.metadata


def _prose(text: str, units: list[Unit]) -> str:
    """The text without its front matter, whose keys and addresses are English on any page."""
    return text[units[0].end :] if units and units[0].hint == "front-matter" else text


def release_key(source: Source) -> str:
    """The natural key that the release in ``source`` will have; text without a file name is named by its content."""
    if source.name == STANDARD_INPUT_NAME:
        return f"text-{hashlib.sha256(source.content).hexdigest()[:12]}"
    return _key(source.name)[0]


def _key(file: str) -> tuple[str, str | None]:
    """The release's natural key, its file's name without the ending for its form; and the language it ends in.

    The language stays in the key: the same release in two languages is two texts.
    """
    name = PurePath(file)
    stem = name.stem if name.suffix.lower() in MEDIA_TYPES else name.name
    found = _LANGUAGE_ENDING.search(stem)
    return stem, found[1] if found else None


def _merge(first: Metadata, second: Metadata) -> Metadata:
    """``first``, filled up from ``second``."""
    return Metadata(**{name: getattr(first, name) or getattr(second, name) for name in Metadata.__struct_fields__})
