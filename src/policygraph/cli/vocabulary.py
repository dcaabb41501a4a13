"""``policygraph vocabulary``: what the reader knows, for people."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from policygraph.bilingual import Bilingual, Language
from policygraph.cli.options import format_option, language_option, vocabulary_option

if TYPE_CHECKING:
    from policygraph.vocabulary.lexicon import Lexicon

_SOUND = Bilingual("{count} entries, no faults", "{count} 項目、問題なし")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def vocabulary() -> None:
    """The topics, acts, agencies, countries, fora, series ... that releases are read with.

    They are Turtle files; a label added there is found, no code needed.

    Example: policygraph vocabulary list topic
    """


@vocabulary.command("list")
@click.argument("kind")
@vocabulary_option
@format_option("table", "json")
@language_option
def list_(kind: str, vocabulary: tuple[str, ...], format: str, language: Language) -> None:
    """List the entries of KIND: act, topic, country, agency, organization, forum, series, place, reason or remark.

    Example: policygraph vocabulary list agency --language ja
    """
    from policygraph.vocabulary.listing import kind_of, list_entries

    _print(list_entries(_lexicon(vocabulary), kind_of(kind)), format, language)


@vocabulary.command()
@click.argument("id")
@vocabulary_option
@format_option("text", "json")
@language_option
def show(id: str, vocabulary: tuple[str, ...], format: str, language: Language) -> None:
    """Show all that the vocabulary says of the entry ID.

    Example: policygraph vocabulary show us-ftc
    """
    from policygraph.vocabulary.listing import show_entry

    lexicon = _lexicon(vocabulary)
    facts = show_entry(lexicon, id, language)
    if format == "json":
        from msgspec import to_builtins

        _print_json(to_builtins(lexicon.find(id)))
        return
    for heading, value in facts.items():
        click.echo(f"{heading}: {value}" if isinstance(value, str) else "\n  ".join([f"{heading}:", *value]))


@vocabulary.command()
@vocabulary_option
@format_option("table", "json")
@language_option
def check(vocabulary: tuple[str, ...], format: str, language: Language) -> None:
    """Find label clashes, gaps in a language, references to nothing and labels that do no work.

    With --vocabulary, check names of your own together with the shipped ones, before you build with them. Exit code 1 when there are any.

    Example: policygraph vocabulary check
    """
    from policygraph.vocabulary.check import check as check_lexicon
    from policygraph.vocabulary.listing import list_faults

    lexicon = _lexicon(vocabulary)
    faults = check_lexicon(lexicon)
    if faults or format == "json":
        _print(list_faults(faults, language), format, language)
    else:
        click.echo(_SOUND.get(language, count=len(lexicon)))
    if faults:
        sys.exit(1)


def _lexicon(folders: Sequence[str]) -> Lexicon:
    """The shipped entries, and those of a person's own folders."""
    from policygraph.pipeline.own_vocabulary import OwnVocabulary

    return OwnVocabulary(folders).lexicon


def _print(rows: Sequence[Mapping[str, str]], format: str, language: Language) -> None:
    if format == "json":
        _print_json(rows)
        return
    from tabulate import tabulate

    from policygraph.vocabulary.listing import heading

    headed = [{heading(key, language): value for key, value in row.items()} for row in rows]
    click.echo(tabulate(headed, headers="keys", tablefmt="simple", disable_numparse=True))


def _print_json(value: object) -> None:
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
