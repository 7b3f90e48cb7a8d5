"""How fast slides and pictures are made, as ratios in one run: `python -m benchmarks.slides`.

A deck of 40 charts against python-pptx making 40 plain charts of the same figures, and a batch of 40
pictures, the browser's start included, against kaleido's own warm server; medians.
"""

import time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from statistics import median

import click
import kaleido
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from perfdata.chart.model import Chart, Series
from perfdata.chart.plotly import figure
from perfdata.chart.theme import LIGHT
from perfdata.export.deck import deck
from perfdata.export.pictures import pictures
from perfdata.export.slide_content import chart_slides

COUNT, PICTURES = 40, 40
YEARS = tuple(f"{year}年" for year in range(2012, 2022))


def levels_of(at: int) -> tuple[float, ...]:
    """Ten years' figures, other ones in each chart."""
    return tuple(80.5 + 3 * year + 0.37 * at for year in range(len(YEARS)))


def rises_of(at: int) -> tuple[float, ...]:
    """Ten years' growth, other ones in each chart."""
    return tuple(10.0 - 0.5 * year + 0.1 * at for year in range(len(YEARS)))


def chart(at: int) -> Chart:
    """Ten years of columns with a line of the growth."""
    levels = Series("产值", levels_of(at), "亿元", tuple(f"{value:.2f}" for value in levels_of(at)))
    rises = Series(
        "增速", rises_of(at), "%", tuple(f"{value:+.1f}%" for value in rises_of(at)), "growth", "right"
    )
    return Chart("columns", f"图{at}", YEARS, (levels, rises), "单位：亿元", "来源：a.xlsx", "产值十年的变化")


def ours() -> bytes:
    """Our deck, from charts to bytes."""
    return deck([slide for at in range(COUNT) for slide in chart_slides(chart(at), "增速 = 本年 ÷ 上年 − 1")])


def plain() -> bytes:
    """The same figures as python-pptx makes them by itself."""
    made = Presentation()
    for at in range(COUNT):
        slide = made.slides.add_slide(made.slide_layouts[5])
        slide.shapes.title.text = f"图{at}"
        data = CategoryChartData()
        data.categories = YEARS
        data.add_series("产值", levels_of(at))
        data.add_series("增速", rises_of(at))
        place = (Inches(1), Inches(2), Inches(8), Inches(4))
        slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *place, data)
        slide.notes_slide.notes_text_frame.text = "增速 = 本年 ÷ 上年 − 1"
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def server_seconds(charts: list[Chart]) -> float:
    """The time that kaleido's own server takes once it is warm."""
    specs = [figure(one, LIGHT, 960) for one in charts]
    for spec in specs:
        spec["layout"] = {**spec["layout"], "width": 960, "height": 540}
    options = {"format": "png", "scale": 2560 / 960}
    kaleido.start_sync_server(n=1, timeout=20, mathjax=False)
    try:
        kaleido.calc_fig_sync(specs[0], opts=options)
        began = time.perf_counter()
        for spec in specs:
            kaleido.calc_fig_sync(spec, opts=options)
        return time.perf_counter() - began
    finally:
        kaleido.stop_sync_server()


def seconds(work: Callable[[], object], clock: Callable[[], float]) -> float:
    """The time of one run."""
    began = clock()
    work()
    return clock() - began


@click.command()
@click.option("--repeats", default=5, help="Of how many runs the median is taken.")
def main(repeats: int) -> None:
    ours()
    plain()
    # Turn by turn, so that a busy machine slows both.
    decks = [(seconds(ours, time.process_time), seconds(plain, time.process_time)) for _ in range(repeats)]
    mine, theirs = (median(run) for run in zip(*decks, strict=True))
    print(f"{COUNT} charts: {mine:.2f} s of CPU, python-pptx {theirs:.2f} s: {mine / theirs:.2f} times")
    charts = [chart(at) for at in range(PICTURES)]
    draw: Callable[[], object] = partial(pictures, charts)
    batches = [(seconds(draw, time.perf_counter), server_seconds(charts)) for _ in range(repeats)]
    mine, theirs = (median(run) / PICTURES for run in zip(*batches, strict=True))
    print(f"a picture of {PICTURES}: {mine:.2f} s, warm server {theirs:.2f} s: {mine / theirs:.2f} times")


if __name__ == "__main__":
    main()
