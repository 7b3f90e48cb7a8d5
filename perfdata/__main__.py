"""The command line: `python -m perfdata COMMAND`. Each command is a few lines over workflow."""

import functools
import getpass
import json
import os
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Any, Literal

import click

from perfdata import __version__, language
from perfdata.catalogue import load
from perfdata.errors import PerfdataError, UsageError
from perfdata.language import _, say
from perfdata.model import Source
from perfdata.store import backup, restore
from perfdata.workflow import contract, printout, tables
from perfdata.workflow.choices import Choices
from perfdata.workflow.claims import claims_view, judged
from perfdata.workflow.claims_json import claims_json
from perfdata.workflow.claims_printout import claims_lines
from perfdata.workflow.reading import read_source
from perfdata.workflow.review import commit, review
from perfdata.workflow.template import template, write_template
from perfdata.workflow.workspace import Workspace, database_url, open_workspace

DONE, BLOCKED, WRONG = 0, 1, 2

_FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
_PATH = click.argument("path", type=click.Path(path_type=Path))
_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else.")
_DATABASE = click.option(
    "--database", default="", metavar="URL", help="The database; default var/perfdata.sqlite."
)
# Every command takes it, so that a script can pass it always; these two read files alone.
_NO_DATABASE = click.option(
    "--database", expose_value=False, metavar="URL", help="Taken by every command; not needed here."
)
_ENTITY = click.option("--entity", default="", help="The reporting unit, where the files don't name it.")
_PERIOD = click.option(
    "--period", default="", help="The period (2021, 2021-09), where the files don't name it."
)
_REVISION = click.option("--revision", type=int, default=None, help="As of this revision; default now.")


def _reported(command: Callable[..., int]) -> Callable[..., None]:
    """Runs a command, turns its refusal into one message, and leaves with the right status."""

    @functools.wraps(command)
    def run(as_json: bool = False, **options: Any) -> None:
        with language.speaking("zh_CN" if os.environ.get("PERFDATA_LANGUAGE", "zh_CN") != "en" else "en"):
            try:
                status = command(as_json=as_json, **options)
            except PerfdataError as error:
                status = _failed(error, as_json=as_json)
            except Exception as error:  # noqa: BLE001 - the last boundary: a message, never a traceback
                status = _failed(UsageError("internal_error", fault=repr(error)), as_json=as_json)
        sys.exit(status)

    return run


def _failed(error: PerfdataError, *, as_json: bool) -> int:
    message = language.explain(error)
    click.echo(message, err=True)
    if as_json:
        _print_json({"error": {"code": error.code, "message": message}})
    return WRONG


def _print_json(document: dict[str, Any]) -> None:
    click.echo(json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False))


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _sources(files: tuple[Path, ...]) -> list[Source]:
    sources = []
    for path in files:
        try:
            sources.append(Source(path.name, path.read_bytes()))
        except OSError as error:
            raise UsageError("file_missing", file=path) from error
    return sources


