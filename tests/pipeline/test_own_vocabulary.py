"""From a name that nobody knew to one that a person has added: review, stub, completion, reading again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from policygraph.cli.main import policygraph
from policygraph.errors import UnreadableInputError
from policygraph.pipeline.building import build
from policygraph.pipeline.explaining import explain
from policygraph.pipeline.own_vocabulary import OwnVocabulary
from policygraph.pipeline.reading import extract
from policygraph.pipeline.validating import validate
from policygraph.store import open_store
from policygraph.vocabulary.lexicon import load_lexicon

RELEASE = """報道資料
令和4年6月1日
日独ICT政策対話（第5回）の結果

総務省は、令和4年5月30日、東京において、日独ICT政策対話（第5回）を開催しました。

1 主な成果
両国は、安全な通信網に関する協力を継続することで一致した。

(参考) 出席者
日本側：総務省、音響庁
ドイツ側：連邦音楽庁
"""


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "releases" / "a.ja.txt"
    path.parent.mkdir()
    path.write_text(RELEASE, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def stub(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the review writes of the release's names."""
    folder = tmp_path_factory.mktemp("review")
    (folder / "a.ja.txt").write_text(RELEASE, encoding="utf-8")
    store, stub = str(folder / "store"), folder / "stub.ttl"
    assert build(folder / "a.ja.txt", store=store).counts.unreviewed == 2
    done = CliRunner().invoke(policygraph, ["report", "review", "--store", store, "--stub", str(stub)])
    assert done.exit_code == 0
    return stub.read_text(encoding="utf-8")


@pytest.fixture
def folder(stub: str, tmp_path: Path) -> Path:
    """The stub, completed, in a folder of its own."""
    turtle = stub.replace("jp-音響庁", "jp-sound").replace("de-連邦音楽庁", "de-music")
    for key, name in (("jp-sound", "Sound Agency"), ("de-music", "Federal Music Agency")):
        turtle = turtle.replace(
            f'## <agency/{key}> skos:prefLabel "..."@en', f'<agency/{key}> skos:prefLabel "{name}"@en'
        )
    assert "##" not in turtle.partition("@prefix")[2]
    file = tmp_path / "own" / "bodies.ttl"
    file.parent.mkdir()
    file.write_text(turtle, encoding="utf-8")
    return file.parent


def test_the_stub_as_it_is_makes_its_names_known(release: Path, stub: str, tmp_path: Path) -> None:
    file = tmp_path / "stub.ttl"
    file.write_text(stub, encoding="utf-8")
    assert extract(release, vocabulary=[file]).participants == {"JP": ("jp-mic", "jp-音響庁"), "DE": ("de-連邦音楽庁",)}


def test_completed_names_are_known_to_the_reading(release: Path, folder: Path) -> None:
    assert "jp-sound" not in extract(release).participants["JP"]
    participants = extract(release, vocabulary=[folder]).participants
    assert participants == {"JP": ("jp-mic", "jp-sound"), "DE": ("de-music",)}


def test_the_folder_is_one_for_the_lexicon_too(folder: Path) -> None:
    lexicon = load_lexicon(folder)
    assert lexicon.label("agency", "jp-sound", "en") == "Sound Agency"
    assert lexicon.label("agency", "jp-sound", "ja") == "音響庁"
    assert lexicon.entry("agency", "de-music").party == "DE"


