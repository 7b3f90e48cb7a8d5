"""The limits of the checks: data that a person may set, and switch off."""

import shutil
from dataclasses import replace

import pytest

from perfdata.catalogue import Limits, load
from perfdata.catalogue.loader import HERE
from perfdata.compute.checks import checked, checked_projects
from perfdata.errors import CatalogueError
from perfdata.model import PROJECTS


@pytest.fixture
def folder(tmp_path):
    """The shipped catalogue with other limits."""

    def write(text):
        shutil.copytree(HERE, tmp_path / "catalogue", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
        (tmp_path / "catalogue" / "checks.toml").write_text(text, encoding="utf-8")
        return tmp_path / "catalogue"

    return write


@pytest.mark.parametrize(
    ("text", "code", "key"),
    [
        pytest.param("rise_pct = ", "not_toml", None, id="no TOML"),
        pytest.param('rise_pct = "200"', "wrong_value", "rise_pct", id="a text for a number"),
        pytest.param("rise_pct = -1", "wrong_value", "rise_pct", id="a negative limit"),
        pytest.param('stocks = [""]', "wrong_value", "stocks", id="an empty word"),
        pytest.param("rise = 200", "unknown_key", "rise", id="a limit that is not there"),
        pytest.param(
            'regions_add_up = ["gpd"]', "unknown_indicator", "gpd", id="an indicator that is not there"
        ),
    ],
)
def test_a_faulty_limit_is_refused_with_its_file_and_key(text, code, key, folder):
    with pytest.raises(CatalogueError) as refused:
        load(folder(text))
    assert refused.value.code == code
    assert refused.value.values["file"] == "checks.toml"
    assert refused.value.values.get("key") == key


def test_limits_that_are_not_given_switch_their_checks_off(folder, facts, projects):
    catalogue = load(folder("fall_pct = 10"))
    before, now = facts({"value": 100.0}, time_period="2020"), facts({"value": 1_000_000.0})
    assert checked(now, before, catalogue) == []
    assert [p.code for p in checked(facts({"value": 80.0}), before, catalogue)] == ["large_change"]
    row = {"total_investment": 1.0, "cumulative_investment": 9.0, "stage": "竣工"}
    assert checked_projects(projects(row), PROJECTS.frame(), catalogue) == []


def test_a_person_may_set_a_limit(facts, catalogue):
    strict = replace(catalogue, limits=replace(catalogue.limits, rise_pct=5))
    before, now = facts({"value": 100.0}, time_period="2020"), facts({"value": 106.0})
    assert [p.values["growth"] for p in checked(now, before, strict)] == ["6.0%"]
    assert checked(now, before, catalogue) == []


def test_a_balance_of_the_catalogue_may_fall_whatever_the_words(facts, catalogue):
    bare = replace(catalogue, limits=replace(catalogue.limits, stocks=()))
    shared = {"freq": "M", "basis": "ytd", "file": "a"}
    months = ({"time_period": "2021-02", "value": 9.0}, {"time_period": "2021-03", "value": 8.0})
    fell = [
        checked(facts(*months, indicator=code, **shared), facts(), bare) for code in ("loans", "tax_paid")
    ]
    assert [[p.code for p in problems] for problems in fell] == [[], ["cumulative_fell"]]


def test_a_catalogue_without_limits_checks_nothing():
    assert Limits().rise_pct == 0
    assert Limits().whole_breakdowns == ()


def test_the_shipped_limits_name_each_word_once():
    limits = load().limits
    lists = (limits.finished, limits.whole_breakdowns, limits.not_additive, limits.stocks, limits.signed)
    assert all(len(words) == len(set(words)) > 0 for words in lists)
