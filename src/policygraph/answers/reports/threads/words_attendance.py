"""What the page of attendance says, in English and Japanese side by side."""

from __future__ import annotations

from types import MappingProxyType

from policygraph.answers.reports.words import Counted
from policygraph.bilingual import Bilingual

TITLE = Bilingual("Attendance: {series}", "参加機関の推移：{series}")

COUNT = MappingProxyType(
    {
        "editions": Counted("{n} edition", "{n} editions", "{n}回"),
        "others": Counted("{n} body", "{n} bodies", "{n}機関・団体"),
    }
)

LEAD = MappingProxyType(
    {
        "counts": Bilingual(
            "{bodies} named as present at one edition or more; lists are known of {listed} of {editions}, as told by {tellers}.",
            "全{editions}のうち{listed}回分の会合について、参加者として記載のある{bodies}です（{tellers}による）。",
        ),
        "tellers": Bilingual(
            "{releases} and {sources} whose text is not kept", "{releases}及び本文を保存していない{sources}"
        ),
        "renamed": Bilingual(
            "From the {edition} on the series goes by the name of {name}.", "{edition}からの名称は「{name}」です。"
        ),
        "none": Bilingual(
            "Nobody tells which bodies were present at any of {editions}.",
            "全{editions}のいずれにも参加機関の記載がありません。",
        ),
    }
)

SECTION = MappingProxyType(
    {
        "changes": Bilingual("From edition to edition", "各回の変化"),
        "basis": Bilingual("Who tells what", "記載の出所"),
    }
)

SAY = MappingProxyType(
    {
        "matrix": Bilingual(
            "Bodies by edition (number or month). {named}: named; {absent}: not in a closed list; {unknown}: not named in a "
            "list that is left open",
            "各回の参加機関（列は回次又は年月）。{named}：記載あり、{absent}：全部を挙げた一覧に記載なし、{unknown}：一部のみの一覧に記載なし",
        ),
        "open": Bilingual(
            'A body that is not named in a list left open ("among others", "and others", or the like) may still have been there, so '
            "it is not said to have left; one that is named again behind such a list has not joined anew.",
            "「等」や「among others」で結ばれた一部のみの一覧に記載のない機関は、参加した可能性があるため、不参加となったとは扱いません。"
            "その後に再び記載されても、新規参加とは扱いません。",
        ),
        "closed": Bilingual(
            "Every other list counts as closed. A text that names only those who chaired looks like a short list: check its "
            "words before calling a body absent.",
            "その他の一覧は、全部を挙げたものとして扱います。議長を務めた機関だけを挙げる資料は短い一覧に見えるため、"
            "不参加と判断する前に原文を確認してください。",
        ),
        "change": Bilingual("{edition}", "{edition}"),
        "since": Bilingual(
            "{edition}, against what was known since the {since}", "{edition}（{since}までの記載との比較）"
        ),
        "joined": Bilingual("{side}, joined: {bodies}", "{side}・加わった機関：{bodies}"),
        "left": Bilingual("{side}, no longer listed: {bodies}", "{side}・記載がなくなった機関：{bodies}"),
        "left_one": Bilingual("{body} (last named at the {edition})", "{body}（最後の記載は{edition}）"),
        "renamed": Bilingual("{side}, followed by another body: {bodies}", "{side}・後継機関に交代：{bodies}"),
        "renamed_one": Bilingual("{old}, now {new}", "{old}から{new}"),
        "new_names": Bilingual("{side}, renamed: {bodies}", "{side}・改称：{bodies}"),
        "first_named": Bilingual(
            "{side}, named for the first time, after open lists only: {bodies}",
            "{side}・初めて記載（以前は一部のみの一覧）：{bodies}",
        ),
        "not_named": Bilingual(
            "{side}: the list is left open; {bodies} known before are not named in it.",
            "{side}：一部のみの一覧であり、以前に記載のあった{bodies}の記載がありません。",
        ),
        "not_named_one": Bilingual(
            "{side}: the list is left open; {bodies} known before is not named in it.",
            "{side}：一部のみの一覧であり、以前に記載のあった{bodies}の記載がありません。",
        ),
        "again": Bilingual("{body} (again, last named at the {edition})", "{body}（{edition}以来の記載）"),
        "no_change": Bilingual(
            "Between the lists that are known nothing changes.", "判明している一覧の間に変化はありません。"
        ),
        "basis": Bilingual(
            'Bodies named, counted by edition and side; "or more" where the list is left open',
            "記載のある機関・団体の数（回次・側別。「以上」は一部のみの一覧）",
        ),
        "or_more": Bilingual("{n} or more", "{n}以上"),
        "edition": Bilingual("Edition", "回次"),
        "told_by": Bilingual("Told by", "出所"),
        "no_list": Bilingual("No list of bodies is known of: {editions}", "参加機関の一覧が不明な回：{editions}"),
    }
)
