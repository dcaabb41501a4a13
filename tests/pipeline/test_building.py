"""What a build takes in, what it leaves out, and that it says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from rdflib import URIRef

from policygraph.graph.telling import source_graphs
from policygraph.graph.terms import ReleaseGraph
from policygraph.namespaces import REFERENCE_GRAPH, SOURCE_GRAPHS, THREADS_GRAPH, release_graph, source_graph
from policygraph.pipeline.building import Fate, build
from policygraph.pipeline.reading import extract
from policygraph.record.model import Statement
from policygraph.record.serialization import dump_record
from policygraph.store import open_store

SEED = Path(__file__).parents[2] / "data" / "releases" / "soumu-2018-07-27-us-japan-internet-economy-9.ja.txt"
GRAPH = release_graph(SEED.name.removesuffix(".txt"))


def _fates(*sources: Path, store: Path) -> list[Fate]:
    return [b.fate for b in build(*sources, store=store).built]


def _graphs(store: Path, *, of_sources: bool = False) -> tuple[str, ...]:
    """The graphs that a build was given, and the reference data; or those of other sources on series."""
    with open_store(store, "read") as opened:
        names = [name for name in opened.graph_names() if name != THREADS_GRAPH]
    return tuple(name for name in names if name.startswith(SOURCE_GRAPHS) == of_sources)


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A copy of the seed in a folder of its own."""
    folder = tmp_path / "releases"
    folder.mkdir()
    path = folder / SEED.name
    path.write_bytes(SEED.read_bytes())
    return path


def test_a_release_and_the_reference_data_are_stored(release: Path, tmp_path: Path) -> None:
    report = build(release, store=tmp_path / "store")
    assert [b.fate for b in report.built] == ["stored"]
    assert report.exit_code == 0
    assert _graphs(tmp_path / "store") == tuple(sorted((GRAPH, REFERENCE_GRAPH)))
    record = extract(release)
    assert report.counts.statements == len(record.statements)
    assert report.counts.passed_over == len(record.passed_over)
    assert 0 < report.counts.commitments < report.counts.statements


def test_what_other_sources_tell_of_a_series_is_stored_and_kept_in_step(tmp_path: Path) -> None:
    store = tmp_path / "store"
    build(store=store)
    told = _graphs(store, of_sources=True)
    assert source_graph("compiled") in told
    with open_store(store, "write") as opened:  # one that the data no longer have, and one that they have anew
        (other,) = (graph for graph in source_graphs() if str(graph.name) == told[0])
        stale = URIRef(source_graph("gone"))
        opened.replace([ReleaseGraph(stale, tuple((*quad[:3], stale) for quad in other.quads))])
        opened.remove([told[1]])
    build(store=store)
    assert _graphs(store, of_sources=True) == told


def test_what_other_sources_tell_is_not_written_again_while_it_is_the_same() -> None:
    with open_store() as store:
        build(store=store)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(type(store), "replace", _refuse)
            build(store=store)


def _refuse(*_: object) -> None:
    pytest.fail("something was written")


def test_what_did_not_change_is_not_read_again(release: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    assert _fates(release, store=store) == ["stored"]
    assert _fates(release, store=store) == ["unchanged"]
    release.write_text(release.read_text(encoding="utf-8").replace("第9回", "第10回"), encoding="utf-8")
    assert _fates(release, store=store) == ["stored"]
    with open_store(store, "read") as opened:
        assert opened.query("ASK { ?r pg:reports ?m . ?m pg:ordinal 10 }") is True
        assert opened.query("ASK { ?r pg:reports ?m . ?m pg:ordinal 9 }") is False


def test_what_is_known_from_beside_the_text_counts_as_change(release: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    build(release, store=store)
    manifest = f'releases:\n  "{release.name}":\n    source: https://example.org/a\n'
    (release.parent / "manifest.yaml").write_text(manifest, encoding="utf-8")
    assert _fates(release, store=store) == ["stored"]


def test_a_record_by_hand_takes_the_place_of_the_reading(release: Path, tmp_path: Path) -> None:
    record = extract(release)
    by_hand = tmp_path / "reviewed.yaml"
    by_hand.write_text(dump_record(replace(record, statements=record.statements[:3])), encoding="utf-8")
    report = build(release, by_hand, store=tmp_path / "store")
    assert [b.fate for b in report.built] == ["stored", "superseded"]
    assert report.built[1].because == str(by_hand)
    assert report.counts.statements == 3


def test_one_bad_source_does_not_stop_the_others(release: Path, tmp_path: Path) -> None:
    bad = release.parent / "a-bad.txt"
    bad.write_bytes(bytes(range(256)) * 40)
    broken = release.parent / "b-broken.yaml"
    broken.write_text("release: [", encoding="utf-8")
    report = build(release.parent, release.parent / "absent.txt", store=tmp_path / "store")
    assert sorted(b.fate for b in report.built) == ["stored", "unreadable", "unreadable", "unreadable"]
    assert report.exit_code == 3
    assert len(_graphs(tmp_path / "store")) == 2
    for built in report.of("unreadable"):
        assert str(built.error).startswith(built.source.path)
        assert "\n" not in str(built.error)


def _with_first(statement: Statement, release: Path) -> str:
    record = extract(release)
    return dump_record(replace(record, statements=(statement, *record.statements[1:])))


def test_a_quote_that_is_not_in_the_text_keeps_the_release_out(release: Path, tmp_path: Path) -> None:
    first = extract(release).statements[0]
    forged = replace(first, quote=replace(first.quote, exact=first.quote.exact.replace("強調", "約束")))
    by_hand = tmp_path / "forged.yaml"
    by_hand.write_text(_with_first(forged, release), encoding="utf-8")
    store = tmp_path / "store"
    build(release, store=store)
    report = build(by_hand, store=store)
    assert [b.fate for b in report.built] == ["invalid"]
    assert report.exit_code == 1
    validation = report.built[0].validation
    assert validation is not None
    assert not validation.conforms
    with open_store(store, "read") as opened:
        assert opened.query('ASK { ?s oa:exact ?words FILTER(CONTAINS(STR(?words), "約束")) }') is False
        assert GRAPH in opened.graph_names()


def test_the_same_text_under_two_names_is_stored_once(release: Path, tmp_path: Path) -> None:
    (release.parent / "z-copy.txt").write_bytes(release.read_bytes())
    for first in ("stored", "unchanged"):
        report = build(release.parent, store=tmp_path / "store")
        assert [b.fate for b in report.built] == [first, "duplicate"]
        assert report.built[1].because == str(release)


def test_two_releases_of_one_name_are_told_apart_by_nobody_so_the_second_is_refused(
    release: Path, tmp_path: Path
) -> None:
    other = tmp_path / "elsewhere" / release.name
    other.parent.mkdir()
    other.write_text(release.read_text(encoding="utf-8").replace("第9回", "第10回"), encoding="utf-8")
    report = build(release, other, store=tmp_path / "store")
    assert [b.fate for b in report.built] == ["stored", "unreadable"]
    assert "same key" in str(report.built[1].error)


def test_progress_tells_each_source_and_the_end(release: Path, tmp_path: Path) -> None:
    calls: list[tuple[int, int, str]] = []
    build(release, store=tmp_path / "store", progress=lambda *call: calls.append(call))
    assert calls == [(0, 1, str(release)), (1, 1, "")]
