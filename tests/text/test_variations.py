"""What real releases do to a reader of texts, one test a variation; the pages are written for these tests.

The numbers in the names are those of the project's list of variations. What a variation means for statements, names and
meetings is tested with extraction.
"""

from __future__ import annotations

import pytest

from policygraph.text.dates import find_dates
from policygraph.text.document import Document, Metadata
from policygraph.text.manifest import load_manifest
from policygraph.text.reading import document_from_text, read_document
from policygraph.text.source import read_source, source_from_bytes
from policygraph.text.view import view_of

JA = "両国は、安全な通信網に関する協力を継続することで一致した。"
EN = "The two sides agreed to continue their work on secure networks, on which their experts had met in spring."


def read(text: str, file: str = "a.txt") -> Document:
    return document_from_text(text, file=file)


def kinds(document: Document) -> dict[str, str]:
    """The kind of each block by its words."""
    return {view_of(document, block.content).text: block.kind for block in document.blocks}


def sentences(document: Document) -> list[str]:
    return [view_of(document, sentence.span).text for sentence in document.sentences]


def view(text: str) -> str:
    """The text as a view shows it."""
    document = read(text)
    return view_of(document, document.blocks[0].span).text


def windows(text: str, language: str = "ja", base: str | None = "2022-06-01") -> list[tuple[str | None, str | None]]:
    return [(found.from_, found.to) for found in find_dates(text, language, base=base)]


# C1. Page shapes


def test_v01_the_frame_of_a_ministry_page_is_no_text() -> None:
    page = (
        "総務省トップ > 広報・報道 > 報道資料一覧 > 日独政策対話の結果\n\n報道資料\n\n令和4年6月1日\n\n日独政策対話の結果\n\n"
        f"{JA}\n\n1 概要\n\n{JA}\n\n【関係報道資料】\n\n連絡先\n\n国際課\n\n電話:03-0000-0000\n\nページトップへ戻る\n"
    )
    found = kinds(read(page))
    assert found["総務省トップ > 広報・報道 > 報道資料一覧 > 日独政策対話の結果"] == "navigation"
    assert (found["報道資料"], found["令和4年6月1日"], found["日独政策対話の結果"]) == ("note", "note", "title")
    assert (found["概要"], found["【関係報道資料】"], found["国際課"]) == ("heading", "heading", "contact")
    assert found["ページトップへ戻る"] == "navigation"


def test_v01_a_copy_that_starts_in_the_middle_takes_its_title_from_beside() -> None:
    document = document_from_text(
        f"{JA}\n{JA}\n", metadata=Metadata(title="日独政策対話の結果", published="2022-06-01")
    )
    assert document.metadata.title == "日独政策対話の結果"
    assert {block.kind for block in document.blocks} == {"paragraph"}


def test_v02_officials_and_numbers_of_the_contact_block_are_contact() -> None:
    found = kinds(read(f"{JA}\n\n連絡先\n国際課\n担当 :高橋補佐、鈴木\n電話 :03-0000-0000\nFAX  :03-0000-0001\n"))
    assert {words: kind for words, kind in found.items() if kind == "contact"}.keys() >= {
        "担当 :高橋補佐、鈴木", "電話 :03-0000-0000", "FAX :03-0000-0001",
    }  # fmt: skip


def test_v03_spaced_labels_a_remark_and_a_bare_address() -> None:
    document = read(
        f"1 日 時: 令和4年5月30日\n\n2 場 所: 東京\n\n※ オンライン併用\n\nhttps://example.org/news/1.html\n\n{JA}\n"
    )
    assert kinds(document)["オンライン併用"] == "note"
    assert kinds(document)["https://example.org/news/1.html"] == "note"
    assert windows("日 時: 令和4年5月30日") == [("2022-05-30", "2022-05-30")]


def test_v04_bullets_with_numbers_and_numbers_that_start_again() -> None:
    document = read(
        f"1. Date\n\nMay 30, 2022\n\n2. Outline\n\n{EN}\n\n• 1. Networks\n\n• 2. Skills\n\n1. Next steps\n\n{EN}\n"
    )
    markers = [block.marker for block in document.blocks if block.marker]
    assert markers == ["1.", "2.", "• 1.", "• 2.", "1."]


