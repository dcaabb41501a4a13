"""Which statements a question is about."""

from __future__ import annotations

from policygraph.bilingual import both
from policygraph.errors import UsageError
from policygraph.threads.relations import Relations
from policygraph.threads.said import Edition, Said
from policygraph.threads.weave import Weave


def about(said: Said, topic: str | None, relations: Relations) -> bool:
    """Whether the statement is on a topic or one under it; every statement is on ``None``."""
    return topic is None or any(one == topic or topic in relations.above(one) for one in said.topics)


def firmest(*statements: Said) -> Said:
    """The statement of the highest level, the first of several in the order of time."""
    return min(statements, key=lambda said: (-said.level, said.place))


def edition_of(weave: Weave, meeting: str) -> Edition:
    """The edition that a meeting's IRI names; raises :class:`UsageError` for a meeting of no series."""
    edition = weave.edition(meeting)
    if edition is None:
        raise UsageError(
            both("no meeting of a series {meeting}", "シリーズの会合ではありません：{meeting}", meeting=meeting),
            advice=both("only editions of a series can be compared", "比べられるのはシリーズの回だけです"),
        )
    return edition


def editions_of(weave: Weave, series: str) -> tuple[Edition, ...]:
    """The editions of a series; raises :class:`UsageError` where there is none."""
    editions = weave.of_series(series)
    if not editions:
        raise UsageError(
            both("no meeting of the series {series}", "シリーズ {series} の会合はありません", series=series),
            advice=both(
                "`policygraph vocabulary list series` shows all",
                "`policygraph vocabulary list series` で一覧が見られます",
            ),
        )
    return editions
