"""The mapping's laws, then its cases."""

from __future__ import annotations

from typing import get_args

import msgspec
import pytest
from hypothesis import given
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDF, RDFS, SKOS, XSD

from policygraph.errors import UnreadableInputError
from policygraph.graph.facts import Facts, shipped_facts
from policygraph.graph.mapping import map_record
from policygraph.graph.reference import closure
from policygraph.graph.serialization import serialize
from policygraph.graph.terms import OA, PG, PROV, Quad, ReleaseGraph, order
from policygraph.record.model import Quote, Reading, Record, Remark
from tests.graph.sample import TEXT, sample_record
from tests.strategies import records

BASE = "https://w3id.org/policygraph/id/"
THIS = f"{BASE}release/sample-2019-05-14#"


def triples(graph: ReleaseGraph) -> Graph:
    """The quads as an rdflib graph, to look things up in."""
    plain = Graph()
    for s, p, o, _ in graph.quads:
        plain.add((s, p, o))
    return plain


def sample() -> Graph:
    return triples(map_record(sample_record()))


@given(records())
def test_the_quads_are_the_same_each_time_sorted_unique_canonical_and_in_the_graph_of_the_release(
    record: Record,
) -> None:
    graph = map_record(record)
    assert serialize(graph.quads, "nquads") == serialize(map_record(record).quads, "nquads")
    assert list(graph.quads) == sorted(set(graph.quads), key=order)
    assert {name for *_, name in graph.quads} == {URIRef(f"{BASE}graph/release/{record.release.key}")} == {graph.name}
    for term in {term for quad in graph.quads for term in quad}:
        assert isinstance(term, (URIRef, Literal)), "no blank node"
        if isinstance(term, Literal):
            assert term.datatype != XSD.string
            assert term.language is None or term.language.islower()
            assert term.datatype != XSD.integer or str(term) == str(int(term))


@given(records())
def test_every_quote_is_the_text_at_its_offsets_and_statements_keep_their_order(record: Record) -> None:
    graph = triples(map_record(record))
    assert len(set(graph.subjects(RDF.type, PG.Statement))) == len(record.statements)
    for number, statement in enumerate(record.statements, 1):
        it = URIRef(f"{BASE}release/{record.release.key}#s{number:02d}")
        assert graph.value(it, PG.order) == Literal(number)
        assert str(graph.value(URIRef(f"{it}-words"), OA.exact)) == statement.quote.exact
    text = str(graph.value(URIRef(f"{BASE}release/{record.release.key}"), PG.text))
    for quote in graph.subjects(RDF.type, PG.Quote):
        selectors = {selector: graph.value(selector, RDF.type) for selector in graph.objects(quote, OA.hasSelector)}
        (said,) = (selector for selector, kind in selectors.items() if kind == OA.TextQuoteSelector)
        (place,) = (selector for selector, kind in selectors.items() if kind == OA.TextPositionSelector)
        start, end = (int(str(graph.value(place, link))) for link in (OA.start, OA.end))
        exact, prefix, suffix = (str(graph.value(said, link)) for link in (OA.exact, OA.prefix, OA.suffix))
        assert text[start:end] == exact
        assert text[:start].endswith(prefix)
        assert len(prefix) == min(32, start)
        assert text[end:].startswith(suffix)
        assert len(suffix) == min(32, len(text) - end)


def test_a_meeting_is_named_by_series_and_number() -> None:
    graph = sample()
    meeting = URIRef(f"{BASE}meeting/us-japan-internet-economy/3")
    assert graph.value(URIRef(f"{BASE}release/sample-2019-05-14"), PG.reports) == meeting
    assert graph.value(meeting, PG.startDate) == Literal("2019-05-14", datatype=XSD.date)
    assert set(graph.objects(meeting, PG.party)) == {URIRef(f"{BASE}country/JP"), URIRef(f"{BASE}country/US")}


@pytest.mark.parametrize("missing", ["series", "ordinal"])
def test_a_meeting_without_series_or_number_is_named_by_its_release(missing: str) -> None:
    record = sample_record()
    assert record.meeting is not None
    bare = msgspec.structs.replace(record, meeting=msgspec.structs.replace(record.meeting, **{missing: None}))
    meetings = set(triples(map_record(bare)).subjects(RDF.type, PG.Meeting))
    assert meetings == {URIRef(f"{BASE}meeting/sample-2019-05-14")}


def test_a_commissive_act_makes_a_commitment_and_no_other_act_does() -> None:
    graph = sample()
    assert set(graph.subjects(RDF.type, PG.Commitment)) == {URIRef(f"{THIS}s02")}
    assert graph.value(URIRef(f"{THIS}s01"), PG.level) == Literal(2)
    assert graph.value(URIRef(f"{THIS}s02"), PG.level) == Literal(5)


