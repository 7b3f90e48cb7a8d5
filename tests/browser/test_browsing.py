"""A reader finds what is asked about, notes what is to be done, and asks how a figure came about."""

from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from tests.browser.reader import STILL_MS
from tests.browser.test_import import drop, press

pytestmark = pytest.mark.browser

PROJECTOR, PHONE = (1920, 1080), (390, 844)
NEXT_YEAR = "2022_主要指标_虚构演示.xlsx"
TODO = "=1+1 与税务所核对 *口径* <b>入库</b>"


@pytest.fixture
def window(reader):
    return reader(*PROJECTOR)


@pytest.fixture
def two_years(window):
    """A window on a store with the fictional 2022, too."""
    window.open("indicators", period="2022", indicator="tax_paid")
    if window.page.get_by_text("含虚构数据").count() == 0:
        window.open("upload")
        drop(window, **{NEXT_YEAR: None})
        press(window, "确认保存")
        window.says("已保存为第2版")
    return window


def picks(window):
    """What the address picks, one value a name."""
    asked = urlsplit(window.page.url)
    return asked.path.strip("/"), {name: values[0] for name, values in parse_qs(asked.query).items()}


def search(window, text):
    """Types into the search box, reached by its key."""
    window.page.locator(".search input").wait_for()
    window.page.keyboard.press("/")
    window.page.keyboard.type(text)
    expect(window.page.locator(".search .found")).to_be_visible(timeout=STILL_MS)


def chosen(window, page):
    """Presses Enter, and waits for the page that it leads to."""
    window.page.keyboard.press("Enter")
    window.page.wait_for_url(f"**/{page}?*", timeout=STILL_MS)
    window.wait()
    return picks(window)


def test_a_second_visit_is_laid_out_for_the_window_at_once(window):
    window.open(period="2021")
    asked = []
    window.page.on("websocket", lambda socket: socket.on("framesent", lambda sent: asked.append(sent)))
    window.page.reload()
    window.wait()

    # The first visit takes two: one as for a laptop, one as wide as the window was found to be.
    assert len(asked) == 1


def test_what_is_not_there_is_said_with_what_can_be_searched(window):
    window.open(period="2021")
    search(window, "火星基地")
    window.says("没有找到。请减少几个字再试；可查找指标和项目名称、报告文字、整改问题。")


def test_the_search_goes_by_keyboard_to_an_indicator_a_project_and_a_sentence(window):
    window.open(period="2021")
    search(window, "规上工业总产直")
    expect(window.page.locator(".option[aria-selected=true] .title")).to_have_text("规模以上工业总产值")
    expect(window.page.locator(".option[aria-selected=true] .figure")).to_have_text("110.74 亿元")
    _, told = chosen(window, "indicators")
    assert (told["indicator"], told["period"]) == ("industrial_output", "2021")

    search(window, "污水")
    window.page.keyboard.press("ArrowDown")
    expect(window.page.locator(".option[aria-selected=true] .title")).to_contain_text("污水处理设施")
    window.page.keyboard.press("ArrowUp")
    _, told = chosen(window, "investment")
    assert told["project"] == "横冲科技工业园污水处理站"

    search(window, "银企洽谈会")
    _, told = chosen(window, "report")
    assert told["section"] == "s2.6"
    expect(window.page.locator(".cited").first).to_contain_text("银企洽谈会")
    assert window.errors == []
    assert window.foreign == []


def test_a_to_do_is_carried_over_done_and_exported(two_years):
    window = two_years
    window.open("indicators", period="2021", indicator="tax_paid")
    window.page.get_by_text("写一条备注或待办").click()
    window.page.get_by_label("责任部门或责任人").fill("财政所")
    window.page.get_by_label("内容", exact=True).fill(TODO)
    press(window, "保存")
    note = window.page.locator(".note")
    expect(note.locator(".text")).to_have_text(TODO, timeout=STILL_MS)

    window.open("indicators", period="2022", indicator="tax_paid")
    expect(note).to_contain_text("承自2021年", timeout=STILL_MS)
    note.get_by_role("button", name="办结").click()
    expect(note.locator(".state")).to_have_text("待办（2022年办结）", timeout=STILL_MS)

    window.open("export", period="2022")
    with window.page.expect_download(timeout=90_000) as download:
        window.page.get_by_role("button", name="工作簿（.xlsx）").click()
    sheet = load_workbook(BytesIO(download.value.path().read_bytes()))["备注与待办"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value == TODO]
    assert [cell.data_type for cell in cells] == ["s"]
    assert sheet.cell(cells[0].row, 6).value == "2022年办结"


