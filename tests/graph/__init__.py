"""Tests of the graph: mapping, serialisation, validation."""
