"""Takes the READMEs' pictures and the walk-through from the running app; `make pictures` runs it.

A server of its own on this machine shows the sample and the fictional following year, in Chinese and in
English. A page or a control that is not there ends it with an error: no picture is left out in silence.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
SAMPLE = ROOT / "sample_data"
NEXT_YEAR = ("2022_主要指标_虚构演示.xlsx", "2022_重点项目投资_虚构演示.xlsx")
LANGUAGES = {"zh": "zh_CN", "en": "en"}
WIDTH, HEIGHT = 1440, 900
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)
STILL = '[data-testid="stApp"][data-test-script-state="notRunning"]'
DRAWN = """() => [...document.querySelectorAll('[data-testid="stPlotlyChart"]')]
    .every(chart => chart.querySelector('.main-svg')?.getBoundingClientRect().height > 0)"""
WAIT_MS = 60_000
# Colours of a picture: enough for flat pages, and a third of the bytes.
COLOURS, MOVING_COLOURS = 255, 96
MOVING_PX = (960, 600)
# How long each scene of the walk-through stands.
SCENE_MS = 2_300
MOST_BYTES, MOST_MOVING_BYTES = 300_000, 1_000_000


def main() -> None:
    """Takes all pictures of both languages, and the walk-through."""
    with sync_playwright() as playwright:
        found = next(path for path in map(shutil.which, BROWSERS) if path)
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        for short, language in LANGUAGES.items():
            # Each from a store that was never used: what is taken in belongs to the pictures.
            with server(language) as address:
                take(browser, address, short)
        browser.close()


def take(browser: Browser, address: str, short: str) -> None:
    """All pictures of a language, in the order in which the figures come in."""
    window = opened(browser)
    scenes = []

    def kept(name: str) -> None:
        scenes.append(shot(window))
        save(scenes[-1], DOCS / f"{name}.{short}.png")

    for name, shown in SCENES:
        shown(window, address)
        kept(name)
    walk_through(scenes, DOCS / f"walkthrough.{short}.gif")
    window.context.close()


# --- what is shown ---


def overview(window: Page, address: str) -> None:
    """The sample's overview."""
    go(window, address, period="2021")


def source(window: Page, _address: str) -> None:
    """The sheet behind the first card."""
    window.locator(".st-key-headlines .source").first.click()
    window.get_by_role("dialog").locator(".sheet td").first.wait_for(timeout=WAIT_MS)
    still(window)


def indicators(window: Page, address: str) -> None:
    """One indicator and how its growth was computed."""
    go(window, address, "indicators", period="2021")


def report(window: Page, address: str) -> None:
    """The report with its marks."""
    go(window, address, "report", period="2021")
    window.locator(".report").first.wait_for(timeout=WAIT_MS)


def investment(window: Page, address: str) -> None:
    """The projects of the year."""
    go(window, address, "investment", period="2021")


def upload(window: Page, address: str) -> None:
    """The following year's files, read and compared, with the picture of a sheet."""
    go(window, address, "upload")
    window.locator("input[type=file]").set_input_files([SAMPLE / name for name in NEXT_YEAR])
    parts = window.locator(".st-key-check_part button")
    parts.first.wait_for(timeout=WAIT_MS)
    still(window)
    # Sheet by sheet comes last of what can be checked.
    parts.last.click()
    window.locator(".sheet td").first.wait_for(timeout=WAIT_MS)
    still(window)
    window.locator(".st-key-step_3").evaluate("element => element.scrollIntoView({ block: 'start' })")
    window.wait_for_timeout(500)


def next_year(window: Page, address: str) -> None:
    """The overview once the following year is saved."""
    window.locator(".st-key-confirm button").click()
    still(window)
    go(window, address, period="2022")


def tray(window: Page, address: str) -> None:
    """Two charts that were taken along."""
    go(window, address, period="2021")
    for chart in ("growth", "completion"):
        menu = window.locator(f".st-key-{chart}_menu")
        menu.locator(".opener").click()
        menu.locator(".menu .tray").click()
        still(window)
    # By the menu: an address typed in would begin another session, with an empty tray.
    window.locator('[data-testid="stTopNavLink"][href*="export"]').click()
    window.locator(".st-key-tray_files").wait_for(timeout=WAIT_MS)
    still(window)


