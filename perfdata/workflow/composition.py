"""Structure and contribution: what part of a figure each of its parts is, and of its growth each made."""

from collections.abc import Sequence

import pandas as pd

from perfdata.chart.build import Caption, waterfall
from perfdata.chart.model import Chart
from perfdata.compute.contribution import contribution
from perfdata.compute.shares import shares
from perfdata.language import growth, indicator_name, percent, period, pgettext, points, say
from perfdata.language.changes import not_computed
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.workflow.growths import computed_text
from perfdata.workflow.indicators import row_of
from perfdata.workflow.panel import Panel
from perfdata.workflow.rows import Row, is_known, records
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.structure import structure_chart
from perfdata.workflow.wording import place_of, row_name, source_line, value_text

_FEWEST = 2
# More steps than these are not told apart: the smallest become one.
_MOST_STEPS = 8
# A rest that would be shown as 0.0 points is none.
_SMALLEST_POINTS = 0.05
_POINTS = "pp"


def has_parts(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str) -> bool:
    """Whether the figure has two or more parts in the period, and a total."""
    row = row_of(snapshot, entity, choice, key)
    return row is not None and is_known(row["value"]) and len(_parts(snapshot, row)) >= _FEWEST


def _parts(snapshot: Snapshot, row: Row) -> pd.DataFrame:
    """The items of the row's breakdown; without one, the indicators printed as its children (其中)."""
    facts = snapshot.series.frame_within(row["entity"], row["time_period"])
    facts = facts[facts["basis"].eq(row["basis"]) & facts["scope"].eq(row["scope"])]
    facts = facts[facts["value"].notna()]
    items = facts[facts["subject"].eq(row["subject"]) & facts["item"].ne("")]
    if len(items) or not row["label"]:
        return items.assign(part_name=items["item"])
    children = facts[facts["parent"].eq(row["label"]) & facts["item"].eq("")]
    children = children[children["subject"].ne(row["subject"])]
    names = [
        indicator_name(snapshot.catalogue, code, label)
        for code, label in zip(children["indicator"], children["label"], strict=True)
    ]
    return children.assign(part_name=pd.Series(names, index=children.index, dtype="str"))


def composition_panel(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str) -> Panel:
    """Pulls as a waterfall, the structure through time, and both with the contributions as a table."""
    row = row_of(snapshot, entity, choice, key)
    if row is None:
        return Panel()
    parts, total = _parts(snapshot, row), pd.Series(dict(row))
    shared = shares(parts, total, snapshot.catalogue)
    made = contribution(parts, total, snapshot.catalogue)
    both = made.assign(**{name: shared[name] for name in shared.columns.difference(made.columns)})
    both = both.sort_values("part", ascending=False, kind="stable")
    pulled = _pull_chart(snapshot, row, made[made["pull_reason"].eq("")])
    charts = [chart for chart in (pulled, structure_chart(snapshot, row)) if chart is not None]
    rows = records(both)
    return Panel(
        charts=tuple(charts),
        table=pd.DataFrame([_line(snapshot, part) for part in rows]),
        notes=_notes(snapshot, row, rows),
    )


def _line(snapshot: Snapshot, part: Row) -> dict[str, str]:
    return {
        pgettext("column", "Part of the total"): part["part_name"],
        pgettext("column", "Value"): value_text(part, snapshot.catalogue),
        pgettext("column", "Share"): percent(part["share_pct"], COMPUTED_DECIMALS),
        pgettext("column", "Change of share"): points(part["share_change_points"]),
        pgettext("column", "Computed growth"): computed_text(part),
        pgettext("column", "Contribution to growth"): percent(part["contribution_pct"], COMPUTED_DECIMALS),
        pgettext("column", "Pull on growth"): points(part["pull_points"]),
    }


def _pull_chart(snapshot: Snapshot, row: Row, made: pd.DataFrame) -> Chart | None:
    """The pulls from the largest to the smallest, what is left of the growth, and the growth itself."""
    if len(made) < _FEWEST:
        return None
    steps = _steps(made)
    whole = 100 * (made["whole"].iloc[0] - made["whole_base"].iloc[0]) / made["whole_base"].iloc[0]
    left = whole - sum(value for _, value in steps)
    if abs(left) >= _SMALLEST_POINTS:
        steps.append((say("not among the parts"), left))
    frame = pd.DataFrame(
        [(name, value, points(value), False) for name, value in steps]
        + [(row_name(row, snapshot.catalogue), whole, points(whole), True)],
        columns=["name", "value", "text", "total"],
    )
    names = {"change": pgettext("series", "pull"), "actual": pgettext("series", "growth")}
    return waterfall(
        frame,
        _caption(snapshot, row, steps[0], whole, records(made)),
        {"change": names["change"], "actual": names["actual"]},
        _POINTS,
    )


def _steps(made: pd.DataFrame) -> list[tuple[str, float]]:
    """The name and pull of each part, those that pull least as one."""
    ordered = made.sort_values("pull_points", ascending=False, kind="stable")
    if len(ordered) <= _MOST_STEPS:
        return list(zip(ordered["part_name"], ordered["pull_points"], strict=True))
    weight = ordered["pull_points"].abs().rank(method="first", ascending=False)
    large, small = ordered[weight.lt(_MOST_STEPS)], ordered[weight.ge(_MOST_STEPS)]
    rest = say("{count} other parts", count=len(small))
    return [
        *zip(large["part_name"], large["pull_points"], strict=True),
        (rest, float(small["pull_points"].sum())),
    ]


def _caption(
    snapshot: Snapshot, row: Row, first: tuple[str, float], whole: float, parts: Sequence[Row]
) -> Caption:
    title = say(
        "{period}, {name} {growth} as computed: {part} pulls most, {points}",
        period=period(row["time_period"], row["basis"]),
        name=row_name(row, snapshot.catalogue),
        growth=growth(whole, "%", COMPUTED_DECIMALS),
        part=first[0],
        points=points(first[1]),
    )
    subtitle = say("change of the part ÷ last year's total, in percentage points; computed here")
    places = [place_of(part) for part in parts]
    return Caption(title, subtitle, source_line([place_of(row), *places], snapshot.revision), title)


def _notes(snapshot: Snapshot, row: Row, parts: Sequence[Row]) -> tuple[str, ...]:
    """How the three are worked out, and for each part that lacks one, why."""
    how = say(
        "Share = part ÷ total; contribution = change of the part ÷ change of the total;"
        " pull = change of the part ÷ last year's total"
    )
    why = [
        say("{name}: {reason}", name=part["part_name"], reason=not_computed(code))
        for part in parts
        for code in dict.fromkeys((part["share_reason"], part["contribution_reason"], part["pull_reason"]))
        if code
    ]
    return (how, say("Total: {total}", total=value_text(row, snapshot.catalogue)), *why)
