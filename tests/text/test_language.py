"""Which language a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    finnish = (
        "Osapuolet tapasivat Turussa, sopivat ensi vuoden ohjelmasta ja hyväksyivät hankkeen talousarvion lopulta. " * 2
    )
    assert main_language(finnish, hint="fi") == "fi"
    assert main_language(finnish) == "und"


PROSE = {
    "fr": "Les deux délégations ont salué le plan des ferries et ont décidé de poursuivre leurs travaux sur les ports.",
    "de": "Die beiden Delegationen begrüßten den Fährplan und vereinbarten, die Arbeit an den Häfen fortzusetzen.",
    "es": "Ambas delegaciones acogieron con satisfacción el plan de los ferris y acordaron seguir con los trabajos.",
    "it": "Le due delegazioni hanno accolto con favore il piano dei traghetti e hanno deciso di proseguire i lavori.",
    "pt": "As duas delegações saudaram o plano das balsas e decidiram dar continuidade aos trabalhos sobre os portos.",
    "nl": "De twee delegaties verwelkomden het veerplan en besloten het werk aan de havens voort te zetten met de sector.",
    "pl": "Obie delegacje przyjęły plan promów i uzgodniły, że prace nad portami oraz drogami będą się toczyć w tym roku.",
    "zh": "双方对渡轮计划表示欢迎,并同意继续开展港口合作。两国将在明年举行下一次会议。",
    "ko": "양측은 여객선 계획을 환영하고 항만에 관한 작업을 계속하기로 합의하였다.",
    "en": "The two delegations welcomed the ferry plan and decided to go on with their work on ports.",
    "ja": "双方の代表団は、フェリー計画を歓迎し、港湾に関する作業を続けることで一致した。",
}
WIDE = {"ja", "zh", "ko"}


@pytest.mark.parametrize(("language", "text"), PROSE.items())
def test_the_small_words_tell_languages_apart(language: str, text: str) -> None:
    assert main_language(text) == language
    assert main_language(text, hint="ja") == language
    assert main_language(text, hint="en") == language


@given(st.lists(st.sampled_from(sorted(PROSE)), max_size=6), st.sampled_from(sorted(PROSE)))
def test_what_most_of_a_text_is_in_is_its_language(others: list[str], most: str) -> None:
    beside = [other for other in others if (other in WIDE) == (most in WIDE)]
    assert main_language("\n".join([PROSE[o] for o in beside] + [PROSE[most]] * 12)) == most


def test_a_short_title_is_english_unless_its_words_are_plainly_of_another_language() -> None:
    assert main_language("Japan-France Joint Statement") == "en"
    assert main_language("Déclaration conjointe du Japon et de la France") == "fr"


def test_a_text_in_chinese_letters_alone_is_not_taken_for_japanese() -> None:
    assert main_language("中华人民共国工业和信息化部举行会议讨论合作" * 20) == "zh"
    assert main_language("中華民國與日本國雙方同意加強資訊安全的合作") == "zh"
    assert main_language("日米政策協力対話共同声明") == "ja"


def test_letters_of_another_script_are_no_english() -> None:
    assert main_language("Стороны приветствовали план паромов.") == "und"
    assert main_language("Οι δύο πλευρές χαιρέτισαν το σχέδιο.", hint="el") == "el"


def test_a_passage_may_be_in_the_other_language_of_the_page() -> None:
    assert passage_language("The two sides met in Tokyo.", "ja") == "en"
    assert passage_language("ITU-R: ITU Radiocommunication Sector 等", "ja") == "en"
    assert passage_language("ITUの", "ja") == "ja"
    assert passage_language("両国は会合を開いた。", "en") == "ja"
