"""What lives long, set aside from the garbage collection that ends each rerun.

Going over all modules takes 60 ms of CPU, over the facts of a revision 10 ms, over the views and figures
that a few pages share 4 ms.
"""

import gc
from threading import Lock, Timer

# A page makes several things in a row; who looks at it is reading by then.
_WAIT_S = 2.0
_asked = Lock()


def now() -> None:
    """Sets aside all that there is.

    What was set aside before and is no longer needed, as an earlier revision, is collected first.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def soon() -> None:
    """Sets aside in two seconds all that there is then; in the meantime further calls do nothing."""
    if _asked.acquire(blocking=False):
        timer = Timer(_WAIT_S, _as_asked)
        timer.daemon = True
        timer.start()


def _as_asked() -> None:
    # First: what is made from here on needs another time.
    _asked.release()
    now()
