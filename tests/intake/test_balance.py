"""Whatever the format and the encoding, every row that goes in is accounted for and every value comes back."""

import csv
import io
import tempfile
from datetime import datetime
from pathlib import Path

import polars
import xlsxwriter
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.intake.conftest import Desk

HEADINGS = {"incident_no": "警情编号", "received_at": "接警时间", "category": "警情类别", "unit_code": "处警单位代码"}
OPTIONAL = {"visit_waiver": "免回访情形", "is_classified": "是否涉密"}

numbers = st.integers(min_value=0, max_value=30).map(lambda number: f"0{number:05d}")
texts = st.text(alphabet='甲乙𠮷㐂ABC xyz,"\n;，。＃é', min_size=1, max_size=12).filter(
    lambda text: text.strip() == text
)
moments = st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2026, 12, 31)).map(
    lambda at: f"{at:%Y-%m-%d %H:%M:%S}"
)
COLUMNS = ("incident_no", "received_at", "category", "unit_code", "visit_waiver", "is_classified")
rows = st.tuples(
    numbers,
    moments,
    st.sampled_from(["刑事", "治安", "纠纷", "不知道"]),
    st.sampled_from(["440100000001", "000012"]),
    texts,
    st.sampled_from(["是", "否"]),
).map(lambda cells: dict(zip(COLUMNS, cells, strict=True)))
tables = st.lists(rows, max_size=25)
formats = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030", "xlsx", "parquet", "tab"])


def write(folder: Path, table: list[dict], form: str, titles: int) -> None:
    """The table stands in the folder in that form; titles are rows above the headings, where a form can have them."""
    headings = [*HEADINGS.values(), *OPTIONAL.values()]
    cells = [list(row.values()) for row in table]
    if form == "parquet":
        polars.DataFrame(cells, schema=dict.fromkeys(headings, polars.String), orient="row").write_parquet(
            folder / "警情.parquet"
        )
        return
    above = [["某某局警情导出"]] * titles
    if form == "xlsx":
        with xlsxwriter.Workbook(str(folder / "警情.xlsx")) as book:
            page = book.add_worksheet("第一页")
            for number, row in enumerate([*above, headings, *cells]):
                for place, cell in enumerate(row):
                    page.write_string(number, place, cell)
        return
    text = io.StringIO()
    csv.writer(text, delimiter="\t" if form == "tab" else ",").writerows([*above, headings, *cells])
    (folder / "警情.csv").write_bytes(text.getvalue().encode("utf-8" if form == "tab" else form))


def expected(table: list[dict]) -> tuple[dict, dict]:
    """The counts and the latest version of each record, worked out row by row."""
    counts, seen, latest = {"accepted": 0, "quarantined": 0, "duplicate": 0}, set(), {}
    for row in table:
        if tuple(row.values()) in seen:
            counts["duplicate"] += 1
        elif row["category"] == "不知道":
            counts["quarantined"] += 1
        else:
            counts["accepted"] += 1
            latest[row["incident_no"]] = row
        seen.add(tuple(row.values()))
    return counts, latest


# A failing example is shown as it is: shrinking it would open a warehouse for every step.
@settings(max_examples=25, deadline=None, derandomize=True, phases=[Phase.generate])
@given(tables, formats, st.integers(min_value=0, max_value=3))
def test_the_balance_closes_and_every_value_comes_back(table, form, titles):
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "exports").mkdir()
        desk = Desk(Path(place) / "exports", Path(place) / "warehouse", allow_quarantine=True)
        write(desk.folder, table, form, titles)
        desk.receive()
        counts, latest = expected(table)
        found = desk.ask("select n_read, n_accepted, n_quarantined, n_duplicate, n_dropped from staging.intake")
        assert found == [(len(table), counts["accepted"], counts["quarantined"], counts["duplicate"], 0)]
        columns = "incident_no, cast(received_at as varchar), category, unit_code, visit_waiver, is_classified"
        back = {row[0]: row for row in desk.ask(f"select {columns} from staging.incidents")}
        desk.close()
    assert back == {number: (*list(row.values())[:5], row["is_classified"] == "是") for number, row in latest.items()}
