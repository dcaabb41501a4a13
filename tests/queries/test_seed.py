"""What each question answers on the shipped release, row by row."""

from __future__ import annotations

import pytest

from policygraph.answers.questions import ask
from policygraph.answers.table import Cell, Table
from policygraph.errors import QueryError
from policygraph.store import Store
from tests.queries.conftest import KEY

MEETING = "us-japan-internet-economy/9"

COMMITMENTS = {
    "s01": ("emphasize", "assert commitment", 3),
    "s05": ("emphasize", "assert commitment", 3),
    "s06": ("resolve", "resolve, intend", 4),
    "s09": ("commit", "commit", 5),
    "s10": ("renew", "renew commitment", 4),
    "s12": ("commit", "commit", 5),
    "s17": ("affirm", "affirm cooperation", 3),
    "s21": ("schedule", "schedule an event", 4),
}
BY_LEVEL = ["s09", "s12", "s06", "s10", "s21", "s01", "s05", "s17"]
ACTS = [
    "assert commitment", "discuss", "discuss", "welcome", "assert commitment", "resolve, intend", "affirm importance",
    "stress importance", "commit", "renew commitment", "discuss", "commit", "affirm importance", "stress importance",
    "recognize", "affirm importance", "affirm cooperation", "welcome", "affirm importance", "report an action",
    "schedule an event",
]  # fmt: skip
JAPAN = [
    "Ministry of Internal Affairs and Communications",
    "National center of Incident readiness and Strategy for Cybersecurity",
    "Personal Information Protection Commission",
    "Ministry of Foreign Affairs of Japan",
    "Ministry of Economy, Trade and Industry",
    "National Institute of Information and Communications Technology",
    "Information-technology Promotion Agency",
]


def _rows(table: Table, *names: str) -> list[tuple[Cell, ...]]:
    return list(zip(*(table.column(name) for name in names), strict=True))


def test_commitments_of_meeting(seed: Store) -> None:
    table = ask(seed, "commitments-of-meeting", meeting=MEETING)
    assert _rows(table, "statement", "act", "level") == [(s, act, level) for s, (_, act, level) in COMMITMENTS.items()]
    assert set(table.column("speakers")) == {("Japan", "United States")}
    assert set(table.column("meeting_key")) == {MEETING}
    [next_meeting] = [row for row in table if row["statement"] == "s21"]
    assert (next_meeting["due_from"], next_meeting["due_to"]) == ("2019-01-01", "2019-12-31")
    assert "目処" in str(next_meeting["hedge"])
    assert next_meeting["quote"] == "次回局長級会合については、2019年中を目処に開催する予定です"


def test_commitments_of_meeting_in_japanese(seed: Store) -> None:
    table = ask(seed, "commitments-of-meeting", "ja", meeting=MEETING)
    assert set(table.column("speakers")) == {("日本", "米国")}
    assert table.column("act")[3] == "コミット・約束"
    assert "プライバシー・個人情報保護" in str(table.column("topics")[4])


def test_statements_of_meeting(seed: Store) -> None:
    table = ask(seed, "statements-of-meeting", meeting=MEETING)
    assert list(table.column("statement")) == [f"s{n:02d}" for n in range(1, 22)]
    assert list(table.column("act")) == ACTS


@pytest.mark.parametrize(
    ("topic", "statements"),
    [
        ("cbpr", ["s10"]),
        ("privacy", ["s12", "s10"]),
        ("data-governance", ["s12", "s10"]),  # says nothing itself: all of it is narrower
        ("trade", ["s09"]),
        ("telecommunications", ["s17"]),  # through digital infrastructure
        ("open-internet", ["s01"]),
        (None, ["s09", "s12", "s06", "s10", "s01", "s05", "s17"]),  # the next meeting is about no topic
    ],
)
def test_commitments_by_topic_take_in_the_narrower_ones(seed: Store, topic: str | None, statements: list[str]) -> None:
    assert list(ask(seed, "commitments-by-topic", topic=topic).column("statement")) == statements


@pytest.mark.parametrize("topic", ["プライバシー・個人情報保護", "Privacy and personal data protection", "topic:privacy",
                                   "https://w3id.org/policygraph/id/topic/privacy"])  # fmt: skip
def test_a_topic_may_be_given_by_label_prefixed_name_or_iri(seed: Store, topic: str) -> None:
    assert ask(seed, "commitments-by-topic", topic=topic) == ask(seed, "commitments-by-topic", topic="privacy")


