"""The whole audit as plain functions, room after room; flows/ moves it, and it runs as well without Prefect."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import duckdb

from checks import clocks, findings, intake, machine, manifest, rules, unchanged
from checks import rooms as sql_rooms
from checks.intake.batches.put_aside import TooManyAside
from checks.run import Run
from checks.warehouse import open_warehouse

CORRECTIONS = "隔离"  # the folder in OUT for what a stopped run asks people to correct


@dataclass(frozen=True)
class Step:
    """One room: its name, its Chinese title, what makes it stand, and whether it is known to stand already."""

    name: str
    title: str
    function: Callable[[duckdb.DuckDBPyConnection, Run], object]
    stands: Callable[[], bool] = lambda: False


def _rule_files(con: duckdb.DuckDBPyConnection, run: Run) -> None:
    """Every rule can be applied, every document filled; BadInput names file and place of the first that cannot."""
    from reports import drawing

    if run.policy.templates:
        from reports.templates import sound as own_templates  # the library for Word, only where it is needed

        own_templates.refuse_broken(run.policy.templates)
    drawing.need_font()
    unchanged.once(con, run, _refuse_broken_rules)


def _refuse_broken_rules(run: Run) -> None:
    from checks.rules import sound  # the parser of SQL, only when it is needed

    sound.refuse_broken_files(run.policy)


def _quality(con: duckdb.DuckDBPyConnection, run: Run) -> None:
    from checks import quality  # Great Expectations takes seconds to import
    from checks.quality import told

    told.tell(con, quality.check(con, run))


def _staging(con: duckdb.DuckDBPyConnection, run: Run) -> None:
    """The exports are in; if too much of them was put aside, the rows to correct stand in OUT/隔离 all the same."""
    unchanged.forget(con)
    try:
        intake.receive(con, run)
    except TooManyAside as stopped:
        stopped.advise(f"{_give_out(stopped, run)}；或者{stopped.advice}")
        raise


def _give_out(stopped: TooManyAside, run: Run) -> str:
    """The rows to correct stand in OUT/隔离; what to do with them. One that cannot be written hides no complaint."""
    import reports

    try:
        path = reports.corrections(stopped.rows, stopped.waiting, run.as_of, run.out / CORRECTIONS)
    except OSError as error:
        return f"要改正的行写不进 {run.out / CORRECTIONS}（{error.strerror}），关闭正在打开它的程序后再运行一次"
    return f"打开 {path}，改正标出的单元格，保存后放进导出文件夹，再运行一次"


def _marts(con: duckdb.DuckDBPyConnection, run: Run) -> None:
    sql_rooms.build(con, "marts")


def _published(con: duckdb.DuckDBPyConnection, run: Run) -> None:
    sql_rooms.build(con, "published")


def _publications(started_at: datetime) -> Callable:
    def publish(con: duckdb.DuckDBPyConnection, run: Run) -> Path:
        import reports  # Word, Excel and chart libraries, only when something is written

        return manifest.release(con, run, reports.publish, started_at, datetime.now)

    return publish


def judging() -> list[Step]:
    """The rooms from the exports to the tables that a report may see, in the order in which data moves.

    Before the first of them the rules are looked at: a broken one stops everything, it is never skipped.
    """
    return [
        Step("rule_files", "核对规则文件", _rule_files),
        Step("staging", "读入与整理", _staging),
        Step("quality", "数据质量检查", _quality),
        Step("clocks", "计时与关联", clocks.build),
        Step("rules", "规则判定", rules.build),
        Step("findings", "问题与预警", findings.build),
        Step("marts", "统计与考核", _marts),
        Step("published", "发布数据", _published),
    ]


def rooms(run: Run) -> list[Step]:
    """Every room of a month's audit, the publications last. The wall clock is read only to stamp run.json.

    A room that stands already, made of the same, is not made again.
    """
    steps = _on_spark(judging(), run.master) if run.master else judging()
    steps += [Step("publications", "生成文书与报表", _publications(datetime.now()))]
    kept = unchanged.Kept()
    return [_unless_it_stands(step, kept) for step in steps]


def _unless_it_stands(step: Step, kept: unchanged.Kept) -> Step:
    """The same room, which does nothing where it stands."""
    if step.name in ("rule_files", "spark"):
        return step
    if step.name == "staging":
        return replace(step, function=kept.taking_in(step.function))
    if step.name == "quality":
        return replace(step, function=kept.of_exports(step.function), stands=lambda: kept.exports)
    made = kept.publishing if step.name == "publications" else kept.of_month
    return replace(step, function=made(step.function), stands=lambda: kept.month)


def _on_spark(steps: list[Step], master: str) -> list[Step]:
    """The same rooms, clocks and rules on Spark, which has to answer before anything is read."""
    from checks.spark.rooms import OnSpark

    spark = OnSpark(master)
    instead = {"clocks": spark.clocks, "rules": spark.rules}
    moved = [replace(step, function=instead.get(step.name, step.function)) for step in steps]
    return [Step("spark", "连接 Spark", spark.open), *moved]


def audit(run: Run) -> Path:
    """The month is published in the folder that is returned; BadInput, and nothing changed, if it cannot be."""
    folder = None
    with machine.scratch(open_warehouse(run.warehouse, run.means), run.warehouse) as con:
        for step in rooms(run):
            folder = step.function(con, run)
    return folder
