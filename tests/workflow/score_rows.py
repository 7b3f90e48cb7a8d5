"""Rows of a score sheet and its budget that the tests of the evaluation share."""

KEPT = {
    "level1": "产出",
    "level3": "服务企业数",
    "target": "≥50家",
    "actual": "56家",
    "weight": 15.0,
    "score": 15.0,
}
MISSED = {
    "level1": "产出",
    "level3": "办结率",
    "target": "≥95%",
    "actual": "93.1%",
    "weight": 10.0,
    "score": 9.8,
}
EXECUTION = {
    "level1": "预算执行率",
    "level3": "预算执行率",
    "actual": "99.44%",
    "weight": 10.0,
    "score": 9.94,
}
FUNDS = {
    "line": "年度资金总额",
    "initial": 80.0,
    "adjusted": 90.0,
    "executed": 89.5,
    "unit": "万元",
    "row": 7,
}
