"""What is wrong with the form of a record, in plain words: the path, the fault, what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_PLACE = re.compile(r" - at (?:the )?`?(?P<key>key in )?`?\$?(?P<path>[^`]*)`?$")
_KINDS: Final = {
    "object": "a mapping (`key: value`)",
    "array": "a list",
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "null": "nothing",
}
_BOUNDS: Final = {"<": "below", "<=": "not above", ">": "above", ">=": "not below"}
_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[str, str]]], ...]] = (
    (
        re.compile(r"Object contains unknown field `(?P<field>[^`]*)`"),
        lambda m: (f"unknown field '{m['field']}'", "remove it or check its spelling"),
    ),
    (
        re.compile(r"Object missing required field `(?P<field>[^`]*)`"),
        lambda m: (f"the field '{m['field']}' is missing", "add it"),
    ),
    (
        re.compile(r"Invalid enum value (?P<value>.*)"),
        lambda m: (f"{m['value']} is none of the values that may stand here", "see docs/model.md"),
    ),
    (
        re.compile(r"Expected `(?P<wanted>[^`]*)`, got `(?P<got>[^`]*)`"),
        lambda m: (f"{_kinds(m['wanted'])} must stand here, not {_kinds(m['got'])}", "correct the value"),
    ),
    (
        re.compile(r"Expected `(?P<wanted>[^`]*)` (?P<bound>[<>]=?) (?P<limit>.*)"),
        lambda m: (f"{_kinds(m['wanted'])} {_BOUNDS[m['bound']]} {m['limit']} must stand here", "correct the value"),
    ),
    (
        re.compile(r"Expected `(?P<wanted>[^`]*)` of length (?P<length>.*)"),
        lambda m: (f"{_kinds(m['wanted'])} of length {m['length']} must stand here", "correct the value"),
    ),
)


def _kinds(names: str) -> str:
    return " or ".join(_KINDS.get(name.strip(), name.strip()) for name in names.split("|"))


def plain_fault(message: str) -> tuple[str, str, str]:
    """The path into the record (empty for the whole), the problem and the advice that a message of msgspec tells.

    A message of a kind that is not known is given as it is.
    """
    place = _PLACE.search(message)
    path = place["path"].lstrip(".") if place else ""
    said = message[: place.start()] if place else message
    for form, told in _FORMS:
        if found := form.fullmatch(said):
            return path, *told(found)
    return path, said, "mend that field"
