"""Faults of more than twenty kinds planted in a set of files: each is found at its cell, and nothing else."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook

from perfdata.model import Source
from perfdata.workflow.consequences import findings
from perfdata.workflow.review import commit, review
from sample_data.fictional_form import FORM
from sample_data.office import workbook
from tests.workflow.conftest import table

KNOWN = (
    table(
        "社会消费品零售总额,亿元,50.0",
        "固定资产投资,亿元,40.0",
        "工业投资,亿元,8.00",
        "规模以上工业总产值,亿元,100.0",
        name="2021_指标.csv",
    ),
    table("规模以上工业企业数,家,64", name="2022_企业数.csv", title="大祥工业集中区2022年企业数"),
)

INDICATORS = [
    ("大祥工业集中区2022年主要经济指标",),
    ("指标", "单位", "2022年", "同比增长（%）"),
    ("规模以上工业总产值", "亿元", "1.2.3", 8.0),
    ("规模以上工业增加值", "亿元", "#REF!", 7.5),
    ("规模以上工业营业收入", "亿元", "=C3*1.1", 6.0),
    ("园区各类投资", None, 17.1, 6.7),
    ("实缴税金", "亿元", 5.88, 17.6),
    ("实缴税金", "亿元", 5.38, 17.6),
    ("企业活跃度", "分", 86.4, 1.2),
    ("工业用电量", "亩", 3.5, 2.0),
    ("固定资产投资", "亿元", 420000.0, 5.0),
    ("社会消费品零售总额", "亿元", 55.5, 20.0),
    ("工业投资", "亿元", 26.5, 231.3),
    ("招商引资到位资金", "亿元", -1.5, 3.0),
    ("三次产业结构", "%", "10:40:50", None),
    ("规模以上工业利润总额", "亿元", 9.1, 1.0),
    ("税收收入", "亿元", 3.5, "很高"),
    ("非税收入", "亿元", 1.5, 2.0),
    ("非税收入", "亿元", 1.5, 2.0),
]
MONTHS = [
    ("大祥工业集中区2022年月报",),
    ("指标", "单位", "1-6月", "1-7月"),
    ("一般公共预算收入", "亿元", 6.5, 5.2),
]
PROJECTS = [
    ("大祥工业集中区2022年重点项目（单位：万元）",),
    ("项目名称", "总投资", "年度计划投资", "年初至今完成投资", "开工累计完成投资"),
    ("甲项目", 1000, 200, 300, 900),
    ("乙项目", 1000, -50, 20, 300),
    ("丙项目", 1000, 200, 180, 1200),
    ("合计", 3000, 350, 700, 2400),
]
BUDGET = [
    ("大祥工业集中区2022年预算执行情况（单位：万元）",),
    ("项目", "年初预算数", "全年预算数", "全年执行数"),
    ("人员经费", 100, 100, 130),
    ("公用经费", 50, 50, 40),
]
LEDGER = [
    ("大祥工业集中区2022年巡视整改台账",),
    ("序号", "问题", "整改措施", "整改状态"),
    (1, "绿化不足", "补种", "看情况"),
    (2, "台账缺失", "补建", "已完成"),
]
SHEETS = {
    "主要指标": INDICATORS,
    "月报": MONTHS,
    "重点项目": PROJECTS,
    "预算": BUDGET,
    "整改台账": LEDGER,
    "空表": [],
}


def made_workbook():
    """The workbook of these sheets; row 16 of the first is hidden."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in SHEETS.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book["主要指标"]["C4"].data_type = "e"
    book["主要指标"].row_dimensions[16].hidden = True
    buffer = BytesIO()
    book.save(buffer)
    return Source("2022_主要指标.xlsx", buffer.getvalue())


