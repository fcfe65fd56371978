"""Publications: the month's five products and every published table, written from the published room alone.

Libraries for Word, Excel and charts are loaded where something is written with them: one finding is told without them.
"""

from pathlib import Path

from checks import machine

AT_ONCE = 4  # processes that write products: each may hold a gigabyte where a month has a million problems


def publish(con, run, folder: Path) -> list[Path]:
    """The folder holds every product of the month but the manifest; the paths written, sorted."""
    from reports import data_package, plain, products, tables

    folder.mkdir(parents=True, exist_ok=True)
    published = tables.read(con, run, folder)
    written = plain.write(con, published, folder, tables.written())
    written += data_package.write(published, folder)
    workers = min(run.means.threads, AT_ONCE) if run.means else 1
    with machine.at_rest(con, run.means):
        written += products.write(published, folder, run.policy.templates, workers)
    return sorted(written)


def watch(con, run, folder: Path) -> list[Path]:
    """The folder holds the list of warnings, as a workbook, CSV and Parquet; the paths written, sorted."""
    from reports import plain, tables, warning_list

    published = tables.read(con, run, names=warning_list.TABLES)
    folder.mkdir(parents=True, exist_ok=True)
    return sorted(plain.write(con, published, folder, ["warnings"]) + warning_list.write(published, folder))


def corrections(rows: list, waiting: dict[str, int], as_of, folder: Path) -> Path:
    """The folder holds the rows that stopped a run, to be corrected by hand and read back; the path written."""
    from reports import quality_workbook_forms

    folder.mkdir(parents=True, exist_ok=True)
    return quality_workbook_forms.write(rows, waiting, as_of, folder)
