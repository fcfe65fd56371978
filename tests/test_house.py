"""The rules of the house, enforced: who may read what, who may import what, and what may not be written anywhere."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
import sqlglot
import typer
import yaml
from sqlglot import exp

from checks.rules import rule_file
from checks.warehouse import ROOMS
from flows.cli import app

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("checks", "flows", "reports", "samples", "benchmarks")
TRACKED = [
    ROOT / name
    for name in subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=True, encoding="utf-8",
    ).stdout.split("\0")
    if name and (ROOT / name).is_file()
]  # fmt: skip
SOURCES = sorted(path for path in TRACKED if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in PACKAGES)
TESTS = sorted(path for path in TRACKED if path.suffix == ".py" and path.relative_to(ROOT).parts[0] == "tests")
SQL = sorted(path for path in TRACKED if path.suffix == ".sql" and path.relative_to(ROOT).parts[0] == "sql")
DOCS = sorted(path for path in TRACKED if path.suffix == ".md")
READABLE = {".py", ".sql", ".md", ".toml", ".yaml", ".yml", ".txt", ".html", ""}
TEXTS = sorted(path for path in TRACKED if path.suffix in READABLE)

# A room reads the rooms before its own; these are built step by step, or in order, from their own tables too.
READ_THEMSELVES = {"staging", "clocks", "rules", "marts"}
ASKED_OF_ALL = "story"  # no room: questions to a finished warehouse, which make no table
MAY_BE_LOOKED_BACK_AT = {"rules.detected", "rules.unasked"}  # by a rule whose header says looks_back
TODAY = re.compile(
    r"\b(now|today|get_current_time(stamp)?|current_(date|time|timestamp)|localtime(stamp)?)\b\s*(\(|\b)", re.IGNORECASE
)
CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time")}
# Where the clock of the machine may be read: to stamp run.json, and for what the command line takes as a default.
MAY_READ_THE_CLOCK = {"checks/audit.py", "flows/wall_clock.py"}
BANNED_WORDS = {"utils", "util", "helpers", "helper", "common", "manager", "base", "core", "misc"}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def sql_of(path: Path) -> str:
    """The SELECT of that file, without the header that a rule has."""
    found = rule_file.FRAME.match(path.read_text(encoding="utf-8"))
    return found["sql"] if found else path.read_text(encoding="utf-8")


def without_comments(sql: str) -> str:
    return re.sub(r"--[^\n]*|/\*.*?\*/", "", sql, flags=re.DOTALL)


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports_of(path: Path) -> set[str]:
    """The top-level names of everything that the file imports, wherever in it."""
    names = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


def functions_of(path: Path) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_there_is_something_to_look_at():
    assert len(SOURCES) > 40
    assert len(SQL) > 30
    assert len(TESTS) > 10


@pytest.mark.parametrize("path", SQL, ids=named)
def test_a_sql_file_reads_only_rooms_before_its_own(path):
    room = path.parent.name
    if path.name == "macros.sql":
        read = set(re.findall(rf"\b(?:from|join)\s+({'|'.join(ROOMS)})\.", without_comments(sql_of(path))))
    else:
        tables = sqlglot.parse_one(sql_of(path), dialect="duckdb").find_all(exp.Table)
        read = {table.db for table in tables if table.db}
    before = ROOMS if room == ASKED_OF_ALL else ROOMS[: ROOMS.index(room)]
    allowed = set(before) | ({room} if room in READ_THEMSELVES else set())
    assert read <= allowed


@pytest.mark.parametrize("path", [path for path in SQL if path.parent.name == "rules"], ids=named)
def test_a_rule_reads_no_other_rule_and_one_that_looks_back_only_what_they_found_and_what_was_not_asked(path):
    tables = sqlglot.parse_one(sql_of(path), dialect="duckdb").find_all(exp.Table)
    read = {f"{table.db}.{table.name}" for table in tables if table.db == "rules"}
    assert read <= (MAY_BE_LOOKED_BACK_AT if rule_file.read(path).looks_back else set())


@pytest.mark.parametrize("path", SQL, ids=named)
def test_no_sql_asks_for_today(path):
    assert not TODAY.search(without_comments(sql_of(path)))


@pytest.mark.parametrize("path", [path for path in SOURCES if named(path) not in MAY_READ_THE_CLOCK], ids=named)
def test_nothing_is_decided_by_the_clock_or_by_chance(path):
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            assert (node.value.id, node.attr) not in CLOCKS
            assert node.value.id != "random" or node.attr == "Random", "a seeded random.Random only"
            assert node.attr not in {"uuid1", "uuid4", "token_hex"}


def test_only_flows_imports_prefect():
    assert {named(path).split("/")[0] for path in SOURCES if "prefect" in imports_of(path)} == {"flows"}


def test_only_quality_imports_great_expectations():
    importing = [named(path) for path in SOURCES if "great_expectations" in imports_of(path)]
    assert importing
    peer = "benchmarks/peer/"  # the month as somebody would do it without this program
    assert all(name.startswith(("checks/quality/", peer)) for name in importing)


def test_no_room_knows_what_moves_it():
    for path in SOURCES:
        if named(path).startswith(("checks/", "reports/", "samples/")):
            assert "flows" not in imports_of(path), named(path)


def test_no_file_of_flows_hides_a_standard_module():
    """Prefect puts flows/ first on the path: a file calendar.py there would be everybody's calendar."""
    assert not {path.stem for path in SOURCES if path.parent.name == "flows"} & set(sys.stdlib_module_names)


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_a_source_file_is_short_and_so_are_its_functions(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) < 300
    for function in functions_of(path):
        assert function.end_lineno - function.lineno < 60, function.name


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_every_module_and_public_function_says_what_it_is(path):
    tree = tree_of(path)
    assert ast.get_docstring(tree) or not tree.body, "the module"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            is_command = any("command" in ast.unparse(each) for each in node.decorator_list)  # its help says it
            assert is_command or ast.get_docstring(node), node.name


