"""From published words to threads: texts written here are read, built and linked, nothing of their records made by hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from policygraph.identifiers import iri
from policygraph.pipeline.building import build
from policygraph.store import open_store
from policygraph.threads.decisions import Decision, dump_decisions, reference_to
from policygraph.threads.deriving import weave_store
from policygraph.threads.weave import Weave

SERIES = "japan-eu-ict-policy-dialogue"
TEXTS = {
    "dialogue-31.en.txt": (
        "Joint Statement on the 31st Japan-EU ICT Policy Dialogue\n\n"
        "The 31st Japan-EU ICT Policy Dialogue was held in Tokyo on 14 May 2035.\n\n"
        "The two sides agreed to set up a working group on quantum communication. They stressed the importance of open data "
        "for start-ups. Both sides committed to cooperate on the security of submarine cables.\n\n"
        "The two sides reaffirmed their commitment to the free flow of data across borders. They welcomed the progress on "
        "artificial intelligence governance.\n"
    ),
    "dialogue-31.ja.txt": (
        "第31回日EU・ICT政策対話の結果\n\n"
        "2035年5月14日、東京において、第31回日EU・ICT政策対話が開催されました。\n\n"
        "双方は、量子通信に関する作業部会を設置することで合意した。双方は、スタートアップのためのオープンデータの重要性を強調した。"
        "双方は、海底ケーブルの安全に関する協力にコミットした。\n\n"
        "双方は、越境データ流通に対するコミットメントを再確認した。双方は、AIガバナンスに関する進展を歓迎した。\n"
    ),
    "dialogue-32.ja.txt": (
        "第32回日EU・ICT政策対話の結果\n\n"
        "2036年6月3日、ブリュッセルにおいて、第32回日EU・ICT政策対話が開催されました。\n\n"
        "双方は、量子通信に関する作業部会を設置した。双方は、海底ケーブルの安全の重要性を強調した。\n"
    ),
    "dialogue-33.en.txt": (
        "Joint Statement on the 33rd Japan-EU ICT Policy Dialogue\n\n"
        "The 33rd Japan-EU ICT Policy Dialogue was held in Tokyo on 20 May 2037.\n\n"
        "Both sides will continue the working group on quantum communication. They welcomed the exhibition of paintings.\n"
    ),
}
FIRST = "dialogue-31.en"


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def weave(texts: Path, tmp_path_factory: pytest.TempPathFactory) -> Weave:
    store = tmp_path_factory.mktemp("built") / "store"
    return built(texts, store)


def built(texts: Path, store: Path, decisions: Path | None = None) -> Weave:
    build(texts, store=store, decisions=decisions)
    with open_store(store, "read") as opened:
        return weave_store(opened)


def saying(weave: Weave, words: str) -> str:
    """The one statement that has these words."""
    (found,) = (said.iri for said in weave.statements if words in said.words)
    return found


def test_two_texts_of_one_meeting_align_one_to_one(weave: Weave) -> None:
    pairs = {(link.source, link.target) for link in weave.links if link.kind == "translationOf"}
    assert pairs == {
        (saying(weave, english), saying(weave, other))
        for english, other in (
            ("agreed to set up a working group", "設置することで合意した"),
            ("importance of open data", "オープンデータの重要性"),
            ("committed to cooperate on the security", "安全に関する協力にコミットした"),
            ("free flow of data across borders", "越境データ流通"),
            ("artificial intelligence governance", "AIガバナンス"),
        )
    }


def test_two_texts_of_one_meeting_are_one_meeting_with_one_set_of_topics_and_both_sets_of_words(weave: Weave) -> None:
    edition = weave.edition(iri("meeting", SERIES, 31))
    assert edition is not None
    assert len(edition.meetings) == 1
    assert len(edition.releases) == 2
    said = weave.said_at(edition)
    topics = {
        language: {topic for one in said if one.language == language for topic in one.topics}
        for language in ("en", "ja")
    }
    assert topics["en"] == topics["ja"] != set()
    assert all(one.words in TEXTS[f"dialogue-31.{one.language}.txt"] for one in said)


def test_a_promise_that_is_read_is_made_then_reported_then_renewed(weave: Weave) -> None:
    agreed, reported = saying(weave, "agreed to set up a working group"), saying(weave, "作業部会を設置した")
    renewed = saying(weave, "will continue the working group")
    kinds = {(link.source, link.target): link.kind for link in weave.links}
    assert kinds[reported, agreed] == "fulfils"
    assert kinds[renewed, reported] == "renews"
    thread = weave.thread_of(agreed)
    assert thread is not None
    assert {agreed, saying(weave, "設置することで合意"), reported, renewed} == set(thread.members)


def test_a_decision_outlives_the_store(texts: Path, weave: Weave, tmp_path: Path) -> None:
    later, earlier = saying(weave, "will continue the working group"), saying(weave, "作業部会を設置した")
    ends = reference_to(weave.said(later)), reference_to(weave.said(earlier))
    decision = Decision(decision="reject", kind="renews", from_=ends[0], to=ends[1], reason="Another one.", by="me")
    folder = tmp_path / "decisions"
    folder.mkdir()
    (folder / "ours.yaml").write_text(dump_decisions([decision]), encoding="utf-8")
    store = tmp_path / "store"
    for _ in range(2):
        decided = built(texts, store, folder)
        assert not [link for link in decided.links if {link.source, link.target} == {later, earlier}]
        (rejected,) = decided.rejected
        assert (rejected.decided, rejected.explanation) == ("me", "Another one.")
        shutil.rmtree(store)
