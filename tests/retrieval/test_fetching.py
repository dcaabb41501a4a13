"""Wrong use is refused before anything is asked, and a plan asks nobody at all."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest

from policygraph.errors import RefusedNetworkError, UnreadableInputError, UsageError
from policygraph.retrieval import plan
from tests.retrieval.conftest import Fetch, left
from tests.retrieval.site import Site

# Wrong use


def test_without_leave_this_machine_is_not_asked(site: Site, fetch: Fetch, kept: Path) -> None:
    (found,) = fetch(site.address("/a"), allow_private=False)
    assert isinstance(found.error, RefusedNetworkError)
    assert str(found.error).startswith(f"{site.address('/a')}: the host leads to 127.0.0.1, a loopback address")
    assert site.asked == []
    assert left(kept) == []


@pytest.mark.parametrize("options", [{"delay": -1.0}, {"delay": float("nan")}, {"user_agent": " "}, {"user_agent": "a\r\nX: y"}, {"user_agent": "総務省"}])  # fmt: skip
def test_a_wrong_option_is_refused_before_anything_is_asked(options: dict[str, Any], site: Site, fetch: Fetch) -> None:
    with pytest.raises(UsageError):
        fetch(site.address("/a"), **options)
    assert site.asked == []


@pytest.mark.parametrize("manifest", ["releases: [\n", "releases:\n  ../a.html:\n    source: {address}\n"])
def test_a_manifest_that_cannot_be_trusted_stops_before_anything_is_asked(
    manifest: str, site: Site, fetch: Fetch, kept: Path
) -> None:
    kept.mkdir()
    (kept / "manifest.yaml").write_text(manifest.format(address=site.address("/a")))
    with pytest.raises(UnreadableInputError, match=r"manifest\.yaml"):
        fetch(site.address("/a"))
    assert site.asked == []


def test_a_file_in_the_folders_place_is_told(tmp_path: Path, site: Site, fetch: Fetch) -> None:
    (tmp_path / "kept").write_text("a file")
    with pytest.raises(UsageError, match="this is no folder"):
        fetch(site.address("/a"))


def test_a_write_that_fails_leaves_nothing_half(
    site: Site, fetch: Fetch, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.put("/a", "words")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(UsageError, match="cannot be written"):
        fetch(site.address("/a"))
    assert left(kept) == []


# Looking ahead


def test_a_plan_names_the_files_that_a_fetch_then_writes(site: Site, fetch: Fetch, tmp_path: Path) -> None:
    paths = ["/a", "/a?x=1", "/b/c.txt", "/b-c.txt", "/d.md"]
    types = {".txt": "text/plain", ".md": "text/markdown"}
    for path in paths:
        site.put(path, path, content_type=types.get(Path(path).suffix, "text/html"))
    addresses = [site.address(path) for path in paths]
    planned = list(plan(addresses, tmp_path / "kept"))
    assert left(tmp_path) == []
    assert [one.file for one in fetch(*addresses)] == [one.file for one in planned]
    assert [(one.file, one.is_known) for one in plan(addresses, tmp_path / "kept")] == [
        (one.file, True) for one in planned
    ]


def test_a_plan_asks_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a plan must not look at the network")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "socket", refuse)
    known, bad = plan(["https://www.example.org/a", "ftp://x:y@z/"], tmp_path)
    assert known.file == tmp_path / "www-example-org-a.html"
    assert "only http and https" in str(bad.error)
    assert "y@" not in bad.address
