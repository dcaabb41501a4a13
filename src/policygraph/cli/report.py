"""``policygraph report``: a page to read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygraph.bilingual import Language, both
from policygraph.cli.options import (
    format_option,
    language_option,
    output_option,
    picture_format,
    store_option,
    write_output,
)
from policygraph.errors import UsageError

if TYPE_CHECKING:
    from policygraph.answers.reports import Format, Kind

_KINDS = [
    "meeting", "commitments", "topics", "agencies", "review", "threads", "thread", "changes", "drift", "calendar",
    "attendance", "phrases", "conflicts",
]  # fmt: skip


@click.command()
@click.argument("kind", metavar="KIND", type=click.Choice(_KINDS))
@click.argument("key", metavar="[KEY]", required=False)
@click.option("--meeting", metavar="KEY", help="Only this meeting, or the one that this release reports.")
@click.option("--series", metavar="SERIES", help="This series; not needed where releases speak of only one.")
@click.option("--topic", metavar="TOPIC", help="Only this topic and narrower ones.")
@click.option("--country", metavar="COUNTRY", help="Only what this country or group says, by itself or by its bodies.")
@click.option("--agency", metavar="AGENCY", help="Only what this body says, or its side at meetings that it attended.")
@click.option("--forum", metavar="FORUM", help="Only what points at this forum, body or event.")
@click.option("--min-level", type=click.IntRange(0, 6), metavar="0-6", help="Only acts of this level or above.")
@click.option(
    "--since",
    metavar="DATE|MEETING",
    help="Only meetings from this day, month or year on (2018, 2018-07, 2018-07-23). With changes: the earlier meeting "
    "to compare with, by its key.",
)
@click.option("--until", metavar="DATE", help="Only meetings up to this day, month or year.")
@click.option(
    "--as-of",
    metavar="DATE",
    help="With calendar: the day on which the answer is to hold; without it the last day that the store knows of.",
)
@click.option(
    "--stub",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="With review: also write the names outside the vocabulary to FILE, as Turtle to complete.",
)
@click.option(
    "--plot",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="With drift: also draw it (.svg or .png).",
)
@store_option
@format_option("text", "markdown", "html", "json", "csv", "ics")
@language_option
@output_option
def report(
    kind: Kind, key: str | None, *, meeting: str | None, stub: Path | None, plot: Path | None, store: str, format: Format, language: Language,
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

    \b
    or, on what becomes of promises from meeting to meeting,
      threads      every promise of a series, edition by edition; KEY is the
                   series; --topic
      thread       one promise, with the reasons of its links; KEY is an id
                   that threads prints
      changes      what is new, renewed, stronger, weaker, gone or fulfilled
                   at a meeting; KEY is the meeting; --since an earlier one
      drift        how firmly each edition speaks of a topic; KEY is the
                   topic; --series, and --plot for a picture
      calendar     events and windows: met, met late, open, overdue; KEY is
                   a series; --as-of, and --format ics for calendar programs
      attendance   which bodies joined, left or were renamed, edition by
                   edition; KEY is the series
      phrases      first, last and firmest use of an agreed phrase; KEY is
                   the phrase, in quotation marks; --series
      conflicts    where two tellers of one meeting differ, and what one of
                   them leaves out; KEY is a meeting; --series

    Topics, countries, bodies, fora and series go by id (cbpr, JP, jp-mic, us-eu-ttc) or by name in English or Japanese.

    Example: policygraph report commitments --country JP --min-level 4 --language ja
    """  # noqa: D301  # click marks verbatim blocks by the control character itself
    from policygraph.answers.reports import render
    from policygraph.answers.reports import report as make_report

    if stub is not None and kind != "review":
        raise UsageError(
            both("the {kind} report has no stub", "{kind} レポートにひな形はありません", kind=kind),
            advice=both(
                "use: policygraph report review --stub FILE", "policygraph report review --stub FILE を使ってください"
            ),
        )
    if plot is not None and kind != "drift":
        raise UsageError(
            both("the {kind} report has no picture", "{kind} のレポートに図はありません", kind=kind),
            advice=both(
                "use: policygraph report drift TOPIC --plot FILE",
                "policygraph report drift TOPIC --plot FILE を使ってください",
            ),
        )
    wanted = None if plot is None else picture_format(plot)
    made = make_report(kind, key, store=store, language=language, meeting=meeting, **filters)
    if stub is not None:
        from policygraph.answers.reports import review_stub

        write_output(review_stub(store=store, meeting=key or meeting), stub)
    if plot is not None and wanted is not None:
        from policygraph.answers.reports.threads.drift_picture import drift_picture

        write_output(drift_picture(made, wanted), plot)
    write_output(render(made, format), output)
