"""What is read of .ods files beside their values: formats, faults, merges, hidden rows, repetitions."""

import pytest

from perfdata.errors import UnreadableFile
from perfdata.model import CellStyle, Place, Problem, Span
from perfdata.reading import read
from perfdata.reading.limits import SizeLimits
from tests.reading.office_files import ods

BLANK = "<table:table-cell/>"
PERCENT = (
    '<number:percentage-style style:name="N1"><number:number number:decimal-places="1"/>'
    "<number:text>%</number:text></number:percentage-style>"
)


def number(value, attributes="", printed=""):
    text = f"<text:p>{printed or value}</text:p>"
    value_of_it = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {value_of_it} {attributes}>{text}</table:table-cell>"


def row(*cells, attributes=""):
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def table(*rows, name="指标"):
    return f'<table:table table:name="{name}">{"".join(rows)}</table:table>'


def style(name, data="", parent="", inside=""):
    return (
        f'<style:style style:name="{name}" style:family="table-cell" style:parent-style-name="{parent}"'
        f"{f' style:data-style-name={data!r}' if data else ''}>{inside}</style:style>"
    )


def sheets(tables, *styles, **limits):
    return read(ods(tables, *styles), "表.ods", SizeLimits(**limits)).sheets


def repeated(axis, count):
    return f'table:number-{axis}-repeated="{count}"'


@pytest.mark.parametrize(
    ("tables", "code"),
    [
        pytest.param(
            table(row(number(1, repeated("columns", 16_384)), attributes=repeated("rows", 1_048_576))),
            "too_large",
            id="one cell repeated over the whole sheet",
        ),
        pytest.param(
            table(row(number(1)), row(BLANK, attributes=repeated("rows", 10**18)), row(number(1))),
            "too_large",
            id="a cell below a million million million rows",
        ),
        pytest.param(
            table(row(f"<table:table-cell {repeated('columns', 10**18)}/>", number(1))),
            "too_large",
            id="a cell right of as many columns",
        ),
        pytest.param(
            table(row(number(1, repeated("columns", 1_000)), attributes=repeated("rows", 1_500))) * 2,
            "too_large",
            id="two tables, too large together",
        ),
        pytest.param(
            "".join(table(row(number(1)), name=str(n)) for n in range(257)), "too_large", id="257 tables"
        ),
        pytest.param(
            table(row(number(1, repeated("columns", "x")))), "damaged", id="no number of repetitions"
        ),
        pytest.param("<table:table>", "damaged", id="broken XML"),
    ],
)
def test_a_workbook_that_cannot_be_read_is_refused(tables, code):
    with pytest.raises(UnreadableFile) as refusal:
        sheets(tables)
    assert refusal.value.code == code


def test_blank_cells_to_the_end_of_the_sheet_do_not_count():
    end = row(f"<table:table-cell {repeated('columns', 16_384)}/>", attributes=repeated("rows", 1_048_575))
    [sheet] = sheets(table(row(number(1), BLANK), end))
    assert (sheet.rows, sheet.problems) == ([[1.0]], ())


@pytest.mark.parametrize(
    ("cell", "styles", "expected"),
    [
        pytest.param(
            'table:style-name="ce1"', PERCENT + style("ce1", "N1"), CellStyle("0.0%"), id="a percent"
        ),
        pytest.param(
            'table:style-name="ce2"',
            PERCENT + style("ce1", "N1") + style("ce2", parent="ce1"),
            CellStyle("0.0%"),
            id="a percent of the parent",
        ),
        pytest.param(
            'table:style-name="ce1"',
            '<number:number-style style:name="N1">'
            '<number:number number:decimal-places="2" number:grouping="true"/>'
            "<number:text>亿元</number:text></number:number-style>" + style("ce1", "N1"),
            CellStyle('#,##0.00"亿元"'),
            id="a unit",
        ),
        pytest.param(
            'table:style-name="ce1"',
            style("ce1", inside='<style:paragraph-properties fo:margin-left="0.706cm"/>'),
            CellStyle("General", 2),
            id="an indent of two steps",
        ),
        pytest.param('table:style-name="ce9"', "", CellStyle(), id="a style that is not there"),
        pytest.param(
            'table:style-name="ce1"',
            style("ce1", parent="ce1"),
            CellStyle(),
            id="a style that is its own parent",
        ),
        pytest.param("", PERCENT + style("ce1", "N1"), CellStyle(), id="no style"),
    ],
)
def test_the_style_of_a_cell_is_its_number_format_and_indent(cell, styles, expected):
    [sheet] = sheets(table(row(BLANK, number(0.125, cell))), styles)
    assert sheet.rows == [["", 0.125]]
    assert sheet.styles.at(0, 1) == expected


