"""The rooms of the house: imports go down only, and what is heavy is not imported until it is used."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "policygraph"

ROOMS = [
    "bilingual", "errors", "identifiers", "resources", "namespaces", "record", "text", "retrieval", "vocabulary", "extraction",
    "evaluation", "graph", "store", "threads", "answers", "pipeline", "cli",
]  # fmt: skip
"""From the ground up: a room may import those before it, and itself."""

HEAVY = [
    "rdflib",
    "pyoxigraph",
    "pyshacl",
    "networkx",
    "matplotlib",
    "sudachipy",
    "pandas",
    "jinja2",
    "lxml",
    "msgspec",
    "icalendar",
]

DOORS = ("__init__", "__main__")
"""The package's own doors, which stand outside the order of rooms."""

MODULES = sorted(SOURCE.rglob("*.py"))


def _room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def _imported_rooms(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            module = node.module or ""
            if module == "policygraph":
                names.update(f"policygraph.{alias.name}" for alias in node.names)
            else:
                names.add(module)
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    return {name.split(".")[1] for name in names if name.startswith("policygraph.")} - {"__version__"}


@pytest.mark.parametrize("path", [m for m in MODULES if m.parent != SOURCE or m.stem not in DOORS], ids=lambda p: p.relative_to(SOURCE).as_posix())  # fmt: skip
def test_imports_go_down_only(path: Path) -> None:
    above = set(ROOMS[ROOMS.index(_room(path)) + 1 :])
    assert not _imported_rooms(path) & above


def test_every_room_has_its_place_in_the_order() -> None:
    assert {_room(path) for path in MODULES} - set(DOORS) <= set(ROOMS)


@pytest.mark.parametrize("what", ["import policygraph", "import policygraph.cli.main"])
def test_nothing_heavy_is_imported_at_the_door(what: str) -> None:
    program = f"import sys; {what}; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert loaded == []
