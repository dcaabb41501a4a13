"""The facts of a series, source by source: what the shipped file holds, and that a faulty one says what is wrong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from policygraph.errors import UnreadableInputError
from policygraph.graph.chronicle import Source, load_sources, series_files
from policygraph.graph.telling import map_source, source_graphs
from policygraph.graph.terms import ReleaseGraph, order
from policygraph.graph.validation import validate_graphs
from policygraph.namespaces import SOURCE_GRAPHS, compact, source_graph
from policygraph.store import Solutions, Store, open_store
from policygraph.vocabulary.lexicon import load_lexicon

SERIES = "us-japan-internet-economy"
(FILE,) = series_files()


@pytest.fixture(scope="module")
def sources() -> dict[str, Source]:
    return {source.key: source for source in load_sources(FILE)}


@pytest.fixture(scope="module")
def told() -> Iterator[Store]:
    """A store of the sources alone."""
    with open_store() as store:
        store.replace(source_graphs())
        yield store


def _ask(store: Store, sparql: str) -> list[tuple[str, ...]]:
    found = store.query(sparql)
    assert isinstance(found, Solutions)
    return [tuple(compact(str(term)) for term in row) for row in found.rows]


def test_each_source_is_one_graph_named_after_its_key_and_the_same_again(sources: dict[str, Source]) -> None:
    graphs = source_graphs()
    assert [str(graph.name) for graph in graphs] == [source_graph(key) for key in sources]
    assert all(str(graph.name).startswith(SOURCE_GRAPHS) for graph in graphs)
    for graph, source in zip(graphs, sources.values(), strict=True):
        assert {quad[3] for quad in graph.quads} == {graph.name}
        assert list(graph.quads) == sorted(set(graph.quads), key=order)
        assert map_source(source) == graph


def test_every_graph_of_a_source_conforms_to_the_shapes() -> None:
    for validation in validate_graphs(source_graphs()):
        assert validation.findings == (), validation.graph


def test_no_source_makes_a_statement_or_has_a_text(told: Store) -> None:
    for kind in ("Statement", "Claim", "Quote", "Release", "PassedOver", "NameMention"):
        assert told.query(f"ASK {{ ?x a pg:{kind} }}") is False
    assert told.query("ASK { ?x pg:text ?t }") is False
    assert told.query("ASK { ?x pg:release ?r }") is False


def test_every_source_has_its_address_or_what_it_was_compiled_from(sources: dict[str, Source]) -> None:
    compiled = {key for key, source in sources.items() if source.kind == "compilation"}
    assert compiled == {"compiled", "compiled-us-time", "compiled-japan-time"}
    for key, source in sources.items():
        assert bool(source.address) == (key not in compiled)
        assert bool(source.compiled_from) == (key in compiled)
        assert not set(source.compiled_from) & compiled
        assert (source.what.en.find("not an official page") >= 0) == (key in compiled)


def test_all_fourteen_editions_are_told_and_no_other(sources: dict[str, Source]) -> None:
    pages = Counter(
        telling.edition
        for source in sources.values()
        for telling in source.tells
        if telling.edition is not None and source.kind != "compilation"
    )
    assert pages == {1: 1, 2: 2, 3: 2, 4: 1, 5: 3, 6: 2, 7: 5, 8: 2, 9: 1, 10: 2, 11: 3, 12: 1, 13: 3, 14: 1}
    compiled = [telling.edition for telling in sources["compiled"].tells if telling.edition is not None]
    assert compiled == list(range(1, 15))


def test_bodies_that_were_at_some_editions_only(told: Store) -> None:
    editions: dict[str, set[int]] = defaultdict(set)
    for body, number in _ask(
        told, f"SELECT ?b ?n {{ ?m pg:series series:{SERIES} ; pg:ordinal ?n ; pg:participant ?b }}"
    ):
        editions[body].add(int(number))
    assert editions["agency:us-dhs"] == {1, 2, 9}
    assert editions["agency:us-usaid"] == {11, 13}
    assert editions["agency:jp-digital-agency"] == {13}
    assert editions["agency:jp-mic"] == editions["agency:us-dos"] == set(range(1, 15))


def test_where_others_were_present_the_list_is_open(told: Store) -> None:
    rows = _ask(told, f"SELECT ?n ?s {{ ?m pg:series series:{SERIES} ; pg:ordinal ?n ; pg:openSide ?s }}")
    left_open = {(int(number), side) for number, side in rows}
    assert {number for number, side in left_open if side == "country:JP"} == {3, 5, 12, 14}
    assert {number for number, side in left_open if side == "country:US"} == {3, 4, 5, 12, 14}


def test_the_eleventh_was_told_in_two_places_by_two_clocks_and_at_two_levels(told: Store) -> None:
    def claims(link: str) -> dict[str, str]:
        rows = _ask(told, f"SELECT ?g ?v {{ GRAPH ?g {{ <{_meeting(11)}> {link} ?v }} }}")
        return {graph.rpartition("/")[2]: value for graph, value in rows}

    assert claims("pg:place") == {"mic-2020-09-25-en": "Tokyo"}
    assert claims("pg:format") == {"compiled": "virtual"}
    assert claims("pg:startDate") == {"compiled-us-time": "2020-09-16", "compiled-japan-time": "2020-09-17"}
    assert claims("pg:endDate") == {"compiled-us-time": "2020-09-17", "compiled-japan-time": "2020-09-18"}
    assert claims("pg:localTimeOf") == {"compiled-us-time": "country:US", "compiled-japan-time": "country:JP"}
    assert claims("pg:meetingLevel") == {"compiled": "director-general", "trialog-2020": "ceo"}


def _meeting(number: int) -> str:
    return f"https://w3id.org/policygraph/id/meeting/{SERIES}/{number}"


def test_the_plan_of_the_ninth_stands_beside_the_day_of_the_tenth(told: Store) -> None:
    plans = _ask(told, "SELECT ?m ?when { ?m pg:nextMeeting ?when } ORDER BY ?m")
    assert plans == [(f"meeting:{SERIES}/4", "2013-10"), (f"meeting:{SERIES}/9", "2019")]
    assert _ask(told, f"SELECT ?d {{ <{_meeting(10)}> pg:startDate ?d }}") == [("2019-10-10",)]


def test_the_ninth_and_tenth_are_related_to_the_cyber_dialogue_of_their_year(told: Store) -> None:
    rows = _ask(told, "SELECT ?m ?o { ?m pg:relatedTo ?o . ?o a pg:Meeting } ORDER BY ?o")
    assert rows == [
        (f"meeting:{SERIES}/9", "meeting:us-japan-cyber-dialogue/6"),
        (f"meeting:{SERIES}/10", "meeting:us-japan-cyber-dialogue/7"),
    ]


def test_nisc_is_one_body_under_the_name_of_the_day(told: Store) -> None:
    nisc = load_lexicon().entry("agency", "jp-nisc")
    names = {
        int(number): nisc.name_on(day, "ja")
        for number, day in _ask(
            told, "SELECT ?n ?d { ?m pg:participant agency:jp-nisc ; pg:ordinal ?n ; pg:startDate ?d }"
        )
    }
    assert set(names) == {4, 6, 7, 8, 9, 10}
    assert {number for number, name in names.items() if name == "内閣官房情報セキュリティセンター"} == {4, 6}
    assert {number for number, name in names.items() if name == "内閣サイバーセキュリティセンター"} == {7, 8, 9, 10}
    listed = _ask(told, "SELECT ?as { ?p pg:body agency:jp-nisc ; pg:listedAs ?as }")
    assert listed == [("情報セキュリティセンター",)]
    assert listed[0][0] in {label.text for label in nisc.labels if label.role == "dated"}


def test_the_series_has_its_new_name_from_the_fourteenth_edition_on(told: Store) -> None:
    series = load_lexicon().entry("series", SERIES)
    days = {
        int(number): day
        for number, day in _ask(
            told, f"SELECT ?n ?d {{ ?m pg:series series:{SERIES} ; pg:ordinal ?n ; pg:startDate ?d }}"
        )
    }
    assert set(days) == set(range(1, 15))
    new = {number for number, day in days.items() if "Digital Economy" in series.name_on(day, "en")}
    assert new == {number for number, day in days.items() if "デジタルエコノミー" in series.name_on(day, "ja")} == {14}
    assert _ask(told, f"SELECT ?name {{ <{_meeting(14)}> pg:meetingName ?name }}") == [
        ("Dialogue on Digital Economy (DDE)",)
    ]


MINIMAL = """
series: us-japan-internet-economy
sources:
  page:
    what: {en: a page, ja: ページ}
    kind: news
    language: en
    address: [https://example.org/page]
    tells: [{edition: 3, start: 2012-03-22, bodies: {JP: [jp-mic]}}]
"""


def _graph(path: Path, text: str) -> ReleaseGraph:
    path.write_text(text, encoding="utf-8")
    (source,) = load_sources(path)
    return map_source(source, path.name)


def test_a_small_file_is_read(tmp_path: Path) -> None:
    graph = _graph(tmp_path / "small.yaml", MINIMAL)
    assert str(graph.name) == source_graph("page")
    (validation,) = validate_graphs([graph])
    assert validation.conforms


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("kind: news", "kind: rumour", "faulty.yaml: page: kind: 'rumour' is none of the values"),
        ("language: en", "tongue: en", "faulty.yaml: page: unknown field 'tongue'|faulty.yaml: page: the field"),
        (
            "edition: 3",
            "edition: third",
            r"faulty.yaml: page: tells\[0\].edition: a whole number or nothing must stand here, not text",
        ),
        ("edition: 3", "edition: 3, meeting: x", r"faulty.yaml: page: tells\[0\]: give either"),
        ("2012-03-22", "2012-03-32", r"faulty.yaml: page: tells\[0\]: start: not a date"),
        ("jp-mic", "jp-mystery", r"faulty.yaml: page: tells\[0\]: the vocabulary has no agency .*'jp-mystery'"),
        ("JP: [", "japan: [", r"faulty.yaml: page: tells\[0\]: the vocabulary has no country 'japan'"),
        ("https://example.org/page", "not an address at all>", "faulty.yaml: page: not an address"),
        ("kind: news", "kind: news\n    compiled_from: [other]", "faulty.yaml: page: compiled from 'other'"),
        ("sources:", "origins:", "faulty.yaml: unknown field"),
        ("  page:", "  page: [", r"faulty.yaml:\d+: this is no YAML"),
    ],
)
def test_a_faulty_file_gives_one_line_with_the_place(old: str, new: str, problem: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match=problem) as caught:
        _graph(tmp_path / "faulty.yaml", MINIMAL.replace(old, new))
    assert len(str(caught.value).splitlines()) == 1


def test_a_file_that_is_not_there_gives_one_line(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match=r"none\.yaml"):
        load_sources(tmp_path / "none.yaml")
