"""The app's settings agree with the charts' theme, and nothing is sent to another host."""

import tomllib
from pathlib import Path

import pytest

from perfdata.chart.theme import DARK, LIGHT

CONFIG = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


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
