"""Products of a large month are written by several processes, with the same bytes, and what goes wrong is heard."""

import invented
import pytest

from checks.complaint import BadInput
from reports import at_once, plain, products, tables, warning_list
from reports.facts import Facts


def warnings(facts, folder):
    return warning_list.write(facts.published, folder)


def refused(facts, folder):
    raise BadInput("文件打不开", file="预警清单.xlsx", advice="关闭它")


@pytest.fixture
def published_in():
    """The figures of the invented month, and its tables as files in that folder; or only there."""

    def publish(folder, long=tables.LONG):
        con = invented.warehouse(invented.room())
        folder.mkdir()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(tables, "LONG", long)
            published = tables.read(con, invented.RUN, folder)
        plain.write(con, published, folder, tables.written())
        return Facts(published)

    return publish


def test_side_by_side_the_same_bytes_are_written_and_a_complaint_comes_through(published_in, tmp_path, monkeypatch):
    here, beside = tmp_path / "here", tmp_path / "beside"
    small = published_in(here)
    assert not at_once.is_large(small.published)
    (written,) = at_once.write([warnings], small, here, 2)
    monkeypatch.setattr(at_once, "LARGE", 1)
    large = published_in(beside)
    assert at_once.is_large(large.published)
    (also_written,) = at_once.write([warnings], large, beside, 2)
    assert also_written.parent == beside and also_written.read_bytes() == written.read_bytes()
    assert not dict(large.published.frames) and dict(small.published.frames)  # here nobody held them any longer
    with pytest.raises(BadInput, match="文件打不开\n  文件：预警清单.xlsx\n  怎么办：关闭它"):
        at_once.write([refused], small, here, 2)


def test_the_parts_write_every_product_once_from_tables_that_nobody_holds(published_in, month, tmp_path, monkeypatch):
    folder = tmp_path / "streamed"
    monkeypatch.setattr(plain, "ROWS_TOGETHER", 7)
    streamed = published_in(folder, long=len(invented.room()["provenance"]) + 1)
    assert {"findings", "warnings", "period_rollups"}.isdisjoint(streamed.published.frames)
    before = set(folder.iterdir())
    written = at_once.write(products.PARTS, streamed, folder, 1)
    assert len(written) == len(set(written)) and before <= {path for path in folder.iterdir() if path.is_file()}
    for path in month.rglob("*"):
        if path.is_file() and path.name not in ("datapackage.json", "manifest.json", "run.json"):
            assert (folder / path.relative_to(month)).read_bytes() == path.read_bytes(), path.name
    assert {path.relative_to(folder) for path in written} <= {path.relative_to(month) for path in month.rglob("*")}
