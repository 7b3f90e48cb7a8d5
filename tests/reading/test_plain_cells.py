"""The fast reader of worksheets finds exactly what the XML parser finds, or leaves the sheet to it."""

import io
import zipfile

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import Alignment

from perfdata.reading.parsed_cells import parsed_cells
from perfdata.reading.plain_cells import plain_cells
from tests.reading.office_files import saved

SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def worksheet(data, before="", declaration='<?xml version="1.0" encoding="UTF-8"?>'):
    """A worksheet's part with this XML as its cells."""
    data = f"<sheetData>{data}</sheetData>"
    return f'{declaration}<worksheet xmlns="{MAIN}">{before}{data}</worksheet>'.encode()


def said(cells):
    """All that was found, in plain values."""
    return {
        "places": list(zip(cells.rows.tolist(), cells.columns.tolist(), cells.styles.tolist(), strict=True)),
        "faults": [(fault.row, fault.column, fault.code, fault.found) for fault in cells.faults],
        "hidden": (cells.hidden_rows.tolist(), cells.hidden_columns.tolist()),
    }


@pytest.mark.parametrize(
    "part",
    [
        pytest.param(
            worksheet("<row r='1'><c><v>1</v></c></row>"), id="a cell that does not say where it is"
        ),
        pytest.param(worksheet("<row r='1'><c s='1'><v>1</v></c></row>"), id="a style and no address"),
        pytest.param(worksheet('<row r="1"><c r = "A1"><v>1</v></c></row>'), id="blanks around ="),
        pytest.param(worksheet('<row r="1"><c  r="A1"><v>1</v></c></row>'), id="two blanks"),
        pytest.param(worksheet('<row r="1"><c r="A1" ><v>1</v></c></row>'), id="a blank at the end"),
        pytest.param(worksheet('<row r="1"><c r="A1"><v>1</v><!-- 注 --></c></row>'), id="a comment"),
        pytest.param(worksheet('<row r="1"><c r="A1"><v><![CDATA[<c r="Z9">]]></v></c></row>'), id="CDATA"),
        pytest.param(worksheet('<row r="1"><c r="&#65;1"><v>1</v></c></row>'), id="a coded letter"),
        pytest.param(worksheet('<row r="1"><c r="A1" spans="1:2"><v>1</v></c></row>'), id="a long name"),
        pytest.param(worksheet('<row r="1"><c r="A1" cm="&#49;"><v>1</v></c></row>'), id="a coded digit"),
        pytest.param(worksheet('<row r="1"><c r="A1"><v>1>0</v></c></row>'), id="an angle bracket in a text"),
        pytest.param(
            worksheet('<row r="1"><c r="A1"><v/><f>1</f></c></row>'), id="a formula after its value"
        ),
        pytest.param(
            worksheet('<row hidden="1"><c r="A1"><v>1</v></c></row>'), id="a hidden row without number"
        ),
        pytest.param(
            worksheet(f'<row r="1"><x:c xmlns:x="{MAIN}" r="C3"><x:v>1</x:v></x:c></row>'),
            id="a prefixed cell",
        ),
        pytest.param(
            worksheet('<row r="1"><c r="A1" t="e"><v>#N/A</v></c ></row>'),
            id="a blank in the end of an error",
        ),
        pytest.param(
            worksheet(
                "<row r='1'><c r='A1'><v>1</v></c></row>", declaration='<?xml version="1.0" encoding="gbk"?>'
            ),
            id="another encoding",
        ),
        pytest.param(
            worksheet("", before="<!-- <sheetData> -->") + b" ", id="a comment that looks like the beginning"
        ),
        pytest.param(
            worksheet("<row r='1'><c r='A1'><v>1</v></c></row>").decode().encode("utf-16"), id="UTF-16"
        ),
        pytest.param(worksheet("").replace(b"<sheetData></sheetData>", b"<sheetData/>"), id="no cells"),
    ],
)
def test_what_is_not_plain_is_left_to_the_parser(part):
    assert plain_cells(part) is None


