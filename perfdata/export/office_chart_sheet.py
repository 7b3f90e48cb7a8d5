"""The cells behind a chart: its categories and figures as a table, and the workbook that a slide carries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from perfdata.chart.model import Chart, Series
from perfdata.export.inert_cells import printable
from perfdata.export.office_chart_formats import format_codes
from perfdata.language import pgettext, say

_MOMENT = datetime(1980, 1, 1)  # noqa: DTZ001 - office files hold no time zone
_LONGEST = 32_767
SHEET = "Sheet1"
# The columns of a waterfall after its changes and totals, counted from the first of these.
BASE, ABOVE, BELOW, FIGURE = 3, 4, 5, 6


@dataclass(frozen=True, slots=True)
class PlottedColumn:
    """One column: figures with the chart's own texts, or a `formula` over the columns before it.

    In a formula `{row}` is the row, `{above}` the one before, `{B}` the letter of the second column.
    """

    name: str
    values: tuple[float | None, ...]
    texts: tuple[str, ...] = ()
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Plotted:
    """The table of one chart: a column of categories, then its figures."""

    categories: tuple[str, ...]
    columns: tuple[PlottedColumn, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """Where the table stands: its sheet, and row and column of its upper left cell, from 0."""

    sheet: str = SHEET
    top: int = 0
    left: int = 0

    def heading(self, column: int) -> str:
        """The cell with the name of a column; the categories are column 0."""
        return f"{self._sheet}!${xl_col_to_name(self.left + column)}${self.top + 1}"

    def cells(self, column: int, count: int) -> str:
        """The cells of a column below its name."""
        letter = xl_col_to_name(self.left + column)
        return f"{self._sheet}!${letter}${self.top + 2}:${letter}${self.top + 1 + count}"

    def formula(self, template: str, place: int) -> str:
        """The formula of a column in the row of one category."""
        letters = {chr(ord("A") + at): xl_col_to_name(self.left + at) for at in range(8)}
        return template.format(row=self.top + 2 + place, above=self.top + 1 + place, **letters)

    @property
    def _sheet(self) -> str:
        return "'" + self.sheet.replace("'", "''") + "'"


# The sheet that a slide or a document carries behind its chart.
WHOLE_SHEET = Area()


def plotted(chart: Chart) -> Plotted:
    """The figures of a chart in the columns that its native form needs."""
    if chart.kind == "columns":
        return Plotted(chart.categories, tuple(_column(one) for one in merged(chart)))
    columns = tuple(_column(series) for series in chart.series)
    if chart.kind == "completion":
        columns = tuple(_with_one_text(series) for series in chart.series)
    if chart.kind == "waterfall":
        columns = (*_changes_and_totals(chart), *_steps(chart))
    return Plotted(chart.categories, columns)


def _column(series: Series) -> PlottedColumn:
    return PlottedColumn(series.name, series.values, series.texts)


def _with_one_text(series: Series) -> PlottedColumn:
    """A schedule that is one for all says so in its name: the legend stands for the screen's line."""
    column = _column(series)
    if series.role != "schedule" or len(set(series.texts)) != 1:
        return column
    return replace(column, name=f"{series.name} {series.texts[0]}")


def merged(chart: Chart) -> tuple[Series, ...]:
    """The series of columns, with estimates in the actual's own where others stand beside it.

    Columns that stand in one place overlap fully; beside a plan or an earlier figure they cannot, and
    an estimate of its own would stand where a third figure would.
    """
    estimates, actuals = chart.of("estimate"), chart.of("actual")
    if not (estimates and actuals and chart.of("plan", "earlier")):
        return chart.series
    actual, estimate = actuals[0], estimates[0]
    name = say("{actual} (hatched: {estimate})", actual=actual.name, estimate=estimate.name)
    one = Series(name, _either(actual, estimate), actual.unit, _either_text(actual, estimate))
    return tuple(one if series is actual else series for series in chart.series if series is not estimate)


def _either(actual: Series, estimate: Series) -> tuple[float | None, ...]:
    pairs = zip(actual.values, estimate.values, strict=True)
    return tuple(other if own is None else own for own, other in pairs)


def _either_text(actual: Series, estimate: Series) -> tuple[str, ...]:
    if not actual.texts or not estimate.texts:
        return actual.texts
    rows = zip(actual.values, actual.texts, estimate.texts, strict=True)
    return tuple(other if value is None else own for value, own, other in rows)


