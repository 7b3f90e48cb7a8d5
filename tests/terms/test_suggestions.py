"""Suggestions for unknown names: alike ones are found, those that mean another thing never are."""

import time

import pytest

from perfdata.catalogue import load
from perfdata.terms.matching import Matcher
from perfdata.terms.suggestions import alike

MATCHER = Matcher(load())
CODES = {"出口总值": "exports", "进口总值": "imports", "规上工业增加值": "added", "税收收入": "taxes"}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("规模以上农业增加值", id="another branch"),
        pytest.param("规模以下工业增加值", id="below the size"),
        pytest.param("规模以上工业净产值", id="output for value added"),
        pytest.param("新增规模以上工业增加值", id="new for all"),
        pytest.param("一般公共预算收入支出", id="both of two opposites"),
        pytest.param("人均地区生产总值", id="a head"),
        pytest.param("工资", id="too short to be alike"),
        pytest.param("办公经费", id="three of four characters"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_may_mean_another_thing_is_not_suggested(name):
    assert MATCHER.suggestions(name) == ()


def test_a_name_that_the_catalogue_knows_needs_no_suggestion():
    assert MATCHER.indicator("规模以上工业总产值") == "industrial_output"
    assert MATCHER.suggestions("规模以上工业总产值") == ()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("规模以上工业总产直", "industrial_output", id="a wrong character"),
        pytest.param("规模工业总产值额", "industrial_output", id="one too many, the Hunan way"),
        pytest.param("全年规上工业增加直", "industrial_value_added", id="after a word of time"),
        pytest.param("社会消费品零售额", "retail_sales", id="one too few"),
        pytest.param("固定资产投资额度", "fixed_asset_investment", id="another ending"),
    ],
)
def test_a_name_that_is_alike_is_suggested(name, code):
    assert MATCHER.indicator(name) == ""
    assert MATCHER.suggestions(name)[0] == code


def test_the_best_comes_first_and_a_code_only_once():
    codes = {"园区税收总额": "b", "园区实缴税收": "a", "园区实缴税收额": "a"}
    assert alike("园区实缴税收总额", codes, ()) == ("a", "b")


def test_a_mistyped_word_must_be_like_no_other_of_its_group():
    groups = [("收入", "税收"), ("出口", "进口", "进出口")]
    assert alike("规上工业增加直", CODES, [("增加值", "总产值")]) == ("added",)
    assert alike("进出口总值", CODES, groups) == ()
    assert alike("囗岸总值", CODES, groups) == ()


def test_ten_thousand_unknown_names_are_looked_at_in_a_second():
    names = [f"规模以上{chr(0x4E00 + i)}工业{chr(0x7E00 - i)}值" for i in range(10_000)]
    matcher = Matcher(load())
    started = time.perf_counter()
    for name in names:
        matcher.suggestions(name)
    # A machine that runs four other suites at once is given three times as long.
    assert time.perf_counter() - started < 3
