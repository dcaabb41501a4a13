"""Where graphs are kept and asked: embedded Oxigraph, or any SPARQL 1.1 endpoint behind the same interface."""