def test_v04_a_short_sentence_that_ends_in_an_abbreviation_is_no_heading() -> None:
    found = kinds(
        read(f"2. Outline\n\n{EN}\n\n• 1. They confirmed the value of AI.\n\nCISA committed to 5G.\n\n{EN} {EN}\n")
    )
    assert found["They confirmed the value of AI."] == "item"
    assert found["CISA committed to 5G."] == "paragraph"


def test_v05_a_joint_release_s_label_and_captions_of_photographs_are_notes() -> None:
    found = kinds(
        read(f"Joint Press Release with the Ministry of Tides\n\nMinisters Met\n\n{EN}\n\n写真1\n\nPhoto 2 The hall\n")
    )
    assert {words for words, kind in found.items() if kind == "note"} == {
        "Joint Press Release with the Ministry of Tides", "写真1", "Photo 2 The hall",
    }  # fmt: skip
    assert found["Ministers Met"] == "title"


def test_v05_a_numbered_trail_is_navigation() -> None:
    found = kinds(
        read(f"1. Home\n2. News Releases\n3. Results of the Talks\n\nResults of the Talks\n\nJune 1, 2022\n\n{EN}\n")
    )
    assert (found["1. Home"], found["2. News Releases"]) == ("navigation", "navigation")
    assert (found["June 1, 2022"], found[EN]) == ("note", "paragraph")


def test_v06_links_to_skip_and_to_other_languages_are_navigation() -> None:
    found = kinds(read(f"本文へ移動\n\n日本語サイト\n\nSkip to main content\n\nMinisters met\n\n{EN}\n"))
    assert {words for words, kind in found.items() if kind == "navigation"} == {
        "本文へ移動", "日本語サイト", "Skip to main content",
    }  # fmt: skip


def test_v07_full_width_commas_end_no_sentence() -> None:
    assert sentences(read("報道発表\n\n５月３０日，両国の局長は，東京において会談し，協力を確認した。次回は来年開く。\n"))[-2:] == [
        "5月30日,両国の局長は,東京において会談し,協力を確認した。", "次回は来年開く。",
    ]  # fmt: skip


def test_v07_the_links_round_a_release_are_no_text() -> None:
    found = kinds(read(f"Press Releases\n\nMinisters Met\n\n{EN}\n\nOpen a New Window\n\nBack to Press Releases\n"))
    assert (found["Press Releases"], found["Ministers Met"], found[EN]) == ("note", "title", "paragraph")
    assert found["Open a New Window"] == found["Back to Press Releases"] == "navigation"


def test_v08_the_banner_of_a_government_s_site_and_the_end_mark_are_no_text() -> None:
    banner = "An official website of the United States government\n\nHere's how you know\n\n"
    found = kinds(read(f"{banner}Media Note\n\nMinisters Met\n\n{EN}\n\nEnd Text\n\nprintable banner\n"))
    assert found["Ministers Met"] == "title"
    assert found["End Text"] == "note"
    assert found["Here's how you know"] == found["printable banner"] == "navigation"


@pytest.mark.parametrize("mark", ["Begin Text:", "Begin text:", "Begin Text", "Start of text:"])
def test_v08_the_begin_mark_of_a_media_note_is_a_note(mark: str) -> None:
    found = kinds(
        read(f"Media Note\n\nOffice of the Spokesperson\n\nWashington, DC\n\nJune 1, 2022\n\n{mark}\n\n{EN}\n")
    )
    assert (found["Media Note"], found["Office of the Spokesperson"]) == ("note", "note")
    assert (found[mark], found[EN]) == ("note", "paragraph")


def test_v09_markup_and_odd_blanks_vanish_in_the_view() -> None:
    text = "1\\. The leaders **REAFFIRMED** the 5<sup>th</sup> plan of\u00a02022.\n\n**Next Steps**\n\nThey agreed to meet.\n"
    document = read(text, "a.md")
    assert "The leaders REAFFIRMED the 5th plan of 2022." in sentences(document)
    assert kinds(document)["Next Steps"] == "heading"


