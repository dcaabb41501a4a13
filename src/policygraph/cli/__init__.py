"""The ``policygraph`` command: the library said aloud."""
