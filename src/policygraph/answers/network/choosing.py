"""What a network is narrowed to."""

from __future__ import annotations

from msgspec import Struct

from policygraph.answers.facts.glossary import Glossary, Term


class Choice(Struct, frozen=True, kw_only=True):
    """One series, one topic with those under it, or both; IRIs, ``None`` for all."""

    series: str | None = None
    topics: frozenset[str] | None = None

    def on_topic(self, topics: tuple[str, ...]) -> bool:
        """Whether something on these topics (IRIs) belongs to it."""
        return self.topics is None or not self.topics.isdisjoint(topics)

    def of_series(self, series: str | None) -> bool:
        """Whether something of this series (an IRI, or of none) belongs to it."""
        return self.series is None or self.series == series


def choice_of(glossary: Glossary, series: str | None, topic: str | None) -> Choice:
    """The choice that names or ids mean; raises :class:`~policygraph.errors.UsageError` for one that nothing bears."""
    found: Term | None = None if topic is None else glossary.find(topic, "topic")
    return Choice(
        series=None if series is None else glossary.find(series, "series").iri,
        topics=None if found is None else glossary.family(found.iri),
    )
