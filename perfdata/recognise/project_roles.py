"""What a row of a project schedule stands for: one project, a group, the total; and its name among them."""

import re
from collections.abc import Mapping

from perfdata.model import Role
from perfdata.recognise.block import Table
from perfdata.terms import labels
from perfdata.terms.text import as_printed, squeeze

_TOTAL = re.compile(r"^(?:全[市区县省园]|园区|项目)?(?:合计|总计|共计|汇总|总和)|^全部项目")
_SUBTOTAL = re.compile(r"小计(?:[(（].*)?$")
_COUNTED = re.compile(r"[(（]?\d+[个项]\)?$")
# 一, （一） or 其中： in the column of the numbers of order.
_OF_GROUP = re.compile(r"^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.]?$|^其中[:：]?$")
_DEEPER_ORDER = re.compile(r"^[(（]")


class Roles:
    """Tells the roles of one schedule's rows, which come one after the other."""

    def __init__(self, table: Table, columns: Mapping[str, int]) -> None:
        self._grid = table.grid
        self._order = columns.get("order")
        self._groups: list[tuple[int, str]] = []
        self._taken: set[str] = set()

    def place(self, row: int, name: str, *, figures: bool) -> tuple[Role, str]:
        """The row's role and its name. 小计 is named by its group, a second 在建 by the group above it."""
        label = labels.parse(name)
        printed = as_printed(label.squeezed, name)
        role = self._role(label, row, figures=figures)
        if _SUBTOTAL.match(label.squeezed):
            group = self._groups[-1][1] if self._groups else ""
            return "group", self._own(f"{group}{printed}", "")
        if role != "group" or label.child:
            parent = self._groups[-1][1] if self._groups and role == "group" else ""
            return role, self._own(printed, parent) if role == "group" else printed
        parent = self._open(label, row)
        own = self._own(printed, parent) if figures else printed
        self._groups.append((self._depth(label, row), printed))
        return role, own

    def _own(self, name: str, parent: str) -> str:
        """The name, told apart from that of an earlier group."""
        own = f"{parent}/{name}" if name in self._taken and parent else name
        self._taken.add(own)
        return own

    def _open(self, label: labels.Label, row: int) -> str:
        """Close the groups that end here; the name of the one that stays open around this one."""
        depth = self._depth(label, row)
        while self._groups and self._groups[-1][0] >= depth:
            self._groups.pop()
        return self._groups[-1][1] if self._groups else ""

    def _depth(self, label: labels.Label, row: int) -> int:
        order = squeeze(self._grid.text(row, self._order)) if self._order is not None else ""
        return label.depth or (2 if _DEEPER_ORDER.match(order) else 1)

    def _role(self, label: labels.Label, row: int, *, figures: bool) -> Role:
        name = label.squeezed
        if _TOTAL.match(name):
            return "total"
        order = self._order
        if order is not None and self._grid.is_number(row, order):
            return "detail"
        numbered = order is not None and _OF_GROUP.match(squeeze(self._grid.text(row, order)))
        counted = _COUNTED.search(name)
        section = not figures and len(self._grid.row_texts(row)) <= 1
        return "group" if label.depth in (1, 2) or numbered or label.child or counted or section else "detail"
