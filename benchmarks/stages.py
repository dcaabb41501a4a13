"""What the whole way costs on the shipped release: commands as a person types them, then each stage inside one process.

    python benchmarks/stages.py [--repeat 200] [--runs 7]

Machines are noisy: medians are told, everything is measured in one run, and the shares matter more than the times.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

SEED = Path(__file__).parents[1] / "data" / "releases" / "soumu-2018-07-27-us-japan-internet-economy-9.ja.txt"


def _command(*words: str) -> Callable[[], None]:
    def run() -> None:
        subprocess.run([sys.executable, "-m", "policygraph", *words], check=True, capture_output=True)

    return run


def _median(work: Callable[[], object], times: int) -> float:
    measured = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        measured.append(time.perf_counter() - start)
    return statistics.median(measured)


def _table(head: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(map(str, row)) + " |")
    print()


def commands(runs: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        store = Path(name) / "store"
        rows: list[tuple[object, ...]] = [("policygraph --help", f"{_median(_command('--help'), runs):.2f}")]
        rows.append(("extract", f"{_median(_command('extract', str(SEED)), runs):.2f}"))
        cold = [_median(_command("build", str(SEED), "--store", str(store / str(n))), 1) for n in range(runs)]
        rows.append(("build, into a new store", f"{statistics.median(cold):.2f}"))
        warm = _median(_command("build", str(SEED), "--store", str(store / "0")), runs)
        rows.append(("build again, nothing changed", f"{warm:.2f}"))
        report = _median(_command("report", "meeting", "--store", str(store / "0")), runs)
        rows.append(("report meeting", f"{report:.2f}"))
        print(f"Commands, seconds of wall time, median of {runs} runs, each a new process\n")
        _table(("command", "seconds"), rows)


@contextmanager
def _stages() -> Iterator[dict[str, Callable[[], object]]]:
    from policygraph.extraction.extract import extract_record
    from policygraph.graph.mapping import map_record
    from policygraph.graph.reference import reference_graph
    from policygraph.graph.validation import validate_graph
    from policygraph.store import open_store
    from policygraph.text.reading import read_document
    from policygraph.text.source import read_source
    from policygraph.vocabulary.lexicon import load_lexicon

    lexicon = load_lexicon()
    document = read_document(read_source(SEED))
    record = extract_record(document, lexicon)
    graph = map_record(record)
    with tempfile.TemporaryDirectory() as name, open_store(Path(name) / "store", "write") as store:
        store.replace([reference_graph()])
        yield {
            "read (bytes into Document)": lambda: read_document(read_source(SEED)),
            "extract (Document into Record)": lambda: extract_record(document, lexicon),
            "map (Record into quads)": lambda: map_record(record),
            "validate (SHACL)": lambda: validate_graph(graph),
            "store (replace one graph on disk)": lambda: store.replace([graph]),
        }
    print(f"Triples of the release: {len(graph.quads)}; of the reference data: {len(reference_graph().quads)}.\n")


def stages(repeat: int) -> None:
    with _stages() as works:
        for work in works.values():
            work()
        times = {name: _median(work, repeat) for name, work in works.items()}
        whole = sum(times.values())
        print(f"Stages in one process, median of {repeat} repetitions of the shipped release\n")
        rows: list[tuple[object, ...]] = [
            (name, f"{seconds * 1000:.1f}", f"{seconds / whole:.0%}") for name, seconds in times.items()
        ]
        _table(("stage", "milliseconds", "share"), rows)


def main() -> None:
    """Run and print Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--repeat", type=int, default=200)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    commands(options.runs)
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    stages(options.repeat)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"Peak memory: {children // 1024} MiB of the largest command, {own // 1024} MiB of the repetitions.")


if __name__ == "__main__":
    main()
