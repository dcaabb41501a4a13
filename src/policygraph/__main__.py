"""``python -m policygraph``."""

from policygraph.cli.main import main

main()
