"""The corpus of nasty exports: for each the sentence in nasty/corpus.yaml is true."""

import io
import re
import zipfile

import pytest

from tests.intake.conftest import Desk
from tests.intake.nasty import running
from tests.intake.nasty.identity import MOBILE, NUMBER
from tests.intake.nasty.make_files import FOLDER, committed
from tests.intake.nasty.making import AT_TEST_TIME, CASES
from tests.intake.nasty.running import Outcome
from tests.intake.reckoning import everything

CORPUS = running.cases()


@pytest.mark.parametrize("case", CORPUS, ids=lambda case: case["case"])
def test_the_sentence_is_true(case, tmp_path):
    outcome = running.run(case, tmp_path)
    if "complaint" in case:
        assert_refused(outcome, case["complaint"])
    else:
        assert outcome.complaint is None, outcome.complaint
        assert_received(outcome.desk, case)
    assert_names_nobody(outcome, case.get("never", []))


def assert_refused(outcome: Outcome, parts: list[str]) -> None:
    """The batch was refused with a complaint that says these things, and the warehouse is as it was."""
    assert outcome.complaint is not None
    for part in parts:
        assert str(part) in outcome.complaint, outcome.complaint
    assert re.search("怎么办：.*[\u4e00-\u9fff]", outcome.complaint)
    assert everything(outcome.desk) == outcome.was


def assert_received(desk: Desk, case: dict) -> None:
    """The balance, the values, the rows put aside or dropped and the notes are those of the corpus."""
    assert balances(desk) == case["balance"]
    assert_listed(desk, "quarantine", case.get("aside", {}))
    assert_listed(desk, "dropped", case.get("dropped", {}))
    said = "\n".join(" ".join(map(str, row)) for row in desk.ask("select * from staging.notes"))
    for part in case.get("notes", []):
        assert part in said, said
    for table, rows in case.get("values", {}).items():
        for row in rows:
            assert_held(desk, table, row)
    for sql, answer in case.get("asked", {}).items():
        assert [list(row) for row in desk.ask(sql)] == answer


def balances(desk: Desk) -> dict[str, str]:
    """For each file read = accepted + put aside + repeated + dropped, as the corpus writes it."""
    columns = "batch, file, sheet, n_read, n_accepted, n_quarantined, n_duplicate, n_dropped"
    rows = desk.ask(f"select {columns} from staging.intake order by all")
    several = len({row[0] for row in rows}) > 1 or desk.folder.name.isdigit()
    return {
        f"{f'{batch}/' if several else ''}{place(file, sheet)}": f"{read} = {' + '.join(map(str, parts))}"
        for batch, file, sheet, read, *parts in rows
    }


def place(file: str, sheet: str | None) -> str:
    """A file or one of its sheets, as the corpus names it."""
    return f"{file}[{sheet}]" if sheet is not None else file


def assert_listed(desk: Desk, table: str, expected: dict[str, str]) -> None:
    """The rows put aside (or dropped) are these and no others, each with its reason."""
    rows = desk.ask(f"select file, sheet, source_row, reason from staging.{table} order by all")
    found = {f"{place(file, sheet)} {number}": reason for file, sheet, number, reason in rows}
    assert set(found) == set(expected)
    for where, reason in expected.items():
        assert reason in found[where], found


def assert_held(desk: Desk, table: str, row: dict[str, str | None]) -> None:
    """Staging holds exactly one such row, which its first column finds."""
    key, wanted = next(iter(row)), ", ".join(f'cast("{column}" as varchar)' for column in row)
    found = desk.open().execute(f"select {wanted} from staging.{table} where {key} = ?", [row[key]]).fetchall()
    assert found == [tuple(row.values())]


def assert_names_nobody(outcome: Outcome, never: list[str]) -> None:
    """No citizen's number, and nothing of what must not be kept, is in the warehouse or in the complaint."""
    kept = "".join(
        path.read_bytes().decode("utf-8", "replace") + path.read_bytes().decode("gb18030", "replace")
        for path in sorted((outcome.desk.warehouse / "exports").rglob("*"))
        if path.is_file()
    )
    held = repr(everything(outcome.desk)) + kept + str(outcome.complaint)
    for text in [NUMBER, MOBILE, *never]:
        assert text not in held


def test_every_case_has_its_files_and_every_file_its_case():
    named = [case["case"] for case in CORPUS]
    assert len(named) == len(set(named)) > 80
    assert set(named) == set(CASES) | running.BY_OTHER_PROGRAMS
    assert {path.name for path in FOLDER.iterdir()} == set(named) - AT_TEST_TIME


def test_every_sentence_is_one_and_is_said_once():
    sentences = [case["sentence"] for case in CORPUS]
    assert len(sentences) == len(set(sentences))
    assert all(re.fullmatch(r"[A-Z\d\u4e00-\u9fff].*\.", sentence) for sentence in sentences)


@pytest.mark.parametrize("case", committed())
def test_the_committed_files_are_those_that_the_script_makes(case):
    made = CASES[case]()
    found = {
        path.relative_to(FOLDER / case).as_posix(): path.read_bytes()
        for path in (FOLDER / case).rglob("*")
        if path.is_file()
    }
    assert {name: content_of(content) for name, content in found.items()} == {
        name: content_of(content) for name, content in made.items()
    }


def content_of(content: bytes) -> object:
    """The parts of a whole workbook, whatever compressed them; the bytes of anything else."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            return {name: book.read(name) for name in book.namelist()}
    except zipfile.BadZipFile:
        return content


def test_no_committed_file_holds_a_citizens_number():
    for path in FOLDER.rglob("*"):
        if path.is_file():
            assert NUMBER.encode() not in path.read_bytes() and MOBILE.encode() not in path.read_bytes()
