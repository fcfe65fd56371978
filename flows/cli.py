"""The command line. Everything slow is imported inside the command that needs it: help must come at once."""

import sys
from typing import Annotated

import typer

from flows import chinese, finding_app, hand_out_app, ledger_app, quiet_end, release_app
from flows.request import Request

app = typer.Typer(
    help="明镜：公安机关执法办案月度审计。读入各系统导出的文件，按事发当日有效的法律逐项核对期限，生成当月“五个一”。",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
)

EXPORTS = Annotated[str, typer.Argument(metavar="导出文件夹", help="放着 CSV、XLSX、Parquet 导出文件的文件夹")]
OUT = Annotated[str, typer.Option("--out", metavar="文件夹", help="成果写到这里", show_default="out")]
WAREHOUSE = Annotated[str, typer.Option("--warehouse", metavar="文件夹", help="数据仓库所在处，默认在成果文件夹下")]
PROFILE = Annotated[
    str, typer.Option("--profile", metavar="文件", help="其他系统的导出如何对应（YAML 文件，或放着几个的文件夹）")
]
POLICY = Annotated[str, typer.Option("--policy", metavar="文件", help="本地政策文件，默认用程序自带的 policy.toml")]
ALLOW = Annotated[bool, typer.Option("--allow-quarantine", help="隔离的行超过 5% 也继续")]

MEMORY = Annotated[
    str, typer.Option("--memory", metavar="大小", help="数据库至多用多少内存，如 2GB；默认为本机内存的四分之一")
]
THREADS = Annotated[int, typer.Option("--threads", metavar="个数", help="用几个处理器，默认全部", show_default=False)]


@app.command(help="审计一个月，成果写入 成果文件夹/月份。")
def audit(
    exports: EXPORTS,
    month: Annotated[str, typer.Option("--month", metavar="年-月", help="审计哪个月，如 2026-10")],
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="时点", help="截止时点，如 2026-11-01T08:00，默认该月结束之时")
    ] = "",
    out: OUT = "out",
    warehouse: WAREHOUSE = "",
    profile: PROFILE = "",
    policy: POLICY = "",
    allow_quarantine: ALLOW = False,
    engine: Annotated[
        str, typer.Option("--engine", metavar="引擎", help="计时和规则用什么算：duckdb 或 spark，结果相同")
    ] = "duckdb",
    master: Annotated[
        str,
        typer.Option(
            "--master", metavar="地址", help="Spark 在哪里：local[2]、spark://主机:7077、sc://主机:15002；默认本机"
        ),
    ] = "",
    memory: MEMORY = "",
    threads: THREADS = 0,
) -> None:
    from flows import commands

    about = {"engine": engine, "master": master, "memory": memory, "threads": threads}
    commands.audit(Request(exports, month, as_of, out, warehouse, profile, policy, allow_quarantine, **about))


@app.command(help="只更新预警清单，写入 成果文件夹/预警。")
def watch(
    exports: EXPORTS,
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="时点", help="截止时点，默认此刻（北京时间，取自本机时钟）")
    ] = "",
    out: OUT = "out",
    warehouse: WAREHOUSE = "",
    profile: PROFILE = "",
    policy: POLICY = "",
    allow_quarantine: ALLOW = False,
    memory: MEMORY = "",
    threads: THREADS = 0,
) -> None:
    from flows import commands

    about = {"memory": memory, "threads": threads}
    commands.watch(Request(exports, "", as_of, out, warehouse, profile, policy, allow_quarantine, **about))


@app.command(help="常驻运行：每月 1 日 02:00 审计上月，每天 06:00 更新预警（北京时间）；启动时补上错过的运行。")
def serve(
    exports: EXPORTS,
    out: OUT = "out",
    warehouse: WAREHOUSE = "",
    profile: PROFILE = "",
    policy: POLICY = "",
    allow_quarantine: ALLOW = False,
    memory: MEMORY = "",
    threads: THREADS = 0,
) -> None:
    from flows import commands

    about = {"memory": memory, "threads": threads}
    commands.serve(Request(exports, "", "", out, warehouse, profile, policy, allow_quarantine, **about))


