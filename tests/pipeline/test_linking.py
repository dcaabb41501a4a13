"""A build links the releases of its store, in a graph of its own, and only when something changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from policygraph.answers.export import export
from policygraph.cli.build import build as build_command
from policygraph.errors import UnreadableInputError
from policygraph.graph.terms import ReleaseGraph
from policygraph.identifiers import BASE
from policygraph.namespaces import THREADS_GRAPH, release_graph
from policygraph.pipeline.building import build
from policygraph.pipeline.linking import Linked
from policygraph.pipeline.validating import validate
from policygraph.record.serialization import dump_record
from policygraph.store import Store, open_store
from policygraph.store.oxigraph import OxigraphStore
from policygraph.threads import deriving
from policygraph.threads.decisions import Decision, Reference, dump_decisions, reference_to
from policygraph.threads.deriving import derive, weave_store
from policygraph.threads.link import Link
from tests.threads.story import third, whole_story


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """Four records of three editions, as files."""
    folder = tmp_path / "records"
    folder.mkdir()
    for record in whole_story():
        (folder / f"{record.release.key}.yaml").write_text(dump_record(record), encoding="utf-8")
    return folder


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "store"


def links_in(store: Path) -> dict[str, Link]:
    """The links as the store's own graph has them."""
    with open_store(store, "read") as opened:
        assert THREADS_GRAPH in opened.graph_names()
        with pytest.MonkeyPatch.context() as patch:
            patch.delattr(deriving, "weave_inputs")  # none is made here
            return {link.iri: link for link in weave_store(opened).links}


def contents(store: Store) -> dict[str, list[str]]:
    """Every graph but the derived one, as lines."""
    names = [name for name in store.graph_names() if name != THREADS_GRAPH]
    return {name: sorted(map(str, store.quads([name]))) for name in names}


def test_a_build_ends_with_the_links_of_all_releases(records: Path, place: Path) -> None:
    report = build(records, store=place)
    assert report.exit_code == 0
    assert report.linked.changed
    links = links_in(place).values()
    assert dict(report.linked.links) == {
        kind: sum(link.kind == kind for link in links) for kind in dict(report.linked.links)
    }
    assert {"renews", "translationOf", "fulfils", "weakens"} <= dict(report.linked.links).keys()
    assert report.linked.threads > 3
    with open_store(place, "read") as opened:
        outcomes = [absence.outcome for absence in weave_store(opened).absences]
        assert dict(report.linked.absences) == {outcome: outcomes.count(outcome) for outcome in outcomes}
        assert set(opened.quads([THREADS_GRAPH])) == set(derive(opened).quads)


def test_the_links_never_touch_the_graphs_of_releases(records: Path) -> None:
    with open_store() as linked, open_store() as plain:
        build(records, store=linked)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("policygraph.pipeline.building.link_releases", lambda *_: Linked())
            build(records, store=plain)
        assert contents(linked) == contents(plain)


