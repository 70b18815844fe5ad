"""The ground every test stands on: no screen, no user's folder, and nothing goes wrong quietly.

Qt's own messages are watched by pytest-qt (qt_log_* in pyproject.toml). Nothing here imports Qt,
so that tests of the core don't depend on it.
"""

import logging
import os
import re
from collections.abc import Iterator
from pathlib import Path

# Before anything imports Qt; on a desktop the tests must not open windows on it.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")
# What the console says is read in English, whatever the system speaks.
os.environ["LANGUAGE"] = "en"

import pytest
from hypothesis import settings

from moderator.journal.collecting import collect_what_is_due, keep_what_is_here, only_when_asked

# A submission must not fail by luck, and a slow machine is not a bug.
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("dev", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))


# As in the console: widgets left behind by a test must not be destroyed on a thread of another.
only_when_asked()


def pytest_collection_finish() -> None:
    """All tests are there from now on; nobody need look at them again."""
    keep_what_is_here(anew=True)


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """What a test leaves is collected after it, by whoever runs the tests."""
    yield
    collect_what_is_due()


class Loud(logging.Handler):
    """Keeps what was logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test may touch the sessions or settings of the person who runs it."""
    folder = tmp_path / "home"
    monkeypatch.setenv("MODERATOR_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning nobody asked for is a failure, and so is one announced that never came."""
    handler = Loud()
    root = logging.getLogger()
    root.addHandler(handler)
    yield
    root.removeHandler(handler)
    patterns = [str(mark.args[0]) for mark in request.node.iter_markers("expects_log")]
    unexpected = [s for s in handler.said if not any(re.search(p, s) for p in patterns)]
    absent = [p for p in patterns if not any(re.search(p, s) for s in handler.said)]
    if unexpected:
        pytest.fail("logged unexpectedly: " + "; ".join(unexpected), pytrace=False)
    if absent:
        pytest.fail("expected in the log, never came: " + "; ".join(absent), pytrace=False)
