"""The window's exports: the command line, run in a process of its own.

A renderer works for a second or two without letting anybody else; in another process the
window goes on painting, and a renderer that fails takes nothing with it. That process reads
the session from the disk as any `export` does, so there is one way out of the console and it
is the one that the proofs are about.
"""

import os
import sys
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment

from moderator import cli
from moderator.cli.progress import making_of
from moderator.core.say import say
from moderator.export.formats import Format, file_names
from moderator.outcome.build import file_stem
from moderator.qt.bridge import Bridge
from moderator.qt.exporting import Exporter, Offer, Wish
from moderator.qt.language import shown

_OFFERS: Final = (
    Offer(Format.DOCX, say("Word"), say("to go on writing in (.docx)")),
    Offer(Format.PDF, say("PDF"), say("to send or print")),
    Offer(Format.HTML, say("Web page"), say("one file, no network (.html)")),
    Offer(Format.MD, say("Markdown"), say("plain text with marks (.md)")),
    Offer(Format.XLSX, say("Spreadsheet"), say("notes, requests, turns (.xlsx)")),
    Offer(Format.CSV, say("Tables"), say("the same as plain tables (.csv)")),
    Offer(Format.JSON, say("Data"), say("for other programs (.json)")),
    Offer(Format.ICS, say("Calendar"), say("the run of show (.ics)")),
)

_SAVED_S: Final = 5.0
_PROGRAM: Final = "from moderator.app import main; raise SystemExit(main())"

_UNSAVED: Final = say(
    "The disk has not taken every act yet, so the files would lack some: nothing was exported. "
    "Save the session elsewhere first."
)
_GONE: Final = say("The export stopped by itself, and nothing was exported: try it again.")


class Saved(Protocol):
    """The session's file, as far as an export needs it."""

    @property
    def path(self) -> Path:
        """Where it is."""
        ...

    @property
    def read_only(self) -> bool:
        """May nothing be written?"""
        ...

    def flush(self, timeout: float = ...) -> bool:
        """Wait until every act is on the disk; False when it did not take them."""
        ...


class ProcessExporter(Exporter):
    """Exports the session of one window. Lives as long as `parent`."""

    def __init__(self, bridge: Bridge, file: Saved, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._file = bridge, file
        self._process: QProcess | None = None
        self._paths: list[Path] = []
        self._rest = ""

    def offers(self) -> tuple[Offer, ...]:
        return _OFFERS

    def in_the_way(self, wish: Wish) -> tuple[str, ...]:
        stem = file_stem(self._bridge.state, wish.rules)
        names = [name for key in wish.formats for name in file_names(stem, Format(key))]
        return tuple(name for name in names if os.path.lexists(wish.folder / name))

    def start(self, wish: Wish) -> None:
        if not self._file.read_only and not self._file.flush(_SAVED_S):
            self.failed.emit(shown(_UNSAVED))
            return
        process = QProcess(self)
        process.setProcessEnvironment(_environment())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._erred)
        self._process, self._paths, self._rest = process, [], ""
        process.start(sys.executable, ["-c", _PROGRAM, *self._arguments(wish)])

    def cancel(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()

    def _arguments(self, wish: Wish) -> list[str]:
        return [
            "export",
            str(self._file.path.resolve()),
            *("--to", ",".join(wish.formats)),
            *("--attribution", wish.rules.attribution.value),
            *("--language", wish.rules.language),
            *("--out", str(wish.folder.resolve())),
            "--replace",
            "--progress",
        ]

    def _read(self) -> None:
        if self._process is None:
            return
        data = self._process.readAllStandardOutput().data()
        *lines, self._rest = (self._rest + bytes(data).decode("utf-8", "replace")).split("\n")
        for line in lines:
            making = making_of(line)
            if making is not None:
                self.progressed.emit(*making)
            elif line:
                self._paths.append(Path(line.rstrip("\r")))

    def _finished(self, status: int, how: QProcess.ExitStatus) -> None:
        process = self._process
        if process is None:
            return
        self._read()
        self._process = None
        said = _in_this_language(bytes(process.readAllStandardError().data()))
        process.deleteLater()
        if how is QProcess.ExitStatus.NormalExit and status in (cli.DONE, cli.PART):
            self.done.emit(tuple(self._paths), said)
        else:
            normal = how is QProcess.ExitStatus.NormalExit and "Traceback" not in said
            self.failed.emit(said if normal and said else shown(_GONE))

    def _erred(self, error: QProcess.ProcessError) -> None:
        """A process that has ended says so by itself."""
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self._process.deleteLater()
            self._process = None
            self.failed.emit(shown(_GONE))


def _in_this_language(told: bytes) -> str:
    """What the other process said, which speaks English: translated where it is a sentence
    without values, as it is otherwise."""
    lines = told.decode("utf-8", "replace").strip().splitlines()
    return "\n".join(QCoreApplication.translate("", line) for line in lines)


def _environment() -> QProcessEnvironment:
    """This one's, with the places this program was found in, and no screen."""
    made = QProcessEnvironment.systemEnvironment()
    made.insert("PYTHONPATH", os.pathsep.join(path for path in sys.path if path))
    made.insert("PYTHONIOENCODING", "utf-8")
    made.insert("QT_QPA_PLATFORM", "offscreen")
    return made
