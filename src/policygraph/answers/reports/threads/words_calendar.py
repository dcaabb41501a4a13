"""What the calendar says, in English and Japanese side by side."""

from __future__ import annotations

from types import MappingProxyType

from policygraph.answers.reports.words import Counted
from policygraph.bilingual import Bilingual

TITLE = MappingProxyType(
    {
        "all": Bilingual("Calendar of what was planned", "予定と期限の一覧"),
        "series": Bilingual("Calendar: {series}", "予定と期限：{series}"),
    }
)

STATUS = MappingProxyType(
    {
        "overdue": Bilingual("Overdue", "期限経過"),
        "open": Bilingual("Open", "未了"),
        "met-late": Bilingual("Met late", "遅れて実施"),
        "met": Bilingual("Met", "実施"),
    }
)

KIND = MappingProxyType(
    {
        "next-meeting": Bilingual("next meeting", "次回会合"),
        "event": Bilingual("event", "行事等"),
        "deadline": Bilingual("deadline", "期限"),
    }
)

COUNT = MappingProxyType({"plans": Counted("{n} plan", "{n} plans", "予定・期限{n}件")})

LEAD = MappingProxyType(
    {
        "as_of": Bilingual("As of {day}, the day asked for.", "基準日：{day}（指定による）"),
        "as_of_last": Bilingual(
            "As of {day}, the last day that this store knows of: the last day of its latest meeting, or the day of its "
            "latest release. Another day is chosen with --as-of.",
            "基準日：{day}（このストアで確認できる最後の日。最も新しい会合の最終日又は発表資料の公表日です。--as-of で変更できます）",
        ),
        "counts": Bilingual(
            "{plans}: {overdue} overdue, {open} open (of which {undated} without a day), {late} met late, {met} met.",
            "{plans}（期限経過{overdue}件、未了{open}件（うち時期の記載なし{undated}件）、遅れて実施{late}件、実施{met}件）",
        ),
        "none": Bilingual(
            "Nothing is announced, scheduled or given a date.",
            "発表された予定や時期の定めのある事項はありません。",
        ),
    }
)

SECTION = MappingProxyType(
    {
        "status": Bilingual("{status}: {plans}", "{status}（{plans}）"),
        "undated": Bilingual("Open, no day given: {plans}", "未了・時期の記載なし（{plans}）"),
        "named": Bilingual("Events that the texts point to", "資料が言及する行事"),
        "reading": Bilingual("How to read this page", "この一覧の見方"),
    }
)

