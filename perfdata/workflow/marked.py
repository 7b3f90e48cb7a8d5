"""A faulty file for its department: marked in a child process, since openpyxl must read it again."""

import pickle
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Never

from perfdata.errors import UnreadableFile
from perfdata.export.marked import covering_sentence, marked_workbook, problem_list
from perfdata.language import Language, _, current, say, speaking
from perfdata.model import Problem, Source
from perfdata.reading import read
from perfdata.workflow.confined import Limits, limits
from perfdata.workflow.confined.child import confine
from perfdata.workflow.confined.exchange import nameless
from perfdata.workflow.confined.interpreter import environment

# Marking takes as much as reading several files: two at a time leave the server to its readers.
_turns = threading.BoundedSemaphore(2)


@dataclass(frozen=True, slots=True)
class MarkedFile:
    """The file to send back (always .xlsx), its name, and the sentence to send with it."""

    name: str
    content: bytes
    sentence: str


@dataclass(frozen=True, slots=True)
class _Task:
    """What the child is asked: mark these problems in this file, in the reader's language."""

    source: Source
    problems: tuple[Problem, ...]
    language: Language
    limits: Limits


def marked_file(source: Source, problems: Sequence[Problem], allowed: Limits | None = None) -> MarkedFile:
    """The source with its own problems marked, made in a child within its limits (those of the environment).

    A file that its child cannot mark (too large, too slow, not readable) gives the list of problems
    alone. Never raises for what is in the file.
    """
    own = tuple(problem for problem in problems if problem.place.file in ("", source.name))
    with _turns:
        content = _from_child(_Task(source, own, current(), allowed or limits()))
    if content is None:
        remark = _("The workbook could not be marked, so there is only the list.")
        content = problem_list(source.name, own, remark)
    name = say("{file} (marked)", file=PurePath(source.name).stem)
    return MarkedFile(f"{name}.xlsx", content, covering_sentence(source.name, own))


def _from_child(task: _Task) -> bytes | None:
    """The workbook that a new interpreter makes, or None where it failed or took too long."""
    with nameless() as asked, nameless() as answer:
        pickle.dump(task, asked, protocol=5)
        asked.seek(0)
        command = [sys.executable, "-P", "-c", "from perfdata.workflow.marked import main; main()"]
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command, stdin=asked, stdout=answer, stderr=subprocess.DEVNULL, env=environment()
        )
        try:
            status = process.wait(task.limits.seconds)
        except subprocess.TimeoutExpired:
            return None
        finally:
            process.kill()
            process.wait()
        answer.seek(0)
        return answer.read() if status == 0 else None


def main() -> Never:
    """Reads the task on stdin, a pickle of this program's own, and writes the workbook to stdout."""
    task: _Task = pickle.load(sys.stdin.buffer)  # noqa: S301 - written by our own parent
    confine(task.limits)
    try:
        with speaking(task.language):
            file = read(task.source.content, task.source.name, task.limits.sizes)
            content = marked_workbook(task.source, file, task.problems)
    except UnreadableFile:
        sys.exit(1)
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
    sys.exit(0)
