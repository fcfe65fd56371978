"""The published columns as one text for review, and whether a folder is as its datapackage.json says.

python -m tests.month.published_columns out/2026-10     writes the text again, for a change that is meant
"""

import json
import sys
from pathlib import Path

import polars as pl

ON_FILE = Path(__file__).resolve().parents[1] / "reports" / "published_columns.txt"


def package(folder: Path) -> dict:
    """What datapackage.json says of that folder."""
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def as_text(folder: Path) -> str:
    """Each published table with its keys, then each of its columns: name, heading, type, ! if it is never empty."""
    blocks = [_block(resource) for resource in package(folder)["resources"] if resource["format"] == "parquet"]
    return "\n".join(blocks)


def _block(resource: dict) -> str:
    schema = resource["schema"]
    keys = [f"key {','.join(schema['primaryKey'])}"] if "primaryKey" in schema else []
    keys += [f"unique {','.join(key)}" for key in schema.get("uniqueKeys", [])]
    lines = [
        f"  {field['name']} {field['title']} {field['type']}{'!' if _required(field) else ''}"
        for field in schema["fields"]
    ]
    return "\n".join([" ".join([resource["name"], resource["title"], *keys]), *lines, ""])


def _required(field: dict) -> bool:
    return field.get("constraints", {}).get("required", False)


def untrue(folder: Path) -> list[str]:
    """What datapackage.json claims of the folder's Parquet files and is not so."""
    return [
        wrong
        for resource in package(folder)["resources"]
        if resource["format"] == "parquet"
        for wrong in _untrue(resource, pl.read_parquet(folder / resource["path"]))
    ]


def _untrue(resource: dict, frame: pl.DataFrame) -> list[str]:
    wrong = [] if frame.columns == [field["name"] for field in resource["schema"]["fields"]] else ["columns"]
    empty = frame.with_columns(pl.col(pl.String).replace("", None))
    for field in resource["schema"]["fields"]:
        values, allowed = empty[field["name"]], field.get("constraints", {}).get("enum")
        wrong += [f"{field['name']} is empty"] if _required(field) and values.null_count() else []
        wrong += sorted(f"{field['name']}={value}" for value in set(values.drop_nulls()) - set(allowed or values))
    keys = list(resource["schema"].get("uniqueKeys", []))
    keys += [resource["schema"]["primaryKey"]] if "primaryKey" in resource["schema"] else []
    for key in keys:
        full = empty.drop_nulls(key)
        wrong += [f"{','.join(key)} stands twice"] if full.n_unique(subset=key) != full.height else []
    return [f"{resource['name']}: {one}" for one in wrong]


if __name__ == "__main__":
    ON_FILE.write_text(as_text(Path(sys.argv[1])), encoding="utf-8", newline="\n")
