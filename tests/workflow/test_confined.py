"""A file that hurts its reader is refused, this process lives on, and the next file is read."""

import os
import resource
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from benchmarks.office_seeds import ods, xls, xlsb
from perfdata.errors import UnreadableFile
from perfdata.model import Source
from perfdata.reading.limits import SizeLimits
from perfdata.workflow.confined import Limits, read_confined
from perfdata.workflow.confined.exchange import nameless
from perfdata.workflow.confined.fork import can_fork
from perfdata.workflow.confined.nursery import NurseryLost, nursery
from tests.workflow.confined_files import (
    CATALOGUE,
    children,
    eventually,
    long_table,
    read_by,
    read_here,
    runs,
    same,
)
from tests.workflow.conftest import sample, table

pytestmark = pytest.mark.skipif(not can_fork(), reason="children are watched by pidfd, on Linux only")

ROOT = Path(__file__).parents[2]
EVERY_WAY = pytest.mark.parametrize("way", ["fork", "nursery", "interpreter"])
MB = 2**20
LONG = long_table(30_000)
SMALL = table("规模以上工业总产值,亿元,110.74")


def refusal(way, source, **limits):
    """The code and the values that the file is refused with."""
    with pytest.raises(UnreadableFile) as refused:
        read_by(way, source, **limits)
    return refused.value.code, dict(refused.value.values)


def value(reading):
    """The one figure of the small table."""
    return reading.frames["observation"]["value"].tolist()


# --- refusals ---


@EVERY_WAY
def test_what_the_reader_itself_refuses_is_refused_with_its_code_and_values(way):
    source = Source("扫描件.xlsx", b"%PDF-1.7")
    assert refusal(way, source) == ("unsupported_format", {"file": "扫描件.xlsx", "format": "PDF"})


@EVERY_WAY
@pytest.mark.parametrize(
    "limits",
    [
        pytest.param({"seconds": 0.3}, id="by the clock"),
        pytest.param({"cpu_seconds": 0.2}, id="of the processor"),
    ],
)
def test_a_file_that_takes_too_long_is_stopped_and_the_next_one_is_read(way, limits):
    assert refusal(way, LONG, **limits) == ("reader_too_slow", {"file": "长表.csv"})
    assert value(read_by(way, SMALL)) == [110.74]


# The limits of sizes are lifted, so that the parser meets what `read` would refuse before.
UNCOUNTED = SizeLimits(cells=10**12)
# Parsers lay the grid out whole, with all that is blank: 20 million cells, 17 thousand million.
WIDE = Source("宽表.csv", b"1,2,3,4,5,6,7,8,9,0\n" * 400_000)
FAR_ROWS = Source("远行.xlsb", xlsb([[1.0], [1.0] * 100], gap=200_000))
FAR_CORNERS = Source("远角.xlsb", xlsb([[1.0], [1.0] * 16_384], gap=1_048_574))


@EVERY_WAY
@pytest.mark.parametrize("source", [WIDE, FAR_ROWS], ids=["many cells", "few cells far apart"])
def test_a_file_that_takes_too_much_memory_is_stopped_and_the_next_one_is_read(way, source):
    told = refusal(way, source, memory_bytes=40 * MB, sizes=UNCOUNTED)
    assert told == ("reader_out_of_memory", {"file": source.name})
    assert value(read_by(way, SMALL)) == [110.74]


@pytest.mark.parametrize("name", ["SIGABRT", "SIGSEGV", "SIGILL"])
def test_a_child_that_is_ended_by_a_signal_is_a_refusal_that_names_it(name):
    first = nursery()
    with ThreadPoolExecutor(1) as reader:
        refused = reader.submit(refusal, "nursery", LONG)
        assert eventually(lambda: children(first.pid))
        os.kill(children(first.pid)[0][0], signal.Signals[name])
        assert refused.result() == ("reader_crashed", {"file": "长表.csv", "fault": name})
    assert value(read_by("nursery", SMALL)) == [110.74]
    assert nursery() is first


