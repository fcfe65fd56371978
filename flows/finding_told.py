"""One finding's story on the terminal: in words and signs, readable at 80 signs a line; colour only adds to them."""

from rich import box
from rich.table import Table
from rich.text import Text

from checks.life.story import Story
from checks.life.timeline import ENTRY, MARK, Moment
from flows.display import OUT, say
from reports import story_marks, story_words

BAR = 44  # signs of the drawn term
COLOURS = {"红": "bold red", "橙": "yellow", "黄": "bright_yellow"}


def show(story: Story) -> None:
    """Everything that is known of the finding stands on the terminal."""
    line = story.line
    OUT.print(Text(story_words.title(story), style="bold"), Text(line.finding_id, style="cyan"))
    _facts("现在", story_words.now(story))
    for text in story_words.opinions(story):
        say(f"  {text}")
    _facts("问题", story_words.what(story))
    _facts("法律", story_words.law(story))
    _lines("豁免文书", story_words.papers(story))
    _facts("计时", story_words.clock(story))
    if bar := term(story):
        OUT.print(Text(f"  {bar}"))
    _timeline(story)
    _changes(story)
    _life(story)
    _releases(story)
    _others(story)


def _facts(title: str, rows: list[tuple[str, str]]) -> None:
    """The facts stand under their title, each beside its name."""
    if not rows:
        return
    OUT.print(Text(f"\n{title}", style="bold underline"))
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=12)
    grid.add_column(overflow="fold")
    for name, value in rows:
        grid.add_row(Text(f"  {name}", style="dim"), Text(value))
    OUT.print(grid)


def _lines(title: str, lines: list[str]) -> None:
    if lines:
        OUT.print(Text(f"\n{title}", style="bold underline"))
        for line in lines:
            say(f"  {line}")


def term(story: Story) -> str:
    """The term as a row of signs from its start to its end, with what it was overrun by; nothing without a term."""
    ends = {name: at for name, (at, _) in story_marks.clock_of(story).items() if at}
    if not {"start", "due"} <= ends.keys() or ends["start"] >= ends["due"]:
        return ""
    end = ends.get("done") or ends["as_of"]
    whole = max(end, ends["due"]) - ends["start"]
    n_term = max(1, round(BAR * ((min(end, ends["due"]) - ends["start"]) / whole)))
    n_rest = max(1, BAR - n_term) if end != ends["due"] else 0
    sign = story_marks.DONE if "done" in ends else story_marks.AS_OF
    if end > ends["due"]:
        return f"{story_marks.START}{'━' * n_term}{story_marks.DUE}{'╳' * n_rest}{sign}"
    return f"{story_marks.START}{'━' * n_term}{sign}{'─' * n_rest}{story_marks.DUE}"


def _table(title: str, *headings: str) -> Table:
    """The title stands there; the table that is to follow it."""
    table = Table(
        title=f"\n{title}", title_justify="left", title_style="bold underline", box=box.SIMPLE, pad_edge=False
    )
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def _timeline(story: Story) -> None:
    """What happened in the order of time, the marks of the clock among it; the files are named below."""
    if story.is_withheld:
        return _lines("时间线", ["对象或者它的案件现在标为涉密，不列时间线。"])
    moments, n_left_out = story_marks.timeline(story)
    files = {
        name: place for place, name in enumerate(dict.fromkeys(m.source_file for m in moments if m.source_file), 1)
    }
    table = _table("时间线", "时间", "准到", "发生了什么", "来源")
    table.columns[0].no_wrap = table.columns[1].no_wrap = True
    for each in moments:
        seen = f"[{files[each.source_file]}]{each.source_row}" if each.source_file else ""
        exact = "" if each.kind == MARK else each.precision
        table.add_row(each.written, exact, Text(_happened(story, each)), Text(seen), style=_style(each))
    OUT.print(table)
    if n_left_out:
        say(f"  记录太多，略去不相关的 {n_left_out} 条。")
    if any(each.is_own and each.kind != MARK for each in moments):
        say("  ● 问题所指的这一条记录")
    for name, place in files.items():
        say(f"  [{place}] {name}")
    return None


def _happened(story: Story, each: Moment) -> str:
    if each.kind == MARK:
        return each.what
    known = (story.line.case_no, story.line.subject_no)
    which = f"（{each.which}）" if each.which and each.which not in known and not each.is_own else ""
    detail = f"，{each.detail}" if each.detail else ""
    later = "〔截止时点以后〕" if each.is_later else ""
    return f"{'●' if each.is_own and each.kind != ENTRY else ''}{each.what}{which}{detail}{later}"


def _style(each: Moment) -> str:
    return "bold" if each.kind == MARK else "dim" if each.kind == ENTRY else ""


def _changes(story: Story) -> None:
    if story.changes:
        table = _table("后来的批次改动过的时间", "批次", "什么", "原来", "现在")
        for each in story.changes:
            what = f"{each.what} {each.which}".strip()
            table.add_row(f"{each.old_batch} → {each.batch}", Text(f"{what}：{each.heading}（{each.kind}）"),
                          each.old or "（空）", each.new or "（空）")  # fmt: skip
        OUT.print(table)
    _lines("本批缺少的记录", story_words.vanished(story))


def _life(story: Story) -> None:
    if not story.standing.events:
        return _lines("办理经过", ["还没有人办理过。"])
    table = _table("办理经过", "时间", "办理", "状态", "办理人", "内容")
    for at, by, act, moved, said in story_words.life(story):
        table.add_row(*(Text(text) for text in (at, act, moved, by, said)))
    OUT.print(table)
    return None


def _releases(story: Story) -> None:
    if not story.releases:
        return _lines("发布", ["还没有一次发布列出过它。"])
    table = _table("发布", "发布", "数据截至", "批次", "这个问题")
    for row in story_words.releases(story):
        table.add_row(*row)
    OUT.print(table)
    return None


def _others(story: Story) -> None:
    if story.others:
        table = _table("同一事项的其他问题", "问题编号", "等级", "规则", "对象", "状态")
        for each in story.others:
            clock = f"（{each.clock}）" if each.clock else ""
            gone = "" if each.is_found else "（本次未查出）"
            words = (f"{each.rule_id} {each.rule_name}{clock}", f"{each.subject_kind} {each.subject_no}")
            severity = Text(each.severity, style=COLOURS.get(each.severity, ""))
            table.add_row(each.finding_id, severity, *map(Text, words), Text(f"{each.state}{gone}"))
        OUT.print(table)
