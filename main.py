"""Starts Moderator from a checkout."""

from moderator.app import main

if __name__ == "__main__":
    raise SystemExit(main())
