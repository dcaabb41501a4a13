"""Co-attendance over time: who sat with whom at which edition, and how often they had by then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import TYPE_CHECKING

from msgspec import Struct

from policygraph.answers.facts.holdings import Holdings
from policygraph.answers.facts.rows import rows
from policygraph.answers.network.choosing import Choice
from policygraph.answers.network.editions import edition_attributes
from policygraph.answers.network.projections import attributes, facts_of, node_name, source_words
from policygraph.answers.network.words import PICTURE
from policygraph.answers.reports.words import COUNT
from policygraph.bilingual import LANGUAGES
from policygraph.threads.facts import Present, read_facts
from policygraph.threads.meetings import read_meetings
from policygraph.threads.said import Edition

if TYPE_CHECKING:
    import networkx as nx

_TOPICS = """SELECT DISTINCT ?meeting ?topic WHERE {
  { ?said a pg:Statement ; pg:meeting ?meeting ; pg:topic ?topic } UNION { ?meeting pg:agendaTopic ?topic }
}"""


class EditionMeasured(Struct, frozen=True, kw_only=True):
    """What one edition did to the network; the edition before is that of the same series.

    ``pairs`` are of bodies that both attended, ``new_pairs`` those that had never sat together in the network before.
    ``joined`` and ``left`` count bodies against the edition before (none for the first), ``kept`` is the share of the bodies
    of either edition that are in both, 0 to 1 (Jaccard), -1 for the first.
    """

    series: str
    edition: str
    start: str
    bodies: int
    pairs: int
    new_pairs: int
    joined: int
    left: int
    kept: float


def co_attendance_over_time(holdings: Holdings, choice: Choice) -> nx.MultiGraph[str]:
    """Bodies, joined once for every edition that both attended, on whichever side, as releases or other sources tell it.

    An edge's key and ``edition`` name the edition, ``start`` its first day (to the precision that is told), ``times`` how
    often the two have sat together in this network by then. Editions are those of series; a topic keeps those that spoke of
    it or had it on their agenda. A list may be open, so absence from it proves nothing.
    """
    import networkx as nx

    at = _tables(holdings, choice)
    graph: nx.MultiGraph[str] = nx.MultiGraph()
    graph.graph.update(facts_of("co-attendance-over-time", holdings, _releases(at, holdings)))
    graph.graph.update(_source(at, holdings))
    for body, seats in sorted(_seats(at).items()):
        term, side = holdings.glossary.term(body), holdings.glossary.term(_usual(seats))
        graph.add_node(
            node_name(body),
            **attributes(term),
            side=side.id,
            **{f"side_{language}": side.label(language).text for language in LANGUAGES},
            editions=len(seats),
            first=min(edition.start or "" for edition, _ in seats),
            last=max(edition.start or "" for edition, _ in seats),
        )
    times: Counter[tuple[str, str]] = Counter()
    for edition, present in sorted(at.items(), key=lambda pair: (pair[0].place, pair[0].series)):
        told = edition_attributes(edition, holdings.glossary.term(edition.series))
        for pair in combinations(sorted({one.body for one in present}), 2):
            times[pair] += 1
            one, other = map(node_name, pair)
            graph.add_edge(one, other, key=str(told["edition"]), weight=1, times=times[pair], **told)
    return graph


def _tables(holdings: Holdings, choice: Choice) -> dict[Edition, list[Present]]:
    """Who was there, by edition."""
    meetings = read_meetings(holdings.store)
    editions = {meeting: edition for edition in meetings.editions() for meeting in edition.meetings}
    topics: dict[str, list[str]] = {}
    for row in rows(holdings.store, _TOPICS):
        topics.setdefault(str(row["meeting"]), []).append(str(row["topic"]))
    at: dict[Edition, list[Present]] = {}
    for present in read_facts(holdings.store).present:
        told = meetings.told(present.teller, present.meeting)
        edition = editions.get(told.edition if told is not None else present.meeting)
        if edition is None or not choice.of_series(edition.series):
            continue
        spoken = tuple(topic for meeting in edition.meetings for topic in topics.get(meeting, ()))
        if choice.on_topic(spoken):
            at.setdefault(edition, []).append(present)
    return at


def _releases(at: Mapping[Edition, Iterable[Present]], holdings: Holdings) -> set[str]:
    """The releases that list who was there."""
    return {one.teller for present in at.values() for one in present} & set(holdings.releases)


def _source(at: Mapping[Edition, Iterable[Present]], holdings: Holdings) -> dict[str, str]:
    """What the network rests on: the releases, and the other sources that list who was there."""
    tellers = {one.teller for present in at.values() for one in present} - set(holdings.releases)
    told = {
        tongue: PICTURE["told"].get(tongue, sources=COUNT["tellers"].get(tongue, len(tellers))) for tongue in LANGUAGES
    }
    rests_on = _releases(at, holdings)
    return {
        f"source_{tongue}": source_words(holdings, tongue, rests_on) + (told[tongue] if tellers else "")
        for tongue in LANGUAGES
    }


def _seats(at: Mapping[Edition, Iterable[Present]]) -> dict[str, list[tuple[Edition, str]]]:
    """The editions that each body attended, each once with its side."""
    found: dict[str, dict[Edition, str]] = {}
    for edition, present in at.items():
        for one in present:
            found.setdefault(one.body, {}).setdefault(edition, one.side)
    return {body: list(seats.items()) for body, seats in found.items()}


def _usual(seats: Iterable[tuple[Edition, str]]) -> str:
    counts = Counter(side for _, side in seats)
    return min(counts, key=lambda side: (-counts[side], side))


def edition_measures(graph: nx.MultiGraph[str]) -> tuple[EditionMeasured, ...]:
    """The measures of every edition of a network of :func:`co_attendance_over_time`, by first day, then series.

    An edition at which only one body is known has no pair and is not in the network.
    """
    pairs: dict[tuple[str, str, str], dict[frozenset[str], int]] = {}
    for one, other, told in graph.edges(data=True):
        key = (str(told["start"]), str(told["series"]), str(told["edition"]))
        pairs.setdefault(key, {})[frozenset((one, other))] = int(told["times"])
    before: dict[str, frozenset[str]] = {}
    made = []
    for (start, series, edition), found in sorted(pairs.items()):
        bodies = frozenset().union(*found)
        earlier = before.get(series)
        both = bodies & earlier if earlier is not None else frozenset()
        made.append(
            EditionMeasured(
                series=series,
                edition=edition,
                start=start,
                bodies=len(bodies),
                pairs=len(found),
                new_pairs=sum(times == 1 for times in found.values()),
                joined=0 if earlier is None else len(bodies - earlier),
                left=0 if earlier is None else len(earlier - bodies),
                kept=-1.0 if earlier is None else round(len(both) / len(bodies | earlier), 6),
            )
        )
        before[series] = bodies
    return tuple(made)
