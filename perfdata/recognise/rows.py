"""The labels of a block read row by row: names, items, entities, periods, units, and what is open above."""

import re
from dataclasses import replace
from functools import cached_property

from perfdata.recognise import regions
from perfdata.recognise.block import Table
from perfdata.recognise.columns import Columns
from perfdata.recognise.hierarchy import Hierarchy
from perfdata.recognise.meaning import GROWTH_ROLES, Meaning, Role
from perfdata.recognise.printed import printed_name
from perfdata.recognise.row_meaning import RowMeaning
from perfdata.terms import labels, periods
from perfdata.terms.labels import normal
from perfdata.terms.periods import Period
from perfdata.terms.text import squeeze

_KINDS = {"计划": "plan", "目标": "plan", "预期": "plan", "任务": "plan", "预算": "budget"}
# What a row may say of its figures. 按期完成率 is a name, so 完成率 counts only as a whole label.
_ROLES_OF_ROWS: tuple[Role, ...] = (*GROWTH_ROLES, "rank")
_ROLES_OF_WHOLE_ROWS: tuple[Role, ...] = (*_ROLES_OF_ROWS, "completion", "share")


class Rows:
    """Reads the label columns of a table row by row, keeping track of sections and children."""

    def __init__(self, table: Table, columns: Columns) -> None:
        self._table = table
        self._grid = table.grid
        self._columns = columns
        self._vocabulary = table.vocabulary
        self._hierarchy = Hierarchy()
        self._last: dict[int, str] = {}
        self._read: dict[tuple[str, ...], RowMeaning] = {}
        self._previous = ""
        self._section_periods: tuple[Period, ...] = ()

    def read(self, row: int) -> RowMeaning:
        """The meaning of the row's labels."""
        texts = {index: self._text(row, index) for index in self._columns.labels}
        if self._is_note(row):
            return RowMeaning(row, note=True)
        texts = self._filled_down(texts)
        naming = any(texts[index] for index in texts if self._names(index))
        # Where no column names the rows, the headings name the figures.
        labelled = naming or self._named_by_columns
        return self._with_name(replace(self._beside(texts), row=row, labelled=labelled), texts)

    def _beside(self, texts: dict[int, str]) -> RowMeaning:
        """What the labels beside the name say; long tables repeat them, so each is read once."""
        key = tuple(texts[index] for index in self._plain)
        if key not in self._read:
            meaning = self._with_plain(self._with_period(RowMeaning(-1), texts), texts)
            self._read[key] = self._with_entity(meaning, texts)
        return self._read[key]

    @cached_property
    def _plain(self) -> list[int]:
        """The label columns that hold no names."""
        return [index for index, kind in self._columns.labels.items() if kind not in ("indicator", "item")]

    @cached_property
    def _named_by_columns(self) -> bool:
        """Whether the headings name the figures, and no label stands in any row that has some."""
        figures = self._columns.figures
        rows = [row for row in self._table.block.rows if any(self._grid.is_number(row, c) for c in figures)]
        naming = [index for index in self._columns.labels if self._names(index)]
        labelled = any(self._text(row, index).strip() for row in rows for index in naming)
        return not labelled and any(column.name for column in figures.values())

    @cached_property
    def _identity(self) -> int:
        """Of several columns of items (企业名称, 行业) the one that tells the rows apart."""
        rows = range(self._table.block.data, self._table.block.end)
        items = self._columns.of_kind("item")
        return max(items, key=lambda index: len({self._text(row, index).strip() for row in rows}))

    def _names(self, column: int) -> bool:
        return self._columns.labels[column] in ("indicator", "entity", "item", "period")

    def _text(self, row: int, column: int) -> str:
        text = self._grid.text(row, column)
        if text:
            return text
        value = self._grid.date(row, column)
        if value is not None:
            return f"{value.year}年{value.month}月"
        figure = self._grid.figure(row, column)
        return figure.text if figure and self._columns.labels[column] in ("period", "entity", "item") else ""

    def _filled_down(self, texts: dict[int, str]) -> dict[int, str]:
        """Blank labels take the one above where a label further right goes on."""
        naming = [index for index in sorted(texts) if self._names(index)]
        filled = dict(texts)
        for place, index in enumerate(naming):
            if texts[index].strip():
                self._last[index] = texts[index]
                for right in naming[place + 1 :]:
                    self._last.pop(right, None)
            elif any(texts[right].strip() for right in naming[place + 1 :]):
                filled[index] = self._last.get(index, "")
        return filled

    @cached_property
    def _note_start(self) -> re.Pattern[str]:
        words = sorted(self._vocabulary.words("note_start"), key=len, reverse=True)
        return re.compile(rf"(?:{'|'.join(re.escape(word) for word in words)})(?:[::\d]|$)")

    def _is_note(self, row: int) -> bool:
        first = next((text for _, text in self._grid.row_texts(row)), "")
        key = squeeze(first)
        return bool(self._note_start.match(key)) and not any(
            self._grid.is_number(row, column) and not self._grid.text(row, column)
            for column in self._columns.figures
        )

    def _with_period(self, meaning: RowMeaning, texts: dict[int, str]) -> RowMeaning:
        found: list[Period] = []
        for index in self._columns.of_kind("period"):
            period = _period_of(texts[index]) if texts[index] else None
            if period is None and found and (number := _month_number(texts[index])):
                period = Period("month", found[-1].year, number)
            if period is not None:
                found.append(period)
        said = [texts[index] for index in self._columns.of_kind("period")]
        early = any(self._vocabulary.holds(text, "provisional") for text in said)
        return replace(meaning, periods=tuple(found), provisional=early)

    def _with_plain(self, meaning: RowMeaning, texts: dict[int, str]) -> RowMeaning:
        """The unit, scope and kind that the row states in columns of their own."""
        units = [self._vocabulary.units.find(texts[i]) for i in self._columns.of_kind("unit") if texts[i]]
        scopes = [texts[i].strip() for i in self._columns.of_kind("scope") if texts[i]]
        kinds = [texts[i] for i in self._columns.of_kind("kind") if texts[i]]
        kind = next((code for word, code in _KINDS.items() for text in kinds if word in text), "")
        return replace(
            meaning, unit=units[0] if units else None, scope=scopes[0] if scopes else "", kind=kind
        )

    def _with_entity(self, meaning: RowMeaning, texts: dict[int, str]) -> RowMeaning:
        printed = [texts[index] for index in self._columns.of_kind("entity")]
        entity, total = regions.entity_of(printed, self._table.context.entity, self._vocabulary)
        return replace(meaning, entity=entity, total=total)

    def _with_name(self, meaning: RowMeaning, texts: dict[int, str]) -> RowMeaning:
        items = [i for i in self._columns.of_kind("item") if texts[i].strip()]
        names = [i for i in self._columns.of_kind("indicator") if texts[i].strip()]
        if not names:
            named = self._identity if items and texts[self._identity].strip() else max(items, default=None)
            item = labels.parse(texts[named]).squeezed if named is not None else ""
            total = regions.is_total(item) or normal(item) in self._vocabulary.words("total_row")
            return replace(meaning, item="" if total else item, total=meaning.total or total)
        meaning = self._named(meaning, texts[names[-1]])
        above = names[:-1] + [i for i in items if i < names[-1]]
        parent = squeeze(labels.parse(texts[above[-1]]).name) if above else meaning.parent
        item = next((labels.parse(texts[i]).squeezed for i in items if i > names[-1]), "")
        return replace(meaning, parent=parent or meaning.parent, item="" if regions.is_total(item) else item)

    def _named(self, meaning: RowMeaning, text: str) -> RowMeaning:
        """The row under its printed name, with what the name itself says."""
        label = labels.parse(text)
        said = self._vocabulary.meaning(text)
        role = _role_of_row(said)
        name = self._name(label, said, role)
        section = self._is_section(meaning.row)
        unit = meaning.unit or said.unit
        parent = self._hierarchy.place(label, name, section=section, unit=unit, lagged=said.lagged)
        state = self._hierarchy.latest
        self._remember(label, "" if role else name, section=section)
        total = regions.is_total(label.squeezed)
        return replace(
            meaning,
            label="" if total else name,
            parent=parent.label if parent and not (role and not said.name) else "",
            periods=meaning.periods or (said.periods if role else ()) or self._section_periods,
            basis=said.basis,
            unit=unit,
            inherited_unit=state.unit or self._columns.unit,
            scope=meaning.scope or said.scope,
            role=role,
            growth_basis=said.growth_basis,
            lagged=state.lagged,
            section=section,
            total=total,
        )

    def _remember(self, label: labels.Label, name: str, *, section: bool) -> None:
        """Keep what later rows refer to: the name that 同比增长 is of, the period of a section."""
        self._previous = name or self._previous
        period = periods.find(label.squeezed) if section else None
        if period is not None:
            self._section_periods = (period,)

    def _name(self, label: labels.Label, said: Meaning, role: Role) -> str:
        """The row's own name; a row that is all role (同比增长) speaks of the one above."""
        if role and not said.name:
            return self._previous
        if said.name and (not said.role or role):
            return printed_name(label, said)
        return printed_name(label, replace(said, role=""))

    def _is_section(self, row: int) -> bool:
        """Whether nothing stands in the row but its label."""
        return not any(
            self._grid.is_number(row, c) or self._grid.missing(row, c) or self._grid.own_text(row, c)
            for c in self._columns.figures
        )


def _role_of_row(said: Meaning) -> Role:
    roles = _ROLES_OF_ROWS if said.name else _ROLES_OF_WHOLE_ROWS
    return said.role if said.role in roles else ""


def _period_of(text: str) -> Period | None:
    """The period of a label; a remark in brackets after it (2022年（预计）) is none of its name."""
    label = labels.parse(text)
    bare = labels.without_brackets(label.name, set(label.brackets))
    return periods.of_cell(text.strip()) or (periods.of_cell(bare) if bare else None)


def _month_number(text: str) -> int:
    figure = re.fullmatch(r"\s*(1[0-2]|0?[1-9])(?:\.0)?\s*月?\s*", text or "")
    return int(figure[1]) if figure else 0
