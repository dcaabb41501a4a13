"""One request at a time, and a pause between two to the same host."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Pace:
    """Keeps ``delay`` seconds between the end of a request to a host and the next to it; other hosts need not wait.

    ``clock`` and ``sleep`` are ``time.monotonic`` and ``time.sleep``, or what a test puts in their place.
    """

    def __init__(
        self,
        delay: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._delay = delay
        self._clock = clock
        self._sleep = sleep
        self._wishes: dict[str, float] = {}
        self._ended: dict[str, float] = {}

    def heed(self, host: str, seconds: float) -> None:
        """Take the host's own wish for a pause; the longest of all wishes counts."""
        self._wishes[host] = max(seconds, self._wishes.get(host, 0.0))

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait for the host's turn; the request is made inside."""
        if host in self._ended:
            pause = self._ended[host] + max(self._delay, self._wishes.get(host, 0.0)) - self._clock()
            if pause > 0:
                self._sleep(pause)
        try:
            yield
        finally:
            self._ended[host] = self._clock()
