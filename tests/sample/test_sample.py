"""The sample month: reproducible, invented, and with every rule planted."""

import csv
import hashlib
import re
from collections import Counter
from pathlib import Path

import openpyxl
import pytest

import samples
from checks.complaint import BadInput
from checks.contract import tables

COMMITTED = Path(__file__).resolve().parents[2] / "sample_data"

# The first set of rules with the clocks of each, from the rule catalogue.
CLOCKS = {
    "JQ-01": [""], "JQ-02": [""], "JQ-03": [""], "JQ-04": [""], "JQ-05": [""], "JQ-06": [""],
    "JQ-07": [""], "JQ-08": [""], "JQ-09": [""], "JQ-10": [""],
    "JQ-11": ["说明理由", "立案"], "JQ-12": [""], "AJ-01": [""], "AJ-02": [""], "AJ-03": ["启动", "推进"],
    "RS-01": [""],
    "AJ-04": ["无措施", "措施结束", "监督立案"],
    "AJ-05": ["送达被处罚人", "送达被侵害人", "通知家属", "撤案告知", "鉴定意见告知"],
    "AJ-06": [
        "补充侦查", "其他行政办案", "再次调解", "逮捕送所", "盘问通知家属", "传唤通知家属", "移送告知",
    ],
    "RS-02": ["时长", "间隔"], "RS-03": [""], "RS-04": ["讯问", "通知家属"], "RS-05": [""], "RS-06": [""],
    "RS-07": ["", "提请1", "提请2", "提请3"], "RS-08": [""], "RS-09": [""], "RS-10": ["天数", "上限"], "CW-01": [""],
    "CW-02": [""], "CW-03": ["无关财物", "结案财物"], "CW-04": [""], "CW-05": [""],
    "SQ-01": ["撤案未返还", "查扣后撤案", "超标的查扣"], "HF-01": [""], "HF-02": ["整改", "告知"], "HF-03": [""],
    "HF-04": ["自访", "倒置", "集中", "全满"], "HF-05": [""], "XF-01": ["告知", "办理", "复查", "复核", "书面答复"],
    "XT-01": ["补录", "体外循环"], "XT-02": ["审批人", "措施审批", "决定审批", "法制审核"],
    "XT-04": ["重号", "编号内容"],
}  # fmt: skip
EVERY = [(rule, clock) for rule, clocks in CLOCKS.items() for clock in clocks]


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Path:
    """A sample of 200 incidents."""
    folder = tmp_path_factory.mktemp("small")
    samples.write(folder, 5, 200)
    return folder


