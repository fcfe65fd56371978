"""Many predicates on one table as one expectation of Great Expectations: it counts the rows of all in a single scan."""

from functools import cache
from typing import ClassVar

from great_expectations import expectations
from great_expectations.compatibility.pydantic import PrivateAttr
from great_expectations.core.metric_domain_types import MetricDomainTypes
from great_expectations.execution_engine import SqlAlchemyExecutionEngine
from great_expectations.expectations.expectation import BatchExpectation
from great_expectations.expectations.metrics.metric_provider import metric_value
from great_expectations.expectations.metrics.table_metric_provider import TableMetricProvider
from sqlalchemy import text


class CountOnly:
    """What an expectation of Great Expectations on the values of a column becomes if nobody wants to see the values."""

    @property
    def configuration(self):
        """What the expectation was made with: asked for eighty times of each, so made once."""
        if self._configured is None:
            self._configured = super().configuration
        return self._configured

    def get_validation_dependencies(self, execution_engine=None, runtime_configuration=None, **_):
        """What must be counted, and nothing that would only be shown."""
        counts_only = {**(runtime_configuration or {}), "result_format": {"result_format": "BOOLEAN_ONLY"}}
        needed = super().get_validation_dependencies(execution_engine, counts_only)
        needed.result_format = {"result_format": "BASIC"}  # otherwise the count itself is left out of the result
        return needed

    def _validate(self, metrics, runtime_configuration=None, execution_engine=None):
        """The number of failing rows, and whether it is none."""
        n_rows = metrics[f"{self.map_metric}.unexpected_count"]
        return {"success": n_rows == 0, "result": {"unexpected_count": n_rows}}


@cache
def count_only(name: str) -> type:
    """The expectation of that name, asked for its count alone: the values would be a query of their own for each."""
    said = {"__doc__": f"{name}: its count.", "_configured": PrivateAttr(default=None)}
    return type(f"CountOnly{name}", (CountOnly, getattr(expectations, name)), said)


class RowsCounted(TableMetricProvider):
    """How many rows of the table satisfy each of the predicates."""

    metric_name = "table.rows_counted"
    value_keys = ("predicates",)

    @metric_value(engine=SqlAlchemyExecutionEngine)
    def _count(cls, execution_engine, metric_domain_kwargs, metric_value_kwargs, metrics, runtime_configuration):
        """The counts in the order of the predicates."""
        batch, _, _ = execution_engine.get_compute_domain(metric_domain_kwargs, domain_type=MetricDomainTypes.TABLE)
        counts = ", ".join(f"count(*) filter (where {each})" for each in metric_value_kwargs["predicates"])
        # The batch is a SELECT of its own; and a colon would be a parameter to SQLAlchemy.
        rows = batch.compile(dialect=execution_engine.engine.dialect, compile_kwargs={"literal_binds": True})
        query = f"select {counts} from ({rows}) as r".replace(":", "\\:")
        return [int(count) for count in execution_engine.execute_query(text(query)).fetchone()]


class NoRowsOfAny(BatchExpectation):
    """No row satisfies any of the predicates; each has its own count."""

    predicates: list[str]

    metric_dependencies: ClassVar = ("table.rows_counted",)
    success_keys: ClassVar = ("predicates",)
    domain_keys: ClassVar = ("batch_id", "row_condition", "condition_parser")

    def _validate(self, metrics, runtime_configuration=None, execution_engine=None):
        """The counts, and whether all of them are none."""
        counts = metrics["table.rows_counted"]
        return {"success": not any(counts), "result": {"observed_value": counts}}
