"""The parts of a figure are added up in the open and held against the printed total."""

import pytest

from perfdata.workflow.current import totals
from perfdata.workflow.parts import parts
from tests.workflow.snapshots import PARK, YEAR, printed, snapshot_of


def broken_down(total, *values, **said):
    items = [{"item": f"第{i}项", **printed(value), **said} for i, value in enumerate(values, start=1)]
    found = snapshot_of(total, *items)
    return parts(found, totals(found, PARK, YEAR)[0])


def test_a_figure_without_parts_has_no_breakdown():
    assert broken_down({}) is None


@pytest.mark.parametrize(
    ("values", "said", "note", "ok"),
    [
        pytest.param(
            (60.0, 50.0), {}, "60.00 + 50.00 = 110.00 亿元，分项之和与表列合计一致", True, id="they add up"
        ),
        pytest.param(
            (60.0, 50.01),
            {},
            "60.00 + 50.01 = 110.01 亿元，表列合计 110.00 亿元，四舍五入后一致",
            True,
            id="within rounding",
        ),
        pytest.param(
            (60.0, 40.0),
            {},
            "60.00 + 40.00 = 100.00 亿元，表列合计 110.00 亿元，两者不符，请核对来源",
            False,
            id="they do not",
        ),
        pytest.param(
            (60.0, 40.0),
            {"qualifier": "~"},
            "约 60.00 + 约 40.00 = 约 100.00 亿元，表列合计 110.00 亿元，含约数，不作核对",
            None,
            id="known roughly",
        ),
        pytest.param(
            (10.0,) * 11, {}, "11个分项之和 = 110.00 亿元，分项之和与表列合计一致", True, id="many parts"
        ),
    ],
)
def test_the_sum_is_said_with_its_verdict(values, said, note, ok):
    found = broken_down(printed(110.0), *values, **said)
    assert (found.note, found.ok) == (note, ok)


def test_bounds_on_both_sides_cannot_be_added():
    items = [
        {"item": "化工", **printed(60.0), "qualifier": ">"},
        {"item": "建材", **printed(50.0), "qualifier": "<"},
    ]
    found = snapshot_of({}, *items)
    summed = parts(found, totals(found, PARK, YEAR)[0])
    assert (summed.note, summed.ok) == ("超过 60.00 + 不足 50.00：分项无法相加", None)


def test_the_largest_part_is_drawn_first_and_each_names_its_cell():
    items = [
        {"item": "建材", **printed(50.0), "value_cell": "C7"},
        {"item": "化工", **printed(60.0), "value_cell": "C6"},
    ]
    found = snapshot_of({}, *items)
    chart = parts(found, totals(found, PARK, YEAR)[0]).chart
    assert (chart.categories, chart.series[0].texts) == (("化工", "建材"), ("60.00", "50.00"))
    assert chart.title == "规模以上工业总产值分项，合计 110.00 亿元"
    assert "C6" in chart.source
    assert "C7" in chart.source
