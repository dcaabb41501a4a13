"""Sites on this machine, names that lead to them, and a fetch that never really waits."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from policygraph.retrieval import Fetched, Limits, fetch
from tests.retrieval.site import Site, site

MOMENT = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)
LIMITS = Limits(step=2.0, whole=5.0, size=100_000, redirects=4)


class Clock:
    """A clock that only moves when somebody sleeps."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.pauses: list[float] = []

    def now(self) -> float:
        return self.seconds

    def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.seconds += seconds


@pytest.fixture(name="site")
def _site() -> Iterator[Site]:
    with site() as made:
        yield made


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Where host names lead; every ``*.test`` leads to this machine unless a test says otherwise."""
    known: dict[str, str] = {}
    real = socket.getaddrinfo

    def resolve(host: str, port: int, **options: Any) -> Any:
        default = "127.0.0.1" if host.endswith(".test") else host
        return real(known.get(host, default), port, **options)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return known


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The folder that ``fetch`` fills."""
    return tmp_path / "kept"


Fetch = Callable[..., list[Fetched]]


@pytest.fixture(name="fetch")
def _fetch(kept: Path, clock: Clock) -> Fetch:
    """``fetch(*addresses, **options)`` into ``kept``, this machine allowed, no pause, a fixed moment."""

    def run(*addresses: str, **options: Any) -> list[Fetched]:
        given: dict[str, Any] = {
            "allow_private": True, "delay": 0.0, "limits": LIMITS, "now": lambda: MOMENT, "clock": clock.now, "sleep": clock.sleep,
        }  # fmt: skip
        return list(fetch(addresses, kept, **(given | options)))

    return run


def errors(found: Iterable[Fetched]) -> list[str]:
    """The lines that tell why; the changes of what was fetched stand between them."""
    return [str(one.error) if one.error else str(one.change) for one in found]


def left(folder: Path) -> list[str]:
    """All names in the folder, hidden ones too; none when it was not made."""
    return sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []


def manifest(folder: Path) -> dict[str, Any]:
    """The entries of the folder's manifest, read as any YAML reader would."""
    entries: dict[str, Any] = yaml.safe_load((folder / "manifest.yaml").read_text(encoding="utf-8"))["releases"]
    return entries