@pytest.mark.parametrize(
    ("of_column", "of_row", "of_cell", "expected"),
    [
        pytest.param("P", "", "", "0.0%", id="the column's"),
        pytest.param("P", "F", "", "0.00", id="the row's before the column's"),
        pytest.param("F", "F", "P", "0.0%", id="the cell's before both"),
    ],
)
def test_a_cell_without_a_style_has_that_of_its_row_or_column(of_column, of_row, of_cell, expected):
    digits = '<number:number number:decimal-places="2"/>'
    fixed = f'<number:number-style style:name="N2">{digits}</number:number-style>'
    columns = f'<table:table-column {repeated("columns", 2)} table:default-cell-style-name="{of_column}"/>'
    cells = row(
        BLANK,
        number(0.5, f'table:style-name="{of_cell}"'),
        attributes=f'table:default-cell-style-name="{of_row}"',
    )
    [sheet] = read(
        ods(table(columns, cells), style("F", "N2") + fixed, PERCENT + style("P", "N1")), "表.ods"
    ).sheets
    assert sheet.styles.at(0, 1).number_format == expected


@pytest.mark.parametrize(
    ("cell", "code", "found"),
    [
        pytest.param(
            '<table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error">'
            "<text:p>#DIV/0!</text:p></table:table-cell>",
            "error_value",
            "#DIV/0!",
            id="an error by LibreOffice",
        ),
        pytest.param(
            '<table:table-cell table:formula="of:=[.A9]" office:value-type="float" office:value="0">'
            "<text:p>#REF!</text:p></table:table-cell>",
            "error_value",
            "#REF!",
            id="an error by Excel",
        ),
        pytest.param(
            '<table:table-cell office:value-type="string"><text:p>Err:502</text:p></table:table-cell>',
            "error_value",
            "Err:502",
            id="an error by its number",
        ),
        pytest.param(
            '<table:table-cell table:formula="of:=SUM([.A1:.A9])"/>',
            "formula_not_calculated",
            "=SUM([.A1:.A9])",
            id="a formula without a result",
        ),
    ],
)
def test_a_cell_without_a_usable_value_is_a_problem(cell, code, found):
    [sheet] = sheets(table(row(number(1), BLANK, cell)))
    assert sheet.problems == (Problem(code, "error", Place("表.ods", "指标", "C1"), found),)


def test_an_error_that_is_shown_where_a_number_is_stored_gives_no_number():
    [sheet] = sheets(table(row(number(1), number(0, printed="#REF!"))))
    assert sheet.rows == [[1.0, ""]]


def test_repeated_cells_and_rows_are_counted_out():
    cells = row(number(7, repeated("columns", 2) + ' table:style-name="ce1"'), attributes=repeated("rows", 3))
    [sheet] = sheets(table(row(number(1)), cells, row(BLANK, number(2))), PERCENT + style("ce1", "N1"))
    assert sheet.rows == [[1.0, ""], [7.0, 7.0], [7.0, 7.0], [7.0, 7.0], ["", 2.0]]
    assert sheet.styles.codes.astype(bool).tolist() == [[False] * 2, [True] * 2, [True] * 2, [True] * 2]


def test_hidden_rows_and_columns_with_data_are_told():
    columns = (
        f'<table:table-column/><table:table-column {repeated("columns", 2)} table:visibility="collapse"/>'
    )
    rows = (
        row(number(1), BLANK, number(2)),
        row(number(1), attributes=f'table:visibility="filter" {repeated("rows", 2)}'),
        row(BLANK, attributes='table:visibility="collapse"'),
    )
    [sheet] = sheets(table(columns, *rows))
    assert [(problem.code, problem.severity, problem.found) for problem in sheet.problems] == [
        ("hidden_rows", "warning", "2–3"),
        ("hidden_columns", "warning", "C"),
    ]


def test_merges_are_read():
    wide = number(1, 'table:number-columns-spanned="2" table:number-rows-spanned="3"')
    [sheet] = sheets(table(row(BLANK, wide, "<table:covered-table-cell/>", number(2))))
    assert sheet.merges == (Span(0, 1, 2, 2),)
    assert sheet.rows == [["", 1.0, "", 2.0]]


def test_a_remark_on_a_cell_is_no_content_of_it():
    remark = "<table:table-cell><office:annotation><text:p>注</text:p></office:annotation></table:table-cell>"
    [sheet] = sheets(table(row(number(1)), row(BLANK, remark)))
    assert (sheet.rows, sheet.problems) == ([[1.0]], ())


def test_hidden_tables_are_read_and_marked():
    hidden = (
        '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/>'
        "</style:style>"
    )
    content = ods(
        table(row(number(1))).replace("<table:table ", '<table:table table:style-name="ta1" '), hidden
    )
    assert [sheet.hidden for sheet in read(content, "表.ods").sheets] == [True]
