"""Messages whose fields are lines, so that names keep their language and their links within a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from policygraph.answers.reports.document import Line, Words, line
from policygraph.bilingual import Bilingual, Language


def filled(message: Bilingual, language: Language, /, **fields: str | int | Line | Words) -> Line:
    """The message in ``language``, each ``{field}`` replaced by the line, words or number given for it.

    Raises :class:`KeyError` for a field that is not given.
    """
    return line(*_parts(message.get(language), fields))


def _parts(text: str, fields: dict[str, str | int | Line | Words]) -> Iterator[str | Line | Words]:
    for literal, name, _, _ in Formatter().parse(text):
        yield literal
        if name is not None:
            field = fields[name]
            yield f"{field:,}" if isinstance(field, int) else field
