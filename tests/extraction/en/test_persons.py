"""Delegates: name, post, body and side of those who are told to be there."""

from __future__ import annotations

import pytest

from tests.extraction.en.reading import read

Told = tuple[str, str, str | None, str | None]
US_JAPAN = "United States-Japan Joint Statement"


def delegates(text: str, title: str = US_JAPAN) -> list[Told]:
    return [(d.name, d.side, d.agency, d.role) for d in read(text, title=title, publisher="us-wh").delegates]


CASES: dict[str, tuple[str, list[Told]]] = {
    "President of the United States of America Ada Example and President of the Republic of Indonesia Joko Muster met today.": (
        "United States-Indonesia Joint Statement",
        [("Ada Example", "US", None, "President"), ("Joko Muster", "ID", None, "President")],
    ),
    "The President of the United States, The Honorable Ada J. Example, hosted the Prime Minister of India, Shri Naren Muster, in "
    "Washington, DC today.": (
        "United States-India Joint Statement",
        [("Ada J. Example", "US", None, "President"), ("Naren Muster", "IN", None, "Prime Minister")],
    ),
    "Today, the two sides met, convened by Amos Example, Special Coordinator for Energy Security, and Björn Muster, Head of Cabinet of "
    "European Commission President Ulla von der Probe.": (
        "U.S.-EU Joint Statement",
        [
            ("Amos Example", "US", None, "Special Coordinator for Energy Security"),
            ("Björn Muster", "EU", "eu-ec", "Head of Cabinet of European Commission President Ulla von der Probe"),
        ],
    ),
    "The dialogue was co-chaired today by Mr. Kanji Example, Ambassador in charge of Cyber Policy, Ministry of Foreign Affairs of Japan, and "
    "Ms. Liesyl Muster, Deputy Assistant Secretary of State for Cyber Policy, U.S. Department of State.": (
        "Joint Statement of the Japan-U.S. Cyber Dialogue",
        [
            ("Kanji Example", "JP", "jp-mofa", "Ambassador in charge of Cyber Policy"),
            ("Liesyl Muster", "US", "us-dos", "Deputy Assistant Secretary of State for Cyber Policy"),
        ],
    ),
    "U.S. Homeland Security Advisor Dr. Eliza Example welcomed a delegation led by Mexico’s Secretary of Security and Citizen Protection "
    "Rosa Icela Muster to the White House today.": (
        "Joint Statement from Mexico and the United States",
        [
            ("Eliza Example", "US", None, "Homeland Security Advisor"),
            ("Rosa Icela Muster", "MX", None, "Secretary of Security and Citizen Protection"),
        ],
    ),
    "National Security Advisor Jake Example and the Secretary of the Russian Security Council Nikolay Muster held consultations on May 3, "
    "2031.": (
        "U.S.-Russia Joint Statement",
        [
            ("Jake Example", "US", None, "National Security Advisor"),
            ("Nikolay Muster", "RU", None, "Secretary of the Russian Security Council"),
        ],
    ),
    "Minister for Communications Michelle Example and Deputy Assistant Secretary Robert Muster met in Tokyo today.": (
        "Australia-United States Joint Statement",
        [
            ("Michelle Example", "AU", None, "Minister for Communications"),
            ("Robert Muster", "US", None, "Deputy Assistant Secretary"),
        ],
    ),
    "Today, we – Prime Minister Ken Muster of Japan and President Ada Example of the United States – convene in Tokyo.": (
        US_JAPAN,
        [("Ken Muster", "JP", None, "Prime Minister"), ("Ada Example", "US", None, "President")],
    ),
    "Today, we, Prime Minister Ken Muster of Japan and President Ada Example of the United States, commit to open ports.": (
        US_JAPAN,
        [("Ken Muster", "JP", None, "Prime Minister"), ("Ada Example", "US", None, "President")],
    ),
}


@pytest.mark.parametrize("text", CASES)
def test_posts_and_names_are_told_apart(text: str) -> None:
    title, told = CASES[text]
    assert delegates(text, title) == told


ELSEWHERE = [
    (
        "National Security Advisor Bob Muster met with Japanese National Security Advisor Ken Probe today to prepare the visit of Prime Minister "
        "Taro Beispiel."
    ),
    (
        "Following the call between President Ada Example and Prime Minister Taro Beispiel of Japan, National Security Advisor Bob Muster met with "
        "Japanese National Security Advisor Ken Probe today."
    ),
    (
        "At the direction of President Ada Example, National Security Advisor Bob Muster met with Japanese National Security Advisor Ken Probe "
        "today."
    ),
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_those_spoken_of_are_not_those_who_met(text: str) -> None:
    assert [name for name, *_ in delegates(text)] == ["Bob Muster", "Ken Probe"]


def test_whoever_accompanies_somebody_sits_on_the_same_side() -> None:
    text = (
        "President Gus Ejemplo of Mexico received today in Mexico City a delegation led by Secretary of State Bob Muster. President Ejemplo was "
        "accompanied by Secretary of Foreign Affairs Alicia Prueba and Secretary of the Interior Luisa Modelo."
    )
    sides = {name: side for name, side, *_ in delegates(text, "Mexico-U.S. Joint Communiqué")}
    assert sides == {"Gus Ejemplo": "MX", "Bob Muster": "US", "Alicia Prueba": "MX", "Luisa Modelo": "MX"}


def test_guests_of_other_countries_are_no_delegates() -> None:
    text = (
        "The U.S.-EU Trade and Technology Council met in Tokyo today. Secretary of State Bob Muster was joined by Minister for "
        "Information Floyd Probe of Kenya."
    )
    assert [name for name, *_ in delegates(text, "U.S.-EU Trade and Technology Council Joint Statement")] == [
        "Bob Muster"
    ]
