"""How fast the pages are beside a bare Streamlit app: `python -m benchmarks.pages`; ten minutes.

All servers run at once, each with a store of its own, and are asked in turn, so that a busy machine slows
all of them. The bare pages (see pages_bare.py) draw the very six charts that our comparison page sends.
Figures of CPU are the server's, figures of time what a viewer waits; medians are shown, and their ratios.
"""

import json
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from os import getloadavg
from pathlib import Path
from statistics import median, quantiles

import click

from benchmarks.pages_bare import CHARTS, MANNER
from benchmarks.pages_browser import browsing, first_chart_s
from benchmarks.pages_sampled import SHARES
from benchmarks.pages_server import ROOT, Server, serving
from benchmarks.pages_store import ENTITY, PERIOD, compared, filled, latest, steps
from benchmarks.viewers import Address, Run, Viewer, load

APP, BARE = ROOT / "app.py", ROOT / "benchmarks" / "pages_bare.py"
MANNERS = ("ready", "dicts", "figures")
_RUNS, _WARM_RUNS = 8, 3
# After its last message a run collects garbage; this belongs to it.
_AFTERWARDS_S = 0.15
_VIEWERS, _THINK_S = 20, 3


@dataclass(frozen=True)
class Cost:
    """What one run takes: of the server's CPU, and of the viewer's time."""

    cpu_ms: float
    wait_ms: float


@dataclass(frozen=True)
class Subject:
    """A page of a server, by the name under which it is measured; its addresses are asked for in turn."""

    name: str
    server: Server
    viewer: Viewer
    addresses: Sequence[Address]

    def cost(self) -> Cost:
        """The cost of a run, of several in a row."""
        before, waited = self.server.cpu_s, 0.0
        for number in range(_RUNS):
            page, address = self.addresses[number % len(self.addresses)]
            run = self.viewer.show(page, **address)
            if run.errors:
                raise RuntimeError(f"{self.name}: {run.errors}")
            waited += run.seconds
        time.sleep(_AFTERWARDS_S)
        return Cost(1000 * (self.server.cpu_s - before) / _RUNS, 1000 * waited / _RUNS)


def costs(subjects: Sequence[Subject], times: int) -> Mapping[str, Cost]:
    """The medians of each subject, asked in turn."""
    for _ in range(_WARM_RUNS):
        for subject in subjects:
            subject.cost()
    tries = [[subject.cost() for subject in subjects] for _ in range(times)]
    return {
        subject.name: Cost(median(one.cpu_ms for one in found), median(one.wait_ms for one in found))
        for subject, found in zip(subjects, zip(*tries, strict=True), strict=True)
    }


@contextmanager
def bare(folder: Path, manner: str, charts: Sequence[str]) -> Iterator[Server]:
    """A server of the bare page with these charts."""
    file = folder / f"{manner}_{len(charts)}.json"
    file.write_text(f"[{','.join(charts)}]", encoding="utf-8")
    with serving(BARE, {CHARTS: str(file), MANNER: manner}) as server:
        yield server


def pages(url: str) -> Mapping[str, Sequence[Address]]:
    """Our pages as they are measured, the one with six charts first."""
    picks = {"entity": ENTITY, "period": PERIOD}
    # A presentation holds on to the revision with which it began.
    presented = {**picks, "revision": str(latest(url))}
    return {
        "six charts": [("comparison", {**picks, "compared": compared(url)})],
        "overview": [("overview", picks)],
        "indicators": [("indicators", picks)],
        "investment": [("investment", picks)],
        "report": [("report", picks)],
        "presenting": [("present", {**presented, "screen": step}) for step in steps(url)],
    }


