"""Rules and clocks keep to the SQL that other engines read alike (docs/house.md)."""

import pytest

from checks import clocks
from checks.complaint import BadInput
from checks.rules import portable, rule_file

FILES = sorted([*rule_file.FOLDER.glob("*.sql"), *(p for p in clocks.FOLDER.glob("*.sql") if p.name != "macros.sql")])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_rule_or_clock_is_written_in_the_portable_subset(path):
    assert portable.faults(path.read_text(encoding="utf-8")) == ()


@pytest.mark.parametrize(
    ("sql", "fault"),
    [
        ("select\ndate_diff('day', a, b) from t", "DATEDIFF"),
        ("select\ncast(a as date) - cast(b as date) from t", "date - date"),
        ("select * from t\nasof join u on t.a >= u.a", "ASOF join"),
        ("select\nlist(a order by a) from t", "ordered list()"),
        ("select\nsum(a) from t", "sum without cast"),
        ("select\nrow_number() over (partition by a) from t", "window without an order"),
        ("select * from t,\nlateral (select a from u)", "lateral"),
        ("select\nany_value(a) from t", "ANY_VALUE"),
        ("select\nrandom() from t", "RAND"),
        ("select\nnow() from t", "NOW"),
        ("select\ncurrent_timestamp as a from t", "CURRENT_TIMESTAMP"),
    ],
)
def test_what_is_not_portable_is_found_on_its_line_with_what_to_write_instead(sql, fault):
    (found,) = portable.faults(sql)
    assert (found.line, found.what) == (2, fault)
    assert found.instead


@pytest.mark.parametrize(("sql", "line"), [("select a,\n b from t where (", 2), ("delete from t", 1), ("select 'a", 1)])
def test_what_is_no_select_at_all_is_found(sql, line):
    (found,) = portable.faults(sql)
    assert found.line == line


def test_the_complaint_counts_the_lines_of_the_header_too(tmp_path):
    with pytest.raises(BadInput) as refused:
        portable.refuse(tmp_path / "ZZ-99_nothing.sql", "select\n    sum(a)\nfrom t", 40)
    text = str(refused.value)
    assert "ZZ-99_nothing.sql" in text and "行：42" in text and "cast(sum(" in text
