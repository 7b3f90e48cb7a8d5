"""Packages without the time of their saving."""

from io import BytesIO
from zipfile import ZipFile, ZipInfo

from perfdata.export.office_package import packed, repacked


def zipped(files, when):
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        for name, content in files.items():
            package.writestr(ZipInfo(name, when), content)
    return buffer.getvalue()


def test_two_savings_give_equal_bytes():
    core = b"<dcterms:created x='1'>%d</dcterms:created><dcterms:modified>%d</dcterms:modified>"
    first = zipped({"docProps/core.xml": core % (1, 2), "a": b"x"}, (2021, 1, 1, 0, 0, 0))
    second = zipped({"docProps/core.xml": core % (3, 4), "a": b"x"}, (2022, 2, 2, 0, 0, 0))
    assert repacked(first) == repacked(second)


def test_a_part_is_put_in_the_place_of_another():
    package = repacked(zipped({"a": b"x", "b": b"y"}, (2021, 1, 1, 0, 0, 0)), {"a": b"z"})
    assert ZipFile(BytesIO(package)).read("a") == b"z"
    assert ZipFile(BytesIO(package)).read("b") == b"y"


def test_files_are_packed_in_their_order_under_chinese_names():
    assert ZipFile(BytesIO(packed({"产值.png": b"1", "a.png": b"2"}))).namelist() == ["产值.png", "a.png"]
