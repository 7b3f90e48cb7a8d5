"""The texts of reports as entries of the search: headings of sections, and sentences with their place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from perfdata.model import RawDocument, Report, Section
from perfdata.narrative import outline
from perfdata.workflow.report import own_text, report_names, reports
from perfdata.workflow.search import Entry
from perfdata.workflow.snapshot import PeriodChoice, Snapshot, usual_choice

_SENTENCE = re.compile(r"[^。；;！!？?\n]+[。；;！!？?]?")
# 二、 and （一） alone are no sentences, nor is what is left of a line.
_FEWEST_LETTERS = 4
_MOST_FOUND = 10


@dataclass(frozen=True, slots=True)
class _Where:
    """A report in the list of its year, and what its page picks."""

    report: Report
    choice: PeriodChoice
    picks: Mapping[str, str]


def report_entries(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> tuple[Entry, ...]:
    """All headings of the unit's reports, those of the picked year first, then all their sentences."""
    found = [
        (where, outline(_document(where.report), snapshot.catalogue))
        for where in _reports(snapshot, entity, choice)
    ]
    headings = [entry for where, parts in found for entry in _headings(where, parts.sections)]
    sentences = [entry for where, parts in found for entry in _sentences(where, parts.sections)]
    return (*headings, *sentences)


def sentences_with(snapshot: Snapshot, entity: str, choice: PeriodChoice, wanted: str) -> tuple[Entry, ...]:
    """The report texts of the unit with all words of `wanted` in them, the first ten."""
    words = wanted.casefold().split()
    every = report_entries(snapshot, entity, choice) if words else ()
    found = (entry for entry in every if all(word in entry.title.casefold() for word in words))
    return tuple(entry for entry, _ in zip(found, range(_MOST_FOUND), strict=False))


def _reports(snapshot: Snapshot, entity: str, choice: PeriodChoice) -> Iterator[_Where]:
    """The unit's reports as the report page lists them, the picked year's first."""
    seen: set[Report] = set()
    for one in (choice, *(usual_choice(p) for p in _periods(snapshot.reports, entity))):
        names = report_names(snapshot, entity, one)
        for name, report in zip(names, reports(snapshot, entity, one), strict=True):
            if report not in seen:
                seen.add(report)
                picks = {"entity": entity, "period": one.key}
                yield _Where(report, one, picks | ({"report": name} if len(names) > 1 else {}))


def _periods(found: Iterable[Report], entity: str) -> list[str]:
    mine = {report.time_period for report in found if report.entity == entity and report.time_period}
    return sorted(mine, reverse=True)


def _document(report: Report) -> RawDocument:
    return RawDocument(report.text, report.paragraphs)


def _headings(where: _Where, sections: Iterable[Section]) -> Iterator[Entry]:
    for section in sections:
        if section.heading:
            title = f"{section.number}{section.heading}"
            yield Entry("report", title, "report", _picks(where, section), aside=where.report.title)


def _sentences(where: _Where, sections: tuple[Section, ...]) -> Iterator[Entry]:
    for section in sections:
        text = own_text(where.report, section, sections)
        for found in _SENTENCE.finditer(text):
            said = found[0].strip()
            if len(said) > _FEWEST_LETTERS and said.strip("。；;") != f"{section.number}{section.heading}":
                start = section.start + found.start() + found[0].index(said)
                place = f"{start}-{start + len(said)}"
                yield Entry(
                    "report",
                    said,
                    "report",
                    {**_picks(where, section), "place": place},
                    aside=section.heading or where.report.title,
                )


def _picks(where: _Where, section: Section) -> dict[str, str]:
    return {**where.picks, "section": section.id, "show": "all"}
