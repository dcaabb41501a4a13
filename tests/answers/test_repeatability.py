"""Every page, file and picture is the same under any hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from policygraph.answers.network import PROJECTIONS
from policygraph.answers.reports import KINDS

ROOT = Path(__file__).parents[2]
SCRIPT = """
import hashlib, sys
from policygraph.answers.comparison import compare
from policygraph.answers.network.drawing.draw import picture
from policygraph.answers.network.formats import FORMATS as NETWORK_FORMATS, write_network
from policygraph.answers.network import PROJECTIONS, network
from policygraph.answers.reports import FORMATS, KINDS, render, report
from policygraph.answers.reports.kinds import KIND
from policygraph.answers.reports.threads.drift_picture import drift_picture
from tests.answers.conftest import store_of
from tests.answers.releases import english, following, japanese

def told(name, content):
    content = content if isinstance(content, bytes) else content.encode()
    print(name, hashlib.sha256(content).hexdigest())

with store_of([english(), japanese(), following()]) as store:
    for kind in KINDS:
        key = {
            "meeting": "us-japan-internet-economy/3", "thread": "test-dialogue-3.en/s01", "drift": "5g", "phrases": "privacy",
        }.get(kind)
        for language in ("en", "ja"):
            page = report(kind, key, language=language, store=store)
            for format in (*FORMATS, *KIND[kind].formats):
                told(f"{kind} {language} {format}", render(page, format))
    for language in ("en", "ja"):
        for format in ("svg", "png"):
            told(f"drift {language} {format}", drift_picture(report("drift", "5g", store=store, language=language), format))
        page = compare("test-dialogue-3.en", "test-dialogue-3.ja", store=store, language=language)
        for format in FORMATS:
            told(f"compare {language} {format}", render(page, format))
    for projection in PROJECTIONS:
        graph = network(projection, store=store)
        for format in NETWORK_FORMATS:
            told(f"{projection} {format}", write_network(graph, format, "ja", measures=True))
        for format in ("svg", "png"):
            told(f"{projection} {format}", picture(graph, format, "en"))
"""


def _run(seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_pages_networks_and_pictures_are_the_same_under_any_hash_seed() -> None:
    one, other = _run("1"), _run("4711")
    assert len(one.splitlines()) == (len(KINDS) * 5 + 1) * 2 + len(PROJECTIONS) * (5 + 2) + 4 + 10
    assert one == other
