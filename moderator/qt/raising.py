"""An error in a method that Qt calls is told, and never ends the program.

Qt for Python adds to such an error where it came through, if Qt was called by a method in Python
in its turn: a widget that is painted inside `repaint`, a key that passes `event`. Until Python
3.11 an error raised by Python itself (an index out of range) is no object yet at that moment, and
Qt for Python ends the program over it (6.11 does; tests/qt/test_raising.py shows how). It becomes
one where somebody in Python catches it. So what Qt may call catches its errors and raises them
again, which costs nothing before there is one but a call; from 3.12 on it is left as it is.
"""

import sys
from collections.abc import Callable
from types import FunctionType
from typing import Any, Final, TypeAlias

from PySide6.QtCore import QObject

_OURS: Final = "moderator."
_SEVERAL: Final = 0x04 | 0x08
"""Of a function that takes any number of arguments, with or without names (`inspect` would take
longer to load)."""
NEEDED: Final = sys.version_info < (3, 12)

_Method: TypeAlias = Callable[..., Any]


def catch_and_raise() -> None:
    """Have what is derived from Qt's classes here, from now on, raise its errors as objects."""
    if NEEDED and "__init_subclass__" not in vars(QObject):
        QObject.__init_subclass__ = classmethod(_derived)  # type: ignore[assignment]


def _derived(made: Any, /, **given: Any) -> None:
    super(QObject, made).__init_subclass__(**given)
    if not made.__module__.startswith(_OURS):
        return
    of_qt = next((one for one in made.__mro__ if one.__module__.startswith("PySide6.")), None)
    for name, method in tuple(vars(made).items()):
        # What Qt calls is named as Qt names things: most of our own names need no further look.
        if type(method) is FunctionType and "_" not in name and hasattr(of_qt, name):
            setattr(made, name, _caught(method))


def _caught(method: FunctionType) -> _Method:
    """The same method, with as many arguments: Qt for Python counts them where it is a slot."""
    code = method.__code__
    plain = not (method.__defaults__ or code.co_kwonlyargcount or code.co_flags & _SEVERAL)
    caught = _AS_MANY.get(code.co_argcount if plain else None, _any_number)(method)
    for name in ("__module__", "__name__", "__qualname__", "__doc__"):
        setattr(caught, name, getattr(method, name))
    caught.__wrapped__ = method  # type: ignore[attr-defined]
    return caught


def _alone(method: _Method) -> _Method:
    def caught(self: Any) -> Any:
        try:
            return method(self)
        except BaseException:
            raise

    return caught


def _with_one(method: _Method) -> _Method:
    def caught(self: Any, one: Any) -> Any:
        try:
            return method(self, one)
        except BaseException:
            raise

    return caught


def _with_two(method: _Method) -> _Method:
    def caught(self: Any, one: Any, two: Any) -> Any:
        try:
            return method(self, one, two)
        except BaseException:
            raise

    return caught


def _any_number(method: _Method) -> _Method:
    def caught(*given: Any, **named: Any) -> Any:
        try:
            return method(*given, **named)
        except BaseException:
            raise

    return caught


_AS_MANY: Final[dict[int | None, Callable[[_Method], _Method]]] = {
    1: _alone,
    2: _with_one,
    3: _with_two,
}
