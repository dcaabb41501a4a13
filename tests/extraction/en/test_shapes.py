"""Whole releases of several offices, in their own forms: meeting, sides, bodies and persons."""

from __future__ import annotations

from policygraph.extraction.extract import extract_record
from policygraph.record.model import Record
from policygraph.text.reading import document_from_text


def read(text: str) -> Record:
    return extract_record(document_from_text(text))


def persons(record: Record) -> list[tuple[str, str, str | None]]:
    return [(d.name, d.side, d.agency) for d in record.delegates]


def test_lists_under_the_headings_of_the_sides() -> None:
    record = read(
        "Outcome of the Third Japan-U.S. Cloud Policy Dialogue\n\nDate: May 13, 2031\nVenue: Osaka, Japan (hybrid)\n\nParticipants:\n"
        "Japanese side:\n- Ken Mihon, Director-General, Global Strategy Bureau, Ministry of Internal Affairs and Communications\n"
        "- Ministry of Foreign Affairs\n- Digital Agency\nU.S. side:\n- Ada Example, Deputy Assistant Secretary, Department of State\n"
        "- Department of Commerce\n- National Institute of Standards and Technology, among others\n\nOutcomes:\n"
        "Both sides agreed to share charts.\n"
    )
    assert record.meeting is not None
    assert (record.meeting.ordinal, record.meeting.start, record.meeting.place, record.meeting.format) == (
        3,
        "2031-05-13",
        "Osaka",
        "hybrid",
    )
    assert record.participants == {
        "JP": ("jp-mic", "jp-mofa", "jp-digital-agency"),
        "US": ("us-dos", "us-doc", "us-nist"),
    }
    assert persons(record) == [("Ken Mihon", "JP", "jp-mic"), ("Ada Example", "US", "us-dos")]
    assert [o.side for o in record.open_lists] == ["US"]


def test_ministers_of_a_group_under_a_chairmanship() -> None:
    record = read(
        "G7 Digital and Tech Ministers’ Meeting\nMinisterial Declaration\nTakasaki, 29-30 April 2031\n\n1. We, the Digital and Tech Ministers of "
        "the G7, met on 29-30 April 2031 in Takasaki, Gunma, under the chairmanship of Mr. Taro Mihon, Minister for Digital, Mr. Jiro Probe, "
        "Minister for Internal Affairs and Communications, and Mr. Saburo Beispiel, Minister of Economy, Trade and Industry of Japan.\n\n"
        "2. We reaffirm our commitment to data free flow with trust.\n"
    )
    assert record.meeting is not None
    assert (record.meeting.series, record.meeting.level, record.meeting.parties) == (
        "g7-digital-tech-ministers",
        "ministerial",
        ("G7",),
    )
    assert (record.meeting.start, record.meeting.end, record.meeting.place) == ("2031-04-29", "2031-04-30", "Takasaki")
    assert persons(record) == [
        ("Taro Mihon", "JP", None),
        ("Jiro Probe", "JP", "jp-mic"),
        ("Saburo Beispiel", "JP", "jp-meti"),
    ]


def test_posts_tell_who_met_where_no_country_is_named() -> None:
    record = read(
        "Minister Mihon Holds Meeting with Secretary of Commerce Example\nMay 13, 2031\n\nOn May 13 (local time), 2031, Mr. MIHON Ken, Minister of "
        "Economy, Trade and Industry, visited Washington, D.C., and held a meeting with Ms. Ada Example, Secretary of Commerce. Both sides "
        "agreed to cooperate on semiconductors.\n"
    )
    assert record.meeting is not None
    assert (record.meeting.start, record.meeting.parties) == ("2031-05-13", ("JP", "US"))
    assert persons(record) == [("MIHON Ken", "JP", "jp-meti"), ("Ada Example", "US", "us-doc")]
    assert [set(statement.actors) for statement in record.statements] == [{"JP", "US"}]


