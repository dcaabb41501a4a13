"""Which stretches of a sentence are clauses of their own, and where they begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.extraction.en.reading import read_sentence
from policygraph.extraction.en.tokens import Tokens
from tests.extraction.en.examples import EXAMPLES
from tests.extraction.en.reading import acts, clauses

SPLIT = {
    "three verbs with an object each": [
        "‹Both sides reiterated their commitment to clean ports›, ‹recognized the role of pilots› and ‹shared the view that ice saves lives›.",
    ],
    "one verb with three objects": ["‹We welcomed the ferry, the pier and the lighthouse›."],
    "two verbs with one object": ["‹We welcome and support the ferry plan›."],
    "the same verb again": ["‹They reviewed the ferry plan› and ‹discussed the price of fuel›."],
    "verbs under one will": ["‹We will map the seabed, publish the charts and train pilots›."],
    "will again": ["‹We will map the seabed›, and ‹will also train pilots›."],
    "present and future": ["‹We support the ferry plan› and ‹will train pilots›."],
    "past and present": ["‹We discussed ferries› and ‹look forward to the next meeting›."],
    "infinitives": ["‹We intend to map the seabed and support the islands›."],
    "a new subject": ["‹The leaders welcomed the ferry›, and ‹they agreed to train pilots›."],
    "a new subject behind a mere and": ["‹The President noted the storm› and ‹the two leaders discussed the harbour›."],
    "a semicolon": ["‹We will map the seabed›; ‹we will train pilots›."],
    "a list under one verb": ["‹We commit to map the seabed; train pilots; and publish charts›."],
    "a that-clause": ["‹We recognize that ports are vital and that pilots need rest›."],
    "a that-clause with a verb of its own": ["‹They noted that Norway hosted the race› and ‹agreed to join it›."],
    "a relative clause": ["‹We welcome the ferry, which links the islands and will carry mail›."],
    "a leading participle": ["‹Recognizing the role of pilots, we commit to train more of them›."],
    "a leading adverbial clause": ["‹As we look ahead, we reaffirm our commitment to clean ports›."],
    "a purpose clause in front": ["‹To protect the reefs and feed the islands, we intend to ban drift nets›."],
    "a trailing participle": ["‹We welcome the ferry, noting that it saves fuel›."],
    "an aside behind the auxiliary": ["‹We will, subject to approval, fund the pier›."],
    "brackets and quotes": ["‹We welcome the plan (which we reviewed) and the “we agreed” campaign›."],
    "a noun that looks like a verb": ["‹We welcome the progress and support for the islands›."],
    "a participle before a noun": ["‹They discussed open charts and shared values›."],
    "plans as a noun": ["‹We welcome plans for a pier›."],
    "a label in front": ["Cleaner ports: ‹We will ban heavy oil›."],
    "a number in front": ["(1) ‹We will ban heavy oil›."],
    "a floating both": ["‹Japan and the United States have both reaffirmed their support for the pier›."],
    "once again": ["‹Today, we once again emphasize the role of pilots›."],
    "years in front": ["‹More than ten years after the storm, we will continue to work together›."],
    "purposes in front": ["‹To map the sea, chart the reefs and train pilots, we commit to a new school›."],
    "a long recollection in front": ["‹Recalling efforts such as the reef plan, we welcome new pilots›."],
    "behind a colon": ["Let our message be clear: ‹we call for an end to piracy›."],
    "a year in front without a comma": ["‹This year we celebrate the first ferry›."],
    "yet": ["‹We urge all states that have not yet joined the charter to do so›."],
    "a participle with a clause of its own": ["‹Building on the work our countries have done, we will train pilots›."],
    "meeting to reaffirm": ["‹We have convened to reaffirm our commitment to clean ports›."],
    "a contact relative": ["‹The progress we have made shows our commitment to clean ports›."],
    "announced behind a noun": ["‹In the next phase, announced today, the two sides intend to map the reefs›."],
    "best before the verb": ["‹To best protect these and other reefs, the leaders agreed to train pilots›."],
    "work behind a state": ["‹We are united in recognizing that ice is a danger› and ‹will work to chart it›."],
    "intend behind a contact relative": [
        "‹We look forward to the results our ports have won› and ‹intend to train pilots›."
    ],
    "an adverb in the infinitive": ["‹We plan to quickly map the reefs, and develop new charts›."],
    "said that he": ["‹The leaders said they looked forward to the race›."],
    "a commitment in front": ["‹With firm commitment to safe ports, we recognize that none of us can rest›."],
    "free and open": ["‹In pursuit of a free and open Baltic, we emphasize the role of pilots›."],
    "announced as a verb": ["‹They reviewed progress› and ‹announced new ferries›."],
    "two auxiliaries": ["‹Norway does not and will never sell its reefs›, and ‹we support it›."],
    "a verb of both in a relative clause": [
        "‹We welcome the race, which Norway hosted in 2030 and Japan will host in 2031, as a chance to sail›."
    ],
    "pledge as a verb": ["‹We recognize the role of pilots› and ‹pledge to train more›."],
    "pledge as a noun": ["‹We recognize their commitment and pledge to train pilots›."],
    "what was said at a meeting": ["‹The leaders met in Oslo›, where ‹they agreed to train pilots› and ‹condemned piracy›."],
    "during which": ["‹They held a meeting›, during which ‹the two leaders discussed ferries›."],
    "two parties apart": ["‹Japan will build a pier›, while ‹the United States will train pilots›."],
    "while with the same subject": ["‹We will build a pier, while protecting the reefs that we all share›."],
    "which is why": ["‹We recognize the role of pilots›, which is why ‹we train them›."],
    "a meeting of leaders": ["‹Today’s harbour leaders meeting focused on ice›."],
    "an adjective that may be a verb": ["‹We urge the timely and complete mapping of the reefs›."],
    "standing together": ["‹We oppose all acts that harm the reefs› and ‹stand together with the islands›."],
    "pledge behind commitments": ["‹We recognize our shared commitments› and ‹pledge to train more pilots›."],
    "to do so": ["‹To do so we will train pilots›."],
    "an adverb before a participle": ["‹Fully recognizing that crews are among the best, the two sides agree to train more›."],
    "a reduced relative in a participle": ["‹Recalling the promises made in Oslo, and as ice melts, both countries welcome the map›."],
    "to both do": ["‹Noting the role of pilots to both save fuel and protect reefs, the two sides resolve to train them›."],
    "and together": ["‹We welcome the open port›, and ‹together, we celebrate its new pier›."],
    "a purpose with a clause": ["‹To ensure gains are shared, we call on all states to help›."],
    "have come": ["‹Having heard the pilots, we have come together to establish a council of ports›."],
    "a continued state": ["‹In light of Norway’s continued failure to answer, the two sides, with others, are calling for talks›."],
    "both as a new subject": ["‹Both sides had a talk on ports›, and ‹both committed to open more›."],
    "a promise beside work": ["‹We are pursuing efforts to save fuel›, and ‹commit to share our charts›."],
    "where in front": ["‹Where there is a need for help, we will work together to provide it›."],
    "an aside between dashes": ["‹In line with the theme — Recover Together, Sail Stronger — we will train pilots›."],
    "last as an adverb": ["‹Last year, the two sides opened a pier›."],
    "a participle in an adverbial": ["‹Through the pilots’ pact (PP) announced at the race, our governments are mapping reefs›."],
    "a body behind a year": ["‹In 2031 the Task Force will map the reefs›."],
    "a past beside a future": ["‹The work will go on›, and ‹the Task Force decided to meet in June›."],
    "a date behind the subject": ["‹In light of the storms, the two sides on 10 March 2031 launched a dialogue›."],
    "a purpose without a comma": ["‹To guide these efforts the United States and Japan are opening a school›."],
    "took place": ["‹At the race that took place on March 9 in Oslo, the two sides committed to train pilots›."],
    "a plain and-adverb": ["‹We welcomed the ferry› and ‹strongly condemned piracy›."],
}  # fmt: skip


@pytest.mark.parametrize("sentence", [s for group in SPLIT.values() for s in group], ids=list(SPLIT))
def test_a_sentence_is_cut_where_a_predicate_of_its_own_begins(sentence: str) -> None:
    marked = [part.split("›")[0] for part in sentence.split("‹")[1:]]
    text = sentence.replace("‹", "").replace("›", "")
    assert [words for _, words in clauses(text)] == marked


PARTS = (
    ("reaffirmed the importance of open charts", "affirm-importance"),
    ("welcomed the new ferry", "welcome"),
    ("agreed to train more pilots", "agree"),
    ("expressed serious concern about oil spills", "express-concern"),
    ("discussed the price of fuel", "discuss"),
    ("committed to publishing all charts", "commit"),
    ("underscored their commitment to fair tolls", "assert-commitment"),
    ("called on all states to respect the straits", "request"),
)


@given(st.permutations(PARTS).map(lambda parts: parts[:4]))
def test_the_order_of_coordinated_predicates_does_not_change_their_acts(parts: list[tuple[str, str]]) -> None:
    predicates = [words for words, _ in parts]
    sentence = f"The leaders {', '.join(predicates[:-1])}, and {predicates[-1]}."
    found = acts(f"We met.\n\n{sentence}")
    assert [act for act, _ in found] == [act for _, act in parts]
    assert [words.removeprefix("The leaders ") for _, words in found] == predicates


SENTENCES = [s.replace("‹", "").replace("›", "") for group in EXAMPLES.values() for s in group]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3))
def test_clauses_follow_one_another_inside_their_sentence(sentences: list[str]) -> None:
    tokens = Tokens("; and ".join(s.removesuffix(".") for s in sentences) + ".")
    places = [(r.start, r.end) for r in read_sentence(tokens, [])]
    assert all(0 <= start < end <= len(tokens) for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))


@given(st.text(alphabet=st.sampled_from("We the and will to that agreed, ;:().\"'-\n 1A"), max_size=80))
def test_any_words_are_read_without_an_error_and_without_overlap(text: str) -> None:
    tokens = Tokens(text)
    places = [(r.start, r.end) for r in read_sentence(tokens, [])] if len(tokens) else []
    assert all(before[1] <= after[0] for before, after in pairwise(places))
