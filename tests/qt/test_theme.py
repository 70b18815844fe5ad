"""Colours that can be read, fonts that do not jump, settings that survive nonsense."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.qt import prefs
from moderator.qt.looks import LEAST_SIGN, pairings
from moderator.qt.palette import DARK, LEAST_CONTRAST, LIGHT, Palette, contrast, mixed
from moderator.qt.theme import LARGEST_TEXT, Role, Scheme, Theme

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


@BOTH
def test_everything_stands_out_from_its_ground(palette: Palette) -> None:
    found = pairings(palette)
    weak = {
        name: (round(contrast(one.colour, one.ground), 2), one.least)
        for name, one in found.items()
        if contrast(one.colour, one.ground) < one.least
    }
    assert not weak
    assert {one.least for one in found.values()} == {LEAST_CONTRAST, LEAST_SIGN}


UNMEASURED = {"hairline", "past", "live_line"}
"""What only divides (hairlines), or is told apart by its place and in words (the timeline)."""


@BOTH
def test_every_colour_of_a_theme_is_measured(palette: Palette) -> None:
    """A new colour must be given its pairings."""
    measured = {colour for one in pairings(palette).values() for colour in (one.colour, one.ground)}
    colours = {
        name: value
        for name in palette.__struct_fields__
        if isinstance(value := getattr(palette, name), str)
    }
    assert not {name for name, value in colours.items() if value not in measured} - UNMEASURED


def test_the_test_can_see_a_weak_colour() -> None:
    weak = replace(LIGHT, muted="#B0B8C0")
    bad = {n for n, one in pairings(weak).items() if contrast(one.colour, one.ground) < one.least}
    assert {"muted on panel", "box to tick"} <= bad


@BOTH
def test_what_is_chosen_differs_from_what_is_not(palette: Palette) -> None:
    assert len({palette.panel, palette.chosen, palette.selected, palette.hover}) == 4


def test_contrast_is_the_one_everybody_measures() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert mixed("#FF0000", "#0000FF", 0.5) == "#800080"


def test_the_application_wears_what_is_chosen(theme: Theme, qapp: QApplication) -> None:
    heard: list[int] = []
    theme.changed.connect(lambda: heard.append(1))
    theme.choose(Scheme.DARK)
    assert theme.palette is DARK
    window = qapp.palette().color(QPalette.ColorRole.Window)
    assert window.name().upper() == DARK.background
    assert not qapp.styleSheet(), "it would be asked about every widget"
    theme.choose(Scheme.DARK)
    assert len(heard) == 1


def test_it_follows_the_system_until_something_is_chosen(theme: Theme) -> None:
    theme.choose(Scheme.SYSTEM)
    assert theme.scheme is Scheme.SYSTEM
    assert theme.palette in (LIGHT, DARK)


def test_all_text_grows_and_stops_growing(theme: Theme, qapp: QApplication) -> None:
    theme.zoom(1.5)
    assert theme.font(Role.BODY).pixelSize() == 20
    assert qapp.font().pixelSize() == 20
    theme.zoom(50)
    assert theme.text_size == LARGEST_TEXT


def test_the_shipped_family_is_used(theme: Theme) -> None:
    assert QFontInfo(theme.font(Role.BODY)).family() == "Inter"


@pytest.mark.parametrize("role", list(Role))
def test_digits_do_not_jump(theme: Theme, role: Role) -> None:
    font = theme.font(role)
    assert font.featureValue(QFont.Tag("tnum")) == 1
    metrics = QFontMetricsF(font)
    assert metrics.horizontalAdvance("1:11") == pytest.approx(metrics.horizontalAdvance("8:58"))


def test_without_a_theme_the_kit_says_what_to_do(qapp: QApplication, qtbot: QtBot) -> None:
    made = Theme.of(qapp)
    qapp.setProperty("theme", None)
    try:
        with pytest.raises(LookupError, match="Theme"):
            Theme.of_app()
    finally:
        qapp.setProperty("theme", made)
    assert Theme.of(qapp) is Theme.of_app() is made


def test_settings_come_back(home: Path, qtbot: QtBot) -> None:
    kept = prefs.Prefs(home)
    kept.put(prefs.THEME, "dark")
    kept.put(prefs.TEXT_SIZE, 1.25)
    kept.put_geometry(QByteArray(b"\x00\x01\xff"))
    kept.put_widths("moderate", (320, 600, 400))
    kept.save()
    again = prefs.Prefs(home)
    assert again.get(prefs.THEME) == "dark"
    assert again.get(prefs.TEXT_SIZE) == 1.25
    assert again.get(prefs.LAST_VIEW) == "moderate"
    assert again.geometry() == QByteArray(b"\x00\x01\xff")
    assert again.widths("moderate") == (320, 600, 400)
    assert again.widths("notes") == ()


def test_settings_that_make_no_sense_are_the_defaults(home: Path, qtbot: QtBot) -> None:
    home.mkdir(parents=True)
    (home / prefs.FILE).write_text(
        "[General]\ntheme=purple\ntext_size=nan\nlast_view=3, 4\n"
        "[columns]\nmoderate=1 -2 x\n[window]\ngeometry=\u00e9\n",
        encoding="utf-8",
    )
    kept = prefs.Prefs(home)
    assert [kept.get(prefs.THEME), kept.get(prefs.LAST_VIEW)] == ["system", "moderate"]
    assert kept.get(prefs.TEXT_SIZE) == 1.0
    assert kept.widths("moderate") == ()
    assert kept.geometry().isEmpty()


def test_what_wears_the_stylesheet_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    theme.choose(Scheme.LIGHT)
    sheet = QWidget()
    qtbot.addWidget(sheet)
    theme.dress(sheet)
    assert LIGHT.hairline in sheet.styleSheet()
    theme.choose(Scheme.DARK)
    assert DARK.hairline in sheet.styleSheet()
