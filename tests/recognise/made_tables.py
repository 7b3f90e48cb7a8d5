"""Made-up tables of many layouts, each with the facts that it states: what the property tests read."""

from dataclasses import dataclass, field

from hypothesis import strategies as st

from perfdata.model import RawSheet, Span
from perfdata.terms.addresses import address

ENTITY = "大祥工业集中区"


@dataclass(frozen=True)
class Name:
    """An indicator as printed: its code, printed unit, the catalogue's unit, the factor between them."""

    label: str
    code: str
    unit: str
    shown: str
    factor: float = 1.0


KNOWN = (
    Name("规模以上工业总产值", "industrial_output", "万元", "亿元", 0.0001),
    Name("规模工业总产值", "industrial_output", "亿元", "亿元"),
    Name("实缴税金", "tax_paid", "亿元", "亿元"),
    Name("工业投资", "industrial_investment", "万元", "亿元", 0.0001),
    Name("工业用电量", "industrial_electricity", "亿千瓦时", "万千瓦时", 10_000),
    Name("外商直接投资", "foreign_investment", "万美元", "万美元"),
)
STEMS = ("高新技术产品", "绿色食品", "新能源汽车", "现代物流", "文化旅游", "稀土材料")
ENDS = (("销售额", "万元"), ("营业额", "亿元"), ("产量", "吨"), ("出货量", "万件"), ("租赁面积", "平方米"))
MONEY = ("亿元", "万元")
REGIONS = ("双清区", "大祥区", "北塔区", "新邵县", "武冈市", "宝庆工业园", "云溪县")
MISSING = ("—", "…", "", "/")

unknown = st.builds(
    lambda stem, end: Name(stem + end[0], "", end[1], end[1]), st.sampled_from(STEMS), st.sampled_from(ENDS)
)
names = st.lists(
    st.one_of(st.sampled_from(KNOWN), unknown),
    min_size=1,
    max_size=4,
    unique_by=lambda name: name.code or name.label,
)
amounts = st.one_of(st.integers(0, 9_999_999), st.decimals(0, 99_999, places=2).map(float))
growths = st.decimals(-99, 300, places=1).map(float)
ranks = st.integers(1, 30)

# As printed, its time_period and its basis.
YEARS = st.integers(2005, 2030).map(lambda y: (f"{y}年", str(y), "period"))
_months = st.tuples(st.integers(2005, 2030), st.integers(1, 12))
MONTHS = _months.map(lambda p: (f"{p[0]}年{p[1]}月", f"{p[0]}-{p[1]:02}", "period"))
CUMULATIVE = st.tuples(
    st.integers(2005, 2030), st.integers(2, 11), st.sampled_from(["1-{}月", "1—{}月", "1-{:02}月"])
).map(lambda p: (f"{p[0]}年" + p[2].format(p[1]), f"{p[0]}-{p[1]:02}", "ytd"))
QUARTERS = st.tuples(st.integers(2005, 2030), st.sampled_from([("二", 2), ("三", 3), ("四", 4)])).map(
    lambda p: (f"{p[0]}年{p[1][0]}季度", f"{p[0]}-Q{p[1][1]}", "period")
)
periods = st.one_of(YEARS, MONTHS, CUMULATIVE, QUARTERS)


def several_periods(least=1, most=3):
    """Different periods of one kind, in any order."""
    return st.one_of(
        *(
            st.lists(kind, min_size=least, max_size=most, unique_by=lambda period: period[1])
            for kind in (YEARS, MONTHS, CUMULATIVE, QUARTERS)
        )
    )


@dataclass
class Made:
    """A sheet in the making, and what it states: one tuple a fact, in any order."""

    rows: list = field(default_factory=list)
    merges: list = field(default_factory=list)
    facts: list = field(default_factory=list)

    def put(self, row, column, value):
        """Write one cell; give its address."""
        while len(self.rows) <= row:
            self.rows.append([])
        line = self.rows[row]
        line.extend([None] * (column + 1 - len(line)))
        line[column] = value if value != "" else None
        return address(row, column)

    def across(self, row, column, width, value, *, merged):
        """A heading over several columns, merged or with blanks to its right."""
        self.put(row, column, value)
        if merged and width > 1:
            self.merges.append(Span(row, column, row, column + width - 1))

    @property
    def sheet(self):
        return RawSheet("Sheet1", self.rows, tuple(self.merges))


def figures(draw, made, row, columns, name, fact):
    """One value, growth and rank (those that have a column) of one fact, each drawn or missing."""
    said = {}
    for kind, drawn in (("value", amounts), ("growth", growths), ("rank", ranks)):
        if kind in columns:
            missing = draw(st.integers(0, 9)) == 0
            value = draw(st.sampled_from(MISSING)) if missing else draw(drawn)
            cell = made.put(row, columns[kind], value)
            if not missing:
                said[kind] = (value, cell)
    if said:
        made.facts.append(_fact(name, fact, said))


def _fact(name, fact, said):
    """(entity, code, label, item, period, basis, value, printed unit, unit, growth, rank, cells)."""
    value, value_cell = said.get("value", (None, ""))
    growth, growth_cell = said.get("growth", (None, ""))
    rank, rank_cell = said.get("rank", (None, ""))
    if value is None and growth is None:
        value_cell = rank_cell
    units = (name.unit, name.shown) if value is not None else ("", "")
    return (*fact, value, *units, growth, rank, value_cell, growth_cell)


def preamble(draw, made, title, unit=""):
    """A title, perhaps with lines around it, and a line of the unit; the next free row."""
    made.put(0, 0, title)
    row = 1 + draw(st.integers(0, 2))
    if unit:
        made.put(row, 0, f"单位：{unit}")
        row += 1
    return row


def notes(draw, made):
    """Lines below the table that hold no figures."""
    row = len(made.rows) + draw(st.integers(0, 1))
    for line in draw(
        st.lists(st.sampled_from(["注：本表为快报数。", "资料来源：统计局", "制表：办公室"]), max_size=2)
    ):
        made.put(row, 0, line)
        row += 1
