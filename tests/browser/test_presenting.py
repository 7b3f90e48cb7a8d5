"""Presenting in a real browser: by keyboard, clicker and touch, on a wall and a phone, through a restart."""

import os
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from perfdata.model import SCORES
from perfdata.workflow.workspace import open_workspace
from tests.browser.conftest import ROOT, free_port, wait_for
from tests.browser.reader import STILL_MS, Reader

pytestmark = pytest.mark.browser

WALL, LAPTOP, PHONE = (1920, 1080), (1366, 768), (390, 844)
ENTITY = "大祥工业集中区"
TAXES, LAND = "s2.columns.tax_paid", "s2.5.breakdown.land_approved"
SCREENS = 18
# Every text that is seen, also below shadow roots and in the svg of a chart, with its size in pixels.
TEXT_SIZES = """() => {
    const found = []
    const walk = (node) => {
        if (node.nodeType === Node.TEXT_NODE && node.textContent.trim()) {
            const parent = node.parentElement, range = document.createRange()
            range.selectNodeContents(node)
            const box = range.getBoundingClientRect(), style = getComputedStyle(parent)
            const clipped = parent.getBoundingClientRect().width <= 1
            if (box.width && box.height && !clipped && style.visibility === 'visible' &&
                !['STYLE', 'SCRIPT', 'NOSCRIPT'].includes(parent.tagName))
                found.push([node.textContent.trim().slice(0, 40), parseFloat(style.fontSize)])
        }
        if (node.shadowRoot) walk(node.shadowRoot)
        node.childNodes.forEach(walk)
    }
    walk(document.body)
    return found
}"""
SCROLLS_PX = """() => {
    const main = document.querySelector('[data-testid=stMain]')
    return main.scrollHeight - main.clientHeight
}"""
SWIPE = """([from, to]) => {
    const touch = (x) => new Touch({identifier: 1, target: document.body, clientX: x, clientY: 300})
    const send = (type, x, held) => document.body.dispatchEvent(new TouchEvent(type,
        {bubbles: true, touches: held ? [touch(x)] : [], changedTouches: [touch(x)]}))
    send('touchstart', from, true)
    send('touchend', to, false)
}"""


def place(window):
    return window.page.locator(".present_bar .place")


def heading(window):
    return window.page.locator(".present h2")


def at(window, number):
    """Waits until the screen of this number is told and shown."""
    expect(place(window)).to_have_text(f"{number} / {SCREENS}", timeout=STILL_MS)


def asked(window, name):
    return window.page.evaluate("name => new URLSearchParams(location.search).get(name)", name)


def present(window, **address):
    window.open("present", **address)
    expect(heading(window)).to_be_visible(timeout=STILL_MS)


def import_more(database):
    """What a colleague does meanwhile: one more revision of the store."""
    workspace = open_workspace(database)
    row = {"entity": ENTITY, "time_period": "2021", "level1": "产出", "level3": "办结率", "score": 9.0}
    reviewed = workspace.store.revision()
    workspace.store.commit({"score": SCORES.frame([row])}, by="test", reason="", reviewed_against=reviewed)
    workspace.store.close()
    return reviewed + 1


class Server:
    """A server of its own, which can be stopped and started again on the same port and store."""

    def __init__(self, folder):
        self.port, self.log = free_port(), folder / "server.log"
        self.address = f"http://127.0.0.1:{self.port}"
        self.database = f"sqlite:///{folder / 'perfdata.sqlite'}"
        self.process = None

    def start(self):
        environment = os.environ | {"PERFDATA_DATABASE_URL": self.database, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={self.port}"]
        command.append("--server.showEmailPrompt=false")
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*command, "--server.showEmailPrompt=false"],
                cwd=ROOT,
                env=environment,
                stdout=log,
                stderr=log,
            )
        wait_for(f"{self.address}/_stcore/health", self.process)

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)


@pytest.fixture(scope="module")
def own_server(tmp_path_factory):
    started = Server(tmp_path_factory.mktemp("presenting"))
    started.start()
    yield started
    started.stop()
    assert "Traceback" not in started.log.read_text(encoding="utf-8", errors="replace")


# --- keys ---


def test_the_whole_presentation_by_keyboard_and_back_to_where_one_was(reader):
    window = reader(*WALL)
    window.open("indicators", entity=ENTITY, period="2021")
    window.page.get_by_role("button", name="演示").click()
    at(window, 1)
    seen = []
    for number in range(1, SCREENS + 1):
        at(window, number)
        # The words are those of the screen once its id stands in the bar's own data.
        window.wait()
        seen.append(heading(window).inner_text())
        assert window.page.get_by_test_id("stHeader").is_hidden()
        assert window.page.evaluate(SCROLLS_PX) <= 0, seen[-1]
        small = [text for text in window.page.evaluate(TEXT_SIZES) if text[1] < 24]
        assert not small, f"{seen[-1]}: {small}"
        window.page.keyboard.press("ArrowRight")
    assert seen[0] == "大祥工业集中区 · 2021年"
    assert seen[-2:] == ["三、部门整体支出绩效评价发现的问题", "四、改进措施和建议"]
    assert len(set(seen)) == 13
    window.page.keyboard.press("Home")
    at(window, 1)
    window.page.keyboard.press("End")
    at(window, SCREENS)
    window.page.keyboard.press("Escape")
    window.page.wait_for_url("**/indicators?*", timeout=STILL_MS)
    window.wait()
    assert (asked(window, "period"), asked(window, "revision")) == ("2021", None)
    assert window.errors == []


