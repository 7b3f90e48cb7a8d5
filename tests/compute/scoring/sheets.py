"""Score sheets of a few rows that the tests of scoring share."""

from perfdata.catalogue import load
from perfdata.compute.scoring.execution import execution
from perfdata.compute.scoring.sheet import ScoreRow, score_sheet

CATALOGUE = load()
MONEY = ScoreRow("预算执行率", "", "预算执行率", "", "99.44%", 10.0, 9.94)
OUTPUT = ScoreRow("产出指标", "数量指标", "服务企业数", "≥50家", "56家", 60.0, 60.0)
QUALITY = ScoreRow("产出指标", "质量指标", "办结率", "≥95%", "93.1%", 10.0, 9.8, "跨部门诉求办理周期长")
EFFECT = ScoreRow(
    "效益指标", "可持续影响", "长效机制", "建立并运行", "部分达成预期指标", 20.0, 15.2, "运行时间短"
)
WHOLE = (MONEY, OUTPUT, QUALITY, EFFECT)
TOTAL = execution("年度资金总额", 90.0, 90.0, 89.5, "万元")


def sheet_of(*rows, total=TOTAL, printed_total=None):
    return score_sheet(rows, total, CATALOGUE, printed_total)
