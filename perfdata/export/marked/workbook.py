"""A file's workbook with its problems marked: the copy or the table written anew, and the list in front."""
# mypy: disable-error-code="no-untyped-call"
# (openpyxl has no annotations)

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from openpyxl.workbook.workbook import Workbook

from perfdata.export.fixed_package import saved
from perfdata.export.marked.cells import Position, mark, position, shown_at
from perfdata.export.marked.copied import Copy, Loss, copied
from perfdata.export.marked.rebuilt import rebuilt
from perfdata.export.marked.sentence import covering_sentence
from perfdata.export.marked.summary import Sheets, add_summary
from perfdata.language import _, pgettext, say, say_plural
from perfdata.model import Problem, RawFile, Source

# As many cells as can be copied in a few seconds; a larger workbook gets the list alone.
MOST_CELLS = 200_000
# More problems than these are one mistake made over and over: nobody reads on.
MOST_PROBLEMS = 2_000


def marked_workbook(source: Source, file: RawFile, problems: Sequence[Problem]) -> bytes:
    """The file as .xlsx with each problem's cell filled and commented, and the list in front.

    `file` is what was read of `source`; only its own problems are taken of `problems`. Equal
    arguments give equal bytes. Texts are in the language in use.
    """
    own = _own(file.name, problems)
    if not file.sheets:
        return problem_list(file.name, own, _("This is no workbook, so there is only the list."))
    if _cells(file) > MOST_CELLS:
        return problem_list(
            file.name, own, _("The workbook is too large to be marked, so there is only the list.")
        )
    if file.format != "xlsx":
        return _marked(*rebuilt(file), file.name, own, _rewritten())
    copy = _copy(source.content)
    if copy is None:
        return _marked(*rebuilt(file), file.name, own, _rewritten())
    titles = {title: title for title in copy.workbook.sheetnames}
    return _marked(copy.workbook, titles, file.name, own, tuple(_remarks(copy)))


def problem_list(file: str, problems: Sequence[Problem], remark: str) -> bytes:
    """The list of problems alone; `remark` says why the file itself is not there."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    return _marked(workbook, {}, file, _own(file, problems), (remark,))


def _marked(
    workbook: Workbook,
    titles: Mapping[str, str],
    file: str,
    problems: Sequence[Problem],
    remarks: Sequence[str],
) -> bytes:
    sheets = Sheets(titles, frozenset(s.title for s in workbook.worksheets if s.sheet_state != "visible"))
    shown = problems[:MOST_PROBLEMS]
    for (title, cell), found in _by_cell(workbook, titles, shown).items():
        mark(workbook[title], cell, found)
    left_out = len(problems) - len(shown)
    more = [say_plural("{count} more is not listed.", "{count} more are not listed.", left_out)]
    lines = [covering_sentence(file, problems), *remarks, *(more if left_out else [])]
    add_summary(workbook, lines, shown, sheets)
    return saved(workbook)


def _by_cell(
    workbook: Workbook, titles: Mapping[str, str], problems: Sequence[Problem]
) -> Mapping[tuple[str, Position], list[Problem]]:
    """The problems of each cell, by the title of its sheet; those without a cell are not among them."""
    worksheets = {sheet.title: sheet for sheet in workbook.worksheets}
    found: dict[tuple[str, Position], list[Problem]] = defaultdict(list)
    for problem in problems:
        cell = position(problem.place.cell)
        sheet = worksheets.get(titles.get(problem.place.sheet, ""))
        if cell is not None and sheet is not None:
            found[sheet.title, shown_at(sheet, cell)].append(problem)
    return found


def _own(file: str, problems: Sequence[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.place.file in ("", file)]


def _cells(file: RawFile) -> int:
    grids = sum(len(row) for sheet in file.sheets for row in sheet.rows)
    spans = (span for sheet in file.sheets for span in sheet.merges)
    return grids + sum((s.bottom - s.top + 1) * (s.right - s.left + 1) for s in spans)


def _copy(content: bytes) -> Copy | None:
    """The copy; None where openpyxl does not understand what another reader could read."""
    try:
        return copied(content)
    except Exception:  # noqa: BLE001 - openpyxl fails on odd files by whatever line trips over them
        return None


def _remarks(copy: Copy) -> Iterator[str]:
    if copy.lost:
        names = pgettext("list", ", ").join(_loss_name(loss) for loss in copy.lost)
        yield say("Not carried over into this copy: {names}. The original file still has them.", names=names)
    if copy.has_formulas:
        yield _(
            "Formulas are computed when the file is opened in Excel or WPS; save it there before sending."
        )


def _rewritten() -> tuple[str, ...]:
    return (
        _(
            "The table was written anew from the values of its cells;"
            " fonts, borders and formulas are not in it."
        ),
    )


def _loss_name(loss: Loss) -> str:
    names: Mapping[Loss, str] = {
        "macros": pgettext("loss", "macros"),
        "charts": pgettext("loss", "charts"),
        "pictures": pgettext("loss", "pictures"),
        "shapes": pgettext("loss", "text boxes and shapes"),
        "objects": pgettext("loss", "form controls and embedded objects"),
        "threads": pgettext("loss", "replies to comments"),
        "slicers": pgettext("loss", "slicers"),
        "runs": pgettext("loss", "different fonts within one cell"),
        "extensions": pgettext("loss", "some formats and rules of newer Excel"),
    }
    return names[loss]
