"""Charts: what they show, how they are shortened, when they are loaded, and their files."""

import re
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.core.text import clean_name
from moderator.outcome.document import Bar, BarFigure, BarGroup, Figure, Line, Picture
from moderator.qt.charts import ChartHolder, ChartLoader
from moderator.qt.charts.chart import Chart
from moderator.qt.charts.files import png, svg
from moderator.qt.charts.holder import DRAWING, FAILED, NOTHING
from moderator.qt.charts.lines import apart, line_pen
from moderator.qt.charts.look import Look
from moderator.qt.charts.parts import nice_step
from moderator.qt.palette import DARK, LIGHT, Palette, contrast
from moderator.qt.theme import Scheme, Theme
from tests.export.samples import BARS, DARI, HOSTILE, LINES, figures

LONG = "A sample speaker with a name that is longer than any column of the view"


def bars(*made: Bar) -> BarFigure:
    return BarFigure("Sample bars", "min", (BarGroup("Sample group", made),), "actual", "planned")


def picture(figure: Figure) -> Picture:
    return Picture(figure, "Sample caption", "Sample alternative text.", "sample")


@pytest.fixture
def shown(theme: Theme, qtbot: QtBot) -> Callable[..., Chart]:
    def show(figure: Figure, width: int = 330) -> Chart:
        chart = Chart(picture(figure))
        qtbot.addWidget(chart)
        chart.resize(width, chart.height())
        chart.show()
        qtbot.waitExposed(chart)
        return chart

    return show


def image_of(chart: Chart) -> QImage:
    image = QImage(chart.size(), QImage.Format.Format_RGB32)
    QWidget.render(chart, image)
    return image


def stretch(image: QImage, colour: str, y: int) -> tuple[int, int] | None:
    """The first and the last pixel of a colour in a row, right of the names."""
    wanted = QColor(colour).rgb()
    found = [x for x in range(34, image.width()) if image.pixel(x, y) == wanted]
    return (found[0], found[-1]) if found else None


def bar_rows(image: QImage, palette: Palette) -> list[int]:
    """Rows of pixels that a bar's track goes through, one for each bar."""
    tracks = [stretch(image, palette.track, y) is not None for y in range(image.height())]
    begins = [y for y in range(1, image.height()) if tracks[y] and not tracks[y - 1]]
    return [y + 5 for y in begins if all(tracks[y : y + 8])]


# --- bars ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("scheme", "palette"), [(Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK)])
def test_bars_are_as_long_as_their_values_and_ticks_stand_where_it_was_planned(
    shown: Callable[..., Chart], theme: Theme, scheme: Scheme, palette: Palette
) -> None:
    theme.choose(scheme)
    image = image_of(shown(bars(Bar("One", 10.0, 4.0, "10:00"), Bar("Two", 5.0))))
    first, second = bar_rows(image, palette)
    ten, five = stretch(image, palette.accent, first), stretch(image, palette.accent, second)
    assert ten is not None
    assert five is not None
    assert ten[0] == five[0]
    assert (five[1] - five[0]) / (ten[1] - ten[0]) == pytest.approx(0.5, abs=0.02)
    tick = stretch(image, palette.ink, first)
    assert tick is not None
    assert (tick[0] - ten[0]) / (ten[1] - ten[0]) == pytest.approx(0.4, abs=0.02)


def test_a_change_of_theme_is_followed(shown: Callable[..., Chart], theme: Theme) -> None:
    chart = shown(bars(Bar("One", 10.0)))
    assert bar_rows(image_of(chart), LIGHT)
    theme.choose(Scheme.DARK)
    QApplication.processEvents()
    assert bar_rows(image_of(chart), DARK)


