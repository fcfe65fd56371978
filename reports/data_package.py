"""datapackage.json: what every CSV and Parquet of the month holds, so that a program reads it without asking anybody.

A Data Package of the Frictionless standard, version 2. Size and hash of each file stand in manifest.json alone.
"""

import json
from functools import cache
from pathlib import Path

import polars as pl

from checks import fast_yaml
from reports import tables

DICTIONARY = tables.HEADINGS.with_name("dictionary.yaml")
NAME = "datapackage.json"
STANDARD = "https://datapackage.org/profiles/2.0/"
MOMENT = "%Y-%m-%dT%H:%M:%S"  # civil time; as a pattern it is read alike by both versions of the standard
CSV = {
    "format": "csv",
    "mediatype": "text/csv",
    "encoding": "utf-8",  # the name that IANA knows; the BOM is told in the description
    "dialect": {
        "header": True,
        "delimiter": ",",
        "lineTerminator": "\r\n",
        "quoteChar": '"',
        "doubleQuote": True,
    },
}
PARQUET = {"format": "parquet", "mediatype": "application/vnd.apache.parquet"}
CSV_SAYS = (
    "给人看的文件：UTF-8，带 BOM，Excel 和 WPS 可以直接打开。时间没有时区，是北京时间；空格子是没有值。"
    "编号要作为文字读入，否则前面的零会丢。以等号、加号、减号、@ 等开头的文字，"
    "前面加了一个单引号，以免电子表格当公式运行。"
)
PARQUET_SAYS = "给程序用的文件：列名用英文，类型在文件里，与同名的 CSV 行数、顺序、内容相同。"


def write(published: tables.Published, folder: Path) -> list[Path]:
    """The folder holds datapackage.json, which describes each file that plain.write puts there."""
    path = folder / NAME
    text = json.dumps(package(published), ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
    return [path]


def package(published: tables.Published) -> dict:
    """The month as a Data Package: each published table twice, for people and for programs."""
    sources = "；".join(f"{word}：{about}" for word, about in dictionary()["sources"].items())
    described = [
        one
        for table in tables.written()
        for fields in [_fields(table, published.scan(table).collect_schema())]
        for one in (_for_people(table, fields), _for_programs(table, fields))
    ]
    return {
        "$schema": f"{STANDARD}datapackage.json",
        "name": f"mingjing-{published.month}",
        "title": f"明镜 {published.month} 审计数据",
        "description": f"各列的 source 说明值从哪里来——{sources}。文件的大小和 SHA-256 见 manifest.json。",
        "version": published.says("release", "0"),
        "asOf": published.as_of.strftime(MOMENT),
        "resources": described,
    }


@cache
def dictionary() -> dict:
    """What each published column means, where it comes from, and what one row of each table is."""
    return fast_yaml.load(DICTIONARY.read_text(encoding="utf-8"))


def column(table: str, name: str) -> dict:
    """What that column means in that table; nothing where nobody has said it yet."""
    own = _about(table).get("columns", {}).get(name, {})
    return {**dictionary()["columns"].get(name, {}), **own}


def _about(table: str) -> dict:
    return dictionary()["tables"].get(table, {})


def _fields(table: str, kinds: pl.Schema) -> list[dict]:
    key = _about(table).get("key", [])
    return [_field(name, kind, column(table, name), name in key) for name, kind in kinds.items()]


def _field(name: str, kind: pl.DataType, about: dict, is_key: bool) -> dict:
    unit = f"；单位：{about['unit']}" if about.get("unit") else ""
    constraints = {"required": True} if is_key or about.get("required") else {}
    constraints |= {"enum": about["values"]} if about.get("values") else {}
    return {
        "name": name,
        "type": _type(kind),
        "description": about.get("about", "") + unit,
        "source": about.get("from", ""),
        **({"unit": about["unit"]} if about.get("unit") else {}),
        **({"constraints": constraints} if constraints else {}),
    }


def _type(kind: pl.DataType) -> str:
    """The type of the standard that a published column of that kind has."""
    if kind.is_integer():
        return "integer"
    if kind.is_numeric():
        return "number"
    return {pl.Boolean: "boolean", pl.Date: "date", pl.Datetime: "datetime", pl.String: "string"}[kind.base_type()]


def _for_people(table: str, fields: list[dict]) -> dict:
    """The CSV: Chinese headings, flags in words, moments as text."""
    heading = tables.headings()[table]["columns"]
    read_as = {
        "boolean": {"trueValues": ["是"], "falseValues": ["否"]},
        "datetime": {"format": MOMENT},
    }
    named = [
        {**field, "name": heading[field["name"]], "column": field["name"], **read_as.get(field["type"], {})}
        for field in fields
    ]
    return _resource(f"{table}-csv", table, f"{tables.headings()[table]['chinese']}.csv", CSV, CSV_SAYS, named, heading)


def _for_programs(table: str, fields: list[dict]) -> dict:
    """The Parquet: English names, the Chinese ones as titles."""
    heading = tables.headings()[table]["columns"]
    named = [{"name": field["name"], "title": heading[field["name"]], **field} for field in fields]
    return _resource(table, table, f"{table}.parquet", PARQUET, PARQUET_SAYS, named, {name: name for name in heading})


def _resource(
    name: str, table: str, path: str, kind: dict, says: str, fields: list[dict], called: dict[str, str]
) -> dict:
    about = _about(table)
    schema = {"fields": fields, "missingValues": [""]}
    if "key" in about:
        schema["primaryKey"] = [called[part] for part in about["key"]]
    if "unique" in about:
        schema["uniqueKeys"] = [[called[part] for part in about["unique"]]]
    return {
        "name": name,
        "type": "table",
        "path": path,
        "title": tables.headings()[table]["chinese"],
        "description": f"每行是{about.get('row', '一条记录')}。{says}",
        **kind,
        "schema": schema,
    }
