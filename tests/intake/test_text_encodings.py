"""Text in two encodings, in none, with holes in it: what can be read is read, the rest is put aside, not guessed."""

from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from checks.intake.files.encoding import as_utf8
from checks.intake.files.line_encodings import GB18030, REASONS, UTF8, Tally, as_text

HEADINGS = "警情编号,接警时间,警情类别,处警单位代码,免回访情形"
OTHER, DAMAGED = REASONS.values()


def row(number: str, text: str = "已由专人跟进", kind: str = "治安") -> str:
    return f"{number},2026-10-01 08:00:00,{kind},4401,{text}\n"


def rows(first: int, number: int, text: str = "已由专人跟进") -> str:
    return "".join(row(f"J{each:03d}", text) for each in range(first, first + number))


def put(desk, *parts: tuple[str, str] | bytes) -> None:
    """A file of parts, each in its encoding or as bytes."""
    data = b"".join(part if isinstance(part, bytes) else part[0].encode(part[1]) for part in parts)
    (desk.folder / "警情.csv").write_bytes(data)


def notes(desk) -> list[tuple]:
    return desk.ask("select severity, note, n_rows from staging.notes where file = '警情.csv' order by note")


@pytest.mark.parametrize(("own", "other"), [(UTF8, GB18030), (GB18030, UTF8)])
def test_lines_of_another_encoding_are_put_aside_and_never_decoded_by_guess(desk, own, other):
    put(
        desk,
        (f"{HEADINGS}\n{rows(1, 40)}", own),
        (rows(41, 2, "祥里警务站转来") + row("J043", "等待"), other),
        (row("J044"), own),
    )
    desk.allow_quarantine = True
    desk.receive()
    found = desk.ask("select source_row, reason from staging.quarantine order by 1")
    assert found == [(42, OTHER), (43, OTHER), (44, OTHER)]
    assert desk.ask("select distinct visit_waiver from staging.incidents") == [("已由专人跟进",)]
    assert desk.ask("select n_read, n_accepted, n_quarantined from staging.intake") == [(44, 41, 3)]
    ((severity, note, n_rows),) = notes(desk)
    assert (severity, n_rows) == ("警告", 3) and "编码" in note


def test_a_file_half_in_one_encoding_and_half_in_the_other_is_stopped_by_the_limit(desk):
    put(desk, (f"{HEADINGS}\n{rows(1, 10)}", UTF8), (rows(11, 10), GB18030))
    assert OTHER in desk.complaint()


def test_where_headings_are_latin_most_lines_say_which_encoding_is_the_files_own(desk):
    headings = "incident_no,received_at,category,unit_code,visit_waiver\n"
    put(desk, (headings, "ascii"), (row("J000"), UTF8), (rows(1, 40), GB18030))
    desk.receive()
    assert desk.ask("select source_row, reason from staging.quarantine") == [(2, OTHER)]
    assert desk.ask("select encoding from staging.intake") == [("GB18030",)]


def test_a_record_in_another_encoding_is_one_row_on_however_many_lines(desk):
    put(
        desk,
        (f"{HEADINGS}\n{rows(1, 30)}", GB18030),
        (row("J031", '"一行，\n二行 ""祥里""\n三行"'), UTF8),
        (row("J032"), GB18030),
    )
    desk.receive()
    assert desk.ask("select source_row, reason from staging.quarantine") == [(32, OTHER)]
    assert desk.ask("select source_row from staging.incidents where incident_no = 'J032'") == [(33,)]


def test_a_byte_that_no_encoding_knows_puts_its_row_aside_and_no_other(desk):
    for encoding in (UTF8, GB18030):
        put(
            desk,
            (f"{HEADINGS}\n{rows(1, 30)}", encoding),
            b"J031,2026-10-01 08:00:00,\xff\xff,4401,\n",
            (rows(32, 5), encoding),
        )
        desk.receive()
    found = desk.ask("select source_row, reason from staging.quarantine order by batch, source_row")
    assert found == [(32, DAMAGED), (32, DAMAGED)]
    assert desk.ask("select n_read, n_accepted + n_duplicate from staging.intake order by batch") == [
        (36, 35),
        (36, 35),
    ]


def test_a_heading_that_cannot_be_decoded_stops_the_run(desk):
    put(desk, (HEADINGS, UTF8), b",\xff\xfe\n", (rows(1, 3), UTF8))
    desk.allow_quarantine = True
    assert "编码读不通" in desk.complaint()


def test_what_could_not_be_decoded_is_not_kept_byte_for_byte(desk):
    put(desk, (f"{HEADINGS}\n{rows(1, 30)}", UTF8), b"J031,2026-10-01 08:00:00,\xff,4401,\n")
    desk.receive()
    assert [path.suffix for path in (desk.warehouse / "exports").iterdir() if path.is_file()] == [".parquet"]


def test_a_mixed_file_read_again_from_what_was_kept_says_the_same(desk):
    put(desk, (f"{HEADINGS}\n{rows(1, 40)}", GB18030), (row("J041"), UTF8))
    desk.receive()
    before = desk.ask("select * from staging.quarantine"), notes(desk)
    desk.close()
    (desk.warehouse / "mingjing.duckdb").unlink()
    desk.receive()
    assert (desk.ask("select * from staging.quarantine"), notes(desk)) == before


anything = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters='",\u2028\u2029\x85\ufeff'), max_size=8
)


