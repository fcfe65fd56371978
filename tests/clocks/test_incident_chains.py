"""Incidents that name an earlier one of the same matter: a chain leads to its first report, a round to itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

ADD = (
    "insert into staging.incidents (source, incident_no, related_incident_no, is_classified, unit_code) "
    "values (?, ?, ?, ?, 'U1')"
)
REACH = 256


@pytest.fixture
def incidents(con):
    """Adds incidents of one source by number and the number that each names."""

    def add(named: dict[str, str | None], source: str = "甲", classified: tuple[str, ...] = ()) -> None:
        con.executemany(ADD, [[source, number, other, number in classified] for number, other in named.items()])

    con.execute("begin")
    yield add
    con.execute("rollback")


def matters(con) -> tuple[set[frozenset[str]], set[str]]:
    """The incidents that are one matter, and those whose first report was not reached."""
    rows = con.execute("select matter, incident_no, is_endless from clocks.incident_chains").fetchall()
    together = {}
    for matter, number, _ in rows:
        together.setdefault(matter, set()).add(number)
    return {frozenset(each) for each in together.values()}, {number for _, number, is_endless in rows if is_endless}


def test_all_that_lead_back_to_one_report_are_one_matter(con, incidents):
    incidents({"1": None, "2": "1", "3": "2", "4": "1", "5": None, "6": "5", "7": None})
    assert matters(con) == ({frozenset("1234"), frozenset("56")}, set())


def test_a_round_is_one_matter_without_a_beginning_with_all_that_lead_into_it(con, incidents):
    incidents({"1": "3", "2": "1", "3": "2", "4": "3", "5": "4", "6": "7", "7": "6"})
    assert matters(con) == ({frozenset("12345"), frozenset("67")}, set("1234567"))


def test_what_names_itself_or_nothing_on_record_names_nothing(con, incidents):
    incidents({"1": "1", "2": "9", "3": "9", "4": "1"})
    assert matters(con) == ({frozenset("14")}, set())


def test_a_number_of_two_other_sources_is_ambiguous_and_one_of_its_own_source_goes_before(con, incidents):
    incidents({"1": None}, "甲")
    incidents({"1": None, "2": "1"}, "乙")
    incidents({"3": "1"}, "丙")
    rows = con.execute("select source, incident_no from clocks.incident_chains order by all").fetchall()
    assert rows == [("乙", "1"), ("乙", "2")]


def test_a_number_that_only_one_other_source_has_is_followed_there(con, incidents):
    incidents({"1": None}, "甲")
    incidents({"2": "1"}, "乙")
    assert matters(con) == ({frozenset("12")}, set())


def test_a_classified_incident_is_no_link(con, incidents):
    incidents({"1": None, "2": "1", "3": "2", "4": "3"}, classified=("2",))
    assert matters(con) == ({frozenset("34")}, set())


def test_a_chain_is_followed_over_256_links_and_no_further(con, incidents):
    numbers = [f"{n:04d}" for n in range(REACH + 2)]
    incidents(dict(zip(numbers, [None, *numbers], strict=False)))
    together, endless = matters(con)
    assert max(together, key=len) == set(numbers[:-1])
    assert endless == {numbers[-1]}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 11), min_size=1, max_size=12))
def test_whatever_names_whatever_the_matters_are_those_that_the_links_connect(con, named):
    """Incident n names incident named[n] if there is one; compared with following the links one by one."""
    con.execute("begin")
    links = {n: other for n, other in enumerate(named) if other != n and other < len(named)}
    con.executemany(ADD, [["甲", str(n), str(other), False] for n, other in enumerate(named)])
    expected, endless = {}, set()
    for n in {*links, *links.values()}:
        seen, at = [], n
        while at in links and at not in seen:
            seen.append(at)
            at = links[at]
        expected.setdefault(min(seen[seen.index(at) :], key=str) if at in seen else at, set()).add(str(n))
        endless |= {str(n)} if at in seen else set()
    found = matters(con)
    con.execute("rollback")
    assert found == ({frozenset(each) for each in expected.values()}, endless)
