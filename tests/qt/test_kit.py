"""The kit: plain text everywhere, names for screen readers, lists that keep their place."""

import contextlib

import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLayoutItem,
    QMainWindow,
    QPushButton,
    QWidget,
    QWidgetItem,
)
from pytestqt.qtbot import QtBot

from moderator.qt.actions import Act, Actions
from moderator.qt.kit import (
    ROW,
    UID,
    Banner,
    Box,
    Button,
    Chip,
    EmptyState,
    Flow,
    Kind,
    Label,
    LineEdit,
    LiveCard,
    Panel,
    PlainEdit,
    Role,
    RowDelegate,
    RowList,
    RowModel,
    Segmented,
    Sheet,
    Theme,
    Tone,
    Well,
    ask,
    clear_layout,
    column,
    hairline,
    row,
    tab_stops,
    tell,
)
from moderator.qt.kit.paint import laid_out
from moderator.qt.plain import escaped, plain_tip, unescaped
from moderator.qt.theme import Scheme

RICH = '<img src="/etc/passwd"><b>Sample</b> & co'
PERSIAN = "این یک متن نمونه است"

pytestmark = pytest.mark.usefixtures("theme")


class Line(Struct, frozen=True):
    uid: str
    text: str = "Sample"
    now: bool = False

    @property
    def spoken(self) -> str:
        return f"Line: {self.text}"


class Lines(RowDelegate[Line]):
    arranged = 0

    def arrange(self, row: Line, box: Box) -> None:
        self.arranged += 1
        tag = box.chip("Sample", 10, 8, Tone.WARN)
        box.text(row.text, 10, tag.bottom() + 4, box.width - 100)
        box.button("Call", "F8", box.width - 10, 8, part="call")
        box.bar(10, 4, 40, 3, box.theme.palette.accent)

    def marked(self, row: Line) -> bool:
        return row.now


def lines(*uids: str) -> list[Line]:
    return [Line(uid) for uid in uids]


def shown(qtbot: QtBot, widget: QWidget, width: int = 400, height: int = 300) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    QApplication.processEvents()


# --- words -------------------------------------------------------------------------------------


def test_labels_never_read_markup(qtbot: QtBot) -> None:
    label = Label(RICH)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == label.accessibleName() == RICH
    label.say("Sample <i>other</i>")
    assert label.text() == "Sample <i>other</i>"


def test_a_shortened_label_tells_the_rest_plainly(qtbot: QtBot) -> None:
    label = Label(RICH * 3, elide=True)
    shown(qtbot, label, 80, 30)
    assert label.text().endswith("…")
    assert label.whole == label.accessibleName() == RICH * 3
    assert "<img" not in label.toolTip()
    assert "&lt;img" in label.toolTip()
    label.resize(3000, 30)
    assert label.text() == RICH * 3
    assert label.toolTip() == ""


def test_labels_follow_the_theme(qtbot: QtBot, theme: Theme) -> None:
    label = Label("Sample", Role.STRONG, "warn")
    shown(qtbot, label)
    theme.zoom(1.5)
    theme.choose(Scheme.DARK)
    assert label.font().pixelSize() == theme.font(Role.STRONG).pixelSize() == 20
    colour = label.palette().color(label.foregroundRole()).name().upper()
    assert colour == theme.palette.tone(Tone.WARN)
    label.set_tone("live")
    assert label.palette().color(label.foregroundRole()).name() == "#ffffff"


def test_typed_text_is_safe_wherever_it_goes() -> None:
    assert unescaped(escaped(RICH)) == RICH
    assert escaped("A & B") == "A && B"
    assert plain_tip("") == ""
    assert plain_tip("a\n<b>") == "<qt>a<br>&lt;b&gt;</qt>"


def test_chips_fit_their_text(qtbot: QtBot) -> None:
    chip = Chip("Sample", Tone.GOOD)
    shown(qtbot, chip, chip.sizeHint().width(), chip.sizeHint().height())
    assert chip.toolTip() == ""
    before = chip.sizeHint()
    chip.say("Sample of a longer text", Tone.OVER)
    assert chip.sizeHint().width() > before.width()
    assert chip.accessibleName() == chip.words == "Sample of a longer text"
    chip.resize(40, 22)
    assert "longer" in chip.toolTip()
    assert not chip.grab().isNull()