@pytest.mark.parametrize("country", ["JP", "US", "jp", "日本", "United States", None])
def test_commitments_by_country(seed: Store, country: str | None) -> None:
    table = ask(seed, "commitments-by-country", country=country)
    assert list(table.column("statement")) == BY_LEVEL
    assert set(table.column("speakers")) == {("Japan", "United States")}


@pytest.mark.parametrize(
    ("agency", "label"),
    [("us-ftc", "Federal Trade Commission"), ("jp-mic", "Ministry of Internal Affairs and Communications")],
)
def test_commitments_by_agency(seed: Store, agency: str, label: str) -> None:
    table = ask(seed, "commitments-by-agency", agency=agency)
    assert list(table.column("statement")) == BY_LEVEL
    assert set(table.column("agencies")) == {(label,)}


def test_commitments_by_any_agency_name_all_that_sat_there_and_nobody_else(seed: Store) -> None:
    table = ask(seed, "commitments-by-agency")
    assert list(table.column("statement")) == BY_LEVEL
    assert {len(agencies) for agencies in table.column("agencies") if isinstance(agencies, tuple)} == {16}
    assert "Keidanren" not in str(table.rows)


@pytest.mark.parametrize(
    ("forum", "statements", "label"),
    [("wto", ["s09"], "World Trade Organization"), ("apec", ["s10"], "Asia-Pacific Economic Cooperation")],
)
def test_commitments_by_forum(seed: Store, forum: str, statements: list[str], label: str) -> None:
    table = ask(seed, "commitments-by-forum", forum=forum)
    assert list(table.column("statement")) == statements
    assert set(table.column("forums")) == {(label,)}


def test_a_forum_takes_in_its_editions(seed: Store) -> None:
    editions = ask(seed, "statements").column("forum_ids")[6]
    assert editions == ("g20-2019", "itu-pp-2018")
    assert len(ask(seed, "commitments-by-forum", forum="itu-pp")) == 0  # the statement only affirms importance
    assert len(ask(seed, "commitments-by-forum", forum="itu-pp-2018")) == 0


def test_fora_of_a_series_fold_editions_and_name_the_body_behind(seed: Store) -> None:
    table = ask(seed, "fora-of-series", series="us-japan-internet-economy")
    told = zip(
        *(table.column(name) for name in ("identifier", "body", "statements", "commitments", "firmest")), strict=True
    )
    assert set(told) == {
        ("g20-summit", "Group of Twenty", 1, 0, 2),
        ("itu-pp", "International Telecommunication Union", 1, 0, 2),
        ("wto", None, 1, 1, 5),
        ("apec", None, 1, 1, 4),
        ("us-japan-cyber-dialogue", None, 1, 0, 0),
    }
    assert len(ask(seed, "fora-of-series", series="us-eu-ttc")) == 0


@pytest.mark.parametrize(("at_least", "statements"), [(6, []), (5, ["s09", "s12"]), (4, BY_LEVEL[:5]), (0, BY_LEVEL)])
def test_firmest_commitments(seed: Store, at_least: int, statements: list[str]) -> None:
    assert list(ask(seed, "firmest-commitments", at_least=at_least).column("statement")) == statements


def test_firmest_commitments_begin_at_level_four_and_put_hedged_ones_last(seed: Store) -> None:
    table = ask(seed, "firmest-commitments")
    assert _rows(table, "statement", "level") == [("s09", 5), ("s12", 5), ("s06", 4), ("s10", 4), ("s21", 4)]


def test_who_attended(seed: Store) -> None:
    table = ask(seed, "who-attended", meeting=MEETING)
    assert [row["body"] for row in table if row["side"] == "Japan"] == JAPAN
    assert sum(row["side"] == "United States" for row in table) == 9
    assert [row["body"] for row in table if row["side"] == "private sector"] == [
        "Keidanren", "American Chamber of Commerce in Japan",
    ]  # fmt: skip
    [ftc] = [row for row in table if row["body"] == "Federal Trade Commission"]
    assert ftc["as_written"] == ("公正取引委員会",)
    assert all(row["list_open"] is True for row in table if row["side"] != "private sector")


def test_who_attended_is_named_where_it_says(seed: Store, seed_text: str) -> None:
    for row in ask(seed, "who-attended"):
        at, names = row["first_at"], row["as_written"]
        assert isinstance(at, int)
        assert isinstance(names, tuple)
        assert any(seed_text.startswith(name, at) for name in names)


