"""The theme is whole in itself: readable on its ground and untouched by streamlit's placeholders."""

import json

import pytest

from perfdata.chart.theme import DARK, LAMP_SHAPES, LIGHT, template, theme


def contrast(one, other):
    """The contrast ratio of WCAG 2.2 between two hex colours."""

    def luminance(colour):
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("shown", [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")])
class TestBothGrounds:
    def test_marks_stand_out_from_the_ground_at_three_to_one(self, shown):
        marks = [*shown.palette, *shown.lamps.values(), shown.rise, shown.fall]
        assert [c for c in marks if contrast(c, shown.ground) < 3] == []

    def test_text_stands_out_from_the_ground_at_four_and_a_half_to_one(self, shown):
        assert [c for c in (shown.ink, shown.muted) if contrast(c, shown.ground) < 4.5] == []

    def test_the_colours_of_a_chart_differ(self, shown):
        assert len(set(shown.palette)) == 5

    def test_figures_are_never_shortened_to_k_or_m(self, shown):
        layout = template(shown)["layout"]
        assert [layout[axis]["exponentformat"] for axis in ("xaxis", "yaxis")] == ["none", "none"]

    def test_no_placeholder_colour_of_streamlit_appears(self, shown):
        pytest.importorskip("streamlit")
        assert "#0000" not in json.dumps(template(shown))


@pytest.mark.parametrize(
    ("red_rises", "change", "colour"),
    [
        pytest.param(True, 10.0, "#B3261E", id="a rise is red by default"),
        pytest.param(True, -5.0, "#2E7D4F", id="a fall is green by default"),
        pytest.param(False, 10.0, "#2E7D4F", id="a rise is green when switched"),
        pytest.param(False, -5.0, "#B3261E", id="a fall is red when switched"),
        pytest.param(True, 0.0, "#5B6673", id="no change has no colour"),
    ],
)
def test_the_colour_of_a_direction_can_be_switched(red_rises, change, colour):
    assert theme("light", red_rises=red_rises).direction(change) == colour


def test_every_lamp_has_a_shape_of_its_own():
    assert (LAMP_SHAPES["green"], LAMP_SHAPES["yellow"], LAMP_SHAPES["red"]) == ("●", "▲", "■")
