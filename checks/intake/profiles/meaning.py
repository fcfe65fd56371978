"""What a profile says that a column means: a constant, our codes for theirs, UTC, a moment under another heading."""

from checks.contract import Column, Table
from checks.intake.cells import folded, is_placeholder, literal, name, trimmed
from checks.intake.notes import NOTICE, Note
from checks.intake.profiles.sources import Entry, Move
from checks.intake.sheets.taking import Taking
from checks.intake.times import is_placeholder_day, read_moment

AHEAD = "interval 8 hour"  # civil time in China, summer and winter
_UTC_MARK = "(Z|[+-]00:?00)$"
_OUR_MARK = "([+]08:?00)$"  # against what the profile says: then nobody can tell, and the time cannot be read

Takings = list[tuple[str, Taking]]  # SQL conditions on a row's origin, with what was taken there


def text(table: Table, column: Column, takings: Takings) -> str:
    """SQL: the trimmed text of the column, as the profile says that it is to be read."""
    said = [(where, _said(table, column, taking.entry)) for where, taking in takings if taking.entry]
    plain = _plain(column)
    cases = [f"when {where} then {sql}" for where, sql in said if sql != plain]
    return f"case {' '.join(cases)} else {plain} end" if cases else plain


def hours_behind(column: Column, takings: Takings) -> str | None:
    """SQL: whether the row's time is in UTC; None if none of that column's are."""
    conditions = [where for where, taking in takings if taking.entry and column.name in taking.entry.utc]
    return f"({' or '.join(conditions)})" if conditions else None


def source(takings: Takings) -> str | None:
    """SQL: the source of a row that names none; None where no profile tells it."""
    cases = [f"when {where} then {literal(taking.entry.source)}" for where, taking in takings if taking.entry]
    return f"case {' '.join(cases)} end" if cases else None


def as_told(table: Table, column: Column, takings: Takings) -> str:
    """SQL: the text of the column as it stands in a sheet of corrections, which no profile explains any more."""
    plain = text(table, column, takings)
    is_utc = hours_behind(column, takings)
    if column.name == "source" and source(takings):
        return f"case when {plain} is null or {is_placeholder(plain)} then {source(takings)} else {plain} end"
    return f"case when {is_utc} then {_civil(plain)} else {plain} end" if is_utc else plain


def _civil(plain: str) -> str:
    """SQL: the text of a moment in UTC in civil time; of a bare day nobody can say which one it is here."""
    spread = "(moment.latest - moment.earliest)"
    width = f"case when {spread} = interval 0 second then 19 else 16 end"  # with seconds or without
    told = f"""case when moment is null or {is_placeholder_day("moment.earliest")} then {plain}
        when {spread} < interval 1 hour then left(strftime(moment.earliest + {AHEAD}, '%Y-%m-%d %H:%M:%S'), {width})
        else {plain} || '（UTC）' end"""
    return f"list_transform([{read_moment(plain)}], lambda moment: {told})[1]"


def _said(table: Table, column: Column, entry: Entry) -> str:
    """SQL: the text of the column in rows of that entry."""
    own = _own(table, column, entry)
    for move in entry.moves:
        instant = f"struct_extract({read_moment(_named(table, move.origin, entry))}, 'earliest')"
        since = f"timestamp {literal(move.since)}" + (f" - {AHEAD}" if move.origin in entry.utc else "")
        if column.name == move.target:
            # one that cannot be read may lie on either side of the day: then nobody can tell either moment
            moves = f"{_may_move(table, move, entry)} and coalesce({instant} >= {since}, true)"
            return f"case when {moves} then {_named(table, move.origin, entry)} else {own} end"
        if column.name == move.origin:
            moves = f"{_may_move(table, move, entry)} and {instant} >= {since}"
            return f"case when not coalesce({moves}, false) then {own} end"
    return own


def _plain(column: Column) -> str:
    return trimmed(name(column.name), column.values if column.type == "code" else ())


def _named(table: Table, column: str, entry: Entry) -> str:
    return _own(table, table.column(column), entry)


def _own(table: Table, column: Column, entry: Entry) -> str:
    """SQL: what stands in the column itself, a constant or our code for theirs."""
    if column.name in entry.constants:
        return literal(entry.constants[column.name])
    plain = _plain(column)
    pairs = entry.codes.get(column.name, {}).items()
    if pairs:
        cases = " ".join(f"when {literal(theirs.strip())} then {literal(ours)}" for theirs, ours in pairs)
        return f"case {plain} {cases} else {plain} end"
    if column.name in entry.utc:
        bare = f"regexp_replace({plain}, {literal(_UTC_MARK)}, '')"
        return f"regexp_replace({bare}, {literal(_OUR_MARK)}, '\\1（不是 UTC）')"
    return plain


def _may_move(table: Table, move: Move, entry: Entry) -> str:
    """SQL: whether the row is of the kind whose moment may mean the other column, and that column is blank."""
    target = _named(table, move.target, entry)
    kind = [
        f"regexp_replace({folded(_named(table, column, entry))}, '\\s', '', 'g') = {literal(value)}"
        for column, value in move.where.items()
    ]
    return " and ".join([f"({target} is null or {is_placeholder(target)})", *kind])


def notes(taking: Taking, sheet: str | None) -> list[Note]:
    """What the profile made of the times, so that nobody takes it for what the export says."""
    entry, found = taking.entry, []
    if entry and entry.utc:
        names = [column.heading for column in taking.table.columns if column.name in entry.utc & set(taking.columns)]
        found.append(f"按来源配置，这些时间是 UTC，已加 8 小时：{'、'.join(names)}")
    for move in entry.moves if entry else ():
        origin, target = (taking.table.column(name).heading for name in (move.origin, move.target))
        kind = "、".join(f"{taking.table.column(name).heading}为{value}" for name, value in sorted(move.where.items()))
        found.append(f"按来源配置，{move.since} 起{kind}的，没有{target}时，{origin}即{target}")
    return [Note(NOTICE, text, sheet=sheet) for text in found]
