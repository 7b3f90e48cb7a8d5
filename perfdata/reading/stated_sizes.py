"""The size that an xlsx worksheet states of itself: taken out where it is no range, as calamine needs one."""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

_STATED = re.compile(rb"<dimension\s[^<>]*>")
_RANGE = re.compile(
    rb"\sref\s*=\s*[\"']\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6})?[\"']"
)
_LOOKED_AT = 4_096  # bytes: it stands before the cells


def with_true_sizes(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The package, without the stated sizes that are none, such as A0:C3; they say nothing that is needed."""
    mended = {
        name: _STATED.sub(b"", part[:_LOOKED_AT], count=1) + part[_LOOKED_AT:]
        for name, part in parts.items()
        if name.startswith("xl/worksheets/") and _misstated(part[:_LOOKED_AT])
    }
    if not mended:
        return content
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, part in parts.items():
            package.writestr(name, mended.get(name, part))
    return buffer.getvalue()


def _misstated(start: bytes) -> bool:
    stated = _STATED.search(start)
    return stated is not None and not _RANGE.search(stated[0])
