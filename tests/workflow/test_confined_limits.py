"""The limits of reading are settings of the environment; what is no positive number is refused."""

import pytest

from perfdata.errors import UsageError
from perfdata.language import explain, speaking
from perfdata.workflow.confined import Limits, limits

MB = 2**20


@pytest.mark.parametrize("stated", ["0", "-1", "无限", "nan", "inf", "1e999"])
def test_a_limit_that_is_no_positive_number_is_refused_with_its_name(stated):
    with pytest.raises(UsageError) as refused:
        limits({"PERFDATA_READ_MEMORY_MB": stated})
    assert refused.value.code == "wrong_setting"
    with speaking("zh_CN"):
        said = explain(refused.value)
    assert said.startswith(f"设置 PERFDATA_READ_MEMORY_MB 的值为“{stated}”，应为大于 0 的数。")


@pytest.mark.parametrize("environment", [{}, {"PERFDATA_READ_SECONDS": " "}], ids=["nothing set", "blank"])
def test_without_settings_the_limits_are_those_of_the_readme(environment):
    found = limits(environment)
    assert (found.seconds, found.cpu_seconds, found.memory_bytes, found.at_once) == (30, 20, 1024 * MB, 4)
    assert (found.sizes.file_bytes, found.sizes.unpacked_bytes) == (20 * MB, 200 * MB)
    assert (found.sizes.cells, found.sizes.sheets) == (2_000_000, 256)
    assert found == Limits()


def test_each_setting_is_taken():
    found = limits(
        {
            "PERFDATA_READ_SECONDS": "60",
            "PERFDATA_READ_CPU_SECONDS": "0.5",
            "PERFDATA_READ_MEMORY_MB": "2048",
            "PERFDATA_READ_AT_ONCE": "8",
            "PERFDATA_READ_FILE_MB": "50",
            "PERFDATA_READ_UNPACKED_MB": "400",
            "PERFDATA_READ_CELLS": "100",
            "PERFDATA_READ_SHEETS": "3",
        }
    )
    assert (found.seconds, found.cpu_seconds, found.memory_bytes, found.at_once) == (60, 0.5, 2048 * MB, 8)
    assert (found.sizes.file_bytes, found.sizes.unpacked_bytes) == (50 * MB, 400 * MB)
    assert (found.sizes.cells, found.sizes.sheets) == (100, 3)
