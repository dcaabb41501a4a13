"""A command called wrongly: what click says of it, in English and Japanese."""

from __future__ import annotations

import re

import click

from policygraph.bilingual import Bilingual

LANGUAGE_VARIABLE = "POLICYGRAPH_LANGUAGE"
"""The environment variable that says which language a person reads, where no ``--language`` does."""


def told(error: click.UsageError) -> Bilingual:
    """The problem in one line, without a closing stop."""
    english = " ".join(error.format_message().split()).rstrip(".")
    return Bilingual(english, _in_japanese(error) or f"使い方が正しくありません（{english}）")


def _in_japanese(error: click.UsageError) -> str | None:
    match error:
        case click.exceptions.NoSuchOption():
            near = f"（{'、'.join(sorted(error.possibilities))} のことですか）" if error.possibilities else ""
            return f"オプション {error.option_name} はありません{near}"
        case click.exceptions.MissingParameter():
            name = error.param.make_metavar(error.ctx) if error.param is not None and error.ctx is not None else ""
            return f"{name} が指定されていません"
        case click.exceptions.BadOptionUsage():
            return f"オプション {error.option_name} の使い方が正しくありません"
        case click.exceptions.BadParameter() if error.param is not None:
            return _bad_value(error, error.param)
    if unknown := re.fullmatch(r"No such command '(.*)'\.?", error.message):
        return f"コマンド {unknown[1]} はありません"
    return None


def _bad_value(error: click.exceptions.BadParameter, parameter: click.Parameter) -> str:
    name = "、".join(parameter.opts) if isinstance(parameter, click.Option) else (parameter.name or "").upper()
    if isinstance(parameter.type, click.IntRange):
        return f"{name} は {parameter.type.min} から {parameter.type.max} までの整数です"
    if isinstance(parameter.type, click.Choice):
        choices = "、".join(map(str, parameter.type.choices))
        return f"{name} は次のいずれかです：{choices}"
    return f"{name} の値が正しくありません（{error.message.rstrip('.')}）"
