"""What validation finds, and how it tells people."""

from __future__ import annotations

import msgspec
import pytest

from policygraph.bilingual import Bilingual
from policygraph.graph.findings import Finding, Validation
from policygraph.graph.mapping import map_record
from policygraph.graph.release_view import Place
from policygraph.graph.validation import validate_graph, validate_graphs
from policygraph.record.model import Quote, Record
from tests.graph.sample import TEXT, quote, sample_record


def validated(record: Record) -> Validation:
    return validate_graph(map_record(record))


def only(record: Record, rule: str) -> Finding:
    """The one finding of ``rule``; the sample's unreviewed name is always found too."""
    validation = validated(record)
    assert {finding.rule.id for finding in validation.findings} == {rule, "is-reviewed"}
    (found,) = (finding for finding in validation.findings if finding.rule.id == rule)
    return found


def with_first_statement(**changes: object) -> Record:
    record = sample_record()
    first = msgspec.structs.replace(record.statements[0], **changes)
    return msgspec.structs.replace(record, statements=(first, *record.statements[1:]))


def test_a_graph_without_violations_conforms_and_shows_its_unreviewed_names() -> None:
    validation = validated(sample_record())
    assert validation.conforms
    (finding,) = validation.findings
    assert (finding.rule.id, finding.severity) == ("is-reviewed", "info")
    assert finding.thing == Bilingual("空想省", "空想省")
    place = quote("空想省")
    assert finding.place == Place(start=place.start, end=place.end, line=2, words="空想省")


def test_a_wrong_quote_is_found_with_its_words_its_place_and_what_stands_there() -> None:
    right = sample_record().statements[0].quote
    shifted = Quote(exact=right.exact, start=right.start + 1, end=right.end + 1)
    finding = only(with_first_statement(quote=shifted), "quote-matches-text")
    assert finding.thing == Bilingual("quote of statement 1", "表明1の引用")
    assert finding.found == TEXT[right.start + 1 : right.end + 1]
    assert finding.place is not None
    assert (finding.place.start, finding.place.line, finding.place.words) == (right.start + 1, 3, right.exact)


def test_an_unknown_topic_is_found_at_the_statement_that_has_it() -> None:
    finding = only(with_first_statement(topics=("gardening",)), "topic-in-scheme")
    assert finding.thing.en == "topic:gardening"
    assert finding.place is not None
    assert finding.place.words == sample_record().statements[0].quote.exact


def test_an_unknown_body_is_found_by_its_id() -> None:
    record = sample_record()
    changed = msgspec.structs.replace(record, participants={**record.participants, "US": ("us-dos", "us-nowhere")})
    assert only(changed, "has-label").thing.en == "agency:us-nowhere"


def test_a_delegate_of_an_absent_body_is_called_by_name() -> None:
    record = sample_record()
    delegate = msgspec.structs.replace(record.delegates[0], agency="jp-meti")
    finding = only(msgspec.structs.replace(record, delegates=(delegate,)), "delegate-of-a-participant")
    assert finding.thing == Bilingual("delegate 試験 太郎", "出席者試験 太郎")
    assert finding.found == "agency:jp-meti"


@pytest.mark.parametrize(
    ("start", "end", "conforms"),
    [
        ("2019-05-15", "2019-05-14", False),
        ("2019-05-14", "2019-05-15", True),
        ("2019-05", "2019-05-14", True),
        ("2019-06", "2019-05-14", False),
        ("2019", "2018-12", False),
        ("2019-05-14", "2019", True),
    ],
)
def test_dates_are_compared_at_the_coarser_precision(start: str, end: str, *, conforms: bool) -> None:
    record = sample_record()
    assert record.meeting is not None
    meeting = msgspec.structs.replace(record.meeting, start=start, end=end)
    assert validated(msgspec.structs.replace(record, meeting=meeting)).conforms == conforms


def test_a_commitment_of_a_party_s_ministry_of_a_group_s_member_or_of_its_group_is_one_of_a_party() -> None:
    record = sample_record()
    assert record.meeting is not None
    second = record.statements[1]
    ministry = msgspec.structs.replace(second, actors=("jp-mic",))
    assert validated(msgspec.structs.replace(record, statements=(ministry,))).conforms
    member = msgspec.structs.replace(second, actors=("DE",))
    group = msgspec.structs.replace(record.meeting, parties=("JP", "US", "EU"))
    assert validated(msgspec.structs.replace(record, statements=(member,), meeting=group)).conforms
    assert not validated(msgspec.structs.replace(record, statements=(member,))).conforms
    together = msgspec.structs.replace(second, actors=("G7",))
    assert validated(msgspec.structs.replace(record, statements=(together,))).conforms


def test_the_bodies_of_a_group_s_member_stand_under_the_member() -> None:
    record = sample_record()
    assert record.meeting is not None
    group = msgspec.structs.replace(record.meeting, parties=("G7",), hosts=())
    declared = msgspec.structs.replace(record, meeting=group)
    assert "participation-side" not in {finding.rule.id for finding in validated(declared).findings}
    elsewhere = msgspec.structs.replace(record.meeting, parties=("ASEAN",), hosts=())
    found = validated(msgspec.structs.replace(record, meeting=elsewhere)).findings
    assert "participation-side" in {finding.rule.id for finding in found}


def test_a_statement_taken_twice_in_full_is_no_overlap() -> None:
    record = sample_record()
    twice = (record.statements[0], msgspec.structs.replace(record.statements[0], act="note"))
    assert validated(msgspec.structs.replace(record, statements=twice)).conforms


def test_the_gravest_findings_come_first_and_then_those_that_stand_first() -> None:
    record = with_first_statement(topics=("gardening",))
    second = msgspec.structs.replace(record.statements[1], topics=("cooking",))
    validation = validated(msgspec.structs.replace(record, statements=(record.statements[0], second)))
    assert [finding.thing.en for finding in validation.findings] == ["topic:gardening", "topic:cooking", "空想省"]


def test_each_graph_is_judged_by_itself() -> None:
    graphs = [map_record(sample_record()), map_record(with_first_statement(topics=("gardening",)))]
    assert [validation.conforms for validation in validate_graphs(graphs)] == [True, False]
    assert [validation.file for validation in validate_graphs(graphs)] == ["sample-2019-05-14.ja.txt"] * 2
