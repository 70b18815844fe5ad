"""The kit: the few widgets that all panels are made of. One page for their authors.

Import from here: ``from moderator.qt.kit import Button, Kind, Label, Panel, RowList, ...``.
Make ``Theme(app)`` once, before the first widget. Widgets follow the theme by themselves;
who paints by hand reads ``Theme.of_app().palette`` / ``.font(Role.X)`` at paint time.
Words in a tone take ``palette.tone(Tone.WARN)``, which reads on every ground of a row; the
plain ``palette.warn`` is for shapes.

**Panel.** ``panel = Panel("Run of show")``; ``panel.say("39 of 90 min")`` beside the title;
``panel.add_header(Button("Edit", Kind.TINT))`` at the right; content into ``panel.body``.
``Panel("Notes", flush=False)`` keeps margins around the content. ``LiveCard(name)`` is the
dark card (labels in ``live-*`` tones, ``Kind.LIVE`` buttons), ``Well(name)`` the sunken
frame of a composer, ``EmptyState("Nobody waits. Ctrl+R adds a request.")`` teaches.

**Words.** ``Label(text, Role.STRONG, tone="muted", wrap=True)`` or ``elide=True`` (whole text
in the tooltip); change by ``label.say(text)``, ``label.set_tone("warn")``. ``Chip("Ends 09:48
· 3 min over", Tone.WARN)`` is a pill, ``pill=False`` a tag. All of it is plain text, always.
Tooltips that hold typed text: ``widget.setToolTip(plain_tip(text))``.

**Button.** ``Button(action=actions[Act.NEXT], kind=Kind.LIVE_FILLED)`` shows the action's text
and key and follows both; ``Button("Call", hint="Ctrl+Return")`` is on its own: connect
``clicked``. One ``Kind.FILLED`` in a panel. Buttons do not take the focus when clicked.

**Acts.** ``actions.on(Act.NEXT, lambda: bridge.act(Next()))``; ``actions.say(Act.NEXT, "Next:
Storai Tapesh")``; ``actions.allow(Act.BACK, False)``.

**Bridge.** ``bridge.changed.connect(f)`` hears `desk.Change` (``change.before is
change.after`` never; compare ``change.before.notes is not change.after.notes`` to skip what
did not change; ``change.origin is self`` is your own act). ``bridge.read`` brings a `Reading`
each second and after each change. ``bridge.act(intent, origin=self)`` gives the Change, or
None after `refused` has said why; the window shows refusals, panels need not.

**Lists.** A frozen Struct with ``uid`` and ``spoken``; a delegate that arranges it; a list::

    class Line(Struct, frozen=True):
        uid: str
        spoken: str          # "Note, lesson, 08:49, Claudine Tsongo: Sample text"
        clock: str
        text: str

    class LineDelegate(RowDelegate[Line]):
        def arrange(self, row: Line, box: Box) -> None:
            muted = box.theme.palette.muted
            box.text(row.clock, 14, 10, 48, Role.SMALL, muted)
            tag = box.chip("Lesson", 66, 10, Tone.ACCENT)
            box.text("Sample", tag.right() + 6, 10, 120, Role.SMALL, muted, lines=1)
            box.text(row.text, 66, tag.bottom() + 4, box.width - 80)
            box.button("Call", "", box.width - 14, 10, part="call")

    lines = RowList("Notes", LineDelegate(), follow=True)
    lines.show_rows(rows)    # whole rows; selection and place are kept by uid
    lines.chosen, lines.opened, lines.pressed, lines.menu, lines.moved   # signals

The row's height follows from its items. ``marked(row)`` gives the accent ground of what is
going on now. ``movable=True`` lets rows be dragged: `moved(uid, place)` says where to.

**Edits.** ``PlainEdit(name, placeholder, lines=(1, 6), bare=True)``: `submitted` on Enter,
``intercept = f(key event) -> bool`` for Tab and completion, ``text()``, ``say(text)``.
``LineEdit(name, placeholder)``.

**Saying and asking.** ``banner.say("The laptop slept for 3 min.", Tone.WARN, [("Leave it out",
f)])`` stays until ``dismissed`` or ``clear()``. ``Sheet(title)``: ``body``, ``add_button("Apply",
default=True, closes=True)``, ``wrong(sentence)``. ``ask(parent, sentence, ["Retry", "Quit"])``
gives a place in the list or None; ``tell(parent, sentence)``.

**Layout.** ``row(a, b, None, c)`` and ``column(...)`` (None stretches), ``Flow`` for chips,
``hairline()``. Gaps are multiples of `GRID` or half of it; measures that hold text grow by
``Theme.of_app().px(n)``.

**Looks.** Only dialogues wear a stylesheet (`kit.frames` says why). A frame that is none of the
above is a ``Frame(PANEL)``, a menu a ``Menu(parent=self)``, what scrolls gets ``thin_bars(area)``,
an edit outside a dialogue is ``alone=True``. What changes often and lies over much is ``filled``
or ``opaque`` (a list ``solid=True``), or Qt paints all that lies under it too.
"""

