"""Addresses of releases on the web: parsed strictly, written in one form, so that equal addresses are equal."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import quote, urljoin, urlsplit

from msgspec import Struct

from policygraph.bilingual import both
from policygraph.errors import RetrievalError

_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,62}\.)*[a-z0-9_-]{0,62}")
_CREDENTIALS = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*:/*)?[^/?#]*@")
_ESCAPED_DOT = re.compile("%2e", re.IGNORECASE)
_PATH_SAFE = "/%:@!$&'()*+,;=~"
_QUERY_SAFE = _PATH_SAFE + "?"
_LONGEST = 2000


class Address(Struct, frozen=True, kw_only=True):
    """An http or https address without credentials and fragment; ``target`` is its path with its query, escaped."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and, where it is not the scheme's own, port: the value of the header ``Host``."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme and authority: what one robots.txt speaks for."""
        return f"{self.scheme}://{self.authority}"

    @property
    def path(self) -> str:
        """The path alone, escaped."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        """The query alone, escaped; empty when there is none."""
        return self.target.partition("?")[2]

    def __str__(self) -> str:
        return self.origin + self.target


def parse_address(text: str) -> Address:
    """``text`` as an :class:`Address`: host in lower case and ASCII, path without dot segments, no fragment.

    Raises :class:`RetrievalError`: no http or https address, credentials in it, or a host or port that cannot be.
    Messages never repeat credentials.
    """
    stripped = text.strip()
    shown = without_credentials(stripped)
    if len(stripped) > _LONGEST or any(c <= " " or c == "\x7f" for c in stripped):
        raise RetrievalError(
            both("blanks or too many characters in the address", "アドレスに空白があるか、長すぎます"),
            where=shown,
            advice=both("check it", "確認してください"),
        )
    try:
        parts = urlsplit(stripped)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise RetrievalError(
            both("this is no web address", "ウェブのアドレスではありません"),
            where=shown,
            advice=both("check the host and the port", "ホスト名とポートを確認してください"),
        ) from None
    if parts.scheme not in _PORTS:
        raise RetrievalError(
            both("only http and https addresses are fetched", "取得できるのは http と https のアドレスだけです"),
            where=shown,
            advice=both("begin with https://", "https:// から書いてください"),
        )
    if "@" in parts.netloc:
        raise RetrievalError(
            both("the address holds a user name or password", "アドレスにユーザー名又はパスワードが含まれています"),
            where=shown,
            advice=both("give an address that anyone may open", "誰でも開けるアドレスを指定してください"),
        )
    if port == 0:
        raise RetrievalError(
            both("port 0 is no port", "ポート 0 は使えません"),
            where=shown,
            advice=both("check the address", "アドレスを確認してください"),
        )
    target = _without_dots(quote(parts.path, safe=_PATH_SAFE))
    if parts.query:
        target += "?" + quote(parts.query, safe=_QUERY_SAFE)
    return Address(scheme=parts.scheme, host=_ascii_host(host, shown), port=port or _PORTS[parts.scheme], target=target)


def follow(address: Address, location: str) -> Address:
    """Where the header ``Location`` of an answer from ``address`` leads.

    Raises :class:`RetrievalError` as :func:`parse_address` does.
    """
    return parse_address(urljoin(str(address), location.strip()))


def without_credentials(text: str) -> str:
    """``text`` fit for a message: nothing before ``@`` in its authority, no control characters, not endless."""
    printable = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return _CREDENTIALS.sub(lambda found: f"{found[1] or ''}...@", printable)[:300]


def _ascii_host(host: str, shown: str) -> str:
    """The host in lower-case ASCII (IDNA); an IPv6 address in its shortest form."""
    try:
        if ":" in host and "%" not in host:
            return str(ipaddress.IPv6Address(host))
        known = host.rstrip(".").encode("idna").decode("ascii").lower()
    except (ValueError, UnicodeError):
        known = ""
    if not _HOST.fullmatch(known):
        raise RetrievalError(
            both("the address has no host that can be asked", "アドレスに接続できるホスト名がありません"),
            where=shown,
            advice=both("check the address", "アドレスを確認してください"),
        )
    return known


def _without_dots(path: str) -> str:
    """``path`` with ``.`` and ``..`` resolved (RFC 3986, 5.2.4), so that robots.txt is asked about what is meant."""
    kept: list[str] = []
    segments = _ESCAPED_DOT.sub(".", path).split("/")[1:]
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    if segments and segments[-1] in (".", ".."):
        kept.append("")
    return "/" + "/".join(kept)
