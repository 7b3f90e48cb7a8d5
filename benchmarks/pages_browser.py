"""How long a browser takes from asking for a page to its first drawn chart."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tests.browser.conftest import FLAGS
from tests.conftest import BROWSERS

_TIMEOUT_MS = 60_000
_DRAWN = """() => [...document.querySelectorAll('.js-plotly-plot .main-svg')]
    .some(drawn => drawn.getBoundingClientRect().height > 0)"""
# As wide as the pages assume before the browser has told them: they run once.
_WINDOW: ViewportSize = {"width": 1366, "height": 768}


@contextmanager
def browsing() -> Iterator[Browser]:
    """A browser without a window."""
    found = next(path for path in map(shutil.which, BROWSERS) if path)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


def first_chart_s(browser: Browser, url: str) -> float:
    """Seconds until a chart of the page is drawn, in a new window that has nothing in its cache."""
    context = browser.new_context(viewport=_WINDOW, locale="zh-CN", timezone_id="Asia/Shanghai")
    try:
        page = context.new_page()
        began = time.perf_counter()
        page.goto(url, wait_until="commit")
        page.wait_for_function(_DRAWN, timeout=_TIMEOUT_MS)
        return time.perf_counter() - began
    finally:
        context.close()
