"""Asking anything, from Python and from the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal, URIRef

from policygraph.answers.query import bound_sparql, query
from policygraph.answers.question_file import parse_question
from policygraph.answers.solutions import table_of
from policygraph.answers.table import Table
from policygraph.answers.turtle import turtle_of
from policygraph.cli.query import query as command
from policygraph.errors import PolicyGraphError, QueryError, UnreadableInputError
from policygraph.graph.terms import ReleaseGraph
from policygraph.store import Solutions, Store, Triples, open_store

EX = "http://example.org/"

HEAD = """# en: "Who says what?"
# ja: "誰が何と言うか。"
# parameters:
#   word:
#     type: text
#     default: null
#     en: "A word"
#     ja: "語"
# columns:
#   who: {en: "Who", ja: "主体"}
#   said: {en: "Words", ja: "文言", list: true}
"""
ASKED = (
    HEAD
    + """
SELECT ?who (GROUP_CONCAT(STR(?o); SEPARATOR = "\\n") AS ?said)
WHERE { GRAPH ?g { ?who <http://example.org/says> ?o } FILTER(!BOUND(?word) || STR(?o) = ?word) }
GROUP BY ?who
ORDER BY ?who
"""
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which a says x and y, and b says z and 7."""
    it = URIRef(f"{EX}graph")
    said = {"a": ["y", "x"], "b": ["z"]}
    quads = [(URIRef(EX + who), URIRef(f"{EX}says"), Literal(o), it) for who, words in said.items() for o in words]
    path = tmp_path_factory.mktemp("asked") / "store"
    with open_store(path, "write") as store:
        store.replace([ReleaseGraph(it, tuple(quads))])
    return path


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with open_store(folder) as opened:
        yield opened


def _run(folder: Path, *words: str, stdin: str = "") -> Result:
    return CliRunner().invoke(command, [*words, "--store", str(folder)], input=stdin)


def test_a_select_without_order_comes_sorted(store: Store) -> None:
    found = query("SELECT ?o ?s { GRAPH ?g { ?s ?p ?o } }", store=store)
    assert isinstance(found, Table)
    assert found.rows == (("x", f"{EX}a"), ("y", f"{EX}a"), ("z", f"{EX}b"))


def test_an_order_that_is_asked_for_is_kept(store: Store) -> None:
    found = query("SELECT ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY DESC(?o)", store=store)
    assert isinstance(found, Table)
    assert found.column("o") == ("z", "y", "x")


def test_numbers_truth_values_and_nothing_become_pythons(store: Store) -> None:
    found = query("SELECT (1 AS ?i) (1.5 AS ?d) (true AS ?t) (?no AS ?n) {}", store=store)
    assert isinstance(found, Table)
    assert found.rows == ((1, 1.5, True, None),)


@pytest.mark.parametrize(
    ("written", "term"),
    [
        ("<http://a/b>", "<http://a/b>"),
        ("http://a/b", "<http://a/b>"),
        ("topic:cbpr", "<https://w3id.org/policygraph/id/topic/cbpr>"),
        ("7", '"7"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        ('"協力"@ja', '"協力"@ja'),
        ('"7"', '"7"'),
        ("some words: here", '"some words: here"'),
        ('" } SERVICE', '"\\" } SERVICE"'),
    ],
)
def test_a_value_for_plain_sparql_is_read_by_its_form(written: str, term: str) -> None:
    with open_store() as empty:
        shown = bound_sparql("SELECT ?x { ?x ?p ?y }", {"y": written}, store=empty)
    assert shown == f"SELECT ?x {{ VALUES ?y {{ {term} }} ?x ?p ?y }}"


@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=20))
def test_any_value_is_a_value_and_nothing_more(written: str) -> None:
    with open_store() as empty:
        try:
            found = query("SELECT ?y { VALUES ?x { 1 } BIND(?z AS ?y) }", {"z": written}, store=empty)
        except QueryError as error:
            assert "not a term of RDF" in str(error)  # noqa: PT017  # most texts are terms, some look like bad IRIs
        else:
            assert isinstance(found, Table)
            assert len(found) == 1


def test_a_file_with_a_head_is_a_question(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "said.rq").write_text(ASKED, encoding="utf-8")
    found = query(str(tmp_path / "said.rq"), store=folder)
    assert isinstance(found, Table)
    assert found.rows == ((f"{EX}a", ("x", "y")), (f"{EX}b", ("z",)))
    assert found.columns[1].label.ja == "文言"
    only = query(str(tmp_path / "said.rq"), {"word": "z"}, store=folder)
    assert isinstance(only, Table)
    assert only.column("who") == (f"{EX}b",)


HEADS = {
    "a language lacks": (HEAD.replace('# ja: "誰が何と言うか。"\n', ""), "missing required field `ja`"),
    "a field too many": (HEAD.replace("# columns:", "# author: me\n# columns:"), "unknown field `author`"),
    "a type nobody knows": (HEAD.replace("type: text", "type: colour"), "Invalid enum value 'colour'"),
    "no default": (HEAD.replace("#     default: null\n", ""), "missing required field `default`"),
    "no YAML": (HEAD.replace("# parameters:", "# parameters: ["), "not of the form of a question"),
}


@pytest.mark.parametrize(("head", "message"), HEADS.values(), ids=HEADS)
def test_a_head_that_is_not_of_the_form_is_refused(head: str, message: str) -> None:
    with pytest.raises(UnreadableInputError, match=message) as caught:
        parse_question("said", head + "\nSELECT * {}", where="said.rq")
    assert str(caught.value).startswith("said.rq: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("nowhere.rq", "No such file"),
        ("who-atended", "did you mean who-attended"),
        ("SELECT * { ?s ?p }", "query:1:12: the query does not parse"),
    ],
)
def test_what_cannot_be_asked_is_told_in_one_line(store: Store, asked: str, message: str) -> None:
    with pytest.raises(PolicyGraphError, match=message) as caught:
        query(asked, store=store)
    assert "\n" not in str(caught.value)


