"""Evaluating from files: texts are found below the folders named, and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from policygraph.cli.main import policygraph
from policygraph.errors import PolicyGraphError
from policygraph.evaluation.compare import compare
from policygraph.evaluation.evaluate import MEASURES, evaluate
from policygraph.evaluation.gold import load_gold
from policygraph.pipeline.reading import extract
from policygraph.record.model import Due
from policygraph.record.serialization import dump_record

SEED = Path(__file__).parents[2] / "data" / "releases" / "soumu-2018-07-27-us-japan-internet-economy-9.ja.txt"


@pytest.fixture(scope="module")
def own_reading(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gold that is the machine's own reading of the seed: whatever differs from it was changed by the test."""
    path = tmp_path_factory.mktemp("gold") / "gold.yaml"
    path.write_text(dump_record(extract(SEED)), encoding="utf-8")
    return path


def test_a_reading_agrees_with_itself_in_every_measure(own_reading: Path) -> None:
    result = evaluate([own_reading], [SEED.parent])
    assert [result.total(m).value for m in MEASURES] == [1.0] * len(MEASURES)
    assert all(gold == read for gold, read in result.confusions())


def test_scores_of_several_files_add_up(own_reading: Path, tmp_path: Path) -> None:
    gold = load_gold(own_reading)
    half = tmp_path / "half.json"
    half.write_text(dump_record(replace(gold, statements=gold.statements[:10]), "json"), encoding="utf-8")
    result = evaluate([own_reading, half], [SEED.parent])
    count = len(gold.statements)
    total = result.total("spans")
    assert (total.hits, getattr(total, "expected"), getattr(total, "found")) == (count + 10, count + 10, 2 * count)  # noqa: B009  # F1 or Ratio
    assert len(result.comparisons[1].surplus) == count - 10


def test_a_gold_without_key_and_text_is_enough(own_reading: Path, tmp_path: Path) -> None:
    plain = json.loads(dump_record(load_gold(own_reading), "json"))
    del plain["release"]["key"], plain["text"]
    gold = tmp_path / "plain.json"
    gold.write_text(json.dumps(plain), encoding="utf-8")
    assert load_gold(gold).release.key == "plain"
    assert evaluate([gold], [SEED.parent]).total("spans_and_acts").value == 1.0


@pytest.mark.parametrize("name", ["../gold.yaml", "/etc/hostname", "absent.txt"])
def test_a_text_outside_the_folders_is_not_opened(own_reading: Path, tmp_path: Path, name: str) -> None:
    gold = load_gold(own_reading)
    changed = tmp_path / "gold.yaml"
    changed.write_text(dump_record(replace(gold, release=replace(gold.release, file=name))), encoding="utf-8")
    with pytest.raises(PolicyGraphError, match="was not found"):
        evaluate([changed], [tmp_path / "texts"])


@pytest.fixture(scope="module")
def changed_reading(own_reading: Path) -> Path:
    """The machine's own reading with one statement less, another act, one forum, one participant and one window more."""
    gold = load_gold(own_reading)
    first, second, *others = gold.statements[1:]
    statements = (
        replace(first, act="note", due=Due(from_="2030-01-01", to="2030-12-31")),
        replace(second, fora=(*second.fora, "lighthouse-forum")),
        *others,
    )
    participants = {**gold.participants, "US": (*gold.participants["US"], "us-lighthouses")}
    path = own_reading.with_name("changed.yaml")
    path.write_text(dump_record(replace(gold, statements=statements, participants=participants)), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["all files", "act by hand", "surplus", "due: by hand 2030-01-01/2030-12-31, read nothing",
                "fora: by hand lighthouse-forum", "participants: by hand US, us-lighthouses, read nothing"]),
        ("ja", ["全ファイル", "行為（手作業）", "余分", "期限：手作業 2030-01-01/2030-12-31、読み取り なし",
                "場：手作業 lighthouse-forum", "参加機関：手作業 US, us-lighthouses、読み取り なし"]),
    ],
)  # fmt: skip
def test_the_page_names_every_difference_with_its_words(
    changed_reading: Path, language: str, expected: list[str]
) -> None:
    arguments = ["evaluate", str(changed_reading), "--texts", str(SEED.parent), "--language", language]
    done = CliRunner().invoke(policygraph, arguments)
    assert done.exit_code == 0
    assert [part for part in expected if part not in done.output] == []
    surplus = load_gold(changed_reading.with_name("gold.yaml")).statements[0].quote.exact
    assert surplus in done.output
    assert surplus not in CliRunner().invoke(policygraph, [*arguments, "--no-words"]).output


def test_the_json_holds_every_measure_by_file_and_in_all(changed_reading: Path) -> None:
    done = CliRunner().invoke(
        policygraph, ["evaluate", str(changed_reading), "--texts", str(SEED.parent), "--format", "json"]
    )
    told = json.loads(done.output)
    assert set(told) == {"files", "all", "confusions"}
    (file,) = told["files"]
    assert list(file["measures"]) == list(told["all"]) == list(MEASURES)
    assert all({"value", "hits"} <= set(score) for score in told["all"].values())
    assert [len(file["missed"]), len(file["surplus"])] == [0, 1]
    assert {difference["what"] for difference in file["differences"]} == {"act", "due", "fora", "participants"}


def test_a_forum_outside_the_vocabulary_is_the_one_that_a_hand_wrote_without_the_mark(own_reading: Path) -> None:
    gold = load_gold(own_reading)
    marked = replace(gold.statements[0], fora=("unreviewed:-/lighthouse-forum",))
    plain = replace(gold.statements[0], fora=("lighthouse-forum",))
    compared = compare(replace(gold, statements=(plain,)), replace(gold, statements=(marked,)), set())
    assert compared.fora.value == 1.0
    assert compared.differences == ()
