"""The Turtle vocabularies as a lexicon, and finding their forms in a Document.

The functions behind the command ``policygraph vocabulary`` are :func:`list_entries`, :func:`show_entry` and, over
:func:`policygraph.vocabulary.check.check`, :func:`list_faults`; :func:`load_lexicon` gives what they ask for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policygraph.vocabulary.lexicon import load_lexicon
    from policygraph.vocabulary.listing import list_entries, list_faults, show_entry

__all__ = ["list_entries", "list_faults", "load_lexicon", "show_entry"]

_HOMES = {"load_lexicon": "lexicon", "list_entries": "listing", "list_faults": "listing", "show_entry": "listing"}


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(f"policygraph.vocabulary.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
