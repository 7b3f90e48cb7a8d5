"""What the files leave open is asked once for all of them, with a suggestion, and the answer is used."""

import pytest

from perfdata.errors import CatalogueError
from perfdata.model import Place
from perfdata.workflow.choices import Choices
from perfdata.workflow.review import commit, review
from tests.workflow.conftest import table

NO_ENTITY = "2021年主要经济指标"
NO_YEAR = "大祥工业集中区主要经济指标"
NEITHER = "主要经济指标"


OPEN = "指标,单位,绝对额"


def asked(reviewed):
    """Each question as kind, subject, cell, suggestion and answer."""
    return [(q.kind, q.subject, q.place.cell, q.suggestion, q.answer) for q in reviewed.questions]


def values(reviewed):
    """Each fact as entity, indicator, period, value and unit."""
    columns = ["entity", "indicator", "time_period", "value", "unit"]
    return reviewed.files.frames["observation"][columns].values.tolist()


def saved(workspace, *sources, **choices):
    reviewed = review(workspace, sources, Choices(**choices))
    return commit(workspace, reviewed, by="李", reason="核对无误")


# --- what is not asked, and what is not taken ---


def test_a_file_that_says_everything_asks_nothing(workspace):
    assert review(workspace, [table("实缴税金,亿元,4.92")]).questions == ()


def test_an_answer_that_is_no_period_leaves_the_question_open(workspace):
    reviewed = review(
        workspace, [table("实缴税金,亿元,4.92", title=NO_YEAR, headings=OPEN)], Choices(period="去年")
    )
    assert asked(reviewed) == [("period", "", "C2", "", "去年")]
    assert [problem.code for problem in reviewed.errors] == ["year_missing"]


def test_an_answer_that_is_no_unit_is_refused_at_its_cell(workspace):
    reviewed = review(workspace, [table("实缴税金,,4.92")], Choices(units={"实缴税金": "亿圆"}))
    assert [(p.code, p.place.cell, p.found) for p in reviewed.errors] == [("unit_not_known", "C3", "亿圆")]
    assert reviewed.blocked


def test_a_unit_that_the_indicator_cannot_have_is_told(workspace):
    reviewed = review(workspace, [table("实缴税金,,4.92")], Choices(units={"实缴税金": "亩"}))
    assert [(p.code, p.severity, p.found) for p in reviewed.problems] == [("unit_mismatch", "warning", "亩")]


def test_a_name_cannot_be_taught_to_mean_an_indicator_that_is_not_there(workspace):
    with pytest.raises(CatalogueError) as refused:
        review(workspace, [table("活跃度,分,4.92")], Choices(indicators={"活跃度": "no_such_code"}))
    assert refused.value.code == "unknown_indicator"


# --- what is asked ---


@pytest.mark.parametrize(
    ("row", "title", "expected"),
    [
        pytest.param("实缴税金,亿元,4.92", NO_ENTITY, ("entity", "", "C3", ""), id="whose figures"),
        pytest.param("实缴税金,亿元,4.92", NO_YEAR, ("period", "", "C2", ""), id="of which year"),
        pytest.param(
            "实缴税金,,4.92", "大祥工业集中区2021年指标", ("unit", "实缴税金", "C3", "亿元"), id="unit"
        ),
        pytest.param(
            "用电,,4.92", "大祥工业集中区2021年指标", ("unit", "用电", "C3", ""), id="unit of anything"
        ),
        pytest.param(
            "规上工业总产直,亿元,4.92",
            "大祥工业集中区2021年指标",
            ("indicator", "规上工业总产直", "C3", "industrial_output"),
            id="a mistyped indicator",
        ),
    ],
)
def test_what_a_file_leaves_open_is_asked_at_its_cell(workspace, row, title, expected):
    headings = OPEN if title == NO_YEAR else "指标,单位,2021年"
    assert (*expected, None) in asked(review(workspace, [table(row, title=title, headings=headings)]))


def test_an_unknown_name_does_not_have_to_be_answered(workspace):
    (question,) = review(workspace, [table("企业活跃度,分,86")]).questions
    assert (question.kind, question.required, question.suggestion) == ("indicator", False, "")


def test_what_several_files_leave_open_is_asked_once(workspace):
    files = [
        table("实缴税金,,4.92", name="a.csv", title=NEITHER, headings=OPEN),
        table("实缴税金,,5", "用电,,7", name="b.csv", title=NEITHER, headings=OPEN),
    ]
    told = [(kind, subject) for kind, subject, *_ in asked(review(workspace, files))]
    assert told == [
        ("entity", ""), ("period", ""), ("unit", "实缴税金"), ("unit", "用电"), ("indicator", "用电"),
    ]  # fmt: skip


