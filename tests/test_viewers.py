"""The viewer of the benchmarks sees what a browser is sent, and the shares name where time goes."""

import pytest

from benchmarks.pages_bare import CHARTS, MANNER
from benchmarks.pages_sampled import share
from benchmarks.pages_server import ROOT, serving
from benchmarks.viewers import Viewer, load

LIBRARIES = "/venv/lib/python3.11/site-packages"
CHART = '{"data": [{"type": "bar", "x": ["2020", "2021"], "y": [100.67, 110.74]}], "layout": {"height": 300}}'


@pytest.mark.parametrize(
    ("files", "named"),
    [
        pytest.param(
            ["/lib/json/encoder.py", f"{LIBRARIES}/plotly/io.py", f"{LIBRARIES}/streamlit/elements.py"],
            "chart building",
            id="what plotly has done for it is chart building",
        ),
        pytest.param(
            [
                f"{ROOT}/perfdata/store/__init__.py",
                "<frozen importlib._bootstrap>",
                f"{ROOT}/pages/overview.py",
            ],
            "import",
            id="a module's own lines belong to its import",
        ),
        pytest.param(
            [f"{LIBRARIES}/pandas/core/frame.py", f"{ROOT}/perfdata/compute/growth.py", f"{ROOT}/app.py"],
            "data",
            id="a library works for who calls it",
        ),
        pytest.param([f"{ROOT}/pages/parts/cards.py", f"{ROOT}/app.py"], "page", id="our own lines"),
        pytest.param(["/lib/threading.py"], "Streamlit", id="what nobody of ours called"),
    ],
)
def test_a_moment_belongs_to_the_innermost_part_at_work(files, named):
    assert share(files) == named


@pytest.mark.parametrize("manner", ["ready", "dicts", "figures"])
def test_a_bare_page_draws_its_charts_in_each_manner(manner, tmp_path):
    file = tmp_path / "charts.json"
    file.write_text(f"[{CHART}, {CHART}]", encoding="utf-8")
    environment = {CHARTS: str(file), MANNER: manner}
    with serving(ROOT / "benchmarks" / "pages_bare.py", environment) as server:
        with Viewer(server.port) as viewer:
            run = viewer.show()
        runs = load(server.port, 2, [("", {})], think_s=0.1, lasting_s=0.3)

    assert run.errors == ()
    assert ['"y":[100.67,110.74]' in chart.replace(" ", "") for chart in run.charts] == [True, True]
    assert len(runs) >= 2
    assert not any(one.errors for one in runs)


def test_a_server_that_cannot_start_is_said(tmp_path):
    with pytest.raises(RuntimeError, match="did not answer"), serving(tmp_path / "none.py", {}):
        pass
