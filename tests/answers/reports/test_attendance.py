"""What the page of attendance promises: every list as told, nobody said to have left by an open one, sources by name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from policygraph.answers.reports import render, report
from policygraph.answers.reports.document import Report, Table, plain, walk
from policygraph.bilingual import LANGUAGES, Language
from policygraph.errors import UsageError
from policygraph.graph.reference import reference_graph
from policygraph.graph.telling import source_graphs
from policygraph.store import Store, open_store
from tests.answers.reports.dialogue import dialogue_store

SERIES = "us-japan-internet-economy"


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with dialogue_store() as made:
        yield made


@pytest.fixture(scope="module")
def told_store() -> Iterator[Store]:
    """The shipped facts of a series, without any text."""
    with open_store() as made:
        made.replace([reference_graph(), *source_graphs()])
        yield made


def rows(made: Report) -> list[dict[str, object]]:
    return [dict(zip(made.sheet.columns, row, strict=True)) for row in made.sheet.rows]


def presences(made: Report, body: str) -> dict[object, object]:
    return {row["ordinal"]: row["presence"] for row in rows(made) if row["body"] == body}


def marks(made: Report) -> dict[str, list[str]]:
    """The rows of the tables by edition: the body's name, then a mark an edition."""
    tables = (block for part, block in _blocks(made) if part.startswith("side-") and isinstance(block, Table))
    return {plain(row[0]): [plain(cell) for cell in row[1:]] for table in tables for row in table.rows}


def _blocks(made: Report) -> Iterator[tuple[str, object]]:
    for _, section in walk(made.sections):
        for block in section.blocks:
            yield section.name, block


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_and_the_rows_tell_the_same(store: Store, language: Language) -> None:
    made = report("attendance", language=language, store=store)
    named = sum(cells.count("●") for cells in marks(made).values())
    there = [row for row in rows(made) if row["presence"] not in ("left", "not-named")]
    assert named == len(there)


def test_nobody_has_left_by_a_list_that_is_left_open(store: Store) -> None:
    made = report("attendance", store=store)
    assert not [row for row in rows(made) if row["list_open"] and row["presence"] == "left"]
    assert presences(made, "jp-meti") == {20: "named", 21: "named", 22: "not-named", 23: "named"}
    assert marks(made)["Ministry of Economy, Trade and Industry"] == ["●", "●", "?", "●"]
    page = render(made)
    assert "Japan: the list is left open; 2 bodies known before are not named in it." in page


def test_a_body_in_the_place_of_another_neither_joins_nor_leaves(store: Store) -> None:
    made = report("attendance", store=store)
    assert presences(made, "jp-nco") == {23: "renamed"}
    assert presences(made, "jp-nisc") == {21: "joined", 22: "not-named"}
    (row,) = [row for row in rows(made) if row["presence"] == "renamed"]
    assert row["before"] == "jp-nisc"


def test_every_list_names_its_tellers(store: Store) -> None:
    made = report("attendance", store=store)
    assert {row["ordinal"]: row["tellers"] for row in rows(made)} == {
        20: "page-20",
        21: "dialogue-21.en",
        22: "dialogue-22.en dialogue-22.ja",
        23: "dialogue-23.en",
    }
    assert [source.key for source in made.sources][-1] == "page-20"
    assert "4 releases and 1 source whose text is not kept" in plain(made.lead[0])


def test_facts_of_a_series_without_any_text_have_a_page(told_store: Store) -> None:
    made = report("attendance", SERIES, store=told_store)
    named = {ordinal for ordinal, presence in presences(made, "us-dhs").items() if presence in ("named", "joined")}
    assert named == {1, 2, 9}
    assert presences(made, "us-usaid") == {11: "joined", 12: "not-named", 13: "named", 14: "not-named"}
    assert "no release" not in plain(made.lead[0])


def test_a_body_and_a_series_of_another_name_are_told(told_store: Store) -> None:
    english, japanese = (report("attendance", SERIES, language=language, store=told_store) for language in LANGUAGES)
    assert presences(english, "jp-nisc")[7] == "new-name"
    page = " ".join(render(english).split())
    assert "National Information Security Center, now National center of Incident readiness" in page
    assert "From the 14th on the series goes by the name of Japan-U.S. Dialogue on the Digital Economy." in page
    page = "".join(render(japanese).split())
    assert "内閣官房情報セキュリティセンターから内閣サイバーセキュリティセンター" in page
    assert "第14回からの名称は「デジタルエコノミーに関する日米対話(日米DDE)」です。" in page


def test_a_series_must_be_known_and_chosen(store: Store, told_store: Store) -> None:
    with pytest.raises(UsageError, match="no series"):
        report("attendance", "dialogue-on-the-moon", store=store)
    with pytest.raises(UsageError, match="no meeting of the series"):
        report("attendance", "g20-summit", store=store)
    with pytest.raises(UsageError, match="no statement of a series"):
        report("attendance", store=told_store)
