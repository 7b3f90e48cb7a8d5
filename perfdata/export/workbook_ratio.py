"""A growth, a share or a difference that a sheet works out itself: its formula, value and number format."""

from xlsxwriter.utility import xl_col_to_name

from perfdata.export.office_chart_formats import number_format
from perfdata.export.workbook_content import CellOf, Ratio


def ratio_formula(ratio: Ratio, top: int) -> str:
    """The formula over the cells of the sheet, from two rows down from the table's heading on."""
    of, base = _address(ratio.of, top), _address(ratio.base, top)
    if ratio.kind == "points":
        factor = "" if ratio.factor == 1 else f"*{ratio.factor!r}"
        return f"=({of}-{base}){factor}"
    return f"={of}/{base}-1" if ratio.kind == "growth" else f"={of}/{base}"


def _address(cell: CellOf, top: int) -> str:
    return f"{xl_col_to_name(cell.column)}{top + cell.row + 1}"


def ratio_value(ratio: Ratio) -> float:
    """What the cell holds: a percentage is a hundredth there."""
    return ratio.value if ratio.kind == "points" else ratio.value / 100


def ratio_code(ratio: Ratio) -> str:
    """The number format by which the cell shows the screen's text."""
    found = number_format(ratio.value, ratio.text)
    if found is None:
        return "General"
    # Without its quotes the sign tells the program that the cell holds hundredths.
    return found.code if ratio.kind == "points" else found.code.replace('"%"', "%")
