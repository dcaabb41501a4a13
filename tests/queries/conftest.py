"""Stores that the questions are asked of: the shipped release alone, and with two others made from its text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from policygraph.namespaces import SOURCE_GRAPHS
from policygraph.pipeline.building import build
from policygraph.store import Store, open_store
from policygraph.threads.deriving import derive
from tests.threads.story import store_of, whole_story

SEED = Path(__file__).parents[2] / "data" / "releases" / "soumu-2018-07-27-us-japan-internet-economy-9.ja.txt"
KEY = "soumu-2018-07-27-us-japan-internet-economy-9.ja"


def keep_to_releases(store: Store) -> None:
    """Take out what a build knows of meetings from sources beside the releases, so that the releases stand alone."""
    store.remove([name for name in store.graph_names() if name.startswith(SOURCE_GRAPHS)])


@pytest.fixture(scope="session")
def seed_text() -> str:
    """The published text."""
    return SEED.read_bytes().decode()


@pytest.fixture(scope="session")
def seed() -> Iterator[Store]:
    """The shipped release: read, mapped, validated, stored."""
    with open_store() as store:
        report = build(SEED, store=store)
        assert report.exit_code == 0
        keep_to_releases(store)
        yield store


def _other_issuer(text: str) -> str:
    """The same meeting as another issuer might tell it: other dates, a body nobody knows, one body changed."""
    return (
        text.replace("7月23日及び24日の2日間", "7月24日及び25日の2日間")
        .replace("2018年7月23日から24日にかけ", "2018年7月24日から25日にかけ")
        .replace("全米科学財団", "連邦量子通信庁")
    )


def _next_edition(text: str) -> str:
    """The meeting after it, within the window that the shipped release names."""
    return (
        text.replace("第9回", "第10回")
        .replace("平成30年7月27日", "令和元年10月18日")
        .replace("7月23日及び24日の2日間", "10月10日及び11日の2日間")
        .replace("2018年7月23日から24日にかけ", "2019年10月10日から11日にかけ")
        .replace("2019年中を目処", "2020年中を目処")
    )


@pytest.fixture(scope="session")
def three(seed_text: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The shipped release, another issuer's on the same meeting (``other-9``), and the next edition's (``next-10``)."""
    folder = tmp_path_factory.mktemp("releases")
    (folder / "other-9.ja.txt").write_bytes(_other_issuer(seed_text).encode())
    (folder / "next-10.ja.txt").write_bytes(_next_edition(seed_text).encode())
    with open_store() as store:
        report = build(SEED, folder, store=store)
        assert report.exit_code == 0
        keep_to_releases(store)
        yield store


@pytest.fixture(scope="session")
def told() -> Iterator[Store]:
    """The shipped release, and the shipped facts of its series as other sources tell them: what a build makes."""
    with open_store() as store:
        assert build(SEED, store=store).exit_code == 0
        yield store


@pytest.fixture(scope="session")
def story() -> Iterator[Store]:
    """Three editions of a dialogue that never was, the second told in two languages, with the links between them."""
    with store_of(*whole_story()) as store:
        store.replace([derive(store, ())])
        yield store
