"""The network of threads: an edge a link or an absence, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import networkx as nx
import pytest
from msgspec.structs import replace

from policygraph.answers.network import PROJECTIONS, Projection, network
from policygraph.answers.network.drawing.draw import canvas_of, picture
from policygraph.answers.network.drawing.threads import COLOURS
from policygraph.answers.network.formats import write_network
from policygraph.answers.network.words import RELATION
from policygraph.bilingual import LANGUAGES, Language
from policygraph.errors import UsageError
from policygraph.identifiers import BASE
from policygraph.store import Store, open_store
from policygraph.store.interface import Solutions
from policygraph.threads.deriving import derive, weave_store
from policygraph.threads.kinds import KINDS
from tests.threads.story import SERIES, first, store_of, whole_story

NARROWED: list[Projection] = ["threads", "cascade", "co-attendance-over-time"]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of(*whole_story()) as made:
        made.replace([derive(made)])
        yield made


@pytest.fixture(scope="module")
def graph(store: Store) -> nx.MultiDiGraph[str]:
    made = network("threads", store=store)
    assert isinstance(made, nx.MultiDiGraph)
    return made


def test_every_edge_rests_on_a_named_link_or_absence_of_the_store(store: Store, graph: nx.MultiDiGraph[str]) -> None:
    found = store.query("SELECT ?it WHERE { { ?it a pg:Link } UNION { ?it a pg:Absence ; pg:outcome 'dropped' } }")
    assert isinstance(found, Solutions)
    named = sorted(str(row[0]) for row in found.rows)
    assert sorted(told["iri"] for _, _, told in graph.edges(data=True)) == named
    assert graph.size(weight="weight") == len(named) > 5


def test_an_edge_leads_where_its_link_leads(store: Store, graph: nx.MultiDiGraph[str]) -> None:
    links = {link.iri: link for link in weave_store(store).links}
    for one, other, told in graph.edges(data=True):
        if told["iri"] in links:
            link = links[told["iri"]]
            assert (f"{BASE}{one}", f"{BASE}{other}", told["relation"]) == (link.source, link.target, f"pg:{link.kind}")
            assert told["score"] == f"{link.score:.3f}"


def test_relations_are_counted_as_the_weave_has_them(store: Store, graph: nx.MultiDiGraph[str]) -> None:
    weave = weave_store(store)
    expected = Counter(f"pg:{link.kind}" for link in weave.links)
    expected["pg:absentFrom"] = sum(absence.outcome == "dropped" for absence in weave.absences)
    assert Counter(told["relation"] for _, _, told in graph.edges(data=True)) == expected


def test_every_kind_of_link_has_its_colour_and_its_words() -> None:
    assert {f"pg:{kind}" for kind in KINDS} | {"pg:absentFrom"} == set(COLOURS)
    assert set(COLOURS) <= set(RELATION)


def test_a_topic_keeps_links_between_statements_on_it(store: Store, graph: nx.MultiDiGraph[str]) -> None:
    narrowed = network("threads", store=store, series=SERIES, topic="ai-governance")
    kept = {told["iri"] for _, _, told in narrowed.edges(data=True)}
    assert 0 < len(kept) < graph.number_of_edges()
    assert kept < {told["iri"] for _, _, told in graph.edges(data=True)}
    for _, told in narrowed.nodes(data=True):
        assert told["kind"] == "meeting" or "ai-governance" in told["topics"].split()


def test_another_series_has_none_of_it(store: Store) -> None:
    assert network("threads", store=store, series="us-eu-ttc").number_of_nodes() == 0


@pytest.mark.parametrize("projection", NARROWED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_store_gives_an_empty_network_that_says_so(projection: Projection, language: Language) -> None:
    with open_store() as empty:
        graph = network(projection, store=empty)
    assert graph.number_of_nodes() == 0
    for measures in (False, True):
        table = write_network(graph, "table", language, measures=measures)
        assert {"en": "The store holds nothing of this kind.", "ja": "該当するものはありません。"}[language] in table
    with pytest.raises(UsageError, match="nothing to draw"):
        picture(graph)


@pytest.mark.parametrize("projection", sorted(set(PROJECTIONS) - set(NARROWED)))
def test_projections_that_cannot_be_narrowed_refuse_to_be(store: Store, projection: Projection) -> None:
    with pytest.raises(UsageError, match="takes no series and no topic"):
        network(projection, store=store, series=SERIES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_names_editions_promises_and_only_the_kinds_it_draws(
    graph: nx.MultiDiGraph[str], language: Language
) -> None:
    shown = [label.get_text() for label in canvas_of(graph, language).axes.texts]
    for number in {"en": ("21st", "22nd", "23rd"), "ja": ("第21回", "第22回", "第23回")}[language]:
        assert number in shown
    assert RELATION["pg:strengthens"].get(language) in shown
    assert RELATION["pg:sameStatement"].get(language) not in shown
    assert {"en": "meeting held as announced", "ja": "予告どおり開催された会合"}[language] in shown
    assert any("working group" in text for text in shown)


@pytest.mark.parametrize("format", ["table", "graphml", "gexf", "json", "csv"])
def test_the_same_store_gives_the_same_bytes_with_and_without_the_derived_graph(store: Store, format: str) -> None:
    with store_of(*whole_story()) as bare:
        without = network("threads", store=bare)
    told = {
        write_network(made, format, "ja", measures=True)  # type: ignore[arg-type]  # a format
        for made in (network("threads", store=store), network("threads", store=store), without)
    }
    assert len(told) == 1


def test_what_a_network_is_narrowed_to_is_said(store: Store) -> None:
    graph = network("threads", store=store, series=SERIES, topic="ai-governance")
    assert graph.graph["only_en"] == "Japan-EU ICT Policy Dialogue; AI governance"
    assert "Only: Japan-EU ICT Policy Dialogue; AI governance." in write_network(graph, "table", "en")
    shown = "".join(label.get_text() for label in canvas_of(graph, "ja").axes.texts)
    assert graph.graph["only_ja"] in shown


@pytest.mark.parametrize("projection", NARROWED)
def test_a_network_of_one_series_counts_its_releases_only(projection: Projection) -> None:
    other = first()
    assert other.meeting is not None
    elsewhere = replace(
        other,
        release=replace(other.release, key="other-1", file="other-1.txt"),
        meeting=replace(other.meeting, series="us-eu-ttc", ordinal=1),
        participants={"US": ("us-dos",), "EU": ("eu-ec",)},
    )
    told = [replace(one, participants={"JP": ("jp-mic",), "EU": ("eu-ec",)}) for one in whole_story()]
    with store_of(*told, elsewhere) as made:
        counted = {
            series: network(projection, store=made, series=series).graph for series in (None, SERIES, "us-eu-ttc")
        }
    assert [counted[series]["releases"] for series in (None, SERIES, "us-eu-ttc")] == [5, 4, 1]
    assert "1 release" in str(counted["us-eu-ttc"]["source_en"])
    assert "4 releases" in str(counted[SERIES]["source_en"])
    assert "4件" in str(counted[SERIES]["source_ja"])
