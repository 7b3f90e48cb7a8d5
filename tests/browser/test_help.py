"""The guide of a first visit leads over the pages by keyboard, and stays closed once it was closed."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reader import STILL_MS

pytestmark = pytest.mark.browser
FIRST, SECOND, THIRD = "在上方选择填报单位和时期", "每个数据下方注明来源", "“怎么算的”在图表旁边"


@pytest.fixture
def window(reader):
    opened = reader(1366, 768)
    opened.open()
    return opened


def strip(window):
    return window.page.locator(".guide")


def test_the_guide_leads_from_page_to_page_by_keyboard(window):
    window.says(FIRST)
    following = strip(window).get_by_role("button", name="下一步")
    following.focus()
    window.page.keyboard.press("Enter")
    window.says(SECOND)
    window.wait()
    following.focus()
    window.page.keyboard.press("Enter")
    window.says(THIRD)
    expect(window.page).to_have_url(re.compile("/indicators"), timeout=STILL_MS)
    window.wait()
    assert window.overflow_px() <= 0
    assert window.errors == []


def test_a_closed_guide_stays_closed_in_this_browser_until_it_is_asked_for(window):
    window.says(FIRST)
    strip(window).get_by_role("button", name="关闭引导").click()
    expect(strip(window)).to_be_hidden(timeout=STILL_MS)
    window.open("investment")
    expect(strip(window)).to_be_hidden(timeout=STILL_MS)
    window.open("help")
    window.page.get_by_role("button", name="重看入门引导").click()
    window.says(FIRST)


def test_the_guide_is_not_shown_while_presenting(window):
    window.open("present")
    assert strip(window).count() == 0


@pytest.mark.parametrize("width", [390, 1920], ids=["phone", "projector"])
def test_a_term_is_found_by_the_address(reader, width):
    opened = reader(width, 1080)
    opened.open("help", term="总投资完成率", lang="en")
    opened.says("Completion of total investment")
    opened.says("304.7 / 1903 = 16.01%")
    assert opened.page.get_by_text("Pull on growth").count() == 0
    assert opened.overflow_px() <= 0
    assert opened.errors == []
    assert opened.foreign == []
    opened.shoot(f"help_{width}")
