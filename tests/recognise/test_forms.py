"""Self-evaluation forms: indicators with their weights and scores, and the money above them."""

import pytest

from tests.recognise.tables import account, problems, read, rows

PROJECT = """
项目支出绩效自评表|<|<|<|<|<|<|<|<
（2022年度）|<|<|<|<|<|<|<|<
项目名称|2025年规划道路维护|<|<|主管部门|大祥区财政局|<|实施单位|大祥工业集中区管委会
项目资金（万元）|<||年初预算数|全年预算数（A）|全年执行数（B）|分值|执行率（B/A）|得分
^|年度资金总额|<|100|90|89.974|10|99.97%|9.99
^|其中：本年财政拨款|<|100|90|89.974|—|99.97%|—
^|上年结转资金|<|0|0|0|*||/
年度总体目标|预期目标|<|<|<|实际完成情况|<|<|<
^|到2025年完成50公里|<|<|<|完成52公里|<|<|<
绩效指标|一级指标|二级指标|三级指标|年度指标值（A）|实际完成值（B）|分值|得分|偏差原因分析及改进措施
^|产\\n出\\n指\\n标（50分）|数量指标|维护道路长度|≥50公里|52公里|20|20|
^|^|^|维护次数|=12次|12|10|10|
^|^|质量指标|合格率|=100%|100%|20|19.5|部分返工
^|效益指标（30分）|社会效益指标|通行条件|明显改善|达成预期指标|30|29|
^|满意度指标（10分）|服务对象满意度指标|企业满意度|≥90%|95%|10|10|
总分|<|<|<|<|<|100|98.49|
"""

DEPARTMENT = """
部门整体支出绩效自评表|<|<|<|<|<|<|<
（2022年度）|<|<|<|<|<|<|<
单位名称|大祥工业集中区管委会|<|<|<|<|<|<
年度预算申请（万元）|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
^|年度资金总额|500|480|470|10|97.9%|9.8
^|按收入性质分：|||||
^|其中：一般公共预算|480|460|450||
^|按支出性质分：|||||
^|其中：基本支出|300|300|300||
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
^|产出指标（90分）|数量指标|集中学习次数|12次|12次|90|90
总分|<|<|<|<|<|100|99.8
"""

SCORED = """
部门整体支出绩效评价指标表|<|<|<|<|<|<
部门名称：大祥工业集中区管委会   2022年|<|<|<|<|<|<
一级指标|分值|二级指标|分值|三级指标|分值|得分
投入|40|预算配置|40|在职人员控制率|20|18
^|^|^|^|三公经费变动率|20|20
过程|60|预算执行|60|预算完成率|60|58
合计|100||100||100|96
"""


def scores(text, fields="level1 level2 level3 weight score"):
    return [tuple(row[field] for field in fields.split()) for row in rows(read(text), "score")]


def budget(text):
    names = ("line", "initial", "adjusted", "executed", "unit")
    return [tuple(row[name] for name in names) for row in rows(read(text), "budget")]


def test_an_empty_form_gives_nothing_and_no_errors():
    text = (
        "项目支出绩效自评表\n项目名称||||||\n"
        "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n总分||||||"
    )
    assert (scores(text), problems(text), account(text)) == ([], [], (0, 0, {}))


def test_a_form_without_year_and_entity_lacks_both():
    text = (
        PROJECT.replace("（2022年度）", "（年度）")
        .replace("大祥区财政局", "")
        .replace("大祥工业集中区管委会", "")
    )
    assert [code for code, _, _ in problems(text)] == ["entity_missing", "year_missing"]


def test_weights_that_do_not_make_the_printed_total_are_reported():
    text = PROJECT.replace("30|29|", "25|24|")
    assert problems(text) == [("weights_sum", "G16", "95")]
    assert dict(read(text).problems[0].values) == {"expected": "100"}


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        pytest.param("维护次数|=12次|12|十|10|", "G12", id="a weight"),
        pytest.param("维护次数|=12次|12|10|优|", "H12", id="a score"),
    ],
)
def test_a_text_where_a_number_should_be_is_said_with_its_cell(row, cell):
    text = PROJECT.replace("维护次数|=12次|12|10|10|", row)
    assert ("not_a_number", cell) in [found[:2] for found in problems(text)]


def test_levels_are_filled_down_and_texts_kept_as_printed():
    assert scores(PROJECT) == [
        ("产出指标", "数量指标", "维护道路长度", 20.0, 20.0),
        ("产出指标", "数量指标", "维护次数", 10.0, 10.0),
        ("产出指标", "质量指标", "合格率", 20.0, 19.5),
        ("效益指标", "社会效益指标", "通行条件", 30.0, 29.0),
        ("满意度指标", "服务对象满意度指标", "企业满意度", 10.0, 10.0),
    ]
    assert scores(PROJECT, "target actual reason")[:3] == [
        ("≥50公里", "52公里", ""),
        ("=12次", "12", ""),
        ("=100%", "100%", "部分返工"),
    ]


def test_the_money_is_read_line_by_line():
    assert budget(PROJECT) == [
        ("年度资金总额", 100.0, 90.0, 89.974, "万元"),
        ("其中:本年财政拨款", 100.0, 90.0, 89.974, "万元"),
        ("上年结转资金", 0.0, 0.0, 0.0, "万元"),
    ]
    assert problems(PROJECT) == []


def test_the_form_is_of_the_unit_that_carried_the_project_out():
    (first, *_) = rows(read(PROJECT), "score")
    assert (first["entity"], first["time_period"]) == ("大祥工业集中区", "2022")


def test_the_departments_form_has_its_money_by_source_and_use():
    assert budget(DEPARTMENT) == [
        ("年度资金总额", 500.0, 480.0, 470.0, "万元"),
        ("其中:一般公共预算", 480.0, 460.0, 450.0, "万元"),
        ("其中:基本支出", 300.0, 300.0, 300.0, "万元"),
    ]
    assert scores(DEPARTMENT) == [("产出指标", "数量指标", "集中学习次数", 90.0, 90.0)]
    assert problems(DEPARTMENT) == []


def test_where_every_level_has_a_weight_the_lowest_ones_counts():
    assert scores(SCORED) == [
        ("投入", "预算配置", "在职人员控制率", 20.0, 18.0),
        ("投入", "预算配置", "三公经费变动率", 20.0, 20.0),
        ("过程", "预算执行", "预算完成率", 60.0, 58.0),
    ]
    assert problems(SCORED) == []
    assert rows(read(SCORED), "score")[0]["time_period"] == "2022"


def test_amounts_set_in_pairs_below_the_total_are_not_taken_for_columns():
    text = """
部门整体支出绩效自评表|<|<|<|<|<|<|<
单位名称|大祥工业集中区管委会|<|<|评价年度|2022年|<|<
年度预算申请（万元）||<|年初预算数|全年预算数|全年执行数|分值|得分
^|年度资金总额|<|1200|1350|1290.5|10|9.56
^|其中：一般公共预算|1350|其中：基本支出|800|<|<|<
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
^|产出指标|数量指标|集中学习|12次|12次|90|90
"""
    assert [(row["line"], row["adjusted"]) for row in rows(read(text), "budget")] == [
        ("年度资金总额", 1350.0)
    ]
    assert problems(text) == []
    _, _, skipped = account(text)
    assert (skipped["C5"], skipped["E5"]) == ("not_kept", "not_kept")