def test_an_act_outside_the_scheme_is_linked_and_has_no_level() -> None:
    graph = triples(map_record(sample_record(), Facts({}, shipped_facts().kinds)))
    assert graph.value(URIRef(f"{THIS}s02"), PG.act) == URIRef(f"{BASE}act/agree")
    assert graph.value(URIRef(f"{THIS}s02"), PG.level) is None


def test_the_private_sector_is_a_side_and_its_bodies_are_organizations() -> None:
    graph = sample()
    it = URIRef(f"{THIS}p-private-sector-keidanren")
    assert graph.value(it, PG.side) == PG.PrivateSector
    assert graph.value(it, PG.body) == URIRef(f"{BASE}organization/keidanren")
    document = URIRef(f"{BASE}document/sample-2019-05-14/plan")
    assert graph.value(document, PG.by) == URIRef(f"{BASE}organization/keidanren")


def test_the_vocabulary_says_which_kind_an_id_is_of_where_the_record_does_not() -> None:
    known, unknown = map_record(sample_record()), map_record(sample_record(), Facts(shipped_facts().acts, {}))
    assert triples(known).value(URIRef(f"{THIS}s02"), PG.forum) == URIRef(f"{BASE}organization/wto")
    assert triples(unknown).value(URIRef(f"{THIS}s02"), PG.forum) == URIRef(f"{BASE}forum/wto")


def test_an_edition_of_a_recurring_forum_carries_its_own_label_and_what_it_is_an_edition_of() -> None:
    record = sample_record()
    dated = msgspec.structs.replace(record.statements[1], fora=("g20-2043",))
    graph = triples(map_record(msgspec.structs.replace(record, statements=(dated,))))
    edition = URIRef(f"{BASE}forum/g20-2043")
    assert graph.value(URIRef(f"{THIS}s01"), PG.forum) == edition
    assert graph.value(edition, PG.editionOf) == URIRef(f"{BASE}forum/g20")
    assert set(graph.objects(edition, RDFS.label)) == {
        Literal("Group of Twenty 2043", lang="en"),
        Literal("主要20か国(2043年)", lang="ja"),
    }


def test_a_name_outside_the_vocabulary_becomes_an_unreviewed_node_with_its_words() -> None:
    graph = sample()
    node = URIRef(f"{BASE}agency/unreviewed/us/空想省")
    assert graph.value(node, RDFS.label) == Literal("空想省", lang="ja")
    assert graph.value(node, PG.reviewStatus) == Literal("unreviewed")
    assert graph.value(node, RDF.type) == PG.Agency
    assert graph.value(node, PG.side) == URIRef(f"{BASE}country/US")


def test_a_correction_stands_beside_the_name_as_written() -> None:
    graph = sample()
    name = URIRef(f"{THIS}n02")
    assert (name, RDF.type, PG.CorrectedName) in graph
    assert graph.value(name, PG.asWritten) == Literal("国務省", lang="ja")
    assert {reason.language for reason in graph.objects(name, PG.correctionReason) if isinstance(reason, Literal)} == {
        "en",
        "ja",
    }


def test_a_statement_carries_its_due_window_hedge_and_provenance() -> None:
    graph = sample()
    it = URIRef(f"{THIS}s02")
    assert graph.value(it, PG.dueFrom) == Literal("2020-01-01", datatype=XSD.date)
    assert graph.value(it, PG.hedge) == Literal("中に", lang="ja")
    assert graph.value(it, PG.carriesOver) == Literal("true", datatype=XSD.boolean)
    assert graph.value(it, PG.thirdCountry) == PG.UnspecifiedThirdCountry
    reading = graph.value(it, PROV.wasGeneratedBy)
    assert graph.value(reading, PROV.wasAssociatedWith) == URIRef(f"{BASE}software/policygraph-0.1.0")


@pytest.mark.parametrize(
    ("date", "datatype"), [("2019-04", XSD.gYearMonth), ("2019", XSD.gYear), ("2019-04-01", XSD.date)]
)
def test_a_date_keeps_the_precision_of_the_text(date: str, datatype: URIRef) -> None:
    record = sample_record()
    dated = msgspec.structs.replace(record, documents=(msgspec.structs.replace(record.documents[0], date=date),))
    graph = triples(map_record(dated))
    document = URIRef(f"{BASE}document/sample-2019-05-14/plan")
    assert graph.value(document, DCTERMS.date) == Literal(date, datatype=datatype)


