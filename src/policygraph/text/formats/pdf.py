"""PDF: not read yet. The one place that will turn its bytes into text and units."""

from __future__ import annotations

from policygraph.errors import UnreadableInputError
from policygraph.text.source import Source


def refuse(source: Source) -> UnreadableInputError:
    """The one line that says so."""
    return UnreadableInputError(
        "PDF files are not read yet", where=source.name, advice="give the HTML page or the text of the release"
    )
