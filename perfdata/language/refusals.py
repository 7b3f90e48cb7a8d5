"""The wording of refusals, by the code of their PerfdataError."""

from collections.abc import Mapping

from perfdata.language.note_refusals import NOTE_REFUSALS
from perfdata.language.wording import Wording

OTHER_REFUSAL = Wording(
    "This cannot be done ({code}).", "Nothing was changed; tell the administrator this code."
)

_FILES: Mapping[str, Wording] = {
    "empty_file": Wording(
        "The file “{file}” is empty.",
        "Check the file and upload it again.",
    ),
    "encrypted": Wording(
        "The file “{file}” is locked with a password.",
        "Take the password off and upload it again.",
    ),
    "unsupported_format": Wording(
        "The file “{file}” has the format {format}, which cannot be read.",
        "Save tables as .xlsx and text as .docx, and upload that file.",
    ),
    "damaged": Wording(
        "The file “{file}” is damaged or incomplete.",
        "Open it in Office or WPS, save it under a new name and upload that file.",
    ),
    "not_text": Wording(
        "The characters of the file “{file}” cannot be decoded.",
        "Save it with the encoding UTF-8 and upload it again.",
    ),
    "too_large": Wording(
        "The file “{file}” is too large.",
        "Take out the sheets and pictures that are not needed, or split it into smaller files.",
    ),
    "doctype": Wording(
        "The file “{file}” holds a declaration (DOCTYPE) that is refused for safety.",
        "Open it in Office or WPS, save it under a new name and upload that file.",
    ),
    "unclosed_quote": Wording(
        "In the file “{file}” the quotation mark of line {line} is never closed.",
        "Close it, or take it out, and upload the file again.",
    ),
    "no_sheets": Wording(
        "The file “{file}” has no sheet that can be read.",
        "Check the file and upload it again.",
    ),
    "document_without_text": Wording(
        "The file “{file}” holds no text, perhaps only scanned pictures.",
        "Upload a version with text that can be edited.",
    ),
    "reader_crashed": Wording(
        "The program that reads the file “{file}” failed ({fault}).",
        "Open it in Office or WPS, save it under a new name and upload that file;"
        " if that fails too, tell the administrator this message.",
    ),
    "reader_too_slow": Wording(
        "Reading the file “{file}” took too long and was stopped.",
        "Take out the sheets and rows that are not needed, or split it into smaller files.",
    ),
    "reader_out_of_memory": Wording(
        "Reading the file “{file}” took too much memory and was stopped.",
        "Delete what stands far below and beside the tables, or split it into smaller files.",
    ),
}