def presenting(window: Page, address: str) -> None:
    """A screen of the presentation."""
    go(window, address, "present", period="2021")
    window.keyboard.press("ArrowRight")
    still(window)


SCENES: Sequence[tuple[str, Callable[[Page, str], None]]] = (
    ("overview", overview),
    ("source", source),
    ("indicators", indicators),
    ("report", report),
    ("investment", investment),
    ("upload", upload),
    ("next_year", next_year),
    ("tray", tray),
    ("presenting", presenting),
)
# Those of the walk-through, by their places above.
MOVING = ("overview", "source", "report", "upload", "next_year", "presenting")


# --- the window ---


def opened(browser: Browser) -> Page:
    """A window in which the guide of a first visit was closed."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, locale="zh-CN", timezone_id="Asia/Shanghai"
    )
    context.add_init_script("localStorage.setItem('perfdata_guide_closed', 'yes')")
    return context.new_page()


def go(window: Page, address: str, page: str = "", **picks: str) -> None:
    """Opens a page and waits until it stands; a page that is not there is an error."""
    window.goto(f"{address}/{page}?{urlencode(picks)}")
    still(window)
    if window.get_by_role("dialog").count():
        raise SystemExit(f"/{page}: {window.get_by_role('dialog').first.inner_text()}")


def still(window: Page) -> None:
    """Waits until the run is over and every chart is drawn."""
    for _ in range(2):
        window.wait_for_selector(STILL, timeout=WAIT_MS)
        window.wait_for_timeout(1_000)
    window.wait_for_function(DRAWN, timeout=WAIT_MS)
    if window.locator('[data-testid="stException"], [data-testid="stAlertContentError"]').count():
        raise SystemExit(f"{window.url}: the page shows an error")


def shot(window: Page) -> Image.Image:
    """What the window shows."""
    return Image.open(BytesIO(window.screenshot())).convert("RGB")


def save(picture: Image.Image, path: Path) -> None:
    """Writes a picture of few colours; one that is too large is an error."""
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    told(path, MOST_BYTES)


def walk_through(scenes: Sequence[Image.Image], path: Path) -> None:
    """Writes some of the scenes as one moving picture."""
    chosen = [scene for (name, _), scene in zip(SCENES, scenes, strict=True) if name in MOVING]
    small = [scene.resize(MOVING_PX, Image.Resampling.LANCZOS) for scene in chosen]
    frames = [one.quantize(MOVING_COLOURS, dither=Image.Dither.NONE) for one in small]
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=SCENE_MS, loop=0, optimize=True)
    told(path, MOST_MOVING_BYTES)


def told(path: Path, most: int) -> None:
    """Says what was written."""
    size = path.stat().st_size
    print(f"{path.relative_to(ROOT)}: {size:,} bytes")
    if size > most:
        raise SystemExit(f"{path.name} is larger than {most:,} bytes")


# --- the server ---


@contextmanager
def server(language: str) -> Iterator[str]:
    """The address of the app on a store of its own."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = int(taken.getsockname()[1])
    with tempfile.TemporaryDirectory() as folder:
        own = {
            "PERFDATA_DATABASE_URL": f"sqlite:///{Path(folder) / 'facts.sqlite'}",
            "PERFDATA_LANGUAGE": language,
        }
        command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
        process = subprocess.Popen(
            [*command, "--server.showEmailPrompt=false"],
            cwd=ROOT,
            env=os.environ | own,
            stdout=subprocess.DEVNULL,
        )
        try:
            answered(f"http://127.0.0.1:{port}/_stcore/health", process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=20)


def answered(url: str, process: subprocess.Popen[bytes]) -> None:
    """Waits until the server answers."""
    end = time.monotonic() + WAIT_MS / 1000
    while time.monotonic() < end and process.poll() is None:
        try:
            with urlopen(url, timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise SystemExit("the app did not start")


if __name__ == "__main__":
    main()
