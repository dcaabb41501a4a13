"""What each line of a page is: pages written for these tests, one construction each."""

from __future__ import annotations

import pytest

from policygraph.text.document import Document
from policygraph.text.reading import document_from_text

PROSE = "両国は、本分野における協力を継続することの重要性を確認した。"
ENGLISH = (
    "Both sides confirmed how much they value the work on secure networks, which their experts began some years ago, and "
    "they asked those experts to go on with it until the next round of talks, at which a report on all of it will be given."
)


def told(text: str, file: str = "a.txt") -> list[tuple[str, str]]:
    document = document_from_text(text, file=file)
    return [(block.kind, block.content.of(text)) for block in document.blocks]


def headings(document: Document) -> list[tuple[int, str | None, str]]:
    return [
        (block.level, block.marker, block.content.of(document.text))
        for block in document.blocks
        if block.kind == "heading"
    ]


@pytest.mark.parametrize(
    ("line", "marker", "content"),
    [
        ("第3章　協力の推進", "第3章", "協力の推進"),
        ("第2節　成果", "第2節", "成果"),
        ("1 第9回会合の成果", "1", "第9回会合の成果"),
        ("1　第9回会合の成果", "1", "第9回会合の成果"),
        ("２．主な成果", "２．", "主な成果"),
        ("2. 主な成果", "2.", "主な成果"),
        ("2、主な成果", "2、", "主な成果"),
        ("2-1 主な成果", "2-1", "主な成果"),
        ("(1) 日時", "(1)", "日時"),
        ("（１）日時", "（１）", "日時"),
        ("[1]　無線通信部門", "[1]", "無線通信部門"),
        ("ア　国際機関", "ア", "国際機関"),
        ("（ア）国際機関", "（ア）", "国際機関"),
        ("①国際機関", "①", "国際機関"),
        ("●国際機関", "●", "国際機関"),
        ("■ 国際機関", "■", "国際機関"),
        ("Ⅱ．国際機関", "Ⅱ．", "国際機関"),
        ("【別添】", None, "【別添】"),
        ("【参考】協議の概要", None, "【参考】協議の概要"),
        ("（参考）出席者", None, "（参考）出席者"),
        ("＜概要＞", None, "＜概要＞"),
        ("日本側：", None, "日本側："),
        ("日本側:", None, "日本側:"),
        ("総括", None, "総括"),
    ],
)
def test_a_japanese_heading_in_every_customary_form(line: str, marker: str | None, content: str) -> None:
    document = document_from_text(f"{PROSE}\n\n{line}\n\n{PROSE}\n")
    assert headings(document) == [(1, marker, content)]
    assert document.blocks[2].section == 1


@pytest.mark.parametrize(
    ("line", "marker", "content"),
    [
        ("1. Date and place", "1.", "Date and place"),
        ("1) Date and place", "1)", "Date and place"),
        ("(1) Date and place", "(1)", "Date and place"),
        ("II. Security and Trade", "II.", "Security and Trade"),
        ("A. Security and Trade", "A.", "Security and Trade"),
        ("Section 1. Purpose", "Section 1.", "Purpose"),
        ("Digital Trade and the Free Flow of Data", None, "Digital Trade and the Free Flow of Data"),
        ("Promoting regional stability", None, "Promoting regional stability"),
        ("U.S. Participants:", None, "U.S. Participants:"),
        ("Japan side:", None, "Japan side:"),
    ],
)
def test_an_english_heading_in_every_customary_form(line: str, marker: str | None, content: str) -> None:
    assert headings(document_from_text(f"{ENGLISH}\n\n{line}\n\n{ENGLISH}\n")) == [(1, marker, content)]


@pytest.mark.parametrize(
    ("line", "level", "marker", "content"),
    [
        ("## Approach", 1, "##", "Approach"),
        ("**Digital Trade**", 1, None, "Digital Trade"),
        ("*Digital Trade*", 1, None, "Digital Trade"),
        ("***Digital Trade***", 1, None, "Digital Trade"),
        ("**<u>Digital Trade</u>**", 1, None, "Digital Trade"),
        ("**I. Digital Trade**", 1, "I.", "Digital Trade"),
        ("1\\. **Digital Trade**", 1, "1.", "Digital Trade"),
        ("1.  **Digital Trade**", 1, "1. 1.", "Digital Trade"),
        ("Approach\n========", 1, None, "Approach"),
    ],
)
def test_a_markdown_heading_in_every_customary_form(line: str, level: int, marker: str | None, content: str) -> None:
    document = document_from_text(f"{ENGLISH}\n\n{line}\n\n{ENGLISH}\n", file="a.md")
    found = headings(document)
    assert [(one[0], one[2].split("\n")[0]) for one in found] == [(level, content)]
    if marker is not None and marker != "1. 1.":
        assert found[0][1] == marker


