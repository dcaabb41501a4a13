"""Where graphs are kept and asked: embedded Oxigraph, or any SPARQL 1.1 endpoint behind the same interface."""

from policygraph.store.interface import Fingerprint, Mode, Result, Solutions, Store, Triples
from policygraph.store.location import DEFAULT_LOCATION, default_location
from policygraph.store.opening import open_store

__all__ = [
    "DEFAULT_LOCATION",
    "Fingerprint",
    "Mode",
    "Result",
    "Solutions",
    "Store",
    "Triples",
    "default_location",
    "open_store",
]
