"""``policygraph evaluate``: how well the reader agrees with readings by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygraph.cli.options import format_option, output_option, write_output

if TYPE_CHECKING:
    from policygraph.evaluation.compare import Comparison
    from policygraph.evaluation.evaluate import Evaluation
    from policygraph.evaluation.scores import F1, Ratio


@click.command()
@click.argument("golds", metavar="GOLD...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--texts",
    multiple=True,
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder below which the texts lie; may be given more than once. The gold file's own folder is looked at last.",
)
@click.option("--words/--no-words", default=True, help="Show the words of what was missed, surplus or different.")
@format_option("text", "json")
@output_option
def evaluate(golds: tuple[Path, ...], texts: tuple[Path, ...], words: bool, format: str, output: Path | None) -> None:  # noqa: FBT001  # click passes flags so
    """Compare the machine's readings with readings by hand.

    GOLD is a record (JSON, YAML) of a text that a person has read. The text is read anew and compared: spans match from
    an intersection over union of one half on, one to one; acts, speakers and topics are compared on matched statements.

    Example: policygraph extract data/releases/soumu-2018-07-27-us-japan-internet-economy-9.ja.txt | policygraph evaluate - --texts data/releases
    """
    from policygraph.evaluation.evaluate import evaluate as evaluate_files

    result = evaluate_files(golds, texts)
    write_output(_as_json(result) if format == "json" else _as_text(result, with_words=words), output)


def _as_text(result: Evaluation, *, with_words: bool) -> str:
    from tabulate import tabulate

    from policygraph.evaluation.evaluate import MEASURES

    head = ["file", *(m.replace("_", " ") for m in MEASURES)]
    rows = [[_short(c.file), *(_value(getattr(c, m)) for m in MEASURES)] for c in result.comparisons]
    totals = [[m.replace("_", " "), *_counted(result.total(m))] for m in MEASURES]
    confusions = [[e, f, n] for (e, f), n in result.confusions().items() if e != f]
    parts = [
        tabulate(rows, headers=head, disable_numparse=True),
        tabulate(totals, headers=["all files", "value", "right", "by hand", "read"], disable_numparse=True),
        tabulate(confusions, headers=["act by hand", "act as read", "times"]) if confusions else "No act was confused.",
    ]
    if with_words:
        parts.extend(_words_of(c) for c in result.comparisons)
    return "\n\n".join(part for part in parts if part) + "\n"


def _value(score: F1 | Ratio) -> str:
    return "-" if score.value is None else f"{score.value:.3f}"


def _counted(score: F1 | Ratio) -> tuple[str, int, int, int | str]:
    """A score with what was counted: right ones of those by hand and those read; a ratio counts pairs only."""
    from policygraph.evaluation.scores import F1

    if isinstance(score, F1):
        return _value(score), score.hits, score.expected, score.found
    return _value(score), score.hits, score.total, "-"


def _short(name: str) -> str:
    """The end of a long file name, which tells more than its beginning."""
    last = name.rsplit("/", 1)[-1]
    return last if len(last) <= 40 else f"…{last[-39:]}"


def _words_of(comparison: Comparison) -> str:
    lines = [f"{comparison.file}"]
    for kind, statements in (("missed", comparison.missed), ("surplus", comparison.surplus)):
        for s in statements:
            rule = f" [{s.rule}]" if s.rule else ""
            lines.append(f"  {kind} {s.act}{rule} {s.quote.start}-{s.quote.end}: {_one_line(s.quote.exact)}")
    for d in comparison.differences:
        where = f": {_one_line(d.words)}" if d.words else ""
        lines.append(f"  {d.what}: by hand {d.expected}, read {d.found}{where}")
    return "\n".join(lines) if len(lines) > 1 else ""


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _as_json(result: Evaluation) -> str:
    import msgspec

    from policygraph.evaluation.evaluate import MEASURES

    def scores(source: object) -> dict[str, object]:
        return {m: {"value": getattr(source, m).value, **msgspec.to_builtins(getattr(source, m))} for m in MEASURES}

    plain = {
        "files": [
            {
                "file": c.file,
                "measures": scores(c),
                "missed": c.missed,
                "surplus": c.surplus,
                "differences": c.differences,
            }
            for c in result.comparisons
        ],
        "all": {m: {"value": result.total(m).value, **msgspec.to_builtins(result.total(m))} for m in MEASURES},
        "confusions": [{"gold": e, "read": f, "times": n} for (e, f), n in result.confusions().items()],
    }
    return msgspec.json.format(msgspec.json.encode(plain), indent=1).decode() + "\n"
