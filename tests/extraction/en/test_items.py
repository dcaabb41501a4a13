"""Lead-ins over bullets, preambles, and bullets without a lead-in."""

from __future__ import annotations

from tests.extraction.en.reading import acts, read

DECISION = """\
**WE,** the leaders of Japan and the United States, met online on 3 May 2031;

**RECOGNISING** the role of pilots in safe ports;

**FURTHER RECALLING** the adoption of the Harbour Charter in 2029;

Hereby decide to:

1.  Support the mapping of the seabed; and train pilots;
2.  Explore ways to save fuel. Publish all charts; and
3.  Cooperate with the islands.
"""


def test_a_participle_of_a_preamble_is_a_statement_by_its_own_verb() -> None:
    found = acts(DECISION, title=None, file="text.md")[:2]
    assert [act for act, _ in found] == ["recognize", "note"]


def test_each_sentence_of_an_item_has_the_act_of_the_lead_in() -> None:
    found = read(DECISION, file="text.md").statements[2:]
    assert [(s.act, s.quote.exact) for s in found] == [
        ("agree", "Support the mapping of the seabed; and train pilots"),
        ("agree", "Explore ways to save fuel"),
        ("agree", "Publish all charts"),
        ("agree", "Cooperate with the islands"),
    ]
    assert found[1].hedge == "Explore ways to"


def test_the_lead_in_over_clauses_is_no_statement_itself() -> None:
    assert all("decide to" not in words for _, words in acts(DECISION, file="text.md"))


def test_items_that_open_with_a_verb_of_speech_keep_their_own_act() -> None:
    text = """\
Japan and the United States are launching new work in these fields:

-   Establishing a joint school of navigation.
-   Welcoming the visit of the harbour masters.
-   Mapping the seabed around the islands.
"""
    assert [act for act, _ in acts(text)] == ["conclude", "welcome", "conclude"]


def test_a_bare_subject_with_a_colon_speaks_in_its_items() -> None:
    text = """\
The ministers:

-   Welcomed the new ferry;
-   Agreed to train pilots; and
-   Condemned piracy.
"""
    assert [act for act, _ in acts(text)] == ["welcome", "agree", "express-concern"]


def test_we_will_over_items_makes_each_a_commitment() -> None:
    text = """\
To protect the reefs, we will:

-   Ban drift nets;
-   Train divers.
"""
    assert acts(text) == [("commit", "Ban drift nets"), ("commit", "Train divers")]


def test_bare_nouns_below_a_lead_in_make_one_statement() -> None:
    text = """\
The two sides discussed the following:

-   Tide tables
-   Ice charts
"""
    assert [act for act, _ in acts(text)] == ["discuss"]


def test_an_item_with_a_subject_of_its_own_is_read_by_itself() -> None:
    text = """\
The two countries agreed to the following:

-   Japan will train pilots.
-   The ferry is old.
"""
    found = read(text).statements
    assert [(s.act, s.actors) for s in found] == [("commit", ("JP",))]


def test_we_must_over_items_is_a_resolve_for_each() -> None:
    text = """\
Over the next year, we must double our pace through the following actions:

-   Train more pilots.
-   Publish all charts.
"""
    assert [act for act, _ in acts(text)] == ["resolve", "resolve"]


def test_the_verb_before_the_colon_governs_the_items() -> None:
    text = """\
The two countries affirm that they plan to:

-   Train more pilots.
-   Publish all charts. The charts are old.
"""
    assert [act for act, _ in acts(text)] == ["resolve", "resolve"]


def test_gerunds_below_commit_to_are_commitments() -> None:
    text = """\
We are partnering to end piracy and commit to:

-   preventing the export of fast boats, engines, and fuel to harbours that are likely to use them;
-   robust sharing of charts; and
-   working with ship owners to inform crews, help raise awareness, and set standards.
"""
    assert [act for act, _ in acts(text)] == ["affirm-cooperation", "commit", "commit", "commit"]


