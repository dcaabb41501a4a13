"""Which files a person's words stand for."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from policygraph.pipeline.sources import find_sources


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", encoding="utf-8")


def _names(folder: Path, *paths: Path) -> list[str]:
    return [Path(s.path).relative_to(folder).as_posix() for s in find_sources(paths)]


def test_a_folder_stands_for_its_releases_and_records_in_the_order_of_their_names(tmp_path: Path) -> None:
    _write(tmp_path, "b.txt", "a/z.md", "a.html", "records/r.yaml", "日本.txt")
    assert _names(tmp_path, tmp_path) == ["a/z.md", "a.html", "b.txt", "records/r.yaml", "日本.txt"]


def test_in_a_folder_what_is_no_release_is_left_out(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", "README.md", "LICENSE.txt", ".hidden.txt", ".git/x.txt", "_draft.txt", "picture.png")
    (tmp_path / "manifest.yaml").write_text("releases: {}\n", encoding="utf-8")
    assert _names(tmp_path, tmp_path) == ["a.txt"]


def test_a_file_that_is_named_itself_is_always_taken(tmp_path: Path) -> None:
    _write(tmp_path, "README.md", "odd.bin")
    assert _names(tmp_path, tmp_path / "README.md", tmp_path / "odd.bin") == ["README.md", "odd.bin"]


def test_each_file_is_taken_once_however_often_it_is_named(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt")
    assert _names(tmp_path, tmp_path / "a.txt", tmp_path, tmp_path / "a.txt") == ["a.txt"]


def test_an_absent_file_is_kept_so_that_it_can_be_told(tmp_path: Path) -> None:
    assert [s.kind for s in find_sources([tmp_path / "no.txt", tmp_path / "no.yaml"])] == ["release", "record"]


@given(st.permutations(["a.txt", "b/a.txt", "b.txt", "c.yaml"]))
def test_the_order_does_not_hang_on_the_order_of_creation(order: list[str]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder, *order)
        assert _names(folder, folder) == ["a.txt", "b/a.txt", "b.txt", "c.yaml"]
