"""What the reading benchmark compares are the same rows, in every encoding, with every column of the table filled."""

import pytest

from benchmarks import reading
from checks.contract import tables

ROWS = 3000


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("drawn")
    reading.draw(place, ROWS)
    return place


def text(folder, export):
    return (
        (folder / export.name / "警情.csv").read_bytes().replace(export.damage or b"\n", b"\n").decode(export.encoding)
    )


def test_every_export_holds_the_same_rows(folder):
    texts = {text(folder, export).replace("\n\n", "\n") for export in reading.EXPORTS}
    assert len(texts) == 1
    assert texts.pop().count("\n") == ROWS + 1


def test_the_rows_have_every_column_and_rare_characters(folder):
    lines = text(folder, reading.EXPORTS[0]).splitlines()
    assert lines[0].split(",") == [column.heading for column in tables()["incidents"].columns]
    assert all(any(cells) for cells in zip(*(line.split(",") for line in lines[1:]), strict=True))
    assert {"㐂", "𠮷", "㙦", "𡥀"} <= set("".join(lines))


def test_the_same_seed_draws_the_same_bytes(folder, tmp_path):
    reading.draw(tmp_path, ROWS)
    for export in reading.EXPORTS:
        assert (tmp_path / export.name / "警情.csv").read_bytes() == (folder / export.name / "警情.csv").read_bytes()


@pytest.mark.parametrize("export", reading.EXPORTS, ids=lambda export: export.name)
@pytest.mark.parametrize("step", [step for _, _, step in reading.STEPS], ids=[name for name, _, _ in reading.STEPS])
def test_every_lap_reads_every_row_and_is_measured(folder, step, export):
    lap, n_rows = step(folder, export)
    assert n_rows == ROWS + bool(export.damage)
    assert lap.cpu_seconds > 0 and lap.peak_mb > 0
