"""``policygraph network`` on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from policygraph.cli.network import network
from policygraph.errors import UsageError
from policygraph.graph.mapping import map_record
from policygraph.graph.reference import reference_graph
from policygraph.store import open_store
from tests.answers.releases import english, following, japanese


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("networks") / "store"
    with open_store(place, "write") as store:
        store.replace([reference_graph(), *map(map_record, (english(), japanese(), following()))])
    return place


def _run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(network, [*arguments, "--store", str(folder)], catch_exceptions=False)


def test_a_table_and_a_picture_come_of_one_call(folder: Path, tmp_path: Path) -> None:
    plot = tmp_path / "topics.svg"
    done = _run(folder, "country-topic", "--measures", "--language", "ja", "--plot", str(plot))
    assert done.exit_code == 0
    assert "媒介中心性" in done.output
    assert plot.read_text(encoding="utf-8").startswith("<?xml")


def test_measures_reach_the_file_for_other_tools(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "network.graphml"
    _run(folder, "co-attendance", "--measures", "--format", "graphml", "-o", str(file))
    assert "betweenness" in file.read_text(encoding="utf-8")


def test_a_picture_of_an_unknown_kind_is_refused_before_anything_is_written(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "edges.csv"
    with pytest.raises(UsageError, match=r"no picture format.*\.gif.*; use \.svg or \.png"):
        _run(folder, "whole", "--plot", str(tmp_path / "x.gif"), "-o", str(output))
    assert not output.exists()


def test_a_series_and_a_topic_narrow_what_is_printed(folder: Path) -> None:
    everything = _run(folder, "cascade", "--format", "csv").output.splitlines()
    narrowed = _run(folder, "cascade", "--series", "us-japan-internet-economy", "--topic", "5g", "--format", "csv")
    assert 1 < len(narrowed.output.splitlines()) <= len(everything)
    none = _run(folder, "cascade", "--series", "us-eu-ttc", "--language", "ja")
    assert "該当するものはありません。" in none.output


def test_measures_of_a_directed_network_are_told_with_what_they_mean(folder: Path) -> None:
    table = _run(folder, "cascade", "--measures").output
    assert "Reached from: nodes that reach this one." in table
    assert "Reached from:" not in _run(folder, "threads", "--measures").output


def test_a_network_over_time_lists_its_editions(folder: Path) -> None:
    table = _run(folder, "co-attendance-over-time", "--language", "ja").output
    assert "会合別" in table
    assert "継続率" in table
