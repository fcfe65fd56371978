"""一通报: the circular to all units. only what is confirmed is named, the rest is one total, no person appears."""

from pathlib import Path

from reports import document, orders
from reports.facts import Facts
from reports.wording import count, day_words, listing, moment_words, month_words, period_words

COPIES = "局领导，执法监督管理委员会各成员单位"
NUMERALS = "一二三四五六七八九十"
RULES_AT_MOST, UNITS_AT_MOST = 5, 8  # named in a paragraph; the annex names all
ENOUGH = 10  # objects judged, below which a unit without problems is no example


def write(facts: Facts, folder: Path) -> list[Path]:
    """The folder holds 一通报.docx."""
    return [document.render("circular.docx", context(facts), folder / "一通报.docx", facts)]


def context(facts: Facts) -> dict:
    """Everything that the template prints, each number from the figures of the release."""
    published = facts.published
    confirmed, unchecked = _confirmed(facts), _unchecked(facts)
    names = [
        name
        for name, rows in (("经核查属实问题分单位情况表", confirmed), ("本期未能检查的规则及原因", unchecked))
        if rows
    ]
    return {
        "issuer": issuer(facts),
        "doc_no": document_number(facts),
        "to": "各分局，各所队",
        "title": f"关于{month_words(published.month)}执法监督检查情况的通报",
        "intro": [_intro(facts)],
        "sections": _sections(facts),
        "ending": "特此通报。",
        "date": day_words(published.as_of),
        "contact": published.says("contact"),
        "copies": published.says("copies", COPIES),
        "confirmed": confirmed,
        "unchecked": unchecked,
        "annexes": _annex_list(names),
        "annex_confirmed": "附件" if len(names) == 1 else "附件1",
        "annex_unchecked": "附件" if len(names) == 1 else "附件2",
    }


def issuer(facts: Facts) -> str:
    """Who issues the documents of the month."""
    return facts.published.says("issuer", facts.published.says("bureau", "公安机关法制部门"))


def document_number(facts: Facts) -> str:
    """The number of the document as far as it is known: the registry gives the last figure by hand."""
    year = str(facts.published.as_of.year)
    pattern = facts.published.says("document_number", "〔{year}〕{number}号")
    return pattern.replace("{year}", year).replace("{number}", "\u3000\u3000")


def _annex_list(names: list[str]) -> list[str]:
    """The statement of annexes: the first after the word, the others under its name."""
    if len(names) < 2:
        return [f"附件：{name}" for name in names]
    return [f"附件：1.{names[0]}", *(f"\u3000\u3000\u3000{place}.{name}" for place, name in enumerate(names[1:], 2))]


def _intro(facts: Facts) -> str:
    published = facts.published
    themes = f"就{listing(facts.themes, '和')}等环节，" if facts.themes else ""
    return (
        f"根据《公安机关执法质量考核评议规定》和执法监督工作安排，{issuer(facts)}依据各业务系统导出数据，{themes}对各单位"
        f"{period_words(published.starts_at, published.ends_at)}的执法情况进行了检查，数据截至"
        f"{moment_words(published.as_of)}。现将有关情况通报如下："
    )


def _sections(facts: Facts) -> list[dict]:
    parts = [
        ("总体情况", _overall(facts)),
        ("主要问题", _problems(facts)),
        ("执行较好的环节", _good(facts)),
        ("未能检查的事项", _not_checked(facts)),
        ("工作要求", _demands(facts)),
    ]
    kept = [(head, items) for head, items in parts if items]
    return [{"head": f"{NUMERALS[place]}、{head}", "parts": items} for place, (head, items) in enumerate(kept)]


def _text(text: str, lead: str = "") -> dict:
    return {"lead": lead, "text": text}


