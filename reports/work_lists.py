"""工作清单: for each unit the workbook with its forms, and a list for each of the four roles."""

from pathlib import Path

from reports import work_lists_bureau, work_lists_heads, work_lists_roles, work_lists_unit
from reports.rectification import file_names
from reports.work_rows import DESKS, Material

__all__ = ["DESKS", "write"]

UNITS, CLERKS, CHIEFS = "单位", "法制员", "所队长"  # folders, a file for each unit
LEGAL, LEADERS = "法制民警.xlsx", "局领导.xlsx"


def write(material: Material, folder: Path) -> list[Path]:
    """The folder holds every list of that moment; the paths written, sorted."""
    units, busy = material.all_units, set(material.busy_units)
    written = [work_lists_bureau.write(material, folder / LEGAL), work_lists_heads.write(material, folder / LEADERS)]
    for unit, name in zip(units, file_names(units), strict=True):
        written.append(work_lists_unit.write(material, unit, folder / UNITS / name))
        if unit not in busy:
            continue
        written.append(work_lists_roles.write_for_clerk(material, unit, folder / CLERKS / name))
        written.append(work_lists_roles.write_for_head(material, unit, folder / CHIEFS / name))
    return sorted(written)
