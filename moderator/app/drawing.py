"""What an export needs of Qt: the PDF, and the charts as pictures. Loaded only for that."""

import sys
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from moderator.export.formats import Made, Pictures
from moderator.outcome.document import Outcome, Picture
from moderator.qt.charts import files
from moderator.qt.pdf import render


def _application() -> QApplication:
    """The application there is, or one without a screen."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(sys.argv[:1])


def pictures(wanted: Sequence[Picture]) -> Pictures:
    """Each chart as PNG data, by its name."""
    _application()
    return {one.name: files.png(one.figure) for one in wanted}


def pdf(outcome: Outcome, drawn: Pictures) -> tuple[Made, ...]:
    """The document as PDF."""
    _application()
    return render(outcome, drawn)
