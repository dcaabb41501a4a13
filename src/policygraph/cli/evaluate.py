"""``policygraph evaluate``: how well the reader agrees with readings by hand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygraph.bilingual import Bilingual, Language
from policygraph.cli.options import format_option, language_option, output_option, write_output

if TYPE_CHECKING:
    from policygraph.evaluation.compare import Comparison
    from policygraph.evaluation.evaluate import Evaluation
    from policygraph.evaluation.scores import F1, Ratio

_MEASURES: Mapping[str, Bilingual] = {
    "spans": Bilingual("spans", "範囲"),
    "spans_and_acts": Bilingual("spans and acts", "範囲と行為"),
    "acts": Bilingual("acts", "行為"),
    "commissive": Bilingual("commissive", "拘束性"),
    "actors": Bilingual("actors", "主体"),
    "topics": Bilingual("topics", "主題"),
    "fora": Bilingual("fora", "場"),
    "due": Bilingual("due", "期限"),
    "carry_over": Bilingual("carry over", "継続"),
    "meeting": Bilingual("meeting", "会合"),
    "sessions": Bilingual("sessions", "セッション"),
    "participants": Bilingual("participants", "参加機関"),
    "delegates": Bilingual("delegates", "出席者"),
}
_HEAD = Bilingual("file", "ファイル")
_TOTALS = Bilingual("all files,value,right,by hand,read", "全ファイル,値,一致,手作業,読み取り")
_CONFUSIONS = Bilingual("act by hand,act as read,times", "行為（手作業）,行為（読み取り）,回数")
_NO_CONFUSION = Bilingual("No act was confused.", "取り違えた行為はありません。")
_MISSED = Bilingual("missed", "見落とし")
_SURPLUS = Bilingual("surplus", "余分")
_DIFFERENCE = Bilingual("{what}: by hand {expected}, read {found}", "{what}：手作業 {expected}、読み取り {found}")
_NONE = Bilingual("nothing", "なし")


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
@language_option
@output_option
def evaluate(
    golds: tuple[Path, ...],
    texts: tuple[Path, ...],
    *,
    words: bool,
    format: str,
    language: Language,
    output: Path | None,
) -> None:
    """Compare the machine's readings with readings by hand.

    GOLD is a record (JSON, YAML) of a text that a person has read. The text is read anew and compared: spans match from
    an intersection over union of one half on, one to one; acts, speakers and topics are compared on matched statements.

    Example: policygraph extract data/releases/soumu-2018-07-27-us-japan-internet-economy-9.ja.txt | policygraph evaluate - --texts data/releases
    """
    from policygraph.evaluation.evaluate import evaluate as evaluate_files

    result = evaluate_files(golds, texts)
    write_output(_as_json(result) if format == "json" else _as_text(result, language, with_words=words), output)


def _as_text(result: Evaluation, language: Language, *, with_words: bool) -> str:
    from tabulate import tabulate

    from policygraph.evaluation.evaluate import MEASURES

    names = {m: _MEASURES[m].get(language) for m in MEASURES}
    rows = [[_short(c.file), *(_value(getattr(c, m)) for m in MEASURES)] for c in result.comparisons]
    totals = [[names[m], *_counted(result.total(m))] for m in MEASURES]
    confusions = [[e, f, n] for (e, f), n in result.confusions().items() if e != f]
    parts = [
        tabulate(rows, headers=[_HEAD.get(language), *names.values()], disable_numparse=True),
        tabulate(totals, headers=_TOTALS.get(language).split(","), disable_numparse=True),
        tabulate(confusions, headers=_CONFUSIONS.get(language).split(","))
        if confusions
        else _NO_CONFUSION.get(language),
    ]
    if with_words:
        parts.extend(_words_of(c, language) for c in result.comparisons)
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


def _words_of(comparison: Comparison, language: Language) -> str:
    lines = [f"{comparison.file}"]
    for kind, statements in ((_MISSED, comparison.missed), (_SURPLUS, comparison.surplus)):
        for s in statements:
            rule = f" [{s.rule}]" if s.rule else ""
            place = f"{s.quote.start}-{s.quote.end}"
            lines.append(f"  {kind.get(language)} {s.act}{rule} {place}: {_one_line(s.quote.exact)}")
    for d in comparison.differences:
        sides = {"expected": _told(d.expected, language), "found": _told(d.found, language)}
        where = f": {_one_line(d.words)}" if d.words else ""
        lines.append(f"  {_DIFFERENCE.get(language, what=_named(d.what, language), **sides)}{where}")
    return "\n".join(lines) if len(lines) > 1 else ""


def _named(what: str, language: Language) -> str:
    """The measure's name; the field of a meeting stays as the record has it."""
    first, dot, field = what.partition(".")
    name = _MEASURES.get("acts" if first == "act" else first)
    return f"{name.get(language) if name else first}{dot}{field}"


def _told(value: object, language: Language) -> str:
    """A value of a record in a line: lists joined, a window as its two days, nothing as such."""
    from policygraph.record.model import Due

    if isinstance(value, Due):
        return f"{value.from_ or ''}/{value.to or ''}"
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value)) or _NONE.get(language)
    return _NONE.get(language) if value is None else str(value)


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
