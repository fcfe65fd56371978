"""The text of a cell is the same in Python and in SQL, however soon it is known."""

import duckdb

from checks.intake.cells import BLANKS, UNSEEN, bare, literal, trimmed

INSIDE = ("", "J1", "a b", "治安", '="0012"', '="', "=1+1", "é", "A\u200b1", "-", "'")
AROUND = ("", *BLANKS, *UNSEEN, "\x1c", "\x7f", "~", "!")
CON = duckdb.connect()
TEXTS = [before + inside + behind for before in AROUND for inside in INSIDE for behind in AROUND]


def as_sql(sql: str) -> list[str | None]:
    asked = f"select {sql} from (select unnest(?) as text, unnest(range(?)) as place) order by place"
    return [text for (text,) in CON.execute(asked, [TEXTS, len(TEXTS)]).fetchall()]


def test_a_text_is_trimmed_alike_in_python_and_in_sql():
    assert as_sql(trimmed("text")) == [bare(text) or None for text in TEXTS]


def test_a_usual_text_changes_no_other():
    assert as_sql(trimmed("text", ("治安", "a b"))) == as_sql(trimmed("text"))


def test_nothing_stays_nothing():
    assert CON.execute(f"select {trimmed('null::varchar')}, {trimmed(literal('  '))}").fetchall() == [(None, None)]
