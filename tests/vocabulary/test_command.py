from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from policygraph.cli.vocabulary import vocabulary
from policygraph.errors import UsageError


def run(*arguments: str) -> Result:
    return CliRunner().invoke(vocabulary, arguments)


@pytest.mark.parametrize(
    "kind", ["act", "topics", "country", "agencies", "organization", "fora", "series", "places", "reason"]
)
def test_every_kind_can_be_listed_in_the_singular_and_the_plural(kind: str) -> None:
    result = run("list", kind, "--format", "json")
    assert result.exit_code == 0
    rows = json.loads(result.stdout)
    assert len(rows) > 10
    assert all(row["id"] and row["en"] and row["ja"] for row in rows)


def test_acts_are_listed_firmest_first_with_their_level() -> None:
    lines = run("list", "act", "--language", "ja").stdout.splitlines()
    assert lines[0].split() == ["id", "英語", "日本語", "水準"]
    assert lines[2].startswith("conclude")
    assert lines[2].endswith("6")
    assert lines[-1].endswith("0")


def test_an_unknown_kind_is_refused() -> None:
    result = run("list", "cheese")
    assert isinstance(result.exception, UsageError)
    assert "topic" in str(result.exception)


def test_an_entry_is_shown_with_its_rules() -> None:
    text = run("show", "us-ftc", "--language", "ja").stdout
    assert "連邦取引委員会 [ja]" in text
    assert "公正取引委員会 [ja] (US)" in text
    assert "JFTC" in text


def test_an_entry_is_shown_as_data() -> None:
    entry = json.loads(run("show", "cbpr", "--format", "json").stdout)
    assert (entry["id"], entry["kind"], entry["broader"]) == ("cbpr", "topic", ["privacy"])


def test_an_unknown_entry_is_refused() -> None:
    assert isinstance(run("show", "cheese").exception, UsageError)


def test_the_shipped_vocabulary_passes_in_both_languages() -> None:
    for language, word in (("en", "no faults"), ("ja", "問題なし")):
        result = run("check", "--language", language)
        assert (result.exit_code, word in result.stdout) == (0, True)
    assert json.loads(run("check", "--format", "json").stdout) == []


def test_faults_of_a_folder_of_one_s_own_give_exit_code_one(tmp_path: Path) -> None:
    (tmp_path / "own.ttl").write_text(
        '<https://w3id.org/policygraph/id/topic/cheese> <http://www.w3.org/2004/02/skos/core#prefLabel> "cheese"@en .',
        encoding="utf-8",
    )
    result = run("check", "--vocabulary", str(tmp_path), "--language", "ja")
    assert result.exit_code == 1
    assert "prefLabel@ja" in result.stdout
    assert "definition" in result.stdout
    assert "標準ラベル" in result.stdout


def test_the_remarks_are_listed_like_any_other_kind() -> None:
    rows = json.loads(run("list", "remarks", "--format", "json").stdout)
    assert [row["id"] for row in rows] == ["language-not-read", "no-meeting", "not-this-genre"]
    assert all(row["en"] and row["ja"] for row in rows)
