"""Checks of an import against itself and against what is known; each gives problems with their cells.

Nothing is repaired. A problem that follows from another one names its cell as `because` among its values.
"""

from perfdata.compute.checks.budgets import checked_budgets
from perfdata.compute.checks.observations import checked
from perfdata.compute.checks.projects import checked_projects
from perfdata.compute.checks.scores import checked_scores

__all__ = ["checked", "checked_budgets", "checked_projects", "checked_scores"]