def test_an_empty_list_teaches(qtbot: QtBot) -> None:
    empty = EmptyState("Nobody waits. Ctrl+R adds a request.")
    qtbot.addWidget(empty)
    empty.say("Nobody waits now.")
    assert empty.label.text() == "Nobody waits now."


# --- buttons -----------------------------------------------------------------------------------


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def test_a_button_follows_its_action(window: QMainWindow, qtbot: QtBot) -> None:
    actions = Actions(window)
    button = Button(action=actions[Act.NEXT], kind=Kind.LIVE_FILLED)
    shown(qtbot, button)
    heard: list[int] = []
    actions.on(Act.NEXT, lambda: heard.append(1))
    actions.say(Act.NEXT, "Next: Peace & Security")
    assert button.label == button.accessibleName() == "Next: Peace & Security"
    assert "F8" in button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == [1]
    actions.allow(Act.NEXT, False)
    assert not button.isEnabled()


def test_a_button_may_say_something_else_than_its_action(window: QMainWindow) -> None:
    actions = Actions(window)
    button = Button("Minute more", action=actions[Act.LONGER], show_key=False)
    actions.say(Act.LONGER, "+1 min")
    assert button.label == "Minute more"
    assert button.sizeHint().width() < Button("Minute more", hint="Shift+F8").sizeHint().width()


def test_clicking_a_button_leaves_the_focus_where_it_was(qtbot: QtBot) -> None:
    whole = QWidget()
    edit, button = LineEdit("Line"), Button("Sample")
    whole.setLayout(column(edit, button))
    shown(qtbot, whole)
    whole.activateWindow()
    qtbot.waitUntil(whole.isActiveWindow)
    edit.setFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert edit.hasFocus()
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert button.hasFocus()


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_button_paints(qtbot: QtBot, kind: Kind, theme: Theme) -> None:
    button = Button("Sample", kind, hint="F8", name="Sample of this kind")
    assert button.accessibleName() == "Sample of this kind"
    shown(qtbot, button, 200, 40)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.choose(scheme)
        colours = button.grab().toImage()
        assert len({colours.pixel(x, 20) for x in range(colours.width())}) > 3
    button.set_kind(Kind.PLAIN)


def test_one_view_is_chosen_by_mouse_and_by_arrows(qtbot: QtBot) -> None:
    switch = Segmented("View", [("a", "Moderate"), ("b", "Take notes"), ("c", "Review")])
    shown(qtbot, switch)
    heard: list[str] = []
    switch.chosen.connect(heard.append)
    assert switch.current == "a"
    switch.choose("b")
    switch.choose("b")
    assert (switch.current, heard) == ("b", ["b"])
    switch.set_tip("c", "Alt+3")
    switch.set_shown("c", False)
    switch.activateWindow()
    qtbot.waitUntil(switch.isActiveWindow)
    focused = next(one for one in switch.findChildren(QAbstractButton) if one.isChecked())
    focused.setFocus()
    QTest.keyClick(focused, Qt.Key.Key_Left)
    assert switch.current == "a"


# --- frames ------------------------------------------------------------------------------------


def test_a_panel_says_its_title_and_count(qtbot: QtBot) -> None:
    panel = Panel("Run of show")
    panel.add_header(Button("Edit", Kind.TINT))
    panel.say("39 of 90 min")
    panel.body.addWidget(hairline())
    shown(qtbot, panel)
    assert panel.accessibleName() == "Run of show"
    assert panel.count.text() == "39 of 90 min"
    for frame in (LiveCard("Now"), Well("Composer"), Panel("", name="Bare")):
        qtbot.addWidget(frame)
        assert frame.accessibleName()


