"""The run of show from and to a file, on its page of the plan.

What is read replaces the page's segments, which are a draft until the plan is applied. A file
with rows that cannot be read changes nothing until they are mended, or the person says that the
good rows are enough. What reads and writes the formats is loaded when a file is.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from moderator.core.event import Event, Segment
from moderator.core.names import safe_name
from moderator.core.say import say
from moderator.disk import Disk
from moderator.qt.dialogs.plan.items import page_button, page_key
from moderator.qt.dialogs.plan.segments import SegmentsPage
from moderator.qt.folders import documents
from moderator.qt.kit import Box, Label, RowDelegate, RowList, Sheet, Well, ask, row
from moderator.qt.language import shown, told, tr, tr_n
from moderator.qt.models.run_files import RowProblem, problems_words, row_problem
from moderator.qt.plain import quoted
from moderator.qt.theme import Role, Theme

if TYPE_CHECKING:
    from moderator.intake.run_table import Imported

IMPORT: Final = "Ctrl+I"
EXPORT: Final = "Ctrl+E"

_READ: Final = say("Run of show (*.csv *.xlsx *.ics);;All files (*)")
_WRITTEN: Final = {
    "csv": say("Text table (*.csv)"),
    "xlsx": say("Excel (*.xlsx)"),
    "ics": say("Calendar (*.ics)"),
}
_NO_START: Final = say("A calendar needs the event's date and start: enter them first.")


class RunFiles:
    """The buttons, and what they do. `draft`: the event as the sheet has it now."""

    def __init__(self, page: SegmentsPage, draft: Callable[[], Event], sheet: Sheet) -> None:
        self._page, self._draft, self._sheet = page, draft, sheet
        self.read_button = page_button(
            tr("Import…"), self.choose, tr("Take over a file's rows"), IMPORT
        )
        self.write_button = page_button(
            tr("Export…"), self.export, tr("Write it to a file"), EXPORT
        )
        page.side.addLayout(row(self.read_button, self.write_button, None, spacing=6))
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        page_key(IMPORT, self.choose, page, inside)
        page_key(EXPORT, self.export, page, inside)

    # --- in ----------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for a file and read it."""
        title = tr("Import a run of show")
        chosen, _ = QFileDialog.getOpenFileName(self._sheet, title, documents(), shown(_READ))
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path) -> None:
        """Take over a file's run of show, or say what is wrong with it."""
        found = self._imported(path)
        while found is not None and found.problems:
            sheet = ProblemsSheet(path, found, self._sheet)
            answer = sheet.answer()
            if answer == ProblemsSheet.AGAIN:
                found = self._imported(path)
            elif answer == ProblemsSheet.GOOD_ROWS:
                self._take(path, found.good)
                return
            else:
                return
        if found is not None:
            self._take(path, found.segments)

    def _imported(self, path: Path) -> "Imported | None":
        from moderator.intake.document import NotReadable
        from moderator.intake.run_files import read_run_of_show

        self._sheet.wrong("")
        try:
            return read_run_of_show(path, self._draft())
        except NotReadable as why:
            self._sheet.wrong(told(why))
            return None

    def _take(self, path: Path, segments: Sequence[Segment]) -> None:
        self._page.put(segments)
        self._page.foot.say(
            tr_n(
                "{n} segment from {name}. Apply makes them the plan.",
                "{n} segments from {name}. Apply makes them the plan.",
                len(segments),
                name=quoted(path.name),
            )
        )

    # --- out ---------------------------------------------------------------------------------

    def export(self) -> None:
        """Ask where to, and write it."""
        self._page.settle()
        event = self._draft()
        stem = safe_name(f"{event.title} run of show".strip(), "run of show")
        suggested = str(Path(documents()) / f"{stem}.csv")
        chosen, kind = QFileDialog.getSaveFileName(
            self._sheet,
            tr("Export the run of show"),
            suggested,
            ";;".join(map(shown, _WRITTEN.values())),
        )
        if not chosen:
            return
        path = _with_ending(Path(chosen), kind)
        # The file dialogue has asked about the name that was typed, not about the whole one.
        completed = path != Path(chosen) and path.exists()
        if not completed or self._may_replace(path):
            self.write(path, event)

    def _may_replace(self, path: Path) -> bool:
        question = tr("{name} is there already. Replace it?", name=quoted(path.name))
        return ask(self._sheet, question, (tr("Replace"), tr("Cancel")), default=1) == 0

    def write(self, path: Path, event: Event) -> None:
        """Write an event's run of show whole, or say why not and leave what lies there."""
        from moderator.intake import run_files

        self._sheet.wrong("")
        ending = path.suffix.lower()[1:]
        if ending == "ics" and event.planned_start() is None:
            self._sheet.wrong(_NO_START)
            return
        if ending == "xlsx":
            data = run_files.xlsx_bytes(event)
        else:
            data = run_files.ics_bytes(event) if ending == "ics" else run_files.csv_bytes(event)
        disk = Disk()
        try:
            disk.put(path, data)
            disk.sync_folder(path.parent)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            self._sheet.wrong(
                tr("{name} cannot be written ({reason}).", name=quoted(path.name), reason=reason)
            )
            return
        self._page.foot.say(tr("Written to {name}.", name=quoted(path.name)))
        self._page.foot.setVisible(True)


def _with_ending(path: Path, kind: str) -> Path:
    """The path with the ending of the chosen format, where it has none that is known."""
    if path.suffix.lower()[1:] in _WRITTEN:
        return path
    ending = next((one for one, words in _WRITTEN.items() if shown(words) == kind), "csv")
    return path.with_name(f"{path.name}.{ending}")


class _Lines(RowDelegate[RowProblem]):
    def arrange(self, row: RowProblem, box: Box) -> None:
        wide = box.theme.px(74)
        box.text(row.where, 14, 9, wide, Role.STRONG, lines=1)
        box.text(row.sentence, 14 + wide, 9, box.width - wide - 28)


class ProblemsSheet(Sheet):
    """Every row that cannot be taken over, at once."""

    AGAIN: Final = 2
    GOOD_ROWS: Final = 3

    def __init__(self, path: Path, found: "Imported", parent: QWidget | None) -> None:
        px = Theme.of_app().px
        super().__init__(
            tr("{name} cannot be taken over whole", name=quoted(path.name)), parent, wide=px(560)
        )
        rows = [
            row_problem(place, one.row, one.sentence) for place, one in enumerate(found.problems)
        ]
        wrong = len({one.row for one in found.problems})
        told = problems_words(wrong, len(found.good))
        self.list = RowList(tr("What is wrong, row by row"), _Lines())
        self.list.show_rows(rows)
        well = Well(tr("What is wrong"))
        well.body.setContentsMargins(1, 6, 1, 6)
        well.body.addWidget(self.list)
        self.body.addWidget(Label(told, tone="muted", wrap=True))
        self.body.addWidget(well, 1)
        if found.good:
            count = len(found.good)
            words = tr_n("Take over the good row", "Take over the {n} good rows", count)
            good = self.add_button(words, left=True)
            good.clicked.connect(lambda: self.done(self.GOOD_ROWS))
        self.add_button(tr("Cancel"), closes=False)
        again = self.add_button(tr("Read it again"), default=True)
        again.clicked.connect(lambda: self.done(self.AGAIN))
        self.resize(px(600), px(400))
        self.list.select(0)
        self.list.setFocus()