def made_form():
    """The sample's self-evaluation form with a score of 16 where 10 is the most."""
    rows = [list(row) for row in FORM.rows]
    assert rows[14][:1] + rows[14][3:8] == [
        None,
        "举办培训次数",
        "≥4次",
        "4次",
        Decimal(10),
        Decimal("10.00"),
    ]
    rows[14][7] = Decimal("16.00")
    return Source("2021_绩效自评表.xlsx", workbook([replace(FORM, rows=rows)]))


# No entity, no year, and a comma inside a figure.
UNNAMED = table(
    "规模以上工业产销率,%,97.5",
    "从业人员,人,1,234",
    name="主要指标.csv",
    title="主要经济指标",
    headings="指标,单位,绝对额",
)
EARLY = table("规模以上工业企业数,家,63", name="快报.csv", title="大祥工业集中区2022年主要指标快报")

# Read off the tables above: (severity, code, cell), the consequences of each indented by ">".
EXPECTED = {
    ("2022_主要指标.xlsx", "主要指标"): [
        ("warning", "hidden_rows", ""),
        ("error", "not_a_number", "C3"),
        ("error", "error_value", "C4"),
        ("error", "formula_not_calculated", "C5"),
        ("error", "unit_missing", "C6"),
        ("error", "conflicting_values", "C8"),
        ("note", "unknown_indicator", "C9"),
        ("warning", "unit_mismatch", "C10"),
        ("warning", "unit_slip", "C11"),
        (">", "large_change", "C11"),
        (">", "growth_differs_from_values", "D11"),
        ("warning", "growth_differs_from_values", "D12"),
        ("warning", "large_change", "C13"),
        ("error", "below_zero", "C14"),
        ("note", "several_figures", "C15"),
        ("error", "not_a_number", "D17"),
        ("warning", "repeated_figure", "C19"),
    ],
    ("2022_主要指标.xlsx", "月报"): [("warning", "cumulative_fell", "D3")],
    ("2022_主要指标.xlsx", "重点项目"): [
        ("warning", "far_above_plan", "D3"),
        ("error", "negative_plan", "C4"),
        ("warning", "cumulative_above_total", "E5"),
        ("warning", "parts_do_not_sum", "D6"),
    ],
    ("2022_主要指标.xlsx", "预算"): [("warning", "executed_above_budget", "A3")],
    ("2022_主要指标.xlsx", "整改台账"): [("warning", "unknown_status", "D3")],
    ("2022_主要指标.xlsx", "空表"): [("note", "sheet_empty", "")],
    ("主要指标.csv", ""): [
        ("error", "year_missing", "C2"),
        ("error", "entity_missing", "C3"),
        ("error", "row_too_long", "D4"),
    ],
    ("快报.csv", ""): [("warning", "provisional_after_final", "C3")],
    ("2021_绩效自评表.xlsx", "自评表"): [
        ("error", "score_above_weight", "A15"),
        (">", "total_mismatch", "H24"),
    ],
}


@pytest.fixture
def problems(workspace):
    for source in KNOWN:
        commit(workspace, review(workspace, [source]), by="李", reason="年报")
    return review(workspace, [made_workbook(), UNNAMED, EARLY, made_form()]).problems


def test_each_planted_fault_is_found_at_its_cell_with_its_consequences_and_nothing_else(problems):
    found = {}
    for finding in findings(problems):
        told = found.setdefault((finding.problem.place.file, finding.problem.place.sheet), [])
        told.append((finding.problem.severity, finding.problem.code, finding.problem.place.cell))
        told += [(">", one.code, one.place.cell) for one in finding.consequences]
    assert found == EXPECTED


def test_more_than_twenty_kinds_are_planted():
    kinds = {code for told in EXPECTED.values() for mark, code, _ in told if mark != ">"}
    assert len(kinds) > 20


def test_the_findings_stand_in_the_order_of_files_sheets_and_cells(problems):
    places = list(dict.fromkeys((problem.place.file, problem.place.sheet) for problem in problems))
    assert places == list(EXPECTED)
