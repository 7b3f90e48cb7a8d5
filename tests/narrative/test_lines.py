"""The lines of a report and where they stand."""

from perfdata.model import Paragraph, RawDocument
from perfdata.narrative.lines import Line, lines
from tests.narrative.texts import report


def test_blank_lines_are_no_lines_but_set_the_next_one_apart():
    assert lines(report("标题", "", "　正文。 ", "后文。")) == (
        Line(0, "标题", 0, apart=True),
        Line(5, "正文。", 0, apart=True),
        Line(10, "后文。", 0, apart=False),
    )


def test_a_line_break_inside_a_paragraph_makes_two_lines_of_its_level():
    document = RawDocument("一、概况\n 正文。", (Paragraph(0, 9, 1),))
    assert lines(document) == (Line(0, "一、概况", 1, apart=True), Line(6, "正文。", 1, apart=False))
