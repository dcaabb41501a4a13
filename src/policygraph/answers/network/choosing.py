"""What a network is narrowed to."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from policygraph.answers.facts.glossary import Glossary, Term
from policygraph.bilingual import LANGUAGES
from policygraph.threads.said import Said


class Choice(Struct, frozen=True, kw_only=True):
    """One series, one topic with those under it, or both; IRIs, ``None`` for all."""

    series: str | None = None
    topics: frozenset[str] | None = None
    chosen: tuple[Term, ...] = ()
    """The series and the topic that were asked for."""

    def words(self) -> dict[str, str]:
        """What a graph says of the choice, in both languages; nothing where nothing was chosen."""
        if not self.chosen:
            return {}
        return {
            f"only_{tongue}": ("、" if tongue == "ja" else "; ").join(one.label(tongue).text for one in self.chosen)
            for tongue in LANGUAGES
        }

    def on_topic(self, topics: tuple[str, ...]) -> bool:
        """Whether something on these topics (IRIs) belongs to it."""
        return self.topics is None or not self.topics.isdisjoint(topics)

    def rests_on(self, statements: Iterable[Said]) -> set[str] | None:
        """The releases (IRIs) in which the chosen series speaks; none for all."""
        return None if self.series is None else {one.release for one in statements if one.series == self.series}

    def of_series(self, series: str | None) -> bool:
        """Whether something of this series (an IRI, or of none) belongs to it."""
        return self.series is None or self.series == series


def choice_of(glossary: Glossary, series: str | None, topic: str | None) -> Choice:
    """The choice that names or ids mean; raises :class:`~policygraph.errors.UsageError` for one that nothing bears."""
    of = None if series is None else glossary.find(series, "series")
    on = None if topic is None else glossary.find(topic, "topic")
    return Choice(
        series=None if of is None else of.iri,
        topics=None if on is None else glossary.family(on.iri),
        chosen=tuple(term for term in (of, on) if term is not None),
    )
