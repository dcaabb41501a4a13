"""A release that reports several meetings: the facts of one, and in each section the parties of its own."""

from __future__ import annotations

import pytest

from policygraph.extraction.extract import extract_record
from policygraph.record.model import Record
from policygraph.text.reading import document_from_text


def read(text: str) -> Record:
    return extract_record(document_from_text(text))


NAMED = (
    "Results of Policy Dialogues with Germany and France\n\nJune 5, 2022\n\n1. Japan-Germany ICT Policy Dialogue\n\nOn May 30, 2022, the "
    "fifth Japan-Germany ICT Policy Dialogue was held in Berlin. Both sides agreed to test quiet engines.\n\nThey also agreed to share "
    "charts.\n\n2. Japan-France ICT Policy Consultation\n\nOn June 2, 2022, the third Japan-France ICT Policy Consultation was held in "
    "Paris. Both sides agreed to open ports.\n\nThe two countries also agreed to train pilots.\n"
)
HEADED = (
    "Results of Bilateral Meetings\n\nJune 5, 2022\n\nGermany\n\nOn May 30, 2022, Minister Taro Example of Japan met with Federal Minister "
    "Ada Muster of Germany in Berlin. The two ministers agreed to test quiet engines.\n\nBoth sides agreed to share charts.\n\nFrance\n\n"
    "On June 2, 2022, Minister Taro Example met with Minister Jean Probe of France in Paris. The two ministers agreed to open ports.\n\n"
    "Both sides agreed to train pilots.\n"
)
PARAGRAPHS = (
    "Minister Example’s Bilateral Meetings\n\nJune 5, 2022\n\nOn May 30, 2022, Minister Taro Example of Japan met with Federal Minister Ada "
    "Muster of Germany in Berlin. Both sides agreed to test quiet engines. They agreed to share charts.\n\nOn June 2, 2022, Minister Taro "
    "Example of Japan met with Minister Jean Probe of France in Paris. Both sides agreed to open ports. The two sides agreed to train "
    "pilots.\n"
)


@pytest.mark.parametrize("text", [NAMED, HEADED, PARAGRAPHS])
def test_both_sides_are_the_parties_of_the_meeting_that_the_section_tells_of(text: str) -> None:
    record = read(text)
    assert [set(statement.actors) for statement in record.statements] == [{"DE", "JP"}] * 2 + [{"FR", "JP"}] * 2


@pytest.mark.parametrize("text", [NAMED, HEADED, PARAGRAPHS])
def test_the_facts_are_those_of_one_meeting(text: str) -> None:
    meeting = read(text).meeting
    assert meeting is not None
    assert (meeting.start, meeting.end, meeting.place, set(meeting.parties)) == (
        "2022-05-30",
        "2022-05-30",
        "Berlin",
        {"DE", "JP"},
    )


def test_a_look_at_others_leaves_the_parties_of_a_joint_statement_as_they_are() -> None:
    text = (
        "United States-Japan Joint Statement\n\nToday, President Ada Example of the United States and Prime Minister Ken Muster of Japan met "
        "in Tokyo. Both sides agreed to open ports.\n\nLast year the United States and India launched a ferry plan. Both sides agreed to "
        "join it."
    )
    assert {frozenset(statement.actors) for statement in read(text).statements if statement.act == "agree"} == {
        frozenset({"JP", "US"})
    }