def test_v09_bold_capitals_open_a_clause_and_roman_numbers_and_sections_a_heading() -> None:
    text = f"**REAFFIRMING** their wish for secure networks;\n\nI. Introduction\n\n{EN}\n\nSection 1. Networks\n\n{EN} {EN}\n"
    found = kinds(read(text, "a.md"))
    assert found["REAFFIRMING their wish for secure networks;"] == "paragraph"
    assert (found["Introduction"], found["Networks"]) == ("heading", "heading")


def test_v10_the_fields_of_an_archive_are_notes_and_the_title_the_title() -> None:
    found = kinds(
        read(f"[文書名] 日独共同声明\n\n[場所] \n\n[年月日] 2022年5月30日\n\n[備考] 仮訳\n\n[全文]\n\n1 {JA}\n")
    )
    assert found["日独共同声明"] == "title"
    assert found[JA] in {"paragraph", "item"}


def test_v11_a_bar_of_links_is_navigation() -> None:
    assert (
        kinds(read(f"Home | Library | Summits | Search\n\nCommuniqué\n\n{EN}\n"))["Home | Library | Summits | Search"]
        == "navigation"
    )


def test_v12_dashes_open_items_and_a_translation_mark_is_a_note() -> None:
    document = read(f"<日本語仮訳>\n\n日EU政策対話の結果\n\n{JA}\n\n- 通信網の安全\n- 人材の育成\n")
    assert kinds(document)["<日本語仮訳>"] == "note"
    assert [block.marker for block in document.blocks if block.kind == "item"] == ["-", "-"]


@pytest.mark.parametrize(
    "notice",
    [
        "このページは過去の情報を掲載しています。", "ご覧いただいているのは、保存された令和4年時点のページです。",
        "This page is no longer being updated.", "This is archived content.", "This website has been archived.",
        "This is an archived page from an earlier administration.",
    ],
)  # fmt: skip
def test_v12_the_notice_over_an_archived_page_is_navigation_and_the_title_stays_one(notice: str) -> None:
    title, body = ("Ministers Met", EN) if notice.isascii() else ("日EU政策対話の結果", JA)
    found = kinds(read(f"{notice}\n\n{title}\n\n{body}\n"))
    assert (found[view(notice)], found[title], found[body]) == ("navigation", "title", "paragraph")


def test_v12_a_sentence_on_archives_is_text() -> None:
    for sentence in (
        "This website will help archives in both countries to share what they have archived.",
        "このサイトは、両国の記録を保存するために設けられた。",
    ):
        assert kinds(read(f"{sentence}\n\n{EN}\n"))[view(sentence)] != "navigation"


@pytest.mark.parametrize("number", ["4", "- 4 -", "– 4 –", "Page 4", "4/12"])
def test_v13_the_number_of_a_page_is_a_note(number: str) -> None:
    document = read(f"{EN}\n\n{number}\n\n{EN}\n")
    assert [block.kind for block in document.blocks] == ["paragraph", "note", "paragraph"]


def test_v13_preambles_and_nested_numbers_keep_their_depth() -> None:
    document = read(
        "Definitions\n\n(a) the following words are used:\n\n(i) network;\n\n(ii) product;\n\n(b) all others.\n"
    )
    levels = {block.marker: block.level for block in document.blocks if block.kind == "item"}
    assert levels["(i)"] == levels["(ii)"] == levels["(a)"] + 1 == levels["(b)"] + 1


def test_v13_roman_numbers_inside_letters_and_letters_inside_roman_numbers() -> None:
    def levels(*marks: str) -> list[int]:
        text = "Definitions\n\nThese words are used:\n\n" + "\n\n".join(f"{mark} a network;" for mark in marks) + "\n"
        return [block.level for block in read(text).blocks if block.kind == "item"]

    assert levels("(a)", "(i)", "(ii)", "(b)") == [1, 2, 2, 1]
    assert levels("(i)", "(a)", "(b)", "(ii)") == [1, 2, 2, 1]
    assert levels("(i)", "(ii)", "(iii)", "(iv)", "(v)") == [1] * 5
    assert levels(*(f"({letter})" for letter in "abcdefghij")) == [1] * 10


def test_v14_share_buttons_are_navigation_and_links_in_brackets_text() -> None:
    document = read(f"Share\n\nTweet\n\nRoma, 17 Gennaio 2025\n\n{EN} See [the plan] too.\n")
    assert kinds(document)["Share"] == kinds(document)["Tweet"] == "navigation"
    assert sentences(document)[-1] == "See [the plan] too."


