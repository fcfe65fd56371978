"""The sample month again, with one unit merged into another and one moved to another branch in the middle of it."""

import datetime as dt
import shutil
from contextlib import closing

import polars as pl
import pytest
from openpyxl import load_workbook

from checks import audit, warehouse
from checks.rules import rule_file
from reports import plain, rectification, tables
from reports.facts import Facts
from tests.month.conftest import ROOT, a_run

FORMER, HEIR, MOVED = "990101020000", "990101010000", "990103030000"
LAST_DAY, FIRST_DAY = dt.date(2026, 10, 15), dt.date(2026, 10, 10)
SIX = ("n_met", "n_breached", "n_borderline", "n_pending", "n_unknown", "n_exempt")


def write_changes(path):
    """单位.xlsx says that FORMER ended with LAST_DAY, and that MOVED stands under another branch from FIRST_DAY on."""
    book = load_workbook(path)
    sheet = book["单位"]
    place = {cell.value: cell.column for cell in sheet[2]}
    for row in range(3, sheet.max_row + 1):
        if sheet.cell(row, 1).value == FORMER:
            sheet.cell(row, place["停用日期"], LAST_DAY)
            sheet.cell(row, place["承继单位代码"], HEIR)
        if sheet.cell(row, 1).value == MOVED:
            again = [cell.value for cell in sheet[row]]
    again[place["上级单位代码"] - 1], again[place["启用日期"] - 1] = "990104000000", FIRST_DAY
    sheet.append(again)
    book.save(path)


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    """The published tables and the orders of the sample month with these two changes on record."""
    exports = tmp_path_factory.mktemp("changed") / "exports"
    shutil.copytree(ROOT / "sample_data", exports)
    write_changes(exports / "单位.xlsx")
    run = a_run(exports, exports.parent / "out")
    with closing(warehouse.open_warehouse(run.warehouse)) as con:
        for step in audit.judging():
            step.function(con, run)
        published, folder = tables.read(con, run), exports.parent / "published"
        folder.mkdir()
        plain.write(con, published, folder, ["findings", "coverage", "populations", "rollups"])
        rectification.write(Facts(published), folder)
    return folder


def of(folder, table):
    return pl.read_parquet(folder / f"{table}.parquet")


def test_the_findings_are_the_same_and_only_their_units_differ(sample, changed):
    before, after = of(sample[1], "findings"), of(changed, "findings")
    n_planted = len((ROOT / "sample_data" / "expected" / "findings.csv").read_text(encoding="utf-8").splitlines()) - 1
    assert before.height == after.height == n_planted
    joined = before.join(after, on="finding_id", suffix="_after")
    assert joined.height == n_planted
    others = joined.filter(~pl.col("unit_code").is_in([FORMER, MOVED]))
    assert (others["unit_name"] == others["unit_name_after"]).all()
    merged = joined.filter(pl.col("unit_code") == FORMER)
    assert merged.height and set(merged["unit_code_after"]) == {HEIR}
    assert set(merged["unit_name_after"]) == {"东湖分局第一派出所（原东湖分局第二派出所）"}
    for name in ("reason", "due_at", "severity", "flow", "source_row"):
        assert joined[name].eq_missing(joined[f"{name}_after"]).all(), name


def test_what_the_moved_unit_did_is_counted_in_the_branch_of_its_day(changed):
    moved = of(changed, "findings").filter(pl.col("unit_code") == MOVED)
    days = moved["breach_at"].dt.date()
    for branch, is_there in (("明湖市公安局南洲分局", days < FIRST_DAY), ("明湖市公安局北渡分局", days >= FIRST_DAY)):
        assert set(moved.filter(is_there)["branch_name"]) == {branch}


def test_the_totals_are_those_of_the_month_without_the_changes(sample, changed):
    indicators = [rule.id for rule in rule_file.read_all() if rule.rule_class == "U"]
    for name in ("n_scope", *SIX):
        wanted = of(sample[1], "coverage").filter(~pl.col("rule_id").is_in(indicators))[name].sum()
        assert of(changed, "populations")[name].sum() == of(changed, "rollups")[name].sum() == wanted


def test_the_orders_go_to_the_units_that_answer(changed):
    codes = {path.name.split("_")[0] for path in (changed / "一整改").glob("*.xlsx")}
    assert HEIR in codes and FORMER not in codes
    assert codes == set(of(changed, "findings")["unit_code"])
