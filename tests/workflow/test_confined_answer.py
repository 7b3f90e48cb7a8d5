"""What a child writes comes back whole; what it cannot have written is refused and runs nothing."""

import json
import pickle
import struct

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from perfdata.errors import UnreadableFile
from perfdata.model import (
    OBSERVATIONS,
    SCHEMAS,
    CellStyle,
    CellStyles,
    Paragraph,
    Place,
    Problem,
    RawDocument,
    RawSheet,
    Reading,
    SheetReading,
    Skipped,
    Span,
)
from perfdata.workflow.confined.answer import write_reading
from perfdata.workflow.confined.child import ANSWERED
from perfdata.workflow.confined.ending import Ending, outcome
from perfdata.workflow.confined.exchange import exchange
from tests.workflow.confined_files import same


class Planted:
    """What a pickle of it does when it is loaded: it ends this process."""

    def __reduce__(self):
        return exit, (1,)


def answered(content):
    """What is made of an answer of these bytes."""
    with exchange() as files:
        files.answer.write(content)
        files.answer.flush()
        return outcome(Ending(ANSWERED), files, "a.xlsx")


def through(reading):
    """The reading as it comes back."""
    with exchange() as files:
        write_reading(reading, files.answer)
        files.answer.flush()
        return outcome(Ending(ANSWERED), files, reading.file)


def reading(**parts):
    """A reading of one observation, with these parts."""
    frames = {name: schema.frame() for name, schema in SCHEMAS.items()}
    row = {"entity": "大祥区", "label": "实缴税金", "value": 4.92, "decimals": 2}
    frames["observation"] = OBSERVATIONS.frame([row])
    return Reading(**{"file": "a.xlsx", "sheets": (), "frames": frames, **parts})


def head(document):
    """An answer's first part."""
    text = json.dumps(document).encode()
    return struct.pack("<Q", len(text)) + text


def arrow(table):
    """A table as an Arrow stream."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return sink.getvalue().to_pybytes()


def plain():
    """What an answer says of a reading besides its frames."""
    with exchange() as files:
        write_reading(reading(), files.answer)
        files.answer.seek(0)
        (length,) = struct.unpack("<Q", files.answer.read(8))
        return json.loads(files.answer.read(length))["reading"]


PLAIN = plain()
FATAL = [["x"], ["fatal"], [[""], [""], [""]], [""], [{}]]
WITH_FRAME = head({"reading": PLAIN, "frames": ["observation"]})
ARROW = {"text": pa.large_string(), "number": pa.float64(), "integer": pa.int64()}
COLUMNS = pa.schema([(column.name, ARROW[column.type]) for column in OBSERVATIONS.columns])


def column(name, array):
    """The observations' table of one row in which this column is another one."""
    usual = {pa.large_string(): "", pa.float64(): 1.5, pa.int64(): 1}
    arrays = {field.name: pa.array([usual[field.type]], field.type) for field in COLUMNS}
    return arrow(pa.table({**arrays, name: array}))


def not_utf8():
    """A text column of one broken character."""
    return pa.Array.from_buffers(
        pa.large_string(), 1, [None, pa.py_buffer(struct.pack("<qq", 0, 1)), pa.py_buffer(b"\xff")]
    )


def out_of_bounds():
    """A table with a text of 7 letters, of which the stream says that it has a thousand million."""
    sound = column("entity", pa.array(["abcdefg"], pa.large_string()))
    return sound.replace(struct.pack("<qq", 0, 7), struct.pack("<qq", 0, 2**30))


# --- refusals ---


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\x00\x01", id="a piece of a length"),
        pytest.param(pickle.dumps(Planted()), id="a pickle"),
        pytest.param(head(7), id="JSON of something else"),
        pytest.param(b"[" * 100_000, id="JSON of great depth"),
        pytest.param(head({"reading": {**PLAIN, "file": 3}, "frames": []}), id="a number for a text"),
        pytest.param(head({"reading": {**PLAIN, "problems": FATAL}, "frames": []}), id="an unknown severity"),
        pytest.param(head({"reading": PLAIN, "frames": ["secrets"]}), id="an unknown frame"),
        pytest.param(WITH_FRAME, id="a frame that is not there"),
        pytest.param(WITH_FRAME + arrow(pa.table({"entity": ["大祥区"]})), id="a frame of other columns"),
        pytest.param(WITH_FRAME + column("value", pa.array(["4.92"])), id="texts for numbers"),
        pytest.param(WITH_FRAME + column("entity", pa.array([None], pa.large_string())), id="no text"),
        pytest.param(WITH_FRAME + column("entity", not_utf8()), id="bytes that are no text"),
        pytest.param(WITH_FRAME + out_of_bounds(), id="a text beyond its buffer"),
    ],
)  # fmt: skip
def test_an_answer_that_no_reader_writes_is_refused(content):
    with pytest.raises(UnreadableFile) as refused:
        answered(content)
    assert refused.value.code == "reader_crashed"
    assert refused.value.values == {"file": "a.xlsx", "fault": "no answer"}


def test_an_answer_cannot_be_changed_once_it_is_read():
    with exchange() as files:
        write_reading(reading(), files.answer)
        files.answer.flush()
        outcome(Ending(ANSWERED), files, "a.xlsx")
        with pytest.raises(PermissionError):
            files.answer.truncate(0)


# --- what comes back ---


def test_the_same_answer_with_nothing_wrong_is_read():
    whole = answered(WITH_FRAME + column("entity", pa.array(["大祥区"], pa.large_string())))
    assert whole.frames["observation"]["entity"].tolist() == ["大祥区"]


def test_every_part_of_a_reading_comes_back():
    table = RawSheet(
        "表1",
        (("指标", None), ("税金", 4.92), (True, 3)),
        (Span(0, 0, 1, 1),),
        CellStyles((CellStyle(), CellStyle("0.0%", 2)), np.array([[0, 1]], np.uint16)),
        hidden=True,
        problems=(Problem("error_value", "error", Place("a.xlsx", "表1", "B2"), "#REF!", {"label": "税金"}),),
    )
    whole = reading(
        sheets=(SheetReading("表1", "figures", True, False, 3, 1, (Skipped("B2", "no_year"),)),),
        problems=(Problem("year_missing", "warning", Place("a.xlsx")),),
        document=RawDocument("一、\n半个字\ud800", (Paragraph(0, 2, 1),), (table,)),
    )
    assert same(through(whole), whole)


def test_missing_numbers_come_back_missing_and_zeros_as_zeros():
    rows = [{"value": None, "decimals": None}, {"value": 0.0, "decimals": 0}, {"value": -0.0, "decimals": 1}]
    frames = {**reading().frames, "observation": OBSERVATIONS.frame(rows)}
    back = through(reading(frames=frames)).frames["observation"]
    assert [str(value) for value in back["value"]] == ["nan", "0.0", "-0.0"]
    assert [str(value) for value in back["decimals"]] == ["<NA>", "0", "1"]


def test_a_frame_of_a_hundred_thousand_rows_comes_back_and_can_be_changed():
    rows = OBSERVATIONS.frame([{"label": "税金", "value": 1.5, "decimals": 1}])
    many = rows.loc[[0] * 100_000].reset_index(drop=True)
    back = through(reading(frames={**reading().frames, "observation": many})).frames["observation"]
    pd.testing.assert_frame_equal(back, many)
    back.loc[0, ["value", "label"]] = [2.5, "另"]
    assert back["value"].sum() == 150_001.0
    assert back["label"].iloc[:2].tolist() == ["另", "税金"]
