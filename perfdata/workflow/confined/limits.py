"""How much of the machine the reading of one file may take: settings of the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from perfdata.errors import UsageError
from perfdata.reading.limits import SizeLimits

_MB = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one file's child. `memory_bytes` comes on top of what the interpreter itself needs.

    `at_once` is how many files are read at the same time; further ones wait their turn. `sizes` are
    refused before they are read.
    """

    seconds: float = 30.0
    cpu_seconds: float = 20.0
    memory_bytes: int = 1024 * _MB
    at_once: int = 4
    sizes: SizeLimits = field(default_factory=SizeLimits)


def limits(environment: Mapping[str, str] = os.environ) -> Limits:
    """The limits that the environment sets, else the defaults.

    Raises UsageError "wrong_setting" for a value that is not a positive number.

    >>> limits({"PERFDATA_READ_SECONDS": "2.5"}).seconds
    2.5
    """
    default, sizes = Limits(), SizeLimits()

    def setting(name: str, usual: float) -> float:
        return _positive(name, environment.get(name, ""), usual)

    return Limits(
        seconds=setting("PERFDATA_READ_SECONDS", default.seconds),
        cpu_seconds=setting("PERFDATA_READ_CPU_SECONDS", default.cpu_seconds),
        memory_bytes=int(setting("PERFDATA_READ_MEMORY_MB", default.memory_bytes / _MB) * _MB),
        at_once=_whole(setting("PERFDATA_READ_AT_ONCE", default.at_once)),
        sizes=replace(
            sizes,
            file_bytes=int(setting("PERFDATA_READ_FILE_MB", sizes.file_bytes / _MB) * _MB),
            unpacked_bytes=int(setting("PERFDATA_READ_UNPACKED_MB", sizes.unpacked_bytes / _MB) * _MB),
            cells=_whole(setting("PERFDATA_READ_CELLS", sizes.cells)),
            sheets=_whole(setting("PERFDATA_READ_SHEETS", sizes.sheets)),
        ),
    )


def _whole(number: float) -> int:
    return max(1, int(number))


def _positive(name: str, stated: str, usual: float) -> float:
    if not stated.strip():
        return usual
    try:
        number = float(stated)
    except ValueError:
        number = 0.0
    if not 0 < number < float("inf"):
        raise UsageError("wrong_setting", setting=name, found=stated)
    return number
