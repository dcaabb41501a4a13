"""What people decide on links: files that win over the machine and outlive every rebuild.

A decision names both ends by release and quote, not by number: a statement that the reader numbers otherwise tomorrow is
still the same words at the same place.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, Literal, NamedTuple

import msgspec
from msgspec import Struct, field

from policygraph.bilingual import Bilingual, both
from policygraph.errors import UnreadableInputError
from policygraph.identifiers import iri
from policygraph.record.serialization import parse_plain
from policygraph.resources import shipped_root
from policygraph.threads.kinds import KIND, LinkKind
from policygraph.threads.link import Link
from policygraph.threads.said import Edition, Said
from policygraph.threads.settlement import Settlement

DIGITS: Final = 16
"""Hexadecimal digits of a quote's SHA-256 that are written; any number from 12 on is read."""
_FEWEST: Final = 12
HALF: Final = 0.5
"""The share of the shorter of two spans that they must have in common to be one statement."""


class Reference(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A statement by its release's key, the place of its quote (code points) and the digest of its words; or a meeting."""

    release: str | None = None
    start: int | None = None
    end: int | None = None
    sha256: str | None = None
    meeting: str | None = None
    """``<series>/<number>``, in the place of all else: a meeting that fulfils what was announced."""

    def __str__(self) -> str:
        return f"meeting {self.meeting}" if self.meeting else f"{self.release} {self.start}-{self.end}"


class Decision(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """That the link ``kind`` from one end to the other holds, or does not; read as a sentence, like a link."""

    decision: Literal["accept", "reject"]
    kind: LinkKind
    from_: Reference = field(name="from")
    to: Reference
    reason: str
    by: str


class Filed(NamedTuple):
    """A decision with the file and the number of its entry."""

    where: str
    decision: Decision


def default_folder() -> Path:
    """Where this project's own decisions lie."""
    return shipped_root() / "data" / "decisions"


def load_decisions(folder: str | Path | None = None) -> tuple[Filed, ...]:
    """The decisions of every ``.yaml`` file in a folder (by default the project's own), or of one file.

    A folder that is not there holds none. Raises :class:`UnreadableInputError`, naming file and entry, for a file that
    is broken, has other fields, or accepts and rejects one link.
    """
    place = default_folder() if folder is None else Path(folder)
    files = [place] if place.is_file() else sorted(place.glob("*.yaml"))
    found = [filed for file in files for filed in _read(file)]
    _contradictions(found)
    return tuple(found)


def _read(file: Path) -> Iterator[Filed]:
    plain = parse_plain(file.read_bytes(), where=file.name, format="yaml")
    if plain is None:
        return
    entries = plain.get("decisions") if isinstance(plain, Mapping) and set(plain) == {"decisions"} else None
    if not isinstance(entries, list):
        raise UnreadableInputError(
            both("not a file of decisions", "判断のファイルではありません"),
            where=file.name,
            advice=both(
                "list them under `decisions:`, see data/decisions/README.md",
                "`decisions:` の下に並べてください。data/decisions/README.md を見てください",
            ),
        )
    for number, entry in enumerate(entries, 1):
        where = f"{file.name}: decisions[{number - 1}]"
        try:
            decision = msgspec.convert(entry, Decision)
        except msgspec.ValidationError as error:
            raise UnreadableInputError(
                both("not a decision: {error}", "判断の記載ではありません：{error}", error=error),
                where=where,
                advice=both("mend that field", "その項目を直してください"),
            ) from error
        for end in (decision.from_, decision.to):
            _check(end, where)
        yield Filed(where, decision)


def _check(end: Reference, where: str) -> None:
    statement = end.release is not None and end.start is not None and end.end is not None
    if statement == (end.meeting is not None):
        problem = both(
            "an end names neither a statement nor a meeting, or both",
            "端が表明も会合も指していないか、両方を指しています",
        )
        raise UnreadableInputError(
            problem,
            where=where,
            advice=both("give release, start and end, or meeting", "release・start・end 又は meeting を書いてください"),
        )
    if end.sha256 is not None and len(end.sha256) < _FEWEST:
        problem = both(
            "a digest of {count} digits is too short", "{count} 桁のダイジェストは短すぎます", count=len(end.sha256)
        )
        raise UnreadableInputError(
            problem,
            where=where,
            advice=both("give at least {fewest}", "少なくとも {fewest} 桁書いてください", fewest=_FEWEST),
        )


def _contradictions(decisions: Sequence[Filed]) -> None:
    known: dict[tuple[object, ...], Filed] = {}
    for filed in decisions:
        decision = filed.decision
        ends = (str(decision.from_), str(decision.to))
        key = (decision.kind, frozenset(ends) if KIND[decision.kind].direction == "both" else ends)
        other = known.setdefault(key, filed)
        if other.decision.decision != decision.decision:
            problem = both(
                "{this}s the link that {where} {that}s",
                "{where} が {that} としたリンクを {this} としています",
                this=decision.decision,
                where=other.where,
                that=other.decision.decision,
            )
            raise UnreadableInputError(
                problem, where=filed.where, advice=both("keep one of the two", "どちらか一方にしてください")
            )


def settle(
    decisions: Iterable[Filed],
    statements: Sequence[Said],
    texts: Mapping[str, str],
    editions: Iterable[Edition] | None = None,
) -> Settlement:
    """The decisions on links between ``statements``; ``texts`` are the published texts by release.

    A decision whose release or quote is not there, or whose meeting is not among ``editions`` where they are given,
    decides nothing and gives a warning.
    """
    finder = _Finder(statements, texts, editions)
    accepted: list[Link] = []
    rejected: list[Link] = []
    warnings: list[Bilingual] = []
    for where, decision in decisions:
        ends = [finder.find(end) for end in (decision.from_, decision.to)]
        problems = [end for end in ends if isinstance(end, Bilingual)]
        if problems:
            warnings += [
                Bilingual(
                    f"{where}: {problem.en}; it decides nothing", f"{where}：{problem.ja}。この判断は反映しません"
                )
                for problem in problems
            ]
            continue
        accept = decision.decision == "accept"
        link = Link(
            kind=decision.kind,
            source=str(ends[0]),
            target=str(ends[1]),
            score=1.0 if accept else 0.0,
            decided=decision.by,
            explanation=decision.reason,
        )
        (accepted if accept else rejected).append(link)
    return Settlement(accepted, rejected, warnings)


class _Finder:
    def __init__(
        self, statements: Sequence[Said], texts: Mapping[str, str], editions: Iterable[Edition] | None
    ) -> None:
        self._texts = texts
        self._meetings = None if editions is None else {meeting for one in editions for meeting in one.meetings}
        self._by_key: dict[str, list[Said]] = {}
        for said in statements:
            self._by_key.setdefault(said.key, []).append(said)

    def find(self, end: Reference) -> str | Bilingual:
        """The IRI that an end means, or why there is none."""
        if end.meeting is not None:
            meeting = iri("meeting", *end.meeting.split("/"))
            if self._meetings is None or meeting in self._meetings:
                return meeting
            return Bilingual(
                f"the store knows no meeting {end.meeting}", f"会合{end.meeting}についての記述がストアにありません"
            )
        of_release = self._by_key.get(end.release or "", [])
        if not of_release:
            return Bilingual(
                f"the store has no statement of the release {end.release}",
                f"発表資料{end.release}の表明がストアにありません",
            )
        alike = [said for said in of_release if end.sha256 is not None and digest(said.words).startswith(end.sha256)]
        near = max(alike or of_release, key=lambda said: (_overlap(said, end), said.iri))
        if alike or (_overlap(near, end) >= HALF and self._unchanged(near.release, end)):
            return near.iri
        return Bilingual(
            f"the quote at {end.start}-{end.end} of {end.release} is no longer there or no statement",
            f"{end.release}の{end.start}-{end.end}に当該の引用が見当たらないか、表明として読み取られていません",
        )

    def _unchanged(self, release: str, end: Reference) -> bool:
        """Whether the text still has the decision's words at its place, as far as that can be told."""
        text = self._texts.get(release)
        if end.sha256 is None or text is None:
            return end.sha256 is None
        return digest(text[end.start : end.end]).startswith(end.sha256)


def _overlap(said: Said, end: Reference) -> float:
    start, stop = end.start or 0, end.end or 0
    shared = min(said.end, stop) - max(said.start, start)
    return max(0, shared) / max(1, min(said.end - said.start, stop - start))


def digest(words: str) -> str:
    """The SHA-256 of a quote's words, exactly as they stand in the text, in UTF-8, hexadecimal."""
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def reference_to(said: Said) -> Reference:
    """How a decision refers to this statement."""
    return Reference(release=said.key, start=said.start, end=said.end, sha256=digest(said.words)[:DIGITS])


def dump_decisions(decisions: Iterable[Decision]) -> str:
    """The decisions as the content of a file that :func:`load_decisions` reads."""
    import yaml

    plain = [msgspec.to_builtins(decision) for decision in decisions]
    return yaml.safe_dump({"decisions": plain}, allow_unicode=True, sort_keys=False, width=120)
