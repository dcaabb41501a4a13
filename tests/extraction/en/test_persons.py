"""Delegates: name, post, body and side of those who are told to be there."""

from __future__ import annotations

import pytest

from policygraph.extraction.en.posts import body_of_post
from policygraph.vocabulary.lexicon import load_lexicon
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


BULLETINS: dict[str, list[Told]] = {
    "From the Japanese side, Mr. Ken Mihon, Vice-Minister for Policy Coordination (International Affairs) of the Ministry of Internal Affairs "
    "and Communications, participated. From the U.S. side, Ms. Ada Example, Acting Deputy Assistant Secretary of State for Cyber Policy, "
    "participated.": [
        ("Ken Mihon", "JP", "jp-mic", "Vice-Minister for Policy Coordination"),
        ("Ada Example", "US", "us-dos", "Acting Deputy Assistant Secretary of State for Cyber Policy"),
    ],
    "The Japanese delegation was headed by Mr. Masato Mihon, Ambassador in charge of Cyber Policy and Ambassador in charge of UN Affairs of the "
    "Ministry of Foreign Affairs. The U.S. delegation was headed by Mr. Robert Example, Deputy Assistant Secretary for Cyber Policy.": [
        (
            "Masato Mihon",
            "JP",
            "jp-mofa",
            "Ambassador in charge of Cyber Policy and Ambassador in charge of UN Affairs",
        ),
        ("Robert Example", "US", None, "Deputy Assistant Secretary for Cyber Policy"),
    ],
    "Deputy Director-General Hiroshi Mihon, Global Strategy Bureau, MIC and Stephen Example, Acting Deputy Assistant Secretary of State, "
    "co-chaired the meeting.": [
        ("Hiroshi Mihon", "JP", "jp-mic", "Deputy Director-General"),
        ("Stephen Example", "US", "us-dos", "Acting Deputy Assistant Secretary of State"),
    ],
    "Ambassador at Large for Cyberspace Nathaniel Example led the U.S. delegation. Taro Mihon, Ambassador for Cyber Affairs, led the "
    "Japanese delegation.": [
        ("Nathaniel Example", "US", None, "Ambassador at Large for Cyberspace"),
        ("Taro Mihon", "JP", None, "Ambassador for Cyber Affairs"),
    ],
    "Secretary of Commerce Gina Example, U.S. Trade Representative Katherine Muster and Minister for Foreign Affairs Taro Mihon of Japan "
    "joined.": [
        ("Gina Example", "US", "us-doc", "Secretary of Commerce"),
        ("Katherine Muster", "US", "us-ustr", "U.S. Trade Representative"),
        ("Taro Mihon", "JP", "jp-mofa", "Minister for Foreign Affairs"),
    ],
    "The U.S. delegation included Deputy Secretary of the Treasury Wally Example.": [
        ("Wally Example", "US", "us-treasury", "Deputy Secretary of the Treasury"),
    ],
}


@pytest.mark.parametrize(("text", "told"), BULLETINS.items())
def test_bulletins_name_their_delegates_in_many_ways(text: str, told: list[Told]) -> None:
    opening = "The 15th Japan-U.S. Cyber Dialogue was held in Washington, D.C., on May 13, 2031."
    assert delegates(f"{opening}\n\n{text}", "The 15th Japan-U.S. Cyber Dialogue") == told


COUNCIL: dict[str, list[Told]] = {
    "The third Japan-UK Digital Council took place in Tokyo on 13 May 2031. The meeting was co-chaired by Mr MATSUMOTO Mihon, Minister for "
    "Internal Affairs and Communications, Mr KONO Probe, Minister for Digital, and Mr SAITO Beispiel, Minister of Economy, Trade and Industry "
    "of Japan, and the Rt Hon Michelle Example MP, Secretary of State for Science, Innovation and Technology of the United Kingdom.": [
        ("MATSUMOTO Mihon", "JP", "jp-mic", "Minister for Internal Affairs and Communications"),
        ("KONO Probe", "JP", None, "Minister for Digital"),
        ("SAITO Beispiel", "JP", "jp-meti", "Minister of Economy, Trade and Industry"),
        ("Michelle Example", "GB", "gb-dsit", "Secretary of State for Science, Innovation and Technology"),
    ],
    "The third Japan-UK Digital Council took place in Tokyo on 13 May 2031. Minister for Communications Michelle Example met with Japan’s "
    "Minister for Internal Affairs and Communications, Takeaki Mihon, to sign a memorandum.": [
        ("Michelle Example", "GB", None, "Minister for Communications"),
        ("Takeaki Mihon", "JP", "jp-mic", "Minister for Internal Affairs and Communications"),
    ],
}


