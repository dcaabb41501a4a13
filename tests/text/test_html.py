"""HTML pages: what becomes text, and how its elements become blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.errors import UnreadableInputError
from policygraph.text.document import Document
from policygraph.text.reading import document_from_text, read_document
from policygraph.text.source import source_from_bytes

MINISTRY = """<!DOCTYPE html><html lang="ja"><head><meta charset="Shift_JIS"><title>総務省｜協議（第3回）の結果</title>
<script>var hidden = "秘密";</script><style>.a { color: red }</style></head><body>
<div id="header"><h2>総務省</h2><ul id="gnav"><li><a href="#">ご意見・ご提案</a></li><li><a href="#">組織案内</a></li></ul></div>
<div class="contentsBody">
<p class="topicPath"><a href="/">総務省トップ</a> &gt; <a href="/n">広報・報道</a> &gt; 協議（第3回）の結果</p>
<p>報道資料</p><p>令和2年10月1日</p><h1>協議（第3回）の<br>結果</h1>
<p>　総務省は、<strong>令和2年9月28日</strong>、第3回協議を開催
   しました。結果は次の<a href="x.pdf">とおり</a>です。</p>
<h2>1　概要</h2>
<ol><li>日時：令和2年9月28日（月）</li><li>場所：東京<ul><li>会議室</li></ul></li></ol>
<table><tr><th>日本側</th><td>総務省、外務省</td></tr><tr><th>相手側</th><td>通信省<br>産業省</td></tr></table>
<p>両国は、協力を継続することで一致した。</p>
<dl><dt>連絡先</dt><dd>国際戦略局<br>電話：03-0000-0000</dd></dl>
<p class="pagetop"><a href="#top">ページトップへ戻る</a></p>
<p hidden>見えない</p><p style="display: none">これも</p><noscript>なし</noscript>
</div><div id="footer"><address>東京都</address></div></body></html>"""

ARCHIVED = """<html><head><title>Results | Department</title></head><body bgcolor=white>
<table><tr><td><a href=a>Home</a> | <a href=b>News</a> | <a href=c>Contact</a></td></tr>
<tr><td><b>Media Note</b><br>Office of the Spokesperson<br>May 3, 2019<br><br>
<pre>
Begin Text:

The two sides met for the third time and agreed that
they would work together in the coming year. They also
noted progress.

  - a first thing that was
    noted
  - a second thing

