"""A Chart as the native, editable chart of PowerPoint, Excel and Word: one XML part for all three.

What is shown, where labels stand and how far the axes reach is the screen's: it is taken from the
plotly rendering of the same Chart. See office_chart_kinds for what each kind is made of.
"""

from perfdata.chart.model import Chart, ChartKind
from perfdata.export.office_chart_groups import Groups
from perfdata.export.office_chart_kinds import GROUPS
from perfdata.export.office_chart_sheet import WHOLE_SHEET, Area
from perfdata.export.office_chart_xml import (
    RELATION_NAMESPACE,
    Element,
    Look,
    a,
    c,
    no_line,
    serialised,
    shape,
    text_properties,
)

# Steps have no figures: a track of them is drawn as shapes, or listed as a table.
NATIVE: frozenset[ChartKind] = frozenset(GROUPS)
# The usual breadth of a chart on a slide, in pixels of the screen.
SLIDE_PX = 1160


def chart_xml(
    chart: Chart, look: Look, area: Area = WHOLE_SHEET, width_px: int = SLIDE_PX, relation: str = ""
) -> bytes:
    """The chart part; `area` says where its figures stand, `relation` which part holds them.

    Raises KeyError for a kind that is not in NATIVE.
    """
    space = c(
        "chartSpace",
        c("date1904", val=0),
        c("roundedCorners", val=0),
        _chart(GROUPS[chart.kind](chart, look, area, width_px), look),
        shape(None),
        text_properties(look),
    )
    if relation:
        held = c("externalData", c("autoUpdate", val=0))
        held.set(f"{{{RELATION_NAMESPACE}}}id", relation)
        space.append(held)
    return serialised(space)


def _chart(groups: Groups, look: Look) -> Element:
    """The plot and its legend; a figure that is not known is a gap."""
    legend = None
    if groups.legend:
        legend = c("legend", c("legendPos", val="t"), c("overlay", val=0), text_properties(look))
    return c(
        "chart",
        c("autoTitleDeleted", val=1),
        c("plotArea", c("layout"), *groups.nodes, c("spPr", a("noFill"), no_line())),
        legend,
        c("plotVisOnly", val=1),
        c("dispBlanksAs", val="gap"),
    )
