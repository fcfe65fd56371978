"""The commands about findings, as they are typed: the list of them, and the story of one."""

from typing import Annotated

import typer

app = typer.Typer()  # without a name: its commands stand beside the others

OUT = Annotated[str, typer.Option("--out", metavar="文件夹", help="成果文件夹，数据仓库在其中的 warehouse")]
WAREHOUSE = Annotated[str, typer.Option("--warehouse", metavar="文件夹", help="数据仓库所在处，默认在成果文件夹下")]
POLICY = Annotated[str, typer.Option("--policy", metavar="文件", help="本地政策文件，默认用程序自带的 policy.toml")]
ON = Annotated[
    str, typer.Option("--on", metavar="时点", help="按哪个时点算期限和逾期，默认此刻（北京时间，取自本机时钟）")
]


@app.command("findings", help="列出问题：默认列还没有了结的。可以按单位、规则、状态、等级、月份、案件筛选。")
def list_findings(
    unit: Annotated[str, typer.Option("--unit", metavar="单位", help="单位代码、单位名称的一部分，或者分局全称")] = "",
    rule: Annotated[str, typer.Option("--rule", metavar="编号", help="规则编号，如 JQ-03")] = "",
    state: Annotated[
        str, typer.Option("--state", metavar="状态", help="如 待核查、整改、异议；写了结的状态也可以")
    ] = "",
    severity: Annotated[str, typer.Option("--severity", metavar="等级", help="红、橙、黄")] = "",
    month: Annotated[str, typer.Option("--month", metavar="年-月", help="首次发现的月份，如 2026-10")] = "",
    case: Annotated[str, typer.Option("--case", metavar="编号", help="案件编号，或者对象编号")] = "",
    overdue: Annotated[bool, typer.Option("--overdue", help="只列核查、整改、答复已经逾期的")] = False,
    conflict: Annotated[bool, typer.Option("--conflict", help="只列核查意见不一致的")] = False,
    everything: Annotated[bool, typer.Option("--all/--open", help="连已经了结的一起列；默认只列没有了结的")] = False,
    csv: Annotated[str, typer.Option("--csv", metavar="文件", help="全部写入这个 CSV 文件（Excel 可直接打开）")] = "",
    limit: Annotated[int, typer.Option("--limit", metavar="件数", help="终端上最多列几件，0 为不限", min=0)] = 50,
    on: ON = "",
    out: OUT = "out",
    warehouse: WAREHOUSE = "",
    policy: POLICY = "",
) -> None:
    from flows import commands
    from flows.request import Request

    asked = dict(unit=unit, rule=rule, state=state, severity=severity, month=month, case=case, is_overdue=overdue,
                 is_in_conflict=conflict, with_settled=everything)  # fmt: skip
    commands.findings(asked, csv, limit, on, Request("", out=out, warehouse=warehouse, policy=policy))


@app.command("finding", help="一个问题的来龙去脉：依据、计时、案件时间线、改动过的时间、发布和办理经过、下一步。")
def tell_finding(
    number: Annotated[str, typer.Argument(metavar="问题编号", help="可以只写开头，至少 4 位")],
    html: Annotated[str, typer.Option("--html", metavar="文件", help="写成一个网页文件，不联网，可以打印 A4")] = "",
    on: ON = "",
    out: OUT = "out",
    warehouse: WAREHOUSE = "",
    policy: POLICY = "",
) -> None:
    from flows import commands
    from flows.request import Request

    commands.finding(number, html, on, Request("", out=out, warehouse=warehouse, policy=policy))
