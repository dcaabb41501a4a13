"""The words of titles, posts and forms of address, in lower case: what tells an office-holder's post from the name behind it."""

from __future__ import annotations

from functools import cache

from policygraph.extraction.en.words import words
from policygraph.vocabulary.lexicon import load_lexicon

HEADS = words(
    "president presidents minister ministers secretary secretaries advisor advisors adviser advisers chancellor premier taoiseach "
    "commissioner commissioners ambassador ambassadors director directors administrator administrators coordinator coordinators "
    "representative representatives chair chairman chairwoman chairperson king queen prince emir sultan envoy governor "
    "mr. mr ms. ms mrs. dr. dr assistant counselor counsellor sherpa chief head officer spokesperson leader envoys "
    "undersecretary vice-minister vice-president director-general director-generals generals-director commander general "
    "doctor"
)
PLURALS = words(
    "presidents ministers secretaries advisors advisers commissioners ambassadors directors administrators coordinators representatives director-generals"
)
MODIFIERS = words(
    "deputy vice acting under joint additional assistant associate senior executive principal permanent first prime parliamentary foreign chief "
    "state special national homeland economic diplomatic crown cabinet lead presidential interim federal high cyber climate "
    "economics international regional undersecretary trade defense defence finance interior home commerce energy labor industry "
    "agriculture health environment education transport justice security policy technology digital strategic political "
    "secretary-general director-general general counsel managing founding ranking legal technical scientific indo-pacific co-chair "
    "science intelligence counterterrorism communications nuclear space treasury attorney"
)
PORTFOLIO = MODIFIERS | words(
    "affairs state commerce treasury defense defence security trade technology market internal finance energy labor labour drug "
    "cyber infrastructure emerging cybersecurity environment growth economy information communication communications telecommunications "
    "telecommunication ict innovation industry interior education science research development health agriculture transport "
    "transportation justice services policy policies president cooperation relations europe european asia pacific indo-pacific east south north "
    "america americas africa africa. middle eastern western hemisphere bureau international internet digital data competition values transparency "
    "democracy human rights narcotics law enforcement multilateral global public general staff government union commission "
    "council nations united cabinet secretariat office strategy strategic foreign planning democracy climate change "
    "investment business export exports import customs revenue budget management operations counterterrorism nonproliferation arms "
    "control verification oceans population refugees migration conservation land agriculture forestry fisheries food supply "
    "chains critical minerals resources natural water electronics computing quantum space aviation maritime navy army air force "
    "war culture sports tourism youth women gender family social welfare consumer protection employment small medium enterprises "
    "enterprise reform regulatory regulation legal economic financial monetary political military civil homeland "
    "national infrastructure connectivity society press media communications legislative coordination sherpa g7 g20 nsc ostp treasury "
    "house white communist party central citizen transborder division unit directorate pentagon department ministry agency large delegation missions mission embassy chancellery chancellor "
    "organization foundation administration authority institute association center centre corporation bank university organisation commander "
    "indian japanese korean australian british german french italian canadian american mexican cyberspace standards measurement oceanic aeronautics intelligence republic kingdom"
)
"""Words of posts and of what they are for."""
CONNECTORS = words("of for and to the on & at in charge")
_SMALL = 3
"""Shorter words of the vocabulary are abbreviations or initials of people."""


@cache
def portfolio() -> frozenset[str]:
    """:data:`PORTFOLIO` with the words of which the shipped vocabulary makes the names of bodies and topics."""
    labels = (
        label.text
        for entry in load_lexicon()
        if entry.kind in {"agency", "topic"}
        for label in entry.labels
        if label.language == "en" and label.role != "misnomer"
    )
    field = {word.strip("(),.’'") for text in labels for word in text.lower().replace("-", " ").split()}
    return PORTFOLIO | {word for word in field if len(word) > _SMALL and word.isalpha()}


PARTICLES = words("de del da dos di du van von der den bin ibn al el la le y e")
"""Small words inside a name."""
RANKS = words(
    "lt lt. gen gen. general major colonel admiral mr. mr ms. ms mrs. dr. dr h.e. the honorable hon. senator his her excellency majesty highness sheikh shri smt smt. hon"
)
"""Ranks and styles before a name, which are no part of the post."""
NO_NAMES = words("who the of and following regarding concerning including during after on at with from")
"""Words that end a name, capital or not."""
FORMS_OF_ADDRESS = words(
    "mr. mr ms. ms mrs. dr. dr rt hon hon. sir dame lord lady prof prof. h.e. shri smt sheikh senator"
)
HEADS_OF_STATE = words("president prime chancellor king premier taoiseach")
"""Words that open the post of another person behind a country: "the President of X, Chancellor of Y"."""
HONOURS = words("mp mep kc cbe obe jr. phd")
"""Letters behind a name."""
LEADING_COUNTRY = words("u.s. us uk u.k. eu e.u. rok prc")
"""Countries that open the post of another person: "X and U.S. Secretary of ..."."""
