"""One chart of each kind with figures that can be checked by eye, and readers of what was made of them."""

import re
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from openpyxl import load_workbook

from perfdata.chart.model import Chart, Series

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SOURCE = "来源：a.xlsx › 工作表“表1” › C5 · 第1版"


def series(name, texts, role="actual", unit="亿元", axis="left"):
    """A series whose values are its texts' own numbers; "" is a figure that is not known."""
    return Series(name, tuple(number(text) for text in texts), unit, texts, role, axis)


def number(text):
    found = re.search(r"[+-]?[\d,]+(?:\.\d+)?", text)
    return float(found[0].replace(",", "")) if found else None


CHARTS = {
    "columns with growth": Chart(
        "columns",
        "产值增长10%",
        ("2019年", "2020年", "2021年"),
        (
            series("产值", ("80.50", "", "1,110.74")),
            series("推算", ("", "100.67", ""), "estimate"),
            series("增速", ("-7.2%", "", "+10%"), "growth", "%", "right"),
        ),
        "单位：亿元",
        SOURCE,
        "产值三年的变化",
    ),
    "growths beside earlier ones": Chart(
        "columns",
        "税金增速最高",
        ("产值", "税金"),
        (series("2020年", ("+5%", "-3%"), "earlier", "%"), series("2021年", ("+10%", "+18%"), "actual", "%")),
    ),
    "estimate beside a plan": Chart(
        "columns",
        "计划",
        ("2020年", "2021年"),
        (
            series("产值", ("", "110.74")),
            series("推算", ("100.67", ""), "estimate"),
            series("计划", ("90", "120"), "plan"),
        ),
    ),
    "line": Chart(
        "line", "指数", ("2020年", "2021年"), (series("甲", ("100.0", "110.5")), series("乙", ("100.0", "")))
    ),
    "shares": Chart(
        "shares",
        "结构",
        ("2021年",),
        (series("建材", ("60.0%",), unit="%"), series("食品", ("40.0%",), unit="%")),
    ),
    "ranking": Chart(
        "ranking",
        "第2位",
        ("1 乙区", "2 甲区"),
        (series("甲区", ("", "90.00")), series("其他", ("130.20", ""), "peer")),
    ),
    "breakdown": Chart(
        "breakdown", "分行业", ("建材", "食品", "其他"), (series("产值", ("60.20", "30.00", "")),)
    ),
    "completion": Chart(
        "completion",
        "落后",
        ("污水处理站", "标准厂房"),
        (
            series("完成率", ("16.01%", "62.50%"), unit="%"),
            series("时序进度", ("50.0%", "50.0%"), "schedule", "%"),
        ),
        lamps=("red", "green"),
    ),
    "waterfall": Chart(
        "waterfall",
        "拉动",
        ("建材", "食品", "合计"),
        (
            series("拉动", ("+6.0个百分点", "-2.0个百分点", ""), "change", "个百分点"),
            series("增速", ("", "", "+4.0个百分点"), "actual", "个百分点"),
        ),
    ),
    "waterfall below zero": Chart(
        "waterfall", "拉动", ("建材", "食品"), (series("拉动", ("+2.0", "-5.0"), "change", "个百分点"),)
    ),
}
TRACK = Chart(
    "milestones",
    "已办1项",
    ("立项", "环评"),
    (
        Series("已办", (1.0, None), "", ("2021年3月", ""), "actual"),
        Series("未办", (None, 1.0), "", ("", ""), "plan"),
    ),
)


def texts_of(chart):
    """The texts of all known figures of a chart."""
    return sorted(t for s in chart.series for t, v in zip(s.texts, s.values, strict=True) if v is not None)


def shown(value, code):
    """What a spreadsheet makes of a value by a format of quoted words, #,##0 and decimals."""
    sections = code.split(";")
    section = sections[0 if value > 0 else 1 if value < 0 else 2]
    decimals = len((re.search(r"0\.(0+)", section) or ["", ""])[1])
    scaled = abs(value) * (100 if re.search(r'0%(?!")', section) else 1)
    digits = re.sub(r"#,##0(?:\.0+)?", f"{scaled:,.{decimals}f}", section, count=1)
    return digits.replace('"', "")


def part(content, name):
    with ZipFile(BytesIO(content)) as package:
        return package.read(name)


def parts(content, pattern):
    with ZipFile(BytesIO(content)) as package:
        return [name for name in package.namelist() if re.fullmatch(pattern, name)]


def labels(xml):
    """The label of each point as the reader sees it: from its own format or text, else the series'."""
    return sorted(label for one in etree.fromstring(xml).iter(f"{C}ser") for label in _series_labels(one))


def _series_labels(one):
    usual = one.find(f"{C}dLbls")
    if usual is None or usual.find(f"{C}showVal").get("val") == "0":
        return []
    own = {int(label.find(f"{C}idx").get("val")): label for label in usual.findall(f"{C}dLbl")}
    points = one.find(f"{C}val").iter(f"{C}pt")
    values = {int(point.get("idx")): float(point.find(f"{C}v").text) for point in points}
    found = []
    for at, value in values.items():
        label = own.get(at, usual)
        if label.find(f"{C}delete") is not None:
            continue
        fixed = "".join(label.itertext(f"{A}t"))
        found.append(fixed or shown(value, label.find(f"{C}numFmt").get("formatCode")))
    return found


def cells(content, sheet=None):
    """The figures of a sheet as the reader sees them, formulas and texts apart."""
    book = load_workbook(BytesIO(content))
    found = book[sheet] if sheet else book.worksheets[0]
    return sorted(
        shown(cell.value, cell.number_format)
        for row in found
        for cell in row
        if isinstance(cell.value, int | float) and "#,##0" in cell.number_format
    )
