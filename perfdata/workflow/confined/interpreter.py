"""A child that is a new interpreter: for systems that cannot fork, a second a file."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

from perfdata.workflow.confined.ending import Ending
from perfdata.workflow.confined.exchange import Exchange, nameless
from perfdata.workflow.confined.task import Task

_ROOT = Path(__file__).parents[3]


def read_in_interpreter(task: Task, exchange: Exchange) -> Ending:
    """Reads the file in a new interpreter, and waits for it."""
    with nameless() as asked:
        pickle.dump(task, asked, protocol=5)
        asked.seek(0)
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command("child"),
            stdin=asked,
            stdout=exchange.answer,
            stderr=exchange.faults,
            env=environment(),
        )
        try:
            return Ending(process.wait(task.limits.seconds))
        except subprocess.TimeoutExpired:
            return Ending(0, late=True)
        finally:
            process.kill()
            process.wait()


def command(module: str) -> list[str]:
    """The command line that runs `main` of a module of this package."""
    # Not -m: it would run the module a second time, as __main__ beside the one that the package imports.
    return [sys.executable, "-P", "-c", f"from perfdata.workflow.confined.{module} import main; main()"]


def environment() -> dict[str, str]:
    """The environment of a child: it finds this program, has one thread, and no address of a database."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PERFDATA_")}
    return {
        **inherited,
        "PYTHONPATH": str(_ROOT),
        # A fork copies one thread, and OpenBLAS would start more. Arrow: see child.read_and_end.
        "ARROW_DEFAULT_MEMORY_POOL": "system",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
    }
