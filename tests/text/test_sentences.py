"""Where sentences end, in both languages."""

from __future__ import annotations

import pytest

from policygraph.text.reading import document_from_text


def sentences(text: str, file: str = "a.txt") -> list[str]:
    return [sentence.span.of(text) for sentence in document_from_text(text, file=file).sentences]


@pytest.mark.parametrize(
    "parts",
    [
        ["両国は確認した。", "参加者は歓迎した。"],
        ["両国は「協力する。」と述べた。", "次に進んだ。"],
        ["両国は（経緯は別紙。）確認した。", "次に進んだ。"],
        ["両国は「協力を続けた。", "次に進んだ。"],
        ["進めるべきか？", "両国は議論した。"],
        ["東京で開いた10。", "次に進んだ。"],
        ["これは試みである．", "比率は1.5である．"],
        ["両国は『「基本。」の原則。』を確認した。", "終わり。"],
    ],
)
def test_a_japanese_sentence_ends_at_its_full_stop_outside_brackets(parts: list[str]) -> None:
    assert sentences("".join(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["The sides met.", "They agreed."],
        ["The U.S. Congress met the U.K. Parliament.", "It ended."],
        ["They met in Washington, D.C.", "The talks ended."],
        ["It is home to the U.S.", "We agreed."],
        ["They joined the CAFTA-DR.", "It holds."],
        ["It is the ASEAN-U.S. Work Plan of the Asia/U.S. Forum.", "It holds."],
        ["The U.S. Secretary met the U.S. – Mexico group.", "It ended."],
        ["They keep a 1.5 °C limit within reach.", "It holds."],
        ["Mr. Tan and Dr. Lee met Gen. Roe.", "They spoke."],
        ["Joseph R. Roe and J. K. Doe signed.", "It ended."],
        ["Article No. 5 stands, and No. ES-1/1 too.", "They said no.", "Then they left."],
        ["They agreed on e.g. trade, i.e. goods, etc.", "The list is open."],
        ["It rose by 1.5 percent to 3.2.", "That is good."],
        ["“We agree.”", "The minister left."],
        ["She said, “We agree.”", "“It is done.”"],
        ["They noted it.12", "The rest followed."],
        ["They met at 3 p.m. on Monday.", "It ended at 5 p.m.", "The sides left."],
        ["They will (1) meet; (2) speak; and (3) write.", "It ended."],
        ["Is it done?", "Yes!", "It is."],
        ["It ended in 2024.", "The work goes on."],
        ["They set up the A.I. Board of Acme Inc. Japan.", "It works."],
    ],
)
def test_an_english_sentence_ends_at_its_full_stop_not_at_an_abbreviation(parts: list[str]) -> None:
    for gap in (" ", "  ", "\n", "\u00a0"):
        text = gap.join(parts) if gap != "\n" else "\n".join(parts).replace("\n", " \n ")
        assert sentences(text + "\n", "a.md") == parts


def test_a_glued_paragraph_number_is_a_mark_and_no_sentence() -> None:
    assert sentences("The sides met. 28\\. They spoke of trade.\n", "a.md") == [
        "The sides met.",
        "They spoke of trade.",
    ]


def test_a_line_end_is_no_sentence_end_and_escapes_and_markup_are_none() -> None:
    text = "The leaders met the U.S.\nsecretary and **agreed.** They\n<u>also</u> spoke of Section 1\\. It ended.\n"
    assert sentences(text, "a.md") == [
        "The leaders met the U.S.\nsecretary and **agreed.**",
        "They\n<u>also</u> spoke of Section 1\\. It ended.",
    ]


def test_an_item_without_a_full_stop_is_one_sentence_without_its_mark() -> None:
    assert sentences("They agreed:\n\n- to meet\n- to speak; and to write\n1\\. to end\n", "a.md")[1:] == [
        "to meet",
        "to speak; and to write\n1\\. to end",
    ]


def test_each_language_on_a_page_of_two_is_split_by_its_own_rules() -> None:
    text = "両国は確認した。次に進んだ。\n\nThe two sides met in the U.S. capital. They agreed on all the points.\n"
    assert sentences(text) == [
        "両国は確認した。",
        "次に進んだ。",
        "The two sides met in the U.S. capital.",
        "They agreed on all the points.",
    ]
