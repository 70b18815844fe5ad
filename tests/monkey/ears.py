"""Hears whatever goes wrong without ending the program: an exception in a slot or in a method that
Qt calls, one that Python can't raise, one on another thread, a warning of Qt's or of the log."""

import faulthandler
import logging
import re
import sys
import threading
import tomllib
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO, Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_ROOT: Final = Path(__file__).resolve().parents[2]
_OF_THE_HAND: Final = (
    "^Mouse event .* occurs outside target window",
    "^Keyboard event not accepted by receiving widget",
    "^This plugin does not support QPlatformServices::openDocument",
)
"""What Qt's test library says where nobody wants a key, or a window is to take its new size; and
the platform, which has nothing that could show a file."""
_STUCK_S: Final = 60.0
"""Seconds after which a step that has not ended counts as a freeze."""


class Ears:
    """Writes what it hears into the log of the steps, and counts it."""

    def __init__(self, log: IO[str]) -> None:
        self.heard: list[str] = []
        self._log = log
        self._ignored = [re.compile(one) for one in _known_of_the_platform()]
        faulthandler.enable(log, all_threads=True)
        qInstallMessageHandler(self._qt)
        sys.excepthook = self._raised
        sys.unraisablehook = lambda what: self._raised(
            None if what.exc_value is None else type(what.exc_value),
            what.exc_value,
            what.exc_traceback,
            f" in {what.object!r}",
        )
        threading.excepthook = lambda what: self._raised(
            what.exc_type, what.exc_value, what.exc_traceback, " on another thread"
        )
        logging.getLogger().addHandler(_Log(self))

    def say(self, what: str) -> None:
        """Write a step down before it is done, so that a crash tells what it was."""
        self._log.write(f"{what}\n")
        self._log.flush()
        faulthandler.dump_traceback_later(_STUCK_S, exit=True, file=self._log)

    def wrong(self, what: str) -> None:
        """Something went wrong."""
        self.heard.append(what)
        self._log.write(f"WRONG {what}\n")
        self._log.flush()

    def close(self) -> None:
        """Hear no more."""
        faulthandler.cancel_dump_traceback_later()
        faulthandler.enable()
        sys.excepthook = sys.__excepthook__

    def _raised(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
        where: str = "",
    ) -> None:
        told = "".join(traceback.format_exception(kind, problem, trace))
        self.wrong(f"raised{where}: {told}")

    def _qt(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            return
        if not any(one.search(text) for one in self._ignored):
            stack = "".join(traceback.format_stack(limit=8))
            self.wrong(f"Qt: {text}\n{stack}")


class _Log(logging.Handler):
    def __init__(self, ears: Ears) -> None:
        super().__init__(logging.WARNING)
        self._ears = ears

    def emit(self, record: logging.LogRecord) -> None:
        self._ears.wrong(f"logged: {record.name}: {record.getMessage()}")


def _known_of_the_platform() -> list[str]:
    """What the offscreen platform says whatever the program does, as the tests know it."""
    options = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [*options["tool"]["pytest"]["ini_options"]["qt_log_ignore"], *_OF_THE_HAND]
