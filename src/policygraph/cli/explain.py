"""``policygraph explain``: why a sentence was read as it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygraph.bilingual import Bilingual, Language
from policygraph.cli.options import format_option, language_option, output_option, vocabulary_option, write_output

if TYPE_CHECKING:
    from policygraph.pipeline.explaining import ClauseReading, Rule, SentenceReading

_SENTENCE = Bilingual("Sentence {number} ({start}-{end}, {role})", "第{number}文（{start}〜{end}、{role}）")
_FORMS = Bilingual("forms", "語彙")
_CLAUSE = Bilingual("clause", "節")
_SPEAKER = Bilingual("speaker", "主体")
_WON = Bilingual("rule", "規則")
_COMPETING = Bilingual("also fits", "競合")
_STATEMENT = Bilingual("taken as statement {number}", "表明{number}として採用")
_REASON = Bilingual("not taken: {label}", "採らなかった理由：{label}")
_NO_CLAUSE = Bilingual("no predicate of an act was found", "行為を表す述語なし")
_LEVEL = Bilingual("level {level}", "レベル{level}")


@click.command()
@click.argument("source", metavar="SOURCE")
@click.option("--sentence", type=int, metavar="N", help="Only the N-th sentence that was looked at, counted from 1.")
@vocabulary_option
@format_option("text", "json")
@language_option
@output_option
def explain(
    source: str,
    *,
    sentence: int | None,
    vocabulary: tuple[str, ...],
    format: str,
    language: Language,
    output: Path | None,
) -> None:
    """Show why each sentence was read as it was: forms found, the rule that won, its competitors, act and level.

    Example: policygraph explain data/releases/soumu-2018-07-27-us-japan-internet-economy-9.ja.txt --sentence 12
    """
    from policygraph.pipeline.explaining import explain as explain_source

    readings = explain_source(source, sentence=sentence, language=language, vocabulary=vocabulary)
    if format == "json":
        import msgspec

        write_output(msgspec.json.format(msgspec.json.encode(readings), indent=1) + b"\n", output)
    else:
        write_output("\n\n".join(_sentence(r, language) for r in readings), output)


def _sentence(reading: SentenceReading, language: Language) -> str:
    head = _SENTENCE.get(language, number=reading.number, start=reading.start, end=reading.end, role=reading.role_label)
    forms = "; ".join(f"{f.words} = {f.kind}/{f.entry}" for f in reading.forms) or "-"
    lines = [head, f"  {reading.words}", f"  {_FORMS.get(language)}: {forms}"]
    for clause in reading.clauses:
        lines.extend(_clause(clause, language))
    if not reading.clauses:
        lines.append(f"  {_NO_CLAUSE.get(language)}")
    return "\n".join(lines)


def _clause(clause: ClauseReading, language: Language) -> list[str]:
    if clause.statement is not None:
        fate = _STATEMENT.get(language, number=clause.statement)
    else:
        fate = _REASON.get(language, label=f"{clause.reason_label} ({clause.reason})")
    lines = [f"  {_CLAUSE.get(language)} {clause.start}-{clause.end}: {clause.words}"]
    if clause.won:
        lines.append(f"    {_WON.get(language)}: {_rule(clause.won, language)}")
    lines.extend(f"    {_COMPETING.get(language)}: {_rule(rule, language)}" for rule in clause.competing)
    lines.append(f"    {_SPEAKER.get(language)}: {clause.speaker}")
    lines.append(f"    {fate}")
    return lines


def _rule(rule: Rule, language: Language) -> str:
    return f"{rule.rule} -> {rule.act}, {rule.label}, {_LEVEL.get(language, level=rule.level)}"
