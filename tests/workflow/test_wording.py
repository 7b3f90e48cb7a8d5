"""A figure has one name, one text and one line that says where it comes from."""

import pytest

from perfdata.catalogue import load
from perfdata.model import Place
from perfdata.workflow.wording import (
    clause,
    decimals_of,
    finding,
    place_of,
    row_key,
    row_name,
    source_line,
    value_text,
)
from tests.workflow.snapshots import GROWTH, only, printed, snapshot_of, unknown

CATALOGUE = load()


def row(**said):
    return only(snapshot_of(said))


@pytest.mark.parametrize(
    ("said", "name", "key"),
    [
        pytest.param({}, "规模以上工业总产值", "industrial_output", id="known, as the catalogue names it"),
        pytest.param(
            {"scope": "可比口径"},
            *("规模以上工业总产值（可比口径）", "industrial_output|可比口径"),
            id="with its scope",
        ),
        pytest.param(unknown("活期存款"), "活期存款", "活期存款", id="unknown, as printed"),
        pytest.param(
            unknown("活期存款", "住户存款"),
            *("住户存款：活期存款", "住户存款/活期存款"),
            id="unknown, with its parent",
        ),
    ],
)
def test_an_indicator_has_one_name_and_one_key(said, name, key):
    found = row(**said)
    assert (row_name(found, CATALOGUE), row_key(found)) == (name, key)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param({"value": None}, "—", id="not known"),
        pytest.param({"value": 0.0}, "0.00 亿元", id="zero"),
        pytest.param(printed(110.7, decimals=1), "110.7 亿元", id="the printed decimals"),
        pytest.param(
            {**printed(1107400.0, "万元", 0), "value": 110.74, "unit": "亿元"},
            "110.74 亿元",
            id="the catalogue's decimals once the unit was converted",
        ),
        pytest.param({"qualifier": ">"}, "超过 110.00 亿元", id="more than that"),
        pytest.param({**unknown("面积"), **printed(2.5, "亩", None)}, "2.50 亩", id="no decimals known"),
    ],
)
def test_a_figure_has_its_unit_and_its_decimals(said, expected):
    assert value_text(row(**said), CATALOGUE) == expected


def test_another_unit_has_the_catalogue_s_decimals():
    assert decimals_of(row(**printed(110.7, decimals=1)), CATALOGUE, "万元") == 2


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param({}, "规模以上工业总产值 110.00 亿元", id="a value"),
        pytest.param(GROWTH, "规模以上工业总产值 110.00 亿元，同比增长10%", id="a value and its growth"),
        pytest.param({**GROWTH, "value": None}, "规模以上工业总产值同比增长10%", id="a growth alone"),
    ],
)
def test_a_clause_says_what_is_known(said, expected):
    assert clause(row(**said), CATALOGUE) == expected
    assert finding(row(**said), CATALOGUE) == f"2021年{expected}"


def test_a_growth_alone_stands_in_its_own_cell():
    assert place_of(row(value_cell="")) == Place("a.xlsx", "表1", "D5")


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        pytest.param([Place("a.xlsx", "表1", "C5")], "a.xlsx › 工作表“表1” › C5", id="one cell"),
        pytest.param(
            [Place("a.xlsx", "表1", "C5"), Place("a.xlsx", "表1", "C6"), Place("a.xlsx", "表1", "C5")],
            "a.xlsx › 工作表“表1” › C5、C6",
            id="cells of one sheet",
        ),
        pytest.param(
            [Place("a.xlsx", "表1", f"C{row}") for row in range(5)],
            "a.xlsx › 工作表“表1”",
            id="too many cells to name",
        ),
        pytest.param(
            [Place("a.xlsx", "表1", "C5"), Place("b.csv", "", "B2")],
            "a.xlsx › 工作表“表1” › C5；b.csv › B2",
            id="two files",
        ),
    ],
)
def test_a_source_line_names_each_sheet_once(places, expected):
    assert source_line(places, 3) == f"来源：{expected} · 第3版"
