"""An export of San Francisco's police as it is published, raw, re-encoded and cut; its rows are invented here.

The real month is not committed. Its headings are, and its quirks: times with AM and PM, leading zeros, cells that hold
the separator, backslashes and apostrophes, empty cells at the end, a number for each row that is not the incident's.
"""

from pathlib import Path

import pytest

from checks.complaint import BadInput
from checks.intake.profiles import profile

PROFILE = Path(__file__).resolve().parents[2] / "examples" / "sfpd.yaml"
NAME = "Police_Department_Incident_Reports__2018_to_Present.csv"
HEADINGS = (
    "Incident Datetime,Incident Date,Incident Time,Incident Year,Incident Day of Week,Report Datetime,Row ID,"
    "Incident ID,Incident Number,CAD Number,Report Type Code,Report Type Description,Filed Online,Incident Code,"
    "Incident Category,"
    "Incident Subcategory,Incident Description,Resolution,Intersection,CNN,Police District,Analysis Neighborhood,"
    "Supervisor District,Latitude,Longitude,point"
)
DISTRICTS = ("Bayview", "Central", "Ingleside", "Mission", "Out of SF")
N_ROWS = 600


def cells(number: int) -> list[str]:
    """One invented report of that month, as the publisher writes one."""
    day, hour, minute = number % 28 + 1, number % 12, number * 7 % 60
    half, shown = "AM" if number % 2 else "PM", hour or 12
    at = f"2018/12/{day:02d} {shown:02d}:{minute:02d}:00 {half}"
    place = ["", "", "", "", ""] if number % 9 == 0 else ["A ST \\ B ST", "21940000", "Glen Park", "8", "37.5"]
    crossing, cnn, neighbourhood, supervisor, latitude = place
    point = f"({latitude}, -122.5)" if latitude else ""
    kind = ["Larceny Theft", 'Theft, other "petty" property', "Driver's License, Suspended"][number % 3]
    return [
        *(at, f"2018/12/{day:02d}", f"{hour:02d}:{minute:02d}", "2018", "Saturday", at.replace(":00 ", ":30 ")),
        *(f"7{number:05d}03074", f"7{number:05d}", f"18{number:07d}", "" if number % 4 else f"18335{number:04d}"),
        *("II", "Initial", "" if number % 5 else "true", "03074", "Larceny Theft", kind, kind, "Open or Active"),
        *(
            crossing,
            cnn,
            DISTRICTS[number % 5],
            neighbourhood,
            supervisor,
            latitude,
            "-122.5" if latitude else "",
            point,
        ),
    ]


def text(separator: str = ",") -> str:
    """The file, quoted where its cells need it."""
    rows = [HEADINGS.split(","), *(cells(number) for number in range(N_ROWS))]
    return "".join(separator.join(_quoted(cell, separator) for cell in row) + "\n" for row in rows)


def _quoted(cell: str, separator: str) -> str:
    needs = separator in cell or '"' in cell
    return '"' + cell.replace('"', '""') + '"' if needs else cell


def receive(desk, content: bytes):
    """What the profile takes of the file: the balance of each table, the cases and the districts."""
    desk.profile = profile.read(PROFILE)
    (desk.folder / NAME).write_bytes(content)
    desk.receive()
    counts = "table_name, n_read, n_accepted, n_quarantined, n_duplicate, n_dropped"
    columns = "case_no, reported_at, reported_at_latest, accepted_at, unit_code, kind, source, source_row"
    return (
        desk.ask(f"select {counts} from staging.intake order by 1"),
        desk.ask(f"select {columns} from staging.cases order by 1"),
        desk.ask("select unit_code, level from staging.units order by 1"),
    )


def test_every_report_is_a_case_and_every_district_a_unit(desk):
    balance, found, districts = receive(desk, text().encode())
    assert balance == [("cases", N_ROWS, N_ROWS, 0, 0, 0), ("units", N_ROWS, 5, 0, N_ROWS - 5, 0)]
    assert [unit for unit, _ in districts] == sorted(DISTRICTS)
    assert len(found) == N_ROWS
    assert [str(value) for value in found[1]] == [
        *("70000103074", "2018-12-02 01:07:00", "2018-12-02 01:07:00", "2018-12-02 01:07:30"),
        *("Central", "治安", "sfpd", "3"),
    ]


@pytest.mark.parametrize(
    ("separator", "encoding", "line_end"),
    [(",", "gb18030", "\n"), (",", "utf-16", "\r\n"), (";", "utf-8-sig", "\r\n"), ("\t", "utf-16-le", "\n")],
)
def test_re_encoded_it_is_the_same_export(desk, tmp_path, separator, encoding, line_end):
    raw = type(desk)(tmp_path / "raw", tmp_path / "raw_warehouse")
    raw.folder.mkdir()
    expected = receive(raw, text().encode())
    raw.close()
    assert receive(desk, text(separator).replace("\n", line_end).encode(encoding)) == expected


@pytest.mark.parametrize("allowed", [False, True])
@pytest.mark.parametrize("share", [0.1, 0.9])
def test_cut_anywhere_it_stops_the_run(desk, allowed, share):
    whole = text().encode()
    row_start = whole.rindex(b"\n", 0, int(len(whole) * share)) + 1
    desk.allow_quarantine = allowed
    for cut in (row_start + 1, row_start + 60, whole.index(b"\n", row_start) - 30):
        with pytest.raises(BadInput) as raised:
            receive(desk, whole[:cut])
        assert raised.value.place["文件"] == NAME
        assert raised.value.place["行"] == whole[:cut].count(b"\n") + 1
        assert "重新导出" in raised.value.advice
    assert desk.ask("select count(*) from duckdb_tables() where schema_name = 'staging'") == [(0,)]


def test_received_again_in_another_encoding_it_brings_nothing_new(desk):
    receive(desk, text().encode())
    receive(desk, text().encode("gb18030").replace(b"\n", b"\r\n"))
    found = desk.ask("select batch, table_name, n_read, n_accepted, n_duplicate from staging.intake order by 1, 2")
    assert found[2:] == [(2, "cases", N_ROWS, 0, N_ROWS), (2, "units", N_ROWS, 0, N_ROWS)]
    assert desk.ask("select count(*) from staging.cases_history") == [(N_ROWS,)]
