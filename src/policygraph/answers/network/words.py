"""What networks and their pictures say, in English and Japanese."""

from __future__ import annotations

from types import MappingProxyType

from policygraph.answers.reports.words import Counted
from policygraph.bilingual import Bilingual
from policygraph.threads.kinds import KIND, KINDS

TITLES = MappingProxyType(
    {
        "country-topic": Bilingual("Who speaks about what", "どの国・地域が何について表明したか"),
        "agency-topic": Bilingual("Topics of the meetings that each body attended", "各機関が参加した会合の主題"),
        "co-attendance": Bilingual("Who meets whom", "会合に同席した機関"),
        "statement-forum": Bilingual("Fora that statements point at", "表明が言及する会議・枠組み"),
        "whole": Bilingual("Who spoke, how firmly, about what", "だれが、どれほど強く、何を表明したか"),
        "threads": Bilingual("What became of each promise", "各表明のその後"),
        "cascade": Bilingual("Which fora the dialogues point at", "各対話が言及する会議・機関"),
        "co-attendance-over-time": Bilingual("Who met whom, edition by edition", "会合に同席した機関の推移"),
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
        "threads": Bilingual(
            "Links between statements, and statements that the next edition no longer mentions, each counted once",
            "表明の間の関係及び次の会合で言及されなくなった表明（それぞれ1件）",
        ),
        "cascade": Bilingual(
            "Statements made at the meetings of a series, counted once for each forum or body that they name; "
            "from a forum to its body, the statements that come that way",
            "各対話・会議の会合における表明の件数（言及する会議・機関ごとに1件。会議からその母体へは、その会議に言及する表明の件数）",
        ),
        "co-attendance-over-time": Bilingual(
            "Editions that two bodies attended together, as releases or other sources tell it",
            "二つの機関がともに参加した会合（発表資料又はその他の情報源の記載による。会合ごとに1件）",
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
        "threads": Bilingual(
            "One line a promise: the statements that carry it on, from the first edition that speaks of it to the last. "
            "The colour of a line says what the later edition does to the promise.",
            "1行が一つの表明の系列を表し、最初に述べた会合から最後の会合までを結ぶ。線の色は、後の会合における扱いを示す。",
        ),
        "cascade": Bilingual(
            "From the left: the series at whose meetings statements are made, the fora that they name, and the bodies behind "
            "these fora. Width: statements, counted once for each forum or body that they name.",
            "左から、表明が行われた対話・会議、表明が言及する会議・枠組み、その母体となる機関。"
            "帯の幅は表明の件数（言及先ごとに1件）。",
        ),
        "co-attendance-over-time": Bilingual(
            "One panel an edition. Every body keeps its place and its number; each line joins two bodies that attended.",
            "1枚の図が1回の会合を表す。各機関の位置と番号はすべての図で同じである。線は、ともに参加した二つの機関を結ぶ。",
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
        "of_series": Bilingual("{title}: {series}", "{title}：{series}"),
        "threads": Bilingual("promises", "系列"),
        "circle": Bilingual(
            "commitment; the number is the level of its act, 0 to 6", "コミットメント。数字は行為のレベル（0～6）"
        ),
        "open_circle": Bilingual("other statement", "その他の表明"),
        "several": Bilingual("several statements, the firmest shown", "複数の表明（最も強いものを表示）"),
        "held": Bilingual("meeting held as announced", "予告どおり開催された会合"),
        "dropped": Bilingual("no longer mentioned", "言及なし"),
        "directly": Bilingual("named directly", "直接言及"),
        "series": Bilingual("series", "対話・会議"),
        "panels": Bilingual("editions", "会合"),
        "first_time": Bilingual("together for the first time", "初めての同席"),
        "again": Bilingual("together again (the wider, the more often)", "再度の同席（太いほど回数が多い）"),
        "joined": Bilingual("not at the edition before", "前回は記載なし"),
        "away": Bilingual("not listed", "記載なし"),
        "panel": Bilingual("{bodies}, {pairs}, {new} new", "{bodies}、{pairs}（うち初めて{new}）"),
        "told": Bilingual(
            " Participants also from {sources} of which no text is kept.",
            "参加機関は、本文を保存していない{sources}の記載も含む。",
        ),
        "lists_open": Bilingual(
            "Lists of participants may be open: a body that is not listed may still have been there.",
            "参加機関の列挙は網羅的でない場合がある。記載のない機関も参加した可能性がある。",
        ),
    }
)

PAIRS = Counted("{n} pair", "{n} pairs", "{n}組")

EDITION = MappingProxyType(
    {
        "number": Bilingual("{number}", "第{number}回"),
        "dated": Bilingual("{number}, {days}", "{number}（{days}）"),
    }
)
"""How an edition of a series is named within it."""

LABEL = MappingProxyType(
    {
        "plain": Bilingual("{name}: {act}", "{name} {act}"),
        "on_topic": Bilingual("{name}: {act} ({topic})", "{name} {act}（{topic}）"),
        "at": Bilingual("{edition}, {words}", "{edition} {words}"),
    }
)
"""How a statement is named in the network of threads."""

RELATION = MappingProxyType(
    {
        **{f"pg:{kind}": KIND[kind].label for kind in KINDS},
        "pg:absentFrom": Bilingual("no longer mentioned", "言及なし"),
        "points-at": Bilingual("points at", "言及"),
        "pg:ofBody": Bilingual("of the body", "母体"),
    }
)
"""What the edges of threads and of the cascade are called."""

LISTING = MappingProxyType(
    {
        "only": Bilingual("Only: {chosen}.", "対象：{chosen}"),
        "empty": Bilingual("The store holds nothing of this kind.", "該当するものはありません。"),
        "editions": Bilingual("Editions", "会合別"),
        "edition": Bilingual("Edition", "会合"),
        "series": Bilingual("Series", "対話・会議"),
        "bodies": Bilingual("Bodies", "機関"),
        "pairs": Bilingual("Pairs", "組"),
        "new_pairs": Bilingual("New pairs", "初めての組"),
        "joined": Bilingual("Joined", "新たに記載"),
        "left": Bilingual("Left", "記載なし"),
        "kept": Bilingual("Kept", "継続率"),
        "about_editions": Bilingual(
            "Bodies that attended with another; pairs of them; pairs that had never met here before. Joined, left: against the "
            "edition before of the series. Kept: share of the bodies of either edition that are in both.",
            "他の機関とともに参加した機関の数、その組の数、初めて同席した組の数。新たに記載・記載なし：同じ対話の前回との比較。"
            "継続率：いずれかの回に参加した機関のうち、双方に参加したものの割合",
        ),
        "score": Bilingual("Score", "得点"),
        "weighted_in": Bilingual("Pointed at", "被言及"),
        "weighted_out": Bilingual("Points", "言及"),
        "reach": Bilingual("Reach", "到達先"),
        "sources": Bilingual("Reached from", "到達元"),
        "about_weighted_in": Bilingual(
            "Pointed at: sum of the weights of the edges to a node.", "被言及：ノードに入るエッジの重みの合計"
        ),
        "about_weighted_out": Bilingual(
            "Points: sum of the weights of the edges from a node.", "言及：ノードから出るエッジの重みの合計"
        ),
        "about_reach": Bilingual(
            "Reach: nodes that can be reached along the edges.", "到達先：エッジの向きに沿って到達できるノードの数"
        ),
        "about_sources": Bilingual(
            "Reached from: nodes that reach this one.", "到達元：このノードに到達できるノードの数"
        ),
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