def test_long_names_are_shortened_with_the_whole_name_in_the_tooltip(
    shown: Callable[..., Chart],
) -> None:
    many = [Bar(f"{LONG} {number}", number + 1.0, None, "1:00") for number in range(12)]
    chart = shown(bars(*many, Bar("Short", 3.0), Bar(DARI * 4, 2.0)))
    tips = {chart.full_at(20, y) for y in range(chart.height())}
    assert {f"{LONG} {number}" for number in range(12)} <= tips
    assert clean_name(DARI * 4) in tips
    assert "Short" not in tips
    wide = shown(bars(*many), 2000)
    assert {wide.full_at(20, y) for y in range(wide.height())} == {""}


@pytest.mark.parametrize("size", [0.8, 1.0, 2.0])
def test_nothing_is_painted_over_the_edges(
    shown: Callable[..., Chart], theme: Theme, size: float
) -> None:
    """A margin of one pixel stays the panel's colour: no letter is cut there."""
    theme.zoom(size)
    for figure in (bars(*(Bar(f"{LONG} {n}", n, None, f"{n}:00") for n in range(12))), LINES):
        image = image_of(shown(figure))
        ground = image.pixel(0, 0)
        right = {image.pixel(image.width() - 1, y) for y in range(image.height())}
        bottom = {image.pixel(x, image.height() - 1) for x in range(image.width())}
        assert right | bottom == {ground}


def test_a_chart_is_named_and_described(shown: Callable[..., Chart]) -> None:
    chart = shown(bars(Bar(LONG, 13.2, 9.0, "13:11")))
    assert chart.accessibleName() == "Sample caption"
    assert chart.accessibleDescription().startswith("Sample alternative text.")
    assert f"{LONG}: 13:11" in chart.accessibleDescription()


def drag(chart: Chart, place: QPointF, button: Qt.MouseButton) -> None:
    """Press, move by a hand's breadth, release."""
    kinds = QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease
    for kind, at in zip(kinds, (place, place + QPointF(60, 20), place), strict=True):
        held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else button
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(chart.viewport(), QMouseEvent(kind, at, at, button, held, none))


def test_the_wheel_goes_to_the_panel_and_no_click_opens_anything(
    shown: Callable[..., Chart],
) -> None:
    chart = shown(LINES)
    before = image_of(chart)
    place = QPointF(150, 80)
    down = QPoint(0, -120)
    event = QWheelEvent(
        place,
        QPointF(chart.viewport().mapToGlobal(place.toPoint())),
        QPoint(),
        down,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart.viewport(), event)
    assert not event.isAccepted()  # so Qt hands it on to what is around the chart
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.LeftButton):
        drag(chart, place, button)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place.toPoint(), QPoint())
    QApplication.sendEvent(chart.viewport(), asked)
    assert QApplication.activePopupWidget() is None
    assert image_of(chart) == before


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(figures)
def test_every_figure_can_be_drawn(theme: Theme, figure: Figure) -> None:
    chart = Chart(picture(figure))
    chart.resize(330, chart.height())
    assert not image_of(chart).isNull()
    chart.deleteLater()


# --- lines ---------------------------------------------------------------------------------


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_lines_are_told_apart_by_more_than_colour(theme: Theme, palette: Palette) -> None:
    theme.choose(Scheme.DARK if palette.dark else Scheme.LIGHT)
    look = Look.of_theme()
    pens = [line_pen(at, look) for at in range(6)]
    assert len({tuple(pen.dashPattern()) for pen in pens}) == 6
    assert all(contrast(pen.color().name(), palette.panel) >= 3 for pen in pens)


def test_names_at_the_ends_of_lines_stand_apart() -> None:
    places = apart([50, 50, 51, 3, 98], 12, 100)
    in_order = sorted(places)
    assert all(b - a >= 12 - 1e-9 for a, b in pairwise(in_order))
    assert in_order[0] >= 6
    assert in_order[-1] <= 94
    assert apart([20, 60], 12, 100) == [20, 60]


def test_a_long_name_of_a_line_is_whole_in_the_tooltip(shown: Callable[..., Chart]) -> None:
    lines = (*LINES.lines, Line(LONG, ((0.0, 0.0), (90.0, 4.0))))
    chart = shown(replace(LINES, lines=lines))
    tips = {chart.full_at(chart.width() - 5, y) for y in range(chart.height())}
    assert tips == {"", LONG}


