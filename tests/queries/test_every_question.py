"""Laws that hold for every question in ``queries/``, those of tomorrow included."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from rdflib import URIRef
from rdflib.plugins.sparql.parser import parseQuery

from policygraph.answers.question_file import Question
from policygraph.answers.questions import answer, ask, list_questions
from policygraph.bilingual import Language
from policygraph.graph.oxigraph import to_oxigraph
from policygraph.graph.terms import ReleaseGraph
from policygraph.resources import queries_dir
from policygraph.store import Solutions, Store, open_store
from tests.queries.conftest import KEY
from tests.store.graphs import serving
from tests.threads.story import whole_story

QUESTIONS = list_questions()
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")

every_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)


def test_there_are_enough_questions_and_each_file_is_one() -> None:
    assert len(QUESTIONS) >= 16
    assert [question.name for question in QUESTIONS] == sorted(path.stem for path in queries_dir().iterdir())


@every_question
def test_its_words_are_in_english_and_in_japanese(question: Question) -> None:
    said = [question.question, *(p.description for p in question.parameters), *(c.label for c in question.columns)]
    for words in said:
        assert words.en
        assert not JAPANESE.search(words.en)
        assert JAPANESE.search(words.ja)
    assert question.question.en.endswith("?")
    assert question.question.ja.endswith("。")


@every_question
def test_its_words_are_those_of_the_reports_and_the_ontology(question: Question) -> None:
    said = [question.question, *(p.description for p in question.parameters), *(c.label for c in question.columns)]
    for words in said:
        assert not re.search("議題|約束|強さ|省庁|会議体|同じ側|文番号", words.ja), words.ja
    heads = {
        "topics": "主題",
        "level": "レベル",
        "statements": "表明数",
        "statement": "表明",
        "hedge": "幅を持たせる文言",
    }
    for column in question.columns:
        assert column.label.ja == heads.get(column.name, column.label.ja)


@every_question
def test_its_parameters_are_the_variables_it_never_binds_itself(question: Question) -> None:
    for parameter in question.parameters:
        assert re.search(rf"\?{parameter.name}\b", question.sparql), parameter.name
        assert parameter.name not in {column.name for column in question.columns}
    assert ("language" in {p.name for p in question.parameters}) == ("?language" in question.sparql)


@every_question
def test_its_columns_are_its_variables_in_their_order(question: Question, seed: Store) -> None:
    found = seed.query(question.sparql)
    assert isinstance(found, Solutions)
    assert found.variables == tuple(column.name for column in question.columns)


@every_question
def test_it_is_plain_sparql_that_stands_alone(question: Question) -> None:
    assert parseQuery(question.sparql)
    ox.Store().query(question.sparql)  # without the prefixes that the project lends


@every_question
def test_it_says_in_which_order_its_rows_come(question: Question) -> None:
    assert re.search(r"^ORDER BY ", question.sparql, re.MULTILINE)


@every_question
def test_an_empty_store_gives_no_rows(question: Question) -> None:
    with open_store() as store:
        assert len(answer(store, question, {})) == 0


@pytest.fixture(scope="module")
def backwards(three: Store) -> Iterator[Store]:
    """The same graphs, the last quad of the last graph written first."""
    with open_store() as store:
        for name in reversed(three.graph_names()):
            store.replace([ReleaseGraph(URIRef(name), tuple(sorted(three.quads([name]), reverse=True)))])
        yield store


@every_question
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_order_of_writing_changes_nothing(
    question: Question, language: Language, three: Store, backwards: Store
) -> None:
    assert ask(backwards, question.name, language) == ask(three, question.name, language)


@pytest.fixture(scope="module")
def remote(three: Store) -> Iterator[Store]:
    """The same graphs behind an endpoint whose default graph is not their union."""
    with serving() as server:
        server.store.bulk_extend(to_oxigraph(three.quads()))
        yield open_store(server.address)


@every_question
def test_an_endpoint_answers_alike_though_its_default_graph_is_no_union(
    question: Question, three: Store, remote: Store
) -> None:
    assert ask(remote, question.name, "ja") == ask(three, question.name, "ja")


@every_question
def test_every_quote_stands_where_it_says(question: Question, seed: Store, story: Store, seed_text: str) -> None:
    names = {column.name for column in question.columns}
    words = names & {"quote", "marker"}
    if not words or "start" not in names:
        assert "statement" not in names, "a question about statements shows their words and their place"
        return
    table = ask(seed, question.name)
    if not table.rows and "graph:threads" in question.sparql:
        table = ask(story, question.name)  # nothing is linked where there is one release only
    assert len(table) > 0
    texts = {KEY: seed_text, **{record.release.key: record.text for record in whole_story()}}
    for row in table:
        start, end = row["start"], row["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        text = texts[str(row["release_key"])]
        assert text is not None
        assert text[start:end] == row[words.copy().pop()]
    assert len(table) == len(set(table.rows)), "no row comes twice"


def test_the_page_on_questions_names_each_and_no_other() -> None:
    page = (queries_dir().parent / "docs" / "queries.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| ") and "`" in line]
    assert {name for row in rows for name in re.findall(r"`([a-z-]+)`", row)} == {
        question.name for question in QUESTIONS
    }
