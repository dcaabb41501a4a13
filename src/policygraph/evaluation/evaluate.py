"""Reading the texts of a gold anew and summing up how well the readings agree with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path

from msgspec import Struct

from policygraph.evaluation.compare import Comparison, compare
from policygraph.evaluation.gold import load_gold, text_file_of
from policygraph.evaluation.scores import F1, Ratio
from policygraph.extraction.extract import extract_record
from policygraph.text.reading import read_document
from policygraph.text.source import read_source
from policygraph.vocabulary.lexicon import Lexicon, load_lexicon

MEASURES = (
    "spans", "spans_and_acts", "acts", "commissive", "actors", "topics", "fora", "due", "carry_over", "meeting",
    "sessions", "participants", "delegates",
)  # fmt: skip
"""The measures of a :class:`Comparison`, in the order in which they are shown."""


class Evaluation(Struct, frozen=True, kw_only=True):
    """The comparisons, one a file, and what they come to together."""

    comparisons: tuple[Comparison, ...]

    def total(self, measure: str) -> F1 | Ratio:
        """``measure`` over all files: counts are added, not ratios averaged."""
        first, *rest = (getattr(c, measure) for c in self.comparisons)
        total: F1 | Ratio = sum(rest, start=first)
        return total

    def confusions(self) -> dict[tuple[str, str], int]:
        """How often each (gold act, read act) stands on matched statements, most frequent first."""
        counted = Counter(pair for c in self.comparisons for pair in c.confusions)
        return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def evaluate(
    golds: Sequence[str | Path], texts: Sequence[str | Path] = (), lexicon: Lexicon | None = None
) -> Evaluation:
    """Read the text of every gold file anew and compare.

    ``texts`` are folders below which the files named by ``release.file`` lie; the folder of each gold file is looked
    at last. Raises :class:`UnreadableInputError` or :class:`UsageError` for the first file that cannot be used.
    """
    chosen = lexicon or load_lexicon()
    commissive = {entry.id for entry in chosen.of_kind("act") if entry.commissive}
    return Evaluation(comparisons=tuple(_compare_one(Path(g), texts, chosen, commissive) for g in golds))


def _compare_one(path: Path, texts: Sequence[str | Path], lexicon: Lexicon, commissive: Collection[str]) -> Comparison:
    gold = load_gold(path)
    text = text_file_of(gold, [*texts, path.parent], where=str(path))
    return compare(gold, extract_record(read_document(read_source(text)), lexicon), commissive)
