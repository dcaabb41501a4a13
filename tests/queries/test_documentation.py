"""The commands that docs/queries.md shows do what it says."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from policygraph.cli.query import query as command
from policygraph.pipeline.building import build
from policygraph.resources import queries_dir
from tests.queries.conftest import SEED

PAGE = queries_dir().parent / "docs" / "queries.md"
COMMANDS = [
    line.strip().removeprefix("policygraph query ")
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if line.startswith("    policygraph query ")
]


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store where every command looks for one."""
    folder = tmp_path_factory.mktemp("workplace")
    build(SEED, store=folder / "build" / "store")
    return folder


def test_there_are_commands_to_try() -> None:
    assert len(COMMANDS) >= 3


@pytest.mark.parametrize("words", COMMANDS)
def test_a_command_of_the_page_runs(words: str, workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workplace)
    monkeypatch.delenv("POLICYGRAPH_STORE", raising=False)
    done = CliRunner().invoke(command, shlex.split(words))
    assert done.exit_code == 0, done.exception
    written = (workplace / "build" / "firmest.csv").read_text() if "-o " in words else done.stdout
    assert len(written.splitlines()) > 1
