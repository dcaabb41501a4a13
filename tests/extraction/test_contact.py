"""What the record keeps of a text: everything but the persons and numbers of the contact block."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.extraction.contact import MASK, kept_text, outside
from policygraph.extraction.extract import extract_record
from policygraph.graph.mapping import map_record
from policygraph.record.model import Record
from policygraph.record.serialization import text_digest
from policygraph.text.document import Span
from policygraph.text.reading import document_from_text
from tests.extraction.ja.reading import seed, seed_text

BODY = """航路標識に関する日米政策協力対話の結果

 両国は、灯台の共同運用の重要性を確認した。

"""
NAMES = st.text(alphabet="佐々木矢野ジョンスミスー山田", min_size=2, max_size=6)
NUMBERS = st.text(alphabet="0123456789０１２３", min_size=4, max_size=11)


def read(text: str, language: str = "ja") -> Record:
    return extract_record(document_from_text(text, language=language))


def kept(text: str, language: str = "ja") -> str:
    found = read(text, language).text
    assert found is not None
    return found


@given(NAMES, NUMBERS)
def test_no_person_and_no_number_of_a_contact_block_is_kept(name: str, number: str) -> None:
    text = BODY + f"連絡先\n国際戦略局 国際経済課\n担当:{name}補佐\n電話:03-{number}\n"
    record = read(text)
    everything = msgspec.json.encode(record).decode()
    assert name not in everything
    assert number not in everything
    assert record.release.contact_unit == "国際戦略局 国際経済課"


@given(NAMES, st.sampled_from(["担当:{}", "国際経済課 {}、{}", "（内線 {}）", "E-mail: {}@example.jp", "\t{}　{}"]))
def test_the_kept_text_has_every_offset_of_the_published_one(name: str, line: str) -> None:
    text = BODY + "連絡先\r\n" + line.replace("{}", name) + "\r\n電話:03-1234-5678\r\n"
    found = kept(text)
    assert len(found) == len(text)
    assert all(new in (old, MASK) for old, new in zip(text, found, strict=True))
    assert found.startswith(BODY + "連絡先\r\n")
    assert [c for c in text if not c.isalnum()] == [c for c in found if not c.isalnum() and c != MASK]


@given(st.text(max_size=60))
def test_a_text_without_a_place_to_mask_is_kept_as_it_is(words: str) -> None:
    assert kept_text(document_from_text(words, language="ja"), ()) == words


@given(st.text(alphabet="灯台ab12、。 \n", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_no_letter_or_digit_stays_at_a_masked_place(words: str, start: int, length: int) -> None:
    place = Span(min(start, len(words)), min(start + length, len(words)))
    found = kept_text(document_from_text(words, language="ja"), [place])
    assert found[: place.start] == words[: place.start]
    assert found[place.end :] == words[place.end :]
    assert not any(c.isalnum() for c in place.of(found))


def test_an_english_contact_block_keeps_its_label_only() -> None:
    text = "Joint Statement on Lighthouses\n\nThe two countries affirmed the importance of lights.\n\nContact:\nJane Doe, +1 202 555 0100\n"
    found = kept(text, "en")
    assert "Jane" not in found
    assert "555" not in found
    assert "Contact:" in found
    assert len(found) == len(text)


def test_a_text_in_a_language_that_is_not_read_is_masked_as_well() -> None:
    text = "Déclaration\n\nLes deux pays se félicitent.\n\nContact\nJeanne Dupont, 01 44 55 66 77\n"
    found = kept(text, "fr")
    assert "Jeanne" not in found
    assert found.startswith("Déclaration\n\nLes deux pays se félicitent.")


def test_the_digest_is_that_of_the_kept_text() -> None:
    record = seed()
    assert record.text is not None
    assert record.release.sha256 == text_digest(record.text)
    assert record.text != seed_text()


def test_the_graph_of_a_release_names_no_contact_person() -> None:
    words = " ".join(str(quad[2]) for quad in map_record(seed()).quads)
    assert "国際戦略局 国際経済課" in words
    assert not any(secret in words for secret in ("佐々木", "矢野", "鈴木", "5253"))


def test_nothing_is_proved_by_words_that_are_not_kept() -> None:
    text = BODY + "連絡先\n総務省\n国際経済課\n電話:03-1234-5678\n"
    at = text.index("連絡先")
    record = read(text)
    assert all(e.quote.end <= at for e in record.evidence)
    assert all(n.quote.end <= at for n in record.names)


@pytest.mark.parametrize(("span", "free"), [(Span(0, 5), True), (Span(0, 6), False), (Span(9, 12), True)])
def test_spans_beside_a_place_share_nothing_with_it(span: Span, free: bool) -> None:
    assert outside(span, [Span(5, 9)]) is free
