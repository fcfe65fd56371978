"""How the cells of a workbook look, and which word has which colour."""

BODY = {"font_name": "宋体", "font_size": 10.5, "border": 1, "border_color": "#BFBFBF", "valign": "vcenter"}
CENTRED = {**BODY, "num_format": "@", "text_wrap": True, "align": "center"}
LOOKS = {
    "title": {"font_name": "黑体", "font_size": 16, "align": "center", "valign": "vcenter"},
    "far_title": {"font_name": "黑体", "font_size": 16, "valign": "vcenter"},
    "note": {"font_name": "宋体", "font_size": 10.5, "text_wrap": True, "valign": "vcenter", "font_color": "#404040"},
    "heading": {
        "font_name": "黑体",
        "font_size": 10.5,
        "bg_color": "#1F3A5F",
        "font_color": "#FFFFFF",
        "border": 1,
        "border_color": "#BFBFBF",
        "align": "center",
        "valign": "vcenter",
        "text_wrap": True,
    },
    "text": {**BODY, "num_format": "@", "text_wrap": True, "indent": 1},
    "word": CENTRED,
    "print": {**BODY, "num_format": "@", "align": "fill", "font_color": "#808080"},  # long, and for programs only
    "number": {**BODY, "num_format": "#,##0", "align": "right", "indent": 1},
    "score": {**BODY, "num_format": "0.0", "align": "right"},
    "figure": {**BODY, "num_format": "0.00", "align": "right"},
    "share": {**BODY, "num_format": "0.00%", "align": "right"},
    "least_share": {**BODY, "num_format": '"＜0.01%"', "align": "right"},  # the cell still holds the number itself
    "most_share": {**BODY, "num_format": '"＞99.99%"', "align": "right"},
    "time": {**BODY, "num_format": "yyyy-mm-dd hh:mm:ss", "align": "center"},
    "minute": {**BODY, "num_format": "yyyy-mm-dd hh:mm", "align": "center"},
    "day": {**BODY, "num_format": "yyyy-mm-dd", "align": "center"},
    # a share beside that of the whole bureau; the word stands in the cell
    "high": {**CENTRED, "bg_color": "#FDE5D0", "font_color": "#8A3B00"},
    "low": {**CENTRED, "bg_color": "#D1E7DD", "font_color": "#0F5132"},
    "alike": CENTRED,
    "few": {**CENTRED, "font_color": "#6C757D"},
    "entry": {**BODY, "num_format": "@", "text_wrap": True, "bg_color": "#FFFBE6", "locked": False},
    "wrong": {
        **BODY,
        "num_format": "@",
        "text_wrap": True,
        "bold": True,
        "bg_color": "#F8D7DA",
        "font_color": "#842029",
        "locked": False,
    },
    "entry_time": {**BODY, "num_format": "yyyy-mm-dd hh:mm", "align": "center", "bg_color": "#FFFBE6", "locked": False},
    "entry_day": {**BODY, "num_format": "yyyy-mm-dd", "align": "center", "bg_color": "#FFFBE6", "locked": False},
}
# Word and colour together: the cell keeps its word, the colour only repeats it.
SHADES = {
    "红": ("#F8D7DA", "#842029"),
    "橙": ("#FDE5D0", "#8A3B00"),
    "黄": ("#FFF3CD", "#664D03"),
    "执行错误": ("#F8D7DA", "#842029"),
    "数据不足": ("#E2E3E5", "#41464B"),
    "发现问题": ("#FDE5D0", "#8A3B00"),
    "通过": ("#D1E7DD", "#0F5132"),
    "无可检对象": ("#F1F1F1", "#41464B"),
    "阻断": ("#F8D7DA", "#842029"),
    "警告": ("#FFF3CD", "#664D03"),
    "提示": ("#E2E3E5", "#41464B"),
    "不可用": ("#F8D7DA", "#842029"),
    "带病可用": ("#FFF3CD", "#664D03"),
    "可用": ("#D1E7DD", "#0F5132"),
    "不合格": ("#FDE5D0", "#8A3B00"),
    "优": ("#D1E7DD", "#0F5132"),
    "良": ("#E7F1E4", "#2F5233"),
    "合格": ("#FFF3CD", "#664D03"),
    "关注": ("#FDE5D0", "#8A3B00"),
    "偏高": ("#FDE5D0", "#8A3B00"),
    "偏低": ("#D1E7DD", "#0F5132"),
    "不作比较": ("#FFFFFF", "#6C757D"),
    "逾期": ("#FFF3CD", "#664D03"),
    "提醒所队长": ("#FDE5D0", "#8A3B00"),
    "报法制部门": ("#F8D7DA", "#842029"),
    "报局领导": ("#F8D7DA", "#842029"),
    "超期": ("#F8D7DA", "#842029"),
    "将到期": ("#FFF3CD", "#664D03"),
    "在办": ("#E2E3E5", "#41464B"),
    "已办结": ("#D1E7DD", "#0F5132"),
}
# The looks in which a text may stand.
TEXTS = ("text", "word", "print", "entry", "wrong", "high", "low", "alike", "few")
