"""The labels of a form's levels, filled down over the rows that leave them blank and joined where split."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from perfdata.recognise.form_head import heading
from perfdata.terms.text import squeeze

_POINTS = re.compile(r"[(（\[](?:共|满分|权重)?(\d{1,3}(?:\.\d+)?)分?[%]?[)）\]]")


class Levels:
    """一级指标 and 二级指标 of the present row. `known` are names of levels, such as 产出指标."""

    def __init__(self, known: Iterable[str]) -> None:
        self.known = tuple(known)
        self._names = {"level1": "", "level2": ""}

    def read(self, texts: Mapping[str, str]) -> dict[str, str]:
        """The levels of a row whose own cells say `texts`. A new 一级 label ends the 二级 above."""
        for name, text in texts.items():
            label = heading(text)
            whole = self._names[name] + label
            if not label or label == self._names[name]:
                continue
            if self._is_piece(self._names[name], whole):
                self._names[name] = whole
            else:
                self._names[name] = label
                self._names["level2"] = self._names["level2"] if name == "level2" else ""
        return dict(self._names)

    def _is_piece(self, above: str, whole: str) -> bool:
        """Whether the label goes on with the one above: 产 over 出 over 指 over 标, one a row."""
        return bool(above) and above not in self.known and any(name.startswith(whole) for name in self.known)

    def mend(self, rows: Sequence[dict[str, Any]]) -> None:
        """Give the rows that were read under the first piece of a label the whole of it."""
        for row, below in reversed(list(pairwise(rows))):
            for name in self._names:
                piece, whole = row[name], below[name]
                if piece != whole and whole.startswith(piece) and self._is_piece(piece, whole):
                    row[name] = whole


def points_of(label: str) -> float | None:
    """The weight that stands inside a level's label.

    >>> points_of("产出指标（50分）"), points_of("产出指标")
    (50.0, None)
    """
    match = _POINTS.search(squeeze(label))
    return float(match[1]) if match else None