def test_delegates(seed: Store) -> None:
    assert _rows(ask(seed, "delegates"), "side", "person", "post", "portfolio", "body", "is_head") == [
        ("Japan", "吉田眞人", "国際戦略局長", None, JAPAN[0], True),
        (
            "United States",
            "ロバート・ストレイヤー",
            "次官補代理",
            "サイバー及び国際通信情報政策担当",
            "Department of State",
            True,
        ),
        ("United States", "ジェームス・サリバン", "次官補代理", "サービス担当", "Department of Commerce", True),
    ]


def test_agencies_sharing_topics(seed: Store) -> None:
    table = ask(seed, "agencies-sharing-topics")
    assert len(table) == 16 * 15 // 2  # one meeting, one pair of sides: everybody is tied to everybody
    assert len(set(_rows(table, "agency_1", "agency_2"))) == len(table)
    assert len(set(table.column("topics"))) == 1
    for row in table:
        assert isinstance(row["topics"], tuple)
        assert row["shared"] == len(row["topics"])
        assert "open, interoperable, reliable and secure Internet" in row["topics"]


def test_agencies_sharing_topics_with_one(seed: Store) -> None:
    table = ask(seed, "agencies-sharing-topics", agency="jp-mic")
    assert len(table) == 15
    assert all(JAPAN[0] in (row["agency_1"], row["agency_2"]) for row in table)


def test_third_country_statements(seed: Store) -> None:
    table = ask(seed, "third-country-statements")
    assert _rows(table, "statement", "act", "third_countries") == [
        ("s14", "stress importance", ("third countries, unnamed",)),
        ("s17", "affirm cooperation", ("third countries, unnamed",)),
    ]
    assert all("第三国" in str(quote) for quote in table.column("quote"))


@pytest.mark.parametrize(
    ("as_of", "outcome"), [(None, "open"), ("2019-06-01", "open"), ("2019-12-31", "open"), ("2020-01-01", "overdue")]
)
def test_planned_events(seed: Store, as_of: str | None, outcome: str) -> None:
    [row] = ask(seed, "planned-events", as_of=as_of)
    assert (row["statement"], row["due_from"], row["due_to"]) == ("s21", "2019-01-01", "2019-12-31")
    assert (row["outcome"], row["met_by"], row["met_on"]) == (outcome, None, None)


def test_quotes_for_topic(seed: Store) -> None:
    assert list(ask(seed, "quotes-for-topic", topic="cbpr").column("statement")) == ["s10", "s11"]
    assert set(ask(seed, "quotes-for-topic", topic="cybersecurity").column("statement")) >= {"s03", "s15", "s18", "s19"}


def test_corrected_names(seed: Store) -> None:
    table = ask(seed, "corrected-names")
    assert _rows(table, "as_written", "body", "side") == [
        ("独立行政法人情報処理振興機構", "Information-technology Promotion Agency", "Japan"),
        ("公正取引委員会", "Federal Trade Commission", "United States"),
    ]
    assert table.column("standard_name") == ("情報処理推進機構", "連邦取引委員会")
    assert all(table.column("why"))
    assert table.column("why") != ask(seed, "corrected-names", "ja").column("why")


def test_unreviewed_names(seed: Store) -> None:
    assert len(ask(seed, "unreviewed-names")) == 0


def test_coverage(seed: Store) -> None:
    table = ask(seed, "coverage")
    taken, *others = table
    assert (taken["outcome"], taken["reason_label"], taken["passages"]) == ("taken", None, 21)
    assert {row["outcome"] for row in others} == {"not taken"}
    passages = [row["passages"] for row in table]
    assert sum(n for n in passages if isinstance(n, int)) == taken["looked_at"]
    assert sum(n for n in passages[1:] if isinstance(n, int)) == len(ask(seed, "passed-over"))
    assert {"account of the meeting", "words or act of a third party"} <= set(table.column("reason_label"))


def test_passed_over(seed: Store) -> None:
    table = ask(seed, "passed-over", reason="reported-speech")
    assert any("共同声明が提出されました" in str(quote) for quote in table.column("quote"))
    everything = ask(seed, "passed-over")
    assert set(table.rows) < set(everything.rows)
    assert not set(everything.column("quote")) & set(ask(seed, "statements").column("quote"))


