"""``network``: a store projected onto a network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, get_args

from policygraph.answers.facts.glossary import unknown
from policygraph.answers.facts.holdings import Holdings, load_holdings
from policygraph.answers.facts.opening import StoreOrPlace, opened
from policygraph.answers.network.cascade import cascade
from policygraph.answers.network.choosing import Choice, choice_of
from policygraph.answers.network.over_time import co_attendance_over_time
from policygraph.answers.network.projections import agency_topic, co_attendance, country_topic, statement_forum
from policygraph.answers.network.whole import whole
from policygraph.bilingual import both
from policygraph.errors import UsageError

if TYPE_CHECKING:
    import networkx as nx

Projection = Literal[
    "country-topic",
    "agency-topic",
    "co-attendance",
    "statement-forum",
    "whole",
    "threads",
    "cascade",
    "co-attendance-over-time",
]
PROJECTIONS: tuple[Projection, ...] = get_args(Projection)


def _threads(holdings: Holdings, choice: Choice) -> nx.Graph[str]:
    from policygraph.answers.network.threads import threads
    from policygraph.threads.deriving import weave_store

    return threads(holdings, weave_store(holdings.store), choice)


_BUILDERS: Mapping[str, Callable[[Holdings], nx.Graph[str]]] = MappingProxyType(
    {
        "country-topic": country_topic,
        "agency-topic": agency_topic,
        "co-attendance": co_attendance,
        "statement-forum": statement_forum,
        "whole": whole,
    }
)
_CHOOSING: Mapping[str, Callable[[Holdings, Choice], nx.Graph[str]]] = MappingProxyType(
    {
        "threads": _threads,
        "cascade": cascade,
        "co-attendance-over-time": co_attendance_over_time,
    }
)
"""The projections that can be narrowed to a series and a topic."""


def network(
    projection: Projection, *, store: StoreOrPlace = None, series: str | None = None, topic: str | None = None
) -> nx.Graph[str]:
    """The network of one of :data:`PROJECTIONS`: a ``Graph``; a ``MultiDiGraph`` for ``whole`` and ``threads``, a
    ``DiGraph`` for ``cascade``, a ``MultiGraph`` for ``co-attendance-over-time``.

    ``store`` is an open store or where one is. ``series`` and ``topic`` (ids or names; a topic with those under it) narrow
    the last three. ``networkx.to_pandas_edgelist(network("country-topic"))`` gives a data frame. What a unit of ``weight``
    means stands in ``graph.graph["counted_en"]``.
    Raises :class:`~policygraph.errors.UsageError` for a projection that there is not, for a name that nothing bears, and
    for a choice that the projection does not take.
    """
    if projection not in PROJECTIONS:
        raise unknown(projection, "projection", PROJECTIONS)
    if projection in _BUILDERS and (series, topic) != (None, None):
        raise UsageError(
            both(
                "the {projection} network takes no series and no topic",
                "{projection} では対話・会議及び主題を指定できません",
                projection=projection,
            ),
            advice=both("these do: {names}", "指定できるもの：{names}", names=", ".join(_CHOOSING)),
        )
    with opened(store) as used:
        holdings = load_holdings(used)
        if projection in _BUILDERS:
            return _BUILDERS[projection](holdings)
        choice = choice_of(holdings.glossary, series, topic)
        graph = _CHOOSING[projection](holdings, choice)
        graph.graph.update(choice.words())
        return graph
