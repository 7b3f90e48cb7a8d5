"""Damaged files of every format: nothing but a reading or a refusal comes out of the confined reader."""

import pytest

from benchmarks.fuzz import ESCAPED, READ, SEEDS, outcomes
from benchmarks.mutants import mutant
from perfdata.catalogue import load
from perfdata.model import Source
from perfdata.workflow.confined import read_confined

# `python -m benchmarks.fuzz --mutants 10000` makes more of the same.
MUTANTS = 200


@pytest.mark.parametrize("reader", SEEDS)
def test_the_sound_file_is_read_with_no_less_than_three_figures(reader):
    source = Source(f"好.{reader}", SEEDS[reader]())
    reading = read_confined(source, load())
    assert sum(sheet.used for sheet in reading.sheets) >= 3 or reading.document.text.count("亿元") >= 3


@pytest.mark.parametrize("reader", SEEDS)
def test_of_damaged_files_some_are_read_some_refused_and_nothing_else_happens(reader):
    counts = outcomes(reader, MUTANTS)
    assert counts.total() == MUTANTS
    assert [what for what in counts if what.startswith(ESCAPED)] == []
    assert 0 < counts[READ] < MUTANTS


def test_a_mutant_is_made_again_from_its_number_and_differs_from_its_neighbours():
    made = [mutant(SEEDS["xls"](), f"xls-{number}") for number in range(50)]
    assert made == [mutant(SEEDS["xls"](), f"xls-{number}") for number in range(50)]
    assert len(set(made)) >= 45
