"""The app's settings agree with the charts' theme, and nothing is sent to another host."""

import tomllib
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from perfdata.chart.theme import DARK, LIGHT

CONFIG = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text(encoding="utf-8"))

# How red, green and blue are seen without the cones for red or for green: Machado, Oliveira and Fernandes
# 2009, severity 1, on linear light.
SIGHTS = {
    "all cones": np.eye(3),
    "without red": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
    "without green": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
# A difference of 2.3 in CIE L*a*b* is just seen side by side; these are seen across a legend.
APART = 15
# Streamlit sets hints and captions in the text's colour at this strength.
CAPTION = 0.6


def linear(code):
    """The linear light of a hex code."""
    coded = np.array([int(code[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)


def seen(code, sight):
    """The colour in CIE L*a*b* as it is seen."""
    light = TO_XYZ @ np.clip(np.array(SIGHTS[sight]) @ linear(code), 0, 1) / [0.9505, 1, 1.089]
    x, y, z = np.where(light > (6 / 29) ** 3, np.cbrt(light), light / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def close(codes, sight):
    """The pairs of colours that cannot be told apart."""
    pairs = combinations(codes, 2)
    return [(a, b) for a, b in pairs if np.linalg.norm(seen(a, sight) - seen(b, sight)) < APART]


def contrast(a, b):
    """The contrast of WCAG 2, from 1 to 21."""
    dark, light = sorted(float(TO_XYZ[1] @ linear(code)) for code in (a, b))
    return (light + 0.05) / (dark + 0.05)


def faded(code, ground):
    """A colour at the strength of a caption."""
    mixed = (
        round(CAPTION * int(code[at : at + 2], 16) + (1 - CAPTION) * int(ground[at : at + 2], 16))
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in mixed)


def test_the_contrast_of_black_on_white_is_the_greatest():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_red_and_green_of_equal_lightness_are_alike_without_green():
    assert close(["#B07010", "#8F7D00"], "without green") == [("#B07010", "#8F7D00")]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", SIGHTS)
class TestColoursApart:
    def test_the_five_of_a_chart(self, theme, sight):
        assert close(theme.palette, sight) == []

    def test_the_lamps(self, theme, sight):
        assert close([theme.lamps["green"], theme.lamps["yellow"], theme.lamps["red"]], sight) == []

    def test_rise_and_fall(self, theme, sight):
        assert close([theme.rise, theme.fall], sight) == []


@pytest.mark.parametrize("section", ["light", "dark"])
class TestContrast:
    @pytest.mark.parametrize("ground", ["backgroundColor", "secondaryBackgroundColor"])
    def test_texts_and_captions_can_be_read(self, section, ground):
        colours = CONFIG["theme"][section]
        texts = [colours["textColor"], faded(colours["textColor"], colours[ground]), colours["linkColor"]]
        assert [code for code in texts if contrast(code, colours[ground]) < 4.5] == []

    def test_words_in_a_colour_can_be_read(self, section):
        colours = CONFIG["theme"][section]
        words = [colours[f"{name}Color"] for name in ("primary", "red", "orange", "green", "blue", "gray")]
        assert [code for code in words if contrast(code, colours["backgroundColor"]) < 4.5] == []


@pytest.mark.parametrize(("section", "theme"), [("light", LIGHT), ("dark", DARK)], ids=["light", "dark"])
def test_the_pages_have_the_colours_of_the_charts(section, theme):
    colours = CONFIG["theme"][section]
    assert colours["primaryColor"] == theme.accent
    assert colours["backgroundColor"] == theme.ground
    assert colours["textColor"] == theme.ink
    assert colours["chartCategoricalColors"] == list(theme.palette)
    assert colours["redColor"] == theme.lamps["red"]
    assert colours["greenColor"] == theme.lamps["green"]


def test_nothing_is_reported_to_another_host():
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert "http" not in CONFIG["theme"]["font"]


def test_the_server_listens_on_this_machine_only():
    assert CONFIG["server"]["address"] == "127.0.0.1"


def test_no_traceback_reaches_the_reader():
    assert CONFIG["client"]["showErrorDetails"] == "none"


def test_an_error_offers_no_link_to_another_host():
    assert CONFIG["client"]["showErrorLinks"] is False
