from __future__ import annotations

import pytest

from policygraph.text.view import View
from policygraph.vocabulary.lexicon import load_lexicon
from policygraph.vocabulary.matcher import find_mentions, find_subjects
from tests.vocabulary.views import view


def found(text: str, language: str) -> list[tuple[str, str]]:
    """The words and the entry of every mention, in order."""
    return [(m.span.of(text), m.entry) for m in find_mentions(view(text), load_lexicon(), language)]


def topics(text: str, language: str) -> set[str]:
    """The topics that ``text`` names."""
    return {m.entry for m in find_mentions(view(text), load_lexicon(), language) if m.kind == "topic"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("総務省と経済産業省が参加した。", [("総務省", "jp-mic"), ("経済産業省", "jp-meti")]),
        ("在日米国商工会議所の提言", [("在日米国商工会議所", "accj")]),
        ("日本音楽家協会の要望", []),
        ("在米国の企業", []),
        ("米国の企業", [("米国", "US")]),
        ("運輸通信省及び経済・財務省", []),
        ("経済産業省・総務省と米国国務省", [("経済産業省", "jp-meti"), ("総務省", "jp-mic"), ("米国国務省", "us-dos")]),
        ("インドネシア", [("インドネシア", "ID")]),
        ("来日中のインドネシア大臣", [("インドネシア", "ID")]),
        ("日中の協力", [("日中", "CN"), ("日中", "JP")]),
        ("インド太平洋の諸国", [("インド太平洋", "indo-pacific")]),
        ("タイムライン", []),
        ("タイは", [("タイ", "TH")]),
        ("ＣＢＰＲの普及", [("ＣＢＰＲ", "cbpr")]),
        ("日EU ICT政策対話", [("日EU ICT政策対話", "japan-eu-ict-policy-dialogue")]),
        ("日EUICT政策対話", [("日EUICT政策対話", "japan-eu-ict-policy-dialogue")]),
        ("5Gの展開", [("5G", "5g")]),
        ("X5Gの展開", []),
        ("デジタル・リテラシーの向上", [("デジタル・リテラシー", "digital-skills")]),
        ("供給網の強靭化", [("供給網", "supply-chain-security")]),
        ("国内サーバー", [("国内サーバー", "data-localization")]),
        ("サイバー空間での規範", [("サイバー空間での規範", "responsible-state-behaviour")]),
        ("サイバーセキュリティワークショップの開催", [("サイバーセキュリティ", "cybersecurity")]),
        ("グローバルサプライチェーンの維持", [("サプライチェーン", "supply-chain-security")]),
        ("サイバーセキュリティイシュー", []),
    ],
)
def test_japanese_forms_are_found_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "ja") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Federal Trade Commission (FTC)", [("Federal Trade Commission", "us-ftc"), ("FTC", "us-ftc")]),
        ("they told us what it was", []),
        ("the US and it", [("US", "US")]),
        ("the U.S. delegation", [("U.S.", "US")]),
        ("who joined the WHO", [("WHO", "who"), ("WHO", "health")]),
        ("roast turkey from Turkey", [("Turkey", "TR")]),
        ("Data Free-Flow with Trust", [("Data Free-Flow with Trust", "dfft")]),
        ("multi-stakeholder processes", [("multi-stakeholder processes", "multistakeholder-approach")]),
        ("a trade secret", [("trade secret", "trade-secrets")]),
        ("New data centres", [("data centres", "data-centers")]),
        ("tradecraft", []),
        ("the department of commerce", [("department of commerce", "us-doc")]),
        ("総務省", []),
    ],
)
def test_english_forms_stand_between_word_boundaries(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "en") == expected


def test_one_form_of_several_entries_gives_several_mentions_of_one_span() -> None:
    mentions = find_mentions(view("日米は"), load_lexicon(), "ja")
    assert [(m.entry, m.span.start, m.span.end) for m in mentions] == [("JP", 0, 2), ("US", 0, 2)]


def test_whom_a_preferred_label_names_comes_first() -> None:
    mentions = find_mentions(view("財務省"), load_lexicon(), "ja")
    assert mentions[0].entry == "jp-mof"
    assert "us-treasury" in {m.entry for m in mentions}


def test_an_entry_names_what_it_implies_as_well() -> None:
    assert found("広島AIプロセス", "ja") == [
        ("広島AIプロセス", "hiroshima-ai-process"),
        ("広島AIプロセス", "ai-governance"),
    ]
    assert topics("rules for digital trade", "en") == {"digital-trade-rules", "digital-trade"}


