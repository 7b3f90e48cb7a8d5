"""Web pages saved as one file."""

from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from perfdata.errors import UnreadableFile
from perfdata.reading import read
from perfdata.reading.limits import SizeLimits


def saved(*pages, charset="utf-8"):
    """A page of several parts, as Excel saves one: the first part only names the others."""
    message = MIMEMultipart("related")
    message.attach(MIMEText("<html><frameset></frameset></html>", "html", charset))
    for page in pages:
        message.attach(MIMEText(f"<html><table><tr><td>{page}</td></tr></table></html>", "html", charset))
    return message.as_bytes()


def test_a_page_without_a_table_is_refused():
    with pytest.raises(UnreadableFile, match="no_sheets"):
        read(saved(), "表.mht")


@pytest.mark.parametrize("limits", [{"sheets": 2}, {"cells": 2}], ids=["too many tables", "too many cells"])
def test_pages_beyond_the_limits_are_refused(limits):
    with pytest.raises(UnreadableFile, match="too_large"):
        read(saved("1", "2", "3"), "表.mht", SizeLimits(**limits))


def test_parts_within_parts_without_end_are_refused():
    head = "".join(f'Content-Type: multipart/related; boundary="{n}"\n\n--{n}\n' for n in range(3_000))
    with pytest.raises(UnreadableFile, match="damaged"):
        read(("MIME-Version: 1.0\n" + head).encode(), "表.mht")


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
def test_the_tables_of_all_pages_are_sheets(charset):
    file = read(saved("产值", "税金", charset=charset), "表.mht")
    assert (file.format, file.problems) == ("mht", ())
    assert [(sheet.name, sheet.rows) for sheet in file.sheets] == [("表1", [["产值"]]), ("表2", [["税金"]])]


def test_a_page_in_quoted_characters_is_read_and_pictures_are_not():
    message = EmailMessage()
    message["From"] = "<Saved by a browser>"
    message.set_content("<table><tr><td>产值 = 1</td></tr></table>", subtype="html", cte="quoted-printable")
    message.add_related(b"<table><tr><td>2</td></tr></table>", "image", "png")
    assert [sheet.rows for sheet in read(message.as_bytes(), "表.xls").sheets] == [[["产值 = 1"]]]
