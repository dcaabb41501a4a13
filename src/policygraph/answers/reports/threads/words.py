"""What the pages of threads say, in English and Japanese side by side."""

from __future__ import annotations

from types import MappingProxyType

from policygraph.answers.reports.words import Counted
from policygraph.bilingual import Bilingual

EDITION = MappingProxyType(
    {
        "number": Bilingual("{number}", "第{number}回"),
        "dated": Bilingual("{number}, {days}", "{number}（{days}）"),
        "the": Bilingual("the {number} ({days})", "{number}（{days}）"),
        "the_number": Bilingual("the {number}", "{number}"),
        "the_days": Bilingual("the edition of {days}", "{days}の会合"),
        "line": Bilingual("line {line}", "{line}行目"),
        "line_of": Bilingual("{release}, line {line}", "{release}、{line}行目"),
    }
)

COUNT_OF = MappingProxyType(
    {
        "promises": Counted("{n} promise", "{n} promises", "約束{n}件"),
        "with_text": Counted("{n} of them has", "{n} of them have", "{n}回"),
        "editions": Counted("{n} edition", "{n} editions", "{n}回"),
        "characters": Counted("{n} character", "{n} characters", "{n}字"),
        "all_changes": Counted("{n} change", "{n} changes", "{n}件"),
        "changes": Counted("{n}", "{n}", "{n}件"),
    }
)

SAID = MappingProxyType(
    {
        "no_topic": Bilingual("No topic of the scheme", "主題体系に該当なし"),
        "perhaps": Bilingual("perhaps {kind}", "{kind}の可能性"),
        "machine": Bilingual(
            "Which statements carry one promise on is judged by machine, by words, topics, fora and acts; decisions of people "
            "go before it. The reasons of a link: policygraph report thread ID, with an id of this page.",
            "どの表明が同じ約束を引き継ぐかは、語、主題、会議・枠組み、行為の一致から機械が判定したものです（人の判断がある"
            "場合はそれを優先します）。判定の根拠は policygraph report thread ID（この資料のID）で確認できます。",
        ),
        "brief": Bilingual(
            "{mark} marks where words of a long quote are left out here; the HTML, JSON and CSV forms have all of them.",
            "{mark} は、長い引用の一部をここで省いた箇所です。HTML、JSON及びCSV形式には全文を掲載します。",
        ),
    }
)

LEDGER = MappingProxyType(
    {
        "title": Bilingual("Promises of the {series}", "{series}における約束の台帳"),
        "title_on": Bilingual("Promises of the {series} on {topic}", "{series}における「{topic}」に関する約束の台帳"),
        "lead": Bilingual(
            "{promises}, each followed from edition to edition ({all} known, {editions} a text here). A promise is a chain "
            "of statements of which at least one binds its speaker to future conduct.",
            "{promises}を回ごとに追いました（把握している会合は{all}、うち発表資料のあるものは{editions}）。約束とは、話し手の将来の"
            "行動を拘束する表明を少なくとも1件含む、一連の表明です。",
        ),
        "none": Bilingual("No promise fits.", "該当する約束はありません。"),
        "carried": Bilingual("Carried on from edition to edition ({n})", "複数の回にわたる約束（{n}）"),
        "once": Bilingual("Said at one edition only ({n})", "1回のみの約束（{n}）"),
        "carried_table": Bilingual(
            "One row a promise, one column an edition; those carried on longest first",
            "約束1件を1行、会合1回を1列とする一覧（長く続いたものから順に掲載）",
        ),
        "once_table": Bilingual(
            "One row a promise, one column an edition; in the order of time",
            "約束1件を1行、会合1回を1列とする一覧（時間順に掲載）",
        ),
        "signs": Bilingual(
            '"No longer mentioned": nothing in the texts of that edition comes near. "Nothing linked": no statement there was '
            "found to carry it on, which does not prove that none does; a person should look.",
            "「言及なし」は、その回の発表資料に近い文がないことを示します。「リンクなし」は、引き継ぐ表明が見つからないことを"
            "示しますが、言及がないとは限りません（人の確認が必要です）。",
        ),
        "silent": Bilingual("nothing linked", "リンクなし"),
        "no_text": Bilingual("no text here", "発表資料なし"),
        "dropped": Bilingual("no longer mentioned", "言及なし"),
        "merged": Bilingual("merged into a wider phrase", "より広い表現に統合"),
        "moved": Bilingual("moved to another forum", "別の会議・枠組みへ移行"),
        "held": Bilingual("held, as announced", "予告どおり開催"),
        "done": Bilingual("held before", "開催済み"),
    }
)
