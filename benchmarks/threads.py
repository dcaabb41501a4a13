"""How long it takes to weave many statements of one series, stage by stage.

    python benchmarks/threads.py [STATEMENTS] [EDITIONS]

The statements are made up: sentences of words drawn from a fixed vocabulary, a third of them taken up again, slightly
changed, at the next edition. Nothing is random but by a fixed seed, so two runs do the same work.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from policygraph.identifiers import fragment, iri
from policygraph.threads.assignment import assign
from policygraph.threads.candidates import candidates
from policygraph.threads.profile import Profiler
from policygraph.threads.relations import Relations
from policygraph.threads.said import Edition, Said
from policygraph.threads.scoring import cells
from policygraph.threads.sheet import Sheet, Sides
from policygraph.threads.weaving import weave
from policygraph.threads.weights import GAIN
from policygraph.vocabulary.lexicon import load_lexicon

ACTS = (
    ("commit", 5),
    ("agree", 5),
    ("resolve", 4),
    ("affirm-cooperation", 3),
    ("stress-importance", 2),
    ("welcome", 1),
)
WORDS = tuple(
    f"{start}{middle}{end}"
    for start in "bdfgklmnprstvz"
    for middle in ("a", "e", "i", "o", "u", "ar", "en", "ol")
    for end in ("dex", "lim", "nor", "pan", "rit", "sal", "tor", "vin")
)
SERIES = iri("series", "made-up")


def main(statements: int = 10_000, editions: int = 50) -> None:
    """Make the statements, weave them, and print what each stage took."""
    said, held = made_up(statements, editions)
    load_lexicon()
    Profiler(Relations(())).statements(said[:10], None)  # what is loaded once a process
    with timed("weave, all in all"):
        woven = weave(said, held, relations=Relations(()))
    print(f"{len(said)} statements, {len(held)} editions, {len(woven.links)} links, {len(woven.threads)} threads")
    two_sets(statements)


def two_sets(statements: int) -> None:
    """Half of the statements against the other half, as if two releases had so many."""
    said, _ = made_up(statements, 2)
    profiler = Profiler(Relations(()))
    half = len(said) // 2
    with timed("two sets: profiles"):
        left, right = (Sheet(profiler.statements(some, None)) for some in (said[:half], said[half:]))
    with timed("two sets: candidates"):
        pairs = len(candidates(Sides(left, right, Relations(())))[0])
    with timed("two sets: candidates and scores"):
        found = cells(left, right, "later", Relations(()))
    with timed("two sets: assignment"):
        chosen = assign({(cell.left, cell.right): cell.strength**GAIN for cell in found})
    print(
        f"two sets of {half}: {pairs} candidates of {half * half} pairs, {len(found)} high enough, {len(chosen)} chosen"
    )


@contextmanager
def timed(name: str) -> Iterator[None]:
    """Print how long the block took."""
    start, worked = time.perf_counter(), time.process_time()
    yield
    wall, work = time.perf_counter() - start, time.process_time() - worked
    print(f"{name:36} {wall:7.2f} s, of which the processor worked {work:6.2f} s")


def made_up(statements: int, editions: int) -> tuple[list[Said], list[Edition]]:
    """So many statements at so many editions, a year apart."""
    chance = random.Random(20181107)  # noqa: S311  # made-up data, the same each time
    topics = [entry.iri for entry in load_lexicon().of_kind("topic")]
    before: list[tuple[list[str], tuple[str, ...]]] = []
    said, held = [], []
    for number in range(1, editions + 1):
        release = f"made-up-{number:03}"
        meeting, day = iri("meeting", "made-up", number), f"{1950 + number}-05-14"
        held.append(
            Edition(series=SERIES, meetings=(meeting,), ordinal=number, start=day, releases=(iri("release", release),))
        )
        now = []
        for order in range(1, statements // editions + 1):
            if before and order % 3 == 0:
                words, about = chance.choice(before)
                words = [word if chance.random() < 0.7 else chance.choice(WORDS) for word in words]
            else:
                words = [chance.choice(WORDS) for _ in range(chance.randint(8, 24))]
                about = tuple(sorted(chance.sample(topics, chance.randint(1, 3))))
            now.append((words, about))
            act, level = chance.choice(ACTS)
            said.append(
                Said(
                    iri=fragment(iri("release", release), f"s{order:02}"),
                    release=iri("release", release),
                    key=release,
                    language="en",
                    words=" ".join(words),
                    start=0,
                    end=len(" ".join(words)),
                    order=order,
                    act=act,
                    level=level,
                    commissive=level > 2,
                    series=SERIES,
                    meeting=meeting,
                    ordinal=number,
                    date=day,
                    speakers=(iri("country", "JP"), iri("country", "US")),
                    topics=about,
                )
            )
        before = now
    return said, held


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
