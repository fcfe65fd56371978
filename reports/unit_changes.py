"""Units that took the place of others or moved: how a name says so, and the lines beneath a table of units."""

from reports.tables import Published
from reports.wording import day_words

NO_BRANCH = "（未归分局）"


def marked(name: str, former_units: str | None) -> str:
    """The unit's name with the units whose records count with it."""
    listed = [f"原{former}" for former in (former_units or "").split("、") if former and former != name]
    return f"{name}（含{'、'.join(listed)}）" if listed else name


def lines(published: Published) -> list[str]:
    """One sentence for each unit whose records count with another, and for each that changed its branch."""
    return [*_succeeded(published), *_moved(published)]


def _succeeded(published: Published) -> list[str]:
    units = published.rows("units")
    counted = {row["unit_code"]: (row["former_units"] or "").split("、") for row in units}
    rows = [row for row in units if row["unit_name"] in counted.get(row["successor_code"], [])]
    ordered = sorted(rows, key=lambda row: (row["successor_code"], row["succeeded_on"], row["unit_code"]))
    return [f"{row['successor_name']}自{day_words(row['succeeded_on'])}起承继{_told(row)}。" for row in ordered]


def _told(row: dict) -> str:
    same = row["unit_name"] == row["successor_name"]
    return f"{row['unit_name']}（原单位代码{row['unit_code']}）" if same else row["unit_name"]


def _moved(published: Published) -> list[str]:
    """Units that belong to another branch since a day of the period; those without records are not named."""
    counted = {code for table in ("populations", "findings") for code in _codes(published, table)}
    rows = [row for row in published.rows("units") if row["moved_on"] and row["unit_code"] in counted]
    return [
        f"{row['unit_name']}自{day_words(row['moved_on'])}起由{row['former_branch'] or NO_BRANCH}改属"
        f"{row['branch_name'] or NO_BRANCH}。"
        for row in sorted(rows, key=lambda row: row["unit_code"])
    ]


def _codes(published: Published, table: str) -> list[str]:
    return published.scan(table).select("unit_code").unique().collect()["unit_code"].to_list()