def test_a_banner_stays_until_it_is_dismissed(qtbot: QtBot) -> None:
    whole = QWidget()
    banner = Banner("Notice")
    whole.setLayout(column(banner, None))
    shown(qtbot, whole)
    assert not banner.isVisible()
    done: list[str] = []
    banner.dismissed.connect(lambda: done.append("dismissed"))
    choices = [("Leave it out", lambda: done.append("left out"))]
    banner.say("The laptop slept for 3 min.", Tone.WARN, choices, strong="Slept.")
    assert banner.isVisible()
    assert banner.sentence == "Slept. The laptop slept for 3 min."
    first, last = banner.findChildren(QPushButton)
    first.click()
    assert (done, banner.isVisible()) == (["left out"], True)
    assert last.accessibleName() == "Dismiss: Notice"
    last.click()
    assert (done[-1], banner.isVisible(), banner.sentence) == ("dismissed", False, "")


def test_a_banner_that_says_the_same_anew_leaves_the_focus_where_it_is(qtbot: QtBot) -> None:
    """How late one runs is said anew each minute, beside what may be done about it."""
    whole = QWidget()
    banner = Banner("Notice")
    whole.setLayout(column(banner, None))
    shown(qtbot, whole)
    done: list[str] = []
    banner.say("5 min over.", choices=[("Re-plan…", lambda: done.append("at 5"))])
    button = banner.findChildren(QPushButton)[0]
    button.setFocus()
    banner.say("6 min over.", choices=[("Re-plan…", lambda: done.append("at 6"))])
    assert QApplication.focusWidget() is button
    button.click()
    assert done == ["at 6"]
    banner.say("All is well.", Tone.GOOD)
    QApplication.processEvents()
    visible = [one.text() for one in banner.findChildren(QPushButton) if one.isVisible()]
    assert visible == ["Dismiss"]


def test_a_banner_is_as_high_as_its_words(qtbot: QtBot) -> None:
    whole = QWidget()
    banner = Banner("Notice")
    whole.setLayout(column(banner, None))
    banner.say("The laptop slept. " * 12, dismissible=False)
    shown(qtbot, whole, 900, 600)
    wide = banner.height()
    whole.resize(300, 600)
    qtbot.waitUntil(lambda: banner.height() > wide)
    words = banner.findChildren(QLabel)[-1]
    assert words.height() >= words.heightForWidth(words.width())
    assert banner.height() < 400


def test_a_banner_that_speaks_early_opens_no_window(qtbot: QtBot) -> None:
    banner = Banner("Notice")
    qtbot.addWidget(banner)
    banner.say("Sample.")
    assert not banner.isVisible()
    whole = QWidget()
    whole.setLayout(column(banner, None))
    shown(qtbot, whole)
    assert banner.isVisible()


def test_chips_flow_onto_more_lines(qtbot: QtBot) -> None:
    whole = QWidget()
    flow = Flow(whole)
    for number in range(12):
        flow.addWidget(Chip(f"Sample {number}"))
    shown(qtbot, whole, 2000, 200)
    assert flow.heightForWidth(2000) < flow.heightForWidth(300) < flow.heightForWidth(100)
    clear_layout(flow)
    assert flow.count() == 0


def test_what_flows_stands_in_the_middle_of_its_line(qtbot: QtBot) -> None:
    whole = QWidget()
    flow = Flow(whole)
    words, button = Label("1 left as it is.", Role.SMALL), Button("Ask again")
    for one in (words, button):
        flow.addWidget(one)
    shown(qtbot, whole, 400, 60)
    assert button.height() > words.height() + 4
    assert abs(words.geometry().center().y() - button.geometry().center().y()) <= 1


def test_layouts_take_widgets_layouts_and_stretches(qtbot: QtBot) -> None:
    whole = QWidget()
    inside = column(row(Label("a"), None, Label("b")), None, Label("c"), spacing=4)
    whole.setLayout(inside)
    shown(qtbot, whole)
    clear_layout(inside)
    assert inside.count() == 0


# --- edits -------------------------------------------------------------------------------------


def test_pasting_brings_plain_text_of_bounded_length(qtbot: QtBot) -> None:
    edit = PlainEdit("Note")
    qtbot.addWidget(edit)
    data = QMimeData()
    data.setHtml("<b>Sample</b>")
    data.setText("<b>Sample</b>" * 5000)
    with qtbot.waitSignal(edit.overfull) as told:
        edit.insertFromMimeData(data)
    assert edit.text().startswith("<b>Sample</b>")
    assert len(edit.text()) == 10_000
    assert "10\u202f000 characters at most" in told.args[0]


