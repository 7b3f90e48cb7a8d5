"""The XML workbooks of Excel 2003, as systems save them under .xls."""

from datetime import date, datetime

import pytest

from perfdata.errors import UnreadableFile
from perfdata.model import CellStyle, Place, Problem, Span
from perfdata.reading import read
from perfdata.reading.limits import SizeLimits

SS = "urn:schemas-microsoft-com:office:spreadsheet"


def workbook(*sheets, styles="", encoding="utf-8"):
    return (
        f'<?xml version="1.0" encoding="{encoding}"?><?mso-application progid="Excel.Sheet"?>'
        f'<Workbook xmlns="{SS}" xmlns:ss="{SS}" xmlns:x="urn:schemas-microsoft-com:office:excel">'
        f"<Styles>{styles}</Styles>{''.join(sheets)}</Workbook>"
    ).encode(encoding)


def sheet(*rows, name="指标", more=""):
    return f'<Worksheet ss:Name="{name}"><Table>{"".join(rows)}</Table>{more}</Worksheet>'


def row(*cells, attributes=""):
    return f"<Row {attributes}>{''.join(cells)}</Row>"


def cell(value, kind="Number", attributes=""):
    return f'<Cell {attributes}><Data ss:Type="{kind}">{value}</Data></Cell>'


def read_sheet(*rows, **named):
    [found] = read(workbook(sheet(*rows), **named), "表.xls").sheets
    return found


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(
            workbook(sheet(row(cell(1)))).replace(b"<Workbook", b'<!DOCTYPE a [<!ENTITY b "c">]><Workbook'),
            "doctype",
            id="a DOCTYPE",
        ),
        pytest.param(
            b"<?xml version='1.0'?><!--"
            + b" " * 70_000
            + b"-->"
            + f'<!DOCTYPE a><Workbook xmlns="{SS}"/>'.encode(),
            "unsupported_format",
            id="a DOCTYPE behind a long comment",
        ),
        pytest.param(workbook(sheet(row(cell(1))))[:-20], "damaged", id="broken XML"),
        pytest.param(workbook(sheet(row(cell("一")))), "damaged", id="a number that is none"),
        pytest.param(workbook(sheet(row(cell(1, attributes='ss:Index="0"')))), "damaged", id="column 0"),
        pytest.param(
            workbook(sheet(row(cell(1), attributes='ss:Index="1048577"'))), "damaged", id="a row too far"
        ),
        pytest.param(
            workbook(
                sheet(
                    row(cell(1)), row(cell(1, attributes='ss:Index="16384"'), attributes='ss:Index="1048576"')
                )
            ),
            "too_large",
            id="cells in two far corners",
        ),
        pytest.param(
            workbook(*(sheet(row(cell(1)), name=str(n)) for n in range(257))), "too_large", id="257 sheets"
        ),
        pytest.param(workbook(), "no_sheets", id="no sheets"),
        pytest.param(
            workbook(sheet("".join("<x>" for _ in range(300)), "".join("</x>" for _ in range(300)))),
            "damaged",
            id="nested 300 deep",
        ),
    ],
)
def test_a_workbook_that_cannot_be_read_is_refused(content, code):
    with pytest.raises(UnreadableFile) as refusal:
        read(content, "表.xls")
    assert refusal.value.code == code


def test_sheets_too_large_together_are_refused():
    three = sheet(row(cell(1), cell(2), cell(3)))
    assert len(read(workbook(three, three), "表.xls", SizeLimits(cells=6)).sheets) == 2
    with pytest.raises(UnreadableFile, match="too_large"):
        read(workbook(three, three), "表.xls", SizeLimits(cells=5))


def test_values_keep_their_types_and_the_name_is_warned_of():
    cells = (
        cell("产值", "String"),
        cell("110.74"),
        cell("1", "Boolean"),
        cell("2021-03-29T00:00:00.000", "DateTime"),
        cell("2021-03-29T08:15:00.000", "DateTime"),
        cell("<B xmlns='http://www.w3.org/TR/REC-html40'>甲</B>乙", "String"),
    )
    file = read(workbook(sheet(row(*cells))), "表.xls")
    assert file.problems == (
        Problem("format_differs", "warning", Place("表.xls"), ".xls", {"format": "xml", "extension": ".xls"}),
    )
    assert file.sheets[0].rows == [
        ["产值", 110.74, True, date(2021, 3, 29), datetime(2021, 3, 29, 8, 15), "甲乙"]  # noqa: DTZ001 - cells have no zone
    ]


