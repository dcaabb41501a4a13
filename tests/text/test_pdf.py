"""PDF: printed pages, set letter by letter for these tests, become text whose lines and pages end no sentence."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from wcwidth import wcswidth

from policygraph.errors import UnreadableInputError
from policygraph.pipeline.sources import find_sources
from policygraph.text.document import Document
from policygraph.text.reading import read_document
from policygraph.text.source import read_source, source_from_bytes
from policygraph.text.view import view_of
from tests.text.pdf_pages import Set, lines, pdf


def read(content: bytes, name: str = "a.pdf") -> Document:
    return read_document(source_from_bytes(content, name=name))


def told(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, view_of(document, block.content).text) for block in document.blocks]


def sentences(document: Document) -> list[str]:
    return [view_of(document, sentence.span).text for sentence in document.sentences]


JAPANESE = [
    Set("報道資料", 72, 800, 9),
    Set("令和４年６月１日", 420, 800, 9),
    Set("情報通信に関する日独政策対話（第５回）の結果", 110, 765, 14),
    Set("　両国は、２日間にわたり、安全な通信網、データの流通、人材の育成及び標準", 72, 730),
    Set("化について意見を交わし、協力を継続することで一致しました。次回会合は来年に", 72, 712),
    Set("開催します。", 72, 694),
    Set("1　主な成果", 72, 664),
    Set("（１）安全な通信網", 72, 646),
    Set("　双方は、供給網の多様性を高める取組を支持するとともに、専門家の間の情報共", 72, 628),
]
REST = [
    Set("有を進めることを確認した。", 72, 790),
    Set("（２）人材の育成", 72, 772),
    Set("　双方は、若手技術者の交流を歓迎した。", 72, 754),
]


def numbered(page: list[Set], number: int) -> list[Set]:
    return [*page, Set(f"- {number} -", 280, 40, 9)]


def test_japanese_lines_and_pages_join_without_blanks() -> None:
    document = read(pdf(numbered(JAPANESE, 1), numbered(REST, 2)))
    assert document.language == "ja"
    assert told(document) == [
        ("note", "報道資料"),
        ("note", "令和4年6月1日"),
        ("title", "情報通信に関する日独政策対話(第5回)の結果"),
        (
            "paragraph",
            "両国は、2日間にわたり、安全な通信網、データの流通、人材の育成及び標準化について意見を交わし、協力を継続することで一致しました。次回会合は来年に開催します。",
        ),
        ("heading", "主な成果"),
        ("heading", "安全な通信網"),
        (
            "paragraph",
            "双方は、供給網の多様性を高める取組を支持するとともに、専門家の間の情報共有を進めることを確認した。",
        ),
        ("heading", "人材の育成"),
        ("paragraph", "双方は、若手技術者の交流を歓迎した。"),
    ]


def test_a_line_end_is_no_sentence_end() -> None:
    assert [s for s in sentences(read(pdf(JAPANESE, REST))) if s.endswith("。")] == [
        "両国は、2日間にわたり、安全な通信網、データの流通、人材の育成及び標準化について意見を交わし、協力を継続することで一致しました。",
        "次回会合は来年に開催します。",
        "双方は、供給網の多様性を高める取組を支持するとともに、専門家の間の情報共有を進めることを確認した。",
        "双方は、若手技術者の交流を歓迎した。",
    ]


def test_the_seed_release_reads_the_same_in_print() -> None:
    seed = Path(__file__).parents[2] / "data/releases/soumu-2018-07-27-us-japan-internet-economy-9.ja.txt"
    published = read_document(read_source(seed))
    rows = [row for line in published.text.split("\n") for row in _broken(line.rstrip())]
    pages = [numbered(lines(*rows[at : at + 38]), at // 38 + 1) for at in range(0, len(rows), 38)]
    printed = read(pdf(*pages))
    assert len(pages) > 1
    assert sentences(printed) == sentences(published)
    assert [block.kind for block in printed.blocks] == [block.kind for block in published.blocks]


def _broken(line: str, width: int = 84) -> list[str]:
    """``line`` in rows of at most ``width`` cells, a Japanese letter being two."""
    rows = [""]
    for letter in line:
        if wcswidth(rows[-1] + letter) > width:
            rows.append("")
        rows[-1] += letter
    return rows


@pytest.mark.parametrize("encoding", ["UniJIS-UTF16-H", "90ms-RKSJ-H"])
def test_a_japanese_font_that_is_only_named_is_read_in_its_encodings(encoding: str) -> None:
    document = read(pdf(lines("両国は、①協力の継続、②髙度な人材の育成、③㈱による実証で一致した。"), encoding=encoding))
    assert document.text == "両国は、①協力の継続、②髙度な人材の育成、③㈱による実証で一致した。\n"


@pytest.mark.parametrize("kind", [3, 42])
def test_an_embedded_japanese_font_is_read(kind: int) -> None:
    import matplotlib as mpl
    import matplotlib_fontja  # noqa: F401  # to import it sets the font
    from matplotlib.figure import Figure

    with mpl.rc_context({"pdf.fonttype": kind}):
        figure = Figure(figsize=(8, 11))
        figure.text(0.1, 0.9, "両国は、2019年のG20 の期間における安全な通信網に関する", fontsize=10)
        figure.text(0.1, 0.88, "協力で一致した。", fontsize=10)
        written = io.BytesIO()
        figure.savefig(written, format="pdf")
    assert sentences(read(written.getvalue())) == [
        "両国は、2019年のG20 の期間における安全な通信網に関する協力で一致した。"
    ]


ENGLISH = lines(
    "Both sides welcomed the work of their experts on secure networks and agreed that long-",
    "term cooperation on standards, skills and research will need the support of private com-",
    "panies, and they asked for a report.",
    "",
    "Cooperation in the long term was named as a task for all of them. The next meeting will be",
    "held in Tokyo.",
)


def test_hyphenated_words_are_whole_and_compounds_keep_their_hyphen() -> None:
    assert sentences(read(pdf(ENGLISH))) == [
        "Both sides welcomed the work of their experts on secure networks and agreed that long-term cooperation on standards, skills and research will need the support of private companies, and they asked for a report.",
        "Cooperation in the long term was named as a task for all of them.",
        "The next meeting will be held in Tokyo.",
    ]


def test_a_hyphenated_word_keeps_the_place_of_its_break() -> None:
    assert "com\u00adpanies" in read(pdf(ENGLISH)).text


def test_running_heads_and_page_numbers_are_left_out() -> None:
    def page(number: int, *words: str) -> list[Set]:
        return [
            Set("Joint Report of the Dialogue", 72, 810, 8),
            Set(f"Page {number} of 3", 480, 30, 8),
            *lines(*words),
        ]

    document = read(
        pdf(
            page(1, "The two sides agreed to set up a group of experts that will look at the whole of the"),
            page(2, "supply chain, from minerals to devices.", "", "They will meet twice a year."),
            page(3, "The group will report to ministers."),
        )
    )
    assert sentences(document) == [
        "The two sides agreed to set up a group of experts that will look at the whole of the supply chain, from minerals to devices.",
        "They will meet twice a year.",
        "The group will report to ministers.",
    ]


def test_a_title_that_heads_the_later_pages_stays_on_the_first() -> None:
    head = "Report on Networks"
    first = [Set(head, 150, 790, 16), *lines("The two sides agreed to meet again.", top=740)]
    later = [[Set(head, 72, 815, 8), *lines(f"They noted progress in area {n}.")] for n in (1, 2)]
    assert told(read(pdf(first, *later)))[0] == ("title", head)
    assert [kind for kind, words in told(read(pdf(first, *later))) if words == head] == ["title"]


def test_a_number_in_the_text_is_no_page_number() -> None:
    document = read(
        pdf(lines("The two sides agreed on a number of steps, to be taken in the course of the year", "2030"))
    )
    assert sentences(document) == [
        "The two sides agreed on a number of steps, to be taken in the course of the year 2030"
    ]


def test_a_footnote_does_not_stand_inside_the_sentence_that_goes_on_behind_it() -> None:
    first = [
        *lines("The ministers agreed to continue the programme on safe products that had been started in"),
        Set("1 See the list of products in the annex.", 72, 60, 8),
    ]
    document = read(pdf(first, lines("the year before.", "", "They will meet again in autumn of next year.")))
    assert told(document) == [
        (
            "paragraph",
            "The ministers agreed to continue the programme on safe products that had been started in the year before.",
        ),
        ("note", "1 See the list of products in the annex."),
        ("paragraph", "They will meet again in autumn of next year."),
    ]


def test_larger_and_bold_lines_are_headings() -> None:
    document = read(
        pdf(
            [
                Set("Report of the Dialogue", 150, 810, 18),
                Set("Cooperation", 72, 780, 14),
                *lines("The two sides agreed to cooperate on safe products.", top=755),
                Set("Networks", 72, 725, 10.5, bold=True),
                *lines("The two sides agreed to meet.", top=707),
                Set("Skills", 72, 670, 14),
                *lines("The two sides agreed to train experts.", top=650),
            ]
        )
    )
    headings = [(block.level, block.content.of(document.text)) for block in document.blocks if block.kind == "heading"]
    assert headings == [(1, "Cooperation"), (2, "Networks"), (1, "Skills")]


def test_items_and_short_lines_stay_apart() -> None:
    document = read(
        pdf(lines("日時：６月１日", "場所：東京", "出席者：", "・総務省国際戦略局長ほか", "・連邦経済省局長ほか"))
    )
    assert [words for _, words in told(document)] == [
        "日時:6月1日", "場所:東京", "出席者:", "総務省国際戦略局長ほか", "連邦経済省局長ほか",
    ]  # fmt: skip


def test_radicals_are_the_letters_that_look_like_them() -> None:
    document = read(pdf(lines("⼈材の育成について、局⻑は国⺠の理解を求めた。")))
    assert document.text == "人材の育成について、局長は国民の理解を求めた。\n"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"%PDF-1.7", "the PDF is broken; fetch"),
        (pdf(ENGLISH)[:400], "the PDF is broken; fetch"),
        (pdf(ENGLISH, encrypted=True), "the PDF is locked by a password; give"),
        (pdf([]), "the PDF has no text, only pictures of it; give"),
        (pdf(lines("\ue000\ue001\ue002\ue003あ")), "the PDF does not tell what its letters are; give"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_refused_in_one_line(content: bytes, problem: str) -> None:
    with pytest.raises(UnreadableInputError, match=rf"^a\.pdf: {problem}") as caught:
        read(content)
    assert "\n" not in str(caught.value)


def test_a_pdf_is_known_by_its_first_bytes() -> None:
    assert read(pdf(ENGLISH), name="download").media_type == "application/pdf"


def test_the_same_file_gives_the_same_document() -> None:
    content = pdf(numbered(JAPANESE, 1), numbered(REST, 2))
    assert read(content) == read(content)


def test_every_span_lies_in_the_text() -> None:
    document = read(pdf(numbered(JAPANESE, 1), numbered(REST, 2)))
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        assert block.span.start <= sentence.span.start < sentence.span.end <= block.span.end <= len(document.text)


def test_the_library_is_imported_for_a_pdf_only() -> None:
    code = (
        "import sys; from policygraph.text.reading import document_from_text as d; d('両国は、一致した。'); "
        "print('pypdfium2' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_folder_of_releases_gives_its_pdf_files(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("releases")
    (folder / "a.pdf").write_bytes(pdf(ENGLISH))
    assert [source.kind for source in find_sources([folder])] == ["release"]
