# Two commands matter: `make demo` and `make test`. Both make the virtual environment they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
DEMO_LANGUAGE ?= en
FILES_en := Files: build/graph.ttl (Turtle), build/network.en.svg and build/network.ja.svg (network), build/store (the store)
FILES_ja := ファイル：build/graph.ttl（Turtle）、build/network.ja.svg 及び build/network.en.svg（ネットワーク図）、build/store（ストア）

RELEASES := $(shell find data/releases data/records -type f 2>/dev/null)
SOURCES := $(shell find src ontology queries data/reference -type f -not -name '*.pyc' 2>/dev/null)

.PHONY: demo test lint types unit format benchmark clean
.DELETE_ON_ERROR:

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "policygraph needs Python 3.11 or newer; try: make PYTHON=python3.12 $(MAKECMDGOALS)")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable . --group dev
	touch $@

build/.built: $(STAMP) $(RELEASES) $(SOURCES)
	$(BIN)/policygraph build data/releases data/records --store build/store
	touch $@

build/graph.ttl: build/.built
	$(BIN)/policygraph export --store build/store --format turtle -o $@

build/network.%.svg: build/.built
	$(BIN)/policygraph network whole --store build/store --language $* --plot $@ -o build/network.$*.txt

demo: build/graph.ttl build/network.en.svg build/network.ja.svg
	@$(BIN)/policygraph report meeting --store build/store --language $(DEMO_LANGUAGE)
	@echo
	@echo "$(FILES_$(DEMO_LANGUAGE))"

test: lint types unit

lint: $(STAMP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(STAMP)
	$(BIN)/mypy

unit: $(STAMP)
	$(BIN)/pytest -n 2

format: $(STAMP)
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

benchmark: $(STAMP)
	$(BIN)/python benchmarks/stages.py

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage htmlcov
