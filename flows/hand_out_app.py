"""The command that hands out what is to be done, as it is typed."""

from typing import Annotated

import typer

app = typer.Typer()  # without a name: its command stands beside the others

HELP = "下发：疑似的发放核查，属实的下达整改令，各单位和四种角色的清单写入 成果文件夹/工作清单。"


@app.command("hand-out", help=HELP)
def hand_out(
    by: Annotated[str, typer.Option("--by", metavar="警号", help="由谁下发（法制民警或局领导）")] = "",
    month: Annotated[str, typer.Option("--month", metavar="年-月", help="下发哪个月的疑似问题，默认最近发布的")] = "",
    on: Annotated[
        str, typer.Option("--on", metavar="时点", help="按哪个时点下发，默认此刻（北京时间，取自本机时钟）")
    ] = "",
    first_number: Annotated[
        int,
        typer.Option("--first-number", metavar="序号", help="整改令从几号编起，默认接着编", min=0, show_default=False),
    ] = 0,
    lists_only: Annotated[bool, typer.Option("--lists-only", help="只按台账现状出清单，不下发、不记台账")] = False,
    out: Annotated[str, typer.Option("--out", metavar="文件夹", help="成果文件夹，清单写在其中的 工作清单")] = "out",
    warehouse: Annotated[
        str, typer.Option("--warehouse", metavar="文件夹", help="数据仓库所在处，默认在成果文件夹下")
    ] = "",
    policy: Annotated[
        str, typer.Option("--policy", metavar="文件", help="本地政策文件，默认用程序自带的 policy.toml")
    ] = "",
) -> None:
    from flows import commands
    from flows.request import Request

    commands.hand_out(month, by, on, first_number, lists_only, Request("", out=out, warehouse=warehouse, policy=policy))
