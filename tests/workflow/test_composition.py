"""Parts of a figure: shares, contribution and pull, or the reason why there is none."""

import pytest

from perfdata.workflow.composition import composition_panel, has_parts
from perfdata.workflow.structure import structure_chart
from tests.workflow.snapshots import PARK, YEAR, printed, rows, snapshot_of

KEY = "industrial_output"
BEFORE = {"time_period": "2020"}


def part(name, value, **more):
    return {"item": name, **printed(value), **more}


TWO_YEARS = [
    printed(100.0) | BEFORE,
    printed(110.0),
    part("建材", 60.0, **BEFORE),
    part("建材", 75.0),
    part("食品", 40.0, **BEFORE),
    part("食品", 35.0),
]


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param([{}], id="no parts"),
        pytest.param([{}, part("建材", 75.0)], id="one part"),
        pytest.param([part("建材", 75.0), part("食品", 35.0)], id="no total"),
        pytest.param([{}, part("建材", None), part("食品", None)], id="parts not known"),
    ],
)
def test_there_is_nothing_to_compose_with(facts):
    assert not has_parts(snapshot_of(*facts), PARK, YEAR, KEY)


def test_each_part_has_its_share_its_contribution_and_its_pull():
    panel = composition_panel(snapshot_of(*TWO_YEARS), PARK, YEAR, KEY)
    assert panel.table.to_numpy().tolist() == [
        ["建材", "75.00 亿元", "68.2%", "+8.2个百分点", "+25.0%", "150.0%", "+15.0个百分点"],
        ["食品", "35.00 亿元", "31.8%", "-8.2个百分点", "-12.5%", "-50.0%", "-5.0个百分点"],
    ]


def test_the_pulls_lead_from_zero_to_the_growth():
    pulls, structure = composition_panel(snapshot_of(*TWO_YEARS), PARK, YEAR, KEY).charts
    assert pulls.kind == "waterfall"
    assert pulls.categories == ("建材", "食品", "规模以上工业总产值")
    assert [series.values for series in pulls.series] == [(15.0, -5.0, None), (None, None, 10.0)]
    assert pulls.title == "2021年规模以上工业总产值按两期数值计算+10.0%，其中建材拉动最大，为+15.0个百分点"
    assert structure.kind == "shares"
    assert structure.categories == ("2020年", "2021年")


def test_what_the_parts_do_not_explain_is_a_step_of_its_own():
    facts = [*TWO_YEARS[:4], part("食品", 30.0, **BEFORE), part("食品", 28.0)]
    panel = composition_panel(snapshot_of(*facts), PARK, YEAR, KEY)
    assert panel.charts[0].categories == ("建材", "食品", "未列分项", "规模以上工业总产值")
    assert panel.charts[0].series[0].values == (15.0, -2.0, -3.0, None)
    assert len(panel.charts) == 1


def test_many_parts_are_gathered_where_they_pull_least():
    names = [f"行业{n}" for n in range(10)]
    facts = [printed(100.0) | BEFORE, printed(155.0)]
    facts += [part(name, 10.0, **BEFORE) for name in names]
    facts += [part(name, 11.0 + n) for n, name in enumerate(names)]
    pulls = composition_panel(snapshot_of(*facts), PARK, YEAR, KEY).charts[0]
    assert pulls.categories[-2:] == ("其他3项", "规模以上工业总产值")
    assert pulls.series[0].values[:2] == (10.0, 9.0)
    assert pulls.series[0].values[-2] == pytest.approx(6.0)


@pytest.mark.parametrize(
    ("facts", "note"),
    [
        pytest.param([{}, part("建材", 75.0), part("食品", 35.0)], "建材：没有上年数", id="no year before"),
        pytest.param(
            [*TWO_YEARS[:5], part("食品", 35.0, qualifier=">")], "食品：有约数", id="a part that is a bound"
        ),
        pytest.param(
            [printed(110.0) | BEFORE, *TWO_YEARS[1:]], "建材：合计没有变化", id="a total that stayed"
        ),
    ],
)
def test_what_cannot_be_computed_says_why(facts, note):
    assert note in composition_panel(snapshot_of(*facts), PARK, YEAR, KEY).notes


def test_indicators_printed_as_children_are_parts_too():
    child = {"parent": "规模以上工业总产值", "indicator": "", **printed(50.0)}
    facts = [
        {**printed(110.0)},
        {**child, "label": "国有企业"},
        {**child, "label": "私营企业", **printed(30.0)},
    ]
    table = composition_panel(snapshot_of(*facts), PARK, YEAR, KEY).table
    assert table.iloc[:, :3].to_numpy().tolist() == [
        ["国有企业", "50.00 亿元", "45.5%"],
        ["私营企业", "30.00 亿元", "27.3%"],
    ]


def test_of_more_than_five_parts_the_structure_shows_the_largest_and_the_rest():
    facts = [printed(21.0), *(part(f"行业{n}", float(n)) for n in range(1, 7))]
    snapshot = snapshot_of(*facts)
    total = next(row for row in rows(snapshot) if not row["item"])
    chart = structure_chart(snapshot, total)
    assert [series.name for series in chart.series] == ["行业6", "行业5", "行业4", "行业3", "其余"]
    assert chart.series[-1].values[0] == pytest.approx(100 * 3 / 21)


def test_a_year_whose_parts_do_not_make_up_the_total_is_a_gap():
    older = [{**fact, "time_period": "2019"} for fact in TWO_YEARS if fact.get("time_period") == "2020"]
    broken = [*older, printed(999.0) | BEFORE, *TWO_YEARS[1:]]
    snapshot = snapshot_of(*broken)
    total = next(row for row in rows(snapshot) if not row["item"] and row["time_period"] == "2021")
    chart = structure_chart(snapshot, total)
    assert chart.categories == ("2019年", "2020年", "2021年")
    assert chart.series[0].values[:2] == (60.0, None)
