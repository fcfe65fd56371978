"""Products of a large month are written by several processes, with the same bytes, and what goes wrong is heard."""

import invented
import pytest

from checks.complaint import BadInput
from reports import at_once, tables, warning_list
from reports.facts import Facts


def warnings(facts, folder):
    return warning_list.write(facts.published, folder)


def refused(facts, folder):
    raise BadInput("文件打不开", file="预警清单.xlsx", advice="关闭它")


@pytest.fixture
def facts():
    return Facts(tables.read(invented.warehouse(invented.room()), invented.RUN))


def test_a_small_month_is_written_here_and_a_large_one_is_not(facts, monkeypatch):
    assert not at_once.is_large(facts.published)
    monkeypatch.setattr(at_once, "LARGE", 1)
    assert at_once.is_large(facts.published)


def test_side_by_side_the_same_bytes_are_written_and_a_complaint_comes_through(facts, tmp_path, monkeypatch):
    folders = [tmp_path / "here", tmp_path / "beside"]
    for folder in folders:
        folder.mkdir()
    (here,) = at_once.write([warnings], facts, folders[0], 2)
    monkeypatch.setattr(at_once, "LARGE", 1)
    (beside,) = at_once.write([warnings], facts, folders[1], 2)
    assert beside.parent == folders[1] and beside.read_bytes() == here.read_bytes()
    with pytest.raises(BadInput, match="文件打不开\n  文件：预警清单.xlsx\n  怎么办：关闭它"):
        at_once.write([refused], facts, tmp_path, 2)
