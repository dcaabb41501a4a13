"""What the page of one thread says, in English and Japanese side by side."""

from __future__ import annotations

from types import MappingProxyType

from policygraph.bilingual import Bilingual

THREAD = MappingProxyType(
    {
        "title": Bilingual("The life of a promise: {about}", "約束の経緯：{about}"),
        "title_plain": Bilingual("What became of a statement: {about}", "表明の経緯：{about}"),
        "lead": Bilingual(
            "{statements} at {editions} of the {series}. Each edition from the first on stands below with its exact words, how "
            "it takes up what was said before, and why that is thought so.",
            "{series}の{editions}における{statements}です。最初の回から順に、原文の引用、従前の表明との関係及びその根拠を掲載します。",
        ),
        "short": Bilingual("In short", "概要"),
        "id": Bilingual("Thread", "系譜のID"),
        "series": Bilingual("Series", "対話・会議"),
        "first": Bilingual("First said", "最初の表明"),
        "last": Bilingual("Last said", "最後の表明"),
        "firmest": Bilingual("Most firmly", "最も強い表明"),
        "since": Bilingual("Since then", "その後"),
        "at": Bilingual("{edition}: {act}", "{edition}：{act}"),
        "up_to_now": Bilingual("no later edition has a text here", "以後の会合の発表資料なし"),
        "edition": Bilingual("{edition}", "{edition}"),
        "edition_does": Bilingual("{edition}: {does}", "{edition}：{does}"),
        "nothing": Bilingual(
            "No statement of this edition was found to carry it on.", "この回には、引き継ぐ表明が見つかりません。"
        ),
        "no_text": Bilingual("No text of this edition is here.", "この回の発表資料はありません。"),
        "no_texts": Bilingual("No text of these editions is here.", "これらの回の発表資料はありません。"),
        "nothing_in_all": Bilingual(
            "No statement of these editions was found to carry it on.",
            "これらの回には、引き継ぐ表明が見つかりません。",
        ),
        "held": Bilingual(
            "The edition itself was what had been announced.", "この回の開催自体が、予告されていた会合に当たります。"
        ),
        "dropped": Bilingual(
            "Nothing in its texts comes near: the nearest statement or sentence scores {score}.",
            "発表資料に近い文はありません（最も近い文の得点は{score}）。",
        ),
        "merged": Bilingual(
            "It is no longer said by itself, but perhaps within this wider statement (score {score}):",
            "単独では述べられず、次のより広い表明に含まれる可能性があります（得点{score}）。",
        ),
        "moved": Bilingual(
            "Another forum took it up in this statement (score {score}):",
            "別の会議・枠組みが次の表明で引き継いでいます（得点{score}）。",
        ),
        "elsewhere": Bilingual("Links to statements of other threads", "他の系譜の表明とのリンク"),
        "rejected": Bilingual("Links that a person rejected", "人が退けたリンク"),
    }
)

LINK = MappingProxyType(
    {
        "back": Bilingual("{kind}: {name}, {edition}", "{kind}：{edition} {name}"),
        "score": Bilingual("score {score}, where {least} is enough", "得点{score}（{least}以上で同じ約束と判定）"),
        "score_only": Bilingual("score {score}", "得点{score}"),
        "reason": Bilingual(
            "{reason}: {grade} ({value}), adds {adds}",
            "{reason}：{grade}（{value}）、寄与{adds}",
        ),
        "little": Bilingual("besides, adding little: {reasons}", "寄与がわずかなもの：{reasons}"),
        "not": Bilingual("not alike: {reasons}", "一致しないもの：{reasons}"),
        "decided": Bilingual('decided by {who}: "{why}"', "{who}の判断：「{why}」"),
        "decided_only": Bilingual("decided by {who}", "{who}の判断"),
        "because": Bilingual("Linked to", "リンク"),
        "same": Bilingual("Also said as", "同一内容の表明"),
    }
)

REASON = MappingProxyType(
    {
        "words": Bilingual("words in common", "語"),
        "setting": Bilingual("words around it and of its heading", "前後の文と見出しの語"),
        "phrases": Bilingual("words that stand next to each other in both", "語の並び"),
        "amount": Bilingual("how much is shared", "共通する語の量"),
        "heading": Bilingual("headings", "見出し"),
        "matter": Bilingual("topics, those of the headings too", "主題（見出しのものを含む）"),
        "topics": Bilingual("topics", "主題"),
        "names": Bilingual("names and numbers", "固有名・数値"),
        "titles": Bilingual("a name that hardly any other statement has", "ほかにほとんど見られない名称"),
        "fora": Bilingual("fora and bodies", "会議・枠組み"),
        "act": Bilingual("kinds of act", "行為の種類"),
        "speakers": Bilingual("speakers", "話し手"),
        "due": Bilingual("time frames", "時期"),
        "order": Bilingual("places in the texts", "文書内の位置"),
    }
)

GRADE = MappingProxyType(
    {
        "wholly": Bilingual("wholly alike", "完全に一致"),
        "largely": Bilingual("largely alike", "おおむね一致"),
        "half": Bilingual("about half alike", "半ば一致"),
        "little": Bilingual("a little alike", "一部一致"),
        "hardly": Bilingual("hardly alike", "ほとんど一致せず"),
    }
)
