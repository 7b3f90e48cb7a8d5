"""A workbook as .xlsx: tables with live formulas, native charts over their cells, and official forms."""

import math
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from perfdata.chart.labels import width
from perfdata.chart.model import Chart
from perfdata.chart.theme import LIGHT
from perfdata.export.inert_cells import printable
from perfdata.export.names import sheet_name
from perfdata.export.office_chart import NATIVE, chart_xml
from perfdata.export.office_chart_formats import format_codes, number_format
from perfdata.export.office_chart_sheet import Area, PlottedColumn, plotted
from perfdata.export.office_chart_xml import FONT, Look
from perfdata.export.office_package import repacked
from perfdata.export.official_form import FormCell, FormPage
from perfdata.export.workbook_content import BookSheet, BookTable, Cell, Column, Figure
from perfdata.export.workbook_looks import (
    BOXED,
    FINDING,
    FORM,
    HEAD,
    MARK,
    PLAIN,
    QUIET,
    TITLE,
    WRAPPED,
    Looks,
)
from perfdata.export.workbook_ratio import ratio_code, ratio_formula, ratio_value
from perfdata.language import MISSING

_MOMENT = datetime(1980, 1, 1)  # noqa: DTZ001 - office files hold no time zone
# A spreadsheet takes a text that starts so for a formula once its cell is edited (CWE-1236).
_ACTIVE = ("=", "+", "-", "@")
_LONGEST = 32_767
_PLAIN_NUMBER = "0.0########"
_A4 = 9
_ROW_PX, _CHART_ROWS = 20, 20
_CHART_WIDTH_PX = 860
# The width of a column counts digits; a Chinese character is about twice as wide.
_DIGITS_A_LETTER = 2
# Lines end before a word or a mark, short of the column's edge.
_BREADTH = 1.1
_CHART_LOOK = Look(LIGHT, LIGHT.palette, FONT, FONT, 9)
_DONE, _OPEN = "✓", "□"

_FORM_MARGIN_INCHES = 0.5


def workbook(sheets: Sequence[BookSheet | FormPage]) -> bytes:
    """The sheets as .xlsx; equal sheets give equal bytes, and no text in them acts."""
    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(buffer, options)
    book.set_properties({"created": _MOMENT})
    writer = _Writer(book)
    for sheet in sheets:
        if isinstance(sheet, FormPage):
            writer.add_form(sheet)
        else:
            writer.add(sheet)
    book.close()
    return repacked(buffer.getvalue(), writer.charts)


