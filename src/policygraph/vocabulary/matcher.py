"""Finding the vocabulary's forms in a View: leftmost longest, with the boundaries each script needs.

Latin forms stand between word boundaries, acronyms of up to five capitals keep their case, a name of one word keeps
its capital. A katakana form never starts or ends inside a run of katakana. Kanji has no boundaries: there the longest
form wins, and neither a country's name nor a ministry's is taken out of a longer name that the vocabulary does not know.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from policygraph.bilingual import Language
from policygraph.text.view import View
from policygraph.vocabulary.automaton import Found, Name, find_forms
from policygraph.vocabulary.entry import ROLES, Role
from policygraph.vocabulary.lexicon import Lexicon
from policygraph.vocabulary.mention import EntryKind, Mention

_DEPENDENT = frozenset[Role]({"weak", "faint", "exception"})
"""Roles of forms that count or not by what else is named."""


def find_mentions(view: View, lexicon: Lexicon, language: str, *, around: Collection[str] = ()) -> tuple[Mention, ...]:
    """Every form of the vocabulary in ``view``, in the order of the text; spans count in the published text.

    Mentions never overlap, but several may share one span: a form of several entries, or an entry that names another
    one as well; there those come first whose preferred label it is. ``language`` is that of the text: Japanese texts use English forms too, English ones no Japanese forms.
    Contextual, weak and faint forms look at the topics that the same view names, so for the topics of a statement give
    the view of that statement; ``around`` are the topics of what stands around it (its heading, what was said before),
    beside which contextual forms count as well.
    """
    forms = find_forms(view.text, lexicon, _tongue(language)) if view.text else []
    if not forms:
        return ()
    roles = frozenset[Role]().union(*[found.roles for found in forms])
    if "heading" in roles:
        forms = [_without(found, "heading") for found in forms]
    return tuple(_mentions(view, _counting(forms, roles, lexicon, around)))


def find_subjects(view: View, lexicon: Lexicon, language: str) -> tuple[str, ...]:
    """The topics that a title, a heading or the name of a meeting in ``view`` tells, in the order of the text.

    There ``heading`` labels count (サイバー in 日英サイバー協議). A Japanese name is made of what it is about and hides no topic (the
    subject of 日独ICT政策対話 is ICT政策); an English one may (a Trade and Technology Council speaks of anything).
    """
    forms = find_forms(view.text, lexicon, _tongue(language)) if view.text else []
    if _tongue(language) == "ja":
        forms = [
            found._replace(names=names)
            for found in forms
            if (names := tuple([n for n in found.names if n.kind == "topic" and n.label.role != "exception"]))
        ]
    roles = frozenset[Role]().union(*[found.roles for found in forms])
    counting = _counting(forms, roles, lexicon, ())
    return tuple(dict.fromkeys(topic for found in counting for name in found.names for topic in name.topics))


def _tongue(language: str) -> Language:
    return "ja" if language.startswith("ja") else "en"


def _counting(
    forms: Sequence[Found], roles: Collection[Role], lexicon: Lexicon, around: Collection[str]
) -> Sequence[Found]:
    """The forms that count: leftmost longest, those that depend on other topics settled."""
    if "contextual" not in roles:
        chosen = _leftmost_longest(forms)
    else:
        chosen = _leftmost_longest([_without(found, "contextual") for found in forms])
        near = _reached(_topics(chosen), lexicon)
        far = _reached(around, lexicon) if around else near
        chosen = _leftmost_longest([_in_context(found, near, far) for found in forms])
    return chosen if _DEPENDENT.isdisjoint(roles) else _firm(chosen, lexicon)


def _leftmost_longest(candidates: Sequence[Found]) -> list[Found]:
    chosen: list[Found] = []
    free = 0
    for found in sorted(candidates, key=lambda f: (f.start, -f.end)):
        if found.start >= free and found.names:
            chosen.append(found)
            free = found.end
    return chosen


def _without(found: Found, role: Role) -> Found:
    if role not in found.roles:
        return found
    names = tuple([name for name in found.names if name.label.role != role])
    return Found(found.start, found.end, names, found.roles - {role})


def _reached(topics: Collection[str], lexicon: Lexicon) -> set[str]:
    """The topics and those above them."""
    return set(topics).union(*(lexicon.broader(topic) for topic in topics))


def _in_context(found: Found, near: set[str], far: set[str]) -> Found:
    """A form with its context known: a contextual name that fits stands instead of the plain topics.

    What the same view names (``near``) goes before what stands around it (``far``).
    """
    if "contextual" not in found.roles:
        return found
    contextual = [n for n in found.names if n.label.role == "contextual"]
    fits = [n for n in contextual if near.intersection(n.label.context)]
    fits = fits or [n for n in contextual if far.intersection(n.label.context)]
    plain = [n for n in found.names if n.label.role != "contextual" and not (fits and n.kind == "topic")]
    return found._replace(names=tuple(fits + plain))


def _firm(chosen: Sequence[Found], lexicon: Lexicon) -> list[Found]:
    """The names that count: weak and faint ones only where the topics named beside them leave them room."""
    chosen = [_without(found, "exception") for found in chosen]
    named = _topics(chosen)
    above = (
        {broader for topic in named for broader in lexicon.broader(topic)}
        if any("weak" in found.roles for found in chosen)
        else set()
    )

    def yields(topic: str) -> bool:
        return topic in above or not named.isdisjoint(lexicon.entry("topic", topic).yields_to)

    kept = [_less(found, "weak", yields) for found in chosen]
    if all("faint" not in found.roles for found in kept):
        return kept
    firm = _topics(_less(found, "faint", lambda _: True) for found in kept)
    return [_less(found, "faint", lambda topic: not firm <= {topic}) for found in kept]


def _less(found: Found, role: Role, gives_way: Callable[[str], bool]) -> Found:
    """A form without the topics of which it is such a name, and which give way; what else it names stays."""
    if role not in found.roles:
        return found
    gone = {name.entry for name in found.names if name.label.role == role and gives_way(name.entry)}
    if not gone:
        return found
    return found._replace(names=tuple([n for n in found.names if n.kind != "topic" or n.entry not in gone]))


def _topics(chosen: Iterable[Found]) -> set[str]:
    return {topic for found in chosen for name in found.names for topic in name.topics}


def _mentions(view: View, chosen: Iterable[Found]) -> Iterator[Mention]:
    """At each span one mention an entry, by its best label; whom a preferred label names comes first."""
    for start, end, names, _ in chosen:
        if not names:
            continue
        span = view.published(start, end)
        if len(names) == 1 and not names[0].also:
            only = names[0]
            yield Mention(span=span, kind=only.kind, entry=only.entry, form=only.label.text)
            continue
        named: dict[tuple[EntryKind, str], str] = {}
        for name in sorted(names, key=_standing) if len(names) > 1 else names:
            named.setdefault((name.kind, name.entry), name.label.text)
            for other in name.also:
                named.setdefault(other, name.label.text)
        for (kind, entry), form in named.items():
            yield Mention(span=span, kind=kind, entry=entry, form=form)


def _standing(name: Name) -> tuple[int, str, str, str]:
    return ROLES.index(name.label.role), name.kind, name.entry, name.label.text
