"""Where the unit of a figure is found, and which units go without saying."""

import pytest

from tests.recognise.tables import observed, problems

STATED = [
    pytest.param("指标|绝对额（万元）\n工业投资|54583", id="in the heading"),
    pytest.param("指标|绝对额\n工业投资（万元）|54583", id="in the label"),
    pytest.param("单位：万元\n指标|绝对额\n工业投资|54583", id="in a line above"),
    pytest.param("指标|绝对额\n工业投资|54583\n单位：万元|", id="in a line below"),
    pytest.param("指标|计量单位|绝对额\n工业投资|万元|54583", id="in a column"),
    pytest.param("指标（万元）|绝对额\n工业投资|54583", id="over the labels"),
    pytest.param("指标|绝对额\n计量单位|万元\n工业投资|54583", id="in a row below the heading"),
    pytest.param("指标|绝对额\n工业投资|'54583万元", id="in the cell"),
]


@pytest.mark.parametrize("table", STATED)
def test_a_unit_counts_wherever_it_is_stated(table):
    assert observed(f"大祥区2024年指标\n{table}", "value unit source_value source_unit") == [
        (5.4583, "亿元", 54583.0, "万元")
    ]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param("50多家", (50.0, "家", ">"), id="more than fifty"),
        pytest.param("1600余家", (1600.0, "家", ">"), id="some more than 1600"),
        pytest.param("约30家", (30.0, "家", "~"), id="about thirty"),
    ],
)
def test_a_cell_may_hold_number_qualifier_and_unit(printed, expected):
    text = f"大祥区2021年服务情况\n项目|完成情况\n参训企业数|{printed}"
    assert observed(text, "value unit qualifier") == [expected]


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        pytest.param("按期办结率", "%", id="a rate"),
        pytest.param("居民消费价格指数", "%", id="an index"),
        pytest.param("企业户数", "户", id="a count of firms"),
        pytest.param("项目个数", "个", id="a count of things"),
        pytest.param("参会人数", "人", id="a count of people"),
    ],
)
def test_the_unit_of_rates_indices_and_counts_goes_without_saying(name, unit):
    text = f"大祥区2021年指标\n单位：万元\n指标|绝对额\n{name}|95"
    assert observed(text, "unit") == [(unit,)]
    assert problems(text) == []


def test_an_amount_in_a_section_of_areas_has_no_unit():
    text = (
        "大祥区2021年指标\n指标|绝对额\n商品房销售（万平方米）|\n  商品房销售面积|77.5\n  商品房销售额|31.9"
    )
    assert observed(text, "label unit") == [("商品房销售面积", "万平方米"), ("商品房销售额", "")]
    assert problems(text) == [("unit_missing", "B5", "31.9")]


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        pytest.param("亿元", 66.36061, id="in the catalogue's unit"),
        pytest.param("万元", 0.006636061, id="ten thousand times smaller"),
    ],
)
def test_values_are_converted_exactly(unit, value):
    text = f"大祥区2024年指标\n指标|绝对额（{unit}）\n地区生产总值|66.36061"
    assert observed(text, "value") == [(value,)]