@app.command(help="列出规则；给出编号则显示该规则的全文：问题、法律依据与引文、豁免、样例、SQL。")
def rules(
    rule_id: Annotated[str, typer.Argument(metavar="[规则编号]", help="如 JQ-03", show_default=False)] = "",
    check_law: Annotated[
        bool, typer.Option("--check-law", help="列出引文不是逐字的期限，和 90 天内不再适用的法律版本")
    ] = False,
    on: Annotated[str, typer.Option("--on", metavar="日期", help="按哪一天算，默认今天")] = "",
    policy: POLICY = "",
) -> None:
    from flows import commands

    if check_law:
        commands.check_law(rule_id, on)
    else:
        commands.rules(rule_id, policy)


@app.command(help="生成一套虚构的样例数据；种子相同，内容逐字节相同。")
def sample(
    folder: Annotated[str, typer.Argument(metavar="文件夹", help="写到这里")],
    seed: Annotated[int, typer.Option("--seed", metavar="整数", help="随机种子")] = 20261101,
    incidents: Annotated[int, typer.Option("--incidents", metavar="整数", help="警情起数", min=1)] = 3000,
) -> None:
    from flows import commands

    commands.sample(folder, seed, incidents)


@app.command(help="静态抽查：按种子分层抽取该月的警情和案件，写出抽查表；同一种子再抽，样本不变。")
def draw(
    month: Annotated[str, typer.Option("--month", metavar="年-月", help="抽查哪个月，该月要先审计")],
    n: Annotated[int, typer.Option("--n", metavar="件数", help="一共抽多少件，信访交叉的案件包括在内", min=1)],
    seed: Annotated[int, typer.Option("--seed", metavar="整数", help="随机种子：事先约定的数，如当众摇出的号", min=0)],
    why: Annotated[
        str, typer.Option("--why", metavar="理由", help="作废原样本、重新抽取的理由，记入台账", show_default=False)
    ] = "",
    out: OUT = "out",
    warehouse: WAREHOUSE = "",
) -> None:
    from flows import commands

    commands.draw(Request("", month, "", out, warehouse), n, seed, why)


@app.command(help="静态抽查的结果：按收回的抽查表，估计系统没有查出的问题有多少，附区间。")
def estimate(
    month: Annotated[str, typer.Option("--month", metavar="年-月", help="哪个月的抽查")],
    out: OUT = "out",
    warehouse: WAREHOUSE = "",
) -> None:
    from flows import commands

    commands.estimate(Request("", month, "", out, warehouse))


profile_app = typer.Typer(help="来源配置：其他系统的列名、代码如何对应。", no_args_is_help=True)
app.add_typer(profile_app, name="profile")


@profile_app.command("new", help="看几个导出文件，写出来源配置的草稿：每一处猜测的依据和把握，认不出的留给人填写。")
def new_profile(
    files: Annotated[list[str], typer.Argument(metavar="文件", help="导出文件，或放着导出文件的文件夹")],
    out: Annotated[
        str, typer.Option("--out", metavar="文件", help="草稿写到这里，已有的文件不会覆盖")
    ] = "来源配置.yaml",
    name: Annotated[str, typer.Option("--name", metavar="名称", help="来源系统的名称", show_default=False)] = "",
) -> None:
    from flows import commands

    commands.new_profile(files, out, name)


@profile_app.command("check", help="核对来源配置；给出导出文件时，试读一遍（什么都不保存），逐个文件说明结果。")
def check_profile(
    profile: Annotated[str, typer.Argument(metavar="来源配置", help="YAML 文件，或放着几个来源配置的文件夹")],
    exports: Annotated[
        list[str] | None, typer.Argument(metavar="[文件]", help="导出文件或文件夹", show_default=False)
    ] = None,
) -> None:
    from flows import commands

    commands.check_profile(profile, exports or [])


rule_app = typer.Typer(help="写规则：起草、试例子、试跑、比较两个版本、生成说明页。", no_args_is_help=True)
app.add_typer(rule_app, name="rule")

RULE = Annotated[str, typer.Argument(metavar="规则", help="规则编号，如 RS-05，或规则文件的路径")]
MONTH = Annotated[str, typer.Option("--month", metavar="年-月", help="按哪个月，如 2026-10")]


