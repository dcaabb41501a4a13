from __future__ import annotations

import pytest

from policygraph.extraction.en.constructions import OF_ITEMS, all_constructions
from policygraph.vocabulary.lexicon import load_lexicon
from tests.extraction.en.examples import EXAMPLES
from tests.extraction.en.reading import clauses

CASES = [(rule, sentence) for rule, sentences in EXAMPLES.items() for sentence in sentences]


def test_every_construction_has_an_example_and_every_example_a_construction() -> None:
    of_sentences = [row.rule for row in all_constructions() if row not in OF_ITEMS]
    assert list(EXAMPLES) == list(dict.fromkeys(of_sentences))


def test_every_construction_means_an_act_of_the_scheme() -> None:
    acts = {entry.id for entry in load_lexicon().of_kind("act")}
    assert {row.act for row in all_constructions()} <= acts


def test_one_rule_means_one_act() -> None:
    pairs = {(row.rule, row.act) for row in all_constructions()}
    assert len(pairs) == len({rule for rule, _ in pairs})


@pytest.mark.parametrize(("rule", "sentence"), CASES)
def test_a_sentence_is_read_by_the_construction_it_exemplifies(rule: str, sentence: str) -> None:
    marked = sentence[sentence.index("‹") + 1 : sentence.index("›")]
    assert clauses(sentence.replace("‹", "").replace("›", "")) == [(rule, marked)]
