import pandas as pd
import pytest

from perfdata.compute.contribution import contribution
from perfdata.compute.growth import growth
from perfdata.compute.shares import shares

# 2020: 60 + 40 = 100; 2021: 75 + 35 = 110.
PARTS = (("建材", 60.0, 75.0), ("食品", 40.0, 35.0))


def grown(facts, catalogue, parts=PARTS, total=(100.0, 110.0), changed=(), **total_says):
    """The rows of 2021 of the parts, and of their total; `changed` is said of the first part."""
    rows = [
        {"item": item, "time_period": year, "value": value}
        for item, before, now in parts
        for year, value in (("2020", before), ("2021", now))
    ]
    rows[1] |= dict(changed)
    rows += [{"time_period": "2020", "value": total[0]}, {"value": total[1], **total_says}]
    found = growth(facts(*rows), catalogue)
    found = found[found["time_period"].eq("2021")]
    return found[found["item"].ne("")], found[found["item"].eq("")].iloc[0]


@pytest.mark.parametrize(
    ("changed", "total", "reason"),
    [
        pytest.param({"value": None}, {}, "no_value", id="a part is missing"),
        pytest.param({}, {"value": None}, "no_total", id="the total is missing"),
        pytest.param({"unit": "亩"}, {}, "unit_differs", id="a part in another unit"),
        pytest.param({"unit": "万元/亩"}, {}, "rate", id="an average"),
        pytest.param({"unit": "%"}, {}, "rate", id="a rate"),
        pytest.param({"qualifier": ">"}, {}, "qualified", id="a part that is only a bound"),
        pytest.param({}, {"qualifier": "~"}, "qualified", id="a total that is only about"),
    ],
)
def test_a_part_that_does_not_compare_has_neither_share_nor_contribution(
    changed, total, reason, facts, catalogue
):
    parts, whole = grown(facts, catalogue, changed=changed, **total)
    share = shares(parts, whole, catalogue).iloc[0]
    made = contribution(parts, whole, catalogue).iloc[0]
    assert (share["share_reason"], share["share_change_reason"]) == (reason, reason)
    assert (made["contribution_reason"], made["pull_reason"]) == (reason, reason)
    assert pd.isna([share["share_pct"], made["contribution_pct"], made["pull_points"]]).all()


@pytest.mark.parametrize(
    ("total", "contribution_reason", "pull_reason"),
    [
        pytest.param((110.0, 110.0), "total_unchanged", "", id="a total that did not change"),
        pytest.param((None, 110.0), "no_base", "no_base", id="no total of the year before"),
        pytest.param((0.0, 110.0), "", "zero_base", id="a total out of nothing"),
        pytest.param((-5.0, 110.0), "", "negative_base", id="a total out of a loss"),
    ],
)
def test_contribution_and_pull_are_refused_for(total, contribution_reason, pull_reason, facts, catalogue):
    found = contribution(*grown(facts, catalogue, total=total), catalogue)
    assert found["contribution_reason"].tolist() == [contribution_reason] * 2
    assert found["pull_reason"].tolist() == [pull_reason] * 2
    assert found["contribution_pct"].isna().tolist() == [contribution_reason != ""] * 2
    assert found["pull_points"].isna().tolist() == [pull_reason != ""] * 2


def test_a_change_of_float_noise_is_no_change(facts, catalogue):
    parts, whole = grown(facts, catalogue, total=(0.1 + 0.2, 0.3))
    assert contribution(parts, whole, catalogue)["contribution_reason"].tolist() == ["total_unchanged"] * 2


def test_a_restated_total_does_not_compare_with_parts_as_once_published(facts, catalogue):
    rows = (
        {"item": "建材", "time_period": "2020", "value": 60.0},
        {"item": "建材", "value": 75.0},
        {"time_period": "2020", "value": 100.0, "base_for": "2021"},
        {"value": 110.0},
    )
    found = growth(facts(*rows), catalogue)
    parts, whole = found[found["item"].eq("建材")].tail(1), found[found["item"].eq("")].iloc[0]
    assert contribution(parts, whole, catalogue)["contribution_reason"].tolist() == ["bases_differ"]
    assert shares(parts, whole, catalogue)["share_pct"].round(2).tolist() == [68.18]


def test_contributions_add_up_to_100_and_pulls_to_the_growth_of_the_total(facts, catalogue):
    found = contribution(*grown(facts, catalogue), catalogue)
    assert found["part_change"].tolist() == [15.0, -5.0]
    assert found["contribution_pct"].tolist() == [150.0, -50.0]
    assert found["pull_points"].tolist() == [15.0, -5.0]


def test_where_the_total_fell_a_part_that_fell_contributed(facts, catalogue):
    parts, whole = grown(
        facts, catalogue, parts=(("建材", 60.0, 45.0), ("食品", 40.0, 45.0)), total=(100.0, 90.0)
    )
    found = contribution(parts, whole, catalogue)
    assert found["contribution_pct"].tolist() == [150.0, -50.0]
    assert found["pull_points"].tolist() == [-15.0, 5.0]


def test_a_new_part_has_a_share_and_no_contribution(facts, catalogue):
    parts, whole = grown(facts, catalogue, parts=(("建材", None, 11.0),))
    assert shares(parts, whole, catalogue)["share_pct"].tolist() == [10.0]
    assert contribution(parts, whole, catalogue)["contribution_reason"].tolist() == ["no_base"]


@pytest.mark.parametrize(
    ("part", "total", "reason"),
    [
        pytest.param(-5.0, 110.0, "negative", id="a loss is no share"),
        pytest.param(5.0, 0.0, "no_whole", id="a total of zero"),
        pytest.param(5.0, -110.0, "no_whole", id="a total below zero"),
    ],
)
def test_there_is_no_share_for(part, total, reason, facts, catalogue):
    parts, whole = grown(facts, catalogue, parts=(("建材", 60.0, part),), total=(100.0, total))
    found = shares(parts, whole, catalogue).iloc[0]
    assert (found["share_reason"], pd.isna(found["share_pct"])) == (reason, True)


def test_a_share_is_in_percent_and_its_change_in_points(facts, catalogue):
    found = shares(*grown(facts, catalogue), catalogue)
    assert found["share_pct"].round(2).tolist() == [68.18, 31.82]
    assert found["base_share_pct"].tolist() == [60.0, 40.0]
    assert found["share_change_points"].round(2).tolist() == [8.18, -8.18]


def test_a_part_in_ten_thousands_compares_with_a_total_in_hundred_millions(facts, catalogue):
    parts, whole = grown(facts, catalogue, changed={"value": 750_000.0, "unit": "万元"})
    assert shares(parts, whole, catalogue)["share_pct"].round(2).tolist() == [68.18, 31.82]
    assert contribution(parts, whole, catalogue)["pull_points"].round(6).tolist() == [15.0, -5.0]
