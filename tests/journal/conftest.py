"""What the journal's tests work on."""

from pathlib import Path

import pytest

from moderator.journal.sessions import Home
from tests.journal.support import Acts, FaultyDisk


@pytest.fixture
def acts() -> Acts:
    return Acts()


@pytest.fixture
def faulty() -> FaultyDisk:
    return FaultyDisk()


@pytest.fixture
def the_home(home: Path) -> Home:
    return Home(home)
