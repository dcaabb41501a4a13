"""Only the public internet is reached, whatever name leads elsewhere."""

from __future__ import annotations

import ipaddress
import socket
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygraph.errors import RefusedNetworkError, RetrievalError
from policygraph.retrieval.networks import connect, refusal
from tests.retrieval.site import Site

_LOCAL = [
    "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10", "0.0.0.0/8",
    "192.0.2.0/24", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
]  # fmt: skip


@given(st.sampled_from(_LOCAL).flatmap(lambda network: st.ip_addresses(network=network)))
def test_no_address_of_a_local_network_is_public(ip: ipaddress.IPv4Address) -> None:
    assert refusal(str(ip))


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_in_an_ipv6_one_is_judged_as_itself(ip: ipaddress.IPv4Address) -> None:
    number = int(ip)
    forms = [0xFFFF << 32 | number, 0x64FF9B << 96 | number, 0x2002 << 112 | number << 80]
    assert {refusal(str(ipaddress.IPv6Address(form))) for form in forms} == {refusal(str(ip))}


@given(st.ip_addresses(v=6).filter(lambda ip: ip not in ipaddress.IPv6Network("2000::/3")))
def test_outside_global_unicast_no_ipv6_address_is_public(ip: ipaddress.IPv6Address) -> None:
    inner = ip.ipv4_mapped or (ip in ipaddress.IPv6Network("64:ff9b::/96"))
    assert inner or refusal(str(ip))


@pytest.mark.parametrize(
    ("ip", "reason"),
    [
        ("127.0.0.1", "a loopback address"),
        ("::1", "a loopback address"),
        ("::ffff:127.0.0.1", "a loopback address"),
        ("169.254.169.254", "a link-local address"),
        ("fe80::1%eth0", "a link-local address"),
        ("224.0.1.1", "a multicast address"),
        ("ff02::1", "a multicast address"),
        ("240.0.0.1", "a reserved address"),
        ("::", "an unspecified address"),
        ("10.0.0.1", "an address of a private network"),
        ("fd00::1", "an address of a private network"),
        ("2001:db8::1", "an address of a private network"),
        ("93.184.216.34", None),
        ("2606:2800:220:1::1", None),
    ],
)
def test_the_reason_names_the_kind_of_network(ip: str, reason: str | None) -> None:
    assert refusal(ip) == reason


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "ministry.test"])
def test_no_way_of_writing_this_machine_is_let_through(host: str, site: Site, names: dict[str, str]) -> None:
    assert names == {}
    with pytest.raises(RefusedNetworkError, match=r"127\.0\.0\.1, a loopback address.*--allow-private"):
        connect(host, site.port, timeout=1, allow_private=False)


def test_what_is_allowed_is_connected_to(site: Site) -> None:
    connect("127.0.0.1", site.port, timeout=1, allow_private=True).close()


def test_a_name_is_resolved_once_and_what_was_judged_is_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that leads outside when it is judged and to this machine a moment later (DNS rebinding)."""
    answers = ["93.184.216.34", "127.0.0.1"]

    def resolve(host: str, port: int, **_: Any) -> list[Any]:
        assert host == "rebinding.test"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (answers.pop(0), port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(AssertionError, match=r"93\.184\.216\.34"):  # the guard of all tests saw the connection
        connect("rebinding.test", 80, timeout=1, allow_private=False)
    assert answers == ["127.0.0.1"]


def test_a_local_address_among_public_ones_is_passed_over(monkeypatch: pytest.MonkeyPatch, site: Site) -> None:
    def resolve(host: str, port: int, **_: Any) -> list[Any]:
        assert host == "mixed.test"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in ("127.0.0.1", "93.184.216.34")]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(AssertionError, match=r"93\.184\.216\.34"):
        connect("mixed.test", site.port, timeout=1, allow_private=False)


def test_a_host_that_nobody_knows_and_one_where_nobody_answers_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        closed = server.getsockname()[1]
    with pytest.raises(RetrievalError, match="cannot connect: connection refused"):
        connect("127.0.0.1", closed, timeout=1, allow_private=True)

    def resolve(*_: Any, **__: Any) -> list[Any]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(RetrievalError, match="no such host"):
        connect("nobody.test", 80, timeout=1, allow_private=True)
