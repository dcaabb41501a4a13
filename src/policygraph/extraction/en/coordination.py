"""Whether a verb behind "and" or a comma is a predicate beside the main one, or goes on with a clause below it.

A past form cannot continue an infinitive; a bare present can, and then only verbs that hardly ever stand in an
infinitive count ("... to strengthen A and reaffirm B"). Number and time have to fit; participles before nouns
("and shared values") and nouns ("and support for") are none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from policygraph.extraction.en.groups import Group
from policygraph.extraction.en.tokens import Tokens
from policygraph.extraction.en.words import words

PERFORMATIVE = words(
    "reaffirm re-affirm affirm reiterate restate reconfirm underscore underline emphasize re-emphasize reemphasize stress welcome recognize "
    "acknowledge commend applaud praise laud hail note express condemn deplore urge call recommit re-commit rededicate endorse "
    "appreciate thank congratulate celebrate reject oppose resolve intend pledge vow regret salute"
)
"""Verbs that hardly ever stand in an infinitive beside another one: where one is coordinated, it is a predicate."""

SPEAKING = PERFORMATIVE | words(
    "agree decide commit intend plan aim seek strive endeavor confirm concur share discuss review explore exchange announce "
    "launch establish sign adopt conclude hope expect anticipate look support encourage request ask invite highlight remain continue "
    "stand work consider direct instruct task determine undertake identify assess exchange convey declare outline "
    "inaugurate unveil hold host conduct participate attend take cooperate collaborate believe resolve propose welcome thank "
    "demand appeal mention refer recall observe set enter finalize complete create issue release publish pay report "
    "reach endorse approve coordinate provide join meet consult confer examine brief received receive develop focus tell inform point "
    "stress accept culminate dedicate dedicated raise reinforce renew honor commemorate offer include feature"
)
_ENUMERATED = words(
    "agree decide discuss review exchange commit highlight share call look confirm concur intend plan resolve assess remain "
    "encourage request support consider announce launch establish sign adopt hold welcome take express will identify continue"
)
"""Verbs that follow a mere comma in an enumeration of predicates ("agreed to A, discussed B, and ...")."""
_PARTICIPLES = words(
    "aim focus intend design dedicate base hold host lead build establish sign launch adopt announce join"
)
_ADJECTIVAL = words(
    "shared enhanced increased coordinated renewed continued agreed committed integrated improved expanded proposed related "
    "planned needed required advanced connected focused sustained invested combined detailed reported targeted expected "
    "supported established developed received trusted "
    "determined concerted finalized accepted raised offered"
)
_INTENDING = words("intend agree remain commit plan seek")
_WORKING = words("work continue cooperate collaborate coordinate consult strive seek endeavor engage")
"""Verbs that speakers use of themselves, so that "that A is B and will work to" goes back to them."""
_PLAIN = ("present", "simple")
_INFINITIVE = re.compile("or*[Vv]")
_SETTLING = words("agree decide commit discuss")
_PROMISES = words("commitment promise vow")
"""Nouns beside which "pledge" is one too."""
_WITH_TO = words("plan aim work look call commit welcome intend agree decide")


class Candidate(NamedTuple):
    """A verb group without a subject of its own, ``left`` the link word or mark before it; what stands before them."""

    tokens: Tokens
    stop: int
    main: Group
    below: Group | None
    """The last clause below the main predicate that may go on."""
    group: Group
    left: int

    def stands_beside(self) -> bool:
        """Whether the group is a predicate beside the main one."""
        group = self.group
        tags = self.tokens.tags
        if tags[group.end : self.stop] in {"o:", ":", "p:"}:  # "... and commit to:" governs what follows
            return True
        if tags[self.left] == "," and not self._in_enumeration():
            return False
        if group.end - group.start > 1:
            return self._with_auxiliary()
        if group.lemma not in SPEAKING and not self._strong():
            return False
        return self._past() if group.time == "past" else self._present()

    def _strong(self) -> bool:
        group = self.group
        forward = group.lemma == "look" and self.tokens.words[group.end : group.end + 1] == ["forward"]
        together = group.lemma == "stand" and self.tokens.words[group.end : group.end + 1] == ["together"]
        return forward or together or group.lemma in PERFORMATIVE

    def _comma(self) -> bool:
        tags = self.tokens.tags
        return tags[self.left] in ",;-" or tags[self.left - 1 : self.left] == ","

    def _following(self) -> str:
        return self.tokens.tags[self.group.end : min(self.group.end + 1, self.stop)]

    def _in_enumeration(self) -> bool:
        # "welcomed A, recognized B, and ...": a mere comma links only where "and" comes further on
        more = "C" in self.tokens.tags[self.group.end : self.stop]
        return more and (self._strong() or self.group.lemma in _ENUMERATED)

    def _with_auxiliary(self) -> bool:
        group, main = self.group, self.main
        if group.time == "other":
            return False
        if group.time == "future":
            told = self.below is not None and self.below.lemma == "be" and group.lemma in _WORKING
            return self.below is None or self._comma() or main.time == "future" or told
        if main.plural is not None and group.plural is not None and main.plural != group.plural:
            return False
        return self.below is None or (self._comma() and group.lemma in SPEAKING)

    def _past(self) -> bool:
        group, main = self.group, self.main
        if self._adjectival() or (group.lemma in _PARTICIPLES and self._following() in {"p", "o", "r"}):
            return False
        if main.time != "past" and main.aspect != "perfect" and not (main.time == "present" and self._strong()):
            return False
        if self.below is not None and self.below.time == "past" and not self._strong():
            return self._following() in {"o", "T"} or group.lemma in _SETTLING
        return True

    def _adjectival(self) -> bool:
        # "and shared values", "or planned activities": a participle before a noun
        word = self.tokens.words[self.group.start]
        following = self._following()
        if word not in _ADJECTIVAL or not following:
            return False
        return following not in "DfoTp" or (following == "p" and word not in {"agreed", "focused", "reported"})

    def _present(self) -> bool:
        group, main = self.group, self.main
        tags = self.tokens.tags
        if group.negated or self._number_differs() or (tags[group.start] in "vzq" and not self._verb_follows()):
            return False
        between = tags[main.end : group.start]
        if self._strong():
            goes_on = main.time == "past" and self.below is not None and self.below.time == "present"
            return (main.aspect != "progressive" or "o" not in between) and not (goes_on and group.lemma == "intend")
        if main.time == "present" and main.aspect == "progressive" and group.lemma in _INTENDING:
            return self._comma() and "T" not in between  # "We are pursuing A, and commit to B"
        if main.time != "present" or main.aspect == "progressive":
            return main.time == "past" and tags[group.start] in "VZ" and self._comma() and group.lemma in _INTENDING
        if self.below is not None or _INFINITIVE.search(between):
            apart = self._comma() or (self.below is not None and (self.below.time, self.below.aspect) != _PLAIN)
            return group.plural is False or (group.lemma in _INTENDING and apart)
        return True

    def _number_differs(self) -> bool:
        main, group = self.main, self.group
        return main.time == "present" and None not in {main.plural, group.plural} and main.plural != group.plural

    def _verb_follows(self) -> bool:
        # a word that may be a noun (support, plan, call) is a verb by the word behind it
        following = self._following()
        if not following:
            return False
        lemma = self.group.lemma
        word = self.tokens.words[self.group.end]
        if word in {"to", "on"} or (word == "for" and lemma == "call") or lemma == "welcome":
            promised = lemma == "pledge" and self.tokens.words[self.left - 1] not in _PROMISES
            return lemma in _WITH_TO or promised
        return following in "DfTmr" or (following in "xGA" and lemma in {"support", "welcome", "note", "urge"})
