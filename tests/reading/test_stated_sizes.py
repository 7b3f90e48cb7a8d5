"""The size that a worksheet states, and what is read whatever it states."""

import re

import pytest

from perfdata.reading import read
from tests.reading.office_files import repacked, xlsx

BOOK = xlsx(["指标", "2021年"], ["产值", 110.74])


def stating(dimension):
    """The workbook, its sheet stating this size."""
    part = "xl/worksheets/sheet1.xml"
    return repacked(BOOK, {part: lambda text: re.sub(r"<dimension [^>]*>", dimension, text)})


@pytest.mark.parametrize(
    "dimension",
    [
        pytest.param("", id="none"),
        pytest.param('<dimension ref="A1"/>', id="too small"),
        pytest.param('<dimension ref="A1:XFD1048576"/>', id="the whole sheet"),
        pytest.param('<dimension ref="A0:C3"/>', id="a row 0"),
        pytest.param('<dimension ref=""/>', id="nothing"),
        pytest.param('<dimension ref="A1:B2 D4"/>', id="two places"),
        pytest.param('<dimension ref="A1:ZZZZ9999999999"/>', id="no place of any sheet"),
    ],
)
def test_a_sheet_is_read_by_its_cells_whatever_size_it_states(dimension):
    [sheet] = read(stating(dimension), "表.xlsx").sheets
    assert (sheet.rows, sheet.problems) == ([["指标", "2021年"], ["产值", 110.74]], ())
