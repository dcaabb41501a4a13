"""A Mention: a form of the vocabulary found in a text."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from policygraph.text.document import Span

EntryKind = Literal["country", "agency", "organization", "forum", "series", "topic", "place"]


class Mention(Struct, frozen=True, gc=False, kw_only=True, order=True):
    """``entry`` (a vocabulary id of ``kind``) is named at ``span``; the words are ``span.of(text)``, never stored.

    ``form`` is the label that matched. Where one form names several entries (JETRO's 経産省 on two sides, an
    abbreviation of two bodies) there is one mention an entry, same span; the reader decides by context.
    """

    span: Span
    kind: EntryKind
    entry: str
    form: str
