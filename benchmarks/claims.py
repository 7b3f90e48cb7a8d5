"""How fast a report's figures are read, as ratios in one run: `python -m benchmarks.claims`.

CPU time of one core from the document to its claims and checks: of a report of 60,000 characters, of one,
two, four and eight times its length, and of texts of 100,000 characters that no one writes.
"""

import gc
import time
from collections.abc import Callable
from functools import partial
from statistics import median

import click

from perfdata.catalogue import load
from perfdata.model import Paragraph, RawDocument
from perfdata.workflow.claims import claims_view

TITLE = "大祥工业集中区2021年工作总结"
PROSE = (
    "2021年，集中区实现规模以上工业总产值110.74亿元，同比增长10%；规模工业增加值32.43亿元，按可比价格计算，"
    "比上年增长9.5%。固定资产投资（不含农户）完成14.83亿元，其中工业投资9.2亿元，增长12.4%。"
    "坚持规划先行，着力抓好道路、管网、水电配套等基础设施建设，为企业快速入驻园区提供保障。"
    "全年组织集中学习12次，培训企业50多家，总投资1903万元的污水处理站项目累计完成投资304.7万元。"
    "利润总额、利税总额分别达到6.3亿元和8.26亿元，分别比上年增长3.2%和8.3%，高于全省平均水平0.5个百分点。\n"
)
REPORT = 60_000
LONG = 100_000
ADVERSE = {
    "digits": "1234567890",
    "commas": "1,234,567,",
    "list marks": "、",
    "commas of text": "，",
    "增长": "增长",
    "分别": "分别",
    "opening brackets": "（",
    "pairs of brackets": "（）",
    "nested brackets": "（1亿元",
    "blanks": " ",
    "lines": "\n",
    "figures in a list": "增长3.2%、",
    "names": "规模以上工业总产值",
    "verbs": "完成实现达到",
    "of": "占的",
    "dates": "2021年1-",
    "alternating": "1、",
    "points": "1.",
    "one sentence": PROSE.replace("。", "，").replace("\n", "，"),
    "no marks": PROSE.replace("。", "").replace("\n", "").replace("，", "").replace("；", ""),
}


def document(text: str) -> RawDocument:
    """A document of the text with a paragraph a line."""
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(start, start + len(line)))
        start += len(line) + 1
    return RawDocument(text, tuple(paragraphs))


def repeated(unit: str, length: int) -> RawDocument:
    """A titled document of so many characters."""
    return document(f"{TITLE}\n{(unit * (length // len(unit) + 1))[:length]}")


def varied(length: int) -> RawDocument:
    """Prose of so many characters in which no two paragraphs state the same figures."""
    count = length // len(PROSE) + 1
    turned = (PROSE.translate(_turned(number)) for number in range(count))
    return document(f"{TITLE}\n{''.join(turned)[:length]}")


def _turned(number: int) -> dict[int, str]:
    """Each digit written as two, which differ from paragraph to paragraph."""
    return {ord("0") + digit: str((digit + number) % 9 + 1) + str(number // 9 % 10) for digit in range(3, 9)}


def seconds(report: RawDocument, repeats: int = 3) -> float:
    """The median CPU time of reading all claims of a report."""
    work: Callable[[], object] = partial(claims_view, report, load())
    times = []
    for _ in range(repeats):
        gc.collect()
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return median(times)


@click.command()
@click.option("--repeats", default=3, help="Of how many runs the median is taken.")
def main(repeats: int) -> None:
    seconds(varied(1000), 1)
    once = seconds(varied(REPORT), repeats)
    print(f"{REPORT:,} characters: {once:.2f} s of CPU")
    for factor in (2, 4, 8):
        print(f"  {factor} times as long: {seconds(varied(factor * REPORT), 1) / once:.1f} times")
    prose = seconds(varied(LONG), repeats)
    print(f"{LONG:,} characters of prose: {prose:.2f} s; of")
    for name, unit in ADVERSE.items():
        print(f"  {name}: {seconds(repeated(unit, LONG), 1) / prose:.2f} times")


if __name__ == "__main__":
    main()
