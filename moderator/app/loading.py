"""Loading Qt for the window, spared what Qt for Python loads only to explain itself.

Qt for Python brings a library in Python that words its errors, makes signatures of its functions
and writes stubs of its modules. It is compiled anew from its source at each start, which takes a
third of the time of loading Qt, and the window needs none of it. Here each of its modules is
loaded when it is first asked for something: at the first wrong argument, that is never, or when a
debugger asks for a signature.

It also replaces Python's `import` by one that reads the source of every module loaded from then
on, to see whether it asks for `__feature__` (snake_case names), and keeps all of it in memory.
Nothing here asks, and the window is 200 modules: Python's own is put back, and the sources that
were read by then are forgotten.

Where another version of Qt for Python goes about it in another way, nothing is put off.
"""

import builtins
import linecache
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from importlib import machinery
from types import ModuleType
from typing import Any, Final

_SUPPORT: Final = "shibokensupport.signature."
LATE: Final = frozenset(
    f"{_SUPPORT}{name}"
    for name in (
        "errorhandler",
        "layout",
        "lib.enum_sig",
        "lib.pyi_generator",
        "lib.tool",
        "mapping",
        "parser",
    )
)
"""What is put off. Its loader hands all that Qt for Python asks of it on to one of these."""

_ASKED_BY_QT: Final = {f"{_SUPPORT}mapping": "update_mapping"}
"""Functions that Qt for Python looks up by itself, in the module's own names."""


def load_qt() -> None:
    """Load Qt; raises ImportError."""
    plain = builtins.__import__
    try:
        with _support_put_off():
            from PySide6 import QtCore as QtCore
    finally:
        builtins.__import__ = plain
        linecache.clearcache()


@contextmanager
def _support_put_off() -> Iterator[None]:
    """Inside, the specifications that Qt for Python makes for its modules name a loader that
    waits: it takes the class of specifications from `importlib.machinery` for that."""
    plain = machinery.ModuleSpec

    def spec(name: str, loader: Any, **more: Any) -> machinery.ModuleSpec:
        waiting: Any = _Waiting(loader)
        return plain(name, waiting if name in LATE else loader, **more)

    machinery.ModuleSpec = spec  # type: ignore[assignment, misc]
    try:
        yield
    finally:
        machinery.ModuleSpec = plain  # type: ignore[misc]


class _Waiting:
    """A loader that leaves a module empty, and lets the real loader fill it when something in it
    is asked for."""

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def create_module(self, spec: machinery.ModuleSpec) -> ModuleType:
        return _Late(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        assert isinstance(module, _Late)
        module.__dict__["__late__"] = self._loader
        name = _ASKED_BY_QT.get(module.__name__)
        if name is not None:
            module.__dict__[name] = partial(_fill_and_call, module, name)


class _Late(ModuleType):
    """A module that is filled when something is asked for that it has not yet."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # importing asks for some of these, and takes no for an answer
            raise AttributeError(name)
        _fill(self)
        return getattr(self, name)


def _fill_and_call(module: ModuleType, name: str) -> Any:
    _fill(module)
    return getattr(module, name)()


def _fill(module: ModuleType) -> None:
    loader = module.__dict__.pop("__late__")
    module.__class__ = ModuleType
    spec = module.__spec__
    assert spec is not None
    # Meanwhile it goes by the name under which Qt for Python publishes it as well.
    published, spec.name = spec.name, module.__name__
    try:
        loader.exec_module(module)
    finally:
        spec.name = published
