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


def test_v04_a_day_and_the_title_on_one_line() -> None:
    record = read(
        "June 1, 2022 Results of the Fifth U.S.-Japan Digital Dialogue\n\n1. Date\n\nMay 30, 2022\n\n2. Outline\n\n"
        "The United States and Japan held the fifth U.S.-Japan Digital Dialogue online.\n\n"
        "The two sides agreed to cooperate on 5G.\n\n• 1. They confirmed the importance of AI.\n\n"
        "For inquiries, please use the inquiry form.\n"
    )
    assert record.release.published == "2022-06-01"
    assert record.meeting is not None
    assert (record.meeting.ordinal, record.meeting.start) == (5, "2022-05-30")
    assert [statement.topics for statement in record.statements] == [("5g",), ("ai",)]


# C3. Dates and times


def test_v29_the_day_of_the_release_is_not_the_day_of_the_meeting() -> None:
    record = japanese("両国は、5Gについて協力することで一致した。")
    assert record.release.published == "2022-06-01"
    assert record.meeting is not None
    assert (record.meeting.start, record.meeting.end) == ("2022-05-30", "2022-05-31")


def test_v30_where_head_and_body_differ_the_words_of_the_day_taken_are_shown() -> None:
    head, body = "Tokyo, 23-25 May 2022", "24-26 May 2022"
    record = read(
        f"Report of the Fifth U.S.-Japan Digital Dialogue\n\n{head}\n\nThe United States and Japan held the fifth U.S.-Japan "
        f"Digital Dialogue in Tokyo on {body}.\n\nThe two sides agreed to cooperate on 5G.\n"
    )
    assert record.meeting is not None
    shown = {fact.field: fact.quote.exact for fact in record.evidence}
    assert (record.meeting.start, record.meeting.end, shown["meeting.start"]) in {
        ("2022-05-24", "2022-05-26", body), ("2022-05-23", "2022-05-25", head.removeprefix("Tokyo, ")),
    }  # fmt: skip
    assert acts(record) == ["agree"]


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


@pytest.mark.parametrize(
    ("written", "number"), [("第２２回", 22), ("第二十二回", 22), ("第1回", 1), ("初の開催", 1)]
)  # fmt: skip
def test_v32_more_japanese_ordinals(written: str, number: int) -> None:
    record = read(HEAD.replace("第5回", written) + HELD.replace("（第5回）", ""))
    assert record.meeting is not None
    assert record.meeting.ordinal == number


@pytest.mark.parametrize(
    ("written", "number"), [("inaugural", 1), ("first", 1), ("tenth", 10), ("22nd", 22), ("Seventh", 7)]
)
def test_v32_more_english_ordinals(written: str, number: int) -> None:
    record = read(ENGLISH.replace("Fifth", written).replace("fifth", written))
    assert record.meeting is not None
    assert record.meeting.ordinal == number


def test_v32_the_counter_of_another_meeting_on_the_page_is_not_this_one_s() -> None:
    record = japanese("両国は、5Gについて協力することで一致した。", "また、2回目となる官民会合が開催された。")
    assert record.meeting is not None
    assert record.meeting.ordinal == 5


def test_v33_two_sources_that_number_one_meeting_differently_are_both_kept(tmp_path: Path) -> None:
    from policygraph.store import Solutions, open_store

    series = "インターネットエコノミーに関する日米政策協力対話"
    for name, number in (("a", "第5回"), ("b", "第6回")):
        text = (HEAD + HELD).replace("日米政策対話", series).replace("第5回", number)
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    report = build(tmp_path, store=tmp_path / "store")
    assert [built.fate for built in report.built] == ["stored", "stored"]
    with open_store(tmp_path / "store", "read") as store:
        found = store.query("SELECT DISTINCT ?n { ?release pg:reports ?m . ?m pg:ordinal ?n } ORDER BY ?n")
    assert isinstance(found, Solutions)
    assert [int(str(number)) for (number,) in found.rows] == [5, 6]


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


def test_v37_lists_of_what_is_included_part_no_statement() -> None:
    (statement,) = english(
        "The two sides agreed to cooperate on digital trade in third countries, including on restrictions, including those "
        "on data flows, and including requirements to store data locally; on skills; and on 5G."
    ).statements
    assert {"5g", "cross-border-data-flows", "data-localization"} <= set(statement.topics)


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


