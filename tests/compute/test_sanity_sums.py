"""Parts and totals of one table: what is a whole, and whether its parts add up to it."""

import pytest

from perfdata.catalogue import load
from perfdata.compute.checks import checked
from perfdata.model import OBSERVATIONS

AREA = {"indicator": "land_approved", "unit": "亩", "source_unit": "亩", "file": "a.xlsx", "sheet": "用地"}
CITY = {"indicator": "gdp", "decimals": 2, "file": "a.xlsx", "sheet": "核算", "entity": "邵阳市"}
COUNTIES = sorted(e.name for e in load().entities.values() if e.parent == "邵阳市" and e.kind != "park")


@pytest.fixture(scope="session")
def check(facts, catalogue):
    def run(rows, **shared):
        printed = facts(*rows, **shared)
        return checked(printed, OBSERVATIONS.frame(), catalogue, printed)

    return run


def said(problems):
    return [(p.severity, p.code, p.place.cell) for p in problems]


def batches(*values, total, cells=("B4", "B5", "B6"), total_cell="B7", **fields):
    parts = [
        {"item": f"第{n}批", "value": value, "value_cell": cell, "decimals": 3, **fields}
        for n, (value, cell) in enumerate(zip(values, cells, strict=True))
    ]
    return [*parts, {"value": total, "value_cell": total_cell, "decimals": 4, "source_text": f"{total}"}]


def industries(*values, grouping="按产业分", total=100.0, **fields):
    parts = [
        {
            "indicator": "",
            "label": f"第{n}产业",
            "parent": f"地区生产总值（GDP）/{grouping}",
            "value": value,
            "value_cell": f"B{n + 6}",
            **fields,
        }
        for n, value in enumerate(values)
    ]
    return [{"label": "地区生产总值（GDP）", "value": total, "value_cell": "B5"}, *parts]


# --- what is no whole ---


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(industries(20.0, 30.0, grouping="其中"), id="其中"),
        pytest.param(industries(20.0, 30.0, grouping="按投资方向分"), id="a list that is no partition"),
        pytest.param(industries(20.0, 30.0, None), id="a part that is not known"),
        pytest.param(industries(20.0, 30.0, qualifier=">"), id="parts that are more than so much"),
        pytest.param(industries(20.0, 30.0, unit="万美元", source_unit="万美元"), id="another currency"),
        pytest.param(industries(20.0, 30.0, time_period="2020"), id="another year"),
        pytest.param(industries(20.0, 30.0, sheet="别表"), id="another sheet"),
        pytest.param(industries(20.0, 30.0, unit="%", source_unit="%"), id="shares"),
        pytest.param(industries(40.0, 60.0, 30.0), id="a part of a part listed beside it"),
    ],
)
def test_parts_that_are_not_all_of_the_total_are_not_summed(rows, check):
    assert check(rows, **CITY) == []


@pytest.mark.parametrize(
    ("cells", "total_cell"),
    [
        pytest.param(("B4", "B5", "B6"), "B3", id="a total above may be of more"),
        pytest.param(("B4", "C5", "B6"), "B7", id="parts that stand in no line"),
        pytest.param(("B4", "B5", "B6"), "C7", id="a total in another column"),
    ],
)
def test_items_are_summed_only_in_a_line_that_ends_with_the_total(cells, total_cell, check):
    assert check(batches(26.5, 88.3, 25.4, total=150.0, cells=cells, total_cell=total_cell), **AREA) == []


# --- sums that are right ---


def test_parts_that_add_up_are_no_problem(check):
    assert check(batches(26.5335, 88.341, 25.362, total=140.2365), **AREA) == []


def test_each_part_may_be_off_by_half_of_its_last_digit(check):
    thirds = industries(33.33, 33.33, 33.33, decimals=2)
    assert check([{**thirds[0], "value": 100.0}, *thirds[1:]], **CITY) == []


def test_the_total_may_be_off_by_half_of_its_last_digit(check):
    rounded, *parts = industries(33.33, 33.33, 33.74, decimals=2)
    assert check([{**rounded, "decimals": 0}, *parts], **CITY) == []


def test_parts_in_another_unit_are_converted(check):
    assert check(industries(400_000.0, 600_000.0, unit="万元", source_unit="万元", decimals=0), **CITY) == []


# --- sums that are wrong ---


