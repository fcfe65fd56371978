"""Whatever happens to an export on its way, nothing read is lost: the balance closes, or the run says what to do."""

import re
from functools import cache

from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from checks.complaint import BadInput
from tests.intake.conftest import Desk
from tests.intake.drawn import writing
from tests.intake.drawn.before import RECORDS as BEFORE
from tests.intake.drawn.byte_mutations import BYTE_MUTATIONS
from tests.intake.drawn.case import Case
from tests.intake.drawn.desks import OpenDesk
from tests.intake.drawn.exports import FOOTER, RECORD, Export, Line, good_exports
from tests.intake.drawn.mutations import MUTATIONS
from tests.intake.reckoning import reckon, rows_in

CHINESE = re.compile("[\u4e00-\u9fff]{4,}")


@cache
def open_desk() -> OpenDesk:
    """The desk of this process."""
    return OpenDesk()


@st.composite
def mutated_exports(draw) -> Case:
    """A good export to which one to three things have happened, and one more as it lay there as a file."""
    case = Case(draw(good_exports()))
    fitting = [each for each in MUTATIONS if case.export.form != "parquet" or each not in UNFIT_FOR_PARQUET]
    for mutation in draw(st.lists(st.sampled_from(fitting), min_size=1, max_size=3)):
        mutation(draw, case)
        case.story.append(mutation.__name__)
    case.content = writing.as_bytes(case.export)
    mutation = draw(st.sampled_from(BYTE_MUTATIONS))
    mutation(draw, case)
    case.story.append(mutation.__name__)
    if draw(st.integers(0, 7)) == 7:
        beside = draw(good_exports())
        case.beside = beside if beside.table != case.export.table else None
    return case


# A failing example is shown as it is: shrinking would receive a batch for every step.
@settings(
    max_examples=300, deadline=None, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(mutated_exports(), st.sampled_from([True, True, True, False]))
def test_the_balance_closes_or_the_run_says_what_to_do(case, allow_quarantine):
    note(f"{case.story} {case.export}")
    with open_desk().fresh() as desk:
        desk.allow_quarantine = allow_quarantine
        (desk.folder / writing.file_name(case.export)).write_bytes(case.content)
        if case.beside:
            (desk.folder / writing.file_name(case.beside)).write_bytes(writing.as_bytes(case.beside))
        try:
            desk.receive()
        except BadInput as complaint:
            assert may_be_refused(case, allow_quarantine), complaint
            assert_says_what_to_do(complaint)
            assert open_desk().is_unchanged()
            return
        assert not case.must_be_refused
        reckon(desk)
        assert_nothing_is_lost(desk, case)
        if case.beside:
            assert_nothing_is_lost(desk, Case(case.beside))


def may_be_refused(case: Case, allow_quarantine: bool) -> bool:
    """Whether the mutations leave it open, or demand, that the run stops."""
    is_damaged = any(line.is_damaged or line.kind == FOOTER for line in case.export.lines)
    return case.may_be_refused or case.must_be_refused or (is_damaged and not allow_quarantine)


def assert_says_what_to_do(complaint: BadInput) -> None:
    """The complaint is in Chinese, names the file and says what to do."""
    assert CHINESE.search(complaint.what)
    assert complaint.place["文件"]
    assert CHINESE.search(complaint.advice)


def assert_nothing_is_lost(desk: Desk, case: Case) -> None:
    """Every row is accepted, put aside, dropped or a repetition, and what nobody touched is there with its values."""
    name, table = writing.file_name(case.export), case.export.table.name
    ((batch, sheet, n_read, n_duplicate),) = desk.ask(
        f"select batch, sheet, n_read, n_duplicate from staging.intake where file = '{name}'"
    )
    if case.n_read is not None:
        assert n_read == case.n_read
    if not case.is_known:
        return
    lines = {number: line for number, line in case.export.below() if not line.is_blank()}
    assert n_read == len(lines)
    accepted = set(rows_in(desk, f'staging."{table}_history"', "source_file", "source_sheet", batch, name, sheet))
    aside = set(rows_in(desk, "staging.quarantine", "file", "sheet", batch, name, sheet, table))
    dropped = set(rows_in(desk, "staging.dropped", "file", "sheet", batch, name, sheet, table))
    assert accepted | aside | dropped <= set(lines)
    assert not accepted & aside and not accepted & dropped and not aside & dropped
    repeated = set(lines) - accepted - aside - dropped
    assert len(repeated) == n_duplicate
    assert_repetitions([lines[number] for number in repeated], [lines[number] for number in accepted], table)
    for number, line in lines.items():
        assert_fate(line, number in accepted, number in aside, number in dropped)
    assert_values(desk, case.export, {number: lines[number] for number in accepted}, name)


def assert_repetitions(repeated: list[Line], accepted: list[Line], table: str) -> None:
    """Whatever counts as a repetition says what an accepted row says, or what stood in the warehouse before."""
    said = [line.meant for line in accepted] + [
        {column: record.get(column) for column in line.meant} for record in BEFORE.get(table, []) for line in repeated
    ]
    for line in repeated:
        assert line.is_damaged or line.meant in said, line


def assert_fate(line: Line, is_accepted: bool, is_aside: bool, is_dropped: bool) -> None:
    """A record that nobody touched is accepted or a repetition; what is no record is never accepted."""
    if line.is_damaged:
        return
    if line.kind == RECORD:
        assert not is_aside and not is_dropped, line
    elif line.kind == FOOTER:
        assert is_aside or is_dropped, line
    else:
        assert is_dropped, line


def assert_values(desk: Desk, export: Export, lines: dict[int, Line], name: str) -> None:
    """Every value of an untouched record stands in the history as it was meant."""
    names = [column for column in export.columns if column]
    sql = f'select source_row, {", ".join(map(value_of(export), names))} from staging."{export.table.name}_history"'
    for number, *values in desk.open().execute(f"{sql} where source_file = ?", [name]).fetchall():
        line = lines[number]
        if not line.is_damaged:
            assert dict(zip(names, values, strict=True)) == line.meant, line


def value_of(export: Export):
    """How a column is asked for, so that the answer compares with what was meant."""

    def sql(name: str) -> str:
        plain = export.table.column(name).type in ("text", "code", "flag")
        return f'"{name}"' if plain else f'cast("{name}" as varchar)'

    return sql


UNFIT_FOR_PARQUET = tuple(
    each for each in MUTATIONS if each.__name__ in ("titles", "headings_on_every_page", "a_column_that_nobody_takes")
)
