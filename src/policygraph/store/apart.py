"""Running the engine apart from the caller: with room for its recursion, and with an end to the waiting."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final, TypeVar

from policygraph.bilingual import both
from policygraph.errors import StoreError

T = TypeVar("T")

STACK: Final = 256 * 1024 * 1024
"""Bytes of address space for the stack. Oxigraph parses and plans by recursion and ends the whole process where the
stack does; with this much, every query that :mod:`policygraph.store.safety` lets through comes back."""

_stack_size = threading.Lock()


def run_apart(work: Callable[[], T], timeout: float | None, where: str) -> T:
    """What ``work`` returns, or the exception it raises, from a thread of its own.

    After ``timeout`` seconds :class:`StoreError` is raised and the caller goes on; the thread, which nothing can
    stop, works until it has finished or the process ends.
    """
    returned: list[T] = []
    raised: list[BaseException] = []

    def run() -> None:
        try:
            returned.append(work())
        except BaseException as error:  # noqa: BLE001  # handed to the caller below, whatever it is
            raised.append(error)

    thread = _started(run)
    thread.join(timeout)
    if raised:
        raise raised[0]
    if not returned:
        problem = both(
            "the query took longer than {timeout:g} seconds", "問合せが {timeout:g} 秒を超えました", timeout=timeout
        )
        raise StoreError(
            problem,
            where=where,
            advice=both("ask for less, or allow more time", "問合せを絞るか、制限時間を延ばしてください"),
        )
    return returned[0]


def _started(run: Callable[[], None]) -> threading.Thread:
    with _stack_size:  # the size is a setting of the process, so nobody else may start a thread in between
        before = threading.stack_size(STACK)
        try:
            thread = threading.Thread(target=run, daemon=True)
            thread.start()
        finally:
            threading.stack_size(before)
    return thread
