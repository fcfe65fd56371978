"""What stands in the warehouse before a case is received."""

RECORDS = {
    "officers": [
        {"officer_no": "0of99990", "role": "民警"},
        {"officer_no": "0of99991", "role": "法制员"},
        {"officer_no": "0of99992", "role": "局领导"},
    ],
    "exemptions": [
        {
            "rule_id": "JQ-01",
            "object_no": f"0ex9999{number}",
            "reason": "情形",
            "doc_no": "文号",
            "granted_by": "012345",
        }
        for number in range(2)
    ],
}
