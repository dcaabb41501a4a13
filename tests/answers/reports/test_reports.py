"""The pages tell what the store holds, all of it and nothing else, and prove it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import msgspec
import pytest
from lxml import html as lxml_html  # type: ignore[import-untyped]  # lxml ships no types

from policygraph.answers.reports import FILTERS, FORMATS, KINDS, Kind, render, report
from policygraph.answers.reports.document import Report, Table, plain, walk
from policygraph.answers.reports.kinds import KIND
from policygraph.bilingual import LANGUAGES, Language
from policygraph.errors import UsageError
from policygraph.record.model import Record
from policygraph.store import Store, open_store
from tests.answers.conftest import store_of
from tests.answers.releases import ENGLISH, JAPANESE, NEXT, declaration, english, following, japanese
from tests.answers.reports.pages import cards_of, quotations_of, texts_of

TEXTS = {"test-dialogue-3.en": ENGLISH, "test-dialogue-3.ja": JAPANESE, "test-dialogue-4.ja": NEXT}
THIRD, FOURTH = "us-japan-internet-economy/3", "us-japan-internet-economy/4"


def _pages(store: Store, language: Language = "en") -> list[Report]:
    keys: dict[Kind, list[str | None]] = {
        "meeting": [THIRD, FOURTH],
        "topics": [None, "privacy"],
        "agencies": [None, "us-dos"],
        "thread": ["test-dialogue-3.en/s01"],
        "drift": ["5g"],
        "phrases": ["privacy", "プライバシー", "a rising tide"],
        "conflicts": [None, THIRD, FOURTH],
    }
    return [report(kind, key, language=language, store=store) for kind in KINDS for key in keys.get(kind, [None])]


@pytest.fixture(scope="module")
def pages(test_store: Store) -> dict[Language, list[Report]]:
    """Every kind of page in both languages."""
    return {language: _pages(test_store, language) for language in LANGUAGES}


def _shown(made: Report) -> str:
    return "\n".join(texts_of(made))


def _section(made: Report, name: str) -> str:
    """The words of the section of this name, parts included."""
    found = next(section for _, section in walk(made.sections) if section.name == name)
    return _shown(msgspec.structs.replace(made, title=(), lead=(), sections=(found,), sources=()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quote_is_the_text_at_its_place(pages: dict[Language, list[Report]], language: Language) -> None:
    quotations = [quote for page in pages[language] for quote in quotations_of(page)]
    assert len(quotations) > 20
    for quote in quotations:
        text = TEXTS[quote.release.rpartition("/")[2]]
        assert text[quote.start : quote.end] == quote.exact
        assert quote.line == text.count("\n", 0, quote.start) + 1
        assert f"{quote.line}" in quote.place
        assert f"{quote.start}–{quote.end}" in quote.place


def test_both_languages_show_the_same_statements_and_the_same_quotes(pages: dict[Language, list[Report]]) -> None:
    for in_english, in_japanese in zip(pages["en"], pages["ja"], strict=True):
        assert [(card.iri, card.number, card.level) for card in cards_of(in_english)] == [
            (card.iri, card.number, card.level) for card in cards_of(in_japanese)
        ]
        assert [(quote.exact, quote.language, quote.start) for quote in quotations_of(in_english)] == [
            (quote.exact, quote.language, quote.start) for quote in quotations_of(in_japanese)
        ]
        assert in_english.sheet == in_japanese.sheet
        assert [name for _, section in walk(in_english.sections) if (name := section.name)] == [
            name for _, section in walk(in_japanese.sections) if (name := section.name)
        ]


def test_no_english_page_says_anything_of_its_own_in_japanese(pages: dict[Language, list[Report]]) -> None:
    for page in pages["en"]:
        own = [words for _, section in walk(page.sections) for words in section.title if words.language is None]
        assert all(words.text.replace("–", "-").isascii() for words in own)


def test_a_page_has_no_two_sections_of_one_name(pages: dict[Language, list[Report]], seed_store: Store) -> None:
    for page in [*pages["en"], report("meeting", store=seed_store), report("topics", "trade", store=seed_store)]:
        names = [section.name for _, section in walk(page.sections)]
        assert len(names) == len(set(names))


def test_the_meeting_page_shows_every_statement_once_commitments_first_and_by_level(
    seed_store: Store, seed_record: Record
) -> None:
    page = report("meeting", store=seed_store)
    cards = cards_of(page)
    assert sorted(card.quote.start for card in cards) == sorted(s.quote.start for s in seed_record.statements)
    firm = [card for card in cards if card.commitment]
    assert cards[: len(firm)] == firm
    assert [card.number for card in firm] == list(range(1, len(firm) + 1))
    ranks = [(-card.level, card.quote.start) for card in firm]
    assert ranks == sorted(ranks)
    for card in cards[len(firm) :]:
        assert card.number is None


def test_the_numbers_of_a_page_are_those_of_what_it_shows(seed_store: Store, seed_record: Record) -> None:
    page = report("meeting", store=seed_store)
    cards = cards_of(page)
    firm = sum(card.commitment for card in cards)
    assert f"{len(cards)} statements, of which {firm} bind" in _shown(page)
    coverage = next(
        block
        for _, section in walk(page.sections)
        if section.name == "coverage"
        for block in section.blocks
        if isinstance(block, Table)
    )
    numbers = [int(plain(number).replace(",", "")) for _, number in coverage.rows]
    taken, commitments, passed, *reasons, letters = numbers
    assert (taken, commitments, passed) == (len(cards), firm, len(seed_record.passed_over))
    assert sum(reasons) == passed
    assert letters == len({place for s in seed_record.statements for place in range(s.quote.start, s.quote.end)})


def test_the_meeting_page_of_the_seed_says_what_the_release_says(seed_store: Store) -> None:
    shown = _shown(report("meeting", language="ja", store=seed_store))
    for words in (
        "インターネットエコノミーに関する日米政策協力対話 第9回会合", "2018年7月23日〜24日", "ワシントンD.C.", "局長級",
        "総務省、国務省", "吉田眞人", "公正取引委員会", "連邦取引委員会", "日米サイバー対話とのジョイントセッション", "2019年中",
    ):  # fmt: skip
        assert words in shown


def test_the_sheet_of_the_meeting_page_holds_every_statement_with_its_place(
    seed_store: Store, seed_record: Record
) -> None:
    sheet = report("meeting", store=seed_store).sheet
    rows = [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]
    said = [row for row in rows if row["part"] in {"commitment", "statement"}]
    assert {(row["start"], row["end"], row["quote"]) for row in said} == {
        (s.quote.start, s.quote.end, s.quote.exact) for s in seed_record.statements
    }
    assert sum(row["part"] == "participant" for row in rows) == sum(map(len, seed_record.participants.values()))
    assert sum(row["part"] == "delegate" for row in rows) == len(seed_record.delegates)


def test_every_link_within_a_page_leads_somewhere_and_no_place_has_two_statements(
    pages: dict[Language, list[Report]],
) -> None:
    for page in pages["en"]:
        document = lxml_html.document_fromstring(render(page, "html"))
        anchors = document.xpath("//@id")
        assert len(anchors) == len(set(anchors))
        inner = [address for address in document.xpath("//@href") if address.startswith("#")]
        assert {address[1:] for address in inner} <= set(anchors)


def test_where_releases_differ_the_page_says_who_says_what(test_store: Store) -> None:
    shown = _section(report("meeting", THIRD, store=test_store), "conflicts")
    assert "15 May 2019 (source 1)" in shown
    assert "14 May 2019 (source 2)" in shown
    assert "Department of State (source 1)" in shown
    assert "First day" not in shown
    assert "Edition" not in shown


def test_an_open_list_is_marked_on_the_side_that_has_it(test_store: Store) -> None:
    page = report("meeting", THIRD, store=test_store)
    assert "among others" in _section(page, "side-us")
    assert "leaves this list open" not in _section(page, "side-jp")


def test_names_outside_the_vocabulary_stand_with_every_sentence_that_has_them(test_store: Store) -> None:
    shown = _section(report("review", store=test_store), "unreviewed")
    assert "Office of Dreams (3 times; United States side; unreviewed/us/office-of-dreams)" in shown
    assert "The Office of Dreams spoke." in shown
    assert "The Office of Dreams agreed." in shown


def test_a_corrected_name_stands_as_published_with_its_reason_in_the_page_s_language(test_store: Store) -> None:
    in_english = _section(report("review", store=test_store), "corrected")
    in_japanese = _section(report("review", language="ja", store=test_store), "corrected")
    assert "公正取引委員会" in in_english
    assert "Federal Trade Commission (連邦取引委員会)" in in_english
    assert "Japan has its own." in in_english
    assert "日本の機関の名称。" in in_japanese
    assert "Japan has its own." not in in_japanese


@pytest.mark.parametrize(
    ("filters", "quotes"),
    [
        ({}, ["日本は、", "The two sides committed", "The United States will", "双方は、5G"]),
        ({"meeting": THIRD}, ["The two sides committed", "The United States will", "双方は、5G"]),
        ({"meeting": "test-dialogue-4.ja"}, ["日本は、"]),
        ({"topic": "5g"}, ["The two sides committed", "双方は、5G"]),
        ({"topic": "クラウドコンピューティング"}, ["The two sides committed"]),
        ({"topic": "data-governance"}, ["日本は、"]),
        ({"country": "US"}, ["The two sides committed", "The United States will", "双方は、5G"]),
        ({"country": "japan"}, ["日本は、", "The two sides committed", "双方は、5G"]),
        ({"agency": "us-dos"}, ["The two sides committed", "The United States will", "双方は、5G"]),
        ({"agency": "Office of Dreams"}, ["The two sides committed", "The United States will", "双方は、5G"]),
        ({"agency": "jp-mofa"}, ["The two sides committed", "双方は、5G"]),
        ({"agency": "keidanren"}, []),
        ({"forum": "itu"}, ["The two sides committed"]),
        ({"min_level": 5}, ["日本は、", "The two sides committed", "The United States will"]),
        ({"since": "2020"}, ["日本は、"]),
        ({"until": "2019-05-13"}, []),
        ({"until": "2019-05"}, ["The two sides committed", "The United States will", "双方は、5G"]),
        ({"since": "2019-05-14", "until": "2019-05-14", "country": "US", "min_level": 4}, ["The two sides", "The United"]),
    ],
)  # fmt: skip
def test_a_filter_leaves_the_commitments_that_fit(
    test_store: Store, filters: dict[str, Any], quotes: list[str]
) -> None:
    found = [card.quote.exact for card in cards_of(report("commitments", **filters, store=test_store))]
    assert len(found) == len(quotes)
    for beginning in quotes:
        assert any(exact.startswith(beginning) for exact in found)


def test_a_body_does_not_sit_at_meetings_of_releases_that_report_none() -> None:
    with store_of([english(), declaration()]) as store:
        for key, quotes in (("us-dos", 2), ("jp-meti", 0)):
            assert len(cards_of(report("commitments", agency=key, store=store))) == quotes
        page = report("commitments", topic="open-data", store=store)
        assert [card.quote.exact for card in cards_of(page)] == ["We, the leaders, will promote open data"]
        assert "1 commitment from 1 release on 0 meetings" in _shown(page)


def test_releases_go_by_their_number_among_the_sources_where_they_are_several(test_store: Store) -> None:
    page = report("meeting", THIRD, store=test_store)
    keys = [source.key for source in page.sources]
    for quote in quotations_of(page):
        number = keys.index(quote.release.rpartition("/")[2]) + 1
        assert quote.place.startswith(f"source {number}, line ")
    text = render(page, "text")
    assert "\n1. Third Test Dialogue" in text
    assert "\n2. 第3回試験対話の結果" in text


def test_a_page_says_its_filters(test_store: Store) -> None:
    page = report("commitments", topic="5g", min_level=3, since="2019", language="ja", store=test_store)
    assert "条件：主題「5G」及びその下位、レベル3以上、2019年以降の会合" in _shown(page)


def test_topics_count_narrower_ones_once(test_store: Store) -> None:
    sheet = report("topics", store=test_store).sheet
    rows = {row[0]: dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows}
    assert rows["data-governance"]["statements"] == 0
    assert rows["data-governance"]["statements_with_narrower"] == 3
    assert rows["privacy"]["statements"] == 2
    assert rows["privacy"]["statements_with_narrower"] == 3
    assert rows["cbpr"]["commitments"] == 1
    assert rows["telecommunications"]["statements_with_narrower"] == 2
    assert rows["data-governance"]["meetings"] == 2


def test_the_topic_tree_stands_broader_before_narrower(seed_store: Store) -> None:
    sheet = report("topics", store=seed_store).sheet
    depths = [int(str(row[1])) for row in sheet.rows]
    assert depths[0] == 0
    for before, after in pairwise(depths):
        assert after <= before + 1


def test_agencies_tell_presence_apart_from_speech(test_store: Store) -> None:
    sheet = report("agencies", store=test_store).sheet
    rows = {row[0]: dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows}
    assert (rows["jp-mic"]["attended"], rows["jp-mic"]["hosted"]) == (2, 1)
    assert (rows["us-dos"]["attended"], rows["us-dos"]["delegates"]) == (1, 1)
    assert rows["jp-mic"]["side_statements"] == 6
    assert rows["jp-mic"]["own_statements"] == 0
    assert rows["keidanren"]["side_statements"] == 0
    assert rows["unreviewed/us/office-of-dreams"]["reviewed"] is False


def test_a_body_s_page_names_its_meetings_people_and_topics(test_store: Store) -> None:
    shown = _shown(report("agencies", "us-dos", store=test_store))
    assert "Ann Example: Director" in shown
    assert "3rd meeting of the" in shown
    assert "host" in shown
    assert "cloud computing" in shown


@pytest.mark.parametrize(
    ("kind", "key", "filters", "problem"),
    [
        ("meeting", "us-japan-internet-economy/33", {}, "did you mean us-japan-internet-economy/3"),
        ("meeting", None, {}, f"the store holds 2 meetings; give the key of one: {THIRD}, {FOURTH}"),
        ("meeting", THIRD, {"topic": "5g"}, "the meeting report does not take topic"),
        ("topics", "privcy", {}, "no topic 'privcy'; did you mean privacy"),
        ("agencies", "jp-mik", {}, "did you mean jp-mic"),
        ("commitments", None, {"country": "Atlantis"}, "no country 'Atlantis'"),
        (
            "commitments",
            None,
            {"since": "May 2019"},
            "since: not a date: 'May 2019'; write 2018, 2018-07 or 2018-07-23",
        ),
        ("commitments", None, {"min_level": "high"}, "not a filter"),
        ("commitments", THIRD, {"meeting": THIRD}, "two choices of meeting"),
        ("review", None, {"topic": "5g"}, "it takes meeting"),
        ("minutes", None, {}, "no report 'minutes'"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_one_line_that_helps(
    test_store: Store, kind: Kind, key: str | None, filters: dict[str, Any], problem: str
) -> None:
    with pytest.raises(UsageError) as refused:
        report(kind, key, **filters, store=test_store)
    assert problem in str(refused.value)
    assert "\n" not in str(refused.value)


def test_every_kind_of_report_says_what_may_be_chosen() -> None:
    assert set(KIND) == set(KINDS) == set(FILTERS)
    for kind in KINDS:
        assert KIND[kind].key in FILTERS[kind] <= set(KIND[kind].choice.__struct_fields__)


def test_a_filter_stands_for_the_key(test_store: Store) -> None:
    assert report("meeting", meeting=THIRD, store=test_store) == report("meeting", THIRD, store=test_store)


def test_an_unknown_format_is_refused(test_store: Store) -> None:
    page = report("topics", store=test_store)
    with pytest.raises(UsageError, match="choose text, markdown, html, json, csv"):
        render(page, "pdf")  # type: ignore[arg-type]  # what a caller may get wrong


_OF_NOTHING: tuple[Kind, ...] = ("commitments", "topics", "agencies", "review", "calendar", "conflicts")


def test_an_empty_store_says_what_to_do() -> None:
    with open_store() as empty:
        with pytest.raises(UsageError, match="build a release"):
            report("meeting", store=empty)
        for kind, key in (("phrases", "free and open"), *((kind, None) for kind in _OF_NOTHING)):
            for format in FORMATS:
                assert render(report(kind, key, store=empty), format)
        for kind in ("threads", "changes", "attendance"):
            with pytest.raises(UsageError, match="build releases"):
                report(kind, store=empty)


def test_the_order_in_which_releases_came_in_changes_nothing(pages: dict[Language, list[Report]]) -> None:
    with store_of([following(), japanese(), english()]) as other:
        for one, same in zip(pages["en"], _pages(other), strict=True):
            for format in FORMATS:
                assert render(one, format) == render(same, format)
