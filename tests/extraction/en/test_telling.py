"""Which sentences tell that the meeting took place, and what they tell of it."""

from __future__ import annotations

import pytest

from policygraph.record.model import Meeting
from tests.extraction.en.reading import read

BILATERAL = "Freedonia Joint Statement".replace("Freedonia", "United States-Japan")


def meeting(text: str, title: str = BILATERAL) -> Meeting | None:
    return read(f"{text} They support pilots.", title=title, publisher="us-wh").meeting


RECEIVED = {
    "President Ada Example welcomed Prime Minister Ken Muster of Japan to Washington, D.C., on May 12, 2031.": (
        "2031-05-12",
        "Washington, D.C.",
        "US",
    ),
    "President Ada Example is honored to welcome Prime Minister Ken Muster of Japan to the White House today.": (
        "2031-05-20",
        "Washington, D.C.",
        "US",
    ),
    "Prime Minister Ken Muster of Japan received yesterday in Osaka a delegation led by Secretary of State Bob Beispiel.": (
        "2031-05-19",
        "Osaka",
        "JP",
    ),
    "Prime Minister Ken Muster welcomes President Ada Example of the United States to Japan.": (None, None, "JP"),
}


@pytest.mark.parametrize(("text", "facts"), RECEIVED.items())
def test_whoever_receives_an_office_holder_tells_of_a_meeting(text: str, facts: tuple[str | None, ...]) -> None:
    found = meeting(text)
    assert found is not None
    assert (found.start, found.place, found.place_country) == facts
    assert found.format == "in-person"


@pytest.mark.parametrize(
    "text",
    [
        "President Ada Example welcomes Japan’s decision to join the ferry plan.",
        "President Ada Example will welcome Prime Minister Ken Muster of Japan to Washington, D.C., on June 12, 2031.",
        "The United States and Japan welcome the ferry plan.",
    ],
)
def test_a_decision_that_is_welcomed_and_a_visit_to_come_are_no_meeting(text: str) -> None:
    assert meeting(text) is None


TELLING = {
    "We, the Prime Minister of Japan and the President of the United States, having met in Kyoto, Japan, on May 4, 2031, declare the "
    "following.": ("2031-05-04", "Kyoto", None),
    "Today, the leaders of Japan and the United States released the following joint statement following their call.": (
        "2031-05-20",
        None,
        "virtual",
    ),
    "The United States and Japan released this statement following a bilateral meeting yesterday.": (
        "2031-05-19",
        None,
        None,
    ),
    "On this historic occasion of May 4, 2031, the first-ever summit of Japan and the United States, we pledge support.": (
        "2031-05-04",
        None,
        None,
    ),
    "President Ada Example met with Prime Minister Ken Muster of Japan in Saltville on May 4, 2031.": (
        "2031-05-04",
        "Saltville",
        "in-person",
    ),
    "President Ada Example Jr. met today with Prime Minister Ken Muster of Japan, his first foreign guest, in Osaka, Japan, to talk of "
    "ferries in Nagoya, Japan.": ("2031-05-20", "Osaka", "in-person"),
}


@pytest.mark.parametrize(("text", "facts"), TELLING.items())
def test_days_places_and_form_are_told_in_many_ways(text: str, facts: tuple[str | None, ...]) -> None:
    found = meeting(text)
    assert found is not None
    assert (found.start, found.place) == facts[:2]
    assert facts[2] is None or found.format == facts[2]


def test_a_meeting_that_some_joined_from_afar_is_hybrid() -> None:
    found = meeting(
        "On May 13, 2031, President Ada Example hosted Prime Minister Ken Muster of Japan and Secretary of State Bob Probe (virtually) in "
        "Salem for a meeting."
    )
    assert found is not None
    assert found.format == "hybrid"


def test_a_place_that_is_only_spoken_of_is_not_that_of_the_meeting() -> None:
    found = meeting(
        "President Ada Example met with Prime Minister Ken Muster of Japan today to discuss the war in Paris, France."
    )
    assert found is not None
    assert (found.place, found.place_country) == (None, None)


def test_the_number_of_times_is_the_number_of_the_meeting() -> None:
    text = "The U.S.-EU Trade and Technology Council met for the 11th time on May 13, 2031."
    found = meeting(text, "Joint Statement on the U.S.-EU Trade and Technology Council Meeting")
    assert found is not None
    assert (found.series, found.ordinal) == ("us-eu-ttc", 11)


def test_a_title_that_follows_a_meeting_names_its_series() -> None:
    found = meeting(
        "On May 13, 2031, Secretary of State Bob Muster convened the first meeting of this committee.",
        "Statement of Canada, Mexico and the United States following the First Trilateral Fentanyl Committee Meeting",
    )
    assert found is not None
    assert (found.series, found.ordinal, found.start) == ("trilateral-fentanyl-committee", 1, "2031-05-13")


