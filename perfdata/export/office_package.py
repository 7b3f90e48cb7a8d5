"""Office packages written anew with fixed dates: equal contents give equal bytes."""

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# The earliest date that a zip package can hold.
_DATE = (1980, 1, 1, 0, 0, 0)
_MOMENT = b"1980-01-01T00:00:00Z"
_UNIX, _READABLE = 3, 0o100644 << 16
_CORE = "docProps/core.xml"
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def repacked(package: bytes, replaced: Mapping[str, bytes] | None = None) -> bytes:
    """The package without the time of its saving; parts named in `replaced` are put in their place."""
    given = replaced or {}
    buffer = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = given.get(name) or old.read(name)
            new.writestr(_member(name), _timeless(name, content))
    return buffer.getvalue()


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip of these files, in their order; names may be Chinese."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            member = _member(name)
            member.create_system = _UNIX  # some programs take names of system 0 for another encoding
            member.external_attr = _READABLE
            archive.writestr(member, content)
    return buffer.getvalue()


def _member(name: str) -> ZipInfo:
    member = ZipInfo(name, _DATE)
    member.compress_type = ZIP_DEFLATED
    member.create_system = 0  # else the operating system's number
    return member


def _timeless(name: str, content: bytes) -> bytes:
    return _TIMES.sub(rb"\g<1>" + _MOMENT, content) if name == _CORE else content
