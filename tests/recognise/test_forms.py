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


ROWS = """
产出指标|数量指标|次数|≥3次|3|50|50
效益指标|社会效益|就业|≥5|5|30|30
满意度指标|满意度|满意度|90%|90%|20|20
"""


def form(
    rows, heading="一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因", head="项目名称|甲"
):
    """A form of these rows under the shortest head that says whose it is and of which year."""
    return f"大祥工业集中区2022年项目支出绩效自评表\n{head}\n{heading}\n{rows.strip()}"


def scores(text, fields="level1 level2 level3 weight score"):
    return [tuple(row[field] for field in fields.split()) for row in rows(read(text), "score")]


def budget(text, fields="line initial adjusted executed unit"):
    return [tuple(row[name] for name in fields.split()) for row in rows(read(text), "budget")]


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
    text = PROJECT.replace("（30分）", "").replace("30|29|", "25|29|")
    assert problems(text) == [("weights_sum", "G16", "95")]
    assert dict(read(text).problems[0].values) == {"expected": "100"}


def test_weights_without_a_printed_total_must_make_a_hundred():
    assert problems(form(ROWS)) == []
    assert problems(form(ROWS.replace("|20|20", "|15|15"))) == [("weights_sum", "F3", "95")]


def test_a_levels_own_weight_must_be_that_of_its_rows():
    text = PROJECT.replace("（50分）", "（60分）")
    assert problems(text) == [("weights_sum", "B11", "50")]


def test_scores_that_do_not_make_the_printed_total_are_reported():
    text = PROJECT.replace("|100|98.49|", "|100|97|")
    assert problems(text) == [("total_mismatch", "H16", "97")]
    assert dict(read(text).problems[0].values) == {"sum": "98.49"}


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
    assert scores(PROJECT)[1:] == [
        ("产出指标", "数量指标", "维护道路长度", 20.0, 20.0),
        ("产出指标", "数量指标", "维护次数", 10.0, 10.0),
        ("产出指标", "质量指标", "合格率", 20.0, 19.5),
        ("效益指标", "社会效益指标", "通行条件", 30.0, 29.0),
        ("满意度指标", "服务对象满意度指标", "企业满意度", 10.0, 10.0),
    ]
    assert scores(PROJECT, "target actual reason")[1:4] == [
        ("≥50公里", "52公里", ""),
        ("=12次", "12", ""),
        ("=100%", "100%", "部分返工"),
    ]


def test_the_money_is_read_line_by_line():
    assert budget(PROJECT) == [
        ("年度资金总额", 100.0, 90.0, 89.974, "万元"),
        ("其中：本年财政拨款", 100.0, 90.0, 89.974, "万元"),
        ("上年结转资金", 0.0, 0.0, 0.0, "万元"),
    ]
    assert problems(PROJECT) == []


def test_the_form_is_of_the_unit_that_carried_the_project_out():
    (first, *_) = rows(read(PROJECT), "score")
    assert (first["entity"], first["time_period"]) == ("大祥工业集中区", "2022")


def test_the_departments_form_has_its_money_by_source_and_use():
    assert budget(DEPARTMENT) == [
        ("年度资金总额", 500.0, 480.0, 470.0, "万元"),
        ("其中：一般公共预算", 480.0, 460.0, 450.0, "万元"),
        ("其中：基本支出", 300.0, 300.0, 300.0, "万元"),
    ]
    assert scores(DEPARTMENT)[1:] == [("产出指标", "数量指标", "集中学习次数", 90.0, 90.0)]
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


def test_the_points_of_the_money_are_the_row_of_the_rate_of_execution():
    (first, *_) = rows(read(PROJECT), "score")
    names = ("level1", "level2", "level3", "target", "actual", "weight", "score", "row")
    assert tuple(first[n] for n in names) == (
        "预算执行率",
        "",
        "预算执行率",
        "",
        "99.97%",
        10.0,
        9.99,
        5,
    )


@pytest.mark.parametrize("mark", ["—", "*", "/", ""])
def test_a_mark_in_the_place_of_the_moneys_score_is_no_score(mark):
    text = PROJECT.replace("|10|99.97%|9.99", f"|10|{mark}|{mark}")
    assert scores(text, "level1 actual weight score")[0] == ("预算执行率", "", 10.0, None)
    assert problems(text) == []


def test_only_the_first_line_of_the_money_has_points():
    text = PROJECT.replace("89.974|—|99.97%|—", "89.974|5|99.97%|5")
    assert [row for row in scores(text) if row[0] == "预算执行率"] == [
        ("预算执行率", "", "预算执行率", 10.0, 9.99)
    ]


def test_an_execution_among_the_indicators_is_not_counted_twice():
    text = """
大祥工业集中区2022年部门整体支出绩效自评表
资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分
年度资金总额|100|90|90|10|100%|10
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
预算执行|预算执行|预算执行率|100%|100%|10|10
产出指标|数量指标|次数|3次|3次|90|90
总分|||||100|100
"""
    assert scores(text, "level3 weight") == [("预算执行率", 10.0), ("次数", 90.0)]
    assert problems(text) == []


