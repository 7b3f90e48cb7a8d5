"""How the cells of a workbook look: those of tables, of their headings and notes, of official forms."""

from collections.abc import Mapping

from perfdata.chart.theme import LIGHT
from perfdata.export.official_form import FormStyle

# Properties of a cell by the names that XlsxWriter gives them.
Looks = Mapping[str, object]
PLAIN: Looks = {}
TITLE: Looks = {"bold": True, "font_size": 14}
FINDING: Looks = {"bold": True, "font_size": 12}
QUIET: Looks = {"font_color": LIGHT.muted}
BOXED: Looks = {"border": 1, "border_color": LIGHT.grid, "valign": "vcenter"}
WRAPPED: Looks = {**BOXED, "text_wrap": True}
# A figure that is not known stands where the figures stand.
MARK: Looks = {**BOXED, "align": "right"}
HEAD: Looks = {**WRAPPED, "bold": True, "bg_color": LIGHT.palette[0], "font_color": "#FFFFFF"}

# 宋体 for the table and 黑体 for the title: what official forms are set in.
_IN_THE_MIDDLE: Looks = {"align": "center", "valign": "vcenter"}
_FORM_CELL: Looks = {**_IN_THE_MIDDLE, "font_name": "宋体", "font_size": 10, "border": 1, "text_wrap": True}
FORM: Mapping[FormStyle, Looks] = {
    "title": {**_IN_THE_MIDDLE, "font_name": "黑体", "font_size": 18},
    "subtitle": {**_IN_THE_MIDDLE, "font_name": "宋体", "font_size": 12},
    "cell": _FORM_CELL,
    "sentence": {**_FORM_CELL, "align": "left"},
}
