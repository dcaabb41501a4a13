"""An edit of the manifest changes what it says it changes, and no line that a person wrote."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from policygraph.errors import UnreadableInputError
from policygraph.retrieval.manifest import read_entries, with_entry

_NAMES = st.from_regex(r"[a-z0-9][a-z0-9-]{0,6}\.(html|txt)", fullmatch=True)
_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_FIELDS = st.dictionaries(st.sampled_from(["source", "media_type", "title", "publisher"]), _WORDS, min_size=1)
_FETCHED = st.dictionaries(st.sampled_from(["address", "retrieved", "sha256", "etag"]), _WORDS, min_size=1)
_ENTRIES = st.builds(lambda fields, fetched: {**fields, "fetched": fetched}, _FIELDS, _FETCHED)


def _edit(text: str, name: str, fields: dict[str, Any]) -> str:
    return with_entry(text, name, fields, where="manifest.yaml")


def _read(text: str) -> dict[str, dict[str, Any]]:
    return read_entries(text, where="manifest.yaml")


@given(st.dictionaries(_NAMES, _ENTRIES, max_size=4), _NAMES, _ENTRIES, st.sampled_from([False, None, True]))
def test_an_edit_changes_its_entry_and_no_other(
    entries: dict[str, Any], name: str, fields: dict[str, Any], flow: bool | None
) -> None:
    text = yaml.safe_dump({"releases": entries}, allow_unicode=True, default_flow_style=flow)
    known = _read(text)
    try:
        edited = _edit(text, name, fields)
    except UnreadableInputError:
        assert flow  # a manifest all in braces may be refused, never damaged
        return
    assert _read(edited) == known | {name: {**known.get(name, {}), **fields}}
    assert _edit(edited, name, fields) == edited


@given(st.lists(st.tuples(_NAMES, _ENTRIES), min_size=1, max_size=6))
def test_a_manifest_that_only_fetch_wrote_is_sorted(edits: list[tuple[str, dict[str, Any]]]) -> None:
    text = ""
    for name, fields in edits:
        text = _edit(text, name, fields)
    assert list(_read(text)) == sorted({name for name, _ in edits})


WRITTEN = """\
# Kept by hand since 2018.
releases:
  # the first one
  b.html:
    title: "第9回  '会合'"   # as on the page
    published: 2018-07-27
    media_type: text/html
    fetched:
      sha256: old
      etag: '"1"'
    # below the machine's lines
    publisher: jp-mic

  # the second one
  d.txt: {source: 'https://example.org/d', licence: null}   # in braces

  f.txt:
"""


def test_a_new_entry_goes_to_its_place_and_leaves_all_lines() -> None:
    edited = _edit(WRITTEN, "c.html", {"source": "https://example.org/c", "fetched": {"sha256": "1"}})
    added = "  c.html:\n    source: https://example.org/c\n    fetched:\n      sha256: '1'\n"
    assert edited == WRITTEN.replace("  # the second one\n", f"{added}  # the second one\n")


def test_a_known_entry_changes_its_lines_only() -> None:
    edited = _edit(WRITTEN, "b.html", {"source": "https://example.org/b", "fetched": {"sha256": "new"}})
    expected = WRITTEN.replace("      sha256: old\n      etag: '\"1\"'\n", "      sha256: new\n")
    expected = expected.replace("    publisher: jp-mic\n", "    publisher: jp-mic\n    source: https://example.org/b\n")
    assert edited == expected


def test_an_entry_in_braces_is_written_in_lines_with_its_values_as_they_were() -> None:
    edited = _edit(WRITTEN, "d.txt", {"fetched": {"sha256": "new"}})
    assert (
        "  d.txt:\n    source: 'https://example.org/d'\n    licence: null\n    fetched:\n      sha256: new\n" in edited
    )
    assert edited.startswith(WRITTEN[: WRITTEN.index("  d.txt")])


def test_an_empty_entry_is_filled() -> None:
    edited = _edit(WRITTEN, "f.txt", {"source": "https://example.org/f"})
    assert edited == WRITTEN + "    source: https://example.org/f\n"


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "releases:\n", "releases: {}\n", "---\n", "\ufeffreleases:\n"])
def test_an_empty_manifest_gets_its_first_entry(text: str) -> None:
    assert _read(_edit(text, "a.html", {"source": "https://example.org/a"})) == {
        "a.html": {"source": "https://example.org/a"}
    }


def test_line_ends_of_another_system_stay() -> None:
    text = WRITTEN.replace("\n", "\r\n")
    edited = _edit(text, "z.html", {"source": "https://example.org/z"})
    assert edited.startswith(text)


def test_an_edit_that_changes_nothing_gives_the_same_text() -> None:
    assert _edit(WRITTEN, "b.html", {"published": "2018-07-27"}) == WRITTEN


@pytest.mark.parametrize(
    "text", ["{releases: {a.html: {source: x}}}\n", "releases:\n  a.html: &a\n    source: x\n  b.html: *a\n"]
)
def test_a_form_that_cannot_be_edited_without_loss_is_refused(text: str) -> None:
    with pytest.raises(UnreadableInputError, match=r"manifest\.yaml: the entry 'b\.html' cannot be edited"):
        _edit(text, "b.html", {"source": "y"})


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("releases: [\n", r"manifest\.yaml:2: this is no YAML"),
        ("- a\n", "this is no manifest"),
        ("releases: words\n", "this is no manifest"),
        ("releases:\n  a.html: words\n", "this is no manifest"),
    ],
)
def test_a_broken_manifest_is_refused_with_its_place(text: str, problem: str) -> None:
    with pytest.raises(UnreadableInputError, match=problem):
        _read(text)
