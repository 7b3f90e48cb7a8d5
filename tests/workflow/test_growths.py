"""A growth is said with its sign on a card, with its direction in a sentence, or not at all."""

import pytest

from perfdata.language import speaking
from perfdata.workflow.growths import difference_reason, growth_text
from tests.workflow.snapshots import GROWTH, only, printed, rows, snapshot_of


def reported(**said):
    return growth_text(only(snapshot_of({**GROWTH, **said})))


def computed(value, base, **said):
    return growth_text(
        rows(snapshot_of({**printed(base), "time_period": "2020"}, {**printed(value), **said}))[1]
    )


# --- no growth ---


@pytest.mark.parametrize(
    ("base", "text", "note"),
    [
        pytest.param(None, "—", "没有上年同期数", id="no base"),
        pytest.param(0.0, "—", "新增，上年同期数为零", id="a base of zero"),
        pytest.param(-5.0, "扭亏为盈", "正负方向改变", id="a loss before"),
    ],
)
def test_without_a_percentage_the_reason_is_given(base, text, note):
    grown = computed(10.0, base)
    assert (grown.text, grown.note, grown.value) == (text, note, None)
    assert (grown.direction.code, grown.prose, grown.kind) == ("unknown", "", "")


def test_zero_after_zero_is_unchanged():
    assert computed(0.0, 0.0).text == "持平"


# --- in a sentence ---


@pytest.mark.parametrize(
    ("said", "card", "prose"),
    [
        pytest.param({}, "+10%", "同比增长10%", id="a rise"),
        pytest.param({"growth": -6.0, "growth_decimals": 1}, "-6.0%", "同比下降6.0%", id="a fall"),
        pytest.param({"growth": 0.0}, "0%", "同比持平", id="unchanged"),
        pytest.param({"growth": 0.04, "growth_decimals": 1}, "0.0%", "同比持平", id="unchanged as shown"),
        pytest.param({"growth_qualifier": ">"}, "超过 +10%", "同比增长超过 10%", id="a rise of more than"),
        pytest.param(
            {"growth": -6.0, "growth_qualifier": "<"}, "不足 -6%", "同比下降超过 6%", id="a fall of more than"
        ),
        pytest.param({"growth_over": "month"}, "+10%", "环比增长10%", id="on the month before"),
        pytest.param({"growth_over": "span"}, "+10%", "年均增长10%", id="a year on average"),
        pytest.param(
            {"growth_basis": "comparable"}, "+10%", "同比增长10%（可比口径）", id="at comparable prices"
        ),
        pytest.param(
            {"growth": 0.6, "growth_unit": "pp", "growth_decimals": 1},
            *("+0.6个百分点", "同比提高0.6个百分点"),
            id="a rate that rose",
        ),
        pytest.param(
            {"growth": -0.6, "growth_unit": "pp", "growth_decimals": 1},
            *("-0.6个百分点", "同比下降0.6个百分点"),
            id="a rate that fell",
        ),
    ],
)
def test_a_sentence_has_a_direction_where_a_card_has_a_sign(said, card, prose):
    grown = reported(**said)
    assert (grown.text, grown.prose) == (card, prose)


@pytest.mark.parametrize(
    ("said", "prose"),
    [
        pytest.param({}, "up 10% year on year", id="a rise"),
        pytest.param({"growth": -6.0}, "down 6% year on year", id="a fall"),
        pytest.param({"growth": 0.0}, "unchanged year on year", id="unchanged"),
    ],
)
def test_english_says_it_in_its_own_order(said, prose):
    with speaking("en"):
        assert reported(**said).prose == prose


def test_decimals_that_were_not_printed_are_one():
    assert reported(growth_decimals=None).text == "+10.0%"


# --- reported and computed ---


def test_a_computed_growth_says_that_it_is_computed():
    grown = computed(110.0, 100.0)
    assert (grown.text, grown.kind) == ("+10.0%", "同比（按两期数值计算）")
    assert grown.prose == "同比增长10.0%（按两期数值计算）"


def test_a_reported_growth_comes_first_and_the_computed_one_beside_it():
    grown = computed(110.0, 100.0, **{**GROWTH, "growth": 8.0})
    assert (grown.text, grown.kind, grown.note) == ("+8%", "同比", "按两期数值计算为+10.0%")


def test_growths_that_agree_as_printed_need_no_note():
    assert computed(110.0, 100.0, **GROWTH).note == ""


@pytest.mark.parametrize(
    ("said", "base", "reason"),
    [
        pytest.param({"growth_basis": "comparable"}, {}, "公布增速按可比价格计算", id="comparable prices"),
        pytest.param({}, {"base_for": "2021"}, "上年数已按本年口径调整", id="a restated base"),
        pytest.param({}, {}, "原因不明，请核对来源", id="no reason known"),
        pytest.param({"growth": 10.0}, {}, "", id="no difference"),
    ],
)
def test_the_reason_of_a_difference_is_said(said, base, reason):
    now = {**GROWTH, "growth": 5.0, **said}
    found = snapshot_of({**printed(100.0), "time_period": "2020", **base}, {**printed(110.0), **now})
    assert difference_reason(rows(found)[-1]) == reason
