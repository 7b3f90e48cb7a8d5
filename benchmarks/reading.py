"""How fast files are read, as ratios in one run: `python -m benchmarks.reading`.

From bytes to the frame of observations, the child process included, against calamine handing over the
same cells, and against pandas with openpyxl. Memory is the peak of a process that does nothing else.
"""

import io
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import click
import openpyxl
import pandas as pd
from python_calamine import load_workbook

from perfdata.catalogue import load
from perfdata.model import Source
from perfdata.workflow.confined import read_confined, start

TITLE = "大祥工业集中区2021年主要指标"
LISTED = ("指标", "单位", "本年", "上年同期", "同比增长（%）", "排名")
LONG = ("地区", "指标", "年份", "单位", "数值", "同比增长（%）", "上年同期", "排名")
NAMES = ("规模以上工业总产值", "规模工业增加值", "固定资产投资", "实缴税金", "用电量甲", "乙指标")

# Run in a process of its own, so that its peak is that of the one thing measured.
MEASURED = """
import sys, io
from pathlib import Path
{imports}
def peak():
    # Not ru_maxrss, which goes on from the parent's.
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
before = peak()
content = Path(sys.argv[1]).read_bytes()
{work}
print(before, peak())
"""
CALAMINE = (
    "from python_calamine import load_workbook",
    "with load_workbook(io.BytesIO(content)) as book: rows = book.get_sheet_by_index(0).to_python()",
)
OURS = (
    "from perfdata.catalogue import load; from perfdata.reading import read\n"
    "from perfdata.recognise import recognise; catalogue = load()\n"
    "import gc, pyarrow; gc.disable(); pyarrow.set_memory_pool(pyarrow.system_memory_pool())",
    "reading = recognise(read(content, 'big.xlsx'), catalogue)",
)


def listed(rows: int) -> list[tuple[object, ...]]:
    """A sheet with a different indicator in each row."""
    return [
        (TITLE,),
        LISTED,
        *((f"企业{n}产量", "万吨", n % 977 / 8, n % 953 / 8, n % 41 / 10, n % 99 + 1) for n in range(rows)),
    ]


def long(rows: int) -> list[tuple[object, ...]]:
    """A long table: few indicators of many regions and years."""
    lines = (
        (f"园区{n % 500}", NAMES[n % 6], 2000 + n % 24, "亿元", n % 977 / 8, n % 41 / 10, n % 953 / 8, n % 99)
        for n in range(rows)
    )
    return [("指标明细",), LONG, *lines]


def workbook(rows: list[tuple[object, ...]]) -> bytes:
    """The rows as an .xlsx file."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("指标")
    for row in rows:
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def handed_over(content: bytes) -> None:
    """All cells by calamine alone."""
    with load_workbook(io.BytesIO(content)) as book:
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def seconds(work: Callable[[], object], times: int) -> float:
    """The median time of some runs."""
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return median(taken)


def peaks(path: Path, imports: str, work: str) -> tuple[float, float]:
    """MiB of a fresh process after its imports, and at its peak."""
    script = MEASURED.format(imports=imports, work=work)
    told = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True)  # noqa: S603
    before, after = told.stdout.split()
    return float(before), float(after)


@click.command()
@click.option("--rows", default=100_000)
@click.option("--times", default=5)
@click.option("--bulletin", type=click.Path(exists=True, path_type=Path), help="A workbook of many sheets.")
def main(rows: int, times: int, bulletin: Path | None) -> None:
    catalogue = load()
    start()
    for name, made in (("a different name a row", listed(rows)), ("a long table", long(rows))):
        content = workbook(made)
        source = Source("big.xlsx", content)
        ours = seconds(lambda source=source: read_confined(source, catalogue, "", ""), times)
        alone = seconds(lambda content=content: handed_over(content), times)
        peer = seconds(lambda content=content: pd.read_excel(io.BytesIO(content), engine="openpyxl"), times)
        print(f"{name}, {rows} rows: {ours:.2f} s = {ours / alone:.2f} x calamine ({alone:.2f} s),")
        print(f"  pandas with openpyxl takes {peer / ours:.2f} x as long ({peer:.2f} s)")
        path = Path(sys.argv[0]).with_name("big.xlsx")
        path.write_bytes(content)
        theirs, own = peaks(path, *CALAMINE), peaks(path, *OURS)
        path.unlink()
        print(f"  peak {own[1]:.0f} MiB = {own[1] / theirs[1]:.2f} x calamine's {theirs[1]:.0f} MiB;")
        print(f"  beyond the imports {own[1] - own[0]:.0f} to {theirs[1] - theirs[0]:.0f} MiB")
    if bulletin is not None:
        content = bulletin.read_bytes()
        source = Source(bulletin.name, content)
        ours = seconds(lambda: read_confined(source, catalogue, "", ""), times)
        alone = seconds(lambda: handed_over(content), times)
        opened = seconds(lambda: openpyxl.load_workbook(io.BytesIO(content)), times)
        print(f"{bulletin.name}: {ours:.3f} s = {ours / (alone + opened):.2f} x calamine and openpyxl")


if __name__ == "__main__":
    main()