@pytest.mark.parametrize("path", SOURCES + TESTS + SQL, ids=named)
def test_no_file_has_a_name_that_says_nothing(path):
    assert not BANNED_WORDS & set(re.split(r"[_.]", path.stem.lower()))


@pytest.mark.parametrize("path", TESTS, ids=named)
def test_every_test_claims_something_and_none_is_skipped(path):
    source = path.read_text(encoding="utf-8")
    assert not re.search(r"pytest\.(mark\.)?" + "(skip|xfail)", source)
    for function in functions_of(path):
        if function.name.startswith("test_"):
            body = ast.unparse(function)
            assert re.search(r"\bassert|raises\(|check=True|\.verify\(", body), function.name


@pytest.mark.parametrize("path", SOURCES + SQL, ids=named)
def test_nothing_is_left_for_later(path):
    words = "|".join(["TO" + "DO", "FIX" + "ME", "X" * 3, "NotImplemented" + "Error"])
    assert not re.search(rf"\b({words})\b", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", TEXTS, ids=named)
def test_no_file_names_a_machine_or_a_registry(path):
    text = path.read_text(encoding="utf-8")
    for word in ("/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", ".lib" + "rary", "pythonhost" + "ed"):
        assert word not in text, word


def test_every_requirement_is_pinned_with_hashes_and_names_no_host():
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert "://" not in text
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if entry.strip() and not entry.startswith("#")]
    assert len(entries) > 100
    for entry in entries:
        assert re.match(r"[A-Za-z0-9_.-]+(\[[a-z0-9, -]+\])?==\S+", entry), entry.splitlines()[0]
        assert "--hash=sha256:" in entry, entry.splitlines()[0]


def test_the_pins_without_which_flows_crash_and_schedules_never_fire_are_there():
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    pins = dict(re.findall(r"^([a-z]+)(?:\[.*\])?==(\d+\.\d+)", text, re.M))
    assert pins["prefect"] == "3.8"
    assert tuple(map(int, pins["fastapi"].split("."))) < (0, 151)
    assert pins["sqlalchemy"] == "2.0"


def test_what_is_published_has_no_column_about_a_citizen():
    headings = yaml.safe_load((ROOT / "sql" / "published" / "headings.yaml").read_text(encoding="utf-8"))
    for table, about in headings.items():
        for name, chinese in about["columns"].items():
            assert not re.search("姓名|身份证|电话|手机|住址|地址|出生", str(chinese)), (table, name)


def commands_in(path: Path) -> list[str]:
    """Every line of the document's shell blocks, without its comment."""
    blocks = re.findall(r"```(?:sh|powershell)\n(.*?)```", path.read_text(encoding="utf-8"), re.S)
    lines = [re.sub(r"\s+#.*", "", line).strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def test_the_commands_in_the_documents_exist():
    known = typer.main.get_command(app).commands
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    said = [(named(path), line) for path in DOCS for line in commands_in(path)]
    assert any("make audit" in line for _, line in said)
    for where, line in said:
        words = line.split()
        if words[0] == "make":
            assert set(words[1:]) <= targets, (where, line)
        if Path(words[0]).name.removesuffix(".exe") == "mingjing" and len(words) > 1 and words[1] != "--help":
            assert words[1] in known, (where, line)
            command = known[words[1]]
            for word in words[2:3] if hasattr(command, "commands") else []:
                assert word in command.commands, (where, line)
                command = command.commands[word]
            options = {option for param in command.params for option in param.opts} | {"--help"}
            assert {word.split("=")[0] for word in words if word.startswith("--")} <= options, (where, line)


def test_the_files_that_the_documents_link_to_exist():
    for path in DOCS:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), (named(path), target)