def _digests(folder: Path) -> dict[str, str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _rows(path: Path) -> list[dict]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _cells(folder: Path) -> dict[str, list[list]]:
    """Every sheet and every CSV of the folder as rows of cells, by file and sheet."""
    grids = {}
    for path in sorted(folder.glob("*.csv")):
        grids[path.name] = list(csv.reader(path.read_text(encoding="gb18030").splitlines()))
    for path in sorted(folder.glob("*.xlsx")):
        book = openpyxl.load_workbook(path, read_only=True)
        for sheet in book:
            grids[f"{path.name}/{sheet.title}"] = [list(row) for row in sheet.iter_rows(values_only=True)]
    return grids


def test_the_same_seed_gives_the_same_bytes(small, tmp_path):
    samples.write(tmp_path, 5, 200)
    assert _digests(tmp_path) == _digests(small)


def test_another_seed_gives_another_background_and_the_same_plants(small, tmp_path):
    samples.write(tmp_path, 6, 350)
    assert _digests(tmp_path)["警情_2026-07.csv"] != _digests(small)["警情_2026-07.csv"]
    for name in ("findings.csv", "lookalikes.csv"):
        assert (tmp_path / "expected" / name).read_bytes() == (small / "expected" / name).read_bytes()


def test_the_committed_sample_is_what_the_generator_writes(tmp_path):
    samples.write(tmp_path, 20261101, 3000)
    assert _digests(tmp_path) == _digests(COMMITTED)


@pytest.mark.parametrize(("rule", "clock"), EVERY)
def test_a_rule_has_two_plants_in_new_and_old_and_as_many_lookalikes(rule, clock):
    expected = COMMITTED / "expected"
    planted = [row for row in _rows(expected / "findings.csv") if (row["rule_id"], row["clock"]) == (rule, clock)]
    lawful = [row for row in _rows(expected / "lookalikes.csv") if (row["rule_id"], row["clock"]) == (rule, clock)]
    assert len(planted) >= 2
    assert {row["flow"] for row in planted} == {"本月新增", "存量"}
    assert len(lawful) >= len(planted)


def test_nothing_is_expected_of_a_rule_outside_the_first_set():
    expected = COMMITTED / "expected"
    named = {
        (row["rule_id"], row["clock"]) for name in ("findings", "lookalikes") for row in _rows(expected / f"{name}.csv")
    }
    assert named == set(EVERY)


def test_no_problem_is_expected_twice_nor_as_both_problem_and_lookalike():
    expected = COMMITTED / "expected"
    identity = ("rule_id", "clock", "subject_no", "person_no")
    planted = Counter(tuple(row[name] for name in identity) for row in _rows(expected / "findings.csv"))
    lawful = Counter(tuple(row[name] for name in identity) for row in _rows(expected / "lookalikes.csv"))
    assert max(planted.values()) == max(lawful.values()) == 1
    assert not planted.keys() & lawful.keys()


def test_every_expected_breach_lies_before_the_as_of_and_its_flow_follows_from_its_month():
    for row in _rows(COMMITTED / "expected" / "findings.csv"):
        assert row["breach_at"] < "2026-11-01"
        assert row["flow"] == ("本月新增" if row["breach_at"] >= "2026-10-01" else "存量")


def test_every_expected_subject_stands_in_the_exports(small):
    written = {str(cell) for grid in _cells(small).values() for row in grid for cell in row}
    for name in ("findings", "lookalikes"):
        for row in _rows(small / "expected" / f"{name}.csv"):
            # a month of a unit, a step of a case and an extension have what they belong to before the stroke
            assert row["subject_no"] in written or row["subject_no"].partition("/")[0] in written


def test_no_cell_looks_like_an_identity_number_or_a_telephone():
    digits = re.compile(r"(?<![0-9])(?:[0-9]{17}[0-9Xx]|1[3-9][0-9]{9}|0[0-9]{2,3}-[0-9]{7,8})(?![0-9])")
    found = [cell for grid in _cells(COMMITTED).values() for row in grid for cell in row if digits.search(str(cell))]
    assert found == []


def test_what_stands_under_a_citizens_heading_is_blacked_out():
    hidden = ("报警人姓名", "报警人联系电话", "嫌疑人姓名", "人员姓名", "被处罚人姓名", "信访人姓名")
    seen = Counter()
    for grid in _cells(COMMITTED).values():
        head = next(n for n, row in enumerate(grid) if sum(cell not in (None, "") for cell in row) > 3)
        for place, heading in enumerate(grid[head]):
            if heading in hidden:
                seen[heading] += 1
                assert {row[place] for row in grid[head + 1 :] if len(row) > place} <= {"（已隐去）", "", None}
    assert set(seen) == set(hidden)


def test_csv_is_gb18030_and_not_utf_8():
    for path in COMMITTED.glob("*.csv"):
        path.read_bytes().decode("gb18030")
        with pytest.raises(UnicodeDecodeError):
            path.read_bytes().decode("utf-8")


def test_the_rows_of_each_file_are_those_that_intake_must_count():
    counts = {
        (f"{row['file']}/{row['sheet']}" if row["sheet"] else row["file"]): row
        for row in _rows(COMMITTED / "expected" / "intake.csv")
    }
    grids = _cells(COMMITTED)
    assert counts.keys() == grids.keys()
    for name, grid in grids.items():
        parts = ("n_accepted", "n_quarantined", "n_duplicate", "n_dropped")
        head = next(n for n, row in enumerate(grid) if sum(cell not in (None, "") for cell in row) > 3)
        assert len(grid) - head - 1 == int(counts[name]["n_read"]) == sum(int(counts[name][part]) for part in parts)


def test_every_input_table_of_the_contract_is_exported():
    assert {row["table_name"] for row in _rows(COMMITTED / "expected" / "intake.csv")} == set(tables())


def test_the_bureau_is_one_city_four_branches_and_twenty_four_posts():
    levels = Counter(record["level"] for record in samples.compose(1, 10).tables["units"])
    assert levels == {"市局": 1, "分局": 4, "所队": 24}


def test_a_folder_with_somebody_elses_exports_is_refused(tmp_path):
    (tmp_path / "警情_2025.csv").write_text("别人的", encoding="utf-8")
    with pytest.raises(BadInput, match="警情_2025.csv"):
        samples.write(tmp_path, 1, 10)
    assert [path.name for path in tmp_path.iterdir()] == ["警情_2025.csv"]