def test_figures_that_contradict_each_other_are_kept_as_they_are():
    text = PROJECT.replace("年度资金总额|<|100|90|89.974|10|99.97%|9.99", "年度资金总额|<|0|0|0|10|/|*")
    assert budget(text)[:2] == [
        ("年度资金总额", 0.0, 0.0, 0.0, "万元"),
        ("其中：本年财政拨款", 100.0, 90.0, 89.974, "万元"),
    ]


def test_two_forms_in_one_sheet_are_those_of_two_projects():
    second = PROJECT.replace("2025年规划道路维护", "标准厂房补贴").replace("（2022年度）", "（2023年度）")
    found = rows(read(PROJECT + "\n" + second), "score")
    assert [(row["project"], row["time_period"]) for row in found] == [
        *[("2025年规划道路维护", "2022")] * 6,
        *[("标准厂房补贴", "2023")] * 6,
    ]
    assert {row["project"] for row in rows(read(PROJECT + "\n" + second), "budget")} == {
        "2025年规划道路维护",
        "标准厂房补贴",
    }


def test_the_total_of_each_form_is_checked_on_its_own():
    wrong = PROJECT.replace("|100|98.49|", "|100|90|")
    assert problems(wrong + "\n" + PROJECT) == [("total_mismatch", "H16", "90")]
    assert problems(PROJECT + "\n" + wrong) == [("total_mismatch", "H34", "90")]


def test_a_form_without_a_total_ends_where_the_next_ones_title_stands():
    first, second = form(ROWS), form(ROWS, head="项目名称|乙")
    assert scores(f"{first}\n{second}", "project") == [("甲",)] * 3 + [("乙",)] * 3
    assert problems(f"{first}\n{second}") == []


def test_a_heading_printed_again_goes_on_with_the_same_form():
    heading = "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因"
    lines = ROWS.strip().splitlines()
    text = form(f"{lines[0]}\n{heading}\n||人数|5|5|30|30\n{lines[2]}")
    assert scores(text, "project level1 level3") == [
        ("甲", "产出指标", "次数"),
        ("甲", "产出指标", "人数"),
        ("甲", "满意度指标", "满意度"),
    ]


@pytest.mark.parametrize(
    ("head", "project"),
    [
        pytest.param("项目名称|园区绿化", "园区绿化", id="a label and its cell"),
        pytest.param("项目名称：园区绿化", "园区绿化", id="one cell with a colon"),
        pytest.param("项目名称：园区绿化 主管部门：大祥区财政局", "园区绿化", id="two labels in one cell"),
        pytest.param("专项（项目）名称||园区绿化", "园区绿化", id="another label, a blank between"),
        pytest.param("项目名称|主管部门|大祥区财政局", "", id="left out: the next label is none"),
        pytest.param("单位名称|大祥工业集中区", "", id="the whole department"),
    ],
)
def test_the_project_is_what_the_head_says(head, project):
    assert scores(form(ROWS, head=head), "project")[0] == (project,)


def test_the_year_may_be_a_number_in_its_own_cell():
    text = "部门整体支出绩效自评表\n部门名称|大祥区商务局|年度|2023\n" + form(ROWS).split("\n", 2)[2]
    assert scores(text, "entity time_period")[0] == ("大祥区商务局", "2023")
    assert account(text)[2] == {}


@pytest.mark.parametrize(
    "labels",
    [
        pytest.param(("产出指标", "", "", ""), id="on the first row only"),
        pytest.param(("产\\n出\\n指\\n标（80分）", "^", "^", "^"), id="merged, one character a line"),
        pytest.param(("产", "出", "指", "标"), id="one character a row"),
        pytest.param(("产出", "指标", "（80分）", ""), id="split over three rows"),
    ],
)
def test_a_label_stands_for_all_rows_that_it_runs_down(labels):
    indicators = "\n".join(f"{label}|数量指标|次数{i}|3次|3次|20|20" for i, label in enumerate(labels))
    text = form(f"{indicators}\n满意度指标|满意度|满意度|90%|90%|20|20")
    assert scores(text, "level1 level3") == [
        ("产出指标", "次数0"),
        ("产出指标", "次数1"),
        ("产出指标", "次数2"),
        ("产出指标", "次数3"),
        ("满意度指标", "满意度"),
    ]


def test_labels_of_other_forms_are_not_taken_for_pieces_of_a_label():
    text = form("投入|预算配置|甲|||30|30\n产出|职责履行|乙|||70|70")
    assert scores(text, "level1 level2") == [("投入", "预算配置"), ("产出", "职责履行")]


