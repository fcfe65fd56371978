"""The figures that the benchmarks print follow from what was measured."""

from collections import defaultdict

import duckdb
import pytest

from benchmarks import audited
from benchmarks.growth import exponent
from benchmarks.laps import Lap, timed, together
from benchmarks.one_size import Measured
from benchmarks.profiled import Watched
from benchmarks.sizes import in_short, rows_of
from benchmarks.targets import targets


def lap(name, seconds, peak_mb=100):
    return Lap(name, name, seconds, seconds, peak_mb)


def measured(rows, total, *, base=10.0, again=1.0, peak_mb=100):
    found = Measured(rows, rows // 4, floor=lap("floor", base))
    found.first = audited.Audited([lap("staging", total, peak_mb)], seconds=total)
    found.again = audited.Audited([lap("staging", again)], seconds=again)
    return found


def told(*sizes, help_seconds=0.3):
    return {each.name.split("：")[0]: each for each in targets(list(sizes), help_seconds)}


@pytest.mark.parametrize(("typed", "rows"), [("1M", 1_000_000), ("2.5m", 2_500_000), ("250k", 250_000), ("7", 7)])
def test_a_size_is_what_was_typed(typed, rows):
    assert rows_of(typed) == rows


def test_what_is_no_size_is_refused():
    with pytest.raises(ValueError, match="many"):
        rows_of("many")


def test_a_size_is_short_in_a_heading():
    assert [in_short(n) for n in (52_078, 1_000_400, 25_000_000)] == ["52.1 k", "1 M", "25 M"]


def test_the_exponent_is_that_of_the_power_law():
    assert exponent([(n, 3 * n**1.2) for n in (10, 100, 700)]) == pytest.approx(1.2)


def test_of_one_size_there_is_no_exponent():
    assert exponent([(10, 1.0)]) is None
    assert exponent([(10, 0.0), (20, 1.0)]) is None


def test_laps_together_take_their_sum_and_hold_the_most_of_any():
    both = together([lap("a", 1.5, 300), lap("b", 2.0, 200)])
    assert (both.seconds, both.peak_mb) == (3.5, 300)


def test_a_target_that_was_reached_is_reached_and_one_missed_is_not():
    found = told(measured(1_000_000, 4.0), measured(5_000_000, 20.0), measured(25_000_000, 99.0, peak_mb=5000))
    assert found["500 万行 UTF-8 CSV"].is_reached
    assert found["100 万行到 2500 万行"].is_reached
    assert found["2500 万行"].is_reached is False
    assert not told(measured(5_000_000, 20.1))["500 万行 UTF-8 CSV"].is_reached


def test_a_target_whose_size_was_not_measured_is_neither_reached_nor_missed():
    found = told(measured(1_000_000, 4.0))
    assert [found[name].is_reached for name in ("500 万行 UTF-8 CSV", "100 万行到 2500 万行", "2500 万行")] == [
        None
    ] * 3


def test_growth_over_a_part_of_the_sizes_reaches_nothing():
    part = told(measured(1_000_000, 4.0), measured(5_000_000, 20.0))["100 万行到 2500 万行"]
    assert part.is_reached is None
    assert "1.00" in part.figure


def test_the_five_rules_are_compared_with_the_peer_in_three_ways():
    found = measured(5_000_000, 20.0)
    found.peer = [lap("read", 30.0), lap("checks", 50.0), lap("known", 15.0), lap("five rules", 20.0)]
    found.five = lap("five rules", 2.0)
    named = [each for each in targets([found], 0.6) if each.name.startswith("五条规则")]
    assert [each.figure.split(" 倍")[0] for each in named] == ["10.0", "17.5", "5.2"]
    assert [each.is_reached for each in named] == [True, True, False]


def test_a_lap_gives_its_seconds(capsys):
    assert timed("work", "work", lambda: sum(range(1000))).seconds > 0
    assert "work" in capsys.readouterr().err


def test_a_watched_connection_adds_up_its_statements():
    spent = defaultdict(lambda: [0.0, 0])
    con = Watched(duckdb.connect(":memory:"), spent)
    con.execute("create or replace table marked_12 as select 1 as n")
    with con.cursor() as own:
        assert own.execute("select n from marked_12").fetchall() == [(1,)]
    purposes = {purpose: n for (_, purpose), (_, n) in spent.items()}
    assert purposes == {"create or replace table marked_12": 1, "select n from marked_#": 1}
