"""How numbers, times and shares are put into Chinese words."""

from datetime import date, datetime, timedelta

NOTHING = "—"


def month_words(month: str) -> str:
    """`2026-10` as 2026年10月."""
    year, number = month.split("-")
    return f"{year}年{int(number)}月"


def day_words(moment: date | datetime) -> str:
    """A day as 2026年11月1日, without leading zeros."""
    return f"{moment.year}年{moment.month}月{moment.day}日"


def moment_words(moment: datetime | None) -> str:
    """A moment as 2026年11月1日8时05分; nothing is a dash."""
    if moment is None:
        return NOTHING
    minutes = f"{moment.minute:02d}分" if moment.minute or moment.second else ""
    return f"{day_words(moment)}{moment.hour}时{minutes}"


def period_words(starts_at: datetime, ends_at: datetime) -> str:
    """The first and the last day of a half-open period."""
    last = ends_at - timedelta(days=1)
    year = "" if last.year == starts_at.year else f"{last.year}年"
    return f"{day_words(starts_at)}至{year}{last.month}月{last.day}日"


def third_of_month(moment: datetime) -> str:
    """A moment told only to the third of its month, so that a case cannot be recognised by it."""
    third = "上旬" if moment.day <= 10 else "中旬" if moment.day <= 20 else "下旬"
    return f"{moment.year}年{moment.month}月{third}"


def stamp(moment: datetime | None) -> str:
    """A moment as tables print it, to the minute, or to the second where it has seconds."""
    if moment is None:
        return ""
    return moment.strftime("%Y-%m-%d %H:%M:%S" if moment.second else "%Y-%m-%d %H:%M")


def count(number: int | None) -> str:
    """A count with its thousands apart; nothing is a dash."""
    return NOTHING if number is None else f"{number:,}"


def share(part: int | None, whole: int | None) -> str:
    """A share in per cent that never rounds something to nothing, nor less than all to all; 0 of 0 is a dash."""
    if not whole or part is None:
        return NOTHING
    if part in (0, whole):
        return "0%" if part == 0 else "100%"
    tenths = (2000 * part + whole) // (2 * whole)  # half up, in integers: the same on every machine
    if tenths == 0:
        return "＜0.1%"
    if tenths >= 1000:
        return "＞99.9%"
    return f"{tenths // 10}.{tenths % 10}%"


def duration(hours: int | None) -> str:
    """Whole hours as days and hours."""
    if hours is None:
        return NOTHING
    days, rest = divmod(abs(int(hours)), 24)
    if not days:
        return f"{rest}小时" if rest else "不足1小时"
    return f"{count(days)}天{rest}小时" if rest else f"{count(days)}天"


def remaining(hours: int | None) -> str:
    """The hours left until the last lawful moment; past it, that someone has to look (whether it was done is open)."""
    return "已过最迟时间，待核实" if hours is not None and hours < 0 else duration(hours)


def citation(law: str) -> str:
    """The instrument and article of a law, without the sentence quoted after them."""
    return law.split("：“")[0]


def citations(laws: list[str]) -> str:
    """The articles of several laws, each instrument named once, each article once, in the order given."""
    articles: dict[str, list[str]] = {}
    for law in laws:
        instrument, mark, article = citation(law).partition("》")
        known = articles.setdefault(instrument + mark, [])
        if article and article not in known:
            known.append(article)
    return "；".join(instrument + "、".join(known) for instrument, known in articles.items())


def listing(words: list[str], last: str = "、") -> str:
    """Words in one line, with the Chinese enumeration comma."""
    return "、".join(words[:-1]) + last + words[-1] if len(words) > 1 else "".join(words)
