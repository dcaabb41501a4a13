"""The manifest of a folder of releases."""

from __future__ import annotations

from pathlib import Path

import pytest

from policygraph.errors import UnreadableInputError
from policygraph.text.document import Metadata
from policygraph.text.manifest import load_manifest

RELEASES = Path(__file__).parents[2] / "data/releases"


def test_a_folder_without_a_manifest_has_an_empty_one(tmp_path: Path) -> None:
    assert load_manifest(tmp_path) == {}
    (tmp_path / "manifest.yaml").write_text("# nothing yet\n", encoding="utf-8")
    assert load_manifest(tmp_path) == {}


def test_an_entry_is_the_metadata_of_a_file_and_its_dates_stay_words(tmp_path: Path) -> None:
    (tmp_path / "manifest.yaml").write_text(
        "releases:\n  a.txt:\n    published: 2018-07-27\n    publisher: jp-mic\n", encoding="utf-8"
    )
    assert load_manifest(tmp_path) == {"a.txt": Metadata(published="2018-07-27", publisher="jp-mic")}


def test_what_a_retrieval_noted_is_not_known_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "manifest.yaml").write_text(
        "releases:\n  a.html:\n    source: https://example.org/a\n    fetched:\n      retrieved: '2031-05-06T07:08:09Z'\n",
        encoding="utf-8",
    )
    assert load_manifest(tmp_path) == {"a.html": Metadata(source="https://example.org/a")}


def test_every_shipped_release_has_its_source_named() -> None:
    told = load_manifest(RELEASES)
    texts = sorted(path.name for path in RELEASES.iterdir() if path.name != "manifest.yaml")
    assert sorted(told) == texts
    for metadata in told.values():
        assert metadata.source
        assert metadata.publisher
        assert metadata.licence


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("releases: [\n", r"manifest\.yaml:2: this is no YAML"),
        ("releases:\n  a.txt:\n    publishr: x\n", "unknown field `publishr`"),
        ("texts:\n  a.txt: {}\n", "unknown key 'texts'"),
        ("- a\n", "not a manifest"),
    ],
)
def test_a_broken_manifest_is_refused_with_its_place(tmp_path: Path, words: str, problem: str) -> None:
    (tmp_path / "manifest.yaml").write_text(words, encoding="utf-8")
    with pytest.raises(UnreadableInputError, match=problem):
        load_manifest(tmp_path)
