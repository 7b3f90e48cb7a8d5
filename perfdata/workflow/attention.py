"""What needs a look: a sentence, and the page where it is shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from perfdata.catalogue import Catalogue
from perfdata.language import date_text, say
from perfdata.workflow.growths import GrowthText, difference_reason, growth_text
from perfdata.workflow.rectification import findings_of
from perfdata.workflow.rows import Row, records
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.wording import row_key, row_name


@dataclass(frozen=True, slots=True)
class Attention:
    """Something that needs a look, the page that shows it, and what to pick there.

    `period` is the one to pick there, as it stands in the address; "" keeps the one that is looked at.
    """

    text: str
    page: str
    pick: str = ""
    period: str = ""


def figures_to_look_at(snapshot: Snapshot, rows: Iterable[Row]) -> Iterator[Attention]:
    """Figures that got worse, and those whose reported growth contradicts the computed one."""
    for row in rows:
        grown = growth_text(row)
        name = row_name(row, snapshot.catalogue)
        if _is_worse(row, grown, snapshot.catalogue):
            worse = say("{name} {growth}", name=name, growth=grown.prose)
            yield Attention(worse, "indicators", row_key(row))
        if row["agreement"] == "differs":
            differs = say(
                "{name}: reported growth {growth}; {note}, {reason}",
                name=name,
                growth=grown.text,
                note=grown.note,
                reason=difference_reason(row),
            )
            yield Attention(differs, "indicators", row_key(row))


def _is_worse(row: Row, grown: GrowthText, catalogue: Catalogue) -> bool:
    known = catalogue.indicators.get(row["indicator"])
    bad = {"higher": "down", "lower": "up", "neutral": ""}
    return known is not None and grown.direction.code == bad[known.better]


def findings_to_look_at(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> Iterator[Attention]:
    """Findings of inspections whose deadline has passed."""
    findings = findings_of(snapshot, entity, choice)
    for row in records(findings[findings["status"] == "overdue"]):
        text = say("Overdue since {due}: {finding}", due=date_text(row["due"]), finding=row["finding"])
        yield Attention(text, "evaluation", row["finding"])
