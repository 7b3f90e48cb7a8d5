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
        "大祥区2024年1-9月项目（万元）\n序号|项目名称|年度计划投资|1-9月完成投资|形象进度\n1|甲|3000|2500|主体",
        [("甲", None, 3000.0, 2500.0, None, "2024-09")],
        id="no total investment",
    ),
    pytest.param(
        "大祥区2024年项目（万元）\n项目|投资情况|<|<|<\n^|总投资|年度|<|开工累计\n^|^|计划|完成|^\n甲|1000|500|100|700",
        [("甲", 1000.0, 500.0, 100.0, 700.0, "2024")],
        id="headings three rows deep",
    ),
    pytest.param(
        "大祥区2024年项目（万元）\n项目名称|总投资|<|<|本年完成投资\n^|合计|中央|地方|^\n甲|1000|400|600|300",
        [("甲", 1000.0, None, 300.0, None, "2024")],
        id="the total among its parts",
    ),
    pytest.param(
        "大祥区24年元—8月项目\n项目名称|总投资（亿元）|年度投资计划（亿元）|元-8月完成投资（亿元）|截至8月底累计完成投资（亿元）\n"
        "甲|5.5|1.2|0.9|3.3",
        [("甲", 55000.0, 12000.0, 9000.0, 33000.0, "2024-08")],
        id="截至 is since the start where the year's own stands beside",
    ),
    pytest.param(
        "大祥区2023年1-11月项目（亿元）\n项目|总投资|已完成投资|今年计划投资|今年1-11月完成投资\n甲|10.5|5.2|3|2.5",
        [("甲", 105000.0, 30000.0, 25000.0, 52000.0, "2023-11")],
        id="已完成投资 before the year's own",
    ),
    pytest.param(
        "大祥区2024年项目\n项目名称|总投资（亿元）|年度计划投资|累计完成投资\n甲|10|5|3",
        [("甲", 100000.0, 50000.0, 30000.0, None, "2024")],
        id="the one unit that a heading states is that of all",
    ),
    pytest.param(
        "大祥区2022年项目清单\n项目名称|总投资|年度计划投资|完成投资\n甲|1.5亿元|约3000万元|2600万元",
        [("甲", 15000.0, 3000.0, 2600.0, None, "2022")],
        id="units in the cells",
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


def test_a_name_printed_under_two_groups_is_told_apart_by_them():
    text = (
        "大祥区2024年项目（万元）\n项目名称|总投资\n一、交通|3000\n（一）在建|3000\n1.甲|3000\n"
        "二、工业|2000\n（一）在建|2000\n1.乙|2000"
    )
    assert projects(text, "role project") == [
        ("group", "交通"),
        ("group", "在建"),
        ("detail", "甲"),
        ("group", "工业"),
        ("group", "工业/在建"),
        ("detail", "乙"),
    ]


def test_a_subtotal_below_its_details_bears_the_name_of_their_section():
    text = (
        "大祥区2024年项目（万元）\n项目名称|总投资\n一、新建项目|\n甲|1000\n小计|1000\n"
        "二、续建项目|\n丙|4000\n小计|4000\n其中：工业项目|3000\n合计|5000"
    )
    assert projects(text, "role project total_investment") == [
        ("detail", "甲", 1000.0),
        ("group", "新建项目小计", 1000.0),
        ("detail", "丙", 4000.0),
        ("group", "续建项目小计", 4000.0),
        ("group", "工业项目", 3000.0),
        ("total", "合计", 5000.0),
    ]


def test_a_part_marked_beside_its_name_is_no_project_of_its_own():
    text = "大祥区2024年项目（万元）\n序号|项目名称|总投资\n1|甲|1000\n其中：|甲的扩建段|400"
    assert projects(text, "role project") == [("detail", "甲"), ("group", "甲的扩建段")]


def test_the_months_of_a_schedule_are_kept_in_its_unit():
    text = "大祥区2024年项目（亿元）\n项目名称|总投资|1月|2月|本年累计完成\n甲|50|0.5|0.6|1.1"
    (row,) = rows(read(text), "project")
    assert figures(row) == [("1月", 5000.0, "万元", "C3"), ("2月", 6000.0, "万元", "D3")]


def test_a_count_in_the_place_of_the_name_belongs_to_the_group():
    text = "大祥区2024年项目（万元）\n类别|项目名称|总投资\n合计|12个|90\n续建|7个|60\n新建|甲厂房|30"
    assert projects(text, "role project") == [
        ("total", "合计（12个）"),
        ("group", "续建（7个）"),
        ("detail", "甲厂房"),
    ]


def test_what_has_no_field_is_kept_under_its_heading():
    text = (
        "大祥区2024年项目（万元）\n项目名称|用地面积（亩）|总投资|上年底累计完成投资|资金来源|<\n"
        "^|^|^|^|中央|自筹（亿元）\n甲|120|9000|4000|200|0.05"
    )
    (row,) = rows(read(text), "project")
    assert figures(row) == [
        ("用地面积", 120.0, "亩", "B4"),
        ("上年底累计完成投资", 4000.0, "万元", "D4"),
        ("资金来源/中央", 200.0, "万元", "E4"),
        ("资金来源/自筹", 500.0, "万元", "F4"),
    ]
    assert account(text)[2] == {}


def test_the_figures_of_every_ten_days_are_kept_beside():
    text = FORMS[1].values[0]
    (row,) = rows(read(text), "project")
    assert figures(row) == [
        ("月完成情况/月计划投资额", 300.0, "万元", "D5"),
        ("月完成情况/旬完成投资额", 100.0, "万元", "E5"),
        ("月完成情况/至中旬完成投资额", 200.0, "万元", "G5"),
    ]
    assert account(text)[2] == {"F5": "derived_completion"}


def test_the_amounts_of_a_projects_second_row_are_kept_with_it():
    text = "大祥区2024年项目（万元）\n项目名称|建设内容|总投资|累计完成投资\n甲|一期|1000|300\n^|二期|2000|0"
    (row,) = rows(read(text), "project")
    assert (row["total_investment"], row["cumulative_investment"]) == (1000.0, 300.0)
    assert figures(row) == [("总投资", 2000.0, "万元", "C4"), ("累计完成投资", 0.0, "万元", "D4")]


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


def figures(row):
    return [
        (one["name"], one["value"], one["unit"], one["cell"]) for one in json.loads(row["figures"] or "[]")
    ]


def test_the_months_figure_is_kept_beside_and_the_rate_is_derived():
    assert figures(rows(read(NANPING), "project")[-1]) == [
        ("2024年完成情况/月完成投资", 500.0, "万元", "G10")
    ]
    seen, used, skipped = account(NANPING)
    assert (seen, used) == (38, 32)
    assert set(skipped.values()) == {"derived_completion"}
    assert {"I5", "I10"} <= skipped.keys()


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


def test_a_column_of_months_says_when():
    heading = "园区名称|统计月份|项目名称|总投资（万元）"
    text = f"全市园区项目\n{heading}\n大祥工业集中区|2024年3月|甲|100\n^|2024年4月|甲|200"
    assert projects(text, "entity time_period total_investment") == [
        ("大祥工业集中区", "2024-03", 100.0),
        ("大祥工业集中区", "2024-04", 200.0),
    ]


def test_a_column_of_marks_is_one_step_of_each_project():
    text = "大祥区2021年项目（万元）\n项目名称|总投资|立项|环评|施工许可\n甲|1903|√|√|×\n乙|5000|2021年3月|—|"
    (first, second) = rows(read(text), "project")
    assert json.loads(first["milestones"]) == [
        {"name": "立项", "done": True, "date": ""},
        {"name": "环评", "done": True, "date": ""},
        {"name": "施工许可", "done": False, "date": ""},
    ]
    assert json.loads(second["milestones"]) == [{"name": "立项", "done": True, "date": "2021-03"}]


def test_a_column_of_dates_is_no_step():
    text = "大祥区2021年项目（万元）\n项目名称|总投资|签约\n甲|1903|2021年3月\n乙|5000|2021年4月"
    assert projects(text, "milestones") == [("",), ("",)]


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


PEOPLE = """
大祥区2024年1-6月重点项目（万元）
序号|项目名称|总投资|1-6月完成投资|进展情况|业主联系人及电话|项目负责人姓名|手机号码|挂点领导|到位资金
1|甲|1000|300|主体施工，联系人李四13900002222|张三 13800001111|王五|13811112222|赵县长|100
2|乙|2000|500|基础（负责人：钱七，电话0739-5320000）|李四|赵六|18900003333|钱书记|200
填表人：|孙某|联系电话：|13700001111||||||
"""


def test_persons_and_telephones_are_left_out_of_all_that_is_kept():
    found = read(PEOPLE)
    assert projects(PEOPLE, "project stage funds") == [("甲", "主体施工", 100.0), ("乙", "基础", 200.0)]
    kept = str(rows(found, "project"))
    people = (
        "张三",
        "李四",
        "王五",
        "赵县长",
        "赵六",
        "钱书记",
        "钱七",
        "孙某",
        "139000",
        "138000",
        "5320000",
    )
    assert [name for name in people if name in kept] == []
    assert account(PEOPLE)[2] == {"H3": "contact", "H4": "contact", "D5": "contact"}


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        pytest.param("", "13812345678", id="no heading"),
        pytest.param("其他", "13812345678", id="a heading that says nothing"),
        pytest.param("资金到位", "0739-5320000", id="a heading of an amount"),
    ],
)
def test_a_telephone_is_kept_nowhere(heading, cell):
    text = f"大祥区2024年项目（万元）\n项目名称|总投资|{heading}\n甲|1000|'{cell}\n乙|500|"
    assert cell not in str(rows(read(text), "project"))


@pytest.mark.parametrize(
    "table",
    [
        pytest.param("项目|年度计划|累计完成\n固定资产投资|70|52", id="项目 heads indicators"),
        pytest.param("项目名称|1-9月完成投资|同比增长%\n第一产业|2|5", id="branches of the investment"),
    ],
)
def test_a_table_of_investment_without_what_schedules_say_is_no_schedule(table):
    assert projects(f"大祥区2024年1-9月\n单位：亿元\n{table}", "project") == []
