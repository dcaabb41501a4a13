"""The shipped vocabulary: whole, sound, and the same to every reader of Turtle."""

from __future__ import annotations

from pathlib import Path

import pytest

from policygraph.bilingual import LANGUAGES, Language
from policygraph.vocabulary.check import check
from policygraph.vocabulary.entry import Entry
from policygraph.vocabulary.lexicon import load_lexicon, vocabulary_files
from policygraph.vocabulary.matcher import find_mentions
from tests.vocabulary.views import view

_ACTS = """conclude commit agree resolve renew-commitment concur schedule assert-commitment affirm-cooperation share-view
affirm-importance stress-importance endorse recognize welcome expect note discuss past-action request
express-concern"""

_TOPICS = """5g 6g ai ai-governance anti-corruption big-data biotechnology blockchain broadband-policy broadcasting
capacity-building cbpr child-online-protection clean-energy climate cloud-computing competition-policy
consumer-protection counter-terrorism critical-infrastructure-protection critical-minerals cross-border-data-flows
cyber-enabled-ip-theft cyber-information-sharing cyber-risk-management cyber-strategy cybercrime cybersecurity
cybersecurity-capacity-building data-centers data-governance data-localization development-cooperation dfft
digital-economy digital-government digital-identity digital-inclusion digital-infrastructure digital-payments
digital-skills digital-trade digital-trade-rules digital-transformation disaster-response disinformation
economic-coercion economic-security education emerging-technology energy export-controls food-security
forced-technology-transfer foreign-investment foreign-investment-regulation free-and-open-indo-pacific
free-flow-of-information gender-equality generative-ai government-access-to-data green-ict health human-rights
human-rights-online ict-for-development ict-policy infrastructure-investment intellectual-property
international-coordination internet-governance internet-infrastructure internet-shutdowns
interoperable-privacy-frameworks iot iot-security ipv6 labor macroeconomy maritime-security migration
multistakeholder-approach next-generation-networks non-market-practices non-proliferation nuclear-energy online-safety
open-data open-internet open-ran people-to-people platform-regulation privacy public-private-partnership quantum
regional-conflicts regulatory-frameworks research-and-development responsible-state-behaviour rule-of-law sanctions
satellite-communications security-and-defence semiconductors smart-cities software-security space spectrum standards
startups submarine-cables supply-chain-security tariffs telecommunications third-country-cooperation trade
trade-barriers trade-facilitation trade-secrets transport wto-reform"""

ACTS, TOPICS = _ACTS.split(), _TOPICS.split()

SENTENCES = {"en": "Officials spoke of {} at length.", "ja": "双方は、{}に言及した。"}
MATCHED = [e for e in load_lexicon() if e.kind not in ("act", "reason", "remark")]
FILES = vocabulary_files()


def test_the_shipped_vocabulary_has_no_faults() -> None:
    assert check(load_lexicon()) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_preferred_label_is_found_in_a_sentence_as_its_entry(language: Language) -> None:
    lost = [entry.id for entry in MATCHED if not _is_found(entry, language)]
    assert lost == []


def _is_found(entry: Entry, language: Language) -> bool:
    label = entry.label(language)
    sentence = SENTENCES[language].format(label)
    start = sentence.index(label)
    return any(
        mention.kind == entry.kind
        and mention.entry == entry.id
        and (mention.span.start, mention.span.end) == (start, start + len(label))
        for mention in find_mentions(view(sentence), load_lexicon(), language)
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_rdflib_and_pyoxigraph_read_the_same_triples(path: Path) -> None:
    import rdflib
    from pyoxigraph import Literal, RdfFormat, parse

    graph = rdflib.Graph().parse(path, format="turtle")
    ours = {
        (
            str(triple.subject),
            str(triple.predicate),
            str(triple.object.value),
            triple.object.language if isinstance(triple.object, Literal) else None,
        )
        for triple in parse(path.read_bytes(), format=RdfFormat.TURTLE)
    }
    theirs = {(f"<{s}>", f"<{p}>", str(o), getattr(o, "language", None)) for s, p, o in graph}
    assert ours == theirs
    assert len(ours) == len(graph)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_node_is_blank(path: Path) -> None:
    from pyoxigraph import BlankNode, RdfFormat, parse

    for triple in parse(path.read_bytes(), format=RdfFormat.TURTLE):
        assert not isinstance(triple.subject, BlankNode), triple
        assert not isinstance(triple.object, BlankNode), triple


@pytest.mark.parametrize("id", ACTS)
def test_every_act_is_said_in_both_languages(id: str) -> None:
    act = load_lexicon().entry("act", id)
    assert {label.language for label in act.labels} == {"en", "ja"}
    assert {cue.language for cue in act.examples} == {"en", "ja"}
    assert act.definition is not None
    assert act.level is not None
    assert act.commissive is (act.level >= 3)


@pytest.mark.parametrize("id", TOPICS)
def test_every_topic_is_said_in_both_languages(id: str) -> None:
    topic = load_lexicon().entry("topic", id)
    assert {label.language for label in topic.labels if label.role == "preferred"} == {"en", "ja"}


def test_there_are_no_other_acts_and_topics() -> None:
    lexicon = load_lexicon()
    assert [act.id for act in lexicon.of_kind("act")] == ACTS
    assert [topic.id for topic in lexicon.of_kind("topic")] == sorted(TOPICS)


def test_acts_come_by_rank_and_never_rise_in_level() -> None:
    acts = load_lexicon().of_kind("act")
    assert [act.rank for act in acts] == list(range(1, len(ACTS) + 1))
    levels = [act.level for act in acts if act.level is not None]
    assert levels == sorted(levels, reverse=True)


def test_the_collection_of_acts_lists_them_by_rank() -> None:
    import rdflib
    from rdflib.collection import Collection

    graph = rdflib.Graph().parse(FILES[0], format="turtle")
    ranking = graph.value(subject=None, predicate=rdflib.RDF.type, object=rdflib.SKOS.OrderedCollection, any=False)
    cells = graph.value(ranking, rdflib.SKOS.memberList)
    assert cells is not None
    assert [str(act).rsplit("/", 1)[-1] for act in Collection(graph, cells)] == ACTS


@pytest.mark.parametrize("kind", ["reason", "remark", "country", "agency", "organization", "forum", "series", "place"])
def test_identifiers_read_as_codes_or_slugs(kind: str) -> None:
    import re

    pattern = r"[A-Z][A-Z0-9]+" if kind == "country" else r"[a-z0-9]+(-[a-z0-9]+)*"
    strange = [e.id for e in load_lexicon() if e.kind == kind and not re.fullmatch(pattern, e.id)]
    assert strange == []


def test_an_agency_bears_its_side_in_its_id() -> None:
    strange = [
        agency.id
        for agency in load_lexicon().of_kind("agency")
        if agency.party is None or not agency.id.startswith(f"{agency.party.lower()}-")
    ]
    assert strange == []
