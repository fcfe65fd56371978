"""What is planted among the background: violations of every rule, and lawful cases that look like them."""

from samples.plants import (
    case_terms,
    custody,
    custody_terms,
    detention_days,
    filing,
    filing_order,
    incidents,
    property_terms,
    questioning,
    records_edges,
    review,
    visits,
)
from samples.records import Sample

THEMES = (
    incidents, review, filing, filing_order, case_terms, questioning, custody, custody_terms, detention_days,
    property_terms, visits, records_edges,
)  # fmt: skip


def plant(sample: Sample) -> None:
    """Every theme has planted its violations and look-alikes; their number never depends on the background."""
    for theme in THEMES:
        theme.plant(sample)
