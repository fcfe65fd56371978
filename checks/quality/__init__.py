"""The checks on the exports: one suite for each table, judged by Great Expectations, listed row by row by SQL."""

from checks.contract import tables
from checks.quality import every_table, levels, of_files, of_months, of_sources, own, seen, texts, verdicts
from checks.quality.kinds import Check
from checks.quality.levels import Levels
from checks.quality.seen import Seen
from checks.quality.suite import Suites


def check(con, run) -> dict[str, list[Check]]:
    """quality.checks holds every check with its count, quality.rows every failing row, quality.tables every verdict.

    Returned are the checks that were asked about each export.
    """
    known = levels.read()
    suites, around = Suites(con, known), seen.around(con, run, known)
    asked, of_units = {}, []
    for table in tables().values():
        found = seen.look(con, table, around)
        asked[table.name] = suite_of(found, known)
        suites.run(table, asked[table.name])
        of_units += [(table.name, each) for each in of_months.of_units(found, known)]
        suites.note_gaps(of_months.gaps(found, known))
    suites.run_units(of_units)
    suites.run_quarantine()
    verdicts.write(con)
    for table_name, each in of_units:
        asked[table_name].append(each)
    return asked


def suite_of(found: Seen, known: Levels) -> list[Check]:
    """All checks on one export: of the contract, its own, and what its rows show together."""
    table = found.table
    return [
        *every_table.checks_of(table, found.as_of),
        *own.checks_of(table),
        *texts.checks_of(table, found.suspicious),
        *of_files.checks_of(found, known),
        *of_months.checks_of(found, known),
        *of_sources.checks_of(found),
    ]
