"""Within the year: a month or quarter beside the one before, a balance beside that at the year's start."""

from collections.abc import Callable

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.compute.monthly import month_on_month
from perfdata.compute.opening_balance import since_opening
from perfdata.language import MISSING, change_word, figure, growth, period, pgettext, say, where
from perfdata.language.changes import not_computed
from perfdata.language.figures import COMPUTED_DECIMALS, number
from perfdata.model import OBSERVATIONS
from perfdata.workflow.indicators import row_of
from perfdata.workflow.panel import Panel
from perfdata.workflow.rows import Row, is_known, records
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.wording import decimals_of, place_of, row_name, value_text

# As many periods back as a table shows: three years of months.
_MOST_PERIODS = 36

Compared = Callable[[pd.DataFrame, Catalogue], pd.DataFrame]


def has_short_term(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str) -> bool:
    """Whether any period up to this one has a figure of the part before it, or of the year's start."""
    row = row_of(snapshot, entity, choice, key)
    return row is not None and bool(_compared(snapshot, row)["difference"].notna().any())


def short_term_panel(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str) -> Panel:
    """The change over the part before (环比), or since the start of the year (比年初), period by period."""
    row = row_of(snapshot, entity, choice, key)
    if row is None:
        return Panel()
    rows = records(_compared(snapshot, row))[-_MOST_PERIODS:]
    note = say("Not adjusted for the season; cumulative figures have no change on the month before")
    if row["basis"] == "point":
        note = say("The start of the year is the balance at the end of the year before")
    lead = next((_sentence(snapshot, one) for one in rows if one["time_period"] == row["time_period"]), "")
    return Panel(
        lead=lead, table=pd.DataFrame([_line(snapshot, one) for one in reversed(rows)]), notes=(note,)
    )


def _compared(snapshot: Snapshot, row: Row) -> pd.DataFrame:
    """The row's series in all parts of the years up to its own, with difference, rate and what it is of."""
    facts = snapshot.levels
    until = row["time_period"]
    # 2021-03 lies within 2021, and is spelled after it.
    alike = facts["time_period"].le(until if "-" in until else f"{until}-99")
    for name in ("entity", "subject", "scope", "item", "basis"):
        alike &= facts[name].eq(row[name])
    observed = facts.loc[alike, OBSERVATIONS.names]
    compare: Compared = since_opening if row["basis"] == "point" else month_on_month
    names = {"month_on_month": "rate", "since_opening_growth": "rate", "since_opening": "difference"}
    names |= {
        f"{name}_{part}": f"rate_{part}"
        for name in ("month_on_month", "since_opening")
        for part in ("unit", "qualifier")
    }
    found = compare(observed, snapshot.catalogue).rename(columns=names)
    return found.sort_values("time_period")


def _rate(row: Row) -> str:
    """The rate, or the word for what no rate can say, or a dash with the reason."""
    if is_known(row["rate"]):
        return growth(row["rate"], row["rate_unit"], COMPUTED_DECIMALS, row["rate_qualifier"])
    word = change_word(row["change"]) if row["change"] not in ("", "no_base") else MISSING
    return say("{change} ({reason})", change=word, reason=_reason(row["reason"]))


def _reason(code: str) -> str:
    """Why there is no rate; the earlier figure is that of the part before, or of the year's start."""
    reasons = {
        "no_base": pgettext("no rate", "no earlier figure"),
        "zero_base": pgettext("no rate", "the earlier figure is zero"),
        "negative_base": pgettext("no rate", "the earlier figure is negative"),
        "sign_change": pgettext("no rate", "the sign changed"),
        "conflicting_base": pgettext("no rate", "the earlier figure has two values"),
    }
    return reasons.get(code) or not_computed(code)


def _difference(snapshot: Snapshot, row: Row) -> str:
    """The amount with its sign."""
    if not is_known(row["difference"]):
        return MISSING
    digits = decimals_of(row, snapshot.catalogue)
    sign = "+" if number(row["difference"], digits).strip("-0.,") and row["difference"] > 0 else ""
    return sign + figure(row["difference"], row["unit"], digits)


def _sentence(snapshot: Snapshot, row: Row) -> str:
    message = say(
        "{name}, {period}: {value}, {difference} ({rate}) on {base}",
        name=row_name(row, snapshot.catalogue),
        period=period(row["time_period"], row["basis"]),
        value=value_text(row, snapshot.catalogue),
        difference=_difference(snapshot, row),
        rate=_rate(row),
        base=period(row["base_period"], row["basis"]),
    )
    return message if is_known(row["difference"]) else ""


def _line(snapshot: Snapshot, row: Row) -> dict[str, str]:
    earlier = MISSING
    if is_known(row["base_value"]):
        earlier = figure(
            row["base_value"], row["unit"], decimals_of(row, snapshot.catalogue), row["base_qualifier"]
        )
    balance = row["basis"] == "point"
    before = pgettext("column", "Start of the year") if balance else pgettext("column", "Period before")
    return {
        pgettext("column", "Period"): period(row["time_period"], row["basis"]),
        pgettext("column", "Value"): value_text(row, snapshot.catalogue),
        before: earlier,
        pgettext("column", "Change"): _difference(snapshot, row),
        pgettext("column", "Rate of change"): _rate(row),
        pgettext("column", "Source"): where(place_of(row)),
    }
