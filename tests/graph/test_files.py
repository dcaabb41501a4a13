"""Graphs read from files of linked data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from policygraph.errors import UnreadableInputError
from policygraph.graph.files import read_graphs
from policygraph.graph.mapping import map_record
from policygraph.graph.reference import reference_graph
from policygraph.graph.serialization import FORMATS, GraphFormat, serialize
from policygraph.namespaces import REFERENCE_GRAPH
from tests.graph.sample import sample_record

ENDINGS = {"turtle": ".ttl", "trig": ".trig", "nquads": ".nq", "jsonld": ".jsonld"}


@pytest.mark.parametrize("format", FORMATS)
def test_what_was_written_is_read_as_the_same_graph_even_without_its_name(format: GraphFormat, tmp_path: Path) -> None:
    graph = map_record(sample_record())
    path = tmp_path / f"graph{ENDINGS[format]}"
    path.write_bytes(serialize(graph.quads, format))
    assert read_graphs(path) == (graph,)


def test_reference_data_in_a_file_is_no_release(tmp_path: Path) -> None:
    graph = map_record(sample_record())
    path = tmp_path / "all.nq"
    path.write_bytes(serialize([*graph.quads, *reference_graph().quads[:50]], "nquads"))
    assert [str(found.name) for found in read_graphs(path)] == [str(graph.name)]
    assert REFERENCE_GRAPH.encode() in path.read_bytes()


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("broken.ttl", "<https://a> <https://b> \n.", r"^broken.ttl:2: broken: "),
        ("blank.ttl", "[] a <https://b> .", r"^blank.ttl: a node without a name; give every node an IRI$"),
        ("broken.jsonld", '{"@id": ', r"^broken.jsonld:1: broken: "),
        ("not-utf8.nq", b"<https://a> <https://b> \"\xff\" .", r"^not-utf8.nq:1: broken: "),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_told_in_one_line(
    name: str, content: str | bytes, problem: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(UnreadableInputError, match=problem) as raised:
        read_graphs(path)
    assert "\n" not in str(raised.value)


def test_a_context_on_the_web_is_not_fetched(tmp_path: Path) -> None:
    path = tmp_path / "remote.jsonld"
    path.write_text(json.dumps({"@context": "http://127.0.0.1:9/context", "@id": "https://a", "name": "x"}))
    with pytest.raises(UnreadableInputError, match=r"^remote.jsonld"):
        read_graphs(path)


def test_an_absent_file_is_told_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match=r"nowhere.ttl: no such file"):
        read_graphs(tmp_path / "nowhere.ttl")