End Text
</pre>
The talks go on.<br><br>They resume in May.
<p>One paragraph<p>Another one
<ul><li>one<br>More of it<li><p>two</p><p>and its rest</p></ul>
</td></tr></table><!-- note --></body></html>"""

tags = st.sampled_from(
    ["<p>", "</p>", "<div>", "</div>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<br>", "<pre>", "</pre>", "<h1>", "</h1>",
     "<b>", "</b>", "<script>", "</script>", "<nav>", "</nav>", "&amp;", "&nbsp;", "両国は協力する。", "The sides met. ", "\n", "　", "<!--", "-->",
     "<article>", "<span hidden>", "</span>"]
)  # fmt: skip
pages = st.lists(tags | st.text(max_size=3), max_size=40).map("".join)


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


@given(pages)
def test_any_page_reads_into_blocks_that_follow_each_other_and_hold_all_its_words(page: str) -> None:
    document = document_from_text(page, file="a.html")
    place = 0
    for block in document.blocks:
        assert place <= block.span.start <= block.content.start < block.content.end <= block.span.end
        place = block.span.end
    inside = "".join(block.span.of(document.text) for block in document.blocks)
    assert [c for c in inside if c.isalnum()] == [c for c in document.text if c.isalnum()]
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        assert block.content.start <= sentence.span.start < sentence.span.end <= block.content.end


def test_a_ministry_page_keeps_its_main_content_with_each_part_named() -> None:
    document = read_document(source_from_bytes(MINISTRY.encode("cp932"), name="a.html"))
    assert kinds(document) == [
        ("navigation", "総務省トップ > 広報・報道 > 協議（第3回）の結果"),
        ("note", "報道資料"),
        ("note", "令和2年10月1日"),
        ("title", "協議（第3回）の\n結果"),
        ("paragraph", "総務省は、令和2年9月28日、第3回協議を開催しました。結果は次のとおりです。"),
        ("heading", "1　概要"),
        ("item", "日時：令和2年9月28日（月）"),
        ("item", "場所：東京"),
        ("item", "会議室"),
        ("table", "日本側\t総務省、外務省"),
        ("table", "相手側\t通信省\n産業省"),
        ("paragraph", "両国は、協力を継続することで一致した。"),
        ("contact", "連絡先"),
        ("contact", "国際戦略局"),
        ("contact", "電話：03-0000-0000"),
        ("navigation", "ページトップへ戻る"),
    ]
    assert [block.level for block in document.blocks if block.level] == [1, 1, 1, 2]
    assert document.metadata.title == "協議（第3回）の結果"
    assert document.language == "ja"


def test_an_archived_page_of_tables_and_lines_reads_like_its_text() -> None:
    document = document_from_text(ARCHIVED, file="a.html")
    assert kinds(document) == [
        ("navigation", "Home | News | Contact"),
        ("note", "Media Note"),
        ("note", "Office of the Spokesperson"),
        ("note", "May 3, 2019"),
        ("note", "Begin Text:"),
        (
            "paragraph",
            "The two sides met for the third time and agreed that\nthey would work together in the coming year. They also\nnoted progress.",
        ),
        ("item", "- a first thing that was\n    noted"),
        ("item", "- a second thing"),
        ("note", "End Text"),
        ("paragraph", "The talks go on."),
        ("paragraph", "They resume in May."),
        ("paragraph", "One paragraph"),
        ("paragraph", "Another one"),
        ("item", "one"),
        ("paragraph", "More of it"),
        ("item", "two"),
        ("paragraph", "and its rest"),
    ]


def test_navigation_outside_the_main_content_is_no_text() -> None:
    page = (
        "<body><nav><a>Home</a></nav><header>Site</header><main><h1>Talks</h1><p>"
        + "The two sides met in town. " * 5
        + "</p><aside>Share</aside></main><footer>Privacy</footer></body>"
    )
    document = document_from_text(page, file="a.html")
    assert [kind for kind, _ in kinds(document)] == ["title", "paragraph", "navigation"]
    assert "Privacy" not in document.text
    assert "Site" not in document.text


def test_the_head_of_a_page_gives_metadata_but_its_language_may_lie() -> None:
    page = (
        '<html lang="ja"><head><link rel="canonical" href="https://example.org/a">'
        '<meta property="article:published_time" content="2024-05-03T10:00:00Z"><meta property="og:title" content="The Talks"></head>'
        "<body><p>The two sides met and agreed to work together on the safety of networks.</p></body></html>"
    )
    document = document_from_text(page, file="a.html")
    assert document.language == "en"
    assert document.metadata.title == "The Talks"
    assert document.metadata.published == "2024-05-03"
    assert document.metadata.source == "https://example.org/a"


def test_a_page_deeper_than_pythons_stack_is_read_and_one_deeper_than_the_parsers_is_refused() -> None:
    deep = "<div>" * 1500 + "The sides met." + "</div>" * 1500
    assert document_from_text(deep, file="a.html").text == "The sides met."
    with pytest.raises(UnreadableInputError, match="nested too deeply; give its text"):
        document_from_text("<div>" * 5000 + "The sides met." + "</div>" * 5000, file="a.html")


def test_a_page_of_nothing_has_no_blocks() -> None:
    assert document_from_text("", file="a.html").blocks == ()
    assert document_from_text("<!-- nothing -->", file="a.html").blocks == ()
