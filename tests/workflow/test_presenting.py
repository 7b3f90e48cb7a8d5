"""The screens of a period: the overview's, then each section's charts and figures with its sentences."""

import pytest

from perfdata.language import speaking
from perfdata.workflow.presenting import position, screens
from perfdata.workflow.presenting_screen import BigFigure, Screen, card_rows
from perfdata.workflow.presenting_text import plain
from perfdata.workflow.report import report_names
from perfdata.workflow.sample import load_sample
from perfdata.workflow.snapshot import PeriodChoice, snapshot
from perfdata.workflow.workspace import open_workspace
from tests.workflow.snapshots import GROWTH, PARK, YEAR, snapshot_of

ENTITY = "大祥工业集中区"


@pytest.fixture(scope="module")
def sample_screens(tmp_path_factory):
    workspace = open_workspace(f"sqlite:///{tmp_path_factory.mktemp('presenting') / 'facts.db'}")
    load_sample(workspace)
    shown = snapshot(workspace)
    (name,) = report_names(shown, ENTITY, YEAR)
    yield screens(shown, ENTITY, YEAR, name)
    workspace.store.close()


def of(shown, identity):
    return next(screen for screen in shown if screen.id == identity)


# --- where there is nothing ---


def test_a_period_without_figures_has_no_screens():
    assert screens(snapshot_of({}), PARK, PeriodChoice("1999", "period")) == ()


@pytest.mark.parametrize("wanted", ["", "s9", "opening.2"])
def test_an_unknown_screen_has_no_position(wanted):
    assert position([Screen("opening", "甲"), Screen("s2.chart", "乙", section="s2")], wanted) is None


# --- positions and rows ---


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        pytest.param("opening", 0, id="a screen"),
        pytest.param("s2", 1, id="the first screen of a section"),
        pytest.param("s2.figures", 2, id="another screen of it"),
    ],
)
def test_a_screen_is_found_by_its_id_or_its_section(wanted, expected):
    shown = [
        Screen("opening", "甲"),
        Screen("s2.chart", "乙", section="s2"),
        Screen("s2.figures", "乙", section="s2"),
    ]
    assert position(shown, wanted) == expected


@pytest.mark.parametrize(
    ("count", "rows"),
    [
        pytest.param(0, [], id="none"),
        pytest.param(4, [4], id="one row"),
        pytest.param(5, [3, 2], id="two rows, even rather than full"),
        pytest.param(9, [3, 3, 3], id="three rows"),
    ],
)
def test_cards_stand_in_rows_of_four_at_most(count, rows):
    figures = [BigFigure(str(number), "1", "", "", None) for number in range(count)]
    assert [len(row) for row in card_rows(figures)] == rows


# --- without a report ---


def test_without_a_report_the_charts_of_the_indicators_follow_the_overview():
    shown = screens(snapshot_of(GROWTH), PARK, YEAR)
    assert [screen.id for screen in shown] == ["opening", "growth", "indicator.industrial_output"]
    assert shown[0].heading == "甲园区 · 2021年"
    assert [(f.value, f.growth, f.direction.arrow) for f in shown[0].figures] == [
        ("110.00 亿元", "+10%", "↑")
    ]
    assert shown[2].chart.kind == "columns"


def test_a_figure_without_growth_claims_none_on_its_card():
    (figure,) = screens(snapshot_of({}), PARK, YEAR)[0].figures
    assert (figure.growth, figure.kind) == ("", "")


# --- the sample's report ---


def test_the_report_is_gone_through_in_its_order(sample_screens):
    assert [(screen.section, screen.chart.kind if screen.chart else "") for screen in sample_screens] == [
        ("", ""),
        ("", "columns"),
        ("", "completion"),
        ("s1", ""),
        ("s2", "columns"),
        ("s2", "columns"),
        ("s2", "columns"),
        ("s2", "columns"),
        ("s2.1", ""),
        ("s2.2", ""),
        ("s2.3", ""),
        ("s2.4", "completion"),
        ("s2.4", "milestones"),
        ("s2.5", "breakdown"),
        ("s2.5", ""),
        ("s2.6", ""),
        ("s3", ""),
        ("s4", ""),
    ]


def test_every_screen_has_one_thing_to_show_and_an_id_of_its_own(sample_screens):
    ids = [screen.id for screen in sample_screens]
    assert len(set(ids)) == len(ids)
    for screen in sample_screens:
        assert screen.heading
        assert [bool(screen.chart), bool(screen.figures), bool(screen.points)].count(True) == 1


def test_a_chart_stands_with_the_sentence_that_states_its_figure(sample_screens):
    (sentence,) = of(sample_screens, "s2.columns.tax_paid").sentences
    assert [said.text for said in sentence if said.strong] == ["4.92亿元，同比增长18%"]
    assert plain(sentence).startswith("规模以上工业总产值110.74亿元")


def test_the_steps_of_a_project_stand_with_the_sentence_that_names_them(sample_screens):
    screen = of(sample_screens, "s2.4.milestones.横冲科技工业园污水处理站")
    assert screen.words.startswith("项目可研、投资概算、立项、地勘、用地审批")


def test_figures_without_a_chart_are_cards_and_those_with_one_are_not_said_twice(sample_screens):
    screen = of(sample_screens, "s2.5.figures")
    assert [figure.value for figure in screen.figures] == ["超过 1,600 万元", "11 个"]


def test_headings_alone_are_the_points_of_the_section_above(sample_screens):
    assert of(sample_screens, "s3").points == ("1、预算编制还不够细", "2、法律、财经、环保方面的专业人才不足")
    assert of(sample_screens, "s3").words == "评价发现问题2条："


def test_a_section_without_figures_shows_its_key_points(sample_screens):
    points = of(sample_screens, "s2.1").points
    assert len(points) == 3
    assert points[0] == "产业发展方面，立足现有企业和项目扩大招商，建设新型建材和农副食品加工两大产业基地"


def test_the_headings_of_the_overview_are_said_in_english():
    with speaking("en"):
        shown = screens(snapshot_of(GROWTH), PARK, YEAR)
    assert [screen.heading for screen in shown[1:2]] == ["Growth"]
