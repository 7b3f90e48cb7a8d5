"""A year goes in through the browser: asked about, corrected, saved, seen, sent back, taken back."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).parents[2] / "sample_data"
# What Markdown, LaTeX, HTML and Streamlit's own marks would make something else of.
HEADING = "<b>甲</b> $5和$6 :red[乙] **丙** :smile:"
HOSTILE = f"{HEADING} [丁](http://x.cn/y) ![戊](http://x.cn/z.png) -> www.x.cn a@b.cn"
NEXT_YEAR = "2022_主要指标_虚构演示.xlsx"
FAULTY = "faulty_主要指标.xlsx"
WITHOUT_YEAR = "大祥工业集中区主要指标\n指标名称,计量单位,绝对额\n固定资产投资,亿元,15.90\n".encode()
CORRECTED = "指标名称,计量单位,2021年,同比增长（%）\n规模以上工业总产值,亿元,111.74,11\n".encode()
REPORT = f"大祥工业集中区2021年度补充报告\n一、{HEADING}\n本单位2021年度工作如下：{HOSTILE}。\n"


@pytest.fixture
def window(reader):
    """A window on the upload page."""
    opened = reader(1920, 1080)
    opened.open("upload")
    return opened


def drop(window, **files: bytes | None) -> None:
    """Drops files in, given by name; None for one of the sample's."""
    given = [
        {
            "name": name,
            "mimeType": "application/octet-stream",
            "buffer": (FOLDER / name).read_bytes() if content is None else content,
        }
        for name, content in files.items()
    ]
    window.page.locator("input[type=file]").set_input_files(given)
    for name in files:
        window.says(name)
    window.wait()


def press(window, name: str) -> None:
    window.page.get_by_role("button", name=name, exact=True).click()
    window.wait()


def fill(window, label: str, text: str) -> None:
    """Types into a field, and waits until the page has taken it."""
    field = window.page.get_by_role("textbox", name=label).first
    field.fill(text)
    field.press("Tab")
    window.wait()


def look_at(window, part: str) -> None:
    window.page.get_by_test_id("stButtonGroup").get_by_text(part).click()
    window.wait()


def undo_the_last(window) -> None:
    press(window, "撤销……")
    press(window, "确认撤销")


def test_a_year_is_asked_about_imported_seen_and_taken_back(window):
    drop(window, **{NEXT_YEAR: None, "主要指标.csv": WITHOUT_YEAR})
    window.says("暂不能保存：请先回答第2步的问题。")
    fill(window, "是哪一年或哪个月？", "2022")
    press(window, "采用这些回答")
    window.shoot("upload_review")
    press(window, "确认保存")
    window.says("已保存为第2版")
    window.page.get_by_role("link", name="到总览查看").click()
    window.says("2022年规模以上工业总产值 121.26 亿元，同比增长9.5%")
    window.says("含虚构数据")
    window.open("upload")
    undo_the_last(window)
    window.open(period="2022")
    window.says("110.74")
    assert window.page.get_by_text("121.26").count() == 0


def test_a_faulty_file_comes_back_marked(window):
    drop(window, **{FAULTY: None})
    press(window, "退回部门……")
    window.says("请核对《faulty_主要指标.xlsx》")
    with window.page.expect_download() as download:
        window.page.get_by_role("button", name="下载标注后的文件").click()
    workbook = load_workbook(BytesIO(download.value.path().read_bytes()))
    assert workbook.sheetnames == ["问题清单", "主要经济指标"]
    comments = {
        cell.coordinate: cell.comment.text for row in workbook["主要经济指标"] for cell in row if cell.comment
    }
    assert {"C5", "C6", "C7", "C9"} <= set(comments)
    assert "1.2.3" in comments["C5"]


def test_a_reload_in_the_middle_keeps_files_answers_and_corrections(window):
    drop(window, **{FAULTY: None})
    window.page.get_by_role("button", name="改这个数").first.click()
    window.wait()
    window.says("原值：1.2.3")
    window.page.get_by_label("应为").fill("118.2")
    window.page.get_by_label("改正依据").fill("电话核实")
    press(window, "采用改正")
    window.says("C5：按“118.2”读取")
    window.page.reload()
    window.wait()
    window.says(FAULTY)
    window.says("C5：按“118.2”读取")
    press(window, "放弃")
    expect(window.page.get_by_text("C5：按")).to_have_count(0)