def test_meetings_of_series(seed: Store) -> None:
    table = ask(seed, "meetings-of-series", series="us-japan-internet-economy")
    assert _rows(table, "meeting_key", "ordinal", "starts", "ends", "place", "format", "statements", "commitments") == [
        (MEETING, 9, "2018-07-23", "2018-07-24", "Washington, D.C.", "in-person", 21, 8)
    ]


def test_evidence_of_meeting(seed: Store) -> None:
    table = ask(seed, "evidence-of-meeting", meeting=MEETING)
    facts = dict(zip(table.column("fact"), table.column("quote"), strict=True))
    assert facts["first day"] == "7月23日及び24日"
    assert facts["place"] == "ワシントンD.C."
    assert "第9回" in str(facts["number"])
    assert "開催地" in ask(seed, "evidence-of-meeting", "ja").column("fact")


def test_conflicts(seed: Store) -> None:
    assert len(ask(seed, "conflicts")) == 0


def test_acts_by_frequency(seed: Store) -> None:
    table = ask(seed, "acts-by-frequency")
    assert _rows(table, "act", "level", "commits", "statements") == [
        ("affirm importance", 2, False, 4),
        ("discuss", 0, False, 3),
        ("commit", 5, True, 2),
        ("assert commitment", 3, True, 2),
        ("stress importance", 2, False, 2),
        ("welcome", 1, False, 2),
        ("renew commitment", 4, True, 1),
        ("resolve, intend", 4, True, 1),
        ("schedule an event", 4, True, 1),
        ("affirm cooperation", 3, True, 1),
        ("recognize", 1, False, 1),
        ("report an action", 0, False, 1),
    ]


def test_topics_by_frequency(seed: Store) -> None:
    table = ask(seed, "topics-by-frequency")
    counts = {row["identifier"]: (row["statements"], row["commitments"], row["firmest"]) for row in table}
    assert counts["privacy"] == (4, 2, 5)
    assert counts["cbpr"] == (2, 1, 4)
    assert counts["5g"] == (1, 0, 0)
    assert counts["digital-trade-rules"] == (1, 1, 5)


def test_open_lists(seed: Store) -> None:
    table = ask(seed, "open-lists")
    assert {"Japan", "United States"} <= set(table.column("side"))
    assert set(table.column("marker")) == {"等"}


def test_releases(seed: Store) -> None:
    [row] = ask(seed, "releases", "ja")
    assert (row["release_key"], row["issued"], row["publisher_name"], row["meeting_key"]) == (
        KEY, "2018-07-27", "総務省", MEETING,
    )  # fmt: skip
    assert row["title"] == "インターネットエコノミーに関する日米政策協力対話(第9回局長級会合)の結果"


def test_statements(seed: Store) -> None:
    table = ask(seed, "statements", release=KEY)
    assert table.column("number") == tuple(range(1, 22))
    assert sum(commits is True for commits in table.column("commits")) == 8
    assert set(table.column("speaker_ids")) == {("JP", "US")}
    row = list(table)[9]
    assert row["identifier"] == f"https://w3id.org/policygraph/id/release/{KEY}#s10"
    assert (row["act_id"], row["level"], row["forum_ids"]) == ("renew-commitment", 4, ("apec",))
    assert row["topic_ids"] == ("cbpr", "cross-border-data-flows", "privacy")
    assert row["carries_over"] is True


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ({"topic": "privcy"}, r"knows no topic 'privcy'; did you mean privacy\?"),
        ({"topic": ""}, "knows no topic"),
        ({"topics": "privacy"}, "no parameter 'topics'; it takes language, topic"),
        ({"topic": "x> } SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } #"}, "knows no topic"),
    ],
)
def test_a_value_nobody_knows_is_refused_with_the_nearest(seed: Store, params: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        ask(seed, "commitments-by-topic", **params)  # type: ignore[arg-type]  # the wrong names are the point


@pytest.mark.parametrize(
    ("name", "params", "message"),
    [
        ("firmest-commitments", {"at_least": "much"}, "must be a whole number"),
        ("planned-events", {"as_of": "2019-02-30"}, "must be a day"),
        ("releases", {"language": "fr"}, "must be en or ja"),
        ("comitments", {}, "there is no question 'comitments'; did you mean"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused(seed: Store, name: str, params: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        ask(seed, name, **params)  # type: ignore[arg-type]  # languages too are tried that do not exist
