"""What only an endpoint can do wrong, and the errors it gives."""

from __future__ import annotations

import socket
import threading
import time

import pytest
from rdflib import URIRef

from policygraph.errors import QueryError, StoreError
from policygraph.store import Solutions, open_store
from tests.store.graphs import EX, Server, graph


def test_a_forbidden_query_is_never_sent(server: Server) -> None:
    with open_store(server.address) as store, pytest.raises(QueryError, match="SERVICE"):
        store.query("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
    assert server.requests == []


def test_a_graph_the_server_does_not_hold_is_not_asked_for(server: Server) -> None:
    with open_store(server.address) as store, pytest.raises(QueryError, match="no graph of this store"):
        store.query("SELECT * FROM <http://127.0.0.1:9/> { ?s ?p ?o }")
    assert all("127.0.0.1%3A9" not in request for request in server.requests)


def test_one_call_is_one_request(server: Server) -> None:
    with open_store(server.address, "write") as store:
        store.replace([graph("a", "x"), graph("b", "y")])
    assert len(server.requests) == 1


def test_a_reader_sends_no_update(server: Server) -> None:
    with open_store(server.address) as store, pytest.raises(StoreError, match="opened for reading"):
        store.replace([graph("a", "x")])
    assert server.requests == []


def test_values_travel_in_the_query(server: Server) -> None:
    with open_store(server.address, "write") as store:
        store.replace([graph("a", "x"), graph("b", "y")])
        found = store.query("SELECT ?s { GRAPH ?g { ?s ?p ?o } FILTER(STR(?o) = ?word) }", {"word": "y"})
    assert found == Solutions(("s",), ((URIRef(f"{EX}b"),),))


@pytest.mark.parametrize(
    ("status", "words", "message"),
    [
        (400, b"Parse error: bad luck\nline two", "Parse error: bad luck"),
        (401, b"who are you", "credentials"),
        (404, b"nothing here", "connect"),
        (500, b"ouch", "500"),
        (503, b"later", "503"),
    ],
)
def test_a_servers_error_is_one_line(server: Server, status: int, words: bytes, message: str) -> None:
    server.answer = (status, words)
    with open_store(server.address) as store, pytest.raises((StoreError, QueryError), match=message) as caught:
        store.query("SELECT * { ?s ?p ?o }")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("form", ["SELECT * {}", "ASK {}", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"])
def test_an_answer_that_is_no_result_is_told(server: Server, form: str) -> None:
    server.answer = (200, b"<html>Welcome to our database</html>")
    with open_store(server.address) as store, pytest.raises(StoreError, match="no SPARQL result"):
        store.query(form)


def test_a_server_that_is_not_there_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with open_store(f"http://127.0.0.1:{port}/query") as store, pytest.raises(StoreError, match="no answer"):
        store.graph_names()


def test_a_server_that_drips_is_given_up_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            caller, _ = listening.accept()
            with caller:
                caller.recv(65536)
                caller.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n")
                for _ in range(20):
                    time.sleep(0.1)
                    try:
                        caller.sendall(b" ")
                    except OSError:
                        return

        threading.Thread(target=drip, daemon=True).start()
        start = time.monotonic()
        with (
            open_store(f"http://127.0.0.1:{listening.getsockname()[1]}/query") as store,
            pytest.raises(StoreError, match="longer than"),
        ):
            store.query("ASK {}", timeout=0.5)
        assert time.monotonic() - start < 1.5


def test_the_password_of_an_address_is_not_in_the_error(server: Server) -> None:
    server.answer = (500, b"ouch")
    address = server.address.replace("http://", "http://me:s3cret@")
    with open_store(address) as store, pytest.raises(StoreError) as caught:
        store.graph_names()
    assert "s3cret" not in str(caught.value)


def test_what_a_hostile_word_says_is_not_run(server: Server) -> None:
    words = '" } ; DROP ALL ; INSERT DATA { <http://a> <http://b> "'
    with open_store(server.address, "write") as store:
        store.replace([graph("a", words)])
        assert store.graph_names() == (f"{EX}graph/a",)
        assert {str(o) for _, _, o, _ in store.quads()} == {words}
