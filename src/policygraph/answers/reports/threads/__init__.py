"""Pages on what becomes of promises from meeting to meeting, made of the functions of :mod:`policygraph.threads`."""
