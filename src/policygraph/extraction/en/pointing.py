"""What an English clause that names no topic points at (see :data:`policygraph.extraction.topics.Pointing`).

English repeats its subject or points back at it; a clause that does neither is about nothing that was said before.
"""

from __future__ import annotations

import re

from policygraph.extraction.topics import Pointing

_NO_POINTER = r"(?!regards?\b|respect\b|context\b|ends?\b|spirit\b|year|month|week|summer|spring|autumn|fall\b|winter|day\b|occasion|meeting|visit|summit|statement|historic occasion|time\b|century|new (?:moment|era)|shared history|backdrop|legacy)"
_BACK = re.compile(
    rf"\b(?:these|those|this|such) {_NO_POINTER}(?:[\w’'-]+ ){{0,3}}?(?:activit(?:y|ies)|actions?|application|approach(?:es)?|areas?|capabilit(?:y|ies)|challenges?|"
    r"agreements?|collaborations?|commitments?|cooperation|dialogues?|efforts?|fields?|goals?|industr(?:y|ies)|initiatives?|investments?|"
    r"issues?|matters?|measures?|networks?|objectives?|principles?|priorit(?:y|ies)|programs?|programmes?|projects?|resolutions?|"
    r"sectors?|steps?|systems?|technolog(?:y|ies)|threats?|topics?|work)\b"
    r"|\b(?:them|these|those)(?= ?(?:$|[,.;]))|\b(?:doing|achieve|address|advance|combat|implement|support) (?:this|it|so)\b",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"\b(?:next|another|regular) (?:[\w’'-]+ ){0,3}?(?:meeting|summit|dialogue|round)\b|\bmeet (?:again|regularly)\b"
)
_WHOLE = re.compile(
    r"\b(?:this|our) (?:historic |enduring |vital |important |unique )?(?:agreement|alliance|framework|partnership|initiative|arrangement)\b"
    r"|\bthe (?:Agreement|Framework|Initiative|Arrangement|Partnership)\b"
)


def pointing(words: str) -> Pointing:
    """What ``words``, a clause without a topic, point at; ``nothing`` where no word tells."""
    if _OCCASION.search(words):
        return "occasion"
    if _BACK.search(words):
        return "back"
    return "whole" if _WHOLE.search(words) else "nothing"


_BACKDROP = re.compile(
    r"\b(?:anchored|based|built|founded|grounded|rooted|underpinned|basing (?:[\w’'-]+ ){1,3}?)\s?(?:up)?(?:on|in|by) "
    r"(?:(?!, (?:that|which|while|who|including)\b)[^;.])*",
    re.IGNORECASE,
)


def backdrop(words: str) -> tuple[tuple[int, int], ...]:
    """The phrases that tell what something rests on ("underpinned by our shared democratic values")."""
    return tuple(found.span() for found in _BACKDROP.finditer(words))
