"""The indicator page shows every indicator that has a figure: known, unknown, scoped or only in parts."""

import pytest

from perfdata.language import speaking
from perfdata.workflow.indicators import choices, indicator
from tests.workflow.snapshots import GROWTH, PARK, YEAR, printed, snapshot_of, unknown


def view(*facts, key="industrial_output"):
    return indicator(snapshot_of(*facts), PARK, YEAR, key)


def keys(*facts):
    return [choice.key for choice in choices(snapshot_of(*facts), PARK, YEAR)]


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param([], id="nothing is stored"),
        pytest.param([{"time_period": "2020"}], id="only another year has it"),
        pytest.param([{"entity": "乙园区"}], id="only another entity has it"),
        pytest.param([{"scope": "可比口径"}], id="only another scope has it"),
    ],
)
def test_an_indicator_without_a_figure_in_the_period_has_no_page(facts):
    assert view(*facts) is None


def test_choices_are_in_the_catalogue_s_order_with_unknown_ones_last():
    facts = [unknown("车间数"), {"indicator": "tax_paid"}, {}]
    assert [(c.name, c.topic) for c in choices(snapshot_of(*facts), PARK, YEAR)] == [
        ("规模以上工业总产值", "产出"),
        ("实缴税金", "财税"),
        ("车间数", "其他"),
    ]


def test_two_scopes_are_two_choices():
    assert keys({}, {"scope": "可比口径"}) == ["industrial_output", "industrial_output|可比口径"]


def test_every_choice_has_a_page():
    facts = [{}, {"scope": "可比口径"}, unknown("活期存款", "住户存款"), {**unknown("面积"), "item": "一期"}]
    found = snapshot_of(*facts)
    pages = [indicator(found, PARK, YEAR, choice.key) for choice in choices(found, PARK, YEAR)]
    assert [page.name for page in pages] == [
        *("规模以上工业总产值", "规模以上工业总产值（可比口径）", "住户存款：活期存款", "面积")
    ]


def test_the_table_has_the_latest_year_first_and_both_growths():
    facts = [{"time_period": "2020", "file": "old.xlsx", **printed(100.0)}, {**GROWTH, "growth": 8.0}]
    assert view(*facts).table.to_numpy().tolist() == [
        ["2021年", "110.00 亿元", "+8%", "+10.0%", "100.00 亿元", "a.xlsx › 工作表“表1” › C5"],
        ["2020年", "100.00 亿元", "—", "—", "—", "old.xlsx › 工作表“表1” › C5"],
    ]


def test_an_implied_base_is_marked_in_the_table():
    assert view(GROWTH).table["上年同期"].tolist() == ["100.00 亿元 [99.54, 100.46]（推算）"]


def test_the_catalogue_s_note_and_department_stand_beside_the_figure():
    shown = view({})
    assert shown.note == "年主营业务收入2000万元及以上的工业企业，按当年价格计算"
    assert shown.department == "统计部门"


def test_an_unknown_indicator_has_neither_note_nor_department():
    shown = view(unknown("车间数"), key="车间数")
    assert (shown.note, shown.department, shown.value) == ("", "", "110.00 亿元")


def test_the_note_is_in_the_reader_s_language():
    with speaking("en"):
        assert "2000万元" not in view({}).note


# --- parts ---


def test_parts_stand_beside_the_course_with_their_sum():
    shown = view({}, {"item": "化工", **printed(60.0)}, {"item": "建材", **printed(50.0)})
    assert (shown.chart.kind, shown.parts.kind) == ("columns", "breakdown")
    assert shown.parts_note == "60.00 + 50.00 = 110.00 亿元，分项之和与表列合计一致"
    assert shown.parts_ok is True


def test_parts_without_a_total_are_shown_and_no_total_is_made_up():
    shown = view({"item": "化工", **printed(60.0)}, {"item": "建材", **printed(50.0)})
    assert (shown.value, shown.growth, shown.growth_note) == ("—", "—", "没有本期数")
    assert shown.chart.kind == "breakdown"
    assert shown.chart.title == "规模以上工业总产值分项"
    assert shown.parts_note == "60.00 + 50.00 = 110.00 亿元，表中未列合计"
    assert (shown.parts_ok, shown.table.empty) == (None, True)


def test_parts_without_a_total_keep_the_course_of_the_total_in_other_years():
    shown = view({"time_period": "2020", **printed(100.0)}, {"item": "化工", **printed(60.0)})
    assert (shown.value, shown.chart.categories) == ("—", ("2020年",))
    assert shown.parts.categories == ("化工",)
