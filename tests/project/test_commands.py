"""Every command's help ends in an example that runs, and the README's commands do what they say."""

from __future__ import annotations

import inspect
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from policygraph.cli.main import policygraph

ROOT = Path(__file__).parents[2]


def _commands(group: click.Group, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], click.Command]:
    found: dict[tuple[str, ...], click.Command] = {}
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        found[(*path, name)] = command
        if isinstance(command, click.Group):
            found |= _commands(command, (*path, name))
    return found


COMMANDS: dict[tuple[str, ...], click.Command] = {(): policygraph, **_commands(policygraph)}


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a reader of the README has it: the shipped data, and a store built from it."""
    folder = tmp_path_factory.mktemp("workplace")
    for name in ("data", "queries"):
        shutil.copytree(ROOT / name, folder / name)
    _run(folder, "policygraph build data/releases")
    return folder


def _run(folder: Path, line: str) -> str:
    environment = {k: v for k, v in os.environ.items() if k != "POLICYGRAPH_STORE"}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )  # fmt: skip
    assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.mark.parametrize("path", COMMANDS, ids=lambda path: " ".join(path) or "policygraph")
def test_help_ends_in_an_example_that_runs(path: tuple[str, ...], workplace: Path) -> None:
    text = inspect.cleandoc(COMMANDS[path].help or "")
    last = text.strip().split("\n\n")[-1]
    assert last.startswith("Example: policygraph "), f"{' '.join(path)}: help ends in {last!r}"
    example = " ".join(last.removeprefix("Example: ").split())
    assert " ".join(("policygraph", *path)) in example
    assert _run(workplace, example)


@pytest.mark.parametrize("path", COMMANDS, ids=lambda path: " ".join(path) or "policygraph")
def test_every_option_says_what_it_does(path: tuple[str, ...]) -> None:
    for parameter in COMMANDS[path].params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{' '.join(path)} {parameter.name}"


def test_the_one_line_helps_of_the_group_name_the_commands_that_exist() -> None:
    listed = set(policygraph.list_commands(click.Context(policygraph)))
    modules = {p.stem for p in (ROOT / "src/policygraph/cli").glob("*.py")} - {"__init__", "main", "misuse", "options"}
    assert listed == modules


def _readme_blocks() -> list[str]:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(r"```sh\n(.*?)```", text, re.DOTALL)


@pytest.mark.parametrize("block", _readme_blocks(), ids=lambda block: block.split("\n", 1)[0])
def test_the_commands_of_the_readme_run_as_they_stand(block: str, workplace: Path) -> None:
    assert _run(workplace, block)


def test_the_notebook_lines_of_the_readme_run(workplace: Path) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    _run(workplace, f"python - <<'PYTHON'\n{block}\nPYTHON")


def test_the_readme_shows_commands_and_the_two_targets() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(re.findall(r"^policygraph ", "".join(_readme_blocks()), re.MULTILINE)) >= 5
    assert "make demo" in text
    assert "make test" in text
