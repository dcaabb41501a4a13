"""Who speaks: the parties, one of them, or somebody else."""

from __future__ import annotations

import pytest

from tests.extraction.en.reading import read

BOTH = ("JP", "US")
ACTORS = {
    "We support the ferry plan.": BOTH,
    "Both countries support the ferry plan.": BOTH,
    "The two sides support the ferry plan.": BOTH,
    "The leaders welcomed the ferry plan.": BOTH,
    "Officials from both governments welcomed the ferry plan.": BOTH,
    "The Participants welcomed the ferry plan.": BOTH,
    "The United States and Japan welcomed the ferry plan.": BOTH,
    "Our ministers will meet again in June.": BOTH,
    "The importance of open charts was reaffirmed.": BOTH,
    "Japan welcomed the ferry plan.": ("JP",),
    "The Government of Japan welcomed the ferry plan.": ("JP",),
    "The Japanese side welcomed the ferry plan.": ("JP",),
    "The U.S. co-chairs welcomed the ferry plan.": ("US",),
    "The Department of State will fund the ferry.": ("US",),
    "On May 3, in Oslo, Norway, the two sides welcomed the ferry plan.": BOTH,
    "Together, we support the ferry plan.": BOTH,
    "Our Foreign Ministers will meet again in June.": BOTH,
    "Full of hope, the two sides support the ferry plan.": BOTH,
    "The United States and Japan, consistent with their own rules, will open the pier.": BOTH,
    "Japan – home to many ports – will open the pier.": ("JP",),
    "The joint task force has published ten charts.": BOTH,
    "The Norwegian Harbour Agency and the Lisbon Club slept. Japan’s Harbour Unit trained pilots.": ("JP",),
    "The Department of Rivers of Japan announced new ferries.": ("JP",),
}


@pytest.mark.parametrize(("sentence", "actors"), ACTORS.items())
def test_the_subject_tells_who_speaks(sentence: str, actors: tuple[str, ...]) -> None:
    (statement,) = read(sentence).statements
    assert statement.actors == actors


OTHERS = {
    "Industry leaders asked the governments to lower the fees.": "other-body",
    "Stakeholders welcomed the ferry plan.": "other-body",
    "Other countries support the ferry plan.": "other-body",
    "Brazil welcomed the ferry plan.": "other-body",
    "Ferry Japan commits to new engines.": "other-body",
    "This investment will improve safety in the ports.": "description",
    "The ferry is the leading link between the islands.": "description",
    "The race to be hosted in Oslo in 2032 would be another chance.": "description",
    "Our economies depend on safe ports.": "no-act",
}


@pytest.mark.parametrize(("sentence", "reason"), OTHERS.items())
def test_what_others_do_and_what_things_are_is_no_statement(sentence: str, reason: str) -> None:
    record = read(f"Japan and the United States met.\n\n{sentence}")
    assert record.statements == ()
    assert reason in {p.reason for p in record.passed_over}


def test_they_are_those_who_spoke_last() -> None:
    text = "The U.S. co-chairs stressed the role of pilots. They also discussed the price of fuel."
    assert [s.actors for s in read(text).statements] == [("US",), ("US",)]


def test_it_is_the_one_party_of_the_clause_before() -> None:
    text = "Japan supports the ferry plan; it seeks to train pilots. It will rain. The ferry is old. It will sink."
    assert [(s.act, s.actors) for s in read(text).statements][:2] == [("endorse", ("JP",)), ("resolve", ("JP",))]
    assert all("sink" not in s.quote.exact for s in read(text).statements)


def test_a_body_with_an_abbreviation_of_its_own_works_for_the_parties() -> None:
    text = "Japan and the United States launched the Joint Reef Task Force (JRTF). The JRTF has mapped ten reefs."
    assert [(s.act, s.actors) for s in read(text).statements] == [("conclude", BOTH), ("past-action", BOTH)]


def test_he_is_the_one_named_last_and_they_are_all_who_met() -> None:
    text = """\
President Ada Example of the United States met today with Prime Minister Ken Muster of Japan.

She thanked the pilots. They discussed the price of fuel. Muster welcomed the ferry plan. He supported the pier.
"""
    assert [(s.act, s.actors) for s in read(text).statements] == [
        ("welcome", ("US",)),
        ("discuss", BOTH),
        ("welcome", ("JP",)),
        ("endorse", ("JP",)),
    ]


def test_a_post_behind_the_name_tells_the_side() -> None:
    text = "President Sheikh Ken Muster, President of Japan, met us. President Muster welcomed the ferry plan."
    assert [s.actors for s in read(text).statements] == [("JP",)]


def test_an_office_holder_speaks_for_the_country_named_beside_him_anywhere() -> None:
    text = "President Ada Example of the United States met Prime Minister Ken Muster of Japan.\n\nMuster agreed. Prime Minister Muster welcomed the ferry plan."  # fmt: skip
    assert read(text).statements[-1].actors == ("JP",)


def test_a_list_of_signatories_gives_the_parties() -> None:
    text = "We, the governments of Canada, Japan and Norway, support the ferry plan. We will train pilots."
    assert [s.actors for s in read(text, title="Statement on Ferries").statements] == [("CA", "JP", "NO")] * 2


def test_the_quad_speaks_for_its_members() -> None:
    record = read("The Quad partners are working to open a pier.", title="Quad Joint Statement on Piers")
    assert record.statements[0].actors == ("AU", "IN", "JP", "US")


def test_a_fact_sheet_speaks_for_its_publisher_alone() -> None:
    text = "The United States will fund ten ferries. Fishing companies will buy new nets."
    record = read(text, title="FACT SHEET: Ferries for the Islands", publisher="us-wh")
    assert [(s.act, s.actors) for s in record.statements] == [("commit", ("US",))]


