"""Evaluating from files: texts are found below the folders named, and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from policygraph.errors import PolicyGraphError
from policygraph.evaluation.evaluate import MEASURES, evaluate
from policygraph.evaluation.gold import load_gold
from policygraph.pipeline.reading import extract
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
