"""Bring the catalogues up to date: `python -m tests.translation [TABLE ...]`.

Collects the sentences from the source into `resources/translations/*.ts`, where people
translate them (with Qt Linguist, or any editor), and makes the `.qm` that the console loads. A
TABLE is another `.ts`, or a JSON object {"sentence": "translation" or ["one", "several"]}: what
it translates is put in, with the spaces of its language. So two branches that both translated
are merged: give it the `.ts` of either side.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.translation import catalogue
from tests.translation.rules import well_set

SETTING: Final = {"fr": well_set}
"""What sets a translation as its language is printed."""


def main(arguments: Sequence[str]) -> None:
    """Update every language, and say what is left to do."""
    tables = [catalogue.table(Path(one)) for one in arguments]
    for language in catalogue.LANGUAGES:
        path = catalogue.ts(language)
        catalogue.update(path, language)
        if tables:
            catalogue.fill(path, tables, SETTING[language])
            catalogue.update(path, language)
        catalogue.release(path, catalogue.qm(language))
        found = catalogue.read(path)
        left = [one.one for one in found if one.state]
        print(f"{path.name}: {len(found)} sentences, {len(left)} to translate.")
        print("".join(f"  {one}\n" for one in left), end="")


if __name__ == "__main__":
    main(sys.argv[1:])