def test_a_to_do_on_what_has_no_figure_any_more_stands_on_the_overview_and_leads_back(two_years):
    window = two_years
    window.open("indicators", period="2021", indicator="study_sessions")
    window.page.get_by_text("写一条备注或待办").click()
    window.page.get_by_label("内容", exact=True).fill("补齐学习台账")
    press(window, "保存")
    expect(window.page.locator("article.note")).to_contain_text("补齐学习台账", timeout=STILL_MS)

    window.open(period="2022")
    listed = window.page.locator(".st-key-all_notes_box")
    listed.locator("summary").click()
    note = listed.locator(".note").filter(has_text="补齐学习台账")
    expect(note).to_contain_text("党员干部集中学习次数", timeout=STILL_MS)
    expect(note).to_contain_text("承自2021年")
    note.get_by_role("button", name="办结").click()
    expect(note.locator(".state")).to_have_text("待办（2022年办结）", timeout=STILL_MS)
    window.wait()
    note.get_by_role("button", name="查看").click()
    window.page.wait_for_url("**/indicators?*", timeout=STILL_MS)
    window.wait()
    _, told = picks(window)
    assert (told["indicator"], told["period"]) == ("study_sessions", "2021")


def test_notes_are_read_only_in_an_earlier_revision(window):
    window.open("indicators", period="2021", indicator="tax_paid", revision="1")
    window.says("正在查看固定版本，备注与待办只读。")
    assert window.page.locator(".notes .acts").count() == 0
    assert window.page.get_by_text("写一条备注或待办").count() == 0


def test_a_chart_becomes_a_table_of_the_texts_that_it_shows_and_a_chart_again(window):
    window.open(period="2021")
    menu = window.page.locator(".st-key-growth_menu")
    menu.get_by_role("button", name="表", exact=True).click()
    table = menu.locator("table")
    expect(table.locator("caption")).to_have_text("实缴税金增速最高，为+18%", timeout=STILL_MS)
    rows = [row.split("\t") for row in table.locator("tbody").inner_text().split("\n")]
    drawn = window.page.locator(".st-key-growth .js-plotly-plot").evaluate(
        "element => [...element.data.find(trace => trace.type === 'bar').text]"
    )
    assert [row[1].strip() for row in rows] == drawn == ["+10%", "+9.5%", "+10%", "+18%"]
    expect(window.page.locator(".st-key-growth .js-plotly-plot")).to_be_hidden()
    menu.get_by_role("button", name="图", exact=True).click()
    expect(window.page.locator(".st-key-growth .js-plotly-plot")).to_be_visible()


@pytest.mark.parametrize(
    ("page", "card", "formula"),
    [
        pytest.param(
            "", "实缴税金", "2020年推算数 = 4.92 ÷ (1 + 18%) = 4.17 亿元", id="a headline of the overview"
        ),
        pytest.param(
            "investment", "总投资完成率", "完成率 = 304.7 万元 ÷ 1,903 万元 × 100 = 16.01%", id="a total"
        ),
        pytest.param("evaluation", "问题整改率", "整改率 = 1 ÷ 2 × 100 = 50%", id="a rate"),
    ],
)
def test_a_card_tells_how_its_figure_is_worked_out(window, page, card, formula):
    window.open(page, period="2021")
    window.page.get_by_role("button", name=f"怎么算的 {card}").click()
    expect(window.page.get_by_role("dialog")).to_contain_text(formula, timeout=STILL_MS)


def test_the_address_brings_the_periods_back_that_stood_side_by_side(two_years):
    window = two_years
    window.open("comparison", period="2022", periods="2022,2021", of="tax_paid")
    title = window.page.locator(".st-key-periods_chart .gtitle")
    expect(title).to_contain_text("实缴税金：2021年至2022年", timeout=STILL_MS)
    first = title.text_content()
    window.page.reload()
    window.wait()
    expect(title).to_have_text(first, timeout=STILL_MS)
    assert picks(window)[1]["periods"] == "2022,2021"


@pytest.mark.parametrize("page", ["indicators", "investment", "comparison"])
def test_nothing_is_wider_than_a_phone(reader, page):
    window = reader(*PHONE)
    window.open(page, period="2021")
    for switch in window.page.locator(".as_table").all():
        switch.click()
    window.page.locator(".search input").fill("税金")
    expect(window.page.locator(".search .found")).to_be_visible(timeout=STILL_MS)
    window.shoot(f"browsing_{page}_phone")
    assert window.overflow_px() <= 0
    box = window.page.locator(".search .found").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE[0]