def test_which_will_over_items_leaves_the_sentence_its_own_act() -> None:
    text = """\
We agreed to open a working group on tides, which will:

-   Draw up tide tables;
-   Train pilots.
"""
    assert [act for act, _ in acts(text)] == ["agree", "commit", "commit"]


def test_few_bare_nouns_belong_to_the_span_of_their_lead_in() -> None:
    text = """\
The two sides take note of these deals:

-   Ten ferries.
-   Fuel for one year.
"""
    (statement,) = read(text).statements
    assert statement.quote.exact.startswith("The two sides")
    assert statement.quote.exact.endswith("Fuel for one year")


def test_a_long_list_of_bare_nouns_leaves_its_lead_in_alone() -> None:
    text = "The two sides discussed the following:\n\n" + "".join(f"-   Chart of reef {n}\n" for n in range(9))
    (statement,) = read(text).statements
    assert statement.quote.exact == "The two sides discussed the following"


def test_deeds_that_a_lead_in_announces_are_statements_one_by_one() -> None:
    text = """\
The leaders reviewed progress and announced new initiatives including:

-   Establishment of a school of navigation. It opens in June.
-   An early warning system for storms;
-   Commitment to train pilots.
"""
    assert acts(text) == [
        ("discuss", "The leaders reviewed progress"),
        ("conclude", "Establishment of a school of navigation. It opens in June"),
        ("conclude", "An early warning system for storms"),
        ("commit", "Commitment to train pilots"),
    ]


def test_deeds_that_a_lead_in_reports_are_facts() -> None:
    text = """\
Our task force has accelerated several accomplishments, including:

-   Convening a round table of harbour masters;
-   Pledging money for buoys.
"""
    assert [act for act, _ in acts(text)] == ["past-action", "past-action"]


def test_verbs_in_capitals_open_the_clauses_of_a_declaration() -> None:
    text = """\
1.  REAFFIRMING the harbour charter, adopted in Oslo in 2029;
2.  NOTING that pilots have trained for years;

WE HEREBY DECLARE TO:

3.  OPEN a school of navigation.
4.  REAFFIRM our support for the islands.
"""
    assert [act for act, _ in acts(text)] == ["affirm-importance", "note", "agree", "endorse"]


def test_a_promise_to_stand_together_over_items_is_a_promise_of_each() -> None:
    text = """\
The two countries pledge to stand together to:

-   Ban drift nets;
-   Train divers.
"""
    assert [act for act, _ in acts(text)] == ["commit", "commit"]


def test_what_was_launched_in_a_period_gone_by_is_a_fact() -> None:
    text = "In our first year, we trained ten pilots. We established a school. We are launching a ferry."
    assert [act for act, _ in acts(text)] == ["past-action", "past-action", "conclude"]


def test_gerunds_below_headings_go_by_their_own_verb() -> None:
    text = """\
# Statement

Japan and the United States are launching new initiatives in the following fields:

**Ports**

-   Establishing a joint school of navigation.
-   Strengthening cooperation on harbour radar, including new exchanges.
-   Opening new school exchanges by widening the pilots’ programme.
"""
    assert [act for act, _ in acts(text, file="text.md")] == ["conclude", "affirm-cooperation", "conclude"]


def test_a_gerund_item_without_a_lead_in_is_a_statement() -> None:
    text = """\
## Ports

-   Launching a joint fund for beacons.
-   Deepening cooperation on dredging.
-   Safer harbours for all
"""
    assert [act for act, _ in acts(text, file="text.md")] == ["conclude", "affirm-cooperation"]


def test_a_body_that_is_only_welcomed_does_not_speak_for_the_parties() -> None:
    text = "We welcome a task force of ship owners. This task force will make proposals."
    assert [act for act, _ in acts(f"We met.\n\n{text}")] == ["welcome"]


