"""A saved workbook depends on what is in it, not on when or in which order by chance it was written."""

from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook

from perfdata.export.fixed_package import saved


def workbook(*merges, changed=datetime(2021, 6, 24)):  # noqa: DTZ001 - office files hold no time zone
    made = Workbook()
    made.active["A1"] = "产值"
    made.properties.created = made.properties.modified = changed
    for area in merges:
        made.active.merge_cells(area)
    return made


def test_the_time_of_saving_is_in_no_part_and_no_entry_of_the_package():
    earlier, later = saved(workbook()), saved(workbook(changed=datetime(2022, 1, 1)))  # noqa: DTZ001
    assert earlier == later
    package = ZipFile(BytesIO(earlier))
    assert b"1980-01-01T00:00:00Z</dcterms:modified>" in package.read("docProps/core.xml")
    assert {member.date_time[0] for member in package.infolist()} == {1980}


def test_merged_cells_stand_in_one_order_whatever_order_they_came_in():
    areas = [f"A{row}:B{row}" for row in range(2, 40)]
    made = saved(workbook(*areas))
    assert made == saved(workbook(*reversed(areas)))
    assert len(load_workbook(BytesIO(made)).active.merged_cells.ranges) == 38


def test_what_is_in_it_is_in_it():
    assert load_workbook(BytesIO(saved(workbook()))).active["A1"].value == "产值"
