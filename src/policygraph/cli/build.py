"""``policygraph build``: read, map, validate and store."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from policygraph.bilingual import Bilingual, Language
from policygraph.cli.options import language_option, store_option, vocabulary_option

if TYPE_CHECKING:
    from policygraph.pipeline.building import BuildReport, Built

_FATES = {
    "stored": Bilingual("{count} stored", "格納{count}件"),
    "unchanged": Bilingual("{count} unchanged since the last build", "変更なし{count}件"),
    "superseded": Bilingual("{count} left to a record by hand", "手作業の記録を優先したもの{count}件"),
    "duplicate": Bilingual("{count} with the same text as another source", "他の資料と同文のもの{count}件"),
    "invalid": Bilingual("{count} not stored: breaks a rule", "規則に反するため格納しなかったもの{count}件"),
    "unreadable": Bilingual("{count} not stored: could not be read", "読み取れず格納しなかったもの{count}件"),
}
_LEFT_OUT = {
    "superseded": Bilingual("left to a record by hand", "手作業の記録を優先"),
    "duplicate": Bilingual("same text as another source", "他の資料と同文"),
}
_SOURCES = Bilingual("sources: {count}", "資料{count}件")
_NOTHING = Bilingual("nothing new came in", "新たに取り込んだものはありません")
_COUNTS = Bilingual(
    "came in: {statements} statements, {commitments} of them commitments; {passed_over} sentences looked at and not taken; "
    "{unreviewed} unreviewed names; {corrected} corrected names; {triples} triples",
    "取り込み：表明{statements}件（うちコミットメント{commitments}件）、採らなかった文{passed_over}件、"
    "語彙にない名称{unreviewed}件、訂正を付した名称{corrected}件、トリプル{triples}件",
)


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@store_option
@vocabulary_option
@language_option
def build(sources: tuple[str, ...], store: str, vocabulary: tuple[str, ...], language: Language) -> None:
    """Read, map, validate and store releases.

    SOURCE is a release (text, Markdown, HTML, PDF), a record that a person has edited (YAML, JSON), a folder of both, or - for
    standard input. A record takes the place of the machine's reading of its release. The store is a cache: it can be
    built again from the files at any time. What breaks a rule or cannot be read is told and stays out of the store.

    Example: policygraph build data/releases --store build/store
    """
    from policygraph.pipeline.building import build as build_store

    progress = _show_progress if sys.stderr.isatty() else None
    report = build_store(*sources, store=store, vocabulary=vocabulary, progress=progress)
    for built in report.built:
        _tell(built, language)
    click.echo(_summary(report, language))
    sys.exit(report.exit_code)


def _show_progress(done: int, total: int, name: str) -> None:
    """One line on stderr that is written over, for a person who waits."""
    width = 60
    line = f"{done}/{total} {name}" if name else ""
    click.echo(f"\r{line[:width]:<{width}}" + ("" if name else "\r"), err=True, nl=False)


def _tell(built: Built, language: Language) -> None:
    """What a person must know of one source: errors, broken rules, why it was left out."""
    if built.error is not None:
        click.echo(f"policygraph: {built.error}", err=True)
    elif built.validation is not None and built.fate == "invalid":
        from policygraph.graph.findings_output import validation_text

        click.echo(f"{built.source.name}:\n{validation_text(built.validation, language)}", err=True)
    elif built.because is not None:
        because = Bilingual(" ({other})", "（{other}）").get(language, other=built.because)
        click.echo(f"{built.source.name}: {_LEFT_OUT[built.fate].get(language)}{because}", err=True)


def _summary(report: BuildReport, language: Language) -> str:
    counts = report.counts
    fates = [(fate, len(report.of(fate))) for fate in _FATES]  # type: ignore[arg-type]  # the keys are the fates
    comma = Bilingual(", ", "、").get(language)
    told = comma.join(_FATES[fate].get(language, count=count) for fate, count in fates if count)
    values = {name: getattr(counts, name) for name in counts.__struct_fields__}
    came_in = _COUNTS.get(language, **values) if report.of("stored") else _NOTHING.get(language)
    separator = Bilingual("; ", "：").get(language) if told else ""
    return f"{_SOURCES.get(language, count=len(report.built))}{separator}{told}\n{came_in}"
