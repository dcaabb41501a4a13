"""What networks and their pictures say, in English and Japanese."""

from __future__ import annotations

from types import MappingProxyType

from policygraph.bilingual import Bilingual

TITLES = MappingProxyType(
    {
        "country-topic": Bilingual("Who speaks about what", "どの国・地域が何について表明したか"),
        "agency-topic": Bilingual("Topics of the meetings that each body attended", "各機関が参加した会合の主題"),
        "co-attendance": Bilingual("Who meets whom", "会合に同席した機関"),
        "statement-forum": Bilingual("Fora that statements point at", "表明が言及する会議・枠組み"),
        "whole": Bilingual("Who spoke, how firmly, about what", "だれが、どれほど強く、何を表明したか"),
    }
)

COUNTED = MappingProxyType(
    {
        "country-topic": Bilingual(
            "Statements, counted once for each party that speaks and each topic they are about",
            "表明の件数（表明した当事者と主題の組ごとに1件）",
        ),
        "agency-topic": Bilingual(
            "Statements that a body's side made at meetings which the body attended, counted once for each body and topic",
            "各機関が参加した会合において所属する側が行った表明の件数（機関と主題の組ごとに1件）",
        ),
        "co-attendance": Bilingual("Meetings that two bodies attended together", "二つの機関がともに参加した会合の数"),
        "statement-forum": Bilingual(
            "Statements that name a forum, body or event, counted once for each that they name",
            "会議・枠組み等に言及した表明の件数（言及先ごとに1件）",
        ),
        "whole": Bilingual(
            "Links between things, counted once for each release that states them",
            "事物の間の関係（それを述べる発表資料ごとに1件）",
        ),
    }
)
"""What one unit of weight means, for each projection."""

DRAWN = MappingProxyType(
    {
        **COUNTED,
        "country-topic": Bilingual(
            "Width: statements on a topic in which the party speaks. A statement on several topics counts for each.",
            "帯の幅は、各当事者による表明の件数（主題別）。複数の主題に関する表明は、主題ごとに1件と数える。",
        ),
        "agency-topic": Bilingual(
            "Statements made by the body's side at meetings that the body attended, by topic. Being present is not speaking.",
            "各機関が参加した会合において所属する側が行った表明の件数（主題別）。参加は発言を意味しない。",
        ),
        "co-attendance": Bilingual(
            "Each line joins two bodies that attended the same meeting; the wider, the more meetings.",
            "線は、同じ会合に参加した二つの機関を結ぶ。太いほど、ともに参加した会合が多い。",
        ),
        "statement-forum": Bilingual(
            "Width: statements that name the forum, body or event, by act, the firmest act on top.",
            "帯の幅は、会議・枠組み等に言及した表明の件数（行為別。拘束の強い行為から順に並べる）。",
        ),
        "whole": Bilingual(
            "From the left: bodies present (width: meetings), parties, the acts by which they spoke, the firmest on top "
            "(width: statements), and topics (a statement on several topics counts for each).",
            "左から、参加機関（幅は会合数）、当事者、表明の行為（拘束の強い順。幅は表明の件数）、主題"
            "（複数の主題に関する表明は、主題ごとに1件と数える）。",
        ),
    }
)
"""What a picture says it shows."""

PICTURE = MappingProxyType(
    {
        "commitments": Bilingual("commitments", "コミットメント"),
        "others": Bilingual("other statements", "その他の表明"),
        "number": Bilingual("3 statements, 1 of them a commitment", "表明3件、うちコミットメント1件"),
        "act": Bilingual("{act} (level {level})", "{act}（レベル{level}）"),
        "side": Bilingual("{side}", "{side}側"),
        "stronger": Bilingual("Number and colour: statements", "数字及び色の濃さ：表明の件数"),
        "within": Bilingual("{side}", "{side}"),
        "across": Bilingual("between sides", "異なる側の間"),
        "meetings": Bilingual("meetings attended", "参加した会合の数"),
        "most": Bilingual(
            "The first {shown} of {all} {noun} are drawn; the table has them all.",
            "{noun}{all}件のうち上位{shown}件を図示した。全件は表に掲載している。",
        ),
        "parties": Bilingual("parties", "当事者"),
        "topics": Bilingual("topics", "主題"),
        "bodies": Bilingual("bodies", "機関・団体"),
        "fora": Bilingual("fora and bodies", "会議・枠組み"),
        "source": Bilingual(
            "Source: {releases}{by}{dates}. Read by policygraph.",
            "出典：{by}{releases}{dates}。policygraphにより集計。",
        ),
        "by": Bilingual(" of {publishers}", "{publishers}の"),
        "others_too": Bilingual("{publishers} and others", "{publishers}ほか"),
        "dated": Bilingual(", {dates}", "（{dates}）"),
    }
)

LISTING = MappingProxyType(
    {
        "size": Bilingual("{nodes} nodes, {edges} edges.", "ノード{nodes}件、エッジ{edges}件"),
        "table": Bilingual("Table", "表"),
        "counted": Bilingual("Weight: {counted}", "重み：{counted}"),
        "source": Bilingual("From", "起点"),
        "target": Bilingual("To", "終点"),
        "one": Bilingual("One end", "一方"),
        "other": Bilingual("Other end", "他方"),
        "relation": Bilingual("Link", "関係"),
        "weight": Bilingual("Weight", "重み"),
        "node": Bilingual("Node", "ノード"),
        "kind": Bilingual("Kind", "種類"),
        "degree": Bilingual("Degree", "次数"),
        "weighted_degree": Bilingual("Weighted degree", "重み付き次数"),
        "betweenness": Bilingual("Betweenness", "媒介中心性"),
        "community": Bilingual("Community", "コミュニティ"),
        "about_degree": Bilingual("Degree: number of neighbours.", "次数：隣接するノードの数"),
        "about_weighted_degree": Bilingual(
            "Weighted degree: sum of the weights of a node's edges.", "重み付き次数：ノードのエッジの重みの合計"
        ),
        "about_betweenness": Bilingual(
            "Betweenness: share of the shortest paths between two other nodes that run through the node, from 0 to 1.",
            "媒介中心性：他の二つのノードを結ぶ最短経路のうち、そのノードを通るものの割合（0から1まで）",
        ),
        "about_community": Bilingual(
            "Community: group of nodes that hang together more than with others (Louvain), the largest first.",
            "コミュニティ：互いに密に結び付いたノードの集まり（Louvain法。大きい順に番号を付す）",
        ),
    }
)
