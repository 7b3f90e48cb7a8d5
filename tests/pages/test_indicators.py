"""The indicator page offers the further views that have figures, and keeps what is picked in the address."""

import pytest

from perfdata.language import speaking
from perfdata.model import OBSERVATIONS
from perfdata.workflow.workspace import open_workspace
from tests.pages.seen import figures, lines, words
from tests.workflow.snapshots import printed

ENTITY = "大祥工业集中区"
FACT = {
    "entity": ENTITY,
    "indicator": "industrial_output",
    "label": "规模以上工业总产值",
    "freq": "A",
    "basis": "period",
    "kind": "actual",
    "measure": "level",
    "file": "多年.xlsx",
    "sheet": "表1",
}
YEARS = [{"time_period": "2019", **printed(90.0)}, {"time_period": "2020", **printed(100.0)}]
TAX = [
    {"time_period": "2019", "indicator": "tax_paid", "label": "实缴税金", **printed(4.0)},
    {"time_period": "2021", "indicator": "employment", "basis": "point", **printed(6400.0, "人", 0)},
]
PARTS = [
    {"item": "建材", "time_period": "2020", **printed(60.0)},
    {"item": "食品", "time_period": "2020", **printed(40.0)},
    {"item": "建材", "time_period": "2021", **printed(70.74)},
    {"item": "食品", "time_period": "2021", **printed(40.0)},
]


@pytest.fixture
def filled(database):
    """The sample with two more years, parts, and employees."""
    workspace = open_workspace(f"sqlite:///{database}")
    frame = OBSERVATIONS.frame([{**FACT, **row} for row in (*YEARS, *TAX, *PARTS)])
    store = workspace.store
    store.commit({"observation": frame}, by="test", reason="", reviewed_against=store.revision())
    store.close()
    return database


def opened(open_page, **address):
    asked = {"entity": ENTITY, "period": "2021", "indicator": "industrial_output", **address}
    app = open_page("indicators", **asked)
    assert not app.exception
    assert not app.error
    return app


def views(app):
    (shown,) = [group for group in app.button_group if group.key == "view_segments"]
    return shown


@pytest.mark.usefixtures("database")
def test_one_year_alone_has_no_further_view_and_says_what_each_needs(open_page):
    app = opened(open_page)
    assert [group.key for group in app.button_group if group.key == "view_segments"] == []
    assert "指数对比：需要至少另一年的同一指标" in lines(app, "quiet")


@pytest.mark.usefixtures("filled")
def test_the_views_that_have_figures_are_offered(open_page):
    assert views(opened(open_page)).options == ["结构与贡献", "指数对比", "年均增速", "亩均与人均"]


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("address", "said"),
    [
        pytest.param({"view": "composition"}, "其中建材拉动最大，为+10.7个百分点", id="contribution"),
        pytest.param({"view": "index", "base": "2019"}, "指数为 123.0（2019年=100）", id="index"),
        pytest.param(
            {"view": "index", "base": "2019", "with": "tax_paid"},
            "规模以上工业总产值升得最高，指数为 123.0",
            id="index of two",
        ),
        pytest.param(
            {"view": "average", "from": "2019", "to": "2021"},
            "2019年至2021年规模以上工业总产值年均增速 +10.9%（2年）",
            id="average growth",
        ),
        pytest.param(
            {"view": "intensity"}, "人均产值（期末从业人员） 173.03 万元/人", id="output per person"
        ),
    ],
)
def test_a_link_opens_the_view_with_what_was_picked(open_page, address, said):
    assert said in words(opened(open_page, **address))


@pytest.mark.usefixtures("filled")
def test_what_is_picked_stands_in_the_address(open_page):
    app = opened(open_page, view="index")
    app.selectbox("base_choice").set_value("2020").run()
    assert app.query_params["base"] in ("2020", ["2020"])
    assert "（2020年=100）" in words(app)


@pytest.mark.usefixtures("filled")
def test_a_base_that_there_is_not_falls_back_with_a_note(open_page):
    app = opened(open_page, view="index", base="1999")
    assert app.selectbox("base_choice").value == "2019"
    assert len(app.toast) == 1


@pytest.mark.usefixtures("filled")
def test_a_view_that_the_next_indicator_does_not_have_gives_way(open_page):
    app = opened(open_page, view="composition")
    app.selectbox("indicator_choice").set_value("tax_paid").run()
    assert not app.exception
    assert views(app).value == "index"


@pytest.mark.usefixtures("filled")
def test_the_views_are_said_in_english_too(open_page):
    # AppTest words the options of a select box by itself, in the language of this thread.
    with speaking("en"):
        app = opened(open_page, view="composition", lang="en")
    assert "pulls most" in words(app)
    assert len(figures(app)) == 4