def test_v15_the_head_of_a_mailed_release_is_no_text() -> None:
    found = kinds(
        read(
            f"You are subscribed to Media Notes for the Department.\n\nMinisters Met\n\n01/17/2025 10:51 AM EST\n\n{EN}\n"
        )
    )
    assert found["You are subscribed to Media Notes for the Department."] == "navigation"
    assert found["01/17/2025 10:51 AM EST"] == "note"
    assert found["Ministers Met"] == "title"


# C2. Encoding and characters


@pytest.mark.parametrize("charset", ["cp932", "euc_jp", "utf-8", "utf-8-sig", "utf-16", "iso2022_jp_ext"])
def test_v16_every_customary_charset_gives_the_same_text(charset: str) -> None:
    words = f"{JA}①協力の継続、②人材の育成を確認した。" if charset == "cp932" else JA
    assert read_document(source_from_bytes(words.encode(charset), name="a.txt")).text == words


def test_v16_a_page_s_own_charset_is_heard() -> None:
    page = f'<html><head><meta charset="Shift_JIS"><title>x</title></head><body><p>{JA}①～㈱</p></body></html>'
    assert f"{JA}①～㈱" in read_document(source_from_bytes(page.encode("cp932"), name="a.html")).text


def test_v17_marks_and_blanks_are_kept_in_the_text_and_gone_in_the_view() -> None:
    text = "\u3000両国は、\r\n協\u00ad力を\u200b継続する\u00a0ことで\u202f一致した。\r\n"
    document = read(text)
    assert document.text == text
    assert sentences(document) == ["両国は、協力を継続する ことで 一致した。"]


def test_v17_a_lost_letter_of_the_source_stays_lost() -> None:
    assert "\ufffd" in read("両国は、協\ufffdを継続することで一致した。").text


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_v17_a_mark_of_byte_order_and_any_line_ends_give_the_same_sentences(ends: str) -> None:
    text = f"概要{ends}{ends}{JA}{ends}"
    document = read_document(source_from_bytes(b"\xef\xbb\xbf" + text.encode(), name="a.txt"))
    assert document.text == text
    assert sentences(document) == ["概要", JA]


def test_v18_wide_and_narrow_forms_read_alike() -> None:
    wide, narrow = (
        sentences(read(f"会合は{day}に開いた。"))[0] for day in ("令和４年５月３０日（月）", "令和4年5月30日(月)")
    )
    assert wide == narrow
    assert windows(wide) == [("2022-05-30", "2022-05-30")]


@pytest.mark.parametrize("dash", ["〜", "～", "−", "–", "-"])
def test_v19_every_dash_joins_a_range(dash: str) -> None:
    document = read(f"会合は2022年5月30日{dash}31日に開いた。")
    assert windows(sentences(document)[0]) == [("2022-05-30", "2022-05-31")]


def test_v20_broken_letters_of_a_copy_stay_as_they_are() -> None:
    text = "Japan`s ministers?, and their âť partners, agreed to meet again in the course of next year.\n"
    assert read(text).text == text
    assert len(read(text).sentences) == 1


def test_v20_a_line_in_another_charset_spoils_no_other_line() -> None:
    spoiled = "デジタル".encode().decode("cp932", errors="replace")
    document = read(f"{JA}\n\n{spoiled}\n\n{JA}\n")
    assert document.language == "ja"
    assert sentences(document).count(JA) == 2


def test_v21_a_word_cut_by_the_line_of_a_page_is_kept_as_the_copy_has_it() -> None:
    assert sentences(read("The two sides agreed to stay conne\ncted.")) == ["The two sides agreed to stay conne cted."]


def test_v21_a_blank_inside_japanese_stays_and_a_line_s_end_goes() -> None:
    assert sentences(read("2022年のG7 の期間に、両国は協力を\n継続することで一致した。")) == [
        "2022年のG7 の期間に、両国は協力を継続することで一致した。"
    ]


def test_v22_a_slip_of_the_pen_is_kept() -> None:
    slip = "両国は、通信網についてについて協力することで一致した。"
    assert read(slip).text == slip


