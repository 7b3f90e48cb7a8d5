"""A made-up self-evaluation form (项目支出绩效自评表) in the national form, merged cells and all."""

from decimal import Decimal as D  # noqa: N817 (a figure a word: 9.94 is printed with two decimals)

from sample_data.fictional import MADE_UP
from sample_data.office import Sheet

HEAD = (
    ("项目支出绩效自评表（虚构演示）",),
    ("（2021年度）",),
    (MADE_UP,),
    ("项目名称", None, "园区企业服务平台运行维护（虚构演示）"),
    ("主管部门", None, "大祥工业集中区管委会", None, None, "实施单位", "大祥工业集中区管委会"),
)
MONEY = (
    ("项目资金（万元）", None, None, "年初预算数", "全年预算数（A）", "全年执行数（B）", "分值",
     "执行率（B/A）", "得分"),
    (None, "年度资金总额", None, D("90"), D("90"), D("89.5"), D("10"), D("0.9944"), D("9.94")),
    (None, "其中：本年财政拨款", None, D("80"), D("80"), D("79.5"), "—", D("0.9938"), "—"),
    (None, "上年结转资金", None, D("10"), D("10"), D("10"), "—", D("1"), "—"),
    (None, "其他资金", None, D("0"), D("0"), D("0"), "—", "—", "—"),
)  # fmt: skip
GOAL = (
    ("年度总体目标", "预期目标", None, None, None, "实际完成情况"),
    (None, "保障企业服务平台稳定运行，为园区企业提供政策咨询、诉求办理和培训服务。", None, None, None,
     "平台全年稳定运行，服务企业56家，举办培训4次，个别跨部门诉求仍在协调。"),
)  # fmt: skip
SCORES = (
    ("绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值（A）", "实际完成值（B）", "分值", "得分",
     "偏差原因分析及改进措施"),
    (None, "产出指标（50分）", "数量指标", "服务企业数", "≥50家", "56家", D("15"), D("15.00"), None),
    (None, None, None, "举办培训次数", "≥4次", "4次", D("10"), D("10.00"), None),
    (None, None, "质量指标", "企业诉求办结率", "≥95%", "93.1%", D("10"), D("9.80"),
     "个别诉求涉及多个部门，办理周期较长；建立会商机制。"),
    (None, None, "时效指标", "按期完成率", "=100%", "100%", D("5"), D("5.00"), None),
    (None, None, "成本指标", "项目总成本", "≤90万元", "89.5万元", D("10"), D("10.00"), None),
    (None, "效益指标（30分）", "经济效益指标", "为企业节约成本", "≥100万元", "120万元", D("10"), D("10.00"),
     None),
    (None, None, "社会效益指标", "政策知晓率", "≥90%", "92%", D("10"), D("10.00"), None),
    (None, None, "生态效益指标", "无纸化办理率", "≥80%", "80%", D("5"), D("5.00"), None),
    (None, None, "可持续影响指标", "长效服务机制", "建立并运行", "部分达成预期指标", D("5"), D("3.80"),
     "制度已建立，运行时间较短；下一年度继续完善。"),
    (None, "满意度指标（10分）", "服务对象满意度指标", "企业满意度", "≥90%", "94%", D("10"), D("10.00"),
     None),
    ("总分", None, None, None, None, None, D("100"), D("98.54"), None),
)  # fmt: skip
MERGES = (
    *("A1:I1", "A2:I2", "A3:I3", "A4:B4", "C4:I4", "A5:B5", "C5:E5", "G5:I5"),
    *("A6:A10", "B6:C6", "B7:C7", "B8:C8", "B9:C9", "B10:C10"),
    *("A11:A12", "B11:E11", "F11:I11", "B12:E12", "F12:I12"),
    *("A13:A23", "B14:B18", "C14:C15", "B19:B22", "A24:F24"),
)

# Weights 10 + 50 + 30 + 10, executed 89.5 of 90 万元, score 98.54.
FORM = Sheet(
    name="自评表",
    rows=(*HEAD, *MONEY, *GOAL, *SCORES),
    table="A4:I24",
    heading_rows=0,
    widths=(12, 14, 16, 18, 16, 18, 8, 13, 30),
    merges=MERGES,
    heights={12: 46.0, **dict.fromkeys(range(13, 24), 30.0)},
    aligned=dict.fromkeys(("A2", "A3", "A6", "C4", "D6"), "center"),
    formats={"H7": "0.00%", "H8": "0.00%", "H9": "0.00%"},
    landscape=True,
)
