"""What the section under an English heading holds."""

from __future__ import annotations

import re

from policygraph.extraction.passages import SectionRole

_ROLES: tuple[tuple[SectionRole, re.Pattern[str]], ...] = (
    ("contact", re.compile(r"^(?:(?:press |media |for (?:more|further) )?(?:contacts?|inquir(?:y|ies)|information)(?: (?:information|form|us|person))?|contact .{0,40}|for inquiries.*)\W*$", re.IGNORECASE)),
    ("attendance", re.compile(r"^(?:the )?(?:[A-Z][\w.’'-]*,? ){1,4}(?:side|delegation)\W*$|\b(?:participants|attendees|attendance|list of (?:participants|delegates)|delegations?|main participants)\b[^.]{0,30}$", re.IGNORECASE)),
    ("background", re.compile(r"^(?:\(?(?:reference|background|annex|appendix|related (?:links|information|press releases)|about|overview of|notes?)\b.*|see also.*)$", re.IGNORECASE)),
    ("plan", re.compile(r"^(?:\W*(?:future|upcoming|next) (?:plans?|steps?|schedule|meetings?|action)|way forward|looking ahead)\b.{0,30}$", re.IGNORECASE)),
    ("outcome", re.compile(r"\b(?:outcomes?|results?|main (?:points|achievements)|key (?:outcomes|achievements)|summary of (?:discussions?|the (?:meeting|dialogue)))\b.{0,60}$", re.IGNORECASE)),
)  # fmt: skip


def heading_role(text: str) -> SectionRole | None:
    """What a section with this heading holds; ``None`` where the words do not tell."""
    plain = re.sub(r"^(?:[0-9IVXivx]+[.)]|\([0-9a-z]+\))\s*", "", text.strip())
    return next((role for role, pattern in _ROLES if pattern.search(plain)), None)
