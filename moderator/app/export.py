"""`export SESSION --to FORMATS`: the outcome document and its tables, one line a file."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from moderator import cli
from moderator.app.making import changed, make
from moderator.cli.progress import making_line
from moderator.core.evolve import fold_log
from moderator.core.log import Log
from moderator.core.text import clean_name
from moderator.export import files
from moderator.export.formats import Format
from moderator.journal.sessions import NoticeKind, Unusable, read_session
from moderator.outcome.build import build
from moderator.outcome.material import Rules
from moderator.outcome.release import moment


def run(arguments: Namespace) -> int:
    """Write the files; returns the exit status. Nothing is written where anything is refused."""
    try:
        return _exported(arguments)
    except (Unusable, files.NotExported) as problem:
        print(problem, file=sys.stderr)
        return cli.REFUSED


def _exported(arguments: Namespace) -> int:
    entries, notices = read_session(arguments.session)
    for notice in notices:
        print(notice, file=sys.stderr)
    log = Log(entries)
    state = fold_log(log)
    rules = Rules(arguments.attribution or state.event.settings.attribution, arguments.language)
    told = _aloud(arguments.to) if arguments.progress else _silent
    making = make(build(state, moment(log), rules), arguments.to, told)
    for problem in making.problems:
        print(problem, file=sys.stderr)
    if not making.made:
        return cli.LACKING if making.lacking else cli.REFUSED
    there = changed(arguments.out, making.made)
    if there and not arguments.replace:
        print(_in_the_way([clean_name(path.name) for path in there]), file=sys.stderr)
        return cli.REFUSED
    for path in files.put(arguments.out, making.made):
        print(path)
    damaged = any(notice.kind is NoticeKind.DAMAGED for notice in notices)
    return cli.PART if making.problems or damaged else cli.DONE


def _aloud(formats: Sequence[Format]) -> Callable[[Format], None]:
    def told(one: Format) -> None:
        print(making_line(one, formats.index(one) + 1, len(formats)), flush=True)

    return told


def _silent(_format: Format) -> None:
    """The command line says what is done, not what is being done."""


def _in_the_way(names: list[str]) -> str:
    said = f"“{names[0]}”" if len(names) == 1 else f"“{names[0]}” and {len(names) - 1} more"
    are = "is" if len(names) == 1 else "are"
    return (
        f"{said} {are} there already and would change, so nothing was exported: "
        "name another folder with --out, or add --replace."
    )
