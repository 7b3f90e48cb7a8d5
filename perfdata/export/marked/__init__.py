"""A faulty file for the department that sent it: its workbook marked, a list of problems in front.

An .xlsx is copied with all that openpyxl keeps of it; tables of other formats are written anew from
their cells; of anything else there is the list alone. Values, formulas and sheets are never changed.
"""

from perfdata.export.marked.sentence import covering_sentence
from perfdata.export.marked.workbook import marked_workbook, problem_list

__all__ = ["covering_sentence", "marked_workbook", "problem_list"]