def test_steps_of_an_axis_are_round() -> None:
    assert [nice_step(top, 5) for top in (1, 9, 14, 61, 1000)] == [0.2, 2, 5, 20, 200]


# --- files ---------------------------------------------------------------------------------


@pytest.mark.parametrize("figure", [BARS, LINES], ids=["bars", "lines"])
def test_files_are_the_same_every_time_and_always_light(theme: Theme, figure: Figure) -> None:
    drawn, lines = png(figure), svg(figure, alt="Sample")
    theme.choose(Scheme.DARK)
    theme.zoom(1.5)
    assert png(figure) == drawn
    assert svg(figure, alt="Sample") == lines
    image = QImage.fromData(drawn)
    assert image.width() == 1400
    assert image.pixel(0, 0) == QColor("white").rgb()


def chunks(data: bytes) -> set[bytes]:
    """The kinds of parts that a PNG has."""
    stream, found = BytesIO(data[8:]), set()
    while head := stream.read(8):
        found.add(head[4:])
        stream.seek(int.from_bytes(head[:4]) + 4, 1)
    return found


def test_a_png_holds_a_picture_and_no_more(theme: Theme) -> None:
    assert chunks(png(BARS)) <= {b"IHDR", b"pHYs", b"sRGB", b"IDAT", b"IEND"}


def test_an_svg_holds_its_texts_as_texts_and_no_word_on_its_making(theme: Theme) -> None:
    text = svg(BARS, alt='Sample <alt> & "more"').decode()
    assert "Qt" not in text
    assert "pyqtgraph" not in text
    assert text.count("<title>") == text.count("<desc>") == 1
    assert "<desc>Sample &lt;alt&gt; &amp; &quot;more&quot;</desc>" in text
    said = re.findall(r"<text[^>]*>([^<]*)</text>", text)
    for words in ("Speaking time", "13:11", "In the room", "Sample &lt;b&gt;speaker&lt;/b&gt;"):
        assert words in said
    assert any("زنان" in one for one in said)


def test_hostile_names_stay_text_in_files(theme: Theme) -> None:
    figure = bars(*(Bar(text, at + 1.0, None, text) for at, text in enumerate(HOSTILE)))
    root = fromstring(svg(figure, alt="\n".join(HOSTILE)))
    tags = {one.tag.rpartition("}")[2] for one in root.iter()}
    assert tags <= {"svg", "title", "desc", "defs", "g", "path", "rect", "text", "clipPath"} | {
        "polyline",
        "circle",
    }
    assert png(figure).startswith(b"\x89PNG")


def test_axes_say_what_they_count(theme: Theme) -> None:
    said = {one.text for one in fromstring(svg(BARS)).iter() if one.tag.endswith("}text")}
    assert {"0", "5", "10", "20", "40", "60"} <= said
    said = {one.text for one in fromstring(svg(LINES)).iter() if one.tag.endswith("}text")}
    assert {"0", "2", "8", "08:20", "09:40"} <= said


# --- late loading --------------------------------------------------------------------------


def test_nothing_heavy_is_loaded_before_a_chart_is_shown() -> None:
    script = (
        "import sys, moderator.app.console, moderator.qt.charts\n"
        "heavy = {'numpy', 'pyqtgraph', 'pypdf'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")


