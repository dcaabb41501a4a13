"""What ``policygraph build`` says when it is done."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from policygraph.cli.build import build

TEXT = "日本及び米国は、2018年7月23日、東京において、第3回日米対話を開催しました。両国は、協力を継続することにコミットした。"


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        (
            "ja",
            "資料3件：格納1件、読み取れず格納しなかったもの2件",
            "資料3件：変更なし1件、読み取れず格納しなかったもの2件",
        ),
        (
            "en",
            "sources: 3; 1 stored, 2 not stored: could not be read",
            "sources: 3; 1 unchanged since the last build, 2 not stored: could not be read",
        ),
    ],
)
def test_the_sources_are_counted_in_the_language(tmp_path: Path, language: str, first: str, second: str) -> None:
    releases = tmp_path / "releases"
    releases.mkdir()
    (releases / "a.ja.txt").write_text(TEXT, encoding="utf-8")
    for name in ("b.txt", "c.txt"):
        (releases / name).write_bytes(b"")
    arguments = [str(releases), "--store", str(tmp_path / "store"), "--language", language]
    for said in (first, second):
        done = CliRunner().invoke(build, arguments)
        assert done.stdout.splitlines()[0] == said
        assert done.exit_code == 3
