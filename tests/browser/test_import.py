"""A year goes in through the browser, is seen on the overview, and is taken back."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).parents[2] / "sample_data"
# What Markdown, LaTeX, HTML and Streamlit's own marks would make something else of.
HEADING = "<b>甲</b> $5和$6 :red[乙] **丙** :smile:"
HOSTILE = f"{HEADING} [丁](http://x.cn/y) ![戊](http://x.cn/z.png) -> www.x.cn a@b.cn"
REPORT = f"大祥工业集中区2021年度补充报告\n一、{HEADING}\n本单位2021年度工作如下：{HOSTILE}。\n"


@pytest.fixture
def window(reader):
    """A window on the upload page."""
    opened = reader(1920, 1080)
    opened.open("upload")
    return opened


def drop(window, name: str, content: bytes) -> None:
    given = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    window.page.locator("input[type=file]").set_input_files(given)
    window.says(name)
    window.wait()


def press(window, name: str) -> None:
    window.page.get_by_role("button", name=name, exact=True).click()
    window.wait()


def test_a_year_is_imported_seen_and_taken_back(window):
    drop(window, "2022_主要指标_虚构演示.xlsx", (FOLDER / "2022_主要指标_虚构演示.xlsx").read_bytes())
    window.shoot("upload_review")
    press(window, "确认保存")
    window.says("已保存为第2版")
    window.page.get_by_role("link", name="到总览查看").click()
    window.says("2022年规模以上工业总产值 121.26 亿元，同比增长9.5%")
    window.says("含虚构数据")
    window.open("upload")
    press(window, "撤销……")
    press(window, "确认撤销")
    window.open(period="2022")
    window.says("110.74")
    assert window.page.get_by_text("121.26").count() == 0


def test_uploaded_text_is_shown_as_it_was_written(window):
    drop(window, "补充报告.txt", REPORT.encode())
    press(window, "确认保存")
    window.says("已保存为第")
    window.open("report")
    window.page.get_by_role("combobox", name="报告").click()
    window.page.get_by_role("option", name="补充报告").click()
    window.wait()
    section = window.page.get_by_test_id("stRadio").get_by_text("丙")
    # A word joiner, which has no width, keeps :red and :smile: from being marks.
    assert HEADING in section.first.inner_text().replace("\u2060", "")
    section.first.click()
    window.wait()
    body = window.page.locator(".prose .body").filter(has_text="本单位2021年度工作如下")
    expect(body).to_contain_text(HOSTILE)
    assert window.page.locator("a[href*='x.cn'], a[href*='mailto'], .katex").count() == 0
    assert window.foreign == []


def test_the_sample_is_taken_out_after_a_question(window):
    press(window, "清空示例")
    window.says("示例数据和示例报告将被移出看板")
    window.page.get_by_role("dialog").get_by_role("button", name="清空示例").click()
    window.open()
    assert window.page.get_by_text("110.74").count() == 0