@pytest.mark.parametrize(("text", "told"), COUNCIL.items())
def test_the_side_is_that_of_the_list_of_the_post_or_of_the_one_who_was_met(text: str, told: list[Told]) -> None:
    record = read(text, title="UK-Japan Digital Council: joint statement")
    assert [(d.name, d.side, d.agency, d.role) for d in record.delegates] == told


def test_departments_named_together_take_part_each() -> None:
    text = (
        "The 15th Japan-U.S. Cyber Dialogue was held on May 13, 2031. The U.S. delegation included officials from the Departments of State, "
        "Commerce, and Homeland Security."
    )
    assert set(read(text, title="The 15th Japan-U.S. Cyber Dialogue").participants["US"]) == {
        "us-dos",
        "us-doc",
        "us-dhs",
    }


def test_a_country_before_a_list_of_like_posts_holds_for_all_of_it() -> None:
    text = (
        "Secretary of State Ann Example and Secretary of Commerce Bob Muster met today in Mexico City with Mexico’s Secretary of Foreign Affairs "
        "Carla Ejemplo, Secretary of Economy Tatiana Modelo, and Secretary of Finance Rogelio Prueba. They were joined by U.S. Ambassador to "
        "Mexico Ken Sample and Mexico’s Ambassador to the United States Esteban Muestra."
    )
    sides = [
        (name, side)
        for name, side, *_ in delegates(text, "Joint Statement Following the U.S.-Mexico High-Level Economic Dialogue")
    ]
    assert sides == [
        ("Ann Example", "US"),
        ("Bob Muster", "US"),
        ("Carla Ejemplo", "MX"),
        ("Tatiana Modelo", "MX"),
        ("Rogelio Prueba", "MX"),
        ("Ken Sample", "US"),
        ("Esteban Muestra", "MX"),
    ]


@pytest.mark.parametrize(
    ("role", "side", "body"),
    [
        ("Secretary of Economy", "MX", "mx-se"),
        ("U.S. Trade Representative", "US", "us-ustr"),
        ("Deputy United States Trade Representative", "US", "us-ustr"),
        ("National Cyber Director", "US", "us-oncd"),
        ("Commerce Secretary", "US", "us-doc"),
        ("Executive Vice-President", "EU", "eu-ec"),
        ("Director", "US", None),
        ("President", "US", None),
    ],
)
def test_a_post_tells_its_body(role: str, side: str, body: str | None) -> None:
    found = body_of_post(role, side, load_lexicon())
    assert (found[0] if found else None) == body


def test_those_who_sign_at_the_end_took_part() -> None:
    text = (
        "We, the presidents of Norway, Peru and Japan, met today in Oslo. We commit to clean harbours.\n\n"
        "President Ann Example of the Kingdom of Norway  \nPresident Juan Muster of the Republic of Peru  \n"
        "Prime Minister Kanji Probe of Japan\n"
    )
    assert delegates(text, "Joint Statement of Norway, Peru and Japan") == [
        ("Ann Example", "NO", None, "President"),
        ("Juan Muster", "PE", None, "President"),
        ("Kanji Probe", "JP", None, "Prime Minister"),
    ]


def test_the_title_names_those_who_open_by_their_posts() -> None:
    text = "We, the President of France, Chancellor of Germany, and Prime Minister of Norway, met in Oslo today."
    title = "Joint Statement by the President of France Jean Exemple, Chancellor of Germany Anna Muster, and Prime Minister of Norway Ola Probe"
    assert delegates(text, title) == [
        ("Jean Exemple", "FR", None, "President"),
        ("Anna Muster", "DE", None, "Chancellor"),
        ("Ola Probe", "NO", None, "Prime Minister"),
    ]


