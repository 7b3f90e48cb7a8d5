"""A page offers the views that have a figure, and says what the others need."""

from perfdata.workflow.further_views import further_views, view_name
from tests.workflow.snapshots import PARK, YEAR, printed, snapshot_of


def test_one_figure_alone_has_no_further_view_and_each_says_what_it_needs():
    found = further_views(snapshot_of({}), PARK, YEAR, "industrial_output")
    assert found.views == ()
    assert len(found.lacking) == 6
    assert "指数对比：需要至少另一年的同一指标" in found.lacking


def test_two_years_have_an_index_and_an_average_growth():
    facts = [{"time_period": "2020", **printed(100.0)}, {}]
    found = further_views(snapshot_of(*facts), PARK, YEAR, "industrial_output")
    assert [view_name(view) for view in found.views] == ["指数对比", "年均增速"]
    assert len(found.lacking) == 4
