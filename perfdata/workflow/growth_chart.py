"""The growth of several indicators beside that of the year before, as a Chart."""

from collections.abc import Sequence

from perfdata.chart.model import Chart, Role, Series
from perfdata.compute.periods import previous_year
from perfdata.language import period, say, unit_name
from perfdata.workflow.growths import GrowthText, growth_text
from perfdata.workflow.rows import Row
from perfdata.workflow.snapshot import Snapshot
from perfdata.workflow.wording import place_of, row_name, source_line

EARLIER: Role = "earlier"
ACTUAL: Role = "actual"


def growth_chart(snapshot: Snapshot, rows: Sequence[Row]) -> Chart | None:
    """Yearly growth in percent by indicator; None where no row has one."""
    shown = [row for row in rows if _yearly_pct(row) is not None]
    if not shown:
        return None
    first = shown[0]
    before = previous_year(first["time_period"])
    earlier = [_in_period(snapshot.series.of(row), before) for row in shown]
    series = [
        _series(name, [_yearly_pct(row) if row else None for row in column], role)
        for name, column, role in (
            (period(before, first["basis"]), earlier, EARLIER),
            (period(first["time_period"], first["basis"]), shown, ACTUAL),
        )
    ]
    names = [row_name(row, snapshot.catalogue) for row in shown]
    title = _title(names, shown)
    subtitle = say("Growth on the year before, unit: {unit}", unit=unit_name("%"))
    source = source_line([place_of(row) for row in (*shown, *filter(None, earlier))], snapshot.revision)
    drawn = tuple(one for one in series if one.known)
    return Chart("columns", title, tuple(names), drawn, subtitle, source, title)


def _in_period(series: Sequence[Row], time_period: str) -> Row | None:
    """The series' fact of a period, which may be a growth without a value."""
    return next((fact for fact in series if fact["time_period"] == time_period), None)


def _yearly_pct(row: Row) -> GrowthText | None:
    """The row's growth over the year, if it is one in percent."""
    grown = growth_text(row)
    return grown if (grown.over, grown.unit) == ("year", "%") else None


def _series(name: str, grown: Sequence[GrowthText | None], role: Role) -> Series:
    values = tuple(g.value if g else None for g in grown)
    return Series(name, values, "%", tuple(g.text if g else "" for g in grown), role)


def _title(names: Sequence[str], rows: Sequence[Row]) -> str:
    """The finding: who grew most, which with only falls is who fell least."""
    grown = [growth_text(row) for row in rows]
    top = max(range(len(grown)), key=lambda i: grown[i].value or 0.0)
    return say("{name} has the highest growth: {growth}", name=names[top], growth=grown[top].text)
