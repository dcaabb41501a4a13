"""``python -m policygraph.evaluation GOLD... --texts DIR``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import msgspec

from policygraph.evaluation.compare import Comparison, compare
from policygraph.extraction.extract import extract_record
from policygraph.record.model import Record
from policygraph.text.reading import read_document
from policygraph.text.source import read_source
from policygraph.vocabulary.lexicon import load_lexicon

COMMISSIVE = {"conclude", "commit", "agree", "resolve", "renew-commitment", "concur", "schedule", "assert-commitment", "affirm-cooperation"}  # fmt: skip


def main() -> None:
    args = sys.argv[1:]
    texts = Path(args[args.index("--texts") + 1])
    brief = "--brief" in args
    files = [Path(a) for a in args if a.endswith(".json")]
    lexicon = load_lexicon()
    total: dict[str, object] = {}
    for path in files:
        plain = json.loads(path.read_bytes())
        plain["release"]["key"] = path.stem
        gold = msgspec.convert(plain, Record)
        record = extract_record(read_document(read_source(texts / gold.release.file)), lexicon)
        c = compare(gold, record, COMMISSIVE)
        print("==", path.name)
        for name in Comparison.__struct_fields__:
            value = getattr(c, name)
            if hasattr(value, "value"):
                print(f"  {name:16} {value.value if value.value is None else round(value.value, 3)}  {value}")
                total[name] = total[name] + value if name in total else value  # type: ignore[operator]
        if not brief:
            for s in c.missed:
                print("  MISSED ", s.act, s.quote.start, repr(s.quote.exact[:200]))
            for s in c.surplus:
                print("  SURPLUS", s.act, s.rule, s.quote.start, repr(s.quote.exact[:200]))
            for d in c.differences:
                print("  DIFF   ", d.what, d.expected, "->", d.found, repr((d.words or "")[:90]))
    print("== ALL")
    for name, value in total.items():
        print(f"  {name:16} {value.value if value.value is None else round(value.value, 3)}  {value}")  # type: ignore[attr-defined]


main()
