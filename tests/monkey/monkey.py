"""The monkey: one thing after another, drawn from a seed, each written down before it is done.

It is driven by the event loop, so that it goes on inside the loops of dialogues and menus that
wait for an answer, as a person would.
"""

import contextlib
import gc
import random
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QThread, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPushButton, QWidget

from moderator.core.intents import WriteNote
from moderator.qt import prefs
from moderator.qt.actions import Act
from moderator.qt.kit import Sheet
from moderator.qt.speaker_screen import speaker
from moderator.qt.window import Window
from tests.monkey.ears import Ears
from tests.monkey.hand import Hand, activate, front
from tests.monkey.typing import typed_well
from tests.monkey.wishes import a_note, an_intent
from tests.monkey.world import World
from tests.scenes import SCENES

_PAUSES_MS: Final = (1, 1, 1, 1, 1, 2, 4, 15, 60)
"""Never none at all: that would be a posted event, which comes also while a word is typed."""
_DEEPEST: Final = 5
"""Event loops inside one another until the monkey closes what it has open."""


class Monkey(QObject):
    """Does `steps` things, or as many as it can until `stop`, in a world."""

    def __init__(self, world: World, ears: Ears, chance: random.Random, steps: int) -> None:
        super().__init__()
        self._world, self._ears, self._chance = world, ears, chance
        self._hand = Hand(chance)
        self._left, self.done = steps, 0
        self._levels: list[int] = []
        self._loop = QEventLoop()
        self._others: list[object] = []
        names: dict[Callable[[], object], int] = {
            self._acts: 30,
            self._keys: 20,
            self._letters: 12,
            self._types: 10,
            self._clicks: 40,
            self._drags: 5,
            self._points: 8,
            self._wheels: 6,
            self._tips: 6,
            self._intends: 14,
            self._scenes: 12,
            self._copies: 2,
            self._prefers: 4,
            self._tells_the_speaker: 5,
            self._views: 6,
            self._time: 4,
            self._resizes: 3,
            self._looks: 3,
            self._speaks: 1,
            self._drops: 1,
            self._goes_elsewhere: 1,
            self._collects: 12,
            self._deletes: 4,
        }
        self._can, self._often = list(names), list(names.values())

    def run(self) -> None:
        """Until all is done, and every dialogue closed."""
        self._after(1)
        self._loop.exec()
        for one in self._others:
            one.close()  # type: ignore[attr-defined]

    def stop(self) -> None:
        """Come to an end."""
        self._left = 0

    def _after(self, wait_ms: int) -> None:
        QTimer.singleShot(wait_ms, self, self._step)

    def _step(self) -> None:
        """The next is asked for first: this one may wait in a loop of its own for an answer."""
        level = QThread.currentThread().loopLevel()
        if self._levels and level <= self._levels[-1]:
            self._after(1)  # Qt's test library lets events through in the middle of a step
            return
        ends = self._left <= 0
        if ends and not self._levels and _asked() is None:
            self._hand.let_go()
            self._loop.quit()
            return
        self._after(self._chance.choice(_PAUSES_MS))
        self._levels.append(level)
        try:
            self._one(ends)
        finally:
            self._levels.pop()

    def _one(self, ends: bool) -> None:
        self._world.look()
        if ends or len(self._levels) > _DEEPEST:
            self._closes()
            return
        self._left -= 1
        self.done += 1
        activate()
        asked = _asked()
        if isinstance(asked, QFileDialog):
            self._answers(asked)
        elif self._hand.holds:
            self._holds()
        elif self._world.ended and len(self._levels) == 1:
            self._say("starts the program again")
            self._world.restart()
        elif asked is not None and self._chance.random() < 0.04:
            self._closes()
        else:
            self._chance.choices(self._can, self._often)[0]()

    def _say(self, what: str) -> None:
        self._ears.say(f"{self.done} {'.' * len(self._levels)} {what}")

    @property
    def _window(self) -> Window | None:
        """The window, where nothing stands between it and a person."""
        return self._world.window if _asked() is None else None

    # --- what a person does ------------------------------------------------------------------

    def _acts(self) -> None:
        window = self._window
        if window is None:
            return
        act = self._chance.choice(list(Act))
        self._say(f"act {act.name}")
        window.do[act].trigger()

    def _keys(self) -> None:
        key, held = self._hand.key()
        self._say(f"key {key} with {held} in {QApplication.focusWidget()!r}")
        self._hand.press(key, held)

    def _letters(self) -> None:
        for letter in self._hand.letters():
            self._say(f"letter {letter!r} in {QApplication.focusWidget()!r}")
            self._hand.type(letter)

    def _types(self) -> None:
        window = self._window
        if window is not None and self._chance.random() < 0.5:
            act = self._chance.choice((Act.NOTE, Act.NEW_REQUEST, Act.SEARCH))
            self._say(f"act {act.name}")
            window.do[act].trigger()
        self._say(f"types words in {QApplication.focusWidget()!r}")
        if wrong := typed_well(self._hand, self._chance, self._meanwhile):
            self._ears.wrong(wrong)

    def _meanwhile(self) -> None:
        """What happens while a person types, without their doing."""
        window, chance = self._world.window, self._chance
        if window is not None and chance.random() < 0.2:
            window.bridge.tick()
        if window is not None and chance.random() < 0.05:
            self._note(window)
        if chance.random() < 0.1:
            gc.collect(chance.randrange(3))
        if chance.random() < 0.3:
            # No timers: with them would come the next step.
            QApplication.sendPostedEvents()

    def _clicks(self) -> None:
        at = self._hand.aim()
        if at is not None:
            self._say(f"click on {_called(at[0])} at {at[1].toTuple()}")
            self._hand.click(at)

    def _drags(self) -> None:
        at = self._hand.aim()
        if at is not None:
            self._say(f"grip {_called(at[0])} at {at[1].toTuple()}")
            self._hand.grip(at)

    def _holds(self) -> None:
        if self._chance.random() < 0.7:
            self._say("drag")
            self._hand.drag()
        else:
            self._say("let go")
            self._hand.let_go()

    def _points(self) -> None:
        at = self._hand.aim()
        if at is not None:
            self._say(f"point at {_called(at[0])}")
            self._hand.move(at)

    def _wheels(self) -> None:
        at = self._hand.aim()
        if at is not None:
            self._say(f"wheel over {_called(at[0])}")
            self._hand.wheel(at)

    def _tips(self) -> None:
        at = self._hand.aim()
        if at is not None:
            self._say(f"tip of {_called(at[0])}")
            self._hand.tip(at)

    def _intends(self) -> None:
        """What the rules take, whoever asks: a person at the clicker, the rehearsal."""
        window = self._world.window
        if window is None:
            return
        intent = an_intent(self._chance, window, self.done)
        self._say(f"intent {type(intent).__name__}")
        window.bridge.act(intent, window)

    def _note(self, window: Window) -> None:
        window.bridge.act(WriteNote(a_note(self._chance, window, self.done)), window)

    def _views(self) -> None:
        window = self._window
        if window is not None:
            view = self._chance.choice(("moderate", "notes", "review", "review"))
            self._say(f"view {view}")
            window.show_view(view)
            if view == "review" and self._chance.random() < 0.7:
                window.review.settle()

    def _scenes(self) -> None:
        """A dialogue, a menu or a view, whatever leads to it."""
        window = self._window
        if window is None:
            return
        name = self._chance.choice(list(SCENES))
        self._say(f"scene {name}")
        # Not every one can be shown at every moment.
        with contextlib.suppress(AssertionError, IndexError, StopIteration):
            SCENES[name](window)

    def _copies(self) -> None:
        text = self._chance.choice(("", "Sample\nof lines\tand cells", "a" * 30_000, "<b>x</b>"))
        self._say(f"copies {text[:20]!r}")
        QApplication.clipboard().setText(text)

    def _prefers(self) -> None:
        """Another value of a setting, as the preferences put it."""
        offered = [one for one in prefs.SETTINGS if one.choices and one.group is not None]
        setting = self._chance.choice([one for one in offered if one is not prefs.SCREEN_LANGUAGE])
        value = self._chance.choice(setting.choices)
        self._say(f"prefers {value!r} for {setting.key}")
        self._world.console.prefs.put(setting, value)

    def _tells_the_speaker(self) -> None:
        window = self._window
        if window is None:
            return
        act = self._chance.choice(
            (Act.SPEAKER_SCREEN, Act.SPEAKER_WINDOW, Act.BLACKOUT, Act.CLEAR_MESSAGE)
        )
        self._say(f"act {act.name}")
        window.do[act].trigger()
        if self._chance.random() < 0.4:
            speaker(window).send("Sample words", self._chance.choice((None, 5.0)))

    # --- what happens around them ------------------------------------------------------------

    def _time(self) -> None:
        seconds = self._chance.choice((1.0, 30.0, 600.0, 7200.0, 40_000.0))
        restart = self._chance.random() < 0.1
        self._say(f"{seconds} seconds pass, {restart}")
        self._world.pass_time(seconds, restart)
        if self._world.window is not None:
            self._world.window.bridge.tick()

    def _resizes(self) -> None:
        top = front(self._chance)
        if top is not None:
            wide, high = self._chance.randint(300, 2000), self._chance.randint(200, 1200)
            self._say(f"resize {_called(top)} to {wide} x {high}")
            top.resize(wide, high)

    def _looks(self) -> None:
        scheme = self._chance.choice((Qt.ColorScheme.Dark, Qt.ColorScheme.Light))
        self._say(f"system is {scheme}")
        QApplication.styleHints().setColorScheme(scheme)

    def _speaks(self) -> None:
        window = self._window
        if window is None:
            return
        language = self._chance.choice(("en", "fr"))
        before = window.notes.composer.edit.text(), window.floor.composer.edit.text()
        self._say(f"speaks {language}")
        self._world.console.prefs.put(prefs.SCREEN_LANGUAGE, language)
        now = self._world.window
        assert now is not None
        after = now.notes.composer.edit.text(), now.floor.composer.edit.text()
        if before != after:
            self._ears.wrong(f"what was typed read {before!r}, and {after!r} in another language")

    def _drops(self) -> None:
        window = self._window
        if window is not None:
            file = self._chance.choice(sorted(self._world.files.iterdir()))
            self._say(f"drop {file.name}")
            self._hand.drop(window, [str(file)])

    def _goes_elsewhere(self) -> None:
        """To a session that another has open, or to the one before this."""
        if self._window is None:
            return
        if self._others or self._chance.random() < 0.5:
            sessions = sorted(self._world.console._home.sessions.glob("*.moderator"))
            path = self._chance.choice(sessions) if sessions else None
        else:
            path, session = self._world.busy_session()
            self._others.append(session)
        if path is not None:
            self._say(f"opens {path.name}")
            self._world.console.open(path)

    def _collects(self) -> None:
        age = self._chance.randrange(3)
        self._say(f"collect {age}")
        gc.collect(age)

    def _deletes(self) -> None:
        self._say("delete what is to be deleted")
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # --- what must not be left to chance -----------------------------------------------------

    def _answers(self, dialog: QFileDialog) -> None:
        """The system's dialogue for files, of which Qt's own stands in here."""
        if self._chance.random() < 0.4:
            self._say("no file")
            dialog.reject()
            return
        saves = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        folder = self._world.files
        if saves:
            path = folder / f"saved{self._chance.randrange(4)}"
        elif dialog.fileMode() is QFileDialog.FileMode.Directory:
            path = folder
        else:
            path = self._chance.choice(sorted(folder.iterdir()))
        self._say(f"file {path.name}")
        dialog.setDirectory(str(path.parent))
        for name in dialog.findChildren(QLineEdit, "fileNameEdit"):
            name.setText(path.name)
        dialog.done(QDialog.DialogCode.Accepted)

    def _closes(self) -> None:
        """Close whatever waits for an answer."""
        asked = _asked()
        self._hand.let_go()
        if asked is None:
            return
        self._ears.say(f"{self.done} closes {_called(asked)}")
        buttons = [one for one in asked.findChildren(QPushButton) if one.isEnabled()]
        if buttons and isinstance(asked, Sheet) and self._chance.random() < 0.5:
            self._chance.choice(buttons).click()  # where Esc leads back to what cannot be closed
        elif isinstance(asked, QDialog):
            asked.reject()
        else:
            asked.close()


def _asked() -> QWidget | None:
    """What stands between a person and the window."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget()


def _called(widget: QWidget) -> str:
    names = (widget.objectName(), widget.accessibleName()[:40])
    return f"{type(widget).__name__} {' '.join(repr(one) for one in names if one)}"