def test_typing_beyond_the_length_is_refused_aloud(qtbot: QtBot) -> None:
    edit = PlainEdit("Note")
    shown(qtbot, edit)
    edit.say("s" * 9_999)
    with qtbot.assertNotEmitted(edit.overfull):
        QTest.keyClicks(edit, "t")
    with qtbot.waitSignal(edit.overfull):
        QTest.keyClicks(edit, "u")
    assert edit.text().endswith("st")
    edit.selectAll()
    with qtbot.assertNotEmitted(edit.overfull):
        QTest.keyClicks(edit, "v")
    assert edit.text() == "v"


def test_enter_keeps_and_shift_enter_breaks_the_line(qtbot: QtBot) -> None:
    edit = PlainEdit("Note")
    shown(qtbot, edit)
    kept: list[str] = []
    edit.submitted.connect(lambda: kept.append(edit.text()))
    QTest.keyClicks(edit, "one")
    QTest.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(edit, "two")
    QTest.keyClick(edit, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert kept == ["one\ntwo"]
    plain = PlainEdit("Text", submits=False)
    shown(qtbot, plain)
    QTest.keyClick(plain, Qt.Key.Key_Return)
    assert plain.text() == "\n"


def test_a_composer_may_take_keys_first(qtbot: QtBot) -> None:
    edit = PlainEdit("Note")
    shown(qtbot, edit)
    seen: list[int] = []

    def taken(event: QKeyEvent) -> bool:
        seen.append(event.key())
        return event.key() == Qt.Key.Key_Tab

    edit.intercept = taken
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    QTest.keyClicks(edit, "a")
    assert seen == [Qt.Key.Key_Tab, Qt.Key.Key_A]
    assert edit.text() == "a"


def test_an_edit_is_as_high_as_its_text(qtbot: QtBot, theme: Theme) -> None:
    edit = PlainEdit("Note", lines=(1, 6))
    shown(qtbot, edit)
    heights = []
    for count in (1, 2, 6, 40):
        edit.say("\n".join(["Sample"] * count))
        heights.append(edit.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]
    edit.say("Sample words that break " * 6)
    edit.resize(200, 40)
    narrow = edit.height()
    edit.resize(2000, 40)
    assert heights[0] == edit.height() < narrow
    theme.zoom(1.5)
    QApplication.processEvents()
    assert edit.height() > heights[0]


# --- painting ----------------------------------------------------------------------------------


def test_a_text_is_cut_after_so_many_lines(theme: Theme) -> None:
    font = theme.font(Role.BODY)
    layout, high, cut = laid_out("Sample words " * 30, font, 200, lines=2)
    assert (layout.lineCount(), cut) == (2, True)
    assert layout.text().endswith("…")
    whole, whole_high, uncut = laid_out("Sample words " * 30, font, 200)
    assert (whole_high > high, uncut) == (True, False)
    assert whole.lineCount() > 2
    assert laid_out("", font, 200)[2] is False


def test_right_to_left_text_begins_at_the_right(theme: Theme) -> None:
    layout, _, _ = laid_out(PERSIAN, theme.font(Role.BODY), 600)
    assert layout.lineAt(0).naturalTextRect().right() == pytest.approx(600, abs=2)
    latin, _, _ = laid_out("Sample", theme.font(Role.BODY), 600)
    assert latin.lineAt(0).naturalTextRect().left() == pytest.approx(0, abs=2)


@given(text=st.text(max_size=60), width=st.integers(-5, 300), most=st.integers(0, 3))
def test_any_text_can_be_laid_out(text: str, width: int, most: int) -> None:
    layout, high, _ = laid_out(text, Theme.of_app().font(Role.BODY), width, most)
    assert high >= 0
    assert not most or layout.lineCount() <= most


def test_a_box_finds_what_lies_where(theme: Theme) -> None:
    box = Box(theme, 400)
    place = box.button("Call", "", 390, 8, part="call")
    box.text("Sample words " * 30, 10, 60, 200, lines=1)
    assert box.height == round(box.items[-1].rect.bottom() + box.pad)
    centre = place.center()
    item = box.part_at(centre.x(), centre.y())
    assert item is not None
    assert item.part == "call"
    assert box.part_at(1, 1) is None
    assert box.full_at(20, 65).startswith("Sample words")
    pixmap = QPixmap(400, box.height)
    painter = QPainter(pixmap)
    for one in box.items:
        one.paint(painter, QPointF(0, 0))
    painter.end()


# --- lists -------------------------------------------------------------------------------------


class Heard:
    """What a model told its views."""

    def __init__(self, model: RowModel) -> None:
        self.said: list[tuple[str, int, int]] = []
        tell_all = self.said.append
        model.rowsInserted.connect(lambda _parent, a, b: tell_all(("in", a, b)))
        model.rowsRemoved.connect(lambda _parent, a, b: tell_all(("out", a, b)))
        model.dataChanged.connect(lambda a, b: tell_all(("changed", a.row(), b.row())))
        model.modelReset.connect(lambda: tell_all(("reset", 0, 0)))


def a_model() -> RowModel:
    model = RowModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def test_a_row_gives_itself_its_id_and_its_words(qapp: QApplication) -> None:
    model = a_model()
    model.show(lines("a", "b"))
    index = model.index(1)
    assert index.data(ROW) == Line("b")
    assert index.data(UID) == "b"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Line: Sample"
    assert (model.place("b"), model.place("z")) == (1, -1)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("", "ab", [("in", 0, 1)]),
        ("ab", "abc", [("in", 2, 2)]),
        ("abc", "ac", [("out", 1, 1)]),
        ("abc", "axbc", [("in", 1, 1)]),
        ("abc", "acb", [("out", 1, 2), ("in", 1, 2)]),
        ("abc", "", [("out", 0, 2)]),
        ("abc", "abc", []),
    ],
)
def test_views_are_told_the_least_that_is_true(
    qapp: QApplication, before: str, after: str, said: list[tuple[str, int, int]]
) -> None:
    model = a_model()
    model.show(lines(*before))
    heard = Heard(model)
    model.show(lines(*after))
    assert heard.said == said


