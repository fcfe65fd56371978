"""Local policy: the numbers that the law leaves to the bureau, each with the document that set it."""

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

from checks import firewall, number_patterns
from checks.complaint import BadInput
from checks.number_patterns import NumberPattern

PATH = Path(__file__).resolve().parent.parent / "policy.toml"
REMINDED = ("unit_head", "legal", "leaders")  # 所队长, 法制部门, 局领导
ADVICE = "对照随程序附带的 policy.toml 改正后再运行"


@dataclass(frozen=True)
class Parameter:
    """One local number and where it comes from."""

    name: str
    value: int
    unit: str
    rule: str
    document: str
    document_no: str


@dataclass(frozen=True)
class RuleScore:
    """How much a rule weighs within its theme, and between which two rates its deduction grows."""

    share: Decimal
    target: Decimal
    ceiling: Decimal


@dataclass(frozen=True)
class Score:
    """The score of a unit: the shrinkage k, the weight of each theme (100 in all), each rule's place, days shown."""

    k: Decimal
    themes: dict[str, Decimal]
    rules: dict[str, RuleScore]
    display_days: int
    document: str
    document_no: str


@dataclass(frozen=True)
class Bureau:
    """Who audits, and how its documents are numbered."""

    name: str
    issuer: str
    document_number: str
    contact: str


@dataclass(frozen=True)
class Decided:
    """What somebody decided on paper of a rule: whether it is scored, and the number of the paper."""

    is_scored: bool
    document_no: str


@dataclass(frozen=True)
class Life:
    """How long people have for each step of a finding's life, and when a rule is wrong too often to be scored."""

    verdict_workdays: int
    rectify_workdays: int
    appeal_days: int
    answer_days: int
    order_number: str
    reminders: tuple[int, ...]  # days past the date of an order after which the next one up is told
    precision_least: Decimal
    precision_n: int
    precision_days: int
    decided: dict[str, Decided]  # rules of which somebody decided whether they are scored, whatever their precision
    document: str
    document_no: str


@dataclass(frozen=True)
class Policy:
    """Everything that a bureau decides for itself; the law's own numbers stand in the rules."""

    bureau: Bureau
    month_start_day: int
    horizon_days: int
    parameters: dict[str, Parameter]
    score: Score
    life: Life
    sha256: str
    numbers: tuple[NumberPattern, ...] = ()  # how case and incident numbers are made, where the bureau says so
    templates: Path | None = None  # the folder of the bureau's own templates of documents, if it has one

    def as_rows(self) -> list[tuple[str, int, str, str, str, str]]:
        """The parameters as (name, value, unit, rule, document, document_no), by name."""
        return [
            (each.name, each.value, each.unit, each.rule, each.document, each.document_no)
            for _, each in sorted(self.parameters.items())
        ]


def read(path: Path | None = None) -> Policy:
    """The policy of that file, by default the repository's; whatever is missing or wrong is BadInput naming it."""
    path = Path(path) if path else PATH
    facts = _Section(_load(path), path, "")
    facts.only("bureau", "period", "warnings", "parameters", "score", "life", "documents", *number_patterns.SECTIONS)
    facts.section("period").only("month_start_day")
    facts.section("warnings").only("horizon_days")
    return Policy(
        bureau=_bureau(facts.section("bureau")),
        month_start_day=facts.section("period").whole("month_start_day", 1, 28),
        horizon_days=facts.section("warnings").whole("horizon_days", 1, 366),
        parameters=_parameters(facts.section("parameters")),
        score=_score(facts.section("score")),
        life=_life(facts.section("life")),
        sha256=sha256(path.read_bytes()).hexdigest(),
        numbers=number_patterns.read(facts),
        templates=_templates(facts),
    )


def _templates(facts: "_Section") -> Path | None:
    """The folder that [documents] names, from where the policy file lies; None where it names none."""
    if "documents" not in facts.facts:
        return None
    section = facts.section("documents")
    section.only("templates")
    return facts.path.resolve().parent / section.text("templates")


def _load(path: Path) -> dict:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except OSError:
        raise BadInput("找不到政策文件", file=path, advice="检查 --policy 后面的路径") from None
    except UnicodeDecodeError:
        raise BadInput("政策文件不是 UTF-8 编码", file=path, advice="用记事本另存为 UTF-8 编码") from None
    except tomllib.TOMLDecodeError as error:
        raise BadInput("政策文件不符合 TOML 格式", file=path, value=str(error), advice=ADVICE) from None


