"""The list of planted faults keeps up with the code that they are planted in."""

import pytest

from benchmarks.planted import ROOT, faults


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.name)
def test_a_fault_can_be_planted(fault):
    assert (ROOT / fault.module).read_text(encoding="utf-8").count(fault.sound) == 1
    assert fault.faulty != fault.sound
    assert all((ROOT / path).is_file() for path in fault.tests.split())


def test_there_are_at_least_ten():
    assert len(faults()) >= 10
