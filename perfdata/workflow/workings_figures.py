"""How a headline figure is worked out: its growth with its base, and how it stands to its target."""

from collections.abc import Iterator

from perfdata.language import percent, say
from perfdata.workflow.agreements import Step
from perfdata.workflow.current import headlines, totals
from perfdata.workflow.indicators import row_of
from perfdata.workflow.rows import Row, is_known
from perfdata.workflow.snapshot import PeriodChoice, Snapshot
from perfdata.workflow.targets import Target, targets
from perfdata.workflow.wording import row_key, value_text
from perfdata.workflow.workings import steps


def figure_workings(snapshot: Snapshot, entity: str, choice: PeriodChoice, key: str) -> tuple[Step, ...]:
    """The steps of the figure that the overview shows under a key; () where it has none."""
    shown = headlines(snapshot, totals(snapshot, entity, choice))
    row = next((one for one in shown if row_key(one) == key), None) or row_of(snapshot, entity, choice, key)
    if row is None:
        return ()
    aim = targets(snapshot, entity, choice).get(key)
    return (*steps(snapshot, row), *(_of_target(snapshot, row, aim) if aim else ()))


def _of_target(snapshot: Snapshot, row: Row, aim: Target) -> Iterator[Step]:
    if aim.line:
        yield Step(say("Target: {target}", target=aim.text), aim.place)
    if is_known(aim.row["completion_pct"]):
        done = percent(aim.row["completion_pct"])
        value = value_text(row, snapshot.catalogue)
        yield Step(
            say(
                "Completion = {actual} ÷ {planned} × 100 = {completion}",
                actual=value,
                planned=aim.text,
                completion=done,
            )
        )
    if aim.line:
        yield Step(aim.line)
    if aim.growth_line:
        yield Step(aim.growth_line)