from moderator.qt.kit.buttons import Button as Button
from moderator.qt.kit.buttons import Kind as Kind
from moderator.qt.kit.buttons import Segmented as Segmented
from moderator.qt.kit.columns import Columns as Columns
from moderator.qt.kit.delegate import RowDelegate as RowDelegate
from moderator.qt.kit.edits import LineEdit as LineEdit
from moderator.qt.kit.edits import PlainEdit as PlainEdit
from moderator.qt.kit.flow import Flow as Flow
from moderator.qt.kit.frames import BANNER as BANNER
from moderator.qt.kit.frames import PALETTE as PALETTE
from moderator.qt.kit.frames import PANEL as PANEL
from moderator.qt.kit.frames import WELL as WELL
from moderator.qt.kit.frames import Frame as Frame
from moderator.qt.kit.frames import Menu as Menu
from moderator.qt.kit.frames import filled as filled
from moderator.qt.kit.frames import hairline as hairline
from moderator.qt.kit.frames import opaque as opaque
from moderator.qt.kit.frames import thin_bars as thin_bars
from moderator.qt.kit.labels import Chip as Chip
from moderator.qt.kit.labels import EmptyState as EmptyState
from moderator.qt.kit.labels import Label as Label
from moderator.qt.kit.labels import Painted as Painted
from moderator.qt.kit.model import ROW as ROW
from moderator.qt.kit.model import UID as UID
from moderator.qt.kit.model import Row as Row
from moderator.qt.kit.model import RowModel as RowModel
from moderator.qt.kit.order import step_focus as step_focus
from moderator.qt.kit.order import tab_stops as tab_stops
from moderator.qt.kit.paint import Box as Box
from moderator.qt.kit.paint import line as line
from moderator.qt.kit.paint import paint_chip as paint_chip
from moderator.qt.kit.paint import rounded as rounded
from moderator.qt.kit.paint import text_width as text_width
from moderator.qt.kit.panel import ONE_ROW as ONE_ROW
from moderator.qt.kit.panel import Banner as Banner
from moderator.qt.kit.panel import LiveCard as LiveCard
from moderator.qt.kit.panel import Panel as Panel
from moderator.qt.kit.panel import Well as Well
from moderator.qt.kit.panel import Yielding as Yielding
from moderator.qt.kit.panel import clear_layout as clear_layout
from moderator.qt.kit.panel import column as column
from moderator.qt.kit.panel import least_high as least_high
from moderator.qt.kit.panel import row as row
from moderator.qt.kit.rows import RowList as RowList
from moderator.qt.kit.sheet import Sheet as Sheet
from moderator.qt.kit.sheet import ask as ask
from moderator.qt.kit.sheet import tell as tell
from moderator.qt.palette import Tone as Tone
from moderator.qt.plain import plain_tip as plain_tip
from moderator.qt.style import GRID as GRID
from moderator.qt.theme import Role as Role
from moderator.qt.theme import Theme as Theme