@pytest.mark.parametrize(
    ("data", "places", "faults"),
    [
        pytest.param("", [], [], id="nothing"),
        pytest.param('<row r="3"><c r="C3" s="7"><v>1</v></c></row>', [(2, 2, 7)], [], id="one cell"),
        pytest.param(
            "<row r='3'><c s='7' t='n' r='C3'><v>1</v></c></row>", [(2, 2, 7)], [], id="another order"
        ),
        pytest.param('<row r="1"><c\nr="A1"\ts="2"><v>1</v></c></row>', [(0, 0, 2)], [], id="lines and tabs"),
        pytest.param('<row r="9"><c r="XFD9" cm="1" vm="2"><v>1</v></c></row>', [(8, 16383, 0)], [], id="Z"),
        pytest.param('<row r="1"><c r="a1"><v>1</v></c></row>', [(0, 0, 0)], [], id="a small letter"),
        pytest.param('<row r="1"><c r="A1" s="3"/><c r="B1" s="3"></c></row>', [], [], id="blank cells"),
        pytest.param(
            '<row r="5"><c r="A9"><v>1</v></c></row>', [(8, 0, 0)], [], id="an address of another row"
        ),
        pytest.param(
            '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a&lt;b </t></is></c></row>',
            [(0, 0, 0)],
            [],
            id="a text in the cell",
        ),
        pytest.param(
            '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
            [(0, 0, 0)],
            [(0, 0, "error_value", "#DIV/0!")],
            id="an error",
        ),
        pytest.param(
            '<row r="1"><c r="A1"><f>B1&lt;2</f></c><c r="B1"><f>1</f><v>1</v></c></row>',
            [(0, 0, 0), (0, 1, 0)],
            [(0, 0, "formula_not_calculated", "=B1<2")],
            id="a formula without a value and one with",
        ),
        pytest.param(
            '<row r="1"><c r="A1"><f t="shared" si="0"/><v></v></c><c r="B1"><f si="0"/><v>1</v></c></row>',
            [(0, 0, 0), (0, 1, 0)],
            [(0, 0, "formula_not_calculated", "=")],
            id="shared formulas",
        ),
    ],
)
def test_plain_cells_are_found_without_the_parser(data, places, faults):
    found = said(plain_cells(worksheet(data)))
    assert (found["places"], found["faults"]) == (places, faults)
    assert found == said(parsed_cells(worksheet(data)))


def test_hidden_rows_and_columns_are_found():
    rows = '<row hidden="1" r="2"/><row r="3" x:hidden="1" hidden="0"/><row r="5" ht="12" hidden=\'true\'/>'
    columns = (
        '<col min="2" max="3" hidden="1"/><col min="4" max="4"/><col hidden="true" min="16384" max="99999"/>'
    )
    part = worksheet(rows, before=f"<cols>{columns}</cols>").replace(
        b"<worksheet", b'<worksheet xmlns:x="urn:x"'
    )
    assert said(plain_cells(part))["hidden"] == ([1, 4], [1, 2, 16383])
    assert said(parsed_cells(part))["hidden"] == ([1, 4], [1, 2, 16383])


def test_a_sheet_of_many_blocks_is_found_whole():
    data = "".join(f'<row r="{i}"><c r="A{i}" s="{i % 3}"><v>{i}</v></c></row>' for i in range(1, 60_001))
    part = worksheet(data)
    assert len(part) > 2 * 2**20
    cells = plain_cells(part)
    assert (len(cells.rows), cells.rows[-1], cells.styles[:4].tolist()) == (60_000, 59_999, [1, 2, 0, 1])
    assert said(cells) == said(parsed_cells(part))


# --- whatever is written, the two agree ---

