"""Reading a text into blocks and sentences: laws first, then pages written for these tests."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.errors import UnreadableInputError
from policygraph.text.dates import find_dates
from policygraph.text.document import Document, Metadata
from policygraph.text.reading import document_from_text, read_document
from policygraph.text.source import read_source, source_from_bytes
from policygraph.text.view import make_view

SEED = Path(__file__).parents[2] / "data/releases/soumu-2018-07-27-us-japan-internet-economy-9.ja.txt"

pieces = st.sampled_from(
    ["\n", "\r\n", "\n\n", " ", "\u3000", "1 ", "1. ", "（１）", "ア　", "・", "- ", "**", "【別添】", "。", ". ", "「", "」", "(", ")",
     "両国は協力する", "The Ministers agreed", "U.S.", "No. ", "連絡先", "日本側:", "> ", "# ", "---\n", "<sup>", "\\", "\u00a0", "㈱", "*"]
)  # fmt: skip
pages = st.lists(pieces | st.text(max_size=4), max_size=40).map("".join)
endings = st.sampled_from(["page.txt", "page.md"])


def contents(document: Document, kind: str) -> list[str]:
    return [block.content.of(document.text) for block in document.blocks if block.kind == kind]


def sentences(document: Document) -> list[str]:
    return [sentence.span.of(document.text) for sentence in document.sentences]


@given(pages, endings)
def test_the_text_is_kept_code_point_for_code_point(text: str, file: str) -> None:
    assert document_from_text(text, file=file).text == text


@given(pages, endings)
def test_blocks_follow_each_other_inside_the_text(text: str, file: str) -> None:
    document = document_from_text(text, file=file)
    place = 0
    for block in document.blocks:
        assert place <= block.span.start <= block.content.start < block.content.end <= block.span.end <= len(text)
        place = block.span.end


@given(pages, endings)
def test_sentences_follow_each_other_inside_the_content_of_their_block(text: str, file: str) -> None:
    document = document_from_text(text, file=file)
    place = 0
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        assert place <= sentence.span.start < sentence.span.end
        assert block.content.start <= sentence.span.start
        assert sentence.span.end <= block.content.end
        words = sentence.span.of(text)
        assert words == words.strip()
        place = sentence.span.end


@given(pages, endings)
def test_a_section_is_a_heading_above(text: str, file: str) -> None:
    document = document_from_text(text, file=file)
    for index, block in enumerate(document.blocks):
        if block.section is not None:
            assert block.section < index
            assert document.blocks[block.section].kind == "heading"


@given(pages)
def test_no_word_of_a_plain_text_is_outside_the_blocks(text: str) -> None:
    document = document_from_text(text)
    inside = "".join(block.span.of(text) for block in document.blocks)
    assert [c for c in inside if c.isalnum()] == [c for c in text if c.isalnum()]


def test_the_seed_release_reads_into_its_parts() -> None:
    document = read_document(read_source(SEED))
    assert document.key == "soumu-2018-07-27-us-japan-internet-economy-9.ja"
    assert document.language == "ja"
    assert contents(document, "title") == ["インターネットエコノミーに関する日米政策協力対話(第9回局長級会合)の結果"]
    assert contents(document, "heading") == [
        "第9回局長級会合の主な成果", "(参考)第9回局長級会合 出席者", "日本側:", "米国側:", "今後の予定", "【別添】",
        "【参考】インターネットエコノミーに関する日米政策協力対話の概要", "【関係報道資料】",
    ]  # fmt: skip
    levels = [block.level for block in document.blocks if block.kind == "heading"]
    assert levels == [1, 1, 2, 2, 1, 1, 1, 1]
    assert len(contents(document, "contact")) == 5
    assert len(contents(document, "navigation")) == 2


def test_a_hard_wrapped_markdown_paragraph_is_one_block_with_its_sentences() -> None:
    text = "The two sides met in the U.S. capital on May 3. They\nagreed to work\ntogether. Mr. Tan spoke.\n"
    document = document_from_text(text, file="a.md")
    assert len(document.blocks) == 1
    assert sentences(document) == [
        "The two sides met in the U.S. capital on May 3.",
        "They\nagreed to work\ntogether.",
        "Mr. Tan spoke.",
    ]


def test_the_front_matter_gives_metadata_and_a_manifest_goes_before_it() -> None:
    text = (
        "---\ntitle: 'A Talk:  Two Sides'\ndate: 2024-05-03\nsource_url: https://example.org/a\n---\n\nThe sides met.\n"
    )
    read = document_from_text(text, file="a.md").metadata
    assert read == Metadata(title="A Talk: Two Sides", published="2024-05-03", source="https://example.org/a")
    told = document_from_text(text, file="a.md", metadata=Metadata(published="2024-05-04")).metadata
    assert told.published == "2024-05-04"
    assert told.title == "A Talk: Two Sides"


def test_a_media_type_with_a_charset_gives_both_to_the_reader() -> None:
    words = "# 会合の結果\n\n両国は、協力を継続することで一致した。\n"
    source = source_from_bytes(words.encode("euc_jp"), name="page")
    document = read_document(source, Metadata(media_type='text/markdown; charset="EUC-JP"'))
    assert (document.text, document.media_type) == (words, "text/markdown")


def test_an_absent_file_and_a_folder_are_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="no such file; check the name"):
        read_source(tmp_path / "none.txt")
    with pytest.raises(UnreadableInputError, match="this is a folder"):
        read_source(tmp_path)


@pytest.mark.parametrize("file", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize(
    "unit",
    [
        "...",
        "「",
        "(",
        " ",
        "\n",
        "<!--",
        "**a",
        "[a](",
        "　",
        "- a\n",
        "a  \n",
        "> ",
        "1 ",
        "か\u3099",
        "。",
        "\u00a0\n",
    ],
)
def test_hostile_text_is_read_in_time_that_grows_with_its_length_only(unit: str, file: str) -> None:
    text = unit * (60_000 // len(unit)) + "The sides met. 両国は確認した。"
    began = time.process_time()
    document = document_from_text(text, file=file)
    view = make_view(document.text, 0, len(document.text), markdown=file == "a.md", japanese=True)
    find_dates(view.text, "ja")
    find_dates(view.text, "en")
    # Half a second on a slow machine; a pattern that grows with the square takes minutes.
    assert time.process_time() - began < 8
