"""Making the sample files: `python -m sample_data.make_sample [FOLDER]`, always the same bytes."""

import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from sample_data import faulty, fictional, fictional_form, park_2021, report_2021
from sample_data.office import document, workbook

HERE = Path(__file__).parent
FILES: Mapping[str, Callable[[], bytes]] = {
    "2021_主要指标.xlsx": partial(workbook, [park_2021.ECONOMY, park_2021.SERVICES]),
    "2021_重点项目投资.xlsx": partial(workbook, [park_2021.PROJECTS]),
    "2021_用地审批.xlsx": partial(workbook, [park_2021.LAND]),
    "2021_巡视整改台账.xlsx": partial(workbook, [park_2021.LEDGER]),
    "2021_绩效报告.docx": partial(document, report_2021.LINES),
    "2021_项目支出绩效自评表_虚构演示.xlsx": partial(workbook, [fictional_form.FORM]),
    "2022_主要指标_虚构演示.xlsx": partial(
        workbook, [fictional.INDICATORS_YEAR, fictional.INDICATORS_SEPTEMBER]
    ),
    "2022_重点项目投资_虚构演示.xlsx": partial(
        workbook, [fictional.PROJECTS_YEAR, fictional.PROJECTS_SEPTEMBER]
    ),
    "faulty_主要指标.xlsx": partial(workbook, [faulty.INDICATORS]),
    "faulty_无年份.csv": faulty.no_year,
}


def make(folder: Path) -> list[Path]:
    """Writes all sample files into `folder` and returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, content in FILES.items():
        path = folder / name
        path.write_bytes(content())
        paths.append(path)
    return paths


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
