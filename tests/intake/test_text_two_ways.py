"""However a CSV is written, reading it by stretches gives what reading record by record gives, or one complaint."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from checks.complaint import BadInput
from checks.intake import landing
from checks.intake.files import careful_csv, stretches
from checks.intake.files.delimited import openings
from checks.intake.files.encoding import as_utf8
from checks.intake.landing import Place
from checks.intake.sheets import taking
from checks.warehouse import open_warehouse

HEADINGS = "警情编号,接警时间,警情类别,处警单位代码,免回访情形,备注"
CON = open_warehouse(None)
landing.create(CON)

cells = st.text(alphabet="甲乙𠮷A0 1合计\u3000", max_size=5)
quoted = st.text(alphabet='甲𠮷A ,;\n\r合"', max_size=6).map(lambda text: '"' + text.replace('"', '""') + '"')
# What should not be there: quotes inside, half quotes, blanks beside a quote, backslashes, marks.
sloppy = st.sampled_from(
    ['甲"乙', '5"', ' "甲"', '"甲" ', '"甲"乙', "'甲'", '"甲\\"乙"', '" ""甲"', '"a, ""b"', "\ufeff甲", '"']
)
good = st.lists(cells | quoted, min_size=6, max_size=6)
usual = good.map(",".join)
odd = st.one_of(
    st.lists(cells | quoted | sloppy, min_size=1, max_size=8).map(",".join),
    st.lists(cells | sloppy, min_size=6, max_size=6).map(",".join),
    st.sampled_from(["", "  ", ",,,,,", ",", "合计,3", HEADINGS, "制表人：,,,,,", "J1,2026,治安,4401,,\ufdd0", "\x1a"]),
)
line_ends = st.sampled_from(["\n", "\n", "\n", "\r\n", "\r\n", "\r", "\n\n", "\r\r\n"])
lines = st.tuples(usual | usual | usual | odd, line_ends)
files = st.tuples(st.lists(lines, max_size=25), st.sampled_from(["\n", "\r\n"]), st.booleans()).map(
    lambda drawn: HEADINGS + drawn[1] + "".join(line + end for line, end in drawn[0]) + ("J9,2026" if drawn[2] else "")
)


def landed(batch: int) -> list[tuple]:
    rows = f"select * exclude (batch) from raw.incidents where batch = {batch}"
    return CON.execute(f"{rows} order by source_row").fetchall()


def outcome(work) -> str | None:
    """The complaint, if there is one."""
    try:
        work()
    except BadInput as wrong:
        return str(wrong)
    return None


def both_ways(data: bytes) -> tuple:
    """What comes of the file stretch by stretch, and record by record."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "警情.csv"
        path.write_bytes(data)
        file = as_utf8(path, path.name, Path(folder))
        opened = next(each for each in openings(file.path) if each.separator == ",")
        takings = taking.for_rows(opened.rows, path.name, None)
        CON.execute("delete from raw.incidents")
        fast, slow = Place(1, path.name, None), Place(2, path.name, None)
        rows = careful_csv.read_rows(file, opened, takings[0].headings, path.name)
        told = [
            outcome(lambda: stretches.land(CON, file, opened, takings, fast, Path(folder))),
            outcome(lambda: landing.land_rows(CON, takings, slow, rows)),
        ]
    return [(complaint, landed(batch) if not complaint else None) for batch, complaint in enumerate(told, 1)]


@pytest.fixture(autouse=True)
def short(monkeypatch):
    """Stretches of a few records, so that small files have many."""
    monkeypatch.setattr(stretches, "LONGEST", 240)
    monkeypatch.setattr(stretches, "SHORTEST", 60)


@settings(max_examples=50, deadline=None, derandomize=True, phases=[Phase.generate])
@given(files)
def test_stretch_by_stretch_is_record_by_record(text):
    fast, slow = both_ways(text.encode())
    assert fast == slow


@settings(max_examples=30, deadline=None, derandomize=True, phases=[Phase.generate])
@given(files, st.binary(min_size=1, max_size=3), st.integers(min_value=0))
def test_the_two_ways_agree_on_damaged_files(text, damage, place):
    data = text.encode("gb18030")
    start = data.index(b"\n") + 1
    place = start + place % (len(data) - start + 1)
    data = data[:place] + damage + data[place:]
    try:
        fast, slow = both_ways(data)
    except BadInput as wrong:  # of the file as a whole: a damage at its very end is a cut
        assert wrong.place["文件"] == "警情.csv"
    else:
        assert fast == slow
