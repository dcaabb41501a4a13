"""Whether the graph of a release holds what it must, and if not, where and what to do, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policygraph.graph.findings import Finding, Validation
from policygraph.graph.findings_output import validation_json, validation_text, validation_turtle
from policygraph.graph.reference import closure
from policygraph.graph.release_view import ReleaseView
from policygraph.graph.rules import rule_of
from policygraph.graph.terms import ReleaseGraph

__all__ = [
    "Finding",
    "Validation",
    "validate_graph",
    "validate_graphs",
    "validation_json",
    "validation_text",
    "validation_turtle",
]


_FIELDS = {"event-dates": ("meeting.start", "meeting.end")}
"""The fields whose words a rule speaks of; the words of other fields would prove nothing there."""


def validate_graph(graph: ReleaseGraph) -> Validation:
    """Check the graph of one release, together with the reference data it links to, against the shapes."""
    from policygraph.graph.shacl import check  # pyshacl takes a fifth of a second to import

    linked = closure(graph)
    view = ReleaseView(graph, linked)
    results = {
        (result.focus, rule_of(result.shape), result.value): result.component
        for result in sorted(check((*(quad[:3] for quad in graph.quads), *linked)), key=lambda r: r.component)
    }
    findings = (
        Finding(
            rule=rule,
            component=component,
            focus=focus,
            thing=view.thing(focus),
            value=value,
            place=view.place(focus, _FIELDS.get(rule.id, ())),
        )
        for (focus, rule, value), component in results.items()
    )
    return Validation(
        graph=graph.name, file=view.file, findings=tuple(sorted(findings, key=lambda finding: finding.rank))
    )


def validate_graphs(graphs: Iterable[ReleaseGraph]) -> Iterator[Validation]:
    """Check each graph by itself, one after the other: what a release claims is judged by that release alone."""
    return map(validate_graph, graphs)
