"""policygraph: government press releases, read into an RDF knowledge graph of policy commitments."""

__version__ = "0.1.0"