def test_a_sheet_is_shown_with_its_cells_marked_and_one_can_be_corrected_there(window):
    drop(window, **{FAULTY: None})
    look_at(window, "逐表对照")
    sheet = window.page.locator(".sheet")
    expect(sheet.get_by_title("C5 错误")).to_contain_text("1.2.3")
    expect(sheet.get_by_title("D5 已采用")).to_contain_text("8.0")
    window.shoot("upload_sheet")
    sheet.get_by_title("D5 已采用").click()
    window.says("原值：8.0")
    window.page.keyboard.press("Escape")
    press(window, "放弃")


def test_a_figure_that_the_file_does_not_mention_is_removed_by_a_tick(window):
    drop(window, **{"大祥工业集中区_2021年.csv": CORRECTED})
    look_at(window, "未提及的数据")
    row = window.page.locator(".ticks tr").filter(has_text="园区各类投资").first
    row.get_by_role("checkbox").check()
    press(window, "按勾选移出")
    window.says("确认保存时将移出1条数据")
    fill_reason(window)
    press(window, "确认保存")
    window.says("移出1条")
    window.open(period="2021")
    window.says("111.74")
    assert window.page.get_by_text("14.83").count() == 0
    window.open("upload")
    undo_the_last(window)
    window.open(period="2021")
    window.says("14.83")


def fill_reason(window) -> None:
    """Types why the figures are right, where the review has warnings."""
    field = window.page.get_by_role("textbox", name="数据无误的理由")
    if field.count():
        window.page.get_by_text("第3步的警告我已逐处核对").click()
        window.wait()
        fill(window, "数据无误的理由", "已核实")


def test_of_two_people_the_slower_one_is_shown_the_new_state(window, reader):
    other = reader(1920, 1080)
    other.open("upload")
    for one in (window, other):
        drop(one, **{"大祥工业集中区_2021年.csv": CORRECTED})
        fill_reason(one)
    press(window, "确认保存")
    window.says("已保存为第")
    press(other, "确认保存")
    other.says("以下内容已按最新数据重新比较")
    expect(other.page.get_by_text("已保存为第")).to_have_count(0)
    press(other, "放弃")
    window.open("upload")
    undo_the_last(window)


def test_an_earlier_revision_is_opened_read_only(window):
    window.page.get_by_role("combobox", name="查看哪一版").click()
    window.page.get_by_role("option", name="第2版：").click()
    window.wait()
    window.page.get_by_role("link", name="打开这一版（只读）").click()
    window.says("正在查看第2版（只读）")
    window.page.get_by_role("button", name="回到最新版").click()
    window.wait()
    expect(window.page.get_by_text("正在查看第2版")).to_have_count(0)


def test_a_file_is_erased_for_good_once_its_name_is_typed(window):
    drop(window, **{"误传.txt": REPORT.encode()})
    press(window, "确认保存")
    press(window, "彻底删除……")
    press(window, "彻底删除")
    window.says("请照上面写出文件名")
    fill(window, "输入文件名以确认", "误传.txt")
    window.page.get_by_role("dialog").get_by_label("原因").fill("误传")
    press(window, "彻底删除")
    window.says("已彻底删除的文件")
    window.says("原因：误传")


def test_uploaded_text_is_shown_as_it_was_written(window):
    drop(window, **{"补充报告.txt": REPORT.encode()})
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
    body = window.page.locator(".report .body").filter(has_text="本单位2021年度工作如下")
    expect(body).to_contain_text(HOSTILE)
    assert window.page.locator("a[href*='x.cn'], a[href*='mailto'], .katex").count() == 0
    assert window.foreign == []


def test_the_sample_is_taken_out_after_a_question(window):
    press(window, "清空示例")
    window.says("示例数据和示例报告将被移出看板")
    window.page.get_by_role("dialog").get_by_role("button", name="清空示例").click()
    expect(window.page.get_by_role("dialog")).to_have_count(0)
    window.open()
    assert window.page.get_by_text("110.74").count() == 0
