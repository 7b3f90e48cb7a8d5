"""A snapshot knows its entities, periods and series, and no view changes what sessions share."""

from types import MappingProxyType

import pytest

from perfdata.errors import UnknownRevision
from perfdata.model import Paragraph, Report, Revision
from perfdata.workflow.evaluation import evaluation
from perfdata.workflow.indicators import choices, indicator
from perfdata.workflow.investment import investment
from perfdata.workflow.overview import overview
from perfdata.workflow.report import report_view, reports
from perfdata.workflow.snapshot import PeriodChoice, snapshot
from tests.workflow.snapshots import GROWTH, PARK, YEAR, frames, same, snapshot_of

TEXT = "2021年工作总结\n一、经济运行\n规模以上工业总产值110亿元。\n"
REPORT = Report(PARK, "2021", "2021年工作总结", "r.docx", TEXT, (Paragraph(0, len(TEXT)),))
PART = {"time_period": "2021-09", "basis": "ytd"}


def keys(found):
    return [choice.key for choice in found]


# --- refusals and empty stores ---


def test_a_revision_that_never_was_is_refused(workspace):
    with pytest.raises(UnknownRevision):
        snapshot(workspace, 7)


def test_a_store_that_holds_nothing_gives_an_empty_snapshot(workspace):
    empty = snapshot(workspace)
    assert (empty.entities, empty.periods(PARK), empty.default_period(PARK)) == ((), (), None)
    assert (empty.revision, empty.as_of, empty.shows_sample, empty.shows_fiction) == (0, "", False, False)


@pytest.mark.parametrize(
    "view",
    [
        pytest.param(lambda s: overview(s, PARK, YEAR).cards, id="overview"),
        pytest.param(lambda s: choices(s, PARK, YEAR), id="indicators"),
        pytest.param(lambda s: investment(s, PARK, YEAR).projects, id="investment"),
        pytest.param(lambda s: reports(s, PARK, YEAR), id="reports"),
    ],
)
def test_the_views_of_an_empty_store_are_empty(workspace, view):
    assert view(snapshot(workspace)) == ()


def test_an_unknown_indicator_has_no_page(workspace):
    assert indicator(snapshot(workspace), PARK, YEAR, "industrial_output") is None


# --- entities and periods ---


def test_the_entity_with_most_figures_comes_first():
    facts = [{"entity": "乙园区"}, {"entity": "丙园区"}, {"entity": "丙园区", "indicator": "tax_paid"}]
    assert snapshot_of(*facts).entities == ("丙园区", "乙园区")


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({"projects": [{}]}, id="projects"),
        pytest.param({"ledger": [{}]}, id="findings"),
        pytest.param({"scores": [{"level1": "产出", "score": 9.0}]}, id="scores"),
        pytest.param({"budget": [{"line": "合计", "executed": 9.0}]}, id="a budget"),
        pytest.param({"reports": [REPORT]}, id="a report"),
    ],
)
def test_an_entity_with_other_facts_than_figures_can_be_opened(facts):
    found = snapshot_of(**facts)
    assert (found.entities, keys(found.periods(PARK))) == ((PARK,), ["2021"])
    assert found.default_period(PARK) == YEAR


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param(
            [{}, PART, {"time_period": "2020"}], ["2021", "2021-09.ytd", "2020"], id="the full year first"
        ),
        pytest.param(
            [{"time_period": p, "basis": "ytd"} for p in ("2021-02", "2021-11", "2021-09")],
            ["2021-11.ytd", "2021-09.ytd", "2021-02.ytd"],
            id="the latest month first",
        ),
        pytest.param(
            [{"time_period": "2021-Q2"}, {"time_period": "2021-S2"}, {"time_period": "2021-07"}],
            ["2021-S2", "2021-07", "2021-Q2"],
            id="halves and quarters by their last month",
        ),
        pytest.param(
            [{"time_period": "2021-09"}, PART], ["2021-09.ytd", "2021-09"], id="cumulative before single"
        ),
        pytest.param(
            [{"time_period": "2016/2020"}, {"time_period": "2015"}], ["2015", "2016/2020"], id="spans last"
        ),
        pytest.param([{"basis": "point", "time_period": "2021-09"}], ["2021-09.ytd"], id="only balances"),
        pytest.param([{}, {"basis": "point"}], ["2021"], id="balances add no period of their own"),
    ],
)
def test_periods_are_offered_latest_first(facts, expected):
    assert keys(snapshot_of(*facts).periods(PARK)) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param([PART, {"time_period": "2020"}], "2021-09.ytd", id="part of a later year"),
        pytest.param([{}, PART], "2021", id="the full year before its part"),
        pytest.param(
            [{}, {"time_period": "2022", "indicator": "foreign_investment"}],
            "2021",
            id="a later year without headline figures",
        ),
        pytest.param(
            [{"indicator": "foreign_investment"}, {"time_period": "2020", "indicator": "tax_per_mu"}],
            "2021",
            id="no headline figures at all",
        ),
    ],
)
def test_the_page_opens_on_the_latest_period_with_headline_figures(facts, expected):
    assert snapshot_of(*facts).default_period(PARK).key == expected