def _changes_and_totals(chart: Chart) -> tuple[PlottedColumn, PlottedColumn]:
    """Column B the changes and C the totals, also where the chart has one of them only."""
    empty = (None,) * len(chart.categories)
    found = [(*chart.of("change"),), (*chart.of("actual"),)]
    names = (pgettext("chart sheet", "change"), pgettext("chart sheet", "total"))
    columns = [
        _column(series[0]) if series else PlottedColumn(name, empty)
        for series, name in zip(found, names, strict=True)
    ]
    return columns[0], columns[1]


def _steps(chart: Chart) -> Iterator[PlottedColumn]:
    """D where a bar ends, E the unseen bar before it, F and G its parts above and below zero, H its figure.

    The figure has the sign of the side that it stands on: stacked bars grow away from zero on both.
    """
    changes, totals = (column for column in _changes_and_totals(chart))
    rows: list[tuple[float | None, ...]] = []
    reached = 0.0
    for change, total in zip(changes.values, totals.values, strict=True):
        start, reached = (reached, reached + (change or 0.0)) if total is None else (0.0, total)
        known = total if total is not None else change
        rows.append((reached, *_parts(start, reached, known)))
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(_FORMULAS)
    texts = tuple(t or ch for t, ch in zip(_texts(totals), _texts(changes), strict=True))
    names = (
        pgettext("chart sheet", "reached"),
        pgettext("chart sheet", "not drawn"),
        pgettext("chart sheet", "above zero"),
        pgettext("chart sheet", "below zero"),
        pgettext("chart sheet", "figure"),
    )
    for name, values, formula in zip(names, columns, _FORMULAS, strict=True):
        yield PlottedColumn(name, values, texts if formula == _FORMULAS[-1] else (), formula)


def _parts(start: float, end: float, known: float | None) -> tuple[float | None, ...]:
    """The unseen bar, the parts above and below zero, and the figure on the side of the larger part."""
    low, high = sorted((start, end))
    base = max(0.0, low) + min(0.0, high)
    if known is None:
        return base, None, None, None
    above, below = max(0.0, high) - max(0.0, low), min(0.0, low) - min(0.0, high)
    return base, above, below, abs(known) if above >= -below else -abs(known)


def _texts(column: PlottedColumn) -> tuple[str, ...]:
    return column.texts or ("",) * len(column.values)


_LOW = 'MIN(IF({C}{row}="",N({D}{above}),0),{D}{row})'
_HIGH = 'MAX(IF({C}{row}="",N({D}{above}),0),{D}{row})'
_FORMULAS = (
    'IF({C}{row}="",N({D}{above})+N({B}{row}),{C}{row})',
    f"MAX(0,{_LOW})+MIN(0,{_HIGH})",
    f"MAX(0,{_HIGH})-MAX(0,{_LOW})",
    f"MIN(0,{_LOW})-MIN(0,{_HIGH})",
    "IF({F}{row}>=-{G}{row},1,-1)*ABS(N({B}{row})+N({C}{row}))",
)


def sheet_bytes(table: Plotted) -> bytes:
    """The table as a workbook of one sheet; equal tables give equal bytes, and no text in it acts."""
    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = xlsxwriter.Workbook(buffer, options)
    workbook.set_properties({"created": _MOMENT})
    sheet = workbook.add_worksheet(SHEET)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, max(len(table.columns), 1), 16)
    _write_texts(sheet, 0, ("", *table.categories))
    formats: dict[str, xlsxwriter.format.Format] = {}
    for at, column in enumerate(table.columns, start=1):
        _write_texts(sheet, at, (column.name,))
        codes = format_codes(column.values, column.texts)
        for code in codes:
            formats.setdefault(code, workbook.add_format({"num_format": code or "General"}))
        _write_figures(sheet, at, column, [formats[code] for code in codes])
    workbook.close()
    return buffer.getvalue()


def _write_texts(sheet: xlsxwriter.worksheet.Worksheet, column: int, texts: Sequence[str]) -> None:
    for row, words in enumerate(texts):
        sheet.write_string(row, column, printable(words)[:_LONGEST])


def _write_figures(
    sheet: xlsxwriter.worksheet.Worksheet,
    at: int,
    column: PlottedColumn,
    formats: Sequence[xlsxwriter.format.Format],
) -> None:
    """A figure that is not known stays an empty cell, which the chart shows as a gap."""
    for place, (value, shown) in enumerate(zip(column.values, formats, strict=True)):
        if column.formula:
            sheet.write_formula(
                place + 1,
                at,
                "=" + WHOLE_SHEET.formula(column.formula, place),
                shown,
                0 if value is None else value,
            )
        elif value is not None:
            sheet.write_number(place + 1, at, value, shown)
