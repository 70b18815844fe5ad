"""The preferences: a page a group, built from the declarations of the settings alone."""

from moderator.qt.dialogs.preferences.sheet import PreferencesSheet as PreferencesSheet
