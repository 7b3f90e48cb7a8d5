"""Servers of Streamlit pages on free loopback ports, and what they take of the machine (Linux only)."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
START_S = 120
_PAUSE_S = 0.2
# CPUCLOCK_SCHED of Linux's posix-timers.h.
_CPU_CLOCK = 2


@dataclass(frozen=True)
class Server:
    """A running server."""

    port: int
    pid: int

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def cpu_s(self) -> float:
        """The CPU time that it took so far, of all its threads, also those that have ended."""
        # As clock_getcpuclockid(3) names the clock of another process; /proc counts in steps of 10 ms.
        return time.clock_gettime(~self.pid << 3 | _CPU_CLOCK)

    @property
    def memory_mib(self) -> float:
        """The memory that it holds."""
        told = Path(f"/proc/{self.pid}/status").read_text(encoding="utf-8")
        return int(told.partition("VmRSS:")[2].split()[0]) / 1024


@contextmanager
def serving(
    script: Path,
    environment: Mapping[str, str],
    command: Sequence[str] = ("streamlit", "run"),
    settings: Sequence[str] = (),
) -> Iterator[Server]:
    """A server of the script, until the block ends. Raises RuntimeError where it does not start."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = int(taken.getsockname()[1])
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and script
        [
            *(sys.executable, "-m", *command, str(script), *settings),
            *(f"--server.port={port}", "--server.showEmailPrompt=false"),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        process.wait()


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_S
    while time.monotonic() < end and process.poll() is None:
        try:
            with urlopen(url, timeout=2):  # noqa: S310 - our own loopback address
                return
        except (URLError, OSError):
            time.sleep(_PAUSE_S)
    raise RuntimeError(f"{url} did not answer within {START_S} s, or its server stopped")
