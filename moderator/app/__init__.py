"""The composition root: the one place where the parts are put together.

It must start on a machine where nothing of Qt can be loaded and say so in a sentence, so the
windows come in only inside `_windowed`, after `display_problem` found nothing.
"""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from moderator import cli
from moderator.app import export
from moderator.app.display import display_problem, library_problem


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    arguments = cli.parsed(sys.argv[1:] if argv is None else argv)
    if arguments.command in ("new", "show", "check"):
        return cli.run(arguments)
    if arguments.command == "rehearse" and arguments.headless:
        return cli.run(arguments)
    if arguments.command == "export":
        return export.run(arguments)
    if arguments.command == "picture":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    problem = display_problem(os.environ)
    if problem:
        print(problem, file=sys.stderr)
        return cli.LACKING
    return _windowed(arguments)


def _windowed(arguments: Namespace) -> int:
    try:
        from moderator.app import console, picture
    except ImportError as error:
        print(library_problem(str(error)), file=sys.stderr)
        return cli.LACKING
    if arguments.command == "picture":
        return picture.run(arguments)
    return console.run(arguments)
