"""``report``: the page that a person asks for, in the form that the person asks for."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Literal, get_args

import msgspec

from policygraph.answers.facts.holdings import Holdings, load_holdings
from policygraph.answers.facts.opening import StoreOrPlace, opened
from policygraph.answers.reports.document import Report
from policygraph.answers.reports.selection import Selection
from policygraph.bilingual import Language
from policygraph.errors import UsageError

Kind = Literal["meeting", "commitments", "topics", "agencies", "review"]
KINDS: tuple[Kind, ...] = get_args(Kind)

Format = Literal["text", "markdown", "html", "json", "csv"]
FORMATS: tuple[Format, ...] = get_args(Format)

_STATEMENT_FILTERS = frozenset(Selection.__struct_fields__)
FILTERS: Mapping[Kind, frozenset[str]] = MappingProxyType(
    {
        "meeting": frozenset(),
        "commitments": _STATEMENT_FILTERS,
        "topics": _STATEMENT_FILTERS,
        "agencies": frozenset({"meeting", "country", "agency", "since", "until"}),
        "review": frozenset({"meeting"}),
    }
)
"""The filters that each page takes."""

_KEYS: Mapping[Kind, str] = MappingProxyType(
    {"commitments": "meeting", "topics": "topic", "agencies": "agency", "review": "meeting"}
)
"""What a bare key means on the pages that are not of one meeting."""

_RENDERERS = MappingProxyType(
    {
        "text": ("text", "render_text"),
        "markdown": ("markdown", "render_markdown"),
        "html": ("html", "render_html"),
        "json": ("data", "render_json"),
        "csv": ("data", "render_csv"),
    }
)


def report(
    kind: Kind, key: str | None = None, *, store: StoreOrPlace = None, language: Language = "en", **filters: object
) -> Report:
    """A page on what a store holds; :func:`render` writes it.

    ``store`` is an open store or where one is. ``key`` is a meeting (``us-japan-internet-economy/9``; not needed where the store has one only), a topic, an agency
    or, for ``commitments`` and ``review``, a meeting. ``filters`` are the fields of
    :class:`~policygraph.answers.reports.selection.Selection`; :data:`FILTERS` says which page takes which.
    Raises :class:`UsageError` for an unknown key or name, with what comes near, and for a filter the page does not take.
    """
    if kind not in KINDS:
        raise UsageError(f"no report {kind!r}", advice=f"choose {', '.join(KINDS)}")
    given = {name: value for name, value in filters.items() if value is not None}
    refused = sorted(set(given) - FILTERS[kind])
    if refused:
        taken = ", ".join(sorted(FILTERS[kind])) or "no filter"
        raise UsageError(f"the {kind} report does not take {', '.join(refused)}", advice=f"it takes {taken}")
    if key is not None and kind != "meeting":
        if _KEYS[kind] in given:
            raise UsageError(f"two choices of {_KEYS[kind]}: {key!r} and a filter", advice="give one")
        given[_KEYS[kind]] = key
    selection = _selection(given)
    with opened(store) as used:
        return _made(load_holdings(used), kind, key, selection, language)


def _made(holdings: Holdings, kind: Kind, key: str | None, selection: Selection, language: Language) -> Report:
    if kind == "meeting":
        from policygraph.answers.reports.meeting import meeting_report

        return meeting_report(holdings, key or _only_meeting(holdings), language)
    made: Report = getattr(import_module(f"policygraph.answers.reports.{kind}"), f"{kind}_report")(
        holdings, selection, language
    )
    return made


def _selection(given: Mapping[str, object]) -> Selection:
    try:
        return msgspec.convert(given, Selection)
    except msgspec.ValidationError as error:
        raise UsageError(f"not a filter: {error}", advice="names and dates are text, a level is a number") from error


def _only_meeting(holdings: Holdings) -> str:
    keys = [meeting.key for meeting in holdings.meetings.values()]
    if len(keys) == 1:
        return keys[0]
    if not keys:
        raise UsageError("the store holds no meeting", advice="build a release that reports one first")
    raise UsageError(f"the store holds {len(keys)} meetings", advice=f"give the key of one: {', '.join(keys)}")


def render(made: Report, format: Format = "text") -> str:
    """The page in one of :data:`FORMATS`, ending in a newline; the same page always gives the same text."""
    if format not in _RENDERERS:
        raise UsageError(f"no format {format!r}", advice=f"choose {', '.join(FORMATS)}")
    module, function = _RENDERERS[format]
    text: str = getattr(import_module(f"policygraph.answers.reports.{module}"), function)(made)
    return text