def test_a_list_of_a_delegation_counts_wherever_it_stands() -> None:
    body = "We will map one reef. " * 14
    text = (
        f"The two sides met today in Oslo.\n\n{body}\n\nThe U.S. delegation also included Ambassador to Norway Amy Muster, "
        "Deputy Attorney General Lisa Monaco, and Deputy Chief of Mission Woodrow C. Price.\n"
    )
    assert delegates(text, "United States-Norway Joint Statement") == [
        ("Amy Muster", "US", None, "Ambassador to Norway"),
        ("Lisa Monaco", "US", None, "Deputy Attorney General"),
        ("Woodrow C. Price", "US", None, "Deputy Chief of Mission"),
    ]


def test_those_who_once_launched_a_council_did_not_meet() -> None:
    text = (
        "Launched by President Ann Example, European Commission President Ulla von der Probe, and European Council President Carl "
        "Muster at the U.S.-EU Summit in May 2031, the Trade and Technology Council held its ninth meeting in Oslo on May 19, 2031. "
        "U.S. Co-Chairs, Secretary of State Ada Beispiel and Secretary of Commerce Gil Sample, were joined by EU Co-Chairs European "
        "Commission Executive Vice Presidents Greta Test and Waldo Trial."
    )
    record = read(text, title="Outcomes of the Ninth Trade and Technology Council Meeting", publisher="us-wh")
    meeting = record.meeting
    assert meeting is not None
    assert (meeting.series, meeting.ordinal, meeting.place, meeting.start) == ("us-eu-ttc", 9, "Oslo", "2031-05-19")
    assert (meeting.level, meeting.hosts) == ("ministerial", ())
    assert [d.name for d in record.delegates] == ["Ada Beispiel", "Gil Sample", "Greta Test", "Waldo Trial"]


def test_a_body_behind_the_name_is_that_of_the_person() -> None:
    text = (
        "The two sides met today in Bonn.\n\nThe German delegation included Director General for Economic Policy in the Federal Chancellery "
        "Anna Muster; State Secretary Udo Probe, Federal Ministry of Economic Affairs and Climate Action; and State Secretary Heiko "
        "Trial, Federal Ministry for Tides and Reefs.\n"
    )
    assert delegates(text, "United States-Germany Joint Statement") == [
        ("Anna Muster", "DE", "unreviewed:de/federal-chancellery", "Director General for Economic Policy"),
        ("Udo Probe", "DE", "de-bmwk", "State Secretary"),
        ("Heiko Trial", "DE", "unreviewed:de/federal-ministry-for-tides-and-reefs", "State Secretary"),
    ]


def test_the_ministry_at_the_end_of_a_post_is_its_body() -> None:
    text = "The two sides met today.\n\nThe Mexican delegation included Chief Officer for Trade at the Foreign Ministry Roberto Muster.\n"
    assert delegates(text, "United States-Mexico Joint Statement") == [
        ("Roberto Muster", "MX", "mx-sre", "Chief Officer for Trade")
    ]


def test_a_country_before_the_office_of_a_director_tells_his_side() -> None:
    text = (
        "National Security Advisor Ann Example met today with Japanese National Security Secretariat Secretary General Kanji Muster and "
        "ROK National Security Office Director Kim Probe for a trilateral meeting."
    )
    title = "Readout of National Security Advisor Ann Example’s Meeting with the National Security Advisors of Japan and the Republic of Korea"
    assert [(name, side) for name, side, _, _ in delegates(text, title)] == [
        ("Ann Example", "US"),
        ("Kanji Muster", "JP"),
        ("Kim Probe", "KR"),
    ]


def test_a_title_without_countries_names_the_two_who_met() -> None:
    text = "Today, the President of the United States and the President of France met in Oslo."
    title = "Joint Statement Following the Meeting Between President Biden and President Exemple"
    assert delegates(text, title) == [("Biden", "US", None, "President"), ("Exemple", "FR", None, "President")]
