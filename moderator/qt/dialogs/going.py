"""Going to one thing of the session, wherever it is shown: what the command palette jumps to.

Each way ends with the thing selected in its own list and the focus there, so that the keys of
that list mean it at once.
"""

from collections.abc import Callable
from functools import partial

from moderator.core.reading import Progress
from moderator.qt.models.commands import Sort
from moderator.qt.views import MODERATE, NOTES, REVIEW
from moderator.qt.window import Window


def go_to(window: Window) -> Callable[[str, str], None]:
    """What takes a person to a thing: `go(sort, id)`."""
    ways = {
        Sort.SPEAKER: partial(_to_speaker, window),
        Sort.SEGMENT: partial(_to_segment, window),
        Sort.REQUEST: partial(_to_request, window),
        Sort.NOTE: partial(_to_note, window),
    }
    return lambda sort, one: ways[Sort(sort)](one)


def _to_speaker(window: Window, person: str) -> None:
    """To their segment: the one that runs, else the next one, else the last one; to their row
    among the speakers where they have none."""
    readings = window.bridge.reading().segments
    theirs = [one for one in readings if one.segment.speaker == person]
    wanted = (Progress.RUNNING, Progress.TO_COME)
    coming = [one for progress in wanted for one in theirs if one.progress is progress]
    if theirs:
        _to_segment(window, (coming or theirs[-1:])[0].segment.id)
    else:
        window.show_view(MODERATE)
        window.run_of_show.choose_person(person)


def _to_segment(window: Window, segment: str) -> None:
    window.show_view(MODERATE)
    window.run_of_show.choose_segment(segment)


def _to_request(window: Window, request: str) -> None:
    if window.view == REVIEW:
        window.show_view(MODERATE)
    window.floor.choose_request(request)


def _to_note(window: Window, note: str) -> None:
    if window.view == REVIEW:
        window.show_view(NOTES)
    window.notes.choose_note(note)
