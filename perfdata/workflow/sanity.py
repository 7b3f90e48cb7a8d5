"""What the checks say of an import: its facts against each other and against what is stored."""

from collections.abc import Sequence

import pandas as pd

from perfdata.compute.checks import checked, checked_budgets, checked_projects, checked_scores
from perfdata.model import SCHEMAS, Problem
from perfdata.store import Store
from perfdata.workflow.reading import ReadFiles, joined
from perfdata.workflow.workspace import Workspace

# Of more entities all facts are read at once: that many questions would take longer.
_MOST_ASKED = 20


def sanity(files: ReadFiles, workspace: Workspace) -> list[Problem]:
    """The findings of all checks; an error blocks the import, a warning asks for a reason."""
    observations, projects = files.frames["observation"], files.frames["project"]
    printed = joined("observation", files.readings)
    known, catalogue = workspace.store, workspace.catalogue
    return [
        *checked(observations, _known(known, "observation", observations), catalogue, printed),
        *checked_projects(projects, _known(known, "project", projects), catalogue),
        *checked_budgets(files.frames["budget"]),
        *checked_scores(files.frames["score"]),
    ]


def _known(store: Store, schema: str, stated: pd.DataFrame) -> pd.DataFrame:
    """The present facts of the entities that are stated, of any period."""
    entities: Sequence[str] = [entity for entity in stated["entity"].unique() if entity]
    if len(entities) > _MOST_ASKED:
        facts = store.facts(schema)
        return facts[facts["entity"].isin(entities)].reset_index(drop=True)
    found = [store.facts(schema, entity=entity) for entity in entities]
    return pd.concat(found, ignore_index=True) if found else SCHEMAS[schema].frame()
