"""Answers for people: named questions, reports, networks."""
