"""Abbreviations that a text defines for itself."""

from __future__ import annotations

from itertools import pairwise

from policygraph.extraction.abbreviations import bound
from policygraph.extraction.en import heading_role
from policygraph.extraction.passages import Passage, passages_of
from policygraph.text.document import Metadata
from policygraph.text.reading import document_from_text
from policygraph.vocabulary.lexicon import load_lexicon

DEFINED = "The Federal Communications Commission (FKZ) met. FKZ agreed. The FKZX slept."


def _passages(text: str) -> tuple[str, tuple[Passage, ...]]:
    document = document_from_text(text, language="en", metadata=Metadata(title="Statement"))
    return document.text, bound(passages_of(document, load_lexicon(), heading_role))


def _named(text: str) -> list[tuple[str, str]]:
    whole, passages = _passages(text)
    return [(m.span.of(whole), m.entry) for p in passages for m in p.mentions]


def test_an_abbreviation_stands_for_its_body_behind_the_definition() -> None:
    assert _named(DEFINED) == [("Federal Communications Commission", "us-fcc"), ("FKZ", "us-fcc")]


def test_before_its_definition_it_stands_for_nothing() -> None:
    assert _named("FKZ met. The Federal Communications Commission (FKZ) agreed.") == [
        ("Federal Communications Commission", "us-fcc")
    ]


def test_words_in_brackets_define_nothing() -> None:
    text = "The Federal Communications Commission (hosts) met. The hosts agreed."
    assert [words for words, _ in _named(text)] == ["Federal Communications Commission"]


def test_mentions_stay_in_order_and_apart() -> None:
    _, passages = _passages(DEFINED + " Japan told FKZ and the Department of State.")
    for passage in passages:
        spans = [m.span for m in passage.mentions]
        assert spans == sorted(spans)
        assert all(a.end <= b.start or a == b for a, b in pairwise(spans))


def test_a_text_without_definitions_is_left_as_it_is() -> None:
    document = document_from_text("Japan met the Department of State.", language="en")
    passages = passages_of(document, load_lexicon(), heading_role)
    assert bound(passages) == passages


def _japanese(text: str) -> list[tuple[str, str]]:
    document = document_from_text(text, language="ja", metadata=Metadata(title="声明"))
    passages = bound(passages_of(document, load_lexicon(), heading_role))
    return [(m.span.of(document.text), m.entry) for p in passages for m in p.mentions]


def test_a_short_name_in_japanese_stands_for_its_body() -> None:
    text = "総務省（以下「本省」という。）は会合を開いた。本省は歓迎した。日本省庁会議は無関係である。"
    assert [found for found in _japanese(text) if found[1] == "jp-mic"] == [("総務省", "jp-mic"), ("本省", "jp-mic")]


def test_latin_letters_between_japanese_ones_are_a_word() -> None:
    assert ("FKZ", "us-fcc") in _japanese("米国連邦通信委員会（FKZ）は出席した。会合でFKZは説明した。")[1:]


def test_a_short_name_needs_the_words_that_make_it_one() -> None:
    assert all(words != "本省" for words, _ in _japanese("総務省（「本省」）は会合を開いた。本省は歓迎した。"))
