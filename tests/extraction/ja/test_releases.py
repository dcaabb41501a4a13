from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.record.model import Meeting, Record
from tests.extraction.ja import releases
from tests.extraction.ja.reading import read, told


def meeting(record: Record) -> Meeting:
    assert record.meeting is not None
    return record.meeting


def acts(record: Record) -> list[tuple[str, tuple[str, ...]]]:
    return [(s.act, s.actors) for s in record.statements]


BOTH = ("JP", "US")


def test_a_hybrid_meeting_has_its_place_days_hosts_and_session() -> None:
    found = meeting(read(releases.HYBRID))
    assert (found.series, found.ordinal) == ("us-japan-internet-economy", 14)
    assert (found.start, found.end) == ("2024-02-06", "2024-02-07")
    assert (found.place, found.place_country, found.format) == ("Tokyo", "JP", "hybrid")
    assert (found.hosts, found.parties) == (("jp-mic", "us-dos"), BOTH)
    assert [s.kind for s in found.sessions] == ["public-private"]


def test_labelled_lists_give_participants_delegates_and_open_ends() -> None:
    record = read(releases.HYBRID)
    assert record.participants["JP"] == ("jp-mic", "jp-digital-agency", "jp-ppc", "jp-mofa", "jp-meti")
    assert record.participants["US"] == ("us-dos", "us-doc", "us-fcc")
    assert [(d.name, d.agency, d.role, d.side, d.head) for d in record.delegates] == [
        ("吉野博司", "jp-mic", "総務審議官", "JP", True),
        ("竹村晃一", "jp-mic", "国際戦略局長", "JP", True),
        ("スティーブ・ロング", "us-dos", "次官補代理", "US", True),
    ]
    assert record.delegates[2].portfolio == "国際情報通信政策担当"
    assert [o.side for o in record.open_lists] == ["JP", "US"]


def test_sections_under_outcomes_give_statements_and_the_plan_gives_a_schedule() -> None:
    record = read(releases.HYBRID)
    assert acts(record) == [
        ("concur", BOTH),
        ("resolve", BOTH),
        ("recognize", BOTH),
        ("agree", BOTH),
        ("renew-commitment", BOTH),
        ("welcome", BOTH),
        ("schedule", BOTH),
    ]
    assert record.statements[1].third_countries == ("unspecified",)
    assert record.statements[-1].about == "next-meeting"


def test_what_business_submits_is_a_document_and_no_statement() -> None:
    record = read(releases.HYBRID)
    [paper] = record.documents
    assert (paper.id, set(paper.by), paper.to) == ("private-sector-joint-statement", {"keidanren", "accj"}, BOTH)
    assert "reported-speech" in {p.reason for p in record.passed_over}
    assert record.participants["private-sector"] == ("keidanren", "accj")


def test_a_lead_in_gives_its_act_to_each_item() -> None:
    record = read(releases.BULLETS)
    items = [s for s in record.statements if s.act == "concur"]
    assert [s.quote.exact for s in items] == [
        "Beyond 5Gの国際標準化に向けて協力していくこと",
        "IoT機器の認証制度について情報交換を継続すること",
        "AIに関するOECDの議論を推進すること",
    ]
    assert all(s.actors == ("EU", "JP") and s.rule == "ja.concur.action+items" for s in items)
    assert items[2].fora == ("oecd",)
    assert [p.reason for p in record.passed_over if "以下の点" in p.quote.exact] == ["lead-in"]


def test_a_lead_in_over_bare_nouns_is_one_statement_with_its_items() -> None:
    page = releases.BULLETS.replace("- Beyond 5Gの国際標準化に向けて協力していくこと", "- 国際標準化")
    page = page.replace("- IoT機器の認証制度について情報交換を継続すること", "- 認証制度")
    page = page.replace("- AIに関するOECDの議論を推進すること", "- AI")
    [one] = [s for s in read(page).statements if s.act == "concur"]
    assert one.quote.exact.startswith("日EU双方は")
    assert one.quote.exact.endswith("AI")
    assert "standards" in one.topics


def test_an_online_meeting_without_a_number_on_its_page_keeps_its_hosts() -> None:
    found = meeting(read(releases.BULLETS))
    assert (found.ordinal, found.format, found.place, found.start) == (27, "online", None, "2022-03-02")
    assert found.hosts == ("jp-mic", "eu-ec")
    assert found.parties == ("EU", "JP")


