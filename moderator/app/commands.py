"""The commands: those that need no window are carried out here. Loaded only when there is one."""

from argparse import Namespace

from moderator.app import export
from moderator.cli import commands
from moderator.cli.arguments import parsed as parsed


def windowless(arguments: Namespace) -> int | None:
    """Carry out a command that needs no window; returns the exit status, or None for one that
    needs a window."""
    if arguments.command in ("new", "show", "check"):
        return commands.run(arguments)
    if arguments.command == "rehearse" and arguments.headless:
        return commands.run(arguments)
    if arguments.command == "export":
        return export.run(arguments)
    return None
