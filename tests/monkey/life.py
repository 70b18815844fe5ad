"""One monkey's life, in this process."""

import gc
import random
from pathlib import Path

from PySide6.QtCore import QTimer

from moderator.app.console import application
from tests.bench.screen import settle
from tests.monkey.ears import Ears
from tests.monkey.monkey import Monkey
from tests.monkey.world import World


def live(seed: int, seconds: float, steps: int, folder: Path) -> int:
    """Let it loose for so long or so many steps, whichever ends first; the exit status."""
    app = application(["monkey"])
    app.setQuitOnLastWindowClosed(False)
    chance = random.Random(seed)
    with (folder / "steps.log").open("w", encoding="utf-8") as log:
        ears = Ears(log)
        world = World(app, folder, ears, chance)
        monkey = Monkey(world, ears, chance, steps)
        QTimer.singleShot(round(seconds * 1000), monkey, monkey.stop)
        monkey.run()
        ears.say("leaves")
        world.leave()
        settle()
        gc.collect()
        settle()
        ears.close()
        for one in ears.heard:
            print(one)
        print(f"seed {seed}: {monkey.done} steps, {world.checked} sessions compared", flush=True)
        return 1 if ears.heard else 0
