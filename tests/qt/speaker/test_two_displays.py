"""Two displays as Qt itself knows them, in a process of its own: this platform has as many as a
file says, from its start on."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
DISPLAYS = {
    "synchronousWindowSystemEvents": True,
    "screens": [
        {"name": name, "x": x, "y": 0, "width": width, "height": height, "dpr": 1}
        | {"logicalDpi": 96, "logicalBaseDpi": 96}
        for name, x, width, height in (("LAPTOP", 0, 1440, 900), ("BEAMER", 1440, 1920, 1080))
    ],
}
FILLED = """
import sys
from pathlib import Path
from moderator.app import console
from moderator.journal.sessions import Home
from moderator.qt.actions import Act
from moderator.qt.speaker_screen import speaker
app = console.application([])
made = console.Console(app, Home(Path(sys.argv[1])))
made.start(None)
app.processEvents()
made.window.do[Act.SPEAKER_SCREEN].trigger()
for _ in range(5):
    app.processEvents()
shown = speaker(made.window)
print(made.window.screen().name(), shown.screen.screen().name(), *shown.screen.geometry().getRect())
print(shown.screen.isFullScreen(), shown.screen.isVisible(), shown.strip.trouble.sentence)
made.window.close()
print(shown.screen)
made.leave()
"""


def test_f5_fills_the_display_that_the_console_is_not_on(tmp_path: Path) -> None:
    (tmp_path / "displays.json").write_text(json.dumps(DISPLAYS), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", FILLED, str(tmp_path / "home")],
        cwd=tmp_path,  # a whole path may have a colon, which this would be cut at
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen:configfile=displays.json",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["LAPTOP BEAMER 1440 0 1920 1080", "True True ", "None"]
