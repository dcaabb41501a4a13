"""What is wrong with the form of a record, in plain words: the path, the fault, what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from policygraph.bilingual import Bilingual, both

_PLACE = re.compile(r" - at (?:the )?`?(?P<key>key in )?`?\$?(?P<path>[^`]*)`?$")
_KINDS: Final = {
    "object": Bilingual("a mapping (`key: value`)", "対応表（`キー: 値`）"),
    "array": Bilingual("a list", "リスト"),
    "str": Bilingual("text", "文字列"),
    "int": Bilingual("a whole number", "整数"),
    "float": Bilingual("a number", "数"),
    "bool": Bilingual("true or false", "true 又は false"),
    "null": Bilingual("nothing", "空"),
}
_BOUNDS: Final = {
    "<": Bilingual("below", "未満"),
    "<=": Bilingual("not above", "以下"),
    ">": Bilingual("above", "超"),
    ">=": Bilingual("not below", "以上"),
}
_CORRECT: Final = Bilingual("correct the value", "値を直してください")
_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[Bilingual, Bilingual]]], ...]] = (
    (
        re.compile(r"Object contains unknown field `(?P<field>[^`]*)`"),
        lambda m: (
            both("unknown field '{field}'", "項目「{field}」は使えません", field=m["field"]),
            both("remove it or check its spelling", "消すか、つづりを確かめてください"),
        ),
    ),
    (
        re.compile(r"Object missing required field `(?P<field>[^`]*)`"),
        lambda m: (
            both("the field '{field}' is missing", "項目「{field}」がありません", field=m["field"]),
            both("add it", "加えてください"),
        ),
    ),
    (
        re.compile(r"Invalid enum value (?P<value>.*)"),
        lambda m: (
            both(
                "{value} is none of the values that may stand here",
                "{value} はここに書ける値ではありません",
                value=m["value"],
            ),
            both("see docs/model.md", "docs/model.md を見てください"),
        ),
    ),
    (
        re.compile(r"Expected `(?P<wanted>[^`]*)`, got `(?P<got>[^`]*)`"),
        lambda m: (
            both(
                "{wanted} must stand here, not {got}",
                "ここには{wanted}を書きます（{got}になっています）",
                wanted=_kinds(m["wanted"]),
                got=_kinds(m["got"]),
            ),
            _CORRECT,
        ),
    ),
    (
        re.compile(r"Expected `(?P<wanted>[^`]*)` (?P<bound>[<>]=?) (?P<limit>.*)"),
        lambda m: (
            both(
                "{wanted} {bound} {limit} must stand here",
                "ここには {limit} {bound}の{wanted}を書きます",
                wanted=_kinds(m["wanted"]),
                bound=_BOUNDS[m["bound"]],
                limit=m["limit"],
            ),
            _CORRECT,
        ),
    ),
    (
        re.compile(r"Expected `(?P<wanted>[^`]*)` of length (?P<length>.*)"),
        lambda m: (
            both(
                "{wanted} of length {length} must stand here",
                "ここには長さ {length} の{wanted}を書きます",
                wanted=_kinds(m["wanted"]),
                length=m["length"],
            ),
            _CORRECT,
        ),
    ),
)


def _kinds(names: str) -> Bilingual:
    plain = [name.strip() for name in names.split("|")]
    known = [_KINDS.get(name, Bilingual(name, name)) for name in plain]
    return Bilingual(" or ".join(kind.en for kind in known), "又は".join(kind.ja for kind in known))


def plain_fault(message: str) -> tuple[str, Bilingual, Bilingual]:
    """The path into the record (empty for the whole), the problem and the advice that a message of msgspec tells.

    A message of a kind that is not known is given as it is.
    """
    place = _PLACE.search(message)
    path = place["path"].lstrip(".") if place else ""
    said = message[: place.start()] if place else message
    for form, told in _FORMS:
        if found := form.fullmatch(said):
            return path, *told(found)
    return path, Bilingual(said, said), both("mend that field", "その項目を直してください")
