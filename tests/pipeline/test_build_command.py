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


FRENCH = (
    "Déclaration conjointe\n\nLe Japon et les États-Unis ont salué le plan et ont décidé de poursuivre les travaux."
)
DECLARED = "United States-Japan Joint Statement\n\nWe, the United States and Japan, commit to opening the ports."
CAKE = "Lemon cake\n\nSift the flour into a bowl. The oven is hot after ten minutes."


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "of them: 1 report no meeting (declarations, fact sheets), 1 seem to be no releases of this kind, 1 in a language that is not read",
        ),
        (
            "ja",
            (
                "うち、会合の報告ではないもの1件（宣言、ファクトシートなど）、対象とする種類の発表資料ではないとみられるもの1件、"
                "読み取りに対応していない言語のもの1件"
            ),
        ),
    ],
)
def test_texts_that_report_no_meeting_are_counted(tmp_path: Path, language: str, said: str) -> None:
    for name, text in (("a.txt", TEXT), ("b.txt", FRENCH), ("c.txt", DECLARED), ("d.txt", CAKE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    files = [str(path) for path in sorted(tmp_path.glob("*.txt"))]
    done = CliRunner().invoke(build, [*files, "--store", str(tmp_path / "store"), "--language", language])
    assert done.exit_code == 0
    assert said in done.stdout.splitlines()
