"""Errors are told in the reader's language: that of ``--language``, else of the variable, else English."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from policygraph.bilingual import Bilingual, both
from policygraph.cli.main import main
from policygraph.errors import PolicyGraphError

JAPANESE = re.compile(r"[ぁ-ゖァ-ヺ一-鿿]")
WRONG = [
    ["reprt"],
    ["report"],
    ["report", "nonsense"],
    ["report", "meeting", "--nonsense"],
    ["report", "meeting", "--format", "nonsense"],
    ["report", "commitments", "--min-level", "9"],
    ["report", "meeting", "--store", "absent"],
    ["extract", "absent.txt"],
    ["query"],
    ["vocabulary", "show", "nonsense"],
    ["network", "whole", "--plot", "picture.txt"],
    ["compare", "en", "ja", "--meeting", "a", "--store", "absent"],
    ["validate"],
]


def _line(words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> tuple[str, object]:
    monkeypatch.setattr("sys.argv", ["policygraph", *words])
    with pytest.raises(SystemExit) as stopped:
        main()
    said = capsys.readouterr()
    assert said.out == ""
    (line,) = said.err.splitlines()
    return line, stopped.value.code


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_a_wrong_call_is_one_line_in_either_language_with_one_exit_code(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("POLICYGRAPH_LANGUAGE", raising=False)
    english, code = _line(words, monkeypatch, capsys)
    monkeypatch.setenv("POLICYGRAPH_LANGUAGE", "ja")
    japanese, same = _line(words, monkeypatch, capsys)
    assert code == same
    assert code in (2, 3)
    assert JAPANESE.search(english) is None
    assert JAPANESE.search(japanese)


def test_the_option_wins_over_the_variable(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("POLICYGRAPH_LANGUAGE", "en")
    assert JAPANESE.search(_line(["report", "meeting", "--language", "ja"], monkeypatch, capsys)[0])
    assert JAPANESE.search(_line(["report", "meeting", "--language=ja"], monkeypatch, capsys)[0])


def test_a_value_that_is_a_message_itself_goes_in_by_language() -> None:
    assert both("no {kind}", "{kind}がない", kind=Bilingual("topic", "トピック")) == ("no topic", "トピックがない")
    error = PolicyGraphError(both("it {n}", "それ {n}", n=1), where="file:3", advice=both("do", "せよ"))
    assert error.line("en") == str(error) == "file:3: it 1; do"
    assert error.line("ja") == "file:3: それ 1。せよ"
