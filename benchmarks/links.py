"""How many links are right, and how many are found: links made by the machine against links read by hand.

    python benchmarks/links.py CORPUS [LINKS.yaml...]

CORPUS is the folder with the texts that the files of ``tests/threads/links`` name; the texts are no part of this project.
Statements are those that the reader finds; a hand-read end of a link is the statement that overlaps it by at least half
of the shorter one. A label is ``tolerated`` where two careful people might differ: it counts neither for nor against. Of
labels with the same ``one_of``, one found is enough, and any of them is right. ``read_whole`` lists the pairs of
releases that were read whole: between them, a link without a label is wrong, and a promise without one is dropped.
``mentioned`` says that the later text still speaks of it, if only in passing.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from msgspec.structs import replace

from policygraph.graph.mapping import map_record
from policygraph.graph.reference import reference_graph
from policygraph.graph.terms import ReleaseGraph
from policygraph.identifiers import iri
from policygraph.pipeline.reading import extract
from policygraph.record.model import Meeting
from policygraph.store import open_store
from policygraph.threads.absence import expected_again
from policygraph.threads.kinds import CARRYING, FIRMNESS, KINDS, SCOPE
from policygraph.threads.reading import read_editions, read_said, read_texts
from policygraph.threads.relations import read_relations
from policygraph.threads.said import Said
from policygraph.threads.weaving import weave

LABELS = Path(__file__).parents[1] / "tests" / "threads" / "links"
GROUPS = {
    "renews + sameStatement": ("renews", "sameStatement"),
    "carried on to a later meeting, whatever the level": (*FIRMNESS, "fulfils"),
    "same statement or carried on": ("sameStatement", *FIRMNESS, "fulfils"),
}

Pair = tuple[str, str]
"""IRIs of the earlier statement and the later one, or of the statement and the meeting."""


class Count(NamedTuple):
    """Links of one kind: made and right, made and wrong, made where either will do; labels found and missed."""

    right: int = 0
    wrong: int = 0
    tolerated: int = 0
    found: int = 0
    missed: int = 0

    def and_also(self, other: Count) -> Count:
        """Both counts together."""
        return Count(*(one + two for one, two in zip(self, other, strict=True)))

    def line(self, name: str) -> str:
        """A row of the table."""
        precision = self.right / (self.right + self.wrong) if self.right + self.wrong else float("nan")
        recall = self.found / (self.found + self.missed) if self.found + self.missed else float("nan")
        return (
            f"{name:52} {precision:9.2f} {self.right:5} of {self.right + self.wrong:<4} {recall:6.2f} {self.found:5} of"
            f" {self.found + self.missed:<4} {self.tolerated:5}"
        )


class Labels:
    """The links of one series as read by hand, and the weave that the machine makes of its texts."""

    def __init__(self, path: Path, corpus: Path) -> None:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        self.name, self.half, self.series = path.stem, content["half"], content["series"]
        self.releases: Mapping[str, Any] = content["releases"]
        self.read_whole = {tuple(pair) for pair in content["read_whole"]}
        self.links: list[Mapping[str, Any]] = content["links"]
        with open_store() as store:
            store.replace([reference_graph(), *self._graphs(corpus)])
            statements, editions = read_said(store), read_editions(store)
            texts, relations = read_texts(store), read_relations(store)
        tags = {iri("release", Path(release["file"]).stem): tag for tag, release in self.releases.items()}
        self.said: dict[str, list[Said]] = defaultdict(list)
        for said in statements:
            self.said[tags[said.release]].append(said)
        self.tag = {said.iri: tag for tag, of in self.said.items() for said in of}
        self.whole = weave(statements, editions, texts=texts, relations=relations)
        self.pairs = {
            (one, other): weave([*self.said[one], *self.said[other]], editions, texts=texts, relations=relations)
            for one, other in self.read_whole
        }

    def _graphs(self, corpus: Path) -> Iterator[ReleaseGraph]:
        for release in self.releases.values():
            record = extract(corpus / release["file"])
            meeting = Meeting(series=self.series, ordinal=release["edition"], start=release["start"])
            yield map_record(replace(record, meeting=meeting))

    def at(self, place: list[Any]) -> set[str]:
        """The statements that a label's end means."""
        tag, start, end = place
        return {
            said.iri
            for said in self.said[tag]
            if min(end, said.end) - max(start, said.start) > 0.5 * min(end - start, said.end - said.start)
        }

    def edition_of(self, tag: str) -> int:
        """The number of the edition that a release tells of."""
        number: int = self.releases[tag]["edition"]
        return number


