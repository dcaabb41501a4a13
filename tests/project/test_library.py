"""What each command does is one public function of its name, and a wrong call of a command is one line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

import policygraph
from policygraph.cli.main import policygraph as command

ROOT = Path(__file__).parents[2]


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "policygraph", *words], capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_every_command_has_its_function() -> None:
    for name in command.list_commands(click.Context(command)):
        assert name in policygraph.__all__
        found = getattr(policygraph, name)
        assert found.__doc__
        assert callable(found) or name == "vocabulary"


def test_the_vocabulary_is_a_room_of_functions() -> None:
    lexicon = policygraph.vocabulary.load_lexicon()
    assert policygraph.vocabulary.list_entries(lexicon, "topic")
    assert policygraph.vocabulary.show_entry(lexicon, "cbpr")


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="nosuch"):
        _ = policygraph.nosuch


@pytest.mark.parametrize(
    "words",
    [
        ("nosuch",),
        ("report", "nosuch"),
        ("report", "commitments", "--min-level", "9"),
        ("extract",),
        ("extract", "absent.txt"),
        ("extract", str(ROOT)),
        ("query", "nosuch-question"),
        ("export", "--format", "xml"),
        ("build", str(ROOT / ".ci")),
        ("validate",),
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_one_line_and_an_exit_code(words: tuple[str, ...], tmp_path: Path) -> None:
    done = _run(*words, *(["--store", str(tmp_path / "store")] if words[0] in ("query", "build", "export") else []))
    assert done.returncode in (2, 3)
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert done.stderr.startswith("policygraph: ")


def test_the_command_alone_shows_its_help() -> None:
    done = _run()
    assert done.returncode == 2
    assert "Commands:" in done.stderr
