"""What each command does: check what was asked for, start it, show what came out."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path

import typer

from checks.complaint import BadInput
from flows import display, embedded, wall_clock
from flows.request import ONLY_AUDIT, Request, for_month_of_as_of, to_run


def audit(request: Request) -> None:
    """The month has been audited and its summary shown."""
    with answering(request.warehouse_folder):
        run = to_run(request)  # what is wrong with it is said before anything starts
        display.means(run)
        with display.working():
            result = _flow(request, "audit")(**asdict(request))
        display.summary(result)
        from flows import release_commands

        release_commands.remind(result.month, Path(request.out), request.warehouse_folder)


def watch(request: Request) -> None:
    """The warnings have been renewed."""
    with answering(request.warehouse_folder):
        request = replace(request, as_of=request.as_of or wall_clock.now().replace(second=0).isoformat())
        display.means(to_run(for_month_of_as_of(request)))
        with display.working():
            result = _flow(request, "watch")(**without_month(request))
        display.warnings(result)


def serve(request: Request) -> None:
    """The schedules are kept until somebody stops the program."""
    with answering(request.warehouse_folder):
        to_run(for_month_of_as_of(replace(request, as_of=wall_clock.now().replace(second=0).isoformat())))
        embedded.configure(request.warehouse_folder)
        from flows import serving

        serving.serve(request, wall_clock.now())


def rules(rule_id: str, policy: str) -> None:
    """The list of rules, or everything about one, has been shown."""
    with answering(None):
        from checks import policy as policies
        from flows import rule_pages

        rule_pages.show(rule_id, policies.read(Path(policy) if policy else None))


def check_law(rule_id: str, on: str) -> None:
    """What somebody should look at in the law on file has been shown."""
    with answering(None):
        from checks.run import moment
        from flows import rule_pages as pages

        pages.check_law(rule_id, (moment(on) if on else wall_clock.now()).date())


def rule_pages(folder: str) -> None:
    """The folder holds a page for each rule and their list."""
    with answering(None):
        from flows import rule_pages as pages

        pages.write(Path(folder))


def new_rule(rule_id: str, name: str, kind: str) -> None:
    """A draft of a rule has been written."""
    with answering(None):
        from flows import rule_kit

        rule_kit.new(rule_id, name, kind)


def test_rule(rule: str, policy: str) -> None:
    """Whether the rule's examples come out has been shown; status 1 if one does not."""
    with answering(None):
        from checks import policy as policies
        from flows import rule_kit

        holds = rule_kit.test(rule, policies.read(Path(policy) if policy else None))
    if not holds:
        raise typer.Exit(1)


def try_rule(rule: str, request: Request) -> None:
    """What the rule would find has been shown."""
    with answering(None):
        from flows import rule_kit

        rule_kit.attempt(rule, request)


def compare_rules(old: str, new: str, request: Request) -> None:
    """Which verdicts two versions do not share has been shown."""
    with answering(None):
        from flows import rule_kit

        rule_kit.compare(old, new, request)


def sample(folder: str, seed: int, incidents: int) -> None:
    """The folder holds an invented bureau's exports."""
    with answering(None):
        import samples

        samples.write(Path(folder), seed, incidents)
        display.say(f"样例数据已写入 {folder}（种子 {seed}，警情 {incidents} 起）。")


def draw(request: Request, n: int, seed: int, why: str) -> None:
    """The sample of the month has been drawn, and its form written."""
    with answering(request.warehouse_folder):
        from flows import sampling_commands

        sampling_commands.draw(request.month, n, seed, Path(request.out), request.warehouse_folder, why)


def estimate(request: Request) -> None:
    """What the answers to the month's sample say has been shown."""
    with answering(request.warehouse_folder):
        from flows import sampling_commands

        sampling_commands.estimate(request.month, Path(request.out), request.warehouse_folder)


def new_profile(files: list[str], out: str, name: str) -> None:
    """A draft of a profile has been written."""
    with answering(None):
        from flows import profiles

        profiles.new(files, out, name)


def check_profile(profile: str, exports: list[str]) -> None:
    """What is wrong with the profile has been shown; status 2 if anything is."""
    with answering(None):
        from flows import profiles

        is_right = profiles.check(profile, exports)
    if not is_right:
        raise typer.Exit(2)


def answers(files: list[str], out: str, warehouse: str, on: str, policy: str) -> None:
    """What people sent back has been taken; status 2 if anything that was filled in was refused."""
    with answering(Path(warehouse) if warehouse else Path(out) / "warehouse"):
        from flows import answer_commands

        is_all_taken = answer_commands.take(files, out, warehouse, on, policy)
    if not is_all_taken:
        raise typer.Exit(2)


def hand_out(month: str, by: str, on: str, first_number: int, lists_only: bool, request: Request) -> None:
    """What is to be done has been handed out, and everybody's list written."""
    with answering(request.warehouse_folder):
        from checks.run import moment
        from flows import hand_out_commands as commands

        at = moment(on) if on else wall_clock.now()
        place = (Path(request.out), request.warehouse_folder, request.policy)
        commands.hand_out(commands.Wanted(month, by, at, *place, first_number, lists_only))


def verify_ledger(out: str, warehouse: str, against: list[str]) -> None:
    """Whether the ledger is as it was written has been shown; status 2 if it is not."""
    with answering(None):
        from flows import ledger_commands

        ledger_commands.verify(out, warehouse, against)


def backup_ledger(target: str, out: str, warehouse: str) -> None:
    """A backup of the ledger stands."""
    with answering(None):
        from flows import ledger_commands

        ledger_commands.backup(target, out, warehouse)


def restore_ledger(copy: str, out: str, warehouse: str, may_lose: bool) -> None:
    """The ledger is what its backup is."""
    with answering(None):
        from flows import ledger_commands

        ledger_commands.restore(copy, out, warehouse, may_lose)


def export_ledger(folder: str, out: str, warehouse: str) -> None:
    """The folder holds the events of the ledger."""
    with answering(None):
        from flows import ledger_commands

        ledger_commands.export(folder, out, warehouse)


def findings(asked: dict, csv: str, limit: int, on: str, request: Request) -> None:
    """The findings that were asked for have been shown."""
    with answering(None):
        from flows import finding_commands

        finding_commands.show_list(asked, csv, limit, on, request)


def finding(number: str, html: str, on: str, request: Request) -> None:
    """One finding's story has been shown, or written as a page."""
    with answering(None):
        from flows import finding_commands

        finding_commands.show_one(number, html, on, request)


def without_month(request: Request) -> dict:
    """The parameters of the flow that renews the warnings."""
    return {name: value for name, value in asdict(request).items() if name not in ONLY_AUDIT}


def _flow(request: Request, name: str):
    """The flow of that name, ready to start."""
    embedded.configure(request.warehouse_folder)
    embedded.warm_up()
    if name == "audit":
        from flows.monthly import monthly

        return monthly
    from flows.watch import watch

    return watch


@contextmanager
def answering(warehouse: Path | None) -> Iterator[None]:
    """Bad input ends with its own words and status 2; any other failure with a short word, a log and status 1."""
    try:
        yield
    except BadInput as bad:
        display.complain(bad.text())
        raise typer.Exit(2) from None
    except Exception as failure:
        place = _log(warehouse)
        display.complain(f"程序出错，没有发布任何成果：{type(failure).__name__}：{failure}\n  详细记录：{place}")
        raise typer.Exit(1) from None


def _log(warehouse: Path | None) -> Path:
    """Where the whole story of the failure has been written."""
    path = embedded.log_file(warehouse or Path.cwd())
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as log:
        log.write(traceback.format_exc())
    return path
