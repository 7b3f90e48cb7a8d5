"""The vocabulary of perfdata as frozen records and checked frames; terms are those of SDMX.

Single things (a problem, a project, a section) are records. Observations are one columnar frame
from recognise to store, checked by `OBSERVATIONS`. In frames an absent text is "" and an absent
number is missing (NaN or <NA>): never 0.
"""

from perfdata.model.frames import (
    BUDGET,
    LEDGER,
    OBSERVATIONS,
    PROJECTS,
    SCHEMAS,
    SCORES,
    Column,
    ColumnType,
    Schema,
    subject,
)
from perfdata.model.readings import (
    Paragraph,
    Place,
    Problem,
    RawDocument,
    RawFile,
    RawSheet,
    Reading,
    SheetReading,
    Skipped,
    Span,
)
from perfdata.model.records import Difference, Milestone, Report, Revision, Section, Source
from perfdata.model.styles import CellStyle, CellStyles
from perfdata.model.words import Basis, Freq, Kind, LedgerStatus, Measure, Qualifier, Role, Severity

__all__ = [
    "BUDGET",
    "LEDGER",
    "OBSERVATIONS",
    "PROJECTS",
    "SCHEMAS",
    "SCORES",
    "Basis",
    "CellStyle",
    "CellStyles",
    "Column",
    "ColumnType",
    "Difference",
    "Freq",
    "Kind",
    "LedgerStatus",
    "Measure",
    "Milestone",
    "Paragraph",
    "Place",
    "Problem",
    "Qualifier",
    "RawDocument",
    "RawFile",
    "RawSheet",
    "Reading",
    "Report",
    "Revision",
    "Role",
    "Schema",
    "Section",
    "Severity",
    "SheetReading",
    "Skipped",
    "Source",
    "Span",
    "subject",
]
