"""How fast releases are read: against SudachiPy tokenizing the same text alone, and GiNZA tagging names in it.

    python benchmarks/reading.py FOLDER [--repeat 5] [--ginza]

FOLDER holds texts (.txt, .md); all contestants run in turn in this one process, ``--repeat`` times, and medians are
told. Compare the ratios, each taken within one round and then their median: the absolute times are this machine's, and
other work on it slows a round as a whole. ``--ginza`` needs ja_ginza, which is no dependency of the project and asks
for an older SudachiPy than it: in an environment of its own, ``pip install ja_ginza . && pip install --no-deps
SudachiPy==0.7.0``.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path

from policygraph.extraction.extract import extract_record, language_module
from policygraph.extraction.grammar import LanguageModule
from policygraph.extraction.passages import passages_of
from policygraph.pipeline.sources import find_sources
from policygraph.text.document import Document
from policygraph.text.reading import read_document
from policygraph.text.source import Source, read_source
from policygraph.vocabulary.lexicon import Lexicon, load_lexicon


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _documents(sources: list[Source]) -> list[Document]:
    return [read_document(source) for source in sources]


def _extract(pairs: list[tuple[Source, Document]], lexicon: Lexicon) -> None:
    for source, _ in pairs:
        extract_record(read_document(source), lexicon)


def _passages(pairs: list[tuple[Source, Document]], lexicon: Lexicon, module: LanguageModule) -> None:
    for _, document in pairs:
        passages_of(document, lexicon, module.heading_role)


def _sudachi(texts: list[str]) -> Callable[[], None]:
    from sudachipy import Dictionary, SplitMode

    tokenizer = Dictionary(dict="core").tokenizer()

    def run() -> None:
        for text in texts:
            for line in text.splitlines():
                for token in tokenizer.tokenize(line, SplitMode.C):
                    token.surface()

    return run


def _ginza(texts: list[str]) -> Callable[[], None]:
    import spacy  # type: ignore[import-not-found]  # only where ja_ginza was installed for the comparison

    nlp = spacy.load("ja_ginza", exclude=["parser", "bunsetu_recognizer", "compound_splitter"])

    lines = [line[:10_000] for text in texts for line in filter(str.strip, text.splitlines())]

    def run() -> None:
        for doc in nlp.pipe(lines, batch_size=64):
            _ = doc.ents

    return run


def main() -> None:
    """Run and print one Markdown table a language."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--ginza", action="store_true")
    options = parser.parse_args()
    sources = [read_source(s.path) for s in find_sources([options.folder]) if s.kind == "release"]
    lexicon = load_lexicon()
    by_language: dict[str, list[tuple[Source, Document]]] = defaultdict(list)
    for source, document in zip(sources, _documents(sources), strict=True):
        by_language[document.language].append((source, document))
    for language, pairs in sorted(by_language.items()):
        module = language_module(language)
        if module is None:
            continue
        texts = [d.text for _, d in pairs]
        contestants: dict[str, Callable[[], object]] = {
            "extract, all stages": partial(_extract, pairs, lexicon),
            "of it: text into Document": partial(_documents, [s for s, _ in pairs]),
            "of it: Document into passages with mentions": partial(_passages, pairs, lexicon, module),
        }
        if language == "ja":
            contestants["SudachiPy tokenizing alone"] = _sudachi(texts)
            if options.ginza:
                contestants["GiNZA tagging names"] = _ginza(texts)
        _measure(language, texts, contestants, options.repeat)


def _measure(language: str, texts: list[str], contestants: dict[str, Callable[[], object]], repeat: int) -> None:
    for work in contestants.values():
        work()
    times: dict[str, list[float]] = defaultdict(list)
    for _ in range(repeat):
        for name, work in contestants.items():
            times[name].append(_seconds(work))
    letters = sum(map(len, texts))
    whole = times["extract, all stages"]
    print(f"\n{language}: {len(texts)} releases, {letters:,} characters, median of {repeat} runs\n")
    print("| what | seconds | releases/s | characters/s | of extract | extract is |\n|---|---|---|---|---|---|")
    for name, each in times.items():
        median = statistics.median(each)
        share = statistics.median(one / all_stages for one, all_stages in zip(each, whole, strict=True))
        rates = f"{len(texts) / median:.1f} | {letters / median:,.0f}"
        print(f"| {name} | {median:.3f} | {rates} | {share:.2f} | {1 / share:.2f} times this |")


if __name__ == "__main__":
    main()
