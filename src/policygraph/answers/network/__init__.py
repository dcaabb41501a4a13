"""The graph as networks: projections, measures, formats for other tools, pictures."""
