"""The commands about the ledger, as they are typed."""

from typing import Annotated

import typer

app = typer.Typer(help="台账：核对有没有被改动、备份、恢复、导出。", no_args_is_help=True)

OUT = Annotated[
    str, typer.Option("--out", metavar="文件夹", help="成果文件夹，默认 out；给了 --warehouse 则是它所在的文件夹")
]
WAREHOUSE = Annotated[
    str, typer.Option("--warehouse", metavar="文件夹", help="台账所在的数据仓库文件夹，默认在成果文件夹下")
]


@app.command(help="逐条核对台账：被改动、删除、调换的，说出最早是哪一条，状态为 2。")
def verify(
    out: OUT = "",
    warehouse: WAREHOUSE = "",
    against: Annotated[
        list[str] | None,
        typer.Option(
            "--against",
            metavar="文件",
            help="与别处记下的校验值对照，可以写几次：月份、成果文件夹、备份、回执，或“序号:校验值”",
            show_default=False,
        ),
    ] = None,
) -> None:
    from flows import commands

    commands.verify_ledger(out, warehouse, against or [])


@app.command(help="把台账备份成一个文件，前后都核对；从不覆盖已有的文件。")
def backup(
    target: Annotated[
        str, typer.Argument(metavar="文件或文件夹", help="写文件夹时，文件名里带上末条的序号和校验值的前 16 位")
    ],
    out: OUT = "",
    warehouse: WAREHOUSE = "",
) -> None:
    from flows import commands

    commands.backup_ledger(target, out, warehouse)


@app.command(help="用备份恢复台账；现在的台账另存，不删除。")
def restore(
    copy: Annotated[str, typer.Argument(metavar="备份", help="用哪一份备份")],
    out: OUT = "",
    warehouse: WAREHOUSE = "",
    lose_later_events: Annotated[
        bool,
        typer.Option("--lose-later-events", help="现在的台账完好、有备份里没有的事件，也要退回备份"),
    ] = False,
) -> None:
    from flows import commands

    commands.restore_ledger(copy, out, warehouse, lose_later_events)


@app.command(help="把台账导出成 Parquet（可以逐条核对）和 CSV（供人阅读）。")
def export(
    folder: Annotated[str, typer.Argument(metavar="文件夹", help="写到这里；只替换以前的导出")],
    out: OUT = "",
    warehouse: WAREHOUSE = "",
) -> None:
    from flows import commands

    commands.export_ledger(folder, out, warehouse)