@rule_app.command("new", help="起草一条规则，写入 sql/rules/；没有填完以前，审计不会运行。")
def new_rule(
    rule_id: Annotated[str, typer.Argument(metavar="编号", help="如 JQ-13")],
    name: Annotated[str, typer.Argument(metavar="英文名", help="小写字母和下划线，如 cancelled_case_told")],
    kind: Annotated[
        str, typer.Option("--kind", metavar="种类", help="deadline 有期限的，event 看一件事做没做")
    ] = "deadline",
) -> None:
    from flows import commands

    commands.new_rule(rule_id, name, kind)


@rule_app.command("test", help="只试一条规则的例子，列出应得与实得；有一个不符合，状态为 1。")
def test_rule(rule: RULE, policy: POLICY = "") -> None:
    from flows import commands

    commands.test_rule(rule, policy)


@rule_app.command("try", help="在导出文件上试跑一条规则，看它会报出什么；不写台账，不发布成果。")
def try_rule(
    rule: RULE,
    exports: EXPORTS,
    month: MONTH,
    as_of: Annotated[str, typer.Option("--as-of", metavar="时点", help="截止时点，默认该月结束之时")] = "",
    warehouse: Annotated[
        str, typer.Option("--warehouse", metavar="文件夹", help="看以往发布的规则要用其中的台账（只读）")
    ] = "",
    profile: PROFILE = "",
    policy: POLICY = "",
    allow_quarantine: ALLOW = False,
) -> None:
    from flows import commands

    request = Request(exports, month, as_of, "out", warehouse, profile, policy, allow_quarantine)
    commands.try_rule(rule, request)


@rule_app.command("diff", help="比较一条规则（或政策文件）的两个版本：同一批导出文件上，哪些结论会变。")
def compare_rules(
    old: Annotated[str, typer.Argument(metavar="原来的", help="规则编号、规则文件，或政策文件（.toml）")],
    new: Annotated[str, typer.Argument(metavar="现在的", help="规则编号、规则文件，或政策文件（.toml）")],
    exports: EXPORTS,
    month: MONTH,
    as_of: Annotated[str, typer.Option("--as-of", metavar="时点", help="截止时点，默认该月结束之时")] = "",
    warehouse: Annotated[
        str, typer.Option("--warehouse", metavar="文件夹", help="看以往发布的规则要用其中的台账（只读）")
    ] = "",
    profile: PROFILE = "",
    policy: POLICY = "",
    allow_quarantine: ALLOW = False,
) -> None:
    from flows import commands

    request = Request(exports, month, as_of, "out", warehouse, profile, policy, allow_quarantine)
    commands.compare_rules(old, new, request)


@rule_app.command("pages", help="重写每条规则的说明页和目录（docs/rules/）。")
def rule_pages(
    folder: Annotated[str, typer.Argument(metavar="文件夹", help="写到这里")] = "docs/rules",
) -> None:
    from flows import commands

    commands.rule_pages(folder)


@app.command(help="收取交回的核查结果、整改反馈、异议、抽查结果、追究结果等，逐行核对，记入台账，出具回执。")
def answers(
    files: Annotated[list[str], typer.Argument(metavar="文件", help="填好的表（XLSX、CSV 等），或放着它们的文件夹")],
    out: OUT = "out",
    warehouse: WAREHOUSE = "",
    on: Annotated[
        str, typer.Option("--on", metavar="时点", help="按哪个时点收取，默认此刻（北京时间，取自本机时钟）")
    ] = "",
    policy: POLICY = "",
) -> None:
    from flows import commands

    commands.answers(files, out, warehouse, on, policy)


app.add_typer(hand_out_app.app)
app.add_typer(finding_app.app)
app.add_typer(ledger_app.app, name="ledger")
app.add_typer(release_app.app, name="release")


def main() -> None:
    """The command has run; the process ends with 0, with 2 after bad input, with 1 after any other failure."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # a console that cannot show a character must not stop a run
    quiet_end.arrange()
    sys.exit(chinese.run(app))


if __name__ == "__main__":
    main()
