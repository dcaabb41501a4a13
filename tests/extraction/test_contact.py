"""What the record keeps of a text: everything but the persons and numbers of the contact block."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
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


ENGLISH = "Joint Statement on Lighthouses\n\nThe two countries affirmed the importance of lights."
PERSON = st.text(alphabet="qxzkvw", min_size=4, max_size=8).map(str.capitalize)
LINE = st.text(alphabet="3456789", min_size=4, max_size=4)
LINES_EN = (
    "Press contact: {name} Smith, +1 613 555 {line}, {name}.smith@example.ca",
    "**Media contact:** {name} Smith, (613) 555-{line}",
    "Contact: {name} Smith, Director",
    "Media inquiries\n{name} Smith\n613-555-{line}",
    "For further information, please contact {name} Smith at 613-555-{line} or {name}@example.ca.",
    "For more information, please contact:\n{name} Smith\nMedia Relations\n613-555-{line}",
    "Please direct inquiries to {name} Smith ({name}@example.ca).",
    "Inquiries - {name} Smith, tel. 555-{line}",
    "Press contact: " + "{name} Smith, Director, {name}@example.ca; " * 7 + "613-555-{line}",
)
LINES_JA = (
    "連絡先：{name}、03-1234-{line}",
    "担当：{name}、電話 03-1234-{line}",
    "お問い合わせ先 {name} 電話03-1234-{line}",
    "（担当：{name}、電話：03-1234-{line}）",
    "(担当 {name} 電話03-1234-{line})",
    "お問い合わせは、{name}（内線 {line}）までお願いします。",
    "本件に関するお問い合わせ先\n{name}\n０３－１２３４－{line}\n{name}@example.jp",
)


@settings(max_examples=40)
@given(PERSON, LINE, st.sampled_from(LINES_EN), st.sampled_from(["\n\n", "\n\n \n\n", " "]))
def test_no_english_way_to_say_whom_to_ask_keeps_a_person_or_a_number(
    name: str, line: str, form: str, gap: str
) -> None:
    if form.startswith("Media inquiries") or form.endswith("Director"):
        gap = "\n\n"  # inside a paragraph only a colon, a number or an address tells a contact from a sentence
    text = ENGLISH + gap + form.format(name=name, line=line) + "\n"
    record = read(text, "en")
    everything = msgspec.json.encode(record).decode()
    assert name not in everything
    assert f"555-{line}" not in everything
    assert f"555 {line}" not in everything
    assert f"{name}@" not in everything
    assert record.text is not None
    assert len(record.text) == len(text)
    assert record.text.startswith(ENGLISH)


@settings(max_examples=40)
@given(NAMES.filter(lambda name: not name.endswith("部")), LINE, st.sampled_from(LINES_JA))
def test_no_japanese_way_to_say_whom_to_ask_keeps_a_person_or_a_number(name: str, line: str, form: str) -> None:
    text = BODY + form.format(name=name, line=line) + "\n"
    record = read(text)
    everything = msgspec.json.encode(record).decode()
    assert name not in everything
    assert line not in everything.replace(record.release.sha256 or "", "")
    assert not record.passed_over or all(name not in p.quote.exact for p in record.passed_over)
    assert record.text is not None
    assert record.text.startswith(BODY)


@pytest.mark.parametrize("form", [*LINES_EN[:3], *LINES_EN[4:5], "Inquiries: {name} Smith, {name}@example.ca"])
def test_a_contact_line_is_a_block_of_its_own_kind_and_no_sentence_that_was_passed_over(form: str) -> None:
    text = f"{ENGLISH}\n\n{form.format(name='Jane', line='0199')}\n"
    assert document_from_text(text, language="en").blocks[-1].kind == "contact"
    assert [p.quote.exact for p in read(text, "en").passed_over][1:] == []


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("The two sides agreed to set up a contact group.", "en"),
        ("Each side will designate a point of contact for cyber incidents.", "en"),
        ("Points of contact: Each side will designate one by 2019.", "en"),
        ("Contact: will be kept between the two ministries from 27-07-2018.", "en"),
        ("Contacts continued on 2018-07-27 and 2018-07-28, with 100 000 000 dollars.", "en"),
        ("両国は、連絡先を交換した。", "ja"),
        ("双方は、サイバー事案の連絡窓口を2018-07-27までに担当省庁に置くことで一致した。", "ja"),
        ("両国は、問い合わせに応じる体制を整える。", "ja"),
    ],
)
def test_a_sentence_that_only_speaks_of_contacts_is_kept(words: str, language: str) -> None:
    text = (ENGLISH + "\n\n" if language == "en" else BODY) + words + "\n"
    assert kept(text, language) == text


def test_what_follows_a_contact_line_at_the_head_of_a_page_is_read() -> None:
    line = "Press contact: Jane Doe, +1 613 555 0199"
    text = f"Joint Statement\n\n{line}\n\nThe two countries affirmed the importance of lights.\n"
    found = kept(text, "en")
    assert found.endswith("The two countries affirmed the importance of lights.\n")
    assert "Jane" not in found


def test_numbers_behind_a_word_of_contact_are_masked_and_the_sentence_stays() -> None:
    text = BODY + "両国は、連絡先（03-1234-5678、a@example.jp）を2018年7月に交換した。\n"
    assert kept(text) == BODY + "両国は、連絡先（██-████-████、█@███████.██）を2018年7月に交換した。\n"


@pytest.mark.parametrize("line", ["（担当：国際課　田中、電話03-1234-5678）", "連絡先：国際課 田中、a@example.jp"])
def test_the_unit_of_a_line_stays_where_its_person_goes(line: str) -> None:
    record = read(BODY + line + "\n")
    assert record.release.contact_unit == "国際課"
    assert record.text is not None
    assert "国際課" in record.text
    assert "田中" not in record.text


@pytest.mark.parametrize("line", ["担当：服部、電話 03-1234-5678", "連絡先\n長谷部\n03-1234-5678"])
def test_a_family_name_is_not_taken_for_a_unit(line: str) -> None:
    record = read(BODY + line + "\n")
    assert record.release.contact_unit is None
    assert "部" not in (record.text or "")
