"""Rows are found where they were put, also after a file that had none."""


MANY = 130_000  # more than DuckDB writes at once


def many(desk, name: str, first: int = 0) -> None:
    rows = (f"J{number},2026-10-01 08:00:00,治安,4401" for number in range(first, first + MANY))
    desk.incidents(*rows, name=name)


def test_a_file_without_rows_does_not_hide_the_next_one(desk):
    desk.incidents(name="警情_1.csv")
    many(desk, "警情_2.csv")
    desk.receive()
    assert desk.ask("select n_read, n_accepted from staging.intake order by file") == [(0, 0), (MANY, MANY)]
    assert desk.ask("select count(distinct incident_no), min(batch) from staging.incidents") == [(MANY, 1)]


def test_a_batch_without_versions_does_not_hide_those_of_the_next_when_both_are_read_again(desk):
    desk.allow_quarantine = True
    desk.incidents("J1,2026-10-01 08:00:00,不知道,4401", name="警情_1.csv")
    desk.receive()
    many(desk, "警情_2.csv")
    desk.receive()
    found = "select count(*), count(distinct incident_no), min(batch) from staging.incidents_history"
    assert desk.ask(found) == [(MANY, MANY, 2)]
    desk.close()
    (desk.warehouse / "mingjing.duckdb").unlink()
    desk.receive()
    assert desk.ask(found) == [(MANY, MANY, 2)]
