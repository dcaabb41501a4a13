"""The reported meeting, its sessions, delegates and participants."""

from __future__ import annotations

import pytest

from tests.extraction.en.reading import read

OPENING = (
    "On Tuesday, May 13, 2031, the U.S.-EU Trade and Technology Council (TTC) held its ninth ministerial meeting in Tokyo. "
    "Secretary of State Ann Example and Secretary of Commerce Bob Muster were joined by European Commission Executive Vice "
    "Presidents Carla Beispiel and Dan von der Probe. European Commissioner for Internal Market Eva Specimen also joined "
    "the discussions.\n\nThe two sides welcomed the ferry plan."
)
TITLE = "Readout of U.S.-EU Trade and Technology Council Ninth Ministerial Meeting"


def test_the_opening_tells_the_meeting() -> None:
    meeting = read(OPENING, title=TITLE, publisher="us-wh").meeting
    assert meeting is not None
    assert (meeting.series, meeting.ordinal, meeting.level) == ("us-eu-ttc", 9, "ministerial")
    assert (meeting.start, meeting.end) == ("2031-05-13", "2031-05-13")
    assert (meeting.place, meeting.place_country, meeting.format) == ("Tokyo", "JP", "in-person")
    assert set(meeting.parties) == {"EU", "US"}


def test_delegates_have_their_post_body_and_side() -> None:
    record = read(OPENING, title=TITLE, publisher="us-wh")
    assert [(d.name, d.role, d.agency, d.side) for d in record.delegates] == [
        ("Ann Example", "Secretary of State", "us-dos", "US"),
        ("Bob Muster", "Secretary of Commerce", "us-doc", "US"),
        ("Carla Beispiel", "Executive Vice President", "eu-ec", "EU"),
        ("Dan von der Probe", "Executive Vice President", "eu-ec", "EU"),
        ("Eva Specimen", "Commissioner for Internal Market", "eu-ec", "EU"),
    ]
    assert record.participants["EU"] == ("eu-ec",)
    assert set(record.participants["US"]) == {"us-dos", "us-doc"}


ORDINALS = {
    "The 5th U.S.-EU Trade and Technology Council was held in Tokyo on May 13, 2031.": 5,
    "The U.S.-EU Trade and Technology Council met in Tokyo on May 13, 2031 for its inaugural meeting.": 1,
    "The twelfth meeting of the U.S.-EU Trade and Technology Council took place in Tokyo on May 13, 2031.": 12,
}


@pytest.mark.parametrize(("sentence", "ordinal"), ORDINALS.items())
def test_the_number_is_read_from_words_and_digits(sentence: str, ordinal: int) -> None:
    meeting = read(sentence, title="U.S.-EU Joint Statement").meeting
    assert meeting is not None
    assert (meeting.ordinal, meeting.place) == (ordinal, "Tokyo")


FORMATS = {
    "The U.S.-EU Trade and Technology Council met via videoconference on May 13, 2031 for its third meeting.": "virtual",
    "The U.S.-EU Trade and Technology Council held its third meeting in a hybrid format on May 13, 2031.": "hybrid",
    "The U.S.-EU Trade and Technology Council held its third meeting in person on May 13, 2031.": "in-person",
}


@pytest.mark.parametrize(("sentence", "form"), FORMATS.items())
def test_the_format_is_what_the_words_say(sentence: str, form: str) -> None:
    meeting = read(sentence, title="U.S.-EU Joint Statement").meeting
    assert meeting is not None
    assert meeting.format == form


def test_leaders_of_a_group_with_one_summit_hold_that_summit() -> None:
    record = read(
        "Today in Tokyo, we convene for our ninth meeting. We support pilots.", title="Quad Joint Leaders’ Statement"
    )
    meeting = record.meeting
    assert meeting is not None
    assert (meeting.series, meeting.ordinal, meeting.level) == ("quad-leaders-meeting", 9, "leaders")
    assert (meeting.start, meeting.place, meeting.format) == ("2031-05-20", "Tokyo", "in-person")


