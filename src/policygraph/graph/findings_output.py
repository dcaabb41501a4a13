"""Findings as text for people, as JSON for programs, as a SHACL report for linked data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any

from rdflib import URIRef
from rdflib.namespace import SH

from policygraph.bilingual import Bilingual, Language
from policygraph.graph.findings import Finding, Validation
from policygraph.graph.rules import Severity
from policygraph.graph.serialization import serialize
from policygraph.graph.terms import Triple, boolean, quads_of, type_, words

_AROUND = 12
"""Characters shown on each side of the place where a quote and the text part."""
_LONGEST = 100
"""Characters of a quote that the text form shows; JSON has all."""

_SEVERITIES: dict[Severity, Bilingual] = {
    "violation": Bilingual("violation", "違反"),
    "warning": Bilingual("warning", "警告"),
    "info": Bilingual("note", "参考"),
}
_SHACL = {"violation": SH.Violation, "warning": SH.Warning, "info": SH.Info}
_HEAD = Bilingual("{severity}: {thing} - {rule} [{id}]", "{severity}: {thing} - {rule} [{id}]")
_NOTE = Bilingual("{severity}: {thing}{place} - {message}", "{severity}: {thing}{place} - {message}")
_WORDS = Bilingual(
    "words:   “{words}” (line {line}, characters {start}-{end})", "語句: 「{words}」({line}行目、{start}～{end}字)"
)
_PLACE = Bilingual(" (line {line}, characters {start}-{end})", "({line}行目、{start}～{end}字)")
_FOUND = Bilingual("found:   {found}", "検出: {found}")
_DATES = Bilingual("found:   start {start}, end {end}", "検出: 開始 {start}、終了 {end}")
_DIFFER = Bilingual(
    "differs: from character {at} of the text on: “{words}” in the quote, “{found}” in the text",
    "相違点: 本文の{at}字目から、引用では「{words}」、本文では「{found}」",
)
_NOTHING = Bilingual("(nothing)", "（なし）")
_PROBLEM = Bilingual("problem: {message}", "問題: {message}")
_ADVICE = Bilingual("do:      {advice}", "対処: {advice}")
_FILE = Bilingual(
    "{file}: violations: {violations}, warnings: {warnings}, notes: {infos}",
    "{file}: 違反{violations}件、警告{warnings}件、参考{infos}件",
)
_SUM = Bilingual(
    "graphs checked: {graphs}, conforming: {conforming}; violations: {violations}, warnings: {warnings}, notes: {infos}",
    "検査したグラフ{graphs}件、うち適合{conforming}件: 違反{violations}件、警告{warnings}件、参考{infos}件",
)


def validation_text(validation: Validation, language: Language) -> str:
    """The findings on one graph, each with the thing, the rule, the words of the source, where, and what to do."""
    lines = [line for finding in validation.findings for line in _finding_lines(finding, language)]
    return "\n".join(lines)


def validations_text(validations: Iterable[Validation], language: Language) -> Iterator[str]:
    """Blocks of text, one for each graph that has findings, and at last a line that counts them all."""
    every: list[Validation] = []
    for validation in validations:
        every.append(validation)
        if validation.findings:
            yield (
                _FILE.get(language, file=validation.file, **_counts([validation]))
                + "\n"
                + validation_text(validation, language)
            )
    conforming = sum(validation.conforms for validation in every)
    yield _SUM.get(language, graphs=len(every), conforming=conforming, **_counts(every))


def _counts(validations: list[Validation]) -> dict[str, int]:
    return {f"{severity}s": sum(validation.count(severity) for validation in validations) for severity in _SEVERITIES}


def _finding_lines(finding: Finding, language: Language) -> list[str]:
    def said(form: Bilingual, **values: object) -> str:
        return form.get(language, **values)

    severity, thing = _SEVERITIES[finding.severity].get(language), finding.thing.get(language)
    place = finding.place
    if finding.severity == "info":
        at = "" if place is None else said(_PLACE, line=place.line, start=place.start, end=place.end)
        return ["  " + said(_NOTE, severity=severity, thing=thing, place=at, message=finding.message.get(language))]
    lines = [
        "  " + said(_HEAD, severity=severity, thing=thing, rule=finding.rule.name.get(language), id=finding.rule.id)
    ]
    if place is not None:
        shown = _short(place.words)
        lines.append("    " + said(_WORDS, words=shown, line=place.line, start=place.start, end=place.end))
    if finding.found is not None and finding.rule.id == "event-dates":
        start, _, end = finding.found.partition(" > ")
        lines.append("    " + said(_DATES, start=start, end=end))
    elif finding.found is not None:
        lines.append("    " + said(_FOUND, found=_short(finding.found)))
    if place is not None and finding.found is not None and finding.rule.id == "quote-matches-text":
        parting = _parting(place.words, finding.found)
        quoted, published = (_around(text, parting) or _NOTHING.get(language) for text in (place.words, finding.found))
        lines.append("    " + said(_DIFFER, at=place.start + parting, words=quoted, found=published))
    lines.append("    " + said(_PROBLEM, message=finding.message.get(language)))
    lines.append("    " + said(_ADVICE, advice=finding.advice.get(language)))
    return lines


def _parting(one: str, other: str) -> int:
    """How many characters ``one`` and ``other`` have in common before they part."""
    shared = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in shared)


def _around(text: str, at: int) -> str:
    """What stands around ``text[at]``, line breaks made visible; the end of a shorter text tells that it ends there."""
    start, end = max(0, at - _AROUND), min(len(text), at + _AROUND)
    shown = text[start:end].replace("\r", "␍").replace("\n", "␊")
    return f"{'…' if start else ''}{shown}{'…' if end < len(text) else ''}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + "…"


def validation_json(validations: Iterable[Validation]) -> str:
    """All findings as JSON, with every message in both languages and offsets in code points."""
    every = [_plain(validation) for validation in validations]
    whole = {"conforms": all(one["conforms"] for one in every), "graphs": every}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _plain(validation: Validation) -> dict[str, Any]:
    return {
        "graph": str(validation.graph),
        "file": validation.file,
        "conforms": validation.conforms,
        "findings": [_plain_finding(finding) for finding in validation.findings],
    }


def _plain_finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    where = (
        None if place is None else {"exact": place.words, "start": place.start, "end": place.end, "line": place.line}
    )
    return {
        "severity": finding.severity,
        "rule": finding.rule.id,
        "shape": str(finding.rule.iri),
        "focus": str(finding.focus),
        "thing": finding.thing._asdict(),
        "found": finding.found,
        "quote": where,
        "name": finding.rule.name._asdict(),
        "message": finding.message._asdict(),
        "advice": finding.advice._asdict(),
    }


def validation_turtle(validations: Iterable[Validation]) -> bytes:
    """All findings as SHACL validation reports, one a graph, every node named after the graph."""
    triples = (triple for validation in validations for triple in _report(validation))
    return serialize(quads_of(triples, URIRef("")), "turtle")


def _report(validation: Validation) -> Iterator[Triple]:
    report = URIRef(f"{validation.graph}#validation")
    yield report, type_, SH.ValidationReport
    yield report, SH.conforms, boolean(validation.conforms)
    for number, finding in enumerate(validation.findings, 1):
        it = URIRef(f"{validation.graph}#finding-{number:02d}")
        yield report, SH.result, it
        yield it, type_, SH.ValidationResult
        yield it, SH.focusNode, finding.focus
        yield it, SH.resultSeverity, _SHACL[finding.severity]
        yield it, SH.sourceShape, finding.rule.iri
        yield it, SH.sourceConstraintComponent, finding.component
        if finding.value is not None:
            yield it, SH.value, finding.value
        for language in ("en", "ja"):
            yield it, SH.resultMessage, words(finding.message.get(language), language)
