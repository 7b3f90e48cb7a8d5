"""Files with planted faults, to show what the review says about them."""

from decimal import Decimal as D  # noqa: N817 (a figure a word: 17.10 is printed with two decimals)

from sample_data.office import Sheet

NO_YEAR = (
    "大祥工业集中区主要经济指标完成情况（错误示例）,,,",
    "指标名称,计量单位,绝对额,增速（%）",
    "规模以上工业总产值,亿元,118.20,6.7",
    "规模工业增加值,亿元,34.50,6.4",
    "园区各类投资,亿元,15.90,7.2,多出的一格",
    "实缴税金,亿元,5.20,5.7",
)

# A number that is none, an error value, no unit, one indicator twice, one that nobody knows.
INDICATORS = Sheet(
    name="主要经济指标",
    rows=(
        ("大祥工业集中区2023年主要经济指标完成情况（错误示例）",),
        ("填报单位：大祥工业集中区管委会",),
        ("指标名称", "计量单位", "2023年", None),
        (None, None, "绝对额", "增速（%）"),
        ("规模以上工业总产值", "亿元", "1.2.3", D("8.0")),
        ("规模工业增加值", "亿元", "#REF!", D("7.5")),
        ("园区各类投资", None, D("17.10"), D("6.7")),
        ("实缴税金", "亿元", D("5.88"), D("8.7")),
        ("实缴税金", "亿元", D("5.38"), D("8.7")),
        ("企业活跃度", "分", D("86.4"), D("1.2")),
        ("注：本表为虚构的错误示例。",),
    ),
    table="A3:D10",
    heading_rows=2,
    widths=(30, 12, 14, 14),
    merges=("A1:D1", "A2:D2", "A3:A4", "B3:B4", "C3:D3", "A11:D11"),
)


def no_year() -> bytes:
    """A CSV as Chinese Excel saves it: no year anywhere, and a line with one cell too many."""
    return "".join(line + "\r\n" for line in NO_YEAR).encode("gb18030")
