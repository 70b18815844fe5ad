"""When the ready check is offered: by its key at any time, and once the event has begun although
something grave is wrong. It never stands in the way of beginning. Only then is it loaded."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from moderator.core.say import say
from moderator.desk import Change
from moderator.qt.actions import Act
from moderator.qt.bridge import Notice
from moderator.qt.dialogs import opening
from moderator.qt.language import shown, tr, tr_n
from moderator.qt.window import Window

if TYPE_CHECKING:
    from moderator.core.ready import Machine
    from moderator.qt.dialogs.ready import Asked

_OFFER: Final = say("Show the ready check")


def _this_machine(session: Path) -> "Machine":
    from moderator.qt.machine import this_machine

    return this_machine(session)


def connect_ready(window: Window, asked: "Asked" = _this_machine) -> None:
    """Answer the window's key, and look once when its event begins."""
    window.do.on(Act.READY, partial(_show, window, asked))
    window.bridge.changed.connect(lambda change: _begun(window, asked, change))


def _show(window: Window, asked: "Asked") -> None:
    known = partial(_known, window, asked)
    opening.ready(window.bridge, window.path, window.save_as, window, known)


def _known(window: Window, asked: "Asked", session: Path) -> "Machine":
    return replace(asked(session), awake=window.awake)


def _begun(window: Window, asked: "Asked", change: Change) -> None:
    before, after = change.before.run, change.after.run
    if before.started or not after.started:
        return
    from moderator.core.ready import Gravity, ready

    grave = [
        one.what
        for one in ready(change.after.event, asked(window.path))
        if one.gravity is Gravity.GRAVE
    ]
    if grave:
        sentence = tr("It has begun, though not all is ready. {what}", what=grave[0])
        if len(grave) > 1:
            sentence += " " + tr_n("({n} more)", "({n} more)", len(grave) - 1)
        window.notices.add(Notice(sentence, label=shown(_OFFER), do=window.do[Act.READY].trigger))
