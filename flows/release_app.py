"""The commands about releases, as they are typed."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="封账：封存一个月的成果、更正、比较两个版本、核对。", no_args_is_help=True)

OUT = Annotated[str, typer.Option("--out", metavar="文件夹", help="成果文件夹")]
WAREHOUSE = Annotated[
    str, typer.Option("--warehouse", metavar="文件夹", help="台账所在的数据仓库文件夹，默认在成果文件夹下")
]
MONTH = Annotated[str, typer.Option("--month", metavar="年-月", help="哪个月，如 2026-10")]
ANY_MONTH = Annotated[str, typer.Option("--month", metavar="年-月", help="只看这个月，默认全部", show_default=False)]


@app.command(
    help="封账：公示期满后核对成果、台账和勾稽，封存为 v1，出正式稿；内容变了再封，是 v2，要写理由，附更正说明。"
)
def freeze(
    month: MONTH,
    by: Annotated[str, typer.Option("--by", metavar="警号", help="谁封账：法制部门的法制民警；只写警号，不写姓名")],
    why: Annotated[
        str, typer.Option("--why", metavar="理由", help="更正或者提前封账的理由，记入台账", show_default=False)
    ] = "",
    doc: Annotated[
        str, typer.Option("--doc", metavar="文号", help="公示期满以前封账的，批准文件的文号", show_default=False)
    ] = "",
    out: OUT = "out",
    warehouse: WAREHOUSE = "",
) -> None:
    from flows import commands, release_commands

    with commands.answering(_ledger_in(out, warehouse)):
        release_commands.freeze_month(month, by, why, doc, Path(out), _ledger_in(out, warehouse))


@app.command(help="比较两个版本：哪些问题变了、为什么、各单位得分变了多少。默认比较最近封账的与现在的成果。")
def diff(
    month: MONTH,
    older: Annotated[
        str, typer.Option("--from", metavar="版本", help="如 v1，默认最近封账的", show_default=False)
    ] = "",
    newer: Annotated[str, typer.Option("--to", metavar="版本", help="如 v2；draft 是现在的成果")] = "draft",
    limit: Annotated[
        int, typer.Option("--limit", metavar="件数", help="终端上最多列几个单位、几件问题，0 为不限", min=0)
    ] = 30,
    out: OUT = "out",
    warehouse: WAREHOUSE = "",
) -> None:
    from flows import commands, release_commands

    with commands.answering(_ledger_in(out, warehouse)):
        release_commands.compare(month, older, newer, limit, Path(out), _ledger_in(out, warehouse))


@app.command("list", help="列出封账的版本：什么时候、谁、为什么；现在的成果与最近一版是否相同。")
def list_releases(month: ANY_MONTH = "", out: OUT = "out", warehouse: WAREHOUSE = "") -> None:
    from flows import commands, release_commands

    with commands.answering(_ledger_in(out, warehouse)):
        release_commands.list_all(month, Path(out), _ledger_in(out, warehouse))


@app.command(help="核对封账的文件夹：改动、缺少、多出的，说出是哪一个文件，状态为 2。")
def verify(month: ANY_MONTH = "", out: OUT = "out", warehouse: WAREHOUSE = "") -> None:
    from flows import commands, release_commands

    with commands.answering(_ledger_in(out, warehouse)):
        release_commands.verify(month, Path(out), _ledger_in(out, warehouse))


def _ledger_in(out: str, warehouse: str) -> Path:
    """The folder in which the ledger stands."""
    return Path(warehouse) if warehouse else Path(out) / "warehouse"
