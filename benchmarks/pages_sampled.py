"""A server that notes where its runs spend their time: `python -m benchmarks.pages_sampled APP FILE ...`.

While a page runs, a thread looks at what it is doing every 2 ms, and counts it under one of the shares.
The counts are written to FILE after each run. What follows goes to `streamlit run`.
"""

import json
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

from streamlit.runtime.scriptrunner import script_runner
from streamlit.web import cli

from benchmarks.pages_server import ROOT

_EVERY_S = 0.002
# What a moment belongs to by the innermost of these places; other libraries work for who calls them.
_SHARES = (
    ("chart building", (f"{ROOT}/perfdata/chart/", "/plotly/", "/_plotly_utils/")),
    ("data", (f"{ROOT}/perfdata/",)),
    ("Streamlit", ("/site-packages/streamlit/",)),
    ("page", (f"{ROOT}/pages/", f"{ROOT}/app.py")),
)
SHARES = ("import", *(name for name, _places in _SHARES))


def share(files: list[str]) -> str:
    """To which share a moment belongs, from the files of its frames, the innermost first."""
    if any("importlib._bootstrap" in file for file in files):
        return "import"
    for file in files:
        for name, places in _SHARES:
            if any(place in file for place in places):
                return name
    return "Streamlit"


def sampled(counts_file: Path) -> None:
    """Has every run of the server sampled from now on."""
    running: set[int] = set()
    counts: Counter[str] = Counter()
    run = script_runner.ScriptRunner._run_script

    # Streamlit has no public place to measure a run.
    def noted(self: Any, asked: Any) -> None:
        running.add(threading.get_ident())
        try:
            run(self, asked)
        finally:
            running.discard(threading.get_ident())
            counts_file.write_text(json.dumps(counts), encoding="utf-8")

    def look() -> None:
        while True:
            time.sleep(_EVERY_S)
            frames = sys._current_frames()
            for thread in tuple(running):
                counts[share(_files(frames.get(thread)))] += 1

    script_runner.ScriptRunner._run_script = noted  # type: ignore[method-assign, assignment]
    threading.Thread(target=look, daemon=True).start()


def _files(frame: FrameType | None) -> list[str]:
    found = []
    while frame is not None:
        found.append(frame.f_code.co_filename)
        frame = frame.f_back
    return found


if __name__ == "__main__":
    app, file, *rest = sys.argv[1:]
    sampled(Path(file))
    cli.main(["run", app, *rest])
