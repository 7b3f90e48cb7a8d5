"""Every page can be used without a mouse, without colour and by ear, in both languages, on both grounds."""

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.axe import serious
from tests.browser.reader import STILL_MS

pytestmark = pytest.mark.browser

PAGES = sorted(
    path.stem for path in (Path(__file__).parents[2] / "pages").glob("*.py") if path.stem[0] != "_"
)
FOLDER = Path(__file__).parents[2] / "sample_data"
NEXT_YEAR = "2022_主要指标_虚构演示.xlsx"
PROJECTOR, PHONE = (1920, 1080), (390, 844)
# Contrast hangs on the ground and names on the language, not one on the other: two looks show all four.
LOOKS = [
    pytest.param("zh_CN", "light", id="Chinese, light"),
    pytest.param("en", "dark", id="English, dark"),
]
# Headings in the order of reading, those of the app's own components among them.
HEADINGS = """() => {
  const found = []
  const walk = (node) => {
    if (/^H[1-6]$/.test(node.nodeName)) found.push(Number(node.nodeName[1]))
    if (node.shadowRoot) node.shadowRoot.childNodes.forEach(walk)
    node.childNodes.forEach(walk)
  }
  walk(document.querySelector('[data-testid=stMain]'))
  return found
}"""
# The element that has the focus, within components too.
FOCUSED = """() => {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return at
}"""
# Whether the element, or what Streamlit wraps around it, looks otherwise with the focus than without.
SEEN = """async (at) => {
  const look = () => {
    let said = ''
    for (let one = at, up = 0; one && up < 4; one = one.parentElement, up += 1) {
      const style = getComputedStyle(one)
      said += [style.outline, style.boxShadow, style.border, style.backgroundColor].join()
    }
    return said
  }
  const focused = look()
  at.blur()
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  const other = look()
  at.focus({ preventScroll: true })
  return focused !== other
}"""
STILL_STYLES = "*, *::before, *::after { transition: none !important; }"


def name(page: str) -> str:
    """The address of a page; the overview is the one without a name."""
    return "" if page == "overview" else page


def address(page: str) -> dict[str, str]:
    """The year that shows most on a page."""
    return {} if page == "upload" else {"period": "2021"}


def tab_to(window, wanted: str, most: int = 60) -> None:
    """Goes on by Tab until the focus is on a button or field of this name."""
    passed = []
    for _step in range(most):
        window.page.keyboard.press("Tab")
        at = window.page.evaluate_handle(FOCUSED)
        # The page as a whole can be scrolled by keys; its text is that of all its buttons.
        said = at.evaluate(
            "at => at?.matches('main') ? '' : at?.getAttribute('aria-label') || at?.innerText || ''"
        )
        if wanted in said:
            return
        passed.append(said)
    raise AssertionError(f"{most} presses of Tab did not come to {wanted!r} but to {passed}")


@pytest.mark.parametrize(("language", "ground"), LOOKS)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_no_serious_finding_sound_headings_no_error_and_asks_no_other_host(
    reader, page, language, ground
):
    window = reader(*PROJECTOR, ground=ground)
    window.open(name(page), lang=language, **address(page))
    assert serious(window.page) == []
    assert window.errors == []
    assert window.foreign == []
    # Headings go down one step at a time below a single first one.
    levels = window.page.evaluate(HEADINGS)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_phone_shows_a_page_without_a_serious_finding(reader, page):
    window = reader(*PHONE)
    window.open(name(page), **address(page))
    assert serious(window.page) == []


