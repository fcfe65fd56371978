"""The kinds of check that the program makes, by Great Expectations on pandas.

Filled, unique, of the code list, no moment ahead, moments in their order, numbers that another table knows. Only
counted, with a few examples (`SUMMARY`): the program lists every failing row, which would cost the peer more.
"""

import great_expectations as gx
import pandas as pd
from great_expectations import expectations as gxe

from checks.contract import Table, tables

# Which moment must not lie before which.
ORDERS = {
    "incidents": (
        ("received_at", "called_at"), ("dispatched_at", "received_at"), ("arrived_at", "received_at"),
        ("arrived_at", "dispatched_at"), ("finished_at", "received_at"), ("finished_at", "arrived_at"),
        ("recategorised_at", "received_at"), ("receipt_at", "called_at"), ("entered_at", "received_at"),
    ),
    "cases": (
        ("filed_at", "reported_at"), ("declined_at", "reported_at"), ("decline_served_at", "declined_at"),
        ("transferred_out_at", "reported_at"), ("decided_at", "filed_at"), ("concluded_at", "filed_at"),
        ("prosecuted_at", "filed_at"), ("cancelled_at", "filed_at"), ("entered_at", "reported_at"),
    ),
    "case_events": (("ended_at", "at"), ("entered_at", "at")),
    "measures": (
        ("started_at", "decided_at"), ("detained_at", "started_at"), ("interrogated_at", "started_at"),
        ("family_notified_at", "started_at"), ("arrest_requested_at", "started_at"), ("ended_at", "started_at"),
        ("entered_at", "started_at"),
    ),
    "penalties": (("custody_in_at", "decided_at"), ("custody_out_at", "custody_in_at")),
    "property_items": (("handed_over_at", "seized_at"), ("disposed_at", "seized_at")),
    "visits": (("rectified_at", "visited_at"),),
}  # fmt: skip

# Which column names a record of which table.
LINKS = {
    "case_no": ("cases", "case_no"), "incident_no": ("incidents", "incident_no"),
    "related_incident_no": ("incidents", "incident_no"), "unit_code": ("units", "unit_code"),
    "officer_no": ("officers", "officer_no"), "visitor_no": ("officers", "officer_no"),
}  # fmt: skip


def check(frames: dict[str, pd.DataFrame], as_of: pd.Timestamp) -> pd.DataFrame:
    """One row for each expectation: table, what was expected, rows that fail."""
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False, "metric_calculations": False}
    source = context.data_sources.add_pandas("exports")
    rows = []
    for name, frame in frames.items():
        linked = _links(name, frame, frames)
        suite = gx.ExpectationSuite(name=name, expectations=_suite(tables()[name], frame, linked, as_of))
        whole = source.add_dataframe_asset(name).add_batch_definition_whole_dataframe("all")
        batch = whole.get_batch({"dataframe": frame.assign(**linked)})
        result = batch.validate(context.suites.add(suite), result_format="SUMMARY")
        if failed := [each for each in result.results if each.exception_info.get("raised_exception")]:
            raise ValueError(f"{name}: {failed[0].expectation_config.type} raised")
        rows += [(name, each.expectation_config.type, each.result["unexpected_count"]) for each in result.results]
    return pd.DataFrame(rows, columns=["table", "expectation", "n_failed"])


def _links(name: str, frame: pd.DataFrame, frames: dict[str, pd.DataFrame]) -> dict[str, pd.Series]:
    """For each column that names a record of another table: whether it is there, or nothing is named."""
    found = {}
    for column, (table, number) in LINKS.items():
        if column in frame.columns and table in frames and (name, column) != (table, number):
            found[f"{column}_is_known"] = frame[column].isna() | frame[column].isin(frames[table][number])
    return found


def _suite(table: Table, frame: pd.DataFrame, linked: dict, as_of: pd.Timestamp) -> list:
    """The expectations on one table, as far as the export has the columns."""
    there = [column for column in table.columns if column.name in frame.columns]
    key = [name for name in table.key if name in frame.columns]
    unique = (
        gxe.ExpectColumnValuesToBeUnique(column=key[0])
        if len(key) == 1
        else gxe.ExpectCompoundColumnsToBeUnique(column_list=key)
    )
    orders = [pair for pair in ORDERS.get(table.name, ()) if set(pair) <= set(frame.columns)]
    return [
        unique,
        *(gxe.ExpectColumnValuesToNotBeNull(column=column.name) for column in there if column.required),
        *(gxe.ExpectColumnValuesToBeInSet(column=c.name, value_set=list(c.values)) for c in there if c.type == "code"),
        *(_possible(column.name, as_of) for column in there if column.type == "time"),
        *(_in_order(later, earlier) for later, earlier in orders),
        *(gxe.ExpectColumnValuesToBeInSet(column=name, value_set=[True]) for name in linked),
    ]


def _possible(column: str, as_of: pd.Timestamp):
    """No moment of long ago, none that lies ahead."""
    return gxe.ExpectColumnValuesToBeBetween(column=column, min_value=pd.Timestamp("1990-01-01"), max_value=as_of)


def _in_order(later: str, earlier: str):
    return gxe.ExpectColumnPairValuesAToBeGreaterThanB(
        column_A=later, column_B=earlier, or_equal=True, ignore_row_if="either_value_is_missing"
    )
