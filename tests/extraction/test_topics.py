"""What a statement is about where its own words do not say it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policygraph.extraction.extract import extract_record
from policygraph.text.document import Metadata
from policygraph.text.reading import document_from_text
from policygraph.vocabulary.lexicon import load_lexicon

JA_HEAD = """第3回日仏デジタル対話の結果

総務省は、2023年5月10日、パリにおいて、フランス経済省との間で、第3回日仏デジタル対話を開催しました。

"""
EN_TITLE = "Joint Statement of the United States and Japan"


def _ja(body: str, head: str = JA_HEAD) -> list[tuple[str, ...]]:
    return [s.topics for s in extract_record(document_from_text(head + body, language="ja")).statements]


def _en(body: str, title: str = EN_TITLE) -> list[tuple[str, ...]]:
    document = document_from_text(body, language="en", metadata=Metadata(title=title))
    return [s.topics for s in extract_record(document).statements]


@given(
    st.lists(
        st.sampled_from(["5Gについて協力する", "こうした取組を継続する", "量子技術を重視する", "連携を強化する"]),
        max_size=5,
    )
)
def test_topics_are_sorted_unique_and_in_the_vocabulary(objects: list[str]) -> None:
    for topics in _ja("".join(f"両国は、{told}ことで一致しました。" for told in objects)):
        assert list(topics) == sorted(set(topics))
        assert all(("topic", topic) in load_lexicon() for topic in topics)


def test_a_statement_with_a_topic_of_its_own_takes_none_over() -> None:
    assert _ja("両国は、海底ケーブルの敷設について議論しました。両国は、5Gの普及について一致しました。") == [
        ("submarine-cables",),
        ("5g",),
    ]


def test_a_word_that_points_back_takes_over_what_it_points_at() -> None:
    assert _ja("両国は、海底ケーブルの敷設について議論しました。両国は、こうした取組を継続することで一致しました。")[
        1
    ] == ("submarine-cables",)
    assert _en("The leaders discussed quantum technology. They decided to increase investment in these areas.")[1] == (
        "quantum",
    )


def test_a_japanese_clause_goes_on_with_what_was_said_before() -> None:
    body = "両国は、ランサムウェア対策を歓迎しました。フランス側は謝意を示しました。"
    assert _ja(body) == [("cybercrime",), ("cybercrime",)]


def test_an_english_clause_without_a_pointer_goes_on_with_nothing() -> None:
    assert _en("The leaders discussed quantum technology. They pledged to work with a range of partners.")[1] == ()


def test_a_heading_tells_what_a_clause_below_it_is_about() -> None:
    body = "１　海底ケーブル\n両国は、引き続き緊密に連携していくことで一致しました。\n"
    assert _ja(body) == [("submarine-cables",)]


def test_the_subject_of_the_whole_stands_where_a_clause_is_about_the_cooperation() -> None:
    body = "両国は、量子技術について議論しました。\n\n両国は、2024年3月末までに実施計画を更新することで合意しました。\n"
    assert _ja(body)[1] == ("digital-economy",)


def test_an_occasion_has_no_topic() -> None:
    body = "両国は、5Gについて議論し、今後も定期的に対話を実施することを確認しました。"
    assert _ja(body)[1] == ()


def test_a_manner_is_joined_by_what_it_is_done_for() -> None:
    body = "１　海底ケーブル\n両国は、共同研究を推進することで一致しました。\n"
    assert _ja(body) == [("research-and-development", "submarine-cables")]


def test_training_below_a_heading_on_cyber_is_cyber_training() -> None:
    body = "１　サイバーセキュリティ\n両国は、能力構築支援を推進することで一致しました。\n"
    assert _ja(body) == [("cybersecurity-capacity-building",)]


def test_a_covered_topic_is_left_out() -> None:
    assert _ja("両国は、サイバーセキュリティに関する演習を共同で実施することで一致しました。") == [
        ("cybersecurity-capacity-building",)
    ]


def test_the_words_that_head_an_item_are_its_heading() -> None:
    body = (
        "The leaders announced the following steps:\n\n"
        "-   **Clean Energy:** The two sides will build a wind farm. Japan will provide land for the project.\n"
    )
    assert _en(body)[-1] == ("clean-energy",)


def test_a_paragraph_behind_the_items_of_a_heading_is_no_longer_below_it() -> None:
    body = "１　海底ケーブル\n・両国は、敷設について協力すること\n\n両国は、各分野の実施計画を更新することで合意しました。\n"
    assert _ja(body)[-1] == ("digital-economy",)


def test_items_take_the_topic_of_the_sentence_that_opens_them() -> None:
    body = "The two sides will uphold technical standards that are:\n\n-   Built on transparency;\n-   Built on openness.\n"
    assert all(topics == ("standards",) for topics in _en(body))


def test_the_only_subject_of_an_english_title_is_that_of_a_clause_without_another() -> None:
    title = "Joint Statement of the United States and Japan on Energy Security"
    assert _en("The two sides will continue to work with a range of partners.", title) == [("energy",)]
    assert _en("The two sides will continue to work with a range of partners.") == [()]


def test_a_first_sentence_is_no_headline() -> None:
    body = "１　我々は、5Gを推進する。\n\n２　我々は、事務方の努力に感謝する。\n"
    assert _ja(body, head="日英首脳共同声明\n\n")[-1] == ()


def test_when_people_meet_again_is_about_nothing() -> None:
    assert _ja("両国は、5Gについて議論しました。第4回会合は、2024年に東京で開催する予定です。")[1] == ()


def test_a_manner_that_its_heading_names_stands_alone() -> None:
    head = JA_HEAD.replace("デジタル対話", "宇宙協議")
    body = "１　共同研究\n総務省は、共同研究を推進することを表明しました。\n"
    assert _ja(body, head=head) == [("research-and-development",)]
    assert _ja(body.replace("１　共同研究", "１　その他"), head=head) == [("research-and-development", "space")]


def test_what_a_partnership_rests_on_is_not_what_a_statement_is_about() -> None:
    assert _en("The leaders discussed trade, founded on shared democratic values and respect for human rights.")[0] == (
        "trade",
    )
    assert "human-rights" in _en("The leaders discussed trade and respect for human rights.")[0]


def test_an_abbreviation_of_the_text_tells_the_topic_of_its_forum() -> None:
    body = "The leaders met on the Declaration for the Future of the Internet (DFX). They endorsed the DFX vision."
    assert _en(body)[-1] == ("open-internet",)


def test_that_a_meeting_was_held_has_no_topic_and_what_is_noted_of_it_has() -> None:
    body = "両国は、量子技術の協力を歓迎しました。これを受け、総務省は、同年9月に「共同ワークショップ」を開催しました。"
    assert _ja(body)[1:] == [()]
    body = "両国は、量子技術の協力を歓迎し、専門家会合が開催されたことに留意しました。"
    assert _ja(body)[1:] == [("quantum",)]


def test_a_clause_that_no_word_joins_to_its_heading_takes_nothing_from_it() -> None:
    opening = "\n\n".join(f"The day was number {n} of the visit." for n in range(9))
    body = "Clean Energy\n\nThe two sides will prevent homicide.\n\nThe two sides will continue this cooperation.\n"
    assert _en(f"{opening}\n\nII. {body}") == [(), ("clean-energy",)]
