"""What a sheet says beside its values, as styles and problems of the RawSheet."""

import numpy as np
import pytest

from perfdata.errors import UnreadableFile
from perfdata.model import CellStyle, Place, Problem
from perfdata.reading.cell_marks import sheet_marks
from perfdata.reading.cells import Fault, SheetCells, numbers, placed
from perfdata.reading.limits import SizeLimits

SHEET = Place("表.xlsx", "指标")
STYLES = [CellStyle(), CellStyle("0.0%"), CellStyle("0.00", 1), CellStyle("0.0%")]


def marks(cells, styles=STYLES, limits=SizeLimits(), **more):  # noqa: B008 - frozen
    return sheet_marks(SheetCells(*placed(cells), **more), styles, SHEET, limits)


def test_a_grid_beyond_the_limit_is_refused_before_it_is_made():
    assert marks([(9, 9, 1)], limits=SizeLimits(cells=100)).grid == 100
    with pytest.raises(UnreadableFile, match="too_large"):
        marks([(9, 9, 1)], limits=SizeLimits(cells=99))
    with pytest.raises(UnreadableFile, match="too_large"):
        marks([(2**31, 2**31, 1)])


def test_more_styles_than_codes_are_refused():
    styles = [CellStyle(str(number)) for number in range(65_536)]
    with pytest.raises(UnreadableFile, match="too_large"):
        marks([(0, 0, 0)], styles)


def test_each_cell_has_its_style_and_equal_styles_have_one_code():
    found = marks([(0, 0, 0), (1, 2, 1), (2, 1, 2), (2, 2, 3), (4, 4, 0)]).styles
    assert found.codes.tolist() == [[0, 0, 0], [0, 0, 1], [0, 2, 1]]
    assert found.kinds == (CellStyle(), CellStyle("0.0%"), CellStyle("0.00", 1))


def test_a_style_that_the_workbook_lacks_sets_nothing():
    assert marks([(0, 0, 9), (0, 1, 1)]).styles.codes.tolist() == [[0, 1]]


@pytest.mark.parametrize("cells", [[], [(0, 0, 0), (5, 5, 0)]], ids=["no cells", "cells without styles"])
def test_a_sheet_that_sets_no_style_has_no_codes(cells):
    assert marks(cells).styles.codes.shape == (0, 0)


def test_faults_are_errors_of_their_cells_and_leave_no_value():
    found = marks([(6, 27, 0)], faults=(Fault(6, 27, "error_value", "#REF!"),))
    assert found.problems == (Problem("error_value", "error", Place("表.xlsx", "指标", "AB7"), "#REF!"),)
    assert found.unusable == ((6, 27),)


@pytest.mark.parametrize(
    ("rows", "hidden", "named"),
    [
        pytest.param([4], [4], "5", id="one"),
        pytest.param([4, 6, 7, 8], [4, 6, 7, 8], "5, 7–9", id="a run"),
        pytest.param([4, 6, 8], [4, 5, 6, 7], "5, 7", id="some of them blank"),
        pytest.param([*range(0, 40, 2)], [*range(40)], "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, …", id="many"),
    ],
)
def test_hidden_rows_that_hold_data_are_named_in_one_warning(rows, hidden, named):
    found = marks([(row, 0, 0) for row in rows], hidden_rows=numbers(hidden))
    assert found.problems == (Problem("hidden_rows", "warning", SHEET, named),)


def test_hidden_columns_that_hold_data_are_named_by_their_letters():
    found = marks([(0, 3, 0), (0, 26, 0), (0, 27, 0)], hidden_columns=np.arange(1, 28))
    assert found.problems == (Problem("hidden_columns", "warning", SHEET, "D, AA–AB"),)


def test_hidden_rows_without_data_are_not_told():
    assert marks([(0, 0, 0)], hidden_rows=numbers([1, 2])).problems == ()
