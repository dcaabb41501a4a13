"""What a front matter says of its text, by the names that publishing tools use."""

from __future__ import annotations

import re
from typing import Any

from policygraph.text.document import Metadata

_NAMES = {
    "title": ("title",),
    "published": ("date", "published", "published_time", "publish_date", "pubdate", "issued"),
    "source": ("source_url", "source", "url", "link", "canonical", "canonical_url", "permalink"),
    "publisher": ("publisher", "organization", "issuer"),
    "language": ("language", "lang", "locale"),
    "licence": ("licence", "license", "rights"),
}
_DAY = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_BLANKS = re.compile(r"\s+")


def parse_front_matter(yaml: str | None) -> Metadata:
    """The metadata in the lines between the fences; what is no YAML mapping says nothing, since the text still stands."""
    if not yaml:
        return Metadata()
    from yaml import YAMLError, load

    try:
        fields = load(yaml, Loader=_loader())  # noqa: S506 - a subclass of the safe loader
    except YAMLError:
        return Metadata()
    if not isinstance(fields, dict):
        return Metadata()
    known = {str(name).lower().replace("-", "_"): value for name, value in fields.items()}
    return Metadata(**{target: _first(known, names, target) for target, names in _NAMES.items()})


def _first(fields: dict[str, Any], names: tuple[str, ...], target: str) -> str | None:
    for name in names:
        value = fields.get(name)
        if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip():
            words = _BLANKS.sub(" ", str(value)).strip()
            if target != "published":
                return words
            if found := _DAY.match(words):
                return found[0]
    return None


def _loader() -> type[Any]:
    """PyYAML's safe loader without dates: a day stays the words it was written in."""
    import yaml

    base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Loader(base):  # type: ignore[misc,valid-type]  # the base is chosen when the C loader is there
        pass

    Loader.yaml_implicit_resolvers = {
        first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
        for first, pairs in base.yaml_implicit_resolvers.items()
    }
    return Loader
