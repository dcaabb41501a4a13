"""Record into triples, triples into files, and SHACL validation."""
