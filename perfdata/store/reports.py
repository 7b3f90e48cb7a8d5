"""Narrative reports as rows of a frame, and back."""

import json
from collections.abc import Iterable
from dataclasses import astuple

import pandas as pd

from perfdata.model import Paragraph, Report
from perfdata.store.keys import REPORTS
from perfdata.store.storable import storable, storable_text


def report_frame(reports: Iterable[Report]) -> pd.DataFrame:
    """The reports as a frame that can be stored, one row each."""
    rows = [
        {
            "entity": storable_text("entity", report.entity),
            "time_period": storable_text("time_period", report.time_period),
            "title": storable_text("title", report.title),
            "file": storable_text("file", report.file),
            "text": storable_text("text", report.text),
            "paragraphs": json.dumps([astuple(paragraph) for paragraph in report.paragraphs]),
        }
        for report in reports
    ]
    return storable(REPORTS, REPORTS.frame(rows))


def reports_of(frame: pd.DataFrame) -> list[Report]:
    """The reports of a frame, in its order."""
    return [
        Report(
            entity=row["entity"],
            time_period=row["time_period"],
            title=row["title"],
            file=row["file"],
            text=row["text"],
            paragraphs=tuple(Paragraph(*values) for values in json.loads(row["paragraphs"])),
        )
        for row in frame.to_dict("records")
    ]
