"""Groups of series with their axes, the parts that an Office chart is put together from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from perfdata.chart.model import Chart, Series
from perfdata.chart.plotly import figure
from perfdata.export.office_chart_axes import FIRST, Edge, Pair, Scale, category_axis, pair_ids, value_axis
from perfdata.export.office_chart_labels import Label, Side
from perfdata.export.office_chart_series import Drawn, bar_series, line_series
from perfdata.export.office_chart_sheet import Area, Plotted, plotted
from perfdata.export.office_chart_xml import Element, Look, c, hatched, line, shape, solid


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of series with their axes, in the order of the format, and whether a legend is needed."""

    nodes: tuple[Element, ...]
    legend: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """What every group needs: the table, where it stands, and the look."""

    table: Plotted
    area: Area
    look: Look

    def bars(
        self,
        drawn: Sequence[Drawn],
        pair: Pair,
        *,
        lying: bool,
        gap: int,
        stacked: bool = False,
        over: int = 100,
    ) -> Element:
        """A group of bars; those of one category stand side by side unless they overlap fully."""
        return c(
            "barChart",
            c("barDir", val="bar" if lying else "col"),
            c("grouping", val="stacked" if stacked else "clustered"),
            c("varyColors", val=0),
            *(bar_series(one.column, one, self.table, self.area, self.look) for one in drawn),
            c("gapWidth", val=gap),
            c("overlap", val=over),
            *pair_ids(pair),
        )

    def lines(self, drawn: Sequence[Drawn], pair: Pair) -> Element:
        """A group of lines with their markers."""
        return c(
            "lineChart",
            c("grouping", val="standard"),
            c("varyColors", val=0),
            *(line_series(one.column, one, self.table, self.area, self.look) for one in drawn),
            c("marker", val=1),
            *pair_ids(pair),
        )

    def axes(self, scale: Scale, *, lying: bool = False) -> tuple[Element, Element]:
        """The first pair of axes; bars lying down are listed from the top."""
        names: Edge = "l" if lying else "b"
        values: Edge = "b" if lying else "l"
        return (
            category_axis(FIRST, names, self.look, downwards=lying),
            value_axis(FIRST, values, scale, self.look, far=lying),
        )


def ground(chart: Chart, look: Look, area: Area) -> Ground:
    """What the groups of a chart need."""
    return Ground(plotted(chart), area, look)


def screen(chart: Chart, width_px: int) -> Mapping[str, Any]:
    """What the screen shows of the chart at this width."""
    return figure(chart, Look().theme, width_px)


def all_labels(series: Series, side: Side) -> tuple[Label, ...]:
    """Every text of the series as a label, all on one side."""
    return tuple(Label(text, side) for text in series.texts)


def bar_look(series: Series, code: str, look: Look) -> Element:
    """Solid for what was done, hatched for an estimate, an outline for a plan."""
    if series.role == "plan":
        return shape(solid(look.theme.ground), line(code, 1.5))
    if series.role == "estimate":
        return shape(hatched(code, look.theme.ground), line(code))
    return shape(solid(code))


def copy(node: Element) -> Element:
    """A node has one parent: each further use is a node of its own."""
    copied: Element = node.__deepcopy__(None)
    return copied