def print_costs(app: Server, folder: Path, addresses: Mapping[str, Sequence[Address]], times: int) -> None:
    with ExitStack() as stack:
        ours = stack.enter_context(Viewer(app.port))
        page, address = addresses["six charts"][0]
        charts = settled(ours, page, address).charts
        servers = {manner: stack.enter_context(bare(folder, manner, charts)) for manner in MANNERS}
        servers["one ready"] = stack.enter_context(bare(folder, "ready", charts[:1]))
        theirs = [
            Subject(name, server, stack.enter_context(Viewer(server.port)), [("", {})])
            for name, server in servers.items()
        ]
        subjects = [*theirs, *(Subject(name, app, ours, asked) for name, asked in addresses.items())]
        found = costs(subjects, times)
        browser = stack.enter_context(browsing())
        asked = {"overview": f"{app.url}/overview", "ready": servers["ready"].url}
        tries = [{name: first_chart_s(browser, url) for name, url in asked.items()} for _ in range(times)]
    print(f"{len(charts)} charts; load of the machine {getloadavg()[0]:.1f}; medians of {times}")
    for name, cost in found.items():
        print(f"{name:12}{cost.cpu_ms:7.1f} ms CPU{cost.wait_ms:8.1f} ms")
    six = found["six charts"]
    _print_ratio("six charts, CPU, of six ready dicts", six.cpu_ms, found["ready"].cpu_ms, 1.5)
    _print_ratio("six charts, CPU, of dicts and freeze", six.cpu_ms, found["dicts"].cpu_ms, 1.5)
    _print_ratio("six charts, CPU, of go.Figure", six.cpu_ms, found["figures"].cpu_ms, 0.5)
    _print_ratio("overview, CPU, of dicts and freeze", found["overview"].cpu_ms, found["dicts"].cpu_ms, 1.5)
    _print_ratio("overview, CPU, of go.Figure", found["overview"].cpu_ms, found["figures"].cpu_ms, 0.5)
    step, one = found["presenting"], found["one ready"]
    _print_ratio("presenting step, CPU, of a bare rerun", step.cpu_ms, found["ready"].cpu_ms, 1.3)
    _print_ratio("presenting step, time, of a bare rerun", step.wait_ms, found["ready"].wait_ms, 1.3)
    _print_ratio("the same, CPU, of one with one chart", step.cpu_ms, one.cpu_ms, 1.3)
    _print_ratio("the same, time, of one with one chart", step.wait_ms, one.wait_ms, 1.3)
    first = {name: median(one[name] for one in tries) for name in asked}
    _print_ratio(
        "overview's first chart, of the bare app's", 1000 * first["overview"], 1000 * first["ready"], 1.15
    )


def settled(viewer: Viewer, page: str, address: Mapping[str, str]) -> Run:
    """A run of a page that has run before."""
    viewer.show(page, **address)
    return viewer.show(page, **address)


def _print_ratio(what: str, ours: float, theirs: float, most: float) -> None:
    print(f"{what:44}{ours:7.1f} / {theirs:7.1f} ms = {ours / theirs:5.2f} (at most {most})", flush=True)


def print_load(app: Server, addresses: Mapping[str, Sequence[Address]], lasting_s: float) -> None:
    walk = [found[0] for found in addresses.values()]
    with Viewer(app.port) as alone:
        for page, address in 2 * walk:
            alone.show(page, **address)
        before = app.memory_mib
        runs = load(app.port, _VIEWERS, walk, _THINK_S, lasting_s)
        after = app.memory_mib
    cuts = quantiles((run.seconds for run in runs), n=20)
    failed = sum(bool(run.errors) for run in runs)
    print(f"{_VIEWERS} viewers, {_THINK_S} s to think, {len(runs)} runs, {failed} failed:", end=" ")
    print(f"median {median(run.seconds for run in runs):.3f} s, p95 {cuts[-1]:.3f} s (at most 0.3)", end=", ")
    print(f"{(after - before) / (_VIEWERS - 1):.2f} MiB a session (below 1)", flush=True)


def print_shares(folder: Path, environment: Mapping[str, str], address: Address, reruns: int = 40) -> None:
    counted = folder / "shares.json"
    page, query = address
    command = ("benchmarks.pages_sampled",)
    with serving(APP, environment, command, (str(counted),)) as server, Viewer(server.port) as viewer:
        viewer.show(page, **query)
        time.sleep(_AFTERWARDS_S)
        first: Mapping[str, int] = json.loads(counted.read_text(encoding="utf-8"))
        for _ in range(reruns):
            viewer.show(page, **query)
        time.sleep(_AFTERWARDS_S)
        all_ = json.loads(counted.read_text(encoding="utf-8"))
    later = {name: all_.get(name, 0) - first.get(name, 0) for name in SHARES}
    for what, counts in ((f"{page}, first run", first), (f"{page}, {reruns} reruns", later)):
        total = sum(counts.values())
        shares = ", ".join(f"{name} {100 * counts.get(name, 0) / total:.0f}%" for name in SHARES)
        print(f"{what:24}{shares}", flush=True)


@click.command()
@click.option("--times", default=7, help="Of how many measurements the median is taken.")
@click.option("--seconds", "lasting_s", default=60.0, help="How long the viewers look.")
def main(times: int, lasting_s: float) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = filled(folder)
        environment = {"PERFDATA_DATABASE_URL": url}
        addresses = pages(url)
        with serving(APP, environment) as app:
            print_costs(app, folder, addresses, times)
        with serving(APP, environment) as app:
            print_load(app, addresses, lasting_s)
        for page in ("six charts", "overview"):
            print_shares(folder, environment, addresses[page][0])


if __name__ == "__main__":
    main()
