"""Where the bundled files are.

A checkout has them at the top level, where people who edit icons or the bundled event look for
them; a wheel may only add files inside its own package, so the build puts them there under
another name. Everything else asks here and needn't know which of the two it runs from.
"""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent


def _root() -> Path:
    # The packed folder first: beside an installed package, "resources" is somebody else's.
    packed = _PACKAGE / "_resources"
    return packed if packed.is_dir() else _PACKAGE.parent / "resources"


def resource(*parts: str) -> Path:
    """The bundled file or folder at `parts`, such as `resource("fonts", "OFL.txt")`."""
    return _root().joinpath(*parts)
