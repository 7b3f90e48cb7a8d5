"""What each kind of chart is made of in Office."""

from collections.abc import Callable, Mapping

from perfdata.chart.model import Chart, ChartKind
from perfdata.export.office_chart_groups import Groups
from perfdata.export.office_chart_lying import breakdown, completion, ranking, waterfall
from perfdata.export.office_chart_sheet import Area
from perfdata.export.office_chart_upright import columns, lines, shares
from perfdata.export.office_chart_xml import Look

# Steps have no figures: a track of them is drawn as shapes, or listed as a table.
GROUPS: Mapping[ChartKind, Callable[[Chart, Look, Area, int], Groups]] = {
    "columns": columns,
    "line": lines,
    "sparkline": lines,
    "shares": shares,
    "ranking": ranking,
    "breakdown": breakdown,
    "completion": completion,
    "waterfall": waterfall,
}
