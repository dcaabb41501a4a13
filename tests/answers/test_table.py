"""A table in every form: nothing is lost in data, nothing is run or misread in a page."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

import markdown_it
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from policygraph.answers.table import TABLE_FORMATS, Cell, Column, Table, TableFormat
from policygraph.answers.table_data import guarded, unguarded
from policygraph.bilingual import Bilingual
from policygraph.errors import UsageError

COLUMNS = (
    Column("who", Bilingual("Who", "主体"), list=True),
    Column("quote", Bilingual("Words", "文言")),
    Column("level", Bilingual("Level", "レベル")),
    Column("open", Bilingual("Open", "未了")),
)
TABLE = Table(
    COLUMNS,
    (
        (("日本", "米国"), "緊密な協力を継続することにコミットした", 5, True),
        ((), 'said "A, B\nand C" | <b>*so*</b>', None, False),
    ),
    Bilingual("Who said <what>?", "誰が何を述べたか。"),
)

words = st.text(st.characters(blacklist_categories=["Cs"]), max_size=30)
printable = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=30)
tables = st.lists(
    st.tuples(st.lists(printable.filter(bool), max_size=3).map(tuple), words, st.none() | st.integers(), st.booleans()),
    max_size=5,
).map(lambda rows: Table(COLUMNS, tuple(rows)))


class _Cells(HTMLParser):
    """The words of each cell of a page, and every tag in it."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, _: object) -> None:
        self.tags.add(tag)
        if tag == "td":
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1] += data


@given(tables)
def test_json_says_every_cell(table: Table) -> None:
    plain = [{name: list(c) if isinstance(c, tuple) else c for name, c in row.items()} for row in table]
    assert json.loads(table.render("json")) == plain
    assert [json.loads(line) for line in table.render("jsonl").splitlines()] == plain


@given(tables)
def test_csv_reads_back_cell_by_cell(table: Table) -> None:
    head, *rows = csv.reader(io.StringIO(table.render("csv"), newline=""), strict=True)
    assert head == list(table.names)
    assert [unguarded(row[1]) for row in rows] == list(table.column("quote"))
    assert [row[2] for row in rows] == ["" if n is None else str(n) for n in table.column("level")]


@given(tables)
def test_csv_ends_its_lines_as_rfc_4180_says(table: Table) -> None:
    text = table.render("csv")
    assert text.endswith("\r\n")
    assert text.startswith("who,quote,level,open\r\n")


@given(words)
def test_a_guarded_cell_starts_no_formula_and_gives_its_words_back(text: str) -> None:
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "''-1", "'", "it's", "協力"])
def test_guarding_adds_an_apostrophe_only_where_a_formula_could_start(text: str) -> None:
    assert guarded(text) == (f"'{text}" if text.lstrip("'")[:1] in "=+-@\t" and text.lstrip("'") else text)
    assert unguarded(guarded(text)) == text


def test_numbers_are_not_guarded() -> None:
    table = Table((Column.plain("n"),), ((-5,),))
    assert table.render("csv") == "n\r\n-5\r\n"


@given(tables)
def test_tsv_has_a_line_a_row_and_a_tab_between_cells(table: Table) -> None:
    lines = table.render("tsv").split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(table) + 1
    assert {line.count("\t") for line in lines} == {len(COLUMNS) - 1}


@given(tables)
def test_a_page_has_a_cell_for_every_cell_and_no_tag_of_the_words(table: Table) -> None:
    page = _Cells()
    page.feed(table.render("html"))
    assert len(page.cells) == len(table) * len(COLUMNS)
    assert page.tags <= {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "br",
    }


@given(tables)
def test_markdown_is_one_table_whatever_the_words_are(table: Table) -> None:
    tokens = markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").parse(table.render("markdown"))
    kinds = [token.type for token in tokens]
    assert kinds[0] == "table_open"
    assert kinds[-1] == "table_close"
    assert kinds.count("td_open") == len(table) * len(COLUMNS)
    inner = {child.type for token in tokens for child in token.children or []}
    assert inner <= {"text", "text_special", "html_inline"}
    html = {child.content for token in tokens for child in token.children or [] if child.type == "html_inline"}
    assert html <= {"<br>"}


@given(tables)
def test_the_text_form_holds_no_control_character(table: Table) -> None:
    for language in ("en", "ja"):
        assert not re.search(
            r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", table.render("table", language)
        )


def test_the_text_form_lines_up_japanese_and_latin_letters() -> None:
    lines = TABLE.render("table", "ja").splitlines()
    assert lines[0].split() == ["主体", "文言", "レベル", "未了"]
    numbers = [line for line in lines if " 5 " in line]
    rule = lines[1]
    column = rule.index("-", rule.index("  ", rule.index("  ") + 2) + 2)
    end = rule.index(" ", column)
    assert wcswidth(numbers[0][: numbers[0].index(" 5 ") + 2]) == end


def test_long_cells_are_broken_and_the_table_keeps_to_a_width() -> None:
    row: tuple[Cell, ...] = tuple("長い文言を" * 20 for _ in range(6))
    table = Table(tuple(Column.plain(f"c{n}") for n in range(6)), (row, row))
    assert max(wcswidth(line) for line in table.render().splitlines()) <= 120


def test_a_column_in_which_nothing_stands_is_left_out_of_the_text_form_only() -> None:
    table = Table((Column.plain("a"), Column.plain("b"), Column.plain("c")), (("x", None, 0), ("y", "", 1)))
    assert table.render("table").splitlines()[0].split() == ["a", "c"]
    assert table.render("csv").splitlines()[0] == "a,b,c"
    assert table.render("markdown").splitlines()[0] == "| a | b | c |"