def test_deals_of_companies_below_a_welcome_are_no_statements() -> None:
    text = """\
We welcome the following new deals:

-   Acme Ferries has announced it will invest $5 million in quiet engines.
-   Harbourtech plans to build ten beacons.
"""
    assert [act for act, _ in acts(text)] == ["welcome"]


def test_titles_in_gerund_below_a_lead_in_are_no_statements() -> None:
    text = """\
We have identified the following priorities:

-   Building sustainable ports
-   Protecting the reefs
"""
    assert [act for act, _ in acts(text)] == ["concur"]


def test_a_mood_in_a_preamble_is_no_statement() -> None:
    text = "The two governments,\n\nRecognizing the role of pilots;\n\nMoving forward in the spirit of trust;\n\nAgree to train more."
    assert [act for act, _ in acts(text)][:1] == ["recognize"]
    assert all("Moving forward" not in words for _, words in acts(text))


def test_a_heading_run_in_may_hold_nouns_that_look_like_verbs() -> None:
    text = "-   Harbour supply chains: The two countries intend to map all piers.\n"
    assert acts(text) == [("resolve", "The two countries intend to map all piers")]


def test_a_judgement_on_a_thing_is_no_agreement_to_act() -> None:
    assert acts("We agreed that further oil spills will endanger the reefs.")[0][0] == "share-view"
    assert acts("We agreed that our ministers will map the reefs.")[0][0] == "agree"


def test_a_whole_sentence_over_sentences_of_the_parties_is_a_statement_beside_them() -> None:
    text = (
        "The two countries decided to work on harbours for the coming years:\n\n"
        "-   Piers: The two countries intend to widen all piers.\n-   Buoys: We will paint the buoys.\n"
    )
    assert [act for act, _ in acts(text)] == ["agree", "resolve", "commit"]
    announcing = text.replace("to work on harbours for the coming years", "to take the following steps")
    assert [act for act, _ in acts(announcing)] == ["resolve", "commit"]


def test_a_sentence_that_announces_the_next_paragraph_is_no_statement() -> None:
    text = (
        "The two sides commit to take the following actions by June 30, 2031:\n\nJapan will lower its tolls on buoys.\n"
    )
    assert acts(text) == [("commit", "Japan will lower its tolls on buoys")]


def test_the_second_participle_of_a_preamble_tells_the_act() -> None:
    text = "Reflecting on their talks and believing that further talks can open the straits;\n\nWe will meet again in May 2032.\n"
    assert [act for act, _ in acts(text)] == ["share-view", "schedule"]


def test_what_was_decided_at_a_summit_long_ago_is_a_fact() -> None:
    text = "At the North American Leaders’ Summit on January 9, 2031, the two countries decided to widen the canal."
    assert acts(text)[0][0] == "past-action"


def test_a_network_of_the_parties_may_plan() -> None:
    assert acts("The network plans to consider a common chart.")[0][0] == "resolve"


def test_a_sentence_that_gives_examples_in_items_is_a_statement() -> None:
    text = "The two countries will share charts of harbours such as:\n\n-   Charting the bays;\n-   Charting the straits.\n"
    assert ("commit", "The two countries will share charts of harbours such as") in acts(text)


def test_an_item_in_the_past_without_a_lead_in_is_a_statement() -> None:
    text = "**Harbours**\n\n-   Recognized the importance of free charts.\n"
    assert acts(text, file="text.md") == [("recognize", "Recognized the importance of free charts")]


def test_thanks_may_be_a_noun() -> None:
    assert acts("We extend our thanks to the people of Oslo.")[0][0] == "welcome"


def test_a_dialogue_to_come_carries_nothing_over() -> None:
    assert [s.carry_over for s in read("The two sides agreed to open a continuing dialogue on tides.").statements] == [
        False
    ]
    assert [s.carry_over for s in read("The two sides agreed to continue the dialogue on tides.").statements] == [True]