def test_only_changed_rows_change(qapp: QApplication) -> None:
    model = a_model()
    rows = lines(*"abcdef")
    model.show(rows)
    heard = Heard(model)
    for place in (1, 2, 4):
        rows[place] = replace(rows[place], text="Sample 2")
    model.show(rows)
    assert heard.said == [("changed", 1, 2), ("changed", 4, 4)]


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), unique=True), max_size=6))
def test_any_rows_may_follow_any(swaps: list[list[str]]) -> None:
    model = a_model()
    for number, uids in enumerate(swaps):
        rows = [Line(uid, f"Sample {number}") for uid in uids]
        model.show(rows)
        assert [model.row(at) for at in range(model.rowCount())] == rows


def listed(qtbot: QtBot, movable: bool = False, follow: bool = False) -> RowList:
    made = RowList("Lines", Lines(), movable=movable, follow=follow)
    shown(qtbot, made)
    return made


def test_the_selection_stays_with_its_row(qtbot: QtBot) -> None:
    made = listed(qtbot)
    heard: list[str] = []
    made.chosen.connect(heard.append)
    made.show_rows(lines(*"abcd"))
    made.select_uid("c")
    made.show_rows(lines(*"dcba"))
    assert made.current_uid == "c"
    made.show_rows(lines(*"dba"))
    assert made.current_uid == "b"
    made.show_rows([])
    assert made.current_uid == ""
    assert heard[0] == "c"
    assert heard[-1] == ""


