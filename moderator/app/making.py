"""From an outcome to files in a folder, format by format.

The command line runs this, and the window runs the command line (see `app.exporting`), so
there is one way out of the console. Qt is loaded only for what it draws, the PDF and the
charts; where it cannot be loaded, everything else is made all the same and the charts are
told in words.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from moderator.app.display import library_problem
from moderator.core.say import say
from moderator.export import files
from moderator.export.formats import Format, Made, Pictures, Renderer
from moderator.export.render import RENDERERS
from moderator.outcome.document import Outcome, Picture

_PICTURED: Final = (Format.DOCX, Format.PDF, Format.HTML)
"""The formats that can hold pictures."""

UNDRAWN: Final = "The charts are told in words, since they could not be drawn"
UNDATED: Final = say("There is no calendar, since the event has no date and start yet.")


class Making(Struct, frozen=True):
    """What was made. `problems`: a sentence each about what could not be, and why. `lacking`:
    whether that is for want of something on this machine."""

    made: tuple[Made, ...]
    problems: tuple[str, ...] = ()
    lacking: bool = False


class Drawing(Struct):
    """What Qt draws: loaded when it is first asked for. `problem`: why it cannot be."""

    problem: str = ""
    _renderer: Renderer | None = None
    _pictures: Callable[[Sequence[Picture]], Pictures] | None = None

    def load(self) -> None:
        """Load Qt to draw without a screen; afterwards there are renderers, or a problem."""
        if self._renderer is not None or self.problem:
            return
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        try:
            from moderator.app import drawing
        except ImportError as error:
            self.problem = library_problem(str(error))
            return
        self._renderer, self._pictures = drawing.pdf, drawing.pictures

    def pictures(self, outcome: Outcome) -> Pictures:
        """The charts of a document as PNG data; none where they cannot be drawn."""
        wanted = [block for block in outcome.document.blocks if isinstance(block, Picture)]
        if not wanted:
            return {}
        self.load()
        return self._pictures(wanted) if self._pictures is not None else {}

    def pdf(self, outcome: Outcome, pictures: Pictures) -> tuple[Made, ...]:
        """The document as PDF; nothing where Qt cannot be loaded."""
        self.load()
        return self._renderer(outcome, pictures) if self._renderer is not None else ()


def make(outcome: Outcome, formats: Sequence[Format], told: Callable[[Format], object]) -> Making:
    """Every file of these formats, in memory. `told`: called before each format."""
    drawing = Drawing()
    pictures: Pictures = {}
    if any(one in _PICTURED for one in formats):
        told(next(one for one in formats if one in _PICTURED))
        pictures = drawing.pictures(outcome)
    made: list[Made] = []
    for one in formats:
        told(one)
        render = drawing.pdf if one is Format.PDF else RENDERERS[one]
        made += render(outcome, pictures)
    problems = [_undrawn(drawing.problem, formats)] if drawing.problem else []
    if Format.ICS in formats and not outcome.agenda.slots:
        problems.append(UNDATED)
    return Making(tuple(made), tuple(problems), bool(drawing.problem))


def _undrawn(problem: str, formats: Sequence[Format]) -> str:
    return f"There is no PDF: {problem}" if Format.PDF in formats else f"{UNDRAWN}: {problem}"


def changed(folder: Path, made: Sequence[Made]) -> tuple[Path, ...]:
    """The files in the folder that an export would replace by something else."""
    there = set(files.conflicts(folder, made))
    return tuple(
        path
        for path, one in zip(files.places(folder, made), made, strict=True)
        if path in there and not _same(path, one.data)
    )


def _same(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False
