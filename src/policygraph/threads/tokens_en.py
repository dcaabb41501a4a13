"""Content words of English statements, brought to a common form."""

from __future__ import annotations

import re
from typing import Final

from policygraph.threads.wordlist import listed

_WORD = re.compile(r"[a-z0-9][a-z0-9&]*(?:['’][a-z]+)?")

_FUNCTION: Final = listed(
    """
    a about across against all also among amongst an and any are as at based be been being between both but by can could
    do does did each either every for from further furthermore had has have he her here his how however i if in into is
    it its itself just lastly less many may might more moreover most much must nor not of on one only onto or other our
    ours out over own per same shall she should so some such than that the their them then there thereby therefore these
    they this those through throughout to today together too toward towards under until up upon us very via was we well
    were what when where whether which while who whom whose will with within without would yet you your
    """
)
_OF_THE_GENRE: Final = listed(
    """
    acknowledge acknowledged advance advancing affirm affirmed agree agreed announce announced announces announcing
    collaborate collaboration commit commitment commitments commits committed committing confirm confirmed continue
    continued continues continuing cooperate cooperating cooperation decide decided emphasize emphasized enhance
    enhancing ensure ensuring express expressed finally forward highlight highlighted importance important include
    includes including intend intended intends launch launched look new note noted particularly plan planned plans
    pledge promote promoting reaffirm reaffirmed reaffirms recognize recognized reconfirm reiterate reiterated
    reiterates remain remains resolve resolved seek seeks strengthen strengthening stress stressed support supports
    underline underscore underscored welcome welcomed welcomes work working works
    """
)
"""What nearly every statement does or is about; the act says it better, and it tells no promise from another."""

_STOP: Final = _FUNCTION | _OF_THE_GENRE
_ENDINGS: Final = (("ies", "y", 2), ("sses", "ss", 2), ("ing", "", 4), ("ed", "", 4), ("es", "e", 3), ("s", "", 3))
"""An ending, what takes its place, and the fewest letters that must be left before it."""


def english_tokens(text: str) -> tuple[str, ...]:
    """The content words of ``text`` (a view's: NFKC, no markup), lower case, endings of number and tense taken off.

    Words joined by a hyphen count one by one. The measured alternative, a Snowball stemmer, found no more links.
    """
    found = (word.partition("'")[0].partition("’")[0] for word in _WORD.findall(text.lower()))
    return tuple(_base(word) for word in found if len(word) > 1 and word not in _STOP)


def _base(word: str) -> str:
    for ending, instead, least in _ENDINGS:
        if word.endswith(ending) and not word.endswith("ss") and len(word) - len(ending) >= least:
            word = word[: -len(ending)] + instead
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word
