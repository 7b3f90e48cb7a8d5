"""What all tests share: those that need a browser are skipped without one, and fail so where CI is set."""

import os
import shutil

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def pytest_runtest_setup(item):
    if item.get_closest_marker("browser") is None or any(shutil.which(name) for name in BROWSERS):
        return
    reason = "needs a browser: none of " + ", ".join(BROWSERS) + " is installed"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
