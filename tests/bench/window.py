"""A window in a process of its own, which says when it was painted, when it was idle, and how
much memory it had then: `python -m tests.bench.window bare` or `... console [SESSION]`.

Nothing of the program is changed for it: the console is started as a person starts it, with Qt
loaded in the console's own way before the look at it is. Only the application's event loop is
told to look at the first window before it begins to run.
"""

import sys


def bare() -> int:
    """A window of the console's size with nothing in it."""
    from PySide6.QtWidgets import QMainWindow

    from tests.bench.look import Watched

    app = Watched(sys.argv[:1])
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    return app.exec()


def console(arguments: list[str]) -> int:
    """The console, from its own entry point."""
    from moderator.app import main
    from moderator.app.loading import load_qt

    load_qt()
    from PySide6 import QtWidgets

    from tests.bench.look import Watched

    QtWidgets.QApplication = Watched  # type: ignore[misc]
    return main(arguments)


if __name__ == "__main__":
    what, *rest = [one for one in sys.argv[1:] if one != "charts"]
    raise SystemExit(bare() if what == "bare" else console(rest))