class _Section:
    """One table of the file that can say where it stands when something in it is wrong."""

    def __init__(self, facts: dict, path: Path, place: str):
        self.facts, self.path, self.place = facts, path, place

    def wrong(self, what: str, name: str, value: object = None) -> BadInput:
        entry = f"{self.place}.{name}" if self.place else name
        return BadInput(f"政策文件的 {entry}：{what}", file=self.path, value=value, advice=ADVICE)

    def get(self, name: str) -> object:
        if name not in self.facts:
            raise self.wrong("缺少必填项", name)
        return self.facts[name]

    def section(self, name: str) -> "_Section":
        facts = self.get(name)
        if not isinstance(facts, dict):
            raise self.wrong("这一项应当是一节", name, facts)
        return _Section(facts, self.path, f"{self.place}.{name}" if self.place else name)

    def only(self, *names: str) -> None:
        for name in sorted(set(self.facts) - set(names)):
            raise self.wrong("不认识这一项", name)

    def text(self, name: str) -> str:
        value = self.get(name)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong("这一项应当是不空的文字", name, value)
        return value.strip()

    def whole(self, name: str, least: int, most: int) -> int:
        value = self.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self.wrong(f"这一项应当是 {least} 至 {most} 的整数", name, value)
        return value

    def number(self, name: str, least: int, most: int) -> Decimal:
        value = self.get(name)
        is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
        if not is_number or not least <= value <= most:
            raise self.wrong(f"这一项应当是 {least} 至 {most} 的数", name, value)
        return Decimal(value)


def _bureau(facts: _Section) -> Bureau:
    facts.only("name", "issuer", "document_number", "contact")
    bureau = Bureau(*(facts.text(name) for name in ("name", "issuer", "document_number", "contact")))
    if "{number}" not in bureau.document_number:
        raise facts.wrong("文号里要有 {number}", "document_number", bureau.document_number)
    return bureau


def _parameters(facts: _Section) -> dict[str, Parameter]:
    """Every parameter of the file; those that come with the program must all be there, for a rule asks for each."""
    firewall.refuse(sorted(facts.facts), facts.place, facts.path)
    for name in sorted(tomllib.loads(PATH.read_text(encoding="utf-8"))["parameters"]):
        facts.get(name)
    return {name: _parameter(name, facts.section(name)) for name in sorted(facts.facts)}


def _parameter(name: str, facts: _Section) -> Parameter:
    facts.only("value", "unit", "rule", "document", "document_no")
    for field, meaning in (("document", "文件名称"), ("document_no", "文号")):
        if not str(facts.facts.get(field, "")).strip():
            raise facts.wrong(f"本地参数没有写明依据的{meaning}", field)
    texts = [facts.text(field) for field in ("unit", "rule", "document", "document_no")]
    return Parameter(name, facts.whole("value", 1, 100_000_000), *texts)


def _score(facts: _Section) -> Score:
    facts.only("k", "display_days", "themes", "rules", "document", "document_no")
    themes, rules = facts.section("themes"), facts.section("rules")
    for section in (themes, rules):
        firewall.refuse(sorted(section.facts), section.place, facts.path)
        for name in sorted(name for name in section.facts if "满意" in name):
            raise section.wrong("满意度列在得分旁边，不计入得分，不能定权重", name)
    weights = {name: themes.number(name, 0, 100) for name in sorted(themes.facts)}
    if total := sum(weights.values()) - 100:
        listed = "、".join(f"{name} {themes.facts[name]}" for name in themes.facts)
        what = f"各主题权重合计应当是 100，现在是 {sum(weights.values())}（{listed}），" + (
            f"多 {total}，减去 {total}" if total > 0 else f"少 {-total}，补上 {-total}"
        )
        raise facts.wrong(what, "themes", sum(weights.values()))
    scores = {name: _rule_score(rules.section(name)) for name in sorted(rules.facts)}
    k, days = facts.number("k", 0, 1_000_000), facts.whole("display_days", 1, 366)
    return Score(k, weights, scores, days, *(facts.text(name) for name in ("document", "document_no")))


def _rule_score(facts: _Section) -> RuleScore:
    facts.only("share", "target", "ceiling")
    score = RuleScore(facts.number("share", 0, 1000), facts.number("target", 0, 1), facts.number("ceiling", 0, 1))
    if score.target >= score.ceiling:
        raise facts.wrong("ceiling 应当大于 target", "ceiling", score.ceiling)
    return score


def _life(facts: _Section) -> Life:
    days, texts = ("verdict_workdays", "rectify_workdays", "appeal_days", "answer_days"), ("document", "document_no")
    facts.only(*days, "order_number", "reminders", "precision", *texts)
    reminders, precision = facts.section("reminders"), facts.section("precision")
    reminders.only(*REMINDED)
    precision.only("least", "n", "days", "decided")
    number = facts.text("order_number")
    if "{number}" not in number:
        raise facts.wrong("文号里要有 {number}", "order_number", number)
    after = tuple(reminders.whole(name, 1, 366) for name in REMINDED)
    if list(after) != sorted(set(after)):
        raise facts.wrong("逐级提醒的日数应当一级比一级多", "reminders", after)
    return Life(
        *(facts.whole(name, 1, 366) for name in days),
        number,
        after,
        precision.number("least", 0, 1),
        precision.whole("n", 1, 1_000_000),
        precision.whole("days", 1, 3660),
        _decided(precision.section("decided")),
        *(facts.text(name) for name in texts),
    )


def _decided(facts: _Section) -> dict[str, Decided]:
    """By rule whether it is scored, as somebody decided it on paper."""
    decided = {}
    for rule_id in sorted(facts.facts):
        about = facts.section(rule_id)
        about.only("is_scored", "document_no")
        if not isinstance(about.get("is_scored"), bool):
            raise about.wrong("这一项应当是 true 或者 false", "is_scored", about.get("is_scored"))
        decided[rule_id] = Decided(about.get("is_scored"), about.text("document_no"))
    return decided
