"""Errors of a source name the file that the person gave."""

from __future__ import annotations

import pytest

from policygraph.bilingual import Bilingual
from policygraph.errors import UnreadableInputError
from policygraph.pipeline.reading import located
from policygraph.pipeline.sources import SourceFile

RECORD = SourceFile(path="records/light.yaml", kind="record")
RELEASE = SourceFile(path="releases/light.txt", kind="release")


PROBLEM = Bilingual("not a date", "日付ではない")
ADVICE = Bilingual("write a day", "日を書く")


@pytest.mark.parametrize(
    ("source", "known_as", "where", "told"),
    [
        (RECORD, "light.txt", "light.txt: meeting.start", "records/light.yaml: meeting.start"),
        (RECORD, "light.txt", "light.txt", "records/light.yaml"),
        (RECORD, "light.txt", None, "records/light.yaml"),
        (RECORD, None, "records/light.yaml:3:1", "records/light.yaml:3:1"),
        (RECORD, None, "light.yaml:3:1", "records/light.yaml:3:1"),
        (RELEASE, "light.txt", "light.txt: release.published", "releases/light.txt: release.published"),
        (SourceFile(path="light.txt", kind="release"), "light.txt", "light.txt:4", "light.txt:4"),
        (RELEASE, None, "releases/light.txt", "releases/light.txt"),
    ],
)
def test_an_error_names_the_file_that_is_to_be_mended(
    source: SourceFile, known_as: str | None, where: str | None, told: str
) -> None:
    error = located(UnreadableInputError(PROBLEM, where=where, advice=ADVICE), source, known_as)
    assert (error.where, error.problem, error.advice) == (told, PROBLEM, ADVICE)