def test_only_rows_in_sight_are_measured(qtbot: QtBot) -> None:
    delegate = Lines()
    made = RowList("Lines", delegate)
    shown(qtbot, made)
    made.show_rows([Line(str(number), "Sample words " * 9) for number in range(2000)])
    made.grab()
    assert 0 < delegate.arranged < 40
    first = delegate.box(Line("0", "Sample words " * 9), made.viewport().width())
    assert made.rowHeight(0) == first.height
    made.verticalScrollBar().setValue(made.verticalScrollBar().maximum() // 2)
    made.grab()
    assert delegate.arranged < 80
    place = made.rowAt(10)
    assert made.rowHeight(place) == first.height


def test_only_rows_in_sight_are_measured_when_fewer_are_left(qtbot: QtBot) -> None:
    view = listed(qtbot, follow=True)
    view.show_rows(lines(*(f"r{number}" for number in range(3000))))
    view.to_end()
    measured: list[str] = []
    arrange = view._delegate.arrange

    def counting(row: Line, box: Box) -> None:
        measured.append(row.uid)
        arrange(row, box)

    view._delegate.arrange = counting  # type: ignore[method-assign]
    view.show_rows(lines(*(f"r{number}" for number in range(0, 3000, 2))))
    assert len(measured) < 60


def test_a_list_that_follows_stays_at_its_end(qtbot: QtBot) -> None:
    made = listed(qtbot, follow=True)
    rows = [Line(str(number), "Sample words " * number) for number in range(40)]
    made.show_rows(rows)
    bar = made.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    rows.append(Line("new", "Sample words " * 60))
    made.show_rows(rows)
    assert bar.value() == bar.maximum()
    bottom = made.visualRect(made.rows.index(40)).bottom()
    assert bottom <= made.viewport().height() + 1
    bar.setValue(0)
    rows.append(Line("newer"))
    made.show_rows(rows)
    assert bar.value() == 0


def test_selecting_brings_a_row_into_sight(qtbot: QtBot) -> None:
    made = listed(qtbot)
    made.show_rows([Line(str(number), "Sample words " * (number % 30)) for number in range(300)])
    made.select_uid("250")
    rect = made.visualRect(made.rows.index(250))
    assert rect.top() >= 0
    assert rect.bottom() <= made.viewport().height()


def test_parts_of_rows_can_be_clicked(qtbot: QtBot) -> None:
    made = listed(qtbot)
    made.show_rows(lines("a", "b"))
    pressed: list[tuple[str, str]] = []
    opened: list[str] = []
    made.pressed.connect(lambda uid, part: pressed.append((uid, part)))
    made.opened.connect(opened.append)
    rect = made.visualRect(made.rows.index(1))
    spot = QPoint(made.viewport().width() - 30, rect.top() + 20)
    QTest.mouseMove(made.viewport(), spot)
    QTest.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert pressed == [("b", "call")]
    assert made.current_uid == "b"
    QTest.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, rect.top() + 20))
    assert len(pressed) == 1
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert opened == ["b"]


def test_a_menu_is_asked_for_with_its_row(qtbot: QtBot) -> None:
    made = listed(qtbot)
    made.show_rows(lines("a", "b"))
    asked: list[str] = []
    made.menu.connect(lambda uid, _place: asked.append(uid))
    made.customContextMenuRequested.emit(made.visualRect(made.rows.index(1)).center())
    made.customContextMenuRequested.emit(QPoint(5, 290))
    assert asked == ["b"]


def test_letters_typed_in_a_list_do_nothing(qtbot: QtBot) -> None:
    made = listed(qtbot)
    made.show_rows([Line("a"), Line("b", "zebra")])
    made.select(0)
    QTest.keyClicks(made, "z ")
    assert made.current_uid == "a"
    QTest.keyClick(made, Qt.Key.Key_Down)
    assert made.current_uid == "b"


