"""The official self-evaluation form (项目/部门支出绩效自评表), filled with what the store holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from perfdata.compute.scoring.execution import Execution
from perfdata.compute.scoring.sheet import ScoreRow, added
from perfdata.export.inert_cells import Value
from perfdata.export.official_form import FormPage
from perfdata.export.workbook import workbook

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
_WIDTHS = (11, 13, 15, 24, 15, 17, 9, 11, 26)
_LAST = len(_WIDTHS)
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


def score_form_page(form: ScoreForm, name: str = "自评表") -> FormPage:
    """The form as a sheet of a workbook. What is not known is left empty, to be filled in."""
    page = FormPage(name, _WIDTHS)
    row = _head(page, form)
    row = _money(page, form, row)
    row = _goals(page, row)
    row = _indicators(page, form, row)
    _total(page, form, row)
    return page


def score_form_workbook(form: ScoreForm) -> bytes:
    """The form by itself as .xlsx; equal forms give equal bytes."""
    return workbook((score_form_page(form),))


def _head(page: FormPage, form: ScoreForm) -> int:
    """Title, year, and whose form it is; the row below them."""
    kind = "项目支出绩效自评表" if form.project else "部门整体支出绩效自评表"
    page.title(1, kind)
    page.title(2, f"（{form.year}年度）", small=True)
    if not form.project:
        page.span(3, 1, 2, "部门（单位）名称")
        page.span(3, 3, _LAST, form.entity)
        return 4
    page.span(3, 1, 2, "项目名称")
    page.span(3, 3, _LAST, form.project)
    page.span(4, 1, 2, "主管部门")
    page.span(4, 3, 5, None)
    page.span(4, 6, 6, "实施单位")
    page.span(4, 7, _LAST, form.entity)
    return 5


def _money(page: FormPage, form: ScoreForm, top: int) -> int:
    """The block of money: one line a fund, the first with the points of the execution."""
    page.span(top, 2, 3, None)
    for column, heading in enumerate(_MONEY, start=4):
        page.span(top, column, column, heading)
    scored = _executed(form)
    lines = form.lines or (Execution("年度资金总额", None, None, form.unit),)
    for row, line in enumerate(lines, start=top + 1):
        page.span(row, 2, 3, line.line)
        points = scored if row == top + 1 else None
        rate = None if line.rate is None else line.rate / 100
        amounts = (line.initial, line.budget, line.executed)
        for column, amount in enumerate(amounts, start=4):
            page.span(row, column, column, amount, number_format=_AMOUNT)
        page.span(row, 7, 7, _NO_MARK if points is None else points.weight, number_format=_POINTS)
        page.span(row, 8, 8, _NO_MARK if rate is None else rate, number_format=_RATE)
        page.span(row, 9, 9, _NO_MARK if points is None else points.score, number_format=_POINTS)
    below = top + 1 + len(lines)
    label = f"{'项目' if form.project else '年度'}资金\n（{form.unit}）"
    page.span(top, 1, 1, label, bottom=below - 1)
    return below


def _executed(form: ScoreForm) -> ScoreRow | None:
    """The row of the execution, where its money is there to stand beside it."""
    known = any(line.executed is not None for line in form.lines[:1])
    return next((row for row in form.rows if row.is_execution), None) if known else None


def _goals(page: FormPage, top: int) -> int:
    """The goals of the year and what came of them: long texts that no table holds."""
    page.span(top, 1, 1, "年度总体目标", bottom=top + 1)
    for first, last, heading in ((2, 5, "预期目标"), (6, _LAST, "实际完成情况")):
        page.span(top, first, last, heading)
        page.span(top + 1, first, last, None)
    page.heights[top + 1] = 60
    return top + 2


def _indicators(page: FormPage, form: ScoreForm, top: int) -> int:
    """The indicators; cells of the upper levels are merged over the rows that they hold."""
    for column, heading in enumerate(_INDICATORS, start=2):
        page.span(top, column, column, heading)
    executed = _executed(form)
    rows = [row for row in form.rows if row is not executed]
    for at, row in enumerate(rows, start=top + 1):
        values: tuple[Value, ...] = (row.level3, row.target, row.actual, row.weight, row.score, row.reason)
        for column, value in enumerate(values, start=4):
            # A text that is not there leaves its cell empty; a score of 0 is a score.
            shown = None if value == "" else value
            reads = column == _LAST
            page.span(at, column, column, shown, number_format=_POINTS, sentence=reads)
    for level, names in (
        (_FIRST_LEVEL, [row.level1 for row in rows]),
        (_SECOND_LEVEL, [(row.level1, row.level2) for row in rows]),
    ):
        _merge_level(page, level, names, rows, top + 1)
    page.span(top, 1, 1, "绩效指标", bottom=top + len(rows))
    return top + 1 + len(rows)


def _merge_level(
    page: FormPage, column: int, names: Sequence[object], rows: Sequence[ScoreRow], top: int
) -> None:
    for first, last in _runs(names):
        row = rows[first]
        text = row.level2
        if column == _FIRST_LEVEL:
            weight = added([one.weight for one in rows[first : last + 1]])
            text = row.level1 if weight is None else f"{row.level1}\n（{weight:g}分）"
        page.span(top + first, column, column, text or None, bottom=top + last)


def _runs(names: Sequence[object]) -> Iterator[tuple[int, int]]:
    """First and last place of each run of equal names."""
    for _, run in groupby(range(len(names)), key=lambda place: names[place]):
        places = list(run)
        yield places[0], places[-1]


def _total(page: FormPage, form: ScoreForm, row: int) -> None:
    """Weights and scores of all rows together; empty where one of them is not known."""
    page.span(row, 1, 6, "总分")
    weight, score = (added([getattr(one, name) for one in form.rows]) for name in ("weight", "score"))
    page.span(row, 7, 7, weight, number_format=_POINTS)
    page.span(row, 8, 8, score, number_format=_POINTS)
    page.span(row, 9, 9, None)
