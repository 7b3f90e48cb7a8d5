"""The tasks of the Makefile and of .ci/run: all are listed, and no browser test is lost in silence."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
needs_make = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")

BROWSER_TEST = """
import pytest

@pytest.mark.browser
def test_a_page_is_drawn():
    pass

def test_without_a_browser():
    pass
"""


def make(*words):
    """What make says, as if these tests were not run by make themselves."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(
        ["make", *words], cwd=ROOT, env=outside, capture_output=True, text=True, check=True
    ).stdout


def outcomes(folder, ci):
    """How pytest ends the two tests above on a machine without any browser."""
    folder.joinpath("test_page.py").write_text(BROWSER_TEST, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-c", "pyproject.toml", "-p", "tests.conftest", str(folder)],
        cwd=ROOT,
        env={**os.environ, "PATH": str(folder), "CI": ci},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def test_a_browser_test_fails_without_a_browser_where_ci_is_set(tmp_path):
    status, told = outcomes(tmp_path, "true")
    assert status == 1
    assert "needs a browser: none of chromium, chromium-browser, google-chrome is installed" in told
    assert "1 passed, 1 error" in told


def test_a_browser_test_is_skipped_with_its_reason_without_a_browser_elsewhere(tmp_path):
    status, told = outcomes(tmp_path, "")
    assert status == 0
    assert "needs a browser: none of chromium" in told
    assert "1 passed, 1 skipped" in told


@needs_make
def test_make_alone_lists_every_task_with_what_it_does():
    listed = dict(re.fullmatch(r"make (\S+) +(\S.+)", line).groups() for line in make().splitlines())
    phony = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(phony[1].split())
    assert {"run", "test", "lint"} <= set(listed)


@needs_make
@pytest.mark.parametrize(
    ("task", "command"),
    [
        pytest.param("run", ".venv/bin/python -m streamlit run app.py", id="run"),
        pytest.param("test", ".venv/bin/python -m pytest", id="test"),
        pytest.param("lint", ".venv/bin/python -m mypy", id="lint"),
    ],
)
def test_a_task_installs_the_pinned_libraries_before_it_runs(task, command):
    told = make("--dry-run", "--always-make", task)
    assert 0 < told.index("-r requirements.txt") < told.index(command)


def test_ci_is_an_executable_script_that_bash_can_read():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert subprocess.run(["bash", "-n", str(script)], capture_output=True, check=False).stderr == b""


def test_ci_runs_what_the_readme_tells_to_run():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert re.findall(r"\bmake (\w+) <", script) == ["lint", "bundle", "test"]
