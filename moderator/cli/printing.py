"""How the command line prints what other programs read."""

import json


def print_json(data: object) -> None:
    """Plain data as JSON, for a person too."""
    print(json.dumps(data, ensure_ascii=False, indent=2))