def test_costs_may_be_a_level_of_their_own():
    text = form(
        ROWS.replace("社会效益|就业|≥5", "经济成本指标|单位成本|≤360万元").replace("效益指标|", "成本指标|")
    )
    assert scores(text, "level1 level2 target")[1] == ("成本指标", "经济成本指标", "≤360万元")


def test_rows_that_nobody_filled_in_are_no_indicators():
    text = form(
        "产出指标|数量指标|指标1：绿化面积|≥5亩|5亩|50|50\n||指标2：||||\n||……||||\n|质量指标|||||\n"
        + ROWS.strip()
    )
    assert scores(text, "level3") == [("绿化面积",), ("次数",), ("就业",), ("满意度",)]


def test_further_targets_of_a_merged_indicator_belong_to_it():
    text = form(
        "产出指标|数量指标|道路|≥5公里|5公里|40|40|\n^|^|^|≥2座桥|1座|10|5|缺地\n"
        + ROWS.strip().split("\n", 1)[1]
    )
    assert scores(text, "level3 target actual weight score reason")[0] == (
        "道路",
        "≥5公里；≥2座桥",
        "5公里；1座",
        50.0,
        45.0,
        "缺地",
    )


def test_points_may_be_printed_with_their_unit():
    text = form(ROWS.replace("|50|50", "|50分|49.5分"))
    assert scores(text)[0] == ("产出指标", "数量指标", "次数", 50.0, 49.5)
    assert problems(text) == []


def test_sign_and_unit_in_columns_of_their_own_belong_to_the_target():
    heading = "一级指标|二级指标|三级指标|计算符号|目标值|计量单位|实际完成值|分值|自评得分"
    text = form("产出|数量|企业|≥|50|家|56|60|60\n效益|社会|满意|定性|明显||明显|40|38", heading)
    assert scores(text, "target actual") == [("≥50家", "56家"), ("明显", "明显")]


def test_a_heading_may_be_two_rows_deep():
    heading = "绩效指标|<|<|年度指标值|实际完成值|分值|得分|偏差原因\n一级指标|二级指标|三级指标|^|^|^|^|^"
    assert scores(form(ROWS, heading))[0] == ("产出指标", "数量指标", "次数", 50.0, 50.0)


@pytest.mark.parametrize(
    ("names", "found"),
    [
        pytest.param("指标目标值|全年实际值|指标分值|自评得分|未完成原因和改进措施", True, id="a local form"),
        pytest.param("预期指标值|完成情况|权重|评分|扣分原因", True, id="a scored table"),
        pytest.param(
            "年度指标值|1-7月执行情况|全年预计完成情况|偏差原因分析|备注", False, id="monitoring: no score"
        ),
    ],
)
def test_the_headings_of_several_forms(names, found):
    text = form("产出|数量|人数|300人|312人|100|98|无", f"一级指标|二级指标|三级指标|{names}")
    expected = [("人数", "300人", "312人", 100.0, 98.0, "无")] if found else []
    assert scores(text, "level3 target actual weight score reason") == expected


def test_damaged_signs_stay_as_they_were_printed():
    text = SCORED.replace("三级指标|分值|得分", "三级指标|分值|评价标准|得分").replace(
        "|20|18", "|20|≦100%；W0|18"
    )
    text = text.replace("|20|20", "|20|Q100%|20").replace("|60|58", "|60||58").replace("100|96", "100||96")
    assert [row[3:] for row in scores(text)] == [(20.0, 18.0), (20.0, 20.0), (60.0, 58.0)]


def test_signatures_and_notes_are_no_indicators_and_their_numbers_no_figures():
    text = form(
        ROWS.strip()
        + "\n注：1.得分一档最高不能超过该指标分值上限|<|<|<|<|<|<|<\n填表人：某某|联系电话|13912345678"
    )
    assert len(scores(text)) == 3
    assert account(text)[2] == {"C8": "contact"}


def test_who_can_be_called_is_left_out_of_the_reasons():
    text = form(ROWS.replace("|50|50", "|50|49|受疫情影响。联系人：张三 13812345678"))
    assert scores(text, "reason")[0] == ("受疫情影响。",)


def test_a_cover_sheet_gives_the_staff_and_no_person():
    text = """
2018年度部门整体支出绩效自评报告
部门名称|大祥区商务局
预算编码|101001
评价方式|部门绩效自评
联系人|张三|联络电话|0730-8880000
人员编制|35|实有人数|33
职能职责概述|负责全区商务工作
"""
    found = rows(read(text))
    names = ("entity", "indicator", "label", "time_period", "basis", "value", "unit", "value_cell")
    assert [tuple(row[n] for n in names) for row in found] == [
        ("大祥区商务局", "staff_quota", "人员编制", "2018", "point", 35.0, "人", "B6"),
        ("大祥区商务局", "staff_number", "实有人数", "2018", "point", 33.0, "人", "D6"),
    ]
    assert account(text)[2] == {"B3": "note"}
    assert "张三" not in str(found)
    assert "8880000" not in str(found)
