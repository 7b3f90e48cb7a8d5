"""An import that is taken back leaves the views as they were before it."""

from perfdata.workflow.overview import overview
from perfdata.workflow.sample import load_sample
from perfdata.workflow.snapshot import snapshot
from perfdata.workflow.workspace import open_workspace
from tests.golden.conftest import PARK, YEAR_2021, YEAR_2022, import_made_up


def test_after_undoing_the_import_the_former_figures_are_shown(tmp_path):
    workspace = open_workspace(f"sqlite:///{tmp_path / 'facts.db'}")
    load_sample(workspace)
    made_up = import_made_up(workspace)
    assert snapshot(workspace).default_period(PARK) == YEAR_2022
    workspace.store.undo(made_up.revision, by="李", reason="误导入")
    after = snapshot(workspace)
    assert after.periods(PARK) == (YEAR_2021,)
    assert overview(after, PARK, YEAR_2021).cards[0].value == "110.74 亿元"
    assert overview(after, PARK, YEAR_2022).cards == ()
    # What was seen in between can still be seen.
    assert overview(snapshot(workspace, made_up.revision), PARK, YEAR_2022).cards[0].value == "121.26 亿元"
    workspace.store.close()
