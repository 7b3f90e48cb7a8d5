"""Planted faults: each changes one rule of `compute`, and the tests named beside it have to fail.

`python -m benchmarks.planted` copies the project, plants one fault at a time in the copy, runs the tests
and prints which fault was caught by how many of them. Exit status 1 if any is not caught.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
LIST = Path(__file__).with_suffix(".toml")
_COPIED = ("perfdata", "tests", "sample_data", "pages", "pyproject.toml")
_FAILED = re.compile(r"(\d+) (?:failed|error)")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is planted where (the text stands there once), and the tests that are to see it."""

    name: str
    module: str
    sound: str
    faulty: str
    tests: str


def faults() -> tuple[Fault, ...]:
    """The faults of planted.toml, in its order."""
    entries = tomllib.loads(LIST.read_text(encoding="utf-8"))
    return tuple(Fault(name, **entry) for name, entry in entries.items())


def failures(fault: Fault, copy: Path) -> int:
    """How many tests fail with the fault planted in the copy of the project."""
    path = copy / fault.module
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound.replace(fault.sound, fault.faulty), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *fault.tests.split()]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and tests
            command, cwd=copy, capture_output=True, text=True, check=False
        )
    finally:
        path.write_text(sound, encoding="utf-8")
    return sum(int(count) for count in _FAILED.findall(done.stdout.splitlines()[-1]))


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def main() -> int:
    """Plants each fault and prints a line for it."""
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in _COPIED:
            _copy(ROOT / name, copy / name)
        for fault in faults():
            count = failures(fault, copy)
            missed += not count
            print(f"{fault.name}: {f'caught by {count}' if count else 'NOT CAUGHT'} ({fault.module})")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