# C3. Dates and times


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("平成30年7月2日", "2018-07-02"), ("令和元年10月3日", "2019-10-03"), ("令和6年2月5日", "2024-02-05"),
        ("2022年（令和4年）5月30日", "2022-05-30"), ("2022年(令和4年)5月30日", "2022-05-30"),
    ],
)  # fmt: skip
def test_v23_years_of_eras(text: str, day: str) -> None:
    assert windows(view_of(read(text), read(text).blocks[0].span).text) == [(day, day)]


def test_v24_two_years_that_disagree_are_marked() -> None:
    (found,) = find_dates("2021年(令和4年)3月", "ja")
    assert found.conflict
    assert (found.from_, found.to) == ("2021-03", "2021-03")


@pytest.mark.parametrize(
    ("text", "language", "window"),
    [
        ("本年4月", "ja", "2022-04"), ("昨年6月", "ja", "2021-06"), ("今年1月", "ja", "2022-01"), ("本日", "ja", "2022-06-01"),
        ("2020年3月に会合を開き、同年5月", "ja", "2020-05"), ("in April", "en", "2022-04"), ("today", "en", "2022-06-01"),
    ],
)  # fmt: skip
def test_v25_relative_dates_count_from_the_release(text: str, language: str, window: str) -> None:
    assert windows(text, language)[-1] == (window, window)


@pytest.mark.parametrize(
    ("text", "language", "window"),
    [
        ("2022年5月30日及び31日の2日間", "ja", ("2022-05-30", "2022-05-31")),
        ("2022年5月30日から31日にかけ", "ja", ("2022-05-30", "2022-05-31")),
        ("令和6年2月6日(火)及び7日(水)", "ja", ("2024-02-06", "2024-02-07")),
        ("October 18/19, 2022", "en", ("2022-10-18", "2022-10-19")),
        ("June 9 and 10, 2022", "en", ("2022-06-09", "2022-06-10")),
        ("from May 30 to June 2, 2022", "en", ("2022-05-30", "2022-06-02")),
    ],
)
def test_v26_ranges_of_days(text: str, language: str, window: tuple[str, str]) -> None:
    assert windows(text, language) == [window]


@pytest.mark.parametrize("text", ["May 30 (Mon.), 2022", "30 May 2022", "Monday, May 30, 2022", "30 May 2022 02:50 PM"])
def test_v27_weekdays_times_and_both_orders(text: str) -> None:
    assert windows(text, "en") == [("2022-05-30", "2022-05-30")]


def test_v28_the_dates_of_two_time_zones_are_both_found() -> None:
    found = windows("13 March 2021 [12 March US EST]", "en", base="2021-03-20")
    assert found == [("2021-03-13", "2021-03-13"), ("2021-03-12", "2021-03-12")]


@pytest.mark.parametrize(
    ("text", "language", "window"),
    [
        ("2023年中を目処に", "ja", ("2023", "2023")),
        ("by the end of 2023", "en", ("2022-06-01", "2023-12")),
        ("in the first quarter of 2024", "en", ("2024-01", "2024-03")),
        ("in the 2030s", "en", ("2030", "2039")),
        ("during the fourth quarter of this year", "en", ("2022-10", "2022-12")),
    ],
)
def test_v31_targets_are_windows(text: str, language: str, window: tuple[str, str]) -> None:
    assert windows(text, language) == [window]


@pytest.mark.parametrize(
    ("text", "language", "window"),
    [
        ("by early 2025", "en", ("2022-06-01", "2025-03")),
        ("今後1年間", "ja", ("2022-06-01", "2023-06-01")),
        ("30 Sep 2021 02:50 PM", "en", ("2021-09-30", "2021-09-30")),
    ],
)
def test_v31_early_years_coming_years_and_stamps(text: str, language: str, window: tuple[str, str]) -> None:
    assert windows(text, language) == [window]


# C4. Numbers, ordinals, lists


@pytest.mark.parametrize(
    "mark", ["1 ", "1　", "1. ", "1．", "(1) ", "（１）", "ア　", "(ア) ", "①", "●", "■ ", "Ⅱ．"]
)  # fmt: skip
def test_v34_headings_in_all_forms(mark: str) -> None:
    assert kinds(read(f"{JA}\n\n{mark}通信網の安全\n\n{JA}\n"))["通信網の安全"] == "heading"


