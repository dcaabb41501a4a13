"""The verbs of joint statements with their inflected forms, as one table from form to lemma and part of speech.

Only verbs that releases use are here; an unknown verb is still found behind "will", "to" or by its ending. Inflection
follows the regular rules of English spelling and a list of irregular verbs.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from policygraph.extraction.en.words import words

Tag = Literal["V", "v", "Z", "z", "E", "P", "X", "G", "q"]
"""One letter a form: ``V`` base, ``Z`` third person, ``E`` -ed (past or participle), ``P`` past only, ``X`` participle
only, ``G`` -ing, ``q`` base, past and participle alike (set, put). Small ``v`` and ``z`` may as well be nouns."""


class Form(NamedTuple):
    """An inflected form's reading."""

    tag: Tag
    lemma: str


_PLAIN = words(
    """
    abide abolish accede accelerate accept acclaim accompany accrue achieve acknowledge acquire activate adapt add
    adhere adjust administer admit adopt advise advocate affirm afford agree allege allocate allow amend amplify
    anchor announce anticipate apologize appear applaud apply appoint appreciate apprehend approve argue arise
    arrange arrive articulate ascertain ask aspire assassinate assemble assert assess assist associate assume assure
    attach attend authorize avoid become begin believe belong blend bolster boost borrow bring broaden broker build
    buy carry catalyze celebrate centre certify characterise characterize choose cite clarify co-chair co-host co-
    lead co-operate co-ordinate codify collaborate collect combat combine come commemorate commence commend commit
    communicate compare compel compete comply comprise conceal concentrate conclude concur condemn confer
    confirm confront congratulate connect conserve consider consist constitute construct consult contain continue
    contribute convene converse convey convict cooperate coordinate counteract create culminate cultivate customize
    decide declare dedicate deem deepen defeat defend define deliberate deliver demilitarize demonstrate
    denounce deny depend deplore deploy deport deprive describe designate detain detect deter deteriorate determine
    develop devote differ digest digitize diminish disagree disclose discourage discuss dismantle dispatch displace
    disrupt dissuade distribute diversify donate earn ease educate elaborate elect elevate eliminate embark embed
    embody embrace emerge emphasize employ empower enable enact encourage endeavor endeavour endorse enforce engage
    enhance enjoy enlarge ensue ensure enter entrust envisage envision equal equip eradicate erode escalate
    establish evaluate evolve exacerbate examine exceed exclude execute exemplify exert exist expand expect expedite
    explain explore expose express extend facilitate fail feel file finalize find flag follow forge formalize
    fortify foster found frame fulfil fulfill galvanize garner gather generate get give go govern grapple greet grow
    hail happen harness heal hearten heed help highlight hinder hone hurt identify ignore illustrate immobilize
    implement implore impose improve inaugurate include incorporate inflict inform inhabit initiate innovate insist
    inspect inspire install institute institutionalize instruct integrate intend intensify interact interpret
    intersect intervene introduce invest investigate invite involve jeopardize join keep know last laud lay learn
    lend listen love maintain make manage maximise maximize meet mention minimize misuse mitigate mobilize modernize
    modify motivate multiply navigate necessitate neglect negotiate note notify observe obtain occur offset operate
    operationalize oppose opt optimize organize ought outlaw outline outpace overcome oversee owe own participate
    perform persist pertain pioneer plague plead please pose posit possess postpone praise predict prefer prepare
    prescribe preserve presume prevail prevent prioritize proceed proclaim procure prohibit proliferate promote
    prompt promulgate pronounce propel propose prosecute protect prove provide provoke publish pursue push
    put quadruple qualify quit ratify re- re-commit re-emphasize reaffirm reassert realize reassure rebuild recall receive
    reckon recognize recommend recommit reconfirm reconvene recover recruit rectify rededicate redefine redirect
    redouble reduce reemphasize reengage refer refine reflect refrain refute regularize regulate rehabilitate
    reinforce reinstate reinvigorate reiterate reject rejoice relate relocate rely remain remember remind remove
    renew reopen reorient replace replicate represent repurpose require reschedule resettle resist resolve
    respond restate restore restrict resume retain retrofit reunite reveal revise revitalize revoke rid sadden
    salute satisfy save say see seek seem seize select send serve set settle showcase shut signify simplify sit
    smuggle solidify solve speak specify spur stabilize stem stimulate stipulate streamline strengthen strive submit
    subsidize substitute subvert succeed suffer suggest supplement suppress surpass suspend sustain symbolize
    synchronize systematize tackle take teach tell terminate testify thank threaten thrive tighten touch transcend
    transform transmit travel uncover undergo underlie underline undermine underpin underscore understand undertake
    unify unite unleash unlock unveil upend uphold usher utilize vary verify violate vow want warn weaken welcome
    widen withdraw write yield
    """
)

_NOUNS_TOO = words(
    """
    access act address advance aim alarm answer appeal approach attack attempt attribute award back balance ban base
    benefit bind block bridge brief call campaign care cause cease chair challenge change charge chart claim code
    comment complement complete compromise condition conduct contact contract control convert cost counter cover
    craft credit cross curb cut date deal debate decrease delay delegate demand design desire detail dial dialogue
    direct display document double draft draw drive effect effort end estimate exchange exercise experience exploit
    export extract face fall feature field fight fill finance finish focus force form free fuel function fund gain
    gauge grant ground group guarantee guard guide harm head hinge hire hold honor hope host impact import increase
    influence intent interest issue jump kick kill lack launch lead leave level leverage license lift limit link
    list live loan look lose lower mandate map mark market match matter mean measure merge merit monitor move name
    need number object offer open order outreach partner pass pay phase pilot place plan plant play pledge point
    pour power practice practise present press prize process produce profit program progress project promise protest purchase
    pursuit question raise rally range rate reach read record reference reform regard register regret release remark
    repeal reply report request rescue research reserve resource respect rest result return review reward rise risk role
    roll rule run safeguard sample sanction scale schedule screen search secure separate shape share shift shoulder
    show sign signal slow sound source span spark spend sponsor spread stage stand start state stay step stop stress
    strike study supply support surge survey tailor talk target task tender test text tie total trace track trade
    train transfer transition treat triple trust try turn update upgrade urge use value view visit voice vote wage
    watch win wish witness work
    """
)

