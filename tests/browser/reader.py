"""A reader with a browser window: opens pages, waits until they stand still, listens to complaints."""

from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import ConsoleMessage, Page, Request, expect

RESULTS = Path(__file__).parents[2] / "test-results"
# Below a page's own address Streamlit first asks for these, to find where the app begins.
EXPECTED_404 = ("/_stcore/health", "/_stcore/host-config")
STILL = '[data-testid="stApp"][data-test-script-state="notRunning"]'
DRAWN = """() => [...document.querySelectorAll('[data-testid="stPlotlyChart"]')]
    .every(chart => chart.querySelector('.main-svg')?.getBoundingClientRect().height > 0)"""
# A run that the browser itself asks for, because the page is not as wide as assumed, is over. It would
# close a dialog and lose the press of a button that came just before.
SETTLED = '.viewport[data-settled="true"]'
STILL_MS = 60_000


class Reader:
    """One window. `errors` are console errors that are not expected, `foreign` requests to other hosts."""

    def __init__(self, page: Page, server: str) -> None:
        self.page = page
        self.server = server
        self.errors: list[str] = []
        self.foreign: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._watch)

    def _hear(self, message: ConsoleMessage) -> None:
        expected = "404" in message.text and message.location.get("url", "").endswith(EXPECTED_404)
        if message.type == "error" and not expected:
            self.errors.append(f"{message.text} {message.location.get('url', '')}")

    def _watch(self, request: Request) -> None:
        if not request.url.startswith((self.server, self.server.replace("http", "ws"), "data:", "blob:")):
            self.foreign.append(request.url)

    def open(self, name: str = "", **address: str) -> None:
        """Opens a page and waits until it is drawn, charts included."""
        self.page.goto(f"{self.server}/{name}?{urlencode(address)}")
        self.wait()

    def wait(self) -> None:
        """Waits until the script has run and every chart is drawn."""
        self.page.wait_for_selector(STILL, timeout=STILL_MS)
        self.page.wait_for_selector(SETTLED, state="attached", timeout=STILL_MS)
        # What was just pressed takes a moment until its run has begun.
        self.page.wait_for_timeout(700)
        self.page.wait_for_selector(STILL, timeout=STILL_MS)
        # Of the charts that are there: those of the run before go while one waits.
        self.page.wait_for_function(DRAWN, timeout=STILL_MS)

    def says(self, text: str) -> None:
        """Fails unless the text becomes visible."""
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=STILL_MS)

    def shoot(self, name: str) -> None:
        """Saves what the window shows."""
        RESULTS.mkdir(exist_ok=True)
        self.page.screenshot(path=RESULTS / f"{name}.png")

    def overflow_px(self) -> int:
        """How far the page is wider than its window."""
        measured: int = self.page.evaluate(
            "() => Math.max(document.documentElement.scrollWidth - innerWidth,"
            " ...[...document.querySelectorAll('[data-testid=stMain]')]"
            ".map(main => main.scrollWidth - main.clientWidth))"
        )
        return measured
