"""Where a command writes: into folders that are there, and into ``build``, which examples use."""

from __future__ import annotations

from pathlib import Path

import pytest

from policygraph.cli.options import write_output
from policygraph.errors import UsageError


@pytest.mark.parametrize("name", ["here.txt", "there/it.txt", "build/it.txt"])
def test_a_file_is_written_into_a_folder_that_is_there_or_into_build(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("there").mkdir()
    write_output("words", Path(name))
    assert Path(name).read_bytes() == b"words\n"
    assert [p for p in Path(name).parent.iterdir() if p.name.endswith(".part")] == []


@pytest.mark.parametrize("name", ["no/it.txt", "no/such/it.txt", "build/deep/it.txt", "there/build/it.txt"])
def test_no_other_folder_is_made_and_the_error_is_one_line(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("there").mkdir()
    with pytest.raises(UsageError) as refused:
        write_output("words", Path(name))
    folder = Path(name).parent
    told = f"{name}: no such folder: {folder}; make the folder, or choose another file"
    assert str(refused.value) == told
    assert [p.name for p in tmp_path.iterdir()] == ["there"]
    assert list(Path("there").iterdir()) == []


def test_a_file_where_the_folder_build_should_be_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("build").write_text("a file", encoding="utf-8")
    with pytest.raises(UsageError, match=r"build/it\.txt: cannot write"):
        write_output("words", Path("build/it.txt"))
