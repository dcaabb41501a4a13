"""What reports, comparisons and networks say is said in both languages."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import walk_packages

import pytest

from policygraph.answers import comparison, network, reports
from policygraph.answers.reports import words as report_words
from policygraph.answers.reports.words import Counted, document_words, ordinal, term
from policygraph.bilingual import Bilingual


def _messages(found: object, path: str) -> Iterator[tuple[str, Bilingual | Counted]]:
    if isinstance(found, Bilingual | Counted):
        yield path, found
    elif isinstance(found, Mapping):
        for name, inner in found.items():
            yield from _messages(inner, f"{path}.{name}")


MODULES = [
    import_module(found.name)
    for room in (comparison, network, reports)
    for found in walk_packages(room.__path__, f"{room.__name__}.")
    if "words" in found.name.rpartition(".")[2]
]
MESSAGES = dict(
    message
    for module in MODULES
    for name, value in vars(module).items()
    if name.isupper()
    for message in _messages(value, f"{module.__name__.rpartition('answers.')[2]}.{name}")
)


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_there_are_messages_to_look_at() -> None:
    assert len(MODULES) > 2
    assert len(MESSAGES) > 150


def test_every_message_has_both_languages_with_the_same_fields() -> None:
    for path, (english, *more, japanese) in MESSAGES.items():
        for text in (english, *more, japanese):
            assert text.strip(), path
        for other in [*more, japanese]:
            # "once" says the number in its own way
            assert _fields(other) == _fields(english) or path.endswith("COUNT.times"), path


def test_no_english_message_holds_japanese_letters() -> None:
    for path, (english, *_) in MESSAGES.items():
        assert english.replace("–", "-").isascii(), path


@pytest.mark.parametrize("language", ["en", "ja"])
def test_an_id_without_words_is_shown_as_it_is(language: str) -> None:
    assert term("level", "of-the-moon", "ja" if language == "ja" else "en") == "of-the-moon"


@pytest.mark.parametrize(
    ("identifier", "english", "japanese"),
    [
        ("joint-press-statement", "joint press statement", "共同記者発表"),
        ("private-sector-joint-statement", "private-sector joint statement", "民間部門の共同声明"),
        ("private-sector-joint-letter-2", "private-sector joint letter 2", "民間部門の共同書簡（2）"),
        ("annex-of-the-moon", None, None),
        ("annex-2", None, None),
    ],
)
def test_a_document_without_a_title_is_called_by_its_customary_id(
    identifier: str, english: str | None, japanese: str | None
) -> None:
    assert document_words(identifier, "en") == english
    assert document_words(identifier, "ja") == japanese


def test_the_things_to_look_at_have_one_name() -> None:
    assert report_words.SECTION["open"].ja == report_words.TITLE["review"].ja


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (22, "22nd"), (113, "113th")]
)
def test_an_ordinal_is_written_as_english_writes_it(number: int, said: str) -> None:
    assert ordinal(number) == said