def test_v35_a_number_that_comes_twice_opens_two_sections() -> None:
    document = read(f"(3) 通信網\n\n{JA}\n\n(4) 資料\n\n{JA}\n\n(4) 人材\n\n{JA}\n")
    headings = [block for block in document.blocks if block.kind == "heading"]
    assert [block.level for block in headings] == [1, 1, 1]
    assert [block.section for block in document.blocks if block.kind == "paragraph"] == [0, 2, 4]


def test_v35_bullets_before_the_first_number_stand_under_no_heading() -> None:
    document = read(f"・通信網の安全\n・人材の育成\n\n(1) 通信網\n\n{JA}\n")
    assert [(block.kind, block.section) for block in document.blocks] == [
        ("item", None), ("item", None), ("heading", None), ("paragraph", 2),
    ]  # fmt: skip


def test_v38_a_footnote_s_number_on_a_line_of_its_own_ends_no_sentence() -> None:
    assert len(read("両国は、共同声明202206の内容を確認した 10 。\n").sentences) == 1


def test_v39_captions_are_notes_and_long_lines_are_read() -> None:
    document = read(f"{JA}\n\n図表1-2-3 通信網の広がり\n\n{JA * 300}\n")
    assert kinds(document)["図表1-2-3 通信網の広がり"] == "note"
    assert len(document.sentences) == 302


# C6 and C7. Translations, whole documents


@pytest.mark.parametrize(
    "mark", ["仮訳", "（仮訳）", "日本語仮訳", "Provisional Translation", "(Tentative Translation)"]
)
def test_v56_the_state_of_a_translation_is_a_note(mark: str) -> None:
    body = JA if not mark.isascii() else EN
    document = read(f"{mark}\n\n共同声明\n\n{body}\n" if body is JA else f"{mark}\n\nJoint Statement\n\n{body}\n")
    assert document.blocks[0].kind == "note"


@pytest.mark.parametrize(
    ("file", "text", "language"), [("a.ja.txt", EN, "en"), ("a.en.txt", JA, "ja"), ("a_pl.txt", EN, "en")]
)
def test_v57_the_letters_tell_the_language_not_the_name(file: str, text: str, language: str) -> None:
    assert read_document(source_from_bytes(f"{text}\n".encode(), name=file)).language == language


@pytest.mark.parametrize("text", [f"{JA}両国は、通信網の", f"{EN} They will also", "1 概要\n\n2 成果\n", "", "\n \n"])
def test_v58_cut_and_empty_texts_are_read(text: str) -> None:
    document = read(text)
    assert document.text == text
    assert all(document.text[s.span.start : s.span.end].strip() for s in document.sentences)


def test_v61_the_time_of_a_reading_grows_with_the_length_alone() -> None:
    once, often = f"{JA}\n\n1 成果\n\n", 40
    short, long = read(once * 5), read(once * 5 * often)
    assert len(long.blocks) == often * len(short.blocks)
    assert len(long.sentences) == often * len(short.sentences)


@pytest.mark.parametrize("name", ["日独「共同声明」､２０２２年.txt", f"{'long-' * 40}name.txt", "a b（1）.md"])
def test_v62_odd_and_long_names_of_files(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    file = tmp_path_factory.mktemp("releases") / name
    file.write_text(f"{JA}\n", encoding="utf-8")
    assert read_document(read_source(file)).key == name.rpartition(".")[0]


def test_v63_a_front_matter_with_quotes_colons_and_accents() -> None:
    text = f'---\ntitle: "COMMUNIQUÉ: \\"Next\\" Steps \\u2013 Communiqu\\xE9"\ndate: 2022-06-01\n---\n\n{EN}\n'
    metadata = read(text, "a.md").metadata
    assert metadata.title == 'COMMUNIQUÉ: "Next" Steps – Communiqué'
    assert metadata.published == "2022-06-01"


def test_v63_a_manifest_with_the_same(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("releases")
    (folder / "manifest.yaml").write_text(
        "releases:\n  '声明：a.txt':\n    title: 'COMMUNIQUÉ: \"Next\" Steps'\n", encoding="utf-8"
    )
    assert load_manifest(folder)["声明：a.txt"].title == 'COMMUNIQUÉ: "Next" Steps'
