"""``policygraph fetch``: the library said aloud, a line an address, exit codes that mean something."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from policygraph.cli.fetch import fetch as command
from policygraph.retrieval.fetching import DELAY
from tests.retrieval.conftest import left, manifest
from tests.retrieval.site import Site


def _run(*words: str) -> Result:
    return CliRunner().invoke(command, [*words, "--delay", "0", "--allow-private"])


def test_what_was_fetched_is_a_line_each_on_standard_output(site: Site, kept: Path) -> None:
    site.put("/a", "words")
    done = _run(site.address("/a"), "--into", str(kept))
    name = f"127-0-0-1-{site.port}-a.html"
    assert (done.exit_code, done.stdout, done.stderr) == (0, f"new  {kept / name}  {site.address('/a')}\n", "")
    assert left(kept) == [name, "manifest.yaml"]
    again = _run(site.address("/a"), "--into", str(kept))
    assert again.stdout.startswith("unchanged  ")


def test_what_failed_is_a_line_each_on_standard_error_and_exit_code_3(site: Site, kept: Path) -> None:
    site.put("/b", "words")
    done = _run(site.address("/a"), "ftp://x/", site.address("/b"), "--into", str(kept))
    assert done.exit_code == 3
    assert done.stdout.startswith("new  ")
    assert done.stderr.splitlines() == [
        f"policygraph: {site.address('/a')}: answered 404 Not Found; check the address",
        "policygraph: ftp://x/: only http and https addresses are fetched; begin with https://",
    ]


def test_a_dry_run_lists_files_and_connects_to_nobody(site: Site, kept: Path) -> None:
    site.put("/a", "words")
    _run(site.address("/a"), "--into", str(kept))
    site.asked.clear()
    done = _run(site.address("/a"), site.address("/b"), "ftp://x/", "--into", str(kept), "--dry-run")
    assert done.exit_code == 3
    assert [line.split("  ")[0] for line in done.stdout.splitlines()] == ["would look again", "would fetch"]
    assert site.asked == []
    assert len(left(kept)) == 2


def test_the_user_agent_is_sent(site: Site, kept: Path) -> None:
    site.put("/a", "words")
    _run(site.address("/a"), "--into", str(kept), "--user-agent", "desk/1 (desk@example.org)")
    assert {asked.headers["user-agent"] for asked in site.asked} == {"desk/1 (desk@example.org)"}


@pytest.mark.parametrize(
    "words",
    [[], ["--into", "x"], ["https://example.org/"], ["https://example.org/", "--into", "x", "--delay", "-1"], ["https://example.org/", "--into", __file__]],
)  # fmt: skip
def test_wrong_use_is_exit_code_2(words: list[str], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "policygraph", "fetch", *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert left(tmp_path) == []


def test_a_user_agent_that_would_break_a_request_is_wrong_use(tmp_path: Path) -> None:
    words = ["https://example.org/", "--into", "kept", "--user-agent", "a\nX: y"]
    done = subprocess.run(
        [sys.executable, "-m", "policygraph", "fetch", *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_the_help_names_the_pause_that_is_made() -> None:
    text = CliRunner().invoke(command, ["--help"]).stdout
    assert f"(default {DELAY:g})" in text


def test_what_was_fetched_can_be_read_at_once(site: Site, kept: Path) -> None:
    page = (
        "<html><title>会合</title><body><h1>会合の結果</h1><p>両国は、協力を継続することで一致した。</p></body></html>"
    )
    site.put("/a.html", page.encode("shift_jis"), content_type="text/html; charset=Shift_JIS")
    _run(site.address("/a.html"), "--into", str(kept))
    (name,) = manifest(kept)
    done = subprocess.run(
        [sys.executable, "-m", "policygraph", "extract", str(kept / name)], capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert site.address("/a.html") in done.stdout
    assert "協力を継続する" in done.stdout
