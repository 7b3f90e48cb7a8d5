"""A store of things that all sessions share: each is made once for its key, the longest unused goes first.

`st.cache_resource` looks into the signature and hashes each argument at every call: 0.15 ms of CPU, and a
page asks dozens of times. Here a key is a tuple of plain values.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """Up to `most` things by their keys; never change one that was handed out."""

    def __init__(self, most: int, afterwards: Callable[[], None] = lambda: None) -> None:
        """`afterwards` is called each time something has been made."""
        self._most, self._afterwards = most, afterwards
        self._things: OrderedDict[Hashable, Future[Value]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The thing of this key. Who asks while it is being made waits; what cannot be made is not kept.

        >>> kept = Kept[str](2)
        >>> kept.get(("a", 1), lambda: "made once"), kept.get(("a", 1), lambda: "made again")
        ('made once', 'made once')
        """
        with self._lock:
            thing = self._things.get(key)
            if thing is not None:
                self._things.move_to_end(key)
            else:
                mine = self._things[key] = Future()
                while len(self._things) > self._most:
                    self._things.popitem(last=False)
        return self._made(key, mine, make) if thing is None else thing.result()

    def _made(self, key: Hashable, thing: Future[Value], make: Callable[[], Value]) -> Value:
        try:
            thing.set_result(make())
        except BaseException as error:
            self._drop(key, thing)
            thing.set_exception(error)
            raise
        self._afterwards()
        return thing.result()

    def _drop(self, key: Hashable, thing: Future[Value]) -> None:
        with self._lock:
            # After `clear` another one may be in the making under this key.
            if self._things.get(key) is thing:
                del self._things[key]

    def clear(self) -> None:
        """Forgets all; what is in the making is given to those who wait for it, and not kept."""
        with self._lock:
            self._things.clear()
