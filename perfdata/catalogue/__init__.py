"""What the product knows before any file is read: indicators, entities, units, spellings, layouts.

All of it is TOML beside this module, checked entry by entry when loaded. `load()` gives the
shipped catalogue; `Catalogue.taught()` gives a new one with what users taught merged in.
"""

from perfdata.catalogue.entries import Entity, Indicator, Limits, RecordLayout, Unit
from perfdata.catalogue.loader import Catalogue, load
from perfdata.catalogue.scoring import GradeScale, RateRule, Scoring, WordGrade

__all__ = [
    "Catalogue",
    "Entity",
    "GradeScale",
    "Indicator",
    "Limits",
    "RateRule",
    "RecordLayout",
    "Scoring",
    "Unit",
    "WordGrade",
    "load",
]
