"""A session with its bridge, for tests of the screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.clock import FakeClock
from moderator.desk import Desk
from moderator.qt.bridge import Bridge
from moderator.qt.theme import Scheme, Theme
from tests.support import MemoryJournal, Session


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The application's theme, light and of normal size at the start of each test."""
    made = Theme.of(qapp)
    made.choose(Scheme.LIGHT)
    made.zoom(1.0)
    yield made
    made.choose(Scheme.LIGHT)
    made.zoom(1.0)


@pytest.fixture
def session() -> Session:
    """The bundled event a quarter of an hour before its start."""
    return Session()


@pytest.fixture
def clock(session: Session) -> FakeClock:
    return session.clock


@pytest.fixture
def journal(session: Session) -> MemoryJournal:
    return session.journal


@pytest.fixture
def desk(session: Session) -> Desk:
    return session.desk


@pytest.fixture
def bridge(session: Session, theme: Theme, qtbot: QtBot) -> Iterator[Bridge]:
    made = Bridge(session.desk, session.journal)
    yield made
    made.close()
