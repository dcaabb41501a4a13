"""Pages to read: a report is a document of frozen parts, written as text, Markdown, HTML, JSON or CSV."""

from policygraph.answers.reports.kinds import FILTERS, FORMATS, KINDS, Format, Kind
from policygraph.answers.reports.reporting import render, report
from policygraph.answers.reports.stub import review_stub

__all__ = ["FILTERS", "FORMATS", "KINDS", "Format", "Kind", "render", "report", "review_stub"]
