"""``policygraph report``: a page to read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygraph.bilingual import Language
from policygraph.cli.options import format_option, language_option, output_option, store_option, write_output
from policygraph.errors import UsageError

if TYPE_CHECKING:
    from policygraph.answers.reports import Format, Kind


@click.command()
@click.argument("kind", metavar="KIND", type=click.Choice(["meeting", "commitments", "topics", "agencies", "review"]))
@click.argument("key", metavar="[KEY]", required=False)
@click.option("--meeting", metavar="KEY", help="Only this meeting, or the one that this release reports.")
@click.option("--series", metavar="SERIES", help="This series; not needed where releases speak of only one.")
@click.option("--topic", metavar="TOPIC", help="Only this topic and narrower ones.")
@click.option("--country", metavar="COUNTRY", help="Only what this country or group says, by itself or by its bodies.")
@click.option("--agency", metavar="AGENCY", help="Only what this body says, or its side at meetings that it attended.")
@click.option("--forum", metavar="FORUM", help="Only what points at this forum, body or event.")
@click.option("--min-level", type=click.IntRange(0, 6), metavar="0-6", help="Only acts of this level or above.")
@click.option(
    "--since", metavar="DATE", help="Only meetings from this day, month or year on (2018, 2018-07, 2018-07-23)."
)
@click.option("--until", metavar="DATE", help="Only meetings up to this day, month or year.")
@click.option(
    "--stub",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="With review: also write the names outside the vocabulary to FILE, as Turtle to complete.",
)
@store_option
@format_option("text", "markdown", "html", "json", "csv")
@language_option
@output_option
def report(
    kind: Kind, key: str | None, *, meeting: str | None, stub: Path | None, store: str, format: Format, language: Language,
    output: Path | None, **filters: str | int | None,
) -> None:  # fmt: skip
    """Print a page to read; every number on it says what was counted.

    \b
    KIND is one of
      meeting      one meeting: facts, who was there, commitments, other
                   statements, open questions; KEY is its key, as in
                   us-japan-internet-economy/9, needed where there are several
      commitments  the firmest first; KEY is a meeting
      topics       what is said on each topic; KEY is a topic, in full
      agencies     who took part where; KEY is a body, in full
      review       what a person should look at; KEY is a meeting;
                   with --stub, a Turtle file to complete and to hand
                   to "policygraph build --vocabulary"

    Topics, countries, bodies and fora go by id (cbpr, JP, jp-mic) or by name in English or Japanese.

    Example: policygraph report commitments --country JP --min-level 4 --language ja
    """  # noqa: D301  # click marks verbatim blocks by the control character itself
    from policygraph.answers.reports import render
    from policygraph.answers.reports import report as make_report

    if stub is not None and kind != "review":
        raise UsageError(f"the {kind} report has no stub", advice="use: policygraph report review --stub FILE")
    made = make_report(kind, key, store=store, language=language, meeting=meeting, **filters)
    if stub is not None:
        from policygraph.answers.reports import review_stub

        write_output(review_stub(store=store, meeting=key or meeting), stub)
    write_output(render(made, format), output)
