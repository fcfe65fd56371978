"""Units that took the place of others: how a name says so, and the lines beneath a table of units."""

from reports.tables import Published
from reports.wording import day_words


def marked(name: str, former_units: str | None) -> str:
    """The unit's name with the units whose records count with it."""
    listed = [f"原{former}" for former in (former_units or "").split("、") if former and former != name]
    return f"{name}（含{'、'.join(listed)}）" if listed else name


def lines(published: Published) -> list[str]:
    """One sentence for each former unit whose records count with another: which one, and from which day."""
    units = published.rows("units")
    counted = {row["unit_code"]: (row["former_units"] or "").split("、") for row in units}
    rows = [row for row in units if row["unit_name"] in counted.get(row["successor_code"], [])]
    ordered = sorted(rows, key=lambda row: (row["successor_code"], row["succeeded_on"], row["unit_code"]))
    return [f"{row['successor_name']}自{day_words(row['succeeded_on'])}起承继{_told(row)}。" for row in ordered]


def _told(row: dict) -> str:
    same = row["unit_name"] == row["successor_name"]
    return f"{row['unit_name']}（原单位代码{row['unit_code']}）" if same else row["unit_name"]