_STORE: Mapping[str, Wording] = {
    "duplicate_key": Wording(
        "“{key}” stands twice in what was to be saved; nothing was saved.",
        "Keep one of the two and confirm again.",
    ),
    "store_newer": Wording(
        "The database was written by a newer version of this program.",
        "Update the program, then open the database again.",
    ),
    "store_damaged": Wording(
        "The database is damaged, or is not one of this program.",
        "Restore a backup, or name another database.",
    ),
    "store_unreachable": Wording(
        "The database cannot be reached.",
        "Check its address and the network, and try again later.",
    ),
    "nul_in_text": Wording(
        "A text holds a character that cannot be saved (NUL); nothing was saved.",
        "Take that character out of the file and upload it again.",
    ),
    "store_busy": Wording(
        "The database is busy with another import; nothing was saved.",
        "Try again in a minute.",
    ),
    "disk_full": Wording(
        "The disk is full; nothing was saved.",
        "Ask the administrator to free some space, then try again.",
    ),
    "broken_text": Wording(
        "A text holds half a character, which cannot be saved; nothing was saved.",
        "Take that character out of the file and upload it again.",
    ),
    "not_finite": Wording(
        "A number is too large to be saved; nothing was saved.",
        "Check the numbers and upload the file again.",
    ),
    "duplicate_file": Wording(
        "Two different files are named “{file}”; nothing was saved.",
        "Rename one of them and upload both again.",
    ),
    "unknown_file": Wording(
        "The file asked for is not kept here.",
        "Choose one from the list of imports.",
    ),
    "unknown_revision": Wording(
        "There is no import number {revision}.",
        "Choose one from the list of imports.",
    ),
    "changed_later": Wording(
        "Import {later} changed figures that import {revision} had changed before it.",
        "Undo import {later} first.",
    ),
    "already_undone": Wording(
        "Import {revision} has been undone already.",
        "Nothing needs to be done.",
    ),
    "stale_review": Wording(
        "“{by}” saved import {current} ({at}) after this review was made; nothing was saved.",
        "Look through the changes again, then confirm.",
    ),
    "file_erased_since": Wording(
        "Undoing import {revision} would bring back figures of a file that was erased for good.",
        "Upload the files that are still right once more.",
    ),
    "file_erased": Wording(
        "“{by}” erased the file “{file}” for good ({at}).",
        "Ask the department that sent it, if it is needed.",
    ),
    "erasure_unfinished": Wording(
        "The file is erased from all figures, but its bytes are still in the database's files ({fault}).",
        "Erase it once more in a minute, when nobody else reads or imports.",
    ),
    "log_altered": Wording(
        "Entry {entry} of the log was changed past this program.",
        "Restore a backup, and find out who can write to the database.",
    ),
    "entity_too_long": Wording(
        "The name of a reporting unit has more than {longest} characters; nothing was saved.",
        "Correct the name and confirm again.",
    ),
    "unknown_draft": Wording(
        "This review is no longer kept.",
        "Upload the files again.",
    ),
    "not_overwritten": Wording(
        "“{path}” is not a backup and was left as it is.",
        "Choose another name for the backup.",
    ),
    "not_a_backup": Wording(
        "The file “{file}” is not a backup of this program.",
        "Choose a file that the command backup made.",
    ),
    "backup_damaged": Wording(
        "The backup “{file}” is damaged; nothing was restored.",
        "Choose another backup.",
    ),
    "backup_newer": Wording(
        "The backup “{file}” was made by a newer version of this program.",
        "Update the program, then restore it.",
    ),
    "store_not_empty": Wording(
        "The database holds data already; nothing was restored.",
        "Name an empty database, or say that this one is to be replaced.",
    ),
}

_USE: Mapping[str, Wording] = {
    "unknown_entity": Wording(
        "There is no reporting unit “{entity}”.",
        "Choose one from the list.",
    ),
    "unknown_period": Wording(
        "“{period}” is not a period.",
        "Write it like 2021, 2021-Q3 or 2021-09.",
    ),
    "unknown_format": Wording(
        "“{format}” is not a format that can be exported.",
        "Choose one of these: pptx, xlsx, docx, png, csv.",
    ),
    "unknown_option": Wording(
        "The option “{option}” is not known.",
        "See the options with --help.",
    ),
    "unknown_language": Wording(
        "The language “{language}” is not offered.",
        "Choose one of these: {known}.",
    ),
    "wrong_setting": Wording(
        "The setting {setting} is “{found}”; it has to be a number above 0.",
        "Correct it where the program is started, and start it again.",
    ),
    "file_missing": Wording(
        "There is no file “{file}”.",
        "Check the path and the name.",
    ),
    "not_a_report": Wording(
        "The file “{file}” is not a report with running text.",
        "Choose a .docx or .txt file.",
    ),
    "no_browser": Wording(
        "Pictures are drawn by Chrome or Chromium, and neither is installed on the server.",
        "Save single charts from their menu, or ask the administrator to install Chromium.",
    ),
    "no_chinese_font": Wording(
        "No Chinese font is installed on the server; the texts in the pictures would be empty boxes.",
        "Save single charts from their menu, or ask the administrator to install one (fonts-noto-cjk).",
    ),
    "picture_failed": Wording(
        "The browser on the server gave no picture ({fault}).",
        "Try again in a minute, or save single charts from their menu.",
    ),
    "no_office": Wording(
        "PDF files are made by LibreOffice, which is not installed on the server.",
        "Save the Office file, and make the PDF from it in Office or WPS.",
    ),
    "pdf_failed": Wording(
        "LibreOffice on the server gave no PDF ({fault}).",
        "Save the Office file, and make the PDF from it in Office or WPS.",
    ),
    "nothing_to_export": Wording(
        "There is no figure of “{entity}” in “{period}” that could be exported.",
        "Choose another reporting unit or period, or import its figures first.",
    ),
    "not_writable": Wording(
        "“{path}” cannot be written: {fault}.",
        "Choose another place.",
    ),
    "review_blocked": Wording(
        "{count} errors stand in the way; nothing was saved.",
        "Mend them in the file and upload it again.",
    ),
    "unreadable_choices": Wording(
        "The answers kept for this upload cannot be read.",
        "Upload the files again.",
    ),
    "erasure_reason_missing": Wording(
        "A file is only erased for good with a reason; nothing was erased.",
        "Write the reason and confirm again.",
    ),
    "reason_missing": Wording(
        "{count} findings have to be confirmed with a reason; nothing was saved.",
        "Write the reason and confirm again.",
    ),
    "needs_confirmation": Wording(
        "Some findings have to be confirmed first; nothing was saved.",
        "Look through them, then confirm with --yes.",
    ),
}

