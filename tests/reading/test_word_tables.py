"""Tables of a Word file read as sheets."""

import docx
import pytest

from perfdata.errors import UnreadableFile
from perfdata.model import Span
from perfdata.reading.documents import read_docx
from perfdata.reading.limits import SizeLimits
from tests.reading.word_files import NOTES, p, r, saved, with_part, word


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(r(text))}</w:tc>"


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([cell("甲", '<w:gridSpan w:val="13"/>')], id="one wide cell"),
        pytest.param([cell("甲", '<w:gridSpan w:val="7"/>') * 2], id="two wide cells"),
        pytest.param(
            ['<w:trPr><w:gridBefore w:val="12"/></w:trPr>' + cell("甲")], id="columns left out before a cell"
        ),
        pytest.param([cell("甲") * 4] * 4, id="many rows"),
        pytest.param([cell("甲", '<w:gridSpan w:val="7"/>'), cell("乙")], id="a short row below a wide one"),
    ],
)
def test_a_table_of_more_cells_than_the_limit_is_refused(rows):
    table = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    with pytest.raises(UnreadableFile, match="too_large"):
        read_docx(word(table), "a.docx", SizeLimits(cells=12))


def test_tables_of_more_cells_together_than_the_limit_are_refused():
    row = f"<w:tr>{cell('甲') * 3}</w:tr>"
    table = f"<w:tbl>{row * 3}</w:tbl>"
    assert len(read_docx(word(table), "a.docx", SizeLimits(cells=9)).tables) == 1
    with pytest.raises(UnreadableFile, match="too_large"):
        read_docx(word(table, table), "a.docx", SizeLimits(cells=17))


def test_tables_go_the_way_of_sheets_and_not_into_the_text():
    table = docx.Document()
    table.add_paragraph("前文。")
    grid = table.add_table(2, 2)
    for place, text in (((0, 0), "指标"), ((0, 1), "绝对额"), ((1, 0), "税金"), ((1, 1), "4.92")):
        grid.cell(*place).text = text
    table.add_paragraph("后文。")
    document = read_docx(saved(table), "a.docx")
    assert document.text == "前文。\n后文。"
    assert [(t.name, t.rows, t.merges) for t in document.tables] == [
        ("表1", (("指标", "绝对额"), ("税金", "4.92")), ())
    ]


def test_merged_cells_are_spans_with_their_text_in_the_first_cell():
    rows = (
        cell("口径", '<w:vMerge w:val="restart"/>') + cell("产值", '<w:gridSpan w:val="2"/>'),
        cell("", "<w:vMerge/>") + cell("本年") + cell("上年"),
        cell("甲") + cell("1") + cell(""),
    )
    table = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    (sheet,) = read_docx(word(table), "a.docx").tables
    assert sheet.rows == (("口径", "产值", None), (None, "本年", "上年"), ("甲", "1", None))
    assert sheet.merges == (Span(0, 0, 1, 0), Span(0, 1, 0, 2))


def test_a_merge_does_not_go_on_below_a_cell_that_stands_between():
    rows = (
        cell("甲") + cell("乙", '<w:vMerge w:val="restart"/>'),
        cell("丙", '<w:gridSpan w:val="2"/>'),
        cell("丁") + cell("戊", "<w:vMerge/>"),
    )
    table = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    (sheet,) = read_docx(word(table), "a.docx").tables
    assert sheet.rows == (("甲", "乙"), ("丙", None), ("丁", "戊"))
    assert sheet.merges == (Span(1, 0, 1, 1),)


def test_a_row_that_a_tracked_change_deleted_is_left_out():
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('旧')}</w:tr>"
    (sheet,) = read_docx(word(f"<w:tbl>{deleted}<w:tr>{cell('新')}</w:tr></w:tbl>"), "a.docx").tables
    assert sheet.rows == (("新",),)


def test_a_table_inside_a_cell_is_a_table_of_its_own():
    inner = f"<w:tbl><w:tr>{cell('内')}</w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{p(r('外'))}{inner}{p('')}</w:tc></w:tr></w:tbl>"
    tables = read_docx(word(outer), "a.docx").tables
    assert [(t.name, t.rows) for t in tables] == [("表1", (("外",),)), ("表2", (("内",),))]


def test_the_mark_of_a_note_does_not_spoil_a_figure_in_a_table():
    figure = r("4.92") + '<w:r><w:footnoteReference w:id="7"/></w:r>'
    table = f"<w:tbl><w:tr><w:tc>{p(figure)}</w:tc></w:tr></w:tbl>"
    document = read_docx(with_part(word(table), "footnotes.xml", "footnotes", NOTES), "a.docx")
    assert document.tables[0].rows == (("4.92",),)
    assert document.text == "[1] 快报数。"
