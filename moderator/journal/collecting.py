"""Leaving Python's garbage collector alone where it would look at a whole session in vain.

A session of 30,000 acts is a million small objects that stay until it is closed. The collector
looks at all of them again and again while they are made, finds none to free, and takes three
times as long as the making; later it would stop the window in the middle of a word.
"""

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Nothing is collected inside."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def keep_what_is_here(anew: bool) -> None:
    """Never look at what there is now: it stays. `anew`: it takes the place of what was kept
    before, which is to be freed."""
    if anew:
        gc.unfreeze()
        gc.collect()
    gc.freeze()
