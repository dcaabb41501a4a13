"""Meetings as the editions that they are, whatever IRIs and numbers their releases give them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

from policygraph.bilingual import Bilingual
from policygraph.identifiers import BASE, iri
from policygraph.namespaces import ID_PREFIXES
from policygraph.threads.days import first_day, last_day
from policygraph.threads.rows import Values, described, one, rows
from policygraph.threads.said import Edition

if TYPE_CHECKING:
    from policygraph.store.interface import Store

NEAR: Final = timedelta(days=2)
"""Days by which the same meeting's days may differ between two releases: time zones, and the day before it begins."""
APART: Final = timedelta(days=60)
"""Days between two meetings of one number that are two meetings, counted in two ways ("the fourth", "the fourth in person")."""

_RELEASES = """SELECT ?thing ?property ?value WHERE {
  ?thing a pg:Release .
  VALUES ?property { dcterms:language dcterms:issued dcterms:publisher pg:mediaType pg:reports }
  ?thing ?property ?value
}"""
_TOLD = """SELECT ?graph ?meeting ?property ?value WHERE {
  VALUES ?property { pg:series pg:ordinal pg:startDate pg:endDate }
  GRAPH ?graph { ?meeting a pg:Meeting ; ?property ?value }
}"""


class Told(Struct, frozen=True, kw_only=True):
    """A meeting as one release or source tells it; ``edition`` is the IRI that stands for it here."""

    meeting: str
    teller: str
    edition: str
    series: str | None = None
    ordinal: int | None = None
    start: str | None = None
    end: str | None = None
    issued: str | None = None

    @property
    def date(self) -> str:
        """The first day of the meeting, else the day of the telling, else nothing."""
        return self.start or self.issued or ""


class Meetings:
    """Every meeting of a store: by release, and as the editions of their series."""

    def __init__(self, releases: Mapping[str, Values], told: Sequence[Told]) -> None:
        self.releases = releases
        """What is known of each release, by IRI: language, day, publisher, media type, the meeting it reports."""
        self._told, self.warnings = _told_apart(told)
        self._by_teller = {(one_.teller, one_.meeting): one_ for one_ in self._told}

    def told(self, release: str, meeting: str | None) -> Told | None:
        """The meeting as the release tells it."""
        return self._by_teller.get((release, meeting or ""))

    def editions(self) -> tuple[Edition, ...]:
        """The editions of every series, by series and day; those without a text are among them."""
        by_series: dict[str, list[Told]] = defaultdict(list)
        for told in self._told:
            if told.series is not None:
                by_series[told.series].append(told)
        return tuple(
            edition for series in sorted(by_series) for edition in _editions(series, by_series[series], self.releases)
        )


def read_meetings(store: Store) -> Meetings:
    """The meetings that the releases and sources of a store tell of; two queries."""
    releases = described(store, _RELEASES)
    values: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for graph, meeting, name, value in rows(store, _TOLD):
        values[_teller(graph), meeting][name.rpartition("#")[2]].append(value)
    return Meetings(releases, [_told(*key, told, releases) for key, told in sorted(values.items())])


def _teller(graph: str) -> str:
    return BASE + graph.removeprefix(f"{BASE}graph/")


def _told(teller: str, meeting: str, values: Mapping[str, list[str]], releases: Mapping[str, Values]) -> Told:
    ordinal = min(values.get("ordinal", ()), default=None)
    return Told(
        meeting=meeting,
        teller=teller,
        edition=meeting,
        series=min(values.get("series", ()), default=None),
        ordinal=None if ordinal is None else int(ordinal),
        start=min(values.get("startDate", ()), default=None),
        end=max(values.get("endDate", ()), default=None),
        issued=one(releases.get(teller, {}), "dcterms:issued"),
    )


def _told_apart(told: Iterable[Told]) -> tuple[tuple[Told, ...], tuple[Bilingual, ...]]:
    """The tellings, those of one IRI but of days far apart given editions of their own, and a warning for each."""
    by_meeting: dict[str, list[Told]] = defaultdict(list)
    for one_ in told:
        by_meeting[one_.meeting].append(one_)
    kept: list[Told] = []
    warnings = []
    for meeting, tellings in sorted(by_meeting.items()):
        for number, together in enumerate(_together(tellings)):
            first = next((t.teller for t in together if t.teller.startswith(ID_PREFIXES["release"])), None)
            if number == 0 or first is None:
                kept += together
                continue
            key = unquote(first.removeprefix(ID_PREFIXES["release"]))
            kept += [replace(t, edition=iri("meeting", key)) for t in together]
            name = meeting.removeprefix(ID_PREFIXES["meeting"])
            warnings.append(
                Bilingual(
                    f"{key}: gives its meeting the number of {name}, which was on other days; taken as another meeting",
                    f"{key}：日程の異なる会合{name}と同じ回次の会合を伝えているため、別の会合として扱いました",
                )
            )
    return tuple(kept), tuple(warnings)


def _together(tellings: Sequence[Told]) -> list[list[Told]]:
    """The tellings by day, cut where the next is far from the last; those without a day stand with the first."""
    dated = sorted((day, t.teller, t) for t in tellings if (day := first_day(t.date)) is not None)
    parts: list[list[Told]] = [[t for t in tellings if first_day(t.date) is None]]
    latest: date | None = None
    for day, _, telling in dated:
        if latest is not None and day - latest > APART:
            parts.append([])
        parts[-1].append(telling)
        latest = max(latest or day, last_day(telling.end) or day)
    return parts


def _editions(series: str, told: Sequence[Told], releases: Mapping[str, Values]) -> list[Edition]:
    """Numbered meetings first, each an edition; then the others join the edition of their days, or make one."""
    by_iri: dict[str, list[Told]] = defaultdict(list)
    for telling in told:
        by_iri[telling.edition].append(telling)
    made: list[Edition] = []
    for meeting, tellings in sorted(by_iri.items(), key=lambda pair: (_number(pair[1]) is None, pair[0])):
        starts, ends = (
            [t for t in side if t] for side in ([t.start for t in tellings], [t.end or t.start for t in tellings])
        )
        edition = Edition(
            series=series,
            meetings=(meeting,),
            ordinal=_number(tellings),
            start=min(starts, default=None),
            end=max(ends, default=None),
            releases=tuple(sorted(t.teller for t in tellings if t.teller in releases)),
        )
        partner = next((other for other in made if edition.ordinal is None and _meet(other, edition)), None)
        if partner is None:
            made.append(edition)
        else:
            made[made.index(partner)] = replace(
                partner,
                meetings=(*partner.meetings, meeting),
                releases=tuple(sorted({*partner.releases, *edition.releases})),
            )
    return sorted(made, key=lambda edition: edition.place)


def _number(tellings: Iterable[Told]) -> int | None:
    """The edition's number; one that was told apart from its number has none."""
    return min((t.ordinal for t in tellings if t.ordinal is not None and t.edition == t.meeting), default=None)


def _meet(one_: Edition, other: Edition) -> bool:
    """Whether both happened on the same days, as far as the texts say days."""
    (a, b), (c, d) = ((first_day(edition.start), last_day(edition.end)) for edition in (one_, other))
    return bool(a and b and c and d and a <= d + NEAR and c <= b + NEAR)