def test_wide_commas_and_numbered_items_are_read_like_any_other() -> None:
    record = read(releases.NUMBERED)
    both = ("GB", "JP")
    assert acts(record) == [
        ("discuss", both),
        ("express-concern", both),
        ("concur", both),
        ("affirm-importance", both),
    ]
    assert [(d.name, d.agency, d.role) for d in record.delegates] == [
        ("石塚英雄", "jp-mofa", "サイバー政策担当大使"),
        ("アンドリュー・ホワイト", "gb-fcdo", "サイバー局長"),
    ]
    assert meeting(record).place == "Tokyo"
    assert [p.reason for p in record.passed_over][-1] == "background"


def test_a_declaration_reports_no_meeting_and_speaks_in_the_present() -> None:
    record = read(releases.DECLARATION)
    assert record.meeting is None
    assert record.release.genre == "joint-statement"
    assert [act for act, _ in acts(record)] == [
        "affirm-cooperation",
        "commit",
        "agree",
        "agree",
        "express-concern",
        "request",
        "resolve",
        "expect",
    ]
    assert {actors for _, actors in acts(record)} == {BOTH}
    due = record.statements[6].due
    assert due is not None
    assert due.to == "2024-12-31"


def test_labelled_lines_tell_the_facts_of_the_meeting() -> None:
    record = read(releases.LABELLED)
    found = meeting(record)
    assert (found.ordinal, found.level, found.place) == (3, "director-general", "Tokyo")
    assert (found.start, found.end) == ("2012-03-22", "2012-03-23")
    assert record.participants == {"JP": ("jp-mic", "jp-mofa", "jp-meti"), "US": ("us-dos", "us-fcc", "us-doc")}
    assert [d.name for d in record.delegates] == ["利根山一郎", "フィリップ・ベーカー"]
    assert [act for act, _ in acts(record)] == ["agree", "concur"]


def test_a_text_of_another_kind_gives_an_empty_record_that_says_why() -> None:
    record = read(releases.NO_RELEASE)
    assert record.meeting is None
    assert [record.statements, record.delegates, record.documents] == [(), (), ()]
    assert record.participants == {}
    assert {p.reason for p in record.passed_over} <= {"no-act", "description"}


@pytest.mark.parametrize("name", list(releases.ALL))
def test_every_quote_of_every_release_is_its_text(name: str) -> None:
    record = read(releases.ALL[name])
    quotes = [s.quote for s in record.statements] + [p.quote for p in record.passed_over]
    quotes += [n.quote for n in record.names] + [e.quote for e in record.evidence]
    assert quotes
    assert all(releases.ALL[name][q.start : q.end] == q.exact for q in quotes)


WIDE = str.maketrans("0123456789", "0123456789")


@pytest.mark.parametrize("name", ["hybrid", "bullets", "numbered", "declaration", "labelled"])
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.translate(WIDE),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("（", "(").replace("）", ")"),
        lambda text: text.replace("，", "、"),
    ],
    ids=["wide digits", "carriage returns", "half-width brackets", "other commas"],
)
def test_the_way_letters_are_written_changes_no_fact(name: str, change: object) -> None:
    assert callable(change)
    before, after = read(releases.ALL[name]), read(change(releases.ALL[name]))
    assert [(s.act, s.actors, s.topics, s.fora, s.due) for s in after.statements] == [
        (s.act, s.actors, s.topics, s.fora, s.due) for s in before.statements
    ]
    assert after.participants == before.participants
    if before.meeting is not None and after.meeting is not None:
        assert (after.meeting.ordinal, after.meeting.start, after.meeting.place) == (
            before.meeting.ordinal,
            before.meeting.start,
            before.meeting.place,
        )


LINES = [line for text in releases.ALL.values() for line in text.split("\n")]


@given(st.lists(st.sampled_from(LINES) | st.text(max_size=30), max_size=25).map("\n".join))
def test_no_text_breaks_the_reader_and_every_quote_holds(text: str) -> None:
    record = read(text)
    quotes = [s.quote for s in record.statements] + [p.quote for p in record.passed_over]
    assert all(text[q.start : q.end] == q.exact and q.exact for q in quotes)
    assert all(s.actors for s in record.statements)


def test_reading_twice_gives_the_same_record() -> None:
    assert told(read(releases.HYBRID)) == told(read(releases.HYBRID))
