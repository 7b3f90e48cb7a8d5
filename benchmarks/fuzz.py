"""Damaged files through the confined reader: `python -m benchmarks.fuzz --mutants 10000`.

Nothing but a reading or a refusal may come out. Exit status 1 where anything else did; the seed of
such a mutant is printed, and `mutant` makes it again.
"""

import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import click

from benchmarks.mutants import mutant
from benchmarks.office_seeds import ods, xls, xlsb
from perfdata.catalogue import load
from perfdata.errors import UnreadableFile
from perfdata.model import Source
from perfdata.workflow.confined import Limits, read_confined

_SAMPLE = Path(__file__).parents[1] / "sample_data"
# Sound seeds are read in hundredths of a second; a mutant that runs on is not waited for.
LIMITS = Limits(seconds=10, cpu_seconds=5, memory_bytes=512 * 2**20)
READ, ESCAPED = "read", "escaped"


def _sample(name: str) -> Callable[[], bytes]:
    return (_SAMPLE / name).read_bytes


SEEDS: Mapping[str, Callable[[], bytes]] = {
    "xlsx": _sample("2021_用地审批.xlsx"),
    "xls": xls,
    "xlsb": xlsb,
    "ods": ods,
    "csv": _sample("faulty_无年份.csv"),
    "docx": _sample("2021_绩效报告.docx"),
}


def outcomes(reader: str, mutants: int, first: int = 0) -> Counter[str]:
    """What came of the reader's mutants of these numbers: "read", a refusal's code, or "escaped: …"."""
    with ThreadPoolExecutor(LIMITS.at_once) as threads:
        return Counter(threads.map(lambda number: outcome(reader, number), range(first, first + mutants)))


def outcome(reader: str, number: int) -> str:
    """What came of one mutant."""
    seed = f"{reader}-{number}"
    try:
        read_confined(Source(f"变异.{reader}", mutant(_content(reader), seed)), load(), allowed=LIMITS)
    except UnreadableFile as refusal:
        fault = refusal.values.get("fault", "")
        return f"{refusal.code} {fault}".strip()
    except Exception as error:  # noqa: BLE001 - the one thing that is looked for
        return f"{ESCAPED} of {seed}: {error!r}"
    return READ


@cache
def _content(reader: str) -> bytes:
    return SEEDS[reader]()


@click.command()
@click.option("--mutants", default=1000, show_default=True, help="How many of each reader.")
@click.option("--first", default=0, help="The number of the first one; each number is another mutant.")
@click.option("--reader", "readers", multiple=True, type=click.Choice(list(SEEDS)), help="Only this one.")
def main(mutants: int, first: int, readers: tuple[str, ...]) -> None:
    """Reads damaged files of every format and counts what came of them."""
    escaped = False
    for reader in readers or SEEDS:
        start = time.perf_counter()
        counts = outcomes(reader, mutants, first)
        print(f"{reader}: {mutants} mutants in {time.perf_counter() - start:.0f} s")
        for what, count in counts.most_common():
            print(f"  {count:6} {what}")
            escaped = escaped or what.startswith(ESCAPED)
    sys.exit(1 if escaped else 0)


if __name__ == "__main__":
    main()