def test_a_build_with_other_vocabulary_reads_again_and_conforms(release: Path, folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    assert build(release, store=store).counts.unreviewed == 2
    report = build(release, store=store, vocabulary=[folder])
    assert [b.fate for b in report.built] == ["stored"]
    assert (report.exit_code, report.counts.unreviewed) == (0, 0)
    assert [b.fate for b in build(release, store=store, vocabulary=[folder]).built] == ["unchanged"]
    with open_store(store, "read") as opened:
        known = "ASK { ?p pg:body <https://w3id.org/policygraph/id/agency/jp-sound> }"
        assert opened.query(known) is True
        named = 'ASK { <https://w3id.org/policygraph/id/agency/jp-sound> skos:prefLabel "音響庁"@ja }'
        assert opened.query(named) is True
    assert [b.fate for b in build(release, store=store).built] == ["stored"]


def test_an_edited_file_counts_as_other_vocabulary(folder: Path) -> None:
    before = OwnVocabulary([folder])
    digest = before.digest
    file = folder / "bodies.ttl"
    assert before.lexicon.find("jp-sound") is not None
    file.write_text(file.read_text(encoding="utf-8").replace("jp-sound", "jp-acoustics"), encoding="utf-8")
    after = OwnVocabulary([folder])
    assert after.digest != digest
    assert after.lexicon.find("jp-sound") is None


def test_where_the_folder_lies_does_not_matter(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    (other / "names.ttl").write_bytes((folder / "bodies.ttl").read_bytes())
    assert OwnVocabulary([folder]).digest == OwnVocabulary([other]).digest


def test_the_commands_take_the_folder(release: Path, folder: Path, tmp_path: Path) -> None:
    read = CliRunner().invoke(policygraph, ["extract", str(release), "--vocabulary", str(folder)])
    assert "jp-sound" in read.output
    built = CliRunner().invoke(
        policygraph, ["build", str(release), "--store", str(tmp_path / "s"), "--vocabulary", str(folder)]
    )
    assert built.exit_code == 0
    assert "0 unreviewed names" in built.output


def test_a_store_is_validated_with_the_vocabulary_that_it_was_built_with(
    release: Path, folder: Path, tmp_path: Path
) -> None:
    store = tmp_path / "store"
    build(release, store=store, vocabulary=[folder])
    assert validate(store=store).exit_code == 0
    assert "jp-sound" in str(store_graphs(store))


def store_graphs(store: Path) -> list[str]:
    """Every object of the release's graph, so that the test above is about the name that the folder adds."""
    with open_store(store, "read") as opened:
        return [str(quad[2]) for name in opened.graph_names() for quad in opened.quads([name])]


def test_a_source_is_validated_with_the_folder_that_names_its_bodies(release: Path, folder: Path) -> None:
    (known,) = validate(release, vocabulary=[folder]).validations
    (unknown,) = validate(release).validations
    assert (len(known.findings), len(unknown.findings)) == (0, 2)
    assert known.conforms


def test_a_sentence_is_explained_with_the_folder(release: Path, folder: Path) -> None:
    def bodies(*vocabulary: Path) -> set[str]:
        return {form.entry for sentence in explain(release, vocabulary=vocabulary) for form in sentence.forms}

    assert bodies(folder) - bodies() == {"jp-sound", "de-music"}


def test_the_vocabulary_commands_show_and_check_the_folder(folder: Path, stub: str, tmp_path: Path) -> None:
    def run(*arguments: str) -> tuple[int, str]:
        done = CliRunner().invoke(policygraph, ["vocabulary", *arguments])
        return done.exit_code, done.output

    own = ("--vocabulary", str(folder))
    assert "Sound Agency" in run("show", "jp-sound", *own)[1]
    assert "音響庁" in run("list", "agency", *own)[1]
    assert "音響庁" not in run("list", "agency")[1]
    assert run("check", *own)[0] == 0
    unfinished = tmp_path / "stub.ttl"
    unfinished.write_text(stub, encoding="utf-8")
    code, told = run("check", "--vocabulary", str(unfinished))
    assert code == 1
    assert "prefLabel@en" in told


def test_no_own_vocabulary_is_what_is_shipped() -> None:
    none = OwnVocabulary()
    assert none.lexicon is load_lexicon()
    assert none.digest == ""


def test_a_folder_that_is_absent_empty_or_no_turtle_is_told_in_one_line(release: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "a.ttl").write_text("<a> <b>\n", encoding="utf-8")
    for place, problem in [
        (tmp_path / "absent", "no such folder"),
        (tmp_path / "empty", "no Turtle"),
        (broken, "mend"),
    ]:
        with pytest.raises(UnreadableInputError, match=problem) as caught:
            build(release, store=tmp_path / "store", vocabulary=[os.fspath(place)])
        assert "\n" not in str(caught.value)