def test_a_total_that_is_not_the_sum_of_its_items_is_told_with_the_gap(check):
    problems = check(batches(26.5335, 88.341, 25.362, total=141.2365), **AREA)
    assert said(problems) == [("warning", "parts_do_not_sum", "B7")]
    assert (problems[0].found, problems[0].values["sum"], problems[0].values["gap"]) == (
        "141.2365亩",
        "140.2365亩",
        "1.0000亩",
    )


def test_a_row_of_items_ends_with_its_total_too(check):
    rows = batches(26.5, 88.3, 25.4, total=150.0, cells=("Y4", "Z4", "AA4"), total_cell="AB4")
    assert said(check(rows, **AREA)) == [("warning", "parts_do_not_sum", "AB4")]


@pytest.mark.parametrize(
    ("values", "grouping"),
    [
        pytest.param((20.0, 30.0, 45.0), "按产业分", id="below the total"),
        pytest.param((20.0, 30.0, 55.0), "按行业分：", id="above the total"),
    ],
)
def test_a_breakdown_that_is_complete_has_to_add_up(values, grouping, check):
    assert said(check(industries(*values, grouping=grouping), **CITY)) == [
        ("warning", "parts_do_not_sum", "B5")
    ]


def test_two_breakdowns_of_one_total_are_two_sums(check):
    by_trade = industries(70.0, 31.0, grouping="按行业分", value_cell="B20")[1:]
    problems = check([*industries(20.0, 30.0, 50.0), *by_trade], **CITY)
    assert [(p.code, p.values["sum"]) for p in problems] == [("parts_do_not_sum", "101.00亿元")]


def test_what_reconciling_took_into_another_sheet_is_still_a_part_of_its_table(facts, catalogue):
    printed = facts(*industries(20.0, 30.0, 50.0), **CITY)
    stated = printed.assign(parent=printed["parent"].where(printed.index != 1, ""))
    assert checked(stated, OBSERVATIONS.frame(), catalogue, printed) == []


# --- regions ---


def regions(*, total, each=10.0, leave=0, **fields):
    names = COUNTIES[leave:]
    rows = [{"entity": name, "value": each, "value_cell": f"B{n + 6}"} for n, name in enumerate(names)]
    return [{**row, **fields} for row in [{"value": total, "value_cell": "B5"}, *rows]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(regions(total=120.0), [], id="all of it"),
        pytest.param(regions(total=125.0), [("warning", "parts_do_not_sum", "B5")], id="less than all of it"),
        pytest.param(regions(total=125.0, leave=1), [], id="one county is not listed"),
        pytest.param(regions(total=125.0, indicator="budget_revenue"), [], id="市本级 stands beside them"),
        pytest.param(
            regions(total=115.0, indicator="budget_revenue"),
            [("warning", "parts_do_not_sum", "B5")],
            id="more than all of it",
        ),
        pytest.param(regions(total=10.0, indicator="", label="人均收入", unit="元"), [], id="averages"),
        pytest.param(regions(total=10.0, indicator="tax_per_mu", unit="万元/亩"), [], id="ratios"),
    ],
)
def test_the_counties_of_a_city_add_up_where_they_make_all_of_it(rows, expected, check):
    assert len(COUNTIES) == 12
    assert said(check(rows, **CITY)) == expected


# --- units within a table ---


def test_the_part_whose_unit_spoils_the_sum_is_the_root_of_the_mismatch(check):
    """25.362 keyed in another unit: the rest and 25.362 make the total."""
    problems = check(batches(26.5335, 88.341, 253_620.0, total=140.2365), **AREA)
    assert [(p.code, p.place.cell, p.values.get("because")) for p in problems] == [
        ("unit_slip_in_sum", "B6", None),
        ("parts_do_not_sum", "B7", "B6"),
    ]
    assert (problems[0].values["factor"], problems[0].values["other_cell"]) == ("10000", "B7")


def test_a_total_in_another_unit_than_its_parts_is_the_one_at_fault(check):
    problems = check(industries(40.0, 60.0, total=1_000_000.0), **CITY)
    assert [(p.code, p.place.cell, p.values.get("because")) for p in problems] == [
        ("unit_slip_in_sum", "B5", None),
        ("parts_do_not_sum", "B5", "B5"),
    ]
    assert problems[0].values["suggestion"] == "万元"