def test_levels_follow_the_customary_order_of_marks() -> None:
    text = "\n".join(
        ["第7節　戦略", "1　課題", "（1）推進", PROSE, "ア　機関", PROSE, "（ア）部門", PROSE, "（イ）部門", PROSE, "イ　機関", PROSE, "2　枠組み", PROSE]
    )  # fmt: skip
    document = document_from_text(text)
    assert [(level, marker) for level, marker, _ in headings(document)] == [
        (1, "第7節"), (2, "1"), (3, "（1）"), (4, "ア"), (5, "（ア）"), (5, "（イ）"), (4, "イ"), (2, "2"),
    ]  # fmt: skip
    parents = {block.marker: block.section for block in document.blocks if block.kind == "heading"}
    assert document.blocks[parents["（イ）"] or 0].marker == "ア"


def test_a_bracketed_section_and_a_numbered_one_stand_on_one_level() -> None:
    text = f"1 成果\n\n{PROSE}\n\n(参考)出席者\n\n日本側:\n総務省の関係者\n\n2 予定\n\n{PROSE}\n"
    assert [level for level, _, _ in headings(document_from_text(text))] == [1, 1, 2, 1]


def test_a_run_of_marked_lines_is_a_list_and_a_marked_sentence_an_item() -> None:
    text = f"{PROSE}\n(1) 日時 5月3日\n(2) 場所 東京\n(3) 議題\n{PROSE}\n"
    assert [kind for kind, _ in told(text)] == ["paragraph", "item", "item", "item", "paragraph"]
    text = f"1　{PROSE}\n2　{PROSE}\n"
    assert told(text) == [("item", PROSE), ("item", PROSE)]


def test_an_empty_section_among_numbered_ones_is_a_heading() -> None:
    text = f"1　成果\n{PROSE}\n2　予定\n{PROSE}\n3　その他\n連絡先\n国際課\n"
    assert [kind for kind, _ in told(text)] == [
        "heading", "paragraph", "heading", "paragraph", "heading", "contact", "contact",
    ]  # fmt: skip


def test_a_heading_glued_to_the_end_of_a_paragraph_or_an_address_is_cut_off() -> None:
    text = f"{PROSE}(7)次の国の動向\n{PROSE}\n3　結果：https://example.org/index.html2　次の枠組み\n{PROSE}\n"
    assert [kind for kind, _ in told(text)] == ["paragraph", "heading", "paragraph", "note", "heading", "paragraph"]
    assert told(f"{PROSE} 4\n{PROSE}(詳細は2(1)ウ参照)\n") == [
        ("paragraph", f"{PROSE} 4"), ("paragraph", f"{PROSE}(詳細は2(1)ウ参照)"),
    ]  # fmt: skip


def test_days_and_addresses_alone_on_a_line_are_notes() -> None:
    text = f"{ENGLISH}\n\n**September 25, 2023**\n\n{ENGLISH}\n\n31 May 2023 Bergen, Norway\n\nRead more: https://example.org/a/b\n\n\\*\\*\\*\n"
    assert [kind for kind, _ in told(text, file="a.md")] == ["paragraph", "note", "paragraph", "note", "note", "note"]


def test_a_bold_sentence_is_no_heading() -> None:
    text = f"{ENGLISH}\n\n**Ninth, we commit to widening the reach of our work.**\n\n{ENGLISH}\n"
    assert [kind for kind, _ in told(text, file="a.md")] == ["paragraph"] * 3


def test_emphasis_round_a_number_does_not_hide_the_mark() -> None:
    for line in (
        "**1.** The parties met.",
        "**1 WE,** the members, met.",
        "**1** **WE,** the members.",
        "1.\u200b The parties met.",
        "1.\u202fThe parties met.",
        "**1.\u00a0The parties met.** They spoke.",
    ):
        document = document_from_text(f"{ENGLISH}\n\n{line}\n", file="a.md")
        assert document.blocks[1].marker in {"1.", "1"}
        assert document.blocks[1].content.of(document.text)[0] in "TW"


def test_a_markdown_table_is_one_block_with_a_sentence_a_line() -> None:
    text = f"{ENGLISH}\n\n| a | b |\n|---|---|\n| c | d |\n\n{ENGLISH}\n"
    document = document_from_text(text, file="a.md")
    assert [block.kind for block in document.blocks] == ["paragraph", "table", "paragraph"]
    assert len([sentence for sentence in document.sentences if sentence.block == 1]) == 3


