"""One request and its answer: the only place of policygraph that opens a connection to the web."""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import threading
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from email.message import Message
from http import HTTPStatus

from msgspec import Struct

from policygraph.bilingual import both
from policygraph.errors import RetrievalError
from policygraph.retrieval.addresses import Address
from policygraph.retrieval.networks import connect, why

_BLOCK = 65536
_CHARSET = re.compile(r"[A-Za-z0-9_.:+-]{1,40}")


class Limits(Struct, frozen=True, kw_only=True):
    """How long and how much: seconds for one step and for the whole answer, bytes of its body, redirects."""

    step: float = 20.0
    whole: float = 120.0
    size: int = 50_000_000
    redirects: int = 10


class Answer(Struct, frozen=True, kw_only=True):
    """What a server said. ``body`` is filled for status 200 only, with any content coding undone."""

    status: int
    headers: Message
    body: bytes = b""

    def header(self, name: str) -> str | None:
        """The value of a header in printable ASCII; ``None`` when it is absent or holds anything else."""
        value = self.headers.get(name)
        if value is None:
            return None
        value = str(value).strip()
        return value if value and value.isascii() and value.isprintable() else None

    @property
    def media_type(self) -> str | None:
        """The media type that the answer declares, in lower case, without parameters."""
        return None if self.header("Content-Type") is None else self.headers.get_content_type()

    @property
    def charset(self) -> str | None:
        """The charset that the answer declares, in the server's spelling."""
        declared = self.headers.get_param("charset") if self.header("Content-Type") else None
        return declared if isinstance(declared, str) and _CHARSET.fullmatch(declared) else None

    @property
    def reason(self) -> str:
        """Status and its standard phrase; the server's own phrase is not repeated."""
        known = {status.value: status.phrase for status in HTTPStatus}
        return f"{self.status} {known.get(self.status, '')}".rstrip()


def ask(
    address: Address, headers: Mapping[str, str], limits: Limits, *, allow_private: bool, cut: bool = False
) -> Answer:
    """Ask for ``address`` once, follow nothing. A body longer than ``limits.size`` is an error, or ``cut`` there.

    Raises
    ------
    RefusedNetworkError
        The host leads to a network that may not be reached.
    RetrievalError
        No connection, no certificate to trust, no answer in time, or an answer broken, cut off or too large.
    """
    connection = _Connection(address, limits, allow_private=allow_private)
    with connection.within_time():
        connection.request("GET", address.target, headers={"Host": address.authority, **_ALWAYS, **headers})
        with closing(connection.getresponse()) as response:
            body = _body(response, limits.size, cut=cut) if response.status == HTTPStatus.OK else b""
    return Answer(status=response.status, headers=response.headers, body=body)


_ALWAYS = {"Accept": "text/html, application/xhtml+xml, text/*;q=0.9, application/pdf;q=0.9, */*;q=0.1", "Accept-Encoding": "identity", "Connection": "close"}  # fmt: skip


