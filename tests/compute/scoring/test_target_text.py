"""Targets and results are read as forms print them; what is no number stays in words."""

import pytest

from perfdata.catalogue import load
from perfdata.compute.scoring.target_text import Actual, Target, actual, target

IN_WORDS = [
    pytest.param("严格执行相关制度规定", id="a sentence"),
    pytest.param("", id="nothing"),
    pytest.param("2021年12月底前", id="a day by which it is due"),
    pytest.param("12月底前", id="a month by which it is due"),
    pytest.param("2021年", id="a year"),
    pytest.param("Q3", id="a quarter, not a damaged sign"),
    pytest.param("Q值法", id="a letter before no digit"),
    pytest.param("约50个", id="about"),
    pytest.param("≥50家；≥4次", id="two targets in one cell"),
    pytest.param("90%-95%", id="a range"),
]
STATED = [
    pytest.param("≥50个", (">=", 50.0, "个"), id="at least"),
    pytest.param("≤90万元", ("<=", 90.0, "万元"), id="at most"),
    pytest.param("=100%", ("=", 100.0, "%"), id="equal"),
    pytest.param("≥100百分比", (">=", 100.0, "%"), id="a percent in words"),
    pytest.param("＞＝９５％", (">=", 95.0, "%"), id="full-width signs"),
    pytest.param("≧95%", (">=", 95.0, "%"), id="another sign of at least"),
    pytest.param("≦90万元", ("<=", 90.0, "万元"), id="another sign of at most"),
    pytest.param("不低于95%", (">=", 95.0, "%"), id="not below"),
    pytest.param("不超过90万元", ("<=", 90.0, "万元"), id="not above"),
    pytest.param("大于等于50家", (">=", 50.0, "家"), id="the longest spelling counts"),
    pytest.param("大于50家", (">", 50.0, "家"), id="above"),
    pytest.param("95%以上", (">=", 95.0, "%"), id="or more, behind the number"),
    pytest.param("控制在90万元以内", ("<=", 90.0, "万元"), id="kept within"),
    pytest.param("企业满意度≥90%", (">=", 90.0, "%"), id="the sign behind words"),
    pytest.param("达到95%", ("=", 95.0, "%"), id="a bare number behind a verb"),
    pytest.param("50", ("=", 50.0, ""), id="a bare number"),
    pytest.param("30日", ("=", 30.0, "天"), id="days are a duration"),
    pytest.param("≤1年", ("<=", 1.0, "年"), id="a year is a duration too"),
]


@pytest.fixture(scope="module")
def catalogue():
    return load()


@pytest.mark.parametrize("text", IN_WORDS)
def test_a_target_that_is_no_single_number_is_in_words(text, catalogue):
    assert target(text, catalogue) == Target("")


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_a_target_has_its_sign_number_and_unit(text, expected, catalogue):
    assert target(text, catalogue) == Target(*expected)


@pytest.mark.parametrize("text", [pytest.param("W90万元", id="W"), pytest.param("Q90万元", id="Q")])
def test_a_damaged_sign_is_read_as_at_most_and_told(text, catalogue):
    assert target(text, catalogue) == Target("<=", 90.0, "万元", damaged=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", Actual(), id="nothing"),
        pytest.param("平台运行稳定", Actual(), id="a sentence"),
        pytest.param("2021年11月", Actual(), id="a month"),
        pytest.param("未达成年度指标且效果较差", Actual(words="missed"), id="not reached"),
        pytest.param("部分达成年度指标并具有一定效果", Actual(words="partial"), id="reached in part"),
        pytest.param("达成预期指标", Actual(words="achieved"), id="reached"),
        pytest.param("已完成", Actual(words="achieved"), id="done"),
        pytest.param("基本完成", Actual(words="partial"), id="mostly done"),
        pytest.param("56家", Actual(56.0, "家"), id="a count"),
        pytest.param("93.1%", Actual(93.1, "%"), id="a percent"),
        pytest.param("完成56家", Actual(56.0, "家"), id="a verb before the number"),
        pytest.param("50多家", Actual(50.0, "家", ">"), id="more than"),
    ],
)
def test_a_result_is_a_number_or_what_its_words_say(text, expected, catalogue):
    assert actual(text, catalogue) == expected
