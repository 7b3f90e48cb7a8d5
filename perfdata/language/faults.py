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
    "text_too_long": Wording(
        "The cell holds more text than a spreadsheet can (over 32,767 characters): “{found}”.",
        "Shorten it, or move it into a document.",
    ),
    "control_character": Wording(
        "The text “{found}” holds a character that cannot be printed.",
        "Type the text anew, save the file and upload it again.",
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
    "number_out_of_range": Wording(
        "{found} is larger than any figure of a park can be.",
        "Correct the cell, or clear it.",
    ),
    "several_figures": Wording(
        "“{found}” is several figures in one cell; they are not read.",
        "Give each figure a cell of its own if they are needed.",
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
    "unknown_indicator_suggested": Wording(
        "The catalogue does not know “{found}”; it is kept under its printed name. It may be {suggestion}.",
        "If it is {suggestion}, add “{found}” to its spellings; if not, nothing needs to be done.",
    ),
    "more_unknown_indicators": Wording(
        "The catalogue does not know {found} more names of this sheet; they are kept as printed.",
        "Nothing needs to be done.",
    ),
    # --- figures that cannot all be right ---
    "conflicting_values": Wording(
        "One figure has two values: {found} here and {other_value} in {other_cell}.",
        "Choose the right one.",
    ),
    "correction_unused": Wording(
        "No figure was read from this cell, so correcting it to “{found}” changes nothing.",
        "Take the correction back, or mend the cell in the file.",
    ),
    "unit_not_known": Wording(
        "“{found}” was given as the unit, and it is none that is known.",
        "Give another unit of measurement.",
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
        "The parts add up to {sum}, the total says {found}: {gap} off.",
        "Check the parts and the total.",
    ),
    "total_mismatch": Wording(
        "The rows add up to {sum}, the row of the total says {found}.",
        "Check the rows and the total.",
    ),
    "unit_slip": Wording(
        "{found} and {other_value} of {period} ({other_cell}) are about {factor} times apart.",
        "Check the unit of both figures.",
    ),
    "unit_slip_suggested": Wording(
        "{found} and {other_value} of {period} ({other_cell}) are about {factor} times apart.",
        "Check the unit of both figures; this one is likely in {suggestion}.",
    ),
    "unit_slip_in_sum": Wording(
        "The parts would add up to their total ({other_cell}) if {found} were off by {factor} times.",
        "Check the unit of this figure.",
    ),
    "unit_slip_in_sum_suggested": Wording(
        "The parts would add up to their total ({other_cell}) if {found} were off by {factor} times.",
        "Check the unit of this figure; it is likely in {suggestion}.",
    ),
    "large_change": Wording(
        "From {other_value} of {period} ({other_cell}) to {found} is a change of {growth}.",
        "Check both figures and their units.",
    ),
    "growth_contradicts_values": Wording(
        "A growth of {found}% cannot be: {value} ({value_cell}) after {base} ({base_cell}) is {computed}%,"
        " {gap} percentage points off.",
        "Check the three figures.",
    ),
    "growth_differs_from_values": Wording(
        "The growth of {found}% is {gap} percentage points off: {value} ({value_cell}) after "
        "{base} ({base_cell})"
        " is {computed}%.",
        "Check the three figures; if last year’s was restated, print it beside this year’s.",
    ),
    "comparable_growth_differs": Wording(
        "A growth of {found}% stands beside {value} ({value_cell}) after {base} ({base_cell}), which is"
        " {computed}%, {gap} percentage points off.",
        "Nothing needs to be done: growth at comparable prices differs from that of the values.",
    ),
    "points_contradict_values": Wording(
        "A change of {found} percentage points is {gap} off: {value} ({value_cell}) after "
        "{base} ({base_cell})"
        " is {computed}.",
        "Check the three figures.",
    ),
    "cumulative_fell": Wording(
        "The cumulative figure {found} is below {other_value} of {period} ({other_cell}).",
        "Check both figures; if the earlier one was revised, correct it too.",
    ),
    "cumulative_falls_later": Wording(
        "The cumulative figure {found} is above the later {other_value} of {period} ({other_cell}).",
        "Check both figures; if the later one is out of date, correct it too.",
    ),
    "below_zero": Wording(
        "{found} is below zero, which this figure cannot be.",
        "Correct the figure.",
    ),
    "far_above_plan": Wording(
        "{done} is {completion} of the plan of {plan}; the other figure is in {other_cell}.",
        "Check both figures; if they are right, the plan was set too low.",
    ),
    "cumulative_above_total": Wording(
        "{done} invested since the start is {completion} of the total of {plan} ({other_cell}).",
        "Check both figures; if they are right, correct the total investment.",
    ),
    "finished_without_investment": Wording(
        "The project is “{stage}”, and the investment carried out is {found}.",
        "Give the investment, or correct the stage.",
    ),
    "provisional_after_final": Wording(
        "The provisional figure {found} would replace the final {other_value} ({other_cell}).",
        "Leave it out, or state that it is final.",
    ),
    "repeated_figure": Wording(
        "“{label}” stands twice in this sheet with the figure {found}, here and in {other_cell}.",
        "Delete one of the two rows, or give it another name.",
    ),
    "coverage_shrank": Wording(
        "{entity} lacks {count} indicators in {period} that {previous} had: {found}.",
        "Check that the file is complete; the figures of {previous} stay as they are.",
    ),
    "executed_above_budget": Wording(
        "More was carried out of “{line}” ({found}) than its budget for the whole year ({budget}).",
        "Check both amounts.",
    ),
    "budget_missing": Wording(
        "“{line}” has {found} carried out, and no budget for the whole year.",
        "Give the budget for the whole year; the rate of execution is computed from it.",
    ),
    "form_without_budget": Wording(
        "“{found}” and the other lines have no budget for the whole year, so their execution has no rate.",
        "Give the budget for the whole year if there is one.",
    ),
    "part_above_total": Wording(
        "“{line}” is {found}, above the total of {total} ({other_cell}).",
        "Check the line and the total.",
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
    "hidden_rows": Wording(
        "Hidden rows hold data: {found}. They were read all the same.",
        "Delete these rows if their figures should not be imported.",
    ),
    "hidden_columns": Wording(
        "Hidden columns hold data: {found}. They were read all the same.",
        "Delete these columns if their figures should not be imported.",
    ),
    "formats_not_read": Wording(
        "The number formats and error values of the sheet could not be read; percentages may "
        "appear as fractions.",
        "Open the file in Excel or WPS, save it as .xlsx and upload that file.",
    ),
    "macros_ignored": Wording(
        "The file holds macros, which are not run.",
        "Nothing needs to be done; the values are those of the last time the file was saved.",
    ),
    "links_not_followed": Wording(
        "The file takes figures from other workbooks, which were not opened.",
        "Check that it was up to date when it was last saved; those figures were read.",
    ),
    "encoding_guessed": Wording(
        "The file does not say how its characters are encoded; it was read as {encoding}: “{found}”.",
        "If these are the wrong characters, save the file with the encoding UTF-8 and upload it again.",
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
    "derived_completion": marked("a rate that follows from other columns"),
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
    "parts_sum_holds": marked("{parts} add up to {total}."),
    "parts_sum_differs": marked("{parts} add up to {sum}, and the text states {total}."),
    "parts_sum_open": marked("Whether {parts} add up to {total} cannot be told from approximate figures."),
    "ratio_holds": marked("{part} of {whole} is {found}."),
    "ratio_differs": marked("{part} of {whole} is {expected}, and the text states {found}."),
    "ratio_unstated": marked("{part} of {whole} is {expected}; the text states no percentage."),
    "ratio_above_whole": marked("{part} is more than the {whole} that it is a part of."),
    "triple_holds": marked("{label}: {value} after {base} fits “{growth}”."),
    "triple_impossible": marked("{label}: {value} after {base} cannot be “{growth}”."),
    "triple_comparable": marked(
        "{label}: {value} after {base} is not “{growth}”; that growth is at comparable prices or scope."
    ),
    "part_of_year": marked("“{found}” is of {period}, and the report is on {expected}."),
    "period_unknown": marked(
        "The text does not say which period “{found}” is of. State the report’s period."
    ),
}
