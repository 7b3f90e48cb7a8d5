"""A chart as a table: exactly the figures that it draws, as the texts that it shows."""

from dataclasses import dataclass

from perfdata.chart.model import Chart, ChartKind, Series
from perfdata.language import MISSING, pgettext, say

# In these a category belongs to one series; that the others have no value there is no gap.
_ONE_SERIES_A_CATEGORY: tuple[ChartKind, ...] = ("milestones", "ranking", "waterfall")
_STEP = "✓"


@dataclass(frozen=True, slots=True)
class ChartTable:
    """The headings, and a row a category: its name, then its figures; `—` is not known."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def chart_table(chart: Chart) -> ChartTable:
    """The table of a chart, in the order of the chart."""
    heads = (pgettext("column", "Name"), *(_head(series) for series in chart.series))
    rows = tuple(
        (_line(name), *(_cell(chart, series, at) for series in chart.series))
        for at, name in enumerate(chart.categories)
    )
    return ChartTable(heads, rows)


def _head(series: Series) -> str:
    """The name of a series, with its unit where its texts do not say it."""
    name = _line(series.name)
    told = not series.unit or any(series.unit in text for text in series.texts)
    return name if told else say("{name} ({unit})", name=name, unit=series.unit)


def _cell(chart: Chart, series: Series, at: int) -> str:
    value = series.values[at]
    if value is None:
        elsewhere = any(one.values[at] is not None for one in chart.series)
        return "" if chart.kind in _ONE_SERIES_A_CATEGORY and elsewhere else MISSING
    text = _line(series.texts[at]) if series.texts else ""
    if chart.kind == "milestones":
        return f"{_STEP} {text}".strip()
    return text or f"{value:.12g}"


def _line(text: str) -> str:
    return " ".join(text.split())
