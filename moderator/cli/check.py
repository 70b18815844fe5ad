"""`check`: whether a session file is sound, and a new file with what can be saved of it."""

import argparse

from moderator.cli.status import DONE, PART, REFUSED
from moderator.journal.check import check as checked_file
from moderator.journal.check import complete, repair
from moderator.journal.sessions import Home


def check(arguments: argparse.Namespace) -> int:
    """Print what is wrong with a session, and repair it into a new file if that was asked for;
    returns the exit status."""
    checked = checked_file(arguments.session)
    print(checked.summary)
    for sentence in checked.wrong:
        print(f"  {sentence}")
    if arguments.repair is None:
        if checked.wrong:
            print("It was left as it is; --repair OUT writes what can be saved to a new file.")
        return DONE if checked.sound else REFUSED
    home = Home.default()
    print(repair(checked, arguments.repair, home))
    return DONE if complete(checked, home) else PART
