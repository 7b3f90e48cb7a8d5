"""The outline of a report: what it is about, how it is divided, and what is amiss in its numbering."""

from dataclasses import dataclass

from perfdata.catalogue import Catalogue
from perfdata.model import RawDocument, Section
from perfdata.narrative.checks import Check, numbering
from perfdata.narrative.sections import sections
from perfdata.narrative.title import ReportKind, title


@dataclass(frozen=True, slots=True)
class Outline:
    """A report by its title and sections. `title`, `entity`, `time_period`, `kind`: "" if not known."""

    title: str
    entity: str
    time_period: str
    kind: ReportKind
    sections: tuple[Section, ...]
    checks: tuple[Check, ...]


def outline(document: RawDocument, catalogue: Catalogue) -> Outline:
    """The outline of `document`; entities and indicators are those of `catalogue`."""
    named = title(document, catalogue)
    parts = sections(document)
    return Outline(named.text, named.entity, named.time_period, named.kind, parts, numbering(parts))
