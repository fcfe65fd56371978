"""What people said who were visited: the lower end of what surely can be said, and nothing of few."""

from datetime import datetime
from decimal import Decimal

from test_score import all_themes_decidable

UNKNOWN = "不在导出中"


def visits(month, n, satisfaction, *, at="2026-10-05 09:00:00", object_no="I1", unit_code="S12"):
    """So many visits about that incident, made by 石桥派出所 unless another unit is named."""
    moment = datetime.fromisoformat(at)
    about = {"object_kind": "警情", "object_no": object_no, "visited_at": moment, "visited_at_latest": moment}
    for _ in range(n):
        month.n_verdicts += 1
        number = {"visit_no": f"H{month.n_verdicts}", "source": "standard", "source_file": "回访.csv", "source_row": 2}
        month.insert("staging.visits", **number, **about, satisfaction=satisfaction, unit_code=unit_code)


def test_the_people_speak_of_the_unit_that_handled_their_matter_and_few_of_them_say_nothing(month):
    all_themes_decidable(month)
    at = {"received_at": datetime(2026, 10, 4), "received_at_latest": datetime(2026, 10, 4), "unit_code": "S11"}
    month.insert("staging.incidents", incident_no="I1", source="standard", source_file="警情.csv", source_row=2, **at)
    for n, satisfaction in ((24, "满意"), (8, "基本满意"), (8, "不满意"), (10, "未评价")):
        visits(month, n, satisfaction)
    visits(month, 29, "满意", object_no=UNKNOWN)  # counts for the unit that called
    visits(month, 5, None, object_no=UNKNOWN)
    visits(month, 1, "满意", at="2026-09-05 09:00:00", object_no=UNKNOWN)
    visits(month, 4, "不满意", object_no=UNKNOWN, unit_code="S99")
    month.build()
    said = {(row["unit_code"], row["window_months"]): row for row in month.rows("from published.satisfaction")}
    row = said["S11", 1]
    assert (row["n_visits"], row["n_answered"], row["reply_rate"]) == (50, 40, Decimal("0.8"))
    # Wilson's interval of 28 in 40 at 95 % is 0.5457 to 0.8193
    assert (row["satisfaction"], row["satisfaction_lower"]) == (Decimal("0.7"), Decimal("0.5457"))
    few, year = said["S12", 1], said["S12", 12]
    assert (few["satisfaction"], few["satisfaction_lower"], few["n_visits"]) == (None, None, 34)
    assert few["satisfaction_note"] == "有评价的 29 次，不足 30，不计满意度"
    assert (year["n_answered"], year["satisfaction"], year["n_months"]) == (30, 1, 0)
    assert said["S99", 1]["n_dissatisfied"] == 4
    assert month.one("from published.scores where unit_code = 'S11'")["score"] == 100
    assert all(line["ok"] for line in month.rows("from published.reconciliation"))