# Seen by whoever edits the catalogue's files or teaches the product a spelling.
_CATALOGUE: Mapping[str, Wording] = {
    "not_toml": Wording(
        "The catalogue file {file} is not valid TOML: {fault}.",
        "Correct the entry in the catalogue.",
    ),
    "unknown_key": Wording(
        "{file}, “{entry}”: the key “{key}” is not known.",
        "Correct the entry in the catalogue.",
    ),
    "missing_key": Wording(
        "{file}, “{entry}”: something is missing.",
        "Add what the entries beside it have.",
    ),
    "wrong_value": Wording(
        "{file}, “{entry}”: the value {found} does not fit.",
        "Correct the entry in the catalogue.",
    ),
    "unknown_indicator": Wording(
        "{file}, “{entry}”: there is no indicator {key}.",
        "Choose an indicator of the catalogue.",
    ),
    "unknown_schema": Wording(
        "There is no such kind of record.",
        "Correct the entry in the catalogue.",
    ),
    "unknown_unit": Wording(
        "{file}, “{entry}”: the unit “{key}” is not known.",
        "Add the unit to the catalogue, or use a known one.",
    ),
    "unknown_parent": Wording(
        "{file}, “{entry}”: the superior unit “{key}” is not known.",
        "Add that unit to the catalogue, or use a known one.",
    ),
    "faulty_lamp_rule": Wording(
        "The bands of a lamp rule leave a hole or overlap: {found}.",
        "Correct the rule.",
    ),
    "entry_twice": Wording(
        "{file}: the entry “{entry}” stands twice.",
        "Take one of the two out of the catalogue.",
    ),
    "spelling_twice": Wording(
        "“{key}” already stands for “{other}” and cannot stand for “{entry}” as well.",
        "Use another spelling, or take it away from the other entry.",
    ),
}

_PROGRAM: Mapping[str, Wording] = {
    "faulty_chart": Wording(
        "The chart “{chart}” cannot be drawn: {fault}.",
        "Choose other indicators or periods, or tell the administrator this message.",
    ),
    "unknown_columns": Wording(
        "A table of kind “{schema}” has unknown columns: {columns}.",
        "Nothing was changed; tell the administrator this message.",
    ),
    "missing_columns": Wording(
        "A table of kind “{schema}” lacks columns: {columns}.",
        "Nothing was changed; tell the administrator this message.",
    ),
    "index_repeats": Wording(
        "A table of kind “{schema}” names two rows alike.",
        "Nothing was changed; tell the administrator this message.",
    ),
    "internal_error": Wording(
        "The program failed: {fault}.",
        "Nothing was changed; tell the administrator this message.",
    ),
    "wrong_types": Wording(
        "In a table of kind “{schema}”, columns hold the wrong type: {columns}.",
        "Nothing was changed; tell the administrator this message.",
    ),
}

REFUSALS: Mapping[str, Wording] = {**_FILES, **_STORE, **_USE, **_CATALOGUE, **_PROGRAM, **NOTE_REFUSALS}
