"""Following promises: statements of different releases that carry the same promise on, linked and strung together."""