def test_releases_that_did_not_change_are_not_linked_again(
    records: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(records, store=place)
    monkeypatch.setattr(OxigraphStore, "replace", lambda *_: pytest.fail("something was written"))
    monkeypatch.delattr(deriving, "read_inputs")
    assert not build(records, store=place).linked.changed


def test_releases_that_came_one_by_one_are_linked_as_those_that_came_together(records: Path, place: Path) -> None:
    for file in sorted(records.iterdir(), reverse=True):
        assert build(file, store=place).linked.changed
    with open_store() as together, open_store(place, "read") as one_by_one:
        build(records, store=together)
        assert set(together.quads([THREADS_GRAPH])) == set(one_by_one.quads([THREADS_GRAPH]))


def test_a_release_that_is_taken_out_takes_its_links_with_it(records: Path, place: Path) -> None:
    build(records, store=place)
    key = third().release.key
    ends = f"{BASE}release/{key}#"
    assert any(link.source.startswith(ends) for link in links_in(place).values())
    with open_store(place, "write") as opened:
        opened.remove([release_graph(key)])
    (records / f"{key}.yaml").unlink()
    assert build(records, store=place).linked.changed
    assert not any(end.startswith(ends) for link in links_in(place).values() for end in (link.source, link.target))
    with open_store(place, "read") as opened:
        assert not opened.query(f'ASK {{ GRAPH <{THREADS_GRAPH}> {{ ?s ?p ?o FILTER(CONTAINS(STR(?o), "{key}")) }} }}')


def test_a_build_that_breaks_off_leaves_no_link_to_what_is_gone(
    records: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(records, store=place)
    shorter = third()
    (records / "dialogue-23.en.yaml").write_text(
        dump_record(replace(shorter, statements=shorter.statements[:1])), encoding="utf-8"
    )

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("policygraph.pipeline.building.link_releases", interrupted)
        with pytest.raises(KeyboardInterrupt):
            build(records, store=place)
    with open_store(place, "read") as opened:
        assert THREADS_GRAPH not in opened.graph_names()
    assert build(records, store=place).linked.changed
    assert links_in(place)


def decide(folder: Path, *decisions: Decision) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "a.yaml").write_text(dump_decisions(decisions), encoding="utf-8")
    return folder


def rejecting(store: Path, kind: str = "weakens") -> tuple[Decision, str]:
    """A decision against the first link of this kind, and its IRI."""
    with open_store(store, "read") as opened:
        weave = weave_store(opened)
    link = next(link for link in weave.links if link.kind == kind)
    ends = [reference_to(weave.said(end)) for end in (link.source, link.target)]
    decision = Decision(decision="reject", kind=link.kind, from_=ends[0], to=ends[1], reason="no", by="me")
    return decision, link.iri


def test_a_decision_in_a_folder_of_ones_own_is_followed_and_remembered(
    records: Path, place: Path, tmp_path: Path
) -> None:
    build(records, store=place)
    decision, link = rejecting(place)
    folder = decide(tmp_path / "decisions", decision)
    assert build(records, store=place, decisions=folder).linked.changed
    assert link not in links_in(place)  # whoever asks the store need not name the decisions again
    assert not build(records, store=place, decisions=folder).linked.changed
    assert build(records, store=place).linked.changed
    assert link in links_in(place)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "policygraph: a.yaml: decisions[0]: the store has no statement of the release gone.en; it decides nothing"),
        ("ja", "policygraph: a.yaml: decisions[0]：発表資料gone.enの表明がストアにありません。この判断は反映しません"),
    ],
)  # fmt: skip
def test_a_decision_on_what_is_not_there_is_told_at_every_build(
    records: Path, place: Path, tmp_path: Path, language: str, told: str
) -> None:
    nowhere = Reference(release="gone.en", start=1, end=9)
    decision = Decision(
        decision="reject", kind="renews", from_=nowhere, to=Reference(meeting="quad/77"), reason="no", by="me"
    )
    folder = decide(tmp_path / "decisions", decision)
    arguments = [str(records), "--store", str(place), "--decisions", str(folder), "--language", language]
    for _ in range(2):
        done = CliRunner().invoke(build_command, arguments)
        assert done.exit_code == 0
        assert told in done.stderr.splitlines()
        assert "quad/77" in done.stderr


def test_broken_decisions_are_told_before_anything_is_stored(records: Path, place: Path, tmp_path: Path) -> None:
    broken = tmp_path / "decisions.yaml"
    broken.write_text("decisions: {}\n", encoding="utf-8")
    for decisions in (broken, tmp_path / "absent"):
        with pytest.raises(UnreadableInputError):
            build(records, store=place, decisions=decisions)
    assert not place.exists()


def test_the_summary_counts_links_and_threads_in_the_language(records: Path, place: Path) -> None:
    arguments = [str(records), "--store", str(place)]
    first = CliRunner().invoke(build_command, arguments).stdout.splitlines()[-1]
    kinds = [link.kind for link in links_in(place).values()]
    assert first.startswith(
        f"links between releases: {len(kinds)} (translation {kinds.count('translationOf')}, renewed "
    )
    assert f", fulfilled {kinds.count('fulfils')}, " in first
    assert "; no longer mentioned: " in first
    arguments += ["--language", "ja"]
    assert CliRunner().invoke(build_command, arguments).stdout.splitlines()[-1] == "リンク：変更なし"
    (records / "dialogue-23.en.yaml").unlink()
    with open_store(place, "write") as opened:
        opened.remove([release_graph("dialogue-23.en")])
    told = CliRunner().invoke(build_command, arguments).stdout.splitlines()[-1]
    kinds = [link.kind for link in links_in(place).values()]
    assert told.startswith(f"発表資料間のリンク{len(kinds)}件（翻訳{kinds.count('translationOf')}件、")
    assert "、系譜" in told


def test_the_links_are_validated_with_the_store(records: Path, place: Path) -> None:
    build(records, store=place)
    validated = validate(store=place)
    assert validated.exit_code == 0
    assert THREADS_GRAPH in [str(validation.graph) for validation in validated.validations]
    with open_store(place, "write") as opened:
        graph = derive(opened)
        kept = tuple(quad for quad in graph.quads if not str(quad[1]).endswith("#score"))
        opened.replace([ReleaseGraph(graph.name, kept)])
    broken = {finding.rule.id for one in validate(store=place).validations for finding in one.findings}
    assert "link-complete" in broken


def test_an_export_holds_the_links_and_a_release_alone_does_not(records: Path, place: Path) -> None:
    build(records, store=place)
    link = next(iter(links_in(place)))
    assert f"<{link}>".encode() in export(place, format="nquads")
    assert THREADS_GRAPH.encode() in export(place, format="trig")
    assert link.encode() not in export(place, format="nquads", releases=["dialogue-23.en"])