def test_a_title_alone_may_report_a_meeting_and_its_place() -> None:
    found = meeting(
        "The two governments agree to cut tariffs.", "Joint Statement on U.S.-Japan Ferry Meeting in Geneva"
    )
    assert found is not None
    assert (found.place, found.place_country, set(found.parties)) == ("Geneva", "CH", {"JP", "US"})


def test_a_title_about_a_summit_or_a_meeting_to_come_reports_none() -> None:
    assert (
        meeting(
            "The two governments support it.", "United States-Japan Joint Statement on the Third Summit for Democracy"
        )
        is None
    )
    assert meeting("We mark it.", "Joint Leaders’ Statement to Mark the Third Anniversary of AUKUS") is None
    extended = "United States-Canada Joint Statement on the Extension of the Energy Transformation Task Force"
    assert meeting("The two governments extend it.", extended) is None
    notice = "National Security Advisor Bob Muster will meet his counterpart of Japan in Honolulu on June 1."
    assert meeting(notice, "Statement on National Security Advisor Bob Muster’s Meeting with Japan") is None


SERIES = {
    "President Ada Example met with Prime Minister Ken Muster of Japan today.": "us-japan-leaders",
    "National Security Advisor Bob Muster met with Japanese National Security Advisor Ken Probe today.": (
        "us-japan-national-security-advisors"
    ),
    "The third Japan-U.S. Tidal Harbours Dialogue was held in Tokyo today.": "unreviewed:-/japan-us-tidal-harbours-dialogue",
    "Secretary of Commerce Bob Muster and Minister for Foreign Affairs Ken Probe of Japan met in Tokyo today.": None,
    "The United States and Japan held the second High-Level Consultations in Tokyo today.": None,
}


@pytest.mark.parametrize(("text", "series"), SERIES.items())
def test_a_series_is_known_by_name_by_form_or_by_who_met(text: str, series: str | None) -> None:
    found = meeting(text)
    assert found is not None
    assert found.series == series


def test_a_series_found_by_its_form_is_a_name_to_review() -> None:
    record = read("The third Japan-U.S. Tidal Harbours Dialogue was held in Tokyo today.", title=BILATERAL)
    assert [(n.id, n.kind, n.quote.exact) for n in record.names if n.kind == "series"] == [
        ("unreviewed:-/japan-us-tidal-harbours-dialogue", "series", "Japan-U.S. Tidal Harbours Dialogue")
    ]


LEVELS = {
    "Secretary of State Bob Muster and Minister for Foreign Affairs Ken Probe of Japan met in Tokyo today.": "ministerial",
    "The dialogue was co-chaired by Ann Sample, European Commission Director-General for Energy, on May 13, 2031.": None,
    "The tenth director general-level meeting of Japan and the United States was held on May 13, 2031.": "director-general",
    "Special Presidential Coordinator Bob Muster met with Prime Minister Ken Probe of Japan today.": None,
    "National Security Advisor Bob Muster met with Japanese National Security Advisor Ken Probe today to prepare the visit of Prime "
    "Minister Taro Beispiel.": "principals",
}


@pytest.mark.parametrize(("text", "level"), LEVELS.items())
def test_the_level_is_that_of_those_who_met(text: str, level: str | None) -> None:
    found = meeting(text)
    assert found is not None
    assert found.level == level


def test_other_countries_in_a_sentence_do_not_become_parties() -> None:
    found = meeting(
        "President Ada Example and Prime Minister Ken Muster of Japan spoke today regarding the war between Egypt and Italy."
    )
    assert found is not None
    assert set(found.parties) == {"JP", "US"}


def test_a_title_may_name_a_series_by_its_countries() -> None:
    title = "Joint Statement on U.S.-Norway Reef and Harbour Meeting in Oslo"
    meeting = read("The Parties will map the reefs.", title=title, publisher="us-wh").meeting
    assert meeting is not None
    assert (meeting.series, meeting.name, meeting.place) == (
        "unreviewed:-/us-norway-reef-and-harbour-meeting",
        "U.S.-Norway Reef and Harbour Meeting",
        "Oslo",
    )


def test_the_general_assembly_is_nobody_who_met() -> None:
    text = "President Ann Example met today with Prime Minister Tanaka of Japan on the margins of the United Nations General Assembly in New York."
    meeting = read(
        text, title="Readout of President Biden’s Meeting with Prime Minister Tanaka of Japan", publisher="us-wh"
    ).meeting
    assert meeting is not None
    assert (meeting.series, meeting.level) == ("us-japan-leaders", "leaders")
