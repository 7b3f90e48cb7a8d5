"""Figures that cannot be by themselves: plans and amounts below zero, and plans exceeded by far."""

from perfdata.compute.checks.facts import Facts
from perfdata.compute.checks.findings import Finding
from perfdata.compute.checks.pairs import labelled
from perfdata.compute.checks.places import reference
from perfdata.compute.keys import FACT, ids
from perfdata.compute.periods import months_elapsed
from perfdata.compute.units import unit_ratios
from perfdata.language.figures import number
from perfdata.model import Problem, Severity


def below_zero(facts: Facts) -> list[Finding]:
    """Errors at plans and amounts below zero. One month or quarter alone may hold a correction: a warning."""
    rows = facts.rows[facts.rows["stated"] & facts.rows["positive"]]
    rows = rows[rows["value"] < 0]
    return [_negative(facts, int(label)) for label in rows.index]


def _negative(facts: Facts, label: int) -> Finding:
    found = facts.text(label)
    if facts.of("kind", label) != "actual":
        return Finding(Problem("negative_plan", "error", facts.place(label), found))
    whole = facts.of("basis", label) != "period" or months_elapsed(facts.of("time_period", label), "period")
    severity: Severity = "error" if whole else "warning"
    return Finding(Problem("below_zero", severity, facts.place(label), found))


def exceeded_plans(facts: Facts) -> list[Finding]:
    """Warnings at figures that are far above the plan of their year."""
    limit = facts.catalogue.limits.completion_pct
    rows = facts.present[facts.present["base_for"].eq("") & facts.present["value"].notna()]
    rows = rows[rows["additive"] & rows["time_period"].ne("")]
    rows = rows.assign(year=rows["time_period"].where(~rows["time_period"].str.contains("/"), "").str[:4])
    names = [name for name in FACT if name not in ("time_period", "basis", "kind", "base_for")]
    rows = rows.assign(planned=ids(rows, [*names, "year"])).rename_axis("at").reset_index()
    plans = rows[rows["kind"].eq("plan") & rows["time_period"].eq(rows["year"])].drop_duplicates("planned")
    done = rows[rows["kind"].eq("actual") & (rows["basis"].eq("ytd") | rows["time_period"].eq(rows["year"]))]
    both = done.merge(plans, on="planned", suffixes=("", "_plan"))
    plan = both["value_plan"] * unit_ratios(both["unit_plan"], both["unit"], facts.catalogue)
    percent = 100 * both["value"] / plan.where(plan > 0)
    both = both.assign(percent=percent)[
        percent.gt(limit) & (both["stated"] | both["stated_plan"]) & (limit > 0)
    ]
    return [
        _exceeded(facts, *row)
        for row in both[["at", "at_plan", "percent"]].itertuples(index=False, name=None)
    ]


def _exceeded(facts: Facts, done: int, plan: int, percent: float) -> Finding:
    """At the figure, or at the plan where only that is of the import."""
    at, other = (done, plan) if facts.of("stated", done) else (plan, done)
    place, beside = facts.place(at), facts.place(other)
    values = {
        "completion": f"{number(percent, 1)}%",
        "done": facts.text(done),
        "plan": facts.text(plan),
        "other_cell": reference(beside, place),
    }
    return Finding(Problem("far_above_plan", "warning", place, facts.text(at), values), (beside,))


def provisional(facts: Facts) -> list[Finding]:
    """Warnings at provisional figures that would take the place of final ones."""
    rows = facts.rows
    said = rows["value"].notna() | rows["growth"].notna()
    final = rows[rows["former"] & said & rows["obs_status"].ne("P")]
    early = rows[rows["stated"] & said & rows["obs_status"].eq("P")]
    found = labelled(final, early, ["fact"]).itertuples(index=False, name=None)
    return [_provisional(facts, label, former) for former, label in found]


def _provisional(facts: Facts, label: int, former: int) -> Finding:
    place = facts.place(label)
    place = place if place.cell else facts.growth_place(label)
    values = {"other_value": facts.text(former), "other_cell": reference(facts.place(former), place)}
    return Finding(Problem("provisional_after_final", "warning", place, facts.text(label), values))
