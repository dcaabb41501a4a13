"""Editions of series as networks name them: their number and days, in both languages."""

from __future__ import annotations

from policygraph.answers.facts.glossary import Term
from policygraph.answers.network.words import EDITION
from policygraph.answers.reports.dates import range_words
from policygraph.answers.reports.words import ordinal
from policygraph.bilingual import LANGUAGES, Language
from policygraph.threads.said import Edition


def edition_words(edition: Edition, language: Language) -> str:
    """``4th, 30–31 May 2023``: number and days as far as they are known, else the key of the meeting."""
    days = range_words(edition.start, edition.end, language)
    number = number_words(edition.ordinal, language)
    if number and days:
        return EDITION["dated"].get(language, number=number, days=days)
    return number or days or Term(edition.iri).id


def number_words(number: int | None, language: Language) -> str:
    """``4th``, ``第4回``, or nothing."""
    if number is None:
        return ""
    return EDITION["number"].get(language, number=number if language == "ja" else ordinal(number))


def edition_attributes(edition: Edition, series: Term) -> dict[str, str | int]:
    """What nodes and edges carry of the edition that they belong to."""
    return {
        "edition": Term(edition.iri).id,
        "ordinal": edition.ordinal or 0,
        "start": edition.start or "",
        **{f"days_{language}": range_words(edition.start, edition.end, language) for language in LANGUAGES},
        **{f"edition_{language}": edition_words(edition, language) for language in LANGUAGES},
        "series": series.id,
        **{f"series_{language}": series.label(language).text for language in LANGUAGES},
    }
