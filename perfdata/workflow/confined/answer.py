"""What a child writes back: a reading as JSON and Arrow, or a refusal. To read it runs none of its code."""

import json
import mmap
import struct
from collections.abc import Mapping
from functools import cache
from typing import IO, Any, get_type_hints

import numpy as np
import pandas as pd
import pyarrow as pa

from perfdata.errors import UnreadableFile
from perfdata.model import SCHEMAS, Reading
from perfdata.model.frames import Schema
from perfdata.workflow.confined.shape import packer, unpacker

# All of a reading but its frames.
_PLAIN = {name: kind for name, kind in get_type_hints(Reading).items() if name != "frames"}
_LENGTH = struct.Struct("<Q")
_ALIGNED = 64
_ARROW = {"text": pa.large_string(), "number": pa.float64(), "integer": pa.int64()}
_PANDAS = {pa.large_string(): pd.StringDtype(na_value=np.nan), pa.int64(): pd.Int64Dtype()}


def write_reading(reading: Reading, file: IO[bytes]) -> None:
    """Writes the plain fields as JSON, then each frame that has rows as an Arrow stream."""
    filled = [name for name in SCHEMAS if len(reading.frames[name])]
    plain = {name: packer(kind)([getattr(reading, name)])[0] for name, kind in _PLAIN.items()}
    _write_json({"reading": plain, "frames": filled}, file)
    for name in filled:
        schema = _arrow_schema(SCHEMAS[name])
        # One thread: others would ask for memory of their own beside the limit.
        table = pa.Table.from_pandas(reading.frames[name], schema, preserve_index=False, nthreads=1)
        with pa.ipc.new_stream(file, schema) as stream:
            stream.write_table(table.replace_schema_metadata(None))


def write_refusal(refusal: UnreadableFile, file: IO[bytes]) -> None:
    """Writes the refusal's code and values."""
    _write_json({"refused": refusal.code, "values": dict(refusal.values)}, file)


def read_answer(file: IO[bytes]) -> Reading:
    """The reading that was written, its frames checked; their texts stay where the child wrote them.

    Raises UnreadableFile where a refusal was written, and ValueError, TypeError, KeyError, FrameError
    or RecursionError where what stands there is neither.
    """
    content = pa.py_buffer(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    source = pa.BufferReader(content)
    (length,) = _LENGTH.unpack(source.read(_LENGTH.size))
    head = json.loads(source.read(length))
    if "refused" in head:
        (values,) = unpacker(Mapping[str, str])([head["values"]])
        raise UnreadableFile(str(head["refused"]), **values)
    frames = {name: _frame(SCHEMAS[name], source) for name in head["frames"]}
    plain = {name: unpacker(kind)([head["reading"][name]])[0] for name, kind in _PLAIN.items()}
    every = {name: frames[name] if name in frames else empty.copy() for name, empty in _empty().items()}
    return Reading(frames=every, **plain)


@cache
def _empty() -> Mapping[str, pd.DataFrame]:
    """A frame without rows of each kind; copying one is ten times as fast as making it."""
    return {name: schema.frame() for name, schema in SCHEMAS.items()}


def _write_json(document: Mapping[str, Any], file: IO[bytes]) -> None:
    # As ASCII, so that half a character of a broken text comes through as it is.
    text = json.dumps(document).encode("ascii")
    # Blanks up to where Arrow's numbers lie as a processor likes them.
    text += b" " * (-(len(text) + _LENGTH.size) % _ALIGNED)
    file.write(_LENGTH.pack(len(text)))
    file.write(text)


def _arrow_schema(schema: Schema) -> pa.Schema:
    return pa.schema([(column.name, _ARROW[column.type]) for column in schema.columns])


def _frame(schema: Schema, source: pa.BufferReader) -> pd.DataFrame:
    table = pa.ipc.open_stream(source).read_all()
    if not table.schema.equals(_arrow_schema(schema), check_metadata=True):
        raise ValueError(f"the columns of {schema.name} are not those of its schema")
    table.validate(full=True)
    frame: pd.DataFrame = table.to_pandas(types_mapper=_PANDAS.get, ignore_metadata=True, split_blocks=True)
    # Its numbers are still the sealed file itself, which cannot be written to.
    return schema.check(frame.copy())
