"""Targets in words: what was aimed at, how much of it is carried out, and whether that is in time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from perfdata.catalogue.lamps import LINEAR
from perfdata.compute.targets import with_targets
from perfdata.language import MISSING, direction, figure, growth, percent, pgettext, say
from perfdata.language.figures import COMPUTED_DECIMALS
from perfdata.model import Place
from perfdata.workflow.attention import Attention
from perfdata.workflow.current import totals
from perfdata.workflow.growths import growth_text
from perfdata.workflow.projects import gap_text
from perfdata.workflow.rows import Row, is_known, records
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.wording import decimals_of, row_key, row_name

# The indicator is behind what was aimed at.
_LAGGING = ("behind", "missed")
# A target is shown with the digits it has, up to these.
_MOST_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Target:
    """An indicator's target in words; `row` has the columns of compute.targets.

    `line` says completion and schedule in one line; `growth_line` the growth against the one aimed at.
    `lagging` is behind in the one or the other.
    """

    row: Row
    text: str
    line: str
    growth_text: str
    growth_line: str
    lagging: bool
    place: Place


def targets(
    snapshot: Snapshot, entity: str, choice: PeriodChoice, plan: Mapping[int, float] = LINEAR
) -> dict[str, Target]:
    """The targets of the period's indicators by the key of their page; those without one are left out."""
    shown = {row_key(row): row for row in totals(snapshot, entity, choice)}
    levels = snapshot.levels
    mine = levels["entity"].eq(entity) & levels["time_period"].eq(choice.time_period) & levels["item"].eq("")
    plans = snapshot.observations[snapshot.observations["entity"].eq(entity)]
    found = records(with_targets(levels[mine], plans, snapshot.catalogue, plan))
    aimed = {
        row_key(row): row
        for row in found
        if row["completion_reason"] != "no_target" and _is_shown(row, shown.get(row_key(row)))
    }
    return {key: _target(snapshot, aimed[key]) for key in shown if key in aimed}


def _is_shown(row: Row, shown: Row | None) -> bool:
    """Whether it is the row that the pages show under its key: one indicator may have two bases."""
    return shown is not None and row["basis"] == shown["basis"]


def _target(snapshot: Snapshot, row: Row) -> Target:
    grown = row["growth_standing"] == "below"
    return Target(
        row=row,
        text=_aim(row, row["target"], snapshot),
        line=_line(row, snapshot),
        growth_text=_growth_aim(row),
        growth_line=_growth_line(row),
        lagging=row["standing"] in _LAGGING or grown,
        place=Place(row["target_file"], row["target_sheet"], row["target_cell"]),
    )


def _aim(row: Row, value: float, snapshot: Snapshot) -> str:
    return figure(value, row["unit"], _digits(row, value, snapshot), row["target_qualifier"])


def _digits(row: Row, value: float, snapshot: Snapshot) -> int:
    """The decimals of the indicator, or more where the target has them: 0.5 is not shown as 1."""
    if not is_known(value):
        return 0
    own = len(f"{value:.{_MOST_DECIMALS}f}".rstrip("0").partition(".")[2])
    return max(own, decimals_of(row, snapshot.catalogue))


def _line(row: Row, snapshot: Snapshot) -> str:
    """Completion, and the gap to the schedule or to the target itself."""
    done = percent(row["completion_pct"])
    if is_known(row["schedule_gap_points"]) and row["target_period"] != row["time_period"]:
        gap = gap_text(row["schedule_gap_points"])
        if row["ceiling"]:
            return say("{completion} of the year's limit used, {gap}", completion=done, gap=gap)
        return say("{completion} of the year's target, {gap}", completion=done, gap=gap)
    if done != MISSING:
        gap = _gap(row, snapshot)
        if row["ceiling"]:
            return say("{completion} of the limit, {gap}", completion=done, gap=gap)
        return say("{completion} of the target, {gap}", completion=done, gap=gap)
    if is_known(row["gap"]):
        target = _aim(row, row["target"], snapshot)
        return say("target {target}, {gap}", target=target, gap=_gap(row, snapshot))
    return "" if row["completion_reason"] == "no_target_level" else no_completion(row["completion_reason"])


def _gap(row: Row, snapshot: Snapshot) -> str:
    """How far the level is from its target, without a sign."""
    digits = COMPUTED_DECIMALS if row["gap_unit"] == "pp" else _digits(row, abs(row["gap"]), snapshot)
    size = figure(abs(row["gap"]), row["gap_unit"], digits)
    said = {
        "up": say("{gap} above it", gap=size),
        "down": say("{gap} below it", gap=size),
        "flat": say("exactly as planned"),
    }
    return said[direction(row["gap"], digits).code]


def no_completion(reason: str) -> str:
    """Why a target has no completion; "" where it has one."""
    reasons = {
        "no_target": pgettext("target", "no target"),
        "conflicting_target": pgettext("target", "two targets contradict each other"),
        "no_target_level": pgettext("target", "the target names a growth only"),
        "no_value": pgettext("target", "no figure of the period"),
        "unit_differs": pgettext("target", "the target is in another unit"),
        "rate": pgettext("target", "a rate is compared in percentage points"),
        "target_not_positive": pgettext("target", "a target of zero or less has no completion"),
        "negative_value": pgettext("target", "the figure is below zero"),
        "too_large": pgettext("target", "too large to be shown"),
    }
    return reasons.get(reason, "")


def _growth_aim(row: Row) -> str:
    if not is_known(row["target_growth"]):
        return MISSING
    digits = len(f"{row['target_growth']:.{_MOST_DECIMALS}f}".rstrip("0").partition(".")[2])
    return growth(row["target_growth"], row["target_growth_unit"], digits, row["target_growth_qualifier"])


def _growth_line(row: Row) -> str:
    """The growth against the growth aimed at, in percentage points."""
    if not is_known(row["growth_gap_points"]):
        return ""
    size = figure(abs(row["growth_gap_points"]), "pp", COMPUTED_DECIMALS)
    grown, aim = growth_text(row).text, _growth_aim(row)
    said = {
        "up": say("growth {growth}, {gap} above the target of {target}", growth=grown, gap=size, target=aim),
        "down": say(
            "growth {growth}, {gap} below the target of {target}", growth=grown, gap=size, target=aim
        ),
        "flat": say("growth {growth}, as the target", growth=grown),
    }
    return said[direction(row["growth_gap_points"], COMPUTED_DECIMALS).code]


def targets_to_look_at(snapshot: Snapshot, found: Iterable[Target]) -> Iterator[Attention]:
    """Indicators that are behind their target, or grow less than aimed at."""
    for target in found:
        if target.lagging:
            row = target.row
            lines = [target.line] if row["standing"] in _LAGGING else []
            if row["growth_standing"] == "below":
                lines.append(target.growth_line)
            name = row_name(row, snapshot.catalogue)
            text = say("{name}: {target}", name=name, target=pgettext("list", "; ").join(lines))
            yield Attention(text, "indicators", row_key(row))