def test_a_table_of_projects_without_a_unit_is_asked_for_one_unit(workspace):
    projects = table(
        "甲,1000,500", title="大祥工业集中区2021年重点项目", headings="项目名称,总投资,本年完成投资"
    )
    assert asked(review(workspace, [projects])) == [("unit", "", "B3", "万元", None)]
    answered = review(workspace, [projects], Choices(units={"": "亿元"}))
    assert answered.files.frames["project"]["total_investment"].tolist() == [10_000_000.0]
    assert not answered.blocked


def test_a_report_without_a_year_is_asked_for_it(workspace):
    text = "大祥工业集中区工作报告\n一、基本情况\n园区运行平稳。\n"
    report = table(text, name="报告.txt", title="", headings="")
    (question,) = review(workspace, [report]).questions
    assert (question.kind, question.place) == ("period", Place("报告.txt"))
    answered = review(workspace, [report], Choices(period="2022"))
    assert [(r.entity, r.time_period) for r in answered.files.reports] == [("大祥工业集中区", "2022")]
    assert not answered.blocked


# --- suggestions ---


def test_the_only_entity_of_the_store_is_suggested_with_its_next_year(workspace):
    saved(workspace, table("实缴税金,亿元,4.92"))
    reviewed = review(workspace, [table("实缴税金,亿元,5.02", title=NEITHER, headings=OPEN)])
    assert asked(reviewed) == [
        ("entity", "", "C3", "大祥工业集中区", None), ("period", "", "C2", "2022", None),
    ]  # fmt: skip


def test_of_two_entities_none_is_suggested(workspace):
    saved(
        workspace,
        table("实缴税金,亿元,4.92"),
        table("实缴税金,亿元,9", title="北塔区2021年指标", name="b.csv"),
    )
    (question,) = review(workspace, [table("实缴税金,亿元,5.02", title=NO_ENTITY)]).questions
    assert question.suggestion == ""
    assert [value for value, _ in question.options[:2]] == ["北塔区", "大祥工业集中区"]


def test_last_years_unit_of_a_name_is_suggested_before_the_catalogues(workspace):
    saved(workspace, table("实缴税金,万元,49200"))
    reviewed = review(workspace, [table("实缴税金,,50200", title="大祥工业集中区2022年指标")])
    assert asked(reviewed) == [("unit", "实缴税金", "C3", "万元", None)]


def test_the_units_offered_are_those_that_the_indicator_can_have(workspace):
    (question,) = review(workspace, [table("实缴税金,,4.92")]).questions
    offered = {value for value, _ in question.options}
    assert {"万元", "亿元"} <= offered
    assert "亩" not in offered


def test_the_first_option_for_a_name_is_to_keep_it_and_the_next_are_those_like_it(workspace):
    (question,) = review(workspace, [table("规上工业总产直,亿元,4.92")]).questions
    assert [value for value, _ in question.options[:2]] == ["", "industrial_output"]
    assert len({value for value, _ in question.options}) == len(question.options)


# --- answers ---


def test_entity_and_period_answered_are_those_of_the_figures(workspace):
    source = table("实缴税金,亿元,4.92", title=NEITHER, headings=OPEN)
    reviewed = review(workspace, [source], Choices(entity="大祥工业集中区管委会", period="2022"))
    assert values(reviewed) == [["大祥工业集中区", "tax_paid", "2022", 4.92, "亿元"]]
    assert [question.answer for question in reviewed.questions] == ["大祥工业集中区管委会", "2022"]
    assert not reviewed.blocked


def test_a_unit_answered_is_that_of_its_name_alone(workspace):
    source = table("实缴税金,,49200", "园区各类投资,,14.83")
    reviewed = review(workspace, [source], Choices(units={"实缴税金": "万元", "": "亿元"}))
    assert [row[3:] for row in values(reviewed)] == [[4.92, "亿元"], [14.83, "亿元"]]


def test_a_name_answered_is_read_as_that_indicator_with_its_unit(workspace):
    source = table("规上工业总产直,万元,1107400")
    reviewed = review(workspace, [source], Choices(indicators={"规上工业总产直": "industrial_output"}))
    assert [row[1:] for row in values(reviewed)] == [["industrial_output", "2021", 110.74, "亿元"]]
    assert reviewed.problems == ()


def test_a_name_kept_as_printed_is_no_longer_told(workspace):
    reviewed = review(workspace, [table("企业活跃度,分,86")], Choices(indicators={"企业活跃度": ""}))
    assert asked(reviewed) == [("indicator", "企业活跃度", "C3", "", "")]
    assert reviewed.problems == ()
