"""The sample month end to end: what was planted is found, what only looks like it is not, and twice is the same."""

import csv
import hashlib
import json
import shutil

import polars as pl

from checks import audit
from checks.rules import rule_file
from tests.month import published_columns
from tests.month.conftest import ROOT, a_run

EXPECTED = ROOT / "sample_data" / "expected"


def planted(name):
    with (EXPECTED / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def fingerprints(folder):
    """The sha256 of every file below the folder but the run's own stamps."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "run.json")
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_findings_are_exactly_those_that_were_planted(sample):
    columns = [
        "rule_id",
        "clock",
        "subject_kind",
        "subject_no",
        "person_no",
        "unit_code",
        "flow",
        "severity",
        "breach_at",
    ]
    found = pl.read_parquet(sample[1] / "findings.parquet").with_columns(
        pl.col("breach_at").dt.to_string("%Y-%m-%d %H:%M:%S")
    )
    got = {tuple(value or "" for value in row) for row in found.select(columns).iter_rows()}
    wanted = {
        tuple(row[name].replace("T", " ") if name == "breach_at" else row[name] for name in columns)
        for row in planted("findings.csv")
    }
    assert got == wanted
    assert found.height == len(planted("findings.csv"))


def test_every_look_alike_has_the_verdict_that_the_generator_gave_it(one_by_one):
    asked = (
        "select verdict from rules.verdicts where rule_id = $1 and clock = $2 and subject_no = $3 "
        "and ($4 = '' or person_no = $4)"
    )
    wrong = []
    for row in planted("lookalikes.csv"):
        got = [
            verdict
            for (verdict,) in one_by_one.execute(
                asked, [row[n] for n in ("rule_id", "clock", "subject_no", "person_no")]
            ).fetchall()
        ]
        if (set(got) or {"out of scope"}) != {row["verdict"]}:  # one number may stand in two sources
            wrong.append((row, got))
    assert not wrong


def test_at_least_as_many_look_alikes_as_violations_are_planted_for_every_rule():
    for rule_id in {row["rule_id"] for row in planted("findings.csv")}:
        n_findings = sum(row["rule_id"] == rule_id for row in planted("findings.csv"))
        assert sum(row["rule_id"] == rule_id for row in planted("lookalikes.csv")) >= n_findings, rule_id


def test_every_rule_ran_and_found_what_was_planted_for_it(sample):
    """Figures of units accuse nobody, and what looks back has nothing to look back on in a first audit."""
    coverage = {row["rule_id"]: row for row in pl.read_parquet(sample[1] / "coverage.parquet").iter_rows(named=True)}
    status = {rule.id: coverage[rule.id]["status"] for rule in rule_file.read_all()}
    assert len(status) == len(coverage) == 48
    for rule in rule_file.read_all():
        if rule.rule_class == "U":
            assert status[rule.id] in ("通过", "数据不足") and coverage[rule.id]["n_breached"] == 0
        else:
            assert status[rule.id] == ("无可检对象" if rule.looks_back else "发现问题"), rule.id
    for row in coverage.values():
        parts = ("n_met", "n_breached", "n_borderline", "n_pending", "n_unknown", "n_exempt")
        assert row["n_scope"] == sum(row[part] for part in parts)


def test_the_five_products_and_every_table_are_there(sample):
    folder = sample[1]
    for name in (
        "report.html",
        "一评议.docx",
        "一考核.xlsx",
        "一通报.docx",
        "预警清单.xlsx",
        "统计分析.xlsx",
        "manifest.json",
        "run.json",
    ):
        assert (folder / name).stat().st_size > 0
    assert list((folder / "一整改").glob("*.xlsx"))
    assert (folder / "一追究").stat().st_mode & 0o777 == 0o700
    for zh, en in (
        ("问题清单", "findings"), ("预警清单", "warnings"), ("规则运行情况", "coverage"), ("单位应检数", "populations"),
        ("数据质量", "quality"), ("入库对账", "intake"), ("考核得分", "scores"), ("考核分项", "score_items"),
        ("批次", "batches"), ("批次期间", "batch_periods"), ("本批缺少的记录", "vanished"),
    ):  # fmt: skip
        assert (folder / f"{zh}.csv").read_bytes().startswith(b"\xef\xbb\xbf")
        assert (folder / f"{en}.parquet").exists()


def test_the_published_columns_are_those_on_file_and_the_data_package_is_true_of_them(sample):
    """Others read them month by month; a change that is meant: `python -m tests.month.published_columns FOLDER`."""
    assert published_columns.as_text(sample[1]) == published_columns.ON_FILE.read_text(encoding="utf-8")
    assert published_columns.untrue(sample[1]) == []


def test_every_period_and_level_is_the_sum_of_the_published_facts(sample):
    """Added up again from the files alone, as somebody who has only these would."""
    names = ("month_facts", "period_rollups", "trend")
    facts, rollups, trend = (pl.read_parquet(sample[1] / f"{name}.parquet") for name in names)
    months = facts.group_by("month").agg(pl.sum("n_problems")).filter(pl.col("n_problems") > 0)
    known = trend.filter(pl.col("month") >= facts["month"].min())
    arisen = known.group_by("month").agg(pl.sum("n").alias("n_problems"))
    assert sorted(months.iter_rows()) == sorted(arisen.iter_rows())
    for row in rollups.filter(pl.col("theme").is_null()).iter_rows(named=True):
        place = [pl.col(name) == row[name] for name in ("branch_name", "line", "unit_code") if row[name] is not None]
        own = facts.filter(pl.col("month").is_between(pl.lit(row["first_month"]), pl.lit(row["last_month"])), *place)
        for name in ("n_scope", "n_judged", "n_problems", "n_unknown"):
            assert own[name].sum() == row[name], (row["period_kind"], row["stretch"], row["level"], name)


def test_every_file_closes_to_the_row(sample):
    intake = pl.read_parquet(sample[1] / "intake.parquet")
    parts = intake.select(pl.sum_horizontal("n_accepted", "n_quarantined", "n_duplicate", "n_dropped")).to_series()
    assert intake.height > 10
    assert (intake["n_read"] == parts).all()


def test_the_batch_is_published_file_by_file_with_what_it_covers(sample):
    names = ("batches", "intake", "batch_periods")
    batches, intake, periods = (pl.read_parquet(sample[1] / f"{name}.parquet") for name in names)
    assert set(batches["sha256"]) == set(intake["sha256"])
    assert batches["n_read"].sum() == intake["n_read"].sum()
    assert periods["n_rows"].sum() == intake["n_accepted"].sum()
    assert periods.filter(pl.col("unit_code").is_not_null())["first_at"].null_count() == 0
    assert pl.read_parquet(sample[1] / "vanished.parquet").height == 0


def test_the_manifest_gives_the_fingerprint_of_every_output(sample):
    manifest = json.loads((sample[1] / "manifest.json").read_text(encoding="utf-8"))
    for output in manifest["outputs"]:
        assert hashlib.sha256((sample[1] / output["file"]).read_bytes()).hexdigest() == output["sha256"]
    assert all(line["ok"] for line in manifest["reconciliation"])


def test_without_the_warehouse_a_second_run_gives_the_same_bytes(sample, tmp_path):
    run = a_run(ROOT / "sample_data", tmp_path)
    shutil.copytree(sample[0].warehouse / "exports", run.warehouse / "exports")
    assert fingerprints(audit.audit(run)) == fingerprints(sample[1])


def test_no_citizen_is_in_the_warehouse_or_in_a_product(sample, sample_con):
    asked = (
        "select distinct column_name from duckdb_columns() "
        "where schema_name in ('raw', 'staging') and table_name <> 'holidays'"
    )
    names = {name for (name,) in sample_con.execute(asked).fetchall()}
    assert names >= {"incident_no", "person_no"}
    assert not names & {"姓名", "报警人", "name", "phone", "address", "身份证号"}
    dropped = sample_con.execute("select count(*) from staging.intake where identity_columns <> ''").fetchall()
    assert dropped[0][0] > 0
    for path in sample[1].rglob("*.csv"):
        assert "已隐去" not in path.read_text(encoding="utf-8-sig")
