"""``policygraph validate``: check graphs against the shapes, in plain words."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygraph.bilingual import Language
from policygraph.cli.options import format_option, language_option, output_option, write_output
from policygraph.errors import PolicyGraphError, UsageError

if TYPE_CHECKING:
    from policygraph.graph.terms import ReleaseGraph
    from policygraph.graph.validation import Validation


@click.command()
@click.argument("sources", metavar="[SOURCE...]", nargs=-1)
@click.option("--store", metavar="DIR", help="Check every release of this store, or of this SPARQL endpoint.")
@format_option("text", "json", "turtle")
@language_option
@output_option
def validate(sources: tuple[str, ...], store: str | None, format: str, language: Language, output: Path | None) -> None:
    """Check releases with SHACL, and say which thing breaks which rule, where, and what to do.

    SOURCE is a release, a record, a folder of both, - for standard input, or a file of linked data (.ttl, .trig, .nq,
    .nt, .jsonld). Each release is checked by itself, together with the reference data that it links to. Notes and
    warnings do not fail; violations do (exit code 1).

    Example: policygraph validate data/releases --language ja
    """
    if bool(sources) == bool(store):
        raise UsageError("give sources or a store", advice="policygraph validate SOURCE... or --store DIR")
    unreadable: list[PolicyGraphError] = []
    graphs = _stored(store) if store else _read(sources, unreadable)
    from policygraph.graph.validation import validate_graphs

    validations = list(validate_graphs(graphs))
    write_output(_rendered(validations, format, language), output)
    sys.exit(3 if unreadable else 0 if all(validation.conforms for validation in validations) else 1)


def _rendered(validations: list[Validation], format: str, language: Language) -> str | bytes:
    from policygraph.graph.findings_output import validation_json, validation_turtle, validations_text

    match format:
        case "json":
            return validation_json(validations)
        case "turtle":
            return validation_turtle(validations)
    return "\n".join(validations_text(validations, language))


def _read(sources: tuple[str, ...], unreadable: list[PolicyGraphError]) -> Iterator[ReleaseGraph]:
    """The graphs of all sources; one that cannot be read is told on stderr and the others go on."""
    for source in sources:
        for graph in _graphs_of(source):
            if isinstance(graph, PolicyGraphError):
                click.echo(f"policygraph: {graph}", err=True)
                unreadable.append(graph)
            else:
                yield graph


def _graphs_of(source: str) -> Iterator[ReleaseGraph | PolicyGraphError]:
    from policygraph.graph.files import FORMATS, read_graphs
    from policygraph.pipeline.building import iter_graphs

    try:
        if Path(source).suffix.lower() in FORMATS:
            yield from read_graphs(source)
        else:
            yield from (graph for _, graph in iter_graphs([source]))
    except PolicyGraphError as error:
        yield error


def _stored(store: str) -> Iterator[ReleaseGraph]:
    """The graphs of the releases in the store, by name."""
    from rdflib import URIRef

    from policygraph.graph.terms import ReleaseGraph, order
    from policygraph.namespaces import release_graph
    from policygraph.store import open_store

    with open_store(store, "read") as opened:
        for name in opened.graph_names():
            if name.startswith(release_graph("")):
                yield ReleaseGraph(URIRef(name), tuple(sorted(opened.quads([name]), key=order)))