def test_a_row_is_dropped_between_others(qtbot: QtBot) -> None:
    made = listed(qtbot, movable=True)
    made.show_rows(lines(*"abc"))
    middle = made.visualRect(made.rows.index(1))
    assert made._drop_place(QPointF(20, middle.top() + 2)) == 1
    assert made._drop_place(QPointF(20, middle.bottom() - 2)) == 2
    assert made._drop_place(QPointF(20, 295)) == 3
    data = made.rows.mimeData([made.rows.index(2)])
    assert data.formats() == made.rows.mimeTypes()
    assert made.rows.flags(made.rows.index(0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_every_state_of_a_row_paints(qtbot: QtBot, theme: Theme) -> None:
    made = listed(qtbot)
    made.show_rows([Line("a", RICH), Line("b", PERSIAN), Line("c", "Sample", now=True)])
    made.select(0)
    made.setFocus()
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.choose(scheme)
        image = made.grab().toImage()
        now = made.visualRect(made.rows.index(2))
        assert image.pixelColor(30, now.bottom() - 4).name().upper() == theme.palette.chosen
    help_at = QHelpEvent(QEvent.Type.ToolTip, QPoint(20, 50), QPoint(0, 0))
    assert made.viewportEvent(help_at)


def test_rows_are_measured_again_when_text_grows(qtbot: QtBot, theme: Theme) -> None:
    made = listed(qtbot)
    made.show_rows([Line("a", "Sample words " * 9)])
    before = made.rowHeight(0)
    theme.zoom(1.5)
    assert made.rowHeight(0) > before


# --- dialogues ---------------------------------------------------------------------------------


def test_a_sheet_closes_by_its_buttons_and_by_escape(qtbot: QtBot) -> None:
    sheet = Sheet("Re-plan")
    qtbot.addWidget(sheet)
    apply = sheet.add_button("Apply", default=True, closes=True)
    sheet.add_button("Keep", left=True)
    sheet.wrong("2 min too much.")
    sheet.show()
    (banner,) = sheet.findChildren(Banner)
    assert banner.isVisible()
    sheet.wrong("")
    assert not banner.isVisible()
    apply.click()
    assert sheet.result() == Sheet.DialogCode.Accepted
    sheet.show()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.result() == Sheet.DialogCode.Rejected


def test_a_sheet_that_closes_gives_its_keys_back(qtbot: QtBot) -> None:
    below, other = QWidget(), QWidget()
    for one in (below, other):
        qtbot.addWidget(one)
        one.show()
        qtbot.waitExposed(one)
    sheet = Sheet("Sample", below)
    sheet.open()
    qtbot.waitUntil(sheet.isActiveWindow)
    QTimer.singleShot(0, lambda: answer("Discard"))
    assert ask(sheet, "Discard it?", ("Keep", "Discard")) == 1
    sheet.reject()
    qtbot.waitUntil(below.isActiveWindow)


def answer(label: str) -> None:
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, Sheet)
    if not label:
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    with contextlib.suppress(StopIteration):
        next(b for b in sheet.findChildren(Button) if b.label == label).click()


@pytest.mark.parametrize(("label", "place"), [("Keep trying", 0), ("Quit", 1), ("", None)])
def test_asking_gives_the_place_of_the_answer(qtbot: QtBot, label: str, place: int | None) -> None:
    QTimer.singleShot(0, lambda: answer(label))
    assert ask(None, f"The disk refuses. {RICH}", ["Keep trying", "Quit"], "Sample") == place


def test_looking_for_the_next_stop_holds_nothing_that_qt_deletes(qtbot: QtBot) -> None:
    whole, button = QWidget(), Button("Sample")
    whole.setLayout(column(button))
    qtbot.addWidget(whole)
    whole.show()
    before = {id(one) for one in shiboken6.getAllValidWrappers()}
    assert tab_stops(whole) == [button]
    held = [one for one in shiboken6.getAllValidWrappers() if id(one) not in before]
    assert [one for one in held if isinstance(one, QLayoutItem) and type(one) is QWidgetItem] == []


def test_who_asks_may_go_meanwhile(qtbot: QtBot) -> None:
    asks = QWidget()
    QTimer.singleShot(0, asks.deleteLater)
    assert ask(asks, "Throw it away?", ["Keep", "Throw away"]) is None


def test_telling_waits_until_it_is_read(qtbot: QtBot) -> None:
    QTimer.singleShot(0, lambda: answer("Close"))
    tell(None, "The file is not a session.", "It was left as it is.")


def test_everything_has_a_name(qtbot: QtBot) -> None:
    whole = QWidget()
    made: list[QWidget] = [
        Button("Sample"),
        LineEdit("Name of this"),
        PlainEdit("Name of that"),
        RowList("Lines", Lines()),
        Segmented("View", [("a", "Moderate")]),
        Chip("Sample"),
        Banner("Notice"),
    ]
    whole.setLayout(column(*made))
    qtbot.addWidget(whole)
    assert all(widget.accessibleName() for widget in made)
    assert QRectF(whole.rect()).isValid()