def test_bullets_nest_by_their_marks() -> None:
    text = "両国は次の点で一致した。\n1. 貿易に関する協力を、次の分野で進めること。\n・データ\n・規格\n2. 安全に関する協力を進めること。\n"
    document = document_from_text(text)
    items = [(block.level, block.marker) for block in document.blocks if block.kind == "item"]
    assert items == [(1, "1."), (2, "・"), (2, "・"), (1, "2.")]


def test_a_bullet_with_a_number_is_one_item_with_both_marks() -> None:
    assert (
        document_from_text("They noted:\n• 1. The plan of work.\n• 2. The budget of the year.\n").blocks[1].marker
        == "• 1."
    )


def test_remarks_captions_and_footnotes_are_notes() -> None:
    text = (
        f"{PROSE}\n※ 時刻は現地時間。\n図表5-8-1-1　世界の動向\n{PROSE}\n1　協議の結果：https://example.org/1\n2　標準：公的な機関の標準\n"
        f"2　協力の推進\n{PROSE}\n"
    )
    assert [kind for kind, _ in told(text)] == [
        "paragraph", "note", "note", "paragraph", "note", "note", "heading", "paragraph",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["外務省トップ > 報道 > 協議", "Home > News > Talks", "Home | News | Contact", "ページトップへ戻る", "本文へ移動", "Skip to main content",
     "Back to Press Releases"],
)  # fmt: skip
def test_a_line_of_navigation_is_no_content(line: str) -> None:
    assert told(f"{line}\n\n{PROSE}\n\n{PROSE}\n")[0] == ("navigation", line)


@pytest.mark.parametrize(
    "head",
    [
        "連絡先",
        "【連絡先】",
        "お問い合わせ先：",
        "（問合せ先）",
        "Contact:",
        "Media Contact",
        "For further information, please contact:",
    ],
)
def test_a_contact_block_runs_to_the_next_section(head: str) -> None:
    text = f"{PROSE}\n\n{head}\n国際課\n担当：山田\n電話：03-0000-0000\n\n【参考】経緯\n{PROSE}\n"
    assert [kind for kind, _ in told(text)] == [
        "paragraph", "contact", "contact", "contact", "contact", "heading", "paragraph",
    ]  # fmt: skip
    assert document_from_text(text).blocks[1].section is None


def test_the_lines_above_the_body_are_labels_dates_and_one_title() -> None:
    text = f"省トップ > 報道 > 第3回協議の結果\n\n報道資料\n\n令和2年10月1日\n\n第3回協議の結果\n\n{PROSE}\n"
    assert [kind for kind, _ in told(text)] == ["navigation", "note", "note", "title", "paragraph"]
    text = f"MEDIA NOTE\n\nOffice of the Spokesperson\n\nWashington, DC\n\nMay 3, 2019\n\nThird Round of Talks\n\n{ENGLISH}\n"
    assert [kind for kind, _ in told(text)] == ["note", "note", "note", "note", "title", "paragraph"]
    assert told(f"September 25, 2020 Results of the Talks\n\n{ENGLISH}\n")[0][0] == "title"


def test_a_mailed_release_and_an_archive_entry_have_their_title_and_notes() -> None:
    text = f"You are subscribed to Press Releases. It was updated.\n\nJoint Statement on the Talks\n01/17/2025 10:51 AM EST\n\nBegin text:\n\n{ENGLISH}\n\nEnd text\n"
    assert [kind for kind, _ in told(text)] == ["navigation", "title", "note", "note", "paragraph", "note"]
    text = f"[文書名] 共同声明\n[場所] \n[年月日] 2019年5月3日\n[備考] 仮訳\n[全文]\n\n1　{PROSE}\n\n2 日米{PROSE}\n"
    assert told(text) == [
        ("title", "共同声明"), ("note", "[場所]"), ("note", "2019年5月3日"), ("note", "仮訳"), ("note", "[全文]"), ("item", PROSE), ("item", f"日米{PROSE}"),
    ]  # fmt: skip


def test_a_trail_with_numbers_is_navigation_on_one_line_and_on_many() -> None:
    for trail in (
        "1. Home 2. News Releases 3. Results of the Talks",
        "1. Home\n2. News Releases\n3. Results of the Talks",
    ):
        kinds = [kind for kind, _ in told(f"{trail}\n\nResults of the Talks\n\nMay 3, 2019\n\n{ENGLISH}\n")]
        assert kinds == ["navigation"] * (trail.count("\n") + 1) + ["title", "note", "paragraph"]


def test_the_remark_that_a_text_is_a_translation_is_no_title() -> None:
    assert [kind for kind, _ in told(f"<日本語仮訳>\n\n第3回協議の結果\n\n{PROSE}\n")] == ["note", "title", "paragraph"]


