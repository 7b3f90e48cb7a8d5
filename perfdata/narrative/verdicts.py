"""Each figure of a report judged against the tables: whether it agrees, and by which cells."""

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.rounding import Interval, interval, margin
from perfdata.compute.units import unit_ratio
from perfdata.model.claims import Claim, ClaimPart, Evidence, Judgement, Verdict
from perfdata.terms.labels import normal
from perfdata.terms.units import Units

Row = Mapping[str, Any]

# Of two verdicts on one claim the first one here counts.
_GRAVEST: tuple[Verdict, ...] = ("differs", "agrees_rounded", "agrees")
_AMOUNTS = (
    (re.compile("总投资"), "total_investment"),
    (re.compile("累计完成"), "cumulative_investment"),
    (re.compile("计划"), "planned_investment"),
    (re.compile("完成投资"), "completed_investment"),
)
# A name of this many characters is known by its first half and its end (横冲科技工业园…污水处理站).
_LONG_NAME, _NAME_END = 8, 4
_NOISE = 1e-9


@dataclass(frozen=True, slots=True)
class _Printed:
    """A figure to compare: its number, its decimals in the unit compared, and what it can have been."""

    value: float
    qualifier: str
    possible: Interval


def verdicts(
    claims: Iterable[Claim], observations: pd.DataFrame, projects: pd.DataFrame, catalogue: Catalogue
) -> tuple[Judgement, ...]:
    """One judgement a claim, in order. The frames hold the facts of the report's own entity.

    A claim is compared with the observation of its indicator (or label), scope, item, period, basis,
    kind and measure. Its value and its growth are judged apart, and the graver verdict counts.
    """
    known = _Known(observations, projects, catalogue)
    return tuple(known.judgement(claim) for claim in claims)


