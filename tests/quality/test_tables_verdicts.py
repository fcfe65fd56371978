"""Whether an export can be used at all, and what becomes of the rules if it cannot."""

import shutil
from datetime import datetime

import polars as pl
import pytest

from checks import audit
from checks.quality import levels, verdicts
from checks.quality.levels import Level
from tests.month.conftest import ROOT, a_run

AT = datetime(2026, 10, 5, 8)
INCIDENT = {"source": "甲", "received_at": AT, "category": "治安", "unit_code": "U1"}
REQUIRED = levels.read().kinds["required"]


def verdict(staging, table: str = "incidents") -> tuple:
    """Verdict, reason, rows, failed checks that block and that warn."""
    return staging.con.execute(
        "select verdict, reason, n_rows, n_blocking, n_warning from quality.tables where table_name = ?",
        [table]).fetchone()


def judge(staging, checks: list[tuple], n_rows: int = 10) -> tuple:
    """The verdict on incidents of which these checks failed: severity, rows judged, rows failing, threshold."""
    if n_rows:
        staging.add_all("incidents", [INCIDENT | {"incident_no": f"J{n}"} for n in range(n_rows)])
    staging.con.execute("create schema if not exists quality")
    staging.con.execute("create or replace table quality.checks (table_name varchar, column_name varchar,"
                        " check_name varchar, severity varchar, n_rows bigint, n_failed bigint, status varchar,"
                        " threshold double)")
    for place, (severity, judged, failed, threshold) in enumerate(checks):
        status = "执行错误" if failed is None else "不合格" if failed else "通过"
        staging.con.execute("insert into quality.checks values ('incidents', 'received_at', ?, ?, ?, ?, ?, ?)",
                            [f"检查{place}", severity, judged, failed, status, threshold])
    verdicts.write(staging.con)
    return verdict(staging)


def test_an_export_of_which_nothing_failed_is_usable(staging):
    assert judge(staging, [("阻断", 10, 0, 0), ("警告", 10, 0, 0)]) == ("可用", None, 10, 0, 0)


def test_a_notice_never_moves_the_verdict(staging):
    assert judge(staging, [("提示", 10, 10, 0)])[0] == "可用"


@pytest.mark.parametrize(("failed", "said"), [(2, "带病可用"), (3, "不可用")])
def test_what_blocks_beyond_its_threshold_makes_the_export_unusable(staging, failed, said):
    judged = judge(staging, [("阻断", 10, failed, 0.2)])
    assert judged == (said, f"接警时间：检查0（10行中{failed}行）", 10, 1, 0)


@pytest.mark.parametrize(("failed", "said"), [(2, "可用"), (3, "带病可用")])
def test_what_warns_counts_from_its_threshold_on_and_never_makes_it_unusable(staging, failed, said):
    assert judge(staging, [("警告", 10, failed, 0.2)])[0] == said
    assert judge(staging, [("警告", 10, 10, 0)])[0] == "带病可用"


def test_a_threshold_of_nothing_is_the_first_row(staging):
    assert judge(staging, [("阻断", 1000, 1, 0)])[0] == "不可用"


def test_what_raised_is_not_clean(staging):
    assert judge(staging, [("警告", 10, None, 0.5)])[:2] == ("带病可用", "接警时间：检查0（检查没有运行）")


def test_the_reason_names_what_blocks_and_the_worst_first(staging):
    said = judge(staging, [("警告", 10, 9, 0), ("阻断", 10, 4, 0.2), ("阻断", 10, 5, 0.2)])
    assert said[:2] == ("不可用", "接警时间：检查2（10行中5行）、接警时间：检查1（10行中4行）")
    assert said[3:] == (2, 1)


def test_of_many_reasons_three_are_named(staging):
    (_, reason, *_) = judge(staging, [("警告", 10, n, 0) for n in range(1, 6)])
    assert reason.count("检查") == 3 and reason.endswith("等5项")


