"""A store for the pages to show: the sample, and six indicators of eight parks to compare."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from benchmarks.pages_server import ROOT
from perfdata.workflow.presenting import screens
from perfdata.workflow.sample import load_sample
from perfdata.workflow.snapshot import PeriodChoice, snapshot
from perfdata.workflow.standings import groups, shared
from perfdata.workflow.workspace import open_workspace

ENTITY, PERIOD = "大祥工业集中区", "2021"
_NAMES = (
    "规模以上工业总产值",
    "规模工业增加值",
    "实缴税金",
    "固定资产投资",
    "社会消费品零售总额",
    "一般公共预算收入",
)
_FIRST = (110.74, 32.43, 4.92, 14.83, 40.1, 6.2)
_OTHERS = ("城东工业园", "城西工业园", "高新产业园", "临港工业园", "新城产业园", "河口工业园", "南湖工业园")
_STEP = 0.08


def filled(folder: Path) -> str:
    """The address of a new SQLite database in the folder, with the sample and the parks."""
    url = f"sqlite:///{folder / 'perfdata.sqlite'}"
    load_sample(open_workspace(url))
    table = folder / "2021_各园区主要指标.csv"
    table.write_text(_table(), encoding="utf-8")
    command = [sys.executable, "-m", "perfdata", "import", str(table), "--yes", "--database", url]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    return url


def latest(url: str) -> int:
    """The latest revision of the database."""
    return open_workspace(url).store.revision()


def steps(url: str) -> tuple[str, ...]:
    """The screens of the presentation that show a chart, as the address names them."""
    shown = screens(snapshot(open_workspace(url)), ENTITY, PeriodChoice(PERIOD, "period"))
    return tuple(screen.id for screen in shown if screen.chart)


def compared(url: str) -> str:
    """The six indicators that the parks have in common, as the comparison's address names them."""
    facts, choice = snapshot(open_workspace(url)), PeriodChoice(PERIOD, "period")
    among = next(iter(groups(facts, ENTITY, choice)))
    return ",".join(quote(one.key, safe="") for one in shared(facts, ENTITY, choice, among)[: len(_NAMES)])


def _table() -> str:
    lines = ["2021年各园区主要指标", "单位," + ",".join(f"{name}（亿元）" for name in _NAMES)]
    for number, name in enumerate((ENTITY, *_OTHERS)):
        figures = (f"{value * (1 - _STEP * number):.2f}" for value in _FIRST)
        lines.append(",".join((name, *figures)))
    return "\n".join(lines)
