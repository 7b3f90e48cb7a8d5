"""Charts made from computed frames; all texts are given, nothing is formatted here.

In the frames NaN is a figure that is not known, "" a text that is absent.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from perfdata.chart.model import Chart, ChartKind, Lamp, Role, Series
from perfdata.errors import UsageError
from perfdata.model import Milestone


@dataclass(frozen=True, slots=True)
class Caption:
    """The words around a chart: the finding, unit and scope, provenance, and the chart in words."""

    title: str
    subtitle: str = ""
    source: str = ""
    alt: str = ""


Names = Mapping[Role, str]


def trend(frame: pd.DataFrame, caption: Caption, names: Names, unit: str, growth_unit: str = "%") -> Chart:
    """Columns by period with a line of the growth.

    `frame` has a row for each period and kind, missing years included, in order: period (its
    label), kind (actual, plan, budget), value, text, estimated (bool), growth, growth_text.
    `names` words the roles actual, estimate, plan and growth. Roles without a figure are left out.
    """
    periods = tuple(dict.fromkeys(frame["period"]))
    done = frame[frame["kind"] == "actual"]
    estimated = done["estimated"].astype(bool)
    rows: dict[Role, pd.DataFrame] = {
        "actual": done[~estimated],
        "estimate": done[estimated],
        "plan": frame[frame["kind"] != "actual"],
    }
    figures = ("value", "text")
    series = [
        _by_period(part, periods, figures, Series(names[role], (), unit, role=role))
        for role, part in rows.items()
        if part["value"].notna().any()
    ] or [_by_period(done, periods, figures, Series(names["actual"], (), unit))]
    if done["growth"].notna().any():
        line = Series(names["growth"], (), growth_unit, role="growth", axis="right")
        series.append(_by_period(done, periods, ("growth", "growth_text"), line))
    return _chart("columns", caption, periods, series)


def completion(frame: pd.DataFrame, caption: Caption, names: Names) -> Chart:
    """Projects as bars in percent of their plan, the one furthest behind the schedule first.

    `frame` has: project, completion (percent), text, gap (points to the schedule), lamp; and
    schedule (percent) with schedule_text where there is one. Those without a gap come last,
    lowest completion first. `names` words the roles actual and schedule.
    """
    ordered = frame.sort_values(["gap", "completion"], kind="stable", na_position="last")
    series = [Series(names["actual"], _numbers(ordered["completion"]), "%", tuple(ordered["text"]))]
    if "schedule" in ordered and ordered["schedule"].notna().any():
        texts = tuple(ordered["schedule_text"])
        values = _numbers(ordered["schedule"])
        series.append(Series(names["schedule"], values, "%", texts, "schedule"))
    lamps: tuple[Lamp, ...] = tuple(ordered["lamp"]) if ordered["lamp"].ne("").any() else ()
    return _chart("completion", caption, tuple(ordered["project"]), series, lamps)


def breakdown(frame: pd.DataFrame, caption: Caption, name: str, unit: str) -> Chart:
    """The parts of a sum as bars, the largest first, those not known last.

    `frame` has: item, value, text.
    """
    ordered = frame.sort_values("value", ascending=False, kind="stable", na_position="last")
    series = Series(name, _numbers(ordered["value"]), unit, tuple(ordered["text"]))
    return _chart("breakdown", caption, tuple(ordered["item"]), [series])


def sparkline(frame: pd.DataFrame, caption: Caption, name: str, unit: str) -> Chart:
    """The course of one figure for a card. `frame` has, in order: period, value, text."""
    series = Series(name, _numbers(frame["value"]), unit, tuple(frame["text"]))
    return _chart("sparkline", caption, tuple(frame["period"]), [series])


def lines(frame: pd.DataFrame, caption: Caption, unit: str) -> Chart:
    """One line a name through the periods, gaps included.

    `frame` has, in the order of the lines and periods: name, period, value, text.
    """
    periods = tuple(dict.fromkeys(frame["period"]))
    series = [
        _by_period(part, periods, ("value", "text"), Series(str(name), (), unit))
        for name, part in frame.groupby("name", sort=False)
    ]
    return _chart("line", caption, periods, series)


def shares(frame: pd.DataFrame, caption: Caption) -> Chart:
    """The structure of a whole by period. `frame` is that of `lines`, its values percent."""
    return replace(lines(frame, caption, "%"), kind="shares")


def ranking(frame: pd.DataFrame, caption: Caption, names: Names, unit: str) -> Chart:
    """Places in the order of the frame: name (with its rank), value, text, own (bool).

    `names` words the roles actual (the reader's own) and peer.
    """
    own = frame["own"].astype(bool)
    groups: list[tuple[Role, pd.Series]] = [("actual", own), ("peer", ~own)]
    return _split("ranking", frame, caption, names, unit, groups)


def waterfall(frame: pd.DataFrame, caption: Caption, names: Names, unit: str) -> Chart:
    """Steps and what they add up to, in the order of the frame: name, value, text, total (bool).

    `names` words the roles change and actual (the total).
    """
    total = frame["total"].astype(bool)
    groups: list[tuple[Role, pd.Series]] = [("change", ~total), ("actual", total)]
    return _split("waterfall", frame, caption, names, unit, groups)


def _split(
    kind: ChartKind,
    frame: pd.DataFrame,
    caption: Caption,
    names: Names,
    unit: str,
    groups: Sequence[tuple[Role, pd.Series]],
) -> Chart:
    """One series a role, each with the values of its own rows; a role without rows is left out."""
    series = [
        Series(
            names[role],
            _numbers(frame["value"].where(rows)),
            unit,
            tuple(frame["text"].where(rows, "")),
            role,
        )
        for role, rows in groups
        if rows.any()
    ]
    return _chart(kind, caption, tuple(frame["name"]), series)


def milestones(steps: Sequence[Milestone], texts: Sequence[str], caption: Caption, names: Names) -> Chart:
    """A project's steps in order, with one text a step (its date, or "").

    `names` words the roles actual (done) and plan (open); a state that no step has is left out.
    """
    states: list[tuple[Role, bool]] = [("actual", True), ("plan", False)]
    series = [
        Series(names[role], tuple(1.0 if s.done is done else None for s in steps), "", tuple(texts), role)
        for role, done in states
        if any(step.done is done for step in steps)
    ]
    return _chart("milestones", caption, tuple(step.name for step in steps), series)


def _chart(
    kind: ChartKind,
    caption: Caption,
    categories: tuple[str, ...],
    series: Iterable[Series],
    lamps: tuple[Lamp, ...] = (),
) -> Chart:
    return Chart(
        kind=kind,
        title=caption.title,
        categories=categories,
        series=tuple(series),
        subtitle=caption.subtitle,
        source=caption.source,
        alt=caption.alt,
        lamps=lamps,
    )


def _by_period(rows: pd.DataFrame, periods: Sequence[str], columns: tuple[str, str], empty: Series) -> Series:
    """The series with its values and texts set on the periods; a period without a row is a gap."""
    twice = rows["period"][rows["period"].duplicated()]
    if len(twice):
        raise UsageError("faulty_chart", chart=empty.name, fault=f"{twice.iloc[0]} has two values")
    placed = rows.set_index("period").reindex(pd.Index(periods))
    return Series(
        name=empty.name,
        values=_numbers(placed[columns[0]]),
        unit=empty.unit,
        texts=tuple(placed[columns[1]].fillna("")),
        role=empty.role,
        axis=empty.axis,
    )


def _numbers(column: pd.Series) -> tuple[float | None, ...]:
    return tuple(None if pd.isna(value) else float(value) for value in column)
