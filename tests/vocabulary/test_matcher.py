from __future__ import annotations

import pytest

from policygraph.vocabulary.lexicon import load_lexicon
from policygraph.vocabulary.matcher import find_mentions
from tests.vocabulary.views import view


def found(text: str, language: str) -> list[tuple[str, str]]:
    """The words and the entry of every mention, in order."""
    return [(m.span.of(text), m.entry) for m in find_mentions(view(text), load_lexicon(), language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ja", "総務省と経済産業省が参加した。", [("総務省", "jp-mic"), ("経済産業省", "jp-meti")]),
        ("ja", "在日米国商工会議所の提言", [("在日米国商工会議所", "accj")]),
        ("ja", "日本音楽家協会の要望", []),
        ("ja", "運輸通信省及び経済・財務省", []),
        (
            "ja",
            "経済産業省・総務省と米国国務省",
            [("経済産業省", "jp-meti"), ("総務省", "jp-mic"), ("米国国務省", "us-dos")],
        ),
        ("ja", "インドネシア", [("インドネシア", "ID")]),
        ("ja", "インド太平洋の諸国", [("インド太平洋", "indo-pacific")]),
        ("ja", "ＣＢＰＲの普及", [("ＣＢＰＲ", "cbpr")]),
        ("en", "the Federal Trade Commission (FTC)", [("Federal Trade Commission", "us-ftc"), ("FTC", "us-ftc")]),
        ("en", "they told us what it was", []),
        ("en", "Data Free-Flow with Trust", [("Data Free-Flow with Trust", "dfft")]),
        ("en", "multi-stakeholder processes", [("multi-stakeholder processes", "multistakeholder-approach")]),
        ("en", "a trade secret", [("trade secret", "trade-secrets")]),
        ("en", "tradecraft", []),
    ],
)
def test_the_longest_form_between_its_boundaries_is_found(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text, language) == expected


def test_one_form_of_several_entries_gives_several_mentions_of_one_span() -> None:
    mentions = find_mentions(view("日米は"), load_lexicon(), "ja")
    assert [(m.entry, m.span.start, m.span.end) for m in mentions] == [("JP", 0, 2), ("US", 0, 2)]


def test_the_side_decides_whom_a_misnomer_names() -> None:
    lexicon = load_lexicon()
    mentions = find_mentions(view("公正取引委員会"), lexicon, "ja")
    on_us, on_jp = lexicon.resolve(mentions, "US"), lexicon.resolve(mentions, "JP")
    assert on_us is not None
    assert on_jp is not None
    assert (on_us.entry, on_jp.entry) == ("us-ftc", "jp-jftc")
    rule = lexicon.misnomer("us-ftc", on_us.form, "US")
    assert rule is not None
    assert "JFTC" in rule.reason.en
    assert "JFTC" in rule.reason.ja


def test_a_contextual_name_counts_only_beside_its_topic() -> None:
    assert found("情報共有を進める", "ja") == []
    assert ("情報共有", "cyber-information-sharing") in found("サイバーリスクの管理及び情報共有を進める", "ja")
