"""Which networks may be reached, judged on the very address that the socket is then connected to."""

from __future__ import annotations

import ipaddress
import socket

from policygraph.bilingual import Bilingual, both
from policygraph.errors import RefusedNetworkError, RetrievalError

_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_KINDS = (
    ("is_unspecified", "an unspecified"),
    ("is_loopback", "a loopback"),
    ("is_link_local", "a link-local"),
    ("is_multicast", "a multicast"),
    ("is_reserved", "a reserved"),
)


def refusal(ip: str) -> str | None:
    """Why ``ip`` is no address of the public internet, in words ("a loopback address"); ``None`` when it is one.

    An IPv4 address inside an IPv6 one (mapped, 6to4, NAT64) is judged as the IPv4 address it leads to.
    """
    address = _inner(ipaddress.ip_address(ip.partition("%")[0]))
    for attribute, kind in _KINDS:
        if getattr(address, attribute):
            return f"{kind} address"
    if not address.is_global or (address.version == 6 and address not in _GLOBAL_UNICAST):
        return "an address of a private network"
    return None


def connect(host: str, port: int, *, timeout: float, allow_private: bool) -> socket.socket:
    """A socket connected to ``host``, whose name is resolved once; only what was resolved and judged is connected to.

    So a name that changes its address between the check and the connection (DNS rebinding) gains nothing.
    Addresses are tried in the resolver's order; ``timeout`` is in seconds for each.

    Raises
    ------
    RefusedNetworkError
        The name leads only to networks that are refused, and ``allow_private`` is false.
    RetrievalError
        The name is unknown, or nothing answers.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise RetrievalError(
            both("no such host", "そのようなホストはありません"),
            advice=both("check the address and the network", "アドレスとネットワークを確認してください"),
        ) from None
    reasons: list[Bilingual] = []
    refused: list[str] = []
    for family, kind, protocol, _, place in found:
        ip = str(place[0])
        if not allow_private and (reason := refusal(ip)) is not None:
            refused.append(f"{ip}, {reason}")
            continue
        connection = socket.socket(family, kind, protocol)
        connection.settimeout(timeout)
        try:
            connection.connect(place)
        except OSError as error:
            connection.close()
            reasons.append(why(error))
        except BaseException:
            connection.close()
            raise
        else:
            return connection
    if reasons:
        raise RetrievalError(
            both("cannot connect: {value}", "接続できません：{value}", value=reasons[0]),
            advice=both("try again later", "後でもう一度試してください"),
        )
    raise RefusedNetworkError(
        both("the host leads to {names}", "ホストの行き先が {names} です", names="; ".join(refused)),
        advice=both(
            "only --allow-private fetches from such networks",
            "このようなネットワークからの取得には --allow-private が必要です",
        ),
    )


def why(error: BaseException) -> Bilingual:
    """An operating system's error in its own few words."""
    if isinstance(error, TimeoutError):
        return Bilingual("no answer in time", "時間内に応答がありません")
    words = getattr(error, "strerror", None) or str(error) or type(error).__name__
    said = " ".join(str(words).split()).rstrip(".").lower()
    return Bilingual(said, said)


def _inner(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
