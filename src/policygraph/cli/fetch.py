"""``policygraph fetch``: keep releases from the web as files with their metadata."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("addresses", metavar="URL...", nargs=-1, required=True)
@click.option(
    "--into",
    metavar="DIR",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the files and their manifest.yaml; made when it is not there.",
)
@click.option(
    "--dry-run", is_flag=True, help="Only list what would be fetched and the file names; nothing is connected to."
)
@click.option("--allow-private", is_flag=True, help="Also fetch from private, loopback and other local networks.")
@click.option(
    "--delay",
    metavar="SECONDS",
    type=click.FloatRange(min=0),
    help="Pause between two requests to one host (default 2); its robots.txt may ask for more.",
)
@click.option(
    "--user-agent", metavar="TEXT", help="What the requests call themselves; name yourself and a way to reach you."
)
@click.pass_context
def fetch(
    context: click.Context,
    addresses: tuple[str, ...],
    into: Path,
    *,
    dry_run: bool,
    allow_private: bool,
    delay: float | None,
    user_agent: str | None,
) -> None:
    """Fetch releases from the web into a folder; no other command asks the web for anything.

    Each http or https URL becomes a file with the bytes as served and an entry in the folder's manifest.yaml, so that
    "policygraph build DIR" knows its address and media type. robots.txt is respected, one request is made at a time,
    and a URL that is fetched again is only fetched when it changed. An address that cannot be fetched gets a line on
    standard error and does not stop the others.

    Exit codes: 0 all fetched, 2 wrong use, 3 some could not be fetched.

    Example: policygraph fetch https://www.soumu.go.jp/menu_news/s-news/01tsushin08_02000088.html --into build/fetched
    --dry-run
    """
    if dry_run:
        failed = _list_plan(addresses, into)
    else:
        from policygraph.retrieval.fetching import DELAY, USER_AGENT

        failed = _fetch_all(
            addresses,
            into,
            allow_private=allow_private,
            delay=DELAY if delay is None else delay,
            user_agent=USER_AGENT if user_agent is None else user_agent,
        )
    if failed:
        context.exit(3)


def _list_plan(addresses: tuple[str, ...], into: Path) -> int:
    """Print the plan; how many addresses are none that can be fetched."""
    from policygraph.retrieval import plan

    failed = 0
    for planned in plan(addresses, into):
        if planned.error is not None:
            click.echo(f"policygraph: {planned.error}", err=True)
            failed += 1
        else:
            click.echo(
                f"{'would look again' if planned.is_known else 'would fetch'}  {planned.file}  {planned.address}"
            )
    return failed


def _fetch_all(addresses: tuple[str, ...], into: Path, *, allow_private: bool, delay: float, user_agent: str) -> int:
    """Fetch and print one line an address; how many failed."""
    from policygraph.retrieval import fetch

    failed = 0
    for fetched in fetch(addresses, into, allow_private=allow_private, delay=delay, user_agent=user_agent):
        if fetched.error is not None:
            click.echo(f"policygraph: {fetched.error}", err=True)
            failed += 1
        else:
            click.echo(f"{fetched.change}  {fetched.file}  {fetched.address}")
    return failed