def test_cells_and_rows_say_where_they_are_or_follow_one_another():
    rows = (
        row(cell(1), cell(2, attributes='ss:Index="4"'), cell(3)),
        row(cell(4), attributes='ss:Index="3"'),
    )
    assert read_sheet(*rows).rows == [[1, "", "", 2, 3], ["", "", "", "", ""], [4, "", "", "", ""]]


def test_merges_push_the_cells_after_them():
    found = read_sheet(
        row(cell("2021年", "String", 'ss:MergeAcross="1" ss:MergeDown="2"'), cell(1)), row(cell(2))
    )
    assert (found.rows, found.merges) == ([["2021年", "", 1], [2, "", ""]], (Span(0, 0, 2, 1),))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("Percent", "0.00%", id="a format named in a word"),
        pytest.param("0.0%", "0.0%", id="a code"),
        pytest.param("Fixed", "0.00", id="two decimals"),
    ],
)
def test_the_style_of_a_cell_is_its_number_format_and_indent(code, expected):
    styles = (
        f'<Style ss:ID="Default"><NumberFormat/></Style><Style ss:ID="s1"><Alignment ss:Indent="2"/>'
        f'<NumberFormat ss:Format="{code}"/></Style>'
    )
    found = read_sheet(row(cell(0.125, attributes='ss:StyleID="s1"'), cell(1)), styles=styles)
    assert [found.styles.at(0, 0), found.styles.at(0, 1)] == [CellStyle(expected, 2), CellStyle()]


def test_a_cell_without_a_style_has_that_of_its_row_or_column():
    styles = "".join(
        f'<Style ss:ID="{name}"><NumberFormat ss:Format="{code}"/></Style>'
        for name, code in {"p": "0%", "f": "0.0", "g": "0.000"}.items()
    )
    found = read_sheet(
        '<Column ss:StyleID="p"/><Column ss:Index="3" ss:Span="1" ss:StyleID="g"/>',
        row(cell(1), cell(2), cell(3), cell(4)),
        row(cell(1), attributes='ss:StyleID="f"'),
        styles=styles,
    )
    formats = [found.styles.at(*place).number_format for place in ((0, 0), (0, 1), (0, 2), (0, 3), (1, 0))]
    assert formats == ["0%", "General", "0.000", "0.000", "0.0"]


@pytest.mark.parametrize(
    ("inside", "code", "found"),
    [
        pytest.param(
            '<Cell><Data ss:Type="Error">#REF!</Data></Cell>', "error_value", "#REF!", id="an error"
        ),
        pytest.param(
            '<Cell ss:Formula="=SUM(R1C1:R9C1)"/>',
            "formula_not_calculated",
            "=SUM(R1C1:R9C1)",
            id="no result",
        ),
    ],
)
def test_a_cell_without_a_usable_value_is_a_problem(inside, code, found):
    result = read_sheet(row(cell(1), inside))
    assert result.problems == (Problem(code, "error", Place("表.xls", "指标", "B1"), found),)
    assert result.rows == [[1, ""]]


@pytest.mark.parametrize(
    ("state", "hidden"), [("SheetVisible", False), ("SheetHidden", True), ("SheetVeryHidden", True)]
)
def test_hidden_sheets_are_read_and_marked(state, hidden):
    more = f"<x:WorksheetOptions><x:Visible>{state}</x:Visible></x:WorksheetOptions>"
    assert [s.hidden for s in read(workbook(sheet(row(cell(1)), more=more)), "表.xls").sheets] == [hidden]


def test_hidden_rows_and_columns_with_data_are_told():
    columns = '<Column ss:Hidden="1"/><Column ss:Index="3" ss:Hidden="1"/>'
    found = read_sheet(columns, row(cell(1), cell(2)), row(cell(3), attributes='ss:Hidden="1"'))
    assert [(problem.code, problem.found) for problem in found.problems] == [
        ("hidden_rows", "2"),
        ("hidden_columns", "A"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_one_workbook_reads_the_same_in_every_encoding(encoding):
    content = workbook(sheet(row(cell("产值", "String"))), encoding=encoding)
    assert read(content, "表.xls").sheets[0].rows == [["产值"]]
