"""The firewall: what the law keeps out of every score, under whatever name a policy brings it in."""

import re
from pathlib import Path

from checks.complaint import BadInput

LAW = "公安部令第137号《公安机关执法质量考核评议规定》第十四条"
ADVICE = "从政策文件删去这一项后再运行"

# 公安部令第137号第十四条第二款 names the first six and says 等; the volumes after them reward and punish the same way.
SUBJECTS = (
    "罚没款?(收入)?",
    "罚款",
    "没收款?",
    "刑事拘留",
    "刑拘",
    "行政拘留",
    "行拘",
    "拘留",
    "逮捕",
    "发案",
    "立案",
    "破案",
    "退查",
    "退侦",
    "退回补充侦查",
    "信访",
    "警情",
)
MEASURES = "(总|人|案|件|起|次)*(数额|金额|总额|数量|总量|数|额|量|率)"
AROUND = "(人均|月均|本月|当月|全年|年度|累计|同比|环比|增长|下降|考核|完成|指标|得分|主题)*"
FORBIDDEN = re.compile(AROUND + f"({'|'.join(SUBJECTS)})" + MEASURES + AROUND)
SIGNS = re.compile(r"[\s_\-—:：（）()\[\]【】“”\"'·.%％]")
BETWEEN = re.compile("[、，,/+＋及和与]")


def is_forbidden(name: str) -> bool:
    """Whether the name, or one of several that it strings together, is an indicator that the article forbids."""
    return any(FORBIDDEN.fullmatch(SIGNS.sub("", part)) for part in BETWEEN.split(name))


def refuse(names, place: str, path: Path | None = None) -> None:
    """None of these names of that section of the policy is a forbidden indicator; BadInput cites the article."""
    for name in names:
        if is_forbidden(name):
            raise BadInput(f"考核不得使用这一指标（{LAW}）", file=path, column=place, value=name, advice=ADVICE)


def refuse_observed(names, place: str, classes: dict[str, str]) -> None:
    """None of these rules only observes (class U); BadInput cites the article."""
    for name in names:
        if classes.get(name) == "U":
            what = f"这条规则只供观察，不得计入考核得分（{LAW}）"
            raise BadInput(what, column=place, value=name, advice=ADVICE)
