"""The real app on a free loopback port with a database of its own, and a browser to read it with."""

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Literal
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.reader import STILL_MS, Reader
from tests.conftest import BROWSERS

ROOT = Path(__file__).parents[2]
START_S = 120
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The address of a server that this module has for itself; its store was never used."""
    folder = tmp_path_factory.mktemp("server")
    port = free_port()
    environment = os.environ | {
        "PERFDATA_DATABASE_URL": f"sqlite:///{folder / 'perfdata.sqlite'}",
        "PERFDATA_LANGUAGE": "zh_CN",
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [*command, "--server.showEmailPrompt=false"], cwd=ROOT, env=environment, stdout=log, stderr=log
        )
        try:
            wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=20)
    # The page tells a reader of an error without its cause; this tells whoever runs the tests.
    said = (folder / "server.log").read_text(encoding="utf-8", errors="replace")
    assert "Traceback" not in said, said[said.index("Traceback") :][-8_000:]


def wait_for(url: str, process: subprocess.Popen) -> None:
    end = time.monotonic() + START_S
    while time.monotonic() < end:
        assert process.poll() is None, "the server stopped while starting"
        try:
            with urlopen(url, timeout=2):  # noqa: S310 - our own loopback address
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise AssertionError(f"the server did not answer within {START_S} s")


@pytest.fixture(scope="session")
def chromium():
    """One browser for all tests, which wait as long as a busy machine may need, wherever they expect."""
    expect.set_options(timeout=STILL_MS)
    found = next(path for path in map(shutil.which, BROWSERS) if path)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def reader(chromium, server):
    """Opens pages in a window of a given size, and keeps what the browser complains of."""
    opened = []

    def at(width: int, height: int, ground: Literal["light", "dark"] = "light") -> Reader:
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            color_scheme=ground,
        )
        opened.append(context)
        return Reader(context.new_page(), server)

    yield at
    for context in opened:
        context.close()
