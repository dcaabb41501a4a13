"""The graph for other tools: whole, the same every time, readable everywhere."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner

from policygraph.answers.export import EXPORT_FORMATS, ExportFormat, export
from policygraph.cli.export import export as command
from policygraph.errors import UsageError
from policygraph.graph.oxigraph import to_oxigraph
from policygraph.graph.terms import ReleaseGraph
from policygraph.pipeline.building import build
from policygraph.store import Store, open_store

SEED = Path(__file__).parents[2] / "data" / "releases" / "soumu-2018-07-27-us-japan-internet-economy-9.ja.txt"
KEY = "soumu-2018-07-27-us-japan-internet-economy-9.ja"
OX = {"turtle": ox.RdfFormat.TURTLE, "trig": ox.RdfFormat.TRIG, "nquads": ox.RdfFormat.N_QUADS}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the shipped release and a second one, made from it, on the next edition."""
    home = tmp_path_factory.mktemp("export")
    text = SEED.read_bytes().decode()
    (home / "next-10.ja.txt").write_bytes(text.replace("第9回", "第10回").replace("2018年", "2020年").encode())
    assert build(SEED, home / "next-10.ja.txt", store=home / "store").exit_code == 0
    return home / "store"


def _quads(store: Store) -> set[ox.Quad]:
    return set(to_oxigraph(store.quads()))


@pytest.mark.parametrize("format", ["trig", "nquads"])
def test_every_quad_comes_back_from_what_keeps_graphs_apart(folder: Path, format: ExportFormat) -> None:
    with open_store(folder) as store:
        assert set(ox.parse(export(store, format=format), format=OX[format])) == _quads(store)


def test_every_triple_comes_back_from_turtle(folder: Path) -> None:
    with open_store(folder) as store:
        triples = {quad.triple for quad in ox.parse(export(store, format="turtle"), format=OX["turtle"])}
        assert triples == {quad.triple for quad in _quads(store)}


def test_rdflib_reads_the_turtle_of_a_release_as_pyoxigraph_does(folder: Path) -> None:
    content = export(folder, format="turtle", releases=[KEY])
    with open_store(folder) as store:
        [name] = [name for name in store.graph_names() if name.endswith(f"/{KEY}")]
        assert set(rdflib.Graph().parse(data=content, format="turtle")) == {q[:3] for q in store.quads([name])}


def test_jsonld_carries_its_context_and_reads_back(folder: Path) -> None:
    content = export(folder, format="jsonld")
    assert not isinstance(json.loads(content)["@context"], str)
    with open_store(folder) as store:
        assert set(ox.parse(content, format=ox.RdfFormat.JSON_LD)) == _quads(store)


@pytest.mark.parametrize("format", EXPORT_FORMATS)
def test_the_bytes_do_not_depend_on_hash_seed_folder_or_order_of_writing(
    folder: Path, format: ExportFormat, tmp_path: Path
) -> None:
    expected = export(folder, format=format)
    program = "import sys; from policygraph.answers.export import export; sys.stdout.buffer.write(export(sys.argv[1], format=sys.argv[2]))"
    with open_store(folder) as store, open_store(tmp_path / "again", "write") as again:
        graphs = {name: tuple(store.quads([name])) for name in reversed(store.graph_names())}
        for name, quads in graphs.items():
            again.replace([ReleaseGraph(rdflib.URIRef(name), quads[::-1])])
    for seed in ("1", "4242"):
        done = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / "again"), format],
            env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True,
        )  # fmt: skip
        assert done.stdout == expected


def test_csv_has_a_row_a_statement(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(export(folder, format="csv").decode(), newline="")))
    assert len(rows) == 42
    text = SEED.read_bytes().decode()
    for row in rows:
        if row["release_key"] == KEY:
            assert text[int(row["start"]) : int(row["end"])] == row["quote"]
    assert [row["number"] for row in rows if row["release_key"] == KEY] == [str(n) for n in range(1, 22)]
    assert rows[-1]["address"] in ("", "https://www.soumu.go.jp/menu_news/s-news/01tsushin08_02000101.html")


def test_csv_of_one_release_has_its_rows_only(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(export(folder, format="csv", releases=["next-10.ja"]).decode(), newline="")))
    assert {row["release_key"] for row in rows} == {"next-10.ja"}
    assert len(rows) == 21


def test_one_release_comes_without_the_others_and_without_reference_data(folder: Path) -> None:
    names = {
        str(quad.graph_name) for quad in ox.parse(export(folder, format="nquads", releases=[KEY]), format=OX["nquads"])
    }
    assert names == {f"<https://w3id.org/policygraph/id/graph/release/{KEY}>"}


def test_an_unknown_release_is_refused_with_the_nearest(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"no release 'next-1'; did you mean next-10\.ja\?"):
        export(folder, releases=["next-1"])


def test_an_unknown_format_is_refused(folder: Path) -> None:
    wrong: ExportFormat = "rdfxml"  # type: ignore[assignment]  # what a caller without types may pass
    with pytest.raises(UsageError, match="use one of turtle"):
        export(folder, format=wrong)


def test_the_command_writes_a_file_or_standard_output(folder: Path, tmp_path: Path) -> None:
    words = ["--store", str(folder), "--format", "nquads", "--release", KEY]
    assert CliRunner().invoke(command, [*words, "-o", str(tmp_path / "graph.nq")]).exit_code == 0
    written = (tmp_path / "graph.nq").read_bytes()
    assert written == export(folder, format="nquads", releases=[KEY]) == CliRunner().invoke(command, words).stdout_bytes