def test_nothing_of_qt_is_loaded_off_the_windows_thread() -> None:
    """In a process of its own, where it has not been loaded yet."""
    script = (
        "import sys, threading\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from moderator.qt.charts import ChartLoader\n"
        "class Seen:\n"
        "    where = {}\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        here = threading.current_thread() is threading.main_thread()\n"
        "        self.where.setdefault(name.split('.')[0], set()).add(here)\n"
        "sys.meta_path.insert(0, Seen())\n"
        "loader = ChartLoader()\n"
        "loader.ready.connect(app.quit)\n"
        "loader.start()\n"
        "app.exec()\n"
        "assert loader.module is not None\n"
        "for name in ('pyqtgraph', 'moderator', 'PySide6'):\n"
        "    assert Seen.where[name] == {True}, (name, Seen.where[name])\n"
        "assert False in Seen.where['numpy'], 'the window waited for numpy'\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_holder_says_that_it_draws_and_then_shows_the_chart(theme: Theme, qtbot: QtBot) -> None:
    loader = ChartLoader()
    holder = ChartHolder(loader)
    qtbot.addWidget(holder)
    assert holder.said == NOTHING
    holder.show_picture(picture(LINES))
    assert holder.said == DRAWING
    assert loader.module is None  # not shown yet: nothing is loaded
    with qtbot.waitSignal(loader.ready, timeout=30_000):
        holder.show()
        assert holder.said == DRAWING
    assert holder.said == ""
    assert isinstance(holder.chart, Chart)
    holder.show_picture(picture(BARS))
    assert holder.chart.picture.figure == BARS
    holder.show_picture(None)
    assert holder.said == NOTHING
    assert holder.chart.isHidden()


def test_a_second_holder_shows_its_chart_at_once(theme: Theme, qtbot: QtBot) -> None:
    loader = ChartLoader()
    with qtbot.waitSignal(loader.ready, timeout=30_000):
        loader.start()
    holder = ChartHolder(loader)
    qtbot.addWidget(holder)
    holder.show_picture(picture(bars()))
    holder.show()
    assert holder.said == NOTHING  # a figure without bars
    holder.show_picture(picture(bars(Bar("Sample", 1.0))))
    assert isinstance(holder.chart, Chart)


def test_what_cannot_be_loaded_is_said(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "moderator.qt.charts.chart", None)  # as if it were broken
    loader = ChartLoader()
    holder = ChartHolder(loader)
    qtbot.addWidget(holder)
    holder.show_picture(picture(LINES))
    with qtbot.waitSignal(loader.ready, timeout=30_000):
        holder.show()
    assert holder.said == FAILED
    assert holder.chart is None


# --- odd figures ---------------------------------------------------------------------------

ODD = {
    "no lines": (),
    "no points": (Line("Empty", ()),),
    "one point": (Line("Single", ((5.0, 3.0),)), Line("Nought", ((0.0, 0.0),))),
    "many lines": tuple(Line(f"{LONG} {n}", ((0.0, 0.0), (9.0, n))) for n in range(20)),
    "many points": (Line("Dense", tuple((n / 50, float(n)) for n in range(3_000))),),
    "large counts": (Line("Large", ((0.0, 0.0), (90.0, 123_456.0))),),
    "hostile": tuple(Line(text, ((0.0, 0.0), (9.0, 1.0))) for text in HOSTILE),
}


@pytest.mark.parametrize("lines", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize("minutes", [0.0, 7.0, 90.0, 3_000.0])
def test_odd_figures_are_drawn_within_their_room(
    shown: Callable[..., Chart], lines: tuple[Line, ...], minutes: float
) -> None:
    figure = replace(LINES, lines=lines, minutes=minutes)
    image = image_of(shown(figure))
    ground = image.pixel(0, 0)
    assert {image.pixel(image.width() - 1, y) for y in range(image.height())} == {ground}
    assert {image.pixel(x, image.height() - 1) for x in range(image.width())} == {ground}
    assert png(figure) == png(figure)


def test_a_line_of_one_point_is_a_marker(shown: Callable[..., Chart]) -> None:
    image = image_of(shown(replace(LINES, lines=(Line("", ((45.0, 3.0),)),))))
    blue = QColor(LIGHT.accent).rgb()
    middle = range(image.width() // 3, 2 * image.width() // 3)
    assert any(image.pixel(x, y) == blue for x in middle for y in range(image.height()))
