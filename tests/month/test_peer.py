"""Five rules written by hand in pandas find in the sample month what the rules find: number, person, due and done."""

import pytest

from benchmarks.peer import month


@pytest.fixture(scope="module")
def peer(sample, sample_con):
    """What the peer finds late in the records as they stand in staging: moments with both their ends."""
    run, _ = sample
    frames = {name: sample_con.execute(f"select * from staging.{name}").df() for name in month.reading.TABLES}
    asked = month.audit(run.as_of, run.policy)
    return month.judged(month.known(frames, asked), asked)


@pytest.mark.parametrize("rule_id", month.RULES)
def test_the_peer_finds_in_the_sample_what_the_rule_finds(rule_id, peer, sample_con):
    ours = month.ours(sample_con, rule_id)
    assert ours
    assert month.as_rows(peer[rule_id]) == ours