def test_a_child_that_is_killed_by_the_system_is_told_as_one_that_took_too_much_memory():
    """Linux kills by SIGKILL when its memory is at an end."""
    with ThreadPoolExecutor(1) as reader:
        refused = reader.submit(refusal, "nursery", LONG)
        assert eventually(lambda: children(nursery().pid))
        os.kill(children(nursery().pid)[0][0], signal.SIGKILL)
        assert refused.result() == ("reader_out_of_memory", {"file": "长表.csv"})


@EVERY_WAY
def test_a_small_workbook_that_fells_the_parser_is_refused_and_the_next_file_is_read(way):
    code, values = refusal(way, FAR_CORNERS, sizes=UNCOUNTED)
    # calamine aborts or its allocator does, by version.
    assert code in {"reader_crashed", "reader_out_of_memory"}
    assert values["file"] == "远角.xlsb"
    assert value(read_by(way, SMALL)) == [110.74]


@EVERY_WAY
def test_a_refused_file_leaves_no_process_behind(way):
    # Other tests' servers and browsers are children of this process too.
    before = {nursery().pid, *(pid for pid, _ in children(os.getpid()))}
    refusal(way, LONG, cpu_seconds=0.2)
    assert eventually(lambda: not children(nursery().pid))
    assert {pid for pid, _ in children(os.getpid())} <= before


