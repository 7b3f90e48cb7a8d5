"""The wording of faults of the data, by the code of their model.Problem, and of unused numbers."""

from collections.abc import Mapping

from perfdata.language.translation import marked
from perfdata.language.wording import Wording

OTHER_FAULT = Wording("This cannot be used as it stands ({code}).", "Check it in the file.")

FAULTS: Mapping[str, Wording] = {
    # --- a cell ---
    "not_a_number": Wording(
        "“{found}” is not a number.",
        "Correct the cell, or mark it as missing.",
    ),
    "row_too_long": Wording(
        "The row goes on beyond the heading with “{found}”; its figures may have shifted.",
        "Put figures with thousands commas in quotation marks, or save the table as .xlsx.",
    ),
    "error_value": Wording(
        "The cell holds the error value {found}.",
        "Mend the formula in Excel or WPS, save the file and upload it again.",
    ),
    "formula_not_calculated": Wording(
        "The formula was never calculated and has no result.",
        "Open the file in Excel or WPS, save it and upload it again.",
    ),
    "out_of_range": Wording(
        "The number {found} is outside the range that is possible here.",
        "Check the number and its unit.",
    ),
    # --- what, when, where, in which unit ---
    "year_missing": Wording(
        "No year is stated in the headings, the sheet’s name or the file’s name.",
        "Choose the year.",
    ),
    "year_out_of_range": Wording(
        "“{found}” cannot be the year of these figures.",
        "Correct the year.",
    ),
    "entity_missing": Wording(
        "It is not stated which unit or region these figures belong to.",
        "Choose the unit or region.",
    ),
    "unit_missing": Wording(
        "No unit of measurement is stated.",
        "Choose the unit of measurement.",
    ),
    "unit_mismatch": Wording(
        "The unit “{found}” does not fit {indicator}, which is measured in {unit}.",
        "Check the unit and the name of the indicator.",
    ),
    "unknown_indicator": Wording(
        "The catalogue does not know “{found}”; it is kept under its printed name.",
        "Nothing needs to be done; if it is a known indicator, choose that one.",
    ),
    # --- figures that cannot all be right ---
    "conflicting_values": Wording(
        "One figure has two values: {found} here and {other_value} in {other_cell}.",
        "Choose the right one.",
    ),
    "repeated_record": Wording(
        "“{found}” stands twice with different figures; the first one is kept.",
        "Delete one of the two rows, or give it another name.",
    ),
    "unknown_status": Wording(
        "“{found}” is not a known state; it is taken as in progress.",
        "Write that it is done, in progress, handed over or overdue.",
    ),
    "parts_do_not_sum": Wording(
        "The parts add up to {sum}, the total says {found}.",
        "Check the parts and the total.",
    ),
    "total_mismatch": Wording(
        "The rows add up to {sum}, the row of the total says {found}.",
        "Check the rows and the total.",
    ),
    "negative_plan": Wording(
        "The plan is negative: {found}.",
        "Correct the plan.",
    ),
    "weights_sum": Wording(
        "The weights add up to {found}, not to {expected}.",
        "Check each weight.",
    ),
    "score_above_weight": Wording(
        "The score {found} is above its weight {weight}.",
        "Correct the score or the weight.",
    ),
    "reason_required": Wording(
        "The target was missed or points were lost, and no reason is given.",
        "Give the reason and what will be done about it.",
    ),
    # --- a sheet or a document ---
    "duplicate_heading": Wording(
        "Two columns have the heading “{found}”.",
        "Rename one of them, or say what each column holds.",
    ),
    "sheet_empty": Wording(
        "The sheet is empty.",
        "Nothing needs to be done; if it should hold figures, check the file and upload it again.",
    ),
    "no_table": Wording(
        "No table was recognised in the sheet.",
        "Give it a row of headings that name the indicator and the figures, or use the template.",
    ),
    "hidden_sheet": Wording(
        "The sheet is hidden; it was read all the same.",
        "Leave it out if its figures should not be imported.",
    ),
    "format_differs": Wording(
        "The content is {format}, although the file’s name ends in {extension}.",
        "It was read by its content; save it under the right extension.",
    ),
    "comments_not_read": Wording(
        "The document has comments ({found}), which were not read.",
        "Nothing needs to be done unless a comment holds a figure; if so, move it into the text.",
    ),
    "text_boxes_not_read": Wording(
        "The document has text boxes ({found}), which were not read.",
        "If they hold figures, move these into the text and upload it again.",
    ),
    "embedded_document_not_read": Wording(
        "The document embeds other documents ({found}), which were not read.",
        "If they hold figures, copy these into the text and upload it again.",
    ),
    "document_without_text": Wording(
        "The document holds no text, perhaps only scanned pictures.",
        "Upload a version with text that can be edited.",
    ),
}

OTHER_SKIP = marked("not used ({code})")

# Why a number of a sheet was read and not used, by the code of its model.Skipped.
SKIPS: Mapping[str, str] = {
    "contact": marked("a name or a telephone number"),
    "derived_completion": marked("a completion rate that follows from other columns"),
    "directory": marked("part of a table of contents"),
    "no_heading": marked("its column has no heading"),
    "no_label": marked("its row has no name"),
    "not_kept": marked("a figure that is not kept, because others contain it or say as much"),
    "note": marked("part of a note"),
    "order_number": marked("an order number"),
    "outside_table": marked("outside the table"),
    "page_number": marked("a page number"),
    "unreadable": marked("not understood"),
    "year_heading": marked("a year in a heading"),
}

OTHER_REMARK = marked("“{found}” is to be checked ({code}).")

# What a report's own checks found, by the code of the check.
REMARKS: Mapping[str, str] = {
    "number_missing": marked("“{expected}” is missing before “{found}”."),
    "number_missing_unnumbered": marked(
        "“{expected}” is missing before “{found}”; the heading “{unnumbered}” has no number."
    ),
    "number_repeated": marked("“{found}” stands where “{expected}” should."),
    "number_repeated_unnumbered": marked(
        "“{found}” stands where “{expected}” should; the heading “{unnumbered}” has no number."
    ),
}
