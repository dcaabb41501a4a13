"""The folder of a store: who may use it, what is refused, and what a broken-off write leaves."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Literal, URIRef

from policygraph.errors import StoreError
from policygraph.graph.terms import ReleaseGraph
from policygraph.store import Fingerprint, default_location, open_store, oxigraph
from tests.store.graphs import EX, graph

MARK = Fingerprint("0.1", "ontology", "content")
A = f"{EX}graph/a"


def _made(folder: Path) -> Path:
    with open_store(folder, "write") as store:
        store.replace([graph("a", "x")], {A: MARK})
    return folder


def _big(name: str, word: str = "w") -> ReleaseGraph:
    it = URIRef(f"{EX}graph/{name}")
    link = URIRef(f"{EX}says")
    quads = ((URIRef(f"{EX}{n}"), link, Literal(word), it) for n in range(oxigraph.BULK))
    return ReleaseGraph(it, tuple(quads))


def test_what_was_written_is_there_when_the_folder_is_opened_again(tmp_path: Path) -> None:
    with open_store(_made(tmp_path / "deep" / "store")) as store:
        assert set(store.quads()) == set(graph("a", "x").quads)
        assert store.fingerprint(A) == MARK


def test_a_folder_made_and_never_written_to_reads_as_empty(tmp_path: Path) -> None:
    open_store(tmp_path / "store", "write").close()
    with open_store(tmp_path / "store") as store:
        assert store.graph_names() == ()


def test_many_quads_go_through_the_bulk_loader_and_replace_as_well(tmp_path: Path) -> None:
    with open_store(tmp_path / "store", "write") as store:
        store.replace([graph("a", "old"), graph("b", "stays")], {A: MARK})
        store.replace([_big("a"), _big("c")], {f"{EX}graph/c": MARK})
        store.replace([_big("c", "new")], {f"{EX}graph/c": MARK})
    with open_store(tmp_path / "store") as store:
        assert store.graph_names() == (A, f"{EX}graph/b", f"{EX}graph/c")
        assert set(store.quads([A])) == set(_big("a").quads)
        assert set(store.quads([f"{EX}graph/c"])) == set(_big("c", "new").quads)
        assert store.fingerprint(A) is None
        assert store.fingerprint(f"{EX}graph/c") == MARK


@pytest.mark.parametrize("mode", ["read", "write"])
def test_a_writer_has_the_folder_alone(tmp_path: Path, mode: str) -> None:
    with open_store(tmp_path / "store", "write"), pytest.raises(StoreError, match="wait until") as caught:
        open_store(tmp_path / "store", "write" if mode == "write" else "read")
    assert "\n" not in str(caught.value)


def test_readers_share_the_folder_and_keep_writers_out(tmp_path: Path) -> None:
    folder = _made(tmp_path / "store")
    with open_store(folder) as one, open_store(folder) as other:
        assert one.graph_names() == other.graph_names() == (A,)
        with pytest.raises(StoreError, match="in use"):
            open_store(folder, "write")
    open_store(folder, "write").close()


def test_another_process_is_kept_out_too(tmp_path: Path) -> None:
    folder = _made(tmp_path / "store")
    program = "import sys; from policygraph.store import open_store; open_store(sys.argv[1], 'write')"
    with open_store(folder):
        done = subprocess.run([sys.executable, "-c", program, folder], capture_output=True, text=True, check=False)
    assert "StoreError" in done.stderr
    assert "in use" in done.stderr


def test_a_reader_changes_nothing(tmp_path: Path) -> None:
    with open_store(_made(tmp_path / "store")) as store:
        with pytest.raises(StoreError, match="opened for reading"):
            store.replace([graph("a", "y")])
        with pytest.raises(StoreError, match="opened for reading"):
            store.remove([A])


def test_a_reader_of_an_absent_folder_is_told_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r'there is no store; run "policygraph build'):
        open_store(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("mode", ["read", "write"])
def test_a_folder_of_something_else_is_left_alone(tmp_path: Path, mode: str) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(StoreError, match="not a store of policygraph"):
        open_store(tmp_path, "write" if mode == "write" else "read")
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for mode in ("read", "write"):
        with pytest.raises(StoreError):
            open_store(tmp_path / "file", "write" if mode == "write" else "read")


def test_a_marker_that_is_no_marker_is_refused_with_what_to_do(tmp_path: Path) -> None:
    folder = _made(tmp_path / "store")
    (folder / "store.json").write_text("{")
    with pytest.raises(StoreError, match="unreadable; delete the folder and run"):
        open_store(folder)


def test_a_store_of_another_engine_that_does_not_open_says_to_build_it_again(tmp_path: Path) -> None:
    folder = _made(tmp_path / "store")
    marker = json.loads((folder / "store.json").read_text())
    (folder / "store.json").write_text(json.dumps({**marker, "engine": "pyoxigraph 9.9.9"}))
    for file in (folder / "oxigraph").glob("MANIFEST-*"):
        file.write_bytes(b"in a form of the future")
    with pytest.raises(StoreError, match=r"written by pyoxigraph 9\.9\.9.*cannot read; delete the folder") as caught:
        open_store(folder)
    assert "\n" not in str(caught.value)


def test_files_of_the_engine_that_are_damaged_give_one_line(tmp_path: Path) -> None:
    folder = _made(tmp_path / "store")
    for file in (folder / "oxigraph").glob("MANIFEST-*"):
        file.write_bytes(b"damaged")
    with pytest.raises(StoreError, match="delete the folder") as caught:
        open_store(folder)
    assert "\n" not in str(caught.value)


def test_a_transaction_that_fails_leaves_the_old_graphs_without_their_fingerprints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(_made(tmp_path / "store"), "write") as store:
        monkeypatch.setattr(oxigraph, "replacement", lambda _: "CREATE GRAPH <http://x> ; CREATE GRAPH <http://x>")
        with pytest.raises(StoreError, match="could not write"):
            store.replace([graph("a", "new")], {A: MARK})
    with open_store(tmp_path / "store") as store:
        assert set(store.quads()) == set(graph("a", "x").quads)
        assert store.fingerprint(A) is None


def test_a_bulk_load_that_breaks_off_is_never_read_and_the_next_writer_clears_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _made(tmp_path / "store")
    with open_store(folder, "write") as store:
        monkeypatch.setattr(
            ox,
            "serialize",
            lambda *_, **__: b"<http://a> <http://b> <http://c> <http://example.org/graph/c> .\nand then",
        )
        with pytest.raises(StoreError, match="could not write"):
            store.replace([_big("c")], {f"{EX}graph/c": MARK})
        monkeypatch.undo()
    with pytest.raises(StoreError, match='did not end; run "policygraph build" again'):
        open_store(folder)
    with open_store(folder, "write") as store:
        assert store.graph_names() == (A,)
        assert store.fingerprint(A) == MARK
    with open_store(folder) as store:
        assert store.graph_names() == (A,)


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = open_store(_made(tmp_path / "store"))
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.graph_names()


def test_nothing_in_the_marker_depends_on_when_or_where(tmp_path: Path) -> None:
    one, other = _made(tmp_path / "one"), _made(tmp_path / "other")
    assert (one / "store.json").read_bytes() == (other / "store.json").read_bytes()


def test_the_place_of_the_store_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POLICYGRAPH_STORE", raising=False)
    assert default_location() == "build/store"
    monkeypatch.setenv("POLICYGRAPH_STORE", "elsewhere")
    assert default_location() == "elsewhere"