@pytest.mark.parametrize("ground", ["light", "dark"])
class TestWhatOpens:
    """Dialogs, menus and files in review, which no page shows at first."""

    def test_the_dialog_of_a_source(self, reader, ground):
        window = reader(*PROJECTOR, ground=ground)
        window.open(period="2021")
        window.page.locator(".card .source").first.click()
        expect(window.page.get_by_role("dialog").locator("td.used").first).to_be_visible(timeout=STILL_MS)
        assert serious(window.page) == []

    def test_the_menu_of_a_chart_and_the_filled_tray(self, reader, ground):
        window = reader(*PROJECTOR, ground=ground)
        window.open(period="2021")
        window.page.locator(".opener").first.click()
        assert serious(window.page) == []
        window.page.get_by_role("menuitem").first.click()
        window.wait()
        window.page.get_by_test_id("stTopNavLink").get_by_text("导出", exact=True).click()
        expect(window.page.locator(".st-key-tray_title_1 input, .st-key-tray_pptx").first).to_be_visible(
            timeout=STILL_MS
        )
        window.wait()
        assert serious(window.page) == []

    def test_the_settings(self, reader, ground):
        window = reader(*PROJECTOR, ground=ground)
        window.open(period="2021")
        window.page.get_by_role("button", name="显示").click()
        window.says("红涨绿跌")
        assert serious(window.page) == []

    def test_a_figure_of_the_report_that_is_picked(self, reader, ground):
        window = reader(*PROJECTOR, ground=ground)
        window.open("report", period="2021")
        window.page.locator(".report [role=button]").first.click()
        window.wait()
        assert serious(window.page) == []

    def test_a_faulty_file_in_review(self, reader, ground):
        window = reader(*PROJECTOR, ground=ground)
        window.open("upload")
        window.page.locator("input[type=file]").set_input_files(FOLDER / "faulty_主要指标.xlsx")
        window.says("暂不能保存")
        window.wait()
        assert serious(window.page) == []


@pytest.mark.parametrize(("language", "code"), [("zh_CN", "zh-CN"), ("en", "en")], ids=["Chinese", "English"])
def test_a_page_says_its_language_and_its_name(reader, language, code):
    window = reader(*PROJECTOR)
    window.open("investment", lang=language)
    assert window.page.evaluate("document.documentElement.lang") == code
    expected = {"zh_CN": "投资 · 园区绩效看板", "en": "Investment · Park performance"}[language]
    expect(window.page).to_have_title(expected, timeout=STILL_MS)


def test_every_chart_says_its_finding_to_those_who_do_not_see_it(reader):
    window = reader(*PROJECTOR)
    window.open(period="2021")
    said = window.page.locator('[data-testid="stPlotlyChart"]').evaluate_all(
        "charts => charts.map(chart => (chart.closest('[aria-label]') ?? chart.querySelector('[aria-label]'))"
        "?.getAttribute('aria-label') ?? '')"
    )
    assert len(said) == 2
    assert "实缴税金增速最高" in said[0]
    assert "16.01%" in said[1]


def test_the_focus_can_be_seen_and_goes_from_the_head_of_the_page_to_its_foot(reader):
    window = reader(*PROJECTOR)
    window.open(period="2021")
    window.page.add_style_tag(content=STILL_STYLES)
    said = []
    for _step in range(80):
        window.page.keyboard.press("Tab")
        at = window.page.evaluate_handle(FOCUSED)
        name = at.evaluate("at => at?.getAttribute('aria-label') || at?.innerText || at?.tagName || ''")
        if "填报单位" in name and "\n" in name:
            # The whole page, which can be scrolled by keys.
            continue
        assert at.evaluate(SEEN), name
        said.append(name)
        if "本页数据来源文件" in name:
            break
    parts = ("总览", "填报单位", "显示", "English", "来源：", "取用此图", "本页数据来源文件")
    assert [part for part in parts if not any(part in name for name in said)] == [], said
    places = [next(at for at, name in enumerate(said) if part in name) for part in parts]
    assert places == sorted(places)


def test_colours_of_rise_and_fall_are_switched_and_stay_in_the_address(reader):
    window = reader(*PROJECTOR)
    window.open(period="2021")
    growth = window.page.locator(".card .growth span").first
    expect(growth).to_have_css("color", "rgb(179, 38, 30)", timeout=STILL_MS)
    window.page.get_by_role("button", name="显示").click()
    window.page.get_by_text("绿涨红跌").click()
    expect(growth).to_have_css("color", "rgb(46, 125, 79)", timeout=STILL_MS)
    window.page.wait_for_url("**rise=green**", timeout=STILL_MS)
    window.page.reload()
    window.wait()
    expect(growth).to_have_css("color", "rgb(46, 125, 79)", timeout=STILL_MS)


def test_a_year_is_imported_by_the_keyboard_alone(reader):
    window = reader(*PROJECTOR)
    window.open("upload")
    with window.page.expect_file_chooser(timeout=STILL_MS) as chooser:
        tab_to(window, "Upload")
        window.page.keyboard.press("Enter")
    chooser.value.set_files(FOLDER / NEXT_YEAR)
    window.says(NEXT_YEAR)
    window.wait()
    expect(window.page.locator(".st-key-confirm button")).to_be_visible(timeout=STILL_MS)
    tab_to(window, "确认保存", most=120)
    window.page.keyboard.press("Enter")
    window.says("已保存为第2版")
    assert window.errors == []
