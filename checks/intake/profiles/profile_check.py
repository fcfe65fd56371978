"""Whether a profile says what its exports need: its mistakes by line, and a rehearsal whose rows nobody keeps."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from checks.citizen_numbers import MARK
from checks.complaint import BadInput
from checks.contract import Column
from checks.intake import receiving
from checks.intake.batches import control_totals
from checks.intake.cells import literal
from checks.intake.files.folder import exports_in, file_name
from checks.intake.landing import Place
from checks.intake.profiles import looking, profile
from checks.intake.profiles.guessing import likely_headings
from checks.intake.profiles.profile_language import understand
from checks.intake.profiles.sources import Entry, Profile
from checks.intake.profiles.yaml_text import plain
from checks.intake.reading import Read
from checks.intake.sheets.headings import meant
from checks.intake.sheets.taking import Taking
from checks.intake.values import reading
from checks.warehouse import open_warehouse

SHOWN = 20  # of each kind of thing that is listed
_MANY = 20  # one in so many times that cannot be read: then it is probably another column
_WIDE = 400


@dataclass(frozen=True)
class Line:
    """One thing that was found."""

    text: str
    is_wrong: bool = False


@dataclass(frozen=True)
class Found:
    """What was found about one file, or about the profile."""

    title: str
    lines: tuple[Line, ...]

    @property
    def n_wrong(self) -> int:
        """How many of the lines are complaints."""
        return sum(line.is_wrong for line in self.lines)


def check(path: Path, exports: list[Path]) -> list[Found]:
    """What is wrong in the profile; if nothing is, what it makes of each of the exports."""
    written = [_written(each) for each in profile.files_in(path)]
    if any(found.n_wrong for found in written):
        return written
    known = profile.read(path)  # refuses namesakes
    if not exports:
        return written
    files = [each for path in exports for each in (exports_in(path, known) if path.is_dir() else [path])]
    return written + [_about(each, known) for each in files] + _unused(known, files)


def _written(path: Path) -> Found:
    """The mistakes in one file of a profile, or what it describes."""
    sources, mistakes = understand(profile.text_of(path))
    if mistakes:
        return Found(f"来源配置 {path.name}", tuple(Line(mistake.text(), True) for mistake in mistakes))
    lines = [f"来源 {source.name}：{'、'.join(_tables(source.entries)) or '没有表'}" for source in sources]
    return Found(f"来源配置 {path.name}", tuple(map(Line, lines)))


def _tables(entries: tuple[Entry, ...]) -> list[str]:
    return list(dict.fromkeys(entry.table.heading for entry in entries))


def _unused(known: Profile, files: list[Path]) -> list[Found]:
    """The entries that take none of the files."""
    names = [file_name(path) for path in files]
    lines = [
        Line(f"第 {entry.line} 行  {entry.table.heading}：没有一个文件符合 {'、'.join(entry.files)}", True)
        for entry in known.entries
        if not any(entry.takes(name) for name in names)
    ]
    return [Found("没有用上的配置", tuple(lines))] if lines else []


def _about(path: Path, known: Profile) -> Found:
    """What the profile makes of one file."""
    name = file_name(path)
    if known.ignores(name):
        return Found(name, (Line("按配置的 ignore 不读"),))
    if control_totals.is_control(path) and not known.entries_for(name):
        return Found(name, (Line("对账文件，不用配置"),))
    with closing(open_warehouse(None)) as con:
        try:
            read = receiving.rehearse(con, path, known)
        except BadInput as bad:
            return Found(name, (*_complaint(bad), *_headings(con, path, bad)))
        unnamed = known.only_source or receiving.STANDARD
        lines = [line for place, taking in read.takings for line in _taken(con, place, taking, unnamed)]
        return Found(name, (*lines, *_notes(read)))


def _complaint(bad: BadInput) -> tuple[Line, ...]:
    first, *rest = [line.strip() for line in bad.text().splitlines() if not line.startswith("  文件：")]
    return (Line(first, True), *(Line(line) for line in rest))


def _headings(con, path: Path, bad: BadInput) -> list[Line]:
    """The headings that the file has, where it lacks one."""
    if not bad.place["列"]:
        return []
    found = []
    for looked in looking.look(con, path):
        headings = likely_headings(looked.rows)
        sheet = f"工作表 {looked.sheet} " if looked.sheet else ""
        told = "、".join(plain(heading) for heading in headings.full() if heading.strip())
        found.append(Line(f"{sheet}第 {headings.row} 行的标题：{told[:_WIDE]}"))
    return found


def _taken(con, place: Place, taking: Taking, unnamed: str) -> list[Line]:
    """What became of the rows of a file or sheet that were taken for one table."""
    where = f"file = {literal(place.file)} and sheet is not distinct from {_sql(place.sheet)}"
    where += f" and table_name = {literal(taking.table.name)}"
    counted = con.execute(
        f"select n_read, n_accepted, n_quarantined, n_duplicate, n_dropped from staging.intake where {where}"
    ).fetchall()[0]
    n_read, n_accepted, n_aside, n_duplicate, n_dropped = counted
    entry = f"配置第 {taking.entry.line} 行" if taking.entry else f"配置没有提到，来源记作 {unnamed}"
    sheet = f"工作表 {place.sheet} " if place.sheet else ""
    told = f"{sheet}→ {taking.table.heading}（{entry}）：读 {n_read} 行，采用 {n_accepted} 行"
    told += "".join(f"，{word} {n} 行" for word, n in (("重复", n_duplicate), ("剔除", n_dropped)) if n)
    lines = [Line(told)]
    if n_aside:
        lines.append(Line(f"隔离 {n_aside} 行：{_reasons(con, taking, where)}", True))
    return lines + _codes(con, place, taking) + _unreadable(con, place, taking) + _left_out(taking)


def _sql(text: str | None) -> str:
    return literal(text) if text is not None else "null"


def _reasons(con, taking: Taking, where: str) -> str:
    found = con.execute(
        f"""select column_name, reason, count(*) as n_rows, min(source_row) from staging.quarantine where {where}
        group by column_name, reason order by n_rows desc, column_name nulls first, reason"""
    ).fetchall()
    told = [
        f"{_shown(taking, column)}{reason} {n_rows} 行（如第 {row} 行）"
        for column, reason, n_rows, row in found[:SHOWN]
    ]
    return "；".join(told)


def _shown(taking: Taking, column: str | None) -> str:
    return f"{taking.table.column(column).heading} " if column else ""


def _codes(con, place: Place, taking: Taking) -> list[Line]:
    """Their codes that mean nothing to us."""
    lines = []
    for column in taking.table.columns:
        if column.type in ("code", "flag") and column.name in taking.columns:
            found = _unknown(con, place, taking, column)
            told = "、".join(
                f"{value if value != MARK else '身份信息'}（{n_rows} 行）" for value, n_rows in found[:SHOWN]
            )
            more = f"等 {len(found)} 种" if len(found) > SHOWN else ""
            where = f"在配置的 codes 里写明 {column.heading} 的这些值对应哪个取值"
            lines += [Line(f"{column.heading} 里不认识的值：{told}{more}；{where}", True)] if found else []
    return lines


def _unknown(con, place: Place, taking: Taking, column: Column) -> list[tuple[str, int]]:
    """The values of the column that can be read as none of its codes, with how many rows have each."""
    read, name = reading(taking.table, column, [(place.where(), taking)]), column.name
    return con.execute(
        f"""with bare_rows as (
            select {read.bare} as bare_{name} from raw.{taking.table.name}
            where {place.where()} and dropped is null and refused is null),
        parsed_rows as (select *, {read.parsed} as parsed_{name} from bare_rows),
        judged_rows as (select *, {read.is_placeholder} as blank_{name} from parsed_rows)
        select left(bare_{name}, 20) as code, count(*) as n_rows from judged_rows
        where bare_{name} is not null and parsed_{name} is null and not blank_{name}
        group by code order by n_rows desc, code"""
    ).fetchall()


def _unreadable(con, place: Place, taking: Taking) -> list[Line]:
    """The columns in which much cannot be read as a time or a number: probably another column is meant."""
    history = f"staging.{taking.table.name}_history"
    where = f"source_file = {literal(place.file)} and source_sheet is not distinct from {_sql(place.sheet)}"
    found = con.execute(
        f"""select unnest(string_split(unreadable, ',')) as name, count(*) as n_rows,
            (select count(*) from {history} where {where}) as n_all
        from {history} where {where} and unreadable is not null group by name order by n_rows desc, name"""
    ).fetchall()
    return [
        Line(f"{taking.table.column(name).heading} 认不出 {n_rows} 行", _MANY * n_rows >= n_all)
        for name, n_rows, n_all in found
        if taking.table.column(name).type != "flag"
    ]


def _left_out(taking: Taking) -> list[Line]:
    """The headings that are not taken, and why."""
    identity, ignored = taking.identity(), taking.ignored()
    lines = [Line(f"{column} 用配置写的，没有用文件里的“{heading}”") for column, heading in _shadowed(taking)]
    lines += [Line(f"公民身份信息，不读取：{plain('、'.join(identity))}")] if identity else []
    return lines + ([Line(f"没有读取的列：{plain('、'.join(ignored))}")] if ignored else [])


def _shadowed(taking: Taking) -> list[tuple[str, str]]:
    """The columns for which the profile says something else than the heading that the file has for them."""
    entry, found = taking.entry, []
    for place in taking.untaken_places() if entry else ():
        read = meant(taking.headings, place, taking.table)
        if read and read[0].column in {*entry.constants, *entry.columns}:
            found.append((taking.table.column(read[0].column).heading, plain(read[1])))
    return found


def _notes(read: Read) -> list[Line]:
    return [Line(f"{note.severity}：{plain(note.text)}") for note in read.notes]
