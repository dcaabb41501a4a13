"""What the page of a comparison says, in English and Japanese side by side."""

from __future__ import annotations

from types import MappingProxyType

from policygraph.bilingual import Bilingual

SIDE = MappingProxyType({"left": Bilingual("left", "左"), "right": Bilingual("right", "右")})
HEAD = MappingProxyType({"left": Bilingual("Left", "左"), "right": Bilingual("Right", "右")})

LANGUAGE = MappingProxyType({"en": Bilingual("in English", "英語"), "ja": Bilingual("in Japanese", "日本語")})

SAY = MappingProxyType(
    {
        "title": Bilingual("Side by side: {left} | {right}", "対照：{left} | {right}"),
        "side": Bilingual(
            "{head}: {name}. {statements}, {commitments}.", "{head}：{name}（{statements}、{commitments}）"
        ),
        "in_language": Bilingual("{name}, {tongue}", "{name}（{tongue}）"),
        "told_only": Bilingual("no text in the store", "本文なし"),
        "numbers": Bilingual("In numbers", "件数"),
        "counted": Bilingual(
            "Statements. A pair is one statement of each side on the same matter; with several releases of one meeting a "
            "statement may stand in several pairs.",
            "表明の件数。対応する表明の組は、同じ事柄を述べる左右の表明である。一つの会合に複数の発表資料があるときは、一つの表明が"
            "複数の組に入ることがある。",
        ),
        "pairs": Bilingual("Pairs", "対応する表明の組"),
        "differ": Bilingual("pairs that differ in: {aspect}", "うち相違のあるもの：{aspect}"),
        "alike": Bilingual("pairs that differ in nothing compared", "うち比較項目に相違のないもの"),
        "only_left": Bilingual("Only on the left", "左のみ"),
        "only_right": Bilingual("Only on the right", "右のみ"),
        "facts": Bilingual("The meetings", "会合の概要"),
        "facts_counted": Bilingual(
            "What each side tells of its meeting; where tellers of one side differ, each telling",
            "会合について左右の資料が述べること（同じ側の資料の間に相違があるときは、それぞれを記載）",
        ),
        "fact": Bilingual("Fact", "項目"),
        "compared": Bilingual("Compared", "異同"),
        "same": Bilingual("same", "同じ"),
        "differs": Bilingual("differs", "相違"),
        "not_told": Bilingual("not told", "記載なし"),
        "present": Bilingual("Who was there", "参加機関"),
        "present_counted": Bilingual(
            "Bodies that each side lists; a list may be open, so a body that is not listed may still have been there",
            "左右の資料に記載のある機関・団体（列挙が網羅的でない場合があり、記載がなくても参加した可能性がある）",
        ),
        "listed": Bilingual("listed", "記載"),
        "not_listed": Bilingual("–", "―"),
        "aligned": Bilingual("On both sides", "双方にある表明"),
        "aligned_note": Bilingual(
            "In the order of the left side. The score, 0 to 1, says how well two statements match; a link is one of the "
            "store's threads.",
            "左側の順に掲載します。得点（0～1）は、二つの表明の一致の程度です。関係は、系譜における対応関係です。",
        ),
        "nothing": Bilingual("Nothing.", "該当なし"),
        "no_meeting": Bilingual("Neither side reports a meeting.", "いずれの側にも会合の記載はありません。"),
        "linked": Bilingual("{kinds} (score {score})", "{kinds}（得点{score}）"),
        "decided": Bilingual("{kinds} (decided by {who})", "{kinds}（{who}による判断）"),
        "later": Bilingual("{kind} on the {side}", "{side}で{kind}"),
        "matched": Bilingual("matched by content", "内容による対応"),
        "differences": Bilingual("Differs", "相違"),
        "none": Bilingual("nothing compared differs", "比較項目に相違なし"),
        "of_both": Bilingual("both: {names}", "双方：{names}"),
        "of_left": Bilingual("left only: {names}", "左のみ：{names}"),
        "of_right": Bilingual("right only: {names}", "右のみ：{names}"),
        "against": Bilingual("left: {left}; right: {right}", "左：{left}、右：{right}"),
        "firmer": Bilingual(
            "left: {left}; right: {right} (firmer on the {side})", "左：{left}、右：{right}（{side}が強い）"
        ),
        "no_due": Bilingual("none", "なし"),
    }
)

ASPECT = MappingProxyType(
    {
        "act": Bilingual("Act", "行為"),
        "level": Bilingual("Level", "レベル"),
        "speakers": Bilingual("Speakers", "主体"),
        "topics": Bilingual("Topics", "主題"),
        "fora": Bilingual("Fora and bodies", "会議・枠組み"),
        "due": Bilingual("When", "時期"),
        "hedge": Bilingual("Hedge", "幅を持たせる文言"),
    }
)
