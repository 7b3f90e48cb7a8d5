"""Every page in a real browser, on a projector and on a phone."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.reader import STILL_MS

pytestmark = pytest.mark.browser

PAGES = sorted(
    path.stem for path in (Path(__file__).parents[2] / "pages").glob("*.py") if path.stem[0] != "_"
)
FOLDER = Path(__file__).parents[2] / "sample_data"
PROJECTOR, PHONE = (1920, 1080), (390, 844)


def test_a_link_to_a_page_works_as_the_first_request_of_a_server(reader):
    window = reader(*PROJECTOR)
    window.open("report", period="2021", section="s2.3")
    window.says("抓好巡视反馈问题整改")
    window.says("总览")
    assert window.page.get_by_test_id("stSidebarNav").count() == 0


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("size", [pytest.param(PROJECTOR, id="projector"), pytest.param(PHONE, id="phone")])
def test_a_page_is_drawn_within_its_window_and_asks_no_other_host(reader, name, size):
    window = reader(*size)
    window.open(name if name != "overview" else "")
    window.shoot(f"{name}_{size[0]}")
    assert window.page.get_by_test_id("stException").count() == 0
    assert window.overflow_px() <= 0
    assert window.errors == []
    assert window.foreign == []


def test_the_overview_shows_the_four_figures(reader):
    window = reader(*PROJECTOR)
    window.open()
    for name, number in (
        ("规模以上工业总产值", "110.74"),
        ("规模以上工业增加值", "32.43"),
        ("园区各类投资", "14.83"),
        ("实缴税金", "4.92"),
    ):
        card = window.page.locator(".card").filter(has_text=name)
        assert card.locator(".value").inner_text().startswith(number)
        assert "推算" in card.locator(".base").inner_text()


def test_what_is_picked_survives_a_change_of_pages_and_a_reload(reader):
    window = reader(*PROJECTOR)
    window.open(period="2021")
    window.page.get_by_test_id("stTopNavLink").get_by_text("投资", exact=True).click()
    window.page.wait_for_url("**/investment?*period=2021*")
    window.page.reload()
    window.wait()
    window.says("11项手续已办结11项")
    assert "entity=" in window.page.url


def test_a_card_shows_the_sheet_that_its_figure_stands_in_and_hands_over_the_file(reader):
    window = reader(*PROJECTOR)
    window.open()
    window.page.locator(".card").filter(has_text="规模以上工业总产值").locator(".source").click()
    window.wait()
    sheet = window.page.get_by_role("dialog").locator(".sheet")
    expect(sheet.get_by_title("C5 取数单元格")).to_contain_text("110.74", timeout=STILL_MS)
    expect(sheet.locator("td.used")).to_have_count(2)
    with window.page.expect_download() as download:
        window.page.get_by_role("button", name="下载原文件").click()
    assert download.value.path().read_bytes() == (FOLDER / "2021_主要指标.xlsx").read_bytes()


def test_the_foot_of_a_page_lists_the_files_behind_it(reader):
    window = reader(*PROJECTOR)
    window.open("investment", period="2021")
    window.page.get_by_text("本页数据来源文件（5份）").click()
    row = window.page.locator(".st-key-sources [class*='st-key-source_']").filter(
        has_text="2021_用地审批.xlsx"
    )
    row.get_by_role("button", name="查看").first.click()
    window.wait()
    expect(window.page.get_by_role("dialog").locator("td.used").first).to_be_visible(timeout=STILL_MS)
