"""``policygraph validate``: check graphs against the shapes, in plain words."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygraph.bilingual import Language
from policygraph.cli.options import format_option, language_option, output_option, vocabulary_option, write_output

if TYPE_CHECKING:
    from policygraph.graph.validation import Validation


@click.command()
@click.argument("sources", metavar="[SOURCE...]", nargs=-1)
@click.option(
    "--store", metavar="DIR", help="Check every release of this store, or of this SPARQL endpoint, and their links."
)
@vocabulary_option
@format_option("text", "json", "turtle")
@language_option
@output_option
def validate(
    sources: tuple[str, ...],
    *,
    store: str | None,
    vocabulary: tuple[str, ...],
    format: str,
    language: Language,
    output: Path | None,
) -> None:
    """Check releases with SHACL, and say which thing breaks which rule, where, and what to do.

    SOURCE is a release, a record, a folder of both, - for standard input, or a file of linked data (.ttl, .trig, .nq,
    .nt, .jsonld). Each release is checked by itself, together with the reference data that it links to. Notes and
    warnings do not fail; violations do (exit code 1).

    Example: policygraph validate data/releases --language ja
    """
    from policygraph.pipeline.validating import validate as validate_sources

    validated = validate_sources(*sources, store=store, vocabulary=vocabulary)
    for error in validated.unreadable:
        click.echo(f"policygraph: {error.line(language)}", err=True)
    write_output(_rendered(validated.validations, format, language), output)
    sys.exit(validated.exit_code)


def _rendered(validations: Sequence[Validation], format: str, language: Language) -> str | bytes:
    from policygraph.graph.findings_output import validation_json, validation_turtle, validations_text

    match format:
        case "json":
            return validation_json(validations)
        case "turtle":
            return validation_turtle(validations)
    return "\n".join(validations_text(validations, language))