def test_another_entity_s_periods_are_not_offered():
    found = snapshot_of({}, {"entity": "乙园区", "time_period": "2022"})
    assert keys(found.periods(PARK)) == ["2021"]


# --- figures of a period ---


def test_a_period_has_its_flows_and_the_balances_at_its_end():
    found = snapshot_of({}, {"basis": "point", "indicator": "deposits"}, {"basis": "ytd"}, PART)
    shown = found.current(PARK, YEAR)
    assert {(row["basis"], row["indicator"]) for row in shown} == {
        ("period", "industrial_output"),
        ("point", "deposits"),
    }


def test_a_plan_is_no_level():
    assert snapshot_of({"kind": "plan"}).current(PARK, YEAR) == []


# --- where it comes from ---


def revision(number, by, *files):
    return Revision(number, "2022-01-05T09:30:00+08:00", by, files, MappingProxyType({}), "")


def test_the_moment_is_that_of_the_revision_shown():
    assert snapshot_of(revisions=[revision(1, "李", "a.xlsx")]).as_of == "2022-01-05T09:30:00+08:00"


@pytest.mark.parametrize(
    ("by", "file", "expected"),
    [
        pytest.param("sample", "a.xlsx", True, id="its file was loaded as the sample"),
        pytest.param("李", "a.xlsx", False, id="its file was imported by a user"),
        pytest.param("sample", "b.xlsx", False, id="no fact of the sample is left"),
    ],
)
def test_sample_figures_are_marked(by, file, expected):
    assert snapshot_of({}, revisions=[revision(1, by, file)]).shows_sample is expected


def test_made_up_figures_are_marked():
    assert snapshot_of({"file": "2022_主要指标_虚构演示.xlsx"}).shows_fiction is True
    assert snapshot_of({}).shows_fiction is False


# --- shared frames ---


@pytest.mark.parametrize(
    "view",
    [
        pytest.param(lambda s: overview(s, PARK, YEAR), id="overview"),
        pytest.param(
            lambda s: [indicator(s, PARK, YEAR, c.key) for c in choices(s, PARK, YEAR)], id="indicators"
        ),
        pytest.param(lambda s: investment(s, PARK, YEAR), id="investment"),
        pytest.param(lambda s: evaluation(s, PARK, YEAR), id="evaluation"),
        pytest.param(lambda s: report_view(s, REPORT, YEAR), id="report"),
    ],
)
def test_a_view_changes_no_frame(view):
    shared = snapshot_of(
        {**GROWTH},
        {"time_period": "2020", "value": 100.0},
        {"item": "化工", "value": 60.0},
        {"item": "建材", "value": 50.0},
        projects=[{}, {"project": "道路", "planned_investment": None}],
        ledger=[{}, {"finding": "逾期", "status": "overdue"}],
        reports=[REPORT],
    )
    before = frames(shared)
    view(shared)
    same(before, frames(shared))


def test_a_choice_stands_in_the_address_and_reads_as_words():
    assert (PeriodChoice("2021-09", "ytd").key, PeriodChoice("2021-09", "ytd").text) == (
        "2021-09.ytd",
        "2021年1—9月",
    )
    assert (YEAR.key, YEAR.text) == ("2021", "2021年")