_IRREGULAR = {
    "arise": ("arose", "arisen"),
    "become": ("became", "become"),
    "begin": ("began", "begun"),
    "bring": ("brought", "brought"),
    "build": ("built", "built"),
    "choose": ("chose", "chosen"),
    "come": ("came", "come"),
    "bind": ("bound", "bound"),
    "buy": ("bought", "bought"),
    "draw": ("drew", "drawn"),
    "fall": ("fell", "fallen"),
    "feel": ("felt", "felt"),
    "fight": ("fought", "fought"),
    "hurt": ("hurt", "hurt"),
    "keep": ("kept", "kept"),
    "lose": ("lost", "lost"),
    "offset": ("offset", "offset"),
    "overcome": ("overcame", "overcome"),
    "quit": ("quit", "quit"),
    "rebuild": ("rebuilt", "rebuilt"),
    "rid": ("rid", "rid"),
    "shut": ("shut", "shut"),
    "sit": ("sat", "sat"),
    "strike": ("struck", "struck"),
    "teach": ("taught", "taught"),
    "undergo": ("underwent", "undergone"),
    "underlie": ("underlay", "underlain"),
    "win": ("won", "won"),
    "cut": ("cut", "cut"),
    "deal": ("dealt", "dealt"),
    "drive": ("drove", "driven"),
    "find": ("found", "found"),
    "get": ("got", "gotten"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "grow": ("grew", "grown"),
    "hold": ("held", "held"),
    "know": ("knew", "known"),
    "lay": ("laid", "laid"),
    "lead": ("led", "led"),
    "co-lead": ("co-led", "co-led"),
    "leave": ("left", "left"),
    "lend": ("lent", "lent"),
    "make": ("made", "made"),
    "mean": ("meant", "meant"),
    "meet": ("met", "met"),
    "oversee": ("oversaw", "overseen"),
    "pay": ("paid", "paid"),
    "put": ("put", "put"),
    "read": ("read", "read"),
    "rise": ("rose", "risen"),
    "run": ("ran", "run"),
    "say": ("said", "said"),
    "see": ("saw", "seen"),
    "seek": ("sought", "sought"),
    "send": ("sent", "sent"),
    "set": ("set", "set"),
    "show": ("showed", "shown"),
    "speak": ("spoke", "spoken"),
    "spend": ("spent", "spent"),
    "spread": ("spread", "spread"),
    "stand": ("stood", "stood"),
    "strive": ("strove", "striven"),
    "take": ("took", "taken"),
    "tell": ("told", "told"),
    "understand": ("understood", "understood"),
    "undertake": ("undertook", "undertaken"),
    "uphold": ("upheld", "upheld"),
    "withdraw": ("withdrew", "withdrawn"),
    "write": ("wrote", "written"),
}
_DOUBLING = words(
    "admit commit re-commit recommit deter embed occur plan refer remit run cut set put get begin map stop step permit spur prefer submit wrap concur"
)


@cache
def verb_forms() -> MappingProxyType[str, Form]:
    """Every inflected form in small letters. A form of several verbs or readings has the most frequent one."""
    table: dict[str, Form] = {}
    for nouny, lemmas in ((False, _PLAIN), (True, _NOUNS_TOO)):
        for lemma in sorted(lemmas):
            for spelled in _spellings(lemma):
                for tag, form in _inflect(spelled, lemma, nouny=nouny):
                    table.setdefault(form, Form(tag, lemma))
    for lemma in sorted(_NOUNS_TOO):
        table[lemma] = Form("v" if table[lemma].tag != "q" else "q", lemma)
    return MappingProxyType(table)


def _spellings(lemma: str) -> tuple[str, ...]:
    """American and British: recognize, recognise."""
    if lemma.endswith("ize"):
        return lemma, lemma[:-3] + "ise"
    if lemma.endswith("yze"):
        return lemma, lemma[:-3] + "yse"
    if lemma in {"honor", "endeavor"}:
        return lemma, lemma[:-2] + "our"
    return (lemma,)


def _inflect(spelled: str, lemma: str, *, nouny: bool) -> list[tuple[Tag, str]]:
    past, participle = _IRREGULAR.get(lemma, ("", ""))
    if not past:
        past = participle = _ed(spelled, lemma)
    forms: list[tuple[Tag, str]] = [("z" if nouny else "Z", _s(spelled)), ("G", _ing(spelled, lemma))]
    if past == spelled:
        return [("q", spelled), *forms]
    forms.append(("v" if nouny else "V", spelled))
    if past == participle:
        forms.append(("E", past))
    else:
        forms.append(("P", past))
        if participle != spelled:
            forms.append(("X", participle))
    return forms


def _s(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "go")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _stem(verb: str, lemma: str) -> str:
    return verb + verb[-1] if lemma in _DOUBLING else verb


def _ed(verb: str, lemma: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return _stem(verb, lemma) + "ed"


def _ing(verb: str, lemma: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return _stem(verb, lemma) + "ing"
