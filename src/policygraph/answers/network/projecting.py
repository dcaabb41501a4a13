"""``network``: a store projected onto a network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, get_args

from policygraph.answers.facts.glossary import unknown
from policygraph.answers.facts.holdings import Holdings, load_holdings
from policygraph.answers.facts.opening import StoreOrPlace, opened
from policygraph.answers.network.projections import agency_topic, co_attendance, country_topic, statement_forum
from policygraph.answers.network.whole import whole

if TYPE_CHECKING:
    import networkx as nx

Projection = Literal["country-topic", "agency-topic", "co-attendance", "statement-forum", "whole"]
PROJECTIONS: tuple[Projection, ...] = get_args(Projection)

_BUILDERS: Mapping[str, Callable[[Holdings], nx.Graph[str]]] = MappingProxyType(
    {
        "country-topic": country_topic,
        "agency-topic": agency_topic,
        "co-attendance": co_attendance,
        "statement-forum": statement_forum,
        "whole": whole,
    }
)


def network(projection: Projection, *, store: StoreOrPlace = None) -> nx.Graph[str]:
    """The network of one of :data:`PROJECTIONS`: a ``Graph``, for ``whole`` a ``MultiDiGraph``.

    ``store`` is an open store or where one is. ``networkx.to_pandas_edgelist(network("country-topic"))`` gives a data frame. What a unit of ``weight``
    means stands in ``graph.graph["counted_en"]``.
    Raises :class:`~policygraph.errors.UsageError` for a projection that there is not.
    """
    if projection not in _BUILDERS:
        raise unknown(projection, "projection", PROJECTIONS)
    with opened(store) as used:
        return _BUILDERS[projection](load_holdings(used))