@settings(max_examples=40, deadline=None, derandomize=True, phases=[Phase.generate])
@given(st.lists(anything, min_size=1, max_size=200))
def test_gb18030_of_any_characters_is_never_called_mixed(texts):
    text = f"{HEADINGS}\n" + "".join(row(f"J{number}", each) for number, each in enumerate(texts))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "警情.csv"
        path.write_bytes(text.encode(GB18030))
        file = as_utf8(path, path.name, Path(folder))
        assert (file.received_as, file.has_marks, file.path.read_text(UTF8)) == ("GB18030", False, text)


@settings(max_examples=40, deadline=None, derandomize=True, phases=[Phase.generate])
@given(st.lists(anything, min_size=1, max_size=200))
def test_utf8_of_any_characters_is_never_called_mixed(texts):
    text = f"{HEADINGS}\n" + "".join(row(f"J{number}", each) for number, each in enumerate(texts))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "警情.csv"
        path.write_bytes(text.encode(UTF8))
        file = as_utf8(path, path.name, Path(folder))
        assert (file.received_as, file.has_marks, file.path.read_bytes()) == ("UTF-8", False, text.encode(UTF8))


usual = st.text(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能", min_size=2, max_size=12
)


@settings(max_examples=100, deadline=None, derandomize=True, phases=[Phase.generate])
@given(st.lists(usual, min_size=2, max_size=6), st.sampled_from([(UTF8, GB18030), (GB18030, UTF8)]))
def test_a_record_of_usual_words_in_the_other_encoding_is_never_decoded_silently(words, encodings):
    own, other = encodings
    line, tally = f"J1,{','.join(words)}\n".encode(other), Tally()
    text = as_text(line, own, tally)
    assert tally.n_other + tally.n_damaged == 1
    assert not any("一" <= letter <= "鿿" for letter in text)
    assert text.count(",") == len(words)


def test_zero_characters_inside_text_are_removed_and_counted(desk):
    for encoding in (UTF8, GB18030, "utf-16"):
        put(desk, (f"{HEADINGS}\n" + row("J\0001", "甲\0\0乙"), encoding))
        desk.receive()
        assert desk.ask("select incident_no, visit_waiver from staging.incidents") == [("J1", "甲乙")]
    found = desk.ask("select severity, note from staging.notes order by batch")
    assert found == [("提示", "文字中夹有 NUL 字符（0x00），已删去 3 个")] * 3


@pytest.mark.parametrize("encoding", [UTF8, GB18030, "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("n_zeros", [4, 5000])
def test_a_file_that_ends_in_zeros_was_not_written_to_its_end(desk, encoding, n_zeros):
    desk.allow_quarantine = True
    put(desk, (f"{HEADINGS}\n{rows(1, 5)}", encoding), b"\0" * n_zeros)
    assert "没有写完" in desk.complaint()


def test_a_hole_in_the_middle_stops_the_run(desk):
    desk.allow_quarantine = True
    put(desk, (f"{HEADINGS}\n{rows(1, 5)}J00", UTF8), b"\0" * 4096, (f"6,2026\n{rows(7, 5)}", UTF8))
    assert "没有写进去" in desk.complaint()


def test_utf16_without_a_mark_is_told_from_text_with_zeros_in_it(desk):
    put(desk, (f"{HEADINGS}\r\n{rows(1, 3)}", "utf-16-le"))
    desk.receive()
    put(desk, ("incident_no,received_at,category,unit_code\n" + row("J\0001", "").replace(",\n", "\n"), UTF8))
    desk.receive()
    assert desk.ask("select encoding, n_accepted from staging.intake order by batch") == [("UTF-16", 3), ("UTF-8", 1)]


def test_files_put_one_behind_the_other_lose_their_marks_and_their_repeated_headings(desk):
    first, second = (f"{HEADINGS}\n{rows(start, 2)}".encode("utf-8-sig") for start in (1, 3))
    put(desk, first, second)
    desk.receive()
    assert desk.ask("select incident_no, source_row from staging.incidents order by 1") == [
        ("J001", 2),
        ("J002", 3),
        ("J003", 5),
        ("J004", 6),
    ]
    assert desk.ask("select source_row, reason from staging.dropped") == [(4, "重复的标题行")]
    assert [note[1][:7] for note in notes(desk)] == ["文件中间有 1"]


def test_gb18030_with_a_mark_of_byte_order_is_read(desk):
    put(desk, ("\ufeff" + HEADINGS + "\n" + rows(1, 2), GB18030))
    desk.receive()
    assert desk.ask("select encoding, n_accepted from staging.intake") == [("GB18030", 2)]


def test_the_end_mark_of_old_programs_is_no_row(desk):
    put(desk, (f"{HEADINGS}\n{rows(1, 2)}\x1a", GB18030))
    desk.receive()
    assert desk.ask("select n_read, n_accepted from staging.intake") == [(2, 2)]
    assert [note[0] for note in notes(desk)] == ["提示"]


def test_what_is_no_text_stops_the_run(desk):
    put(desk, bytes(range(128, 256)) * 300)
    assert "编码读不通" in desk.complaint()


def test_a_temporary_folder_that_is_too_small_is_said_before_anything_is_written(desk, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda folder: SimpleNamespace(free=100))
    put(desk, (f"{HEADINGS}\n{rows(1, 30)}", GB18030))
    assert "临时文件夹放不下" in desk.complaint()


def test_nothing_is_left_in_the_temporary_folder(desk, tmp_path, monkeypatch):
    import tempfile

    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    put(desk, (f"{HEADINGS}\n{rows(1, 30)}J1,x\n", GB18030))
    desk.receive()
    put(desk, (f'{HEADINGS}\n{rows(1, 30)}"J1,x\n', GB18030))
    desk.complaint()
    assert list(scratch.iterdir()) == []