def test_a_call_that_the_title_names_is_a_virtual_meeting() -> None:
    text = "President Ada Example called Prime Minister Ken Muster of Japan today. She thanked the pilots."
    title = "Readout of President Example’s Call with Prime Minister Muster of Japan"
    meeting = read(text, title=title, publisher="us-wh").meeting
    assert meeting is not None
    assert (meeting.start, meeting.format, meeting.level) == ("2031-05-20", "virtual", "leaders")


def test_a_declaration_has_parties_and_signatories_but_no_meeting() -> None:
    text = "We, President Example and Prime Minister Muster, today reaffirmed our commitment to clean ports."
    record = read(text, title="United States-Japan Joint Statement on Ports", publisher="us-wh")
    assert record.meeting is None
    assert [(d.name, d.side) for d in record.delegates] == [("Example", "US"), ("Muster", "JP")]
    assert record.statements[0].actors == ("JP", "US")


def test_side_events_are_sessions_on_the_margins() -> None:
    text = OPENING + (
        "\n\nThe United States and the EU also hosted three stakeholder events on the margins of the meeting: a “Roundtable on "
        "Quiet Engines,” and a session on “Clean Harbours.”"
    )
    meeting = read(text, title=TITLE, publisher="us-wh").meeting
    assert meeting is not None
    assert [(s.kind, s.title, s.relation) for s in meeting.sessions][:1] == [
        ("stakeholder-event", "Roundtable on Quiet Engines", "margins")
    ]


def test_who_met_where_is_no_statement() -> None:
    record = read(OPENING, title=TITLE, publisher="us-wh")
    assert [s.act for s in record.statements] == ["welcome"]


def test_a_list_that_ends_in_others_is_open() -> None:
    text = OPENING + (
        "\n\nThe U.S. delegation included the Department of State, the Department of Harbour Lights, among others."
    )
    record = read(text, title=TITLE, publisher="us-wh")
    assert [o.side for o in record.open_lists] == ["US"]
    assert any(n.id.startswith("unreviewed:") for n in record.names)


def test_a_plan_for_the_next_meeting_is_a_schedule_with_its_window() -> None:
    text = OPENING + "\n\nThe co-chairs intend to convene the tenth meeting in Brussels in the spring of 2032."
    statement = read(text, title=TITLE, publisher="us-wh").statements[-1]
    assert (statement.act, statement.about, statement.hedge) == ("schedule", "next-meeting", "intend to")
    assert statement.due is not None
    assert (statement.due.from_, statement.due.to) == ("2032-03-01", "2032-05-31")


BULLETIN = """\
Results of the 21st U.S.-Japan Policy Cooperation Dialogue on the Internet Economy

The Ministry of Internal Affairs and Communications (MIC), jointly with the U.S. Department of State, held the 21st \
meeting (director general-level) of the U.S.-Japan Policy Cooperation Dialogue on the Internet Economy on May 6 and 7, \
2031, in the form of a web conference.

1. Date

May 6 (Tue.) and 7 (Wed.), 2031

2. Participants

Japanese side: MUSTER Ken, Director-General, MIC; Ministry of Foreign Affairs, among others

U.S. side: Ada Example, Deputy Assistant Secretary, Department of State; Department of Commerce, among others

3. Outcomes

Both sides discussed open networks and confirmed that both countries will continue to cooperate.

Inquiries: Tide Division, TEL: 00-0000-0000
"""


def test_a_bulletin_with_labelled_parts_is_read_part_by_part() -> None:
    record = read(BULLETIN, title=None)
    meeting = record.meeting
    assert meeting is not None
    assert (meeting.series, meeting.ordinal, meeting.level) == ("us-japan-internet-economy", 21, "director-general")
    assert (meeting.start, meeting.end, meeting.format) == ("2031-05-06", "2031-05-07", "virtual")
    assert meeting.hosts == ("jp-mic", "us-dos")
    assert record.participants == {"JP": ("jp-mic", "jp-mofa"), "US": ("us-dos", "us-doc")}
    assert [(d.name, d.role, d.side, d.agency) for d in record.delegates] == [
        ("MUSTER Ken", "Director-General", "JP", "jp-mic"),
        ("Ada Example", "Deputy Assistant Secretary", "US", "us-dos"),
    ]
    assert [o.side for o in record.open_lists] == ["JP", "US"]
    assert [s.act for s in record.statements] == ["discuss", "affirm-cooperation"]
    assert record.release.contact_unit == "Tide Division"


