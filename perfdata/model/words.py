"""The closed choices of the vocabulary: frequencies, bases, kinds, qualifiers, states."""

from collections.abc import Mapping
from typing import Literal

Freq = Literal["A", "S", "Q", "M", "span"]
Basis = Literal["period", "ytd", "point"]
Kind = Literal["actual", "plan", "budget"]
Measure = Literal["level", "change", "share"]
Qualifier = Literal["", ">", ">=", "<", "<=", "~"]
# What a bound is once its figure is negated or divided by: a fall of more than 6 % is a growth under -6 %.
FLIPPED: Mapping[Qualifier, Qualifier] = {"": "", ">": "<", ">=": "<=", "<": ">", "<=": ">=", "~": "~"}
Severity = Literal["error", "warning", "note"]
Role = Literal["total", "group", "detail"]
LedgerStatus = Literal["done", "open", "referred", "overdue"]
