"""The graph as networks: projections, measures, formats for other tools, pictures."""

from policygraph.answers.network.projecting import PROJECTIONS, Projection, network

__all__ = ["PROJECTIONS", "Projection", "network"]