def _overall(facts: Facts) -> list[dict]:
    whole, decided = facts.whole, facts.with_status("通过", "发现问题")
    checked = (
        f"本期共有规则{count(len(facts.rules))}条，实际完成检查{count(len(decided))}条，核对应检对象{count(whole.n_scope)}个"
        f"（一个对象的一项时限计一个）。其中，合规{count(whole.n_met)}个，存在问题或者疑似问题{count(whole.n_breached)}个，临界"
        f"{count(whole.n_borderline)}个，未到期{count(whole.n_pending)}个，因记录缺失或者矛盾无法判断{count(whole.n_unknown)}个，"
        f"依法豁免{count(whole.n_exempt)}个。"
    )
    return [_text(checked), _text(_found(facts))]


def _found(facts: Facts) -> str:
    n_confirmed = facts.confirmed.height
    n_suspected = facts.whole.n_listed - n_confirmed
    waiting = f"疑似问题共{count(n_suspected)}件，已分送责任单位核查，核查前不作结论、不点名通报。"
    if n_confirmed:
        annex = "附件1" if _unchecked(facts) else "附件"
        return f"经核查属实的问题{count(n_confirmed)}件，分单位情况见{annex}。" + (
            f"另有{waiting}" if n_suspected else ""
        )
    if n_suspected:
        return f"截至本通报印发，核查结果尚未回填，没有经核查属实的问题。系统比对发现的{waiting}"
    return "完成检查的规则没有发现疑似问题。" + ("未能检查的事项不在此列。" if _unchecked(facts) else "")


def _problems(facts: Facts) -> list[dict]:
    """Confirmed problems by theme, with the units named; without any, one sentence that says so."""
    if not facts.confirmed.height:
        return (
            [
                _text(
                    "本期没有经核查属实的问题可以通报。各单位对收到的疑似问题应当逐件核查，核查属实的，在以后各期通报。"
                )
            ]
            if facts.whole.n_listed
            else []
        )
    rows = _counted(facts)
    themes = dict.fromkeys(row["theme"] for row in rows)
    return [
        _theme_item(theme, place, [row for row in rows if row["theme"] == theme]) for place, theme in enumerate(themes)
    ]


def _theme_item(theme: str, place: int, rows: list[dict]) -> dict:
    rules, units = _sums(rows, "rule"), _sums(sorted(rows, key=lambda row: row["code"]), "unit")
    most = sorted(rules, key=lambda pair: -pair[1])[:RULES_AT_MOST]
    named = set(sorted(units, key=lambda pair: -pair[1])[:UNITS_AT_MOST])
    text = (
        f"核查属实{count(sum(row['n'] for row in rows))}件，主要是"
        + listing([f"“{name}”{count(n)}件" for name, n in most])
        + (f"等{count(len(rules))}类" if len(rules) > len(most) else "")
        + "；涉及"
        + listing([f"{name}{count(n)}件" for name, n in units if (name, n) in named])
        + (f"等{count(len(units))}个单位" if len(units) > len(named) else "")
        + "。"
    )
    return _text(text, f"（{NUMERALS[place]}）{theme}方面")


def _sums(rows: list[dict], key: str) -> list[tuple[str, int]]:
    sums: dict[str, int] = {}
    for row in rows:
        sums[row[key]] = sums.get(row[key], 0) + row["n"]
    return list(sums.items())


def _counted(facts: Facts) -> list[dict]:
    """Confirmed problems counted by rule and unit; no number of a case, no officer, no person."""
    counted = facts.confirmed.group_by("theme", "rule_id", "rule_name", "severity", "unit_code").len()
    places = {rule.rule_id: place for place, rule in enumerate(facts.rules)}
    ordered = counted.sort("rule_id", "unit_code", "severity", "theme").to_dicts()
    ordered.sort(key=lambda row: places.get(row["rule_id"], len(places)))  # stable: units keep their order
    return [
        {
            "theme": row["theme"],
            "rule": row["rule_name"],
            "is_red": row["severity"] == "红",
            "code": row["unit_code"],
            "unit": facts.unit_name(row["unit_code"]),
            "n": row["len"],
        }
        for row in ordered
    ]


