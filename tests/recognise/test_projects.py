"""Project schedules of the provinces' forms: which column is which amount, which row is which role."""

import json

import pytest

from tests.recognise.tables import account, cells_of, problems, projects, read, rows

AMOUNTS = "project total_investment planned_investment completed_investment cumulative_investment"

NANPING = """
2024年9月南平市重点项目进展情况表
||||单位：万元|||||
序号|项目名称|建设地点|项目总投资|开工累计完成投资|年度计划投资|2024年完成情况|<|<|<
^|^|^|^|^|^|月完成投资|1-9月累计完成投资|完成年度投资计划%|1-9月工程形象进度
|合计（2项）||60000|30000|20000|1500|15000|75|
一|交通（1项）||50000|25000|15000|1000|11000|73.3|
（一）|在建||50000|25000|15000|1000|11000|73.3|
1|★某某高速公路|延平|50000|25000|15000|1000|11000|73.3|路基完成
二|工业（1项）||10000|5000|5000|500|4000|80|
2|标准厂房|浦城|'10,000|'5000|5000|500|4000|80|装修
"""

FORMS = [
    pytest.param(
        "某某市2023年一季度重点项目\n"
        "项目名称|总投资（万元）|开工至上一年度底累计完成投资（万元）|2023年计划投资（万元）"
        "|2023年实际完成情况|<|<\n^|^|^|^|1-3月实际完成投资（万元）|完成投资占年计划%|1-3月实际形象进度\n"
        "甲|60000|20000|12000|3000|25|主体施工",
        [("甲", 60000.0, 12000.0, 3000.0, None, "2023-03")],
        id="by level of government",
    ),
    pytest.param(
        "大祥区重点项目旬报（2023年5月中旬）\n计量单位：万元\n"
        "项目名称|总投资|年度计划投资额|月完成情况|<|<|<\n"
        "^|^|^|月计划投资额|旬完成投资额|本旬占月计划投资额（%）|至中旬完成投资额\n"
        "甲|10000|3000|300|100|33.3|200",
        [("甲", 10000.0, 3000.0, None, None, "2023-05")],
        id="every ten days",
    ),
    pytest.param(
        "2023年9月邵阳市交通项目投资完成情况表（单位：亿元）\n"
        "项目名称|总投资|年度计划|本月完成投资|自元月至本月底完成投资|开工至本月底累计完成投资\n"
        "甲高速|60|12|1.2|9|40",
        [("甲高速", 600000.0, 120000.0, 90000.0, 400000.0, "2023-09")],
        id="transport, 元月 is January and no period",
    ),
    pytest.param(
        "大祥区2024年6月项目进度（万元）\n"
        "项目名称|总投资|年度计划|当月完成|年初至报告期累计|占年计划（%）|开工至报告期累计|占总投资（%）\n"
        "甲|20000|6000|500|3000|50|11000|55",
        [("甲", 20000.0, 6000.0, 3000.0, 11000.0, "2024-06")],
        id="planning, during the year",
    ),
    pytest.param(
        "大祥区项目投资计划表\n"
        "项目名称|建设起止年限|总投资（万元）|2023年底累计完成投资（万元）|2024年计划|<\n"
        "^|^|^|^|投资（万元）|主要建设内容\n污水处理站|2021-2024|1903|304.7|500|设备安装",
        [("污水处理站", 1903.0, 500.0, None, 304.7, "2024")],
        id="planning, for the coming year",
    ),
    pytest.param(
        "大祥区2021年项目（万元）\n项目名称|总投资|累计完成投资\n污水处理站|1903|304.7",
        [("污水处理站", 1903.0, None, None, 304.7, "2021")],
        id="累计 without a plan is since the start",
    ),
    pytest.param(
        "大祥区2021年项目（万元）\n项目名称|总投资|年度计划投资|累计完成投资\n甲|1903|500|304.7",
        [("甲", 1903.0, 500.0, 304.7, None, "2021")],
        id="累计 beside a plan is of the year",
    ),
    pytest.param(
        "大祥区2024年9月重点项目\n"
        "项目名称|总投资（亿元）|年度计划投资（万元）|1-9月完成投资（万元）|项目进展|存在问题\n"
        "甲|1.5|3000|2000|主体施工|缺地",
        [("甲", 15000.0, 3000.0, 2000.0, None, "2024-09")],
        id="a unit for each column; columns of a ledger beside",
    ),
]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param("项目名称|总投资（万元）\n甲|待定\n乙|1", [("not_a_number", "B3", "待定")], id="a text"),
        pytest.param("项目名称|总投资\n甲|5\n乙|6", [("unit_missing", "B3", "5")], id="no unit, said once"),
        pytest.param(
            "项目名称|总投资|单位\n甲|5|亩", [("unit_mismatch", "B3", "亩")], id="a unit of another kind"
        ),
    ],
)
def test_what_cannot_be_an_amount_is_said_with_its_cell(table, expected):
    assert problems(f"大祥区2024年项目进度\n{table}") == expected


