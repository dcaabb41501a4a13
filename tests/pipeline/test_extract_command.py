"""``policygraph extract``: the record on standard output, what it remarks of itself on standard error."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from policygraph.cli.extract import extract
from policygraph.record.serialization import load_record

FRENCH = "Le Japon et les États-Unis ont salué le plan et ont décidé de poursuivre les travaux."
CAKE = "Lemon cake\n\nSift the flour into a bowl. The oven is hot after ten minutes."
HELD = "日本及び米国は、2018年7月23日、東京において、第3回日米対話を開催しました。両国は、協力を継続することにコミットした。"


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        (FRENCH, "en", "a.txt: language not read. "),
        (FRENCH, "ja", "a.txt：読み取りに対応していない言語。"),
        (CAKE, "en", "a.txt: not a release of this kind. "),
        (CAKE, "ja", "a.txt：対象とする種類の発表資料ではない。"),
    ],
)
def test_an_empty_record_says_why_in_the_language_asked_for(
    tmp_path: Path, text: str, language: str, said: str
) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    done = CliRunner().invoke(extract, [str(tmp_path / "a.txt"), "--language", language])
    assert done.exit_code == 0
    assert done.stderr.startswith(said)
    assert load_record(done.stdout, where="stdout").reading.remark is not None


def test_a_record_of_a_meeting_needs_no_word(tmp_path: Path) -> None:
    (tmp_path / "a.ja.txt").write_text(HELD, encoding="utf-8")
    done = CliRunner().invoke(extract, [str(tmp_path / "a.ja.txt")])
    assert (done.exit_code, done.stderr) == (0, "")
    assert load_record(done.stdout, where="stdout").reading.remark is None