@pytest.mark.parametrize("name", ["日EU・ICT政策対話", "日EU ICT政策対話", "日ＥＵ・ＩＣＴ政策対話"])
def test_v18_v40_a_middle_dot_and_wide_letters_make_no_other_series(name: str) -> None:
    record = read((HEAD + HELD).replace("日米政策対話", name).replace("米国国務省", "欧州委員会"))
    assert record.meeting is not None
    assert (record.meeting.series, record.meeting.ordinal) == ("japan-eu-ict-policy-dialogue", 5)


@pytest.mark.parametrize("pair", ["EU-US", "U.S.-EU", "US-EU"])
def test_v41_either_party_may_come_first_in_a_name(pair: str) -> None:
    record = read(
        f"Joint Statement of the {pair} Trade and Technology Council\n\nJune 1, 2022\n\nOn May 30, 2022, the European Union and "
        f"the United States held the second meeting of the {pair} Trade and Technology Council in Paris.\n"
    )
    assert record.meeting is not None
    assert (record.meeting.series, record.meeting.ordinal) == ("us-eu-ttc", 2)


def test_v41_either_party_may_come_first() -> None:
    one = japanese("米国及び日本は、5Gについて協力することで一致した。")
    other = japanese("日本及び米国は、5Gについて協力することで一致した。")
    assert speakers(one) == speakers(other) == [("JP", "US")]


@pytest.mark.parametrize("name", ["日本経済団体連合会", "日本経団連", "経団連"])
def test_v42_long_and_short_names_are_one_body(name: str) -> None:
    record = japanese("両国は、5Gについて協力することで一致した。", tail=f"\n(参考) 出席者\n日本側：総務省、{name}\n")
    assert "keidanren" in {body for bodies in record.participants.values() for body in bodies}


def test_v42_a_wrong_translation_and_an_earlier_name_are_the_body_meant() -> None:
    english_names = read(
        ENGLISH
        + "The Japanese side included the Ministry of Internal Affairs and Communications and the Personal Information "
        "Protection Committee.\n"
    )
    assert english_names.participants["JP"] == ("jp-mic", "jp-ppc")
    for name in ("情報セキュリティセンター", "内閣サイバーセキュリティセンター"):
        record = japanese(
            "両国は、5Gについて協力することで一致した。", tail=f"\n(参考) 出席者\n日本側：総務省、{name}\n"
        )
        assert record.participants["JP"] == ("jp-mic", "jp-nisc")


@pytest.mark.parametrize("name", ["法務省", "司法省"])
def test_v43_a_department_of_justice_under_either_name(name: str) -> None:
    record = japanese(
        "両国は、5Gについて協力することで一致した。",
        tail=f"\n(参考) 出席者\n日本側：総務省、法務省\n米国側：国務省、{name}、連邦取引委員会\n",
    )
    assert record.participants == {"JP": ("jp-mic", "jp-moj"), "US": ("us-dos", "us-doj", "us-ftc")}


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


@pytest.mark.parametrize(
    "subject",
    ["We", "The leaders", "Leaders", "Participants", "Both Participants", "The Ministers", "Both governments"],
)
def test_v46_who_speaks_for_all_without_a_name(subject: str) -> None:
    assert speakers(english(f"{subject} agreed to cooperate on 5G.")) == [("JP", "US")]


@pytest.mark.parametrize(
    ("subject", "side"),
    [("The United States", "US"), ("The Government of Japan", "JP"), ("The Department of State", "US")],
)
def test_v46_one_side_speaks_for_itself(subject: str, side: str) -> None:
    assert speakers(english(f"{subject} committed to cooperating on 5G.")) == [(side,)]


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


def test_v47_what_private_bodies_call_for_in_english_is_no_statement_either() -> None:
    record = english(
        "Keidanren and the American Chamber of Commerce called on the two governments to ensure the free flow of data.",
        "The private sector urged both governments to cooperate on 5G.",
        "The two sides welcomed this joint statement.",
    )
    assert acts(record) == ["welcome"]


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


@pytest.mark.parametrize(
    ("words", "commissive"),
    [
        ("committed to cooperating on", True), ("decided to cooperate on", True), ("concurred on cooperating on", True),
        ("intend to cooperate on", True), ("plan to cooperate on", True), ("reaffirmed the importance of", False),
        ("recognized the importance of", False), ("noted progress on", False), ("exchanged views on", False),
        ("call on all countries to invest in", False), ("encouraged industry to invest in", False),
    ],
)  # fmt: skip
def test_v49_each_english_verb_binds_or_does_not(words: str, commissive: bool) -> None:
    from policygraph.vocabulary.lexicon import load_lexicon

    (statement,) = english(f"The two sides {words} 5G.").statements
    assert load_lexicon().entry("act", statement.act).commissive is commissive


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


