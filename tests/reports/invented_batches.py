"""The batches of the invented month as they are published."""

from datetime import datetime


def batches() -> list[dict]:
    """Two files and the control totals that came with them."""
    counted = ("n_read", "n_accepted", "n_quarantined", "n_duplicate", "n_dropped")
    place = {"batch": 1, "profile": "案管系统", "sheet": None}
    return [
        place | {"file": "对账.csv", "table": "对账", "n_bytes": 31, "sha256": "ef" * 32},
        place
        | {"file": "案件_2026-10.csv", "table": "案件", "n_bytes": 912_331, "sha256": "ab" * 32, "encoding": "GB18030"}
        | dict(zip(counted, (5012, 5000, 3, 8, 1), strict=True))
        | {"n_told": 5011, "n_counted": 5011, "agreement": "一致"},
        place
        | {"file": "警情.xlsx", "sheet": "10月", "table": "警情", "n_bytes": 40_112, "sha256": "cd" * 32}
        | dict(zip(counted, (300, 300, 0, 0, 0), strict=True))
        | {"agreement": "未提供"},
    ]


def batch_periods() -> list[dict]:
    """What the batch holds of one unit."""
    first, last = datetime(2026, 10, 1, 8), datetime(2026, 10, 31, 23, 59)
    place = {"batch": 1, "table": "案件", "source": "案管系统", "unit_code": "440100000001", "unit_name": "城北派出所"}
    return [place | {"n_rows": 5008, "first_at": first, "last_at": last}]


def vanished() -> list[dict]:
    """One record that the second batch should hold."""
    place = {"table": "案件", "source": "案管系统", "key": "A0001", "unit_code": "440100000001"}
    since = {"dated_at": datetime(2026, 9, 3), "last_batch": 1, "missing_since": 2, "batch": 1}
    return [place | since | {"source_file": "案件_2026-09.csv", "source_sheet": None, "source_row": 7}]