def test_a_day_in_two_time_zones_is_the_first_told_one() -> None:
    record = read(
        "The 12th U.S.-Japan Policy Cooperation Dialogue on the Internet Economy\n\nDecember 10, 2031\n\nThe twelfth U.S.-Japan Policy "
        "Cooperation Dialogue on the Internet Economy was held online on December 2 (U.S. Eastern time: December 1), 2031. It was co-chaired by "
        "Mr. Hiroshi Mihon, Director-General for International Affairs, MIC, Japan, and Mr. Stephen Example, Acting U.S. Coordinator for "
        "International Communications and Information Policy, Department of State.\n\nIn the public-private session, representatives of Keidanren "
        "and the American Chamber of Commerce in Japan presented their joint statement.\n"
    )
    assert record.meeting is not None
    assert (record.meeting.start, record.meeting.end, record.meeting.format) == ("2031-12-02", "2031-12-02", "virtual")
    assert [session.kind for session in record.meeting.sessions] == ["public-private"]
    assert persons(record) == [("Hiroshi Mihon", "JP", "jp-mic"), ("Stephen Example", "US", "us-dos")]
    assert record.participants["private-sector"] == ("keidanren", "accj")


def test_leaders_under_one_title_stand_in_the_order_of_their_countries() -> None:
    record = read(
        "Joint Vision Statement of Australia and Japan\n\nWe, the Prime Ministers of Australia and Japan, Anthony Example and Ken Mihon, met in "
        "Perth on 22 October 2031 for the annual Leaders’ Meeting. We commit to secure networks.\n"
    )
    assert persons(record) == [("Anthony Example", "AU", None), ("Ken Mihon", "JP", None)]
    assert {d.role for d in record.delegates} == {"Prime Minister"}
    assert record.meeting is not None
    assert record.meeting.series == "japan-australia-leaders"


def test_a_country_before_the_second_post_says_nothing_of_the_first() -> None:
    record = read(
        "Joint press statement following the third EU-Singapore Digital Partnership Council\nBrussels, 5 June 2031\n\nThe European Union and "
        "Singapore held the third Digital Partnership Council in Brussels today. The meeting was co-chaired by Executive Vice-President Henna "
        "Example and Singapore’s Minister for Digital Development and Information, Josephine Muster.\n"
    )
    assert [(name, side) for name, side, _ in persons(record)] == [("Henna Example", "EU"), ("Josephine Muster", "SG")]
    assert record.meeting is not None
    assert (record.meeting.ordinal, record.meeting.start, record.meeting.place) == (3, "2031-06-05", "Brussels")


def test_a_telephone_talk_is_a_virtual_meeting_of_those_whose_posts_are_told() -> None:
    record = read(
        "Telephone Talk between Minister Mihon and Commissioner Example\nMay 13, 2031\n\nOn May 13, Mr. MIHON Takeaki, Minister for Internal "
        "Affairs and Communications, held a telephone talk with Ms. Henna Example, Executive Vice-President of the European Commission. The two "
        "sides confirmed that they will cooperate on online platforms.\n"
    )
    assert record.meeting is not None
    assert (record.meeting.start, record.meeting.format, record.meeting.parties) == (
        "2031-05-13",
        "virtual",
        ("EU", "JP"),
    )
    assert persons(record) == [("MIHON Takeaki", "JP", "jp-mic"), ("Henna Example", "EU", "eu-ec")]


def test_whoever_is_left_untold_sits_on_the_side_left_over() -> None:
    record = read(
        "Readout of the Trilateral Meeting of Senior Cyber Officials\n\nWashington, D.C.\nMay 13, 2031\n\nDeputy National Security Advisor for Cyber "
        "Anne Example hosted Japan’s National Cyber Director Ken Mihon and ROK Deputy National Security Advisor Kim Muster at the White House on "
        "May 12-13 for the third trilateral meeting on cyber.\n"
    )
    assert [(name, side) for name, side, _ in persons(record)] == [
        ("Anne Example", "US"),
        ("Ken Mihon", "JP"),
        ("Kim Muster", "KR"),
    ]


def test_the_day_is_no_part_of_a_series_name() -> None:
    record = read(
        "Joint Statement on the U.S.-Norway Tidal Dialogue\n\nThe United States and Norway held the second U.S.-Norway Tidal Dialogue on May 13, 2031, "
        "in Oslo.\n"
    )
    assert record.meeting is not None
    assert (record.meeting.name, record.meeting.ordinal, record.meeting.place) == (
        "U.S.-Norway Tidal Dialogue",
        2,
        "Oslo",
    )
