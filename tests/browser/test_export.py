"""Charts are taken from the screen into files: by their menu, and by the slide tray of the export page."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from PIL import Image
from playwright.sync_api import expect
from pptx import Presentation

pytestmark = pytest.mark.browser

PROJECTOR = (1920, 1080)
# Two pictures by a browser that the server starts for them.
PICTURES_MS = 90_000
CHARTS = ("growth", "completion")


@pytest.fixture
def window(reader):
    found = reader(*PROJECTOR)
    found.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    found.open(period="2021")
    return found


def choose(window, chart, act):
    menu = window.page.locator(f".st-key-{chart}_menu")
    menu.locator(".opener").click()
    menu.locator(f".menu .{act}").click()


def saved(window, click, timeout=30_000):
    """The name and the bytes of the file that a click saves."""
    with window.page.expect_download(timeout=timeout) as download:
        click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def plotted(window, chart):
    """The figures of a chart as the browser draws them: those of the first bars, in their order."""
    spec = "element => element.data.find(trace => trace.type === 'bar')"
    drawn = window.page.locator(f".st-key-{chart} .js-plotly-plot")
    bars = drawn.evaluate(
        f"element => {{ const bars = ({spec})(element); return [[...bars.x], [...bars.y]] }}"
    )
    return next(values for values in bars if all(isinstance(value, int | float) for value in values))


def numbers(slide):
    (shape,) = [shape for shape in slide.shapes if shape.has_chart]
    return list(shape.chart.plots[0].series[0].values)


def collect(window):
    for chart in CHARTS:
        choose(window, chart, "tray")
        window.wait()
    window.page.get_by_test_id("stTopNavLink").get_by_text("导出", exact=True).click()
    window.says("幻灯片：2张图表")
    window.wait()


def test_two_charts_of_the_overview_become_two_native_slides_with_the_figures_of_the_screen(window):
    on_screen = [plotted(window, chart) for chart in CHARTS]
    assert on_screen[0] == [10, 9.5, 10, 18]
    collect(window)
    name, content = saved(window, lambda: window.page.locator(".st-key-tray_pptx button").click())
    assert name == "选用图表_大祥工业集中区_2021年_第1版.pptx"
    slides = list(Presentation(BytesIO(content)).slides)
    assert [numbers(slide) for slide in slides] == [pytest.approx(values) for values in on_screen]
    assert slides[0].shapes.title.text == "实缴税金增速最高，为+18%"
    assert window.errors == []


def test_an_edited_title_and_another_order_reach_the_deck(window):
    collect(window)
    box = window.page.locator(".st-key-tray_title_1 input")
    box.fill("税金再创新高")
    box.press("Enter")
    window.wait()
    window.page.locator(".st-key-tray_down_1 button").first.click()
    window.wait()
    _name, content = saved(window, lambda: window.page.locator(".st-key-tray_pptx button").click())
    titles = [slide.shapes.title.text for slide in Presentation(BytesIO(content)).slides]
    assert titles[1] == "税金再创新高"
    assert titles[0].endswith("16.01%")


def test_the_pictures_of_the_tray_are_drawn_on_the_server(window):
    collect(window)
    window.page.locator(".st-key-tray_png_make button").click()
    save = window.page.locator(".st-key-tray_png_save button")
    expect(save).to_be_visible(timeout=PICTURES_MS)
    _name, content = saved(window, save.click)
    with ZipFile(BytesIO(content)) as package:
        assert len(package.namelist()) == len(CHARTS)
        assert Image.open(package.open(package.namelist()[0])).width == 2560


def test_the_menu_saves_a_picture_that_the_browser_draws(window):
    name, content = saved(window, lambda: choose(window, "growth", "png"))
    assert name == "实缴税金增速最高，为+18%_大祥工业集中区_2021年_第1版.png"
    assert Image.open(BytesIO(content)).size == (2560, 1440)
    assert window.foreign == []


def test_the_menu_saves_one_chart_as_a_sheet(window):
    name, content = saved(window, lambda: choose(window, "growth", "xlsx"))
    assert name.endswith("_大祥工业集中区_2021年_第1版.xlsx")
    cells = [cell.value for row in load_workbook(BytesIO(content)).active for cell in row]
    assert [value for value in (10, 9.5, 18) if value not in cells] == []


@pytest.mark.parametrize(
    ("act", "copied"),
    [
        pytest.param("table", "规模以上工业增加值\t+9.5%", id="the figures as a table"),
        pytest.param(
            "finding", "实缴税金增速最高，为+18%（同比增速，单位：%", id="the finding as a sentence"
        ),
    ],
)
def test_the_menu_copies_texts(window, act, copied):
    choose(window, "growth", act)
    expect(window.page.locator(".st-key-growth_menu .opener")).to_have_text("已复制")
    assert copied in window.page.evaluate("navigator.clipboard.readText()")


def test_the_menu_is_closed_by_escape_and_by_a_click_beside_it(window):
    menu = window.page.locator(".st-key-growth_menu .menu")
    opener = window.page.locator(".st-key-growth_menu .opener")
    opener.click()
    expect(menu).to_be_visible()
    window.page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    opener.click()
    window.page.mouse.click(960, 5)
    expect(menu).to_be_hidden()