def test_an_export_that_was_not_received_is_unusable_and_says_so(staging):
    assert judge(staging, [], n_rows=0) == ("不可用", "没有提供", 0, 0, 0)


def test_an_export_without_a_row_is_asked_about(staging):
    staging.con.execute("insert into staging.columns values ('incidents', 'incident_no', true, 0)")
    assert judge(staging, [], n_rows=0)[:2] == ("带病可用", "没有一行记录，请确认本月确实没有")


def test_an_export_wholly_put_aside_is_unusable(staging):
    staging.con.execute(
        "insert into staging.quarantine by name select 1 as batch, 'incidents' as table_name, '警情.csv' as file,"
        " 2 as source_row, '不行' as reason")
    staging.check()
    assert verdict(staging)[:2] == ("不可用", "行被隔离，未参加检查（1行中1行）")


def test_the_room_judges_every_export_by_the_levels(staging):
    rows = [INCIDENT | {"incident_no": f"J{n}", "category": None if n < 2 else "治安"} for n in range(10)]
    staging.add_all("incidents", rows)
    staging.check()
    assert Level("阻断", 0.2) == REQUIRED
    assert verdict(staging)[:2] == ("带病可用", "警情类别：必填项为空（10行中2行）")
    staging.add("incidents", **INCIDENT | {"incident_no": "X", "category": None})
    staging.check()
    assert verdict(staging)[:2] == ("不可用", "警情类别：必填项为空（11行中3行）")
    assert verdict(staging, "cases")[:2] == ("不可用", "没有提供")


def test_a_month_on_an_unusable_export_says_why_it_could_not_be_judged(tmp_path):
    """Incidents without the time of the report, and one station without October: both are said wherever it matters."""
    exports = tmp_path / "exports"
    exports.mkdir()
    shutil.copy(ROOT / "sample_data" / "单位.xlsx", exports)
    shutil.copy(ROOT / "sample_data" / "信访.xlsx", exports)
    head = "警情编号,接警时间,处警完毕时间,警情类别,处警结果,处警单位代码\n"
    at = "2026-10-05 08:01:02"
    lines = [f"J{n},{'' if n % 3 else at},2026-10-05 09:01:02,治安,受案,990101010000\n" for n in range(60)]
    lines += [f"K{m}{n},2026-0{m}-05 08:0{n}:02,2026-0{m}-05 09:0{n}:02,治安,受案,990101020000\n"
              for m in (7, 8, 9) for n in range(3)]
    (exports / "警情.csv").write_text(head + "".join(lines), encoding="utf-8")
    folder = audit.audit(a_run(exports, tmp_path / "out"))
    tables = {row["table"]: row for row in pl.read_parquet(folder / "table_quality.parquet").iter_rows(named=True)}
    assert tables["警情"]["verdict"] == "不可用" and tables["警情"]["reason"] == "接警时间：必填项为空（69行中40行）"
    assert tables["信访"]["verdict"] in ("可用", "带病可用") and tables["案件"]["reason"] == "没有提供"
    coverage = {row["rule_id"]: row for row in pl.read_parquet(folder / "coverage.parquet").iter_rows(named=True)}
    assert coverage["HF-01"]["status"] == "数据不足" and coverage["HF-01"]["n_scope"] == 0
    assert "警情表不可用：接警时间：必填项为空（69行中40行）" in coverage["HF-01"]["missing"]
    assert "案件表不可用" not in "".join(row["missing"] or "" for row in coverage.values())
    assert [row[:2] for row in pl.read_parquet(folder / "unit_gaps.parquet").rows()] == [("警情", "990101020000")]
    gone = pl.read_parquet(folder / "quality_rows.parquet").filter(pl.col("check") == "前三个月每月都有而本月没有")
    assert gone["key"].to_list() == ["990101020000"] and gone["source_file"].to_list() == ["单位.xlsx"]
    assert (folder / "数据可用性.csv").exists() and (folder / "单位缺数.csv").exists()
