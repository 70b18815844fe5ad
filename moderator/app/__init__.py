"""The composition root: the one place where the parts are put together.

It must start on a machine where nothing of Qt can be loaded and say so in a sentence, so the
windows come in only inside `_windowed`, after `display_problem` found nothing.

A person waits for the window, so loading it is spared a part of Qt for Python (see `loading`),
and Python's garbage collector, which would find none among modules and from now on runs only
when the window's thread asks for it (see `collector`).
"""

import os
import sys
from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING

from moderator import cli
from moderator.app.display import display_problem, library_problem
from moderator.app.loading import load_qt
from moderator.journal.collecting import keep_what_is_here, only_when_asked

if TYPE_CHECKING:
    from argparse import Namespace


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    given = sys.argv[1:] if argv is None else argv
    arguments: Namespace | SimpleNamespace | None = cli.opening(given)
    if arguments is None:
        from moderator.app import commands

        arguments = commands.parsed(given)
        status = commands.windowless(arguments)
        if status is not None:
            return status
    if arguments.command == "picture":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    problem = display_problem(os.environ)
    if problem:
        print(problem, file=sys.stderr)
        return cli.LACKING
    return _windowed(arguments)


def _windowed(arguments: "Namespace | SimpleNamespace") -> int:
    only_when_asked()
    try:
        load_qt()
        from moderator.app import console

        if arguments.command == "picture":
            from moderator.app import picture
        keep_what_is_here(anew=False)
    except ImportError as error:
        print(library_problem(str(error)), file=sys.stderr)
        return cli.LACKING
    if arguments.command == "picture":
        return picture.run(arguments)
    return console.run(arguments)
