"""Tests of the ontology, its shapes and its examples."""