class _Commands(click.Group):
    """A group whose usage errors are JSON too, when JSON was asked for."""

    def main(self, *args: Any, **extra: Any) -> Any:
        for stream in (sys.stdout, sys.stderr):
            # A Chinese Windows redirects in GBK, which lacks marks that the messages need.
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8")
        try:
            return super().main(*args, **{**extra, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.ctx.get_help() if error.ctx else "", err=True)
        except click.exceptions.Abort:
            click.echo(_("Stopped."), err=True)
        except click.ClickException as error:
            click.echo(error.format_message(), err=True)
            if "--json" in sys.argv:
                _print_json({"error": {"code": "usage", "message": error.format_message()}})
        sys.exit(WRONG)


@click.group(cls=_Commands)
@click.version_option(__version__, prog_name="perfdata")
def main() -> None:
    """Read, import and export the figures of a park. Settings: PERFDATA_DATABASE_URL, PERFDATA_LANGUAGE."""


@main.command("read")
@_FILES
@_ENTITY
@_PERIOD
@_NO_DATABASE
@_JSON
@_reported
def read_command(files: tuple[Path, ...], entity: str, period: str, as_json: bool) -> int:
    """Read and recognise files without storing anything."""
    catalogue = load()
    readings = [read_source(source, catalogue, entity, period) for source in _sources(files)]
    if as_json:
        _print_json({"files": [contract.reading_json(reading) for reading in readings]})
    else:
        _print_lines(line for reading in readings for line in printout.reading_lines(reading))
    return BLOCKED if any(p.severity == "error" for r in readings for p in r.problems) else DONE


@main.command("import")
@_FILES
@_ENTITY
@_PERIOD
@click.option("--yes", is_flag=True, help="Commit, and confirm the warnings.")
@click.option("--reason", default="command line", help="Why; kept in the history.")
@_DATABASE
@_JSON
@_reported
def import_command(
    files: tuple[Path, ...], entity: str, period: str, yes: bool, reason: str, database: str, as_json: bool
) -> int:
    """Review files against the store and, with --yes, commit them as one revision."""
    workspace = open_workspace(database)
    reviewed = review(workspace, _sources(files), Choices(entity=entity, period=period))
    if reviewed.files.refused:
        raise reviewed.files.refused[0][1]
    committed = (
        commit(workspace, reviewed, by=_user(), reason=reason) if yes and not reviewed.blocked else None
    )
    if as_json:
        _print_json(contract.review_json(reviewed, committed))
    else:
        _print_lines(printout.review_lines(reviewed, committed, asked=yes))
    return BLOCKED if reviewed.blocked else DONE


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "command line"


@main.command("log")
@_DATABASE
@_JSON
@_reported
def log_command(database: str, as_json: bool) -> int:
    """The history of imports, newest first."""
    revisions = open_workspace(database).store.revisions()
    if as_json:
        _print_json({"revisions": [contract.revision_json(revision) for revision in revisions]})
    else:
        _print_lines(printout.log_lines(revisions))
    return DONE


@main.command("undo")
@click.argument("revision", type=int)
@click.option("--reason", default="command line", help="Why; kept in the history.")
@_DATABASE
@_JSON
@_reported
def undo_command(revision: int, reason: str, database: str, as_json: bool) -> int:
    """Take one import back, as a new revision."""
    undone = open_workspace(database).store.undo(revision, by=_user(), reason=reason)
    if as_json:
        _print_json(contract.revision_json(undone))
    else:
        click.echo(
            say("Revision {revision} was taken back by {new}.", revision=revision, new=undone.revision)
        )
    return DONE


@main.command("claims")
@click.argument("report", type=click.Path(path_type=Path))
@_ENTITY
@_PERIOD
@click.option("--against", is_flag=True, help="Judge each figure against the database.")
@_REVISION
@_DATABASE
@_JSON
@_reported
def claims_command(
    report: Path, entity: str, period: str, against: bool, revision: int | None, database: str, as_json: bool
) -> int:
    """The figures that a report states, and with --against whether the database agrees."""
    source, catalogue = _sources((report,))[0], load()
    document = read_source(source, catalogue).document
    if document is None:
        raise UsageError("not_a_report", file=source.name)
    view = claims_view(document, catalogue, entity, period)
    if against:
        view = judged(view, open_workspace(database), revision)
    if as_json:
        _print_json(claims_json(view))
    else:
        _print_lines(claims_lines(view, catalogue, document.text))
    return DONE


@main.command("export")
@click.argument("kind", metavar="FORMAT", type=click.Choice(["csv", "docx", "png", "pptx", "xlsx"]))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Where to write.")
@_ENTITY
@_PERIOD
@_REVISION
@_DATABASE
@_JSON
@_reported
def export_command(
    kind: Literal["csv", "docx", "png", "pptx", "xlsx"],
    out: Path,
    entity: str,
    period: str,
    revision: int | None,
    database: str,
    as_json: bool,
) -> int:
    """Write the facts (csv), or one entity's period as slides, a workbook, a document or pictures (a zip)."""
    workspace = open_workspace(database)
    if kind == "csv":
        known = _known_entity(workspace, entity)
        written = tables.write_csv(tables.csv_tables(workspace, known, period, revision), out)
    else:
        # Imported here: the Office libraries take longer to load than most commands take to run.
        from perfdata.workflow import exports

        scope = exports.export_scope(workspace, entity, period, revision)
        written = [exports.write_export(exports.exported(scope, kind), out)]
    if as_json:
        _print_json({"format": kind, "files": [str(path) for path in written]})
    else:
        _print_lines(str(path) for path in written)
    return DONE


@main.command("template")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Where to write.")
@_ENTITY
@_PERIOD
@_DATABASE
@_JSON
@_reported
def template_command(out: Path, entity: str, period: str, database: str, as_json: bool) -> int:
    """Write an Excel form to fill in, with last year's figures, that reads back with no problem."""
    this_year = datetime.now(UTC).year
    made = template(open_workspace(database), entity, period, this_year)
    write_template(made, out)
    if as_json:
        _print_json({"file": str(out), "entity": made.entity, "period": made.time_period})
    else:
        click.echo(out)
    return DONE


@main.command("backup")
@_PATH
@_DATABASE
@_JSON
@_reported
def backup_command(path: Path, database: str, as_json: bool) -> int:
    """Write everything into one file: all revisions, files, answers and drafts."""
    backup(open_workspace(database).store, path)
    if as_json:
        _print_json({"file": str(path)})
    else:
        click.echo(path)
    return DONE


@main.command("restore")
@_PATH
@click.option("--replace", is_flag=True, help="Also where the database holds something; it is lost.")
@_DATABASE
@_JSON
@_reported
def restore_command(path: Path, replace: bool, database: str, as_json: bool) -> int:
    """Make the database hold what a backup holds."""
    restore(path, database_url(database), replace)
    revision = open_workspace(database).store.revision()
    if as_json:
        _print_json({"file": str(path), "revision": revision})
    else:
        click.echo(say("Restored up to revision {revision}.", revision=revision))
    return DONE


def _known_entity(workspace: Workspace, entity: str) -> str:
    if not entity:
        return ""
    stored = set(workspace.store.facts("observation")["entity"])
    named = next(
        (e.name for e in workspace.catalogue.entities.values() if entity in (e.name, *e.aliases)), entity
    )
    if named not in stored:
        raise UsageError("unknown_entity", entity=entity)
    return named


if __name__ == "__main__":
    main()