def test_a_contextual_name_counts_only_beside_its_topic() -> None:
    assert topics("人材育成を支援する", "ja") == {"capacity-building"}
    assert topics("サイバー攻撃に備え、人材育成を支援する", "ja") == {"cybersecurity-capacity-building"}
    assert topics("情報共有を進める", "ja") == set()
    assert topics("サイバーセキュリティに関し、情報共有を進める", "ja") == {
        "cybersecurity",
        "cyber-information-sharing",
    }


def test_a_weak_name_gives_way_to_what_is_below_it() -> None:
    assert topics("deter cyber attacks", "en") == {"cybersecurity"}
    assert topics("cyber attacks on critical infrastructure", "en") == {"critical-infrastructure-protection"}


def test_a_faint_name_gives_way_to_any_other_topic() -> None:
    assert topics("recovery from the pandemic", "en") == {"health"}
    assert topics("submarine cables during the pandemic", "en") == {"submarine-cables"}


def test_an_exception_names_nothing() -> None:
    assert topics("the trade deficit", "en") == {"trade"}
    assert topics("the illegal wildlife trade", "en") == set()


def test_what_names_nothing_gives_no_context() -> None:
    assert topics("the Cybersecurity and Infrastructure Security Agency and capacity building", "en") == {
        "capacity-building"
    }


@pytest.mark.parametrize(
    "text",
    [
        "experts of the Department of Energy and Climate attended",
        "the Defense Production Act was cited",
        "a meeting of digital ministers",
        "the Committee on Trade, Transport and Health met",
        "officials of the Clean Energy and Climate Agency",
    ],
)
def test_the_name_of_an_office_or_a_law_is_no_topic(text: str) -> None:
    assert topics(text, "en") == set()


@pytest.mark.parametrize(("text", "expected"), [("防衛大臣が出席した", set()), ("防衛協力", {"security-and-defence"})])
def test_the_title_of_a_minister_is_no_topic(text: str, expected: set[str]) -> None:
    assert topics(text, "ja") == expected


def test_what_only_looks_like_an_office_names_its_topic() -> None:
    assert topics("a Cybersecurity Partnership with the Commission", "en") == {"cybersecurity"}
    assert topics("they spoke of Energy. The Commission agreed", "en") == {"energy"}


def test_a_name_that_is_faint_for_a_topic_stays_a_name() -> None:
    beside = "work with the World Health Organization on submarine cables"
    assert found(beside, "en") == [("World Health Organization", "who"), ("submarine cables", "submarine-cables")]
    assert topics("reform of the World Health Organization", "en") == {"health"}


