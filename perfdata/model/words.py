"""The closed choices of the vocabulary: frequencies, bases, kinds, qualifiers, states."""

from typing import Literal

Freq = Literal["A", "S", "Q", "M", "span"]
Basis = Literal["period", "ytd", "point"]
Kind = Literal["actual", "plan", "budget"]
Measure = Literal["level", "change", "share"]
Qualifier = Literal["", ">", ">=", "<", "<=", "~"]
Severity = Literal["error", "warning", "note"]
Role = Literal["total", "group", "detail"]
LedgerStatus = Literal["done", "open", "referred", "overdue"]
