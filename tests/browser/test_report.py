"""The report in a real browser: figures by keyboard, what differs, charts and text side by side."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_import import drop, fill_reason, press

pytestmark = pytest.mark.browser

PROJECTOR, PHONE = (1920, 1080), (390, 844)
ECONOMY, LAND = "s2", "s2.5"
# The sample's report states 4.92亿元.
TAXES = "指标名称,计量单位,2021年,同比增长（%）\n实缴税金,亿元,4.95,18\n".encode()


@pytest.fixture
def window(reader):
    """A window on the projector."""
    return reader(*PROJECTOR)


def figure(window, words):
    return window.page.locator(".report .figure").filter(has_text=words)


def test_a_figure_reached_by_the_tab_key_says_its_verdict_and_source(window):
    window.open("report", period="2021", section=ECONOMY)
    first = figure(window, "110.74亿元")
    first.focus()
    window.page.keyboard.press("Shift+Tab")
    window.page.keyboard.press("Tab")
    expect(first).to_be_focused()
    tip = window.page.get_by_role("tooltip")
    expect(tip).to_contain_text("一致")
    expect(tip).to_contain_text("2021_主要指标.xlsx › 工作表“主要经济指标” › C5、D5")
    window.page.keyboard.press("Tab")
    expect(figure(window, "32.43亿元")).to_be_focused()
    expect(tip).to_contain_text("32.43 亿元、同比增长9.5%（可比价）")
    window.page.keyboard.press("Escape")
    expect(tip).to_be_hidden()


def test_a_figure_picked_by_keyboard_brings_its_chart_to_the_top(window):
    window.open("report", period="2021", section=ECONOMY)
    beside = window.page.locator(".st-key-beside_box")
    expect(beside.get_by_test_id("stPlotlyChart").first).to_contain_text("规模以上工业总产值 110.74")
    figure(window, "14.83亿元").focus()
    window.page.keyboard.press("Enter")
    window.wait()
    expect(beside.get_by_test_id("stPlotlyChart").first).to_contain_text("园区各类投资 14.83")
    expect(beside.locator(".st-key-picked_box")).to_contain_text("园区各类投资（2021年）")
    expect(figure(window, "14.83亿元")).to_be_focused()
    expect(figure(window, "14.83亿元")).to_have_attribute("aria-pressed", "true")


def test_a_chart_marks_the_sentences_that_cite_it(window):
    window.open("report", period="2021", section=LAND)
    expect(window.page.locator(".report .cited")).to_have_count(0)
    window.page.get_by_role("button", name="在文中标出（4处）").click()
    window.wait()
    expect(window.page.locator(".report .figure.picked")).to_have_count(4)
    expect(window.page.locator(".report .cited").first).to_be_in_viewport()


def test_a_figure_that_a_new_table_contradicts_is_marked_and_listed(window):
    window.open("upload")
    drop(window, **{"大祥工业集中区_2021年.csv": TAXES})
    fill_reason(window)
    press(window, "确认保存")
    window.says("已保存为第")
    window.open("report", period="2021", section="s2.1")
    finding = window.page.locator(".finding.differs")
    expect(finding).to_have_count(1)
    expect(finding).to_contain_text("4.92亿元，同比增长18%")
    expect(finding).to_contain_text("4.95 亿元、同比增长18%")
    finding.get_by_role("button", name="看原文").click()
    window.wait()
    expect(figure(window, "4.92亿元")).to_contain_text("不一致")
    expect(figure(window, "4.92亿元")).to_be_in_viewport()
    expect(window.page.locator(".st-key-picked_box")).to_contain_text("4.95 亿元")
    finding.get_by_role("button", name="查看出处").click()
    window.wait()
    expect(window.page.get_by_role("dialog").get_by_title("C2 取数单元格")).to_contain_text("4.95")


def test_the_filter_is_a_part_of_the_address(window):
    window.open("report", period="2021", show="differs")
    expect(window.page.get_by_test_id("stRadio").get_by_role("radio")).to_have_count(1)
    expect(window.page.locator(".report .figure.differs")).to_have_count(1)


@pytest.mark.parametrize("section", [ECONOMY, LAND])
def test_on_a_phone_the_words_at_a_figure_stay_within_the_window(reader, section):
    window = reader(*PHONE)
    window.open("report", period="2021", section=section)
    for one in window.page.locator(".report .figure").all():
        one.focus()
        box = window.page.get_by_role("tooltip").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE[0]
    assert window.overflow_px() <= 0


def test_on_a_phone_a_picked_figure_is_shown_below_the_text(reader):
    window = reader(*PHONE)
    window.open("report", period="2021", section=ECONOMY)
    figure(window, "14.83亿元").click()
    window.wait()
    beside = window.page.locator(".st-key-picked_box")
    expect(beside.get_by_text("园区各类投资（2021年）")).to_be_in_viewport()
    expect(beside).to_contain_text("C7、D7")
