"""The words of Typer in Chinese: headings of the help, and what it says about a command that was typed wrongly."""

import re
import sys

import typer
from typer import core, rich_utils

HELP = "显示帮助"
WORDS = {
    "ARGUMENTS_PANEL_TITLE": "参数",
    "OPTIONS_PANEL_TITLE": "选项",
    "COMMANDS_PANEL_TITLE": "命令",
    "DEFAULT_STRING": "[默认：{}]",
    "REQUIRED_LONG_STRING": "[必填]",
}
# Typer's own sentences, and ours; what is in brackets is taken over.
SENTENCES = [
    (r"Missing argument '(.+?)'.*", r"缺少参数 \1。"),
    (r"Missing option '(.+?)'.*", r"缺少选项 \1。"),
    (r"Missing command\.?", "缺少命令。"),
    (r"No such command '(.+?)'.*", r"没有“\1”这个命令。"),
    (r"No such option:? '?([^\s']+)'?.*", r"没有“\1”这个选项。"),
    (r"Got unexpected extra arguments? \((.+)\)", r"多余的参数：\1。"),
    (r"Option '(.+?)' requires an argument.*", r"选项 \1 后面缺少内容。"),
    (r"Invalid value for '(.+?)': Input should be a valid integer.*", r"\1 的内容不对：应当是整数。"),
    (r"Invalid value for '(.+?)': Input should be greater than.*", r"\1 的内容不对：太小。"),
    (r"Invalid value for '(.+?)': (.+)", r"\1 的内容不对：\2"),
]


def run(app: typer.Typer) -> int:
    """The exit status of the command that was typed."""
    for name, word in WORDS.items():
        setattr(rich_utils, name, word)
    command = typer.main.get_command(app)
    _translate_help(command)
    try:
        return command(prog_name="mingjing", standalone_mode=False) or 0
    except typer.Exit as ended:
        return ended.exit_code
    except (KeyboardInterrupt, typer.Abort):
        print("已中断，没有发布任何成果。", file=sys.stderr)  # noqa: T201
        return 130
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        return _mistyped(error)


def _translate_help(command) -> None:
    """The option that shows the help says so in Chinese, for this command and those below it."""
    own = command.get_help_option

    def in_chinese(context):
        option = own(context)
        option.help = HELP
        return option

    command.get_help_option = in_chinese
    if isinstance(command, core.TyperGroup):
        for below in command.commands.values():
            _translate_help(below)


def _mistyped(error) -> int:
    """What was typed wrongly has been said, and how to get help."""
    context = getattr(error, "ctx", None)
    said = error.format_message()
    if said:
        command = context.command_path if context else "mingjing"
        print(f"{_translated(said)}\n看用法：{command} --help", file=sys.stderr)  # noqa: T201
    return 2


def _translated(said: str) -> str:
    for pattern, chinese in SENTENCES:
        if re.fullmatch(pattern, said, re.DOTALL):
            return re.sub(pattern, chinese, said, flags=re.DOTALL)
    return f"命令写得不对：{said}"
