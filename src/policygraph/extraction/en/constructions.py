"""What a predicate means as an act: predicate + object + aspect, as one declarative table of constructions.

Each row names the verbs, what must hold of time, aspect and voice, what follows the verb, and which nouns head its
object; of the rows that fit, the first wins and the others are its competitors. The ids are stable: they stand in
records and graphs as the rule that read a statement.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from msgspec import Struct

from policygraph.extraction.en.frames import Frame
from policygraph.extraction.en.words import words


class Construction(Struct, frozen=True, kw_only=True):
    """One row. Empty sets ask for nothing; ``verbs`` empty means every verb."""

    rule: str
    act: str
    verbs: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    aspects: frozenset[str] = frozenset()
    passive: bool | None = False
    follows: frozenset[str] = frozenset()
    """Words that may stand right behind the verb; ``to-`` is "to" before a verb, ``-ing`` a gerund."""
    nouns: frozenset[str] = frozenset()
    """Heads of the object, one of which must stand in its first noun phrase."""
    deep: frozenset[str] = frozenset()
    """Heads of the object of that infinitive."""
    inner: frozenset[str] = frozenset()
    """Verbs of the infinitive or gerund that follows."""
    beside: frozenset[str] = frozenset()
    """Words of which one must stand among the adverbs of the verb or right behind it."""
    unless: frozenset[str] = frozenset()
    """Words of which none may stand there."""
    subject: frozenset[str] = words("party")
    """Kinds of subject: ``party``, ``meeting``, ``text``, ``thing``, ``event``, ``none`` (imperative, bullet)."""
    carry_over: bool = False
    hedged: bool = False
    """Whether the verb with its "to" is a hedge of the statement."""

    def fits(self, frame: Frame) -> bool:
        """Whether the construction describes ``frame``."""
        return (
            (not self.verbs or frame.lemma in self.verbs)
            and frame.subject in self.subject
            and (self.passive is None or frame.passive is self.passive)
            and (not self.times or frame.time in self.times)
            and (not self.aspects or frame.aspect in self.aspects)
            and (not self.follows or not self.follows.isdisjoint(frame.follows))
            and (not self.nouns or not self.nouns.isdisjoint(frame.nouns))
            and (not self.deep or not self.deep.isdisjoint(frame.deep))
            and (not self.inner or not self.inner.isdisjoint(frame.inner))
            and (not self.beside or not self.beside.isdisjoint(frame.near))
            and (not self.unless or self.unless.isdisjoint(frame.near))
        )


_SAID = words("past present")
_REAFFIRM = words(
    "reaffirm re-affirm reassert affirm reiterate restate reconfirm confirm renew reemphasize re-emphasize recall"
)
_STRESS = words("stress emphasize underscore underline highlight")
_COMMITMENT = words("commitment commitments pledge pledges dedication obligation obligations")
_SUPPORT = words("support solidarity endorsement backing")
_INTENTION = words(
    "intention intentions intent resolve determination willingness readiness desire ambition interest will aspiration aspirations plan plans keenness eagerness"
)
_CONCERN = words("concern concerns condemnation opposition alarm regret dismay outrage objection sorrow disappointment")
_APPRECIATION = words("appreciation gratitude thanks satisfaction congratulations pleasure admiration pride tribute")
_HOPE = words("hope hopes expectation expectations confidence optimism")
_VIEW = words(
    "view views recognition understanding belief conviction vision assessment goal goals interest interests values determination objective objectives purpose perception position responsibility principles aspirations desire priorities"
)
_COOPERATION = words("work effort efforts cooperation collaboration coordination co-operation engagement consultations")
_IMPORTANCE = words(
    "importance need necessity value role significance centrality relevance application applicability urgency benefits"
)
_MEETING_NOUNS = words(
    "meeting meetings dialogue dialogues summit conference session forum workshop workshops event events round consultations seminar symposium roundtable talks exercise exercises"
)
_JOINT_WORK = words(
    "meet work cooperate co-operate collaborate coordinate co-ordinate partner engage consult communicate converse cooperation stand"
)
_INFORMATION = words(
    "information experiences experience practices insights perspectives views updates lessons knowledge ideas expertise assessments thoughts opinions"
)
_TALK = words(
    "discussion discussions talks consultations exchange exchanges conversation conversations dialogue deliberations"
)
_MAKE = words(
    "launch establish create sign adopt conclude inaugurate ratify finalize form found institute institutionalize formalize complete"
)
_NO_DEED = words(
    "witness observe undergo approach be have suffer benefit face see need experience enjoy come become lose know remain stay live want deserve understand mean depend "
    "include represent share love believe think feel seem appear belong consist exist say tell state ask call meet speak stand go arrive "
    "return depart grow rise fall lack own possess constitute serve result lead-to emerge happen occur differ prosper thrive"
)
"""Verbs that tell of no deed in the past or going on."""
_OWN_WILL = words(
    "be benefit see have need face enjoy mean depend require enable become include know result receive gain serve mark"
)
_REQUEST = words("challenge urge encourage request ask invite appeal demand implore")

_TABLE: tuple[Construction, ...] = (
    # --- schedule: the next meeting
    Construction(rule="en.schedule.will", act="schedule", verbs=words("hold host co-host convene organize reconvene"), times=words("future"), nouns=_MEETING_NOUNS - words("dialogues") | words("group groups council committee force")),
    Construction(rule="en.schedule.meet", act="schedule", verbs=words("meet reconvene gather convene"), times=words("future")),
    Construction(rule="en.schedule.visit", act="schedule", verbs=words("accept"), times=_SAID, nouns=words("invitation invitations"), beside=words("#visit")),
    Construction(rule="en.schedule.meet", act="schedule", verbs=words("converse consult talk communicate engage"), times=words("future"), beside=words("meet")),
    Construction(rule="en.schedule.continue", act="schedule", verbs=words("continue"), times=words("future"), inner=words("meet convene"), carry_over=True),
    Construction(rule="en.schedule.intend", act="schedule", verbs=words("intend plan expect hope agree decide aim"), times=_SAID, inner=words("convene reconvene"), hedged=True),
    Construction(rule="en.schedule.intend", act="schedule", verbs=words("intend plan expect hope aim"), times=_SAID, inner=words("hold host organize co-host"), deep=_MEETING_NOUNS, hedged=True),
    Construction(rule="en.schedule.intend", act="schedule", verbs=words("intend plan expect hope aim agree decide"), times=_SAID, inner=words("meet"), hedged=True),
    Construction(rule="en.schedule.agree", act="schedule", verbs=words("agree decide commit resolve"), times=_SAID, passive=None, inner=words("hold host convene organize"), deep=words("next another")),
    Construction(rule="en.schedule.agree", act="schedule", verbs=words("commit"), times=_SAID, passive=None, inner=words("convene reconvene")),
    Construction(rule="en.schedule.agree", act="schedule", verbs=words("commit"), times=_SAID, passive=None, inner=words("meet"), beside=words("again annually regularly")),
    Construction(rule="en.schedule.intention", act="schedule", verbs=_REAFFIRM | words("express"), times=_SAID, nouns=_INTENTION, beside=words("#to-meet"), hedged=True),
    Construction(rule="en.schedule.event", act="schedule", verbs=words("hold convene host co-host schedule"), times=words("future"), passive=True, subject=words("event meeting")),
    Construction(rule="en.schedule.event", act="schedule", verbs=words("take convene meet occur culminate reconvene gather start begin commence"), times=words("future"), subject=words("event meeting")),
    Construction(rule="en.schedule.event", act="schedule", verbs=words("culminate"), times=words("future"), subject=words("thing text party")),
    Construction(rule="en.schedule.planned", act="schedule", verbs=words("schedule plan expect"), times=words("present"), passive=True, subject=words("event")),
    # --- reaffirm
    Construction(rule="en.reaffirm.commitment", act="renew-commitment", verbs=_REAFFIRM - words("recall"), times=_SAID, nouns=_COMMITMENT, carry_over=True),
    Construction(rule="en.recommit", act="renew-commitment", verbs=words("recommit re-commit rededicate"), passive=None, carry_over=True),
    Construction(rule="en.reaffirm.support", act="endorse", verbs=_REAFFIRM, times=_SAID, nouns=_SUPPORT, carry_over=True),
    Construction(rule="en.reaffirm.intention", act="resolve", verbs=_REAFFIRM, times=_SAID, nouns=_INTENTION - words("interest"), carry_over=True),
    Construction(rule="en.reaffirm.intention", act="resolve", verbs=_REAFFIRM, times=_SAID, nouns=words("interest"), unless=words("shared common mutual"), carry_over=True),
    Construction(rule="en.reaffirm.intention", act="resolve", verbs=words("reinforce"), times=_SAID, nouns=_INTENTION, beside=words("#our"), carry_over=True),
    Construction(rule="en.reaffirm.concern", act="express-concern", verbs=_REAFFIRM, times=_SAID, nouns=_CONCERN, carry_over=True),
    Construction(rule="en.reaffirm.call", act="request", verbs=_REAFFIRM, times=_SAID, nouns=words("call calls appeal demand request invitation"), carry_over=True),
    Construction(rule="en.reaffirm.appreciation", act="welcome", verbs=_REAFFIRM, times=_SAID, nouns=_APPRECIATION, carry_over=True),
    Construction(rule="en.reaffirm.hope", act="expect", verbs=_REAFFIRM, times=_SAID, nouns=_HOPE, carry_over=True),
    Construction(rule="en.reaffirm.importance", act="affirm-importance", verbs=_REAFFIRM - words("recall"), times=_SAID, nouns=_IMPORTANCE, carry_over=True),
    Construction(rule="en.reaffirm.cooperation", act="affirm-cooperation", verbs=_REAFFIRM - words("recall"), times=_SAID, nouns=_COOPERATION, carry_over=True),
    Construction(rule="en.confirm.will", act="commit", verbs=_REAFFIRM - words("recall"), times=_SAID, follows=words("that"), beside=words("#own-promise")),
    Construction(rule="en.reaffirm.action", act="affirm-cooperation", verbs=_REAFFIRM - words("recall"), times=_SAID, follows=words("to-"), carry_over=True),
    Construction(rule="en.reaffirm.action", act="affirm-cooperation", verbs=_REAFFIRM - words("recall"), times=_SAID, beside=words("#own-action"), carry_over=True),
    Construction(rule="en.affirm.should", act="share-view", verbs=words("affirm confirm reconfirm"), times=_SAID, follows=words("that"), beside=words("#should")),
    Construction(rule="en.reaffirm.view", act="share-view", verbs=_REAFFIRM, times=_SAID, nouns=words("view belief conviction understanding recognition interest interests"), carry_over=True),
    Construction(rule="en.will.redouble", act="renew-commitment", verbs=words("redouble renew reinforce deepen strengthen"), times=words("future"), nouns=_COMMITMENT, carry_over=True),
    Construction(rule="en.reinforce.commitment", act="renew-commitment", verbs=words("reinforce"), times=words("present"), aspects=words("simple"), nouns=_COMMITMENT, carry_over=True),
    Construction(rule="en.reinforce.commitment", act="renew-commitment", verbs=words("reinforce"), times=words("past"), nouns=_COMMITMENT, beside=words("#our"), carry_over=True),
    Construction(rule="en.renew", act="renew-commitment", verbs=words("renew"), times=_SAID, follows=words("our their"), carry_over=True),
    Construction(rule="en.recall", act="note", verbs=words("recall"), times=_SAID),
    Construction(rule="en.reaffirm", act="affirm-importance", verbs=_REAFFIRM - words("recall renew"), times=_SAID, carry_over=True),
    # --- emphasize
    Construction(rule="en.stress.commitment", act="assert-commitment", verbs=_STRESS - words("highlight") | words("demonstrate declare voice convey pronounce"), times=_SAID, nouns=_COMMITMENT),
    Construction(rule="en.stress.commitment", act="assert-commitment", verbs=words("highlight"), times=_SAID, nouns=_COMMITMENT, beside=words("#our")),
    Construction(rule="en.stress.support", act="endorse", verbs=words("note"), times=_SAID, nouns=_SUPPORT, beside=words("#our")),
    Construction(rule="en.stress.intention", act="resolve", verbs=words("note"), times=_SAID, nouns=words("intention intent willingness readiness determination resolve"), beside=words("#our")),
    Construction(rule="en.stress.support", act="endorse", verbs=_STRESS | words("voice convey declare acknowledge offer"), times=_SAID, nouns=_SUPPORT),
    Construction(rule="en.stress.intention", act="resolve", verbs=_STRESS | words("declare signal convey"), times=_SAID, nouns=words("intention intent resolve determination willingness readiness")),
    Construction(rule="en.stress.concern", act="express-concern", verbs=_STRESS | words("voice raise convey"), times=_SAID, nouns=_CONCERN),
    Construction(rule="en.stress", act="stress-importance", verbs=_STRESS, times=_SAID),
    Construction(rule="en.stress", act="stress-importance", verbs=words("make"), times=_SAID, beside=words("clear"), follows=words("clear it")),
    Construction(rule="en.attach", act="stress-importance", verbs=words("prioritize"), times=words("present"), aspects=words("simple")),
    Construction(rule="en.attach", act="stress-importance", verbs=words("attach place lay put give"), times=_SAID, nouns=words("importance priority emphasis weight premium")),
    # --- recognize, welcome, note
    Construction(rule="en.recognize", act="recognize", verbs=words("recognize acknowledge"), times=_SAID),
    Construction(rule="en.recognize", act="recognize", verbs=words("know realize"), times=words("present"), follows=words("that we they")),
    Construction(rule="en.recognize.aware", act="recognize", verbs=words("aware mindful conscious cognizant"), times=_SAID),
    Construction(rule="en.thank", act="welcome", verbs=words("thank congratulate praise laud hail"), times=_SAID),
    Construction(rule="en.welcomed.before", act="past-action", verbs=words("welcome host"), aspects=words("perfect"), beside=words("#before #counted")),
    Construction(rule="en.welcome", act="welcome", verbs=words("welcome appreciate commend applaud celebrate honor salute"), times=_SAID | words("other future")),
    Construction(rule="en.welcome.mark", act="welcome", verbs=words("mark"), times=_SAID, nouns=words("launch opening milestone phase completion")),
    Construction(rule="en.value", act="welcome", verbs=words("value cherish"), times=words("present")),
    Construction(rule="en.welcome.glad", act="welcome", verbs=words("pleased glad grateful thankful delighted heartened encouraged proud"), times=_SAID, follows=words("by with that of for to")),
    Construction(rule="en.welcome.glad", act="welcome", verbs=words("encourage hearten please"), times=_SAID, passive=True, follows=words("by with that")),
    Construction(rule="en.note.satisfaction", act="welcome", verbs=words("note recognize acknowledge take"), times=_SAID, nouns=words("satisfaction appreciation pleasure gratitude"), follows=words("with")),
    Construction(rule="en.note.concern", act="express-concern", verbs=words("note observe review take recognize acknowledge"), times=_SAID, nouns=_CONCERN, follows=words("with")),
    Construction(rule="en.take.note", act="note", verbs=words("take"), times=_SAID, nouns=words("note")),
    Construction(rule="en.take.stock", act="discuss", verbs=words("take"), times=_SAID, nouns=words("stock")),
    Construction(rule="en.note", act="note", verbs=words("note observe mention refer"), times=_SAID),
    Construction(rule="en.introduce", act="note", verbs=words("introduce explain present brief inform outline describe"), times=words("past"), aspects=words("simple")),
    Construction(rule="en.introduce", act="note", verbs=words("provide give offer share"), times=words("past"), nouns=words("update updates briefing overview message messages")),
    Construction(rule="en.introduce", act="note", verbs=words("lay set"), times=words("past"), follows=words("out")),
    # --- expect
    Construction(rule="en.look-forward", act="expect", verbs=words("look"), times=_SAID | words("future"), follows=words("forward")),
    Construction(rule="en.hope", act="expect", verbs=words("hope expect anticipate confident hopeful optimistic"), times=_SAID),
    # --- views
    Construction(rule="en.share.commitment", act="commit", verbs=words("share"), times=_SAID, nouns=_COMMITMENT),
    Construction(rule="en.share.concern", act="express-concern", verbs=words("share"), times=_SAID, nouns=_CONCERN),
    Construction(rule="en.share.information", act="discuss", verbs=words("share exchange"), times=words("past"), nouns=_INFORMATION - words("views view")),
    Construction(rule="en.share.information", act="discuss", verbs=words("share"), aspects=words("perfect"), nouns=_INFORMATION - words("views view")),
    Construction(rule="en.conclude.exchange", act="conclude", verbs=words("exchange"), times=_SAID, nouns=words("letter letters notes instruments memoranda")),
    Construction(rule="en.exchange", act="discuss", verbs=words("exchange"), times=words("past")),
    Construction(rule="en.share.views-on", act="discuss", verbs=words("share"), times=words("past"), nouns=words("views thoughts opinions")),
    Construction(rule="en.share.commitment", act="commit", verbs=words("have"), times=_SAID, nouns=_COMMITMENT, beside=words("shared common mutual joint")),
    Construction(rule="en.share.hope", act="expect", verbs=words("share have"), times=_SAID, nouns=_HOPE, beside=words("the our their a full high strong every highest")),
    Construction(rule="en.share.view", act="share-view", verbs=words("share"), times=_SAID, nouns=_VIEW),
    Construction(rule="en.share.view", act="share-view", verbs=words("have"), times=_SAID, nouns=_VIEW, beside=words("shared common mutual joint")),
    Construction(rule="en.share", act="share-view", verbs=words("share"), times=_SAID),
    Construction(rule="en.believe", act="share-view", verbs=words("believe consider convinced"), times=_SAID, follows=words("that")),
    Construction(rule="en.believe", act="share-view", verbs=words("believe envision"), times=words("present")),
    Construction(rule="en.regard", act="share-view", verbs=words("regard view see consider take"), times=_SAID, aspects=words("simple"), beside=words("#as")),
    Construction(rule="en.declare.that", act="share-view", verbs=words("state declare maintain"), times=_SAID, follows=words("that")),
    Construction(rule="en.of-the-view", act="share-view", verbs=words("be"), times=_SAID, nouns=words("view opinion conviction")),
    Construction(rule="en.recognize.understand", act="recognize", verbs=words("understand"), times=_SAID, nouns=_IMPORTANCE),
    Construction(rule="en.understand", act="share-view", verbs=words("understand"), times=_SAID, follows=words("that the")),
    Construction(rule="en.hold.view", act="share-view", verbs=words("hold"), times=_SAID, nouns=words("view views belief vision conviction")),
    Construction(rule="en.concur.judgement", act="share-view", verbs=words("concur agree"), times=_SAID, passive=None, follows=words("that"), beside=words("#judgement")),
    Construction(rule="en.concur.judgement", act="share-view", verbs=words("agree"), times=_SAID, beside=words("#plain-judgement")),
    Construction(rule="en.concur.importance", act="share-view", verbs=words("concur agree"), times=_SAID, follows=words("on upon about with"), nouns=words("importance need necessity value significance urgency centrality imperative view views principle")),
    Construction(rule="en.concur", act="concur", verbs=words("concur"), times=_SAID),
    Construction(rule="en.concur.areas", act="concur", verbs=words("identify select choose name"), times=_SAID, beside=words("#areas")),
    # --- agree
    Construction(rule="en.agree", act="agree", verbs=words("agree decide"), times=_SAID, passive=None),
    Construction(rule="en.agree", act="agree", verbs=words("extend renew prolong"), times=_SAID, aspects=words("simple"), nouns=words("mandate mandates term terms")),
    Construction(rule="en.agree", act="agree", verbs=words("determine"), times=words("past"), follows=words("that to-")),
    Construction(rule="en.agree", act="agree", verbs=words("determine"), times=words("past"), aspects=words("simple"), nouns=words("principles areas priorities steps rules")),
    Construction(rule="en.reach.agreement", act="agree", verbs=words("reach come"), times=_SAID, nouns=words("agreement consensus understanding")),
    Construction(rule="en.declare.to", act="agree", verbs=words("declare"), times=_SAID, follows=words("to to-")),
    Construction(rule="en.instruct", act="agree", verbs=words("instruct direct task charge mandate entrust"), times=_SAID),
    Construction(rule="en.passive.task", act="agree", verbs=words("instruct direct task charge mandate entrust"), times=words("present past"), passive=True, follows=words("to- to with"), subject=words("organ thing")),
    Construction(rule="en.instruct.own", act="agree", verbs=_REQUEST | words("call"), times=_SAID, nouns=words("#own-organ")),
    # --- commit
    Construction(rule="en.commit.paid", act="past-action", verbs=words("commit pledge"), aspects=words("perfect"), beside=words("#paid")),
    Construction(rule="en.commit", act="commit", verbs=words("commit"), times=_SAID, passive=None),
    Construction(rule="en.pledge", act="commit", verbs=words("pledge vow promise"), times=_SAID),
    Construction(rule="en.undertake.to", act="commit", verbs=words("undertake"), times=_SAID, follows=words("to-")),
    Construction(rule="en.make.commitment", act="commit", verbs=words("make offer"), times=_SAID, nouns=words("commitment commitments pledge")),
    Construction(rule="en.remain.committed", act="commit", verbs=words("remain stay"), times=_SAID | words("future"), beside=words("committed dedicated"), carry_over=True),
    Construction(rule="en.remain.determined", act="resolve", verbs=words("remain stay"), times=_SAID | words("future"), beside=words("determined resolute resolved ready prepared willing focused"), carry_over=True),
    Construction(rule="en.remain.concerned", act="express-concern", verbs=words("remain stay"), times=_SAID, beside=words("concerned alarmed opposed"), carry_over=True),
    Construction(rule="en.united.commitment", act="assert-commitment", verbs=words("united unite unify steadfast resolute unwavering remain stand be"), times=_SAID, passive=None, nouns=_COMMITMENT, beside=words("united unified steadfast resolute firm unwavering in")),
    Construction(rule="en.united.resolve", act="resolve", verbs=words("united unite unify steadfast resolute remain stand"), times=_SAID, passive=None, nouns=words("resolve determination"), beside=words("united unified steadfast resolute firm")),
    Construction(rule="en.united.support", act="endorse", verbs=words("united unite unify steadfast resolute remain stand"), times=_SAID, passive=None, nouns=_SUPPORT, beside=words("united unified steadfast resolute firm unwavering")),
    Construction(rule="en.united.view", act="share-view", verbs=words("united unite unify stand"), times=_SAID, passive=None, follows=words("in by"), nouns=_VIEW, beside=words("united unite unified")),
    Construction(rule="en.united.view", act="share-view", verbs=words("steadfast resolute unwavering firm"), times=_SAID, follows=words("in"), nouns=words("conviction belief view understanding")),
    Construction(rule="en.united.concern", act="express-concern", verbs=words("united unite unify remain stand"), times=_SAID, passive=None, nouns=_CONCERN, beside=words("united unified")),
    Construction(rule="en.dedicated", act="commit", verbs=words("dedicate dedicated"), times=_SAID, passive=None, follows=words("to")),
    # --- resolve
    Construction(rule="en.intend", act="resolve", verbs=words("intend plan resolve"), times=_SAID, follows=words("to- to that")),
    Construction(rule="en.intend", act="resolve", verbs=words("intend"), times=_SAID),
    Construction(rule="en.determined", act="resolve", verbs=words("determined determine resolve prepare"), times=words("present"), passive=None, follows=words("to- to")),
    Construction(rule="en.ready", act="resolve", verbs=words("ready willing prepared poised"), times=_SAID, follows=words("to- to")),
    Construction(rule="en.ready", act="resolve", verbs=words("stand"), times=_SAID | words("future"), beside=words("ready prepared")),
    Construction(rule="en.seek", act="resolve", verbs=words("seek aim strive endeavor aspire attempt want wish envisage"), times=words("past present future"), hedged=True),
    Construction(rule="en.look-to", act="resolve", verbs=words("look"), times=words("present future"), follows=words("to-"), hedged=True),
    Construction(rule="en.may.consider", act="resolve", verbs=words("consider explore seek"), times=words("other"), beside=words("may"), hedged=True),
    Construction(rule="en.look-into", act="resolve", verbs=words("look"), times=words("present future"), follows=words("into for at"), hedged=True),
    Construction(rule="en.exploring", act="resolve", verbs=words("explore consider examine investigate"), times=words("present"), aspects=words("progressive"), unless=words("been"), hedged=True),
    Construction(rule="en.exploring", act="resolve", verbs=words("explore consider"), times=words("future"), hedged=True),
    Construction(rule="en.seek.chance", act="resolve", verbs=words("pursue identify find examine study investigate evaluate assess"), times=words("future"), nouns=words("opportunity opportunities options option ways avenues possibility possibilities pathways feasibility"), hedged=True),
    Construction(rule="en.work-to", act="resolve", verbs=words("work"), times=words("present future"), aspects=words("simple progressive"), follows=words("to- toward towards"), unless=words("together closely with been"), hedged=True),
    Construction(rule="en.propose", act="resolve", verbs=words("propose"), times=words("present"), hedged=True),
    # --- continue, cooperate
    Construction(rule="en.continue.concern", act="express-concern", verbs=words("continue"), times=words("past present future"), inner=words("condemn oppose reject deplore"), carry_over=True),
    Construction(rule="en.continue.call", act="request", verbs=words("continue"), times=words("past present future"), inner=words("urge call encourage"), carry_over=True),
    Construction(rule="en.will.continue.work", act="affirm-cooperation", verbs=words("continue keep maintain"), times=words("future"), inner=_JOINT_WORK, carry_over=True),
    Construction(rule="en.will.continue.cooperation", act="affirm-cooperation", verbs=words("continue maintain"), times=words("future"), nouns=_COOPERATION, carry_over=True),
    Construction(rule="en.will.continue", act="commit", verbs=words("continue"), times=words("future"), carry_over=True),
    Construction(rule="en.continue", act="affirm-cooperation", verbs=words("continue"), times=words("present"), carry_over=True),
    Construction(rule="en.discuss.ongoing", act="discuss", verbs=words("discuss consult negotiate confer debate"), times=words("present"), aspects=words("progressive")),
    Construction(rule="en.work-together", act="affirm-cooperation", verbs=words("work cooperate co-operate collaborate coordinate partner engage consult"), times=words("present"), aspects=words("simple progressive"), unless=words("been")),
    Construction(rule="en.deepen.cooperation", act="affirm-cooperation", verbs=words("deepen strengthen expand enhance broaden increase intensify advance"), times=words("present"), aspects=words("progressive"), nouns=_COOPERATION | words("partnership partnerships ties relationship")),
    Construction(rule="en.stand-together", act="affirm-cooperation", verbs=words("stand"), times=_SAID, follows=words("together shoulder-to-shoulder united shoulder")),
    # --- support, concern
    Construction(rule="en.support", act="endorse", verbs=words("support endorse back"), times=_SAID, aspects=words("simple")),
    Construction(rule="en.endorse", act="endorse", verbs=words("endorse"), times=_SAID),
    Construction(rule="en.stand-with", act="endorse", verbs=words("stand"), times=_SAID, nouns=words("solidarity")),
    Construction(rule="en.lend-support", act="endorse", verbs=words("lend give come throw"), times=_SAID, nouns=_SUPPORT, beside=words("full support its strong out our their")),
    Construction(rule="en.uphold", act="endorse", verbs=words("uphold defend champion embrace"), times=words("present"), aspects=words("simple")),
    Construction(rule="en.stand-with", act="endorse", verbs=words("stand"), times=_SAID, follows=words("with by behind alongside for")),
    Construction(rule="en.express.concern", act="express-concern", verbs=words("express"), times=_SAID, nouns=_CONCERN),
    Construction(rule="en.have.concern", act="express-concern", verbs=words("have"), times=_SAID, nouns=words("concern concerns")),
    Construction(rule="en.opposed", act="express-concern", verbs=words("oppose"), times=_SAID, passive=True),
    Construction(rule="en.condemn", act="express-concern", verbs=words("condemn deplore denounce oppose reject regret"), times=_SAID),
    Construction(rule="en.concerned", act="express-concern", verbs=words("concern concerned alarm alarmed disturbed appalled dismayed outraged saddened sadden"), times=words("present past"), passive=None, follows=words("by about at over with that to")),
    # --- express something
    Construction(rule="en.express.commitment", act="assert-commitment", verbs=words("express"), times=_SAID, nouns=_COMMITMENT),
    Construction(rule="en.express.intention", act="resolve", verbs=words("express"), times=_SAID, nouns=_INTENTION),
    Construction(rule="en.express.hope", act="expect", verbs=words("express"), times=_SAID, nouns=_HOPE),
    Construction(rule="en.express.appreciation", act="welcome", verbs=words("express convey extend offer pay"), times=_SAID, nouns=_APPRECIATION),
    Construction(rule="en.express.support", act="endorse", verbs=words("express"), times=_SAID, nouns=_SUPPORT),
    Construction(rule="en.express.view", act="share-view", verbs=words("express"), times=_SAID, nouns=words("view views belief understanding recognition")),
    Construction(rule="en.express.importance", act="stress-importance", verbs=words("express"), times=_SAID, nouns=_IMPORTANCE),
    Construction(rule="en.express", act="note", verbs=words("express convey"), times=_SAID),
    # --- request
    Construction(rule="en.call-on", act="request", verbs=words("call"), times=_SAID, follows=words("on upon for")),
    Construction(rule="en.request", act="request", verbs=_REQUEST, times=_SAID),
    Construction(rule="en.imperative", act="request", verbs=words("learn join visit find see contact sign register share read download participate take"), subject=words("imperative")),
    Construction(rule="en.should", act="request", times=words("other"), beside=words("#should"), subject=words("other-party")),
    # --- announce, conclude
    Construction(rule="en.announce.before", act="past-action", verbs=words("announce unveil"), times=words("past"), beside=words("#before already previously")),
    Construction(rule="en.announce.will", act="commit", verbs=words("announce"), times=_SAID, follows=words("that they it the we"), beside=words("#will-that")),
    Construction(rule="en.announce.plan", act="resolve", verbs=words("announce"), times=_SAID, nouns=words("intention intentions intent plan plans")),
    Construction(rule="en.announce.commitment", act="commit", verbs=words("announce"), times=_SAID, nouns=words("commitment commitments pledge pledges"), beside=words("our their a its new")),
    Construction(rule="en.announce.before", act="past-action", verbs=words("announce unveil"), aspects=words("perfect")),
    Construction(rule="en.announce", act="conclude", verbs=words("announce unveil"), times=_SAID),
    Construction(rule="en.sign.law", act="past-action", verbs=words("sign pass"), times=_SAID, follows=words("into"), nouns=words("law")),
    Construction(rule="en.conclude.before", act="past-action", verbs=_MAKE, times=_SAID, passive=None, beside=words("#before already previously"), subject=words("party")),
    Construction(rule="en.conclude", act="conclude", verbs=_MAKE, times=_SAID, unless=words("#effects")),
    Construction(rule="en.conclude.join", act="conclude", verbs=words("join"), times=_SAID, nouns=words("commitment declaration statement pledge agreement coalition partnership initiative pact charter collaborative network alliance forum club accords accord convention treaty")),
    Construction(rule="en.conclude.enter", act="conclude", verbs=words("enter bring put"), times=_SAID, follows=words("into"), nouns=words("arrangement agreement memorandum force effect partnership mou")),
    Construction(rule="en.conclude.embark", act="conclude", verbs=words("embark"), times=_SAID, follows=words("on upon")),
    Construction(rule="en.conclude.set-up", act="conclude", verbs=words("set stand put"), times=_SAID, follows=words("up")),
    # --- discuss
    Construction(rule="en.discuss", act="discuss", verbs=words("discuss review explore consult confer examine assess deliberate reflect debate consider"), times=words("past")),
    Construction(rule="en.discuss", act="discuss", verbs=words("discuss review confer"), times=words("present")),
    Construction(rule="en.discuss.address", act="discuss", verbs=words("address cover"), times=words("past"), aspects=words("simple")),
    Construction(rule="en.discuss.being", act="discuss", verbs=words("be"), times=_SAID, follows=words("in"), nouns=_TALK | words("negotiation negotiations")),
    Construction(rule="en.talk", act="discuss", verbs=words("hold have conduct engage participate"), times=words("past"), nouns=_TALK),
    Construction(rule="en.talk", act="discuss", verbs=words("have"), times=words("past"), nouns=words("engagement")),
    Construction(rule="en.talk.about", act="discuss", verbs=words("talk speak touch focus dialogue"), times=words("past"), follows=words("about on upon regarding")),
    Construction(rule="en.talk.about", act="discuss", verbs=words("focus"), times=words("past"), follows=words("in"), beside=words("particular")),
    Construction(rule="en.meeting.covered", act="discuss", verbs=words("focus cover address center touch review explore concern discuss range"), times=words("past"), passive=None, subject=words("meeting")),
    Construction(rule="en.meeting.talked", act="discuss", verbs=words("include feature"), times=words("past"), nouns=_TALK | words("session sessions"), subject=words("meeting event")),
    Construction(rule="en.meeting.included", act="past-action", verbs=words("include feature"), times=words("past"), subject=words("meeting event")),
    # --- will, and what was done
    Construction(rule="en.will.act", act="commit", times=words("future")),
    Construction(rule="en.doing", act="past-action", aspects=words("progressive"), times=_SAID),
    Construction(rule="en.in-process", act="past-action", verbs=words("be"), times=_SAID, follows=words("in"), beside=words("process")),
    Construction(rule="en.done", act="past-action", times=words("past")),
    Construction(rule="en.done", act="past-action", aspects=words("perfect"), times=_SAID),
    # --- nominal forms and passives, whose subject is a thing
    Construction(rule="en.reflect.commitment", act="assert-commitment", verbs=words("reflect demonstrate underscore underline show build represent symbolize embody signal mark reinforce exemplify highlight testify stem"), times=_SAID, nouns=words("commitment commitments"), beside=words("#our"), subject=words("thing text event meeting commitment support goal")),
    Construction(rule="en.mark.commitment", act="assert-commitment", verbs=words("mark represent constitute"), times=_SAID, nouns=_COMMITMENT, subject=words("text")),
    Construction(rule="en.our-commitment", act="assert-commitment", times=_SAID, passive=None, subject=words("commitment")),
    Construction(rule="en.our-support", act="endorse", times=_SAID, passive=None, subject=words("support")),
    Construction(rule="en.our-goal", act="resolve", times=words("future"), subject=words("goal"), hedged=True),
    Construction(rule="en.text.reaffirm", act="renew-commitment", verbs=_REAFFIRM, times=_SAID, nouns=_COMMITMENT, subject=words("text meeting thing event"), carry_over=True),
    Construction(rule="en.thing.stress", act="stress-importance", verbs=_STRESS | words("illustrate"), times=_SAID, nouns=_IMPORTANCE, subject=words("thing event meeting text")),
    Construction(rule="en.thing.deplored", act="express-concern", verbs=words("be remain"), times=words("present"), beside=words("intolerable unacceptable deplorable unjustifiable inexcusable reprehensible indefensible abhorrent"), subject=words("thing")),
    Construction(rule="en.passive.agree", act="agree", verbs=words("agree decide"), times=_SAID, passive=True, subject=words("thing event")),
    Construction(rule="en.passive.reaffirm", act="affirm-importance", verbs=_REAFFIRM - words("recall renew"), times=words("past"), passive=True, subject=words("thing"), carry_over=True),
    Construction(rule="en.passive.stress", act="stress-importance", verbs=_STRESS, times=words("past"), passive=True, subject=words("thing")),
    Construction(rule="en.passive.recognize", act="recognize", verbs=words("recognize acknowledge"), times=words("past"), passive=True, subject=words("thing")),
    Construction(rule="en.passive.welcome", act="welcome", verbs=words("welcome appreciate commend"), times=words("past"), passive=True, subject=words("thing event")),
    Construction(rule="en.passive.discuss", act="discuss", verbs=words("discuss review exchange explore"), times=words("past"), passive=True, subject=words("thing")),
    Construction(rule="en.passive.discuss", act="discuss", verbs=words("hold share"), times=words("past"), passive=True, subject=words("thing meeting"), nouns=_TALK | _INFORMATION),
    Construction(rule="en.passive.will", act="commit", verbs=words("establish create launch form set eliminate reduce remove lift abolish apply allocate share enhance expand institute appoint remit exempt"), times=words("future"), passive=True, subject=words("thing text organ")),
    Construction(rule="en.passive.invite", act="request", verbs=words("invite encourage ask request urge"), times=words("future present"), passive=True, follows=words("to- to"), subject=words("thing party")),
    Construction(rule="en.passive.conclude", act="conclude", verbs=words("launch establish sign adopt conclude finalize inaugurate"), times=words("past"), aspects=words("simple"), passive=True, subject=words("thing text"), beside=words("#at-meeting")),
)  # fmt: skip
COMMITMENT_ITEM = Construction(rule="en.commitment.item", act="commit", subject=words("lead-in"))
"""An item that opens with "Commitment to" below a lead-in that announces deeds."""
GERUND_COOPERATION = Construction(rule="en.cooperation.item", act="affirm-cooperation", subject=words("lead-in"))
"""An item whose gerund goes on with work ("Strengthening cooperation on ..."), where no lead-in governs it."""
DUTY = Construction(rule="en.must.items", act="resolve", times=words("other"), subject=words("lead-in"))
"""Items below "we must ...:"; the row fits no frame, lead-ins take it."""


@cache
def _by_verb() -> MappingProxyType[str, tuple[Construction, ...]]:
    """The rows that a verb can fit, in order; under ``""`` those open to every verb."""
    verbs = sorted({verb for row in _TABLE for verb in row.verbs})
    table = {verb: tuple(row for row in _TABLE if not row.verbs or verb in row.verbs) for verb in verbs}
    table[""] = tuple(row for row in _TABLE if not row.verbs)
    return MappingProxyType(table)


def constructions_of(frame: Frame) -> tuple[Construction, ...]:
    """The constructions that fit, the winner first, one for each act and rule."""
    table = _by_verb()
    rows = [row for row in table.get(frame.lemma, table[""]) if row.fits(frame)]
    if frame.lemma in (_OWN_WILL if frame.time == "future" else _NO_DEED):
        rows = [row for row in rows if row.rule not in {"en.will.act", "en.doing", "en.done"}]
    return tuple(rows)


def all_constructions() -> tuple[Construction, ...]:
    """The table, for documentation and tests."""
    return (*_TABLE, *OF_ITEMS)


OF_ITEMS = (COMMITMENT_ITEM, GERUND_COOPERATION, DUTY)
"""The rows that fit no frame."""


@cache
def told_before(rule: str) -> Construction | None:
    """The row for an announcement, conclusion or promise of an earlier day: a fact by now; ``None`` for other rules."""
    if rule in {"en.pledge", "en.commit", "en.instruct", "en.agree"}:
        return next(row for row in _TABLE if row.rule == "en.done")
    wanted = next((f"{head}.before" for head in ("en.announce", "en.conclude") if rule.startswith(head)), None)
    return next((row for row in _TABLE if row.rule == wanted), None)