@pytest.mark.parametrize(("language", "words"), [("en", "(no rows)"), ("ja", "該当なし")])
def test_no_rows_are_said_in_words(language: str, words: str) -> None:
    assert words in Table(COLUMNS, ()).render("table", "ja" if language == "ja" else "en")


def test_people_read_labels_and_programs_names() -> None:
    for format in TABLE_FORMATS:
        text = TABLE.render(format, "ja")
        assert ("文言" in text) == (format in ("table", "markdown", "html"))
        assert ("quote" in text) == (format in ("csv", "tsv", "json", "jsonl"))


@pytest.mark.parametrize(("language", "said"), [("en", ["Japan", "yes", "no"]), ("ja", ["、", "はい", "いいえ"])])
def test_lists_and_truth_values_are_said_in_the_language(language: str, said: list[str]) -> None:
    table = Table(COLUMNS, ((("Japan", "US"), "x", 1, True), (("日本",), "y", 2, False)))
    for one in said:
        assert one in table.render("table", "ja" if language == "ja" else "en")


def test_an_unknown_format_is_refused() -> None:
    wrong: TableFormat = "xlsx"  # type: ignore[assignment]  # what a caller without types may pass
    with pytest.raises(UsageError, match="use one of table, csv"):
        TABLE.render(wrong)


def test_it_goes_into_pandas_in_one_call() -> None:
    frame = TABLE.to_pandas()
    assert list(frame.columns) == list(TABLE.names)
    assert frame["level"].dtype == pd.Int64Dtype()
    assert frame["who"][0] == ("日本", "米国")


def test_columns_can_be_taken_by_name() -> None:
    assert TABLE.column("level") == (5, None)
    assert len(TABLE) == 2
    with pytest.raises(ValueError, match="not in"):
        TABLE.column("nobody")


KEYS = Table(
    (
        Column("meeting_key", Bilingual("Meeting", "会合")),
        Column("quote", Bilingual("Words", "文言")),
        Column("release_key", Bilingual("Release", "発表資料")),
        Column("start", Bilingual("From character", "文字位置（始）")),
        Column("end", Bilingual("To character", "文字位置（終）")),
    ),
    (
        ("us-japan-internet-economy/9", "長い文言を" * 30, "ministry-2018-07-27-dialogue-on-the-internet", 12, 162),
        ("us-japan-internet-economy/9", "短い文言", "ministry-2018-07-27-dialogue-on-the-internet", 170, 174),
    ),
)


def test_what_all_rows_have_in_common_is_said_once_above_the_text_form_only() -> None:
    text = KEYS.render("table")
    assert text.splitlines()[:3] == [
        "Meeting: us-japan-internet-economy/9 in all rows",
        "Release: ministry-2018-07-27-dialogue-on-the-internet in all rows",
        "",
    ]
    assert text.count("ministry") == 1
    assert "会合：us-japan-internet-economy/9（全行共通）" in KEYS.render("table", "ja")
    assert KEYS.render("csv").count("ministry") == 2
    assert KEYS.render("json").count("ministry") == 2


def test_the_only_row_and_rows_that_are_alike_keep_their_columns() -> None:
    for rows in (KEYS.rows[:1], KEYS.rows[:1] * 2):
        text = Table(KEYS.columns, rows).render("table")
        assert "in all rows" not in text
        assert text.splitlines()[0].split() == ["Meeting", "Words", "Release", "Characters"]


def test_the_place_of_words_stands_in_one_column_of_the_text_form_only() -> None:
    assert KEYS.render("table").splitlines()[3].split() == ["Words", "Characters"]
    assert "170-174" in KEYS.render("table")
    assert KEYS.render("csv").splitlines()[0].endswith("start,end")


def test_keys_break_behind_hyphens_and_dates_hold_together() -> None:
    other = ("eu-japan/1", "別の文言", "ministry-2019-03-01-another-long-key-of-a-release", 1, 5)
    columns = (*KEYS.columns, *(Column.plain(f"c{n}") for n in range(3)))
    rows = tuple((*row, *(f"{n}" * (12 + place) for n in "xyz")) for place, row in enumerate((*KEYS.rows, other)))
    lines = Table(columns, rows).render("table").splitlines()
    assert max(map(wcswidth, lines)) <= 120
    said = " ".join(lines)
    for part in ("ministry-", "2018-07-27-", "2019-03-01-", "another-", "economy/9"):
        assert part in said


@given(st.integers(2, 30), st.lists(words, min_size=1, max_size=3))
def test_no_table_is_wider_than_a_terminal(columns: int, cells: list[str]) -> None:
    rows = tuple(tuple(f"{cell} {row} {n} " * 3 for n in range(columns)) for row, cell in enumerate(cells))
    text = Table(tuple(Column.plain(f"column {n}") for n in range(columns)), rows).render("table")
    assert max(map(wcswidth, text.splitlines())) <= 120


def test_a_table_of_many_columns_is_written_row_by_row() -> None:
    columns = tuple(Column.plain(f"c{n}") for n in range(15))
    rows = (tuple(f"cell number {n}" for n in range(15)), (*(f"other number {n}" for n in range(14)), None))
    lines = Table(columns, rows).render("table").splitlines()
    assert lines[:2] == ["c0   cell number 0", "c1   cell number 1"]
    assert lines[15:17] == ["", "c0   other number 0"]
    assert lines[-1] == "c13  other number 13"