def test_a_group_of_countries_speaks_as_one() -> None:
    found = read("We, the Leaders of APEC, met in Oslo. We commit to open charts.", title="APEC Leaders’ Declaration")
    assert [(s.act, s.actors) for s in found.statements] == [("commit", ("APEC",))]


def test_a_leader_of_no_told_country_is_the_counterpart_of_the_publisher() -> None:
    text = "President Gran welcomes President Joseph R. Biden to Oslo. President Gran underscored the role of pilots."
    found = read(text, title="United States-Norway Joint Statement", publisher="us-wh")
    assert [s.actors for s in found.statements][-1:] == [("NO",)]


def test_leaders_of_a_region_speak_for_the_parties_beside_the_publisher() -> None:
    text = "We—the governments of Fiji, Palau and the United States—met. Pacific leaders welcome the new pier."
    found = read(text, title="Declaration of Partnership", publisher="us-wh")
    assert [(s.act, s.actors) for s in found.statements] == [("welcome", ("FJ", "PW"))]


def test_a_party_joined_with_an_unknown_name_speaks_for_itself() -> None:
    found = read("We met.\n\nThe United States and Atlantis will build a pier.", publisher="us-wh")
    assert [(s.act, s.actors) for s in found.statements] == [("commit", ("US",))]


def test_it_is_the_party_that_the_clause_before_tells_of() -> None:
    found = read("We met.\n\nAs Japan takes the chair, it will publish the charts.")
    assert [s.actors for s in found.statements] == [("JP",)]


def test_the_vice_president_and_the_prime_minister_are_two() -> None:
    title = "Readout of Vice President Gran’s Meeting with Prime Minister Vik of Norway"
    text = "The Vice President and the Prime Minister reviewed the price of fuel."
    found = read(f"They met.\n\n{text}", title=title, publisher="us-wh")
    assert [(s.act, s.actors) for s in found.statements if s.quote.exact in text] == [("discuss", ("NO", "US"))]


def test_two_agencies_by_form_speak_for_their_countries() -> None:
    found = read("We met.\n\nThe U.S. Reef Administration and Japan’s Harbour Agency intend to share charts.")
    assert [(s.act, s.actors) for s in found.statements] == [("resolve", BOTH)]


def test_the_group_takes_stock() -> None:
    found = read("We met.\n\nIn addition, the group took stock of the ferry plan.")
    assert [(s.act, s.actors) for s in found.statements] == [("discuss", BOTH)]


def test_joined_posts_without_names_are_two_leaders() -> None:
    found = read("We met.\n\nThe President and Prime Minister discussed the price of fuel.", publisher="us-wh")
    assert [(s.act, s.actors) for s in found.statements] == [("discuss", BOTH)]


def test_a_promise_that_is_announced_is_that_of_its_subject() -> None:
    found = read("We met.\n\nToday, we are announcing that Japan will build a pier.")
    assert [(s.act, s.actors) for s in found.statements] == [("commit", ("JP",))]


def test_a_title_names_the_speakers_behind_its_subject_matter() -> None:
    title = "Joint Statement on Piers for Peru from President Gran of Norway and Prime Minister Vik of Iceland"
    found = read("We are committed to clean piers.", title=title)
    assert [s.actors for s in found.statements] == [("IS", "NO")]


def test_governments_of_a_continent_are_the_parties() -> None:
    record = read(
        "The three North American governments will clear the channel.",
        title="Joint Statement from Canada, Mexico and the United States following the First Channel Dialogue",
        publisher="us-wh",
    )
    assert [s.actors for s in record.statements] == [("CA", "MX", "US")]


def test_a_party_with_the_states_of_a_region_speaks_for_all_parties() -> None:
    title = "Joint Statement of the United States, Kazakhstan and Uzbekistan"
    record = read(
        "The United States and Central Asian states will map the lake. Together, Central\nAsian leaders welcome the new charts.",
        title=title,
        publisher="us-wh",
    )
    assert [s.actors for s in record.statements] == [("KZ", "US", "UZ"), ("KZ", "UZ")]


def test_parties_with_an_apposition_speak() -> None:
    record = read("The United States and Japan, home to many harbours that share one sea, will map the reefs.")
    assert [s.actors for s in record.statements] == [("JP", "US")]


def test_his_majesty_is_the_head_of_the_other_party() -> None:
    record = read(
        "President Ann Example met today with King Kai Muster of Jordan. His Majesty thanked the President for the pilots.",
        title="Joint Statement Following Meeting Between President Example and King Muster",
        publisher="us-wh",
    )
    assert [(s.act, s.actors) for s in record.statements] == [("welcome", ("JO",))]


def test_leaders_of_a_group_who_sign_alone_speak_for_the_group() -> None:
    text = "We, the Leaders of the Group of Seven (G7), reaffirm our support for the lighthouse. We will repair it."
    record = read(text, title="Joint Declaration of Support for the Lighthouse", publisher="us-wh")
    assert [s.actors for s in record.statements] == [("G7",), ("G7",)]


def test_they_is_no_single_country() -> None:
    record = read("The United States welcomes the new charts. They support free passage.", publisher="us-wh")
    assert [s.actors for s in record.statements] == [("US",), ("JP", "US")]


def test_a_mere_president_beside_a_named_envoy_is_the_other_side() -> None:
    title = "U.S.-Colombia Joint Communiqué: The United States and Colombia Reaffirm Their Commitment"
    text = (
        "President Gustavo Petro of Colombia met with U.S. Deputy National Security Advisor Jon Muster in Bogotá today. The President "
        "and Mr. Muster agreed on the importance of clean rivers. They also discussed the harbours."
    )
    assert [s.actors for s in read(text, title=title, publisher="us-wh").statements] == [("CO", "US"), ("CO", "US")]
