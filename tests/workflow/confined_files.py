"""What the tests of the confined reader share: the ways to read in a child, and files that hurt a reader."""

import time
from pathlib import Path

import pandas as pd

from perfdata.catalogue import load
from perfdata.model import Source
from perfdata.workflow.confined import Limits
from perfdata.workflow.confined.ending import outcome
from perfdata.workflow.confined.exchange import exchange
from perfdata.workflow.confined.fork import read_in_fork
from perfdata.workflow.confined.interpreter import read_in_interpreter
from perfdata.workflow.confined.nursery import nursery
from perfdata.workflow.confined.task import Task, performed

WAYS = {
    "fork": read_in_fork,
    "nursery": lambda task, files: nursery().read(task, files),
    "interpreter": read_in_interpreter,
}


def read_by(way, source, *, catalogue=None, entity="", period="", **limits):
    """The file's reading, made in a child of this way."""
    task = Task(source.name, source.content, Limits(**limits), catalogue, entity, period)
    with exchange() as files:
        return outcome(WAYS[way](task, files), files, source.name)


def read_here(source):
    """The file's reading, made in this process: what a child must come to as well."""
    return performed(Task(source.name, source.content, Limits()))


def same(reading, other):
    """Whether two readings say the same, cell for cell and type for type."""
    for name, frame in other.frames.items():
        pd.testing.assert_frame_equal(reading.frames[name], frame)
    plain = [repr({**vars(one), "frames": list(one.frames)}) for one in (reading, other)]
    return plain[0] == plain[1]


def long_table(rows):
    """A CSV of many rows of three figures each."""
    lines = ["大祥工业集中区2021年主要经济指标", "指标,单位,2019年,2020年,2021年"]
    lines += [f"指标{number},亿元,{number}.5,{number}.6,{number}.7" for number in range(rows)]
    return Source("长表.csv", "\n".join(lines).encode())


def children(pid):
    """The processes whose parent is this one, zombies too: (number, state)."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = path.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if int(parent) == pid:
            found.append((int(path.parent.name), state))
    return found


def eventually(true, seconds=10.0):
    """Waits until it is true; False if it never was."""
    end = time.monotonic() + seconds
    while not (held := true()) and time.monotonic() < end:
        time.sleep(0.01)
    return held


def runs(pid):
    """Whether there is such a process that has not ended."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


CATALOGUE = load()
