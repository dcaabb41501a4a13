"""What the pages of changes and of drift say, in English and Japanese side by side."""

from __future__ import annotations

from types import MappingProxyType

from policygraph.bilingual import Bilingual

CHANGE = MappingProxyType(
    {
        "new": Bilingual("New", "新規"),
        "renewed": Bilingual("Renewed", "再確認"),
        "strengthened": Bilingual("Strengthened", "強化"),
        "weakened": Bilingual("Weakened", "弱化"),
        "fulfilled": Bilingual("Fulfilled", "履行"),
        "dropped": Bilingual("No longer mentioned: dropped", "言及なし"),
        "merged": Bilingual(
            "No longer mentioned by itself: perhaps merged into a wider phrase",
            "単独の言及なし（より広い表現に統合された可能性）",
        ),
        "moved": Bilingual("Moved to another forum", "別の会議・枠組みへ移行"),
        "unclear": Bilingual("Unclear", "不明"),
    }
)

MEANING = MappingProxyType(
    {
        "new": Bilingual(
            "Said now, and not found in any earlier edition.", "今回の表明で、従前の回に見当たらないもの。"
        ),
        "renewed": Bilingual("Said again as firmly as before.", "従前と同じ強さで改めて表明したもの。"),
        "strengthened": Bilingual("Said again, and more firmly.", "従前より強く表明したもの。"),
        "weakened": Bilingual("Said again, but less firmly.", "従前より弱く表明したもの。"),
        "fulfilled": Bilingual(
            "Promised or announced before, and now told as done or held.",
            "従前に約束又は予告し、今回、実施又は開催が報告されたもの。",
        ),
        "dropped": Bilingual(
            "Nothing in the texts from then on comes near it.", "以後の発表資料に近い文が見当たらないもの。"
        ),
        "merged": Bilingual(
            "A wider statement may hold it; a hint, not a finding.",
            "より広い表明に含まれる可能性があるもの（手掛かりにとどまります）。",
        ),
        "moved": Bilingual("The same promise, at another forum.", "同じ約束を別の会議・枠組みで扱うもの。"),
        "unclear": Bilingual(
            "Expected again and not found, though something comes near: a person should look.",
            "改めて述べられるべきところ見当たらず、ただし近い文があるもの（人の確認が必要です）。",
        ),
    }
)

CHANGES = MappingProxyType(
    {
        "title": Bilingual("What changed at the {series}: {after}", "{series} {after}における変化"),
        "lead": Bilingual(
            "{changes} since {before}: what was said then and what is said now, word for word; within a group what commits "
            "and the firmest first.",
            "{before}以降の変化は{changes}です。従前の表明と今回の表明を原文のまま対照します（各区分では、コミットメントを"
            "含むもの、強いものの順に掲載）。",
        ),
        "none": Bilingual("Nothing changed since {before}.", "{before}以降の変化はありません。"),
        "texts": Bilingual(
            "Texts: of {before} {before_releases} of {before_length}, of {after} {after_releases} of {after_length}.",
            "{before}は{before_releases}（{before_length}）、{after}は{after_releases}（{after_length}）に基づきます。",
        ),
        "no_text": Bilingual(
            "No text of {after} is here, so only what its being held fulfils can be told.",
            "{after}の発表資料はないため、開催により履行された事項のみを示します。",
        ),
        "shorter": Bilingual(
            "The later texts are much shorter: what they do not mention may have been left out for brevity.",
            "今回の発表資料は大幅に短く、言及のない事項は簡潔にするため省かれた可能性があります。",
        ),
        "summary": Bilingual("In numbers", "件数の一覧"),
        "table": Bilingual(
            "Changes counted by kind; with a commitment: where one side commits its speaker",
            "変化の件数（種類別。「コミットメントを含むもの」は、いずれかの側に話し手を拘束する表明があるもの）",
        ),
        "kind": Bilingual("Change", "変化"),
        "number": Bilingual("Number", "件数"),
        "commitments": Bilingual("With a commitment", "コミットメントを含むもの"),
        "means": Bilingual("Means", "意味"),
        "group": Bilingual("{kind} ({n})", "{kind}（{n}）"),
        "held_here": Bilingual("held, as announced", "予告どおり開催"),
        "held": Bilingual("held: {edition}", "開催：{edition}"),
        "at": Bilingual("at {edition}", "{edition}"),
        "between": Bilingual("joined by what lies between the two", "間の回の表明を介した関係"),
        "nothing": Bilingual("nothing linked", "リンクなし"),
        "nearest": Bilingual("the nearest statement or sentence scores {score}", "最も近い文の得点は{score}"),
    }
)

DRIFT = MappingProxyType(
    {
        "title": Bilingual(
            "How firmly the {series} speaks of {topic}", "{series}における「{topic}」に関する表明の強さの推移"
        ),
        "lead": Bilingual(
            "{statements}, {commitments} among them, on the topic and those under it, at {editions} of which a text is here. How "
            "firmly an edition speaks is the level of its firmest statement.",
            "発表資料のある{editions}における、当該主題及びその下位の主題に関する{statements}（うち{commitments}）です。"
            "各回の強さは、最も強い表明のレベルで示します。",
        ),
        "summary": Bilingual("In numbers", "件数の一覧"),
        "table": Bilingual(
            "How firmly each edition speaks: its highest level, and statements counted",
            "各回の強さ（最高レベル）及び表明の件数",
        ),
        "edition": Bilingual("Edition", "回"),
        "level": Bilingual("Highest level", "最高レベル"),
        "act": Bilingual("Firmest act", "最も強い行為"),
        "since": Bilingual("Against the edition before", "前回との比較"),
        "firmer": Bilingual("firmer", "強まる"),
        "weaker": Bilingual("weaker", "弱まる"),
        "alike": Bilingual("as firm", "同じ"),
        "silent": Bilingual("says nothing of it", "言及なし"),
        "group": Bilingual("{edition}: level {level}", "{edition}：レベル{level}"),
        "group_silent": Bilingual("{edition}: says nothing of it", "{edition}：言及なし"),
        "nothing": Bilingual("No statement of this edition is on the topic.", "この回に当該主題の表明はありません。"),
        "line": Bilingual("highest level of an edition", "各回の最高レベル"),
        "dots": Bilingual("commitments, the number inside", "コミットメント（数字は件数）"),
        "others": Bilingual("other statements", "その他の表明"),
        "counted": Bilingual(
            "Statements on the topic and those under it, by edition and level of their act; below, the firmest words of each.",
            "当該主題及びその下位の主題に関する表明（回及び行為のレベル別）。下に各回の最も強い表明の原文を掲載。",
        ),
        "words": Bilingual("{edition}: {act}", "{edition}：{act}"),
    }
)

LEVELS = MappingProxyType(
    {
        6: Bilingual("concluded", "締結・成立"),
        5: Bilingual("undertaken", "約束・合意"),
        4: Bilingual("resolved, planned", "決意・予定"),
        3: Bilingual("cooperation affirmed", "協力の確認"),
        2: Bilingual("importance stressed", "重要性の強調"),
        1: Bilingual("welcomed, recognized", "歓迎・認識"),
        0: Bilingual("told, discussed", "報告・議論"),
    }
)
"""What a level of the scheme of acts is about, in a word for the edge of a picture."""
