"""``report``: the page that a person asks for, in the form that the person asks for."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

import msgspec

from policygraph.answers.facts.holdings import load_holdings
from policygraph.answers.facts.opening import StoreOrPlace, opened
from policygraph.answers.reports.document import Report
from policygraph.answers.reports.kinds import FILTERS, FORMATS, KIND, KINDS, Format, Kind
from policygraph.bilingual import Language, both
from policygraph.errors import UsageError

_RENDERERS = MappingProxyType(
    {
        "text": ("text", "render_text"),
        "markdown": ("markdown", "render_markdown"),
        "html": ("html", "render_html"),
        "json": ("data", "render_json"),
        "csv": ("data", "render_csv"),
        "ics": ("ics", "render_ics"),
    }
)


def report(
    kind: Kind, key: str | None = None, *, store: StoreOrPlace = None, language: Language = "en", **filters: object
) -> Report:
    """A page on what a store holds; :func:`render` writes it.

    ``store`` is an open store or where one is. ``key`` is what :data:`~policygraph.answers.reports.kinds.KIND` says for
    the kind: a meeting (``us-japan-internet-economy/9``; not needed where the store has one only), a topic, an agency, a
    series, a thread. ``filters`` are the fields of the kind's choice; :data:`FILTERS` says which page takes which.
    Raises :class:`UsageError` for an unknown key or name, with what comes near, and for a filter the page does not take.
    """
    if kind not in KINDS:
        raise UsageError(
            both("no report {kind!r}", "「{kind}」というレポートはありません", kind=kind),
            advice=both("choose {names}", "次から選んでください：{names}", names=", ".join(KINDS)),
        )
    choice = _choice(kind, key, {name: value for name, value in filters.items() if value is not None})
    builder = getattr(import_module(f"policygraph.answers.reports.{KIND[kind].module}"), f"{kind}_report")
    with opened(store) as used:
        made: Report = builder(load_holdings(used), choice, language)
    return made


def _choice(kind: Kind, key: str | None, given: Mapping[str, object]) -> msgspec.Struct:
    """What was chosen, as the kind's builder takes it."""
    refused = sorted(set(given) - FILTERS[kind])
    if refused:
        taken = ", ".join(sorted(FILTERS[kind]))
        raise UsageError(
            both(
                "the {kind} report does not take {names}",
                "{kind} レポートには {names} を指定できません",
                kind=kind,
                names=", ".join(refused),
            ),
            advice=both("it takes {taken}", "指定できるのは {taken} です", taken=taken),
        )
    of_key = KIND[kind].key
    if key is not None and of_key in given:
        raise UsageError(
            both(
                "two choices of {of_key}: {key!r} and a filter",
                "{of_key} が二重に指定されています：「{key}」とオプション",
                of_key=of_key,
                key=key,
            ),
            advice=both("give one", "一つにしてください"),
        )
    try:
        return msgspec.convert({**given, **({} if key is None else {of_key: key})}, KIND[kind].choice)
    except msgspec.ValidationError as error:
        raise UsageError(
            both("not a filter: {error}", "絞り込みの条件ではありません：{error}", error=error),
            advice=both(
                "names and dates are text, a level is a number", "名前と日付は文字列、レベルは数で指定してください"
            ),
        ) from error


def render(made: Report, format: Format = "text") -> str:
    """The page in one of :data:`FORMATS`, or in one that its kind has besides, ending in a newline.

    The same page always gives the same text. Raises :class:`UsageError` for a format that the page does not have.
    """
    formats = (*FORMATS, *(more for kind in KINDS if kind == made.kind for more in KIND[kind].formats))
    if format not in formats:
        raise UsageError(
            both(
                "the {kind} report has no format {format!r}",
                "{kind} レポートに形式「{format}」はありません",
                kind=made.kind,
                format=format,
            ),
            advice=both("choose {names}", "次から選んでください：{names}", names=", ".join(formats)),
        )
    module, function = _RENDERERS[format]
    text: str = getattr(import_module(f"policygraph.answers.reports.{module}"), function)(made)
    return text
