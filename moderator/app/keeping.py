"""Where sessions are kept: beside the settings, or in a folder that the person chose.

Nothing is moved unasked. What is left in a folder stays in the list, as long as the folder can
be reached; and a folder that cannot be reached when the console starts is no reason not to
start: new sessions are kept beside the settings, the choice stays, and the window says so.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from moderator.core.text import clean_name
from moderator.journal.folders import unreachable, writable
from moderator.journal.sessions import Home, Unusable
from moderator.qt import prefs
from moderator.qt.kit import ask, tell
from moderator.qt.language import shown, told, tr, tr_n
from moderator.qt.prefs import Aside, Declined, Prefs

_REMEMBERED: Final = 5
"""Earlier folders whose sessions stay in the list."""


class Keeping(Aside):
    """The folder of sessions of one console."""

    def __init__(
        self,
        home: Home,
        settings: Prefs,
        environ: Mapping[str, str],
        here: Callable[[], Path | None] = lambda: None,
    ) -> None:
        """`environ`: where `MODERATOR_HOME` says it, that holds, whatever the settings say.
        `here`: the session that is open in this console."""
        super().__init__(settings)
        self._home, self._settings, self._here = home, settings, here
        self._elsewhere = environ.get("MODERATOR_HOME", "")
        self._sentence = ""
        settings.attend(prefs.SESSIONS_FOLDER, self)

    def begin(self) -> str:
        """Keep sessions where the settings say; returns why that cannot be, in sentences."""
        self._sentence = "" if self._elsewhere else self._keep()
        return self._sentence

    def said(self) -> str:
        return self._sentence

    def fixed(self) -> str:
        if not self._elsewhere:
            return ""
        folder = str(self._home.path)
        return tr("MODERATOR_HOME says where everything is kept: {folder}.", folder=folder)

    def accept(self, value: str, asker: QWidget) -> None:
        """See whether sessions can be kept there, and ask what becomes of those there are."""
        target = Path(value) if value else self._home.own_sessions
        if value and not (writable(target) and value.isprintable()):
            raise Declined(tr("Nothing can be written into {folder}.", folder=clean_name(value)))
        before = self._home.sessions
        self._ask_about_those_there(target, asker)
        self._remember(before)
        self._home.keep_sessions_in(Path(value) if value else None, self._before())
        self._sentence = ""

    def _keep(self) -> str:
        chosen = self._settings.get(prefs.SESSIONS_FOLDER)
        reachable = not chosen or writable(Path(chosen))
        self._home.keep_sessions_in(Path(chosen) if chosen and reachable else None, self._before())
        return "" if reachable else shown(unreachable(chosen))

    def _ask_about_those_there(self, target: Path, asker: QWidget) -> None:
        try:
            there = [one for one in self._home.sessions_there() if one != self._here()]
        except OSError:
            there = []
        if not there or target == self._home.sessions:
            return
        question = tr_n(
            "{n} session is in the folder used until now. What should become of it?",
            "{n} sessions are in the folder used until now. What should become of them?",
            len(there),
        )
        choices = (tr("Leave them there"), tr("Move them"), tr("Cancel"))
        chosen = ask(asker, question, choices, _what_it_means())
        if chosen == 1:
            self._move(there, target, asker)
        elif chosen != 0:
            raise Declined("")

    def _move(self, there: list[Path], target: Path, asker: QWidget) -> None:
        stayed = []
        for path in there:
            try:
                target.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._home.move_to(path, target)
            except (Unusable, OSError) as why:
                stayed.append(told(why))
        if stayed:
            sentence = tr_n(
                "{n} session stayed where it was.",
                "{n} sessions stayed where they were.",
                len(stayed),
            )
            tell(asker, sentence, "\n".join(dict.fromkeys(stayed)))

    def _remember(self, folder: Path) -> None:
        if folder != self._home.own_sessions:
            known = dict.fromkeys([str(folder), *map(str, self._before())])
            self._settings.put(prefs.SESSIONS_BEFORE, "\n".join(list(known)[:_REMEMBERED]))

    def _before(self) -> list[Path]:
        return [Path(one) for one in self._settings.get(prefs.SESSIONS_BEFORE).split("\n") if one]


def _what_it_means() -> str:
    return tr(
        "What is left there stays in the list of sessions. A session that is open stays where it "
        "is in any case."
    )