def test_the_table_of_solutions_takes_each_part_of_a_list_once_and_sorted() -> None:
    question = parse_question("said", ASKED, where="said.rq")
    found = Solutions(("who", "said"), ((URIRef("http://a"), Literal("b\na\nb\n")), (None, None)))
    assert table_of(found, question.columns).rows == (("http://a", ("a", "b")), (None, ()))


def test_a_construct_gives_the_same_turtle_every_time(folder: Path) -> None:
    made = [
        query("CONSTRUCT { ?s pg:said [ pg:words ?o ] } WHERE { GRAPH ?g { ?s ?p ?o } }", store=folder) for _ in "ab"
    ]
    one, other = (turtle_of(triples) for triples in made if isinstance(triples, Triples))
    assert one == other
    assert one.count(b"\n") == 6


def test_the_command_prints_a_table(folder: Path) -> None:
    done = _run(folder, "-", "--format", "csv", stdin="SELECT ?o { GRAPH ?g { ?s ?p ?o } }")
    assert (done.exit_code, done.stdout_bytes) == (0, b"o\r\nx\r\ny\r\nz\r\n")


def test_the_command_prints_turtle_for_a_construct_and_a_word_for_an_ask(folder: Path) -> None:
    done = _run(folder, "-", stdin="CONSTRUCT { ?s a pg:Speaker } WHERE { GRAPH ?g { ?s ?p ?o } }")
    assert done.stdout.startswith("@prefix pg:")
    assert "pg:Speaker" in done.stdout
    assert _run(folder, "-", "--param", "o=x", stdin="ASK { GRAPH ?g { ?s ?p ?o } }").stdout == "true\n"
    assert _run(folder, "-", "-p", "o=nobody", stdin="ASK { GRAPH ?g { ?s ?p ?o } }").stdout == "false\n"


def test_the_list_is_in_both_languages_and_in_every_format(folder: Path) -> None:
    rows = json.loads(_run(folder, "--list", "--format", "json").stdout)
    [one] = [row for row in rows if row["name"] == "firmest-commitments"]
    assert one["en"].startswith("Which commitments")
    assert one["ja"].startswith("拘束が最も強い")
    assert "at_least: integer = 4" in one["parameters"]
    assert "who-attended" in _run(folder, "--list").stdout


def test_the_query_that_would_run_is_shown_and_is_a_query(folder: Path) -> None:
    shown = _run(folder, "firmest-commitments", "--sparql", "--param", "at_least=5").stdout
    assert 'VALUES ?at_least { "5"^^<http://www.w3.org/2001/XMLSchema#integer> }' in shown
    again = _run(folder, "-", "--format", "json", stdin=shown)
    assert (again.exit_code, json.loads(again.stdout)) == (0, [])


def test_a_query_can_be_shown_where_there_is_no_store(tmp_path: Path) -> None:
    shown = _run(tmp_path / "nowhere", "commitments-by-topic", "--sparql", "-p", "topic=cbpr").stdout
    assert "VALUES ?topic { <https://w3id.org/policygraph/id/topic/cbpr> }" in shown


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["releases", "--param", "language"], "not KEY=VALUE"),
        ([], "nothing was asked"),
        (["releases", "--param", "colour=red"], "no parameter 'colour'"),
    ],
)
def test_wrong_use_of_the_command_is_told(folder: Path, words: list[str], message: str) -> None:
    done = _run(folder, *words)
    assert isinstance(done.exception, PolicyGraphError)
    assert message in str(done.exception)
    assert done.exception.exit_code == 2


def test_an_absent_store_is_an_input_that_could_not_be_read(tmp_path: Path) -> None:
    done = _run(tmp_path / "nowhere", "releases")
    assert isinstance(done.exception, PolicyGraphError)
    assert done.exception.exit_code == 3
