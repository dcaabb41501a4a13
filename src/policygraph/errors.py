"""One root exception, few children, each carrying the facts a person needs: where, what, what to do.

The command line prints ``error.line(language)`` as its one line and exits with ``error.exit_code``; ``str(error)`` is
that line in English. A library user catches :class:`PolicyGraphError` or one child.
"""

from __future__ import annotations

from policygraph.bilingual import Bilingual, Language


class PolicyGraphError(Exception):
    """Anything policygraph refuses to do.

    Parameters are the facts: ``where`` (a file, with a line or a path into it when known),
    ``problem`` (what is wrong there) and ``advice`` (what to do about it), these two in English and Japanese.
    """

    exit_code = 2

    def __init__(self, problem: Bilingual, *, where: str | None = None, advice: Bilingual | None = None) -> None:
        self.problem = problem
        self.where = where
        self.advice = advice
        super().__init__(self.problem.en)

    def line(self, language: Language) -> str:
        """Where, what and what to do, in one line."""
        line = self.problem.get(language) if self.where is None else f"{self.where}: {self.problem.get(language)}"
        if self.advice is None:
            return line
        return f"{line}。{self.advice.ja}" if language == "ja" else f"{line}; {self.advice.en}"

    def __str__(self) -> str:
        return self.line("en")


class UsageError(PolicyGraphError):
    """The call itself is wrong: an unknown name, a value outside its range."""

    exit_code = 2


class UnreadableInputError(PolicyGraphError):
    """An input could not be read: absent, not text, broken markup, not the form it claims to be."""

    exit_code = 3


class StoreError(PolicyGraphError):
    """The store is absent, locked, or refused a query."""

    exit_code = 3


class QueryError(UsageError):
    """A query does not parse, asks for something forbidden, or lacks a parameter."""


class RetrievalError(PolicyGraphError):
    """An address could not be fetched: malformed, forbidden, unreachable, cut off, or answered with an error."""

    exit_code = 3


class RefusedNetworkError(RetrievalError):
    """An address leads to a private, loopback, link-local, multicast or reserved network."""
