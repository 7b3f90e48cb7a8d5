"""The sheets of 2021, which hold the figures of the park's published report."""

from decimal import Decimal as D  # noqa: N817 (a figure a word: 110.74 is printed with two decimals)

from sample_data.office import Sheet

PROCEDURES = (
    "项目可研、投资概算、立项、地勘、用地审批、土地征收、不动产权发证、"
    "环评、规划许可、建设用地许可、工程招投标"
)
HEADINGS = (
    *("序号", "项目名称", "建设内容及规模", "总投资", "年度计划投资", "年初至今完成投资", "开工累计完成投资"),
    *("形象进度", "已完成手续", "备注"),
)

ECONOMY = Sheet(
    name="主要经济指标",
    rows=(
        ("大祥工业集中区2021年主要经济指标完成情况",),
        ("填报单位：大祥工业集中区管委会",),
        ("指标名称", "计量单位", "2021年", None),
        (None, None, "绝对额", "增速（%）"),
        ("规模以上工业总产值", "亿元", D("110.74"), D("10")),
        ("规模工业增加值", "亿元", D("32.43"), D("9.5")),
        ("园区各类投资", "亿元", D("14.83"), D("10")),
        ("实缴税金", "亿元", D("4.92"), D("18")),
        ("注：增速为同比增长速度。",),
    ),
    table="A3:D8",
    heading_rows=2,
    widths=(30, 12, 14, 14),
    merges=("A1:D1", "A2:D2", "A3:A4", "B3:B4", "C3:D3", "A9:D9"),
)

SERVICES = Sheet(
    name="党建与服务",
    rows=(
        ("大祥工业集中区2021年党建与企业服务情况",),
        ("填报单位：大祥工业集中区管委会",),
        ("指标", "单位", "2021年"),
        ("党员干部集中学习次数", "次", D("12")),
        ("专题组织生活会次数", "次", D("2")),
        ("巡视反馈问题数", "个", D("2")),
        ("完成整改问题数", "个", D("1")),
        ("未完成整改问题数", "个", D("1")),
        ("协助落实银行贷款", "万元", D("2000")),
        ("参训企业数", "家", "50多"),
        ("用地审批投入资金", "万元", "1600余"),
        ("评价发现问题数", "条", D("2")),
        ("评价提出建议数", "条", D("3")),
        ("注：巡视整改情况截至6月24日；银行贷款在4月1日银企洽谈会上落实；培训于6月23日举办。",),
    ),
    table="A3:C13",
    heading_rows=1,
    widths=(30, 12, 16),
    merges=("A1:C1", "A2:C2", "A14:C14"),
    heights={14: 30.0},
    aligned={"A14": "left", "C10": "right", "C11": "right"},
)

# The report names one project and no plan for its year.
PROJECTS = Sheet(
    name="重点项目",
    rows=(
        ("大祥工业集中区2021年重点项目投资进度表",),
        ("单位：万元",),
        HEADINGS,
        (
            D("1"),
            "横冲科技工业园污水处理站",
            "日处理300吨生产生活污水",
            D("1903"),
            None,
            None,
            D("304.7"),
            "前期手续已完成，即将进入基础施工",
            PROCEDURES,
            None,
        ),
    ),
    table="A3:J4",
    heading_rows=1,
    widths=(6, 26, 22, 11, 11, 12, 12, 22, 34, 10),
    merges=("A1:J1", "A2:J2"),
    heights={3: 32.0, 4: 60.0},
    aligned={"A2": "right", "A4": "center"},
    landscape=True,
)

# The number of projects was published for the three batches together only.
LAND = Sheet(
    name="用地审批",
    rows=(
        ("大祥工业集中区2021年用地审批情况",),
        ("单位：亩",),
        ("批次", "用地面积（亩）", "用地审批项目数（个）"),
        ("2020年第五批次", D("26.5335"), "—"),
        ("第二十三批次", D("88.341"), "—"),
        ("第四十三批次", D("25.362"), "—"),
        ("合计", D("140.2365"), D("11")),
        ("注：三个批次均为2020年批次。",),
    ),
    table="A3:C7",
    heading_rows=1,
    widths=(24, 18, 22),
    merges=("A1:C1", "A2:C2", "A8:C8"),
    aligned={"A2": "right"},
)

# Of the first finding the report says only that it is put right; of the deadlines, nothing.
LEDGER = Sheet(
    name="整改台账",
    rows=(
        ("大祥工业集中区2021年巡视反馈问题整改台账",),
        ("截至日期：2021年6月24日",),
        ("序号", "问题", "问题来源", "整改措施", "责任单位", "完成时限", "状态"),
        (
            D("1"),
            "集中区职责范围内的反馈问题（公开报告未列明内容）",
            "省委第六巡视组",
            "健全财务管理和内部控制制度，财务事项集中会审；廉政谈话和警示教育经常化；从严执行接待和津补贴规定",
            "大祥工业集中区管委会",
            None,
            "已完成",
        ),
        (
            D("2"),
            "雨溪水厂至面铺湘商产业园区管道工程（经核查不属集中区管辖）",
            "省委第六巡视组",
            "移交区水利局办理",
            "区水利局",
            None,
            "已移交",
        ),
    ),
    table="A3:G5",
    heading_rows=1,
    widths=(6, 32, 16, 40, 22, 12, 10),
    merges=("A1:G1", "A2:G2"),
    heights={4: 46.0, 5: 32.0},
    aligned={"A2": "right", "A4": "center", "A5": "center"},
    landscape=True,
)
