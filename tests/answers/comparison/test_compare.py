"""Two sides beside each other, on the story that the tests of threads tell."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

import pytest
from click.testing import CliRunner
from lxml import html as lxml_html  # type: ignore[import-untyped]  # lxml ships no types
from msgspec.structs import replace

import policygraph
from policygraph.answers.comparison import compare
from policygraph.answers.reports import FORMATS, render
from policygraph.answers.reports.document import Card, Facing, Report, Table, plain, walk
from policygraph.answers.reports.wrapping import width
from policygraph.bilingual import LANGUAGES, Language
from policygraph.cli.main import policygraph as command
from policygraph.errors import UsageError
from policygraph.store import Store
from tests.threads.story import SERIES, first, second, store_of, third, whole_story

COMPARED = [
    ("dialogue-21.en", "dialogue-22.en"),
    ("dialogue-22.en", "dialogue-22.ja"),
    (f"{SERIES}/21", f"{SERIES}/23"),
    (f"{SERIES}/22", f"{SERIES}/23"),
    ("en", "ja"),
]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of(*whole_story()) as made:
        yield made


def _pairs(page: Report) -> list[Facing]:
    return [block for _, part in walk(page.sections) for block in part.blocks if isinstance(block, Facing)]


def _only(page: Report, side: str) -> list[Card]:
    (part,) = [part for _, part in walk(page.sections) if part.name == f"only-{side}"]
    return [block for block in part.blocks if isinstance(block, Card)]


def _rows(page: Report) -> list[Mapping[str, str]]:
    return list(csv.DictReader(io.StringIO(render(page, "csv"))))


def _table(page: Report, name: str) -> dict[str, list[str]]:
    (part,) = [part for _, part in walk(page.sections) if part.name == name]
    (table,) = [block for block in part.blocks if isinstance(block, Table)]
    return {plain(row[0]).strip("\u00a0"): [plain(cell) for cell in row[1:]] for row in table.rows}


def _releases(side: str) -> set[str]:
    keys = {record.release.key for record in whole_story()}
    found = {key for key in keys if key == side or key.endswith(f".{side}")}
    return found or {key for key in keys if key.startswith(f"dialogue-{side.rpartition('/')[2]}.")}


# Laws


@pytest.mark.parametrize(("left", "right"), COMPARED)
def test_every_statement_of_a_side_stands_in_a_pair_or_apart_and_none_in_both(
    store: Store, left: str, right: str
) -> None:
    page = compare(left, right, store=store, meeting=f"{SERIES}/22" if left == "en" else None)
    expected = {
        side: {
            (record.release.key, number)
            for record in whole_story()
            if record.release.key in _releases(side)
            and (left != "en" or (record.meeting and record.meeting.ordinal == 22))
            for number in range(1, len(record.statements) + 1)
        }
        for side in (left, right)
    }
    for name, key, cards in (
        ("left", left, [p.left for p in _pairs(page)]),
        ("right", right, [p.right for p in _pairs(page)]),
    ):
        paired = {card.iri for card in cards}
        apart = {card.iri for card in _only(page, name)}
        assert not paired & apart
        assert {
            (iri.rpartition("/")[2].partition("#")[0], int(iri.rpartition("#s")[2])) for iri in paired | apart
        } == expected[key]


@pytest.mark.parametrize(("left", "right"), COMPARED[:-1])
def test_the_other_way_round_the_same_statements_stand_beside_each_other(store: Store, left: str, right: str) -> None:
    there = {(pair.left.iri, pair.right.iri) for pair in _pairs(compare(left, right, store=store))}
    back = {(pair.right.iri, pair.left.iri) for pair in _pairs(compare(right, left, store=store))}
    assert there == back


@pytest.mark.parametrize(("left", "right"), COMPARED[:-1])
def test_the_sheet_and_the_numbers_count_what_the_page_shows(store: Store, left: str, right: str) -> None:
    page = compare(left, right, store=store)
    parts = [row["part"] for row in _rows(page)]
    assert parts.count("pair") == len(_pairs(page)) == int(_table(page, "numbers")["Pairs"][0])
    for side in ("left", "right"):
        assert (
            parts.count(f"only-{side}")
            == len(_only(page, side))
            == int(_table(page, "numbers")[f"Only on the {side}"][0])
        )
    alike = sum(row["part"] == "pair" and row["same"] == "true" for row in _rows(page))
    assert sum(pair.fields[0].label == "Differs" for pair in _pairs(page)) == alike


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("left", "right"), COMPARED[:-1])
def test_the_text_is_readable_at_100_columns(store: Store, left: str, right: str, language: Language) -> None:
    page = render(compare(left, right, store=store, language=language), "text")
    assert max(width(line) for line in page.splitlines()) <= 100


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", FORMATS)
def test_the_same_store_gives_the_same_bytes(store: Store, format: str, language: Language) -> None:
    pages = {render(compare(*COMPARED[2], store=store, language=language), format) for _ in range(2)}  # type: ignore[arg-type]  # a format
    assert len(pages) == 1


# Cases


def test_two_languages_of_one_meeting_align_and_what_one_has_beyond_is_named(store: Store) -> None:
    page = compare("en", "ja", meeting=f"{SERIES}/22", store=store)
    pairs = _pairs(page)
    assert [(pair.left.name, pair.right.name) for pair in pairs] == [(f"s0{n}", f"s0{n}") for n in range(1, 7)]
    assert {plain(pair.head).partition(" (")[0] for pair in pairs} == {"translation"}
    (portals,) = [pair for pair in pairs if pair.left.name == "s04"]
    assert [(field.label, plain(field.values[0])) for field in portals.fields] == [
        ("Topics", "both: digital identity, open data; left only: start-ups and small business")
    ]


def test_without_a_meeting_the_one_in_both_languages_is_meant(store: Store) -> None:
    assert compare("en", "ja", store=store) == compare("en", "ja", meeting="dialogue-22.ja", store=store)


def test_two_meetings_show_act_level_and_who_is_firmer(store: Store) -> None:
    page = compare(f"{SERIES}/21", f"{SERIES}/22", store=store)
    (firmer,) = [pair for pair in _pairs(page) if (pair.left.name, pair.right.iri[-10:]) == ("s02", "-22.en#s02")]
    assert plain(firmer.head).startswith("strengthened on the right (score 0.")
    assert {field.label: plain(field.values[0]) for field in firmer.fields} == {
        "Act": "left: recognize; right: commit",
        "Level": "left: 1; right: 5 (firmer on the right)",
    }
    back = compare(f"{SERIES}/22", f"{SERIES}/21", store=store)
    (firmer,) = [pair for pair in _pairs(back) if (pair.left.iri[-10:], pair.right.name) == ("-22.en#s02", "s02")]
    assert plain(firmer.head).startswith("strengthened on the left (score 0.")


def test_facts_of_both_meetings_stand_beside_each_other(store: Store) -> None:
    facts = _table(compare(f"{SERIES}/21", f"{SERIES}/23", store=store), "facts")
    assert facts["Edition"] == ["21st", "23rd", "differs"]
    assert facts["Dates"] == ["12 March 2031", "9 October 2032", "differs"]
    assert facts["Parties"][2] == "same"


def test_a_meeting_without_a_text_has_facts_and_no_statements() -> None:
    from policygraph.graph.telling import source_graphs

    with store_of(first()) as store:
        store.replace(list(source_graphs()))
        page = compare(f"{SERIES}/21", "us-japan-internet-economy/10", store=store)
    assert _pairs(page) == []
    assert len(_only(page, "left")) == len(first().statements)
    assert _only(page, "right") == []
    assert "no text in the store" in plain(page.lead[1])
    assert _table(page, "facts")["Edition"] == ["21st", "10th", "differs"]
    assert any(cells[1] == "listed" for cells in _table(page, "participants").values())


def test_html_has_the_two_statements_of_a_pair_in_two_columns(store: Store) -> None:
    page = compare("dialogue-22.en", "dialogue-22.ja", store=store)
    tree = lxml_html.document_fromstring(render(page, "html"))
    articles = tree.xpath("//article[@class='facing']")
    assert len(articles) == len(_pairs(page))
    for article, pair in zip(articles, _pairs(page), strict=True):
        quoted = [(block.get("lang"), block.text_content().strip()) for block in article.xpath(".//blockquote")]
        assert quoted == [(side.quote.language, side.quote.exact) for side in (pair.left, pair.right)]
    assert "grid-template-columns: 1fr 1fr" in tree.xpath("string(//style)")
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("left", "right", "meeting", "told"),
    [
        ("nosuch", "dialogue-22.en", None, "no release or meeting 'nosuch'"),
        ("dialogue-22", "dialogue-23.en", None, "did you mean dialogue-22"),
        ("dialogue-22.en", "dialogue-22.en", None, "the same texts"),
        ("dialogue-22.en", f"{SERIES}/22", None, "the same texts"),
        ("en", "en", None, "the same texts"),
        ("dialogue-21.en", "dialogue-22.en", f"{SERIES}/22", "two languages only"),
        ("en", "ja", f"{SERIES}/21", "no release of that meeting is in 'ja'"),
    ],
)
def test_a_wrong_choice_is_one_line(store: Store, left: str, right: str, meeting: str | None, told: str) -> None:
    with pytest.raises(UsageError) as error:
        compare(left, right, meeting=meeting, store=store)
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_what_is_not_known_is_told_in_japanese_words_too(store: Store) -> None:
    with pytest.raises(UsageError) as error:
        compare("dialogue-21.en", "nowhere", store=store)
    assert "発表資料・会合「nowhere」" in error.value.problem.ja


def test_the_command_says_the_function(tmp_path: object) -> None:
    with store_of(*whole_story()) as store:
        expected = render(
            policygraph.compare("dialogue-21.en", "dialogue-23.en", store=store, language="ja"), "markdown"
        )
        graphs = list(store.quads())
    assert graphs
    from policygraph.graph.mapping import map_record
    from policygraph.graph.reference import reference_graph
    from policygraph.store import open_store

    place = f"{tmp_path}/store"
    with open_store(place, "write") as store:
        store.replace([reference_graph(), *map(map_record, whole_story())])
    words = [
        "compare",
        "dialogue-21.en",
        "dialogue-23.en",
        "--store",
        place,
        "--language",
        "ja",
        "--format",
        "markdown",
    ]
    done = CliRunner().invoke(command, words)
    assert done.output == expected


def test_a_release_that_numbers_its_meeting_otherwise_is_compared_as_the_edition_it_is() -> None:
    later = replace(
        third(),
        release=replace(third().release, key="counted-otherwise.en", file="counted-otherwise.en.txt"),
        meeting=replace(second().meeting, start="2034-01-20", end="2034-01-20"),  # type: ignore[type-var]  # it has one
    )
    with store_of(second(), later) as store:
        page = compare(f"{SERIES}/22", "counted-otherwise.en", store=store)
    facts = _table(page, "facts")
    assert facts["Dates"] == ["20–21 November 2031", "20 January 2034", "differs"]
    assert len(_pairs(page)) + len(_only(page, "left")) == len(second().statements)
