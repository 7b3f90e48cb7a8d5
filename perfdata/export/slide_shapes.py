"""What stands in the body of a slide: a native chart, cards, a native table, a track of steps."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Emu, Inches, Pt

from perfdata.chart.model import Chart
from perfdata.export.inert_cells import printable
from perfdata.export.office_chart import chart_xml
from perfdata.export.office_chart_sheet import WHOLE_SHEET, plotted, sheet_bytes
from perfdata.export.office_chart_xml import DRAWING_NAMESPACE, Element, Look, colour, line, no_line, solid
from perfdata.export.slide_content import SlideCard, SlideTable
from perfdata.export.slide_text import Align, Box, Words, add_text, fitting_size, plain, write

_PIXELS_AN_INCH = 96
_GAP = Inches(0.2)
# So that rows are about as full as each other, and few cards stand large.
_CARDS_A_ROW = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3}
_MOST_CARDS_A_ROW = 4
_HIGHEST_CARD, _LOWEST_CARD, _HIGHEST_STEP = Inches(2.4), Inches(1.6), Inches(1.9)
_MOST_STEPS_A_ROW = 6
_ARROWS = {"up": "↑", "down": "↓", "flat": "→", "unknown": ""}


class _Rendered:
    """A chart that is rendered already: python-pptx asks it for the part and for the workbook behind it."""

    def __init__(self, chart: Chart, look: Look, width_px: int) -> None:
        self._part = chart_xml(chart, look, WHOLE_SHEET, width_px)
        self.xlsx_blob = sheet_bytes(plotted(chart))

    def xml_bytes(self, chart_type: object) -> bytes:  # noqa: ARG002 - python-pptx's signature
        """The chart part."""
        return self._part


def add_chart(slide: Any, box: Box, chart: Chart, look: Look) -> None:
    """The chart as a native one, with the workbook of its figures inside and its alternative text."""
    width_px = round(box.width / Inches(1) * _PIXELS_AN_INCH)
    rendered = _Rendered(chart, look, width_px)
    # The kind is overruled by the rendered part.
    kind = XL_CHART_TYPE.COLUMN_CLUSTERED
    frame = slide.shapes.add_chart(kind, box.left, box.top, box.width, box.height, rendered)
    describe(frame, chart.title, chart.alt)


def describe(shape: Any, name: str, words: str) -> None:
    """The name in the selection pane, and the text for those who do not see the shape."""
    properties: Element = shape._element.find(".//{*}cNvPr")
    properties.set("name", plain(name))
    properties.set("descr", printable(words))


def add_cards(slide: Any, box: Box, cards: Sequence[SlideCard], look: Look) -> None:
    """Headline figures in rows of up to four; direction is told by arrow and word, not by colour alone."""
    a_row = _CARDS_A_ROW.get(len(cards), _MOST_CARDS_A_ROW)
    if box.height < 2 * _LOWEST_CARD:
        a_row = min(len(cards), _MOST_CARDS_A_ROW)
    rows = -(-len(cards) // a_row)
    width = (box.width - _GAP * (a_row - 1)) // a_row
    height = min((box.height - _GAP * (rows - 1)) // rows, _HIGHEST_CARD)
    sizes = _card_sizes(cards, width, height)
    for at, card in enumerate(cards):
        left = box.left + (at % a_row) * (width + _GAP)
        top = box.top + (at // a_row) * (height + _GAP)
        _add_card(slide, Box(left, top, width, height), card, look, sizes)


def _card_sizes(cards: Sequence[SlideCard], width: int, height: int) -> tuple[float, ...]:
    """The sizes of name, value, growth and note: on one slide those of all cards are the same."""
    # Bold letters, and fonts put in place of ours, may be wider than measured.
    line = Box(0, 0, round(width * 0.8), round(height / 3))
    return tuple(
        min(fitting_size(text, line, sizes, most) for text in texts)
        for texts, sizes, most in (
            ([card.name for card in cards], (18, 16, 14, 12), 1),
            ([card.value for card in cards], (40, 36, 32, 28, 24, 20), 1),
            ([_grown(card) for card in cards], (18, 16, 14, 12), 1),
            ([card.note for card in cards], (14, 12, 11, 10), 2),
        )
    )


def _grown(card: SlideCard) -> str:
    return f"{_ARROWS[card.direction]} {card.growth}".strip() if card.growth else ""


def _add_card(slide: Any, box: Box, card: SlideCard, look: Look, sizes: tuple[float, ...]) -> None:
    theme = look.theme
    directions = {"up": theme.rise, "down": theme.fall}
    name, value, growth, note = sizes
    words = [
        Words(card.name, name, theme.muted, after_pt=6),
        Words(card.value, value, bold=True, after_pt=6),
        Words(_grown(card), growth, directions.get(card.direction, theme.muted), bold=True, after_pt=6),
        Words(card.note, note, theme.muted),
    ]
    shape = add_text(slide, box, [one for one in words if one.text], look, middle=True)
    shape.text_frame.margin_left = shape.text_frame.margin_right = Inches(0.15)
    properties = shape._element.spPr
    for old in properties.findall(f"{{{DRAWING_NAMESPACE}}}noFill"):
        properties.remove(old)
    properties.append(solid(theme.ground))
    properties.append(line(theme.grid, 1.5))
    describe(shape, card.name, " ".join((card.name, card.value, card.growth)))


def add_table(slide: Any, box: Box, table: SlideTable, look: Look) -> None:
    """A native table; figures to the right, columns as wide as their texts need."""
    count = len(table.rows) + 1
    row_height = min(Inches(0.5), box.height // count)
    shape = slide.shapes.add_table(
        count, len(table.columns), box.left, box.top, box.width, row_height * count
    )
    made = shape.table
    widths = _column_widths(table, box.width)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    size = 12 if row_height >= Inches(0.38) else 10
    for row, texts in enumerate((table.columns, *table.rows)):
        made.rows[row].height = row_height
        for at, content in enumerate(texts):
            heading = row == 0
            align: Align = "right" if at in table.figures else "left"
            shade = look.theme.ground if heading else ""
            _fill(made.cell(row, at), Words(content, size, shade, heading, align), look)
    describe(shape, " ".join(table.columns)[:60], " ".join(table.columns))


def _fill(cell: Any, words: Words, look: Look) -> None:
    cell.margin_left = cell.margin_right = Inches(0.08)
    cell.margin_top = cell.margin_bottom = Inches(0.03)
    cell.vertical_anchor = 3  # the middle
    write(cell.text_frame, [words], look)


def _column_widths(table: SlideTable, width: int) -> list[Emu]:
    """In proportion to the longest text, so that none takes all the room and none has too little."""
    needs = []
    for at in range(len(table.columns)):
        texts = [table.columns[at], *(row[at] for row in table.rows)]
        longest = max(sum(1.0 if ord(letter) > 0x2E7F else 0.56 for letter in text) for text in texts)
        needs.append(min(max(longest, 4.0), 18.0) + 1.5)
    return [Emu(round(width * need / sum(needs))) for need in needs]


def add_track(slide: Any, box: Box, chart: Chart, look: Look) -> None:
    """The steps of a project in rows: done ones filled with a tick, open ones hollow and square."""
    _add_keys(slide, box, chart, look)
    group = slide.shapes.add_group_shape()
    count = len(chart.categories)
    rows = -(-count // _MOST_STEPS_A_ROW)
    a_row = -(-count // max(rows, 1))
    width, height = box.width // max(a_row, 1), min(box.height // max(rows, 1), _HIGHEST_STEP)
    # A track of one row stands above the middle, not at the upper edge.
    top = box.top + Inches(0.5) + (box.height - rows * height) // 4
    places = [
        Box(box.left + (at % a_row) * width, top + (at // a_row) * height, width, height)
        for at in range(count)
    ]
    for first in range(0, count, a_row or 1):
        steps = min(a_row, count - first)
        line_top = places[first].top + Inches(0.15)
        _add_thread(group, Box(box.left + width // 2, line_top, width * (steps - 1), 0), look)
    for at, place in enumerate(places):
        _add_step(group, place, chart, at, look)
    describe(group, chart.title, chart.alt)


def _add_thread(group: Any, box: Box, look: Look) -> None:
    thread = group.shapes.add_shape(MSO_SHAPE.RECTANGLE, box.left, box.top, box.width, Pt(2.5))
    _paint(thread, look.theme.grid, "")


def _add_step(group: Any, box: Box, chart: Chart, at: int, look: Look) -> None:
    done = any(one.values[at] == 1 for one in chart.of("actual"))
    note = next((one.texts[at] for one in chart.series if one.texts and one.values[at] is not None), "")
    size = Inches(0.32)
    form = MSO_SHAPE.OVAL if done else MSO_SHAPE.RECTANGLE
    mark = group.shapes.add_shape(form, box.left + (box.width - size) // 2, box.top, size, size)
    _paint(mark, look.accent if done else look.theme.ground, look.accent)
    if done:
        frame = mark.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        write(frame, [Words("✓", 12, look.theme.ground, True, "center")], look)
    below = Box(box.left, box.top + size, box.width, box.height - size)
    ink = "" if done else look.theme.muted
    words = [
        Words(chart.categories[at], 14, ink, align="center"),
        Words(note, 11, look.theme.muted, align="center"),
    ]
    add_text(group, below, [one for one in words if one.text], look)


def _add_keys(slide: Any, box: Box, chart: Chart, look: Look) -> None:
    """What the two marks mean."""
    signs = {"actual": "●", "plan": "□"}
    keys = " ".join(f"{signs[one.role]} {one.name}" for one in chart.series if one.role in signs)
    add_text(slide, Box(box.left, box.top, box.width, Inches(0.35)), [Words(keys, 12)], look)


def _paint(shape: Any, fill: str, edge: str) -> None:
    """Fill and edge by the names of the scheme; the style of the shape would add a shadow."""
    properties: Element = shape._element.spPr
    properties.append(solid(fill))
    properties.append(line(edge, 1.5) if edge else no_line())
    style = shape._element.find("{*}style")
    if style is not None:
        shape._element.remove(style)


__all__ = ["add_cards", "add_chart", "add_table", "add_track", "colour", "describe"]
