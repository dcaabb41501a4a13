"""No command opens a connection: not for a query, not for a JSON-LD context, not for a source that looks like one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.listening import Listener

SEED = Path(__file__).parents[2] / "data" / "releases" / "soumu-2018-07-27-us-japan-internet-economy-9.ja.txt"

_WATCH = """
import sys

def _refuse(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
        sys.stderr.write(f"CONNECTION {event} {args}\\n")
        sys.stderr.flush()
        import os
        os._exit(99)

sys.addaudithook(_refuse)
"""


@pytest.fixture
def listener() -> Iterator[Listener]:
    server = Listener()
    yield server
    server.close()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("network") / "store"
    subprocess.run([sys.executable, "-m", "policygraph", "build", str(SEED), "--store", str(folder)], check=True)
    return folder


def _run(tmp_path: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    hook = tmp_path / "hook"
    hook.mkdir(exist_ok=True)
    (hook / "sitecustomize.py").write_text(_WATCH, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(hook), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "policygraph", *words],
        input=stdin, capture_output=True, text=True, encoding="utf-8", env=environment, cwd=tmp_path, check=False,
    )  # fmt: skip


def test_the_watch_itself_would_notice(tmp_path: Path, listener: Listener) -> None:
    hook = tmp_path / "hook"
    hook.mkdir()
    (hook / "sitecustomize.py").write_text(_WATCH, encoding="utf-8")
    program = f"import urllib.request; urllib.request.urlopen({listener.address!r})"
    done = subprocess.run(
        [sys.executable, "-c", program], env=os.environ | {"PYTHONPATH": str(hook)}, capture_output=True, check=False
    )
    assert done.returncode == 99


@pytest.mark.parametrize(
    "words",
    [
        ["extract", str(SEED)],
        ["build", str(SEED), "--store", "again"],
        ["validate", str(SEED)],
        ["query", "--list"],
        ["vocabulary", "list", "topics"],
    ],
    ids=lambda words: words[0],
)
def test_commands_without_a_store_open_no_connection(tmp_path: Path, words: list[str]) -> None:
    done = _run(tmp_path, *words)
    assert done.returncode in (0, 1), done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["validate"],
        ["query", "firmest-commitments"],
        ["report", "meeting"],
        ["network", "country-topic"],
        ["export", "--format", "jsonld"],
    ],
    ids=lambda words: words[0],
)
def test_commands_on_a_store_open_no_connection(tmp_path: Path, store: Path, words: list[str]) -> None:
    done = _run(tmp_path, *words, "--store", str(store))
    assert done.returncode in (0, 1), done.stderr


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM <{address}> WHERE {{ ?s ?p ?o }}",
        "SELECT * FROM NAMED <{address}> WHERE {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        "SELECT * WHERE {{ SERVICE <{address}> {{ ?s ?p ?o }} }}",
        "SELECT * WHERE {{ SERVICE SILENT <{address}> {{ ?s ?p ?o }} }}",
        "SELECT * WHERE {{ BIND(<{address}> AS ?e) SERVICE ?e {{ ?s ?p ?o }} }}",
        "LOAD <{address}>",
    ],
)
def test_no_query_reaches_out(tmp_path: Path, store: Path, listener: Listener, query: str) -> None:
    done = _run(tmp_path, "query", "-", "--store", str(store), stdin=query.format(address=listener.address))
    assert listener.calls == 0
    assert done.returncode == 2, done.stdout + done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", ["extract", "build", "validate"])
def test_an_address_is_no_file(tmp_path: Path, listener: Listener, command: str) -> None:
    done = _run(tmp_path, command, listener.address)
    assert listener.calls == 0
    assert done.returncode == 3
    assert "Traceback" not in done.stderr


def test_a_context_from_outside_is_not_fetched(tmp_path: Path, listener: Listener) -> None:
    (tmp_path / "graph.jsonld").write_text(f'{{"@context": "{listener.address}", "@id": "urn:x", "name": "x"}}')
    done = _run(tmp_path, "validate", "graph.jsonld")
    assert listener.calls == 0
    assert done.returncode in (2, 3)
    assert "Traceback" not in done.stderr
