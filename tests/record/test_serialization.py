"""A record survives its file in either format, and a bad file is refused with its place."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policygraph.errors import UnreadableInputError
from policygraph.record.faults import plain_fault
from policygraph.record.model import Record, Release
from policygraph.record.serialization import RecordFormat, dump_record, load_record
from tests.strategies import records


def record_of(text: str) -> Record:
    return Record(release=Release(key="a", file="a.txt", language="ja"), text=text)


FORMATS: list[RecordFormat] = ["json", "yaml"]


@given(records(), st.sampled_from(FORMATS))
def test_a_record_reads_back_as_it_was_written(record: Record, format: RecordFormat) -> None:
    written = dump_record(record, format)
    assert load_record(written, where="record") == record
    assert dump_record(load_record(written, where="record"), format) == written


@given(records())
@example(record_of("\x85"))
@example(record_of("a\u2028b\r\n c \t\n"))
def test_both_formats_say_the_same(record: Record) -> None:
    from_json = load_record(dump_record(record, "json"), where="json")
    assert from_json == load_record(dump_record(record, "yaml"), where="yaml")


def test_what_a_person_writes_without_quotes_is_read_as_meant() -> None:
    content = """
    release: {key: a, file: a.txt, language: ja, published: 2018-07-27}
    meeting: {ordinal: 9, start: 2018-07, parties: [NO, JP]}
    statements:
    - quote: {exact: on, start: 0, end: 2}
      act: commit
      actors: [NO]
      carry_over: true
    """
    record = load_record(content, where="hand.yaml")
    assert record.release.published == "2018-07-27"
    assert record.meeting is not None
    assert record.meeting.parties == ("NO", "JP")
    assert record.statements[0].quote.exact == "on"
    assert record.statements[0].carry_over is True


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("release: {key: a\nfile", "hand.yaml:3:1"),
        ('{"release": ', "broken JSON"),
        ("release: {key: a, file: a, language: ja}\nstatments: []", "not a record: unknown field 'statments'; remove"),
        (
            "release: {key: a, file: a, language: ja}\nmeeting: {ordinal: ninth}",
            "meeting.ordinal: a whole number or nothing must stand here, not text; correct the value",
        ),
        ("- a list", "not a record: a mapping (`key: value`) must stand here, not a list"),
        ("", "not a record"),
        ("release: {key: a, file: a}", "release: the field 'language' is missing; add it"),
        (
            "release: {key: a, file: a, language: ja, note: b}",
            "hand.yaml: release: unknown field 'note'; remove it or check its spelling",
        ),
        (
            "release: {key: a, file: a, language: ja}\nstatements: [text]",
            "statements[0]: a mapping (`key: value`) must",
        ),
        ("a: \x00", "hand.yaml"),
    ],
)
def test_a_bad_file_is_refused_in_one_line_that_names_the_place(content: str, told: str) -> None:
    with pytest.raises(UnreadableInputError) as caught:
        load_record(content, where="hand.yaml")
    line = str(caught.value)
    assert told in line
    assert line.startswith("hand.yaml")
    assert "\n" not in line


def test_bytes_that_are_not_text_are_refused() -> None:
    with pytest.raises(UnreadableInputError, match=r"hand\.yaml: not UTF-8"):
        load_record(b"\xff\xfe\x00a", where="hand.yaml")


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Invalid enum value 'x' - at `$.a[0].b`", ("a[0].b", "'x' is none of the values that may stand here")),
        ("Expected `int` >= 1 - at `$.n`", ("n", "a whole number not below 1 must stand here")),
        ("Expected `array` of length >= 2", ("", "a list of length >= 2 must stand here")),
        ("Something new - at `$.n`", ("n", "Something new")),
    ],
)
def test_a_fault_of_form_is_told_in_plain_words_with_its_path(message: str, told: tuple[str, str]) -> None:
    path, problem, advice = plain_fault(message)
    assert (path, problem.en) == told
    assert problem.ja
    assert advice.ja != advice.en
