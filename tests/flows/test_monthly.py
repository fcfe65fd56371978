"""The month's flow, run for once with Prefect itself: the pins exist because a flow can crash without a warning."""

import asyncio
import json
from types import SimpleNamespace

import pytest

from checks import audit
from checks.complaint import BadInput
from flows import progress
from flows.request import Request, to_run


def asked_of_prefect(question):
    """What Prefect's server answers to an async question about what it has kept."""
    from prefect.client.orchestration import get_client

    async def ask():
        async with get_client() as client:
            return await question(client)

    return asyncio.run(ask())


def failed_with(failure: BaseException):
    """A task's state after that failure."""
    from prefect.states import Failed

    return Failed(data=failure)


def test_the_month_is_published_with_everything_in_it(flow_run):
    folder = flow_run.out / "2026-10"
    names = {path.name for path in folder.iterdir()}
    products = {"report.html", "一评议.docx", "一考核.xlsx", "一通报.docx", "一整改", "一追究", "预警清单.xlsx"}
    assert products | {"问题清单.csv", "findings.parquet", "manifest.json", "run.json"} <= names


def test_the_summary_counts_what_was_published(flow_run):
    manifest = json.loads((flow_run.out / "2026-10" / "manifest.json").read_text(encoding="utf-8"))
    assert flow_run.summary.findings["本月新增"] == 1
    assert sum(flow_run.summary.findings.values()) == sum(manifest["counts"]["findings"].values())
    assert flow_run.summary.n_warnings == 1
    assert flow_run.summary.n_read == 6
    assert sum(flow_run.summary.statuses().values()) == len(flow_run.summary.coverage)


def test_the_name_of_the_run_and_of_each_room_carries_the_month(flow_run):
    async def names(client):
        runs = await client.read_flow_runs()
        tasks = await client.read_task_runs()
        return {run.name for run in runs}, {task.name for task in tasks}

    runs, tasks = asked_of_prefect(names)
    assert "明镜 2026-10 月度审计" in runs
    assert {f"2026-10 {step.title}" for step in audit.rooms(to_run(Request(str(flow_run.exports), "2026-10")))} <= tasks


def test_the_summary_and_the_coverage_are_artifacts(flow_run):
    async def kept(client):
        return {artifact.key: artifact for artifact in await client.read_artifacts()}

    artifacts = asked_of_prefect(kept)
    assert "疑似问题 1 件" in artifacts["audit-2026-10"].data
    rules = json.loads(artifacts["coverage-2026-10"].data)
    assert {row["规则编号"]: row["状态"] for row in rules}["JQ-03"] == "发现问题"


def test_the_plain_functions_publish_the_same_bytes_without_prefect(flow_run, tmp_path):
    run = to_run(Request(str(flow_run.exports), "2026-10", out=str(tmp_path)))
    folder = audit.audit(run)
    listed = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    assert listed
    for path in listed:
        if path.name != "run.json":
            assert (folder / path).read_bytes() == (flow_run.out / "2026-10" / path).read_bytes(), path


def test_bad_input_comes_out_of_the_flow_as_itself_is_not_tried_again_and_publishes_nothing(prefect_server, tmp_path):
    from flows.monthly import monthly

    exports = tmp_path / "exports"
    exports.mkdir()
    (exports / "什么都不是.csv").write_text("甲,乙\n1,2\n", encoding="utf-8")
    seen = []
    with pytest.raises(BadInput, match="什么都不是"), progress.listening(lambda title, *_: seen.append(title)):
        monthly(str(exports), month="2026-10", out=str(tmp_path / "out"))
    assert seen == ["核对规则文件", "读入与整理"]
    assert not (tmp_path / "out" / "2026-10").exists()


def test_the_warnings_are_renewed_beside_the_months(flow_run, prefect_server):
    from flows.watch import watch

    before = (flow_run.out / "2026-10" / "manifest.json").read_bytes()
    result = watch(str(flow_run.exports), as_of="2026-11-01T06:00", out=str(flow_run.out))
    assert result.n_warnings == 1
    names = {path.name for path in (flow_run.out / "预警").iterdir()}
    assert names == {"预警清单.xlsx", "预警清单.csv", "warnings.parquet"}
    assert (flow_run.out / "2026-10" / "manifest.json").read_bytes() == before


def test_only_a_file_that_another_program_holds_is_waited_for(prefect_server):
    from flows.rooms_as_tasks import is_held

    held = BadInput("数据仓库打不开", value="IO Error: Conflicting lock is held in PID 7")
    assert is_held(None, None, failed_with(held))
    assert not is_held(None, None, failed_with(BadInput("数据仓库打不开", value="not a valid DuckDB database file")))


def test_only_a_folder_that_cannot_be_written_to_is_tried_again(prefect_server):
    from flows.rooms_as_tasks import is_share_busy

    hidden = BadInput("发布文件夹无法写入")
    hidden.__context__ = PermissionError("busy")
    assert is_share_busy(None, None, failed_with(hidden))
    assert is_share_busy(None, None, failed_with(OSError("share")))
    assert not is_share_busy(None, None, failed_with(BadInput("数据勾稽不符，不予发布")))


def test_a_busy_share_is_tried_again_until_it_can_be_written_to(prefect_server, monkeypatch):
    from prefect import flow

    from flows import rooms_as_tasks

    monkeypatch.setattr(rooms_as_tasks, "WAITS", [0, 0])
    tries = []

    def write(_con, _run):
        tries.append("try")
        if len(tries) < 3:
            raise PermissionError("busy")

    run = SimpleNamespace(period=SimpleNamespace(month="2026-10"))
    flow(lambda: rooms_as_tasks.walk(None, run, [audit.Step("publications", "生成", write)]), name="busy")()
    assert len(tries) == 3


def test_nothing_leaves_the_machine(prefect_server):
    from prefect.settings import get_current_settings

    assert get_current_settings().server.analytics_enabled is False
