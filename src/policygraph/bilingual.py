"""Words for people, said once in English and Japanese, side by side so that both change together."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

Language = Literal["en", "ja"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


class Bilingual(NamedTuple):
    """One message in both languages; ``message["ja"]``-like access is :meth:`get`.

    Either text may hold ``str.format`` fields; both must hold the same ones (a test checks it).
    """

    en: str
    ja: str

    def get(self, language: Language, /, **values: object) -> str:
        """The text in ``language`` with its fields filled from ``values``."""
        text = self.ja if language == "ja" else self.en
        if not values:
            return text
        return text.format(**{k: v.get(language) if isinstance(v, Bilingual) else v for k, v in values.items()})


def both(en: str, ja: str, /, **values: object) -> Bilingual:
    """A message with its fields filled in both languages; a value that is itself :class:`Bilingual` goes in by language.

    >>> both("no {kind} {name!r}", "{kind}「{name}」はありません", kind=Bilingual("topic", "トピック"), name="x").ja
    'トピック「x」はありません'
    """
    message = Bilingual(en, ja)
    return Bilingual(message.get("en", **values), message.get("ja", **values))
