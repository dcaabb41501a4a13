"""``policygraph report`` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from policygraph.answers.reports import FILTERS, KINDS
from policygraph.answers.reports.kinds import KIND
from policygraph.cli.report import report
from policygraph.errors import UsageError
from policygraph.graph.mapping import map_record
from policygraph.graph.reference import reference_graph
from policygraph.store import open_store
from tests.answers.releases import english, following, japanese


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("reports") / "store"
    with open_store(place, "write") as store:
        store.replace([reference_graph(), *map(map_record, (english(), japanese(), following()))])
    return place


def _run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(report, [*arguments, "--store", str(folder)], catch_exceptions=False)


def test_a_page_is_printed_in_the_language_asked_for(folder: Path) -> None:
    done = _run(folder, "meeting", "us-japan-internet-economy/4", "--language", "ja")
    assert done.exit_code == 0
    assert "第4回会合" in done.output
    assert "2020年6月" in done.output


def test_the_command_knows_every_kind_and_every_filter() -> None:
    kind = next(one for one in report.params if one.name == "kind")
    assert isinstance(kind.type, click.Choice)
    assert tuple(kind.type.choices) == KINDS
    options = {one.name for one in report.params}
    assert options >= set().union(*FILTERS.values()) - {one.key for one in KIND.values()}
    for name in KINDS:
        assert f"  {name} " in (report.help or "")


def test_filters_and_formats_reach_the_page(folder: Path) -> None:
    done = _run(folder, "commitments", "--country", "US", "--min-level", "5", "--format", "json")
    page = json.loads(done.output)
    assert page["kind"] == "commitments"
    assert len(page["sheet"]["rows"]) == 2


def test_a_page_goes_into_a_file(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "topics.html"
    done = _run(folder, "topics", "privacy", "--format", "html", "-o", str(file))
    assert done.output == ""
    assert file.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_an_unknown_meeting_is_refused_with_what_comes_near(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"did you mean us-japan-internet-economy/3"):
        _run(folder, "meeting", "us-japan-internet-economi/3")


def test_a_level_outside_the_scale_is_wrong_use(folder: Path) -> None:
    assert _run(folder, "commitments", "--min-level", "7").exit_code == 2


def test_since_of_changes_is_a_meeting(folder: Path) -> None:
    series = "us-japan-internet-economy"
    done = _run(folder, "changes", f"{series}/4", "--since", f"{series}/3", "--format", "json")
    assert json.loads(done.output)["kind"] == "changes"
    with pytest.raises(UsageError, match="no meeting '2019'"):
        _run(folder, "changes", f"{series}/4", "--since", "2019")


def test_the_ledger_prints_ids_that_a_thread_is_found_by(folder: Path) -> None:
    rows = json.loads(_run(folder, "threads", "--format", "json").output)["sheet"]["rows"]
    assert rows
    for row in rows[:3]:
        assert row[1] in _run(folder, "thread", row[1]).output


@pytest.mark.parametrize(("ending", "head"), [("svg", b"<?xml"), ("PNG", b"\x89PNG")])
def test_drift_is_drawn_beside_its_page(folder: Path, tmp_path: Path, ending: str, head: bytes) -> None:
    file = tmp_path / f"drift.{ending}"
    done = _run(folder, "drift", "--topic", "5g", "--plot", str(file), "--language", "ja")
    assert "推移" in done.output
    assert file.read_bytes().startswith(head)


def test_a_picture_of_another_page_or_in_another_form_is_refused(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="the topics report has no picture"):
        _run(folder, "topics", "--plot", str(tmp_path / "a.svg"))
    with pytest.raises(UsageError, match="no picture format"):
        _run(folder, "drift", "5g", "--plot", str(tmp_path / "a.gif"))
    assert not list(tmp_path.iterdir())
