"""The presentation under AppTest: its address, its way in and out, the figures it holds on to."""

import pytest

from perfdata.language import speaking
from perfdata.model import SCORES
from perfdata.workflow.workspace import open_workspace
from tests.pages.seen import components, figures

pytestmark = pytest.mark.usefixtures("database")
ENTITY = "大祥工业集中区"
TAXES = "s2.columns.tax_paid"


def words(app):
    """What the screen says."""
    (shown,) = components(app, "present")
    return shown


def bar(app):
    (shown,) = components(app, "present_bar")
    return shown


def present(open_page, **address):
    app = open_page(**address)
    return app.switch_page("pages/present.py").run() if not address else _with(app, address)


def _with(app, address):
    app.switch_page("pages/present.py")
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def way_out(app):
    (link,) = app.get("page_link")
    return link.proto


def another_import(database):
    row = {"entity": ENTITY, "time_period": "2021", "level1": "产出", "level3": "办结率", "score": 9.0}
    workspace = open_workspace(f"sqlite:///{database}")
    reviewed = workspace.store.revision()
    workspace.store.commit({"score": SCORES.frame([row])}, by="test", reason="", reviewed_against=reviewed)
    workspace.store.close()


# --- where the address is wrong ---


@pytest.mark.parametrize(
    ("address", "said"),
    [
        pytest.param({"screen": "s9"}, "“s9”", id="a screen that there is not"),
        pytest.param({"revision": "99"}, "“99”", id="a revision that there is not"),
        pytest.param({"revision": "-1"}, "“-1”", id="no revision at all"),
    ],
)
def test_a_wrong_address_shows_the_first_screen_with_a_note(open_page, address, said):
    app = present(open_page, **address)
    assert not app.exception
    assert said in words(app)["note"]
    assert words(app)["heading"] == "大祥工业集中区 · 2021年"
    assert app.query_params["screen"] == "opening"
    assert app.query_params["revision"] == "1"


@pytest.mark.parametrize("name", ["present", "../app", "nowhere"])
def test_a_way_back_that_there_is_not_leads_to_the_overview(open_page, name):
    app = present(open_page, **{"from": name})
    assert not app.exception
    assert way_out(app).page_script_hash == way_out(present(open_page)).page_script_hash


# --- a screen ---


def test_the_first_screen_opens_with_the_headline_figures_and_their_sentence(open_page):
    shown = words(present(open_page))
    assert shown["note"] == ""
    values = [card["value"] for card in shown["cards"]]
    assert values == ["110.74 亿元", "32.43 亿元", "14.83 亿元", "4.92 亿元"]
    assert shown["cards"][1]["kind"] == "同比（可比价） · 增长"
    assert shown["sentences"][0][0]["text"].startswith("2021年规模以上工业总产值 110.74 亿元")


def test_a_link_shows_its_screen_with_one_chart_of_at_least_24_pixels(open_page):
    app = present(open_page, screen=TAXES)
    assert words(app)["heading"] == "部门整体支出绩效完成情况"
    (figure,) = figures(app)
    assert figure["layout"]["annotations"][-1]["font"]["size"] == 24
    assert "4.92 亿元" in figure["layout"]["title"]["text"]


def test_a_section_of_the_report_leads_to_its_first_screen(open_page):
    app = present(open_page, screen="s2.5")
    assert app.query_params["screen"] == "s2.5.breakdown.land_approved"


def test_nothing_on_a_screen_writes(open_page):
    app = present(open_page, screen=TAXES)
    for kind in ("button", "selectbox", "text_input", "text_area", "file_uploader", "download_button"):
        assert not app.get(kind)
    assert [link.value for link in app.page_link] == ["退出"]


def test_the_bar_tells_revision_moment_and_that_it_is_the_sample(open_page):
    shown = bar(present(open_page))
    assert shown["corner"].startswith("第1版 · 截至 20")
    assert [mark["text"] for mark in shown["marks"]] == ["示例数据"]
    assert len(shown["screens"]) == 18


def test_the_bar_is_said_in_english(open_page):
    # AppTest words the options of a select box by itself, in the language of this thread.
    with speaking("en"):
        shown = bar(present(open_page, lang="en"))
    assert shown["words"]["leave"] == "Leave"
    assert shown["corner"].startswith("Revision 1 · as of ")


# --- the way in and out ---


def test_the_button_leads_in_with_entity_period_and_the_present_revision(open_page):
    app = open_page()
    app.button("present").click().run()
    picked = [app.query_params[name] for name in ("entity", "period", "revision", "from", "screen")]
    assert picked == [ENTITY, "2021", "1", "overview", "opening"]
    assert "held" not in app.query_params


def test_from_the_report_it_begins_at_the_section_that_is_shown(open_page):
    app = open_page("report")
    app.radio("section_choices").set_value("s2.5").run()
    app.button("present").click().run()
    assert app.query_params["from"] == "report"
    assert app.query_params["screen"] == "s2.5.breakdown.land_approved"


def test_a_revision_that_was_held_before_is_held_afterwards_and_another_is_not(open_page):
    plain = way_out(present(open_page, **{"from": "report"}))
    held = way_out(present(open_page, **{"from": "report", "held": "1"}))
    assert "revision=" not in plain.query_string
    assert "revision=1" in held.query_string
    assert plain.page_script_hash == held.page_script_hash


# --- a colleague's import ---


def test_a_later_import_is_noticed_and_the_figures_stay(open_page, database):
    app = present(open_page)
    assert components(app, "present_notice")[0]["text"] == ""
    another_import(database)
    app.run()
    (notice,) = components(app, "present_notice")
    assert notice["text"] == "有新数据（第2版）"
    assert notice["take"] == "改用新版"
    assert bar(app)["corner"].startswith("第1版")
    assert app.query_params["revision"] == "1"
