"""Simulated units: none is marked down for being small, and what was not judged is not graded, however the data lie."""

import random
from decimal import Decimal

import duckdb
import pytest

from checks import rooms

SMALL, LARGE = 20_000, 8_000  # units
# Every object of every unit is a problem with the same chance; some of these are flaws. The peers have that very rate.
SIMULATED = """
create table marts.score_items as
with units as (
  select i, case when i < {small} then 10 + i % 21 else 300 + i % 701 end as n
  from range({small} + {large}) as t (i)
),
objects as (
  select i, n, case when random() >= {rate} then 0 when random() < {flaws} then 0.3 else 1 end as weighted
  from units, range(n)
)
select concat('U', i) as unit_code, true as is_decidable, 100 as weight, n as n_scope, sum(weighted) as n_weighted,
  5 as n_peers, 1000000 as peer_n,
  1000000 * {rate} * (1 - {flaws} * 0.7) as peer_weighted, 1000000 * {rate} * (1 - {flaws} * 0.91) as peer_squared
from objects group by i, n
"""


@pytest.mark.parametrize(("rate", "flaws"), [(0.05, 0), (0.05, 0.8), (0.15, 0.5)])
def test_a_small_unit_of_average_conduct_is_marked_down_no_more_often_than_a_large_one(rate, flaws):
    con = duckdb.connect()
    con.execute("set threads = 1; create schema marts; select setseed(0.137)")  # one thread draws in one order
    con.execute(SIMULATED.format(small=SMALL, large=LARGE, rate=rate, flaws=flaws))
    sql = (rooms.SQL / "marts" / "score_bands.sql").read_text(encoding="utf-8")
    shares = "avg(cast(place in ('合格', '关注') as integer)), avg(cast(place = '关注' as integer))"
    query = f"select {shares} from ({sql}) group by n_judged < 100 order by n_judged < 100"
    large, small = con.execute(query).fetchall()
    # 2.5 % and 0.1 % are meant; three standard errors of 8,000 draws are 0.5 and 0.1 points
    assert 0.018 < small[0] < 0.027 and 0.022 < large[0] < 0.030 and small[0] < large[0] + 0.003
    assert 0.0004 < small[1] < 0.0016 and large[1] < 0.0022 and small[1] < large[1] + 0.0006


N = 250  # units, each with an arrangement of its own
RULES = [f"R{place}" for place in range(8)]
WEIGHTS = [Decimal(each) for each in ("0", "5", "10", "15", "29.99", "30", "40", "70")]
ROOMS = """
create schema clocks; create schema findings; create schema marts;
create table clocks.audit as select timestamp '2026-10-01' as starts_at, timestamp '2026-11-01' as ends_at;
create table findings.findings (unit_code varchar, severity varchar, human_verdict varchar, breach_at timestamp,
  status varchar);
insert into findings.findings values ('elsewhere', '橙', '属实-过错', timestamp '2026-10-05', '销号');
create table findings.units (unit_code varchar, answering_code varchar, unit_name varchar, branch_name varchar,
  former_units varchar, is_scored boolean, is_open boolean);
create table marts.covered_months as select i as months_back, i < 4 as is_covered from range(12) as t (i);
create table marts.score_window_items (window_months integer, unit_code varchar, rule_id varchar,
  is_decidable boolean, weight decimal(5, 2),
  n_scope bigint, n_suspected bigint, n_confirmed bigint, n_weighted decimal(18, 2), n_peers bigint, peer_n bigint,
  peer_weighted decimal(18, 2), peer_squared decimal(18, 4), deduction decimal(9, 4), n_appealed bigint,
  deduction_if_upheld decimal(9, 4));
create view marts.score_items as select * from marts.score_window_items where window_months = 1;
"""
WINDOWS = (1, 3, 12)  # months


def arranged(draw: random.Random, unit: str, months: int) -> list[tuple]:
    """The items of a unit in a window: rules that could not run or weigh nothing, few objects or many, some wrong."""
    rows, share = [], draw.choice([0, 0.04, 0.075, 0.1])
    for rule, weight in zip(RULES, draw.sample(WEIGHTS, len(RULES)), strict=True):
        n = draw.choice([0, 0, 0, 1, 2, 5, 9, 10, 200])
        wrong = round(n * share)
        decidable = draw.random() < 0.6
        deduction = weight * wrong / (n or 1) if decidable else 0
        rows.append((months, unit, rule, decidable, weight, n, 0, wrong, wrong, 3, 500, 20, 20, deduction, wrong, 0))
    return rows


def test_however_the_data_lie_there_is_no_score_and_no_band_where_they_are_missing():
    draw, con = random.Random(137), duckdb.connect()
    con.execute(ROOMS)
    names = [f"U{place:04d}" for place in range(N)]
    items = {(unit, months): arranged(draw, unit, months) for months in WINDOWS for unit in names}
    is_scored = {unit: draw.random() < 0.9 for unit in names}
    rooms.put_rows(con, "marts.score_window_items", [row for rows in items.values() for row in rows])
    units = [(unit, unit, unit, None, None, scored, True) for unit, scored in is_scored.items()]
    rooms.put_rows(con, "findings.units", units)
    for name in ("score_bands", "score_windows", "scores"):
        sql = (rooms.SQL / "marts" / f"{name}.sql").read_text(encoding="utf-8")
        con.execute(f"create table marts.{name} as {sql}")
    windows = con.execute("select unit_code, window_months, score, n_months from marts.score_windows").fetchall()
    assert {(unit, months) for unit, months, _, _ in windows} == set(items)
    for unit, months, score, n_months in windows:
        judged = [row for row in items[unit, months] if row[3] and row[4] > 0]
        is_known = sum(row[4] for row in judged) >= 70 and sum(row[5] for row in judged) >= 10 and is_scored[unit]
        assert ((score is not None), n_months) == (is_known, min(months, 4)), (unit, months)
    known = {unit: score for unit, months, score, _ in windows if months == 1}
    rows = con.execute("select unit_code, score, band from marts.scores order by unit_code").fetchall()
    assert [(unit, score) for unit, score, _ in rows] == sorted(known.items())
    assert all((score is None) == (band is None) for _, score, band in rows)
    n_known = sum(score is not None for score in known.values())
    assert N / 5 < n_known < 4 * N / 5
    assert {band for _, _, band in rows} == {None, "优", "良", "合格", "关注"}