def test_a_schedule_without_year_and_entity_lacks_both_once():
    text = "项目进度\n项目名称|总投资（万元）\n甲|5\n乙|6"
    assert [code for code, _, _ in problems(text)] == ["year_missing", "entity_missing"]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_each_form_puts_its_columns_into_the_right_fields(text, expected):
    assert projects(text, f"{AMOUNTS} time_period") == expected


def test_totals_and_groups_stand_above_the_details():
    assert projects(NANPING, "project role total_investment completed_investment stage") == [
        ("合计（2项）", "total", 60000.0, 15000.0, ""),
        ("交通（1项）", "group", 50000.0, 11000.0, ""),
        ("在建", "group", 50000.0, 11000.0, ""),
        ("某某高速公路", "detail", 50000.0, 11000.0, "路基完成"),
        ("工业（1项）", "group", 10000.0, 4000.0, ""),
        ("标准厂房", "detail", 10000.0, 4000.0, "装修"),
    ]


def test_each_amount_keeps_its_cell():
    last = rows(read(NANPING), "project")[-1]
    assert (last["entity"], last["time_period"], last["unit"], last["row"]) == (
        "南平市",
        "2024-09",
        "万元",
        10,
    )
    assert cells_of(last) == {
        "total_investment": "D10",
        "cumulative_investment": "E10",
        "planned_investment": "F10",
        "completed_investment": "H10",
    }


def test_the_months_figure_and_the_rate_are_skipped_with_a_reason():
    seen, used, skipped = account(NANPING)
    assert (seen, used) == (38, 26)
    assert {skipped[cell] for cell in ("G5", "G10")} == {"not_kept"}
    assert {skipped[cell] for cell in ("I5", "I10")} == {"derived_completion"}


def test_a_second_line_of_a_project_adds_to_its_stage():
    text = (
        "大祥区2024年6月项目进度（万元）\n序号|项目名称|总投资|形象进度\n"
        "1|标准厂房|20000|一期完工\n^|^|^|二期基础施工\n"
        "2|道路|5000|路基\n|||管网"
    )
    assert projects(text, "project total_investment stage") == [
        ("标准厂房", 20000.0, "一期完工；二期基础施工"),
        ("道路", 5000.0, "路基；管网"),
    ]


def test_a_column_of_parks_says_whose_project_it_is():
    text = (
        "2024年6月全市园区项目（万元）\n园区|项目名称|总投资\n"
        "大祥工业集中区|甲|100\n^|乙|200\n宝庆经开区|丙|300"
    )
    assert projects(text, "entity project") == [
        ("大祥工业集中区", "甲"),
        ("大祥工业集中区", "乙"),
        ("宝庆经开区", "丙"),
    ]


def test_procedures_become_milestones_done_and_open():
    text = (
        "大祥区2024年6月项目（万元）\n项目名称|总投资|已完成手续|未完成手续\n"
        "甲|100|立项、环评|施工许可\n乙|50|无|—"
    )
    (first, second) = rows(read(text), "project")
    assert json.loads(first["milestones"]) == [
        {"name": "立项", "done": True, "date": ""},
        {"name": "环评", "done": True, "date": ""},
        {"name": "施工许可", "done": False, "date": ""},
    ]
    assert second["milestones"] == ""


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        pytest.param("截至2023年底累计完成投资", None, id="of the year before is not of now"),
        pytest.param("截至2024年底累计完成投资", 10000.0, id="of the same year is of now"),
    ],
)
def test_a_cumulative_of_a_year_end_counts_only_for_that_year(heading, expected):
    text = f"大祥区2024年项目（万元）\n项目名称|总投资|{heading}|2024年完成投资\n甲|30000|10000|500"
    assert projects(text, "completed_investment cumulative_investment") == [(500.0, expected)]
