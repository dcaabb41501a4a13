"""Releases from the web into a folder: polite, careful whom it asks, and the only room that asks the web."""

from policygraph.retrieval.exchange import Limits
from policygraph.retrieval.fetching import Fetched, Planned, fetch, plan

__all__ = ["Fetched", "Limits", "Planned", "fetch", "plan"]