def test_no_press_of_a_clicker_is_lost_however_fast(reader):
    window = reader(*LAPTOP)
    present(window, period="2021")
    at(window, 1)
    for key in ("PageDown", "PageDown", " ", "ArrowRight", "PageDown", "PageDown", "PageUp", "Shift+ "):
        window.page.keyboard.press(key.replace(" ", "Space"))
    at(window, 5)
    window.wait()
    at(window, 5)
    expect(heading(window)).to_have_text("部门整体支出绩效完成情况", timeout=STILL_MS)
    assert asked(window, "screen") == "s2.columns.industrial_output"


def test_no_press_of_a_button_is_lost_while_runs_go_on(reader):
    window = reader(*LAPTOP)
    present(window, period="2021")
    at(window, 1)
    for _press in range(6):
        window.page.get_by_role("button", name="下一页").click()
    at(window, 7)
    window.wait()
    at(window, 7)


def test_the_list_of_screens_is_worked_by_keyboard(reader):
    window = reader(*LAPTOP)
    present(window, period="2021")
    window.page.keyboard.press("s")
    entries = window.page.locator(".present_bar .entry")
    expect(entries).to_have_count(SCREENS)
    expect(entries.first).to_be_focused()
    window.page.keyboard.press("End")
    window.page.keyboard.press("ArrowUp")
    window.page.keyboard.press("Enter")
    at(window, SCREENS - 1)
    window.page.keyboard.press("s")
    window.page.keyboard.press("Escape")
    expect(window.page.locator(".present_bar dialog")).to_be_hidden()
    at(window, SCREENS - 1)


# --- links ---


def test_a_link_shows_its_screen_entity_period_and_revision(reader):
    window = reader(*LAPTOP)
    present(window, entity=ENTITY, period="2021", revision="1", screen=LAND)
    expect(heading(window)).to_have_text("五是完善项目用地手续")
    expect(window.page.locator(".present_bar .corner")).to_contain_text("第1版 · 截至")
    names = ("entity", "period", "revision", "screen")
    assert [asked(window, name) for name in names] == [ENTITY, "2021", "1", LAND]


@pytest.mark.parametrize(("language", "leave"), [("zh_CN", "退出"), ("en", "Leave")])
def test_nothing_on_the_page_writes(reader, language, leave):
    window = reader(*LAPTOP)
    present(window, period="2021", screen=TAXES, lang=language)
    buttons = window.page.get_by_role("button")
    assert buttons.count() == 5
    expect(buttons.last).to_have_text(leave)
    assert window.page.locator("input, textarea, select").count() == 0
    assert window.errors == []


# --- touch ---


def test_a_phone_is_swiped_and_nothing_is_wider_than_it(reader):
    window = reader(*PHONE)
    present(window, period="2021")
    window.page.evaluate(SWIPE, [300, 100])
    at(window, 2)
    window.wait()
    assert window.overflow_px() <= 0
    assert not [text for text in window.page.evaluate(TEXT_SIZES) if text[1] < 16]
    window.page.evaluate(SWIPE, [100, 300])
    at(window, 1)
    for button in window.page.locator(".present_bar .controls button").all():
        box = button.bounding_box()
        assert min(box["width"], box["height"]) >= 44


# --- colleagues and connections ---


def test_a_colleagues_import_is_noticed_and_the_figures_stay_until_it_is_taken(chromium, own_server):
    context = chromium.new_context(viewport={"width": 1366, "height": 768}, locale="zh-CN")
    window = Reader(context.new_page(), own_server.address)
    present(window, period="2021", screen=TAXES)
    revision = import_more(own_server.database)
    window.says(f"有新数据（第{revision}版）")
    expect(window.page.locator(".present_bar .corner")).to_contain_text(f"第{revision - 1}版")
    window.page.get_by_role("button", name="改用新版").click()
    expect(window.page.locator(".present_bar .corner")).to_contain_text(f"第{revision}版", timeout=STILL_MS)
    expect(window.page.locator(".present_notice .notice")).to_have_count(0, timeout=STILL_MS)
    assert asked(window, "screen") == TAXES
    context.close()


def test_a_server_that_comes_back_shows_the_screen_that_was_stepped_to(chromium, own_server):
    context = chromium.new_context(viewport={"width": 1366, "height": 768}, locale="zh-CN")
    window = Reader(context.new_page(), own_server.address)
    present(window, period="2021", screen=TAXES)
    at(window, 8)
    own_server.stop()
    window.page.keyboard.press("ArrowRight")
    at(window, 9)
    own_server.start()
    expect(heading(window)).to_have_text("一是谋划“十四五”发展", timeout=2 * STILL_MS)
    at(window, 9)
    window.page.reload()
    at(window, 9)
    context.close()
