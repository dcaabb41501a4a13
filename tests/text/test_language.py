"""Which language a text is in."""

from __future__ import annotations

import pytest

from policygraph.text.language import main_language, passage_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("総務省は、会合を開催しました。", "ja"),
        ("APEC TEL、ITU及びOECDのICT政策に関する議論", "ja"),
        ("The two sides met and agreed on the plan of work for the year, as well as on its budget and its name.", "en"),
        ("Joint statement on 総務省 and its work with the Department of State on secure networks", "en"),
        ("2024", "und"),
        ("", "und"),
    ],
)
def test_the_letters_tell_the_language(text: str, language: str) -> None:
    assert main_language(text) == language


def test_a_hint_decides_only_what_the_letters_leave_open() -> None:
    assert main_language("The sides met and agreed on the plan.", hint="ja") == "en"
    assert main_language("2024", hint="ja") == "ja"
    polish = (
        "Obie strony spotkały się w Warszawie i uzgodniły plan pracy na przyszły rok oraz budżet wspólnego przedsięwzięcia dla "
        * 2
    )
    assert main_language(polish, hint="pl") == "pl"
    assert main_language(polish) == "und"


def test_a_text_in_chinese_letters_alone_is_not_taken_for_japanese() -> None:
    assert main_language("中华人民共和国工业和信息化部举行会议讨论合作" * 20) == "und"


def test_a_passage_may_be_in_the_other_language_of_the_page() -> None:
    assert passage_language("The two sides met in Tokyo.", "ja") == "en"
    assert passage_language("ITU-R: ITU Radiocommunication Sector 等", "ja") == "en"
    assert passage_language("ITUの", "ja") == "ja"
    assert passage_language("両国は会合を開いた。", "en") == "ja"