def test_a_record_without_its_text_is_refused_in_one_line() -> None:
    with pytest.raises(UnreadableInputError, match=r"^sample-2019-05-14.ja.txt: the record holds no text"):
        map_record(msgspec.structs.replace(sample_record(), text=None))


@pytest.mark.parametrize("date", ["2019-13-01", "soon", "2019-02-30", "2019-5-1", ""])
def test_a_date_that_is_none_is_refused_with_file_and_field(date: str) -> None:
    record = sample_record()
    assert record.meeting is not None
    wrong = msgspec.structs.replace(record, meeting=msgspec.structs.replace(record.meeting, start=date))
    with pytest.raises(UnreadableInputError, match=r"sample-2019-05-14.ja.txt: meeting.start: not a date"):
        map_record(wrong)


def test_an_address_with_blanks_and_japanese_becomes_one_that_every_parser_reads() -> None:
    record = sample_record()
    release = msgspec.structs.replace(record.release, source="https://example.org/a b/報道|100%?q=[1]")
    graph = triples(map_record(msgspec.structs.replace(record, release=release)))
    source = graph.value(URIRef(f"{BASE}release/sample-2019-05-14"), DCTERMS.source)
    assert source == URIRef("https://example.org/a%20b/報道%7C100%25?q=%5B1%5D")


def test_a_source_that_is_no_address_is_refused() -> None:
    record = sample_record()
    release = msgspec.structs.replace(record.release, source="see the web")
    with pytest.raises(UnreadableInputError, match="not an address"):
        map_record(msgspec.structs.replace(record, release=release))


def test_half_a_character_is_refused_and_its_place_told() -> None:
    record = msgspec.structs.replace(sample_record(), text=TEXT + "\ud800")
    with pytest.raises(UnreadableInputError, match=f"U\\+D800.* at {len(TEXT)}"):
        map_record(record)


def test_offsets_outside_the_text_are_mapped_as_they_stand_for_the_shapes_to_judge() -> None:
    record = sample_record()
    wrong = msgspec.structs.replace(record.statements[0], quote=Quote(exact="双方", start=-3, end=10_000))
    graph = triples(map_record(msgspec.structs.replace(record, statements=(wrong,))))
    assert graph.value(URIRef(f"{THIS}s01-place"), OA.start) == Literal(-3)
    assert graph.value(URIRef(f"{THIS}s01-words"), OA.prefix) == Literal("", lang="ja")


def test_every_part_of_the_release_links_back_to_it() -> None:
    quads: tuple[Quad, ...] = map_record(sample_record()).quads
    kinds = (PG.Statement, PG.PassedOver, PG.NameMention, PG.OpenList, PG.Evidence, PG.Participation, PG.Delegate)
    parts = {s for s, p, o, _ in quads if p == RDF.type and o in {*kinds, PG.Session}}
    assert parts == {s for s, p, o, _ in quads if p == PG.release}


@pytest.mark.parametrize("remark", get_args(Remark))
def test_what_a_reading_remarks_is_a_thing_of_the_scheme_with_labels_in_both_languages(remark: Remark) -> None:
    record = msgspec.structs.replace(sample_record(), reading=Reading(remark=remark))
    reading = URIRef(f"{THIS}reading")
    graph = map_record(record)
    assert triples(graph).value(reading, PG.readingRemark) == URIRef(f"{BASE}remark/{remark}")
    known = {(s, p, o) for s, p, o in closure(graph) if s == URIRef(f"{BASE}remark/{remark}")}
    assert {o.language for _, p, o in known if p == SKOS.prefLabel and isinstance(o, Literal)} == {"en", "ja"}
    assert (URIRef(f"{BASE}remark/{remark}"), SKOS.inScheme, PG.RemarkScheme) in known


def test_a_reading_without_a_remark_says_nothing_of_it() -> None:
    assert list(sample().objects(None, PG.readingRemark)) == []


def test_a_series_without_a_name_of_its_own_is_described_by_its_parties() -> None:
    sample_meeting = sample_record().meeting
    assert sample_meeting is not None
    meeting = msgspec.structs.replace(sample_meeting, series="us-japan-leaders", ordinal=None)
    graph = triples(map_record(msgspec.structs.replace(sample_record(), meeting=meeting)))
    it = URIRef(f"{BASE}series/us-japan-leaders")
    assert (it, RDF.type, PG.Series) in graph
    assert {str(code) for code in graph.objects(it, PG.party)} == {f"{BASE}country/US", f"{BASE}country/JP"}
    labels = {o.language: str(o) for o in graph.objects(it, SKOS.prefLabel) if isinstance(o, Literal)}
    assert labels == {"en": "Leaders' meetings (United States, Japan)", "ja": "首脳会談(米国・日本)"}
