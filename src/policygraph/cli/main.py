"""Entry point: one group whose commands are imported only when they are called."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from itertools import pairwise

import click

from policygraph import __version__
from policygraph.bilingual import Bilingual, Language, both
from policygraph.cli.misuse import LANGUAGE_VARIABLE, told
from policygraph.errors import PolicyGraphError

_COMMANDS = {
    "fetch": "Keep releases from the web as files with their metadata.",
    "extract": "Read one text and print its Record.",
    "explain": "Show why each sentence was read as it was.",
    "build": "Read, map, validate and store releases or records.",
    "validate": "Check graphs with SHACL and say in plain words what is wrong.",
    "query": "Ask a named question, or any SPARQL.",
    "report": "Print a page to read: a meeting, commitments, promises from meeting to meeting, a calendar.",
    "compare": "Put two releases, two meetings or two languages side by side.",
    "network": "Project the graph onto a network, measure and draw it.",
    "export": "Write the graph for other tools.",
    "evaluate": "Compare readings with readings by hand.",
    "vocabulary": "List, show and check topics, acts, agencies, countries, fora, series.",
}


class _LazyGroup(click.Group):
    """A group that knows its commands' names and one-line helps without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # the same
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"policygraph.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # the same
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="policygraph")
def policygraph() -> None:
    """Read government press releases into a graph of policy commitments, and ask it.

    Exit codes: 0 done, 1 done but violations found, 2 wrong use, 3 an input could not be read. Output is UTF-8 everywhere.

    Example: policygraph build data/releases && policygraph report meeting
    """


def main() -> None:
    """Run the command; an error becomes one line on stderr and its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        policygraph(standalone_mode=False)
    except PolicyGraphError as error:
        _refuse(error.line(_language()), error.exit_code)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(error.exit_code)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "policygraph"
        see = both("see {command} --help", "{command} --help を見てください", command=command)
        _refuse(PolicyGraphError(told(error), advice=see).line(_language()), error.exit_code)
    except click.ClickException as error:
        _refuse(" ".join(error.format_message().split()), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        _refuse(_STOPPED.get(_language()), 130)


_STOPPED = Bilingual(
    "stopped; what was not finished was not stored", "中断しました。終わっていないものは保存していません"
)


def _language() -> Language:
    """What ``--language`` says, wrong as the rest of the call may be, else the variable, else English."""
    words = sys.argv[1:]
    asked = [after for word, after in pairwise(words) if word == "--language"]
    asked += [word.partition("=")[2] for word in words if word.startswith("--language=")]
    return "ja" if (asked or [os.environ.get(LANGUAGE_VARIABLE, "")])[-1] == "ja" else "en"


def _refuse(line: str, code: int) -> None:
    click.echo(f"policygraph: {line}", err=True)
    sys.exit(code)
