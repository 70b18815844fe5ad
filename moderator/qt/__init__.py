"""The screen: everything that knows Qt, and nothing that knows the rules."""

from moderator.qt.raising import catch_and_raise

catch_and_raise()