@pytest.mark.parametrize("line", ["3 日間にわたる会合", "5 か国が参加", "2 国間の協議", "4 件の報告", "10 年後の姿"])
def test_a_number_that_counts_something_is_no_mark(line: str) -> None:
    assert document_from_text(f"{PROSE}\n\n{line}\n\n{PROSE}\n").blocks[1].marker is None


@pytest.mark.parametrize(
    "line", ["1 国際戦略の推進", "2 日米協力の推進", "3 人材の育成", "4 社会の変革", "5 回線の整備"]
)
def test_a_number_before_a_word_that_begins_like_a_counter_is_a_mark(line: str) -> None:
    assert document_from_text(f"{PROSE}\n\n{line}\n\n{PROSE}\n").blocks[1].marker == line[0]


def test_a_lead_in_with_its_subject_is_no_label() -> None:
    text = f"{ENGLISH}\n\nBoth Participants:\n- confirmed their plan of work.\n- noted its progress.\n"
    assert [kind for kind, _ in told(text)] == ["paragraph", "paragraph", "item", "item"]


def test_paragraphs_of_one_line_do_not_hide_that_others_are_wrapped() -> None:
    wrapped = "The two sides held the eleventh meeting of the U.S.\nPolicy Dialogue on May 3. Participants from both\nsides were there in good numbers and spoke.\nStatements were read. It ended."
    text = f"{ENGLISH}\n\n{wrapped}\n\nEnd Text\nprintable banner\n"
    assert told(text) == [
        ("paragraph", ENGLISH),
        ("paragraph", wrapped),
        ("note", "End Text"),
        ("navigation", "printable banner"),
    ]


def test_a_text_that_starts_in_the_middle_has_no_title() -> None:
    assert [kind for kind, _ in told(f"{PROSE}\n\n1 成果\n\n{PROSE}\n")] == ["paragraph", "heading", "paragraph"]


def test_wrapped_lines_are_one_paragraph_and_other_lines_are_not() -> None:
    sentence = (
        "両国は、デジタル分野における協力を一層進めることの重要性を確認し、次の会合を来年の春に東京で開くことで一致した。"
        * 2
    )
    wrapped = "\n".join(sentence[place : place + 20] for place in range(0, len(sentence), 20))
    assert told(f"{wrapped}\n　参加者は進捗を歓迎した。\n") == [
        ("paragraph", wrapped),
        ("paragraph", "参加者は進捗を歓迎した。"),
    ]
    apart = "日本側：総務省の関係者\n米国側：国務省の関係者\n"
    assert len(told(apart)) == 2
    english = "The two sides met and agreed on a list of matters that\nthey will take up at the next round of talks in the\nspring. It ends.\n"
    assert len(told(english)) == 1


def test_a_markdown_list_keeps_marks_levels_and_wrapped_lines() -> None:
    text = "They agreed on:\n\n-   **Trade:** to work on\n    trade.\n    -   tariffs\n-   Security\n\n    And more of it.\n\n<!-- -->\n\n1.  First\n2.  Second\n"
    document = document_from_text(text, file="a.md")
    shape = [(block.kind, block.level, block.marker) for block in document.blocks]
    assert shape == [
        ("paragraph", 0, None), ("item", 1, "-"), ("item", 2, "-"), ("item", 1, "-"), ("paragraph", 1, None), ("item", 1, "1."), ("item", 1, "2."),
    ]  # fmt: skip


def test_hard_breaks_part_bold_lines_and_bullets_from_their_text() -> None:
    text = f"{ENGLISH}\n\n**Digital Trade**  \nThe two sides met.  \n•   data  \n•   rules\n"
    assert told(text, file="a.md")[1:] == [
        ("heading", "Digital Trade"), ("paragraph", "The two sides met."), ("item", "data"), ("item", "rules"),
    ]  # fmt: skip


def test_a_line_of_no_break_blanks_parts_paragraphs_in_markdown() -> None:
    text = f"{ENGLISH}  \n\u00a0  \n***Digital Trade***  \n\u00a0  \n2.\u00a0 \u00a0 {ENGLISH}\n"
    assert told(text, file="a.md") == [("paragraph", ENGLISH), ("heading", "Digital Trade"), ("item", ENGLISH)]


@pytest.mark.parametrize("mark", ["\\###", "**\\###**", "###", "# # #", "End Text", "以上"])
def test_the_end_mark_is_a_note(mark: str) -> None:
    assert told(f"{ENGLISH}\n\n{mark}\n", file="a.md")[-1][0] == "note"
