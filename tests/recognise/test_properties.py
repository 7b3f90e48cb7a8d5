"""Made-up tables: whatever the layout, every figure comes back, and every number is accounted for."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from perfdata.model import RawFile, RawSheet
from perfdata.recognise import recognise
from tests.recognise.tables import CATALOGUE, rows

# Name, printed unit, the catalogue's unit and what a printed value is divided by.
INDICATORS = (
    ("规模以上工业总产值", "万元", "亿元", 10_000),
    ("实缴税金", "亿元", "亿元", 1),
    ("工业用电量", "亿千瓦时", "万千瓦时", 0.0001),
    ("外商直接投资", "万美元", "万美元", 1),
    ("常住人口", "万人", "万人", 1),
    ("新增专利", "件", "件", 1),
)
LAYOUTS = ("years in columns", "years in rows", "long")
NOTE = "注：本表为年报数据。"


@dataclass(frozen=True)
class Made:
    """A table in one layout, with what it says: {(label, year): value as printed}."""

    layout: str
    sheet: RawSheet
    said: dict[tuple[str, str], float]


def _table(layout, entity, chosen, years, values):
    if layout == "years in columns":
        body = [["指标", "单位", *(f"{year}年" for year in years)]]
        return body + [[n, unit, *(values[n, y] for y in years)] for n, unit, _, _ in chosen]
    if layout == "years in rows":
        body = [["年份", *(f"{name}（{unit}）" for name, unit, _, _ in chosen)]]
        return body + [[y, *(values[n, y] for n, _, _, _ in chosen)] for y in years]
    lines = [[y, u, values[n, y], n, entity] for n, u, _, _ in chosen for y in years]
    return [["年份", "单位", "数值", "指标", "地区"], *lines]


@st.composite
def tables(draw):
    entity = draw(st.sampled_from(["大祥工业集中区", "双清区", "邵阳市"]))
    chosen = draw(st.lists(st.sampled_from(INDICATORS), min_size=2, max_size=5, unique=True))
    years = draw(st.lists(st.integers(2005, 2030), min_size=2, max_size=4, unique=True))
    numbers = st.one_of(st.integers(0, 9_999_999), st.decimals(0, 99_999, places=2).map(float))
    values = {(name, year): draw(numbers) for name, _, _, _ in chosen for year in years}
    layout = draw(st.sampled_from(LAYOUTS))
    above = [[f"{entity}主要指标"], *[[]] * draw(st.integers(0, 2))]
    below = draw(st.sampled_from([[], [[NOTE]], [[], [NOTE]]]))
    body = _table(layout, entity, chosen, years, values)
    said = {(name, str(year)): value for (name, year), value in values.items()}
    return Made(layout, RawSheet("Sheet1", [*above, *body, *below]), said)


def read(sheet):
    return recognise(RawFile("表.xlsx", "xlsx", (sheet,)), CATALOGUE)


def cell(sheet, address):
    column, row = ord(address[0]) - ord("A"), int(address[1:]) - 1
    return sheet.rows[row][column]


@settings(max_examples=100, deadline=None)
@given(tables())
def test_every_figure_comes_back_with_its_name_period_value_unit_and_cell(made):
    found = rows(read(made.sheet))
    units = {name: (printed, unit, by) for name, printed, unit, by in INDICATORS}
    assert {(r["label"], r["time_period"]): r["source_value"] for r in found} == made.said
    assert len(found) == len(made.said)
    for row in found:
        printed, unit, by = units[row["label"]]
        assert (row["source_unit"], row["unit"]) == (printed, unit)
        assert abs(row["value"] - row["source_value"] / by) <= 1e-9 * max(1, abs(row["value"]))
        assert cell(made.sheet, row["value_cell"]) == row["source_value"]


TEXTS = st.sampled_from(
    ["指标", "单位", "2024年", "绝对额", "增速（%）", "全市", "合计", "注：数据", "—", "其中：出口", "亿元"]
)
FORMS = st.sampled_from(
    [
        "项目名称",
        "总投资（万元）",
        "问题",
        "状态",
        "整改措施",
        "一级指标",
        "三级指标",
        "分值",
        "得分",
        "目录",
        "1.2.3",
    ]
)
ANYTHING = st.one_of(st.none(), TEXTS, FORMS, st.integers(-100, 3000), st.floats(-1e6, 1e6), st.booleans())


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(ANYTHING, max_size=6), max_size=12))
def test_whatever_a_sheet_holds_each_number_is_used_or_has_a_reason(lines):
    (page,) = read(RawSheet("Sheet1", lines)).sheets
    cells = [skip.cell for skip in page.skipped]
    assert page.seen == page.used + len(cells)
    assert len(set(cells)) == len(cells)
    assert all(skip.reason for skip in page.skipped)
