"""Charts as SVG to stand inside the page: no script, no request, every figure written beside its shape."""

import re

from reports import law_changes
from reports.facts import Facts
from reports.review import main_rules
from reports.tallies import FLOWS
from reports.wording import month_words

FONTS = "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, SimHei, sans-serif"
COLOURS = ["#1F3A5F", "#7C8FB0", "#C9A227"]
RULES_AT_MOST, MONTHS_AT_MOST = 40, 24
INK = "#222222"


def by_rule(facts: Facts) -> str:
    """The problems by rule, split by flow; empty where there are none."""
    import altair as alt  # late: no other product needs it, and it takes a while

    rules = main_rules(facts, RULES_AT_MOST)
    if not rules:
        return ""
    rows = [
        {"rule": f"{rule.rule_id} {rule.name}", "flow": flow, "place": place, "n": rule.tally.flows[flow]}
        for rule in rules
        for place, flow in enumerate(FLOWS)
        if rule.tally.flows[flow]
    ]
    totals = [
        {"rule": f"{rule.rule_id} {rule.name}", "n": rule.tally.n_listed, "words": _words(rule.tally.flows)}
        for rule in rules
    ]
    names = [row["rule"] for row in totals]
    side = alt.Y("rule:N", sort=names, title=None, axis=_axis(alt, 262))
    far = max(row["n"] for row in totals)
    bars = (
        alt.Chart(alt.Data(values=rows))
        .mark_bar()
        .encode(
            y=side,
            x=alt.X("n:Q", title=None, axis=None, scale=alt.Scale(domain=[0, far * 1.75])),
            color=alt.Color("flow:N", scale=alt.Scale(domain=list(FLOWS), range=COLOURS), legend=None),
            order="place:Q",
        )
    )
    labels = (
        alt.Chart(alt.Data(values=totals))
        .mark_text(align="left", dx=5, fontSize=12, color=INK)
        .encode(y=side, x="n:Q", text="words:N")
    )
    return _svg(alt, (bars + labels).properties(width=560, height=alt.Step(24)), "各规则问题数")


def months_shown(facts: Facts) -> list[str]:
    """The months in which listed problems happened, the last ones if there are many."""
    return sorted({row["month"] for row in facts.published.rows("trend")})[-MONTHS_AT_MOST:]


def by_month(facts: Facts) -> str:
    """The problems by the month in which they arose, split by flow; empty where there are none."""
    import altair as alt

    rows = facts.published.rows("trend")
    months = months_shown(facts)
    if not months:
        return ""
    marked = {name for name, _ in law_changes.marks(facts, months)}
    label = {month: _month_label(month) + ("※" if month_words(month) in marked else "") for month in months}
    rows = [
        {**row, "label": label[row["month"]], "place": FLOWS.index(row["flow"])}
        for row in rows
        if row["month"] in months
    ]
    totals = [{"label": label[month], "n": sum(row["n"] for row in rows if row["month"] == month)} for month in months]
    names = [row["label"] for row in totals]
    far = max(row["n"] for row in totals) * 1.15
    foot = alt.X(
        "label:N",
        sort=names,
        title=None,
        axis=alt.Axis(labelAngle=0, minExtent=24, maxExtent=24, ticks=False, labelFontSize=10.5),
    )
    bars = (
        alt.Chart(alt.Data(values=rows))
        .mark_bar(size=34)
        .encode(
            x=foot,
            y=alt.Y("n:Q", title=None, axis=None, scale=alt.Scale(domain=[0, far])),
            order="place:Q",
            color=alt.Color("flow:N", scale=alt.Scale(domain=list(FLOWS), range=COLOURS), legend=None),
        )
    )
    labels = (
        alt.Chart(alt.Data(values=totals)).mark_text(dy=-8, fontSize=12, color=INK).encode(x=foot, y="n:Q", text="n:Q")
    )
    return _svg(alt, (bars + labels).properties(width=alt.Step(76), height=180), "问题发生月份")


def _words(flows: dict[str, int]) -> str:
    parts = [f"{flow.removeprefix('本月')}{flows[flow]}" for flow in FLOWS if flows[flow]]
    return f"{sum(flows.values())}（{'，'.join(parts)}）"


def _month_label(month: str) -> str:
    return month_words(month).replace("20", "", 1) if month.startswith("20") else month_words(month)


def _axis(alt, width: int):
    """An axis whose room does not depend on which fonts a machine has."""
    return alt.Axis(
        minExtent=width, maxExtent=width, labelLimit=width, ticks=False, domain=False, labelFontSize=12, labelPadding=6
    )


def _svg(alt, chart, title: str) -> str:
    """The chart drawn, without what a browser does not need; its letters are those of the page."""
    import vl_convert

    drawn = (
        chart.configure(font=FONTS, background="transparent")
        .configure_view(stroke=None)
        .configure_axis(grid=False, labelColor=INK)
    )
    svg = _lean(vl_convert.vegalite_to_svg(drawn.to_dict()))
    return svg.replace("<svg ", f'<svg class="chart" role="img" aria-label="{title}" ', 1)


def _lean(svg: str) -> str:
    """The same picture in fewer bytes: what the page's style says once is not said again, tenths of a pixel suffice."""
    svg = re.sub(r' (?:class|role|aria-[a-z]+|pointer-events|font-family|xmlns:xlink|version)="[^"]*"', "", svg)
    svg = svg.replace(' font-size="12px"', "").replace(f' fill="{INK}"', "").replace(' opacity="1"', "")
    svg = re.sub(r"-?\d+\.\d+", lambda found: f"{float(found[0]):.1f}".removesuffix(".0"), svg)
    svg = re.sub(r'<path (?:d="(?:M0,0h[\d.]+v[\d.]+h-?[\d.]+Z)?"|display="none"| )*/>', "", svg)
    return _without_empty_groups(svg)


def _without_empty_groups(svg: str) -> str:
    while "<g></g>" in svg:
        svg = svg.replace("<g></g>", "")
    return svg
