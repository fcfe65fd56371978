"""What could name a citizen: headings that are never taken, values that are never stored."""

import re

from checks.citizen_numbers import EITHER, NUMBER
from checks.contract import Column
from checks.intake.cells import BLANKS, fold, folded, literal

# Kept as present or absent only: people write names and stories here.
PRESENCE_ONLY = frozenset({"outcome_reason", "recategorise_reason"})
PRESENT = "有"

_HEADING = re.compile(
    "姓名|名字|身份证|身份号码|公民身份|证件号|证件编号|护照|电话|手机|号码归属|联系方式|联系人|住址|住所|地址"
    "|户籍|户口|籍贯|出生日期|出生年月|生日|微信|QQ|邮箱|银行卡|车牌"
    "|^(报警|报案|控告|举报|信访|来访|上访|投诉|当事|嫌疑|犯罪嫌疑|违法行为|违法嫌疑|被害|受害|被侵害|被处罚|监护)人$"
    "|(^|[ _])(name|phone|mobile|tel|telephone|address|id_?card|id_?no|birth|birthday|birth_?date)($|[ _])"
    "|(^|[ _])(passport|wechat|email)($|[ _])",
    re.IGNORECASE,
)
_NARRATIVE = re.compile("案情|案件名称|警情内容|报警内容|内容|备注|描述|经过|摘要|详情|反映|简要|附言|诉求|情况说明")
# The same as pinyin initials: XM 姓名, GMSFHM 公民身份号码, LXDH 联系电话, JTZZ 家庭住址, CSRQ 出生日期, BJR 报警人 …
_INITIALS = re.compile(
    "[A-Z_]*(XM|SFZH|SFZHM|SFZJH|SFHM|ZJHM|HZH|DHHM|LXDH|BJDH|YDDH|SJHM|SJH|LXFS|LXR|JTZZ|JTDZ|XZZ|XZDZ|HJDZ|HJSZD|HKSZD|LXDZ"
    "|CSRQ|CSNY|WXH|YHKH|CPHM)|([A-Z]+_)?(SFZ|DH|SJ|ZZ|DZ|HJ|HJD|JG|SR|YX|CPH)"
    "|(BJ|BA|KG|JB|XF|LF|SF|TS|DS|XY|FZXY|WFXY|WFXW|BH|SH|BQH|BCF|JH)R"
)
_NARRATIVE_INITIALS = re.compile("[A-Z_]*(AQ|NR|MS|JYQK|QKSM|ZY|XQ|FYWT|AJMC)|([A-Z]+_)?BZ")

_EITHER = re.compile(EITHER)
_ONLY_NUMBER = re.compile(f"(^|[^0-9])({NUMBER})($|[^0-9Xx])")

# Numbers of things: an 18-digit file number of the years to 2019 can look like an identity number, an 11-digit one
# like a mobile number. For these only a number with the right check digit is taken for a citizen's.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_THINGS = re.compile(
    "^(incident|case|measure|penalty|item|flow|visit|petition|object|doc|related_incident|main_case)_no$|^repeat_of$"
)


def names_a_citizen(heading: str) -> bool:
    """Whether a column of that heading would hold a citizen's identity; 是否… is only a yes or no."""
    folded_heading = fold(heading).strip()
    if folded_heading.startswith("是否"):
        return False
    return bool(_HEADING.search(folded_heading) or _INITIALS.fullmatch(folded_heading.upper()))


def tells_a_story(heading: str) -> bool:
    """Whether a column of that heading holds free text, in which names and numbers stand."""
    return bool(_NARRATIVE.search(heading) or _NARRATIVE_INITIALS.fullmatch(fold(heading).strip().upper()))


def has_identity(text: str) -> bool:
    """Whether an identity number or a mobile number stands in the text."""
    return bool(_EITHER.search(fold(text)))


def is_identity(column: Column, sql: str) -> str:
    """SQL: whether the value of that column must not be stored."""
    if _THINGS.match(column.name):
        guard, verdict = f"strlen({sql}) >= 18", _is_checked_number(folded(_bare(sql)))
        return _cheaply(guard, f"regexp_matches({sql}, {_ALONE})", verdict)
    if column.type in ("text", "code", "flag"):
        return _cheaply(f"strlen({sql}) >= 11", f"regexp_matches({sql}, {_DIGITS})", _holds(_EITHER, sql))
    # Moments are the bulk of an export: what has a year and a mark at its start is none of a citizen's numbers.
    guard = f"strlen({sql}) >= 11 and {sql}[5] not in ('-', '/', '年', '.')"
    held = _EITHER if column.type in ("time", "day") else _ONLY_NUMBER  # an amount can have eleven digits
    return _cheaply(guard, f"regexp_matches({sql}, {_DIGITS})", _holds(held, sql))


def _cheaply(guard: str, look: str, verdict: str) -> str:
    """SQL: the verdict, asked only of the few texts that pass the guard and then the look."""
    return f"(case when {guard} then case when {look} then {verdict} else false end else false end)"


# The cheap look that comes first: a run of digits, half-width or full-width, long enough to be a number of either kind.
_DIGITS = literal("[0-9０-９][0-9０-９ －-]{9,}")
_ALONE = literal(f'^[{BLANKS}="]*[1-9１-９][0-9０-９ ]{{16,18}}[0-9Xx０-９Ｘｘ][{BLANKS}"]*$')


def _holds(pattern: re.Pattern, sql: str) -> str:
    return f"regexp_matches({folded(sql)}, {literal(pattern.pattern)})"


def any_identity(sqls: list[str]) -> str:
    """SQL: whether one of the texts holds an identity number or a mobile number."""
    return f"regexp_matches({folded('concat_ws(chr(10), ' + ', '.join(sqls) + ')')}, {literal(_EITHER.pattern)})"


def _bare(sql: str) -> str:
    return f"trim({sql}, {literal(BLANKS + '=' + chr(34))})"


def _is_checked_number(sql: str) -> str:
    """SQL: 18 characters with a birth date and the check digit of GB 11643."""
    # By list and not written out: the text is long, and a statement with seventeen more of it takes long to plan.
    products = f"list_transform(range(1, 18), lambda n: {list(_WEIGHTS)}[n] * try_cast({sql}[n] as integer))"
    check = f"'10X98765432'[cast(list_sum({products}) as integer) % 11 + 1] = upper({sql}[18])"
    return f"(case when regexp_full_match({sql}, {literal(NUMBER)}) and length({sql}) = 18 then {check} else false end)"