def test_who_a_delegation_included_is_no_statement() -> None:
    text = "The U.S. delegation was led by Secretary of State Ada Example and included representatives from the Department of Commerce."  # fmt: skip
    record = read(f"Japan and the United States met in Tokyo on May 6, 2031.\n\n{text}")
    assert record.statements == ()


def test_a_joint_session_names_the_series_it_was_held_with() -> None:
    text = (
        "The U.S.-Japan Internet Economy Dialogue was held in Tokyo on May 6, 2031.\n\n"
        "The Dialogue also included a joint session with the U.S.-Japan Cyber Dialogue."
    )
    meeting = read(text, title="U.S.-Japan Internet Economy Dialogue Joint Statement").meeting
    assert meeting is not None
    assert [(s.kind, s.with_) for s in meeting.sessions] == [("joint-session", "us-japan-cyber-dialogue")]


def test_those_whom_a_text_only_speaks_of_are_no_delegates() -> None:
    text = """\
President Ada Example of the United States met today with Prime Minister Ken Muster of Japan in Tokyo.

They discussed the legacy of former Prime Minister Abe Sample. Minister of Ports Bo Else visited Oslo in May.
"""
    assert [d.name for d in read(text).delegates] == ["Ada Example", "Ken Muster"]


UNKNOWN = {
    "The U.S. delegation included the Department of State, the Department of Commerce and the Office of Sound Policy.": {
        "US": ("us-dos", "us-doc", "unreviewed:us/office-of-sound-policy"),
        "EU": ("eu-ec",),
    },
    "The EU side was represented by the Directorate-General for Quiet Engines, among others.": {
        "US": ("us-dos", "us-doc"),
        "EU": ("unreviewed:eu/directorate-general-for-quiet-engines", "eu-ec"),
    },
    "The U.S. delegation was joined by Zoe Beleg, Director of the Office of Sound Policy.": {
        "US": ("us-dos", "us-doc", "unreviewed:us/office-of-sound-policy"),
        "EU": ("eu-ec",),
    },
}


@pytest.mark.parametrize(("text", "participants"), UNKNOWN.items())
def test_bodies_outside_the_vocabulary_take_part_as_well(text: str, participants: dict[str, tuple[str, ...]]) -> None:
    record = read(f"{OPENING}\n\n{text}", title=TITLE, publisher="us-wh")
    assert {side: set(bodies) for side, bodies in record.participants.items()} == {
        side: set(bodies) for side, bodies in participants.items()
    }
    assert any(name.id.startswith("unreviewed:") for name in record.names) or any(
        (d.agency or "").startswith("unreviewed:") for d in record.delegates
    )


def test_a_body_stands_on_the_side_of_the_country_beside_it_or_is_a_name_without_a_side() -> None:
    text = "The meeting was attended by Japan’s Ministry of Tides, Currents and Harbours and by the Office of Sound Policy."
    record = read(f"Japan and the United States met in Tokyo today. {text}", publisher="us-wh")
    assert record.participants == {"JP": ("unreviewed:jp/ministry-of-tides-currents-and-harbours",)}
    assert {n.id for n in record.names if n.id.startswith("unreviewed:-")} == {"unreviewed:-/office-of-sound-policy"}


def test_business_takes_part_where_governments_met_or_heard_it() -> None:
    heard = read(
        f"{OPENING}\n\nThe two sides were briefed by the U.S. Chamber of Commerce.", title=TITLE, publisher="us-wh"
    )
    assert heard.participants["private-sector"] == ("us-chamber",)
    named = read(
        f"{OPENING}\n\nThey welcomed a task force of the U.S. Chamber of Commerce with participation from engineers.",
        title=TITLE,
        publisher="us-wh",
    )
    assert "private-sector" not in named.participants


def test_where_nobody_met_a_body_that_speaks_for_its_party_takes_part() -> None:
    text = "The United States and the European Commission announce that they have agreed on quiet engines."
    record = read(
        text, title="United States and European Commission Joint Statement on Quiet Engines", publisher="us-wh"
    )
    assert record.meeting is None
    assert record.participants == {"EU": ("eu-ec",)}
