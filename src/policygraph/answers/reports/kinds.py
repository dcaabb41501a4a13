"""The kinds of report: for each its module, what may be chosen, and what a bare key means.

A new kind is a module with one builder, ``<kind>_report(holdings, choice, language) -> Report``, a line in :data:`Kind`
and :data:`KIND` here, and a line in the help of the command. The fields of its choice are its filters.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, get_args

from msgspec import Struct

from policygraph.answers.reports.choices import (
    CalendarChoice,
    ChangesChoice,
    ConflictsChoice,
    LedgerChoice,
    MeetingChoice,
    PhraseChoice,
    SeriesChoice,
    ThreadChoice,
    TopicOfSeries,
)
from policygraph.answers.reports.selection import Selection

Kind = Literal[
    "meeting",
    "commitments",
    "topics",
    "agencies",
    "review",
    "threads",
    "thread",
    "changes",
    "drift",
    "calendar",
    "attendance",
    "phrases",
    "conflicts",
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

Format = Literal["text", "markdown", "html", "json", "csv", "ics"]
FORMATS: Final[tuple[Format, ...]] = ("text", "markdown", "html", "json", "csv")
"""The formats that every page has."""


class KindOfReport(NamedTuple):
    """What ``report`` knows of a kind.

    ``module`` stands under ``answers/reports``; ``choice`` is what the builder takes, made of the filters; ``key`` is the
    filter that a bare key fills; ``only`` keeps to some of the fields of ``choice``; ``formats`` are beyond :data:`FORMATS`.
    """

    module: str
    choice: type[Struct]
    key: str
    only: frozenset[str] = frozenset()
    formats: tuple[Format, ...] = ()

    @property
    def filters(self) -> frozenset[str]:
        """The filters that the page takes, its key among them."""
        return self.only or frozenset(self.choice.__struct_fields__)


KIND: Final[Mapping[Kind, KindOfReport]] = MappingProxyType(
    {
        "meeting": KindOfReport("meeting", MeetingChoice, "meeting"),
        "commitments": KindOfReport("commitments", Selection, "meeting"),
        "topics": KindOfReport("topics", Selection, "topic"),
        "agencies": KindOfReport(
            "agencies", Selection, "agency", only=frozenset({"meeting", "country", "agency", "since", "until"})
        ),
        "review": KindOfReport("review", Selection, "meeting", only=frozenset({"meeting"})),
        "threads": KindOfReport("threads.ledger", LedgerChoice, "series"),
        "thread": KindOfReport("threads.thread", ThreadChoice, "thread"),
        "changes": KindOfReport("threads.changes", ChangesChoice, "meeting"),
        "drift": KindOfReport("threads.drift", TopicOfSeries, "topic"),
        "calendar": KindOfReport("threads.calendar", CalendarChoice, "series", formats=("ics",)),
        "attendance": KindOfReport("threads.attendance", SeriesChoice, "series"),
        "phrases": KindOfReport("threads.phrases", PhraseChoice, "words"),
        "conflicts": KindOfReport("threads.conflicts", ConflictsChoice, "meeting"),
    }
)

FILTERS: Final[Mapping[Kind, frozenset[str]]] = MappingProxyType({kind: KIND[kind].filters for kind in KINDS})
"""The filters that each page takes."""
