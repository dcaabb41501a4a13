"""What real releases do to a reader of statements, names and meetings, one test a variation.

The releases are written for these tests; the numbers in the names are those of the project's list of variations. What
concerns the text alone (pages, charsets, dates, marks) is tested with the text.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from policygraph.extraction.extract import extract_record
from policygraph.pipeline.building import build
from policygraph.record.model import Record
from policygraph.text.document import Metadata
from policygraph.text.reading import document_from_text

HEAD = "報道資料\n令和4年6月1日\n日米政策対話（第5回）の結果\n\n"
HELD = "総務省は、令和4年5月30日及び31日、東京において、米国国務省と日米政策対話（第5回）を開催しました。\n\n"
ENGLISH = (
    "Results of the Fifth U.S.-Japan Digital Dialogue\n\nJune 1, 2022\n\n"
    "On May 30 and 31, 2022, the Government of the United States and the Government of Japan held the fifth U.S.-Japan "
    "Digital Dialogue in Tokyo.\n\n"
)


def read(text: str, file: str = "a.txt", **metadata: str) -> Record:
    return extract_record(document_from_text(text, file=file, metadata=Metadata(**metadata)))


def japanese(*body: str, tail: str = "") -> Record:
    return read(HEAD + HELD + "1 主な成果\n" + "\n".join(body) + f"\n{tail}")


def english(*body: str) -> Record:
    return read(ENGLISH + "\n\n".join(body) + "\n")


def acts(record: Record) -> list[str]:
    return [statement.act for statement in record.statements]


def speakers(record: Record) -> list[tuple[str, ...]]:
    return [tuple(statement.actors) for statement in record.statements]


def taken(record: Record) -> str:
    return " ".join(statement.quote.exact for statement in record.statements)


# C1. Page shapes


def test_v02_an_official_of_the_contact_block_is_no_delegate() -> None:
    record = japanese(
        "両国は、5Gについて協力することで一致した。",
        tail="\n連絡先\n国際課\n担当：高橋補佐、鈴木\n電話：03-0000-0000\n",
    )
    assert record.delegates == ()
    assert all("高橋" not in name.quote.exact for name in record.names)
    assert record.text is not None
    assert "高橋" not in record.text


# C3. Dates and times


def test_v29_the_day_of_the_release_is_not_the_day_of_the_meeting() -> None:
    record = japanese("両国は、5Gについて協力することで一致した。")
    assert record.release.published == "2022-06-01"
    assert record.meeting is not None
    assert (record.meeting.start, record.meeting.end) == ("2022-05-30", "2022-05-31")


def test_v31_a_target_is_the_window_of_its_statement() -> None:
    (statement,) = japanese("次回会合は、2023年中を目処に開催することで一致した。").statements
    assert statement.due is not None
    assert (statement.due.from_, statement.due.to) == ("2023-01-01", "2023-12-31")
    assert statement.hedge == "を目処に"


def test_v28_a_meeting_of_two_time_zones_has_the_day_that_its_text_puts_first() -> None:
    record = read(ENGLISH.replace("On May 30 and 31, 2022", "On 13 March 2022 [12 March US EST]"))
    assert record.meeting is not None
    assert (record.meeting.start, record.meeting.end) == ("2022-03-13", "2022-03-13")


# C4. Numbers, ordinals, lists


@pytest.mark.parametrize("written", ["第5回", "第五回", "第５回"])
def test_v32_japanese_ordinals(written: str) -> None:
    record = read(HEAD.replace("第5回", written) + HELD.replace("第5回", written))
    assert record.meeting is not None
    assert record.meeting.ordinal == 5


@pytest.mark.parametrize("written", ["5th", "fifth", "Fifth"])
def test_v32_english_ordinals(written: str) -> None:
    record = read(ENGLISH.replace("Fifth", written).replace("fifth", written))
    assert record.meeting is not None
    assert record.meeting.ordinal == 5


def test_v36_a_plan_is_a_statement_and_background_is_not() -> None:
    record = japanese(
        "両国は、5Gについて協力することを確認した。",
        tail="\n2 今後の予定\n次回会合は、来年開催することで一致した。\n\n【参考】日米政策対話の概要\n日米政策対話は、2018年から開催している。\n",
    )
    assert acts(record)[-1] == "schedule"
    assert [passed.reason for passed in record.passed_over if "2018年から" in passed.quote.exact] == ["background"]


def test_v37_titles_in_quotation_marks_inside_a_sentence_part_nothing() -> None:
    record = japanese("両国は、「安全な通信網」、「データの流通。」に係る協力を進めることで一致した。")
    assert acts(record) == ["concur"]


def test_v38_a_footnote_s_number_at_a_word_changes_no_statement() -> None:
    plain = japanese("両国は、共同声明において5Gについて協力することで一致した。")
    noted = japanese("両国は、共同声明12において5Gについて協力することで一致した 。")
    assert acts(plain) == acts(noted) == ["concur"]


# C5. Actors and names


@pytest.mark.parametrize(
    "name",
    [
        "インターネットエコノミーに関する日米政策協力対話", "インターネットエコノミー日米政策協力対話", "日米インターネットエコノミー対話",
    ],
)  # fmt: skip
def test_v40_japanese_names_of_one_series(name: str) -> None:
    record = read((HEAD + HELD).replace("日米政策対話", name))
    assert record.meeting is not None
    assert (record.meeting.series, record.meeting.ordinal) == ("us-japan-internet-economy", 5)


@pytest.mark.parametrize(
    "name",
    ["U.S.-Japan Policy Cooperation Dialogue on the Internet Economy", "Japan-U.S. Internet Economy Dialogue"],
)
def test_v40_english_names_of_one_series(name: str) -> None:
    record = read(ENGLISH.replace("U.S.-Japan Digital Dialogue", name))
    assert record.meeting is not None
    assert (record.meeting.series, record.meeting.ordinal) == ("us-japan-internet-economy", 5)


def test_v41_either_party_may_come_first() -> None:
    one = japanese("米国及び日本は、5Gについて協力することで一致した。")
    other = japanese("日本及び米国は、5Gについて協力することで一致した。")
    assert speakers(one) == speakers(other) == [("JP", "US")]


@pytest.mark.parametrize("name", ["日本経済団体連合会", "日本経団連", "経団連"])
def test_v42_long_and_short_names_are_one_body(name: str) -> None:
    record = japanese("両国は、5Gについて協力することで一致した。", tail=f"\n(参考) 出席者\n日本側：総務省、{name}\n")
    assert "keidanren" in {body for bodies in record.participants.values() for body in bodies}


def test_v43_the_side_tells_false_friends_apart() -> None:
    record = japanese(
        "両国は、5Gについて協力することで一致した。",
        tail="\n(参考) 出席者\n日本側：総務省、公正取引委員会\n米国側：国務省、公正取引委員会\n",
    )
    assert "jp-jftc" in record.participants["JP"]
    assert "us-ftc" in record.participants["US"]
    assert [name.id for name in record.names if name.correction is not None] == ["us-ftc"]


def test_v44_an_open_list_says_so() -> None:
    record = japanese(
        "両国は、5Gについて協力することで一致した。",
        tail="\n(参考) 出席者\n日本側：総務省、経済産業省等\n米国側：国務省、商務省\n",
    )
    assert [open_list.side for open_list in record.open_lists] == ["JP"]


def test_v45_a_name_before_its_post_and_a_name_in_katakana() -> None:
    record = japanese(
        "両国は、5Gについて協力することで一致した。",
        tail="\n(参考) 出席者\n日本側：山田太郎総務省国際戦略局長\n米国側：ジョン・スミス国務省次官補代理（情報通信政策担当）\n",
    )
    assert [(delegate.name, delegate.side) for delegate in record.delegates] == [
        ("山田太郎", "JP"),
        ("ジョン・スミス", "US"),
    ]


@pytest.mark.parametrize("subject", ["両国は", "双方は", "日米双方は", "参加者は", "米国及び日本は", "日本及び米国は"])
def test_v46_who_speaks_for_all_in_japanese(subject: str) -> None:
    assert speakers(japanese(f"{subject}、5Gについて協力することで一致した。")) == [("JP", "US")]


@pytest.mark.parametrize(
    "subject", ["The two sides", "Both sides", "Both countries", "The two governments", "The United States and Japan"]
)
def test_v46_who_speaks_for_all_in_english(subject: str) -> None:
    assert speakers(english(f"{subject} agreed to cooperate on 5G.")) == [("JP", "US")]


def test_v46_a_ministry_speaks_for_its_side_alone() -> None:
    assert speakers(japanese("総務省としては、5Gの普及を支援する。")) == [("JP",)]


def test_v46_a_passive_has_the_meeting_as_its_speaker() -> None:
    assert speakers(japanese("人工知能に関する協力を進めることが確認された。")) == [("JP", "US")]


def test_v47_what_a_private_body_asks_for_is_not_the_governments_promise() -> None:
    record = japanese(
        "経団連は、両国政府に対し、データの自由な流通を確保することを求めた。", "両国は、この共同声明を歓迎した。"
    )
    assert acts(record) == ["welcome"]
    assert "求めた" not in taken(record)


# C6. Force of the statement


def _level(record: Record) -> int:
    from policygraph.vocabulary.lexicon import load_lexicon

    (statement,) = record.statements
    return load_lexicon().entry("act", statement.act).level or 0


def test_v48_japanese_verbs_are_graded() -> None:
    sentences = [
        "両国は、5Gについて協力することにコミットした。",
        "両国は、5Gについて協力することで一致した。",
        "両国は、5Gの重要性を強調した。",
        "両国は、5Gの進展を歓迎した。",
        "両国は、5Gについて意見交換を行った。",
    ]
    levels = [_level(japanese(sentence)) for sentence in sentences]
    assert levels == sorted(levels, reverse=True)
    assert levels[0] > levels[-1]


def test_v49_english_verbs_are_graded() -> None:
    verbs = ["committed to cooperating on", "agreed to cooperate on", "welcomed progress on", "discussed"]
    levels = [_level(english(f"The two sides {verb} 5G.")) for verb in verbs]
    assert levels == sorted(levels, reverse=True)
    assert levels[0] > levels[-1]


def test_v50_three_translations_of_one_act_all_bind() -> None:
    from policygraph.vocabulary.lexicon import load_lexicon

    for words in ("agreed to enhance", "concurred to strengthen", "agreed to enrich"):
        (statement,) = english(f"The two sides {words} their cooperation on artificial intelligence.").statements
        assert load_lexicon().entry("act", statement.act).commissive, words


def test_v51_to_confirm_an_importance_promises_nothing() -> None:
    from policygraph.vocabulary.lexicon import load_lexicon

    (important,) = japanese("両国は、5Gの重要性を確認した。").statements
    (promised,) = japanese("両国は、5Gを普及させるコミットメントを再確認した。").statements
    assert not load_lexicon().entry("act", important.act).commissive
    assert load_lexicon().entry("act", promised.act).commissive


@pytest.mark.parametrize("paper", ["共同声明", "共同宣言", "共同プレスリリース", "成果文書"])
def test_v52_an_outcome_paper_under_any_name(paper: str) -> None:
    record = japanese(f"両国は、5Gに関する協力を含む{paper}を採択した。")
    assert len(record.statements) == 1


def test_v53_a_notice_tells_of_a_meeting_to_come() -> None:
    record = read(
        HEAD.replace("の結果", "の開催")
        + "総務省は、令和4年6月30日、東京において、日米政策対話（第5回）を開催します。\n"
    )
    assert record.meeting is not None
    assert record.meeting.start == "2022-06-30"
    assert set(acts(record)) <= {"schedule"}


def test_v54_what_must_not_be_is_stated_as_such() -> None:
    record = japanese("両国は、データの流通が不当に制約されるべきではないことで一致した。")
    assert acts(record) == ["share-view"]
    assert "べきではない" in taken(record)


def test_v55_a_quotation_inside_a_sentence_is_one_statement() -> None:
    record = english('The two sides agreed that "[w]e will work together ... on secure 5G networks."')
    assert len(record.statements) == 1


# C7. Whole-document conditions


def test_v58_a_release_that_ends_in_mid_sentence_gives_what_is_whole() -> None:
    record = japanese("両国は、5Gについて協力することで一致した。", "両国は、人工知能の")
    assert acts(record) == ["concur"]


def test_v59_the_same_words_give_the_same_statements_whoever_publishes_them() -> None:
    body = "両国は、5Gについて協力することで一致した。"
    one = read(HEAD + HELD + body, publisher="jp-mic")
    other = read(HEAD + HELD + body, publisher="jp-mofa")
    assert one.statements == other.statements
    assert one.meeting == other.meeting


def test_v60_a_text_under_another_name_is_told_by_its_content(tmp_path: Path) -> None:
    for name in ("a.ja.txt", "b.ja.txt"):
        (tmp_path / name).write_text(HEAD + HELD, encoding="utf-8")
    assert [built.fate for built in build(tmp_path, store=tmp_path / "store").built] == ["stored", "duplicate"]


# What reports no meeting, or is no release

NO_RELEASE = [
    "Tomato Soup\n\nCut the tomatoes. Boil them for ten minutes and add salt. Serve the soup hot, with bread.\n",
    "肉じゃがの作り方\n\n玉ねぎを切り、鍋で炒める。じゃがいもを加え、十分ほど煮る。塩で味を調える。\n",
    "x\n",
    "",
]


@pytest.mark.parametrize("text", NO_RELEASE)
def test_a_text_that_is_no_release_gives_an_empty_record_never_a_guess(text: str) -> None:
    record = read(text)
    assert (record.meeting, record.release.genre) == (None, None)
    assert (record.participants, record.delegates, record.statements) == ({}, (), ())
    assert {passed.reason for passed in record.passed_over} <= {"no-act", "description", "no-speaker"}


def test_a_declaration_has_statements_and_no_meeting() -> None:
    text = "Declaration on Open Networks\n\nJapan and the United States reaffirm their support for open networks.\n"
    record = read(text)
    assert record.meeting is None
    assert record.release.genre == "declaration"
    assert speakers(record) == [("JP", "US")]


def test_what_reports_no_meeting_is_stored_and_conforms(tmp_path: Path) -> None:
    folder = tmp_path / "releases"
    folder.mkdir()
    for number, text in enumerate(NO_RELEASE):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    report = build(folder, store=tmp_path / "store")
    fates = ["stored" if text.strip() else "unreadable" for text in NO_RELEASE]
    assert [built.fate for built in report.built] == fates
    assert report.counts.statements == 0
