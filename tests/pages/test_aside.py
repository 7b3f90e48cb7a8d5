"""What is new is set aside a little later, once for all that was made meanwhile."""

import gc
import threading
import time

import pytest

from pages.parts import aside

WAIT_S = 0.2
# More than that are the modules alone.
MANY = 50_000
END_S = 20


@pytest.fixture
def short_wait(monkeypatch):
    monkeypatch.setattr(aside, "_WAIT_S", WAIT_S)
    # Another test's pages may have asked for it, too.
    for timer in timers():
        timer.join(END_S)
    gc.unfreeze()


def timers():
    return [thread for thread in threading.enumerate() if isinstance(thread, threading.Timer)]


def frozen():
    end = time.monotonic() + END_S
    while gc.get_freeze_count() < MANY and time.monotonic() < end:
        time.sleep(0.01)
    return gc.get_freeze_count()


@pytest.mark.usefixtures("short_wait")
def test_what_is_new_is_set_aside_soon_and_not_at_once():
    before = gc.get_freeze_count()
    aside.soon()

    assert before == 0
    assert frozen() > MANY


@pytest.mark.usefixtures("short_wait")
def test_many_calls_in_a_row_wait_for_one_time():
    before = len(timers())
    for _ in range(20):
        aside.soon()

    assert len(timers()) - before <= 1
    assert frozen() > MANY


@pytest.mark.usefixtures("short_wait")
def test_after_one_time_there_is_another():
    aside.soon()
    frozen()
    gc.unfreeze()
    aside.soon()

    assert frozen() > MANY


def test_what_is_no_longer_needed_goes_when_the_next_is_set_aside():
    class Loop:
        def __init__(self, gone):
            self.itself, self.gone = self, gone

        def __del__(self):
            self.gone.append("gone")

    gone = []
    loop = Loop(gone)
    aside.now()
    del loop
    gc.collect()
    assert gone == []

    aside.now()
    assert gone == ["gone"]
