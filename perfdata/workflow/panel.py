"""A panel: one further view of an indicator, as the page shows it."""

from dataclasses import dataclass

import pandas as pd

from perfdata.chart.model import Chart


@dataclass(frozen=True)
class Panel:
    """What it finds, its charts, its table of texts, and notes: how it was worked out, what is missing.

    `lead` is "" where the charts' titles say it.
    """

    lead: str = ""
    charts: tuple[Chart, ...] = ()
    table: pd.DataFrame | None = None
    notes: tuple[str, ...] = ()
