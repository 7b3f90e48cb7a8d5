"""A chart as text for the clipboard: its figures as a table, its finding as a sentence."""

from perfdata.chart.model import Chart, ChartKind, Series
from perfdata.language import MISSING, pgettext, say

# A spreadsheet takes a cell that starts so for a formula or a command (CWE-1236), a pasted one, too.
_ACTIVE = ("=", "+", "-", "@", "|", "%")
# In these a category belongs to one series; that the others have no value there is no gap.
_ONE_SERIES_A_CATEGORY: tuple[ChartKind, ...] = ("milestones", "ranking", "waterfall")
_STEP = "✓"


def figures_table(chart: Chart) -> str:
    """The figures as lines of cells between tabs, as spreadsheets and Word take them; `—` is not known."""
    heads = [pgettext("column", "Name"), *(_head(series) for series in chart.series)]
    rows = [
        [_inert(_line(name)), *(_cell(chart, series, at) for series in chart.series)]
        for at, name in enumerate(chart.categories)
    ]
    return "\n".join("\t".join(cells) for cells in [heads, *rows])


def finding_sentence(chart: Chart) -> str:
    """The finding with its unit and source, ready for a report."""
    finding = _line(chart.title)
    details = pgettext("list", "; ").join(_line(part) for part in (chart.subtitle, chart.source) if part)
    if not details:
        return say("{finding}.", finding=finding)
    return say("{finding} ({details}).", finding=finding, details=details)


def _head(series: Series) -> str:
    name = _line(series.name)
    told = not series.unit or any(series.unit in text for text in series.texts)
    return _inert(name if told else say("{name} ({unit})", name=name, unit=series.unit))


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


def _inert(text: str) -> str:
    return f"'{text}" if len(text) > 1 and text.startswith(_ACTIVE) else text
