"""The theme, as the tests of the screen have it."""

from tests.qt.conftest import theme as theme
