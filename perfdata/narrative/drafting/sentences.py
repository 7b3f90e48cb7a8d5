"""Sentences made from figures: one clause a figure, or one sentence for a list of them with 分别."""

from collections.abc import Sequence
from dataclasses import dataclass

from perfdata.narrative.drafting.changes import change_text, value_text
from perfdata.narrative.drafting.data import DataFigure
from perfdata.narrative.drafting.templates import rendered, word

# Past so many names a reader no longer sees which figure is whose.
_MOST_LISTED = 4
_IN_WORDS = ("turned_profit", "turned_loss", "loss_narrowed", "loss_widened")


@dataclass(frozen=True, slots=True)
class _Said:
    """The change of a figure in words, and the words before it: what it is compared with, at which prices."""

    basis: str
    over: str
    change: str

    @property
    def text(self) -> str:
        values = {"basis": self.basis, "over": self.over, "change": self.change}
        return rendered("said", values) if self.change else ""


def clause(figure: DataFigure) -> str:
    """One figure in words; "" where the tables know neither its value nor its growth.

    >>> clause(DataFigure("实缴税金", 5.41, "亿元", 2, growth=-3.0, growth_unit="%", growth_over="year"))
    '实缴税金5.41亿元，同比下降3%'
    """
    value, said = value_text(figure), _said(figure).text
    if not value and not said:
        return ""
    return rendered("clause", {"label": figure.label, "value": value, "said": said})


def listed(figures: Sequence[DataFigure]) -> str:
    """Two or more figures of one shape with 分别; "" where they are not: then a clause each says more.

    Of one shape are figures that all have a value, and all a growth over the same time on the same
    basis or none; a name that is itself a list would make 分别 unclear.
    """
    said = [_said(figure) for figure in figures]
    alike = {(one.basis, one.over, bool(one.change)) for one in said}
    if len(figures) < 2 or len(alike) != 1 or not all(_is_listable(figure) for figure in figures):
        return ""
    values = {
        "names": enumeration([figure.label for figure in figures]),
        "values": enumeration([value_text(figure) for figure in figures]),
        "changes": enumeration([one.change for one in said]) if said[0].change else "",
        "basis": said[0].basis,
        "over": said[0].over,
    }
    return rendered("listed", values)


def paragraph(figures: Sequence[DataFigure], year: str = "") -> str:
    """The figures as one sentence: a clause each, a few without a change with 分别; "" of nothing known."""
    plain = [figure for figure in figures if not _said(figure).text]
    together = listed(plain) if len(plain) <= _MOST_LISTED else ""
    clauses = [made for one in figures if not (together and one in plain) and (made := clause(one))]
    clauses += [together] if together else []
    opening = rendered("opening", {"year": year}) if year else ""
    return rendered("paragraph", {"opening": opening, "clauses": clauses}) if clauses else ""


def heading(entity: str, year: str) -> str:
    """The title of a report that is made of its figures alone."""
    return rendered("title", {"entity": entity, "year": year})


def enumeration(texts: Sequence[str]) -> str:
    """甲、乙和丙."""
    return "和".join(filter(None, ("、".join(texts[:-1]), texts[-1])))


def _said(figure: DataFigure) -> _Said:
    if figure.change in _IN_WORDS:
        return _Said("", word("over", "year"), change_text(figure))
    over = word("over", figure.growth_over)
    if not over:
        return _Said("", "", "")
    return _Said(word("basis", figure.growth_basis), over, change_text(figure))


def _is_listable(figure: DataFigure) -> bool:
    joined = any(mark in figure.label for mark in "、和与及，")
    return figure.value is not None and not joined and figure.change not in _IN_WORDS