def test_the_command_line_refuses_a_slow_file_in_one_sentence(tmp_path):
    path = tmp_path / "长表.csv"
    path.write_bytes(LONG.content)
    done = subprocess.run(
        [sys.executable, "-m", "perfdata", "read", str(path)],
        cwd=ROOT,
        env={**os.environ, "PERFDATA_READ_CPU_SECONDS": "0.2"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr == "读取文件“长表.csv”耗时过长，已停止。请删除不需要的工作表和行，或拆分成较小的文件。\n"
    )


# --- the nursery ---


def test_a_nursery_that_was_killed_is_replaced():
    lost = nursery()
    os.kill(lost.pid, signal.SIGKILL)
    # Its number is gone from the list of processes before the last of its threads has ended.
    assert eventually(lambda: not lost.runs())
    assert nursery().pid != lost.pid
    assert value(in_thread(read_confined, SMALL, CATALOGUE)) == [110.74]


def test_a_file_is_read_again_whose_nursery_was_killed_meanwhile():
    with ThreadPoolExecutor(1) as reader:
        reading = reader.submit(read_confined, long_table(1_000), CATALOGUE)
        assert eventually(lambda: children(nursery().pid))
        lost = nursery().pid
        os.kill(lost, signal.SIGKILL)
        assert len(reading.result().frames["observation"]) == 3_000
    assert nursery().pid != lost


def test_the_children_of_a_killed_nursery_end_with_it():
    with ThreadPoolExecutor(1) as reader:
        reading = reader.submit(read_by, "nursery", LONG, cpu_seconds=5)
        assert eventually(lambda: children(nursery().pid))
        child = children(nursery().pid)[0][0]
        os.kill(nursery().pid, signal.SIGKILL)
        # It would read for 5 seconds more.
        assert eventually(lambda: not runs(child), seconds=2)
        assert isinstance(reading.exception(), NurseryLost)


def test_the_nursery_ends_with_the_server_even_if_that_is_killed():
    server = """
import threading, time
from perfdata.workflow.confined import nursery, start
start()
print(nursery.nursery().pid, flush=True)
time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", server], cwd=ROOT, stdout=subprocess.PIPE) as process:
        pid = int(process.stdout.readline())
        assert runs(pid)
        process.kill()
    assert eventually(lambda: not runs(pid))


def test_many_threads_are_each_given_the_reading_of_their_own_file():
    sources = [table(f"规模以上工业总产值,亿元,{n}.5", name=f"{n}.csv") for n in range(24)]
    with ThreadPoolExecutor(len(sources)) as threads:
        readings = list(threads.map(lambda source: read_confined(source, CATALOGUE), sources))
    assert [(r.file, value(r)) for r in readings] == [(f"{n}.csv", [n + 0.5]) for n in range(24)]


def test_no_more_files_are_read_at_once_than_is_set():
    sources = [long_table(700)] * 4
    most = 0
    with ThreadPoolExecutor(len(sources)) as threads:
        waiting = [threads.submit(read_confined, s, CATALOGUE, "", "", Limits(at_once=2)) for s in sources]
        while not all(one.done() for one in waiting):
            most = max(most, len([state for _, state in children(nursery().pid) if state != "Z"]))
    assert most == 2


def test_a_server_with_thousands_of_open_files_reads_too():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with ExitStack() as opened:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        opened.callback(resource.setrlimit, resource.RLIMIT_NOFILE, (soft, hard))
        for _ in range(1100):
            opened.enter_context(nameless())
        assert value(read_by("nursery", SMALL)) == value(read_by("fork", SMALL)) == [110.74]


def in_thread(call, *arguments):
    """What the call gives in another thread, as in a server."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(call, *arguments).result()


def test_a_process_without_other_threads_forks_the_child_itself():
    script = """
from perfdata.catalogue import load
from perfdata.model import Source
from perfdata.workflow.confined import nursery, read_confined
reading = read_confined(Source("a.csv", "指标,2021年\\n实缴税金（亿元）,4.92\\n".encode()), load())
print(reading.frames["observation"]["value"].tolist(), len(nursery._running))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("[4.92] 0\n", "")


# --- what comes back ---


FILES = [
    *(sample(name) for name in ("2021_主要指标.xlsx", "faulty_主要指标.xlsx", "2021_绩效报告.docx")),
    sample("2022_重点项目投资_虚构演示.xlsx"),
    Source("指标.xls", xls()),
    Source("指标.xlsb", xlsb()),
    Source("指标.ods", ods()),
    Source("报告.txt", "一、基本情况\n全年规模以上工业总产值110.74亿元。\n".encode()),
]


@pytest.mark.parametrize("way", ["fork", "nursery"])
@pytest.mark.parametrize("source", [pytest.param(source, id=source.name) for source in FILES])
def test_a_reading_is_the_same_as_that_made_in_this_process(way, source):
    assert same(read_by(way, source), read_here(source))


def test_a_reading_by_a_new_interpreter_is_the_same_too():
    report = sample("2021_绩效报告.docx")
    assert same(read_by("interpreter", report), read_here(report))


@EVERY_WAY
def test_what_is_given_reaches_the_child(way):
    source = table("实缴税金,亿元,4.92", title="", headings="指标,单位,绝对额", name="表.csv")
    reading = read_by(way, source, entity="大祥工业集中区", period="2021")
    facts = reading.frames["observation"][["entity", "time_period", "value"]]
    assert facts.values.tolist() == [["大祥工业集中区", "2021", 4.92]]


@pytest.mark.parametrize(
    ("catalogue", "indicator"),
    [
        pytest.param(CATALOGUE.taught({"园区总盘子": "industrial_output"}), "industrial_output", id="taught"),
        pytest.param(CATALOGUE, "", id="as shipped"),
    ],
)
def test_what_users_taught_reaches_the_child(catalogue, indicator):
    reading = in_thread(read_confined, table("园区总盘子,亿元,110.74"), catalogue)
    assert reading.frames["observation"]["indicator"].tolist() == [indicator]


def test_a_long_table_comes_back_whole():
    observations = read_by("nursery", long_table(5_000)).frames["observation"]
    assert len(observations) == 15_000
    last = observations.iloc[-1][["label", "time_period", "value", "value_cell"]]
    assert last.tolist() == ["指标4999", "2021", 4999.7, "E5002"]
