"""What an import would change, in words: one line a fact, with the figure before and after."""

from collections.abc import Mapping

import pandas as pd

from perfdata.catalogue import Catalogue
from perfdata.language import MISSING, pgettext
from perfdata.model import Difference
from perfdata.workflow import absent
from perfdata.workflow.fact_words import SHOWN, by_how_much, figures, named, part_name, text
from perfdata.workflow.review import Review
from perfdata.workflow.rows import Row, records

Differences = Mapping[str, Difference]


def changed_table(review: Review, catalogue: Catalogue) -> pd.DataFrame:
    """The facts that change: what, of whom and when, what changes, before, after, by how much."""
    return changed_facts(review.differences, catalogue)


def new_table(review: Review, catalogue: Catalogue) -> pd.DataFrame:
    """The facts that the store does not have yet."""
    return new_facts(review.differences, catalogue)


def absent_table(review: Review, catalogue: Catalogue) -> pd.DataFrame:
    """The facts of the same entities and periods that the files do not mention; they stay."""
    return absent_facts(review.differences, catalogue)


def absent_keys(review: Review) -> list[absent.Key]:
    """For each row of `absent_table` its fact, as `Choices.remove` names it."""
    return absent.absent_keys(review.differences)


def changed_facts(differences: Differences, catalogue: Catalogue) -> pd.DataFrame:
    """The changed facts of some differences, one line a part that changes."""
    rows = [
        named(catalogue, difference.schema, row) | change
        for difference in differences.values()
        for row in records(difference.changed)
        for change in _changes(difference.schema, row)
    ]
    return pd.DataFrame(rows)


def new_facts(differences: Differences, catalogue: Catalogue) -> pd.DataFrame:
    """The new facts of some differences."""
    return _stated({name: one.new for name, one in differences.items()}, catalogue)


def absent_facts(differences: Differences, catalogue: Catalogue) -> pd.DataFrame:
    """The absent facts of some differences."""
    return _stated({name: one.absent for name, one in differences.items()}, catalogue)


def _stated(frames: Mapping[str, pd.DataFrame], catalogue: Catalogue) -> pd.DataFrame:
    heading = pgettext("column", "Figure")
    rows = [
        named(catalogue, schema, row) | {heading: figures(schema, row)}
        for schema, frame in frames.items()
        for row in records(frame)
    ]
    return pd.DataFrame(rows)


def _changes(schema: str, row: Row) -> list[dict[str, str]]:
    """Each part that changes; at least one, so that no change is silent."""
    found = [
        (part_name(name), text(name, row, "old_"), text(name, row), by_how_much(name, row))
        for name in SHOWN[schema]
        if text(name, row, "old_") != text(name, row)
    ]
    headings = (
        pgettext("column", "Changed"),
        pgettext("column", "Before"),
        pgettext("column", "After"),
        pgettext("column", "By how much"),
    )
    lines = found or [(pgettext("column", "other details"), MISSING, MISSING, "")]
    return [dict(zip(headings, line, strict=True)) for line in lines]