class _Connection(http.client.HTTPConnection):
    """A connection whose every socket comes from :func:`policygraph.retrieval.networks.connect`; no proxy is used."""

    def __init__(self, address: Address, limits: Limits, *, allow_private: bool) -> None:
        super().__init__(address.host, address.port, timeout=limits.step)
        self._secure = address.scheme == "https"
        self._allow_private = allow_private
        self._limits = limits
        self._late = threading.Event()
        self._open: socket.socket | None = None

    def connect(self) -> None:
        plain = connect(self.host, self.port, timeout=self._limits.step, allow_private=self._allow_private)
        self.sock = self._open = plain
        if self._secure:
            self.sock = self._open = ssl.create_default_context().wrap_socket(
                plain, server_hostname=self.host, do_handshake_on_connect=False
            )
            self._refuse_late()
            self.sock.do_handshake()
        self._refuse_late()

    @contextmanager
    def within_time(self) -> Iterator[None]:
        """Close the connection at the end, and end it when the whole takes too long, however busy it looks."""
        watch = threading.Timer(self._limits.whole, self._end)
        watch.daemon = True
        watch.start()
        try:
            yield
        except RetrievalError:
            self._refuse_late()
            raise
        except ssl.SSLCertVerificationError as error:
            raise RetrievalError(
                both(
                    "its certificate is not to be trusted: {verify_message}",
                    "証明書を信頼できません：{verify_message}",
                    verify_message=error.verify_message,
                )
            ) from None
        except (OSError, http.client.HTTPException, ValueError) as error:
            self._refuse_late()
            raise _translated(error) from None
        else:
            self._refuse_late()
        finally:
            watch.cancel()
            self.close()

    def _refuse_late(self) -> None:
        """An end that the watch brought about must not pass for the end of the answer."""
        if self._late.is_set():
            raise RetrievalError(
                both(
                    "not done within {whole:g} seconds",
                    "{whole:g} 秒以内に終わりませんでした",
                    whole=self._limits.whole,
                ),
                advice=both("try again later", "後でもう一度試してください"),
            ) from None

    def _end(self) -> None:
        self._late.set()
        if self._open is not None:
            try:
                # The plain socket's way: SSLSocket.shutdown would first drop the encryption under the reader's feet.
                socket.socket.shutdown(self._open, socket.SHUT_RDWR)
            except OSError:
                return  # it has just ended by itself


def _body(response: http.client.HTTPResponse, size: int, *, cut: bool) -> bytes:
    coding = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip"):
        raise RetrievalError(
            both("the answer is packed in a way that was not asked for", "応答が求めていない方式で圧縮されています")
        )
    promised = response.length
    received = bytearray()
    while block := response.read(min(_BLOCK, size + 1 - len(received))):
        received += block
        if len(received) > size:
            break
    if len(received) > size and not cut:
        raise RetrievalError(both("larger than {size} bytes", "{size} バイトを超えています", size=size))
    if len(received) <= size and promised is not None and len(received) < promised:
        raise RetrievalError(
            both(
                "cut off after {count} of {promised} bytes",
                "{promised} バイト中 {count} バイトで切れました",
                count=len(received),
                promised=promised,
            ),
            advice=both("try again", "もう一度試してください"),
        )
    return bytes(received[:size]) if coding == "identity" else _unpacked(bytes(received), size, cut=cut)


def _unpacked(packed: bytes, size: int, *, cut: bool) -> bytes:
    """The body out of its gzip, never beyond ``size``, so that a small answer cannot fill the memory."""
    decoder = zlib.decompressobj(wbits=31)
    try:
        body = decoder.decompress(packed, size + 1)
    except zlib.error:
        raise RetrievalError(
            both("the answer is no whole gzip stream", "応答の gzip が完全ではありません"),
            advice=both("try again", "もう一度試してください"),
        ) from None
    if len(body) > size and not cut:
        raise RetrievalError(
            both("larger than {size} bytes when unpacked", "展開すると {size} バイトを超えます", size=size)
        )
    if len(body) <= size and not decoder.eof:
        raise RetrievalError(
            both("the answer is cut off", "応答が途中で切れています"),
            advice=both("try again", "もう一度試してください"),
        )
    return body[:size]


def _translated(error: BaseException) -> RetrievalError:
    if isinstance(error, http.client.IncompleteRead):
        return RetrievalError(
            both("the answer is cut off", "応答が途中で切れています"),
            advice=both("try again", "もう一度試してください"),
        )
    if isinstance(error, http.client.RemoteDisconnected):
        return RetrievalError(
            both("the server closed the connection without an answer", "サーバーが応答せずに接続を閉じました"),
            advice=both("try again later", "後でもう一度試してください"),
        )
    if isinstance(error, http.client.HTTPException):
        return RetrievalError(both("the answer is no HTTP that can be read", "応答が HTTP として読めません"))
    return RetrievalError(
        both("the connection failed: {why}", "接続に失敗しました：{why}", why=why(error)),
        advice=both("try again later", "後でもう一度試してください"),
    )