SAY = MappingProxyType(
    {
        "item": Bilingual("{when}: {what}", "{when}：{what}"),
        "item_undated": Bilingual("{what}", "{what}"),
        "next_meeting": Bilingual("next meeting of the {series}", "{series}の次回会合"),
        "by": Bilingual("{act} by {speakers}", "{speakers}：{act}"),
        "planned_at": Bilingual("Said at: {edition}", "表明の場：{edition}"),
        "planned_at_series": Bilingual("Said at: {edition}, {series}", "表明の場：{series} {edition}"),
        "planned_in": Bilingual("Said in: {release}, {day}", "表明の場：{release}（{day}）"),
        "planned_in_undated": Bilingual("Said in: {release}", "表明の場：{release}"),
        "until": Bilingual("by {day}", "{day}まで"),
        "announced": Bilingual(
            "Announced at: {edition}, as {source} tells it; the words are not kept.",
            "発表の場：{edition}（{source}による。原文は保存していません）",
        ),
        "met_by": Bilingual("Met by: {edition}", "実施した会合：{edition}"),
        "met_by_series": Bilingual("Met by: {edition}, {series}", "実施した会合：{series} {edition}"),
        "met_late_by": Bilingual("Held after the window: {edition}", "期間の後に開催：{edition}"),
        "perhaps_not_next": Bilingual(
            "The numbers do not show that this was the next one: a meeting in between may be missing here.",
            "直後の回であることを回次から確認できません。間の回がこのストアに収録されていない可能性があります。",
        ),
        "reported": Bilingual("Reported as done: {place}", "実施の報告：{place}"),
        "hedged": Bilingual(
            'Counted as {window}, because the words hedge it ("{hedge}").',
            "判定に用いる期間：{window}（「{hedge}」とあり時期に幅があるため、広く取っています）",
        ),
        "hedged_undated": Bilingual('The words hedge it: "{hedge}".', "幅を持たせる文言：「{hedge}」"),
        "by_margin": Bilingual(
            "It was held outside the days as said and within the wider ones.",
            "実施日は、記載された期間の外、広く取った期間の内です。",
        ),
        "named": Bilingual("{year}: {event}, pointed to by {statements}", "{year}年：{event}（{statements}が言及）"),
        "statements_of": Bilingual("{names} ({release})", "{names}（{release}）"),
        "met": Bilingual(
            "Met: the next meeting was held within the window, or a later text reports the thing as done.",
            "実施：次回会合が期間内に開かれたもの、又は後の資料が実施を伝えるもの。",
        ),
        "met-late": Bilingual(
            "Met late: the next meeting that this store knows of was held after the window.",
            "遅れて実施：このストアで確認できる次の会合が期間の後に開かれたもの。",
        ),
        "open": Bilingual("Open: the window is not over.", "未了：期間が終わっていないもの。"),
        "undated": Bilingual(
            "The words give no day, so nothing here can become overdue.",
            "時期の記載がないため、期限経過にはなりません。",
        ),
        "overdue": Bilingual(
            "Overdue: the window is over, and nothing in this store shows that it was done. That is no proof that it was "
            "not: the store may lack the text that says so.",
            "期限経過：期間が終わり、実施を示す資料がこのストアにないもの。実施されなかったことの証拠ではなく、"
            "それを伝える資料が収録されていない可能性があります。",
        ),
        "margin": Bilingual(
            'Where the words hedge ("around", "intend to"), the window is counted wider, since nobody promised '
            "the day itself: by 31 days at either end, or by a quarter of its length if that is more, but never back to "
            "before the day on which it was said.",
            "「目処」「頃」「intend to」等、幅を持たせる文言がある場合は、期日そのものを約束したものではないため、期間を前後に31日"
            "（期間の長さの4分の1がこれより長いときはその日数）広げて数えます。ただし、表明の日より前には広げません。",
        ),
        "known": Bilingual(
            "Nothing that was said or held after the day above counts.",
            "基準日より後に表明又は実施されたことは、数えていません。",
        ),
        "next_only": Bilingual(
            "Meetings announced are followed through the editions of their series, with or without a text (where a release "
            "is of no series, through the one meeting of the same parties in the window); anything else only through what "
            "later texts of the series say.",
            "次回会合は、本文の有無にかかわらず同じ対話・会議の各回により（対話・会議が不明な資料では、期間内に同じ当事者が開いた唯一の会合により）、"
            "その他の事項は、同じ対話・会議の後の資料の記載により確認しています。",
        ),
        "named_note": Bilingual(
            "The texts name these events as places of action. The year is that of the event's name; whether it was held is "
            "not followed here.",
            "資料が行動の場として挙げる行事です。年は行事の名称によるもので、開催の有無は確認していません。",
        ),
        "table": Bilingual("Plans counted by kind and status", "予定・期限の件数（種類・状況別）"),
        "kind": Bilingual("Kind", "種類"),
        "all": Bilingual("In all", "計"),
    }
)

ICS = MappingProxyType(
    {
        "about": Bilingual(
            "As of {day}. Each window is an event of whole days; what has no day is left out ({left_out}).",
            "基準日：{day}。期間を終日の予定としています。時期の記載がないもの（{left_out}件）は含みません。",
        ),
        "summary": Bilingual("{what} [{status}]", "{what}【{status}】"),
    }
)