def _confirmed(facts: Facts) -> list[dict]:
    """The annex: a row for each unit with a confirmed problem, by code; which rules, and how often each."""
    units: dict[str, list[dict]] = {}
    for row in _counted(facts):
        units.setdefault(row["code"], []).append(row)
    return [
        {
            "unit": own[0]["unit"],
            "problems": listing([f"{name}{count(n)}件" for name, n in _sums(own, "rule")]),
            "n_red": count(sum(row["n"] for row in own if row["is_red"])),
            "n": count(sum(row["n"] for row in own)),
        }
        for _, own in sorted(units.items())
    ]


def _unchecked(facts: Facts) -> list[dict]:
    return [
        {"rule": f"{rule.rule_id} {rule.name}", "status": rule.status, "missing": rule.missing or "范围内没有对象"}
        for rule in facts.with_status("数据不足", "执行错误", "无可检对象")
    ]


def _not_checked(facts: Facts) -> list[dict]:
    """The rules that say nothing this month, and that this is no praise."""
    counts = [
        f"{status}{count(len(facts.with_status(status)))}条"
        for status in ("数据不足", "执行错误", "无可检对象")
        if facts.with_status(status)
    ]
    if not counts:
        return []
    annex = "附件2" if facts.confirmed.height else "附件"
    lacking = facts.with_status("数据不足")
    listed = f"有关规则和缺少的数据见{annex}，请有关单位、系统管理部门补齐数据。" if lacking else f"有关规则见{annex}。"
    return [
        _text(
            f"有{count(len(_unchecked(facts)))}条规则本期没有得出检查结论，其中{listing(counts)}。未能检查不等于没有问题，"
            f"{listed}"
        )
    ]


def _good(facts: Facts) -> list[dict]:
    """Rules without a problem, and units that were judged often enough and have none, if any."""
    clean = [rule for rule in facts.with_status("通过") if rule.tally.n_judged]
    is_broad = 2 * len(facts.with_status("通过", "发现问题")) >= len(facts.rules)  # one rule alone praises no unit
    judged = [unit for unit in facts.units if unit.code and unit.tally.n_judged >= ENOUGH] if is_broad else []
    spotless = [unit for unit in judged if not unit.tally.n_listed]
    parts = []
    if clean:
        names = listing([f"“{rule.name}”（应检{count(rule.tally.n_scope)}个）" for rule in clean[:6]])
        more = f"等{count(len(clean))}条规则" if len(clean) > 6 else ""
        parts.append(_text(f"{names}{more}在已核对的范围内没有发现问题，请继续保持。"))
    if spotless:
        names = listing([f"{unit.name}（应检{count(unit.tally.n_scope)}个）" for unit in spotless[:6]])
        more = f"等{count(len(spotless))}个单位" if len(spotless) > 6 else ""
        parts.append(_text(f"{names}{more}在已核对的范围内没有发现问题，予以肯定。"))
    return parts


def _demands(facts: Facts) -> list[dict]:
    published, demands = facts.published, []
    if facts.whole.n_listed:
        demands.append(
            (
                "逐件核查",
                f"各单位对照“一整改”文件逐件核查，于{day_words(orders.verdicts_due_on(published))}前报送核查结果。"
                "核查结论要有依据，不属实的要说明理由。",
            )
        )
        demands.append(
            (
                "及时整改",
                f"核查属实的，{orders.rectify_term(published)}完成整改并报送反馈；已经无法恢复的，说明原因和补救措施。",
            )
        )
    urgent = sum(horizon.n for horizon in facts.horizons[1:4])
    if published.height("warnings"):
        demands.append(
            (
                "办理预警",
                f"预警清单现有事项{count(published.height('warnings'))}项，其中七日内到期{count(urgent)}项、"
                f"已进入临界{count(facts.horizons[0].n)}项。责任单位应当在到期前办结。",
            )
        )
    if facts.with_status("数据不足"):
        demands.append(("补齐数据", "导出数据缺少的列、没有导出的表，应当在下月导出前补齐，保证规则能够运行。"))
    demands.append(("如实录入", "执法环节的时间、审批和文书应当当日录入系统，不得以补录、更改时间掩盖问题。"))
    return [_text(text, f"（{NUMERALS[place]}）{lead}") for place, (lead, text) in enumerate(demands)]
