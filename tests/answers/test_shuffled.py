"""However rows and columns are shuffled over files, encodings and separators, the ledger says the same."""

import random
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from checks.answers.outcome import REFUSED, TAKEN
from tests.answers import invented
from tests.answers.invented import HEAD, LEGAL, OFFICER, ONE, TWO, appeal, decision, headings, rectified, step, verdict

FINDINGS = st.sampled_from([ONE, TWO])
PEOPLE = st.sampled_from([LEGAL, HEAD, OFFICER, "19002"])
MOMENTS = st.sampled_from(
    ["2026-11-04", "2026-11-05 09:00", "2026-11-05", "2026-11-07 15:30", "2026-11-12", "2026-12-24"]
)
VERDICTS = st.sampled_from(["不属实", "属实-瑕疵", "属实-过错", "不详"])
STEPS = st.sampled_from(["销号", "关闭", "重新核查", "退回整改", "挂起", "恢复", "提出追究建议", "整改改期"])
ROWS = {
    "verdicts": st.builds(
        lambda number, said, by, at: verdict(number, said, by, at), FINDINGS, VERDICTS, PEOPLE, MOMENTS
    ),
    "rectifications": st.builds(
        lambda number, result, at: rectified(number, result, at=at),
        FINDINGS,
        st.sampled_from(["已纠正", "不可逆已说明", "未完成"]),
        MOMENTS,
    ),
    "appeals": st.builds(
        lambda number, at, answer, answered_at: appeal(number, at, answer=answer, answered_at=answered_at),
        FINDINGS,
        MOMENTS,
        st.sampled_from(["", "维持", "撤销"]),
        MOMENTS,
    ),
    "steps": st.builds(
        lambda number, name, at: step(number, name, at, due_on="2026-12-20", doc_no="明公法〔2026〕1号", note="按规定"),
        FINDINGS,
        STEPS,
        MOMENTS,
    ),
    "accountability": st.builds(lambda number: decision(number), FINDINGS),
}
SETS = st.fixed_dictionaries({form: st.lists(rows, max_size=5) for form, rows in ROWS.items()})


def taken(folder: Path, rows: dict[str, list[dict]], chance: random.Random | None):
    """What became of the rows, in order or, by chance, in any; and what stands in the ledger."""
    bench, paths = invented.bench(folder), []
    for form, listed in rows.items():
        parts, columns = [listed], list(headings(form))
        if chance:
            listed = chance.sample(listed, len(listed))
            chance.shuffle(columns)
            cut = chance.randint(0, len(listed))
            parts = [listed[:cut], listed[cut:]]
        for number, part in enumerate(parts):
            how = {"columns": columns}
            if chance:
                how |= {"encoding": chance.choice(["utf-8", "gb18030"]), "separator": chance.choice(",\t;")}
            paths.append(bench.csv(form, part, name=f"{form}{number}.csv", **how))
    if chance:
        chance.shuffle(paths)
    return bench, bench.take(*paths)


@settings(max_examples=25, deadline=None)
@given(SETS, st.integers(0, 1000))
def test_the_same_rows_in_any_order_make_the_same_events(rows, seed):
    with tempfile.TemporaryDirectory() as scratch:
        bench, outcome = taken(Path(scratch) / "one", rows, None)
        other, shuffled = taken(Path(scratch) / "two", rows, random.Random(seed))
        assert bench.events() == other.events()
        for end in (TAKEN, REFUSED):
            assert sorted((line.about, line.name) for line in outcome.of(end)) == sorted(
                (line.about, line.name) for line in shuffled.of(end)
            )
        head = other.ledger.head()
        again = other.take(*sorted(other.folder.iterdir()))
        assert other.ledger.head() == head
        assert all(each.n_rows == sum(each.counts.values()) for each in again.tallies())
