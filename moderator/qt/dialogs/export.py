"""Export: which formats, how sources are named, where to, and whether to open it afterwards.

One dialogue from the wish to the files in their folder: it asks once before it replaces
anything, says what is being made, can be stopped, and stays until it has been read what became
of it. It makes nothing itself: an `Exporter` does.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QProgressBar,
    QWidget,
)

from moderator.core.event import Attribution
from moderator.core.say import say
from moderator.core.state import State
from moderator.core.words_notes import ATTRIBUTIONS
from moderator.outcome.material import Rules
from moderator.outcome.words import LANGUAGES
from moderator.qt import prefs
from moderator.qt.exporting import Exporter, Wish
from moderator.qt.folders import documents
from moderator.qt.kit import Label, LineEdit, Segmented, Sheet, ask, row
from moderator.qt.language import shown, tr
from moderator.qt.models.exported import done_words, left_out_words, replace_words
from moderator.qt.plain import quoted
from moderator.qt.theme import Theme

_NO_FORMAT: Final = say("Choose at least one format.")
_KEPT: Final = say("Whatever you wrote in them by hand would be gone.")

Opener = Callable[[Path], object]


def open_file(path: Path) -> bool:
    """Show a file or folder in the program the system has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class ExportSheet(Sheet):
    """Exports a session. `wanted`: the key of a format to begin with; empty: those of last
    time."""

    def __init__(
        self,
        exporter: Exporter,
        state: State,
        settings: prefs.Prefs,
        wanted: str = "",
        parent: QWidget | None = None,
        opener: Opener = open_file,
    ) -> None:
        super().__init__(tr("Export the outcome document"), parent, wide=Theme.of_app().px(560))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._exporter, self._settings, self._opener = exporter, settings, opener
        self._running = False
        self._folder_made: Path | None = None
        self.formats = {one.key: QCheckBox(shown(one.text)) for one in exporter.offers()}
        self.attribution = Segmented(
            tr("Attribution"), [(a.value, ATTRIBUTIONS[a]) for a in Attribution]
        )
        self.language = Segmented(tr("Language"), [(w.tag, w.name) for w in LANGUAGES.values()])
        self.folder = LineEdit(tr("Folder"), tr("Where the files go"), _folder_in(settings))
        self.after = QCheckBox(tr("Open afterwards"))
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress"))
        self.progress.setTextVisible(False)
        self.status = Label("", tone="muted", wrap=True)
        self._arrange(state)
        self._choose(state, wanted)
        exporter.progressed.connect(self._progressed)
        exporter.done.connect(self._done)
        exporter.failed.connect(self._failed)
        self.finished.connect(self._left)

    # --- what it looks like ----------------------------------------------------------------

    def _arrange(self, state: State) -> None:
        self.body.setSpacing(12)
        self.body.addLayout(self._offered())
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        self.browse = self.add_button(tr("Browse…"), left=True)
        self.buttons.removeWidget(self.browse)
        self.browse.clicked.connect(self._browse)
        where = row(self.folder, self.browse)
        for words, buddy, field in (
            (tr("Sources"), self.attribution, row(self.attribution, None)),
            (tr("Language"), self.language, row(self.language, None)),
            (tr("Folder"), self.folder, where),
        ):
            label = Label(words, tone="muted")
            label.setBuddy(buddy)
            form.addRow(label, field)
        self.body.addLayout(form)
        self.browse.raise_()  # after the folder, for a screen reader too
        self.body.addWidget(self.after)
        self.body.addWidget(Label(left_out_words(state), tone="muted", wrap=True))
        self.body.addWidget(self.progress)
        self.body.addWidget(self.status)
        self.progress.hide()
        self.status.hide()
        self.show_folder = self.add_button(tr("Open the folder"), left=True)
        self.show_folder.clicked.connect(self._open_folder)
        self.show_folder.hide()
        self.close_button = self.add_button(tr("Cancel"), closes=False)
        self.export = self.add_button(tr("Export"), default=True)
        self.export.clicked.connect(self._start)
        self.export.setFocus()

    def _offered(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for place, one in enumerate(self._exporter.offers()):
            box = self.formats[one.key]
            box.setAccessibleDescription(shown(one.detail))
            grid.addWidget(box, place, 0)
            grid.addWidget(Label(one.detail, tone="muted", elide=True), place, 1)
        return grid

    def _choose(self, state: State, wanted: str) -> None:
        kept = self._settings.get(prefs.EXPORT_FORMATS).split()
        chosen = (
            [wanted] if wanted in self.formats else [one for one in kept if one in self.formats]
        )
        for key, box in self.formats.items():
            box.setChecked(key in (chosen or list(self.formats)[:1]))
        self.attribution.choose(state.event.settings.attribution.value)
        self.language.choose(self._settings.get(prefs.LANGUAGE))
        self.after.setChecked(self._settings.get(prefs.EXPORT_OPENS) == prefs.YES)

    # --- before ------------------------------------------------------------------------------

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Folder"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _wish(self) -> Wish | None:
        chosen = tuple(key for key, box in self.formats.items() if box.isChecked())
        typed = self.folder.text().strip()
        folder = Path(typed).expanduser() if typed else None
        if not chosen:
            self.wrong(_NO_FORMAT)
        elif folder is None or not folder.is_dir():
            self.wrong(_no_folder(typed))
            self.folder.setFocus()
            self.folder.selectAll()
        else:
            rules = Rules(Attribution(self.attribution.current), self.language.current)
            return Wish(chosen, rules, folder)
        return None

    def _start(self) -> None:
        self.wrong("")
        wish = self._wish()
        if wish is None:
            return
        there = self._exporter.in_the_way(wish)
        if (
            there
            and ask(self, replace_words(there), (tr("Replace"), tr("Cancel")), _KEPT, default=1)
            != 0
        ):
            return
        self._keep(wish)
        self._folder_made = wish.folder
        self._show_running(True, len(wish.formats))
        self._exporter.start(wish)

    def _keep(self, wish: Wish) -> None:
        """What was chosen is offered next time; how sources are named is the event's own."""
        self._settings.put(prefs.EXPORT_FORMATS, " ".join(wish.formats))
        self._settings.put(prefs.EXPORT_FOLDER, str(wish.folder))
        self._settings.put(prefs.LANGUAGE, wish.rules.language)
        self._settings.put(prefs.EXPORT_OPENS, prefs.YES if self.after.isChecked() else prefs.NO)

    # --- while, and after --------------------------------------------------------------------

    def _show_running(self, running: bool, count: int = 0) -> None:
        self._running = running
        for one in (*self.formats.values(), self.attribution, self.language, self.folder):
            one.setEnabled(not running)
        for other in (self.browse, self.after, self.export):
            other.setEnabled(not running)
        self.progress.setVisible(running)
        self.status.setVisible(True)
        self.close_button.say(tr("Stop") if running else tr("Close"))
        if running:
            self.show_folder.hide()
            self.progress.setRange(0, count)
            self.progress.setValue(0)
            self.status.say(tr("Preparing…"))

    def _progressed(self, key: str, place: int, count: int) -> None:
        self.progress.setRange(0, count)
        self.progress.setValue(place - 1)
        text = self.formats[key].text() if key in self.formats else key
        self.status.say(
            tr("Making {text}: {place} of {count}…", text=text, place=place, count=count)
        )

    def _done(self, paths: tuple[Path, ...], problem: str) -> None:
        self._show_running(False)
        self.status.say(done_words(paths))
        self.show_folder.setVisible(bool(paths))
        self.wrong(problem)
        self.close_button.setFocus()
        if self.after.isChecked() and paths and not self._opener(paths[0]):
            self.wrong(
                tr("The system has no program to open it with; the files are in their folder.")
            )

    def _failed(self, sentence: str) -> None:
        self._show_running(False)
        self.status.hide()
        self.wrong(sentence)

    def _open_folder(self) -> None:
        if self._folder_made is not None:
            self._opener(self._folder_made)

    def reject(self) -> None:
        """Esc and Stop end an export that is being made; otherwise they close."""
        if self._running:
            self._exporter.cancel()
            self._show_running(False)
            self.status.say(tr("Stopped: nothing was exported."))
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._running:
            self._exporter.cancel()
            self._running = False
        super().closeEvent(event)

    def _left(self) -> None:
        for signal, slot in (
            (self._exporter.progressed, self._progressed),
            (self._exporter.done, self._done),
            (self._exporter.failed, self._failed),
        ):
            signal.disconnect(slot)


def _no_folder(typed: str) -> str:
    if not typed:
        return tr("There is no folder named: choose one with Browse.")
    return tr("There is no folder {folder}: choose one with Browse.", folder=quoted(typed))


def _folder_in(settings: prefs.Prefs) -> str:
    """Where the last export went, while that folder is there; else the person's documents."""
    kept = settings.get(prefs.EXPORT_FOLDER)
    if kept and Path(kept).is_dir():
        return kept
    return documents()
