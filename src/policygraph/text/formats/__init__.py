"""One module a format: what it publishes as text, and the units that its own marks make visible."""
