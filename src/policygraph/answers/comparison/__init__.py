"""Two releases, two meetings or two languages side by side: what is compared, where it differs, the page."""

from policygraph.answers.comparison.comparing import compare

__all__ = ["compare"]