def judged(labels: Labels, kinds: Iterable[str]) -> Count:
    """The count of the links of ``kinds`` taken together: whichever of them the machine makes will do."""
    wanted = set(kinds)
    made = _made(labels, wanted)
    good: set[Pair] = set()
    tolerated: set[Pair] = set()
    needed: dict[object, list[bool]] = defaultdict(list)
    for number, label in enumerate(labels.links):
        pairs, of_label = _pairs(labels, label), set(label["kinds"])
        if label.get("tolerated"):
            tolerated |= pairs
        elif wanted & of_label or wanted == {"mergedInto"}:  # what might be carried on may as well be merged
            good |= pairs
            # a label of several kinds asks for its first; any other of them, made instead, is as good
            asked = label["kinds"][0] in wanted or wanted & of_label & set(SCOPE)
            if pairs and asked and "mentioned" not in of_label:
                needed[label.get("one_of", number)].append(bool(pairs & (made | _made(labels, of_label))))
    return Count(
        right=len(made & good),
        wrong=len(made - good - tolerated),
        tolerated=len((made & tolerated) - good),
        found=sum(any(met) for met in needed.values()),
        missed=sum(not any(met) for met in needed.values()),
    )


def _made(labels: Labels, kinds: set[str]) -> set[Pair]:
    """The machine's links of these kinds, each pair of releases woven by itself: (earlier, later)."""
    made: set[Pair] = set()
    for (earlier, _), woven in labels.pairs.items():
        for link in woven.links:
            if link.kind in kinds:
                ends = link.source, link.target
                first = next(end for end in ends if not woven.knows(end) or labels.tag[end] == earlier)
                made.add(ends if first == link.source and woven.knows(first) else (link.target, link.source))
    return made


def _pairs(labels: Labels, label: Mapping[str, Any]) -> set[Pair]:
    earlier = labels.at(label["earlier"])
    met = {iri("meeting", labels.series, label["meeting"])} if "meeting" in label else None
    later = labels.at(label["later"]) if met is None else met
    return {(one, other) for one in earlier for other in later}


def absences(labels: Labels) -> Count:
    """Statements said to be dropped, against those of which the whole of the later text has nothing."""
    kept: dict[tuple[str, str, bool], set[str]] = defaultdict(set)
    for label in labels.links:
        if "later" in label:
            perhaps = bool(label.get("tolerated"))
            kept[label["earlier"][0], label["later"][0], perhaps] |= labels.at(label["earlier"])
    counts: Counter[tuple[bool, bool]] = Counter()
    tolerated = 0
    for (earlier, later), woven in labels.pairs.items():
        dropped = {absence.statement for absence in woven.absences if absence.outcome == "dropped"}
        if labels.edition_of(earlier) != labels.edition_of(later):
            for said in labels.said[earlier]:
                surely, perhaps = (said.iri in kept[earlier, later, which] for which in (False, True))
                if perhaps and not surely:
                    tolerated += said.iri in dropped
                elif expected_again(said):
                    counts[said.iri in dropped, not surely] += 1
    right = counts[True, True]
    return Count(right=right, wrong=counts[True, False], tolerated=tolerated, found=right, missed=counts[False, True])


def in_one_thread(labels: Labels) -> Count:
    """Of the labels that carry a promise on, how many have both ends in one thread when the whole series is woven."""
    needed: dict[object, list[bool]] = defaultdict(list)
    for number, label in enumerate(labels.links):
        if "meeting" in label or label.get("tolerated") or not set(label["kinds"]) & set(CARRYING):
            continue
        for one, other in sorted(_pairs(labels, label)):
            needed[label.get("one_of", number)].append(labels.whole.thread_of(one) == labels.whole.thread_of(other))
    met = sum(any(same) for same in needed.values())
    return Count(found=met, missed=len(needed) - met)


def main(arguments: list[str]) -> None:
    corpus = Path(arguments[0])
    files = [Path(name) for name in arguments[1:]] or sorted(LABELS.glob("*.yaml"))
    whole: dict[str, Count] = defaultdict(Count)
    for path in files:
        labels = Labels(path, corpus)
        print(f"\n{labels.name} ({labels.half}): {len(labels.whole.statements)} statements, {len(labels.links)} labels")
        rows: dict[str, Count] = {kind: judged(labels, [kind]) for kind in KINDS}
        rows |= {name: judged(labels, kinds) for name, kinds in GROUPS.items()}
        rows["no longer mentioned (dropped)"] = absences(labels)
        rows["in one thread, the whole series woven"] = in_one_thread(labels)
        _print(rows)
        for name, count in rows.items():
            whole[name] = whole[name].and_also(count)
    print("\nall together")
    _print(whole)


def _print(rows: Mapping[str, Count]) -> None:
    print(f"{'kind':52} {'precision':>9} {'right':>13} {'recall':>6} {'found':>13} {'tolerated':>9}")
    for name, count in rows.items():
        print(count.line(name))


if __name__ == "__main__":
    main(sys.argv[1:])