class _Known:
    """The facts by what they are about."""

    def __init__(self, observations: pd.DataFrame, projects: pd.DataFrame, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._units = Units(catalogue)
        self._projects: Sequence[Row] = projects.to_dict("records")  # type: ignore[assignment]
        self._rows: dict[str, list[Row]] = {}
        for row in observations[observations["base_for"] == ""].to_dict("records"):
            subject = str(row["indicator"]) or normal(str(row["label"]))
            self._rows.setdefault(subject, []).append(row)  # type: ignore[arg-type]

    def judgement(self, claim: Claim) -> Judgement:
        """The verdict on one claim, with its evidence."""
        subject = claim.indicator or normal(claim.label)
        if not claim.time_period or not subject or "/" in claim.time_period:
            return Judgement("not_checkable")
        if claim.project:
            return self._of_project(claim)
        row = self._row(claim, subject)
        return self._against(claim, row) if row is not None else Judgement("not_in_data")

    def _row(self, claim: Claim, subject: str) -> Row | None:
        fitting = [row for row in self._rows.get(subject, ()) if self._fits(claim, row)]
        exact = [row for row in fitting if row["time_period"] == claim.time_period]
        if claim.parent and not claim.indicator:
            exact = [row for row in exact if row["parent"] in ("", claim.parent)] or exact
        same = exact or [
            row for row in fitting if _is_as_of(claim) and row["time_period"] == claim.time_period[:4]
        ]
        return same[0] if len(same) == 1 else self._only(claim, same)

    def _only(self, claim: Claim, rows: Sequence[Row]) -> Row | None:
        """Of several rows the one with the claim's basis; None where it stays open."""
        named = [row for row in rows if row["basis"] == claim.basis]
        return named[0] if len(named) == 1 else None

    def _fits(self, claim: Claim, row: Row) -> bool:
        same = (claim.scope, claim.kind, claim.measure) == (row["scope"], row["kind"], row["measure"])
        if not same or normal(claim.item) != normal(str(row["item"])):
            return False
        if claim.measure == "change" and claim.since != row["since"]:
            return False
        return row["basis"] == claim.basis or "point" in (row["basis"], claim.basis)

    def _against(self, claim: Claim, row: Row) -> Judgement:
        parts: Mapping[ClaimPart, Verdict | None] = {
            "value": self._value(claim, row),
            "growth": self._growth(claim, row),
        }
        found = [verdict for verdict in parts.values() if verdict]
        evidence = Evidence(*(str(row[name]) for name in ("file", "sheet", "value_cell", "growth_cell")))
        if not found:
            return Judgement("not_in_data")
        differing = tuple(part for part, verdict in parts.items() if verdict == "differs")
        return Judgement(min(found, key=_GRAVEST.index), evidence, differing)

    def _value(self, claim: Claim, row: Row) -> Verdict | None:
        if claim.value is None or _absent(row["value"]):
            return None
        unit = str(row["source_unit"] or row["unit"])
        value = float(row["source_value"] if not _absent(row["source_value"]) else row["value"])
        decimals = None if _absent(row["decimals"]) else int(row["decimals"])
        half = margin(decimals)
        stored = _Printed(value, str(row["qualifier"]), Interval(value - half, value + half))
        ratio = self._ratio(unit, claim.unit, claim.indicator)
        return None if ratio is None else compared(claim, _scaled(stored, ratio))

    def _ratio(self, unit: str, wanted: str, code: str) -> float | None:
        """What a stored figure is multiplied by to be in the claim's unit; None where they do not convert."""
        known, asked = self._units.find(unit), self._units.find(wanted)
        if unit == wanted:
            return 1.0
        if known is not None and asked is not None:
            ratio = unit_ratio(known.symbol, asked.symbol, self._catalogue)
            if not math.isnan(ratio):
                return ratio
        entry = self._catalogue.indicators.get(code)
        # One thing may be counted as 个, 家 or 条.
        return (
            1.0 if entry is not None and entry.number == "count" and len(unit) == len(wanted) == 1 else None
        )

    def _growth(self, claim: Claim, row: Row) -> Verdict | None:
        if claim.growth is None or _absent(row["growth"]):
            return None
        if claim.growth_unit != row["growth_unit"] or claim.growth_over != (row["growth_over"] or "year"):
            return None
        decimals = None if _absent(row["growth_decimals"]) else int(row["growth_decimals"])
        stored = _Printed(
            float(row["growth"]), str(row["growth_qualifier"]), interval(float(row["growth"]), decimals)
        )
        stated = _Printed(claim.growth, claim.growth_qualifier, interval(claim.growth, claim.growth_decimals))
        return _verdict(stated, stored)

    # --- projects ---

    def _of_project(self, claim: Claim) -> Judgement:
        """The amount of the one project of that name, in the report's year."""
        column = next((name for pattern, name in _AMOUNTS if pattern.search(claim.label)), "")
        rows = [
            row
            for row in self._projects
            if _is_named(str(row["project"]), claim.project) and row["time_period"] == claim.time_period
        ]
        if not column or len(rows) != 1 or _absent(rows[0][column]) or claim.value is None:
            return Judgement("not_in_data")
        row = rows[0]
        ratio = self._ratio(str(row["unit"]), claim.unit, "")
        if ratio is None:
            return Judgement("not_checkable")
        value = float(row[column])
        verdict = compared(claim, _scaled(_Printed(value, "", Interval(value, value)), ratio))
        cells = json.loads(row["cells"] or "{}")
        return Judgement(verdict, Evidence(str(row["file"]), str(row["sheet"]), str(cells.get(column, ""))))


def _absent(value: Any) -> bool:
    return bool(pd.isna(value))


def _is_as_of(claim: Claim) -> bool:
    """Whether a claim is as of a moment within the year, which a table of the year may hold as its figure."""
    return claim.basis == "point"


def _is_named(name: str, text: str) -> bool:
    half = len(name) // 2
    apart = len(name) >= _LONG_NAME and name[:half] in text and text.endswith(name[-_NAME_END:])
    return apart or normal(name) == normal(text)


def _scaled(figure: _Printed, ratio: float) -> _Printed:
    possible = Interval(figure.possible.low * ratio, figure.possible.high * ratio)
    return _Printed(figure.value * ratio, figure.qualifier, possible)


def compared(claim: Claim, stored: _Printed) -> Verdict:
    """The verdict on a claim's value; `stored` is in the claim's unit."""
    value = claim.value if claim.value is not None else math.nan
    if claim.qualifier and claim.qualifier == stored.qualifier:
        # 1600余 and 1601余 both say more than: they are the same statement only with the same number.
        half = margin(claim.decimals)
        return _verdict(
            _Printed(value, "", Interval(value - half, value + half)),
            _Printed(stored.value, "", stored.possible),
        )
    low = -math.inf if claim.low is None else claim.low
    high = math.inf if claim.high is None else claim.high
    return _verdict(_Printed(value, claim.qualifier, Interval(low, high)), stored)


def _verdict(stated: _Printed, stored: _Printed) -> Verdict:
    possible = stored.possible
    if stored.qualifier and stored.qualifier != stated.qualifier:
        low = -math.inf if stored.qualifier in ("<", "<=", "~") else possible.low
        possible = Interval(low, math.inf if stored.qualifier in (">", ">=", "~") else possible.high)
    if abs(stated.value - stored.value) <= _NOISE * max(1.0, abs(stored.value)):
        return "agrees" if stated.qualifier == stored.qualifier else _bounded(stated, possible)
    return _bounded(stated, possible)


def _bounded(stated: _Printed, possible: Interval) -> Verdict:
    """Whether one number can be both: 超110 excludes 110 itself, 以上 does not."""
    bound = stated.value
    if stated.qualifier in (">", "<") and possible.low == possible.high == bound:
        return "differs"
    if stated.qualifier in (">=", "<=") and possible.low <= bound <= possible.high:
        return "agrees_rounded"
    return "agrees_rounded" if stated.possible.overlaps(possible) else "differs"
