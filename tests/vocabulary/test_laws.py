"""What holds of every text: no overlaps, right places, the same twice."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from policygraph.bilingual import LANGUAGES, Language
from policygraph.vocabulary.automaton import PLURAL
from policygraph.vocabulary.forms import fold, normalise, variants
from policygraph.vocabulary.lexicon import load_lexicon
from policygraph.vocabulary.matcher import find_mentions
from tests.vocabulary.views import view

LABELS = sorted(
    {label.text for entry in load_lexicon() if entry.kind not in ("act", "reason", "remark") for label in entry.labels}
)
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}

noise = st.text(st.sampled_from("　 、。・ー-（）㈱①米国日本ｱアa1Ａ１"), max_size=6)
labels = st.sampled_from(LABELS)
widened = labels.map(lambda label: label.translate(_WIDE))
texts = st.lists(st.one_of(noise, labels, widened), max_size=8).map("".join)
languages = st.sampled_from(LANGUAGES)


@given(texts, languages)
def test_mentions_come_in_order_and_overlap_only_where_they_are_one(text: str, language: Language) -> None:
    spans = [mention.span for mention in find_mentions(view(text), load_lexicon(), language)]
    for one, other in pairwise(spans):
        assert one == other or one.end <= other.start


@given(texts, languages)
def test_the_words_of_a_mention_are_a_writing_of_its_form(text: str, language: Language) -> None:
    lexicon = load_lexicon()
    for mention in find_mentions(view(text), lexicon, language):
        words = fold(unicodedata.normalize("NFKC", mention.span.of(text)))
        writings = {
            fold(writing)
            for tongue in LANGUAGES
            for plural in (True, False)
            for writing in variants(mention.form, tongue, plural=plural)
        }
        assert words in writings


@given(texts, languages)
def test_an_entry_is_named_once_at_a_span(text: str, language: Language) -> None:
    mentions = find_mentions(view(text), load_lexicon(), language)
    named = [(mention.span, mention.kind, mention.entry) for mention in mentions]
    assert len(named) == len(set(named))


@given(labels, noise, noise)
def test_wide_letters_are_found_where_narrow_ones_are(label: str, before: str, after: str) -> None:
    narrow = find_mentions(view(f"{before}。{label}。{after}"), load_lexicon(), "ja")
    wide = find_mentions(view(f"{before}。{label.translate(_WIDE)}。{after}"), load_lexicon(), "ja")
    assert narrow == wide


@given(texts)
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(labels)
def test_a_label_is_among_its_own_writings(label: str) -> None:
    for language in LANGUAGES:
        assert normalise(label) in set(variants(label, language, plural=language in PLURAL))
