"""What a single cell of a table of figures may hold: numbers in all their spellings, marks, and damage."""

import pytest

from tests.recognise.tables import observed, problems

TABLE = "大祥区2023年主要指标\n指标|单位|绝对额\n新增专利|件|{}\n入园企业|家|33"


@pytest.mark.parametrize(
    "printed",
    [
        "'1,23",
        "'1.2.3",
        "'1_000",
        "'٣",
        "NaN",
        "inf",
        "1e999",
        "1e308",
        "null",
        "'5-6",
        "'10+",
        "待核实",
        "#REF!",
    ],
)
def test_what_is_no_number_is_a_problem_of_its_cell(printed):
    text = TABLE.format(printed)
    assert problems(text) == [("not_a_number", "C3", printed.removeprefix("'"))]
    assert observed(text, "label value") == [("入园企业", 33.0)]


@pytest.mark.parametrize(
    "mark", ["", "—", "——", "-", "－", "–", "…", "……", "...", "..", "/", "x", "X", "×", "NA", "***", "缺报"]
)
def test_a_mark_for_missing_is_neither_zero_nor_a_fault(mark):
    text = TABLE.format(mark)
    assert observed(text, "label value") == [("入园企业", 33.0)]
    assert problems(text) == []


@pytest.mark.parametrize(
    ("printed", "value", "qualifier"),
    [
        pytest.param("0", 0.0, "", id="a zero"),
        pytest.param("'０", 0.0, "", id="a full-width zero"),
        pytest.param("'54,583.00", 54583.0, "", id="thousands"),
        pytest.param("'1，234.5", 1234.5, "", id="a full-width comma"),
        pytest.param("'12 345", 12345.0, "", id="thousands set apart by a blank"),
        pytest.param("'１１０．７４", 110.74, "", id="full-width digits"),
        pytest.param("'\u00a012.5\u00a0 ", 12.5, "", id="spaces that do not break"),
        pytest.param("'1\u200b2", 12.0, "", id="a mark without width"),
        pytest.param("'85①", 85.0, "", id="a footnote"),
        pytest.param("'85*", 85.0, "", id="a star"),
        pytest.param("'5.0¹", 5.0, "", id="a raised digit"),
        pytest.param("1600余", 1600.0, ">", id="and more"),
        pytest.param("约110", 110.0, "~", id="about"),
        pytest.param("'≥50", 50.0, ">=", id="at least"),
        pytest.param("'(5)", -5.0, "", id="negative in brackets"),
        pytest.param("'（5.5）", -5.5, "", id="negative in full-width brackets"),
        pytest.param("'−5", -5.0, "", id="a minus sign that is no hyphen"),
        pytest.param("'1.2E+04", 12000.0, "", id="scientific notation"),
        pytest.param("'+5.5", 5.5, "", id="a plus"),
    ],
)
def test_a_number_in_any_spelling_is_one(printed, value, qualifier):
    text = TABLE.format(printed)
    assert observed(text, "value qualifier")[0] == (value, qualifier)
    assert problems(text) == []


@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        pytest.param("'12.5%", 12.5, "%", id="a percent"),
        pytest.param("'９.５％", 9.5, "%", id="a full-width percent"),
        pytest.param("'123.5亿元", 123.5, "亿元", id="money"),
        pytest.param("'1.2万人", 1.2, "万人", id="people"),
    ],
)
def test_a_unit_in_the_cell_comes_before_all_others(printed, value, unit):
    assert observed(TABLE.format(printed), "value unit")[0] == (value, unit)
