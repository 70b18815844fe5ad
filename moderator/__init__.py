"""Moderator: a console for the moderator of a panel, and the outcome document after it."""

__version__ = "0.1.0"
