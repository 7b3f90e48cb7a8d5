"""The rules of scores and the scales of grades: a faulty one is refused by file and entry."""

import tomllib

import pytest

from perfdata.catalogue import load
from perfdata.catalogue.loader import HERE
from perfdata.catalogue.scoring import Scoring, grade_scales, scoring
from perfdata.errors import CatalogueError


@pytest.fixture
def rules():
    """The shipped scoring.toml as tables, to be spoilt."""
    return tomllib.loads((HERE / "scoring.toml").read_text(encoding="utf-8"))


@pytest.fixture
def scales():
    return tomllib.loads((HERE / "grades.toml").read_text(encoding="utf-8"))


def spoilt(tables, path, value):
    *above, last = path.split(".")
    table = tables
    for name in above:
        table = table[name]
    table[last] = value
    return tables


@pytest.mark.parametrize(
    ("table", "key", "value"),
    [
        pytest.param("signs", "≥", ["≥"], id="a sign that there is not"),
        pytest.param("signs", ">=", "≥", id="one spelling that is no list"),
        pytest.param("words.partial", "high_pct", 60, id="a range of nothing"),
        pytest.param("words.achieved", "high_pct", 120, id="more than the weight"),
        pytest.param("rates.staff_control", "step_pct", 0, id="no step"),
        pytest.param("rates.staff_control", "deduct", 0.0, id="nothing off"),
        pytest.param("rates.staff_control", "deduct", float("nan"), id="no number"),
        pytest.param("rates.staff_control", "counts", "half", id="no way to count"),
        pytest.param("rates.budget_control", "band_ends", [20, 10, 30], id="bands that cross"),
        pytest.param("rates.budget_control", "band_shares", [75, 50], id="a band without a share"),
        pytest.param("rates.budget_control", "band_shares", [50, 75, 25], id="a worse rate worth more"),
    ],
)
def test_a_faulty_rule_of_scores_is_refused_by_name(rules, table, key, value):
    with pytest.raises(CatalogueError) as refusal:
        scoring("scoring.toml", spoilt(rules, f"{table}.{key}", value))
    assert refusal.value.code == "wrong_value"
    assert refusal.value.values["entry"] == table.split(".")[-1]
    assert refusal.value.values["key"] == key


def test_bands_are_for_rates_that_are_better_when_lower(rules):
    with pytest.raises(CatalogueError, match="band_ends"):
        scoring("scoring.toml", spoilt(rules, "rates.budget_control.better", "higher"))


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        pytest.param("national.from_points", [90, 80, 60], "from_points", id="nothing for the lowest points"),
        pytest.param("national.from_points", [90, 60, 80, 0], "from_points", id="limits that do not fall"),
        pytest.param("national.from_points", [90, 90, 60, 0], "from_points", id="two grades of one limit"),
        pytest.param("national.from_points", [101, 80, 60, 0], "from_points", id="a grade out of reach"),
        pytest.param("national.from_points", [], "from_points", id="no limits"),
        pytest.param("national.grades", ["优", "良", "中"], "grades", id="a limit without a grade"),
        pytest.param("national.grades_en", ["A", "B", "C", "A"], "grades_en", id="one name for two grades"),
    ],
)
def test_a_scale_that_leaves_a_gap_is_refused_by_name(scales, path, value, key):
    with pytest.raises(CatalogueError) as refusal:
        grade_scales("grades.toml", spoilt(scales, path, value))
    assert (refusal.value.values["entry"], refusal.value.values["key"]) == ("national", key)


def test_a_table_that_there_is_not_and_one_that_is_missing_are_refused(rules):
    with pytest.raises(CatalogueError, match="unknown_key"):
        scoring("scoring.toml", {**rules, "more": {}})
    with pytest.raises(CatalogueError, match="missing_key"):
        scoring("scoring.toml", {"signs": {}, "words": {}})


def test_a_folder_without_the_files_has_no_rules():
    assert scoring("scoring.toml", {}) == Scoring()
    assert grade_scales("grades.toml", {}) == {}


def test_the_shipped_scales_begin_with_the_national_one():
    grades = load().grades
    assert list(grades) == ["national", "pass_70"]
    assert grades["national"].from_points == (90, 80, 60, 0)


def test_a_sign_is_spelled_in_one_way_only():
    signs = load().scoring.signs
    spellings = [spelling for known in signs.values() for spelling in known]
    assert len(spellings) == len(set(spellings))
