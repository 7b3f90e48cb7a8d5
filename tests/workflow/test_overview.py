"""The overview says what the headline figures say, whatever is missing; test_2021 holds the sample's."""

import pytest

from perfdata.workflow.overview import overview
from perfdata.workflow.snapshot import PeriodChoice
from tests.workflow.snapshots import GROWTH, PARK, YEAR, printed, snapshot_of, unknown


def shown(*facts, choice=YEAR, **others):
    return overview(snapshot_of(*facts, **others), PARK, choice)


# --- little or nothing known ---


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param([], id="nothing"),
        pytest.param([{"entity": "乙园区"}], id="another entity"),
        pytest.param([{"time_period": "2020"}], id="another year"),
        pytest.param([{"kind": "plan"}], id="a plan only"),
        pytest.param([{"item": "化工"}], id="a part only"),
    ],
)
def test_without_figures_the_overview_is_empty(facts):
    empty = shown(*facts)
    assert (empty.sentence, empty.cards, empty.growth) == ("", (), None)
    assert (empty.targets.empty, empty.plans.empty) == (True, True)
    assert (empty.completion, empty.completion_note, empty.lamps, empty.attention) == (None, "", {}, ())


def test_an_entity_with_projects_alone_shows_them():
    found = shown(projects=[{}])
    assert (found.sentence, found.cards) == ("", ())
    assert found.completion.categories == ("标准厂房",)
    assert found.completion_note == "1个项目，1个有年度计划；序时进度100.0%，1个落后"


def test_an_entity_with_balances_alone_shows_them_at_the_period_s_end():
    deposits = {"indicator": "deposits", "label": "各项存款余额", "basis": "point", **printed(20.0)}
    assert shown(deposits).sentence == "2021年末各项存款余额 20.00 亿元。"


def test_a_balance_beside_flows_is_said_in_a_sentence_of_its_own():
    power = {"indicator": "industrial_electricity", "label": "工业用电量", **printed(5.0, "万千瓦时", 0)}
    deposits = {"indicator": "deposits", "label": "各项存款余额", "basis": "point", **printed(20.0)}
    said = shown(power, deposits).sentence
    assert said == "2021年工业用电量 5 万千瓦时。2021年末各项存款余额 20.00 亿元。"


def test_an_unknown_indicator_is_a_card_under_its_printed_name():
    (card,) = shown({**unknown("车间数", "厂房"), **printed(12.0, "个", 0)}).cards
    assert (card.name, card.value, card.code, card.better) == (
        "厂房：车间数",
        "12 个",
        "厂房/车间数",
        "neutral",
    )


def test_a_headline_without_a_base_says_why_it_has_no_growth():
    (card,) = shown({}).cards
    assert (card.growth, card.growth_kind, card.note) == ("—", "", "没有上年同期数")
    assert (card.base, card.base_period, card.base_implied) == ("", "", False)


def test_a_growth_without_a_value_keeps_its_growth():
    found = shown({**GROWTH, "value": None})
    assert (found.cards[0].value, found.cards[0].growth) == ("—", "+10%")
    assert found.sentence == "2021年规模以上工业总产值同比增长10%。"


# --- what a card says ---


def test_a_card_names_figure_growth_base_and_source():
    before = {"time_period": "2020", **printed(100.0)}
    (card,) = shown(before, GROWTH).cards
    assert (card.value, card.growth, card.growth_kind, card.base) == (
        *("110.00 亿元", "+10%", "同比", "2020年 100.00 亿元"),
    )
    assert (card.direction.arrow, card.direction.word, card.better) == ("↑", "增长", "higher")
    assert card.source == "来源：a.xlsx › 工作表“表1” › C5 · 第1版"
    assert (card.place.file, card.place.cell) == ("a.xlsx", "C5")


@pytest.mark.parametrize(
    ("growth", "note", "caution"),
    [
        pytest.param(9.0, "按两期数值计算为+10.0% · 原因不明，请核对来源", True, id="a point apart"),
        pytest.param(9.2, "按两期数值计算为+10.0% · 原因不明，请核对来源", False, id="less than that"),
        pytest.param(10.0, "", False, id="alike"),
    ],
)
def test_a_card_shows_both_growths_where_they_differ(growth, note, caution):
    now = {**GROWTH, "growth": growth, "growth_decimals": 1}
    (card,) = shown({"time_period": "2020", **printed(100.0)}, now).cards
    assert (card.note, card.caution) == (note, caution)


def test_a_period_of_months_shows_no_figure_of_the_year():
    part = {"time_period": "2021-09", "basis": "ytd", **printed(80.0)}
    found = shown({}, part, choice=PeriodChoice("2021-09", "ytd"))
    assert found.sentence == "2021年1—9月规模以上工业总产值 80.00 亿元。"
    assert len(found.cards) == 1


def test_what_needs_a_look_is_in_one_list_figures_first():
    found = shown(
        {**GROWTH, "growth": -6.0},
        projects=[{}],
        ledger=[{"status": "overdue"}],
    )
    assert [one.page for one in found.attention] == ["indicators", "investment", "evaluation"]


# --- targets ---

PLAN = {"kind": "plan", **printed(120.0)}
SEPTEMBER = {"time_period": "2021-09", "basis": "ytd", **GROWTH, **printed(84.0)}
MONTHS = PeriodChoice("2021-09", "ytd")


def test_a_card_says_how_it_stands_to_its_target_and_what_lags_needs_a_look():
    found = shown(SEPTEMBER, PLAN, choice=MONTHS)
    assert found.cards[0].target == "完成年度目标70.00%，落后序时进度5.0个百分点"
    assert [one.text for one in found.attention] == [
        "规模以上工业总产值：完成年度目标70.00%，落后序时进度5.0个百分点"
    ]
    assert found.targets["指标"].tolist() == ["规模以上工业总产值"]


def test_a_card_with_a_growth_aimed_at_says_that():
    found = shown(SEPTEMBER, {**PLAN, **GROWTH, "value": None, "growth": 9.0}, choice=MONTHS)
    assert found.cards[0].target == "增速+10%，高于目标（+9%）1.0个百分点"
    assert found.attention == ()


def test_a_card_without_a_target_says_nothing_of_one():
    assert shown(SEPTEMBER, choice=MONTHS).cards[0].target == ""
