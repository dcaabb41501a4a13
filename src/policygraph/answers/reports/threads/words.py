"""What the pages of threads say, in English and Japanese side by side."""

from __future__ import annotations

from types import MappingProxyType

from policygraph.bilingual import Bilingual

EDITION = MappingProxyType(
    {
        "number": Bilingual("{number}", "第{number}回"),
        "dated": Bilingual("{number}, {days}", "{number}（{days}）"),
    }
)