def test_v54_a_negation_and_a_condition_stay_in_the_words() -> None:
    record = english(
        "The two sides agreed that neither Party shall restrict data flows.",
        "The two sides will begin to examine 5G, where appropriate.",
        "The two sides agreed to explore the possibility of cooperation on AI as soon as possible.",
    )
    assert [part in taken(record) for part in ("neither Party shall", "where appropriate", "as soon as possible")] == [
        True
    ] * 3
    assert speakers(record) == [("JP", "US")] * 3


@pytest.mark.parametrize("words", ["協力の可能性を探る", "検討を開始する"])
def test_v54_to_explore_or_examine_is_what_was_agreed(words: str) -> None:
    assert acts(japanese(f"両国は、5Gに関する{words}ことで一致した。")) == ["concur"]


@pytest.mark.parametrize("mark", ["仮訳", "（日本語仮訳）", "英文正文"])
def test_v56_the_state_of_a_translation_changes_no_statement(mark: str) -> None:
    body = HELD + "両国は、5Gについて協力することで一致した。\n"
    assert acts(read(f"{mark}\n{HEAD}{body}")) == acts(read(HEAD + body)) == ["concur"]


def test_v55_a_quotation_inside_a_sentence_is_one_statement() -> None:
    record = english('The two sides agreed that "[w]e will work together ... on secure 5G networks."')
    assert len(record.statements) == 1


# C7. Whole-document conditions


def test_v58_a_release_that_ends_in_mid_sentence_gives_what_is_whole() -> None:
    record = japanese("両国は、5Gについて協力することで一致した。", "両国は、人工知能の")
    assert acts(record) == ["concur"]


def test_v58_two_releases_on_one_page_give_the_statements_of_both_and_the_first_meeting() -> None:
    record = read(
        "報道資料\n令和4年6月1日\n日EU・ICT政策対話（第5回）及び官民ワークショップの結果\n\n1 日EU・ICT政策対話（第5回）\n(1) 概要\n"
        "総務省は、令和4年5月30日、東京において、欧州委員会と日EU・ICT政策対話（第5回）を開催しました。\n(2) 主な成果\n"
        "双方は、5Gについて協力することで一致した。\n2 日EU・ICT官民ワークショップ（第3回）\n(1) 概要\n"
        "令和4年5月31日、東京において、第3回日EU・ICT官民ワークショップを開催しました。\n(2) 主な成果\n"
        "双方は、人工知能に関する議論を継続することで一致した。\n"
    )
    assert record.meeting is not None
    assert (record.meeting.ordinal, record.meeting.start, record.meeting.end) == (5, "2022-05-30", "2022-05-30")
    assert [statement.topics for statement in record.statements] == [("5g",), ("ai",)]


def test_v58_empty_sections_hold_nothing() -> None:
    record = read(HEAD + HELD + "1 主な成果\n\n2 今後の予定\n\n【別添】\n")
    assert record.statements == ()
    assert record.meeting is not None


def test_v59_one_meeting_in_two_languages_has_the_same_facts() -> None:
    series = {
        "ja": "インターネットエコノミーに関する日米政策協力対話",
        "en": "U.S.-Japan Policy Cooperation Dialogue on the Internet Economy",
    }
    japanese_one = read((HEAD + HELD).replace("日米政策対話", series["ja"])).meeting
    english_one = read(ENGLISH.replace("U.S.-Japan Digital Dialogue", series["en"])).meeting
    assert japanese_one is not None
    assert english_one is not None
    facts = ("series", "ordinal", "start", "end", "place", "place_country")
    assert [getattr(japanese_one, fact) for fact in facts] == [getattr(english_one, fact) for fact in facts]
    assert set(japanese_one.parties) == set(english_one.parties)


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


@pytest.mark.parametrize(
    "sentence", ["両国は、5Gについて協力することで一致した。", "両国は、人工知能に関する議論を継続することを確認した。"]
)
def test_v61_a_long_text_has_as_many_statements_as_sentences(sentence: str) -> None:
    assert len(japanese(*[sentence] * 200).statements) == 200


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
