"""When Python's garbage collector runs: never by itself while there is a window.

It runs in whatever thread happens to make an object, and destroys what it finds there. What Qt
shows must be destroyed on the window's thread: the parts of a chart that the collector found on
another one ended the program. So it is switched off before the window comes, and the window's
thread asks for what is due (`app.collector`). Programs with Qt for Python and threads have long
done so.

It is also left alone where it would look at a whole session in vain. A session of 30,000 acts is
a million small objects that stay until it is closed. The collector looks at all of them again and
again while they are made, finds none to free, and takes three times as long as the making; later
it would stop the window in the middle of a word.
"""

import contextlib
import gc
from collections.abc import Iterator


def only_when_asked() -> None:
    """From now on nothing is collected but by `collect_what_is_due`."""
    gc.disable()


def collect_what_is_due() -> int | None:
    """Collect, on this thread, the oldest generation of objects that Python's own rule finds
    due: more of them have come than its threshold (`gc.set_threshold`). Returns which, or None
    when none is."""
    due = zip(gc.get_count(), gc.get_threshold(), strict=True)
    found = [age for age, (count, threshold) in enumerate(due) if 0 < threshold < count]
    if not found:
        return None
    gc.collect(found[-1])
    return found[-1]


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
