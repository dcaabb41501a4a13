"""Whatever words a page holds, every form of it shows them as they are."""

from __future__ import annotations

import csv
import io
import unicodedata

import msgspec
from hypothesis import given, settings
from lxml import html as lxml_html  # type: ignore[import-untyped]  # lxml ships no types
from markdown_it import MarkdownIt

from policygraph.answers.reports.data import render_csv, render_json
from policygraph.answers.reports.document import Report
from policygraph.answers.reports.html import render_html
from policygraph.answers.reports.markdown import render_markdown
from policygraph.answers.reports.text import render_text
from policygraph.answers.reports.wrapping import longest_piece, width
from tests.answers.reports.pages import reports, texts_of

ELEMENTS = {
    "a", "article", "blockquote", "body", "caption", "code", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2",
    "h3", "h4", "head", "header", "html", "li", "main", "meta", "nav", "ol", "p", "section", "span", "style", "table",
    "tbody", "td", "th", "thead", "title", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {
    "aria-label", "aria-labelledby", "charset", "class", "content", "href", "id", "lang", "name", "role", "scope", "tabindex",
}  # fmt: skip


def _bare(text: str) -> str:
    """The letters alone: how blanks fall is each form's own affair."""
    return "".join(text.split())


@given(reports)
def test_html_shows_every_word_and_lets_none_become_markup(report: Report) -> None:
    page = lxml_html.document_fromstring(render_html(report))
    shown = _bare(page.text_content())
    for text in texts_of(report):
        assert _bare(text) in shown
    for element in page.iter():
        assert element.tag in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES


@given(reports)
def test_html_needs_nothing_from_outside_and_links_to_the_web_alone(report: Report) -> None:
    page = lxml_html.document_fromstring(render_html(report))
    assert not page.xpath("//script | //link | //img | //iframe | //object | //@src | //@style")
    assert "url(" not in page.xpath("string(//style)")
    for address in page.xpath("//@href"):
        assert address.startswith(("#", "https://", "http://"))


@given(reports)
def test_html_tags_words_of_another_language(report: Report) -> None:
    page = lxml_html.document_fromstring(render_html(report))
    assert page.get("lang") == report.language
    foreign = [words for words in report.title if words.language is not None]
    assert [span.get("lang") for span in page.xpath("//h1/span")] == [words.language for words in foreign]


@given(reports)
@settings(max_examples=150)
def test_markdown_shows_every_word(report: Report) -> None:
    rendered = MarkdownIt("commonmark").enable("table").enable("strikethrough").render(render_markdown(report))
    shown = _bare(lxml_html.fromstring(f"<div>{rendered}</div>").text_content())
    for text in texts_of(report):
        assert _bare(text) in shown


@given(reports)
def test_text_shows_every_word_within_its_width(report: Report) -> None:
    page = render_text(report, columns=80)
    lines = page.splitlines()
    assert page.endswith("\n")
    for line in lines:
        assert width(line) <= 80 or longest_piece(line) > 40, line
    for letter in {letter for text in texts_of(report) for letter in text if not letter.isspace()}:
        if unicodedata.category(letter)[0] in "LN":
            assert letter in page


@given(reports)
def test_json_gives_the_page_back(report: Report) -> None:
    assert msgspec.json.decode(render_json(report), type=Report) == report


@given(reports)
def test_csv_gives_the_sheet_back(report: Report) -> None:
    head, *rows = csv.reader(io.StringIO(render_csv(report)))
    assert tuple(head) == report.sheet.columns
    assert rows == [["x", "1"], ["", "true"]]
