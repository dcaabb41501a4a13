"""``policygraph build``: read, map, validate and store."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from policygraph.bilingual import Bilingual, Language
from policygraph.cli.options import language_option, store_option, vocabulary_option

if TYPE_CHECKING:
    from policygraph.pipeline.building import BuildReport, Built
    from policygraph.pipeline.linking import Linked

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


_LINKS_UNCHANGED = Bilingual("links: unchanged", "リンク：変更なし")
_LINKS = Bilingual(
    "links between releases: {links}; threads: {threads}; no longer mentioned: {absences}",
    "発表資料間のリンク{links}、系譜{threads}件、言及の消失{absences}",
)
_NUMBER = Bilingual("{label} {count}", "{label}{count}件")
_TOTAL = Bilingual("{count}", "{count}件")
_OUTCOMES: Mapping[str, Bilingual] = {
    "dropped": Bilingual("dropped", "消失"),
    "merged": Bilingual("merged", "統合"),
    "moved": Bilingual("moved", "移行"),
}
_REMARKS = {
    "no_meeting": Bilingual(
        "{count} report no meeting (declarations, fact sheets)",
        "会合の報告ではないもの{count}件（宣言、ファクトシートなど）",
    ),
    "not_this_genre": Bilingual(
        "{count} seem to be no releases of this kind", "対象とする種類の発表資料ではないとみられるもの{count}件"
    ),
    "language_not_read": Bilingual(
        "{count} in a language that is not read", "読み取りに対応していない言語のもの{count}件"
    ),
}
_REMARKED = Bilingual("of them: {remarks}", "うち、{remarks}")


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@store_option
@vocabulary_option
@click.option(
    "--decisions",
    metavar="DIR",
    show_default="data/decisions",
    help="Folder of what people decided on links between statements.",
)
@language_option
def build(
    sources: tuple[str, ...], store: str, vocabulary: tuple[str, ...], decisions: str | None, language: Language
) -> None:
    """Read, map, validate and store releases.

    SOURCE is a release (text, Markdown, HTML, PDF), a record that a person has edited (YAML, JSON), a folder of both, or - for
    standard input. A record takes the place of the machine's reading of its release. The store is a cache: it can be
    built again from the files at any time. What breaks a rule or cannot be read is told and stays out of the store.
    At the end, statements of different releases that carry one promise on are linked, in a graph of their own.

    Example: policygraph build data/releases --store build/store
    """
    from policygraph.pipeline.building import build as build_store

    progress = _show_progress if sys.stderr.isatty() else None
    report = build_store(*sources, store=store, vocabulary=vocabulary, decisions=decisions, progress=progress)
    for built in report.built:
        _tell(built, language)
    for warning in report.linked.warnings:
        click.echo(f"policygraph: {warning.get(language)}", err=True)
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
        click.echo(f"policygraph: {built.error.line(language)}", err=True)
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
    remarks = [words.get(language, count=values[name]) for name, words in _REMARKS.items() if values[name]]
    remarked = f"\n{_REMARKED.get(language, remarks=comma.join(remarks))}" if remarks else ""
    sources = f"{_SOURCES.get(language, count=len(report.built))}{separator}{told}"
    return f"{sources}\n{came_in}{remarked}\n{_links(report.linked, language)}"


def _links(linked: Linked, language: Language) -> str:
    """How many links of each kind were made, and how many threads they give."""
    if not linked.changed:
        return _LINKS_UNCHANGED.get(language)
    from policygraph.threads.kinds import KIND

    links = [(KIND[kind].label, count) for kind, count in linked.links]
    absences = [(_OUTCOMES[outcome], count) for outcome, count in linked.absences]
    return _LINKS.get(
        language, links=_each(links, language), threads=linked.threads, absences=_each(absences, language)
    )


def _each(counts: Sequence[tuple[Bilingual, int]], language: Language) -> str:
    """The total, and what it is made of in brackets."""
    total = _TOTAL.get(language, count=sum(count for _, count in counts))
    told = [_NUMBER.get(language, label=label.get(language), count=count) for label, count in counts]
    if not told:
        return total
    return total + Bilingual(" ({all})", "（{all}）").get(language, all=Bilingual(", ", "、").get(language).join(told))
