"""What statements are compared by: words, setting, names."""

from __future__ import annotations

import pytest

from policygraph.text.view import make_view
from policygraph.threads.profile import AROUND, HEADING, Profiler
from policygraph.threads.relations import Relations
from policygraph.threads.setting import document_of, settings_of
from policygraph.threads.tokens import signs_of, tokens_of
from tests.threads.making import make


def tokens(words: str, language: str = "en") -> tuple[str, ...]:
    return tokens_of(make_view(words, 0, len(words), markdown=True, japanese=language == "ja"), language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("secure cables", "secured cable"),
        ("cross-border strategies", "a strategy to cross borders"),
        ("**Open RAN** deployments", "Open RAN deployment"),
        ("the country’s vaccines", "vaccine countries"),
    ],
)
def test_forms_of_one_word_are_one_token(one: str, other: str) -> None:
    assert set(tokens(one)) <= set(tokens(other))


def test_words_of_the_genre_tell_nothing() -> None:
    assert tokens("We reaffirm the importance of continuing to work together") == ()
    assert tokens("両国は協力を継続することの重要性を再確認した", "ja") == ()


def test_japanese_compounds_share_their_parts() -> None:
    assert {"データ", "流通"} <= set(tokens("越境データ流通", "ja")) & set(tokens("データの自由な流通", "ja"))


@pytest.mark.parametrize(
    ("words", "signs"),
    [
        ("5G and CBPR in 2019, not 12", {"5G", "CBPR", "2019"}),
        ("２０１９年の５ＧとＣＢＰＲ", {"5G", "CBPR", "2019"}),
        ("The Quad met", set()),
    ],
)
def test_signs_are_alike_in_every_language(words: str, signs: set[str]) -> None:
    assert signs_of(make_view(words, 0, len(words))) == signs


TEXT = (
    "A dialogue\n\n1. Outbound investment\n\nBoth sides fear such capital flows. They will answer these practices. "
    "They met.\n\n2. Cables\n\nThey will lay cables.\n"
)


def test_the_setting_is_the_heading_and_the_sentence_before() -> None:
    start = TEXT.index("They will answer")
    said = make("They will answer these practices", start=start, end=start + 32)
    (setting,) = settings_of(document_of(TEXT, "en", "text/plain"), [said])
    assert setting.heading == "Outbound investment"
    assert "capital flows" in setting.around
    assert "lay cables" not in setting.around


def test_words_around_count_less_than_those_of_the_heading_and_these_less_than_own() -> None:
    start = TEXT.index("They will answer")
    said = make("They will answer these practices", start=start, end=start + 32)
    (profile,) = Profiler(Relations(())).statements([said], TEXT)
    assert profile.setting["practic"] == 1
    assert profile.setting["outbound"] == HEADING
    assert profile.setting["capital"] == AROUND
    assert profile.words == {"answer", "practic"}
    assert "topic/foreign-investment" not in profile.topics


def test_without_the_text_a_statement_is_its_own_setting() -> None:
    (profile,) = Profiler(Relations(())).statements([make("lay cables")], None)
    assert dict(profile.setting) == dict.fromkeys(profile.words, 1.0)
    assert profile.heading == frozenset()


def test_sentences_of_a_text_have_neither_act_nor_speakers() -> None:
    document = document_of(TEXT, "en", "text/plain")
    profiles = Profiler(Relations(())).sentences(document, make("x"))
    assert [profile.said.words for profile in profiles][-1] == "They will lay cables."
    assert {(profile.said.act, profile.said.speakers) for profile in profiles} == {("", ())}