class _Writer:
    """Writes sheet after sheet; `charts` holds the part of each chart, by its place in the package."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._formats: dict[tuple[tuple[str, object], ...], Any] = {}
        self._names: list[str] = []
        self.charts: dict[str, bytes] = {}

    def add(self, sheet: BookSheet) -> None:
        """One sheet: title, notes, table, then the charts with their figures."""
        name, made = self._sheet(sheet.name)
        self._text(made, 0, 0, sheet.title, TITLE)
        for row, note in enumerate(sheet.notes, start=1):
            self._text(made, row, 0, note, QUIET)
        top = len(sheet.notes) + 2
        self._table(made, top, sheet.table)
        below = top + len(sheet.table.rows) + 3
        for chart in sheet.charts:
            below = self._chart(made, name, below, chart)
        made.freeze_panes(top + 1, 1)
        made.set_landscape()
        made.set_paper(_A4)
        made.fit_to_pages(1, 0)
        made.hide_gridlines(2)

    def add_form(self, form: FormPage) -> None:
        """An official form, printed on A4 across, as wide as the page and in the middle of it."""
        _, made = self._sheet(form.name)
        for at, letters in enumerate(form.widths):
            made.set_column(at, at, letters)
        for row in range(1, form.last_row + 1):
            made.set_row(row - 1, form.heights.get(row))
        for cell in form.cells:
            self._form_cell(made, cell)
        made.set_landscape()
        made.set_paper(_A4)
        made.fit_to_pages(1, 0)
        made.center_horizontally()
        made.print_area(0, 0, form.last_row - 1, len(form.widths) - 1)
        made.set_margins(*[_FORM_MARGIN_INCHES] * 4)

    def _form_cell(self, made: Any, cell: FormCell) -> None:
        row, column = cell.top - 1, cell.first - 1
        looks = FORM[cell.style]
        if cell.number_format and isinstance(cell.value, int | float):
            looks = {**looks, "num_format": cell.number_format}
        if (cell.bottom, cell.last) != (cell.top, cell.first):
            made.merge_range(row, column, cell.bottom - 1, cell.last - 1, "", self._format(looks))
        if cell.value is None:
            made.write_blank(row, column, None, self._format(looks))
        elif isinstance(cell.value, str):
            self._text(made, row, column, cell.value, looks)
        else:
            made.write_number(row, column, cell.value, self._format(looks))

    def _sheet(self, wanted: str) -> tuple[str, Any]:
        """A new sheet and its name, which no other sheet of the workbook has."""
        name = sheet_name(wanted, self._names)
        self._names.append(name)
        return name, self._book.add_worksheet(name)

    def _table(self, made: Any, top: int, table: BookTable) -> None:
        for at, column in enumerate(table.columns):
            made.set_column(at, at, column.width * _DIGITS_A_LETTER)
            self._heading(made, top, at, column.name)
        for place, cells in enumerate(table.rows):
            made.set_row_pixels(top + 1 + place, _ROW_PX * _lines(cells, table.columns))
            for at, cell in enumerate(cells):
                self._cell(made, top + 1, place, at, cell)

    def _heading(self, made: Any, row: int, column: int, name: str) -> None:
        self._text(made, row, column, name, HEAD)

    def _cell(self, made: Any, top: int, place: int, at: int, cell: Cell) -> None:
        """One cell of a table whose first row stands at `top`."""
        row = top + place
        if isinstance(cell, str):
            self._text(made, row, at, cell, MARK if cell == MISSING else WRAPPED)
        elif isinstance(cell, Figure):
            found = number_format(cell.value, cell.text)
            shown = self._format({**BOXED, "num_format": found.code if found else "General"})
            made.write_number(row, at, cell.value, shown)
        else:
            shown = self._format({**BOXED, "num_format": ratio_code(cell)})
            made.write_formula(row, at, ratio_formula(cell, top), shown, ratio_value(cell))

    def _chart(self, made: Any, name: str, top: int, chart: Chart) -> int:
        """The chart from row `top` on: heading, picture, figures, source; gives the next free row."""
        self._text(made, top, 0, chart.title, FINDING)
        self._text(made, top + 1, 0, chart.subtitle, QUIET)
        figures = top + 2
        if chart.kind in NATIVE:
            figures += _CHART_ROWS + 1
            self._draw(made, top + 2, chart, Area(name, figures, 0))
            self._plotted(made, Area(name, figures, 0), chart)
        else:
            self._steps(made, figures, chart)
        end = figures + len(chart.categories) + 1
        self._text(made, end, 0, chart.source, QUIET)
        return end + 3

    def _draw(self, made: Any, top: int, chart: Chart, area: Area) -> None:
        """A chart of the library's own holds the place, and its part is replaced by ours."""
        holder = self._book.add_chart({"type": "column"})
        holder.add_series({"values": "=" + area.cells(1, len(chart.categories))})
        holder.set_size({"width": _CHART_WIDTH_PX, "height": _ROW_PX * _CHART_ROWS})
        made.insert_chart(top, 0, holder, {"description": printable(chart.alt or chart.title)})
        part = f"xl/charts/chart{len(self.charts) + 1}.xml"
        self.charts[part] = chart_xml(chart, _CHART_LOOK, area, _CHART_WIDTH_PX)

    def _plotted(self, made: Any, area: Area, chart: Chart) -> None:
        table = plotted(chart)
        self._heading(made, area.top, 0, "")
        for place, category in enumerate(table.categories, start=area.top + 1):
            self._text(made, place, 0, category, BOXED)
        for at, column in enumerate(table.columns, start=1):
            self._heading(made, area.top, at, column.name)
            self._column(made, area, at, column)

    def _column(self, made: Any, area: Area, at: int, column: PlottedColumn) -> None:
        codes = format_codes(column.values, column.texts)
        for place, (value, code) in enumerate(zip(column.values, codes, strict=True)):
            row = area.top + 1 + place
            # Of a formula without a form of its own some programs take that of the cells it is made of.
            usual = _PLAIN_NUMBER if column.formula else "General"
            shown = self._format({**BOXED, "num_format": code or usual})
            if column.formula:
                made.write_formula(row, at, "=" + area.formula(column.formula, place), shown, value or 0)
            elif value is None:
                made.write_blank(row, at, None, shown)
            else:
                made.write_number(row, at, value, shown)

    def _steps(self, made: Any, top: int, chart: Chart) -> None:
        """The steps of a project as a list: each with its state and what is known of it."""
        self._heading(made, top, 0, "")
        for at, series in enumerate(chart.series, start=1):
            self._heading(made, top, at, series.name)
        for place, name in enumerate(chart.categories):
            self._text(made, top + 1 + place, 0, name, BOXED)
            for at, series in enumerate(chart.series, start=1):
                mark = _DONE if series.role == "actual" else _OPEN
                note = series.texts[place] if series.texts else ""
                words = f"{mark} {note}".strip() if series.values[place] is not None else ""
                self._text(made, top + 1 + place, at, words, BOXED)

    def _text(self, made: Any, row: int, column: int, words: str, looks: Looks = PLAIN) -> None:
        kept = {"quote_prefix": True} if words.lstrip().startswith(_ACTIVE) else {}
        made.write_string(row, column, printable(words)[:_LONGEST], self._format({**looks, **kept}))

    def _format(self, looks: Looks) -> Any:
        """A cell's format, made once: XlsxWriter keeps every one that is asked for."""
        key = tuple(sorted(looks.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format({"font_name": FONT, "font_size": 10, **looks})
        return self._formats[key]


def _lines(cells: Sequence[Cell], columns: Sequence[Column]) -> int:
    """How many lines the longest text of a row needs: programs do not all make room by themselves."""
    texts = [
        (cell, column.width) for cell, column in zip(cells, columns, strict=True) if isinstance(cell, str)
    ]
    needed = [math.ceil(width(text) * _BREADTH / room) for text, room in texts]
    return max([1, *needed])
