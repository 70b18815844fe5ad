"""One chart of the document: its caption, the chart, and the chart as a file of its own."""

import importlib
from pathlib import Path
from types import ModuleType
from typing import Final

from PySide6.QtCore import QIODevice, QSaveFile, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from moderator.core.say import say
from moderator.outcome.document import Picture
from moderator.qt.charts import ChartHolder, ChartLoader
from moderator.qt.kit import Button, Kind, Label, Panel, Role, row
from moderator.qt.language import shown, tr

_FILTERS: Final = say("Picture (*.png);;Drawing (*.svg)")
_REFUSED: Final = say("{file} could not be written: {why}. Choose another place.")
_UNDRAWN: Final = say("The chart cannot be drawn here, so there is nothing to save.")


class ChartPanel(Panel):
    """Shows a picture. `refused(sentence)`: it could not be saved."""

    refused = Signal(str)

    def __init__(self, picture: Picture, loader: ChartLoader) -> None:
        super().__init__("", picture.caption, flush=False)
        self._picture = picture
        self.holder = ChartHolder(loader)
        self.save = Button(
            tr("Save…"), Kind.PILL, name=tr("Save the chart: {caption}", caption=picture.caption)
        )
        self.save.clicked.connect(self.ask_place)
        self._caption = Label("", Role.TITLE, wrap=True)
        head = row(self._caption, self.save)
        head.setStretch(0, 1)
        head.setAlignment(self.save, Qt.AlignmentFlag.AlignTop)
        self.body.setSpacing(8)
        self.body.addLayout(head)
        self.body.addWidget(self.holder)
        self.show_picture(picture)

    @property
    def picture(self) -> Picture:
        """What it shows."""
        return self._picture

    def show_picture(self, picture: Picture) -> None:
        """Show a picture in place of what was shown."""
        self._picture = picture
        self._caption.say(picture.caption)
        self.setAccessibleName(picture.caption)
        self.setAccessibleDescription(picture.alt)
        self.holder.show_picture(picture)

    def ask_place(self) -> None:
        """Ask where the chart is to be kept, and keep it there."""
        name = f"{self._picture.name}.png"
        chosen, used = QFileDialog.getSaveFileName(
            self, tr("Save the chart"), name, shown(_FILTERS)
        )
        if chosen:
            path = Path(chosen)
            self.save_to(path if path.suffix else path.with_suffix(_ending(used)))

    def save_to(self, path: Path) -> bool:
        """Write the chart as its ending says, .svg or else .png; whole, or not at all."""
        try:
            data = self._drawn(path.suffix.lower() == ".svg")
        except (ImportError, OSError):
            self.refused.emit(shown(_UNDRAWN))
            return False
        file = QSaveFile(str(path))
        opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
        if opened:
            file.write(data)
        if not opened or not file.commit():
            why = file.errorString()
            self.refused.emit(shown(_REFUSED).format(file=path.name, why=why))
            return False
        return True

    def _drawn(self, as_svg: bool) -> bytes:
        files: ModuleType = importlib.import_module("moderator.qt.charts.files")
        figure = self._picture.figure
        made: bytes = (
            files.svg(figure, alt=self._picture.alt) if as_svg else files.png(figure, title=True)
        )
        return made


def _ending(used: str) -> str:
    return ".svg" if "svg" in used else ".png"
