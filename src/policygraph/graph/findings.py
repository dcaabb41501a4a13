"""What validation finds: one thing that breaks one rule, and all of them on one graph."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from rdflib import Literal, URIRef

from policygraph.bilingual import Bilingual
from policygraph.graph.release_view import Place
from policygraph.graph.rules import Rule, Severity
from policygraph.namespaces import compact

SEVERITIES: Final[tuple[Severity, ...]] = ("violation", "warning", "info")
"""The gravest first."""


class Finding(Struct, frozen=True, kw_only=True):
    """One thing that breaks one rule."""

    rule: Rule
    component: URIRef
    """The kind of SHACL constraint that is broken."""
    focus: URIRef
    thing: Bilingual
    """What the focus is, for people: its label, or its kind and number."""
    value: URIRef | Literal | None
    """The value that breaks the rule, where the rule speaks of one."""
    place: Place | None
    """The words of the source that the thing rests on, and where they stand."""

    @property
    def severity(self) -> Severity:
        """How grave it is: only violations make a graph fail."""
        return self.rule.severity

    @property
    def message(self) -> Bilingual:
        """What is wrong."""
        return self.rule.message

    @property
    def advice(self) -> Bilingual:
        """What to do."""
        return self.rule.advice

    @property
    def found(self) -> str | None:
        """The value for people: words as they are, a node by its short IRI."""
        if self.value is None or self.value == self.focus:
            return None
        return compact(str(self.value)) if isinstance(self.value, URIRef) else str(self.value)

    @property
    def rank(self) -> tuple[int, int, str, str, str]:
        """Gravest first, then in the order of the text."""
        start = self.place.start if self.place else -1
        return SEVERITIES.index(self.severity), start, self.rule.id, str(self.focus), self.found or ""


class Validation(Struct, frozen=True, kw_only=True):
    """The findings on one graph, gravest first, then in the order of the text."""

    graph: URIRef
    file: str
    """Name of the release's file, or the graph's IRI where none is known."""
    findings: tuple[Finding, ...]

    @property
    def conforms(self) -> bool:
        """Whether no finding is a violation."""
        return not self.count("violation")

    def count(self, severity: Severity) -> int:
        """How many findings are that grave."""
        return sum(finding.severity == severity for finding in self.findings)
