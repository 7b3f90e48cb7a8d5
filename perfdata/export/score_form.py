"""The official self-evaluation form (项目/部门支出绩效自评表) as .xlsx, filled with what the store holds."""
# mypy: disable-error-code="no-untyped-call"
# (openpyxl has no annotations)

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from perfdata.compute.scoring.execution import Execution
from perfdata.compute.scoring.sheet import ScoreRow, added
from perfdata.export.fixed_package import saved
from perfdata.export.inert_cells import Value
from perfdata.export.score_form_cells import LAST, finish, set_widths, span, title

# The form is official and Chinese in every language; by these words it is read back.
_NO_MARK = "—"
_INDICATORS = (
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值（A）",
    "实际完成值（B）",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
)
_MONEY = ("年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分")
_AMOUNT, _POINTS, _RATE = "#,##0.######", "0.##", "0.00%"
_FIRST_LEVEL, _SECOND_LEVEL = 2, 3


@dataclass(frozen=True)
class ScoreForm:
    """What the form says of one project ("": the whole department) of an entity in one year."""

    entity: str
    project: str
    year: str
    rows: tuple[ScoreRow, ...]
    lines: tuple[Execution, ...] = ()
    unit: str = "万元"


def score_form_workbook(form: ScoreForm) -> bytes:
    """The form as .xlsx; equal forms give equal bytes. What is not known is left empty, to be filled in."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    sheet = workbook.create_sheet("自评表")
    row = _head(sheet, form)
    row = _money(sheet, form, row)
    row = _goals(sheet, row)
    row = _indicators(sheet, form, row)
    _total(sheet, form, row)
    set_widths(sheet)
    finish(sheet, row)
    return saved(workbook)


def _head(sheet: Worksheet, form: ScoreForm) -> int:
    """Title, year, and whose form it is; the row below them."""
    kind = "项目支出绩效自评表" if form.project else "部门整体支出绩效自评表"
    title(sheet, 1, kind)
    title(sheet, 2, f"（{form.year}年度）", small=True)
    if not form.project:
        span(sheet, 3, 1, 2, "部门（单位）名称")
        span(sheet, 3, 3, LAST, form.entity)
        return 4
    span(sheet, 3, 1, 2, "项目名称")
    span(sheet, 3, 3, LAST, form.project)
    span(sheet, 4, 1, 2, "主管部门")
    span(sheet, 4, 3, 5, None)
    span(sheet, 4, 6, 6, "实施单位")
    span(sheet, 4, 7, LAST, form.entity)
    return 5


def _money(sheet: Worksheet, form: ScoreForm, top: int) -> int:
    """The block of money: one line a fund, the first with the points of the execution."""
    span(sheet, top, 2, 3, None)
    for column, heading in enumerate(_MONEY, start=4):
        span(sheet, top, column, column, heading)
    scored = _executed(form)
    lines = form.lines or (Execution("年度资金总额", None, None, form.unit),)
    for row, line in enumerate(lines, start=top + 1):
        span(sheet, row, 2, 3, line.line)
        points = scored if row == top + 1 else None
        rate = None if line.rate is None else line.rate / 100
        amounts = (line.initial, line.budget, line.executed)
        for column, amount in enumerate(amounts, start=4):
            span(sheet, row, column, column, amount, number_format=_AMOUNT)
        span(sheet, row, 7, 7, _NO_MARK if points is None else points.weight, number_format=_POINTS)
        span(sheet, row, 8, 8, _NO_MARK if rate is None else rate, number_format=_RATE)
        span(sheet, row, 9, 9, _NO_MARK if points is None else points.score, number_format=_POINTS)
    below = top + 1 + len(lines)
    label = f"{'项目' if form.project else '年度'}资金\n（{form.unit}）"
    span(sheet, top, 1, 1, label, bottom=below - 1)
    return below


def _executed(form: ScoreForm) -> ScoreRow | None:
    """The row of the execution, where its money is there to stand beside it."""
    known = any(line.executed is not None for line in form.lines[:1])
    return next((row for row in form.rows if row.is_execution), None) if known else None


def _goals(sheet: Worksheet, top: int) -> int:
    """The goals of the year and what came of them: long texts that no table holds."""
    span(sheet, top, 1, 1, "年度总体目标", bottom=top + 1)
    for first, last, heading in ((2, 5, "预期目标"), (6, LAST, "实际完成情况")):
        span(sheet, top, first, last, heading)
        span(sheet, top + 1, first, last, None)
    sheet.row_dimensions[top + 1].height = 60
    return top + 2


def _indicators(sheet: Worksheet, form: ScoreForm, top: int) -> int:
    """The indicators; cells of the upper levels are merged over the rows that they hold."""
    for column, heading in enumerate(_INDICATORS, start=2):
        span(sheet, top, column, column, heading)
    executed = _executed(form)
    rows = [row for row in form.rows if row is not executed]
    for at, row in enumerate(rows, start=top + 1):
        values: tuple[Value, ...] = (row.level3, row.target, row.actual, row.weight, row.score, row.reason)
        for column, value in enumerate(values, start=4):
            # A text that is not there leaves its cell empty; a score of 0 is a score.
            shown = None if value == "" else value
            reads = column == LAST
            span(sheet, at, column, column, shown, number_format=_POINTS, sentence=reads)
    for level, names in (
        (_FIRST_LEVEL, [row.level1 for row in rows]),
        (_SECOND_LEVEL, [(row.level1, row.level2) for row in rows]),
    ):
        _merge_level(sheet, level, names, rows, top + 1)
    span(sheet, top, 1, 1, "绩效指标", bottom=top + len(rows))
    return top + 1 + len(rows)


def _merge_level(
    sheet: Worksheet, column: int, names: Sequence[object], rows: Sequence[ScoreRow], top: int
) -> None:
    for first, last in _runs(names):
        row = rows[first]
        text = row.level2
        if column == _FIRST_LEVEL:
            weight = added([one.weight for one in rows[first : last + 1]])
            text = row.level1 if weight is None else f"{row.level1}\n（{weight:g}分）"
        span(sheet, top + first, column, column, text or None, bottom=top + last)


def _runs(names: Sequence[object]) -> Iterator[tuple[int, int]]:
    """First and last place of each run of equal names."""
    for _, run in groupby(range(len(names)), key=lambda place: names[place]):
        places = list(run)
        yield places[0], places[-1]


def _total(sheet: Worksheet, form: ScoreForm, row: int) -> None:
    """Weights and scores of all rows together; empty where one of them is not known."""
    span(sheet, row, 1, 6, "总分")
    weight, score = (added([getattr(one, name) for one in form.rows]) for name in ("weight", "score"))
    span(sheet, row, 7, 7, weight, number_format=_POINTS)
    span(sheet, row, 8, 8, score, number_format=_POINTS)
    span(sheet, row, 9, 9, None)
