"""The kinds of link, each with its direction and its words."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, get_args

from policygraph.bilingual import Bilingual

LinkKind = Literal[
    "sameStatement", "translationOf", "renews", "strengthens", "weakens", "narrows", "widens", "fulfils", "movedTo",
    "mergedInto",
]  # fmt: skip
KINDS: Final[tuple[LinkKind, ...]] = get_args(LinkKind)
"""Every kind, in the order in which people read them."""

FIRMNESS: Final[tuple[LinkKind, ...]] = ("renews", "strengthens", "weakens")
"""How the later statement takes the earlier one up, by the level of its act: one of them a pair."""
SCOPE: Final[tuple[LinkKind, ...]] = ("narrows", "widens")
"""How its topics stand to those of the earlier one: at most one a pair, beside the firmness."""
WITHIN: Final[tuple[LinkKind, ...]] = ("sameStatement", "translationOf")
"""Links between two releases of one meeting; they hold both ways."""
CARRYING: Final[tuple[LinkKind, ...]] = (*WITHIN, *FIRMNESS, "fulfils")
"""The kinds of which one makes two statements members of one thread."""

Direction = Literal["both", "back", "on"]


class KindOfLink(NamedTuple):
    """``direction``: ``both`` ways, ``back`` from the later to the earlier statement, or ``on`` to the later one."""

    id: LinkKind
    direction: Direction
    label: Bilingual


KIND: Final[dict[LinkKind, KindOfLink]] = {
    kind.id: kind
    for kind in (
        KindOfLink("sameStatement", "both", Bilingual("same statement", "同一の表明")),
        KindOfLink("translationOf", "both", Bilingual("translation", "翻訳")),
        KindOfLink("renews", "back", Bilingual("renewed", "再確認")),
        KindOfLink("strengthens", "back", Bilingual("strengthened", "強化")),
        KindOfLink("weakens", "back", Bilingual("weakened", "弱化")),
        KindOfLink("narrows", "back", Bilingual("narrowed", "対象の縮小")),
        KindOfLink("widens", "back", Bilingual("widened", "対象の拡大")),
        KindOfLink("fulfils", "back", Bilingual("fulfilled", "履行")),
        KindOfLink("movedTo", "on", Bilingual("moved to another forum", "別の会議体へ移行")),
        KindOfLink("mergedInto", "on", Bilingual("merged into a wider phrase", "より広い表現に統合")),
    )
}
"""Every kind by its id, in the order of :data:`KINDS`."""
