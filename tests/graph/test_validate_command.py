"""``policygraph validate``: what it prints and how it exits."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

from policygraph.cli.validate import validate
from policygraph.graph.mapping import map_record
from policygraph.graph.serialization import FORMATS, serialize
from policygraph.record.model import Quote, Record
from policygraph.record.serialization import dump_record
from policygraph.resources import ontology_dir
from policygraph.store import open_store
from tests.graph.sample import sample_record

ENDINGS = {"turtle": ".ttl", "trig": ".trig", "nquads": ".nq", "jsonld": ".jsonld"}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(validate, [str(argument) for argument in arguments])


def faulty_record() -> Record:
    record = sample_record()
    first = msgspec.structs.replace(record.statements[0], quote=Quote(exact="双方", start=0, end=2))
    return msgspec.structs.replace(record, statements=(first, record.statements[1]))


@pytest.fixture
def record_file(tmp_path: Path) -> Path:
    path = tmp_path / "sample.yaml"
    path.write_text(dump_record(sample_record()), encoding="utf-8")
    return path


@pytest.fixture
def faulty_file(tmp_path: Path) -> Path:
    path = tmp_path / "faulty.json"
    path.write_text(dump_record(faulty_record(), "json"), encoding="utf-8")
    return path


def test_a_record_that_conforms_exits_with_0_though_it_has_notes(record_file: Path) -> None:
    result = run(record_file)
    assert result.exit_code == 0
    assert "note: 空想省" in result.stdout


def test_a_violation_exits_with_1_and_is_told_in_the_language_asked_for(faulty_file: Path) -> None:
    result = run(faulty_file, "--language", "ja")
    assert result.exit_code == 1
    assert "違反: 表明1の引用" in result.stdout


def test_one_bad_source_exits_with_3_and_does_not_stop_the_others(record_file: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text("<a> <b> .\n", encoding="utf-8")
    result = run(tmp_path / "nowhere.txt", broken, record_file)
    assert result.exit_code == 3
    assert "graphs checked: 1, conforming: 1" in result.stdout
    assert "nowhere.txt: no such file" in result.stderr
    assert "broken.ttl:1: broken" in result.stderr
    assert len(result.stderr.splitlines()) == 2


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_of_linked_data_gives_the_same_findings_as_its_record(
    format: str, faulty_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / f"graph{ENDINGS[format]}"
    path.write_bytes(serialize(map_record(faulty_record()).quads, format))  # type: ignore[arg-type]  # one of FORMATS
    assert run(path).stdout == run(faulty_file).stdout


def test_an_example_of_the_ontology_can_be_checked_as_it_is() -> None:
    assert run(ontology_dir() / "examples" / "base.ttl").exit_code == 0


def test_json_and_turtle_are_for_programs(faulty_file: Path) -> None:
    assert json.loads(run(faulty_file, "--format", "json").stdout)["conforms"] is False
    assert "sh:ValidationReport" in run(faulty_file, "--format", "turtle").stdout


def test_the_releases_of_a_store_can_be_checked(tmp_path: Path) -> None:
    with open_store(tmp_path / "store", "write") as store:
        store.replace([map_record(faulty_record())])
    result = run("--store", tmp_path / "store")
    assert result.exit_code == 1
    assert "violation: quote of statement 1" in result.stdout


@pytest.mark.parametrize("arguments", [[], ["x.yaml", "--store", "y"]])
def test_sources_or_a_store_are_needed_and_not_both(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code != 0
    assert "give sources or a store" in str(result.exception)