VALUES = st.one_of(
    st.none(),
    st.integers(-(10**9), 10**9),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.text("产值a<>&\"' =/c\n", max_size=8),
    st.sampled_from(["=1+1", "=A1&\"<c r='B2'>\"", "#N/A", "#DIV/0!", "=SUM(A1:B2)>0"]),
)
TABLES = st.lists(
    st.tuples(
        st.booleans(), st.lists(st.tuples(VALUES, st.sampled_from(["General", "0.0%", "0.00"])), max_size=5)
    ),
    max_size=6,
)


def by_openpyxl(table):
    workbook = Workbook()
    for row, (hidden, cells) in enumerate(table, 1):
        workbook.active.row_dimensions[row].hidden = hidden
        for column, (value, number_format) in enumerate(cells, 1):
            cell = workbook.active.cell(row, column, value)
            cell.number_format, cell.alignment = number_format, Alignment(indent=row % 2)
    return saved(workbook)


def by_xlsxwriter(table):
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet()
        for row, (hidden, cells) in enumerate(table):
            sheet.set_row(row, options={"hidden": hidden})
            for column, (value, number_format) in enumerate(cells):
                sheet.write(row, column, value, workbook.add_format({"num_format": number_format}))
    return buffer.getvalue()


@settings(deadline=None)
@given(TABLES, st.sampled_from([by_openpyxl, by_xlsxwriter]))
def test_sheets_of_other_programs_are_plain_and_read_alike(table, write):
    with zipfile.ZipFile(io.BytesIO(write(table))) as package:
        part = package.read(SHEET)
    plain = plain_cells(part)
    if plain is None:
        assert b"<sheetData/>" in part or b"<sheetData></sheetData>" in part
    else:
        assert said(plain) == said(parsed_cells(part))


def chosen(*pieces):
    return st.sampled_from(pieces)


ATTRIBUTES = st.permutations(["r", "s", "t"]).flatmap(
    lambda names: st.tuples(
        *(
            {
                "r": chosen(' r="B2"', " r='AA10'", ' r="c3"', "\nr='D4'", ' r = "E5"', "", ' x:r="Z9"'),
                "s": chosen("", ' s="1"', " s='12'", '\ts="0"', ' cm="1"', ' x:s="5"'),
                "t": chosen("", ' t="n"', ' t="e"', " t='str'", ' t="e" ', " x:t='>'", " x:t=\"r='A1'\""),
            }[name]
            for name in names
        )
    ).map("".join)
)
INSIDES = chosen(
    *("", "<v>1</v>", "<v/>", "<v>'</v>", "<v>c r=&quot;A1&quot;</v>", " <v>1</v> ", "<x:v>1</x:v>"),
    *("<f>1</f>", "<f>1</f><v>2</v>", "<f/><v></v>", "<v>1</v><f>2</f>", '<f>a"b</f><v >3</v >'),
    *("<is><t>a</t></is>", "<is><r><rPr><sz val='9'/></rPr><t>b</t></r></is>"),
    *("<!-- <v>1</v> -->", "<v><![CDATA[</c>]]></v>", "<?x y?><v>1</v>"),
)
CELLS = st.builds(
    lambda attributes, inside, name: f"<{name}{attributes}>{inside}</{name}>",
    *(ATTRIBUTES, INSIDES, chosen("c", "c", "c", "x:c")),
) | st.builds(lambda attributes: f"<c{attributes}/>", ATTRIBUTES)
ROWS = st.builds(
    lambda attributes, cells: f"<row{attributes}>{''.join(cells)}</row>",
    chosen("", ' r="7"', ' hidden="1"', ' hidden="1" r="8"', " r='9' hidden='true'", ' x:hidden="1"'),
    st.lists(CELLS, max_size=3),
)


@settings(deadline=None)
@given(st.lists(ROWS, max_size=4))
def test_oddly_written_sheets_are_read_alike_or_left_to_the_parser(rows):
    part = worksheet("".join(rows)).replace(b"<worksheet", f'<worksheet xmlns:x="{MAIN}"'.encode())
    plain = plain_cells(part)
    assert plain is None or said(plain) == said(parsed_cells(part))
