"""Options that several commands share, each written once."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from policygraph.bilingual import LANGUAGES, both
from policygraph.cli.misuse import LANGUAGE_VARIABLE
from policygraph.errors import UsageError
from policygraph.store.location import DEFAULT_LOCATION, default_location

if TYPE_CHECKING:
    from policygraph.answers.network.drawing.canvas import PictureFormat

_BUILD = Path("build")
"""The folder for what is made, as examples and the Makefile use it; no other is made unasked."""

Command = TypeVar("Command", bound=Callable[..., Any])

store_option = click.option(
    "--store",
    "store",
    metavar="DIR",
    default=default_location,
    show_default=f"$POLICYGRAPH_STORE or {DEFAULT_LOCATION}",
    help="Folder of the store, or the address of a SPARQL endpoint.",
)

language_option = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="en",
    envvar=LANGUAGE_VARIABLE,
    show_default=f"${LANGUAGE_VARIABLE} or en",
    help="Language of labels and messages; quotes always stay in their own.",
)

vocabulary_option = click.option(
    "--vocabulary",
    "vocabulary",
    metavar="DIR",
    multiple=True,
    help="Folder of Turtle with names of your own, read besides the shipped vocabulary; may be given several times.",
)

output_option = click.option(
    "-o",
    "--output",
    "output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to FILE instead of standard output.",
)


def format_option(*formats: str) -> Callable[[Command], Command]:
    """``--format`` with these choices; the first is the default."""
    return click.option(
        "--format",
        "format",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="Form of the output.",
    )


def picture_format(plot: Path) -> PictureFormat:
    """What a picture's file is to be, by its ending; raises :class:`UsageError` for an ending that is no picture's."""
    endings: dict[str, PictureFormat] = {".svg": "svg", ".png": "png"}
    if plot.suffix.lower() not in endings:
        raise UsageError(
            both("no picture format: {ending!r}", "図の形式ではありません：「{ending}」", ending=plot.suffix),
            where=str(plot),
            advice=both("use .svg or .png", ".svg 又は .png を指定してください"),
        )
    return endings[plot.suffix.lower()]


def write_output(content: str | bytes, output: Path | None) -> None:
    """Write ``content`` to the file, whole or not at all, or to standard output; text gets a final newline.

    Raises :class:`UsageError` where the file's folder is absent, but for ``build``, which is made.
    """
    if isinstance(content, str):
        content = content.encode() if content.endswith("\n") or not content else f"{content}\n".encode()
    if output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    partial = output.with_name(f".{output.name}.part")
    try:
        _need_folder(output)
        partial.write_bytes(content)
        partial.replace(output)
    except OSError as error:
        raise UsageError(
            both("cannot write: {strerror}", "書き込めません：{strerror}", strerror=error.strerror),
            where=str(output),
            advice=both("choose another file", "別のファイルを選んでください"),
        ) from error


def _need_folder(output: Path) -> None:
    if output.parent == _BUILD:
        _BUILD.mkdir(exist_ok=True)
    elif not output.parent.is_dir():
        raise UsageError(
            both("no such folder: {parent}", "フォルダーがありません：{parent}", parent=output.parent),
            where=str(output),
            advice=both("make the folder, or choose another file", "フォルダーを作るか、別のファイルを選んでください"),
        )