def test_a_country_at_war_names_the_conflict_unless_the_sentence_is_about_its_means() -> None:
    assert topics("they stand with Ukraine", "en") == {"regional-conflicts"}
    assert topics("export controls on goods bound for the war in Ukraine", "en") == {"export-controls"}


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("a secure semiconductor supply chain", "en", {"semiconductors", "supply-chain-security"}),
        (
            "diversified and resilient critical minerals supply chains",
            "en",
            {"critical-minerals", "supply-chain-security"},
        ),
        ("we counter ransomware and online scams", "en", {"cybercrime"}),
        ("an open, global, interoperable and secure Internet", "en", {"open-internet"}),
        ("an open, inclusive and resilient Indo-Pacific", "en", {"free-and-open-indo-pacific"}),
        ("the peaceful settlement of cross-Strait issues", "en", {"regional-conflicts"}),
        ("standards for quantum sensors", "en", {"quantum", "standards"}),
        ("guardrails for the use of artificial intelligence", "en", {"ai-governance"}),
        ("deals on the technologies of tomorrow and food and energy security", "en", {"food-security", "energy"}),
        ("universities that welcome students and visiting scholars", "en", {"education", "people-to-people"}),
        ("a label for connected devices", "en", {"iot-security"}),
        ("affordable internet for every village", "en", {"broadband-policy", "digital-inclusion"}),
        ("the LNG trade between two coasts", "en", {"energy"}),
        ("a Quad of fighter jets and warships", "en", {"security-and-defence"}),
        ("the risks posed by AI", "en", {"ai-governance"}),
        ("online networks of smugglers, refugees and asylum seekers", "en", {"migration"}),
        ("citizens abducted by the DPRK", "en", set()),
        ("a campaign against weapons trafficking", "en", set()),
        ("特定のベンダーに依存しない構成", "ja", {"open-ran"}),
        ("マイナンバーカードの民間利用", "ja", {"digital-identity"}),
        ("緊急警報放送の試験", "ja", {"broadcasting", "disaster-response"}),
        ("インターネットの分断の回避", "ja", {"open-internet"}),
        ("AI人材育成の計画", "ja", {"ai", "digital-skills"}),
        ("ガバメントクラウドの調達", "ja", {"cloud-computing", "digital-government"}),
        ("東シナ海における一方的な現状変更の試み", "ja", {"maritime-security"}),
        ("国際会議における緊密な協力", "ja", {"international-coordination"}),
        ("WTOの紛争解決制度改革", "ja", {"wto-reform"}),
        ("個人データの越境移転", "ja", {"cross-border-data-flows", "privacy"}),
        ("5Gに携わる人材育成", "ja", {"5g", "digital-skills"}),
        ("偽・誤情報への対応", "ja", {"disinformation"}),
        ("サイバー攻撃に備える演習", "ja", {"cybersecurity-capacity-building"}),
        ("デジタル貿易ルール", "ja", {"digital-trade", "digital-trade-rules"}),
        ("力による現状変更", "ja", {"regional-conflicts"}),
        ("a justice sector free of cartels and illicit supply chains", "en", set()),
        ("rare metals and eIDAS signatures", "en", {"critical-minerals", "digital-identity"}),
        ("tariffs without discriminatory treatment", "en", {"tariffs", "trade-barriers"}),
        ("a fair and humane prison without discriminatory treatment", "en", set()),
        ("the ethics of machine learning", "en", {"ai-governance"}),
        ("a smart factory and a digital euro", "en", {"digital-transformation", "digital-payments"}),
        ("標準契約条項の利用", "ja", {"cross-border-data-flows", "privacy"}),
        ("電子商取引に関する有志国の交渉", "ja", {"digital-trade-rules"}),
        ("低消費電力化の研究開発", "ja", {"green-ict", "research-and-development"}),
        ("テレコムサプライチェーンの多様化", "ja", {"supply-chain-security", "telecommunications"}),
        ("サイバーセキュリティ分野の注意喚起", "ja", {"cyber-information-sharing", "cybersecurity"}),
    ],
)
def test_topics_are_found_in_the_wordings_of_releases(text: str, language: str, expected: set[str]) -> None:
    assert topics(text, language) == expected


def test_spans_count_in_the_published_text() -> None:
    text = "先に、サイバー\n　攻撃と㈱が"
    chars = [(c, i) for i, c in enumerate(text) if c not in "\n　"]
    broken = View("".join(c for c, _ in chars), [i for _, i in chars], [i + 1 for _, i in chars])
    (mention,) = find_mentions(broken, load_lexicon(), "ja")
    assert mention.span.of(text) == "サイバー\n　攻撃"


def test_an_empty_view_names_nothing() -> None:
    assert find_mentions(View("", [], []), load_lexicon(), "ja") == ()


def test_what_stands_around_gives_context_too() -> None:
    assert topics("能力構築支援を続ける", "ja") == {"capacity-building"}
    found = find_mentions(view("能力構築支援を続ける"), load_lexicon(), "ja", around=["cybersecurity"])
    assert [m.entry for m in found] == ["cybersecurity-capacity-building"]


def test_the_context_in_the_same_words_goes_before_that_around_them() -> None:
    words = view("サイバーセキュリティ分野の人材育成を進める")
    found = find_mentions(words, load_lexicon(), "ja", around=["digital-economy"])
    assert {m.entry for m in found} == {"cybersecurity", "cybersecurity-capacity-building"}


def test_a_heading_label_counts_in_headings_only() -> None:
    assert find_mentions(view("データ"), load_lexicon(), "ja") == ()
    assert find_subjects(view("データ"), load_lexicon(), "ja") == ("data-governance",)
    assert find_subjects(view(""), load_lexicon(), "ja") == ()


def test_a_japanese_name_tells_its_subject_and_an_english_one_may_not() -> None:
    assert find_subjects(view("第7回日独ICT政策対話の結果"), load_lexicon(), "ja") == ("ict-policy",)
    assert find_subjects(view("U.S.-EU Trade and Technology Council"), load_lexicon(), "en") == ()


def test_a_meeting_of_ministers_is_about_what_they_deal_with() -> None:
    assert topics("the second Energy Ministers' Meeting", "en") == {"energy"}
    assert topics("the Energy Ministers agreed", "en") == set()
