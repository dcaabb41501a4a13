"""Pictures: labels stand free and inside, and the same network gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from msgspec.structs import replace

from policygraph.answers.network import PROJECTIONS, Projection, network
from policygraph.answers.network.drawing.canvas import (
    DOTS,
    GREY,
    Canvas,
    PictureFormat,
    as_saved,
    drawable,
    fitted,
    text_width,
)
from policygraph.answers.network.drawing.colours import COLOURS, colour_of
from policygraph.answers.network.drawing.draw import canvas_of, picture
from policygraph.answers.network.formats import write_network
from policygraph.bilingual import LANGUAGES, Language
from policygraph.errors import UsageError
from policygraph.store import Store
from tests.answers.conftest import store_of
from tests.answers.releases import english
from tests.threads.story import whole_story


def _labels(canvas: Canvas) -> list[tuple[Text, Bbox]]:
    """The labels of a picture with their boxes in points, as they are when it is saved."""
    scale = DOTS / 72
    canvas.figure.set_dpi(DOTS)
    with as_saved():
        renderer = canvas.figure.canvas.get_renderer()  # type: ignore[attr-defined]  # the canvas is Agg's
        boxes = [(label, label.get_window_extent(renderer)) for label in canvas.axes.texts]
    return [(label, Bbox(box.get_points() / scale)) for label, box in boxes]


def _collide(one: Bbox, other: Bbox) -> bool:
    """Whether letters would touch: boxes are taller than letters by their line gap."""
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    return bool(wide > 0 and high > 2)


_WORDS: dict[str, Any] = {
    f"{name}_{tongue}": words
    for name, words in (("title", "t"), ("drawn", "d"), ("source", "s"))
    for tongue in LANGUAGES
}


def _crowded(size: int) -> nx.Graph[str]:
    """A co-attendance network of many bodies on three sides with long names."""
    graph: nx.Graph[str] = nx.Graph(
        name="co-attendance", title_en="t", title_ja="題", drawn_en="d", drawn_ja="図", source_en="s", source_ja="出典"
    )
    for number in range(size):
        side = ("JP", "US", "private-sector")[number % 3]
        graph.add_node(
            f"agency/{number}",
            kind="agency",
            iri="i",
            label_en=f"Interdepartmental Commission {number} for the Promotion of Very Long Names of Commissions",
            label_ja=f"第{number}号極めて長い名称を有する委員会の名称の普及促進に関する関係省庁連絡会議事務局",
            meetings=1 + number % 4,
            rank=number,
            side=side,
            side_en=side,
            side_ja=side,
        )
    for one, other in combinations(graph.nodes, 2):
        graph.add_edge(one, other, weight=1)
    return graph


@pytest.fixture(scope="module")
def story_store() -> Iterator[Store]:
    """Three editions of a dialogue, with threads."""
    with store_of(whole_story()) as store:
        yield store


def _pictured(stores: Iterable[Store], projection: Projection) -> list[nx.Graph[str]]:
    """The networks of these stores that have something to draw."""
    return [graph for store in stores if (graph := network(projection, store=store)).number_of_edges()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("projection", PROJECTIONS)
def test_no_two_labels_overlap_and_none_is_cut(
    seed_store: Store, test_store: Store, story_store: Store, projection: Projection, language: Language
) -> None:
    graphs = _pictured((seed_store, test_store, story_store), projection)
    assert graphs
    for graph in graphs:
        canvas = canvas_of(graph, language)
        labels = _labels(canvas)
        assert len(labels) > 3
        for label, box in labels:
            assert box.x0 >= 0, label
            assert box.y0 >= 0, label
            assert box.x1 <= canvas.width, label
            assert box.y1 <= canvas.height, label
        level = [(label, box) for label, box in labels if not label.get_rotation()]
        for (one, a), (other, b) in combinations(level, 2):
            assert not _collide(a, b), (one, other)


@pytest.mark.parametrize("language", LANGUAGES)
def test_many_long_names_still_stand_free(language: Language) -> None:
    canvas = canvas_of(_crowded(39), language)
    boxes = [box for _, box in _labels(canvas)]
    assert not any(_collide(a, b) for a, b in combinations(boxes, 2))
    assert min(box.x0 for box in boxes) >= 0
    assert max(box.x1 for box in boxes) <= canvas.width


@pytest.mark.parametrize("language", LANGUAGES)
def test_many_threads_and_editions_still_stand_free(language: Language) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(name="threads", **_WORDS)
    long = (
        "Interdepartmental Commission for the Promotion of Very Long Names of Commissions and of their Topics; and more"
    )
    for series, edition, thread in product(range(2), range(6), range(15)):
        told = {f"{name}_{tongue}": long for name in ("label", "series", "topics") for tongue in LANGUAGES}
        days = {
            f"{name}_{tongue}": "30 November – 1 December 2031" for name in ("edition", "days") for tongue in LANGUAGES
        }
        graph.add_node(
            f"release/{series}-{edition}#s{thread}",
            kind="statement", level=edition, commitment=edition % 2, release=f"{series}-{edition}", order=thread,
            quote=long * 2 if thread else f"See https://example.org/{'x' * 400} and more",
            thread=f"{series}-{thread}", series=f"{series}", edition=f"{series}/{edition}", ordinal=edition, start=f"203{edition}",
            **told, **days,
        )  # fmt: skip
        if edition:
            ends = f"release/{series}-{edition}#s{thread}", f"release/{series}-{edition - 1}#s{thread}"
            graph.add_edge(*ends, relation="pg:renews", weight=1)
    canvas = canvas_of(graph, language)
    boxes = [box for _, box in _labels(canvas)]
    assert len(boxes) > 24 * 6
    assert "See […]" in [label.get_text() for label, _ in _labels(canvas)]
    assert not any(_collide(a, b) for a, b in combinations(boxes, 2))
    assert max(box.x1 for box in boxes) <= canvas.width


def _coloured(canvas: Canvas) -> set[str]:
    """Every colour that fills or draws something in a picture."""
    from matplotlib.colors import to_hex

    filled = {to_hex(patch.get_facecolor()) for patch in canvas.axes.patches}
    return filled | {to_hex(label.get_color()) for label in canvas.axes.texts}


def _country_topic(*parties: str) -> nx.Graph[str]:
    """Parties and a topic, the first party speaking most."""
    graph: nx.Graph[str] = nx.Graph(
        name="country-topic", title_en="t", title_ja="題", drawn_en="d", drawn_ja="図", source_en="s", source_ja="出典"
    )
    graph.add_node("topic/a", kind="topic", label_en="a", label_ja="主題", statements=9, commitments=0)
    for number, party in enumerate(parties):
        told = {"statements": 9 - number, "commitments": 0}
        graph.add_node(f"country/{party}", kind="country", label_en=party, label_ja=party, **told)
        graph.add_edge(f"country/{party}", "topic/a", weight=9 - number, commitments=0)
    return graph


@pytest.mark.parametrize("parties", [("JP", "US"), ("US", "JP"), ("US",), ("EU", "IN", "JP")])
def test_a_party_has_its_colour_whoever_else_is_drawn(parties: tuple[str, ...]) -> None:
    drawn = _coloured(canvas_of(_country_topic(*parties), "en"))
    for party in ("JP", "US", "EU", "IN"):
        assert (colour_of(party) in drawn) == (party in parties)


@pytest.mark.parametrize("projection", ["country-topic", "agency-topic", "co-attendance", "whole"])
def test_japan_and_the_united_states_have_one_colour_each_in_all_pictures(
    seed_store: Store, projection: Projection
) -> None:
    drawn = _coloured(canvas_of(network(projection, store=seed_store), "en"))
    assert {colour_of("JP"), colour_of("US")} <= drawn


@pytest.mark.parametrize(("projection", "ends"), [("co-attendance", "一方 他方"), ("whole", "起点 終点")])
def test_only_links_with_a_direction_have_a_start_and_an_end(
    test_store: Store, projection: Projection, ends: str
) -> None:
    table = write_network(network(projection, store=test_store), "table", "ja")
    assert any(line.split()[:2] == ends.split() for line in table.splitlines())


@given(st.sampled_from(sorted(COLOURS)), st.from_regex("[A-Z]{2,5}", fullmatch=True))
def test_no_party_takes_the_colour_of_a_well_known_one(known: str, code: str) -> None:
    assert re.fullmatch("#[0-9a-f]{6}", colour_of(code))
    assert colour_of(f"country/{code}") == colour_of(code)
    assert (colour_of(code) == colour_of(known)) == (code == known)
    assert GREY not in {colour_of(code), colour_of(known)}


def test_what_is_not_drawn_is_said() -> None:
    shown = " ".join(label.get_text() for label, _ in _labels(canvas_of(_crowded(45), "en")))
    assert "The first 40 of 45 bodies are drawn" in shown


@pytest.mark.parametrize("projection", PROJECTIONS)
def test_a_picture_says_what_was_counted_and_its_source(test_store: Store, projection: Projection) -> None:
    graph = network(projection, store=test_store)
    for language in LANGUAGES:
        shown = re.sub(r"\s", "", "".join(label.get_text() for label, _ in _labels(canvas_of(graph, language))))
        for name in ("title", "drawn", "source"):
            assert re.sub(r"\s", "", graph.graph[f"{name}_{language}"]) in shown


@pytest.mark.parametrize("projection", PROJECTIONS)
def test_svg_has_no_date_no_software_and_nothing_from_outside(test_store: Store, projection: Projection) -> None:
    content = picture(network(projection, store=test_store), "svg", "ja").decode()
    assert "dc:date" not in content
    assert "atplotlib" not in content.replace("matplotlib.axis", "")
    assert "<script" not in content
    assert "<image" not in content
    assert not re.search(r'(?:href|src)="(?!#)', content)


def test_png_is_a_picture_without_software(test_store: Store) -> None:
    content = picture(network("country-topic", store=test_store), "png")
    assert content.startswith(b"\x89PNG")
    assert b"Software" not in content
    assert b"atplotlib" not in content


@pytest.mark.parametrize("format", ["svg", "png"])
def test_the_same_network_gives_the_same_bytes(test_store: Store, format: PictureFormat) -> None:
    graph = network("country-topic", store=test_store)
    assert picture(graph, format, "ja") == picture(graph, format, "ja")


def test_nothing_to_draw_is_refused_in_words() -> None:
    empty: nx.Graph[str] = nx.Graph(name="co-attendance")
    with pytest.raises(UsageError, match="nothing to draw: co-attendance has no edge"):
        picture(empty)
    with pytest.raises(UsageError, match="no picture of a network without a name"):
        picture(nx.path_graph(2))


def test_releases_that_state_nothing_are_refused_in_words() -> None:
    with store_of([replace(english(), statements=())]) as store:
        with pytest.raises(UsageError, match="no release states anything"):
            picture(network("whole", store=store))
        assert picture(network("co-attendance", store=store))


def test_a_letter_that_the_font_lacks_is_set_as_a_geta_mark() -> None:
    assert drawable("総務省 a\U0001f600") == "総務省 a〓"


@pytest.mark.parametrize(
    "text", ["Ministry of Internal Affairs and Communications", "国立研究開発法人情報通信研究機構"]
)
def test_fitted_lines_are_as_wide_as_they_may_be_at_most(text: str) -> None:
    lines = fitted(text, 10, 100)
    assert len(lines) > 1
    assert all(text_width(line, 10) <= 100 for line in lines)
