"""Where a query does not parse, in words a person can act on.

Engines point at the place where their last attempt ended, often the end of the text, so rdflib's parser, which
points at the clause, is asked once a query is known to be wrong.
"""

from __future__ import annotations

import re

from policygraph.bilingual import both
from policygraph.errors import QueryError
from policygraph.namespaces import PREFIXES
from policygraph.store.lexing import PREFIX, code_positions, place, prologue

_SHOWN = 30


def syntax_error(text: str, where: str, otherwise: QueryError) -> QueryError:
    """The error for ``text``, which an engine refused; ``otherwise`` where no fault is found in its syntax."""
    undeclared = _undeclared_prefix(text, where)
    if undeclared is not None:
        return undeclared
    offset = _fault(text)
    if offset is None:
        return otherwise
    rest = " ".join(text[offset : offset + _SHOWN].split())
    problem = (
        both("the query does not parse from {rest!r} on", "問合せは「{rest}」以降の構文が正しくありません", rest=rest)
        if rest
        else both("the query breaks off", "問合せが途中で切れています")
    )
    return QueryError(
        problem, where=place(text, offset, where), advice=both("mend that part", "その部分を直してください")
    )


def _undeclared_prefix(text: str, where: str) -> QueryError | None:
    """The error for the first prefix that nothing declares, which parsers report as something else."""
    start = prologue(text)
    declared = {**PREFIXES, **start.prefixes}
    for token in code_positions(text):
        if token.kind != "local" or token.start < start.end:
            continue
        name = _name_before(text, token.start)
        if name not in declared and not name.startswith("_"):
            where = place(text, token.start - len(name), where)
            return QueryError(
                both("the prefix {name}: is not declared", "接頭辞 {name}: が宣言されていません", name=name),
                where=where,
                advice=both(
                    "begin with PREFIX {name}: <...>", "冒頭に PREFIX {name}: <...> を書いてください", name=name
                ),
            )
    return None


def _name_before(text: str, colon: int) -> str:
    reversed_ = re.match(PREFIX, text[max(0, colon - 1000) : colon][::-1])
    return "" if reversed_ is None else reversed_[0][::-1].lstrip(".-")


def _fault(text: str) -> int | None:
    """The offset of the clause that rdflib's parser stumbles over; ``None`` where it does not."""
    from pyparsing import ParseBaseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        parseQuery(text.replace("\t", " "))  # the parser would widen tabs and count from there
    except ParseBaseException as error:
        return int(error.loc)
    except Exception:  # noqa: BLE001  # whatever else it dislikes, the engine has refused the query already
        return None
    return None
