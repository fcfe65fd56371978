"""Which export files the bureau hands in, and in what state."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from samples.moments import MONTH_START, earliest, t
from samples.records import Record, Sample

CUT = MONTH_START  # the autumn exports were made when October began
OLD_EXPORT, NEW_EXPORT = t("09-30 20:00"), t("10-31 20:00")
HIDDEN = "（已隐去）"


@dataclass(frozen=True)
class Export:
    """One file, or one sheet of a workbook, and how the system behind it writes."""

    file: str
    table: str
    rows: Callable[[list[Record]], list[Record]] = list
    sheet: str = ""
    form: str = "cells"
    flags: tuple[str, str] = ("是", "否")
    titles: tuple[str, ...] = ()
    shuffled: bool = False
    extra: tuple[str, ...] = ()  # columns that the contract does not know
    hidden: tuple[str, ...] = ()  # columns about citizens, blacked out by the system
    blanks: tuple[tuple[str, str], ...] = ()  # what stands for nothing, by column
    subtotal: bool = False
    repeated: int = 0  # rows that the export holds twice
    without: tuple[str, ...] = ()


def _month_of(column: str, *months: int) -> Callable[[list[Record]], list[Record]]:
    """Picks the rows of those months by that column; what was corrected in October is in October's file."""

    def pick(rows: list[Record]) -> list[Record]:
        return [row for row in rows if _month(row, column) in months]

    return pick


def _month(row: Record, column: str) -> int:
    at = earliest(row[column])
    if getattr(row, "is_old", False):
        return min(at.month, 9)
    if row.get("updated_at"):
        return 10
    return 7 if at.year < 2026 else min(max(at.month, 7), 10)


def _cases_in_september(rows: list[Record]) -> list[Record]:
    """The cases as the system showed them when October began."""
    corrected = {(row["source"], row["case_no"]) for row in rows if getattr(row, "is_old", False)}
    shown = []
    for row in rows:
        if getattr(row, "is_old", False):
            shown.append(row)
        elif (row["source"], row["case_no"]) not in corrected and _began(row) < CUT:
            shown.append(_as_of_september(row))
    return shown


def _cases_in_october(rows: list[Record]) -> list[Record]:
    """The cases that began or changed in October, as they stand now."""
    rows = [row for row in rows if not getattr(row, "is_old", False)]
    return [
        Record("cases", **({"updated_at": NEW_EXPORT} | row)) for row in rows if _began(row) >= CUT or _changed(row)
    ]


def _moments(row: Record) -> dict[str, datetime]:
    names = [name for name in row if name.endswith("_at") and name not in ("entered_at", "updated_at")]
    return {name: earliest(row[name]) for name in names if row[name] and not isinstance(row[name], str)}


def _began(row: Record) -> datetime:
    return min(_moments(row).values())


def _changed(row: Record) -> bool:
    return row.get("updated_at") is not None or max(_moments(row).values()) >= CUT


def _as_of_september(row: Record) -> Record:
    """The case without what October brought."""
    later = {name: None for name, at in _moments(row).items() if at >= CUT}
    decision = {} if row.get("decided_at") and "decided_at" not in later else {"decision": None}
    return Record("cases", **(row | later | decision | {"updated_at": OLD_EXPORT}))


# By which moment each table is listed; "" leaves the order of entry.
START = {
    "units": "",
    "officers": "",
    "exemptions": "",
    "incidents": "received_at",
    "case_events": "at",
    "measures": "started_at",
    "extensions": "approved_at",
    "penalties": "decided_at",
    "property_items": "seized_at",
    "visits": "visited_at",
    "petitions": "received_at",
    "money_flows": "decided_at",
}

TITLE = "明湖市公安局执法数据导出（虚构数据，仅供演示）"
PLATFORM = "执法办案系统导出_2026-10.xlsx"
REPORTER, SUSPECT = ("报警人姓名", "报警人联系电话"), ("嫌疑人姓名",)
NO_WAIVER = (("visit_waiver", "无"),)

EXPORTS = (
    Export("单位.xlsx", "units", sheet="单位", titles=(TITLE,)),
    Export("民警.csv", "officers", form="iso", extra=("备注",)),
    Export(
        "警情_2026-07.csv", "incidents", _month_of("received_at", 7), form="slash", hidden=REPORTER, extra=("序号",),
        repeated=4, without=("updated_at",), blanks=(*NO_WAIVER, ("recategorise_approver", "-")),
    ),
    Export(
        "警情_2026-08.csv", "incidents", _month_of("received_at", 8), form="slash", hidden=REPORTER, extra=("序号",),
        repeated=3, without=("updated_at",), blanks=NO_WAIVER,
    ),
    Export(
        "202609警情.csv", "incidents", _month_of("received_at", 9), form="compact", flags=("1", "0"), shuffled=True,
        hidden=REPORTER[:1], subtotal=True, blanks=(("recategorised_at", "1900-01-01"),),
    ),
    Export(
        "警情_2026年10月.xlsx", "incidents", _month_of("received_at", 10), sheet="警情", hidden=REPORTER,
        titles=(TITLE, "期间：2026年10月"), extra=("序号", "警情地域"), subtotal=True, repeated=5,
    ),
    Export(
        "案件_2026年三季度及以前.xlsx", "cases", _cases_in_september, sheet="案件", titles=(TITLE,),
        hidden=SUSPECT, subtotal=True, shuffled=True,
    ),
    Export(
        "案件_2026年10月.csv", "cases", _cases_in_october, form="iso", hidden=SUSPECT, repeated=2, blanks=NO_WAIVER,
    ),
    Export("案件节点_2026年9月及以前.csv", "case_events", _month_of("at", 7, 8, 9), form="iso", repeated=6),
    Export("案件节点_2026年10月.csv", "case_events", _month_of("at", 10), form="chinese", shuffled=True),
    Export(
        PLATFORM, "measures", sheet="强制措施", titles=(TITLE, "强制措施一览"), hidden=("人员姓名",), repeated=2,
        subtotal=True, blanks=(("notice_waiver", "无"),),
    ),
    Export(PLATFORM, "extensions", sheet="期限延长", form="iso"),
    Export(
        PLATFORM, "penalties", sheet="行政处罚", flags=("Y", "N"), hidden=("被处罚人姓名",), subtotal=True,
    ),
    Export(
        "涉案财物.csv", "property_items", form="iso", flags=("1", "0"), extra=("存放位置",), subtotal=True, repeated=2,
    ),
    Export("罚没款.xlsx", "money_flows", sheet="Sheet1", titles=(TITLE,), subtotal=True),
    Export("回访_7至9月.csv", "visits", _month_of("visited_at", 7, 8, 9), form="chinese", extra=("录音编号",)),
    Export("回访_10月.csv", "visits", _month_of("visited_at", 10), form="noon", shuffled=True, repeated=4),
    Export("信访.xlsx", "petitions", sheet="信访", form="full_width", hidden=("信访人姓名",)),
    Export("豁免.xlsx", "exemptions", sheet="豁免", titles=("豁免登记表",)),
)  # fmt: skip


def rows_of(export: Export, sample: Sample) -> list[Record]:
    """The records of that export, oldest first, as a system lists them."""
    rows = export.rows(sample.tables[export.table])
    start = START.get(export.table)
    return sorted(rows, key=lambda row: _began(row) if start is None else earliest(row[start])) if start != "" else rows
