"""The picture of threads: one line a promise, one column an edition, series by series."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct

from policygraph.answers.facts.marks import without_marks
from policygraph.answers.network.drawing.canvas import GREY, Canvas
from policygraph.answers.network.drawing.frame import Key
from policygraph.answers.network.drawing.lanes import Lane, Lanes, Mark, Tie, draw_lanes
from policygraph.answers.network.drawing.wording import PictureWords
from policygraph.answers.network.editions import number_words
from policygraph.answers.network.threads import ABSENT
from policygraph.answers.network.words import RELATION
from policygraph.bilingual import Language

if TYPE_CHECKING:
    import networkx as nx

_MOST_LANES = 24
_WITHIN = ("pg:sameStatement", "pg:translationOf")
COLOURS = MappingProxyType(
    {
        "pg:renews": "#0b5394",
        "pg:strengthens": "#1b7f5c",
        "pg:weakens": "#c1440e",
        "pg:fulfils": "#7b4fa6",
        "pg:narrows": "#a97900",
        "pg:widens": "#0f7c8a",
        "pg:movedTo": "#a63d6f",
        "pg:mergedInto": "#7a6a53",
        "pg:sameStatement": "#5d7a1e",
        "pg:translationOf": "#5d7a1e",
        ABSENT: GREY,
    }
)
"""The colour of each kind of link."""
_ON = frozenset({"pg:movedTo", "pg:mergedInto", ABSENT})
"""Relations that run from the earlier to the later end."""


class _Cell(Struct, frozen=True):
    """What stands where a lane crosses an edition."""

    thread: str
    edition: str


def draw_threads(graph: nx.MultiDiGraph[str], language: Language) -> Canvas:
    """The longest threads: most editions first, then the firmest, then the oldest."""
    words = PictureWords(graph, language)
    lanes = words.most(_ranked(graph), "threads", _MOST_LANES)
    shown = set(lanes)
    said: dict[_Cell, list[str]] = {}
    for node, told in graph.nodes(data=True):
        if told["kind"] == "statement" and told["thread"] in shown:
            said.setdefault(_cell(graph, node, str(told["thread"])), []).append(node)
    ties = list(_ties(graph, shown))
    columns = _columns(graph, said, ties)
    series = list(dict.fromkeys(_series(graph, said, thread) for thread in lanes))
    blocks = [
        Lanes(
            title=_label(graph, name, "series", language) if len(series) > 1 else "",
            columns=tuple((edition, _head(graph, edition, language)) for edition in columns[name]),
            lanes=tuple(
                _lane(graph, thread, said, language)
                for thread in _in_time(graph, said, lanes)
                if _series(graph, said, thread) == name
            ),
        )
        for name in series
    ]
    marks = _marks(graph, said, ties)
    only = _label(graph, series[0], "series", language) if len(series) == 1 else ""
    return draw_lanes(words.frame(_keys(words, ties, marks, language), only), blocks, marks, ties)


def _ranked(graph: nx.MultiDiGraph[str]) -> list[str]:
    editions: dict[str, set[str]] = {}
    level: dict[str, int] = {}
    size: dict[str, int] = {}
    for _, told in graph.nodes(data=True):
        if told["kind"] == "statement" and told.get("edition"):
            thread = str(told["thread"])
            editions.setdefault(thread, set()).add(str(told["edition"]))
            level[thread] = max(level.get(thread, 0), int(told["level"]))
            size[thread] = size.get(thread, 0) + 1
    return sorted(editions, key=lambda thread: (-len(editions[thread]), -level[thread], -size[thread], thread))


def _cell(graph: nx.MultiDiGraph[str], node: str, thread: str) -> _Cell:
    return _Cell(thread, str(graph.nodes[node].get("edition", "")))


def _ties(graph: nx.MultiDiGraph[str], shown: set[str]) -> Iterable[Tie]:
    """What joins two places of the picture, from the earlier to the later; several of one kind are one."""
    seen: set[tuple[str, object, object]] = set()
    for source, target, told in graph.edges(data=True):
        relation = str(told["relation"])
        early, late = (source, target) if relation in _ON else (target, source)
        thread = str(graph.nodes[early].get("thread", ""))
        later = str(graph.nodes[late].get("thread", thread))
        if relation in _WITHIN or not {thread, later} <= shown:
            continue
        start, end = _cell(graph, early, thread), _cell(graph, late, later)
        if start.edition and end.edition and start != end and (relation, start, end) not in seen:
            seen.add((relation, start, end))
            yield Tie(
                start=(start.thread, start.edition),
                end=(end.thread, end.edition),
                colour=COLOURS[relation],
                relation=relation,
                faint=relation in {"pg:narrows", "pg:widens"},
                broken=relation == ABSENT,
            )


def _columns(
    graph: nx.MultiDiGraph[str], said: Mapping[_Cell, Sequence[str]], ties: Iterable[Tie]
) -> dict[str, list[str]]:
    """The editions of each series at which something of the lanes stands, by day."""
    used = {cell.edition for cell in said} | {place[1] for tie in ties for place in (tie.start, tie.end)}
    days: dict[tuple[str, str], str] = {}
    for _, told in graph.nodes(data=True):
        if told.get("edition") in used:
            days[str(told["series"]), str(told["edition"])] = str(told["start"])
    found: dict[str, list[str]] = {}
    for series, edition in sorted(days, key=lambda key: (days[key], key)):
        found.setdefault(series, []).append(edition)
    return found


def _first(graph: nx.MultiDiGraph[str], said: Mapping[_Cell, Sequence[str]], thread: str) -> str:
    nodes = [node for cell, own in said.items() if cell.thread == thread for node in own]
    return min(
        nodes,
        key=lambda node: (
            str(graph.nodes[node]["start"]),
            str(graph.nodes[node]["release"]),
            int(graph.nodes[node]["order"]),
        ),
    )


def _series(graph: nx.MultiDiGraph[str], said: Mapping[_Cell, Sequence[str]], thread: str) -> str:
    return str(graph.nodes[_first(graph, said, thread)]["series"])


def _in_time(graph: nx.MultiDiGraph[str], said: Mapping[_Cell, Sequence[str]], lanes: Iterable[str]) -> list[str]:
    def when(thread: str) -> tuple[str, str, int]:
        told = graph.nodes[_first(graph, said, thread)]
        return str(told["start"]), str(told["release"]), int(told["order"])

    return sorted(lanes, key=when)


def _lane(graph: nx.MultiDiGraph[str], thread: str, said: Mapping[_Cell, Sequence[str]], language: Language) -> Lane:
    told = graph.nodes[_first(graph, said, thread)]
    topics = str(told[f"topics_{language}"]).split("; ")
    joined = ("、" if language == "ja" else ", ").join(topics[:2])
    words = without_marks(str(told["quote"]), 0, len(str(told["quote"])))
    return Lane(name=thread, label=joined[:1].upper() + joined[1:], words=" ".join(words.split()))


def _marks(graph: nx.MultiDiGraph[str], said: Mapping[_Cell, Sequence[str]], ties: Iterable[Tie]) -> list[Mark]:
    """A circle where statements stand, with the level of the firmest; a sign where only a meeting does."""
    marks = []
    for cell, nodes in said.items():
        firmest = max(nodes, key=lambda node: (int(graph.nodes[node]["level"]), node))
        told = graph.nodes[firmest]
        marks.append(
            Mark(
                place=(cell.thread, cell.edition),
                sign="circle",
                number=str(told["level"]),
                filled=bool(told["commitment"]),
                several=len(nodes) > 1,
            )
        )
    standing = {mark.place for mark in marks}
    for tie in ties:
        if tie.end not in standing:
            standing.add(tie.end)
            marks.append(Mark(place=tie.end, sign="cross" if tie.relation == ABSENT else "diamond"))
    return marks


def _keys(words: PictureWords, ties: Sequence[Tie], marks: Sequence[Mark], language: Language) -> list[Key]:
    drawn = {tie.relation for tie in ties}
    keys = [
        Key(RELATION[one].get(language), colour) for one, colour in COLOURS.items() if one in drawn and one != ABSENT
    ]
    signs = {mark.sign for mark in marks}
    keys.append(Key(words.say("circle"), example="●"))
    if any(mark.sign == "circle" and not mark.filled for mark in marks):
        keys.append(Key(words.say("open_circle"), example="○"))
    if any(mark.several for mark in marks):
        keys.append(Key(words.say("several"), example="◎"))
    if "cross" in signs:
        keys.append(Key(words.say("dropped"), example="×"))
    if "diamond" in signs:
        keys.append(Key(words.say("held"), example="◆"))
    return keys


def _head(graph: nx.MultiDiGraph[str], edition: str, language: Language) -> tuple[str, ...]:
    """The number and the days of an edition, one a line, as far as they are known; else its key."""
    told = next(told for _, told in graph.nodes(data=True) if told.get("edition") == edition)
    known = number_words(int(told["ordinal"]) or None, language), str(told[f"days_{language}"])
    return tuple(part for part in known if part) or (str(told[f"edition_{language}"]),)


def _label(graph: nx.MultiDiGraph[str], name: str, attribute: str, language: Language) -> str:
    """The label of a series or an edition, as any node of it carries it."""
    return next(
        str(told[f"{attribute}_{language}"]) for _, told in graph.nodes(data=True) if told.get(attribute) == name
    )
