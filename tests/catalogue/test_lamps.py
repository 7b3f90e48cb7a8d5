"""Lamp rules and schedules: what is refused when they are loaded, then what they say."""

import shutil
import tomllib
from itertools import pairwise
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfdata.catalogue import load
from perfdata.catalogue.lamps import Band, LampRule, evenly, lamps_of
from perfdata.catalogue.loader import HERE
from perfdata.errors import CatalogueError

SCHEDULES = '[schedules.even]\nname = "均匀"\nname_en = "Even"\ndue = {}\n'
RULES = (
    '[rules.two]\nname = "二色"\nname_en = "Two"\nbands = [{ lamp = "green", from = 0 }, { lamp = "red" }]\n'
)


def loaded(text):
    return lamps_of("lamps.toml", tomllib.loads(text))


def rule(bands):
    return f'[rules.r]\nname = "规则"\nname_en = "Rule"\nbands = {bands}\n{SCHEDULES}'


def schedule(due):
    return f'{RULES}[schedules.s]\nname = "计划"\nname_en = "Plan"\ndue = {due}\n'


@pytest.mark.parametrize(
    "bands",
    [
        pytest.param((), id="no band"),
        pytest.param((Band("green", 0.0), Band("red", -30.0)), id="a hole below the last band"),
        pytest.param((Band("green", 0.0), Band("yellow", 10.0), Band("red", -inf)), id="bands out of order"),
        pytest.param((Band("green", 0.0), Band("yellow", 0.0), Band("red", -inf)), id="an empty band"),
        pytest.param((Band("green", nan), Band("red", -inf)), id="a band that starts nowhere"),
        pytest.param((Band("red", 0.0), Band("green", -inf)), id="lamps that get better downwards"),
        pytest.param((Band("green", 0.0), Band("green", -inf)), id="a lamp twice"),
    ],
)
def test_a_lamp_rule_is_refused_for(bands):
    with pytest.raises(CatalogueError, match="faulty_lamp_rule"):
        LampRule(bands)


@pytest.mark.parametrize(
    ("text", "code", "key"),
    [
        pytest.param(SCHEDULES, "missing_key", "rules", id="no rule"),
        pytest.param(RULES, "missing_key", "schedules", id="no schedule"),
        pytest.param(f"colour = 1\n{RULES}{SCHEDULES}", "unknown_key", "colour", id="a table of none"),
        pytest.param(f"rules = 1\n{SCHEDULES}", "wrong_value", "rules", id="no table of rules"),
        pytest.param(f"[rules]\nr = 1\n{SCHEDULES}", "wrong_value", "r", id="a rule that is no table"),
        pytest.param(rule("1"), "wrong_value", "bands", id="no list of bands"),
        pytest.param(rule("[1]"), "wrong_value", "lamp", id="a band that is no table"),
        pytest.param(rule('[{ lamp = "blue" }]'), "wrong_value", "lamp", id="a lamp of none"),
        pytest.param(rule('[{ lamp = "red", from = "0" }]'), "wrong_value", "from", id="a start in words"),
        pytest.param(rule('[{ lamp = "red", from = nan }]'), "wrong_value", "from", id="a start nowhere"),
        pytest.param(rule('[{ lamp = "red", until = 0 }]'), "unknown_key", "until", id="a key of none"),
        pytest.param(schedule("40"), "wrong_value", "due", id="no table of months"),
        pytest.param(schedule("{ 13 = 40 }"), "wrong_value", "due", id="a thirteenth month"),
        pytest.param(schedule('{ 7 = "40" }'), "wrong_value", "due", id="a share in words"),
        pytest.param(schedule("{ 7 = 40, 9 = 30 }"), "wrong_value", "due", id="a schedule that falls"),
        pytest.param(schedule("{ 7 = 101 }"), "wrong_value", "due", id="more than all is due"),
        pytest.param(schedule("{ 12 = 90 }"), "wrong_value", "due", id="a year that ends short of all"),
        pytest.param(
            RULES + '[schedules.s]\nname = "计划"\ndue = {}\n', "missing_key", "name_en", id="no name"
        ),
        pytest.param(
            RULES + '[schedules.s]\nname = " "\nname_en = "P"\ndue = {}\n', "wrong_value", "name", id="blank"
        ),
    ],
)
def test_a_file_is_refused_by_its_key_for(text, code, key):
    with pytest.raises(CatalogueError, match=code) as refused:
        loaded(text)
    assert refused.value.values["key"] == key


def test_a_rule_with_a_hole_is_refused_when_it_is_loaded():
    with pytest.raises(CatalogueError, match="faulty_lamp_rule"):
        loaded(rule('[{ lamp = "green", from = 0 }, { lamp = "red", from = -10 }]'))


def test_a_catalogue_with_a_faulty_rule_is_not_loaded(tmp_path):
    folder = shutil.copytree(HERE, tmp_path / "catalogue")
    text = (folder / "lamps.toml").read_text(encoding="utf-8")
    (folder / "lamps.toml").write_text(text.replace("from = -30", "from = 30"), encoding="utf-8")
    with pytest.raises(CatalogueError, match="faulty_lamp_rule"):
        load(folder)


def test_a_catalogue_without_the_file_has_the_usual_rule_and_twelfths(tmp_path):
    folder = shutil.copytree(HERE, tmp_path / "catalogue")
    (folder / "lamps.toml").unlink()
    lamps = load(folder).lamps
    assert (list(lamps.rules), list(lamps.schedules)) == (["yinchuan"], ["linear"])
    assert lamps.schedule().due_pct[3] == 25.0


def test_the_shipped_rules_and_schedules_are():
    lamps = load().lamps
    assert {name: [(b.lamp, b.from_points) for b in rule.bands] for name, rule in lamps.rules.items()} == {
        "yinchuan": [("green", 0.0), ("yellow", -30.0), ("red", -inf)],
        "plain": [("green", 0.0), ("red", -inf)],
    }
    assert lamps.rule() is lamps.rules["yinchuan"]
    assert [lamps.schedule().due_pct[month] for month in (3, 9, 12)] == [25.0, 75.0, 100.0]
    assert lamps.schedule("july_40").due_pct[7] == 40.0


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        pytest.param({}, {3: 25.0, 12: 100.0}, id="twelfths"),
        pytest.param({6: 30.0}, {3: 15.0, 6: 30.0, 9: 65.0, 12: 100.0}, id="evenly before and after"),
        pytest.param({6: 30.0, 8: 30.0}, {7: 30.0, 10: 65.0}, id="a pause"),
        pytest.param({1: 0.0, 2: 100.0}, {1: 0.0, 7: 100.0}, id="all in February"),
    ],
)
def test_between_the_stated_months_a_schedule_rises_evenly(stated, expected):
    found = evenly(stated)
    assert {month: found[month] for month in expected} == pytest.approx(expected)


@given(
    st.dictionaries(st.integers(1, 11), st.floats(0, 100)).map(
        lambda d: dict(zip(sorted(d), sorted(d.values()), strict=True))
    )
)
def test_every_schedule_rises_to_a_hundred_in_twelve_months(stated):
    found = evenly(stated)
    assert sorted(found) == list(range(1, 13))
    assert all(before <= after + 1e-9 for before, after in pairwise(found[month] for month in sorted(found)))
    assert found[12] == 100.0
