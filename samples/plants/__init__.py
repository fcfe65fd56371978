"""What is planted among the background: violations of every rule, and lawful cases that look like them."""

from samples.plants import (
    approvals,
    case_numbers,
    case_terms,
    custody,
    custody_terms,
    detention_days,
    enterprise,
    filing,
    filing_order,
    incidents,
    notices,
    other_steps,
    petitions,
    property_returned,
    property_terms,
    questioning,
    records_edges,
    reports_handled,
    review,
    stale_cases,
    system_entries,
    unit_indicators,
    visits,
    visits_screened,
)
from samples.records import Sample

THEMES = (
    incidents, review, filing, filing_order, case_terms, questioning, custody, custody_terms, detention_days,
    property_terms, property_returned, enterprise, visits, records_edges, reports_handled, notices,
    other_steps, visits_screened, petitions, system_entries, approvals, case_numbers, stale_cases,
    unit_indicators,
)  # fmt: skip


def plant(sample: Sample) -> None:
    """Every theme has planted its violations and look-alikes; their number never depends on the background."""
    for theme in THEMES:
        theme.plant(sample)
