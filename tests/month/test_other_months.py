"""A second month on the same warehouse, and the San Francisco excerpt."""

import datetime as dt
import shutil
from contextlib import closing

import polars as pl

from checks import audit, warehouse
from checks.intake.profiles import profile
from tests.month import published_columns
from tests.month.conftest import ROOT, a_run

EXCERPT = ROOT / "tests" / "data" / "sfpd_2018-12_excerpt.csv"


def test_what_was_published_before_is_stock_and_what_was_missed_is_late(sample, tmp_path):
    """The October release is on the ledger: in November its findings are 存量, and nothing in them is new.

    One incident had no outcome when October ended and has one by November: that finding is no more.
    """
    run = a_run(ROOT / "sample_data", tmp_path, "2026-11", as_of=dt.datetime(2026, 12, 1))
    shutil.copytree(sample[0].warehouse, run.warehouse, ignore=shutil.ignore_patterns("prefect*"))
    published = pl.read_parquet(sample[1] / "findings.parquet")
    october = set(published["finding_id"])
    with closing(warehouse.open_warehouse(run.warehouse)) as con:
        for step in audit.judging():
            if step.name not in ("rule_files", "quality"):  # both are as they were for October
                step.function(con, run)
        november = pl.from_arrow(con.sql("from published.findings").to_arrow_table())
    stock = november.filter(pl.col("finding_id").is_in(october))
    gone = published.filter(~pl.col("finding_id").is_in(list(november["finding_id"])))
    assert list(gone["rule_id"]) == ["JQ-08"]
    assert stock.height == len(october) - 1
    assert set(stock["flow"]) == {"存量"} and set(stock["first_seen_month"]) == {"2026-10"}
    assert set(november.filter(~pl.col("finding_id").is_in(october))["flow"]) <= {"本月新增", "本月补计"}


def test_a_file_of_another_police_is_decided_where_it_can_be_and_nowhere_else(tmp_path):
    exports = tmp_path / "exports"
    exports.mkdir()
    shutil.copy(EXCERPT, exports / "Police_Department_Incident_Reports__2018_to_Present.csv")
    chosen = profile.read(ROOT / "examples" / "sfpd.yaml")
    run = a_run(exports, tmp_path, "2018-12", as_of=dt.datetime(2019, 3, 1), profile=chosen)
    folder = audit.audit(run)
    coverage = {row["rule_id"]: row for row in pl.read_parquet(folder / "coverage.parquet").iter_rows(named=True)}
    n_rows = len(EXCERPT.read_text(encoding="utf-8-sig").splitlines()) - 1
    decided = coverage.pop("JQ-02")
    assert decided["n_met"] + decided["n_breached"] + decided["n_borderline"] == n_rows
    # no case number stands twice, and nothing was published before
    assert coverage.pop("XT-04")["n_met"] == n_rows
    assert {coverage.pop(rule_id)["status"] for rule_id in ("XT-03", "ZG-01")} == {"无可检对象"}
    assert {row["status"] for row in coverage.values()} == {"数据不足"} and len(coverage) == 44
    assert all(row["n_scope"] == 0 and row["missing"] for row in coverage.values())
    assert published_columns.as_text(folder) == published_columns.ON_FILE.read_text(encoding="utf-8")
    assert published_columns.untrue(folder) == []
