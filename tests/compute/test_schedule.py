from math import inf, isnan, nan

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.catalogue import load
from perfdata.catalogue.lamps import Band, LampRule
from perfdata.compute.schedule import lamp, schedule, schedule_gap, schedule_progress

YINCHUAN, PLAIN = (load().lamps.rule(name) for name in ("yinchuan", "plain"))


@pytest.mark.parametrize(
    ("time_period", "expected"),
    [
        pytest.param("", None, id="no period"),
        pytest.param("2021-Q1", None, id="a quarter is not cumulative"),
        pytest.param("2021-03", 25.0, id="March"),
        pytest.param("2021-12", 100.0, id="December"),
        pytest.param("2021", 100.0, id="the whole year"),
    ],
)
def test_schedule_progress_is_the_part_of_the_year_that_is_over(time_period, expected):
    assert schedule_progress(time_period) == expected


def test_a_place_can_plan_otherwise_than_by_twelfths():
    assert schedule_progress("2021-07", plan={7: 40.0}) == 40.0
    assert schedule_progress("2021-08", plan={7: 40.0}) is None


def test_a_completion_of_30_90_percent_in_march_is_5_90_points_ahead():
    assert schedule_gap(pd.Series([30.90]), pd.Series([25.0])).tolist() == [5.9]


def test_a_schedule_of_the_catalogue_is_held_against_instead(projects):
    frame = projects(
        {"planned_investment": 100.0, "completed_investment": 45.0, "time_period": "2021-07"},
        {"planned_investment": 100.0, "completed_investment": 100.0, "time_period": "2021"},
    )
    found = schedule(frame, load().lamps.schedule("july_40").due_pct)
    assert found["schedule_progress"].tolist() == [40.0, 100.0]
    assert found["schedule_gap"].tolist() == [5.0, 0.0]
    assert found["lamp"].tolist() == ["green", "green"]


@given(
    st.floats(),
    st.lists(st.floats(-1e6, 1e6), unique=True, max_size=2).map(lambda s: sorted(s, reverse=True)),
)
def test_every_gap_has_exactly_one_lamp_in_every_rule_that_loads(gap, starts):
    lamps = ("green", "yellow", "red")[3 - len(starts) - 1 :]
    made = LampRule(tuple(Band(*band) for band in zip(lamps, [*starts, -inf], strict=True)))
    for rule in (made, *load().lamps.rules.values()):
        (shown,) = lamp(pd.Series([gap]), rule)
        assert (shown == "") is isnan(gap)
        assert shown in ("", *(band.lamp for band in rule.bands))


@pytest.mark.parametrize(
    ("gap", "yinchuan", "plain"),
    [
        pytest.param(nan, "", "", id="no gap has no lamp"),
        pytest.param(5.9, "green", "green", id="ahead"),
        pytest.param(0.0, "green", "green", id="on schedule"),
        pytest.param(-0.01, "yellow", "red", id="just behind"),
        pytest.param(-30.0, "yellow", "red", id="30 behind"),
        pytest.param(-30.01, "red", "red", id="more than 30 behind"),
    ],
)
def test_the_lamp_of_a_gap_is(gap, yinchuan, plain):
    assert lamp(pd.Series([gap]), YINCHUAN).tolist() == [yinchuan]
    assert lamp(pd.Series([gap]), PLAIN).tolist() == [plain]


def test_float_noise_does_not_put_a_plan_behind_its_schedule():
    # 58.3333... of 100 in July: exactly on schedule, though the two are computed in different ways.
    gap = schedule_gap(pd.Series([100 * (1 - 5 / 12)]), pd.Series([100 * 7 / 12]))
    assert gap.tolist() == [0.0]
    assert lamp(gap).tolist() == ["green"]


def test_projects_are_held_against_the_schedule_of_their_own_month(projects):
    frame = projects(
        {"planned_investment": 100.0, "completed_investment": 30.9},
        {"planned_investment": 100.0, "completed_investment": 30.9, "time_period": "2021-09"},
        {"completed_investment": 30.9},
        {"planned_investment": 100.0, "completed_investment": 30.9, "time_period": ""},
    )
    found = schedule(frame)
    assert found["schedule_gap"].tolist() == pytest.approx([5.9, -44.1, nan, nan], nan_ok=True)
    assert found["lamp"].tolist() == ["green", "red", "", ""]
    assert isnan(found["schedule_progress"].iloc[3])
