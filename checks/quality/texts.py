"""Texts that are not what somebody wrote: garbled by a wrong encoding, spoilt by a spreadsheet."""

from checks.contract import Column, Table
from checks.intake.cells import literal
from checks.intake.mojibake import is_garbled
from checks.quality.kinds import Check, never

# What a spreadsheet writes where it cannot calculate, or where the column was too narrow for it.
SPREADSHEET = r"^#(REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$|^#{3,}$"

# A number of more than eleven digits after a spreadsheet has seen it: the last digits are gone.
SCIENTIFIC = r"^[0-9](\.[0-9]+)?[eE][+]?[0-9]+$"

# Common characters whose UTF-8 was read as GB18030: nobody writes two of these side by side or one apart.
_MISREAD = "[鐨鍏鏄鍦浜鎴浠绗娴璇鐢鎵鍙鏈閮缁灏绛鎬瀹銆锛鍜骞涓鍒妗堟鍑]"

# UTF-8 read as Latin-1 or Windows-1252, characters that no font has, and the former.
MISREAD = (rf"[\x{{C2}}-\x{{F4}}][\x{{80}}-\x{{BF}}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[\x{{E000}}-\x{{F8FF}}]"
           rf"|{_MISREAD}.?{_MISREAD}")

# No symptom without one of these: one look at each text instead of three.
SUSPICIOUS = (r"[^0-9A-Za-z\x{4E00}-\x{9FA5}〔〕（）【】《》、，。；：\-_ /.()\[\]]|[eE][+]?[0-9]+$"
              rf"|锟|烫烫|屯屯|{_MISREAD}")


def _garbled(sql: str) -> str:
    return f"({is_garbled(sql)} or regexp_matches({sql}, {literal(MISREAD)}))"


def _matches(pattern: str):
    return lambda sql: f"regexp_matches({sql}, {literal(pattern)})"


SYMPTOMS = {
    "garbled": (_garbled, "乱码"),
    "spreadsheet_error": (_matches(SPREADSHEET), "是表格软件的错误值"),
    "scientific": (_matches(SCIENTIFIC), "成了科学计数，末位已失真"),
}


def texts_of(table: Table) -> list[Column]:
    """The columns of the table that hold text as it was written."""
    return [column for column in table.columns if column.type == "text"]


def is_number(column: Column) -> bool:
    """Whether the text is a number of something, which a spreadsheet may take for a quantity."""
    return column.name.endswith(("_no", "_code", "_by", "_approver")) or column.name == "repeat_of"


def look(con, table: Table) -> frozenset[str]:
    """The text columns with anything suspicious in them, found in one scan."""
    names = [column.name for column in texts_of(table)]
    counts = ", ".join(f'count(*) filter (where regexp_matches("{name}", {literal(SUSPICIOUS)}))' for name in names)
    found = con.execute(f"select {counts} from staging.{table.name}").fetchone()
    return frozenset(name for name, n in zip(names, found, strict=True) if n)


def checks_of(table: Table, suspicious: frozenset[str]) -> list[Check]:
    """No text is garbled, none is a spreadsheet's error, no number was turned into a quantity."""
    checks = []
    for column in texts_of(table):
        for kind, (shows, name) in SYMPTOMS.items():
            if kind == "scientific" and not is_number(column):
                continue
            fails = shows(f"r.{column.name}") if column.name in suspicious else "false"
            checks.append(never(column.name, name, kind, fails, f"r.{column.name} is not null"))
    return checks
