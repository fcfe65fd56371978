"""What Great Expectations says of one table: how many rows fail each check, or why it could not tell."""

import logging
import os
import warnings
from contextlib import contextmanager

from checks.quality.kinds import Check

# Each that looks elsewhere holds a table of its own in memory.
AT_ONCE = 8

# No failing value: the rows are listed by SQL, all of them.
COUNTS_ONLY = {"result_format": "BASIC", "partial_unexpected_count": 0}


class Judge:
    """Great Expectations on the run's connection; it takes seconds to import, so only when there is work."""

    def __init__(self, con):
        os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
        with _quiet():
            from checks.quality.duckdb_for_gx import source_over

            # The one logger that sets a level of its own, to say that it made a temporary folder.
            logging.getLogger("great_expectations.data_context.types.base").setLevel(logging.NOTSET)
            self._source = source_over(con)

    def counts(self, schema: str, table: str, checks: list[Check]) -> list[int | str]:
        """For each check the number of failing rows, or as text why it raised."""
        with _quiet():
            batch = self._batch(schema, table)
            said = dict(self._at_once(batch, table, checks))
            rest = [place for place in range(len(checks)) if place not in said]
            said |= self._one_by_one(batch, table, {place: checks[place] for place in rest})
        return [said[place] for place in range(len(checks))]

    def _at_once(self, batch, table: str, checks: list[Check]) -> list[tuple[int, int]]:
        """The counts of the checks that are a predicate and no more, by the scan; a scan that raises gives none."""
        said = []
        for places in _scans(checks):
            said += self._scan(batch, table, {place: checks[place] for place in places})
        return said

    def _scan(self, batch, table: str, checks: dict[int, Check]) -> list[tuple[int, int]]:
        """The counts of all these checks, or none if one of them raises."""
        from checks.quality.many_at_once import NoRowsOfAny

        predicates = [f"({check.applies}) and ({check.fails})" for check in checks.values()]
        (result,) = self._validate(batch, table, [NoRowsOfAny(predicates=predicates)])
        if _raised(result.exception_info):
            return []
        return list(zip(checks, result.result["observed_value"], strict=True))

    def _one_by_one(self, batch, table: str, checks: dict[int, Check]) -> dict[int, int | str]:
        """Each of these checks as an expectation of its own: its count, or as text why it raised."""
        expectations = {place: _expectation(check, place) for place, check in checks.items()}
        said = {place: why if isinstance(why, str) else "没有返回结果" for place, why in expectations.items()}
        ready = [each for each in expectations.values() if not isinstance(each, str)]
        for result in self._validate(batch, table, ready) if ready else ():
            said[result.expectation_config.meta["place"]] = _count(result)
        return said

    def _batch(self, schema: str, table: str):
        """The whole table, as it stands in the run's own transaction."""
        name = f"{schema}.{table}"
        if name in self._source.get_asset_names():
            self._source.delete_asset(name)
        asset = self._source.add_table_asset(name, table_name=table, schema_name=schema)
        return asset.add_batch_definition_whole_table("all").get_batch()

    def _validate(self, batch, name: str, expectations: list) -> list:
        """One result for each expectation."""
        from great_expectations import ExpectationSuite

        return batch.validate(ExpectationSuite(name, expectations=expectations), result_format=COUNTS_ONLY).results


def _scans(checks: list[Check]) -> list[list[int]]:
    """The places of the checks that are counted together: all that look at their row alone, others a few at a time."""
    predicates = [place for place, check in enumerate(checks) if not check.expectation]
    alone = [place for place in predicates if not checks[place].looks_elsewhere()]
    others = [place for place in predicates if checks[place].looks_elsewhere()]
    return [alone] * bool(alone) + [others[n:n + AT_ONCE] for n in range(0, len(others), AT_ONCE)]


def _expectation(check: Check, place: int):
    """The check as an expectation that knows its place in the suite, or as text why there is none."""
    from checks.quality.duckdb_for_gx import NoSuchRows
    from checks.quality.many_at_once import count_only

    meta = {"place": place}
    try:
        if check.expectation:
            return count_only(check.expectation)(**check.arguments, meta=meta)
        return NoSuchRows(unexpected_rows_query=_query(check), meta=meta)
    except Exception as error:
        return reason(error)


def _query(check: Check) -> str:
    """The failing rows as a query; it goes through str.format, so braces of its own are doubled."""
    where = f"({check.applies}) and ({check.fails})".replace("{", "{{").replace("}", "}}")
    return f"select 1 as failed from (select * from {{batch}}) as r where {where}"


def _count(result) -> int | str:
    """The number of failing rows, or as text what was raised: an exception is no verdict."""
    raised = _raised(result.exception_info)
    if raised:
        return raised
    found = result.result.get("unexpected_count", result.result.get("observed_value"))
    return "没有返回计数" if found is None else int(found)


def _raised(info) -> str | None:
    """The message of the first exception anywhere inside: it stands at the top or under each metric."""
    if not isinstance(info, dict):
        return None
    if info.get("raised_exception"):
        return str(info.get("exception_message") or "未说明的异常").splitlines()[0]
    return next((found for found in map(_raised, info.values()) if found), None)


def reason(error: Exception) -> str:
    """The exception in one line."""
    return f"{type(error).__name__}: {error}".splitlines()[0]


@contextmanager
def _quiet():
    """What Great Expectations logs it also returns; here only what it returns counts."""
    logger = logging.getLogger("great_expectations")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(level)
